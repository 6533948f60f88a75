//! Cells that say that there is nothing to say: `N/D`, `–`, `null`.
//!
//! Taken at their word they become vendors, places and serial numbers by that name, each the same for
//! many records. Whether they are is for whoever knows the file: nothing is emptied unasked, and a day
//! nobody can read stays one to be mended.

use super::clean::trimmed;
use super::table::{SourceCell, SourceNotice, SourceTable};

/// Compared whole and without case. Only what nobody means as a value: `no`, `none` and `na` may be one.
const PLACEHOLDERS: [&str; 26] = [
    "n/d",
    "n.d.",
    "n.d",
    "n/a",
    "n.a.",
    "n.a",
    "-",
    "--",
    "---",
    "–",
    "—",
    "?",
    "??",
    "???",
    ".",
    "null",
    "(null)",
    "tbd",
    "t.b.d.",
    "da definire",
    "non disponibile",
    "non applicabile",
    "non noto",
    "not available",
    "not applicable",
    "not known",
];

impl SourceTable {
    /// Empties the cells that only say that there is nothing to say, where that is asked for, and notes
    /// how many there were.
    #[must_use]
    pub(super) fn with_placeholders(mut self, emptied: bool) -> Self {
        if !emptied {
            return self;
        }
        let mut count = 0_u32;
        for cell in self.rows.iter_mut().flat_map(|row| &mut row.cells) {
            if is_placeholder(cell) {
                *cell = SourceCell::Text(String::new());
                count = count.saturating_add(1);
            }
        }
        if count > 0 {
            self.notices.push(SourceNotice { code: "placeholders".to_owned(), count });
        }
        self
    }
}

fn is_placeholder(cell: &SourceCell) -> bool {
    matches!(cell, SourceCell::Text(text) if says_nothing(text))
}

/// Whether a text only says that there is nothing to say.
pub(crate) fn says_nothing(text: &str) -> bool {
    let text = trimmed(text);
    // The longest of them in bytes: most cells are told apart by their length.
    !text.is_empty()
        && text.len() <= 15
        && PLACEHOLDERS.iter().any(|p| p.len() == text.len() && p.eq_ignore_ascii_case(text))
}

/// What begins a row of sums.
const SUMS: [&str; 11] = [
    "totale",
    "totali",
    "subtotale",
    "somma",
    "total",
    "totals",
    "subtotal",
    "sum",
    "summe",
    "gesamt",
    "tot.",
];

/// What a sum may be of.
const OF_ALL: [&str; 6] = ["generale", "complessivo", "complessiva", "grand", "sub", "all"];

/// Whether a text is the head of a row of sums: `TOTALE`, `Grand total:`, `Totale cespiti: 300`.
/// `Totale Energie S.p.A.` is none.
pub(crate) fn says_sum(text: &str) -> bool {
    let text = trimmed(text).to_lowercase();
    let (head, counted) = match text.split_once([':', '=']) {
        Some((head, rest)) => (head, !rest.chars().any(char::is_alphabetic)),
        None => (text.as_str(), false),
    };
    let sum = |word: &str| SUMS.contains(&word);
    let mut words = head.split_whitespace();
    let whole = head.split_whitespace().all(|w| sum(w) || OF_ALL.contains(&w));
    // With a colon and nothing but numbers behind it, what is counted may be named.
    head.split_whitespace().any(sum) && (whole || (counted && words.next().is_some_and(sum)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_sums_are_known_and_names_that_begin_like_one_are_not() {
        for text in ["TOTALE", " Totale: ", "Grand total", "Sub total:", "Totale complessivo"] {
            assert!(says_sum(text), "{text}");
        }
        for text in ["Totale cespiti: 300", "Total assets = 12", "Totale (€): 1.234,50"] {
            assert!(says_sum(text), "{text}");
        }
        for text in ["Totale Energie S.p.A.", "Sumitomo", "Total care: gold", "300", "", "All"] {
            assert!(!says_sum(text), "{text}");
        }
    }

    #[test]
    fn what_says_nothing_is_empty_and_what_could_be_a_value_stays() {
        let is = |text: &str| is_placeholder(&SourceCell::Text(text.to_owned()));
        for text in ["N/D", " n.d. ", "N/A", "-", "—", "?", "NULL", "Da definire", "TBD"] {
            assert!(is(text), "{text}");
        }
        for text in ["", "no", "none", "NA", "nd", "0", "-1", "N/D1", "tbd-7", "#N/A"] {
            assert!(!is(text), "{text}");
        }
        let zero = SourceCell::Number { text: "-".into(), lossy: false };
        assert!(!is_placeholder(&zero), "a number is one");
        assert!(PLACEHOLDERS.iter().all(|p| p.len() <= 15), "the bound holds for all");
    }
}
