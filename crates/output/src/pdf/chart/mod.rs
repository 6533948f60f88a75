//! Charts as vectors: a finding in words, then a quiet picture of it: hairlines, one accent, and
//! series told apart by shape and shade, so that a black-and-white copy loses nothing.

use custodia_core::reports::model::{Align, Chart, ChartKind, MAX_SERIES, Scale};
use custodia_core::text::Format;

use super::flow::Flow;
use super::frame::one_line;
use super::layout::{Shape, Sign};
use super::parts;
use super::style::{ACCENT, ACCENT_SOFT, BODY, Colour, Face, LABEL, Style, TEXT_2, TEXT_3, WHITE};
use super::text::Line;
use super::unit::{Mp, Rect, count, pt};

mod axis;
mod bars;
mod columns;
mod line;
mod plot;

/// Height of an upright plot, without its labels.
const PLOT: Mp = pt(112);

/// Height of a lying bar with its gap, and of the gap between categories.
const BAR: Mp = pt(13);

/// Height of a chart with a caption and a legend of a line each.
pub(crate) fn height(chart: &Chart) -> Mp {
    pt(32) + plot_height(chart)
}

/// Height of the picture with its labels. Bars that are more than a sheet holds go on, on the next.
fn plot_height(chart: &Chart) -> Mp {
    match chart.kind {
        ChartKind::Bars => {
            let each = BAR.saturating_mul(count(series(chart).max(1))) + pt(3);
            each.saturating_mul(count(chart.categories.len().min(60))) + LABEL.leading + pt(8)
        }
        ChartKind::Columns | ChartKind::Stacked | ChartKind::Line => {
            // A line of values above and one below, and the labels of the categories.
            plot(chart) + LABEL.leading * 3 + pt(8)
        }
    }
}

/// Height of the area of columns and lines.
fn plot(chart: &Chart) -> Mp {
    if chart.low { PLOT / 2 } else { PLOT }
}

fn series(chart: &Chart) -> usize {
    chart.series.len().min(MAX_SERIES)
}

/// Places a chart on one sheet; the bars of more categories than a sheet holds go on, on the next.
pub(crate) fn place(flow: &mut Flow<'_, '_, '_>, chart: &Chart, format: Format) {
    let caption = Style { face: Face::Semi, ..BODY };
    let values = chart.series.iter().take(MAX_SERIES).flat_map(|s| &s.values);
    let any = values.flatten().next().is_some() && !chart.categories.is_empty();
    let body = flow.sheet.body_height();
    let items = legend(flow, chart);
    let rows = items.last().map_or(1, |item| item.row + 1);
    let picture = LABEL.leading * count(rows) + plot_height(chart);
    flow.ensure(if any { height(chart).max(picture).min(body) } else { pt(40) });
    parts::paragraph(flow, &chart.caption, caption);
    if !any {
        if !chart.empty.is_empty() {
            parts::paragraph(flow, &chart.empty, LABEL.ink(TEXT_3));
        }
        flow.y += pt(8);
        return;
    }
    flow.y += pt(2);
    // A long caption may have taken the room.
    flow.ensure(picture.min(body));
    put_legend(flow, chart, items);
    match chart.kind {
        ChartKind::Bars => bars::place(flow, chart, format),
        ChartKind::Columns | ChartKind::Stacked => columns::place(flow, chart, format),
        ChartKind::Line => line::place(flow, chart, format),
    }
    flow.y += pt(10);
}

/// Places two charts side by side: a wide sheet has room for both.
pub(crate) fn pair(flow: &mut Flow<'_, '_, '_>, charts: [&Chart; 2], format: Format) {
    let whole = flow.sheet;
    let tallest = charts.map(height).into_iter().max().unwrap_or(0);
    if tallest > whole.body_height() {
        return charts.into_iter().for_each(|chart| place(flow, chart, format));
    }
    flow.ensure(tallest);
    let top = flow.y;
    let half = (whole.body_width() - pt(28)) / 2;
    let mut bottom = top;
    for (chart, left) in charts.into_iter().zip([whole.left, whole.right - half]) {
        flow.sheet.left = left;
        flow.sheet.right = left + half;
        flow.y = top;
        place(flow, chart, format);
        bottom = bottom.max(flow.y);
    }
    flow.sheet = whole;
    flow.y = bottom;
}

/// One piece of the legend: its row, its left end, its words, and the series it marks.
struct Item {
    row: usize,
    x: Mp,
    line: Line,
    mark: Option<usize>,
}

/// Width of a mark of the legend with the gap after it.
const SWATCH: Mp = pt(15);

