//! The renewals report: which decisions are due, by which last safe day, and what happens if
//! nobody acts. The same agenda as Today, so that screen and paper cannot disagree.

use chrono::{Datelike, Days, NaiveDate};

use super::model::{
    Align, Block, Cell, Column, Fact, Figure, Lane, Mark, Orientation, Report, Row, RowLevel,
    Signature, Table, Timeline, Tone,
};
use super::{Moment, ReportParams};
use crate::agenda::{self, Agenda, AgendaItem, IfNothing, Urgency};
use crate::contract::RenewalKind;
use crate::error::Result;
use crate::ids::{PersonId, VendorId};
use crate::money::Totals;
use crate::settings::Settings;
use crate::store::Conn;
use crate::text::{Format, Lang, t, ta};

/// Lanes a timeline shows; more would not be a picture any more.
const LANES: usize = 24;

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
    let mut blocks = vec![figures(&agenda, lang)];
    if !agenda.items.is_empty() {
        blocks.push(Block::Timeline(timeline(&agenda, until, lang)));
    }
    blocks.push(Block::Table(table(&agenda, lang)?));
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

fn figures(agenda: &Agenda, lang: Lang) -> Block {
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
            value: Cell::Totals(agenda.committed.0.clone()),
            label: t(lang, "report-renewals-figure-committed"),
            tone: Tone::Plain,
        },
    ])
}

fn timeline(agenda: &Agenda, until: Option<NaiveDate>, lang: Lang) -> Timeline {
    let open: Vec<&AgendaItem> = agenda.items.iter().take(LANES).collect();
    let latest = open.iter().filter_map(|i| i.period_end).max();
    let earliest = open.iter().filter_map(|i| i.decide_by).min().unwrap_or(agenda.today);
    let from = earliest.min(agenda.today);
    let to = latest.into_iter().chain(until).max().unwrap_or(agenda.today);
    // The bar starts where the picture does: what ran before is not the question.
    let lanes = open.iter().map(|i| Lane {
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
    let caption = match open.iter().find(|i| i.decision.is_none()) {
        Some(first) => ta(
            lang,
            "report-renewals-timeline-caption",
            &[
                ("vendor", first.vendor.as_str().into()),
                (
                    "date",
                    first.send_by.map_or_else(String::new, |d| Format(lang).date_weekday(d)).into(),
                ),
            ],
        ),
        None => t(lang, "report-renewals-timeline-quiet"),
    };
    Timeline {
        caption,
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

fn label_of(i: &AgendaItem) -> &str {
    if i.number.is_empty() { &i.title } else { &i.number }
}

fn table(agenda: &Agenda, lang: Lang) -> Result<Table> {
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
    let mut totals = Totals::default();
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
        rows.push(item_row(i, lang));
        totals.merge(&i.annual)?;
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
            (8, Cell::Totals(totals.0)),
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

fn item_row(i: &AgendaItem, lang: Lang) -> Row {
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
        Some(d) => Cell::Toned(
            Tone::Ok,
            format!(
                "{}, {}",
                t(lang, &format!("decision-{}", d.choice)),
                Format(lang).date(d.decided_on)
            ),
        ),
        None => Cell::Empty,
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
            Cell::Totals(i.annual.0.clone()),
            Cell::Text(i.owner.clone()),
            decision,
        ],
        note: open.then(|| consequence(&i.if_nothing, i, lang)),
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
