//! What contracts cost by fiscal year or month, as cash or accrued: what is committed already, and
//! what is expected if everything that renews by itself does. Reads only.
//!
//! Expected money is at today's prices. Two things are known beforehand: a price agreed with the
//! decision to renew, from the renewal on, and a fixed increase agreed in the contract, at each one.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::draft::{ContractKind, ContractStatus, CostLineDraft, NextStep, PeriodState};
use super::increase::IncreaseKind;
use super::ops::SaveContext;
use super::read::{self, Listed};
use super::schedule::{Charge, CostView, Span, by_bucket, charges, fiscal_months, fiscal_years};
use super::value::fiscal_year;
use super::{ContractState, Percent, state};
use crate::choice::choice;
use crate::dates::MAX_MONTHS;
use crate::error::{FieldError, Result};
use crate::ids::{ContractId, VendorId};
use crate::money::Totals;
use crate::store::Conn;

mod agreed;

/// Most fiscal years one looks ahead.
pub const MAX_YEARS: u32 = 10;

choice! {
    /// What a forecast is cut into.
    ForecastStep {
        /// Fiscal years.
        Year = "year",
        /// The months of the first fiscal year.
        Month = "month",
    }
}

/// Which costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct ForecastQuery {
    /// The calendar year the first fiscal year begins in; `None`: the running one.
    pub first_year: Option<i32>,
    /// How many fiscal years, 1 to [`MAX_YEARS`].
    pub years: u32,
    /// What it is cut into.
    pub step: ForecastStep,
    /// When money counts.
    pub view: CostView,
    /// Only this vendor.
    pub vendor_id: Option<VendorId>,
    /// Only this type.
    pub kind: Option<ContractKind>,
    /// Only this contract.
    pub contract_id: Option<ContractId>,
}

impl Default for ForecastQuery {
    fn default() -> Self {
        Self {
            first_year: None,
            years: 3,
            step: ForecastStep::Year,
            view: CostView::Accrual,
            vendor_id: None,
            kind: None,
            contract_id: None,
        }
    }
}

/// What one contract costs in each span.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ForecastRow {
    /// Contract.
    pub contract_id: ContractId,
    /// Vendor.
    pub vendor_id: VendorId,
    /// Its name.
    pub vendor: String,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Type.
    pub kind: ContractKind,
    /// Cost centre.
    pub cost_centre: String,
    /// Committed already, by span.
    pub committed: Vec<Totals>,
    /// Expected if what renews by itself does, the committed included, by span.
    pub expected: Vec<Totals>,
}

/// Costs by span.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Forecast {
    /// The day it speaks of.
    pub today: NaiveDate,
    /// When money counts.
    pub view: CostView,
    /// The calendar year the first fiscal year begins in.
    pub first_year: i32,
    /// Fiscal years or months, in order.
    pub spans: Vec<Span>,
    /// Contracts that cost something in them, by vendor and title.
    pub rows: Vec<ForecastRow>,
    /// Sum of what is committed, by span.
    pub committed: Vec<Totals>,
    /// Sum of what is expected, by span.
    pub expected: Vec<Totals>,
}

/// The costs of contracts by span, seen from `today`. Drafts cost nothing yet.
pub fn forecast(conn: &Conn, query: &ForecastQuery, today: NaiveDate) -> Result<Forecast> {
    let ctx = SaveContext::load(conn, today)?;
    of(&listed(conn, query, &ctx)?, query, &ctx)
}

/// The same costs by fiscal year and by month of the first one, from one reading of the contracts.
pub fn years_and_months(
    conn: &Conn,
    query: &ForecastQuery,
    today: NaiveDate,
) -> Result<(Forecast, Forecast)> {
    let ctx = SaveContext::load(conn, today)?;
    let listed = listed(conn, query, &ctx)?;
    let by = |step| of(&listed, &ForecastQuery { step, ..query.clone() }, &ctx);
    Ok((by(ForecastStep::Year)?, by(ForecastStep::Month)?))
}

fn listed(conn: &Conn, query: &ForecastQuery, ctx: &SaveContext) -> Result<Vec<Listed>> {
    match query.contract_id {
        Some(id) => Ok(vec![read::one_on(conn, id, ctx)?]),
        None => read::all_on(conn, ctx),
    }
}

fn of(listed: &[Listed], query: &ForecastQuery, ctx: &SaveContext) -> Result<Forecast> {
    let today = ctx.today;
    if !(1..=MAX_YEARS).contains(&query.years) {
        return Err(FieldError::new("years", "range-years").with("max", MAX_YEARS).into());
    }
    let first_month = ctx.settings.organisation.fiscal_year_start;
    let first_year = query.first_year.unwrap_or_else(|| fiscal_year(today, first_month));
    if !(1950..=2200).contains(&first_year) {
        return Err(FieldError::new("first_year", "date-range").into());
    }
    let spans = match query.step {
        ForecastStep::Year => fiscal_years(first_year, query.years, first_month)?,
        ForecastStep::Month => fiscal_months(first_year, first_month)?,
    };
    let mut found = Forecast {
        today,
        view: query.view,
        first_year,
        committed: vec![Totals::default(); spans.len()],
        expected: vec![Totals::default(); spans.len()],
        spans,
        rows: Vec::new(),
    };
    for l in listed {
        let wanted = query.vendor_id.is_none_or(|v| l.head.vendor_id == Some(v))
            && query.kind.is_none_or(|k| l.head.kind == k);
        if let Some(row) = wanted.then(|| row(l, ctx, &found)).transpose()?.flatten() {
            add(&mut found.committed, &row.committed)?;
            add(&mut found.expected, &row.expected)?;
            found.rows.push(row);
        }
    }
    found.rows.sort_by_cached_key(|r| {
        (r.vendor.to_lowercase(), r.title.to_lowercase(), r.number.clone(), r.contract_id)
    });
    Ok(found)
}

