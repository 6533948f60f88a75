//! Days whose month is written as a word, in five languages.

use chrono::NaiveDate;

use super::{digits, full_year};
use crate::import::headers;

/// `31 dicembre 2024`, `Dec 31, 2024`, `Di., 31. Dez. 2024`: day, month's name and a year of four
/// digits, in any order, perhaps with a weekday; and `31-Jan-24`, as spreadsheets write days.
pub(super) fn with_month_name(text: &str) -> Option<NaiveDate> {
    let (mut day, mut month, mut year) = (None, None, None);
    let mut short_year = None;
    let pieces = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '-' | '/'));
    for (i, piece) in pieces.filter(|p| !p.is_empty()).enumerate() {
        let number = piece.trim_end_matches(['º', '°', '\u{aa}']);
        let number =
            ["st", "nd", "rd", "th", "er"].iter().fold(number, |n, s| match n.strip_suffix(s) {
                Some(rest) if digits(rest.as_bytes()).is_some() => rest,
                _ => n,
            });
        let slot = match digits(number.as_bytes()) {
            Some(n) if number.len() == 4 => (&mut year, n),
            Some(n) if number.len() == 2 && day.is_some() && month.is_some() => {
                (&mut short_year, n)
            }
            Some(n) if number.len() <= 2 => (&mut day, n),
            Some(_) => return None,
            None => match month_of(&headers::key(piece)) {
                Some(m) => (&mut month, m),
                None if i == 0 || matches!(piece, "de" | "del" | "of") => continue,
                None => return None,
            },
        };
        if slot.0.replace(slot.1).is_some() {
            return None;
        }
    }
    let year = match (year, short_year) {
        (Some(year), None) => full_year(year, 4)?,
        // Day first, or it could be `24-Jan-31`, too.
        (None, Some(year)) if text.starts_with(|c: char| c.is_ascii_digit()) => full_year(year, 2)?,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, month?, day?)
}

/// Names and abbreviations of the months in English, Italian, German, French and Spanish.
const MONTHS: [&str; 12] = [
    "january jan gennaio gen januar janner janvier janv enero ene",
    "february feb febbraio februar fevrier fevr fev febrero",
    "march mar marzo marz mrz mars",
    "april apr aprile avril avr abril abr",
    "may maggio mag mai mayo",
    "june jun giugno giu juni juin junio",
    "july jul luglio lug juli juillet juil julio",
    "august aug agosto ago aout",
    "september sep sept settembre set septembre septiembre",
    "october oct ottobre ott oktober okt octobre octubre",
    "november nov novembre noviembre",
    "december dec dicembre dic dezember dez decembre diciembre",
];

fn month_of(word: &str) -> Option<u32> {
    let at = MONTHS.iter().position(|names| names.split(' ').any(|n| n == word))?;
    u32::try_from(at + 1).ok()
}
