//! Exact fractions: what an SLA is decided on. Rounding is for display alone (domain rule 0.7).

use std::cmp::Ordering;
use std::fmt;

use crate::contract::Percent;
use crate::money::div_half_up;

/// A fraction in lowest terms with a positive denominator. 99.9 % is 999/1000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fraction {
    num: i128,
    den: i128,
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self { num: 0, den: 1 };

    /// The whole: 100 %.
    pub const ONE: Self = Self { num: 1, den: 1 };

    /// `num ÷ den`; `None` for a denominator of 0.
    pub fn new(num: i128, den: i128) -> Option<Self> {
        if den == 0 {
            return None;
        }
        let divisor = gcd(num.unsigned_abs(), den.unsigned_abs());
        let divisor = i128::try_from(divisor).ok()?.checked_mul(den.signum())?;
        Some(Self { num: num / divisor, den: den / divisor })
    }

    /// The numerator, in lowest terms.
    pub const fn num(self) -> i128 {
        self.num
    }

    /// The denominator, always positive.
    pub const fn den(self) -> i128 {
        self.den
    }

    /// `1 − self`.
    pub fn complement(self) -> Option<Self> {
        Self::new(self.den.checked_sub(self.num)?, self.den)
    }

    /// The sum; `None` where the exact one cannot be held.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let left = self.num.checked_mul(other.den)?;
        let right = other.num.checked_mul(self.den)?;
        Self::new(left.checked_add(right)?, self.den.checked_mul(other.den)?)
    }

    /// The difference; `None` where the exact one cannot be held.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(Self { num: other.num.checked_neg()?, den: other.den })
    }

    /// The product; `None` where the exact one cannot be held.
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        Self::new(self.num.checked_mul(other.num)?, self.den.checked_mul(other.den)?)
    }

    /// The quotient; `None` for a divisor of 0.
    pub fn checked_div(self, other: Self) -> Option<Self> {
        Self::new(self.num.checked_mul(other.den)?, self.den.checked_mul(other.num)?)
    }

    /// The smallest whole number not below it.
    pub fn ceil(self) -> i128 {
        let (q, r) = (self.num.div_euclid(self.den), self.num.rem_euclid(self.den));
        q + i128::from(r > 0)
    }

    /// As a decimal with exactly so many digits after the point, half away from zero.
    pub fn to_fixed(self, decimals: u32) -> Option<String> {
        let scale = 10_i128.checked_pow(decimals)?;
        let scaled = div_half_up(self.num.checked_mul(scale)?, self.den)?;
        let (abs, scale) = (scaled.unsigned_abs(), scale.unsigned_abs());
        let sign = if scaled < 0 { "-" } else { "" };
        let whole = abs / scale;
        if decimals == 0 {
            return Some(format!("{sign}{whole}"));
        }
        let width = usize::try_from(decimals).ok()?;
        Some(format!("{sign}{whole}.{:0width$}", abs % scale))
    }

    /// As a percentage with exactly so many decimals; `None` where it cannot be held.
    pub fn to_percent(self, decimals: u32) -> Option<String> {
        self.checked_mul(Self { num: 100, den: 1 })?.to_fixed(decimals)
    }
}

impl From<i64> for Fraction {
    fn from(whole: i64) -> Self {
        Self { num: i128::from(whole), den: 1 }
    }
}

impl From<Percent> for Fraction {
    fn from(percent: Percent) -> Self {
        let (num, den) = percent.fraction();
        Self::new(num, den).unwrap_or(Self::ZERO)
    }
}

impl Ord for Fraction {
    /// Exact for all fractions: compares whole parts, then the inverted remainders (Euclid), so
    /// that no product can overflow.
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut a, mut b, mut swapped) = (*self, *other, false);
        loop {
            let (qa, ra) = (a.num.div_euclid(a.den), a.num.rem_euclid(a.den));
            let (qb, rb) = (b.num.div_euclid(b.den), b.num.rem_euclid(b.den));
            let found = match (qa.cmp(&qb), ra == 0, rb == 0) {
                (Ordering::Equal, true, true) => Ordering::Equal,
                (Ordering::Equal, true, false) => Ordering::Less,
                (Ordering::Equal, false, true) => Ordering::Greater,
                (Ordering::Equal, false, false) => {
                    (a, b) = (Self { num: a.den, den: ra }, Self { num: b.den, den: rb });
                    swapped = !swapped;
                    continue;
                }
                (unequal, _, _) => unequal,
            };
            return if swapped { found.reverse() } else { found };
        }
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.num, self.den)
    }
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}
