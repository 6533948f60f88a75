//! The journal extract: what was changed, when and by whom, oldest first as auditors read it, and
//! whether the chain of events is whole. Also the history of one record.

mod extract;
pub(super) mod words;

use chrono::{Days, NaiveDate};

use self::words::{Side, Values, actor, field, local, name, record, telling, what};
use super::list::MAX_ROWS;
use super::model::{
    Block, Cell, Column, Fact, Figure, Orientation, Period, Report, Row, RowLevel, Table, Tone,
};
use super::scene::Scene;
use super::{Extent, JournalParams};
use crate::dates::is_plausible;
use crate::error::{FieldError, Result};
use crate::store::journal::Happened;
use crate::store::{EventInfo, JournalFilter, OpInfo, VerifyReport, journal, verify};

/// Events of one operation that are read at a time.
const PAGE: i64 = 2_000;

pub(super) fn build(scene: &Scene<'_>, params: &JournalParams) -> Result<Report> {
    let span = span(scene, params)?;
    let filter = JournalFilter {
        actor: params.person_id,
        from: Some(scene.moment.begins(span.0)),
        to: span.1.succ_opt().map(|day| scene.moment.begins(day)),
        ..JournalFilter::default()
    };
    let total = journal::page(scene.conn, &filter, 0, 1)?.total;
    scene.within(usize::try_from(total).unwrap_or(usize::MAX), MAX_ROWS)?;
    let whole = scene.extent == Extent::Whole;
    let limit = i64::try_from(MAX_ROWS.min(scene.extent.rows())).unwrap_or(i64::MAX);
    let mut ops = journal::page(scene.conn, &filter, (total - limit).max(0), limit)?.rows;
    ops.reverse();
    let chain = if whole { Some(verify(scene.conn)?) } else { None };
    let mut blocks = vec![figures(scene, total, &ops, chain.as_ref())];
    if let Some(bad) = chain.as_ref().and_then(|c| c.first_bad.as_ref()) {
        let what = scene.t(&format!("journal-broken-{}", bad.what));
        let args = [("seq", bad.seq.to_string().into()), ("what", what.into())];
        blocks.push(Block::Paragraph(scene.ta("report-journal-broken", &args)));
    }
    blocks.push(Block::Table(match params.values {
        true => changes(scene, &ops)?,
        false => lines(scene, &ops),
    }));
    let title = scene.t("report-journal-title");
    let mut report = Report {
        subtitle: period(scene, span),
        period: Period::new(span.0, span.1),
        facts: facts(scene, params)?,
        blocks,
        notes: [
            "report-journal-note-chain",
            "report-journal-note-personal",
            "report-list-note-times",
        ]
        .map(|id| scene.t(id))
        .into(),
        ..scene.report("journal", title, Orientation::Landscape)?
    };
    if params.events && whole {
        report.attachments.extend(extract::files(scene, &ops)?);
    }
    Ok(report)
}

/// The first and the last day.
fn span(scene: &Scene<'_>, params: &JournalParams) -> Result<(NaiveDate, NaiveDate)> {
    let today = scene.moment.today;
    if let Some(days) = params.days {
        super::check_days(days)?;
        let back = u64::from(days.saturating_sub(1));
        return Ok((today.checked_sub_days(Days::new(back)).unwrap_or(today), today));
    }
    let to = params.to.unwrap_or(today);
    let earliest = to.checked_sub_days(Days::new(super::MAX_DAYS.into())).unwrap_or(to);
    let from = params.from.unwrap_or(earliest);
    for (field, day) in [("from", from), ("to", to)] {
        if !is_plausible(day) {
            return Err(FieldError::new(field, "date-range").into());
        }
    }
    if from > to {
        return Err(FieldError::new("to", "end-before-start").into());
    }
    Ok((from, to))
}

fn period(scene: &Scene<'_>, (from, to): (NaiveDate, NaiveDate)) -> String {
    let format = scene.format();
    let args = [("from", format.date_long(from).into()), ("to", format.date_long(to).into())];
    scene.ta("report-journal-subtitle", &args)
}

