//! Money: integer minor units with an ISO 4217 currency. Nothing here adds two currencies, and
//! nothing here is a float.

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Error, Result};

/// An ISO 4217 alphabetic code, upper case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(export, type = "string")]
pub struct Currency([u8; 3]);

/// Active ISO 4217 codes with their exponent where it is not 2.
const CODES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD3 BIF0 BMD BND BOB BRL BSD BTN BWP BYN BZD \
CAD CDF CHF CLP0 CNY COP CRC CUP CVE CZK DJF0 DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF0 GTQ GYD HKD \
HNL HTG HUF IDR ILS INR IQD3 IRR ISK0 JMD JOD3 JPY0 KES KGS KHR KMF0 KPW KRW0 KWD3 KYD KZT LAK LBP LKR LRD LSL LYD3 MAD \
MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR3 PAB PEN PGK PHP PKR PLN PYG0 QAR RON \
RSD RUB RWF0 SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND3 TOP TRY TTD TWD TZS UAH UGX0 \
USD UYU UZS VED VES VND0 VUV0 WST XAF0 XCD XOF0 XPF0 YER ZAR ZMW ZWG";

impl Currency {
    /// The euro.
    pub const EUR: Self = Self(*b"EUR");

    /// Reads a code, ignoring case and surrounding blanks; `None` when ISO 4217 does not list it.
    pub fn parse(text: &str) -> Option<Self> {
        let t = text.trim();
        let b: [u8; 3] = t.as_bytes().try_into().ok()?;
        let code = Self(b.map(|c| c.to_ascii_uppercase()));
        code.entry().map(|_| code)
    }

    fn entry(self) -> Option<&'static str> {
        CODES.split_ascii_whitespace().find(|e| e.as_bytes().starts_with(&self.0))
    }

    /// Digits after the decimal separator: 2 for EUR, 0 for JPY, 3 for KWD.
    pub fn exponent(self) -> u32 {
        match self.entry().and_then(|e| e.as_bytes().get(3)) {
            Some(b'0') => 0,
            Some(b'3') => 3,
            _ => 2,
        }
    }

    /// Minor units in one major unit.
    pub fn scale(self) -> i64 {
        10_i64.pow(self.exponent())
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("???")
    }

    /// Every known code, in alphabetical order.
    pub fn all() -> impl Iterator<Item = Self> {
        CODES.split_ascii_whitespace().filter_map(|e| Self::parse(e.get(..3)?))
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = String::deserialize(d)?;
        Self::parse(&text)
            .ok_or_else(|| serde::de::Error::custom(format!("{text:?} is not a currency code")))
    }
}

impl rusqlite::ToSql for Currency {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        Ok(self.as_str().into())
    }
}

impl rusqlite::types::FromSql for Currency {
    fn column_result(v: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        Self::parse(v.as_str()?).ok_or(rusqlite::types::FromSqlError::InvalidType)
    }
}

/// An amount in minor units (cents) of one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Money {
    /// Minor units; may be negative.
    pub minor: i64,
    /// ISO 4217 code.
    pub currency: Currency,
}

impl Money {
    /// An amount of minor units.
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Nothing, in a currency.
    pub const fn zero(currency: Currency) -> Self {
        Self { minor: 0, currency }
    }

    /// The sum, refused for two different currencies or on overflow.
    pub fn checked_add(self, other: Self) -> Result<Self> {
        if self.currency != other.currency {
            return Err(Error::Internal(format!("adding {} to {}", other.currency, self.currency)));
        }
        let minor = self
            .minor
            .checked_add(other.minor)
            .ok_or_else(|| Error::Internal("amount out of range".into()))?;
        Ok(Self { minor, ..self })
    }

    /// `self × num ÷ den`, rounded half away from zero once, at the end (domain rule 0.6).
    pub fn mul_ratio(self, num: i128, den: i128) -> Result<Self> {
        let minor = div_half_up(i128::from(self.minor) * num, den)
            .and_then(|v| i64::try_from(v).ok())
            .ok_or_else(|| Error::Internal("amount out of range".into()))?;
        Ok(Self { minor, ..self })
    }

