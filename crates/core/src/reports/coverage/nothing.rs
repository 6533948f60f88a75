//! Contracts that cover what is gone, past its maker's support, or covered without them.

use crate::coverage::read::{self, Estate, NothingQuery, NothingRow, PaidForNothing};
use crate::error::Result;
use crate::reports::list::count;
use crate::reports::model::{
    Block, Cell, Column, Fact, Figure, Orientation, Report, Row, RowLevel, Table, Tone,
};
use crate::reports::scene::Scene;
use crate::reports::{MAX_REGISTER_ROWS, PaidForNothingParams};
use crate::vendor;

pub(in crate::reports) fn build(
    scene: &Scene<'_>,
    params: &PaidForNothingParams,
) -> Result<Report> {
    let estate = Estate::read(scene.conn, scene.moment.today)?;
    let asked = NothingQuery { vendor_id: params.vendor_id, ..NothingQuery::default() };
    let found = read::of_estate(scene.conn, &estate, &asked, Some(scene.extent.rows()))?;
    let total = usize::try_from(found.page.total).unwrap_or(usize::MAX);
    scene.within(total, MAX_REGISTER_ROWS)?;
    let mut facts = Vec::new();
    if let Some(id) = params.vendor_id {
        let name = vendor::sql::draft(scene.conn, id)?.name;
        facts.push(Fact { label: scene.t("report-fact-vendor"), value: Cell::text(&name) });
    }
    let yearly = scene.totals(&found.yearly);
    let figures = vec![
        Figure::new(yearly, scene.t("report-nothing-figure-yearly")).toned(Tone::Warning),
        scene.counted(found.assets.into(), "report-nothing-figure-assets"),
        scene.counted(found.contracts.into(), "report-nothing-figure-contracts"),
    ];
    Ok(Report {
        subtitle: count("assets", usize::try_from(found.assets).unwrap_or(usize::MAX), scene.lang),
        facts,
        blocks: vec![Block::Figures(figures), Block::Table(nothing_table(scene, &found)?)],
        notes: ["what", "share"].map(|id| scene.t(&format!("report-nothing-note-{id}"))).into(),
        ..scene.report(
            "paid_for_nothing",
            scene.t("report-nothing-title"),
            Orientation::Landscape,
        )?
    })
}

fn nothing_table(scene: &Scene<'_>, found: &PaidForNothing) -> Result<Table> {
    let columns = vec![
        Column::new("vendor", scene.t("contracts-col-vendor")),
        Column::new("contract", scene.t("coverage-nothing-contract")).grow(1),
        Column::new("tag", scene.t("coverage-asset")),
        Column::new("model", scene.t("coverage-model")).grow(1),
        Column::new("why", scene.t("coverage-nothing-why")),
        Column::new("since", scene.t("coverage-nothing-since")),
        Column::new("instead", scene.t("report-nothing-col-instead")).grow(1),
        Column::new("instead_until", scene.t("report-nothing-col-until")),
        Column::new("yearly", scene.t("coverage-nothing-yearly")).end(),
    ];
    let mut table = Table::new("paid_for_nothing", scene.t("report-nothing-table"), columns);
    table.empty = scene.t("coverage-nothing-empty-text");
    for (at, row) in found.page.rows.iter().enumerate() {
        scene.go_on(at)?;
        table.rows.push(Row::item(vec![
            Cell::text(&row.vendor),
            Cell::text(&row.contract),
            Cell::code(&row.tag),
            Cell::text(&row.model),
            Cell::Text(scene.t(&format!("cover-nothing-{}", row.reason))),
            Cell::date(row.since),
            Cell::text(&instead(scene, row)),
            Cell::date(row.instead_until),
            scene.totals(&row.yearly),
        ]));
    }
    if !table.rows.is_empty() {
        let cells = [("yearly", scene.totals(&found.yearly))];
        table.rows.push(table.line(RowLevel::Total, scene.t("report-total"), &cells));
    }
    Ok(table)
}

/// What covers it just as well: its contract or its kind, and what that does.
fn instead(scene: &Scene<'_>, row: &NothingRow) -> String {
    let (Some(kind), Some(level)) = (row.instead_kind, row.instead_level) else {
        return String::new();
    };
    let named = match row.instead.as_str() {
        "" => scene.t(&format!("cover-kind-{kind}")),
        title => title.to_owned(),
    };
    format!("{named}, {}", scene.t(&format!("cover-level-{level}")))
}
