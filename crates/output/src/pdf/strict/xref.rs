//! Tables that say where objects are. Every object has one place, and every table says that place:
//! then it does not matter which of them a reader believes.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Object, Stream};

use super::lex::Lexer;

/// Where an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Nowhere.
    Free,
    /// At this byte of the file.
    At(u64),
    /// In this object stream, so many objects before it.
    In(u32, u64),
}

/// A table with its trailer.
pub(super) struct Section {
    /// Where it begins.
    pub(super) at: u64,
    pub(super) trailer: Dictionary,
    entries: Vec<(u32, Place)>,
}

/// Keys of a trailer, and those that only the stream of a table has.
const TRAILER: [&[u8]; 5] = [b"Size", b"Root", b"Info", b"ID", b"Prev"];
const STREAM: [&[u8]; 6] = [b"Type", b"W", b"Index", b"Length", b"Filter", b"DecodeParms"];

/// Most entries of all tables.
const MAX_ENTRIES: usize = 1_000_000;

fn allowed(trailer: &Dictionary, more: &[&[u8]]) -> Option<()> {
    let known = |key: &Vec<u8>| TRAILER.contains(&key.as_slice()) || more.contains(&key.as_slice());
    trailer.iter().all(|(key, _)| known(key)).then_some(())
}

/// `xref`, its entries, and the trailer.
pub(super) fn table(lexer: &mut Lexer<'_>) -> Option<Section> {
    let at = u64::try_from(lexer.at).ok()?;
    lexer.word(b"xref")?;
    let mut entries = Vec::new();
    loop {
        lexer.blank();
        if lexer.word(b"trailer").is_some() {
            break;
        }
        let first = u32::try_from(lexer.digits()?).ok()?;
        lexer.blank();
        let count = u32::try_from(lexer.digits()?).ok()?;
        while lexer.exactly(b" ").is_some() {}
        lexer.line_end()?;
        for at in 0..count {
            let place = entry(lexer.take(ENTRY)?)?;
            push(&mut entries, first.checked_add(at)?, place)?;
        }
    }
    let Object::Dictionary(trailer) = lexer.value()? else { return None };
    allowed(&trailer, &[])?;
    Some(Section { at, trailer, entries })
}

/// Bytes of an entry. Some readers count them, others look for words: both must see the same.
const ENTRY: usize = 20;

/// `nnnnnnnnnn ggggg n` and an end of line of two bytes (ISO 32000-1, 7.5.4).
fn entry(bytes: &[u8]) -> Option<Place> {
    let digits = |part: &[u8]| -> Option<u64> {
        part.iter().all(u8::is_ascii_digit).then_some(())?;
        std::str::from_utf8(part).ok()?.parse().ok()
    };
    let (offset, rest) = bytes.split_at_checked(10)?;
    let rest = rest.strip_prefix(b" ")?;
    let (generation, rest) = rest.split_at_checked(5)?;
    let (offset, generation) = (digits(offset)?, digits(generation)?);
    match rest.strip_prefix(b" ")? {
        b"n \n" | b"n \r" | b"n\r\n" if generation == 0 => Some(Place::At(offset)),
        b"f \n" | b"f \r" | b"f\r\n" => Some(Place::Free),
        _ => None,
    }
}

fn push(entries: &mut Vec<(u32, Place)>, id: u32, place: Place) -> Option<()> {
    entries.push((id, place));
    (entries.len() <= MAX_ENTRIES).then_some(())
}

