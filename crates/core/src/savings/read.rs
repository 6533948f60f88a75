//! The ledger: findings of a day joined with what was recorded of them. Reads only.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::find::{self, Finding};
use super::{
    MAX_YEARS, Saving, SavingKey, SavingKind, SavingOfKind, SavingRow, SavingStatus, SavingSums,
    SavingYear, SavingsLedger, SavingsQuery, sql,
};
use crate::contract::draft::ContractStatus;
use crate::contract::ops::SaveContext;
use crate::contract::read::{Listed, all_on, tracker_of};
use crate::contract::schedule::fiscal_years;
use crate::contract::value::fiscal_year;
use crate::coverage::read::Estate;
use crate::error::{Checks, Error, FieldError, Result};
use crate::ids::{ContractId, VendorId};
use crate::money::Money;
use crate::rates::{Converted, Rates, settings::report_currency};
use crate::sla::draft::ClaimStatus;
use crate::sla::read::{SlaPeriod, SlaQuery, SlaRow, rows as sla_rows};
use crate::store::{Conn, pulse};

/// The fiscal years a ledger can be asked for.
const YEARS: std::ops::RangeInclusive<i32> = 1950..=2200;

/// What findings are read from, on a day.
#[derive(Debug)]
pub struct Sources<'a> {
    /// Settings, and the day.
    pub ctx: &'a SaveContext,
    /// Every contract on that day.
    pub listed: &'a [Listed],
    /// What covers what on that day.
    pub estate: &'a Estate,
}

impl Sources<'_> {
    const fn first_month(&self) -> u32 {
        self.ctx.settings.organisation.fiscal_year_start
    }

    fn year_of(&self, day: NaiveDate) -> i32 {
        fiscal_year(day, self.first_month())
    }

    /// First day of the fiscal year a day is in.
    fn year_begin(&self, day: NaiveDate) -> Result<NaiveDate> {
        let first = NaiveDate::from_ymd_opt(self.year_of(day), self.first_month(), 1);
        first.ok_or_else(|| Error::Internal(format!("no fiscal year holds {day}")))
    }

    /// The key findings are compared by: of what is paid by the year, any day of it.
    pub(super) fn same(&self, key: SavingKey) -> Result<SavingKey> {
        Ok(match key.kind {
            SavingKind::PaidForNothing => SavingKey { of_day: self.year_begin(key.of_day)?, ..key },
            SavingKind::OverCharged | SavingKind::Cancelled | SavingKind::SlaCredit => key,
        })
    }

    /// Contracts that are agreed, or were.
    fn contracts(&self) -> impl Iterator<Item = &Listed> {
        self.listed.iter().filter(|l| l.head.status != ContractStatus::Draft)
    }

    /// What rules find, but credits: those are their service levels' own.
    ///
    /// # Errors
    /// For amounts out of range.
    pub fn findings(&self, conn: &Conn) -> Result<Vec<Finding>> {
        let today = self.ctx.today;
        let nothing = self.estate.nothing.iter().map(|n| (n.contract, &n.yearly));
        let mut found = find::paid_for_nothing(nothing, self.year_begin(today)?)?;
        for listed in self.contracts() {
            pulse(conn)?;
            found.extend(find::over_charged(listed.id(), &tracker_of(conn, listed, today)?));
            found.extend(find::cancelled(listed)?);
        }
        Ok(found)
    }
}

/// Checks what a ledger is asked for.
///
/// # Errors
/// Field errors `last_year` and `years`.
pub fn check(query: &SavingsQuery) -> Result<()> {
    let mut c = Checks::new();
    c.require(query.last_year.is_none_or(|y| YEARS.contains(&y)), "last_year", "date-range");
    if !(1..=MAX_YEARS).contains(&query.years) {
        c.push(FieldError::new("years", "range").with("max", MAX_YEARS));
    }
    c.done()
}

/// The ledger on a day.
///
/// # Errors
/// As [`check`]; for amounts out of range.
pub fn ledger(conn: &Conn, query: &SavingsQuery, today: NaiveDate) -> Result<SavingsLedger> {
    ledger_with(conn, query, &Estate::read(conn, today)?, today)
}

/// [`ledger`] with the cover of that day, which was read already.
///
/// # Errors
/// As [`ledger`].
pub fn ledger_with(
    conn: &Conn,
    query: &SavingsQuery,
    estate: &Estate,
    today: NaiveDate,
) -> Result<SavingsLedger> {
    let ctx = SaveContext::load(conn, today)?;
    let listed = all_on(conn, &ctx)?;
    let rates = Rates::on(conn, report_currency(conn)?, today)?;
    let sources = Sources { ctx: &ctx, listed: &listed, estate };
    ledger_of(conn, query, &sources, &rates)
}

