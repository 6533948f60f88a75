//! The timeline, drawn as vectors: a lane for each contract, its running period as a bar, its
//! deadlines as signs of different shapes, months as ticks, today as a line. Long ones go over
//! several sheets, each with its axis.

use chrono::{Datelike, Days, Months, NaiveDate};
use custodia_core::reports::model::{Align, Lane, Mark, Timeline};
use custodia_core::text::Format;

use super::flow::Flow;
use super::frame::one_line;
use super::layout::Shape;
use super::signs::mark_sign;
use super::style::{
    ACCENT, ACCENT_SOFT, Face, HAIRLINE, LABEL, SMALL, SUNKEN, Setting, Style, TEXT, TEXT_2,
};
use super::unit::{Mp, Rect, count, em, part, pt};

/// Height of a lane; a little less when the whole picture then stands on one sheet.
const LANE: Mp = pt(15);
const LANE_LEAST: Mp = 10_500;
const AXIS: Mp = pt(26);
const SIGN: Mp = 7_200;

/// Height a heading before it wants to see after it.
pub(crate) fn lead(timeline: &Timeline) -> Mp {
    pt(40) + AXIS + LANE * count(timeline.lanes.len().min(4))
}

/// Height of the whole picture at its tightest.
fn whole(timeline: &Timeline) -> Mp {
    pt(40) + AXIS + LANE_LEAST.saturating_mul(count(timeline.lanes.len()))
}

/// Places the timeline. `today` is the word for the line of today.
pub(crate) fn place(flow: &mut Flow<'_, '_, '_>, timeline: &Timeline, format: Format, today: &str) {
    if timeline.lanes.is_empty() || timeline.to <= timeline.from {
        super::parts::body_text(flow, &timeline.caption);
        return;
    }
    let caption = Style { face: Face::Semi, ..super::style::BODY };
    // A picture is not torn when a sheet can hold it.
    let all = whole(timeline);
    flow.ensure(if all <= flow.sheet.body_height() { all } else { lead(timeline) });
    super::parts::paragraph(flow, &timeline.caption, caption);
    flow.y += pt(3);
    legend(flow, timeline);
    let mut chart = Chart::new(flow, timeline, format);
    let mut rest: &[Lane] = &timeline.lanes;
    let each = (flow.left() - AXIS - pt(6)) / count(rest.len()).max(1);
    if each >= LANE_LEAST {
        chart.lane = each.min(LANE);
    }
    while !rest.is_empty() {
        let room = (flow.left() - AXIS - pt(6)) / chart.lane;
        let n = usize::try_from(room).unwrap_or(0).max(1).min(rest.len());
        let (here, next) = rest.split_at(n);
        chart.panel(flow, here, today);
        rest = next;
        if !rest.is_empty() {
            flow.next_page();
        }
    }
    flow.y += pt(10);
}

/// The signs and their meaning on one line, or as many as they need.
fn legend(flow: &mut Flow<'_, '_, '_>, timeline: &Timeline) {
    let (left, right) = (flow.sheet.left, flow.sheet.right);
    let mut x = left;
    for (mark, words) in &timeline.legend {
        let line = one_line(flow.shaper, words, LABEL, right - left - pt(20));
        let width = line.width_at(LABEL.size) + pt(12);
        if x > left && x + width > right {
            x = left;
            flow.y += LABEL.leading;
        }
        let (sign, colour) = mark_sign(*mark);
        let middle = flow.y + LABEL.baseline() - LABEL.size * 345 / 1000;
        let at = (x + SIGN / 2, middle);
        flow.shape(Shape::Sign { sign, at, size: SIGN, colour });
        let frame = Rect::new(x + pt(11), flow.y, width - pt(11), LABEL.leading);
        flow.put_line(&line, LABEL, frame, Align::Start);
        x += width + pt(12);
    }
    flow.y += LABEL.leading + pt(4);
}

struct Chart<'t> {
    timeline: &'t Timeline,
    format: Format,
    /// Width of the labels, and the axis after them.
    labels: Mp,
    axis: (Mp, Mp),
    days: i64,
    lane: Mp,
}

impl<'t> Chart<'t> {
    fn new(flow: &mut Flow<'_, '_, '_>, timeline: &'t Timeline, format: Format) -> Self {
        let body = flow.sheet.body_width();
        let widest = timeline
            .lanes
            .iter()
            .map(|lane| flow.prose(Face::Sans, &lane.label).width)
            .max()
            .unwrap_or(0);
        let labels = (em(widest, SMALL.size) + pt(2)).clamp(pt(60), body * 32 / 100);
        let axis = (flow.sheet.left + labels + pt(10), flow.sheet.right - pt(4));
        let days = (timeline.to - timeline.from).num_days().max(1);
        Self { timeline, format, labels, axis, days, lane: LANE }
    }

    /// Where a day stands; days outside stand at the edge.
    fn x(&self, day: NaiveDate) -> Mp {
        let n = (day - self.timeline.from).num_days().clamp(0, self.days);
        self.axis.0 + part(self.axis.1 - self.axis.0, n, self.days)
    }

    fn shown(&self, day: NaiveDate) -> bool {
        (self.timeline.from..=self.timeline.to).contains(&day)
    }

