//! The one spelling a value of an own field is kept in, and how values follow each other.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::{CustomField, CustomKind, MAX_TEXT};
use crate::dates::is_plausible;
use crate::money::{Currency, Money};
use crate::typed;

/// Most digits of a decimal, before and after its point together.
const MAX_DIGITS: usize = 30;

impl CustomField {
    /// The spelling a value is kept in; empty for none.
    ///
    /// # Errors
    /// A code of the catalogue's `field-<code>`.
    pub fn canonical(&self, text: &str) -> Result<String, &'static str> {
        let text = typed::line(text);
        if text.is_empty() {
            return Ok(text);
        }
        if text.chars().count() > MAX_TEXT {
            return Err("custom-too-long");
        }
        match self.kind {
            CustomKind::Text => Ok(text),
            CustomKind::Whole => {
                text.parse::<i64>().map(|n| n.to_string()).map_err(|_| "custom-whole")
            }
            CustomKind::Decimal => decimal(&text).ok_or("custom-decimal"),
            CustomKind::Date => {
                let day = text.parse::<NaiveDate>().ok().filter(|d| is_plausible(*d));
                day.map(|d| d.to_string()).ok_or("date-range")
            }
            CustomKind::Flag => flag(&text).map(str::to_owned).ok_or("custom-flag"),
            CustomKind::Choice => {
                let same = |c: &&String| c.to_lowercase() == text.to_lowercase();
                self.choices.iter().find(same).cloned().ok_or("custom-choice")
            }
            CustomKind::Url => url(&text).then_some(text).ok_or("custom-url"),
            CustomKind::Money => money(&text).ok_or("custom-money"),
        }
    }
}

/// How two values of a field follow each other: numbers by size however long, amounts by their
/// number and then by currency, all else as the register compares texts.
pub fn order(kind: CustomKind, a: &str, b: &str) -> Ordering {
    let text = || a.to_ascii_lowercase().cmp(&b.to_ascii_lowercase());
    match kind {
        CustomKind::Whole | CustomKind::Decimal | CustomKind::Money => {
            by_size(number_of(a), number_of(b)).then_with(text)
        }
        _ => text(),
    }
}

/// The number a value begins with.
fn number_of(value: &str) -> &str {
    value.split(' ').next().unwrap_or_default()
}

/// Two canonical decimals by size.
fn by_size(a: &str, b: &str) -> Ordering {
    match (a.strip_prefix('-'), b.strip_prefix('-')) {
        (Some(a), Some(b)) => by_size(b, a),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => {
            let (aw, ap) = a.split_once('.').unwrap_or((a, ""));
            let (bw, bp) = b.split_once('.').unwrap_or((b, ""));
            let parts = || ap.trim_end_matches('0').cmp(bp.trim_end_matches('0'));
            aw.len().cmp(&bw.len()).then_with(|| aw.cmp(bw)).then_with(parts)
        }
    }
}

/// An amount with the code of its currency: `12.50 EUR`, with the currency's own decimals, the
/// number first so that it is compared as one; `EUR 12.5` is read, too.
fn money(text: &str) -> Option<String> {
    let (a, b) = text.split_once(' ')?;
    let (number, code) =
        if a.starts_with(|c: char| c.is_ascii_alphabetic()) { (b, a) } else { (a, b) };
    let currency = Currency::parse(&code.to_ascii_uppercase())?;
    let amount = Money::parse_decimal(&decimal(number)?, currency)?;
    Some(format!("{} {}", amount.to_decimal(), currency.as_str()))
}

/// An exact decimal with a point, without zeros that say nothing: `-3.5`, `0.25`, `12`.
fn decimal(text: &str) -> Option<String> {
    let (minus, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let plain = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    let said = !whole.is_empty() && plain(whole) && plain(part) && !digits.ends_with(['.', ',']);
    if !said || whole.len() + part.len() > MAX_DIGITS {
        return None;
    }
    let whole = whole.trim_start_matches('0');
    let part = part.trim_end_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let zero = whole == "0" && part.is_empty();
    let sign = if minus && !zero { "-" } else { "" };
    let point = if part.is_empty() { "" } else { "." };
    Some(format!("{sign}{whole}{point}{part}"))
}

/// Yes or no, as the languages of the window write it.
fn flag(text: &str) -> Option<&'static str> {
    match text.to_lowercase().as_str() {
        "yes" | "y" | "true" | "1" | "x" | "sì" | "si" | "s" | "vero" => Some("yes"),
        "no" | "n" | "false" | "0" | "falso" => Some("no"),
        _ => None,
    }
}

