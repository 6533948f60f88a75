//! Rates of exchange as exact decimals. A rate is typed by a person; none is ever looked up or
//! guessed, and without one two currencies stay apart.

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Error, Result};
use crate::money::{Currency, Money};
use crate::sla::Fraction;

/// Digits kept after the decimal point.
const DECIMALS: usize = 10;

/// One in stored units.
const ONE: i64 = 10_000_000_000;

/// A positive rate, e.g. 0.9213. Written and read as a plain decimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(export, type = "string")]
pub struct Rate(i64);

impl Rate {
    /// Reads a plain decimal above 0 with at most ten digits after the point.
    pub fn parse(text: &str) -> Option<Self> {
        let t = text.trim();
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
        (value > 0).then_some(Self(value))
    }

    /// Itself as a fraction.
    pub fn fraction(self) -> Fraction {
        Fraction::new(self.0.into(), ONE.into()).unwrap_or(Fraction::ZERO)
    }

    /// An amount in another currency, rounded once to its minor unit.
    ///
    /// # Errors
    /// For an amount out of range.
    pub fn convert(self, amount: Money, into: Currency) -> Result<Money> {
        let num = i128::from(self.0).checked_mul(into.scale().into());
        let den = i128::from(ONE).checked_mul(amount.currency.scale().into());
        let (num, den) =
            num.zip(den).ok_or_else(|| Error::Internal("rate out of range".to_owned()))?;
        // Amounts have at most 19 digits and rates 19: their product times a scale fits.
        let converted = amount.mul_ratio(num, den)?;
        Ok(Money::new(converted.minor, into))
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fraction = format!("{:0DECIMALS$}", self.0 % ONE);
        write!(f, "{}", self.0 / ONE)?;
        match fraction.trim_end_matches('0') {
            "" => Ok(()),
            rest => write!(f, ".{rest}"),
        }
    }
}

impl From<Rate> for String {
    fn from(rate: Rate) -> Self {
        rate.to_string()
    }
}

impl TryFrom<String> for Rate {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("{text:?} is not a rate"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_a_positive_decimal_and_reads_back_as_it_is_written() {
        for (text, written) in [("0.9213", "0.9213"), ("1", "1"), ("161.50", "161.5")] {
            assert_eq!(Rate::parse(text).unwrap().to_string(), written);
        }
        for bad in
            ["", "0", "0.0", "-1", "1,2", "1.", ".5", "1.12345678901", "99999999999999999999"]
        {
            assert_eq!(Rate::parse(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn conversion_minds_the_minor_units_of_both_currencies() {
        let currency = |code| Currency::parse(code).unwrap();
        for (rate, from, minor, into, expect) in [
            ("0.9213", "USD", 10_000, "EUR", 9213),
            ("161.5", "EUR", 100, "JPY", 162),
            ("0.0062", "JPY", 10_000, "EUR", 6200),
            ("0.5", "USD", 1, "EUR", 1),
            ("0.5", "USD", -1, "EUR", -1),
        ] {
            let amount = Money::new(minor, currency(from));
            let found = Rate::parse(rate).unwrap().convert(amount, currency(into)).unwrap();
            assert_eq!(found, Money::new(expect, currency(into)), "{minor} {from} at {rate}");
        }
    }
}
