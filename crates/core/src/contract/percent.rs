//! Percentages as exact decimals: price uplifts, inflation figures, caps.
//!
//! Never a float. A rounded percentage is for display only; decisions are taken on exact amounts.

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Error, Result};
use crate::money::{Money, div_half_up};

/// Digits kept after the decimal point. Two figures of four decimals multiply exactly.
const DECIMALS: usize = 10;

/// One percent in stored units.
const ONE: i64 = 10_000_000_000;

/// A percentage, e.g. 2.75 %; may be negative. Written and read as a plain decimal, `"2.75"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(export, type = "string")]
pub struct Percent(i64);

impl Percent {
    /// 0 %.
    pub const ZERO: Self = Self(0);

    /// A whole number of percent; `None` beyond some nine hundred million.
    pub fn whole(percent: i32) -> Option<Self> {
        i64::from(percent).checked_mul(ONE).map(Self)
    }

    /// Reads a plain decimal such as `-0.5`: `.` as separator, no sign of percent, at most ten
    /// digits after the point.
    pub fn parse(text: &str) -> Option<Self> {
        let t = text.trim();
        let (negative, t) = match t.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, t),
        };
        let (whole, fraction) = match t.split_once('.') {
            Some((_, "")) => return None,
            Some(parts) => parts,
            None => (t, ""),
        };
        let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(fraction) || fraction.len() > DECIMALS {
            return None;
        }
        let value: i64 = format!("{whole}{fraction:0<DECIMALS$}").parse().ok()?;
        Some(Self(if negative { -value } else { value }))
    }

    /// `part ÷ whole` as a percentage rounded half away from zero to two decimals, for display.
    /// `None` when `whole` is 0.
    pub fn display_ratio(part: Money, whole: Money) -> Option<Self> {
        let hundredths = div_half_up(i128::from(part.minor) * 10_000, i128::from(whole.minor))?;
        i64::try_from(hundredths).ok()?.checked_mul(ONE / 100).map(Self)
    }

    /// With at least two decimals, `10.00`; more only where there are more.
    pub fn to_fixed(self) -> String {
        let text = self.to_string();
        let decimals = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
        match decimals {
            0 => format!("{text}.00"),
            1 => format!("{text}0"),
            _ => text,
        }
    }

    /// The sum.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// `self` % of another percentage: 75 % of 0.8 % is 0.6 %. Exact for four decimals each.
    pub fn share_of(self, other: Self) -> Option<Self> {
        let product = i128::from(self.0) * i128::from(other.0);
        let value = div_half_up(product, 100 * i128::from(ONE))?;
        i64::try_from(value).ok().map(Self)
    }

    /// `amount × (1 + self)`, rounded once to the minor unit.
    pub fn raise(self, amount: Money) -> Result<Money> {
        let (num, den) = self.factor();
        if num < 0 {
            return Err(Error::Internal(format!("a price cannot fall by {self} %")));
        }
        amount.mul_ratio(num, den)
    }

    /// Itself as a fraction of the whole, numerator and denominator: 2.75 % is 0.0275.
    pub fn fraction(self) -> (i128, i128) {
        (i128::from(self.0), 100 * i128::from(ONE))
    }

    /// `1 + self` as a fraction; the denominator is 10¹².
    pub(super) fn factor(self) -> (i128, i128) {
        let hundred = 100 * i128::from(ONE);
        (hundred + i128::from(self.0), hundred)
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (abs, one) = (self.0.unsigned_abs(), ONE.unsigned_abs());
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{}", abs / one)?;
        let fraction = format!("{:0DECIMALS$}", abs % one);
        match fraction.trim_end_matches('0') {
            "" => Ok(()),
            rest => write!(f, ".{rest}"),
        }
    }
}

impl From<Percent> for String {
    fn from(percent: Percent) -> Self {
        percent.to_string()
    }
}

impl TryFrom<String> for Percent {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("{text:?} is not a percentage"))
    }
}
