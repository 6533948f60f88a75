//! Assets and their statuses as rows; columns by name. Knows no rule.

use rusqlite::{OptionalExtension, Row, params};

use super::{
    AssetContract, AssetDetail, AssetDraft, AssetLot, AssetPickers, AssetState, AssetStatus,
};
use crate::catalogue;
use crate::catalogue::field::FieldValue;
use crate::catalogue::model::ModelName;
use crate::disposal::lot::LotStage;
use crate::error::{Error, Result};
use crate::ids::{AssetId, StatusId};
use crate::money::{Currency, Money};
use crate::store::{Conn, Tx};

pub(super) mod identity;
pub mod list;
pub(super) mod parts;
mod write;

pub(crate) use identity::{holder as identifier_holder, put as put_identifiers};
pub(crate) use write::Columns;
pub(super) use write::{delete, insert, update};

/// Amount and currency are stored together or not at all.
fn read_money(r: &Row<'_>, minor: &str, currency: &str) -> rusqlite::Result<Option<Money>> {
    let minor: Option<i64> = r.get(minor)?;
    let currency: Option<Currency> = r.get(currency)?;
    Ok(minor.zip(currency).map(|(m, c)| Money::new(m, c)))
}

fn read_cost(r: &Row<'_>) -> rusqlite::Result<Option<Money>> {
    read_money(r, "cost_minor", "cost_currency")
}

fn read_draft(r: &Row<'_>) -> rusqlite::Result<AssetDraft> {
    Ok(AssetDraft {
        id: Some(r.get("id")?),
        tag: r.get("tag")?,
        serial: r.get("serial")?,
        name: r.get("name")?,
        manufacturer: r.get("manufacturer")?,
        model: r.get("model")?,
        model_number: r.get("model_number")?,
        category: r.get("category")?,
        status_id: Some(r.get("status_id")?),
        company: r.get("company")?,
        ownership: r.get("ownership")?,
        inventory_no: r.get("inventory_no")?,
        part_of_id: r.get("part_of_id")?,
        location: r.get("location")?,
        room: r.get("room")?,
        custodian_id: r.get("custodian_id")?,
        user_id: r.get("user_id")?,
        department: r.get("department")?,
        cost_centre: r.get("cost_centre")?,
        supplier_id: r.get("supplier_id")?,
        purchase_date: r.get("purchase_date")?,
        cost: read_cost(r)?,
        invoice_no: r.get("invoice_no")?,
        order_no: r.get("order_no")?,
        warranty_start: r.get("warranty_start")?,
        warranty_months: r.get("warranty_months")?,
        warranty_end: r.get("warranty_end")?,
        eol_date: r.get("eol_date")?,
        delivered_on: r.get("delivered_on")?,
        in_service_on: r.get("in_service_on")?,
        due_back: r.get("due_back")?,
        criticality: r.get("criticality")?,
        rto_minutes: r.get("rto_minutes")?,
        rpo_minutes: r.get("rpo_minutes")?,
        confidentiality: r.get("confidentiality")?,
        cover_need: r.get("cover_need")?,
        cover_note: r.get("cover_note")?,
        retire_on: r.get("retire_on")?,
        disposed_on: r.get("disposed_on")?,
        proceeds: read_money(r, "proceeds_minor", "proceeds_currency")?,
        disposal_cost: read_money(r, "disposal_cost_minor", "disposal_cost_currency")?,
        identifiers: Vec::new(),
        custom: Vec::new(),
        notes: r.get("notes")?,
    })
}

/// An asset as a form shows it.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn draft(conn: &Conn, id: AssetId) -> Result<AssetDraft> {
    let found = conn
        .prepare_cached("SELECT * FROM asset WHERE id = ?1")?
        .query_row([id], read_draft)
        .optional()?;
    let mut found = found.ok_or_else(|| Error::NotFound(format!("asset/{id}")))?;
    found.identifiers = identity::of_asset(conn, id)?;
    found.custom = catalogue::sql::values_of_asset(conn, id)?;
    Ok(found)
}