/// What the numbers are and, for several series, which is which, in as many rows as it needs.
fn legend(flow: &mut Flow<'_, '_, '_>, chart: &Chart) -> Vec<Item> {
    let unit = match &chart.scale {
        Scale::Money(currency) => currency.as_str(),
        Scale::Percent => "%",
        Scale::Count => "",
    };
    let shown = || chart.series.iter().take(MAX_SERIES);
    let mut words: Vec<(String, Option<usize>)> = match shown().next() {
        Some(only) if series(chart) == 1 && unit.is_empty() => vec![(only.label.clone(), None)],
        Some(only) if series(chart) == 1 => vec![(format!("{} ({unit})", only.label), None)],
        _ => shown().enumerate().map(|(i, s)| (s.label.clone(), Some(i))).collect(),
    };
    if series(chart) > 1 && !unit.is_empty() {
        words.push((unit.to_owned(), None));
    }
    let (left, right) = (flow.sheet.left, flow.sheet.right);
    let (mut row, mut x) = (0, left);
    let mut items = Vec::new();
    for (text, mark) in words {
        let line = one_line(flow.shaper, &text, LABEL, right - left - pt(24));
        let width = line.width_at(LABEL.size) + if mark.is_some() { SWATCH } else { 0 };
        if x > left && x + width > right {
            (row, x) = (row + 1, left);
        }
        items.push(Item { row, x, line, mark });
        x += width + pt(14);
    }
    items
}

fn put_legend(flow: &mut Flow<'_, '_, '_>, chart: &Chart, items: Vec<Item>) {
    let top = flow.y;
    for Item { row, x, line, mark } in items {
        let y = top + LABEL.leading * count(row);
        let mut left = x;
        if let Some(nth) = mark {
            let area = Rect::new(x, y + pt(2), pt(11), pt(7));
            match chart.kind {
                ChartKind::Line => line::swatch(flow, area, nth),
                _ => fill(flow, area, nth),
            }
            left += SWATCH;
        }
        let frame = Rect::new(left, y, line.width_at(LABEL.size), LABEL.leading);
        flow.put_line(&line, LABEL, frame, Align::Start);
        flow.y = y;
    }
    flow.y += LABEL.leading + pt(3);
}

/// Fills a bar of the `nth` series: solid, light with an edge, hatched, empty.
fn fill(flow: &mut Flow<'_, '_, '_>, area: Rect, nth: usize) {
    if area.w <= 0 || area.h <= 0 {
        return;
    }
    match nth {
        0 => flow.shape(Shape::Fill(area, ACCENT, 0)),
        1 => {
            flow.shape(Shape::Fill(area, ACCENT_SOFT, 0));
            flow.shape(Shape::Frame(inset(area), ACCENT, 500));
        }
        2 => {
            flow.shape(Shape::Fill(area, WHITE, 0));
            hatch(flow, area);
            flow.shape(Shape::Frame(inset(area), TEXT_2, 500));
        }
        // Empty: a dark grey and the accent are one grey on a black-and-white copy.
        _ => {
            flow.shape(Shape::Fill(area, WHITE, 0));
            flow.shape(Shape::Frame(inset(area), TEXT_2, 500));
        }
    }
}

/// The middle of an edge line that stays inside.
const fn inset(area: Rect) -> Rect {
    Rect::new(area.x + 250, area.y + 250, max0(area.w - 500), max0(area.h - 500))
}

const fn max0(n: Mp) -> Mp {
    if n < 0 { 0 } else { n }
}

/// Lines at 45°, cut at the area's edges.
fn hatch(flow: &mut Flow<'_, '_, '_>, area: Rect) {
    let (w, h) = (area.w, area.h);
    let mut along = pt(3);
    while along < w + h {
        let from = (area.x + along.min(w), area.y + max0(along - w));
        let to = (area.x + max0(along - h), area.y + along.min(h));
        flow.shape(Shape::Rule(from, to, TEXT_2, 400, false));
        along += pt(3);
    }
}

/// The marker of the `nth` series.
const fn marker(nth: usize) -> (Sign, Colour) {
    match nth {
        0 => (Sign::Disc, ACCENT),
        1 => (Sign::Square, ACCENT),
        2 => (Sign::Triangle, TEXT_2),
        _ => (Sign::Diamond, TEXT_3),
    }
}

/// A value in the chart's scale, as its labels say it.
fn words(chart: &Chart, format: Format, value: i64) -> String {
    match chart.scale {
        Scale::Count => format.int(value),
        Scale::Percent => format.percent(value),
        Scale::Money(currency) => {
            let unit = 10_i64.checked_pow(currency.exponent()).unwrap_or(1);
            // Labels are read at a glance: cents stand in the tables.
            let half = if value < 0 { -(unit / 2) } else { unit / 2 };
            format.int(value.saturating_add(half) / unit)
        }
    }
}
