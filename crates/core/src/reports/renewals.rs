//! The renewals report: which decisions are due, by which last safe day, and what happens if
//! nobody acts. The same agenda as Today, so that screen and paper cannot disagree.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::model::{
    Align, Block, Cell, Column, Fact, Figure, Lane, Mark, Orientation, Report, Row, RowLevel,
    Signature, Table, Timeline, Tone,
};
use super::{Moment, ReportParams};
use crate::agenda::{self, Agenda, AgendaItem, IfNothing, Urgency};
use crate::contract::RenewalKind;
use crate::error::Result;
use crate::ids::{PersonId, VendorId};
use crate::money::{Currency, Totals};
use crate::settings::Settings;
use crate::store::Conn;
use crate::text::{Format, Lang, t, ta};

/// Lanes a timeline shows; more would not be a picture any more, nor stand on one sheet.
const LANES: usize = 14;
/// Months a timeline goes on after the last day of notice in it: a period that ends years later
/// must not press what is to be decided together.
const TAIL_MONTHS: u32 = 12;

pub(super) fn build(
    conn: &Conn,
    params: &ReportParams,
    lang: Lang,
    settings: &Settings,
    moment: &Moment,
) -> Result<Report> {
    let agenda = agenda::agenda(conn, &params.agenda(), moment.today)?;
    let until = moment.today.checked_add_days(Days::new(u64::from(params.days)));
    let format = Format(lang);
    let own = settings.organisation.currency;
    let mut blocks = vec![figures(&agenda, own, lang)];
    if !agenda.items.is_empty() {
        blocks.push(Block::Timeline(timeline(&agenda, lang)));
    }
    blocks.push(Block::Table(table(&agenda, own, lang)?));
    if params.signatures {
        blocks.push(signatures(lang));
    }
    let sample = crate::sample::is_sample(conn)?;
    Ok(Report {
        kind: "renewals",
        title: t(lang, "report-renewals-title"),
        subtitle: ta(
            lang,
            "report-renewals-subtitle",
            &[("until", until.map_or_else(String::new, |d| format.date_long(d)).into())],
        ),
        lang,
        issuer: super::issuer(conn, settings)?,
        facts: facts(conn, params, lang)?,
        generated: super::generated(lang, moment),
        watermark: sample.then(|| t(lang, "report-watermark-sample")),
        paper: super::paper(params, settings, Orientation::Landscape),
        blocks,
        notes: ["deadlines", "inclusive", "annualised", "committed"]
            .iter()
            .map(|n| t(lang, &format!("report-renewals-note-{n}")))
            .collect(),
    })
}

fn facts(conn: &Conn, params: &ReportParams, lang: Lang) -> Result<Vec<Fact>> {
    let mut facts = vec![Fact {
        label: t(lang, "report-fact-window"),
        value: Cell::Text(ta(
            lang,
            "report-fact-window-days",
            &[("days", i64::from(params.days).into())],
        )),
    }];
    let mut push = |label: &str, value: String| {
        facts.push(Fact { label: t(lang, label), value: Cell::Text(value) });
    };
    if params.vendor_id.is_none() && params.owner_id.is_none() && params.kind.is_none() {
        push("report-fact-filter", t(lang, "report-fact-filter-none"));
    }
    if let Some(VendorId(id)) = params.vendor_id {
        push("report-fact-vendor", name_of(conn, "vendor", id)?);
    }
    if let Some(PersonId(id)) = params.owner_id {
        push("report-fact-owner", name_of(conn, "person", id)?);
    }
    if let Some(kind) = params.kind {
        push("report-fact-kind", t(lang, &format!("contract-kind-{kind}")));
    }
    let decided = if params.decided { "report-fact-decided-yes" } else { "report-fact-decided-no" };
    push("report-fact-decided", t(lang, decided));
    Ok(facts)
}

fn name_of(conn: &Conn, table: &'static str, id: i64) -> Result<String> {
    crate::contract::sql::name_of(conn, table, id)
}

/// Totals with the organisation's own currency first.
fn totals(of: &Totals, own: Currency) -> Cell {
    let mut all = of.0.clone();
    all.sort_by_key(|m| m.currency != own);
    Cell::Totals(all)
}

