//! What people type or paste, made comparable before it is checked and stored.
//!
//! Pasted keys carry characters nobody sees: a byte-order mark, a no-break space, a soft hyphen.
//! With them one serial number becomes two assets. Nothing here refuses anything.

use unicode_normalization::UnicodeNormalization;

/// Invisible and without meaning in any script.
const fn is_noise(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
    )
}

/// One line: NFC, no invisible characters, tabs and line breaks one blank, ends trimmed.
pub fn line(text: &str) -> String {
    if text.bytes().all(|b| (b' '..=b'~').contains(&b)) {
        return text.trim().to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut broken = false;
    for c in text.nfc().filter(|c| !is_noise(*c)) {
        match c {
            '\t' | '\n' | '\r' => broken = true,
            // The blanks around a line break are part of it.
            ' ' if broken => {}
            c if c.is_control() => {}
            c => {
                if broken && !out.ends_with(' ') {
                    out.push(' ');
                }
                broken = false;
                out.push(c);
            }
        }
    }
    out.trim().to_owned()
}

/// A key people match by, such as a tag or a serial number: a [`line`] without joiners.
pub fn key(text: &str) -> String {
    let line = line(text);
    if line.contains(['\u{200c}', '\u{200d}']) {
        // A joiner may have hidden a blank from the trimming.
        return line.replace(['\u{200c}', '\u{200d}'], "").trim().to_owned();
    }
    line
}

/// Several lines: NFC, `\n` as the only line break, no other control characters, ends trimmed.
pub fn paragraph(text: &str) -> String {
    let joined = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept =
        joined.nfc().filter(|c| !is_noise(*c) && (!c.is_control() || matches!(c, '\n' | '\t')));
    kept.collect::<String>().trim().to_owned()
}

/// Whether this can be an e-mail address: something, `@`, a domain with no blank in it.
///
/// Deliberately lax; it catches a phone number in the wrong field, not an address that bounces.
pub fn is_email(text: &str) -> bool {
    match text.rsplit_once('@') {
        Some((local, domain)) => {
            !local.is_empty()
                && !domain.is_empty()
                && !domain.starts_with('.')
                && !domain.ends_with('.')
                && !text.contains(char::is_whitespace)
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_does_not_make_two_keys() {
        for (pasted, stored) in [
            ("7XK2Q93", "7XK2Q93"),
            ("  7XK2Q93\t", "7XK2Q93"),
            ("\u{feff}7XK2Q93\u{a0}", "7XK2Q93"),
            ("7XK2\u{ad}Q93\u{200b}", "7XK2Q93"),
            ("\u{200d} 7XK2Q93", "7XK2Q93"),
            ("\u{202d}7XK2Q93\u{202c}", "7XK2Q93"),
            ("SN 12", "SN 12"),
            ("\u{200b}\u{a0} ", ""),
        ] {
            assert_eq!(key(pasted), stored, "{pasted:?}");
        }
    }

    #[test]
    fn a_line_is_one_line_and_composed() {
        assert_eq!(line("Nicolo\u{300}\r\n De Luca"), "Nicolò De Luca");
        assert_eq!(line("a\u{0}b\u{7}"), "ab");
        // A joiner between letters is spelling in Persian, and part of an emoji.
        assert_eq!(line("می\u{200c}خواهم"), "می\u{200c}خواهم");
    }

    #[test]
    fn a_paragraph_keeps_its_lines() {
        assert_eq!(
            paragraph("\r\nfirst\r\n\r\nsecond\rthird \u{feff}\n"),
            "first\n\nsecond\nthird"
        );
    }

    #[test]
    fn an_address_has_two_sides() {
        for good in ["a@b.it", "first.last+x@mail.example", "root@localhost"] {
            assert!(is_email(good), "{good}");
        }
        for bad in ["", "a", "@b.it", "a@", "a b@c.it", "a@.it", "a@b.", "+39 02 1234"] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
