//! Lines: where a shaped text may break, and how it falls into a width. Breaks at Unicode's
//! opportunities; inside a word or a serial only when nothing else helps.

use std::rc::Rc;

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::shape::Shaped;
use super::style::Setting;
use super::unit::{Mp, em};

/// A stretch of a shaped text that stands on one line.
#[derive(Debug, Clone)]
pub struct Line {
    pub(crate) shaped: Rc<Shaped>,
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// Width in thousandths of an em, without blanks at the end.
    pub(crate) width: i32,
}

impl Line {
    /// The whole text on one line.
    pub(crate) fn whole(shaped: &Rc<Shaped>) -> Self {
        let end = u32::try_from(shaped.glyphs.len()).unwrap_or(u32::MAX);
        Self { shaped: Rc::clone(shaped), start: 0, end, width: shaped.width }
    }

    /// Its characters.
    pub fn text(&self) -> &str {
        self.shaped.text_of(self.start as usize..self.end as usize)
    }

    /// Its width at a type size.
    pub fn width_at(&self, size: Mp) -> Mp {
        // Rounded up, so that a column as wide as its text never breaks it.
        em(self.width, size) + 1
    }
}

/// An unbreakable piece: glyphs `start..end`, of which `start..ink` are not trailing blanks.
struct Piece {
    start: usize,
    ink: usize,
    end: usize,
    /// Width up to `ink`.
    width: i32,
    /// Width up to `end`.
    full: i32,
    /// A line must end after it.
    hard: bool,
}

/// Fills in the widths that do not depend on a column.
pub(crate) fn measure(shaped: &mut Shaped) {
    let (mut min, mut hard, mut total, mut ink) = (0, false, 0, 0);
    let count = shaped.glyphs.len();
    for piece in pieces(shaped) {
        min = min.max(piece.width);
        hard |= piece.hard && piece.end < count;
        ink = total + piece.width;
        total += piece.full;
    }
    (shaped.width, shaped.min, shaped.hard) = (ink, min, hard);
}

/// The text in lines of at most `width`.
pub(crate) fn wrap(shaped: &Rc<Shaped>, size: Mp, width: Mp) -> Vec<Line> {
    if !shaped.hard && em(shaped.width, size) < width {
        return vec![Line::whole(shaped)];
    }
    let mut filler =
        Filler { shaped, size, width, lines: Vec::new(), start: 0, ink: 0, used: 0, inked: 0 };
    for piece in pieces(shaped) {
        filler.add(&piece);
    }
    filler.close();
    filler.lines
}

struct Filler<'a> {
    shaped: &'a Rc<Shaped>,
    size: Mp,
    width: Mp,
    lines: Vec<Line>,
    /// First glyph of the open line, and one past its last glyph with ink.
    start: usize,
    ink: usize,
    /// Width of the open line with its trailing blanks, and without them.
    used: i32,
    inked: i32,
}

impl Filler<'_> {
    fn fits(&self, units: i32) -> bool {
        em(units, self.size) < self.width
    }

    fn add(&mut self, piece: &Piece) {
        if self.used > 0 && !self.fits(self.used + piece.width) {
            self.close();
        }
        if self.used == 0 {
            self.start = piece.start;
            self.ink = piece.start;
        }
        if self.used == 0 && !self.fits(piece.width) {
            self.split(piece);
        } else {
            self.ink = piece.ink.max(self.ink);
            self.inked = self.used + piece.width;
            self.used += piece.full;
        }
        if piece.hard {
            self.close();
            self.start = piece.end;
            self.ink = piece.end;
        }
    }

    /// A piece wider than the line: cut between clusters, at least one cluster a line, and after a
    /// hyphen or a slash when the line is half full there.
    fn split(&mut self, piece: &Piece) {
        let glyphs = self.shaped.glyphs.get(piece.start..piece.ink).unwrap_or_default();
        let mut joint: Option<(usize, i32)> = None;
        for (i, glyph) in glyphs.iter().enumerate() {
            let at = piece.start + i;
            let boundary = i > 0 && glyphs.get(i - 1).is_some_and(|g| g.cluster != glyph.cluster);
            let advance = i32::from(glyph.advance);
            if boundary && self.used > 0 && !self.fits(self.used + advance) {
                let whole = self.used;
                let half = |used: i32| em(used, self.size) * 2 >= self.width;
                let (end, used) = joint.filter(|j| half(j.1)).unwrap_or((at, whole));
                (self.ink, self.inked) = (end, used);
                self.close();
                self.start = end;
                self.used = whole - used;
                joint = None;
            }
            self.used += advance;
            self.inked = self.used;
            self.ink = at + 1;
            let rest = self.shaped.text.get(glyph.cluster as usize..).unwrap_or_default();
            if rest.starts_with(['-', '/', '.', '_', ':', ',']) {
                joint = Some((at + 1, self.used));
            }
        }
        self.used += piece.full - piece.width;
    }

    fn close(&mut self) {
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let empty_end = self.ink == self.start && self.used == 0;
        if empty_end && !self.lines.is_empty() && self.start >= self.shaped.glyphs.len() {
            return;
        }
        self.lines.push(Line {
            shaped: Rc::clone(self.shaped),
            start: number(self.start),
            end: number(self.ink),
            width: if self.ink > self.start { self.inked } else { 0 },
        });
        (self.used, self.inked) = (0, 0);
    }
}

/// The pieces between break opportunities, in order.
fn pieces(shaped: &Shaped) -> Vec<Piece> {
    let text: &str = &shaped.text;
    let mut out = Vec::new();
    let mut start = 0;
    for (offset, kind) in linebreaks(text) {
        let hard = kind == BreakOpportunity::Mandatory;
        let allowed = match shaped.setting {
            Setting::Prose => true,
            // Only at real blanks; a serial keeps its hyphens and slashes together.
            Setting::Code => text.get(..offset).is_some_and(|t| t.ends_with(char::is_whitespace)),
            Setting::Figures => false,
        };
        if !hard && !allowed {
            continue;
        }
        let rest = shaped.glyphs.get(start..).unwrap_or_default();
        let len = rest.iter().position(|g| g.cluster as usize >= offset).unwrap_or(rest.len());
        let end = start + len;
        let glyphs = shaped.glyphs.get(start..end).unwrap_or_default();
        let blank = |g: &&super::shape::Glyph| {
            let tail = text.get(g.cluster as usize..).unwrap_or_default();
            tail.starts_with(|c: char| c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}')
        };
        let trailing = glyphs.iter().rev().take_while(blank).count();
        let ink = end - trailing;
        let sum = |s: &[super::shape::Glyph]| s.iter().map(|g| i32::from(g.advance)).sum();
        let (width, full) = (sum(shaped.glyphs.get(start..ink).unwrap_or_default()), sum(glyphs));
        // The end of the text counts as mandatory; it is a line end only after a line feed.
        let hard = hard && text.get(..offset).is_some_and(ends_line);
        out.push(Piece { start, ink, end, width, full, hard });
        start = end;
    }
    out
}

fn ends_line(text: &str) -> bool {
    text.ends_with(['\n', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'])
}