    /// Axis and lanes on one sheet.
    fn panel(&self, flow: &mut Flow<'_, '_, '_>, lanes: &[Lane], today: &str) {
        let top = flow.y + AXIS;
        let bottom = top + self.lane * count(lanes.len());
        for i in (1..lanes.len()).step_by(2) {
            let y = top + self.lane * count(i);
            let band = Rect::new(flow.sheet.left, y, flow.sheet.body_width(), self.lane);
            flow.shape(Shape::Fill(band, SUNKEN, 0));
        }
        self.months(flow, top, bottom);
        for (i, lane) in lanes.iter().enumerate() {
            self.lane(flow, lane, top + self.lane * count(i));
        }
        if self.shown(self.timeline.today) {
            self.today(flow, today, top, bottom);
        }
        for (i, lane) in lanes.iter().enumerate() {
            self.marks(flow, lane, top + self.lane * count(i) + self.lane / 2);
        }
        let (left, right) = (flow.sheet.left, flow.sheet.right);
        flow.shape(Shape::Rule((left, top), (right, top), TEXT, 900, false));
        flow.shape(Shape::Rule((left, bottom), (right, bottom), HAIRLINE, 500, false));
        flow.y = bottom + pt(2);
    }

    /// Ticks at months, quarters or years, whatever leaves room for their names.
    fn months(&self, flow: &mut Flow<'_, '_, '_>, top: Mp, bottom: Mp) {
        let width = i64::from(self.axis.1 - self.axis.0);
        let month = width * 30 / self.days;
        let step: u32 = match month {
            m if m >= i64::from(pt(26)) => 1,
            m if m >= i64::from(pt(10)) => 3,
            m if m >= i64::from(pt(3)) => 12,
            _ => 60,
        };
        let start = self.timeline.from.with_day(1).unwrap_or(self.timeline.from);
        let (mut tick, mut free, mut first) = (Some(start), 0, true);
        while let Some(day) = tick.filter(|d| *d <= self.timeline.to) {
            tick = day.checked_add_months(Months::new(1));
            if day < self.timeline.from || day.month0() % step.min(12) != 0 {
                continue;
            }
            if step > 12 && day.year() % 5 != 0 {
                continue;
            }
            let x = self.x(day);
            flow.shape(Shape::Rule((x, top - pt(3)), (x, bottom), HAIRLINE, 400, false));
            let january = day.month() == 1;
            let first = std::mem::take(&mut first);
            let words = match (step < 12, january || first) {
                (true, true) => self.format.month_year(day),
                (true, false) => self.format.month_short(day.month()).to_owned(),
                (false, _) => day.year().to_string(),
            };
            let style =
                if january && step < 12 { Style { face: Face::Semi, ..LABEL } } else { LABEL };
            let shaped = flow.shaper.shape(style.face, Setting::Prose, &words);
            let line = super::text::Line::whole(&shaped);
            let w = line.width_at(style.size);
            // A name that would run into the one before or over the edge is left out.
            if x >= free && x + w <= self.axis.1 + pt(4) {
                let frame = Rect::new(x, top - pt(14), w, style.leading);
                flow.put_line(&line, style, frame, Align::Start);
                free = x + w + pt(3);
            }
        }
    }

    fn today(&self, flow: &mut Flow<'_, '_, '_>, word: &str, top: Mp, bottom: Mp) {
        let x = self.x(self.timeline.today);
        flow.shape(Shape::Rule((x, top - pt(15)), (x, bottom), ACCENT, 900, true));
        let style = Style { face: Face::Semi, ..LABEL }.ink(ACCENT);
        let words = format!("{word} · {}", self.format.date(self.timeline.today));
        let line = one_line(flow.shaper, &words, style, pt(150));
        let w = line.width_at(style.size);
        let left = (x - w / 2).clamp(flow.sheet.left, (self.axis.1 - w).max(flow.sheet.left));
        let frame = Rect::new(left, top - AXIS, w, style.leading);
        flow.put_line(&line, style, frame, Align::Start);
    }

    fn lane(&self, flow: &mut Flow<'_, '_, '_>, lane: &Lane, y: Mp) {
        let style = SMALL.ink(TEXT);
        let line = one_line(flow.shaper, &lane.label, style, self.labels);
        let top = y + (self.lane - style.leading) / 2;
        let frame = Rect::new(flow.sheet.left, top, self.labels, style.leading);
        flow.put_line(&line, style, frame, Align::Start);
        let middle = y + self.lane / 2;
        if let Some((from, to)) =
            lane.bar.filter(|(f, t)| *t >= self.timeline.from && *f <= self.timeline.to)
        {
            // The last day belongs to the period: the bar ends where the next day begins.
            let end = to.checked_add_days(Days::new(1)).unwrap_or(to);
            let (a, b) = (self.x(from), self.x(end));
            let bar = Rect::new(a, middle - pt(3), (b - a).max(pt(1)), pt(6));
            flow.shape(Shape::Fill(bar, ACCENT_SOFT, 1_200));
            // A bar that starts or ends beyond the axis says so by having no end of its own.
            let edge =
                |x: Mp| Shape::Rule((x, middle - pt(3)), (x, middle + pt(3)), TEXT_2, 500, false);
            if from > self.timeline.from {
                flow.shape(edge(a));
            }
        }
    }

    fn marks(&self, flow: &mut Flow<'_, '_, '_>, lane: &Lane, middle: Mp) {
        // Marks of one day lie on each other: the biggest first, what matters most on top.
        for layer in [Mark::Notice, Mark::End, Mark::LastSafe, Mark::Decide] {
            for (mark, day) in lane.marks.iter().filter(|(m, d)| *m == layer && self.shown(*d)) {
                let (sign, colour) = mark_sign(*mark);
                flow.shape(Shape::Sign { sign, at: (self.x(*day), middle), size: SIGN, colour });
            }
        }
    }
}
