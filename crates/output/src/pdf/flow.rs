//! The pen that fills sheets from top to bottom: where the body starts and ends, when a new sheet
//! begins, and how a line of text stands in its frame. It knows no block.

use std::rc::Rc;

use custodia_core::reports::model::{Align, Orientation, Paper};

use super::layout::{Page, Shape, Text};
use super::shape::{Shaped, Shaper};
use super::style::{Face, HAIRLINE, Setting, Style, sheet};
use super::text::{Line, wrap};
use super::unit::{Mp, Rect, count, pt};

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
    pub(crate) fn new(paper: Paper) -> Self {
        let (short, long) = sheet(paper.size);
        let (width, height) = match paper.orientation {
            Orientation::Portrait => (short, long),
            Orientation::Landscape => (long, short),
        };
        Self {
            width,
            height,
            left: pt(42),
            right: width - pt(42),
            top: pt(64),
            bottom: height - pt(50),
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
}

impl<'s, 'b, 'f> Flow<'s, 'b, 'f> {
    pub(crate) fn new(sheet: Sheet, shaper: &'s mut Shaper<'b, 'f>) -> Self {
        Self { sheet, shaper, pages: Vec::new(), current: Page::default(), y: pt(40) }
    }

    /// Number of the open page, from 0.
    pub(crate) const fn page(&self) -> usize {
        self.pages.len()
    }

    /// Height left on the open page.
    pub(crate) const fn left(&self) -> Mp {
        self.sheet.bottom - self.y
    }

    pub(crate) const fn fits(&self, height: Mp) -> bool {
        height <= self.left()
    }

    pub(crate) fn next_page(&mut self) {
        let mut page = std::mem::take(&mut self.current);
        page.texts.shrink_to_fit();
        page.shapes.shrink_to_fit();
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

    /// All pages.
    pub(crate) fn finish(mut self) -> Vec<Page> {
        self.pages.push(std::mem::take(&mut self.current));
        self.pages
    }

    pub(crate) fn shape(&mut self, shape: Shape) {
        self.current.shapes.push(shape);
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
