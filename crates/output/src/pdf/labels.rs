//! Labels: every cell at its place on the sheet, to the thousandth of a point; inside it a code with
//! its quiet zone and texts that shrink, then are cut, and never leave their part of the label.
//!
//! It uses nothing of the flow of a document: no head, no foot, no watermark.

use custodia_core::label::Micro;
use custodia_core::reports::model::{Label, Labels, MachineCode, Report, Symbology};

use super::build::{Laid, Ticker};
use super::codes::{Dark, bars, qr};
use super::fonts::FontBook;
use super::frame::one_line;
use super::layout::{Layout, Page, Shape, Text};
use super::refs::Refs;
use super::scribe::Scribe;
use super::shape::Shaper;
use super::style::{Colour, Face, Setting, Style, TEXT, TEXT_2};
use super::text::Line;
use super::unit::{Mp, Rect, clamp, count, part, pt};
use super::{Progress, Stage, Warning};
use crate::error::{Error, Result};

mod ruler;

const BLACK: Colour = Colour::Fixed(0, 0, 0);
/// Narrowest module a hand scanner reads from a laser print: 0.25 mm of a QR code, 0.19 mm of a
/// Code 128. What would need smaller ones is not drawn, and that is said.
const QR_MODULE: Mp = 709;
const BAR_MODULE: Mp = 539;
/// Widest bar: more does not read better.
const BAR_MOST: Mp = 1_417;
/// Modules a code needs free at each side.
const QR_QUIET: u32 = 4;
const BAR_QUIET: u32 = 10;
/// Smallest type of the tag and of the other lines.
const TITLE_LEAST: Mp = pt(5);
const LINE_LEAST: Mp = 4_500;

/// Micrometres as thousandths of a point.
pub(crate) fn mp(micro: Micro) -> Mp {
    clamp((i64::from(micro) * 360 + if micro < 0 { -63 } else { 63 }) / 127)
}

/// Space between a label's edge and what is on it: a twelfth of its height, 1 to 2.5 mm.
fn padding(width: Mp, height: Mp) -> Mp {
    (width.min(height) / 12).clamp(mp(1_000), mp(2_500))
}

/// The sheets of a report of labels.
pub(crate) fn pages<'b, 'f>(
    report: &Report,
    labels: &Labels,
    book: &'b FontBook<'f>,
    scribe: Option<Scribe<'b, 'f>>,
    progress: Ticker<'_>,
) -> Result<(Laid, Option<Scribe<'b, 'f>>)> {
    let mut shaper = Shaper::new(book);
    shaper.refs = Refs::of(report);
    let mut sheets = Sheets { labels, shaper, scribe, pages: Vec::new(), cut: Vec::new() };
    match &labels.test {
        Some(words) => sheets.test(words),
        None => sheets.all(progress)?,
    }
    let Sheets { mut shaper, scribe, pages, cut, .. } = sheets;
    let mut warnings = Vec::new();
    if !shaper.missing.is_empty() {
        warnings.push(Warning::NoGlyph(shaper.missing.iter().copied().collect()));
    }
    let unreadable = std::mem::take(&mut shaper.refs.unreadable);
    warnings.extend(Warning::no_code(unreadable));
    if !cut.is_empty() {
        warnings.push(Warning::LabelCut(cut));
    }
    Ok((Laid { layout: Layout { pages, outline: Vec::new() }, warnings }, scribe))
}

/// Sheets being filled.
struct Sheets<'l, 'b, 'f> {
    labels: &'l Labels,
    shaper: Shaper<'b, 'f>,
    scribe: Option<Scribe<'b, 'f>>,
    pages: Vec<Page>,
    /// Tags of the labels something was left out of.
    cut: Vec<String>,
}

