//! The data the pack rests on: contracts, their cost lines, what is paid for nothing, credits, and
//! the assets that are covered.

use std::collections::{BTreeMap, HashMap};

use super::Pack;
use crate::asset::AssetRow;
use crate::asset::sql::list as assets;
use crate::contract::read::annualised;
use crate::error::Result;
use crate::ids::AssetId;
use crate::meeting::Case;
use crate::money::Totals;
use crate::reports::MAX_REGISTER_ROWS;
use crate::reports::assets::{status, wanted};
use crate::reports::contracts::{anchor, name, register};
use crate::reports::model::{
    Anchor, Block, Cell, Column, Orientation, Row, RowLevel, Section, Table,
};

/// Assets looked up by one query.
const CHUNK: usize = 500;

pub(super) fn blocks(pack: &Pack<'_, '_>, with_assets: bool) -> Result<Vec<Block>> {
    let currency = [("currency", pack.currency().as_str().to_owned().into())];
    let mut blocks = vec![
        Block::Section(Section {
            title: pack.t("pack-appendix"),
            subtitle: pack.t("pack-appendix-what"),
            anchor: Some(Anchor("pack-appendix".into())),
            orientation: Some(Orientation::Landscape),
            new_page: true,
        }),
        // Of this table alone the sums are in one currency.
        Block::Heading { level: 2, text: pack.scene.ta("pack-vendors-sums", &currency) },
        Block::Table(super::summary::vendors(pack)?),
        Block::Table(contracts(pack)?),
        Block::Table(costs(pack)?),
        Block::Table(nothing(pack)?),
        Block::Table(credits(pack)?),
    ];
    let assets = covered_assets(pack)?;
    blocks.push(Block::Table(match with_assets {
        true => covered(pack, &assets)?,
        false => covered_models(pack, &assets)?,
    }));
    Ok(blocks)
}

/// Which contract a row belongs to.
fn contract(case: &Case) -> [Cell; 2] {
    let row = &case.detail.row;
    [Cell::text(&row.vendor), Cell::Text(name(row))]
}

fn contract_columns(pack: &Pack<'_, '_>) -> Vec<Column> {
    vec![
        Column::new("vendor", pack.t("contracts-col-vendor")).grow(1),
        Column::new("contract", pack.t("pack-contract")).grow(2),
    ]
}

fn contracts(pack: &Pack<'_, '_>) -> Result<Table> {
    let scene = pack.scene;
    let mut columns = vec![Column::new("vendor", pack.t("contracts-col-vendor")).grow(1)];
    columns.extend(register::columns(scene));
    // Who decided what stands in the list of decisions.
    let mut table = Table::new("contracts", pack.t("pack-appendix-contracts"), columns);
    table.empty = pack.t("report-list-empty");
    let mut sum = Totals::default();
    for case in &pack.all.cases {
        let row = &case.detail.row;
        sum.merge(&row.annual)?;
        let mut item = register::item(scene, row);
        item.cells.insert(0, Cell::text(&row.vendor));
        table.rows.push(if case.on_table { item.to(anchor(row.id)) } else { item });
    }
    if !table.rows.is_empty() {
        let cells = [("annual", scene.totals(&sum))];
        table.rows.push(table.line(RowLevel::Total, pack.t("report-total"), &cells));
    }
    Ok(table.without(&["decision"]))
}

fn costs(pack: &Pack<'_, '_>) -> Result<Table> {
    let mut columns = contract_columns(pack);
    columns.extend([
        Column::new("label", pack.t("contracts-cost-label")).grow(2),
        Column::new("billing", pack.t("contracts-cost-billing")),
        Column::new("from", pack.t("pack-cost-from")),
        Column::new("until", pack.t("pack-cost-until")),
        Column::new("amount", pack.t("contracts-cost-amount")).end(),
        Column::new("annual", pack.t("contracts-col-annual")).end(),
    ]);
    let mut table = Table::new("cost_lines", pack.t("pack-appendix-costs"), columns);
    table.empty = pack.t("contracts-cost-none");
    for case in &pack.all.cases {
        for line in &case.detail.draft.cost_lines {
            let label = match line.label.as_str() {
                "" => pack.t("contracts-cost-fee"),
                label => label.to_owned(),
            };
            let known = [
                Cell::Text(label),
                Cell::Text(pack.t(&format!("billing-{}", line.billing))),
                Cell::date(line.from),
                Cell::date(line.until),
                Cell::Money(line.amount),
                Cell::money(annualised(line.amount, line.billing)?),
            ];
            table.rows.push(Row::item(contract(case).into_iter().chain(known).collect()));
        }
    }
    Ok(table)
}

fn nothing(pack: &Pack<'_, '_>) -> Result<Table> {
    let mut columns = contract_columns(pack);
    columns.extend([
        Column::new("tag", pack.t("coverage-asset")),
        Column::new("model", pack.t("coverage-model")).grow(2),
        Column::new("why", pack.t("coverage-nothing-why")).grow(1),
        Column::new("since", pack.t("coverage-nothing-since")),
        Column::new("yearly", pack.t("coverage-nothing-yearly")).end(),
    ]);
    let mut table = Table::new("paid_for_nothing", pack.t("pack-savings-nothing"), columns);
    table.empty = pack.t("coverage-nothing-empty-text");
    let mut sum = Totals::default();
    for case in &pack.all.cases {
        for row in &case.nothing {
            sum.merge(&row.yearly)?;
            let known = [
                Cell::code(&row.tag),
                Cell::text(&row.model),
                Cell::Text(pack.t(&format!("cover-nothing-{}", row.reason))),
                Cell::date(row.since),
                pack.scene.totals(&row.yearly),
            ];
            table.rows.push(Row::item(contract(case).into_iter().chain(known).collect()));
        }
    }
    if !table.rows.is_empty() {
        let cells = [("yearly", pack.scene.totals(&sum))];
        table.rows.push(table.line(RowLevel::Total, pack.t("report-total"), &cells));
    }
    Ok(table)
}

