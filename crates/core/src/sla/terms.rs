//! A service level as the rules need it: every typed text read, or every wrong one named.

use chrono::NaiveDate;

use super::availability::Counting;
use super::claim_by::{ClaimRule, claim_by};
use super::credit::{Linear, Tier};
use super::hours::ServiceHours;
use super::target::{Comparator, Figure, Metric, Unit};
use super::window::{MeasurePeriod, MeasureWindow, period_of};
use crate::contract::Percent;
use crate::dates::add_days;
use crate::money::Money;

mod read;

pub use read::{blank, read};

/// How a missed target is paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CreditTerms {
    /// Not at all.
    None,
    /// By a table.
    Tiers(Vec<Tier>),
    /// By steps.
    Steps(Linear),
}

/// The fee a credit is a share of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fee {
    /// The contract's recurring cost for the period.
    Contract,
    /// An amount for a period.
    Amount(Money),
}

/// What was agreed, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlaTerms {
    /// What is promised.
    pub metric: Metric,
    /// Which side of the target is kept.
    pub comparator: Comparator,
    /// The target, in `unit`.
    pub target: Figure,
    /// What target and values are counted in.
    pub unit: Unit,
    /// How long it is measured.
    pub window: MeasureWindow,
    /// Days of a rolling window.
    pub rolling_days: u32,
    /// Zone, service hours and holidays.
    pub hours: ServiceHours,
    /// How outages are counted.
    pub counting: Counting,
    /// What one ticket may take, in seconds.
    pub limit: Option<i64>,
    /// First day.
    pub from: NaiveDate,
    /// Last day, inclusive.
    pub until: Option<NaiveDate>,
    /// How a miss is paid.
    pub credit: CreditTerms,
    /// At most this share of the fee.
    pub cap: Option<Percent>,
    /// The fee.
    pub fee: Fee,
    /// Until when a credit may be claimed.
    pub claim_rule: ClaimRule,
    /// Days, months or billing cycles of it.
    pub claim_value: u32,
}

impl SlaTerms {
    /// The period a day lies in.
    pub fn period_of(&self, day: NaiveDate) -> Option<MeasurePeriod> {
        period_of(self.window, self.rolling_days, day)
    }

    /// First and last day of each window a period is judged by: the period itself; of rolling
    /// windows those that end in it and lie inside the days it was promised for.
    pub fn windows(&self, period: MeasurePeriod) -> Vec<(NaiveDate, NaiveDate)> {
        if self.window != MeasureWindow::Rolling {
            return vec![(period.from, period.end)];
        }
        let back = i64::from(self.rolling_days.max(1)) - 1;
        let ends = period.start.iter_days().take_while(|end| *end <= period.end);
        ends.filter(|end| self.until.is_none_or(|until| *end <= until))
            .filter_map(|end| Some((add_days(end, -back)?, end)))
            .filter(|(from, _)| *from >= self.from)
            .collect()
    }

    /// Whether it was promised on some day of the period.
    pub fn covers(&self, period: MeasurePeriod) -> bool {
        period.end >= self.from && self.until.is_none_or(|until| period.start <= until)
    }

    /// The last day to claim the credit of a period.
    pub fn claim_by(&self, period: MeasurePeriod) -> Option<NaiveDate> {
        claim_by(self.claim_rule, self.claim_value, period.end)
    }

    /// Whether a credit was agreed for a miss.
    pub fn owes_credit(&self) -> bool {
        self.credit != CreditTerms::None
    }

    /// Whether a miss is worth a share of what the contract costs.
    pub fn asks_the_contract(&self) -> bool {
        self.fee == Fee::Contract && self.owes_credit()
    }

    /// Months of fee in a period: those a credit is a share of.
    pub const fn fee_months(&self) -> i128 {
        match self.window {
            MeasureWindow::Month | MeasureWindow::Rolling => 1,
            MeasureWindow::Quarter => 3,
            MeasureWindow::Year => 12,
        }
    }
}
