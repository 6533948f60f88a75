//! A small line in a cell: the course of a value, with a dot at its last.

use super::flow::Flow;
use super::layout::{Shape, Sign};
use super::style::{ACCENT, TEXT_3};
use super::unit::{Mp, Rect, clamp, part};

/// Width of a small line, in thousandths of an em.
pub(crate) const WIDTH: i32 = 6_000;
/// Thickness, and diameter of the dot.
const LINE: Mp = 800;
const DOT: Mp = 2_600;

/// Draws the line into a cell; gaps stay where no value is known.
pub(crate) fn draw(flow: &mut Flow<'_, '_, '_>, values: &[Option<i64>], area: Rect) {
    let known = || values.iter().copied().flatten();
    let (Some(least), Some(most)) = (known().min(), known().max()) else { return };
    let inner = Rect::new(area.x + DOT, area.y + DOT, area.w - 2 * DOT, area.h - 2 * DOT);
    let steps = i64::try_from(values.len()).unwrap_or(1).saturating_sub(1).max(1);
    let point = |nth: usize, value: i64| {
        let x = inner.x + part(inner.w, i64::try_from(nth).unwrap_or(0), steps);
        let span = (i128::from(most) - i128::from(least)).max(1);
        let height = (i128::from(value) - i128::from(least)) * i128::from(inner.h) / span;
        // What never changes runs through the middle.
        let height =
            if most == least { inner.h / 2 } else { clamp(i64::try_from(height).unwrap_or(0)) };
        (x, inner.bottom() - height)
    };
    let points = values.iter().enumerate().map(|(nth, value)| value.map(|v| point(nth, v)));
    if let Some(at) = flow.course(points, (TEXT_3, LINE, false)) {
        flow.shape(Shape::Sign { sign: Sign::Disc, at, size: DOT, colour: ACCENT });
    }
}
