//! Declining balance: a share of what is left, never below salvage (DP-020…024).

use super::{Base, check_life, less};
use crate::error::{Error, Result};
use crate::money::Money;
use crate::sla::Fraction;

/// The amount of each year of a life; the last year may be shorter than twelve months.
///
/// The yearly share is `factor` over the life in years, taken of the value at the year's begin as
/// the books have it. With `switch` a year's amount is that of the straight line over what is left
/// as soon as that is more; then nothing remains. Without it something may (DP-024).
///
/// # Errors
/// Field error `life-not-positive`; amounts out of range.
pub fn declining(
    base: Base,
    life_months: u32,
    factor: Fraction,
    switch: bool,
) -> Result<Vec<Money>> {
    check_life(life_months)?;
    let mut left = base.amount();
    let mut value = base.cost();
    let mut years = Vec::new();
    for year in 0..life_months.div_ceil(12) {
        let to_go = life_months - 12 * year;
        let months = to_go.min(12);
        let by_rate = share(value, factor, months, life_months)?;
        let straight = left.mul_ratio(months.into(), to_go.into())?;
        let wanted = if switch { by_rate.minor.max(straight.minor) } else { by_rate.minor };
        let amount = Money { minor: wanted.min(left.minor), ..left };
        left = less(left, amount)?;
        value = less(value, amount)?;
        years.push(amount);
    }
    Ok(years)
}

/// `value × factor ÷ life` for so many months.
fn share(value: Money, factor: Fraction, months: u32, life_months: u32) -> Result<Money> {
    let bad = || Error::Internal("factor out of range".into());
    let part = Fraction::new(months.into(), life_months.into()).ok_or_else(bad)?;
    let part = part.checked_mul(factor).ok_or_else(bad)?;
    // `mul_ratio` multiplies an i64 by it.
    if part.num().checked_mul(i64::MAX.into()).is_none() {
        return Err(bad());
    }
    value.mul_ratio(part.num(), part.den())
}
