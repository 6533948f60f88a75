//! The list a stock-take is counted by on paper: place by place, a code and a box for each asset,
//! blank lines for what nobody expected.

use super::{CountListParams, facts};
use crate::error::Result;
use crate::reports::MAX_REGISTER_ROWS;
use crate::reports::model::{
    Block, Cell, Column, Orientation, Report, Row, RowLevel, Signature, Table,
};
use crate::reports::scene::Scene;
use crate::stocktake::{Line, StocktakeState, sql};

/// Blank lines at the end.
const BLANKS: usize = 10;

pub(in crate::reports) fn build(scene: &Scene<'_>, params: &CountListParams) -> Result<Report> {
    let row = sql::row(scene.conn, params.stocktake_id)?;
    let mut lines = sql::lines(scene.conn, params.stocktake_id)?;
    lines.retain(|l| l.expected);
    scene.within(lines.len(), MAX_REGISTER_ROWS)?;
    let count = scene.counted(i64::from(row.expected), "report-count-expected");
    let mut blocks = vec![Block::Figures(vec![count])];
    blocks.push(Block::Table(table(scene, &row.state, &lines)?));
    blocks.push(Block::Table(besides(scene)));
    let role = scene.t("report-count-counted-by");
    blocks.push(Block::Signatures(vec![Signature::new(role, row.lead.clone())]));
    let title = scene.t("report-count-list-title");
    Ok(Report {
        subtitle: row.draft.title.clone(),
        facts: facts(scene, &row),
        blocks,
        notes: vec![scene.t("report-count-list-note")],
        ..scene.report("count_list", title, Orientation::Landscape)?
    })
}

fn table(scene: &Scene<'_>, state: &StocktakeState, lines: &[Line]) -> Result<Table> {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "expected",
        t("report-count-list-table"),
        vec![
            Column::new("code", t("stocktake-col-code")),
            Column::new("serial", t("stocktake-col-serial")),
            Column::new("name", t("stocktake-col-name")).grow(2),
            Column::new("custodian", t("stocktake-col-custodian")).grow(1),
            Column::new("status", t("stocktake-col-status")),
            Column::new("found", t("report-count-tick")),
            Column::new("note", t("report-count-remarks")).grow(3),
        ],
    );
    table.empty = match state {
        StocktakeState::Draft => t("report-count-list-draft"),
        _ => t("stocktake-none-expected"),
    };
    let mut place: Option<&str> = None;
    for (at, line) in scene.first(lines).iter().enumerate() {
        scene.go_on(at)?;
        if place.is_none_or(|p| !p.eq_ignore_ascii_case(&line.place)) {
            let words = scene.stated(&line.place);
            table.rows.push(table.line(RowLevel::Group, words, &[]));
            place = Some(&line.place);
        }
        table.rows.push(Row::item(vec![
            Cell::Bars(line.tag.clone()),
            Cell::code(&line.serial),
            Cell::text(&line.name),
            Cell::text(&line.custodian),
            Cell::Text(line.status.clone()),
            Cell::Tick,
            Cell::Empty,
        ]));
    }
    Ok(table)
}

/// Where what is found besides is written down.
fn besides(scene: &Scene<'_>) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "besides",
        t("report-count-besides"),
        vec![
            Column::new("number", t("report-count-line")),
            Column::new("code", t("report-count-besides-code")).grow(2),
            Column::new("place", t("stocktake-col-found")).grow(2),
            Column::new("note", t("report-count-remarks")).grow(3),
        ],
    );
    table.rows = (1..=BLANKS)
        .map(|n| {
            let n = i64::try_from(n).unwrap_or(0);
            Row::item(vec![Cell::Int(n), Cell::Empty, Cell::Empty, Cell::Empty])
        })
        .collect();
    table
}
