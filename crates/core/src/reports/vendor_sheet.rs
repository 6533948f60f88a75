//! The vendor sheet: all about one vendor, its contracts first.

use super::contracts::register::{columns, item, section};
use super::contracts::{anchor, send_by};
use super::model::{Block, Cell, Column, Figure, Orientation, Report, Row, RowLevel, Table};
use super::scene::Scene;
use super::{Extent, VendorSheetParams, vendor_tables as tables};
use crate::asset::sql::list as assets;
use crate::contract::draft::ContractRow;
use crate::contract::list as contracts;
use crate::error::Result;
use crate::list::{Filter, ListQuery, Sort};
use crate::money::Totals;
use crate::vendor::{VendorDetail, sql};

pub(super) fn build(scene: &Scene<'_>, params: &VendorSheetParams) -> Result<Report> {
    let today = scene.moment.today;
    let detail = sql::list::detail(scene.conn, params.vendor_id, today)?;
    let sort = ["period_end", "number"].map(|k| Sort { key: k.into(), desc: false });
    let query = ListQuery { sort: sort.into(), ..of("vendor_id", &detail) };
    let rows = contracts::rows(scene.conn, &query, today)?;
    let sheets = params.sheets && scene.extent == Extent::Whole && !rows.is_empty();
    let mut blocks = vec![figures(scene, &detail, &rows)];
    blocks.push(Block::Facts(tables::facts(scene, &detail)));
    blocks.extend(tables::people(scene, &detail).map(Block::Table));
    blocks.extend(tables::escalation(scene, &detail).map(Block::Table));
    blocks.extend(tables::proofs(scene, &detail).map(Block::Table));
    blocks.push(Block::Table(agreements(scene, &rows, sheets)?));
    blocks.extend(bought(scene, &detail)?.map(Block::Table));
    blocks.extend(scene.remarks("vendors-field-notes", &detail.draft.notes));
    if sheets {
        for row in &rows {
            blocks.extend(section(scene, row)?);
        }
    }
    let notes = ["deadlines", "inclusive", "annualised"];
    let title = detail.row.name;
    Ok(Report {
        subtitle: scene.t("report-vendor-sheet-title"),
        contents: sheets,
        blocks,
        notes: notes.map(|id| scene.t(&format!("report-renewals-note-{id}"))).into(),
        ..scene.report("vendor_sheet", title, Orientation::Portrait)?
    })
}

/// What belongs to the vendor.
fn of(field: &str, detail: &VendorDetail) -> ListQuery {
    let values = vec![detail.row.id.to_string()];
    ListQuery { filters: vec![Filter::is(field, values)], ..ListQuery::default() }
}

/// The head of the sheet. Of the last safe days of open decisions the first counts, a past one
/// before all: the list's next day to come would say that nothing presses.
fn figures(scene: &Scene<'_>, detail: &VendorDetail, rows: &[ContractRow]) -> Block {
    let row = &detail.row;
    let first = rows.iter().filter(|r| r.undecided()).filter(|r| r.send_by.is_some());
    let first = first.min_by_key(|r| r.send_by).map_or(Cell::Empty, |r| send_by(r, scene.lang));
    Block::Figures(vec![
        scene.counted(row.contracts.into(), "report-vendor-sheet-figure-contracts"),
        Figure::new(scene.totals(&row.annual), scene.t("vendors-col-annual")),
        Figure::new(first, scene.t("contracts-col-send-by")),
        scene.counted(row.assets.into(), "report-vendor-sheet-figure-assets"),
    ])
}

/// Its contracts, what ends first first, with the yearly cost of those in force.
fn agreements(scene: &Scene<'_>, rows: &[ContractRow], sheets: bool) -> Result<Table> {
    // A portrait sheet has no room for what the contract's own sheet says.
    const LEFT_OUT: [&str; 3] = ["kind", "start", "renewal"];
    let mut table = Table::new("contracts", scene.t("contracts-title"), columns(scene));
    table.empty = scene.t("report-vendor-sheet-no-contracts");
    let mut sum = Totals::default();
    for row in rows {
        if row.state.in_force() {
            sum.merge(&row.annual)?;
        }
        let line = item(scene, row);
        table.rows.push(if sheets { line.to(anchor(row.id)) } else { line });
    }
    if !rows.is_empty() {
        let cells = [("annual", scene.totals(&sum))];
        let words = scene.t("report-contract-register-total");
        table.rows.push(table.line(RowLevel::Total, words, &cells));
    }
    Ok(table.without(&LEFT_OUT))
}

/// What was bought from it, by category; `None` when nothing was.
fn bought(scene: &Scene<'_>, detail: &VendorDetail) -> Result<Option<Table>> {
    let shares = assets::by_category(scene.conn, &of("supplier", detail))?;
    if shares.is_empty() {
        return Ok(None);
    }
    let mut table = Table::new(
        "bought",
        scene.t("report-vendor-sheet-bought"),
        vec![
            Column::new("category", scene.t("assets-col-category")).grow(1),
            Column::new("count", scene.t("assets-title")).end(),
            Column::new("cost", scene.t("assets-col-cost")).end(),
        ],
    );
    let (mut count, mut sum) = (0_i64, Totals::default());
    for share in &shares {
        count += i64::from(share.count);
        sum.merge(&share.totals)?;
        table.rows.push(Row::item(vec![
            Cell::Text(scene.stated(&share.name)),
            Cell::Int(share.count.into()),
            scene.totals(&share.totals),
        ]));
    }
    let cells = [("count", Cell::Int(count)), ("cost", scene.totals(&sum))];
    table.rows.push(table.line(RowLevel::Total, scene.t("report-total"), &cells));
    Ok(Some(table))
}
