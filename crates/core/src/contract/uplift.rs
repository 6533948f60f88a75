//! Price increases at renewal, and whether a quote respects the contract's cap.
//!
//! The new price is rounded at each renewal and the next increase starts from the rounded price,
//! because that is the price on the invoice. What is compared is money, never a rounded percentage.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Percent;
use crate::error::{Error, Result};
use crate::money::Money;

/// How the percentage of an increase is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[ts(export)]
pub enum UpliftRule {
    /// A fixed percentage.
    Fixed {
        /// The percentage.
        pct: Percent,
    },
    /// The price index and something on top.
    CpiPlus {
        /// Variation of the index, e.g. ISTAT FOI.
        cpi: Percent,
        /// On top of it.
        plus: Percent,
    },
    /// A share of the price index: 75 % of ISTAT FOI.
    CpiShare {
        /// Variation of the index.
        cpi: Percent,
        /// The share of it, 75 for three quarters.
        share: Percent,
    },
    /// A fixed percentage or the index, whichever is lower.
    LowerOf {
        /// The percentage.
        fixed: Percent,
        /// Variation of the index.
        cpi: Percent,
    },
    /// A fixed percentage or the index, whichever is higher.
    HigherOf {
        /// The percentage.
        fixed: Percent,
        /// Variation of the index.
        cpi: Percent,
    },
}

/// One increase: the rule and its limits. The floor is applied first, so the cap wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Uplift {
    /// How the percentage is found.
    pub rule: UpliftRule,
    /// Not less than.
    pub floor: Option<Percent>,
    /// Not more than.
    pub cap: Option<Percent>,
}

impl Uplift {
    /// The percentage that applies.
    pub fn percent(&self) -> Result<Percent> {
        let found = match self.rule {
            UpliftRule::Fixed { pct } => Some(pct),
            UpliftRule::CpiPlus { cpi, plus } => cpi.checked_add(plus),
            UpliftRule::CpiShare { cpi, share } => share.share_of(cpi),
            UpliftRule::LowerOf { fixed, cpi } => Some(fixed.min(cpi)),
            UpliftRule::HigherOf { fixed, cpi } => Some(fixed.max(cpi)),
        };
        let found = found.ok_or_else(|| Error::Internal("percentage out of range".into()))?;
        let floored = self.floor.map_or(found, |floor| found.max(floor));
        Ok(self.cap.map_or(floored, |cap| floored.min(cap)))
    }
}

/// What an increase did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UpliftStep {
    /// The percentage that was applied.
    pub applied: Percent,
    /// The price from then on.
    pub new_price: Money,
}

/// One increase after another, each on the rounded price before it (domain §B.7, CD-140…145).
pub fn uplift(base: Money, steps: &[Uplift]) -> Result<Vec<UpliftStep>> {
    let mut price = base;
    steps
        .iter()
        .map(|step| {
            let applied = step.percent()?;
            price = applied.raise(price)?;
            Ok(UpliftStep { applied, new_price: price })
        })
        .collect()
}

/// A renewal quote held against the cap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UpliftCheck {
    /// The increase, rounded to two decimals for display; `None` from a price of 0.
    pub increase: Option<Percent>,
    /// The highest price the cap allows, rounded to the minor unit as an invoice would be.
    pub max_allowed: Money,
    /// Whether the quote is above it.
    pub exceeds_cap: bool,
    /// By how much; never negative.
    pub overcharge: Money,
}

/// Holds a quote against `current × (1 + cap)` (CD-147, CD-148). Refuses two currencies.
pub fn uplift_check(current: Money, quoted: Money, cap: Percent) -> Result<UpliftCheck> {
    let negative = |m: Money| {
        let minor = m.minor.checked_neg();
        minor.map(|minor| Money { minor, ..m }).ok_or_else(out_of_range)
    };
    let max_allowed = cap.raise(current)?;
    let increase = quoted.checked_add(negative(current)?)?;
    let above = quoted.checked_add(negative(max_allowed)?)?;
    Ok(UpliftCheck {
        increase: Percent::display_ratio(increase, current),
        max_allowed,
        exceeds_cap: above.minor > 0,
        overcharge: Money { minor: above.minor.max(0), ..above },
    })
}

fn out_of_range() -> Error {
    Error::Internal("amount out of range".into())
}
