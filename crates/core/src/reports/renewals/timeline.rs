//! The picture: which decisions it shows, from when to when, and the finding in words.

use chrono::{Datelike, Months, NaiveDate};

use crate::agenda::{Agenda, AgendaItem, Urgency};
use crate::decision::is_settled;
use crate::reports::model::{Lane, Mark, Timeline};
use crate::text::{Format, Lang, t, ta};

/// Lanes a timeline shows; more would not be a picture any more, nor stand on one sheet.
const LANES: usize = 14;
/// Months a timeline goes on after the last day of notice in it: a period that ends years later
/// must not press what is to be decided together.
const TAIL_MONTHS: u32 = 12;

pub(super) fn timeline(agenda: &Agenda, lang: Lang) -> Timeline {
    let shown = lanes(agenda);
    let dates = |of: fn(&AgendaItem) -> Option<NaiveDate>| {
        let all: Vec<NaiveDate> = shown.iter().filter_map(|i| of(i)).collect();
        (all.iter().min().copied(), all.iter().max().copied())
    };
    let earliest = dates(|i| i.decide_by).0.unwrap_or(agenda.today).min(agenda.today);
    let from = earliest.with_day(1).unwrap_or(earliest);
    let notice = dates(|i| i.notice_by).1.unwrap_or(agenda.today).max(agenda.today);
    let last = dates(|i| i.period_end).1.unwrap_or(notice).max(notice);
    let most = notice.checked_add_months(Months::new(TAIL_MONTHS)).unwrap_or(last);
    let to = end_of_month(last.min(most));
    // The bar starts where the picture does: what ran before is not the question.
    let lanes = shown.iter().map(|i| Lane {
        label: format!("{} · {}", i.vendor, label_of(i)),
        bar: i.period_end.map(|end| (from.min(end), end)),
        marks: [
            (Mark::Decide, i.decide_by),
            (Mark::LastSafe, i.send_by),
            (Mark::Notice, i.notice_by),
            (Mark::End, i.period_end),
        ]
        .into_iter()
        .filter_map(|(m, d)| d.map(|d| (m, d)))
        .collect(),
    });
    Timeline {
        caption: timeline_caption(agenda, shown.len(), lang),
        from,
        to,
        today: agenda.today,
        lanes: lanes.collect(),
        legend: legend(lang),
    }
}

/// What the marks of a deadline mean.
pub(in crate::reports) fn legend(lang: Lang) -> Vec<(Mark, String)> {
    [
        (Mark::Decide, "report-mark-decide"),
        (Mark::LastSafe, "report-mark-last-safe"),
        (Mark::Notice, "report-mark-notice"),
        (Mark::End, "report-mark-end"),
    ]
    .map(|(m, id)| (m, t(lang, id)))
    .to_vec()
}

/// What the timeline shows: the first decisions. When there are too many, those that can still be
/// taken in time come before those that cannot, and before those already taken.
fn lanes(agenda: &Agenda) -> Vec<&AgendaItem> {
    let mut order: Vec<(usize, &AgendaItem)> = agenda.items.iter().enumerate().collect();
    order.sort_by_key(|(at, i)| {
        (is_settled(i.decision.as_ref()) || i.urgency == Urgency::Missed, *at)
    });
    order.truncate(LANES);
    order.sort_by_key(|(at, _)| *at);
    order.into_iter().map(|(_, i)| i).collect()
}

/// The finding in words, and how much of the table the picture shows.
fn timeline_caption(agenda: &Agenda, shown: usize, lang: Lang) -> String {
    let day = |d: Option<NaiveDate>| d.map_or_else(String::new, |d| Format(lang).date_weekday(d));
    // Nothing can be done any more about a missed one: the finding is the first that can.
    let open = || agenda.items.iter().filter(|i| !is_settled(i.decision.as_ref()));
    let first = open().find(|i| i.urgency != Urgency::Missed).or_else(|| open().next());
    let finding = match first {
        Some(first) => ta(
            lang,
            match first.send_by {
                Some(day) if day < agenda.today => "report-renewals-timeline-late",
                _ => "report-renewals-timeline-caption",
            },
            &[("vendor", first.vendor.as_str().into()), ("date", day(first.send_by).into())],
        ),
        None => t(lang, "report-renewals-timeline-quiet"),
    };
    if shown == agenda.items.len() {
        return finding;
    }
    let all = agenda.items.len();
    let some =
        ta(lang, "report-renewals-timeline-some", &[("shown", shown.into()), ("all", all.into())]);
    format!("{finding} {some}")
}

fn end_of_month(day: NaiveDate) -> NaiveDate {
    let first = day.with_day(1).and_then(|d| d.checked_add_months(Months::new(1)));
    first.and_then(|d| d.pred_opt()).unwrap_or(day)
}

fn label_of(i: &AgendaItem) -> &str {
    if i.number.is_empty() { &i.title } else { &i.number }
}
