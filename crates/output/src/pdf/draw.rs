//! A laid-out sheet as printpdf operations: shapes first, then one text section. State (font,
//! colour) is only set when it changes, which keeps files small.

use printpdf::{
    Color, Line as Path, LineDashPattern, LinePoint, Op, PaintMode, Point, Polygon, PolygonRing,
    Pt, Rgb, WindingOrder, XObjectId, XObjectTransform,
};

use super::layout::{Page, Shape};
use super::signs::{Paint, outline};
use super::style::{Colour, WHITE};
use super::subset::Subsets;
use super::unit::{Mp, Rect, channel, points};

/// Resource name of the logo.
pub(crate) const LOGO: &str = "Logo";
/// Operations of one sheet.
pub(crate) fn ops(page: &Page, subsets: &Subsets) -> Vec<Op> {
    let (width, height) = page.size;
    let mut pen =
        Pen { ops: Vec::new(), width, height, subsets, fill: None, stroke: None, font: None };
    for shape in &page.shapes {
        pen.shape(shape);
    }
    for text in page.texts.iter().filter(|t| t.line.shaped.missing) {
        pen.missing_boxes(text);
    }
    pen.ops.push(Op::StartTextSection);
    for text in &page.texts {
        pen.text(text);
    }
    pen.ops.push(Op::EndTextSection);
    pen.ops
}

/// The open page and the state a viewer has at its end.
pub(crate) struct Pen<'s> {
    pub(crate) ops: Vec<Op>,
    pub(crate) width: Mp,
    pub(crate) height: Mp,
    pub(crate) subsets: &'s Subsets,
    fill: Option<Colour>,
    stroke: Option<(Colour, Mp)>,
    pub(crate) font: Option<(u8, Mp)>,
}

impl Pen<'_> {
    const fn flip(&self, y: Mp) -> Mp {
        self.height - y
    }

    pub(crate) fn point(&self, x: Mp, y: Mp) -> Point {
        Point { x: Pt(points(x)), y: Pt(points(self.flip(y))) }
    }

    pub(crate) fn set_fill(&mut self, colour: Colour) {
        if self.fill != Some(colour) {
            self.fill = Some(colour);
            self.ops.push(Op::SetFillColor { col: rgb(colour) });
        }
    }

    pub(crate) fn set_stroke(&mut self, colour: Colour, thickness: Mp) {
        if self.stroke != Some((colour, thickness)) {
            self.stroke = Some((colour, thickness));
            self.ops.push(Op::SetOutlineColor { col: rgb(colour) });
            self.ops.push(Op::SetOutlineThickness { pt: Pt(points(thickness)) });
        }
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Fill(area, colour, radius) => {
                self.set_fill(*colour);
                self.rectangle(*area, *radius, PaintMode::Fill);
            }
            Shape::Frame(area, colour, thickness) => {
                self.set_stroke(*colour, *thickness);
                self.rectangle(*area, 0, PaintMode::Stroke);
            }
            Shape::Rule(from, to, colour, thickness, dashed) => {
                self.set_stroke(*colour, *thickness);
                if *dashed {
                    let dash = LineDashPattern::new(0.0, &[3.0, 2.0]);
                    self.ops.push(Op::SetLineDashPattern { dash });
                }
                let end = |p: (Mp, Mp)| LinePoint { p: self.point(p.0, p.1), bezier: false };
                let line = Path { points: vec![end(*from), end(*to)], is_closed: false };
                self.ops.push(Op::DrawLine { line });
                if *dashed {
                    self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::solid() });
                }
            }
            Shape::Sign { sign, at, size, colour } => {
                let (corners, paint) = outline(*sign, *size);
                let mode = match paint {
                    Paint::Fill => {
                        self.set_fill(*colour);
                        PaintMode::Fill
                    }
                    Paint::Outline => {
                        self.set_fill(WHITE);
                        self.set_stroke(*colour, 1_000);
                        PaintMode::FillStroke
                    }
                };
                let corners: Vec<_> =
                    corners.iter().map(|(x, y, b)| (at.0 + x, at.1 + y, *b)).collect();
                self.polygon(&corners, mode);
            }
            Shape::Logo(area) => self.ops.push(Op::UseXobject {
                id: XObjectId(LOGO.to_owned()),
                transform: XObjectTransform {
                    translate_x: Some(Pt(points(area.x))),
                    translate_y: Some(Pt(points(self.flip(area.bottom())))),
                    scale_x: Some(points(area.w)),
                    scale_y: Some(points(area.h)),
                    no_auto_scale: true,
                    ..XObjectTransform::default()
                },
            }),
            Shape::Watermark(mark) => self.watermark(&mark.0, mark.1),
        }
    }

    pub(crate) fn rectangle(&mut self, area: Rect, radius: Mp, mode: PaintMode) {
        let r = radius.min(area.w / 2).min(area.h / 2);
        let (l, t, right, b) = (area.x, area.y, area.right(), area.bottom());
        if r <= 0 {
            let corners = [(l, t, false), (right, t, false), (right, b, false), (l, b, false)];
            self.polygon(&corners, mode);
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

    fn polygon(&mut self, corners: &[(Mp, Mp, bool)], mode: PaintMode) {
        let points = corners
            .iter()
            .map(|(x, y, bezier)| LinePoint { p: self.point(*x, *y), bezier: *bezier })
            .collect();
        let rings = vec![PolygonRing { points }];
        let polygon = Polygon { rings, mode, winding_order: WindingOrder::NonZero };
        self.ops.push(Op::DrawPolygon { polygon });
    }
}

fn rgb(Colour(r, g, b): Colour) -> Color {
    Color::Rgb(Rgb { r: channel(r), g: channel(g), b: channel(b), icc_profile: None })
}