fn credits(pack: &Pack<'_, '_>) -> Result<Table> {
    let mut columns = contract_columns(pack);
    columns.extend([
        Column::new("sla", pack.t("sla-col-name")).grow(2),
        Column::new("period", pack.t("pack-credit-period")),
        Column::new("claim_by", pack.t("pack-credit-by")),
        Column::new("due", pack.t("pack-sla-due")).end(),
    ]);
    let mut table = Table::new("unclaimed_credits", pack.t("pack-savings-credits"), columns);
    table.empty = pack.t("pack-credits-none");
    let mut sum = Totals::default();
    for case in &pack.all.cases {
        for claim in &case.claims {
            claim.due.map_or(Ok(()), |m| sum.add(m))?;
            let known = [
                Cell::text(&claim.name),
                Cell::Date(claim.period),
                Cell::date(claim.claim_by),
                Cell::money(claim.due),
            ];
            table.rows.push(Row::item(contract(case).into_iter().chain(known).collect()));
        }
    }
    if !table.rows.is_empty() {
        let cells = [("due", pack.scene.totals(&sum))];
        table.rows.push(table.line(RowLevel::Total, pack.t("report-total"), &cells));
    }
    Ok(table)
}

/// Every covered asset; one query for hundreds of them.
fn covered_assets(pack: &Pack<'_, '_>) -> Result<HashMap<AssetId, AssetRow>> {
    let scene = pack.scene;
    let mut ids: Vec<i64> = pack.all.covered.iter().map(|(_, id)| id.0).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut known = HashMap::with_capacity(ids.len());
    for (at, chunk) in ids.chunks(CHUNK).enumerate() {
        scene.go_on(at * CHUNK)?;
        known.extend(assets::rows(scene.conn, chunk)?.into_iter().map(|a| (a.id, a)));
    }
    Ok(known)
}

fn model(of: &AssetRow) -> String {
    format!("{} {}", of.manufacturer, of.model).trim().to_owned()
}

/// Every covered asset under its contract.
fn covered(pack: &Pack<'_, '_>, known: &HashMap<AssetId, AssetRow>) -> Result<Table> {
    pack.scene.within(pack.all.covered.len(), MAX_REGISTER_ROWS)?;
    let mut columns = contract_columns(pack);
    columns.extend([
        Column::new("tag", pack.t("assets-col-tag")),
        Column::new("serial", pack.t("assets-col-serial")),
        Column::new("model", pack.t("assets-col-model")).grow(2),
        Column::new("location", pack.t("assets-col-location")).grow(1),
        Column::new("status", pack.t("assets-col-status")),
    ]);
    let mut table = Table::new("assets_covered", pack.t("pack-appendix-assets"), columns);
    table.empty = pack.t("contracts-assets-none");
    for case in &pack.all.cases {
        for a in of_case(pack, case, known) {
            let cells = [
                Cell::code(&a.tag),
                Cell::code(&a.serial),
                Cell::text(&model(a)),
                Cell::text(&a.location),
                status(a),
            ];
            table.rows.push(Row::item(contract(case).into_iter().chain(cells).collect()));
        }
    }
    Ok(table)
}

/// The assets a contract covers.
fn of_case<'k>(
    pack: &Pack<'_, '_>,
    case: &Case,
    known: &'k HashMap<AssetId, AssetRow>,
) -> impl Iterator<Item = &'k AssetRow> {
    let ids = pack.all.covered_by(case.detail.row.id);
    ids.iter().filter_map(|(_, id)| known.get(id))
}

/// How many of each model a contract covers: the numbers of the sheets, without a line an asset.
fn covered_models(pack: &Pack<'_, '_>, known: &HashMap<AssetId, AssetRow>) -> Result<Table> {
    let mut columns = contract_columns(pack);
    columns.extend([
        Column::new("model", pack.t("assets-col-model")).grow(2),
        Column::new("count", pack.t("pack-cover-covered")).end(),
        Column::new("gone", pack.t("pack-cover-gone")).end(),
    ]);
    let mut table = Table::new("models_covered", pack.t("pack-appendix-models"), columns);
    table.empty = pack.t("contracts-assets-none");
    let (mut whole, mut all_gone) = (0, 0);
    for case in &pack.all.cases {
        let mut models: BTreeMap<String, (i64, i64)> = BTreeMap::new();
        for a in of_case(pack, case, known) {
            let (count, gone) = models.entry(model(a)).or_default();
            (*count, *gone) = (*count + 1, *gone + i64::from(!wanted(a.state)));
        }
        for (model, (count, gone)) in models {
            (whole, all_gone) = (whole + count, all_gone + gone);
            let cells = [Cell::text(&model), Cell::Int(count), Cell::Int(gone)];
            table.rows.push(Row::item(contract(case).into_iter().chain(cells).collect()));
        }
    }
    if !table.rows.is_empty() {
        let cells = [("count", Cell::Int(whole)), ("gone", Cell::Int(all_gone))];
        table.rows.push(table.line(RowLevel::Total, pack.t("report-total"), &cells));
    }
    Ok(table)
}
