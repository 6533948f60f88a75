//! Text to glyphs, once for a string that comes again and again: normalised, split into runs of one font, script and
//! direction, shaped and kerned. Widths are thousandths of an em, so a result serves every size.

use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

use rustybuzz::{Direction, ShapePlan, UnicodeBuffer};
use unicode_normalization::{
    IsNormalized, UnicodeNormalization, char::is_combining_mark, is_nfc_quick,
};

use super::fonts::{FontBook, invisible};
use super::itemize::{Item, itemize};
use super::refs::Refs;
use super::style::{Face, Setting};
use super::text;

/// One glyph, in the order of the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Glyph {
    pub(crate) gid: u16,
    /// Advance after kerning.
    pub(crate) advance: i16,
    /// Advance a viewer takes by itself.
    pub(crate) natural: i16,
    pub(crate) dx: i16,
    pub(crate) dy: i16,
    /// The glyph of exactly one character, drawn where it stands.
    pub(crate) plain: bool,
    /// Byte offset of its first character.
    pub(crate) cluster: u32,
}

/// Glyphs of one font and direction.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Run {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) font: u8,
    pub(crate) level: u8,
}

/// A shaped string.
pub(crate) struct Shaped {
    pub(crate) text: Rc<str>,
    pub(crate) glyphs: Vec<Glyph>,
    pub(crate) runs: Vec<Run>,
    /// Width on one line.
    pub(crate) width: i32,
    /// Width of its widest piece that should not be broken.
    pub(crate) min: i32,
    /// Has a line break inside.
    pub(crate) hard: bool,
    /// Has characters without any font.
    pub(crate) missing: bool,
    pub(crate) setting: Setting,
}

impl std::fmt::Debug for Shaped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shaped").field("text", &self.text).finish_non_exhaustive()
    }
}

impl Shaped {
    /// The characters of some glyphs.
    pub(crate) fn text_of(&self, glyphs: std::ops::Range<usize>) -> &str {
        let offset =
            |glyph: usize| self.glyphs.get(glyph).map_or(self.text.len(), |g| g.cluster as usize);
        self.text.get(offset(glyphs.start)..offset(glyphs.end)).unwrap_or_default()
    }

    /// The characters of glyph `index`, up to the next cluster.
    pub(crate) fn cluster_text(&self, index: usize) -> &str {
        let start = self.glyphs.get(index).map_or(0, |g| g.cluster as usize);
        let next = self.glyphs.get(index..).unwrap_or_default().iter();
        let end = next.map(|g| g.cluster as usize).find(|c| *c > start);
        self.text.get(start..end.unwrap_or(self.text.len())).unwrap_or_default()
    }
}

/// Strings in each of a cache's two generations. What a register repeats (statuses, places, models)
/// stays; tags and serials, of which there is one a row, pass through.
const GENERATION: usize = 4096;

/// Shaped strings: those met lately and those met before them.
#[derive(Default)]
struct Cache {
    young: HashMap<Rc<str>, Rc<Shaped>>,
    old: HashMap<Rc<str>, Rc<Shaped>>,
}

impl Cache {
    fn get(&mut self, text: &str) -> Option<Rc<Shaped>> {
        if let Some(hit) = self.young.get(text) {
            return Some(Rc::clone(hit));
        }
        let (key, hit) = self.old.remove_entry(text)?;
        self.insert(key, Rc::clone(&hit));
        Some(hit)
    }

    fn insert(&mut self, text: Rc<str>, shaped: Rc<Shaped>) {
        if self.young.len() >= GENERATION {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(text, shaped);
    }
}

/// Shapes strings and remembers what it met lately.
pub(crate) struct Shaper<'b, 'f> {
    pub(crate) book: &'b FontBook<'f>,
    caches: Vec<Cache>,
    plans: HashMap<(u8, u32, bool), ShapePlan>,
    spare: Option<UnicodeBuffer>,
    /// Characters without a font, and in how many distinct strings.
    pub(crate) missing: std::collections::BTreeSet<char>,
    /// What the document's texts point to.
    pub(crate) refs: Refs,
}

impl<'b, 'f> Shaper<'b, 'f> {
    pub(crate) fn new(book: &'b FontBook<'f>) -> Self {
        let caches = (0..Face::ALL.len() * 3).map(|_| Cache::default()).collect();
        Self {
            book,
            caches,
            plans: HashMap::new(),
            spare: None,
            missing: Default::default(),
            refs: Refs::default(),
        }
    }

    /// The shaped form of `text`.
    pub(crate) fn shape(&mut self, face: Face, setting: Setting, text: &str) -> Rc<Shaped> {
        let slot = face.index() * 3 + setting as usize;
        if let Some(hit) = self.caches.get_mut(slot).and_then(|c| c.get(text)) {
            return hit;
        }
        let key: Rc<str> = Rc::from(text);
        let clean: Rc<str> = match clean(text) {
            Cow::Borrowed(same) if same.len() == text.len() => Rc::clone(&key),
            other => Rc::from(other.as_ref()),
        };
        let mut shaped = self.build(face, setting, clean);
        text::measure(&mut shaped);
        let shaped = Rc::new(shaped);
        if let Some(cache) = self.caches.get_mut(slot) {
            cache.insert(key, Rc::clone(&shaped));
        }
        shaped
    }

    fn build(&mut self, face: Face, setting: Setting, text: Rc<str>) -> Shaped {
        let mut out = Shaped {
            glyphs: Vec::with_capacity(text.len()),
            text,
            runs: Vec::with_capacity(1),
            width: 0,
            min: 0,
            hard: false,
            missing: false,
            setting,
        };
        if setting == Setting::Prose || !self.direct(face, &mut out) {
            out.glyphs.clear();
            let text = Rc::clone(&out.text);
            for item in itemize(self.book, face, &text) {
                self.shape_item(&text, &item, &mut out);
            }
        }
        out.glyphs.shrink_to_fit();
        out
    }

