//! The check digit of an Italian VAT number (*partita IVA*): a hint beside the field, never a
//! refusal, as real invoices carry wrong numbers and foreign ones follow other rules.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What looks wrong about a VAT number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(export)]
pub enum VatHint {
    /// An Italian number has eleven digits.
    Length {
        /// Digits found.
        digits: u32,
    },
    /// The last digit is not the one that follows from the others.
    CheckDigit {
        /// The digit that would be right.
        expected: u32,
    },
}

/// Countries as people write Italy; blank counts when the number is of eleven digits.
const ITALY: [&str; 4] = ["it", "ita", "italia", "italy"];

/// What looks wrong about a number; `None` for a right one, a blank one, and one that is not
/// Italian as far as its prefix and the country say.
pub fn hint(vat_no: &str, country: &str) -> Option<VatHint> {
    let text: String = vat_no.chars().filter(|c| c.is_alphanumeric()).collect();
    let upper = text.to_uppercase();
    let (prefixed, body) = match upper.strip_prefix("IT") {
        Some(body) => (true, body),
        None => (false, upper.as_str()),
    };
    let digits: Vec<u32> = body.chars().filter_map(|c| c.to_digit(10)).collect();
    let country = country.trim().to_lowercase();
    let only_digits = !body.is_empty() && digits.len() == body.chars().count();
    let at_home = ITALY.contains(&country.as_str());
    let italian = prefixed || (only_digits && (at_home || country.is_empty()));
    if !italian || body.is_empty() {
        return None;
    }
    if digits.len() != 11 || !only_digits {
        // Eleven digits and no country is as far as guessing goes.
        let certain = prefixed || at_home;
        let found = u32::try_from(digits.len()).unwrap_or(u32::MAX);
        return certain.then_some(VatHint::Length { digits: found });
    }
    let (last, first) = digits.split_last()?;
    let expected = check_digit(first);
    (*last != expected).then_some(VatHint::CheckDigit { expected })
}

/// The eleventh digit: those at even places are doubled, less 9 when that gives two digits
/// (Ministry of Finance, D.M. 23 December 1976).
fn check_digit(first: &[u32]) -> u32 {
    let sum: u32 = first
        .iter()
        .enumerate()
        .map(|(i, d)| match (i % 2, 2 * d) {
            (0, _) => *d,
            (_, doubled) if doubled > 9 => doubled - 9,
            (_, doubled) => doubled,
        })
        .sum();
    (10 - sum % 10) % 10
}

/// A number to compare by: letters and digits, upper case, without Italy's prefix.
pub(super) fn key(vat_no: &str) -> String {
    let upper: String =
        vat_no.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    match upper.strip_prefix("IT") {
        Some(body) if body.len() == 11 => body.to_owned(),
        _ => upper,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_surely_italian_and_wrong_is_hinted_at() {
        let digit = |expected| Some(VatHint::CheckDigit { expected });
        for (number, country, expected) in [
            ("IT01234567897", "", None),
            ("IT 0123 4567 897", "", None),
            ("01234567897", "Italia", None),
            ("01234567890", "Italia", digit(7)),
            ("IT01234567891", "Nederland", digit(7)),
            ("01234567891", "", digit(7)),
            ("00000000000", "IT", None),
            ("IT0123456789", "", Some(VatHint::Length { digits: 10 })),
            ("0123456789", "italy", Some(VatHint::Length { digits: 10 })),
            ("ITABC", "", Some(VatHint::Length { digits: 0 })),
            ("0123456789", "", None),
            ("12345678901", "Deutschland", None),
            ("NL001234567B01", "Nederland", None),
            ("", "Italia", None),
            ("  ", "", None),
        ] {
            assert_eq!(hint(number, country), expected, "{number} {country}");
        }
    }

    #[test]
    fn any_one_wrong_digit_is_found() {
        for place in 0..11 {
            let mut digits: Vec<char> = "01234567897".chars().collect();
            digits[place] = if digits[place] == '5' { '6' } else { '5' };
            let wrong: String = digits.into_iter().collect();
            assert!(hint(&wrong, "IT").is_some(), "{wrong}");
        }
    }
}
