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

/// A text in pieces that a cell may hold.
pub(crate) fn pieces(text: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut units = 0;
    for c in text.chars() {
        units += c.len_utf16();
        if units > MAX_TEXT {
            all.push(String::new());
            units = c.len_utf16();
        }
        if let Some(last) = all.last_mut() {
            last.push(c);
        }
    }
    all
}

/// Whether a cell may hold a text.
pub(crate) fn fits(text: &str) -> bool {
    text.len() <= MAX_TEXT || text.encode_utf16().count() <= MAX_TEXT
}

/// The beginning of a text that leaves room for `spare` UTF-16 units in its cell.
pub(crate) fn start(text: &str, spare: usize) -> String {
    let mut units = spare;
    let kept = text.chars().take_while(|c| {
        units += c.len_utf16();
        units <= MAX_TEXT
    });
    kept.collect()
}

/// A text no longer than a cell may hold; what was cut is shown by an ellipsis.
pub(crate) fn cut(text: &str) -> String {
    if fits(text) { text.to_owned() } else { format!("{}…", start(text, 1)) }
}
