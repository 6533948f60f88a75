//! Lying bars: for categories with long names. The value stands at the end of its bar.

use custodia_core::reports::model::{Align, Chart, MAX_SERIES};
use custodia_core::text::Format;

use super::super::flow::Flow;
use super::super::frame::one_line;
use super::super::layout::Shape;
use super::super::style::{LABEL, SMALL, TEXT, TEXT_3};
use super::super::text::Line;
use super::super::unit::{Mp, Rect, count, pt};
use super::axis::Axis;
use super::plot::{extent, reference};
use super::{BAR, fill, words};

/// Room that values at both ends always leave to the bars.
const LEAST: Mp = pt(20);
/// Room a value takes besides its own width.
const GAP: Mp = pt(6);

pub(super) fn place(flow: &mut Flow<'_, '_, '_>, chart: &Chart, format: Format) {
    let series = chart.series.len().min(MAX_SERIES);
    let body = flow.sheet.body_width();
    let labels: Vec<Line> = chart
        .categories
        .iter()
        .map(|c| one_line(flow.shaper, c, SMALL.ink(TEXT), body * 38 / 100))
        .collect();
    let names = labels.iter().map(|l| l.width_at(SMALL.size)).max().unwrap_or(0) + pt(8);
    let (least, most) = extent(chart);
    // A negative bar's value stands at its left: then there are two sides that values take.
    let sides = if least < 0 { 2 } else { 1 };
    let room = ((body - names - LEAST) / sides - GAP).min(pt(160));
    let values: Vec<Vec<Option<Line>>> = (0..labels.len())
        .map(|nth| {
            let of = |s: &custodia_core::reports::model::Series| {
                let value = s.values.get(nth).copied().flatten()?;
                Some(one_line(flow.shaper, &words(chart, format, value), LABEL, room))
            };
            chart.series.iter().take(MAX_SERIES).map(of).collect()
        })
        .collect();
    let widest = values.iter().flatten().flatten().map(|l| l.width_at(LABEL.size)).max();
    let axis = Axis::new(least, most, 5);
    let side = widest.unwrap_or(0) + GAP;
    let left = flow.sheet.left + names + side * (sides - 1);
    let plot = (left, (flow.sheet.right - side - left).max(0));
    if let Some(line) = reference(flow, chart, format) {
        let x = plot.0 + axis.share(chart.reference.as_ref().map_or(0, |r| r.value), plot.1);
        let wide = line.width_at(LABEL.size);
        let at = (x - wide / 2).clamp(flow.sheet.left, flow.sheet.right - wide);
        let frame = Rect::new(at, flow.y, wide, LABEL.leading);
        flow.put_line(&line, LABEL, frame, Align::Start);
        flow.y += LABEL.leading;
    }
    let all = BAR.saturating_mul(count(series)) + pt(3);
    let mut top = flow.y;
    for (nth, (label, values)) in labels.iter().zip(&values).enumerate() {
        if !flow.fits(all) && flow.y > top {
            lines(flow, chart, axis, plot, top);
            flow.next_page();
            top = flow.y;
        }
        let frame = Rect::new(flow.sheet.left, flow.y, names - pt(8), SMALL.leading);
        flow.put_line(label, SMALL.ink(TEXT), frame, Align::Start);
        for (i, line) in values.iter().enumerate() {
            let y = flow.y + BAR * count(i);
            let value = chart.series.get(i).and_then(|s| s.values.get(nth).copied().flatten());
            if let (Some(value), Some(line)) = (value, line) {
                bar(flow, (axis, plot), (i, value, line), y);
            }
        }
        flow.y += all;
    }
    lines(flow, chart, axis, plot, top);
}

fn bar(
    flow: &mut Flow<'_, '_, '_>,
    (axis, plot): (Axis, (Mp, Mp)),
    (i, value, line): (usize, i64, &Line),
    y: Mp,
) {
    let zero = plot.0 + axis.share(0, plot.1);
    let end = plot.0 + axis.share(value, plot.1);
    fill(flow, Rect::new(zero.min(end), y + pt(1), (end - zero).abs(), BAR - pt(3)), i);
    let wide = line.width_at(LABEL.size);
    let x = if value < 0 { end - pt(4) - wide } else { end + pt(4) };
    let frame = Rect::new(x, y, wide, LABEL.leading);
    flow.put_line(line, LABEL.ink(TEXT), frame, Align::Start);
}

/// The line of zero and the one to compare with, as long as the bars on this sheet.
fn lines(flow: &mut Flow<'_, '_, '_>, chart: &Chart, axis: Axis, plot: (Mp, Mp), top: Mp) {
    let bottom = flow.y - pt(2);
    let zero = plot.0 + axis.share(0, plot.1);
    flow.shape(Shape::Rule((zero, top), (zero, bottom), TEXT_3, 500, false));
    if let Some(reference) = &chart.reference {
        let x = plot.0 + axis.share(reference.value, plot.1);
        flow.shape(Shape::Rule((x, top), (x, bottom), TEXT, 700, true));
    }
}
