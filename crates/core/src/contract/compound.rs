//! Compound growth without rounding on the way: the escalator of a multi-year contract.

use super::Percent;
use crate::dates::MAX_MONTHS;
use crate::error::{Error, Result};
use crate::money::Money;

/// A whole number of any size: its decimal digits, the last one first.
struct Digits(Vec<u8>);

/// `amount × (1 + rate)^years`, rounded half away from zero once, at the end.
///
/// The power is kept in full as decimal digits, because a percentage to the power of a few years
/// exceeds any machine integer. An error beyond a hundred years, for a fall of more than 100 %,
/// and for amounts out of range.
pub fn compound(amount: Money, rate: Percent, years: u32) -> Result<Money> {
    compound_share(amount, (1, 1), rate, years)
}

/// `amount × share × (1 + rate)^years` for a share such as five twelfths, rounded half away from
/// zero once, at the end. Errors as [`compound`], and for a share of nothing.
pub fn compound_share(
    amount: Money,
    share: (u32, u32),
    rate: Percent,
    years: u32,
) -> Result<Money> {
    grow(amount.minor, share, rate, years)
        .map(|minor| Money { minor, ..amount })
        .ok_or_else(|| Error::Internal(format!("{rate} % over {years} years is out of range")))
}

fn grow(minor: i64, (num, den): (u32, u32), rate: Percent, years: u32) -> Option<i64> {
    let years = usize::try_from(years).ok().filter(|y| *y <= MAX_MONTHS as usize / 12)?;
    let (mut factor, mut decimals) = (u128::try_from(rate.factor().0).ok()?, 12);
    while decimals > 0 && factor % 10 == 0 {
        factor /= 10;
        decimals -= 1;
    }
    let mut value = Digits::of(minor.unsigned_abs());
    for _ in 0..years {
        value.multiply(factor);
    }
    let mut dropped = decimals * years;
    if (num, den) != (1, 1) {
        // One decimal more: the digit that rounding looks at is then right whatever is cut off.
        value.multiply(u128::from(num) * 10);
        value.divide(den)?;
        dropped += 1;
    }
    let size = value.drop_decimals(dropped)?;
    Some(if minor < 0 { -size } else { size })
}

impl Digits {
    fn of(number: u64) -> Self {
        Self(number.to_string().bytes().rev().map(|b| b - b'0').collect())
    }

    fn multiply(&mut self, factor: u128) {
        // A factor is below 10^19, so digit × factor + carry stays far below the type's limit.
        let mut carry = 0_u128;
        for digit in &mut self.0 {
            let sum = u128::from(*digit) * factor + carry;
            *digit = last_digit(sum);
            carry = sum / 10;
        }
        while carry > 0 {
            self.0.push(last_digit(carry));
            carry /= 10;
        }
    }

    /// Divides by a small number and cuts off what is left; `None` for a division by 0.
    fn divide(&mut self, by: u32) -> Option<()> {
        let mut left = 0_u64;
        for digit in self.0.iter_mut().rev() {
            let part = left * 10 + u64::from(*digit);
            *digit = u8::try_from(part.checked_div(by.into())?).ok()?;
            left = part % u64::from(by);
        }
        Some(())
    }

    /// The number without its last `n` digits, rounded half up; `None` when it fits no `i64`.
    fn drop_decimals(&self, n: usize) -> Option<i64> {
        let mut kept = self.0.iter().skip(n).rev();
        let whole =
            kept.try_fold(0_i64, |acc, d| acc.checked_mul(10)?.checked_add(i64::from(*d)))?;
        let half = n.checked_sub(1).and_then(|i| self.0.get(i)).is_some_and(|d| *d >= 5);
        whole.checked_add(i64::from(half))
    }
}

fn last_digit(number: u128) -> u8 {
    u8::try_from(number % 10).unwrap_or_default()
}