fn figures(agenda: &Agenda, own: Currency, lang: Lang) -> Block {
    let count = |n: u32, label: &str, tone: Tone| Figure {
        value: Cell::Int(i64::from(n)),
        label: ta(lang, label, &[("count", i64::from(n).into())]),
        tone: if n == 0 { Tone::Plain } else { tone },
    };
    let pressing = agenda
        .items
        .iter()
        .filter(|i| i.decision.is_none() && matches!(i.urgency, Urgency::Critical | Urgency::Late));
    let pressing = u32::try_from(pressing.count()).unwrap_or(u32::MAX);
    Block::Figures(vec![
        count(agenda.open, "report-renewals-figure-open", Tone::Plain),
        count(pressing, "report-renewals-figure-pressing", Tone::Warning),
        count(agenda.missed, "report-renewals-figure-missed", Tone::Critical),
        Figure {
            value: totals(&agenda.committed, own),
            label: t(lang, "report-renewals-figure-committed"),
            tone: Tone::Plain,
        },
    ])
}

fn timeline(agenda: &Agenda, lang: Lang) -> Timeline {
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
        legend: [
            (Mark::Decide, "report-mark-decide"),
            (Mark::LastSafe, "report-mark-last-safe"),
            (Mark::Notice, "report-mark-notice"),
            (Mark::End, "report-mark-end"),
        ]
        .map(|(m, id)| (m, t(lang, id)))
        .to_vec(),
    }
}

/// What the timeline shows: the first decisions. When there are too many, those that can still be
/// taken in time come before those that cannot, and before those already taken.
fn lanes(agenda: &Agenda) -> Vec<&AgendaItem> {
    let mut order: Vec<(usize, &AgendaItem)> = agenda.items.iter().enumerate().collect();
    order.sort_by_key(|(at, i)| (i.decision.is_some() || i.urgency == Urgency::Missed, *at));
    order.truncate(LANES);
    order.sort_by_key(|(at, _)| *at);
    order.into_iter().map(|(_, i)| i).collect()
}

