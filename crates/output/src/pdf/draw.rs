//! A laid-out sheet as a content stream: shapes first, then one text section. State (font, colour)
//! is only set when it changes, which keeps files small.

use super::content::{Content, Item};
use super::layout::{Page, Shape};
use super::signs::{Paint, outline};
use super::style::{Colour, Style, WHITE};
use super::subset::Subsets;
use super::text::Line;
use super::unit::{Mp, Rect, hundredths};

/// Resource name of the logo.
pub(crate) const LOGO: &str = "Logo";

/// How an outline is painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Fill,
    Stroke,
    Both,
}

/// Writes what stands on a page, and takes its glyphs into the subsets.
pub(crate) fn draw(page: &Page, subsets: &mut Subsets<'_, '_>, out: &mut Content) {
    let mut pen = Pen::new(page.size, subsets, out);
    for shape in &page.shapes {
        pen.shape(shape);
    }
    for text in page.texts.iter().filter(|t| t.line.shaped.missing) {
        pen.missing_boxes(text);
    }
    if !page.texts.is_empty() {
        pen.begin_text();
        for text in &page.texts {
            pen.text(text);
        }
        pen.end_text();
    }
}

/// Writes a text across a page of this size, to stand behind everything.
pub(crate) fn draw_behind(
    (line, style): &(Line, Style),
    size: (Mp, Mp),
    subsets: &mut Subsets<'_, '_>,
    out: &mut Content,
) {
    Pen::new(size, subsets, out).watermark(line, *style);
}

/// The open page and the state a viewer has at its end.
pub(crate) struct Pen<'p, 'b, 'f> {
    pub(crate) out: &'p mut Content,
    pub(crate) width: Mp,
    pub(crate) height: Mp,
    pub(crate) subsets: &'p mut Subsets<'b, 'f>,
    fill: Option<Colour>,
    stroke: Option<(Colour, Mp)>,
    font: Option<(u8, Mp)>,
    /// Where the open line of text began, in hundredths of a point.
    origin: (i32, i32),
    /// Of the line being shown; kept for its memory.
    pub(crate) items: Vec<Item>,
}

impl<'p, 'b, 'f> Pen<'p, 'b, 'f> {
    fn new(
        (width, height): (Mp, Mp),
        subsets: &'p mut Subsets<'b, 'f>,
        out: &'p mut Content,
    ) -> Self {
        Self {
            out,
            width,
            height,
            subsets,
            fill: None,
            stroke: None,
            font: None,
            origin: (0, 0),
            items: Vec::new(),
        }
    }

    /// A point as a viewer counts: hundredths of a point from the lower left corner.
    pub(crate) const fn point(&self, x: Mp, y: Mp) -> (i32, i32) {
        (hundredths(x), hundredths(self.height - y))
    }

    pub(crate) fn set_fill(&mut self, colour: Colour) {
        if self.fill != Some(colour) {
            self.fill = Some(colour);
            self.out.colour(colour, "rg");
        }
    }

    pub(crate) fn set_stroke(&mut self, colour: Colour, thickness: Mp) {
        if self.stroke != Some((colour, thickness)) {
            self.stroke = Some((colour, thickness));
            self.out.colour(colour, "RG");
            self.out.with(&[hundredths(thickness)], "w");
        }
    }

    pub(crate) fn set_font(&mut self, font: u8, size: Mp) {
        if self.font != Some((font, size)) {
            self.font = Some((font, size));
            self.out.font(font, size);
        }
    }

    pub(crate) fn begin_text(&mut self) {
        self.origin = (0, 0);
        self.out.op("BT");
    }

    pub(crate) fn end_text(&mut self) {
        self.out.op("ET");
    }

    /// Begins a line of text here. The way from the line before is said: in a table it is the
    /// same from row to row, and deflate likes that.
    pub(crate) fn move_to(&mut self, x: Mp, baseline: Mp) {
        let (x, y) = self.point(x, baseline);
        let (from_x, from_y) = self.origin;
        self.origin = (x, y);
        self.out.with(&[x - from_x, y - from_y], "Td");
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Fill(area, colour, radius) => {
                self.set_fill(*colour);
                self.rectangle(*area, *radius, Mode::Fill);
            }
            Shape::Frame(area, colour, thickness) => {
                self.set_stroke(*colour, *thickness);
                self.rectangle(*area, 0, Mode::Stroke);
            }
            Shape::Rule(from, to, colour, thickness, dashed) => {
                self.set_stroke(*colour, *thickness);
                if *dashed {
                    self.out.op("[3 2] 0 d");
                }
                let (from, to) = (self.point(from.0, from.1), self.point(to.0, to.1));
                self.out.with(&[from.0, from.1], "m");
                self.out.with(&[to.0, to.1], "l");
                self.out.op("S");
                if *dashed {
                    self.out.op("[] 0 d");
                }
            }
            Shape::Sign { sign, at, size, colour } => {
                let (corners, paint) = outline(*sign, *size);
                let mode = match paint {
                    Paint::Fill => {
                        self.set_fill(*colour);
                        Mode::Fill
                    }
                    Paint::Outline => {
                        self.set_fill(WHITE);
                        self.set_stroke(*colour, 1_000);
                        Mode::Both
                    }
                };
                let corners: Vec<_> =
                    corners.iter().map(|(x, y, b)| (at.0 + x, at.1 + y, *b)).collect();
                self.polygon(&corners, mode);
            }
            Shape::Logo(area) => {
                let (x, y) = self.point(area.x, area.bottom());
                self.out.op("q");
                let placed = [hundredths(area.w), 0, 0, hundredths(area.h), x, y];
                self.out.with(&placed, "cm");
                self.out.op(&format!("/{LOGO} Do"));
                self.out.op("Q");
            }
        }
    }

    pub(crate) fn rectangle(&mut self, area: Rect, radius: Mp, mode: Mode) {
        let r = radius.min(area.w / 2).min(area.h / 2);
        let (l, t, right, b) = (area.x, area.y, area.right(), area.bottom());
        if r <= 0 {
            let (left, bottom) = self.point(l, b);
            let (right, top) = self.point(right, t);
            self.out.with(&[left, bottom, right - left, top - bottom], "re");
            self.paint(mode);
            return;
        }
        let k = r * 448 / 1000;
        let corners = [
            (l + r, t, false),
            (right - r, t, false),
            (right - k, t, true),
            (right, t + k, true),
            (right, t + r, false),
            (right, b - r, false),
            (right, b - k, true),
            (right - k, b, true),
            (right - r, b, false),
            (l + r, b, false),
            (l + k, b, true),
            (l, b - k, true),
            (l, b - r, false),
            (l, t + r, false),
            (l, t + k, true),
            (l + k, t, true),
            (l + r, t, false),
        ];
        self.polygon(&corners, mode);
    }

    /// A closed outline; corners marked as such are the control points of curves, in pairs.
    fn polygon(&mut self, corners: &[(Mp, Mp, bool)], mode: Mode) {
        let mut controls: Vec<i32> = Vec::with_capacity(6);
        for (i, (x, y, control)) in corners.iter().enumerate() {
            let (x, y) = self.point(*x, *y);
            controls.extend([x, y]);
            if *control {
                continue;
            }
            let operator = match (i, controls.len()) {
                (0, _) => "m",
                (_, 6) => "c",
                _ => "l",
            };
            self.out.with(&controls, operator);
            controls.clear();
        }
        self.out.op("h");
        self.paint(mode);
    }

    fn paint(&mut self, mode: Mode) {
        self.out.op(match mode {
            Mode::Fill => "f",
            Mode::Stroke => "S",
            Mode::Both => "B",
        });
    }
}
