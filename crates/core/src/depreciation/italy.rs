//! Italian tax depreciation: a coefficient of the decree of 31 December 1988 on cost, halved in the
//! first year; what costs little may be deducted at once (DP-030…034).

use super::less;
use crate::contract::Percent;
use crate::error::{Error, FieldError, Result};
use crate::money::{Currency, Money};

/// Art. 102 c. 5 TUIR: a single good up to this cost may be deducted in its first year.
pub const AT_ONCE: Money = Money::new(51_646, Currency::EUR);

/// Coefficient of office machines, computers and telephones, percent.
pub const COMPUTERS: i32 = 20;

/// Whether the whole cost may be deducted in the year of purchase. Euro amounts only: the limit is
/// in euro, and no rate is guessed.
pub fn at_once(cost: Money) -> bool {
    cost.currency == AT_ONCE.currency && cost.minor <= AT_ONCE.minor
}

/// The deduction of each tax year; the last one takes what is left. `at_once` is whether the rule
/// of little cost is used.
///
/// # Errors
/// Field errors `negative-cost`, and `coefficient` for one that is not above 0 and up to 100 %.
pub fn by_year(cost: Money, coefficient: Percent, use_at_once: bool) -> Result<Vec<Money>> {
    if cost.minor < 0 {
        return Err(FieldError::new("cost", "negative-cost").into());
    }
    let (num, den) = coefficient.fraction();
    if num <= 0 || num > den {
        return Err(FieldError::new("coefficient", "coefficient").into());
    }
    if use_at_once && at_once(cost) {
        return Ok(vec![cost]);
    }
    let (whole, half) = (cost.mul_ratio(num, den)?, cost.mul_ratio(num, 2 * den)?);
    // The halves of years it takes: 2·den/num, of which the first year is one.
    let halves = (2 * den + num - 1) / num;
    let years = 1 + halves / 2;
    if years > 1200 {
        return Err(FieldError::new("coefficient", "coefficient").into());
    }
    let last = usize::try_from(years - 1).map_err(|e| Error::Internal(e.to_string()))?;
    let mut left = cost;
    let mut all = Vec::new();
    for year in 0..=last {
        let wanted = if year == 0 { half } else { whole };
        let minor = if year == last { left.minor } else { wanted.minor.min(left.minor) };
        let amount = Money { minor, ..cost };
        left = less(left, amount)?;
        all.push(amount);
    }
    Ok(all)
}
