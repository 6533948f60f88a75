//! The savings ledger on paper: what was found and what became of it, by fiscal year and by kind,
//! and every line with its outcome. Amounts stand per currency; the figures above are converted.

use super::costs::year_label;
use super::list::count;
use super::model::{
    Block, Cell, Column, Fact, Figure, Orientation, Period, Report, Row, RowLevel, Table, Tone,
};
use super::scene::Scene;
use super::{MAX_REGISTER_ROWS, money};
use crate::error::Result;
use crate::money::Money;
use crate::rates::Converted;
use crate::savings::{
    SavingKind, SavingRow, SavingStatus, SavingSums, SavingYear, SavingsLedger, SavingsQuery, read,
};
use crate::vendor;

pub(super) fn build(scene: &Scene<'_>, query: &SavingsQuery) -> Result<Report> {
    let ledger = read::ledger(scene.conn, query, scene.moment.today)?;
    scene.within(ledger.rows.len(), MAX_REGISTER_ROWS)?;
    let mut facts = Vec::new();
    if let Some(id) = query.vendor_id {
        let name = vendor::sql::draft(scene.conn, id)?.name;
        facts.push(Fact { label: scene.t("report-fact-vendor"), value: Cell::text(&name) });
    }
    let mut blocks = vec![
        Block::Figures(figures(scene, &ledger)),
        Block::Table(years(scene, &ledger)),
        Block::Table(kinds(scene, &ledger)),
        Block::Table(lines(scene, &ledger)?),
    ];
    let mut apart = ledger.open.apart.clone();
    apart.merge(&ledger.claimed.apart)?;
    apart.merge(&ledger.recovered.apart)?;
    if let Some(words) = money::apart(scene, &apart) {
        blocks.insert(1, Block::Paragraph(words));
    }
    Ok(Report {
        subtitle: count("savings", ledger.rows.len(), scene.lang),
        period: Period::over(ledger.years.iter().map(|y| (y.span.from, y.span.until))),
        facts,
        blocks,
        notes: ["what", "money", "credits", "gone"]
            .map(|id| scene.t(&format!("savings-note-{id}")))
            .into(),
        ..scene.report("savings_ledger", scene.t("savings-title"), Orientation::Landscape)?
    })
}

/// A sum of nothing is told: it is an answer.
fn figure(scene: &Scene<'_>, of: &Converted, label: &str) -> Figure {
    let value = match money::converted(of) {
        Cell::Empty => Cell::Money(Money::zero(of.sum.currency)),
        cell => cell,
    };
    Figure::new(value, scene.t(label))
}

fn figures(scene: &Scene<'_>, of: &SavingsLedger) -> Vec<Figure> {
    let open = figure(scene, &of.open, "savings-figure-open");
    vec![
        scene.counted(of.sums.open_count.into(), "savings-figure-count"),
        if of.sums.open_count > 0 { open.toned(Tone::Warning) } else { open },
        figure(scene, &of.claimed, "savings-figure-claimed"),
        figure(scene, &of.recovered, "savings-figure-recovered").toned(Tone::Ok),
    ]
}

/// Keys and words of the columns of sums, each with what it reads.
type ReadSum = fn(&SavingSums) -> &crate::money::Totals;
const SUMS: &[(&str, &str, ReadSum)] = &[
    ("found", "savings-col-found", |s| &s.found),
    ("open", "saving-status-open", |s| &s.open),
    ("claimed", "saving-status-claimed", |s| &s.claimed),
    ("recovered", "saving-status-recovered", |s| &s.recovered),
    ("refused", "saving-status-refused", |s| &s.refused),
    ("let_go", "savings-col-let-go", |s| &s.let_go),
];

fn sum_columns(scene: &Scene<'_>, first: Column) -> Vec<Column> {
    let mut columns = vec![first, Column::new("count", scene.t("savings-col-count")).end()];
    columns.extend(SUMS.iter().map(|(key, id, _)| Column::new(key, scene.t(id)).end()));
    columns
}

fn sum_cells(scene: &Scene<'_>, name: String, sums: &SavingSums) -> Vec<Cell> {
    let mut cells = vec![Cell::Text(name), Cell::Int(sums.count.into())];
    cells.extend(SUMS.iter().map(|(_, _, of)| scene.totals(of(sums))));
    cells
}

