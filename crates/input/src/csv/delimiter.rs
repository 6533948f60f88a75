//! Which byte separates the fields.
//!
//! A real delimiter gives every record as many fields as the header has, quotes honoured; a comma
//! in a semicolon file gives a different number on each line.

use crate::csv::parser::{Parser, Scan};

/// Tried in this order; on a tie the earlier one wins.
const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];
/// Records that are looked at.
const RECORDS: u64 = 2_000;
/// Lines of a title that may stand above the headers.
const TITLES: u64 = 19;

/// The delimiter of a sample; `complete` says that the sample is the whole file. A file of one
/// column has none and is read with a comma.
pub(crate) fn detect(sample: &str, complete: bool) -> u8 {
    // First lines that it does not divide may be titles. The fewer the better: a decimal comma divides
    // the records of a file whose headers it does not divide.
    let mut best: Option<(u64, u64, u8)> = None;
    for candidate in CANDIDATES {
        let found = score(sample, complete, candidate, TITLES);
        let Fit { passed, score, most: true } = found else { continue };
        let better = best.is_none_or(|(p, s, _)| passed < p || (passed == p && score > s));
        if score > 0 && better {
            best = Some((passed, score, candidate));
        }
    }
    if let Some((.., delimiter)) = best {
        return delimiter;
    }
    // Most records are torn, whatever divides them.
    let mut best = (0, b',');
    for candidate in CANDIDATES {
        let found = score(sample, complete, candidate, 0);
        if found.score > best.0 {
            best = (found.score, candidate);
        }
    }
    best.1
}

/// How well a delimiter fits.
struct Fit {
    /// Lines above the header.
    passed: u64,
    /// Fields beyond the first, times the square of the share of records that agree with the header.
    score: u64,
    /// Whether half of the records agree: else it is a file of one column with the sign in a few of
    /// its cells.
    most: bool,
}

/// Up to `titles` undivided lines above the header are passed over.
fn score(sample: &str, complete: bool, delimiter: u8, titles: u64) -> Fit {
    let mut parser = Parser::new(delimiter);
    let mut at = 0;
    let (mut header, mut passed) = (0, 0);
    let (mut records, mut agreeing) = (0_u64, 0_u64);
    while records < RECORDS {
        match parser.scan(sample, at, complete) {
            Scan::Record(end) => {
                at = end;
                let fields = parser.cells(sample).len() as u64;
                if header == 0 && fields == 1 && passed < titles {
                    passed += 1;
                } else if header == 0 {
                    header = fields;
                } else {
                    records += 1;
                    agreeing += u64::from(fields == header);
                }
            }
            Scan::Blank(end) => at = end,
            Scan::Incomplete | Scan::End | Scan::Fault(_) => break,
        }
    }
    let extra = header.saturating_sub(1) * 1_000_000;
    let score =
        if records == 0 { extra } else { extra * agreeing * agreeing / (records * records) };
    // Behind titles there must be something that agrees.
    let most = agreeing * 2 >= if passed > 0 { records.max(1) } else { records };
    Fit { passed, score, most }
}

/// The delimiter that a first line `sep=;` declares (Excel writes and obeys it), and where the text
/// after that line starts.
pub(crate) fn declared(text: &str) -> Option<(u8, usize)> {
    let end = memchr::memchr2(b'\r', b'\n', text.as_bytes())?;
    let line = text.get(..end)?;
    let bare = line.strip_prefix('"').and_then(|l| l.strip_suffix('"')).unwrap_or(line);
    let (key, value) = bare.split_at_checked(4)?;
    if !key.eq_ignore_ascii_case("sep=") {
        return None;
    }
    let past = if text[end..].starts_with("\r\n") { end + 2 } else { end + 1 };
    Some((from_option(value)?, past))
}

/// A delimiter that was asked for: one ASCII character that cannot be part of a value's frame.
pub(crate) fn from_option(wanted: &str) -> Option<u8> {
    match *wanted.as_bytes() {
        [byte] if byte.is_ascii_alphanumeric() => None,
        [b'"' | b'\r' | b'\n' | 0] => None,
        [byte] if byte.is_ascii() => Some(byte),
        _ => None,
    }
}
