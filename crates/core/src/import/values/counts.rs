//! Whole numbers in files with the word behind them: `36 Monate`, `90 days`.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::import::clean::trimmed;
use crate::import::headers::word;
use crate::import::table::SourceCell;

use super::words::billing;

/// Words for a month and for a year, in the languages of the tools whose files are known.
const MONTH_WORDS: &str = "month months mo mos mth mths m mese mesi Monat Monate Monaten mois mes meses maand maanden \
     miesiąc miesiące miesięcy månad månader måned måneder kuukausi kuukautta měsíc měsíce měsíců \
     mesiac mesiace mesiacov mesiace/ov hónap hónapok luni lună ay месяц месяца месяцев міс місяць \
     місяці місяців μήνας μήνες mjesec mjeseci mjeseca mesec meseci mesecev";
const YEAR_WORDS: &str =
    "year years yr yrs y anno anni Jahr Jahre Jahren an ans année années año años ano anos";

/// A word of one of the lists above, as [`word`] writes it.
fn factor(unit: &str) -> Option<u32> {
    static FACTORS: OnceLock<HashMap<String, u32>> = OnceLock::new();
    let factors = FACTORS.get_or_init(|| {
        let of = |list: &'static str, n| list.split(' ').map(move |w| (word(w), n));
        of(YEAR_WORDS, 12).chain(of(MONTH_WORDS, 1)).collect()
    });
    if unit.is_empty() { Some(1) } else { factors.get(unit).copied() }
}

/// A number of months: `36`, `36 Monate`, `3 years`, `annuale`. At most a hundred years.
pub fn months(cell: &SourceCell) -> Option<u32> {
    let Some((n, unit)) = count(cell) else {
        let text = Some(cell.text()).filter(|t| t.starts_with(char::is_alphabetic));
        return billing(text?)?.months();
    };
    let factor = factor(&unit)?;
    n.checked_mul(factor).filter(|m| *m <= crate::dates::MAX_MONTHS)
}

/// Numbers somebody writes out, from one on.
const NUMERALS: [&str; 12] = [
    "one un uno una ein eine",
    "two due zwei deux dos",
    "three tre drei trois tres",
    "four quattro vier quatre cuatro",
    "five cinque funf cinq cinco",
    "six sei sechs seis",
    "seven sette sieben sept siete",
    "eight otto acht huit ocho",
    "nine nove neun neuf nueve",
    "ten dieci zehn dix diez",
    "eleven undici elf onze once",
    "twelve dodici zwolf douze doce",
];

/// A number written out with the word behind it: `tre mesi`.
fn written_out(text: &str) -> Option<(u32, String)> {
    let words = word(text);
    let (numeral, unit) = words.split_once(' ')?;
    let at = NUMERALS.iter().position(|all| all.split(' ').any(|one| one == numeral))?;
    Some((u32::try_from(at).ok()? + 1, unit.to_owned()))
}

/// A whole number and the word behind it, as [`word`] writes it.
pub fn count(cell: &SourceCell) -> Option<(u32, String)> {
    let text = match cell {
        SourceCell::Text(t) | SourceCell::Number { text: t, .. } => trimmed(t),
        SourceCell::Date(_) | SourceCell::Error(_) => return None,
    };
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return written_out(text);
    }
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at(end);
    if digits.is_empty() || digits.len() > 6 {
        return None;
    }
    // Spreadsheets and databases write whole numbers as `36.0` or `36,00`.
    let zeros =
        |t: &str| t.starts_with(['.', ',']) && t.len() > 1 && t[1..].bytes().all(|b| b == b'0');
    let unit = if rest.is_empty() || zeros(rest) { String::new() } else { word(rest.trim_start()) };
    Some((digits.parse().ok()?, unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(t: &str) -> SourceCell {
        SourceCell::Text(t.to_owned())
    }

    #[test]
    fn months_come_with_their_word_or_without() {
        for (cell, expect) in [
            ("36", Some(36)),
            ("36 months", Some(36)),
            ("36 Monate", Some(36)),
            ("36 mesi", Some(36)),
            ("24\u{a0}mois", Some(24)),
            ("36 maanden", Some(36)),
            ("36 міс.", Some(36)),
            ("3 Jahre", Some(36)),
            ("3 years", Some(36)),
            ("2 anni", Some(24)),
            ("36.0", Some(36)),
            ("tre mesi", Some(3)),
            ("Zwölf Monate", Some(12)),
            ("un anno", Some(12)),
            ("annuale", Some(12)),
            ("biennale", Some(24)),
            ("una tantum", None),
            ("three", None),
            ("0", Some(0)),
            ("12 mesi?", None),
            ("1.2.3.4", None),
            ("abc", None),
            ("--", None),
            ("#REF!", None),
            ("36.5", None),
            ("-12", None),
            ("1201", None),
            ("101 years", None),
        ] {
            assert_eq!(months(&text(cell)), expect, "{cell:?}");
        }
    }
}