/// [`ledger`] of what was read already.
///
/// # Errors
/// As [`ledger`].
pub fn ledger_of(
    conn: &Conn,
    query: &SavingsQuery,
    sources: &Sources<'_>,
    rates: &Rates,
) -> Result<SavingsLedger> {
    check(query)?;
    let running = sources.year_of(sources.ctx.today);
    let last = query.last_year.unwrap_or(running);
    let first = last - i32::try_from(query.years).unwrap_or(1) + 1;
    let mut rows = recorded_and_found(conn, sources)?;
    rows.extend(credits(conn, query.vendor_id, sources, (first, last))?);
    rows.retain(|r| {
        // Unless a last year is named, what was saved for a year to come is told as well.
        r.year >= first
            && (query.last_year.is_none() || r.year <= last)
            && query.vendor_id.is_none_or(|v| r.vendor_id == v)
    });
    rows.sort_by_cached_key(|r| {
        let names = (r.vendor.to_lowercase(), r.contract.to_lowercase());
        (Reverse(r.year), r.status, names, r.contract_id, r.kind, r.of_day, r.sla_id)
    });
    summed(rows, (first, last), sources, rates)
}

/// Every kept row and every finding nobody has kept; those of no contract that is known are none.
fn recorded_and_found(conn: &Conn, sources: &Sources<'_>) -> Result<Vec<SavingRow>> {
    let known: HashMap<ContractId, &Listed> = sources.listed.iter().map(|l| (l.id(), l)).collect();
    let mut live = BTreeMap::new();
    for finding in sources.findings(conn)? {
        live.insert(finding.key, finding);
    }
    let mut rows = Vec::new();
    for kept in sql::all(conn)? {
        let now = live.remove(&sources.same(kept.key)?);
        let Some(of) = known.get(&kept.key.contract_id) else { continue };
        rows.push(kept_row(&kept, now, of, sources));
    }
    for finding in live.into_values() {
        let Some(of) = known.get(&finding.key.contract_id) else { continue };
        rows.push(found_row(&finding, of, sources));
    }
    Ok(rows)
}

fn blank(key: SavingKey, of: &Listed, sources: &Sources<'_>) -> SavingRow {
    SavingRow {
        id: None,
        kind: key.kind,
        contract_id: key.contract_id,
        contract: of.head.key().to_owned(),
        vendor_id: of.head.vendor_id.unwrap_or(VendorId(0)),
        vendor: of.vendor.clone(),
        sla_id: None,
        sla: String::new(),
        of_day: key.of_day,
        year: sources.year_of(key.of_day),
        count: 0,
        found: None,
        found_on: None,
        now: None,
        status: SavingStatus::Open,
        amount: None,
        settled_on: None,
        note: String::new(),
    }
}

fn kept_row(kept: &Saving, now: Option<Finding>, of: &Listed, sources: &Sources<'_>) -> SavingRow {
    SavingRow {
        id: Some(kept.id),
        count: now.map_or(0, |f| f.count),
        found: Some(kept.found),
        found_on: Some(kept.found_on),
        now: now.map(|f| f.money),
        status: kept.status,
        amount: kept.amount,
        settled_on: kept.settled_on,
        note: kept.note.clone(),
        ..blank(kept.key, of, sources)
    }
}

fn found_row(finding: &Finding, of: &Listed, sources: &Sources<'_>) -> SavingRow {
    let (status, amount, settled_on) = finding.outcome();
    SavingRow {
        count: finding.count,
        found: Some(finding.money),
        now: Some(finding.money),
        status,
        amount,
        settled_on,
        ..blank(finding.key, of, sources)
    }
}

/// Credits of missed periods of some fiscal years: those that can be claimed, those somebody dealt
/// with, and those whose last day passed.
fn credits(
    conn: &Conn,
    vendor_id: Option<VendorId>,
    sources: &Sources<'_>,
    (first, last): (i32, i32),
) -> Result<Vec<SavingRow>> {
    let count = u32::try_from(last - first + 1).unwrap_or(1);
    let spans = fiscal_years(first, count, sources.first_month())?;
    let Some((from, until)) = spans.first().zip(spans.last()) else { return Ok(Vec::new()) };
    let asked = SlaQuery {
        contract_id: None,
        vendor_id,
        first: from.from,
        last: until.until.min(sources.ctx.today),
    };
    let mut rows = Vec::new();
    for sla in sla_rows(conn, &asked, sources.ctx.today)? {
        for period in &sla.periods {
            let year = sources.year_of(period.end);
            if let Some(row) =
                credit(&sla, period, year).filter(|r| (first..=last).contains(&r.year))
            {
                rows.push(row);
            }
        }
    }
    Ok(rows)
}

