//! The table: a row a contract by "decide by", under its month, and totals per currency.

use chrono::{Datelike, NaiveDate};

use super::{consequence, totals};
use crate::agenda::{Agenda, AgendaItem, Urgency};
use crate::decision::is_settled;
use crate::error::Result;
use crate::money::{Currency, Totals};
use crate::reports::contracts::without_notice;
use crate::reports::model::{Align, Cell, Column, Row, RowLevel, Table, Tone};
use crate::text::{Format, Lang, t, ta};

pub(super) fn table(agenda: &Agenda, own: Currency, lang: Lang) -> Result<Table> {
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
            rows.push(Row::new(RowLevel::Group, cells));
            group = head;
        }
        rows.push(item_row(i, own, lang));
        sum.merge(&i.annual)?;
    }
    if !agenda.items.is_empty() {
        rows.push(total_row(agenda.items.len(), totals(&sum, own), columns.len(), lang));
    }
    Ok(Table {
        name: "renewals",
        caption: t(lang, "report-renewals-table"),
        columns,
        rows,
        empty: t(lang, "report-renewals-empty"),
    })
}

fn total_row(count: usize, sum: Cell, columns: usize, lang: Lang) -> Row {
    let mut cells = vec![Cell::Empty; columns];
    let words = ta(lang, "report-renewals-count", &[("count", count.into())]);
    let places = [(4, Cell::Text(t(lang, "report-total"))), (5, Cell::Text(words)), (8, sum)];
    for (at, cell) in places {
        if let Some(place) = cells.get_mut(at) {
            *place = cell;
        }
    }
    Row::new(RowLevel::Total, cells)
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
    let open = !is_settled(i.decision.as_ref());
    let tone = if open { i.urgency.tone() } else { Tone::Plain };
    let safe = i
        .send_by
        .map_or(Cell::Empty, |d| without_notice(Cell::TonedDate(tone, d), i.notice_unknown, lang));
    let contract =
        if i.number.is_empty() { i.title.clone() } else { format!("{} · {}", i.number, i.title) };
    let decision = match &i.decision {
        Some(d) => {
            let tone = if open { Tone::Plain } else { Tone::Ok };
            Cell::Toned(tone, t(lang, &format!("decision-{}", d.choice)))
        }
        None => Cell::Toned(Tone::Muted, t(lang, "report-renewals-undecided")),
    };
    let owner = match i.owner.as_str() {
        "" => Cell::Toned(Tone::Muted, t(lang, "report-renewals-no-owner")),
        name => Cell::Text(name.to_owned()),
    };
    let missed = i.urgency == Urgency::Missed;
    let nothing = open.then(|| consequence(&i.if_nothing, i.renewal, missed, lang));
    let decided = i.decision.as_ref().map(|d| {
        let args = [
            ("date", Format(lang).date(d.decided_on).into()),
            ("name", d.decided_by_name.as_str().into()),
            ("reason", d.reason.as_str().into()),
        ];
        ta(lang, "report-renewals-decided", &args)
    });
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
        note: Some(decided.into_iter().chain(nothing).collect::<Vec<_>>().join(" · ")),
        target: None,
    }
}