/// An address of the web: nothing else is opened by a click.
fn url(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
    let host = rest.and_then(|r| r.split(['/', '?', '#']).next());
    host.is_some_and(|h| !h.is_empty()) && !text.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(kind: CustomKind) -> CustomField {
        CustomField {
            id: None,
            name: "F".into(),
            kind,
            category: String::new(),
            choices: vec!["Rosso".into(), "Blu".into()],
            required: false,
            position: 0,
        }
    }

    #[test]
    fn a_value_has_one_spelling() {
        for (kind, text, kept) in [
            (CustomKind::Text, "  a\tb ", Ok("a b")),
            (CustomKind::Text, "\u{200b} ", Ok("")),
            (CustomKind::Whole, "007", Ok("7")),
            (CustomKind::Whole, "-3", Ok("-3")),
            (CustomKind::Whole, "3.5", Err("custom-whole")),
            (CustomKind::Whole, "9223372036854775808", Err("custom-whole")),
            (CustomKind::Decimal, "003,50", Ok("3.5")),
            (CustomKind::Decimal, "-0.00", Ok("0")),
            (CustomKind::Decimal, "0.1", Ok("0.1")),
            (CustomKind::Decimal, "1.", Err("custom-decimal")),
            (CustomKind::Decimal, ".5", Err("custom-decimal")),
            (CustomKind::Decimal, "1e3", Err("custom-decimal")),
            (CustomKind::Decimal, "1.2.3", Err("custom-decimal")),
            (CustomKind::Decimal, "1234567890123456789012345678901", Err("custom-decimal")),
            (CustomKind::Date, "2026-02-28", Ok("2026-02-28")),
            (CustomKind::Date, "2026-02-29", Err("date-range")),
            (CustomKind::Date, "0202-01-01", Err("date-range")),
            (CustomKind::Flag, "Sì", Ok("yes")),
            (CustomKind::Flag, "FALSE", Ok("no")),
            (CustomKind::Flag, "maybe", Err("custom-flag")),
            (CustomKind::Choice, "rosso", Ok("Rosso")),
            (CustomKind::Choice, "verde", Err("custom-choice")),
            (CustomKind::Url, "https://example.com/a?b", Ok("https://example.com/a?b")),
            (CustomKind::Url, "javascript:alert(1)", Err("custom-url")),
            (CustomKind::Url, "https:///x", Err("custom-url")),
            (CustomKind::Url, "https://a b", Err("custom-url")),
            (CustomKind::Money, "12,5 eur", Ok("12.50 EUR")),
            (CustomKind::Money, "JPY 1200", Ok("1200 JPY")),
            (CustomKind::Money, "12.505 EUR", Err("custom-money")),
            (CustomKind::Money, "12.50", Err("custom-money")),
            (CustomKind::Money, "12.50 XYZ", Err("custom-money")),
        ] {
            assert_eq!(field(kind).canonical(text), kept.map(str::to_owned), "{kind} {text:?}");
        }
    }

    #[test]
    fn numbers_follow_each_other_by_size() {
        let kept = ["-20", "-3", "-0.5", "0", "0.09", "0.1", "2.5", "10", "12345678901234567890.1"];
        for (i, a) in kept.iter().enumerate() {
            for (j, b) in kept.iter().enumerate() {
                assert_eq!(order(CustomKind::Decimal, a, b), i.cmp(&j), "{a} {b}");
            }
        }
        assert_eq!(order(CustomKind::Money, "9.90 EUR", "10.00 CHF"), Ordering::Less);
        assert_eq!(order(CustomKind::Text, "9", "10"), Ordering::Greater);
        assert_eq!(order(CustomKind::Text, "Roma", "roma"), Ordering::Equal);
    }

    #[test]
    fn what_is_kept_reads_back_as_itself() {
        for (kind, text) in [
            (CustomKind::Whole, "-7"),
            (CustomKind::Decimal, "0.25"),
            (CustomKind::Flag, "no"),
            (CustomKind::Choice, "Blu"),
            (CustomKind::Money, "-0.50 EUR"),
        ] {
            assert_eq!(field(kind).canonical(text), Ok(text.to_owned()));
        }
    }
}
