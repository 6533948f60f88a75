//! Which asset a scanned code is.
//!
//! Scanners add what they are told to: a symbology identifier before, an Enter or a tab after, the
//! stars of Code 39. Makers print data identifiers before serials. Labels of old have another number
//! of leading zeros. Each of these is tried in turn, the closest reading first, and a reading that
//! fits several assets is said to be ambiguous instead of one being picked.

use super::Matched;
use crate::error::Result;
use crate::ids::AssetId;
use crate::typed;

/// Longest code that is kept, characters.
pub const MAX_CODE: usize = 200;
/// Digits a number is padded to at most, when its zeros are tried.
const MAX_DIGITS: usize = 12;
/// Length of the machine type and model before the serial in a `1S` code.
const MTM: usize = 10;

/// The readings of a code, closest first; within one, texts that mean the same.
pub fn readings(code: &str) -> Vec<Vec<String>> {
    let bare = bare(code);
    if bare.is_empty() {
        return Vec::new();
    }
    let mut all = vec![vec![bare.clone()]];
    let end = last_segment(&bare);
    if end != bare {
        all.push(vec![end.clone()]);
    }
    let serials = without_identifier(&bare);
    if !serials.is_empty() {
        all.push(serials);
    }
    let zeros = other_zeros(&end);
    if !zeros.is_empty() {
        all.push(zeros);
    }
    all
}

/// What the scanner read, without what it adds: an AIM identifier (`]C1`), control characters, the
/// stars of Code 39, blanks at the ends.
pub fn bare(code: &str) -> String {
    let seen: String = code.chars().filter(|c| !c.is_control()).collect();
    let mut text = typed::key(&seen);
    let aim = |t: &str| {
        let mut chars = t.chars();
        chars.next() == Some(']')
            && chars.next().is_some_and(|c| c.is_ascii_alphabetic())
            && chars.next().is_some_and(|c| c.is_ascii_alphanumeric())
            && chars.next().is_some()
    };
    if aim(&text) {
        text.drain(..3);
    }
    let starless = text.strip_prefix('*').and_then(|t| t.strip_suffix('*'));
    starless.filter(|t| !t.is_empty()).map_or(text.as_str(), |t| t).trim().to_owned()
}

/// The last part of a web address, where labels carry one; else the text itself.
fn last_segment(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    if !lower.starts_with("http://") && !lower.starts_with("https://") {
        return text.to_owned();
    }
    let path = text.split(['?', '#']).next().unwrap_or(text).trim_end_matches('/');
    path.rsplit('/').next().filter(|s| !s.is_empty()).unwrap_or(text).to_owned()
}

/// Serials behind a data identifier: `S` (ANSI MH10.8.2), and `1S` with a machine type before it.
fn without_identifier(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let lenovo = text.strip_prefix("1S").or_else(|| text.strip_prefix("1s"));
    if let Some(serial) = lenovo.and_then(|t| t.get(MTM..)).filter(|t| t.len() >= 6) {
        found.push(serial.to_owned());
    }
    let plain = text.strip_prefix(['S', 's']).filter(|t| t.len() >= 4);
    found.extend(plain.map(str::to_owned));
    found
}

/// The same number with other leading zeros: those of the digits it ends in.
fn other_zeros(text: &str) -> Vec<String> {
    let digits = text.bytes().rev().take_while(u8::is_ascii_digit).count();
    let Some((head, number)) = text.split_at_checked(text.len() - digits) else {
        return Vec::new();
    };
    let bare = number.trim_start_matches('0');
    if bare.is_empty() || bare.len() > MAX_DIGITS {
        return Vec::new();
    }
    (bare.len()..=MAX_DIGITS)
        .map(|width| format!("{head}{bare:0>width$}"))
        .filter(|other| other != text)
        .collect()
}

/// The assets with one of some keys, by what kind of key it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hits {
    /// By tag.
    pub tags: Vec<AssetId>,
    /// By serial number.
    pub serials: Vec<AssetId>,
    /// By a second number.
    pub identifiers: Vec<AssetId>,
}

/// What a code is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// This asset, recognised by that.
    One(AssetId, Matched),
    /// Several.
    Several(Vec<AssetId>),
    /// None.
    None,
}

/// The asset a code is: the closest reading that any asset has. Within a reading our own tag goes
/// before a maker's serial, and that before a second number.
///
/// # Errors
/// Those of `look_up`.
pub fn find(code: &str, mut look_up: impl FnMut(&[String]) -> Result<Hits>) -> Result<Found> {
    for reading in readings(code) {
        let hits = look_up(&reading)?;
        for (mut ids, by) in [
            (hits.tags, Matched::Tag),
            (hits.serials, Matched::Serial),
            (hits.identifiers, Matched::Identifier),
        ] {
            ids.sort_unstable();
            ids.dedup();
            match ids.as_slice() {
                [] => {}
                [one] => return Ok(Found::One(*one, by)),
                _ => return Ok(Found::Several(ids)),
            }
        }
    }
    Ok(Found::None)
}

/// A line of a pasted list: a code, and a place behind a tab, or behind a semicolon where there is no
/// tab.
pub fn pasted(text: &str) -> Vec<(String, String)> {
    let line = |line: &str| {
        let parts = line.split_once('\t').or_else(|| line.split_once(';'));
        let (code, place) = parts.unwrap_or((line, ""));
        (typed::key(code), typed::line(place))
    };
    text.lines().map(line).filter(|(code, _)| !bare(code).is_empty()).collect()
}
