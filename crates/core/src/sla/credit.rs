//! What a missed target is worth: service credits by tiers, or a penalty by steps (domain §C.3).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fraction::Fraction;
use super::target::{Comparator, Figure};
use crate::contract::Percent;
use crate::error::{Error, Result};
use crate::money::Money;

/// One row of a table of credits. Rows are read from the top; the first that holds is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Tier {
    /// The worst value of the row, inclusive: "less than X but equal to or greater than Y".
    pub bound: Figure,
    /// Share of the fee.
    pub credit: Percent,
}

/// Why a table of credits cannot be read from the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TierFault {
    /// The bound is no worse than that of the row above.
    Bound(usize),
    /// The credit is lower than that of the row above.
    Credit(usize),
}

/// Every row that is out of order: bounds get worse row by row, credits never lower.
pub fn faults(tiers: &[Tier], comparator: Comparator) -> Vec<TierFault> {
    let mut found = Vec::new();
    for (i, pair) in tiers.windows(2).enumerate() {
        let [above, below] = pair else { continue };
        let worse = match comparator {
            Comparator::AtLeast => below.bound < above.bound,
            Comparator::AtMost => below.bound > above.bound,
        };
        if !worse {
            found.push(TierFault::Bound(i + 1));
        }
        if below.credit < above.credit {
            found.push(TierFault::Credit(i + 1));
        }
    }
    found
}

/// The credit of a value as a share of the fee (SL-031…039). `None` for a value below the last
/// row: what it is worth is not in the table, and is not guessed.
pub fn tier_credit(tiers: &[Tier], comparator: Comparator, value: Fraction) -> Option<Percent> {
    tiers.iter().find(|t| comparator.holds(value, t.bound.into())).map(|t| t.credit)
}

/// A penalty for each step, or part of one, by which the target is missed: the Italian *penale*.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Linear {
    /// Share of the fee for each step.
    pub per_step: Percent,
    /// Length of a step, in the unit of the target.
    pub step: Figure,
}

/// Steps missed, each begun one counted whole: 0.28 below with steps of 0.1 is three (SL-040).
pub fn steps_missed(
    comparator: Comparator,
    target: Fraction,
    value: Fraction,
    step: Fraction,
) -> Option<i128> {
    let short = match comparator {
        Comparator::AtLeast => target.checked_sub(value)?,
        Comparator::AtMost => value.checked_sub(target)?,
    };
    if short <= Fraction::ZERO {
        return Some(0);
    }
    Some(short.checked_div(step)?.ceil())
}

/// A share of the fee, no more than the cap, rounded once, half up (domain rule 0.6).
///
/// # Errors
/// Internal, for an amount no register can hold.
pub fn amount(fee: Money, share: Fraction, cap: Option<Percent>) -> Result<Money> {
    let share = cap.map_or(share, |cap| share.min(Fraction::from(cap)));
    fee.mul_ratio(share.num(), share.den())
}

/// The share of the fee for so many steps.
///
/// # Errors
/// Internal, for more steps than can be counted.
pub fn linear_share(linear: Linear, steps: i128) -> Result<Fraction> {
    let steps = Fraction::new(steps, 1);
    steps
        .and_then(|s| s.checked_mul(Fraction::from(linear.per_step)))
        .ok_or_else(|| Error::Internal("steps out of range".into()))
}
