//! A plan: the method with everything it needs, and what becomes of one asset under it.

use chrono::{Datelike, NaiveDate};

use super::macrs::MacrsTable;
use super::{
    Base, Convention, DepreciationMethod, Schedule, Step, check_life, declining, digits, italy,
    macrs,
};
use crate::contract::Percent;
use crate::contract::value::fiscal_year;
use crate::dates::{TermConvention, add_months, term_end};
use crate::error::{Error, FieldError, Result};
use crate::money::Money;
use crate::sla::Fraction;

/// How assets are depreciated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Method.
    pub method: DepreciationMethod,
    /// Useful life; not of the tax methods.
    pub life_months: Option<u32>,
    /// Coefficient of [`DepreciationMethod::Italian`].
    pub coefficient: Option<Percent>,
    /// What counts of the first days; the Italian method has its own.
    pub convention: Convention,
    /// What is left at the end, percent of cost; not of the tax methods.
    pub salvage: Percent,
    /// Of [`DepreciationMethod::DecliningBalance`]: 200 % is "double declining".
    pub factor: Option<Percent>,
    /// Whether a declining balance goes over to the straight line when that is more.
    pub switch: bool,
    /// Italian: whether what costs up to [`italy::AT_ONCE`] is deducted at once.
    pub at_once: bool,
}

impl Plan {
    /// The straight line over a life.
    pub const fn straight(life_months: u32, convention: Convention) -> Self {
        Self {
            method: DepreciationMethod::StraightLine,
            life_months: Some(life_months),
            coefficient: None,
            convention,
            salvage: Percent::ZERO,
            factor: None,
            switch: false,
            at_once: false,
        }
    }

    /// Cost and salvage under this plan.
    ///
    /// # Errors
    /// As [`Base::new`].
    pub fn base(&self, cost: Money) -> Result<Base> {
        let (num, den) = self.salvage.fraction();
        // Percentages have up to 28 digits with an amount; `mul_ratio` holds 38.
        Base::new(cost, cost.mul_ratio(num, den)?)
    }

    /// The depreciation of something that cost so much and entered service on a day; fiscal years
    /// begin with `first_month`.
    ///
    /// # Errors
    /// Field errors `negative-cost`, `salvage-exceeds-cost`, `life-not-positive`, `coefficient`,
    /// `whole-years`; days beyond the calendar.
    pub fn schedule(
        &self,
        cost: Money,
        in_service: NaiveDate,
        first_month: u32,
    ) -> Result<Schedule> {
        let base = self.base(cost)?;
        let by_days = self.convention == Convention::Daily;
        let steps = match self.method {
            DepreciationMethod::StraightLine => {
                let months = self.life()?;
                let from = self.first_day(in_service, first_month)?;
                vec![step(from, months, base.amount(), by_days)?]
            }
            DepreciationMethod::DecliningBalance => {
                let months = self.life()?;
                let factor = self.factor.ok_or_else(|| FieldError::new("factor", "required"))?;
                let years =
                    declining::declining(base, months, Fraction::from(factor), self.switch)?;
                self.years(&years, months, in_service, first_month)?
            }
            DepreciationMethod::SumOfYears => {
                let months = self.life()?;
                if !months.is_multiple_of(12) {
                    return Err(FieldError::new("life_months", "whole-years").into());
                }
                let years = digits::sum_of_years(base, months / 12)?;
                self.years(&years, months, in_service, first_month)?
            }
            DepreciationMethod::Italian => {
                let coefficient = self.coefficient;
                let coefficient =
                    coefficient.ok_or_else(|| FieldError::new("coefficient", "required"))?;
                let years = italy::by_year(cost, coefficient, self.at_once)?;
                tax_years(&years, in_service, first_month)?
            }
            DepreciationMethod::Macrs => {
                let years = macrs::by_year(cost, self.table(in_service, first_month))?;
                tax_years(&years, in_service, first_month)?
            }
        };
        let by_days = by_days && !self.method.of_tax_years();
        Ok(Schedule { cost, in_service, steps, by_days })
    }

    fn life(&self) -> Result<u32> {
        let months = self.life_months.ok_or_else(|| FieldError::new("life_months", "required"))?;
        check_life(months)?;
        Ok(months)
    }

    /// The first day that counts.
    fn first_day(&self, in_service: NaiveDate, first_month: u32) -> Result<NaiveDate> {
        let month = in_service.with_day(1);
        let first = match self.convention {
            Convention::Daily => Some(in_service),
            Convention::FullMonth | Convention::MidQuarter => month,
            Convention::MidMonth if in_service.day() <= 15 => month,
            Convention::MidMonth | Convention::NextMonth => month.and_then(|m| add_months(m, 1)),
            // Half of the fiscal year of entry is left, whatever the day.
            Convention::HalfYear => {
                let begin =
                    NaiveDate::from_ymd_opt(fiscal_year(in_service, first_month), first_month, 1);
                begin.and_then(|b| add_months(b, 6))
            }
        };
        first.ok_or_else(beyond)
    }

    /// Amounts of years counted from the first day.
    fn years(
        &self,
        amounts: &[Money],
        life_months: u32,
        in_service: NaiveDate,
        first_month: u32,
    ) -> Result<Vec<Step>> {
        let first = self.first_day(in_service, first_month)?;
        let by_days = self.convention == Convention::Daily;
        (0_u32..)
            .zip(amounts)
            .map(|(year, amount)| {
                let from = add_months(first, i64::from(12 * year)).ok_or_else(beyond)?;
                step(from, life_months.saturating_sub(12 * year).min(12), *amount, by_days)
            })
            .collect()
    }

    fn table(&self, in_service: NaiveDate, first_month: u32) -> MacrsTable {
        match self.convention {
            Convention::MidQuarter => {
                MacrsTable::of_quarter((in_service.month() + 12 - first_month) % 12 / 3)
            }
            _ => MacrsTable::HalfYear,
        }
    }
}

impl DepreciationMethod {
    /// Whether its amounts are those of tax years and no life is asked for.
    pub const fn of_tax_years(self) -> bool {
        matches!(self, Self::Italian | Self::Macrs)
    }
}

fn beyond() -> Error {
    Error::Internal("beyond the calendar".into())
}

/// An amount over months, whole ones unless by days.
fn step(from: NaiveDate, months: u32, amount: Money, by_days: bool) -> Result<Step> {
    let until = if by_days {
        term_end(from, months, TermConvention::CorrespondingDay)
    } else {
        add_months(from, i64::from(months)).and_then(|next| next.pred_opt())
    };
    Ok(Step { from, until: until.ok_or_else(beyond)?, amount })
}

/// Amounts of fiscal years from the one of entry; the first is spread over what is left of it.
fn tax_years(amounts: &[Money], in_service: NaiveDate, first_month: u32) -> Result<Vec<Step>> {
    let begin = NaiveDate::from_ymd_opt(fiscal_year(in_service, first_month), first_month, 1)
        .ok_or_else(beyond)?;
    (0_i64..)
        .zip(amounts)
        .map(|(year, amount)| {
            let from = add_months(begin, 12 * year).ok_or_else(beyond)?;
            let until = add_months(from, 12).and_then(|n| n.pred_opt()).ok_or_else(beyond)?;
            let entry = in_service.with_day(1).ok_or_else(beyond)?;
            Ok(Step { from: from.max(entry), until, amount: *amount })
        })
        .collect()
}