fn add(sums: &mut [Totals], of: &[Totals]) -> Result<()> {
    sums.iter_mut().zip(of).try_for_each(|(sum, t)| sum.merge(t))
}

fn row(l: &Listed, ctx: &SaveContext, found: &Forecast) -> Result<Option<ForecastRow>> {
    let (Some(first), Some(last)) = (found.spans.first(), found.spans.last()) else {
        return Ok(None);
    };
    let window = Span { from: first.from, until: last.until };
    let Some(life) = life(l, ctx, window.until) else { return Ok(None) };
    let prices = agreed::prices(l);
    let money = |until: NaiveDate, raised: &[(NaiveDate, Percent)]| -> Result<Vec<Totals>> {
        let life = Span { from: life.from, until };
        let mut all = charges(&l.cost_lines, life, window)?;
        agreed::apply(&mut all, &l.cost_lines, &prices)?;
        raise(&mut all, &l.cost_lines, raised)?;
        by_bucket(&all, &found.spans, found.view)
    };
    let (committed, expected) =
        (money(life.committed, &[])?, money(life.expected, &life.renewals)?);
    if committed.iter().chain(&expected).all(Totals::is_empty) {
        return Ok(None);
    }
    Ok(Some(ForecastRow {
        contract_id: l.id(),
        vendor_id: l.head.vendor_id.unwrap_or(VendorId(0)),
        vendor: l.vendor.clone(),
        number: l.head.number.clone(),
        title: l.head.title.clone(),
        kind: l.head.kind,
        cost_centre: l.head.cost_centre.clone(),
        committed,
        expected,
    }))
}

/// The days a contract costs, seen from `ctx.today`, if everything that renews by itself does;
/// `None` for a draft. Its end may lie after the horizon where that much is committed already.
pub(crate) fn in_force(l: &Listed, ctx: &SaveContext, horizon: NaiveDate) -> Option<Span> {
    let life = life(l, ctx, horizon)?;
    Some(Span { from: life.from, until: life.expected })
}

/// From when to when a contract costs.
struct Life {
    from: NaiveDate,
    /// Last day of what nobody can undo any more, or has decided.
    committed: NaiveDate,
    /// Last day if everything that renews by itself does; not after the horizon.
    expected: NaiveDate,
    /// First days of the renewals beyond the commitment with the increase agreed for each.
    renewals: Vec<(NaiveDate, Percent)>,
}

fn life(l: &Listed, ctx: &SaveContext, horizon: NaiveDate) -> Option<Life> {
    let agreed = l.agreed.as_ref().filter(|_| l.head.status != ContractStatus::Draft)?;
    let (from, today) = (agreed.start(), ctx.today);
    let until = |committed: NaiveDate, expected: NaiveDate| Life {
        from,
        committed,
        expected: expected.max(committed),
        renewals: Vec::new(),
    };
    if let (ContractStatus::Ended, Some(on)) = (l.head.status, l.head.ended_on) {
        return Some(until(on, on));
    }
    if agreed.evergreen() {
        if let Some(end) = l.ends_on {
            return Some(until(end, end));
        }
        let planning = ctx.planning(&l.head);
        let exit = state::exit_on_notice(agreed.newest(), &planning, 0, today.max(from));
        return Some(until(exit.map_or(today, |e| e.ends_on), horizon));
    }
    let shown = l.shown(today)?;
    let Some(deciding) = l.deciding(today) else {
        return Some(until(shown.period.end, shown.period.end));
    };
    let decided = l.periods.iter().filter(|p| p.state == PeriodState::Confirmed);
    let committed = decided.map(|p| (p.period.index, p.period.end)).max();
    let (mut k, end) = committed.max(Some((deciding.period.index, deciding.period.end)))?;
    let period = &deciding.period;
    // Past its day of notice the next period comes, whatever is decided now.
    let late = period.notice_by < today && !l.leaves_at(deciding);
    let mut sure = late && k == period.index;
    let leaves =
        l.state(today) == ContractState::Terminating || l.step(today) == Some(NextStep::SendNotice);
    let clause = &l.head.increase;
    let fixed = clause.allowed(None).filter(|_| clause.kind == IncreaseKind::Fixed);
    let fixed = fixed.and_then(|u| u.percent().ok());
    let mut found = until(end, end);
    while agreed.renews_after(k) && k < MAX_MONTHS {
        if !sure && (leaves || found.expected >= horizon) {
            break;
        }
        let Some(next) = agreed.term(k + 1) else { break };
        found.renewals.extend(fixed.map(|pct| (next.start, pct)));
        (k, found.expected) = (k + 1, next.end);
        if std::mem::take(&mut sure) {
            found.committed = next.end;
        }
    }
    Some(found)
}

/// Adds the agreed increases to what is charged after each renewal, one on the other.
fn raise(
    all: &mut [Charge],
    lines: &[CostLineDraft],
    renewals: &[(NaiveDate, Percent)],
) -> Result<()> {
    for charge in all {
        let once = lines.get(charge.line).is_none_or(|l| l.billing.months().is_none());
        for (_, pct) in renewals.iter().filter(|(on, _)| !once && *on <= charge.service.from) {
            charge.amount = pct.raise(charge.amount)?;
        }
    }
    Ok(())
}

/// Whether a fiscal year of this register is a calendar year.
pub fn is_calendar_year(span: Span) -> bool {
    span.from.month() == 1 && span.from.year() == span.until.year()
}
