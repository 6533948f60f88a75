//! Cells made fit to store: blanks at the ends, invisible characters and control characters go;
//! what a person can see stays.

use std::borrow::Cow;

use super::headers::{is_direction, is_invisible};

/// A blank at the end of a cell: white space including no-break spaces, and zero-width characters.
fn is_edge(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}')
}

/// The cell without blanks around it.
pub fn trimmed(text: &str) -> &str {
    // Most cells need nothing: look at the two ends before looking at everything.
    let clean = |b: Option<&u8>| b.is_none_or(|b| b.is_ascii_graphic());
    let bytes = text.as_bytes();
    if clean(bytes.first()) && clean(bytes.last()) { text } else { text.trim_matches(is_edge) }
}

/// One line of text: a name, a place. Line breaks and tabs inside become blanks; control and
/// direction characters go.
pub fn line(text: &str) -> Cow<'_, str> {
    let text = trimmed(text);
    if text.bytes().all(|b| (0x20..0x7f).contains(&b)) || !text.chars().any(needs_line) {
        return Cow::Borrowed(text);
    }
    let spaced = text.replace("\r\n", " ");
    let kept = spaced
        .chars()
        .map(|c| if matches!(c, '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}') { ' ' } else { c })
        .filter(|c| !c.is_control() && !is_direction(*c));
    Cow::Owned(kept.collect())
}

fn needs_line(c: char) -> bool {
    c.is_control() || is_direction(c) || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Text of several lines: notes. Line ends become `\n`; other control characters go.
pub fn lines(text: &str) -> Cow<'_, str> {
    let text = trimmed(text);
    let bad = |c: char| c == '\r' || is_direction(c) || (c.is_control() && !matches!(c, '\n' | '\t'));
    if !text.chars().any(bad) {
        return Cow::Borrowed(text);
    }
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    Cow::Owned(unified.chars().filter(|c| !bad(*c)).collect())
}

/// A tag, a serial number, a contract number: one line without anything invisible in it.
pub fn identifier(text: &str) -> Cow<'_, str> {
    let clean = line(text);
    if clean.is_ascii() || !clean.chars().any(is_invisible) {
        return clean;
    }
    Cow::Owned(clean.chars().filter(|c| !is_invisible(*c)).collect())
}

/// A serial number a spreadsheet has turned into a rounded number: `8.93E+18`, `1,23457E+15`.
/// The digits that are gone cannot be brought back.
pub fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else { return false };
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    let whole = match mantissa.split_once(['.', ',']) {
        Some((one, rest)) => one.len() == 1 && digits(one) && digits(rest),
        None => mantissa.len() == 1 && digits(mantissa),
    };
    whole && exponent.strip_prefix('+').is_some_and(digits)
}

/// What a spreadsheet prints in a cell whose formula failed.
pub fn is_formula_error(text: &str) -> bool {
    text.starts_with('#')
        && matches!(
            text,
            "#REF!" | "#N/A" | "#NAME?" | "#VALUE!" | "#DIV/0!" | "#NULL!" | "#NUM!" | "#SPILL!" | "#CALC!"
        )
}

/// The form two tags, serial numbers or names are compared in: without case.
pub fn fold(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        if text.bytes().any(|b| b.is_ascii_uppercase()) {
            Cow::Owned(text.to_ascii_lowercase())
        } else {
            Cow::Borrowed(text)
        }
    } else {
        Cow::Owned(text.to_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_and_insides_are_cleaned_as_the_kind_of_text_asks() {
        for (dirty, as_line, as_id) in [
            ("  CZJ207PJJR\u{a0} ", "CZJ207PJJR", "CZJ207PJJR"),
            ("SN\u{200b}9", "SN\u{200b}9", "SN9"),
            ("\u{202e}evil\u{202c}", "evil", "evil"),
            ("a\r\nb\tc\u{0}", "a b c", "a b c"),
            ("Müller & Söhne", "Müller & Söhne", "Müller & Söhne"),
            ("\u{feff}", "", ""),
            ("", "", ""),
        ] {
            assert_eq!(line(dirty), as_line, "line of {dirty:?}");
            assert_eq!(identifier(dirty), as_id, "identifier of {dirty:?}");
        }
        assert_eq!(lines(" Rack 3\r\nPSU A\u{7}\r "), "Rack 3\nPSU A");
        assert_eq!(lines("مرحبا 👩\u{200d}💻"), "مرحبا 👩\u{200d}💻", "joined emoji stay joined");
    }

    #[test]
    fn rounded_serials_are_told_from_real_ones() {
        for (text, expect) in [
            ("8.93E+18", true),
            ("1,23457E+15", true),
            ("9E+5", true),
            ("8.93e+18", true),
            ("5E10", false),
            ("12E+10", false),
            ("AE+1", false),
            ("8.93E+", false),
            ("PFD1U533", false),
        ] {
            assert_eq!(is_scientific(text), expect, "{text}");
        }
    }
}
