//! The asset sheet: all about one asset, with codes to scan and its history.

use super::{own_value, status, warranty};
use crate::asset::{self, AssetDetail, AssetRow, Ownership};
use crate::contract::read;
use crate::error::Result;
use crate::reports::AssetSheetParams;
use crate::reports::contracts::{send_by, state};
use crate::reports::journal::history;
use crate::reports::model::{
    Block, Cell, Column, Fact, Figure, MachineCode, Orientation, Report, Row, Symbology, Table,
};
use crate::reports::scene::Scene;

pub(in crate::reports) fn build(scene: &Scene<'_>, params: &AssetSheetParams) -> Result<Report> {
    let detail = asset::sql::detail(scene.conn, params.asset_id)?;
    let title = match detail.row.tag.as_str() {
        "" => scene.t("report-asset-sheet-title"),
        tag => tag.to_owned(),
    };
    let report = scene.report("asset_sheet", title, Orientation::Portrait)?;
    Ok(Report {
        subtitle: subtitle(scene, &detail),
        blocks: blocks(scene, &detail)?,
        notes: ["report-renewals-note-inclusive", "report-list-note-times"]
            .map(|id| scene.t(id))
            .into(),
        ..report
    })
}

fn subtitle(scene: &Scene<'_>, detail: &AssetDetail) -> String {
    let row = &detail.row;
    let what = [&row.manufacturer, &row.model].map(String::as_str).join(" ");
    let parts = [scene.t("report-asset-sheet-title"), what.trim().to_owned()];
    parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn blocks(scene: &Scene<'_>, detail: &AssetDetail) -> Result<Vec<Block>> {
    let mut blocks = vec![figures(scene, detail), Block::Facts(facts(scene, detail))];
    blocks.push(Block::Table(contracts(scene, detail)?));
    blocks.extend(components(scene, detail));
    blocks.extend(scene.remarks("assets-field-notes", &detail.draft.notes));
    blocks.push(Block::Table(history(scene, &format!("asset/{}", detail.row.id))?));
    blocks.extend(codes(detail));
    Ok(blocks)
}

fn figures(scene: &Scene<'_>, detail: &AssetDetail) -> Block {
    let row = &detail.row;
    let figure = |value: Cell, id: &str| Figure::new(value, scene.t(id));
    Block::Figures(vec![
        figure(Cell::text(&row.status), "assets-col-status").toned(super::tone(row.state)),
        figure(warranty(scene, row), "assets-col-warranty-end"),
        figure(Cell::money(row.cost), "assets-col-cost"),
    ])
}

/// What is known about it; what nobody entered is left out.
fn facts(scene: &Scene<'_>, detail: &AssetDetail) -> Vec<Fact> {
    let (row, draft) = (&detail.row, &detail.draft);
    let word = |id: Option<String>| id.map_or(Cell::Empty, |id| Cell::Text(scene.t(&id)));
    let facts = scene.known([
        ("assets-col-serial", Cell::code(&row.serial)),
        ("assets-col-name", Cell::text(&row.name)),
        ("assets-col-category", Cell::text(&row.category)),
        ("assets-col-manufacturer", Cell::text(&row.manufacturer)),
        ("assets-col-model", Cell::text(&row.model)),
        ("assets-field-model-number", Cell::code(&draft.model_number)),
        ("assets-col-status", status(row)),
        ("assets-col-custodian", Cell::text(&row.custodian)),
        ("assets-col-location", Cell::text(&row.location)),
        ("assets-field-room", Cell::text(&draft.room)),
        ("assets-field-company", Cell::text(&draft.company)),
        ("assets-field-ownership", ownership(scene, row)),
        ("assets-field-inventory-no", Cell::code(&draft.inventory_no)),
        ("assets-field-user", Cell::text(&row.user)),
        ("assets-col-department", Cell::text(&row.department)),
        ("assets-col-cost-centre", Cell::text(&row.cost_centre)),
        ("assets-col-supplier", Cell::text(&row.supplier)),
        ("assets-col-purchase-date", Cell::date(row.purchase_date)),
        ("assets-field-order-no", Cell::code(&draft.order_no)),
        ("assets-field-invoice-no", Cell::code(&draft.invoice_no)),
        ("assets-field-warranty-start", Cell::date(draft.warranty_start)),
        ("assets-field-eol-date", Cell::date(draft.eol_date)),
        ("assets-field-delivered-on", Cell::date(draft.delivered_on)),
        ("assets-field-in-service-on", Cell::date(draft.in_service_on)),
        ("assets-field-due-back", Cell::date(draft.due_back)),
        ("assets-field-retire-on", Cell::date(draft.retire_on)),
        ("assets-field-disposed-on", Cell::date(draft.disposed_on)),
        (
            "assets-field-part-of",
            detail.part_of.as_ref().map_or(Cell::Empty, |w| Cell::code(&w.tag)),
        ),
        (
            "assets-field-criticality",
            word(row.criticality.map(|w| format!("vendor-criticality-{w}"))),
        ),
        (
            "assets-field-confidentiality",
            word(draft.confidentiality.map(|c| format!("confidentiality-{c}"))),
        ),
    ]);
    let identifiers = draft.identifiers.iter().map(|i| Fact {
        label: scene.t(&format!("identifier-{}", i.kind)),
        value: Cell::code(&i.value),
    });
    let own = detail.fields.iter().map(|f| Fact {
        label: f.field.name.clone(),
        value: own_value(scene, f.field.kind, &f.value),
    });
    facts.into_iter().chain(identifiers).chain(own).collect()
}

/// Whose it is; said only where it is not simply ours.
fn ownership(scene: &Scene<'_>, row: &AssetRow) -> Cell {
    match row.ownership {
        Ownership::Owned => Cell::Empty,
        other => Cell::Text(scene.t(&format!("ownership-{other}"))),
    }
}

/// The drives and other parts in it, and those taken out.
fn components(scene: &Scene<'_>, detail: &AssetDetail) -> Option<Block> {
    if detail.components.is_empty() {
        return None;
    }
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "components",
        t("assets-components"),
        vec![
            Column::new("kind", t("field-name-kind")).grow(1),
            Column::new("model", t("assets-col-model")).grow(2),
            Column::new("serial", t("assets-col-serial")),
            Column::new("capacity", t("assets-component-capacity")).end(),
            Column::new("data", t("assets-component-data")),
            Column::new("removed_on", t("assets-component-removed")),
        ],
    );
    for part in &detail.components {
        let what = [part.manufacturer.as_str(), part.model.as_str()].join(" ");
        let capacity = part.capacity_gb.map(|gb| format!("{} GB", scene.format().int(gb)));
        table.rows.push(Row::item(vec![
            Cell::Text(t(&format!("component-{}", part.kind))),
            Cell::text(what.trim()),
            Cell::code(&part.serial),
            capacity.map_or(Cell::Empty, Cell::Text),
            Cell::Text(t(if part.data_bearing { "catalogue-yes" } else { "catalogue-no" })),
            Cell::date(part.removed_on),
        ]));
    }
    Some(Block::Table(table))
}

