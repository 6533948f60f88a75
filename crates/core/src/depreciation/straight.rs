//! Straight line: the same every month. Totals are rounded, not instalments, so that they sum
//! exactly (DP-002…005, DP-018).

use super::{Base, check_life, differences};
use crate::error::Result;
use crate::money::Money;

/// What is depreciated after `elapsed` months of a life; all of it from the last month on.
///
/// # Errors
/// Field error `life-not-positive`.
pub fn accumulated(base: Base, life_months: u32, elapsed: u32) -> Result<Money> {
    check_life(life_months)?;
    base.amount().mul_ratio(elapsed.min(life_months).into(), life_months.into())
}

/// The amount of each whole year of a life.
///
/// # Errors
/// As [`accumulated`].
pub fn annual(base: Base, years: u32) -> Result<Vec<Money>> {
    check_life(years)?;
    differences((1..=years).map(|year| accumulated(base, years, year)))
}

/// Half of a year's amount in the first and in the year after the last.
///
/// # Errors
/// As [`accumulated`].
pub fn half_year(base: Base, years: u32) -> Result<Vec<Money>> {
    check_life(years)?;
    // In halves of a year: 1, 3, 5 … and the end.
    let halves = years.saturating_mul(2);
    differences((0..=years).map(|year| accumulated(base, halves, 2 * year + 1)))
}
