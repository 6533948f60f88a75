//! The finished layout: sheets with text runs, rules and shapes at fixed places. Drawn by `draw`,
//! looked at by tests; it holds no decision any more.

use std::rc::Rc;

use super::style::{Colour, Style};
use super::text::Line;
use super::unit::{Mp, Rect};

/// Every sheet of a report, laid out.
#[derive(Debug)]
pub struct Layout {
    /// Sheets in order.
    pub pages: Vec<Page>,
    /// Entries of the outline, in reading order.
    pub outline: Vec<Entry>,
}

/// One sheet.
#[derive(Debug, Default)]
pub struct Page {
    /// Width and height.
    pub size: (Mp, Mp),
    /// Title of the section it belongs to.
    pub section: Option<Rc<str>>,
    /// Text across the sheet, behind everything.
    pub behind: Option<Rc<(Line, Style)>>,
    /// Rules, bands and marks: drawn before the texts.
    pub shapes: Vec<Shape>,
    /// Texts, in reading order.
    pub texts: Vec<Text>,
    /// Areas that lead elsewhere in the document.
    pub links: Vec<Link>,
}

/// An area that leads elsewhere in the document.
#[derive(Debug, Clone)]
pub struct Link {
    /// Where to click.
    pub area: Rect,
    /// Where it leads.
    pub to: Target,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A section not placed yet.
    Anchor(Rc<str>),
    /// A place: page from 0, height from its top.
    Place {
        /// Page.
        page: usize,
        /// Height.
        top: Mp,
    },
}

/// One line of text at its place.
#[derive(Debug, Clone)]
pub struct Text {
    /// Left end of the baseline.
    pub x: Mp,
    /// The baseline, measured from the sheet's top.
    pub baseline: Mp,
    /// Its glyphs.
    pub line: Line,
    /// Face, size, colour.
    pub style: Style,
    /// The cell it must stay in.
    pub frame: Rect,
}

impl Text {
    /// The area its ink may take: ascent 1.025 em, descent 0.275 em.
    pub fn ink(&self) -> Rect {
        let (up, down) = (self.style.size * 1025 / 1000, self.style.size * 275 / 1000);
        Rect::new(
            self.x,
            self.baseline - up,
            super::unit::em(self.line.width, self.style.size),
            up + down,
        )
    }
}

/// A drawn thing without text.
#[derive(Debug, Clone)]
pub enum Shape {
    /// A filled rectangle with this corner radius.
    Fill(Rect, Colour, Mp),
    /// The outline of a rectangle.
    Frame(Rect, Colour, Mp),
    /// A straight line: from, to, colour, thickness, dashed.
    Rule((Mp, Mp), (Mp, Mp), Colour, Mp, bool),
    /// A sign centred on a point, as wide as `size`.
    Sign {
        /// Which.
        sign: Sign,
        /// Centre.
        at: (Mp, Mp),
        /// Width.
        size: Mp,
        /// Ink.
        colour: Colour,
    },
    /// The organisation's logo.
    Logo(Rect),
}

/// Signs; each is told apart by its shape alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// ▲ critical.
    Triangle,
    /// ◆ warning, and "decide by".
    Diamond,
    /// ● in order.
    Disc,
    /// ▼ the last safe day.
    Down,
    /// □ the contract's last day of notice.
    Square,
    /// ○ the end of a period.
    Ring,
}

/// An entry of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// 1 for sections and tables, 2 for the groups of a table.
    pub level: u8,
    /// Title.
    pub title: String,
    /// Page, from 0.
    pub page: usize,
    /// Height on the page, from the top.
    pub top: Mp,
}