/// The finding in words, and how much of the table the picture shows.
fn timeline_caption(agenda: &Agenda, shown: usize, lang: Lang) -> String {
    let day = |d: Option<NaiveDate>| d.map_or_else(String::new, |d| Format(lang).date_weekday(d));
    // Nothing can be done any more about a missed one: the finding is the first that can.
    let open = || agenda.items.iter().filter(|i| i.decision.is_none());
    let first = open().find(|i| i.urgency != Urgency::Missed).or_else(|| open().next());
    let finding = match first {
        Some(first) => ta(
            lang,
            "report-renewals-timeline-caption",
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

fn table(agenda: &Agenda, own: Currency, lang: Lang) -> Result<Table> {
    let column = |key: &'static str, align: Align, grow: u8| Column {
        key,
        title: t(lang, &format!("report-renewals-col-{key}")),
        align,
        grow,
    };
    let columns = vec![
        column("decide_by", Align::Start, 0),
        column("send_by", Align::Start, 0),
        column("notice_by", Align::Start, 0),
        column("period_end", Align::Start, 0),
        column("vendor", Align::Start, 3),
        column("contract", Align::Start, 4),
        column("kind", Align::Start, 1),
        column("renewal", Align::Start, 1),
        column("annual", Align::End, 0),
        column("owner", Align::Start, 2),
        column("decision", Align::Start, 2),
    ];
    let mut rows = Vec::new();
    let mut sum = Totals::default();
    let mut group = String::new();
    for i in &agenda.items {
        let head = group_of(i, agenda.today, lang);
        if head != group {
            let mut cells = vec![Cell::Empty; columns.len()];
            if let Some(first) = cells.first_mut() {
                *first = Cell::Text(head.clone());
            }
            rows.push(Row { level: RowLevel::Group, cells, note: None });
            group = head;
        }
        rows.push(item_row(i, own, lang));
        sum.merge(&i.annual)?;
    }
    if !agenda.items.is_empty() {
        let mut cells = vec![Cell::Empty; columns.len()];
        let places = [
            (4, Cell::Text(t(lang, "report-total"))),
            (
                5,
                Cell::Text(ta(
                    lang,
                    "report-renewals-count",
                    &[("count", agenda.items.len().into())],
                )),
            ),
            (8, totals(&sum, own)),
        ];
        for (at, cell) in places {
            if let Some(place) = cells.get_mut(at) {
                *place = cell;
            }
        }
        rows.push(Row { level: RowLevel::Total, cells, note: None });
    }
    Ok(Table {
        name: "renewals",
        caption: t(lang, "report-renewals-table"),
        columns,
        rows,
        empty: t(lang, "report-renewals-empty"),
    })
}

/// Open decisions past "decide by" stand first, then a group a month.
fn group_of(i: &AgendaItem, today: NaiveDate, lang: Lang) -> String {
    match i.decide_by {
        Some(d) if d < today => t(lang, "report-renewals-group-past"),
        Some(d) => {
            let f = Format(lang);
            let month = d.with_day(1).unwrap_or(d);
            f.month_year_long(month)
        }
        None => String::new(),
    }
}

fn item_row(i: &AgendaItem, own: Currency, lang: Lang) -> Row {
    let date = |d: Option<NaiveDate>| d.map_or(Cell::Empty, Cell::Date);
    let open = i.decision.is_none();
    let tone = match i.urgency {
        Urgency::Missed | Urgency::Late | Urgency::Critical if open => Tone::Critical,
        Urgency::Due if open => Tone::Warning,
        _ => Tone::Plain,
    };
    let safe = i.send_by.map_or(Cell::Empty, |d| Cell::TonedDate(tone, d));
    let contract =
        if i.number.is_empty() { i.title.clone() } else { format!("{} · {}", i.number, i.title) };
    let decision = match &i.decision {
        Some(d) => Cell::Toned(Tone::Ok, t(lang, &format!("decision-{}", d.choice))),
        None => Cell::Toned(Tone::Muted, t(lang, "report-renewals-undecided")),
    };
    let owner = match i.owner.as_str() {
        "" => Cell::Toned(Tone::Muted, t(lang, "report-renewals-no-owner")),
        name => Cell::Text(name.to_owned()),
    };
    Row {
        level: RowLevel::Item,
        cells: vec![
            date(i.decide_by),
            safe,
            date(i.notice_by),
            date(i.period_end),
            Cell::Text(i.vendor.clone()),
            Cell::Text(contract),
            Cell::Text(t(lang, &format!("contract-kind-{}", i.kind))),
            Cell::Text(t(lang, &format!("renewal-{}", i.renewal))),
            totals(&i.annual, own),
            owner,
            decision,
        ],
        note: Some(match &i.decision {
            Some(d) => ta(
                lang,
                "report-renewals-decided",
                &[
                    ("date", Format(lang).date(d.decided_on).into()),
                    ("name", d.decided_by_name.as_str().into()),
                    ("reason", d.reason.as_str().into()),
                ],
            ),
            None => consequence(&i.if_nothing, i, lang),
        }),
    }
}

/// What happens if nobody acts, in words.
pub fn consequence(what: &IfNothing, i: &AgendaItem, lang: Lang) -> String {
    let f = Format(lang);
    match what {
        IfNothing::Renews { months, until, committed } => {
            let money = committed.0.iter().map(|m| f.money(*m)).collect::<Vec<_>>().join(" + ");
            let id = match (i.urgency, money.is_empty()) {
                (Urgency::Missed, true) => "if-nothing-renewed-missed-plain",
                (Urgency::Missed, false) => "if-nothing-renewed-missed",
                (_, true) => "if-nothing-renews",
                (_, false) => "if-nothing-renews-for",
            };
            ta(
                lang,
                id,
                &[
                    ("months", i64::from(*months).into()),
                    ("until", f.date(*until).into()),
                    ("money", money.into()),
                ],
            )
        }
        IfNothing::Ends { on, assets } => ta(
            lang,
            if i.renewal == RenewalKind::Express {
                "if-nothing-ends-express"
            } else {
                "if-nothing-ends"
            },
            &[("on", f.date(*on).into()), ("assets", i64::from(*assets).into())],
        ),
        IfNothing::CanEnd { on } => ta(lang, "if-nothing-can-end", &[("on", f.date(*on).into())]),
        IfNothing::Ended { on } => ta(lang, "if-nothing-ended", &[("on", f.date(*on).into())]),
    }
}

fn signatures(lang: Lang) -> Block {
    Block::Signatures(
        ["report-sign-it", "report-sign-procurement", "report-sign-finance"]
            .iter()
            .map(|id| Signature { role: t(lang, id), name: String::new() })
            .collect(),
    )
}