    /// Figures and serials: one glyph a character, no kerning, so that columns line up.
    fn direct(&self, face: Face, out: &mut Shaped) -> bool {
        let index = u8::try_from(face.index()).unwrap_or(0);
        let Some(font) = self.book.get(index) else { return false };
        for (offset, c) in out.text.char_indices() {
            // U+2212 and friends are simple; marks and other scripts take the long way.
            let simple = !is_combining_mark(c) && (c as u32) < 0x250 || c == '−' || c == '€';
            let Some(gid) = font.glyph(c).filter(|_| simple && !c.is_control()) else {
                return false;
            };
            let natural = font.advance(gid);
            out.glyphs.push(Glyph {
                gid,
                advance: natural,
                natural,
                dx: 0,
                dy: 0,
                plain: true,
                cluster: u32::try_from(offset).unwrap_or(u32::MAX),
            });
        }
        let end = u32::try_from(out.glyphs.len()).unwrap_or(u32::MAX);
        out.runs.push(Run { start: 0, end, font: index, level: 0 });
        true
    }

    fn shape_item(&mut self, text: &str, item: &Item, out: &mut Shaped) {
        let Some(piece) = text.get(item.start..item.end) else { return };
        let start = out.glyphs.len();
        match self.book.get(item.font) {
            Some(_) => self.shape_with_font(piece, item, out),
            None => {
                out.missing = true;
                for (at, c) in piece.char_indices().filter(|(_, c)| !invisible(*c)) {
                    self.missing.insert(c);
                    let advance = missing_width(c);
                    out.glyphs.push(Glyph {
                        gid: 0,
                        advance,
                        natural: advance,
                        dx: 0,
                        dy: 0,
                        plain: false,
                        cluster: u32::try_from(item.start + at).unwrap_or(u32::MAX),
                    });
                }
            }
        }
        let range = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        out.runs.push(Run {
            start: range(start),
            end: range(out.glyphs.len()),
            font: item.font,
            level: item.level,
        });
    }

    fn shape_with_font(&mut self, piece: &str, item: &Item, out: &mut Shaped) {
        let Some(font) = self.book.get(item.font) else { return };
        let mut buffer = self.spare.take().unwrap_or_default();
        buffer.push_str(piece);
        buffer.guess_segment_properties();
        let rtl = item.level % 2 == 1;
        buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        let script = buffer.script();
        let key = (item.font, script.tag().0, rtl);
        let plan = self.plans.entry(key).or_insert_with(|| {
            ShapePlan::new(&font.face, buffer.direction(), Some(script), None, &[])
        });
        let shaped = rustybuzz::shape_with_plan(&font.face, plan, buffer);
        let first = out.glyphs.len();
        for (info, pos) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
            let gid = u16::try_from(info.glyph_id).unwrap_or(0);
            out.glyphs.push(Glyph {
                gid,
                advance: font.thousandths(pos.x_advance),
                natural: font.advance(gid),
                dx: font.thousandths(pos.x_offset),
                dy: font.thousandths(pos.y_offset),
                plain: false,
                cluster: info.cluster.saturating_add(u32::try_from(item.start).unwrap_or(0)),
            });
        }
        self.spare = Some(shaped.clear());
        let tail = out.glyphs.get_mut(first..).unwrap_or_default();
        if rtl {
            // Kept in the order of the text; the drawing turns right-to-left runs around again.
            tail.reverse();
        }
        mark_plain(tail, &out.text, item, |c| font.glyph(c));
    }
}

/// Finds glyphs that stand for exactly one character: they can be written as text.
fn mark_plain(tail: &mut [Glyph], text: &str, item: &Item, nominal: impl Fn(char) -> Option<u16>) {
    let clusters: Vec<usize> = tail.iter().map(|g| g.cluster as usize).collect();
    for (i, glyph) in tail.iter_mut().enumerate() {
        let here = glyph.cluster as usize;
        let alone =
            (i == 0 || clusters.get(i - 1) != Some(&here)) && clusters.get(i + 1) != Some(&here);
        let end = clusters.get(i + 1).copied().unwrap_or(item.end);
        let mut chars = text.get(here..end).unwrap_or_default().chars();
        if let (true, 0, 0, Some(c), None) = (alone, glyph.dx, glyph.dy, chars.next(), chars.next())
        {
            glyph.plain = nominal(c) == Some(glyph.gid);
        }
    }
}

/// Tabs become blanks, line ends become `\n`, letters are composed (NFC).
fn clean(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        if !text.contains(['\t', '\r']) {
            return Cow::Borrowed(text);
        }
    } else if is_nfc_quick(text.chars()) == IsNormalized::Yes && !text.contains(['\t', '\r']) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    Cow::Owned(text.nfc().collect())
}

/// Hexadecimal digits that stand in a missing character's box, in two rows.
pub(crate) fn missing_code(c: char) -> (String, String) {
    let code = u32::from(c);
    let digits = if code > 0xFFFF { format!("{code:06X}") } else { format!("{code:04X}") };
    let (top, bottom) = digits.split_at(digits.len() / 2);
    (top.to_owned(), bottom.to_owned())
}

/// Width of a missing character with its box, in thousandths of an em.
pub(crate) fn missing_width(c: char) -> i16 {
    if u32::from(c) > 0xFFFF { 1000 } else { 760 }
}
