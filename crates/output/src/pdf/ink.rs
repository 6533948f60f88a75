//! Lines of text as printpdf operations: runs from left to right, kerning, raised marks, boxes for
//! characters without a font, the watermark.

use std::collections::BTreeMap;

use printpdf::{Codepoint, DictItem, Op, PaintMode, PdfFontHandle, Pt, TextItem, TextMatrix};

use super::draw::Pen;
use super::fonts::{MISSING, invisible};
use super::layout::Text;
use super::shape::{Glyph, Run, missing_code, missing_width};
use super::style::{Face, Style};
use super::subset::font_id;
use super::text::Line;
use super::unit::{Mp, Rect, em, points};

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

impl Pen<'_> {
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
                    self.rectangle(area, size * 100 / 1000, PaintMode::Stroke);
                    at += w;
                }
            }
            x += em(width(piece.glyphs), size);
        }
    }

    pub(crate) fn text(&mut self, text: &Text) {
        self.set_fill(text.style.colour);
        let mut x = text.x;
        for piece in visual(&text.line) {
            self.piece(&text.line, &piece, text.style, x, text.baseline);
            x += em(width(piece.glyphs), text.style.size);
        }
    }

    fn set_font(&mut self, font: u8, size: Mp) {
        if self.font != Some((font, size)) {
            self.font = Some((font, size));
            let font = PdfFontHandle::External(font_id(font));
            self.ops.push(Op::SetFont { font, size: Pt(points(size)) });
        }
    }

    fn move_to(&mut self, x: Mp, baseline: Mp) {
        let at = self.point(x, baseline);
        self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(at.x, at.y) });
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
        let mut items = Items::default();
        let mut raised = 0;
        for i in piece.order() {
            let Some(glyph) = piece.glyphs.get(i) else { continue };
            let rest = line.shaped.text.get(glyph.cluster as usize..).unwrap_or_default();
            let first = rest.chars().next().unwrap_or(' ');
            if glyph.advance == 0 && invisible(first) {
                continue;
            }
            if glyph.dy != raised {
                self.flush(&mut items);
                raised = glyph.dy;
                let offset = points(em(i32::from(raised), size));
                self.ops.push(Op::SetLineOffset { multiplier: offset });
            }
            items.shift(-i32::from(glyph.dx));
            if glyph.plain {
                items.text(first);
            } else {
                items.glyph(self.subsets.glyph(piece.run.font, glyph.gid));
            }
            let kern = i32::from(glyph.natural) - i32::from(glyph.advance);
            items.shift(kern + i32::from(glyph.dx));
        }
        self.flush(&mut items);
        if raised != 0 {
            self.ops.push(Op::SetLineOffset { multiplier: 0.0 });
        }
    }

    fn flush(&mut self, items: &mut Items) {
        let items = items.take();
        if !items.is_empty() {
            self.ops.push(Op::ShowText { items });
        }
    }

    /// The digits in the boxes, marked so that copying gives back the character itself.
    fn missing_codes(&mut self, line: &Line, piece: &Piece<'_>, style: Style, x: Mp, base: Mp) {
        let small = style.size * CODE_SIZE / 1000;
        let mono = u8::try_from(Face::Mono.index()).unwrap_or(0);
        let end = piece.first + piece.glyphs.len();
        let properties = actual_text(line.shaped.text_of(piece.first..end));
        let tag = "Span".to_owned();
        self.ops.push(Op::BeginMarkedContentWithProperties { tag, properties });
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
                self.ops.push(Op::ShowText { items: vec![TextItem::Text(row)] });
            }
            at += em(i32::from(glyph.advance), style.size);
        }
        self.ops.push(Op::EndMarkedContent);
    }

    pub(crate) fn watermark(&mut self, line: &Line, style: Style) {
        self.set_fill(style.colour);
        self.ops.push(Op::StartTextSection);
        // Copying a page or searching it must not find the watermark between the lines.
        let properties = actual_text("");
        let tag = "Span".to_owned();
        self.ops.push(Op::BeginMarkedContentWithProperties { tag, properties });
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
            let (dx, dy) = (points(x + em(along, cos)), points(y + em(along, sin)));
            let matrix = TextMatrix::Raw([0.866, 0.5, -0.5, 0.866, dx, dy]);
            self.ops.push(Op::SetTextMatrix { matrix });
            self.show(line, piece, size);
            along += em(width(piece.glyphs), size);
        }
        self.ops.push(Op::EndMarkedContent);
        self.ops.push(Op::EndTextSection);
    }
}

/// Items of one show operator: characters and shifts, as few as possible.
#[derive(Default)]
struct Items {
    done: Vec<TextItem>,
    text: String,
    glyphs: Vec<Codepoint>,
    shift: i32,
}

impl Items {
    fn shift(&mut self, thousandths: i32) {
        self.shift += thousandths;
    }

    fn settle(&mut self, next_is_text: bool) {
        let moved = self.shift != 0;
        if !self.text.is_empty() && (moved || !next_is_text) {
            self.done.push(TextItem::Text(std::mem::take(&mut self.text)));
        }
        if !self.glyphs.is_empty() && (moved || next_is_text) {
            self.done.push(TextItem::GlyphIds(std::mem::take(&mut self.glyphs)));
        }
        if moved {
            let shift = i16::try_from(self.shift).unwrap_or(0);
            self.done.push(TextItem::Offset(f32::from(shift)));
            self.shift = 0;
        }
    }

    fn text(&mut self, c: char) {
        self.settle(true);
        self.text.push(c);
    }

    fn glyph(&mut self, gid: u16) {
        self.settle(false);
        self.glyphs.push(Codepoint::new(gid, 0.0));
    }

    /// What was collected; a shift after the last glyph moves nothing and is dropped.
    fn take(&mut self) -> Vec<TextItem> {
        self.shift = 0;
        if !self.text.is_empty() {
            self.done.push(TextItem::Text(std::mem::take(&mut self.text)));
        }
        if !self.glyphs.is_empty() {
            self.done.push(TextItem::GlyphIds(std::mem::take(&mut self.glyphs)));
        }
        std::mem::take(&mut self.done)
    }
}

fn actual_text(text: &str) -> DictItem {
    let data = super::finish::utf16(text);
    let entry = ("ActualText".to_owned(), DictItem::String { data, literal: false });
    DictItem::Dict { map: BTreeMap::from([entry]) }
}