fn years(scene: &Scene<'_>, of: &SavingsLedger) -> Table {
    let first = Column::new("year", scene.t("director-col-year")).grow(1);
    let mut table =
        Table::new("savings_years", scene.t("savings-years"), sum_columns(scene, first));
    let row = |y: &SavingYear| Row::item(sum_cells(scene, year_label(y.span), &y.sums));
    table.rows = of.years.iter().map(row).collect();
    let total = sum_cells(scene, scene.t("report-total"), &of.sums);
    table.rows.push(Row::new(RowLevel::Total, total));
    table
}

fn kinds(scene: &Scene<'_>, of: &SavingsLedger) -> Table {
    let first = Column::new("kind", scene.t("savings-col-kind")).grow(1);
    let mut table =
        Table::new("savings_kinds", scene.t("savings-kinds"), sum_columns(scene, first));
    table.empty = scene.t("savings-empty");
    let name = |kind: SavingKind| scene.t(&format!("saving-kind-{kind}"));
    table.rows =
        of.kinds.iter().map(|k| Row::item(sum_cells(scene, name(k.kind), &k.sums))).collect();
    table
}

fn lines(scene: &Scene<'_>, of: &SavingsLedger) -> Result<Table> {
    let columns = vec![
        Column::new("year", scene.t("director-col-year")),
        Column::new("vendor", scene.t("contracts-col-vendor")).grow(1),
        Column::new("contract", scene.t("pack-contract")).grow(1),
        Column::new("what", scene.t("savings-col-kind")).grow(2),
        Column::new("found", scene.t("savings-col-found")).end(),
        Column::new("status", scene.t("savings-col-status")),
        Column::new("amount", scene.t("savings-col-amount")).end(),
        Column::new("day", scene.t("savings-col-day")),
        Column::new("note", scene.t("savings-col-note")).grow(2),
    ];
    let mut table = Table::new("savings_ledger", scene.t("savings-lines"), columns);
    table.empty = scene.t("savings-empty");
    let year = |year: i32| of.year(year).map_or_else(|| year.to_string(), |y| year_label(y.span));
    for (at, row) in scene.first(&of.rows).iter().enumerate() {
        scene.go_on(at)?;
        table.rows.push(Row::item(vec![
            Cell::Text(year(row.year)),
            Cell::text(&row.vendor),
            Cell::text(&row.contract),
            Cell::Text(what(scene, row)),
            found(scene, row),
            status(scene, row.status),
            Cell::money(row.amount),
            Cell::date(row.settled_on),
            Cell::text(&row.note),
        ]));
    }
    if !table.rows.is_empty() {
        let cells = [("found", scene.totals(&of.sums.found))];
        table.rows.push(table.line(RowLevel::Total, scene.t("report-total"), &cells));
    }
    Ok(table)
}

/// What was found, in words: as the screen says it.
fn what(scene: &Scene<'_>, row: &SavingRow) -> String {
    let args = [
        ("count", i64::from(row.count).into()),
        ("day", scene.format().date(row.of_day).into()),
        ("sla", row.sla.as_str().into()),
    ];
    scene.ta(&format!("saving-what-{}", row.kind), &args)
}

/// What it came to; beside it what it comes to now, or that it is no longer found.
fn found(scene: &Scene<'_>, row: &SavingRow) -> Cell {
    let cell = row.found.map_or_else(|| Cell::Text(scene.t("savings-unknown")), Cell::Money);
    match (row.id, row.now) {
        (Some(_), None) => cell.noted(scene.t("savings-no-longer")),
        (Some(_), Some(now)) if row.found != Some(now) => {
            let args = [("money", scene.format().money(now).into())];
            cell.noted(scene.ta("savings-now", &args))
        }
        _ => cell,
    }
}

fn status(scene: &Scene<'_>, status: SavingStatus) -> Cell {
    let tone = match status {
        SavingStatus::Open => Tone::Warning,
        SavingStatus::Recovered => Tone::Ok,
        SavingStatus::Claimed => Tone::Plain,
        SavingStatus::Refused | SavingStatus::Accepted | SavingStatus::Lapsed => Tone::Muted,
    };
    Cell::Toned(tone, scene.t(&format!("saving-status-{status}")))
}