/// A table that is a stream (ISO 32000-1, 7.5.8).
pub(super) fn stream(at: u64, stream: &Stream, left: usize) -> Option<Section> {
    allowed(&stream.dict, &STREAM)?;
    let numbers = |key: &[u8]| -> Option<Vec<u64>> {
        let all = stream.dict.get(key).ok()?.as_array().ok()?;
        all.iter().map(|n| u64::try_from(n.as_i64().ok()?).ok()).collect()
    };
    let widths = numbers(b"W")?;
    let [kind, first, second] = widths.as_slice() else { return None };
    let wide = |n: u64| usize::try_from(n).ok().filter(|n| *n <= 8);
    let widths = [wide(*kind)?, wide(*first)?, wide(*second)?];
    let size = u64::try_from(stream.dict.get(b"Size").ok()?.as_i64().ok()?).ok()?;
    let index = if stream.dict.has(b"Index") { numbers(b"Index")? } else { vec![0, size] };
    let plain = rows(stream, widths.iter().sum(), left)?;
    let mut rest = plain.as_slice();
    let mut entries = Vec::new();
    for pair in index.chunks(2) {
        let [from, count] = pair else { return None };
        for id in *from..from.checked_add(*count)? {
            let mut field = [1, 0, 0];
            for (value, width) in field.iter_mut().zip(widths).filter(|(_, width)| *width > 0) {
                let (bytes, after) = rest.split_at_checked(width)?;
                *value = bytes.iter().fold(0, |n, b| n << 8 | u64::from(*b));
                rest = after;
            }
            let place = match field {
                [0, ..] => Place::Free,
                [1, at, 0] => Place::At(at),
                [2, container, index] => Place::In(u32::try_from(container).ok()?, index),
                _ => return None,
            };
            push(&mut entries, u32::try_from(id).ok()?, place)?;
        }
    }
    rest.is_empty().then_some(Section { at, trailer: stream.dict.clone(), entries })
}

/// The bytes of such a stream: packed or not, and with differences between rows or without.
fn rows(stream: &Stream, width: usize, left: usize) -> Option<Vec<u8>> {
    let Ok(filter) = stream.dict.get(b"Filter") else {
        return (!stream.dict.has(b"DecodeParms")).then(|| stream.content.clone());
    };
    if let Ok(params) = stream.dict.get(b"DecodeParms") {
        let params = params.as_dict().ok()?;
        let columns = params.get(b"Columns").and_then(Object::as_i64).ok()?;
        let known =
            params.iter().all(|(k, _)| [b"Columns".as_slice(), b"Predictor"].contains(&&**k));
        // Of others readers undo one and not the next.
        let predictor = params.get(b"Predictor").map_or(Ok(1), Object::as_i64).ok()?;
        let undone = predictor == 1 || (10..=15).contains(&predictor);
        if !known || !undone || usize::try_from(columns) != Ok(width) {
            return None;
        }
    }
    let flate = filter.as_name().is_ok_and(|f| f == b"FlateDecode");
    flate.then(|| stream.decompressed_content_with_limit(left).ok())?
}

/// The trailer of a file whose tables say of every object where it is, each once. `own`: objects that
/// are tables themselves, which need not be listed.
pub(super) fn agree<'s>(
    sections: &'s [Section],
    start: u64,
    places: &BTreeMap<u32, Place>,
    own: &BTreeSet<u32>,
) -> Option<&'s Dictionary> {
    let newest = sections.iter().find(|s| s.at == start)?;
    chained(sections, newest)?;
    let size = u64::try_from(newest.trailer.get(b"Size").ok()?.as_i64().ok()?).ok()?;
    let mut listed = BTreeSet::new();
    for (id, place) in sections.iter().flat_map(|s| &s.entries) {
        let real = places.get(id).copied().unwrap_or(Place::Free);
        let again = !listed.insert(*id) && *id != 0;
        if again || *place != real || u64::from(*id) >= size {
            return None;
        }
    }
    let whole = places.keys().all(|id| listed.contains(id) || own.contains(id));
    // Which trailer a reader takes must not matter either; an older one may leave this to the newest.
    let same = sections.iter().all(|s| {
        let value = |of: &'s Section, key: &[u8]| of.trailer.get(key).ok();
        [b"Root".as_slice(), b"Info"]
            .iter()
            .all(|key| value(s, key).is_none_or(|v| Some(v) == value(newest, key)))
    });
    (whole && same).then_some(&newest.trailer)
}

/// Whether every table is come to from the newest.
fn chained(sections: &[Section], newest: &Section) -> Option<()> {
    let mut met = BTreeSet::from([newest.at]);
    let mut here = newest;
    while let Ok(before) = here.trailer.get(b"Prev") {
        let at = u64::try_from(before.as_i64().ok()?).ok()?;
        here = sections.iter().find(|s| s.at == at).filter(|_| met.insert(at))?;
    }
    (met.len() == sections.len()).then_some(())
}