fn facts(scene: &Scene<'_>, params: &JournalParams) -> Result<Vec<Fact>> {
    let who = match params.person_id {
        None => scene.t("report-journal-everybody"),
        Some(id) => crate::contract::sql::name_of(scene.conn, "person", id.0)?,
    };
    let fact = |id: &str, value: String| Fact { label: scene.t(id), value: Cell::Text(value) };
    Ok(vec![
        fact("journal-filter-actor", who),
        fact("report-list-order", scene.t("report-journal-oldest-first")),
    ])
}

fn figures(scene: &Scene<'_>, total: i64, ops: &[OpInfo], chain: Option<&VerifyReport>) -> Block {
    let undone = ops.iter().filter(|o| o.undone).count();
    let events: i64 = ops.iter().map(|o| o.events).sum();
    // A first page has not read all that it would have to count.
    let complete = usize::try_from(total) == Ok(ops.len());
    let of_all = |n: i64, id: &str| match complete {
        true => scene.counted(n, id),
        false => Figure::new(Cell::Empty, scene.counted(0, id).label),
    };
    let mut all = vec![
        scene.counted(total, "report-journal-figure-ops"),
        of_all(events, "report-journal-figure-events"),
        of_all(i64::try_from(undone).unwrap_or(i64::MAX), "report-journal-figure-undone"),
    ];
    if let Some(chain) = chain {
        let id = if chain.ok { "report-journal-whole" } else { "report-journal-not-whole" };
        let checked = scene.format().int(chain.events);
        let args = [("count", chain.events.into()), ("n", checked.into())];
        let label = scene.ta("report-journal-figure-chain", &args);
        let tone = if chain.ok { Tone::Ok } else { Tone::Critical };
        all.push(Figure::new(Cell::Text(scene.t(id)), label).toned(tone));
    }
    Block::Figures(all)
}

/// A line an operation.
fn lines(scene: &Scene<'_>, ops: &[OpInfo]) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "operations",
        t("report-journal-table"),
        vec![
            Column::new("number", t("journal-col-number")).end(),
            Column::new("at", t("journal-col-when")),
            Column::new("actor", t("journal-col-who")).grow(1),
            Column::new("what", t("journal-col-what")).grow(4),
            Column::new("state", t("journal-col-state")),
            Column::new("events", t("journal-col-events")).end(),
        ],
    );
    table.empty = t("report-journal-empty");
    let row = |op: &OpInfo| {
        Row::item(vec![
            Cell::Int(op.id.0),
            Cell::Time(local(scene, op.at)),
            Cell::Text(actor(scene, op)),
            Cell::Text(what(scene, op)),
            undone(scene, op),
            Cell::Int(op.events),
        ])
    };
    table.rows = ops.iter().map(row).collect();
    table
}

/// Whether an operation was taken back.
pub(super) fn undone(scene: &Scene<'_>, op: &OpInfo) -> Cell {
    match op.undone {
        true => Cell::Toned(Tone::Warning, scene.t("journal-undone")),
        false => Cell::Empty,
    }
}

/// Every field an operation changed, under the operation.
fn changes(scene: &Scene<'_>, ops: &[OpInfo]) -> Result<Table> {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "changes",
        t("report-journal-table"),
        vec![
            Column::new("record", t("report-journal-col-record")).grow(2),
            Column::new("field", t("report-journal-col-field")).grow(1),
            Column::new("old", t("report-journal-col-old")).grow(2),
            Column::new("new", t("report-journal-col-new")).grow(4),
        ],
    );
    table.empty = t("report-journal-empty");
    let values = Values::new(scene);
    for op in ops {
        let mut words = format!(
            "{} · {} · {} · {}",
            scene.ta("journal-op-number", &[("number", op.id.0.to_string().into())]),
            scene.format().minute(local(scene, op.at)),
            actor(scene, op),
            what(scene, op)
        );
        if op.undone {
            words.push_str(&format!(" · {}", t("journal-undone")));
        }
        table.rows.push(table.line(RowLevel::Group, words, &[]));
        let mut offset = 0;
        loop {
            let events = journal::op_events(scene.conn, op.id, offset, PAGE)?;
            for event in &events {
                let record = record(scene, event);
                if let Some(row) = whole(scene, &values, event, &record)? {
                    table.rows.push(row);
                    continue;
                }
                for change in telling(event) {
                    table.rows.push(Row::item(vec![
                        Cell::Text(record.clone()),
                        Cell::Text(field(scene, change)),
                        side(scene, values.words(event, change, Side::Old)?),
                        side(scene, values.words(event, change, Side::New)?),
                    ]));
                }
            }
            offset += PAGE;
            if i64::try_from(events.len()).unwrap_or(0) < PAGE || over(scene, &table)? {
                break;
            }
        }
    }
    Ok(table)
}

