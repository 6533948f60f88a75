//! The frame of an upright plot: its axis, its categories, and what stands at its right.

use custodia_core::reports::model::{Align, Chart, ChartKind, MAX_SERIES};
use custodia_core::text::Format;

use super::axis::Axis;
use super::{plot, words};
use crate::pdf::flow::Flow;
use crate::pdf::frame::one_line;
use crate::pdf::layout::Shape;
use crate::pdf::style::{HAIRLINE, LABEL, TEXT, TEXT_3};
use crate::pdf::text::Line;
use crate::pdf::unit::{Mp, Rect, part, pt};

/// Every value shown, and the reference's.
pub(super) fn extent(chart: &Chart) -> (i64, i64) {
    let all = chart.series.iter().take(MAX_SERIES);
    let reference = chart.reference.iter().map(|r| r.value);
    if chart.kind == ChartKind::Stacked {
        let sum = |i: usize| {
            let values = all.clone().filter_map(|s| s.values.get(i).copied().flatten());
            values.fold(0_i64, |sum, v| sum.saturating_add(v.max(0)))
        };
        let most = (0..chart.categories.len()).map(sum).chain(reference).max().unwrap_or(0);
        return (0, most.max(0));
    }
    let values = || all.clone().flat_map(|s| s.values.iter().copied().flatten());
    let least = values().chain(reference.clone()).min().unwrap_or(0).min(0);
    (least, values().chain(reference).max().unwrap_or(0).max(0))
}

/// The frame of an upright plot: axis labels at its left, labels of categories under it.
pub(super) struct Plot {
    pub(super) area: Rect,
    pub(super) axis: Axis,
}

impl Plot {
    /// Draws grid, axis and labels of categories and leaves the pen under them.
    pub(super) fn new(
        flow: &mut Flow<'_, '_, '_>,
        chart: &Chart,
        format: Format,
        margin: Mp,
    ) -> Self {
        let (least, most) = extent(chart);
        let axis = Axis::new(least, most, if chart.low { 3 } else { 5 });
        let labels: Vec<(i64, Line)> = axis
            .ticks()
            .map(|tick| {
                let text = words(chart, format, tick);
                (tick, one_line(flow.shaper, &text, LABEL, pt(90)))
            })
            .collect();
        let widest = labels.iter().map(|(_, l)| l.width_at(LABEL.size)).max().unwrap_or(0);
        let left = flow.sheet.left + widest + pt(6);
        // Room for a value above the tallest bar, and below the deepest.
        let above = LABEL.leading;
        let below = if least < 0 { LABEL.leading } else { 0 };
        let area = Rect::new(left, flow.y + above, flow.sheet.right - margin - left, plot(chart));
        let drawn = Self { area, axis };
        for (tick, label) in &labels {
            let y = drawn.y(*tick);
            let colour = if *tick == 0 { TEXT_3 } else { HAIRLINE };
            flow.shape(Shape::Rule((left, y), (area.right(), y), colour, 500, false));
            let top = y - LABEL.leading / 2;
            let frame = Rect::new(flow.sheet.left, top, widest, LABEL.leading);
            flow.put_line(label, LABEL, frame, Align::End);
        }
        // The lowest label of the axis reaches half a line under the plot.
        flow.y = area.bottom() + below.max(LABEL.leading / 2) + pt(1);
        drawn.categories(flow, chart);
        drawn
    }

    /// Labels under the plot, as many as fit without touching.
    fn categories(&self, flow: &mut Flow<'_, '_, '_>, chart: &Chart) {
        let n = chart.categories.len();
        let most = self.area.w / 3;
        let lines: Vec<Line> =
            chart.categories.iter().map(|c| one_line(flow.shaper, c, LABEL, most)).collect();
        let gap = pt(5);
        let widest = lines.iter().map(|l| l.width_at(LABEL.size)).max().unwrap_or(0) + gap;
        let slots = i64::from(widest) * i64::try_from(n).unwrap_or(1);
        let every = slots.div_euclid(i64::from(self.area.w.max(1))) + 1;
        let every = usize::try_from(every).unwrap_or(1).max(1);
        let mut free = flow.sheet.left;
        for (i, line) in lines.iter().enumerate().filter(|(i, _)| i % every == 0) {
            let width = line.width_at(LABEL.size);
            let (from, to) = self.slot(i, n);
            let x = ((from + to - width) / 2).clamp(flow.sheet.left, flow.sheet.right - width);
            if x < free {
                continue;
            }
            let frame = Rect::new(x, flow.y, width, LABEL.leading);
            flow.put_line(line, LABEL, frame, Align::Start);
            free = x + width + gap;
        }
        flow.y += LABEL.leading;
    }

    /// Draws the line to compare with; its height.
    pub(super) fn compare(&self, flow: &mut Flow<'_, '_, '_>, chart: &Chart) -> Option<Mp> {
        let y = self.y(chart.reference.as_ref()?.value);
        let (left, right) = (self.area.x, self.area.right());
        flow.shape(Shape::Rule((left, y), (right, y), TEXT, 700, true));
        Some(y)
    }

    /// Height of a value.
    pub(super) fn y(&self, value: i64) -> Mp {
        self.area.bottom() - self.axis.share(value, self.area.h)
    }

    /// Left and right of the `nth` of `n` categories.
    pub(super) fn slot(&self, nth: usize, n: usize) -> (Mp, Mp) {
        let at = |i: usize| {
            let i = i64::try_from(i).unwrap_or(0);
            self.area.x + part(self.area.w, i, i64::try_from(n).unwrap_or(1).max(1))
        };
        (at(nth), at(nth + 1))
    }
}

/// Words at the right of a plot, moved apart where they would touch.
pub(super) fn aside(flow: &mut Flow<'_, '_, '_>, plot: &Plot, mut labels: Vec<(Mp, Line)>) {
    labels.sort_by_key(|(y, _)| *y);
    let mut top = plot.area.y - LABEL.leading;
    for (y, line) in labels {
        top = (y - LABEL.leading / 2).max(top);
        let x = plot.area.right() + pt(5);
        let frame = Rect::new(x, top, line.width_at(LABEL.size), LABEL.leading);
        flow.put_line(&line, LABEL, frame, Align::Start);
        top += LABEL.leading;
    }
}

/// The words of the reference line.
pub(super) fn reference(
    flow: &mut Flow<'_, '_, '_>,
    chart: &Chart,
    format: Format,
) -> Option<Line> {
    let reference = chart.reference.as_ref()?;
    let text = format!("{} {}", reference.label, words(chart, format, reference.value));
    Some(one_line(flow.shaper, &text, LABEL, pt(110)))
}
