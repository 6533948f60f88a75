//! Cells made fit to store: like [`typed`], which they end up as, but without copying the many that
//! need nothing.

use std::borrow::Cow;

use crate::typed;

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

/// Nothing here but visible ASCII and single blanks: stored as it stands.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|b| (0x20..0x7f).contains(&b))
}

/// One line of text, a name or a place, as forms tidy it.
pub fn line(text: &str) -> Cow<'_, str> {
    let text = trimmed(text);
    if is_plain(text) { Cow::Borrowed(text) } else { Cow::Owned(typed::line(text)) }
}

/// Text of several lines, as forms tidy it.
pub fn lines(text: &str) -> Cow<'_, str> {
    let text = trimmed(text);
    if is_plain(text) { Cow::Borrowed(text) } else { Cow::Owned(typed::paragraph(text)) }
}

/// A tag, a serial number, a contract number: a line without anything invisible in it.
pub fn identifier(text: &str) -> Cow<'_, str> {
    let text = trimmed(text);
    if is_plain(text) { Cow::Borrowed(text) } else { Cow::Owned(typed::key(text)) }
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
            "#REF!"
                | "#N/A"
                | "#NAME?"
                | "#VALUE!"
                | "#DIV/0!"
                | "#NULL!"
                | "#NUM!"
                | "#SPILL!"
                | "#CALC!"
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
            ("SN\u{200b}9", "SN9", "SN9"),
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