impl Sheets<'_, '_, '_> {
    fn blank(&self) -> Page {
        let g = &self.labels.geometry;
        Page { size: (mp(g.page_width), mp(g.page_height)), ..Page::default() }
    }

    fn done(&mut self, mut page: Page) {
        if let Some(scribe) = &mut self.scribe {
            scribe.write(&mut page);
        }
        self.pages.push(page);
    }

    /// A cell of a sheet, as the printer is to put it.
    fn cell(&self, n: u32) -> Rect {
        let g = &self.labels.geometry;
        let (x, y) = g.origin(n);
        let (dx, dy) = self.labels.shift;
        let (left, top) = (mp(x.saturating_add(dx)), mp(y.saturating_add(dy)));
        Rect::new(left, top, mp(g.width), mp(g.height))
    }

    fn test(&mut self, words: &[String]) {
        let mut page = self.blank();
        let cells: Vec<Rect> = (0..self.labels.geometry.cells()).map(|n| self.cell(n)).collect();
        let shift = (mp(self.labels.shift.0), mp(self.labels.shift.1));
        ruler::draw(&mut page, &cells, shift, &mut self.shaper);
        if let Some(first) = cells.first() {
            let pad = padding(first.w, first.h);
            let room =
                Rect::new(first.x + pad, first.y + pad, first.w - 2 * pad, first.h / 2 - pad);
            let label = Label { title: String::new(), lines: words.to_vec(), code: None };
            self.words(&mut page, &label, room);
        }
        self.done(page);
    }

    fn all(&mut self, progress: Ticker<'_>) -> Result<()> {
        let labels = self.labels;
        let cells = labels.geometry.cells().max(1);
        let total = labels.labels.len();
        let mut n = labels.skip.min(cells - 1);
        let mut page = self.blank();
        for (done, label) in labels.labels.iter().enumerate() {
            if n == cells {
                let full = std::mem::replace(&mut page, self.blank());
                self.done(full);
                n = 0;
                let stage = Progress { stage: Stage::Paginate, done, total };
                if progress(stage).is_break() {
                    return Err(Error::Cancelled);
                }
            }
            let cell = self.cell(n);
            self.label(&mut page, label, cell);
            n += 1;
        }
        self.done(page);
        Ok(())
    }

    fn label(&mut self, page: &mut Page, label: &Label, cell: Rect) {
        let pad = padding(cell.w, cell.h);
        let mut room = Rect::new(cell.x + pad, cell.y + pad, cell.w - 2 * pad, cell.h - 2 * pad);
        if let Some(code) = &label.code {
            match place(code, room) {
                Some(placed) => {
                    placed.draw(page);
                    room = placed.rest;
                }
                // Said beside the file; the tag in letters is on the label anyway.
                None => self.shaper.refs.unreadable.push(code.data.clone()),
            }
        }
        self.words(page, label, room);
    }

    /// The tag and the lines beneath it in a part of a label: all smaller until they fit its height,
    /// then fewer; each smaller until it fits its width, then cut.
    fn words(&mut self, page: &mut Page, label: &Label, room: Rect) {
        let title = i32::from(!label.title.is_empty());
        let big = part(room.h, 30, 100).clamp(pt(8), pt(26));
        let small = (big / 2).clamp(pt(6), pt(10));
        let mut kept = label.lines.len();
        let height = |scale: i64, kept: usize| {
            let line = leading(part(small, scale, 100).max(LINE_LEAST)) * count(kept);
            leading(part(big, scale, 100).max(TITLE_LEAST)) * title + line
        };
        let scale = loop {
            let fits = (50..=100).rev().step_by(5).find(|s| height(*s, kept) <= room.h);
            match fits {
                Some(scale) => break scale,
                None if kept == 0 => break 50,
                None => kept -= 1,
            }
        };
        let mut cut = kept < label.lines.len();
        let mut y = room.y + (room.h - height(scale, kept)).max(0) / 2;
        let style =
            |face, size, colour| Style { leading: leading(size), ..Style::new(face, size, colour) };
        let big = part(big, scale, 100).max(TITLE_LEAST);
        let small = part(small, scale, 100).max(LINE_LEAST);
        if title > 0 {
            let of = (style(Face::Mono, big, TEXT), TITLE_LEAST);
            cut |= self.line(page, &label.title, of, Rect::new(room.x, y, room.w, leading(big)));
            y += leading(big);
        }
        for text in label.lines.iter().take(kept) {
            let of = (style(Face::Sans, small, TEXT_2), LINE_LEAST);
            cut |= self.line(page, text, of, Rect::new(room.x, y, room.w, leading(small)));
            y += leading(small);
        }
        if cut && !label.title.is_empty() {
            self.cut.push(label.title.clone());
        }
    }

    /// One line in its frame; whether something of it was cut.
    fn line(
        &mut self,
        page: &mut Page,
        text: &str,
        (style, least): (Style, Mp),
        frame: Rect,
    ) -> bool {
        let setting = if style.face == Face::Mono { Setting::Code } else { Setting::Prose };
        let shaped = self.shaper.shape(style.face, setting, text);
        let mut line = Line::whole(&shaped);
        let mut size = style.size;
        if line.width_at(size) > frame.w {
            let fitting = i64::from(frame.w - 1).max(0) * 1000 / i64::from(line.width.max(1));
            size = clamp(fitting).clamp(least.min(size), size);
        }
        let style = Style { size, ..style };
        let cut = shaped.hard || line.width_at(size) > frame.w;
        if cut {
            line = one_line(&mut self.shaper, text, style, frame.w);
            if line.width_at(size) > frame.w {
                // Not even the ellipsis has room.
                return true;
            }
        }
        let baseline = frame.y + style.baseline();
        page.texts.push(Text { x: frame.x, baseline, line, style, frame });
        cut
    }
}

