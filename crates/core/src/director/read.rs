//! Gathers the figures of a day from the rooms that know them. Reads only; computes nothing twice.

use chrono::{Datelike as _, NaiveDate};

use super::{CriticalCover, DirectorFigures, DirectorSla, DirectorYear, LargestVendor, sql};
use crate::agenda::{AgendaQuery, agenda};
use crate::budget::plan::{BudgetYear, plan};
use crate::contract::forecast::{Forecast, ForecastQuery, forecast};
use crate::contract::ops::SaveContext;
use crate::contract::read::{Listed, all_on};
use crate::contract::value::fiscal_year;
use crate::coverage::judge::CoverState;
use crate::coverage::read::Estate;
use crate::dates::{add_days, add_months};
use crate::error::{Error, Result};
use crate::money::Totals;
use crate::quality;
use crate::rates::{Converted, Rates, settings::report_currency};
use crate::refresh::forecast::{Reckoning, RefreshQuery, sums};
use crate::refresh::survey::survey;
use crate::savings::SavingsQuery;
use crate::savings::read::{Sources, ledger_of};
use crate::sla::read::{SlaQuery, credits_of, rows as sla_rows};
use crate::store::Conn;
use crate::vendor::Validity;
use crate::vendor::certificate;

/// Fiscal years on the page: the running one and two more.
const YEARS: u32 = 3;

/// How far decisions are looked for, days.
const AHEAD: u32 = 90;

/// The last day of the month before the one `on` is in.
pub fn month_before(on: NaiveDate) -> Option<NaiveDate> {
    on.with_day(1).and_then(|first| add_days(first, -1))
}

/// The last day of a month that is over, or `today` for the one that runs.
///
/// `None` for a month to come.
pub fn day_of(month: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let first = month.with_day(1)?;
    let last = add_days(add_months(first, 1)?, -1)?;
    (first <= today).then_some(last.min(today))
}

