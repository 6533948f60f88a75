//! The depreciation of the whole register by fiscal year and category: what was there, what came,
//! what was written off, what went. One pass over the assets.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::read::{Left, Plans, booked, scheduled};
use super::sql::{self, Held};
use super::{Book, Schedule, less};
use crate::contract::schedule::{Span, fiscal_years};
use crate::contract::value::fiscal_year;
use crate::error::{FieldError, Result};
use crate::money::{Money, Totals};
use crate::settings;
use crate::store::Conn;

/// Most fiscal years one looks at.
pub const MAX_YEARS: u32 = 10;

/// Which depreciation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct DepreciationQuery {
    /// Whose rules.
    pub book: Book,
    /// The calendar year the first fiscal year begins in; `None`: the running one.
    pub first_year: Option<i32>,
    /// How many fiscal years, 1 to [`MAX_YEARS`].
    pub years: u32,
}

impl Default for DepreciationQuery {
    fn default() -> Self {
        Self { book: Book::Civil, first_year: None, years: 5 }
    }
}

/// A fiscal year of some assets: `opening + additions − depreciation − disposals = closing`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct YearSums {
    /// Book value at its begin.
    pub opening: Totals,
    /// Cost of what entered service.
    pub additions: Totals,
    /// Depreciation.
    pub depreciation: Totals,
    /// Book value of what was disposed of.
    pub disposals: Totals,
    /// Book value at its end.
    pub closing: Totals,
    /// Gains less losses of disposals.
    pub result: Totals,
}

/// One category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DepreciationLine {
    /// Its name; may be empty.
    pub category: String,
    /// Assets with a schedule.
    pub assets: u32,
    /// Their cost.
    pub cost: Totals,
    /// By fiscal year.
    pub years: Vec<YearSums>,
}

/// The depreciation of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DepreciationSchedule {
    /// The book.
    pub book: Book,
    /// The calendar year the first fiscal year begins in.
    pub first_year: i32,
    /// The fiscal years.
    pub spans: Vec<Span>,
    /// By category, in alphabetical order.
    pub lines: Vec<DepreciationLine>,
    /// All of them.
    pub total: Vec<YearSums>,
    /// Owned assets no plan is for.
    pub without_plan: u32,
    /// Owned assets whose price or first day is missing.
    pub incomplete: u32,
    /// Disposals whose amounts are of another currency than the cost: no result is said.
    pub other_currency: u32,
}

/// The depreciation of the register in a book.
///
/// # Errors
/// Field errors for years out of range.
pub fn schedule(
    conn: &Conn,
    query: &DepreciationQuery,
    today: NaiveDate,
) -> Result<DepreciationSchedule> {
    if !(1..=MAX_YEARS).contains(&query.years) {
        return Err(FieldError::new("years", "range-years").with("max", MAX_YEARS).into());
    }
    let first_month = settings::sql::load(conn)?.organisation.fiscal_year_start;
    let first_year = query.first_year.unwrap_or_else(|| fiscal_year(today, first_month));
    if !(1950..=2200).contains(&first_year) {
        return Err(FieldError::new("first_year", "date-range").into());
    }
    let spans = fiscal_years(first_year, query.years, first_month)?;
    let mut found = DepreciationSchedule {
        book: query.book,
        first_year,
        total: vec![YearSums::default(); spans.len()],
        spans,
        lines: Vec::new(),
        without_plan: 0,
        incomplete: 0,
        other_currency: 0,
    };
    let plans = Plans::load(conn)?;
    let mut lines: BTreeMap<String, DepreciationLine> = BTreeMap::new();
    sql::each_held(conn, None, |held| {
        match scheduled(&plans, &held, query.book, first_month)? {
            Err(Left::NotOwned) => {}
            Err(Left::Incomplete) => found.incomplete += 1,
            Err(Left::NoPlan) => found.without_plan += 1,
            Ok((schedule, _)) => {
                let key = held.category.to_lowercase();
                let line = match lines.get_mut(&key) {
                    Some(line) => line,
                    None => lines.entry(key).or_insert_with(|| DepreciationLine {
                        category: held.category.to_owned(),
                        assets: 0,
                        cost: Totals::default(),
                        years: vec![YearSums::default(); found.spans.len()],
                    }),
                };
                line.assets += 1;
                line.cost.add(schedule.cost)?;
                let unsaid = add(&mut line.years, &schedule, &held, &found.spans)?;
                found.other_currency += u32::from(unsaid);
            }
        }
        Ok(())
    })?;
    found.lines = lines.into_values().collect();
    for line in &found.lines {
        for (total, year) in found.total.iter_mut().zip(&line.years) {
            total.merge(year)?;
        }
    }
    Ok(found)
}

impl YearSums {
    fn merge(&mut self, other: &Self) -> Result<()> {
        self.opening.merge(&other.opening)?;
        self.additions.merge(&other.additions)?;
        self.depreciation.merge(&other.depreciation)?;
        self.disposals.merge(&other.disposals)?;
        self.closing.merge(&other.closing)?;
        self.result.merge(&other.result)
    }
}

/// Adds one asset to its category; whether a disposal's result could not be said.
fn add(
    years: &mut [YearSums],
    schedule: &Schedule,
    held: &Held<'_>,
    spans: &[Span],
) -> Result<bool> {
    let mut unsaid = false;
    // Carried from year to year, so that no day is reckoned twice.
    let mut before: Option<Money> = None;
    for (year, span) in years.iter_mut().zip(spans) {
        let gone = held.disposed_on.filter(|d| *d <= span.until);
        if span.until < schedule.in_service || gone.is_some_and(|d| d < span.from) {
            continue;
        }
        let came = span.from <= schedule.in_service;
        let opening = match before {
            _ if came => Money::zero(schedule.cost.currency),
            Some(accumulated) => less(schedule.cost, accumulated)?,
            None => {
                let eve = span.from.pred_opt().unwrap_or(span.from);
                less(schedule.cost, schedule.accumulated(eve)?)?
            }
        };
        let accumulated = match gone {
            Some(day) => schedule.accumulated_before(day)?,
            None => schedule.accumulated(span.until)?,
        };
        let left = less(schedule.cost, accumulated)?;
        let there = if came { schedule.cost } else { opening };
        put(&mut year.opening, opening)?;
        if came {
            year.additions.add(schedule.cost)?;
        }
        put(&mut year.depreciation, less(there, left)?)?;
        if gone.is_some() {
            put(&mut year.disposals, left)?;
            match booked(schedule, held)? {
                Some(disposal) => put(&mut year.result, disposal.result)?,
                None => unsaid = true,
            }
        } else {
            put(&mut year.closing, left)?;
        }
        before = Some(accumulated);
    }
    Ok(unsaid)
}

/// Adds what is not nothing: a currency nobody has anything in is not named.
fn put(totals: &mut Totals, amount: Money) -> Result<()> {
    if amount.minor == 0 { Ok(()) } else { totals.add(amount) }
}
