//! Depreciation on the calendar: what is written off by a day, and in each fiscal year.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::less;
use crate::contract::value::fiscal_year;
use crate::dates::{add_months, days_inclusive};
use crate::error::{Error, Result};
use crate::money::Money;

/// An amount spread evenly over days or whole months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// First day.
    pub from: NaiveDate,
    /// Last day, inclusive.
    pub until: NaiveDate,
    /// How much.
    pub amount: Money,
}

/// How one asset is depreciated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// What it cost.
    pub cost: Money,
    /// The day it entered service.
    pub in_service: NaiveDate,
    /// One after the other, without gaps.
    pub steps: Vec<Step>,
    /// Whether steps run by days; else by whole months.
    pub by_days: bool,
}

/// One fiscal year of a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct YearLine {
    /// The calendar year the fiscal year begins in.
    pub year: i32,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub until: NaiveDate,
    /// Depreciation of the year.
    pub amount: Money,
    /// All depreciation up to its end.
    pub accumulated: Money,
    /// Book value at its end.
    pub nbv: Money,
}

impl Schedule {
    /// What is written off by the end of a day; of a month that runs, nothing yet.
    ///
    /// # Errors
    /// For amounts out of range.
    pub fn accumulated(&self, as_of: NaiveDate) -> Result<Money> {
        let mut sum = Money::zero(self.cost.currency);
        for step in &self.steps {
            if as_of < step.from {
                break;
            }
            sum = sum.checked_add(self.part(step, as_of)?)?;
        }
        Ok(sum)
    }

    /// What is written off when it is disposed of on a day: whole months up to the one before
    /// (domain §D); by days, up to the day before.
    ///
    /// # Errors
    /// For amounts out of range.
    pub fn accumulated_before(&self, disposed_on: NaiveDate) -> Result<Money> {
        // Of the month that runs on the day before, nothing counts: also where that month ended.
        let last = if self.by_days { Some(disposed_on) } else { disposed_on.with_day(1) };
        match last.and_then(|day| day.pred_opt()) {
            Some(last) => self.accumulated(last),
            None => Ok(Money::zero(self.cost.currency)),
        }
    }

    /// The last day of the last step; `None` for nothing to depreciate.
    pub fn end(&self) -> Option<NaiveDate> {
        self.steps.last().map(|s| s.until)
    }

    /// Days that count from the first one up to a day, both included.
    pub fn days(&self, as_of: NaiveDate) -> i64 {
        let ends = self.steps.first().map(|s| s.from).zip(self.end());
        ends.map_or(0, |(from, end)| days_inclusive(from, as_of.min(end)).max(0))
    }

    /// Every fiscal year from that of entry to the last one with depreciation, or of the disposal.
    ///
    /// # Errors
    /// For amounts out of range and days beyond the calendar.
    pub fn by_fiscal_year(
        &self,
        first_month: u32,
        disposed_on: Option<NaiveDate>,
    ) -> Result<Vec<YearLine>> {
        let beyond = || Error::Internal("beyond the calendar".into());
        let Some(end) = self.end() else { return Ok(Vec::new()) };
        let last = disposed_on.map_or(end, |d| d.min(end)).max(self.in_service);
        let mut lines = Vec::new();
        let mut before = Money::zero(self.cost.currency);
        for year in fiscal_year(self.in_service, first_month)..=fiscal_year(last, first_month) {
            let from = NaiveDate::from_ymd_opt(year, first_month, 1).ok_or_else(beyond)?;
            let until = add_months(from, 12).and_then(|n| n.pred_opt()).ok_or_else(beyond)?;
            let accumulated = match disposed_on {
                Some(day) if day <= until => self.accumulated_before(day)?,
                _ => self.accumulated(until)?,
            };
            lines.push(YearLine {
                year,
                from,
                until,
                amount: less(accumulated, before)?,
                accumulated,
                nbv: less(self.cost, accumulated)?,
            });
            before = accumulated;
        }
        Ok(lines)
    }

    /// The part of a step that has run by the end of a day.
    fn part(&self, step: &Step, as_of: NaiveDate) -> Result<Money> {
        if as_of >= step.until {
            return Ok(step.amount);
        }
        let (done, all) = if self.by_days {
            (days_inclusive(step.from, as_of), days_inclusive(step.from, step.until))
        } else {
            (whole_months(step.from, as_of), whole_months(step.from, step.until))
        };
        step.amount.mul_ratio(done.max(0).into(), all.max(1).into())
    }
}

/// Months that have ended by a day, counted from the month of `from`.
fn whole_months(from: NaiveDate, as_of: NaiveDate) -> i64 {
    let number = |d: NaiveDate| i64::from(d.year()) * 12 + i64::from(d.month0());
    // The month of the next day has not ended.
    as_of.succ_opt().map_or(0, |next| number(next) - number(from))
}
