//! The waste transfer summary: every note of a span of days, and how much of each code left.

use std::collections::BTreeMap;

use super::register::heading;
use super::{DisposalSpanParams, count, kg, span, weighed, weight, word};
use crate::disposal::waste::{WasteView, read};
use crate::error::Result;
use crate::reports::MAX_REGISTER_ROWS;
use crate::reports::model::{
    Block, Cell, Column, Figure, Orientation, Period, Report, Row, RowLevel, Table, Tone,
};
use crate::reports::scene::Scene;

pub(in crate::reports) fn build(scene: &Scene<'_>, params: &DisposalSpanParams) -> Result<Report> {
    let days = params.days(scene, None)?;
    let notes = read::left_between(scene.conn, days, scene.moment.today)?;
    scene.within(notes.len(), MAX_REGISTER_ROWS)?;
    let title = scene.t("report-waste-summary-title");
    Ok(Report {
        subtitle: span(scene, days),
        period: Period::new(days.0, days.1),
        blocks: vec![
            figures(scene, &notes),
            heading(scene, "report-waste-codes"),
            Block::Table(codes(scene, &notes)),
            heading(scene, "report-waste-notes"),
            Block::Table(table(scene, scene.first(&notes))),
        ],
        notes: vec![scene.t("report-waste-note-weights"), scene.t("report-waste-note-lacks")],
        ..scene.report("waste_summary", title, Orientation::Landscape)?
    })
}

/// Whether the recipient's copy should be back and is not.
fn late(scene: &Scene<'_>, note: &WasteView) -> bool {
    note.draft.returned_on.is_none() && note.copy_due.is_some_and(|due| due < scene.moment.today)
}

fn figures(scene: &Scene<'_>, notes: &[WasteView]) -> Block {
    let grams = notes.iter().filter_map(|n| n.draft.quantity_g).fold(0_i64, i64::saturating_add);
    let hazardous = notes.iter().filter(|n| n.hazardous).filter_map(|n| n.draft.quantity_g);
    let hazardous = hazardous.fold(0_i64, i64::saturating_add);
    let out = notes.iter().filter(|n| n.draft.returned_on.is_none()).count();
    let overdue = notes.iter().filter(|n| late(scene, n)).count();
    let figure = |value: Cell, id: &str| Figure::new(value, scene.t(id));
    let tone = if overdue > 0 { Tone::Critical } else { Tone::Plain };
    Block::Figures(vec![
        figure(count(notes.len()), "report-waste-notes"),
        figure(weighed(scene, grams), "report-disposal-kg"),
        figure(Cell::Text(kg(scene, hazardous)), "report-waste-hazardous-kg"),
        figure(count(out), "report-waste-not-back"),
        figure(count(overdue), "report-waste-overdue").toned(tone),
    ])
}

#[derive(Default)]
struct Code {
    notes: usize,
    grams: i64,
    litres: i64,
    accepted: i64,
    unweighed: usize,
}

fn codes(scene: &Scene<'_>, notes: &[WasteView]) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "codes",
        t("report-waste-codes"),
        vec![
            Column::new("eer", t("report-disposal-eer")).grow(1),
            Column::new("notes", t("report-waste-notes")).end(),
            Column::new("kg", t("report-disposal-kg")).end(),
            Column::new("litres", t("report-waste-litres")).end(),
            Column::new("accepted", t("report-waste-accepted-kg")).end(),
            Column::new("unweighed", t("report-waste-unweighed")).end(),
        ],
    );
    table.empty = t("report-waste-none");
    let mut by_code: BTreeMap<&str, Code> = BTreeMap::new();
    for note in notes {
        let sum = by_code.entry(note.draft.eer.as_str()).or_default();
        sum.notes += 1;
        sum.unweighed += usize::from(note.draft.quantity_g.is_none());
        for (into, amount) in [
            (&mut sum.grams, note.draft.quantity_g),
            (&mut sum.litres, note.draft.volume_l),
            (&mut sum.accepted, note.draft.accepted_g),
        ] {
            *into = into.saturating_add(amount.unwrap_or_default());
        }
    }
    let mut all = Code::default();
    for (eer, sum) in by_code {
        all.notes += sum.notes;
        all.unweighed += sum.unweighed;
        all.grams = all.grams.saturating_add(sum.grams);
        all.litres = all.litres.saturating_add(sum.litres);
        all.accepted = all.accepted.saturating_add(sum.accepted);
        let mut row = vec![Cell::code(eer)];
        row.extend(cells(scene, &sum));
        table.rows.push(Row::item(row));
    }
    if !table.rows.is_empty() {
        let mut row = vec![Cell::Text(t("report-total"))];
        row.extend(cells(scene, &all));
        table.rows.push(Row::new(RowLevel::Total, row));
    }
    table
}

fn cells(scene: &Scene<'_>, sum: &Code) -> [Cell; 5] {
    [
        count(sum.notes),
        weighed(scene, sum.grams),
        Cell::Int(sum.litres),
        weighed(scene, sum.accepted),
        count(sum.unweighed),
    ]
}

/// Notes as they are listed, of one lot too.
pub(super) fn table(scene: &Scene<'_>, notes: &[WasteView]) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "notes",
        t("report-waste-notes"),
        vec![
            Column::new("left", t("report-waste-left")),
            Column::new("lot", t("report-disposal-lot")),
            Column::new("number", t("report-waste-number")),
            Column::new("format", t("report-waste-format")),
            Column::new("eer", t("report-disposal-eer")),
            Column::new("kg", t("report-disposal-kg")).end(),
            Column::new("carrier", t("report-waste-carrier")).grow(1),
            Column::new("recipient", t("report-waste-recipient")).grow(1),
            Column::new("operation", t("report-waste-operation")),
            Column::new("returned", t("report-waste-returned")),
            Column::new("accepted", t("report-waste-accepted")),
            Column::new("accepted_kg", t("report-waste-accepted-kg")).end(),
        ],
    );
    table.empty = t("report-waste-none");
    for note in notes {
        let d = &note.draft;
        let with = |name: &str, no: &str| match (name, no) {
            (name, "") => name.to_owned(),
            (name, no) => format!("{name} ({no})"),
        };
        let accepted = d.accepted.map(|a| word(scene, "waste-accepted", a.as_str()));
        let returned = match (d.returned_on, note.copy_due) {
            (Some(day), _) => Cell::Date(day),
            (None, Some(due)) => {
                let words = [("date", scene.format().date(due).into())];
                let tone = if late(scene, note) { Tone::Critical } else { Tone::Muted };
                Cell::Toned(tone, scene.ta("report-waste-due", &words))
            }
            (None, None) => Cell::Empty,
        };
        let row = Row::item(vec![
            Cell::date(d.left_on),
            Cell::code(&note.lot),
            Cell::code(&d.number),
            Cell::Text(word(scene, "fir-format", d.format.as_str())),
            Cell::code(&d.eer),
            weight(scene, d.quantity_g),
            Cell::text(&with(&note.carrier, &d.albo_no)),
            Cell::text(&with(&note.recipient, &d.authorisation)),
            Cell::code(&d.operation),
            returned,
            Cell::text(&accepted.unwrap_or_default()),
            weight(scene, d.accepted_g),
        ]);
        let lacks: Vec<String> =
            note.missing.iter().map(|f| word(scene, "fir-field", f.as_str())).collect();
        let args = [("fields", lacks.join(", ").into())];
        table.rows.push(match lacks.is_empty() {
            true => row,
            false => row.with_note(scene.ta("report-waste-lacks", &args)),
        });
    }
    table
}
