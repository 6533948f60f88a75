//! The list of assets on paper.

use super::columns::{ListColumn, chosen, column, notes, own_column, table};
use super::filters::{self, Word, choice, days, facts, named};
use super::{MAX_ROWS, Sheet};
use crate::asset::sql::list;
use crate::asset::{AssetRow, AssetState, CoverNeed, Ownership};
use crate::catalogue;
use crate::catalogue::field::{CustomField, of_column};
use crate::contract;
use crate::coverage::drive::Confidentiality;
use crate::error::Result;
use crate::ids::ContractId;
use crate::list::{Filter, ListKind, ListQuery, fields};
use crate::reports::AssetGroup;
use crate::reports::assets::{own_value, status, tone, warranty};
use crate::reports::model::{Cell, Fact};
use crate::reports::scene::Scene;
use crate::vendor::RiskLevel;

const COLUMNS: &[ListColumn<AssetRow>] = &[
    column("tag", "assets-col-tag", 0, |_, r: &AssetRow| Cell::code(&r.tag)),
    column("serial", "assets-col-serial", 0, |_, r| Cell::code(&r.serial)),
    column("model", "assets-col-model", 3, |_, r| Cell::text(&r.model)),
    column("status", "assets-col-status", 1, |_, r| status(r)),
    column("custodian", "assets-col-custodian", 2, |_, r| Cell::text(&r.custodian)),
    column("location", "assets-col-location", 2, |_, r| Cell::text(&r.location)),
    column("warranty_end", "assets-col-warranty-end", 0, |c, r: &AssetRow| warranty(c, r))
        .note("report-list-note-warranty"),
    column("cost", "assets-col-cost", 0, |_, r: &AssetRow| r.cost.map_or(Cell::Empty, Cell::Money))
        .end()
        .note("report-list-note-currencies"),
    column("category", "assets-col-category", 1, |_, r: &AssetRow| Cell::text(&r.category))
        .hidden(),
    column("name", "assets-col-name", 1, |_, r: &AssetRow| Cell::text(&r.name)).hidden(),
    column("manufacturer", "assets-col-manufacturer", 1, |_, r: &AssetRow| {
        Cell::text(&r.manufacturer)
    })
    .hidden(),
    column("state", "assets-col-state", 0, |c, r: &AssetRow| {
        Cell::Toned(tone(r.state), c.t(&format!("asset-state-{}", r.state)))
    })
    .hidden(),
    column("department", "assets-col-department", 1, |_, r: &AssetRow| Cell::text(&r.department))
        .hidden(),
    column("cost_centre", "assets-col-cost-centre", 0, |_, r: &AssetRow| {
        Cell::text(&r.cost_centre)
    })
    .hidden(),
    column("supplier", "assets-col-supplier", 2, |_, r: &AssetRow| Cell::text(&r.supplier))
        .hidden(),
    column("purchase_date", "assets-col-purchase-date", 0, |_, r: &AssetRow| {
        r.purchase_date.map_or(Cell::Empty, Cell::Date)
    })
    .hidden(),
    column("user", "assets-col-user", 2, |_, r: &AssetRow| Cell::text(&r.user)).hidden(),
    column("company", "assets-col-company", 1, |_, r: &AssetRow| Cell::text(&r.company)).hidden(),
    column("inventory_no", "assets-col-inventory-no", 0, |_, r: &AssetRow| {
        Cell::code(&r.inventory_no)
    })
    .hidden(),
    column("ownership", "assets-col-ownership", 0, |c, r: &AssetRow| {
        Cell::Text(c.t(&format!("ownership-{}", r.ownership)))
    })
    .hidden(),
    column("criticality", "assets-col-criticality", 0, |c, r: &AssetRow| {
        r.criticality.map_or(Cell::Empty, |w| Cell::Text(c.t(&format!("vendor-criticality-{w}"))))
    })
    .hidden(),
    column("in_service_on", "assets-col-in-service-on", 0, |_, r: &AssetRow| {
        r.in_service_on.map_or(Cell::Empty, Cell::Date)
    })
    .hidden(),
    column("room", "assets-col-room", 1, |_, r: &AssetRow| Cell::text(&r.room)).hidden(),
    column("invoice_no", "assets-col-invoice-no", 0, |_, r: &AssetRow| Cell::text(&r.invoice_no))
        .hidden(),
    column("order_no", "assets-col-order-no", 0, |_, r: &AssetRow| Cell::text(&r.order_no))
        .hidden(),
    column("model_number", "assets-col-model-number", 0, |_, r: &AssetRow| {
        Cell::code(&r.model_number)
    })
    .hidden(),
    column("part_of", "assets-col-part-of", 0, |_, r: &AssetRow| Cell::code(&r.part_of)).hidden(),
    column("confidentiality", "assets-col-confidentiality", 0, |c, r: &AssetRow| {
        r.confidentiality.map_or(Cell::Empty, |w| Cell::Text(c.t(&format!("confidentiality-{w}"))))
    })
    .hidden(),
    column("cover_need", "assets-col-cover-need", 0, |c, r: &AssetRow| {
        Cell::Text(c.t(&format!("cover-need-{}", r.cover_need)))
    })
    .hidden(),
    column("rto_minutes", "assets-col-rto-minutes", 0, |_, r: &AssetRow| whole(r.rto_minutes))
        .hidden()
        .end(),
    column("rpo_minutes", "assets-col-rpo-minutes", 0, |_, r: &AssetRow| whole(r.rpo_minutes))
        .hidden()
        .end(),
    column("warranty_months", "assets-col-warranty-months", 0, |_, r: &AssetRow| {
        whole(r.warranty_months)
    })
    .hidden()
    .end(),
    column("warranty_start", "assets-col-warranty-start", 0, |_, r: &AssetRow| {
        Cell::date(r.warranty_start)
    })
    .hidden(),
    column("eol_date", "assets-col-eol-date", 0, |_, r: &AssetRow| Cell::date(r.eol_date)).hidden(),
    column("delivered_on", "assets-col-delivered-on", 0, |_, r: &AssetRow| {
        Cell::date(r.delivered_on)
    })
    .hidden(),
    column("due_back", "assets-col-due-back", 0, |_, r: &AssetRow| Cell::date(r.due_back)).hidden(),
    column("retire_on", "assets-col-retire-on", 0, |_, r: &AssetRow| Cell::date(r.retire_on))
        .hidden(),
    column("disposed_on", "assets-col-disposed-on", 0, |_, r: &AssetRow| Cell::date(r.disposed_on))
        .hidden(),
    column("proceeds", "assets-col-proceeds", 0, |_, r: &AssetRow| Cell::money(r.proceeds))
        .hidden()
        .end()
        .note("report-list-note-currencies"),
    column("disposal_cost", "assets-col-disposal-cost", 0, |_, r: &AssetRow| {
        Cell::money(r.disposal_cost)
    })
    .hidden()
    .end()
    .note("report-list-note-currencies"),
];

