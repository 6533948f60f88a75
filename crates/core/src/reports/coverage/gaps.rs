//! What is not covered as it should be, why, for how long, and what closing it costs.

use super::{model, price_label, state};
use crate::coverage::judge::CoverState;
use crate::coverage::read::{self, CoverageRow, Estate, GapSeen};
use crate::dates::add_days;
use crate::error::Result;
use crate::money::Totals;
use crate::reports::list::count;
use crate::reports::model::{
    Block, Cell, Column, Fact, Figure, Orientation, Report, Row, RowLevel, Table, Tone,
};
use crate::reports::scene::Scene;
use crate::reports::{CoverageGapsParams, MAX_REGISTER_ROWS};

pub(in crate::reports) fn build(scene: &Scene<'_>, params: &CoverageGapsParams) -> Result<Report> {
    let today = scene.moment.today;
    let by = add_days(today, params.days.into());
    let estate = Estate::read(scene.conn, today)?;
    let ids = read::find(scene.conn, &estate, &params.query, by)?;
    scene.within(ids.len(), MAX_REGISTER_ROWS)?;
    let whole = sums(&estate, &ids)?;
    let rows = read::rows(scene.conn, &estate, scene.first(&ids))?;
    let lacking = scene.counted(i64::try_from(ids.len()).unwrap_or(i64::MAX), "report-gaps-figure");
    let figures = vec![
        lacking,
        scene.counted(whole.too_low.into(), "report-gaps-too-low"),
        Figure::new(scene.totals(&whole.price), price_label(scene, whole.unpriced)),
    ];
    let facts =
        vec![Fact { label: scene.t("report-gaps-by"), value: by.map_or(Cell::Empty, Cell::Date) }];
    let notes = ["until", "price"].map(|id| scene.t(&format!("report-coverage-note-{id}")));
    Ok(Report {
        subtitle: count("assets", ids.len(), scene.lang),
        facts,
        blocks: vec![Block::Figures(figures), Block::Table(gap_table(scene, &rows, &whole)?)],
        notes: notes.into(),
        ..scene.report("coverage_gaps", scene.t("report-gaps-title"), Orientation::Landscape)?
    })
}

#[derive(Default)]
struct Sums {
    price: Totals,
    unpriced: u32,
    too_low: u32,
}

fn sums(estate: &Estate, ids: &[i64]) -> Result<Sums> {
    let mut sums = Sums::default();
    for j in ids.iter().filter_map(|id| estate.of(*id)) {
        sums.too_low += u32::from(j.verdict.state == CoverState::TooLow);
        if j.verdict.gap.is_some() {
            sums.price.merge(&j.price)?;
            sums.unpriced += u32::from(j.price.is_empty());
        }
    }
    Ok(sums)
}

fn gap_table(scene: &Scene<'_>, rows: &[CoverageRow], whole: &Sums) -> Result<Table> {
    let columns = vec![
        Column::new("tag", scene.t("coverage-asset")),
        Column::new("model", scene.t("coverage-model")).grow(1),
        Column::new("category", scene.t("coverage-col-category")),
        Column::new("state", scene.t("coverage-col-state")),
        Column::new("reason", scene.t("coverage-filter-reason")).grow(2),
        Column::new("from", scene.t("report-gaps-col-from")),
        Column::new("to", scene.t("report-gaps-col-to")),
        Column::new("days", scene.t("report-gaps-col-days")).end(),
        Column::new("yearly", scene.t("coverage-nothing-yearly")).end(),
        Column::new("price", scene.t("coverage-col-price")).end(),
    ];
    let mut table = Table::new("coverage_gaps", scene.t("report-gaps-table"), columns);
    table.empty = scene.t("report-gaps-empty");
    for (at, row) in rows.iter().enumerate() {
        scene.go_on(at)?;
        let mut cells = vec![
            Cell::code(&row.asset.tag),
            model(row),
            Cell::text(&row.asset.category),
            state(scene, &row.standing),
            Cell::Text(scene.t(&format!("cover-reason-{}", row.standing.reason))),
        ];
        cells.extend(gap_cells(scene, row.standing.gap.as_ref()));
        table.rows.push(Row::item(cells));
    }
    if !table.rows.is_empty() {
        let cells = [("price", scene.totals(&whole.price))];
        table.rows.push(table.line(RowLevel::Total, scene.t("report-total"), &cells));
    }
    Ok(table)
}

fn gap_cells(scene: &Scene<'_>, gap: Option<&GapSeen>) -> [Cell; 5] {
    let Some(gap) = gap else { return [const { Cell::Empty }; 5] };
    let priced = |of: &Totals| match scene.totals(of) {
        Cell::Empty => Cell::Toned(Tone::Muted, scene.t("coverage-price-unknown")),
        known => known,
    };
    [
        Cell::date(gap.from),
        Cell::date(gap.to),
        gap.days.map_or(Cell::Empty, Cell::Int),
        priced(&gap.yearly),
        priced(&gap.price),
    ]
}
