//! The ruler page: the outline of every cell and two rulers in millimetres from the sheet's edges,
//! to be held against a sheet of the stock.

use super::super::layout::{Page, Shape, Text};
use super::super::shape::Shaper;
use super::super::style::{Face, Setting, Style, TEXT};
use super::super::text::Line;
use super::super::unit::{Mp, Rect, em};
use super::{BLACK, mp};

/// Thickness of outlines and ticks.
const THIN: Mp = 300;
/// Type size of the numbers at every tenth tick.
const SIZE: Mp = 5_000;

/// Draws outlines and rulers; both rulers cross in the middle of the sheet.
pub(super) fn draw(page: &mut Page, cells: &[Rect], shift: (Mp, Mp), shaper: &mut Shaper<'_, '_>) {
    page.shapes.extend(cells.iter().map(|cell| Shape::Frame(*cell, BLACK, THIN)));
    let (wide, high) = page.size;
    let (across, down) = (high / 2 + shift.1, wide / 2 + shift.0);
    for n in 0.. {
        let at = mp(n * 1000);
        if at > wide.max(high) {
            break;
        }
        let length = mp(match (n % 10, n % 5) {
            (0, _) => 4_000,
            (_, 0) => 2_500,
            _ => 1_500,
        });
        let (x, y) = (at + shift.0, at + shift.1);
        if (0..=wide).contains(&x) {
            page.shapes.push(Shape::Rule((x, across), (x, across + length), BLACK, THIN, false));
        }
        if (0..=high).contains(&y) {
            page.shapes.push(Shape::Rule((down, y), (down + length, y), BLACK, THIN, false));
        }
        if n % 10 == 0 && n > 0 {
            let number = n.to_string();
            if x < wide {
                put(page, &number, (x + mp(300), across + mp(2_200)), shaper);
            }
            if y < high {
                put(page, &number, (down + mp(4_300), y - SIZE / 2), shaper);
            }
        }
    }
    page.shapes.push(Shape::Rule((0, across), (wide, across), BLACK, THIN, false));
    page.shapes.push(Shape::Rule((down, 0), (down, high), BLACK, THIN, false));
}

fn put(page: &mut Page, text: &str, (x, y): (Mp, Mp), shaper: &mut Shaper<'_, '_>) {
    let style = Style::new(Face::Sans, SIZE, TEXT);
    let line = Line::whole(&shaper.shape(style.face, Setting::Figures, text));
    let frame = Rect::new(x, y, em(line.width, SIZE) + 1, style.leading);
    page.texts.push(Text { x, baseline: y + style.baseline(), line, style, frame });
}