pub(super) fn sheet(scene: &Scene<'_>, query: &ListQuery, keys: &[String]) -> Result<Sheet> {
    let own = own_columns(scene, query, keys)?;
    let all: Vec<_> = COLUMNS.iter().chain(&own).collect();
    let columns = chosen(&all, keys)?;
    let ids = list::ids(scene.conn, &query.on_day(ListKind::Assets, scene.moment.today)?)?;
    scene.within(ids.len(), MAX_ROWS)?;
    let rows = list::rows(scene.conn, scene.first(&ids))?;
    Ok(Sheet {
        title: scene.t("assets-title"),
        table: table(scene, "assets", &columns, (&rows, ids.len()))?,
        facts: facts(scene, (ListKind::Assets, query), &all, (label, WORD), "assets-col-tag")?,
        notes: notes(&columns),
        rows: ids.len(),
    })
}

/// Columns of the fields people added, read only where one is asked for.
fn own_columns(
    scene: &Scene<'_>,
    query: &ListQuery,
    keys: &[String],
) -> Result<Vec<ListColumn<AssetRow>>> {
    let mut asked = keys.iter().chain(query.sort.iter().map(|s| &s.key));
    if !asked.any(|key| of_column(key).is_some()) {
        return Ok(Vec::new());
    }
    let fields = catalogue::sql::fields(scene.conn)?;
    Ok(fields.into_iter().filter_map(|f| own_column(f, own_cell)).collect())
}

fn own_cell(scene: &Scene<'_>, field: &CustomField, row: &AssetRow) -> Cell {
    let value = row.custom.iter().find(|v| Some(v.field_id) == field.id);
    value.map_or(Cell::Empty, |v| own_value(scene, field.kind, &v.value))
}

/// What an asset register was narrowed to, and how it is put together.
pub(in crate::reports) fn narrowing(
    scene: &Scene<'_>,
    query: &ListQuery,
    group: AssetGroup,
) -> Result<Vec<Fact>> {
    let mut facts = filters::narrowing(scene, (ListKind::Assets, query), (label, WORD))?;
    let words = scene.t(&format!("report-group-{group}"));
    facts.push(filters::fact(scene.t("report-fact-group"), words));
    Ok(facts)
}

fn whole(number: Option<u32>) -> Cell {
    number.map_or(Cell::Empty, |n| Cell::Int(i64::from(n)))
}

fn label(field: &str) -> String {
    format!("assets-col-{}", field.replace('_', "-"))
}

const WORD: Word = |scene, filter, value| match (filter.field.as_str(), value) {
    (_, "") => Ok(scene.t("assets-filter-none")),
    ("state", v) => {
        choice(scene, filter, "asset-state", AssetState::parse(v).map(AssetState::as_str))
    }
    ("status", v) => named(scene, filter, v, "asset_status"),
    ("custodian" | "user", v) => named(scene, filter, v, "person"),
    ("ownership", v) => {
        choice(scene, filter, "ownership", Ownership::parse(v).map(Ownership::as_str))
    }
    ("criticality", v) => {
        choice(scene, filter, "vendor-criticality", RiskLevel::parse(v).map(RiskLevel::as_str))
    }
    ("confidentiality", v) => {
        let known = Confidentiality::parse(v).map(Confidentiality::as_str);
        choice(scene, filter, "confidentiality", known)
    }
    ("cover_need", v) => {
        choice(scene, filter, "cover-need", CoverNeed::parse(v).map(CoverNeed::as_str))
    }
    ("part_of", v) => surrounding(scene, filter, v),
    ("supplier", v) => named(scene, filter, v, "vendor"),
    ("contract", v) => covering(scene, filter, v),
    (field, v) if fields::is_date(ListKind::Assets, field) => days(scene, filter, v),
    (_, v) => Ok(v.to_owned()),
};

/// The tag of the asset that the assets are a part of.
fn surrounding(scene: &Scene<'_>, filter: &Filter, value: &str) -> Result<String> {
    let id: i64 = value.parse().map_err(|_| super::filters::bad(filter))?;
    let found = list::rows(scene.conn, &[id])?.pop();
    Ok(found.map_or_else(|| format!("#{id}"), |row| row.tag))
}

/// The title of a contract that covers the assets.
fn covering(scene: &Scene<'_>, filter: &Filter, value: &str) -> Result<String> {
    let id: i64 = value.parse().map_err(|_| super::filters::bad(filter))?;
    let found = contract::sql::title_of(scene.conn, ContractId(id))?;
    Ok(found.unwrap_or_else(|| format!("#{id}")))
}
