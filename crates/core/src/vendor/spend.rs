//! What a vendor costs by fiscal year and currency, in the accrual view: the cost lines of its
//! contracts, spread by days over the periods they pay for (domain §B.8).
//!
//! A fiscal year is named by the calendar year it begins in. Years to come hold what the contracts
//! cost if nothing is done: tacit and open-ended ones go on to the end of the last year asked for.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::billing::billing_date;
use crate::contract::draft::{ContractStatus, CostLineDraft, PeriodState};
use crate::contract::read::Listed;
use crate::contract::value::{accrual_by_fiscal_year, fiscal_year};
use crate::contract::{ContractState, RenewalKind, read, sql as contracts};
use crate::dates::{add_months, days_inclusive};
use crate::error::{Error, FieldError, Result};
use crate::ids::VendorId;
use crate::money::Totals;
use crate::settings;
use crate::store::Conn;

/// Most fiscal years in one answer.
const MAX_YEARS: i32 = 20;

/// Which fiscal years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpendYears {
    /// The first, by the calendar year it begins in.
    pub first: i32,
    /// The last, likewise.
    pub last: i32,
}

impl SpendYears {
    /// The three years before the one of `today`, that one, and the next.
    pub fn around(today: NaiveDate, first_month: u32) -> Self {
        let this = fiscal_year(today, first_month);
        Self { first: this - 3, last: this + 1 }
    }
}

/// What a vendor costs in a fiscal year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct YearSpend {
    /// The calendar year it begins in.
    pub year: i32,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Whether it is not over on the day of the question.
    pub open: bool,
    /// Cost by currency.
    pub totals: Totals,
}

/// What a vendor costs in each of some fiscal years, the earliest first.
///
/// # Errors
/// `Invalid` for years out of order or more than twenty.
pub fn spend(
    conn: &Conn,
    vendor: VendorId,
    years: SpendYears,
    today: NaiveDate,
) -> Result<Vec<YearSpend>> {
    if years.last < years.first || years.last - years.first >= MAX_YEARS {
        return Err(FieldError::new("years", "range").with("max", MAX_YEARS).into());
    }
    let first_month = settings::sql::load(conn)?.organisation.fiscal_year_start;
    let mut found = (years.first..=years.last)
        .map(|year| empty(year, first_month, today))
        .collect::<Option<Vec<_>>>()
        .ok_or_else(|| Error::Internal(format!("no fiscal years {years:?}")))?;
    let Some(horizon) = found.last().map(|y| y.to) else { return Ok(found) };
    for id in super::sql::contract_ids(conn, vendor)? {
        let listed = read::one(conn, id)?;
        let Some(start) = listed.head.start else { continue };
        if listed.head.status == ContractStatus::Draft {
            continue;
        }
        let end = last_day(&listed, today).unwrap_or(horizon);
        for line in contracts::cost_lines(conn, id)? {
            for (year, amount) in accrual(&line, start, end, horizon, first_month)? {
                if let Some(y) = found.iter_mut().find(|y| y.year == year) {
                    y.totals.merge(&amount)?;
                }
            }
        }
    }
    Ok(found)
}

fn empty(year: i32, first_month: u32, today: NaiveDate) -> Option<YearSpend> {
    let from = NaiveDate::from_ymd_opt(year, first_month, 1)?;
    let to = add_months(from, 12)?.pred_opt()?;
    Some(YearSpend { year, from, to, open: to >= today, totals: Totals::default() })
}

/// The last day a contract costs; `None` while it goes on by itself.
fn last_day(l: &Listed, today: NaiveDate) -> Option<NaiveDate> {
    if l.head.status == ContractStatus::Ended {
        return l.head.ended_on;
    }
    let leaving = l.state(today) == ContractState::Terminating;
    let left = || l.shown(today).map(|p| p.period.end);
    match l.head.renewal {
        RenewalKind::Evergreen => None,
        _ if leaving || l.state(today).over() => left(),
        RenewalKind::Tacit if l.head.max_renewals.is_none() => None,
        RenewalKind::Tacit => l.periods.last().map(|p| p.period.end),
        RenewalKind::None | RenewalKind::Express => {
            let agreed = l.periods.iter().filter(|p| p.state == PeriodState::Confirmed);
            agreed.map(|p| p.period.end).max()
        }
    }
}

/// A cost line by fiscal year: each billing period by days, the last one cut at `end` and paid in
/// proportion. A one-off cost belongs to the first day.
fn accrual(
    line: &CostLineDraft,
    start: NaiveDate,
    end: NaiveDate,
    horizon: NaiveDate,
    first_month: u32,
) -> Result<BTreeMap<i32, Totals>> {
    let mut found: BTreeMap<i32, Totals> = BTreeMap::new();
    let Some(months) = line.billing.months() else {
        found.entry(fiscal_year(start, first_month)).or_default().add(line.amount)?;
        return Ok(found);
    };
    for i in 0.. {
        let from = billing_date(start, months, i).filter(|from| *from <= end.min(horizon));
        let to = billing_date(start, months, i + 1).and_then(|next| next.pred_opt());
        let Some((from, to)) = from.zip(to) else { break };
        let cut = to.min(end);
        let (days, whole) = (days_inclusive(from, cut), days_inclusive(from, to));
        let amount = line.amount.mul_ratio(days.into(), whole.into())?;
        for (year, share) in accrual_by_fiscal_year(amount, from, cut, first_month)? {
            found.entry(year).or_default().add(share)?;
        }
    }
    Ok(found)
}

/// `2026` for a fiscal year that is a calendar year, else `2026/27`.
pub fn year_label(y: &YearSpend) -> String {
    if y.from.year() == y.to.year() {
        y.year.to_string()
    } else {
        format!("{}/{:02}", y.year, y.to.year() % 100)
    }
}
