//! What a workbook accepts: names of sheets, lengths of texts.

use custodia_core::reports::model::Table;

/// Longest text a cell may hold.
const MAX_TEXT: usize = 32_767;

/// The sheet of a table.
pub(crate) fn sheet_name(table: &Table, taken: &mut Vec<String>) -> String {
    let wanted = if table.caption.trim().is_empty() { table.name } else { &table.caption };
    unique(wanted, taken)
}

/// A name a workbook accepts: 31 UTF-16 units, no reserved characters, unlike every other.
pub(crate) fn unique(wanted: &str, taken: &mut Vec<String>) -> String {
    let clean: String = wanted
        .chars()
        .map(|c| if "[]:*?/\\'".contains(c) || c.is_control() { ' ' } else { c })
        .collect();
    let cut = |units: usize| {
        let mut left = units;
        let fits = |c: &char| {
            let fits = c.len_utf16() <= left;
            left = left.saturating_sub(c.len_utf16());
            fits
        };
        clean.trim().chars().take_while(fits).collect::<String>().trim().to_owned()
    };
    let mut name = cut(31);
    if name.is_empty() {
        "1".clone_into(&mut name);
    }
    let mut number = 2;
    while taken.iter().any(|other| other.to_lowercase() == name.to_lowercase()) {
        name = format!("{} {number}", cut(27));
        number += 1;
    }
    taken.push(name.clone());
    name
}

/// A text no longer than a cell may hold; what was cut is shown by an ellipsis.
pub(crate) fn cut(text: &str) -> String {
    if text.encode_utf16().count() <= MAX_TEXT {
        return text.to_owned();
    }
    let mut units = 0;
    let kept = text.chars().take_while(|c| {
        units += c.len_utf16();
        units < MAX_TEXT
    });
    kept.chain(['…']).collect()
}
