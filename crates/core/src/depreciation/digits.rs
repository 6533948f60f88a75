//! Sum of the years' digits: of five years 5/15, 4/15 … 1/15 (DP-026, DP-027).

use super::{Base, check_life, differences};
use crate::error::Result;
use crate::money::Money;

/// The amount of each year of a life; their sum is exact.
///
/// # Errors
/// Field error `life-not-positive`.
pub fn sum_of_years(base: Base, years: u32) -> Result<Vec<Money>> {
    check_life(years)?;
    let n = i128::from(years);
    let sum = n * (n + 1) / 2;
    // After k years: n + (n−1) + … of the sum.
    differences((1..=n).map(|k| base.amount().mul_ratio(k * n - k * (k - 1) / 2, sum)))
}
