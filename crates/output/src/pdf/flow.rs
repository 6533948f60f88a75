//! The pen that fills sheets from top to bottom: where the body starts and ends, when a new sheet
//! begins, and how a line of text stands in its frame. It knows no block.

use std::collections::HashMap;
use std::rc::Rc;

use custodia_core::reports::model::{Align, Orientation, Report};

use super::layout::{Link, Page, Shape, Target, Text};
use super::scribe::Scribe;
use super::shape::{Shaped, Shaper};
use super::style::{Colour, Face, HAIRLINE, NOTE, Setting, Style, sheet};
use super::text::{Line, wrap};
use super::unit::{Mp, Rect, count, pt};

/// Height of the organisation's own line at the foot.
pub(crate) const FOOTER: Mp = pt(11);

/// The sheet and the part of it that content may use.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sheet {
    pub(crate) width: Mp,
    pub(crate) height: Mp,
    pub(crate) left: Mp,
    pub(crate) right: Mp,
    /// Top of the body after the running head.
    pub(crate) top: Mp,
    pub(crate) bottom: Mp,
}

impl Sheet {
    /// The sheets of a report that lie its way, or another.
    pub(crate) fn of_report(report: &Report, orientation: Option<Orientation>) -> Self {
        let (short, long) = sheet(report.paper.size);
        let size = match orientation.unwrap_or(report.paper.orientation) {
            Orientation::Portrait => (short, long),
            Orientation::Landscape => (long, short),
        };
        Self::of(size, !report.issuer.footer.is_empty())
    }

    /// The sheet of a page of this size, with or without a line of the organisation at its foot.
    pub(crate) const fn of((width, height): (Mp, Mp), footer: bool) -> Self {
        let foot = if footer { FOOTER } else { 0 };
        Self {
            width,
            height,
            left: pt(42),
            right: width - pt(42),
            top: pt(64),
            bottom: height - pt(50) - foot,
        }
    }

    pub(crate) const fn body_width(&self) -> Mp {
        self.right - self.left
    }

    /// Height of the body of a sheet after the first.
    pub(crate) const fn body_height(&self) -> Mp {
        self.bottom - self.top
    }
}

/// Pages being filled.
pub(crate) struct Flow<'s, 'b, 'f> {
    pub(crate) sheet: Sheet,
    pub(crate) shaper: &'s mut Shaper<'b, 'f>,
    pub(crate) pages: Vec<Page>,
    current: Page,
    /// Top of what comes next.
    pub(crate) y: Mp,
    /// Footnotes of the open page, and the height they take.
    foot: Vec<u32>,
    foot_height: Mp,
    /// Places that links lead to.
    pub(crate) anchors: HashMap<Rc<str>, (usize, Mp)>,
    section: Option<Rc<str>>,
    /// Writes pages as they are full; without it they are kept as they are.
    scribe: Option<Scribe<'b, 'f>>,
}

/// Space above the footnotes, and from their rule to the first.
const FOOT: Mp = pt(12);

/// How many of `all` lines stay where `fit` would: a last one alone on the next sheet takes one with
/// it, when that leaves at least two behind.
pub(crate) const fn kept(fit: usize, all: usize) -> usize {
    if fit + 1 == all && fit > 2 { fit - 1 } else { fit }
}

impl<'s, 'b, 'f> Flow<'s, 'b, 'f> {
    pub(crate) fn new(
        sheet: Sheet,
        shaper: &'s mut Shaper<'b, 'f>,
        scribe: Option<Scribe<'b, 'f>>,
    ) -> Self {
        Self {
            sheet,
            shaper,
            pages: Vec::new(),
            current: Page::default(),
            y: pt(40),
            foot: Vec::new(),
            foot_height: 0,
            anchors: HashMap::new(),
            section: None,
            scribe,
        }
    }

    /// Number of the open page, from 0.
    pub(crate) const fn page(&self) -> usize {
        self.pages.len()
    }

    /// Height left on the open page.
    pub(crate) const fn left(&self) -> Mp {
        self.sheet.bottom - self.foot_height - self.y
    }

    pub(crate) const fn fits(&self, height: Mp) -> bool {
        height <= self.left()
    }

    pub(crate) fn next_page(&mut self) {
        self.put_foot();
        let mut page = std::mem::take(&mut self.current);
        page.size = (self.sheet.width, self.sheet.height);
        page.section.clone_from(&self.section);
        if let Some(scribe) = &mut self.scribe {
            scribe.write(&mut page);
        }
        self.pages.push(page);
        self.y = self.sheet.top;
    }

    /// A new page unless `height` fits on this one (or this one is still empty).
    pub(crate) fn ensure(&mut self, height: Mp) {
        if !self.fits(height) && self.y > self.sheet.top {
            self.next_page();
        }
    }

    /// Blank space, swallowed at the top of a page.
    pub(crate) const fn space(&mut self, height: Mp) {
        if self.y > self.sheet.top {
            self.y += height;
        }
    }

    /// All pages, and who wrote them.
    pub(crate) fn finish(mut self) -> (Vec<Page>, Option<Scribe<'b, 'f>>) {
        self.next_page();
        let anchors = std::mem::take(&mut self.anchors);
        for page in &mut self.pages {
            page.links.retain_mut(|link| match &link.to {
                Target::Place { .. } => true,
                Target::Anchor(name) => {
                    let found = anchors.get(name);
                    if let Some((page, top)) = found {
                        link.to = Target::Place { page: *page, top: *top };
                    }
                    found.is_some()
                }
            });
        }
        (self.pages, self.scribe)
    }