const fn leading(size: Mp) -> Mp {
    size * 132 / 100
}

/// A code at its place, and what is left of the label.
struct Placed {
    dark: Dark,
    symbology: Symbology,
    /// Left top of the first module, quiet zone left out.
    at: (Mp, Mp),
    unit: Mp,
    /// Height of the bars; a QR code has that of its modules.
    height: Mp,
    rest: Rect,
}

/// Where a code stands in a label; `None` when it says too much for its size.
fn place(code: &MachineCode, room: Rect) -> Option<Placed> {
    let modules = |n: u32| count(usize::try_from(n).unwrap_or(0)).max(1);
    match code.symbology {
        Symbology::Qr => {
            let dark = qr(&code.data)?;
            let n = modules(dark.width + 2 * QR_QUIET);
            let unit = room.h.min(part(room.w, 45, 100)) / n;
            if unit < QR_MODULE {
                return None;
            }
            let side = unit * n;
            let top = room.y + (room.h - side) / 2;
            let quiet = unit * modules(QR_QUIET);
            let rest = Rect::new(room.x + side, room.y, room.w - side, room.h);
            let at = (room.x + quiet, top + quiet);
            Some(Placed { dark, symbology: code.symbology, at, unit, height: 0, rest })
        }
        Symbology::Code128 => {
            let dark = bars(&code.data)?;
            let n = modules(dark.width + 2 * BAR_QUIET);
            let unit = (room.w / n).min(BAR_MOST);
            if unit < BAR_MODULE {
                return None;
            }
            let height = part(room.h, 38, 100).clamp(mp(5_000).min(room.h / 2), mp(15_000));
            let left = room.x + (room.w - unit * n) / 2 + unit * modules(BAR_QUIET);
            let rest = Rect { h: room.h - height - mp(700), ..room };
            let at = (left, room.bottom() - height);
            Some(Placed { dark, symbology: code.symbology, at, unit, height, rest })
        }
    }
}

impl Placed {
    fn draw(&self, page: &mut Page) {
        let modules = |n: u32| self.unit * count(usize::try_from(n).unwrap_or(0));
        for (x, y, w, h) in &self.dark.areas {
            let (left, top) = (self.at.0 + modules(*x), self.at.1 + modules(*y));
            let height = match self.symbology {
                Symbology::Qr => modules(*h),
                Symbology::Code128 => self.height,
            };
            page.shapes.push(Shape::Fill(Rect::new(left, top, modules(*w), height), BLACK, 0));
        }
    }
}
