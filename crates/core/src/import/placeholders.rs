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

#[cfg(test)]
mod tests {
    use super::*;

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
