//! Second numbers of an asset, typed: IMEI with its check digit, MAC in one spelling, service tag.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::typed;

/// Most identifiers of one asset: a switch of 48 ports lists its MACs in its own software.
pub const MAX: usize = 20;
/// A telephone has two radios at most.
pub const MAX_IMEI: usize = 2;
/// Longest free number, characters.
const MAX_LENGTH: usize = 100;

choice! {
    /// What a second number is.
    IdentifierKind {
        /// Of a radio: 15 digits, the last of them a check digit (3GPP TS 23.003, Luhn).
        Imei = "imei",
        /// Of a network card: 48 bits.
        Mac = "mac",
        /// A maker's number for its help desk.
        ServiceTag = "service_tag",
        Other = "other",
    }
}

/// A second number of an asset.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Identifier {
    /// What it is.
    pub kind: IdentifierKind,
    /// The number; kept as [`canonical`] writes it.
    pub value: String,
}

/// The one spelling a number is kept and found in: an IMEI as 15 digits, a MAC as
/// `00:1A:2B:3C:4D:5E`, any other without what nobody sees.
///
/// # Errors
/// A code of the catalogue's `field-<code>`: `required`, `too-long`, `imei-length`, `imei-check`,
/// `mac`.
pub fn canonical(kind: IdentifierKind, text: &str) -> Result<String, &'static str> {
    let text = typed::key(text);
    if text.is_empty() {
        return Err("required");
    }
    match kind {
        IdentifierKind::Imei => imei(&text),
        IdentifierKind::Mac => mac(&text).ok_or("mac"),
        IdentifierKind::ServiceTag | IdentifierKind::Other => {
            if text.chars().count() > MAX_LENGTH {
                Err("too-long")
            } else {
                Ok(text)
            }
        }
    }
}

/// Fifteen digits, however they are grouped, with a sum by Luhn that ends in 0.
fn imei(text: &str) -> Result<String, &'static str> {
    let digits: String =
        text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '/' | '.')).collect();
    if digits.len() != 15 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err("imei-length");
    }
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, digit)| {
            let digit = u32::from(digit - b'0');
            // Every second digit from the right counts twice, and both its figures.
            if place % 2 == 0 { digit } else { digit * 2 / 10 + digit * 2 % 10 }
        })
        .sum();
    if sum.is_multiple_of(10) { Ok(digits) } else { Err("imei-check") }
}

/// Twelve hexadecimal figures, whatever stands between them; not the two that name no card.
fn mac(text: &str) -> Option<String> {
    let figures: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, ':' | '-' | '.'))
        .flat_map(char::to_uppercase)
        .collect();
    let all = figures.len() == 12 && figures.bytes().all(|b| b.is_ascii_hexdigit());
    if !all || figures == "000000000000" || figures == "FFFFFFFFFFFF" {
        return None;
    }
    let pairs: Vec<&str> = (0..6).filter_map(|i| figures.get(2 * i..2 * i + 2)).collect();
    Some(pairs.join(":"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_imei_is_fifteen_digits_with_their_check() {
        for text in ["490154203237518", "49-015420-323751-8", " 49 015420 323751 8\u{200b}"] {
            assert_eq!(canonical(IdentifierKind::Imei, text), Ok("490154203237518".into()));
        }
        for (text, code) in [
            ("490154203237517", "imei-check"),
            ("490154203237581", "imei-check"),
            ("49015420323751", "imei-length"),
            ("4901542032375180", "imei-length"),
            ("49015420323751B", "imei-length"),
            ("４９０１５４２０３２３７５１８", "imei-length"),
            (" ", "required"),
        ] {
            assert_eq!(canonical(IdentifierKind::Imei, text), Err(code), "{text}");
        }
    }

    #[test]
    fn a_mac_has_one_spelling() {
        for text in ["00:1a:2b:3c:4d:5e", "00-1A-2B-3C-4D-5E", "001a.2b3c.4d5e", "001A2B3C4D5E"] {
            assert_eq!(canonical(IdentifierKind::Mac, text), Ok("00:1A:2B:3C:4D:5E".into()));
        }
        for text in
            ["00:1a:2b:3c:4d", "00:1g:2b:3c:4d:5e", "00:00:00:00:00:00", "ff-ff-ff-ff-ff-ff"]
        {
            assert_eq!(canonical(IdentifierKind::Mac, text), Err("mac"), "{text}");
        }
    }

    #[test]
    fn any_other_number_is_kept_as_it_stands() {
        assert_eq!(canonical(IdentifierKind::ServiceTag, "\u{feff} 7xK2 "), Ok("7xK2".into()));
        assert_eq!(canonical(IdentifierKind::Other, &"x".repeat(101)), Err("too-long"));
    }
}
