//! Lines of text as operators: runs from left to right, kerning, raised marks, boxes for
//! characters without a font, the watermark.

use super::content::Item;
use super::draw::{Mode, Pen};
use super::fonts::{MISSING, invisible};
use super::layout::Text;
use super::shape::{Glyph, Run, missing_code, missing_width};
use super::style::{Face, Style};
use super::text::Line;
use super::unit::{Mp, Rect, em, hundredths};

/// Type size of the digits in a missing character's box, per mille of the text's.
const CODE_SIZE: i32 = 430;

/// One stretch of a line in the order it is drawn.
struct Piece<'l> {
    run: Run,
    glyphs: &'l [Glyph],
    first: usize,
}

impl Piece<'_> {
    /// Places of its glyphs in the order they are drawn.
    fn order(&self) -> impl Iterator<Item = usize> + use<> {
        let count = self.glyphs.len();
        let rtl = self.run.level % 2 == 1;
        (0..count).map(move |step| if rtl { count - 1 - step } else { step })
    }
}

/// Stretches of a line from left to right (Unicode's rule L2).
fn visual(line: &Line) -> Vec<Piece<'_>> {
    let mut pieces: Vec<Piece<'_>> = Vec::with_capacity(line.shaped.runs.len());
    for run in &line.shaped.runs {
        let (start, end) = (run.start.max(line.start) as usize, run.end.min(line.end) as usize);
        if let Some(glyphs) = line.shaped.glyphs.get(start..end).filter(|g| !g.is_empty()) {
            pieces.push(Piece { run: *run, glyphs, first: start });
        }
    }
    let highest = pieces.iter().map(|p| p.run.level).max().unwrap_or(0);
    for level in (1..=highest).rev() {
        let mut i = 0;
        while i < pieces.len() {
            let tail = pieces.get_mut(i..).unwrap_or_default();
            let n = tail.iter().take_while(|p| p.run.level >= level).count();
            if let Some(turned) = tail.get_mut(..n) {
                turned.reverse();
            }
            i += n.max(1);
        }
    }
    pieces
}

fn width(glyphs: &[Glyph]) -> i32 {
    glyphs.iter().map(|g| i32::from(g.advance)).sum()
}