/// A record that was made or taken away, with all its values in one row; `None` for one changed.
fn whole(
    scene: &Scene<'_>,
    values: &Values<'_, '_>,
    event: &EventInfo,
    record: &str,
) -> Result<Option<Row>> {
    let (side, id) = match event.happened {
        Happened::Created => (Side::New, "journal-op-created"),
        Happened::Deleted => (Side::Old, "journal-op-deleted"),
        Happened::Changed => return Ok(None),
    };
    let mut all = Vec::new();
    for change in telling(event) {
        let words = values.words(event, change, side)?;
        if !words.is_empty() {
            all.push(format!("{}: {words}", field(scene, change)));
        }
    }
    let all = Cell::Text(all.join(" · "));
    let (old, new) = if side == Side::New { (Cell::Empty, all) } else { (all, Cell::Empty) };
    let what = Cell::Toned(Tone::Muted, scene.t(id));
    Ok(Some(Row::item(vec![Cell::Text(record.to_owned()), what, old, new])))
}

/// Whether a first page has enough rows; an extract of more rows than paper holds is refused.
fn over(scene: &Scene<'_>, table: &Table) -> Result<bool> {
    let rows = table.rows.len();
    scene.within(rows, super::MAX_REGISTER_ROWS)?;
    Ok(rows > scene.extent.rows())
}

/// One side of a change; "(empty)" is said in grey.
fn side(scene: &Scene<'_>, words: String) -> Cell {
    match words.is_empty() {
        true => Cell::Toned(Tone::Muted, scene.t("journal-op-empty")),
        false => Cell::Text(words),
    }
}

/// Most changes of one record its sheet tells; the extract has them all.
const HISTORY: usize = 500;

/// What happened to one record (`asset/231`), newest first.
pub(super) fn history(scene: &Scene<'_>, ent: &str) -> Result<Table> {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "history",
        t("report-history"),
        vec![
            Column::new("at", t("journal-col-when")),
            Column::new("actor", t("journal-col-who")).grow(1),
            Column::new("field", t("report-journal-col-field")).grow(1),
            Column::new("old", t("report-journal-col-old")).grow(2),
            Column::new("new", t("report-journal-col-new")).grow(2),
        ],
    );
    table.empty = t("report-history-none");
    let values = Values::new(scene);
    let limit = i64::try_from(HISTORY + 1).unwrap_or(i64::MAX);
    let mut events = journal::history(scene.conn, ent, limit)?;
    let more = events.len() > HISTORY;
    events.truncate(HISTORY);
    for event in events {
        let at = Cell::Time(local(scene, event.at));
        let who = Cell::Text(name(scene, event.system, event.actor_name.as_deref()));
        // What it was entered with stands in the sheet above: one line says that it was.
        if event.happened == Happened::Created {
            let words = Cell::Text(t("journal-op-created"));
            table.rows.push(Row::item(vec![at, who, words, Cell::Empty, Cell::Empty]));
            continue;
        }
        for change in telling(&event) {
            table.rows.push(Row::item(vec![
                at.clone(),
                who.clone(),
                Cell::Text(field(scene, change)),
                side(scene, values.words(&event, change, Side::Old)?),
                side(scene, values.words(&event, change, Side::New)?),
            ]));
        }
    }
    if more {
        let words = scene.ta("report-history-more", &[("count", HISTORY.into())]);
        let mut row = Row::item(vec![Cell::Empty; table.columns.len()]);
        row.note = Some(words);
        table.rows.push(row);
    }
    Ok(table)
}
