//! Depreciation: how the cost of an asset is spread over its years, in two books.
//!
//! Pure rules in files of their own, amounts in whole minor units, percentages exact (domain §D,
//! golden `depreciation.json`). [`Plan::schedule`] puts them on the calendar; [`sql`] and [`ops`]
//! keep the plans, [`read`] says what the register's assets are worth.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::contract::Percent;
use crate::error::{FieldError, Result};
use crate::ids::{AssetId, DepreciationPlanId};
use crate::money::Money;

pub mod compat;
pub mod declining;
pub mod digits;
pub mod disposal;
pub mod italy;
pub mod macrs;
pub mod ops;
pub mod plan;
pub mod read;
pub mod register;
pub mod schedule;
pub mod sql;
pub mod straight;

pub use plan::Plan;
pub use schedule::{Schedule, Step, YearLine};

choice! {
    /// How cost is spread.
    DepreciationMethod {
        /// The same every month.
        StraightLine = "straight_line",
        /// A share of what is left, so less every year.
        DecliningBalance = "declining_balance",
        /// By the years that are left, so less every year.
        SumOfYears = "sum_of_years_digits",
        /// Italian tax: a ministerial coefficient of cost, halved in the first year.
        Italian = "italian",
        /// United States tax: a table of percentages, for reference.
        Macrs = "macrs",
    }
}

choice! {
    /// What counts of the first days.
    Convention {
        /// The month in which it enters service counts in full.
        FullMonth = "full_month",
        /// It begins with the month after.
        NextMonth = "next_month",
        /// In full up to the 15th, else it begins with the month after.
        MidMonth = "mid_month",
        /// By days; the first one counts.
        Daily = "daily",
        /// Half a year in the fiscal year of entry.
        HalfYear = "half_year",
        /// By the quarter of entry; tables of [`DepreciationMethod::Macrs`] only.
        MidQuarter = "mid_quarter",
    }
}

choice! {
    /// Whose rules a plan follows.
    Book {
        /// The accounts: useful life.
        Civil = "civil",
        /// The tax return.
        Fiscal = "fiscal",
    }
}

/// A plan to save: `id` absent for a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DepreciationPlanDraft {
    /// Record to change.
    pub id: Option<DepreciationPlanId>,
    /// The category it is for, empty for every one without a plan of its own; `None`: of an asset.
    pub category: Option<String>,
    /// The asset it is for, whatever its category says.
    pub asset_id: Option<AssetId>,
    /// Whose rules.
    pub book: Book,
    /// How cost is spread.
    pub method: DepreciationMethod,
    /// Useful life, months; not of the tax methods.
    pub life_months: Option<u32>,
    /// Yearly percentage of [`DepreciationMethod::Italian`].
    pub coefficient: Option<Percent>,
    /// What counts of the first days.
    pub convention: Convention,
    /// What is left at the end, percent of cost.
    pub salvage: Percent,
    /// Of [`DepreciationMethod::DecliningBalance`], percent of the straight line's share.
    pub factor: Option<Percent>,
    /// Whether it goes over to the straight line when that is more.
    pub to_straight: bool,
    /// Italian: what costs up to 516.46 € is deducted at once.
    pub at_once: bool,
}

impl DepreciationPlanDraft {
    /// The plan as a rule.
    pub const fn plan(&self) -> Plan {
        Plan {
            method: self.method,
            life_months: self.life_months,
            coefficient: self.coefficient,
            convention: self.convention,
            salvage: self.salvage,
            factor: self.factor,
            switch: self.to_straight,
            at_once: self.at_once,
        }
    }
}

/// What is spread: cost down to salvage value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Base {
    cost: Money,
    salvage: Money,
}

impl Base {
    /// Cost and the value that is left at the end, of one currency.
    ///
    /// # Errors
    /// Field errors `negative-cost` and `salvage-exceeds-cost` (DP-071).
    pub fn new(cost: Money, salvage: Money) -> Result<Self> {
        if cost.minor < 0 {
            return Err(FieldError::new("cost", "negative-cost").into());
        }
        if salvage.minor < 0 {
            return Err(FieldError::new("salvage", "negative").into());
        }
        // Also refuses two currencies.
        if less(cost, salvage)?.minor < 0 {
            return Err(FieldError::new("salvage", "salvage-exceeds-cost").into());
        }
        Ok(Self { cost, salvage })
    }

    /// What it cost.
    pub const fn cost(self) -> Money {
        self.cost
    }

    /// What is left at the end.
    pub const fn salvage(self) -> Money {
        self.salvage
    }

    /// What is depreciated in all.
    pub const fn amount(self) -> Money {
        // Salvage is neither negative nor above cost: no overflow.
        Money::new(self.cost.minor - self.salvage.minor, self.cost.currency)
    }
}

/// Refuses a life of no months.
///
/// # Errors
/// Field error `life-not-positive`.
pub(crate) fn check_life(months: u32) -> Result<()> {
    if months == 0 {
        return Err(FieldError::new("life_months", "life-not-positive").into());
    }
    Ok(())
}

/// `a − b`, refused for two currencies or on overflow.
pub(crate) fn less(a: Money, b: Money) -> Result<Money> {
    let minor = b.minor.checked_neg();
    let minor = minor.ok_or_else(|| crate::error::Error::Internal("amount out of range".into()))?;
    a.checked_add(Money { minor, ..b })
}

/// What each of the running totals adds to the one before.
pub(crate) fn differences(totals: impl IntoIterator<Item = Result<Money>>) -> Result<Vec<Money>> {
    let mut before = None;
    totals
        .into_iter()
        .map(|total| {
            let total = total?;
            let step = before.map_or(Ok(total), |b| less(total, b));
            before = Some(total);
            step
        })
        .collect()
}