/// Whether there is an asset with this id.
pub(crate) fn known(conn: &Conn, id: AssetId) -> Result<bool> {
    exists(conn, "asset", id.0)
}

/// An asset with everything on it.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn detail(conn: &Conn, id: AssetId) -> Result<AssetDetail> {
    let draft = draft(conn, id)?;
    let row = list::rows(conn, &[id.0])?.pop();
    let row = row.ok_or_else(|| Error::NotFound(format!("asset/{id}")))?;
    let mut stmt = conn.prepare_cached(
        "SELECT c.id AS id, c.title AS title, v.name AS vendor
         FROM contract_asset ca JOIN contract c ON c.id = ca.contract_id
         JOIN vendor v ON v.id = c.vendor_id
         WHERE ca.asset_id = ?1 ORDER BY v.name, c.title, c.id",
    )?;
    let contracts = stmt.query_map([id], |r| {
        Ok(AssetContract { id: r.get("id")?, title: r.get("title")?, vendor: r.get("vendor")? })
    })?;
    let name = ModelName { manufacturer: draft.manufacturer.clone(), name: draft.model.clone() };
    Ok(AssetDetail {
        row,
        contracts: contracts.collect::<Result<_, _>>()?,
        part_of: draft.part_of_id.map(|id| parts::link(conn, id)).transpose()?.flatten(),
        parts: parts::inside(conn, id)?,
        components: parts::of_asset(conn, id)?,
        fields: own_fields(conn, &draft)?,
        model: catalogue::sql::model_named(conn, &name)?,
        photo: parts::photo(conn, id)?,
        disposal: lot_of(conn, id)?,
        draft,
    })
}

/// The lot an asset is in, the newest first; not one that was cancelled, nor one it was left out of.
fn lot_of(conn: &Conn, id: AssetId) -> Result<Option<AssetLot>> {
    Ok(conn
        .prepare_cached(
            "SELECT d.id AS id, printf('D-%d-%03d', d.year, d.number) AS number, d.title AS title,
               d.stage AS stage
             FROM disposal_line l JOIN disposal_lot d ON d.id = l.lot_id
             WHERE l.asset_id = ?1 AND l.left_out = '' AND d.stage <> ?2
             ORDER BY l.id DESC LIMIT 1",
        )?
        .query_row(params![id, LotStage::Cancelled], |r| {
            Ok(AssetLot {
                id: r.get("id")?,
                number: r.get("number")?,
                title: r.get("title")?,
                stage: r.get("stage")?,
            })
        })
        .optional()?)
}

/// The own fields an asset has a value in, in their order.
fn own_fields(conn: &Conn, draft: &AssetDraft) -> Result<Vec<FieldValue>> {
    if draft.custom.is_empty() {
        return Ok(Vec::new());
    }
    let of = |field: catalogue::field::CustomField| {
        let value = draft.custom.iter().find(|v| Some(v.field_id) == field.id)?;
        Some(FieldValue { value: value.value.clone(), field })
    };
    Ok(catalogue::sql::fields(conn)?.into_iter().filter_map(of).collect())
}

/// The asset with this tag, in any (ASCII) case.
pub fn by_tag(conn: &Conn, tag: &str) -> Result<Option<AssetId>> {
    Ok(conn
        .prepare_cached("SELECT id FROM asset WHERE tag = ?1")?
        .query_row([tag], |r| r.get("id"))
        .optional()?)
}

/// Id and tag of the asset of a manufacturer with this serial number; `None` for a blank one.
pub fn by_serial(
    conn: &Conn,
    manufacturer: &str,
    serial: &str,
) -> Result<Option<(AssetId, String)>> {
    Ok(conn
        .prepare_cached(
            "SELECT id, tag FROM asset
             WHERE manufacturer = ?1 AND serial = ?2 AND serial <> ''",
        )?
        .query_row([manufacturer, serial], |r| Ok((r.get("id")?, r.get("tag")?)))
        .optional()?)
}