    /// Begins a section: its pages lie this way and name it.
    pub(crate) fn section(&mut self, title: &str, sheet: Sheet) {
        let another = (sheet.width, sheet.height) != (self.sheet.width, self.sheet.height);
        if another && self.y > self.sheet.top {
            self.next_page();
        }
        if another {
            self.sheet = sheet;
            self.y = sheet.top;
        }
        self.section = Some(Rc::from(title));
    }

    /// Names this place.
    pub(crate) fn anchor(&mut self, name: Rc<str>, top: Mp) {
        self.anchors.insert(name, (self.page(), top));
    }

    pub(crate) fn link(&mut self, area: Rect, to: Target) {
        self.current.links.push(Link { area, to });
    }

    fn note_lines(&mut self, number: u32) -> Vec<Line> {
        let text = format!("{number}  {}", self.shaper.refs.note(number));
        let mut lines = self.wrap(&text, NOTE, self.sheet.body_width());
        // What is longer than this is no footnote; `refs` has shortened it before.
        let most = usize::try_from(self.sheet.body_height() / 3 / NOTE.leading).unwrap_or(1);
        lines.truncate(most.max(1));
        lines
    }

    /// Height that these footnotes would take besides those already on the page.
    pub(crate) fn foot_cost(&mut self, notes: &[u32]) -> Mp {
        let mut height = 0;
        for (i, number) in notes.iter().enumerate() {
            let again = notes.get(..i).is_some_and(|before| before.contains(number));
            if !again && !self.foot.contains(number) {
                height += NOTE.leading * count(self.note_lines(*number).len());
            }
        }
        if height > 0 && self.foot.is_empty() { height + FOOT } else { height }
    }

    /// Puts footnotes at the foot of the open page.
    pub(crate) fn cite(&mut self, notes: &[u32]) {
        for number in notes {
            self.foot_height += self.foot_cost(&[*number]);
            if !self.foot.contains(number) {
                self.foot.push(*number);
            }
        }
    }

    fn put_foot(&mut self) {
        let notes = std::mem::take(&mut self.foot);
        if notes.is_empty() {
            return;
        }
        let (left, width) = (self.sheet.left, self.sheet.body_width());
        let mut y = self.sheet.bottom - self.foot_height + FOOT - pt(3);
        self.shape(Shape::Rule((left, y), (left + pt(60), y), HAIRLINE, 700, false));
        y += pt(3);
        for number in notes {
            let lines = self.note_lines(number);
            let height = NOTE.leading * count(lines.len());
            self.put(&lines, NOTE, Rect::new(left, y, width, height), Align::Start);
            y += height;
        }
        self.foot_height = 0;
    }

    pub(crate) fn shape(&mut self, shape: Shape) {
        self.current.shapes.push(shape);
    }

    /// Straight lines from point to point, none to or from a gap. The last point there is.
    pub(crate) fn course(
        &mut self,
        points: impl Iterator<Item = Option<(Mp, Mp)>>,
        (colour, thickness, dashed): (Colour, Mp, bool),
    ) -> Option<(Mp, Mp)> {
        let (mut before, mut last) = (None, None);
        for here in points {
            if let (Some(from), Some(to)) = (before, here) {
                self.shape(Shape::Rule(from, to, colour, thickness, dashed));
            }
            before = here;
            last = here.or(last);
        }
        last
    }

    pub(crate) fn text(&mut self, text: Text) {
        self.current.texts.push(text);
    }

    pub(crate) fn hairline(&mut self, y: Mp) {
        let (left, right) = (self.sheet.left, self.sheet.right);
        self.shape(Shape::Rule((left, y), (right, y), HAIRLINE, 500, false));
    }

    pub(crate) fn prose(&mut self, face: Face, text: &str) -> Rc<Shaped> {
        self.shaper.shape(face, Setting::Prose, text)
    }

    /// Lines of a text in a width.
    pub(crate) fn wrap(&mut self, text: &str, style: Style, width: Mp) -> Vec<Line> {
        let shaped = self.prose(style.face, text);
        wrap(&shaped, style.size, width)
    }

    /// Puts lines one under the other from the top of `frame`; its height is not checked here.
    pub(crate) fn put(&mut self, lines: &[Line], style: Style, frame: Rect, align: Align) {
        for (i, line) in lines.iter().enumerate() {
            let top = frame.y + style.leading * count(i);
            self.put_line(line, style, Rect { y: top, h: style.leading, ..frame }, align);
        }
    }

    /// Puts one line at the top of `frame`.
    pub(crate) fn put_line(&mut self, line: &Line, style: Style, frame: Rect, align: Align) {
        if line.start == line.end {
            return;
        }
        let x = aligned(align, frame, line.width_at(style.size));
        let baseline = frame.y + style.baseline();
        self.text(Text { x, baseline, line: line.clone(), style, frame });
    }
}

/// Left end of something `width` wide in a frame.
pub(crate) fn aligned(align: Align, frame: Rect, width: Mp) -> Mp {
    match align {
        Align::Start => frame.x,
        Align::End => (frame.right() - width).max(frame.x),
        Align::Center => (frame.x + (frame.w - width) / 2).max(frame.x),
    }
}
