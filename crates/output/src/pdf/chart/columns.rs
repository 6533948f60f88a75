//! Upright bars, side by side or one on the other.

use custodia_core::reports::model::{Align, Chart, ChartKind, MAX_SERIES};
use custodia_core::text::Format;

use super::super::flow::Flow;
use super::super::frame::one_line;
use super::super::style::{LABEL, TEXT};
use super::super::unit::{Mp, Rect, count, pt};
use super::plot::{Plot, aside, reference};
use super::{fill, words};

/// Widest bar.
const WIDEST: Mp = pt(44);

pub(super) fn place(flow: &mut Flow<'_, '_, '_>, chart: &Chart, format: Format) {
    let compared = reference(flow, chart, format);
    let margin = compared.as_ref().map_or(pt(2), |l| l.width_at(LABEL.size) + pt(8));
    let plot = Plot::new(flow, chart, format, margin);
    let n = chart.categories.len();
    for nth in 0..n {
        match chart.kind {
            ChartKind::Stacked => stack(flow, chart, &plot, (nth, n)),
            _ => group(flow, chart, &plot, (nth, n), format),
        }
    }
    let compared = plot.compare(flow, chart).zip(compared);
    aside(flow, &plot, compared.into_iter().collect());
}

/// Left and width of a category's bars.
fn room(plot: &Plot, (nth, n): (usize, usize), bars: usize) -> (Mp, Mp) {
    let (from, to) = plot.slot(nth, n);
    let width = ((to - from) * 7 / 10).min(WIDEST.saturating_mul(count(bars)));
    (from + (to - from - width) / 2, width)
}

fn group(
    flow: &mut Flow<'_, '_, '_>,
    chart: &Chart,
    plot: &Plot,
    at: (usize, usize),
    format: Format,
) {
    let series = chart.series.len().min(MAX_SERIES);
    let (left, width) = room(plot, at, series);
    let each = width / count(series.max(1));
    let zero = plot.y(0);
    for (i, series) in chart.series.iter().take(MAX_SERIES).enumerate() {
        let Some(value) = series.values.get(at.0).copied().flatten() else { continue };
        let (x, y) = (left + each * count(i), plot.y(value));
        let gap = if chart.series.len() > 1 { each / 12 } else { 0 };
        fill(flow, Rect::new(x + gap, y.min(zero), each - 2 * gap, (y - zero).abs()), i);
        // The value stands at its bar where it does not touch its neighbour's.
        let line = one_line(flow.shaper, &words(chart, format, value), LABEL, pt(200));
        let (from, to) = match chart.series.len() {
            1 => plot.slot(at.0, at.1),
            _ => (x, x + each),
        };
        let wide = line.width_at(LABEL.size);
        if wide + pt(3) > to - from {
            continue;
        }
        let top = if value < 0 { y } else { y - LABEL.leading };
        let frame = Rect::new((from + to - wide) / 2, top, wide, LABEL.leading);
        flow.put_line(&line, LABEL.ink(TEXT), frame, Align::Start);
    }
}

fn stack(flow: &mut Flow<'_, '_, '_>, chart: &Chart, plot: &Plot, at: (usize, usize)) {
    let (left, width) = room(plot, at, 1);
    let mut sum = 0_i64;
    for (i, series) in chart.series.iter().take(MAX_SERIES).enumerate() {
        let value = series.values.get(at.0).copied().flatten().unwrap_or(0).max(0);
        let (bottom, top) = (plot.y(sum), plot.y(sum.saturating_add(value)));
        sum = sum.saturating_add(value);
        fill(flow, Rect::new(left, top, width, bottom - top), i);
    }
}