impl Pen<'_, '_, '_> {
    /// Frames of characters without a font; their digits are text and come later.
    pub(crate) fn missing_boxes(&mut self, text: &Text) {
        let size = text.style.size;
        let mut x = text.x;
        for piece in visual(&text.line) {
            if piece.run.font == MISSING {
                let mut at = x;
                for i in piece.order() {
                    let Some(glyph) = piece.glyphs.get(i) else { continue };
                    let w = em(i32::from(glyph.advance), size);
                    let gap = size * 60 / 1000;
                    let top = text.baseline - size * 800 / 1000;
                    let area = Rect::new(at + gap, top, w - 2 * gap, size * 940 / 1000);
                    self.set_stroke(text.style.colour, size * 45 / 1000);
                    self.rectangle(area, size * 100 / 1000, Mode::Stroke);
                    at += w;
                }
            }
            x += em(width(piece.glyphs), size);
        }
    }

    pub(crate) fn text(&mut self, text: &Text) {
        self.subsets.take(&text.line);
        self.set_fill(text.style.colour);
        let mut x = text.x;
        for piece in visual(&text.line) {
            self.piece(&text.line, &piece, text.style, x, text.baseline);
            x += em(width(piece.glyphs), text.style.size);
        }
    }

    fn piece(&mut self, line: &Line, piece: &Piece<'_>, style: Style, x: Mp, baseline: Mp) {
        if piece.run.font == MISSING {
            self.missing_codes(line, piece, style, x, baseline);
            return;
        }
        self.set_font(piece.run.font, style.size);
        self.move_to(x, baseline);
        self.show(line, piece, style.size);
    }

    /// Shows the glyphs of a piece from where the pen stands.
    fn show(&mut self, line: &Line, piece: &Piece<'_>, size: Mp) {
        let (mut raised, mut shift) = (0, 0);
        for i in piece.order() {
            let Some(glyph) = piece.glyphs.get(i) else { continue };
            if glyph.advance == 0 && self.unseen(line, glyph) {
                continue;
            }
            if glyph.dy != raised {
                self.flush();
                raised = glyph.dy;
                let offset = hundredths(em(i32::from(raised), size));
                self.out.with(&[offset], "Ts");
            }
            shift -= i32::from(glyph.dx);
            if shift != 0 {
                self.items.push(Item::Shift(shift));
            }
            self.items.push(Item::Glyph(self.subsets.glyph(piece.run.font, glyph.gid)));
            shift = i32::from(glyph.natural) - i32::from(glyph.advance) + i32::from(glyph.dx);
        }
        // A shift after the last glyph would move nothing.
        self.flush();
        if raised != 0 {
            self.out.op("0 Ts");
        }
    }

    fn unseen(&self, line: &Line, glyph: &Glyph) -> bool {
        let rest = line.shaped.text.get(glyph.cluster as usize..).unwrap_or_default();
        rest.chars().next().is_none_or(invisible)
    }

    fn flush(&mut self) {
        self.out.show(&self.items);
        self.items.clear();
    }

    /// The digits in the boxes, marked so that copying gives back the character itself.
    fn missing_codes(&mut self, line: &Line, piece: &Piece<'_>, style: Style, x: Mp, base: Mp) {
        let small = style.size * CODE_SIZE / 1000;
        let mono = u8::try_from(Face::Mono.index()).unwrap_or(0);
        let end = piece.first + piece.glyphs.len();
        let said = super::finish::utf16(line.shaped.text_of(piece.first..end));
        self.out.begin_actual_text(&said);
        self.set_font(mono, small);
        let mut at = x;
        for i in piece.order() {
            let cluster = line.shaped.cluster_text(piece.first + i);
            let (Some(glyph), Some(c)) = (piece.glyphs.get(i), cluster.chars().next()) else {
                continue;
            };
            let (top, bottom) = missing_code(c);
            // Plex Mono advances 0.6 em.
            let digits = i32::try_from(top.len()).unwrap_or(2) * 600;
            let inset = (em(i32::from(missing_width(c)), style.size) - em(digits, small)) / 2;
            for (row, raise) in [(top, 400), (bottom, -50)] {
                self.move_to(at + inset, base - style.size * raise / 1000);
                for digit in row.chars() {
                    self.items.push(Item::Glyph(self.subsets.digit(mono, digit)));
                }
                self.flush();
            }
            at += em(i32::from(glyph.advance), style.size);
        }
        self.out.op("EMC");
    }

    pub(crate) fn watermark(&mut self, line: &Line, style: Style) {
        self.subsets.take(line);
        self.set_fill(style.colour);
        self.begin_text();
        // Copying a page or searching it must not find the watermark between the lines.
        self.out.begin_actual_text(&super::finish::utf16(""));
        let size = style.size;
        // Set at 30°: cosine and sine in thousandths.
        let (cos, sin) = (866, 500);
        let half = em(line.width, size) / 2;
        let rise = size * 35 / 100;
        let x = self.width / 2 - em(half, cos) + em(rise, sin);
        let y = self.height / 2 - em(half, sin) - em(rise, cos);
        let mut along = 0;
        for piece in visual(line).iter().filter(|p| p.run.font != MISSING) {
            self.set_font(piece.run.font, size);
            let (x, y) = (hundredths(x + em(along, cos)), hundredths(y + em(along, sin)));
            self.out.bytes.extend_from_slice(b"0.866 0.5 -0.5 0.866 ");
            self.out.with(&[x, y], "Tm");
            self.show(line, piece, size);
            along += em(width(piece.glyphs), size);
        }
        self.out.op("EMC");
        self.end_text();
    }
}