/// Values already in use, each once, in alphabetical order: for pickers and filters.
pub fn pickers(conn: &Conn) -> Result<AssetPickers> {
    let distinct = |column: &str| -> Result<Vec<String>> {
        // From each value straight to the next by the index, whatever the number of assets.
        let mut stmt = conn.prepare_cached(&format!(
            "WITH RECURSIVE used(v) AS (
               SELECT min({column}) FROM asset WHERE {column} > ''
               UNION ALL
               SELECT (SELECT min({column}) FROM asset WHERE {column} > used.v) FROM used
               WHERE used.v IS NOT NULL)
             SELECT v FROM used WHERE v IS NOT NULL"
        ))?;
        let values = stmt.query_map([], |r| r.get("v"))?;
        Ok(values.collect::<Result<_, _>>()?)
    };
    Ok(AssetPickers {
        categories: distinct("category")?,
        manufacturers: distinct("manufacturer")?,
        models: distinct("model")?,
        locations: distinct("location")?,
        departments: distinct("department")?,
        cost_centres: distinct("cost_centre")?,
        companies: distinct("company")?,
    })
}

// ── statuses ─────────────────────────────────────────────────────────────────────────────────────

/// Every named status, in the order of an asset's life, then by name.
pub fn statuses(conn: &Conn) -> Result<Vec<AssetStatus>> {
    let mut stmt =
        conn.prepare_cached("SELECT id, name, state FROM asset_status ORDER BY name, id")?;
    let rows = stmt.query_map([], |r| {
        Ok(AssetStatus { id: r.get("id")?, name: r.get("name")?, state: r.get("state")? })
    })?;
    let mut all: Vec<AssetStatus> = rows.collect::<Result<_, _>>()?;
    all.sort_by_key(|s| s.state);
    Ok(all)
}

/// The status of this name, in any (ASCII) case.
pub fn status_by_name(conn: &Conn, name: &str) -> Result<Option<StatusId>> {
    Ok(conn
        .prepare_cached("SELECT id FROM asset_status WHERE name = ?1")?
        .query_row([name], |r| r.get("id"))
        .optional()?)
}

/// How many assets have a status.
pub(super) fn status_uses(conn: &Conn, id: StatusId) -> Result<u32> {
    Ok(conn
        .prepare_cached("SELECT count(*) FROM asset WHERE status_id = ?1")?
        .query_row([id], |r| r.get(0))?)
}

pub(super) fn insert_status(tx: &Tx<'_>, name: &str, state: AssetState) -> Result<StatusId> {
    tx.prepare_cached("INSERT INTO asset_status (name, state) VALUES (?1, ?2)")?
        .execute(params![name, state])?;
    Ok(StatusId(tx.last_insert_rowid()))
}

pub(super) fn update_status(
    tx: &Tx<'_>,
    id: StatusId,
    name: &str,
    state: AssetState,
) -> Result<()> {
    tx.prepare_cached("UPDATE asset_status SET name = ?1, state = ?2 WHERE id = ?3")?
        .execute(params![name, state, id])?;
    Ok(())
}

pub(super) fn delete_status(tx: &Tx<'_>, id: StatusId) -> Result<()> {
    // An action that led to it leads to the first status of its state again.
    tx.prepare_cached("UPDATE transition SET status_id = NULL WHERE status_id = ?1")?
        .execute([id])?;
    tx.prepare_cached("DELETE FROM asset_status WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Whether a row of a table with this id exists. `table` is a literal of ours.
pub(super) fn exists(conn: &Conn, table: &'static str, id: i64) -> Result<bool> {
    Ok(conn
        .prepare_cached(&format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE id = ?1)"))?
        .query_row([id], |r| r.get(0))?)
}
