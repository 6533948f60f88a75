//! Lines over the categories: a marker at every value, a gap where there is none, and the name of
//! each series at its end.

use custodia_core::reports::model::{Chart, MAX_SERIES};
use custodia_core::text::Format;

use super::super::flow::Flow;
use super::super::frame::one_line;
use super::super::layout::Shape;
use super::super::style::LABEL;
use super::super::unit::{Rect, pt};
use super::marker;
use super::plot::{Plot, aside, reference};

/// More values than these would make a chain of markers instead of a line.
const MARKED: usize = 24;

pub(super) fn place(flow: &mut Flow<'_, '_, '_>, chart: &Chart, format: Format) {
    let compared = reference(flow, chart, format);
    let mut names = Vec::new();
    if chart.series.len() > 1 {
        for series in chart.series.iter().take(MAX_SERIES) {
            names.push(Some(one_line(flow.shaper, &series.label, LABEL, pt(110))));
        }
    }
    let all = names.iter().flatten().chain(&compared);
    let margin = all.map(|l| l.width_at(LABEL.size)).max().map_or(pt(6), |w| w + pt(10));
    let plot = Plot::new(flow, chart, format, margin);
    let mut labels = Vec::new();
    for (i, series) in chart.series.iter().take(MAX_SERIES).enumerate() {
        let n = chart.categories.len();
        let point = |nth: usize, value: i64| {
            let (from, to) = plot.slot(nth, n);
            ((from + to) / 2, plot.y(value))
        };
        let (sign, colour) = marker(i);
        let points = series.values.iter().take(n).enumerate();
        let points = points.map(|(nth, value)| value.map(|v| point(nth, v)));
        let last = flow.course(points.clone(), (colour, 1_300, i % 2 == 1));
        let known = points.clone().flatten().count();
        for at in points.flatten() {
            if known <= MARKED || Some(at) == last {
                flow.shape(Shape::Sign { sign, at, size: pt(5), colour });
            }
        }
        if let (Some((_, y)), Some(Some(name))) = (last, names.get(i)) {
            labels.push((y, name.clone()));
        }
    }
    labels.extend(plot.compare(flow, chart).zip(compared));
    aside(flow, &plot, labels);
}

/// A short piece of the `nth` line, for the legend.
pub(super) fn swatch(flow: &mut Flow<'_, '_, '_>, area: Rect, nth: usize) {
    let middle = area.y + area.h / 2;
    let (sign, colour) = marker(nth);
    flow.shape(Shape::Rule((area.x, middle), (area.right(), middle), colour, 1_300, nth % 2 == 1));
    let at = (area.x + area.w / 2, middle);
    flow.shape(Shape::Sign { sign, at, size: pt(5), colour });
}
