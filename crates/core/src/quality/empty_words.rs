//! Words that stand where a name or a number should: for nothing, for a sum, for what a maker forgot.

use crate::import::{says_nothing, says_sum};

/// What firmware says of a serial number nobody wrote into it (as dmidecode prints it), and people of
/// one they do not know.
const UNWRITTEN: [&str; 12] = [
    "none",
    "unknown",
    "sconosciuto",
    "sconosciuta",
    "not specified",
    "not provided",
    "default string",
    "system serial number",
    "chassis serial number",
    "to be filled by o.e.m.",
    "123456789",
    "0123456789",
];

/// Whether a name is none: a row of sums, or a sign for nothing.
pub(super) fn is_no_name(text: &str) -> bool {
    says_sum(text) || says_nothing(text)
}

/// Whether a serial number is none: the same sign over and over counts, too.
pub(super) fn is_no_serial(text: &str) -> bool {
    let word = text.trim().to_lowercase();
    let mut signs = word.chars();
    let first = signs.next();
    let same = word.chars().count() >= 3 && signs.all(|c| Some(c) == first);
    same || UNWRITTEN.contains(&word.as_str()) || is_no_name(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_nothing_are_no_names_and_names_that_hold_them_are() {
        for word in ["TOTALE", "Totale:", "Totale cespiti: 300", " total ", "N/D", "–", "tbd"] {
            assert!(is_no_name(word) && is_no_serial(word), "{word}");
        }
        for name in ["Totale Energie S.p.A.", "Sumitomo", "None So Good Ltd", "N", ""] {
            assert!(!is_no_name(name), "{name}");
        }
        for serial in ["0000000", "xxx", "To be filled by O.E.M.", "Default string", "123456789"] {
            assert!(is_no_serial(serial), "{serial}");
        }
        for serial in ["1", "00", "5CG1234567", "1234567890123", "AAB", ""] {
            assert!(!is_no_serial(serial), "{serial}");
        }
    }
}
