//! Splits a text into stretches of one font, script and direction, which shaping needs apart.

use unicode_bidi::{Level, ParagraphBidiInfo};
use unicode_normalization::char::is_combining_mark;

use super::fonts::{FontBook, MISSING, invisible, suspicious};
use super::style::Face;

/// A stretch of text of one font, script and direction.
pub(crate) struct Item {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) font: u8,
    script: u32,
    pub(crate) level: u8,
}

/// Splits a text into stretches of one font, script and direction.
pub(crate) fn itemize(book: &FontBook<'_>, face: Face, text: &str) -> Vec<Item> {
    let levels = directions(text);
    let has = |font: u8, c: char| book.get(font).is_some_and(|f| f.glyph(c).is_some());
    let mut items: Vec<Item> = Vec::new();
    for (offset, c) in text.char_indices() {
        let level = levels.as_ref().and_then(|l| l.get(offset)).map_or(0, Level::number);
        let last = items.last();
        let joins = is_combining_mark(c) || invisible(c);
        let font = match last {
            _ if suspicious(c) => MISSING,
            Some(prev) if joins && (invisible(c) || has(prev.font, c)) => prev.font,
            Some(prev) if c == ' ' && has(prev.font, c) => prev.font,
            None if invisible(c) => u8::try_from(face.index()).unwrap_or(0),
            _ => book.pick(face, c),
        };
        let script = match (script_class(c), last) {
            (0, Some(prev)) => prev.script,
            (own, _) => own,
        };
        match items.last_mut() {
            Some(item)
                if item.font == font
                    && item.level == level
                    && (item.script == script || item.script == 0) =>
            {
                item.script = script;
                item.end = offset + c.len_utf8();
            }
            _ => {
                let end = offset + c.len_utf8();
                items.push(Item { start: offset, end, font, script, level });
            }
        }
    }
    items
}

/// Bidirectional levels by byte, or `None` for text without right-to-left characters.
fn directions(text: &str) -> Option<Vec<Level>> {
    if !text.chars().any(right_to_left) {
        return None;
    }
    // Explicit controls are shown as boxes, so they must not reorder what stands around them.
    // U+FFFC is as long in UTF-8 as each of them.
    let tame: String =
        text.chars().map(|c| if suspicious(c) && !c.is_ascii() { '\u{FFFC}' } else { c }).collect();
    Some(ParagraphBidiInfo::new(&tame, None).levels)
}

const fn right_to_left(c: char) -> bool {
    matches!(c as u32, 0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF | 0x10800..=0x10FFF
        | 0x1E800..=0x1EFFF)
}

/// A number for scripts that must be shaped apart; 0 = belongs to whatever stands before it.
const fn script_class(c: char) -> u32 {
    match c as u32 {
        0x41..=0x5A | 0x61..=0x7A | 0xAA | 0xBA | 0xC0..=0x24F | 0x1E00..=0x1EFF => 1,
        0x370..=0x3FF | 0x1F00..=0x1FFF => 2,
        0x400..=0x52F => 3,
        0x590..=0x5FF | 0xFB1D..=0xFB4F => 4,
        0x600..=0x8FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFF => 5,
        n @ 0x900..=0x10FF => n >> 7,
        0x1100..=0x11FF | 0xAC00..=0xD7AF => 6,
        0x3040..=0x30FF => 7,
        0x3400..=0x9FFF | 0x20000..=0x3FFFF => 8,
        0..=0x2AF | 0x300..=0x36F | 0x2000..=0x2BFF | 0xFE00..=0xFE0F => 0,
        n => 0x10000 | (n >> 8),
    }
}