/// The figures of a day, from the register as `conn` shows it: of a past day it must be the register
/// as it stood then.
///
/// # Errors
/// For amounts out of range, or a register that cannot be read.
pub fn figures(conn: &Conn, on: NaiveDate) -> Result<DirectorFigures> {
    let rates = Rates::on(conn, report_currency(conn)?, on)?;
    let ctx = SaveContext::load(conn, on)?;
    let listed = all_on(conn, &ctx)?;
    let (run_rate, contracts) = running(&listed, &rates, on)?;
    let surveyed = survey(conn, on)?;
    let budget = plan(conn, &surveyed, YEARS, on)?.years;
    let costs = forecast(conn, &ForecastQuery { years: YEARS, ..ForecastQuery::default() }, on)?;
    let refresh = sums(&surveyed, &RefreshQuery::default(), &Reckoning::load(conn, on)?)?;
    let asked = AgendaQuery { days: AHEAD, ..AgendaQuery::default() };
    let due = agenda(conn, &asked, on)?;
    let estate = Estate::read(conn, on)?;
    let sources = Sources { ctx: &ctx, listed: &listed, estate: &estate };
    let ledger = ledger_of(conn, &SavingsQuery::default(), &sources, &rates)?;
    let fiscal = fiscal_year(on, ctx.settings.organisation.fiscal_year_start);
    let mut for_nothing = Totals::default();
    estate.nothing.iter().try_for_each(|n| for_nothing.merge(&n.yearly))?;
    let year_ago = add_months(on, -12).and_then(|day| add_days(day, 1)).unwrap_or(on);
    let proofs = certificate::due(conn, on)?;
    let expired = proofs.iter().filter(|d| d.certificate.validity == Validity::Expired).count();
    Ok(DirectorFigures {
        on,
        currency: rates.currency(),
        run_rate,
        contracts,
        years: years(&budget, &costs, &rates)?,
        months: due.months,
        open: due.open,
        missed: due.missed,
        if_nothing: rates.totals(&due.committed)?,
        critical: critical(conn, &estate)?,
        sla: service(conn, on)?,
        disposal: sql::disposed(conn, year_ago, on)?,
        quality: quality::read::summary(&quality::read::found(conn, on)?).score,
        for_nothing: rates.totals(&for_nothing)?,
        savings_recovered: ledger.recovered_in(fiscal),
        savings_open: ledger.open,
        refresh_overdue: refresh.overdue,
        expired_proofs: count(expired),
        largest: largest(&costs, &rates)?,
    })
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// What runs on the day, a year.
fn running(all: &[Listed], rates: &Rates, on: NaiveDate) -> Result<(Converted, u32)> {
    let (mut sum, mut contracts) = (Converted::zero(rates.currency()), 0);
    for listed in all.iter().filter(|l| l.state(on).in_force()) {
        sum.merge(&rates.totals(&listed.annual)?)?;
        contracts += 1;
    }
    Ok((sum, contracts))
}

fn years(budget: &[BudgetYear], costs: &Forecast, rates: &Rates) -> Result<Vec<DirectorYear>> {
    let sums = costs.committed.iter().zip(&costs.expected);
    let of = |(year, (committed, expected)): (&BudgetYear, (&Totals, &Totals))| {
        Ok(DirectorYear {
            year: year.year,
            span: year.span,
            committed: rates.totals(committed)?,
            expected: rates.totals(expected)?,
            planned: year.planned.clone(),
            budget: year.budget.clone(),
            budgeted: year.rows.iter().any(|r| r.line.is_some()),
        })
    };
    budget.iter().zip(sums).map(of).collect()
}

fn critical(conn: &Conn, estate: &Estate) -> Result<CriticalCover> {
    let mut found = CriticalCover::default();
    for id in sql::critical(conn)? {
        let judged = estate
            .of(id)
            .ok_or_else(|| Error::Internal(format!("asset/{id} is critical and was not judged")))?;
        match judged.verdict.state {
            CoverState::Gone => continue,
            CoverState::Covered | CoverState::Exempt => found.covered += 1,
            CoverState::TooLow | CoverState::Gap => found.uncovered += 1,
            CoverState::LevelUnknown | CoverState::Unknown => found.unknown += 1,
        }
        found.assets += 1;
    }
    Ok(found)
}

fn service(conn: &Conn, on: NaiveDate) -> Result<DirectorSla> {
    let Some(asked) = SlaQuery::twelve_months(on) else { return Ok(DirectorSla::default()) };
    let rows = sla_rows(conn, &asked, on)?;
    let credits = credits_of(&rows, on)?;
    let sum = |of: fn(&crate::sla::read::SlaRow) -> u32| rows.iter().map(of).sum();
    Ok(DirectorSla {
        met: sum(|r| r.met),
        missed: sum(|r| r.missed),
        no_data: sum(|r| r.no_data),
        due: credits.due,
        unclaimed: credits.unclaimed,
        received: credits.received,
    })
}

/// The vendor most of the running year's expected cost goes to; amounts without a rate are left out.
fn largest(costs: &Forecast, rates: &Rates) -> Result<Option<LargestVendor>> {
    let mut by_vendor = std::collections::BTreeMap::new();
    let mut all = 0_i64;
    for row in &costs.rows {
        let Some(expected) = row.expected.first() else { continue };
        let minor = rates.totals(expected)?.sum.minor;
        all = all.saturating_add(minor);
        let (_, sum) = by_vendor.entry(row.vendor_id).or_insert_with(|| (&row.vendor, 0_i64));
        *sum = sum.saturating_add(minor);
    }
    let Some((vendor, most)) = by_vendor.into_values().max_by_key(|(_, sum)| *sum) else {
        return Ok(None);
    };
    let percent = most.saturating_mul(100).checked_div(all).unwrap_or(0);
    Ok(u32::try_from(percent)
        .ok()
        .filter(|p| *p > 0)
        .map(|percent| LargestVendor { vendor: vendor.clone(), percent }))
}
