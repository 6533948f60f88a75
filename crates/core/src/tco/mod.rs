//! What owning something costs in all: total cost of ownership (DP-065, DP-066), and its value
//! today (DP-067). [`sql`] and [`ops`] keep what assets cost beside their price, [`read`] adds it up.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::contract::Percent;
use crate::depreciation::less;
use crate::error::{Error, FieldError, Result};
use crate::ids::{AssetCostId, AssetId};
use crate::money::{Money, div_half_up};
use crate::sla::Fraction;

pub mod ops;
pub mod read;
pub mod sql;

choice! {
    /// What a cost of an asset is for.
    CostKind {
        /// Installing it.
        Setup = "setup",
        /// Mending it.
        Repair = "repair",
        /// Running it.
        Energy = "energy",
        /// Anything else.
        Other = "other",
    }
}

/// A cost of an asset to save: `id` absent for a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct AssetCostDraft {
    /// Record to change.
    pub id: Option<AssetCostId>,
    /// Of which asset; never changes.
    pub asset_id: AssetId,
    /// What for.
    pub kind: CostKind,
    /// The day.
    pub on: Option<NaiveDate>,
    /// How much.
    pub amount: Option<Money>,
    /// A note; may be empty.
    pub note: String,
}

/// What is known of something's cost, all in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Costs {
    /// Its price.
    pub purchase: Money,
    /// Installing it.
    pub setup: Money,
    /// Support over the whole time.
    pub support: Money,
    /// Electricity over the whole time.
    pub energy: Money,
    /// Repairs and whatever else, over the whole time.
    pub other: Money,
    /// Getting rid of it.
    pub disposal: Money,
    /// What it still brings.
    pub resale: Money,
}

/// What owning costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tco {
    /// In all.
    pub total: Money,
    /// A year.
    pub per_year: Money,
    /// A month.
    pub per_month: Money,
}

impl Costs {
    /// The sum over so many months; not discounted.
    ///
    /// # Errors
    /// Field error `life-not-positive`; different currencies or amounts out of range.
    pub fn tco(&self, months: u32) -> Result<Tco> {
        crate::depreciation::check_life(months)?;
        let parts = [self.setup, self.support, self.energy, self.other, self.disposal];
        let spent = parts.into_iter().try_fold(self.purchase, Money::checked_add)?;
        let total = less(spent, self.resale)?;
        Ok(Tco {
            total,
            per_year: total.mul_ratio(12, months.into())?,
            per_month: total.mul_ratio(1, months.into())?,
        })
    }
}

/// Electricity: watts by hours a year, over so many months, at a price for a kilowatt-hour in whole
/// units of the currency of `zero`; rounded once.
///
/// # Errors
/// For amounts out of range.
pub fn energy(
    watts: Fraction,
    hours_per_year: Fraction,
    months: u32,
    per_kwh: Fraction,
    zero: Money,
) -> Result<Money> {
    let bad = || Error::Internal("energy out of range".into());
    let scale = Fraction::new(i128::from(zero.currency.scale()) * i128::from(months), 12 * 1000);
    let minor = scale
        .and_then(|s| s.checked_mul(watts)?.checked_mul(hours_per_year)?.checked_mul(per_kwh))
        .and_then(|f| div_half_up(f.num(), f.den()))
        .and_then(|m| i64::try_from(m).ok())
        .ok_or_else(bad)?;
    Ok(Money { minor, ..zero })
}

/// Digits kept beyond the minor unit on the way.
const KEPT: i128 = 1_000_000_000;

/// The value today of amounts that come year by year, the first one now: `Σ flow ÷ (1 + rate)^k`.
///
/// Nine digits beyond the minor unit are kept on the way; the sum is rounded once.
///
/// # Errors
/// Field error `discount` for −100 % and less; different currencies; amounts out of range.
pub fn npv(rate: Percent, flows: &[Money]) -> Result<Money> {
    let (num, den) = rate.fraction();
    let growth = den + num;
    let Some(first) = flows.first() else {
        return Err(FieldError::new("flows", "required").into());
    };
    if growth <= 0 {
        return Err(FieldError::new("discount", "discount").into());
    }
    let bad = || Error::Internal("value out of range".into());
    let mut value = 0_i128;
    for (k, flow) in flows.iter().enumerate().rev() {
        // Refuses two currencies.
        first.checked_add(Money::zero(flow.currency))?;
        value = value.checked_add(i128::from(flow.minor) * KEPT).ok_or_else(bad)?;
        if k > 0 {
            value = value.checked_mul(den).and_then(|v| div_half_up(v, growth)).ok_or_else(bad)?;
        }
    }
    let minor = div_half_up(value, KEPT).and_then(|m| i64::try_from(m).ok()).ok_or_else(bad)?;
    Ok(Money { minor, ..*first })
}
