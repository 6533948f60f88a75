//! Total cost of ownership on paper: what assets have cost so far, by model and by vendor.

use super::{apart, left_out};
use crate::error::Result;
use crate::money::Totals;
use crate::reports::TotalCostParams;
use crate::reports::model::{Block, Cell, Column, Orientation, Report, Row, Table};
use crate::reports::scene::Scene;
use crate::tco::read::{TcoLine, survey};

pub(in crate::reports) fn build(scene: &Scene<'_>, _: &TotalCostParams) -> Result<Report> {
    let found = survey(scene.conn, scene.moment.today)?;
    let mut unsaid = Totals::default();
    found.models.iter().try_for_each(|l| unsaid.merge(&l.apart))?;
    let blocks = vec![
        Block::Table(table(scene, "by_model", "assets-col-model", &found.models)),
        Block::Table(table(scene, "by_vendor", "money-bought-from", &found.vendors)),
    ];
    let notes = [
        Some(scene.t("money-note-so-far")),
        Some(scene.t("money-note-shares")),
        apart(scene, &unsaid),
        left_out(scene, "money-left-no-day", found.undated),
    ];
    let assets: i64 = found.models.iter().map(|l| i64::from(l.assets)).sum();
    Ok(Report {
        subtitle: scene.ta("money-tco-subtitle", &[("count", assets.into())]),
        blocks,
        notes: notes.into_iter().flatten().collect(),
        ..scene.report("total_cost", scene.t("money-tco"), Orientation::Landscape)?
    })
}

fn table(scene: &Scene<'_>, name: &'static str, what: &str, lines: &[TcoLine]) -> Table {
    let t = |id: &str| scene.t(id);
    let columns = vec![
        Column::new("name", t(what)).grow(3),
        Column::new("assets", t("assets-title")).end(),
        Column::new("months", t("field-name-months")).end(),
        Column::new("purchase", t("money-purchase")).end(),
        Column::new("running", t("money-running")).end(),
        Column::new("total", t("money-tco")).end(),
        Column::new("per_month", t("money-per-asset-month")).end(),
    ];
    let mut table = Table::new(name, t(what), columns);
    table.empty = t("report-list-empty");
    for line in scene.first(lines) {
        table.rows.push(Row::item(vec![
            Cell::Text(scene.stated(&line.name)),
            Cell::Int(line.assets.into()),
            Cell::Int(line.months.into()),
            Cell::Money(line.purchase),
            Cell::Money(line.running),
            Cell::Money(line.total),
            Cell::Money(line.per_month),
        ]));
    }
    table
}