fn credit(sla: &SlaRow, period: &SlaPeriod, year: i32) -> Option<SavingRow> {
    let due = period.due();
    let lapsed = period.is_unclaimed() && period.credit.is_some_and(|m| m.minor > 0);
    let claim = period.claim.as_ref();
    let status = match claim.map(|c| c.status) {
        None if period.claimable => SavingStatus::Open,
        None if lapsed => SavingStatus::Lapsed,
        None => return None,
        Some(ClaimStatus::Claimed) => SavingStatus::Claimed,
        Some(ClaimStatus::Credited) => SavingStatus::Recovered,
        Some(ClaimStatus::Refused) => SavingStatus::Refused,
        Some(ClaimStatus::WrittenOff) => SavingStatus::Accepted,
    };
    let number =
        if sla.contract_number.is_empty() { &sla.contract_title } else { &sla.contract_number };
    Some(SavingRow {
        id: None,
        kind: SavingKind::SlaCredit,
        contract_id: sla.contract_id,
        contract: number.clone(),
        vendor_id: sla.vendor_id,
        vendor: sla.vendor.clone(),
        sla_id: Some(sla.id),
        sla: sla.name.clone(),
        of_day: period.start,
        year,
        count: 1,
        found: due,
        found_on: None,
        now: due,
        status,
        amount: match status {
            SavingStatus::Recovered => claim.and_then(|c| c.received),
            SavingStatus::Claimed => claim.and_then(|c| c.due),
            _ => None,
        },
        settled_on: claim.and_then(|c| c.closed_on.or(c.claimed_on)),
        note: claim.map_or_else(String::new, |c| {
            let words = [c.reference.trim(), c.reason.trim()];
            words.into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join("; ")
        }),
    })
}

impl SavingRow {
    /// What it counts for in the sum of its status: what came or was asked for, else what was found.
    pub fn counts(&self) -> Option<Money> {
        self.amount.or(self.found)
    }
}

impl SavingSums {
    /// Adds a line.
    ///
    /// # Errors
    /// For amounts out of range.
    pub fn add(&mut self, row: &SavingRow) -> Result<()> {
        self.count += 1;
        self.open_count += u32::from(row.status == SavingStatus::Open);
        row.found.map_or(Ok(()), |m| self.found.add(m))?;
        let (sum, money) = match row.status {
            SavingStatus::Open => (&mut self.open, row.found),
            SavingStatus::Claimed => (&mut self.claimed, row.counts()),
            SavingStatus::Recovered => (&mut self.recovered, row.counts()),
            SavingStatus::Refused => (&mut self.refused, row.found),
            SavingStatus::Accepted | SavingStatus::Lapsed => (&mut self.let_go, row.found),
        };
        money.map_or(Ok(()), |m| sum.add(m))
    }
}

/// The sums of lines.
fn summed(
    rows: Vec<SavingRow>,
    (first, last): (i32, i32),
    sources: &Sources<'_>,
    rates: &Rates,
) -> Result<SavingsLedger> {
    let mut by_year: BTreeMap<i32, SavingSums> =
        (first..=last).map(|y| (y, SavingSums::default())).collect();
    let mut by_kind: BTreeMap<SavingKind, SavingSums> = BTreeMap::new();
    let mut sums = SavingSums::default();
    for row in &rows {
        by_year.entry(row.year).or_default().add(row)?;
        by_kind.entry(row.kind).or_default().add(row)?;
        sums.add(row)?;
    }
    let year = |(year, sums): (i32, SavingSums)| -> Result<SavingYear> {
        let spans = fiscal_years(year, 1, sources.first_month())?;
        let span = spans.first().copied();
        let span = span.ok_or_else(|| Error::Internal(format!("no fiscal year {year}")))?;
        let (open, recovered) = (rates.totals(&sums.open)?, rates.totals(&sums.recovered)?);
        Ok(SavingYear { year, span, sums, open, recovered })
    };
    Ok(SavingsLedger {
        today: sources.ctx.today,
        currency: rates.currency(),
        years: by_year.into_iter().rev().map(year).collect::<Result<_>>()?,
        kinds: by_kind.into_iter().map(|(kind, sums)| SavingOfKind { kind, sums }).collect(),
        open: rates.totals(&sums.open)?,
        claimed: rates.totals(&sums.claimed)?,
        recovered: rates.totals(&sums.recovered)?,
        sums,
        rows,
    })
}

impl SavingsLedger {
    /// A fiscal year's sums; nothing where it is not among them.
    pub fn year(&self, year: i32) -> Option<&SavingYear> {
        self.years.iter().find(|y| y.year == year)
    }

    /// What came in a fiscal year, converted; nothing is zero.
    pub fn recovered_in(&self, year: i32) -> Converted {
        self.year(year).map_or_else(|| Converted::zero(self.currency), |y| y.recovered.clone())
    }
}