    /// Reads a plain decimal such as `1200.00` (`.` as separator, no grouping).
    /// Fraction digits beyond the currency's exponent must be zeros.
    pub fn parse_decimal(text: &str, currency: Currency) -> Option<Self> {
        let t = text.trim();
        let (neg, t) = match t.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, t),
        };
        let (whole, frac) = t.split_once('.').unwrap_or((t, ""));
        let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty()
            || !digits(whole)
            || !digits(frac)
            || (t.contains('.') && frac.is_empty())
        {
            return None;
        }
        let exp = currency.exponent() as usize;
        let (keep, drop) = frac.split_at(frac.len().min(exp));
        if drop.bytes().any(|b| b != b'0') {
            return None;
        }
        let minor: i64 = format!("{whole}{keep:0<exp$}").parse().ok()?;
        Some(Self { minor: if neg { -minor } else { minor }, currency })
    }

    /// Reads an amount with the code of its currency behind it: `12.50 EUR`.
    pub fn parse(text: &str) -> Option<Self> {
        let (number, code) = text.split_once(' ')?;
        Self::parse_decimal(number, Currency::parse(code)?)
    }

    /// The plain decimal form, e.g. `-12.50`; inverse of [`Money::parse_decimal`].
    pub fn to_decimal(self) -> String {
        let scale = self.currency.scale().unsigned_abs();
        let abs = self.minor.unsigned_abs();
        let sign = if self.minor < 0 { "-" } else { "" };
        match self.currency.exponent() {
            0 => format!("{sign}{abs}"),
            e => format!("{sign}{}.{:0w$}", abs / scale, abs % scale, w = e as usize),
        }
    }
}

/// `num ÷ den` rounded half away from zero; `None` for a zero denominator.
pub fn div_half_up(num: i128, den: i128) -> Option<i128> {
    if den == 0 {
        return None;
    }
    let (num, den) = if den < 0 { (-num, -den) } else { (num, den) };
    let half = den / 2;
    // `2·r ≥ den` without overflow: compare the remainder with the rounded-up half.
    let (q, r) = (num / den, (num % den).abs());
    let up = if den % 2 == 0 { r >= half } else { r > half };
    Some(if up { q + num.signum() } else { q })
}

/// Totals by currency: the only way to sum amounts that may differ in currency.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(export, as = "Vec<Money>")]
pub struct Totals(pub Vec<Money>);

impl Totals {
    /// Adds an amount to the total of its currency.
    pub fn add(&mut self, m: Money) -> Result<()> {
        match self.0.iter_mut().find(|t| t.currency == m.currency) {
            Some(t) => *t = t.checked_add(m)?,
            None => {
                self.0.push(m);
                self.0.sort_by_key(|t| t.currency);
            }
        }
        Ok(())
    }

    /// Adds every total of another.
    pub fn merge(&mut self, other: &Self) -> Result<()> {
        other.0.iter().try_for_each(|m| self.add(*m))
    }

    /// Sums an iterator.
    pub fn of(items: impl IntoIterator<Item = Money>) -> Result<Self> {
        let mut t = Self::default();
        for m in items {
            t.add(m)?;
        }
        Ok(t)
    }

    /// The total of a currency, in minor units; `None` without an amount in it.
    pub fn minor_in(&self, currency: Currency) -> Option<i64> {
        self.0.iter().find(|m| m.currency == currency).map(|m| m.minor)
    }

    /// The totals with one currency first.
    pub fn first(&self, currency: Currency) -> Vec<Money> {
        let mut all = self.0.clone();
        all.sort_by_key(|m| m.currency != currency);
        all
    }

    /// No amount at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_keep_cents_exact_in_every_exponent() {
        for (text, cur, minor) in [
            ("1200.00", "EUR", 120_000),
            ("-0.05", "EUR", -5),
            ("163800.00", "JPY", 163_800),
            ("1.234", "KWD", 1234),
        ] {
            let c = Currency::parse(cur).unwrap();
            let m = Money::parse_decimal(text, c).unwrap();
            assert_eq!(m.minor, minor, "{text} {cur}");
            assert_eq!(Money::parse_decimal(&m.to_decimal(), c), Some(m), "round trip of {text}");
        }
        for bad in ["", "1.", "1,5", "1.005", "abc", "1e3", "--1"] {
            assert_eq!(Money::parse_decimal(bad, Currency::EUR), None, "{bad:?}");
        }
    }

    #[test]
    fn rounding_is_half_away_from_zero() {
        for (n, d, q) in
            [(5, 2, 3), (-5, 2, -3), (4, 3, 1), (-4, 3, -1), (7, 5, 1), (8, 5, 2), (1, -2, -1)]
        {
            assert_eq!(div_half_up(n, d), Some(q), "{n}/{d}");
        }
    }

    #[test]
    fn two_currencies_are_never_added() {
        let chf = Currency::parse("chf").unwrap();
        assert!(Money::zero(Currency::EUR).checked_add(Money::zero(chf)).is_err());
        assert_eq!(Currency::parse("XXQ"), None);
        assert_eq!(Currency::parse("EURO"), None);
    }
}