/// The contracts that cover it.
fn contracts(scene: &Scene<'_>, detail: &AssetDetail) -> Result<Table> {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "contracts",
        t("report-asset-sheet-contracts"),
        vec![
            Column::new("vendor", t("contracts-col-vendor")).grow(1),
            Column::new("contract", t("contracts-col-title")).grow(2),
            Column::new("number", t("contracts-col-number")),
            Column::new("state", t("contracts-col-state")),
            Column::new("period_end", t("contracts-col-period-end")),
            Column::new("send_by", t("contracts-col-send-by")),
        ],
    );
    table.empty = t("report-asset-sheet-no-contracts");
    for contract in &detail.contracts {
        let row = read::detail(scene.conn, contract.id, scene.moment.today)?.row;
        table.rows.push(Row::item(vec![
            Cell::text(&row.vendor),
            Cell::text(&row.title),
            Cell::code(&row.number),
            state(scene, row.state),
            Cell::date(row.period_end),
            send_by(&row, scene.lang),
        ]));
    }
    Ok(table)
}

/// What a scanner finds the asset by.
fn codes(detail: &AssetDetail) -> Option<Block> {
    let tag = &detail.row.tag;
    let code = |symbology| MachineCode { symbology, data: tag.clone(), label: String::new() };
    let both = || Block::Codes(vec![code(Symbology::Qr), code(Symbology::Code128)]);
    (!tag.is_empty()).then(both)
}
