//! Assets and their statuses as rows; columns by name. Knows no rule.

use rusqlite::{OptionalExtension, Row, params};

use super::{AssetContract, AssetDetail, AssetDraft, AssetPickers, AssetState, AssetStatus};
use crate::error::{Error, Result};
use crate::ids::{AssetId, StatusId};
use crate::money::{Currency, Money};
use crate::store::{Conn, Tx};

pub mod list;

const ASSET: &str = "id, tag, serial, name, manufacturer, model, model_number, category, \
    status_id, company, location, room, custodian_id, department, cost_centre, supplier_id, \
    purchase_date, cost_minor, cost_currency, invoice_no, order_no, warranty_start, \
    warranty_months, warranty_end, eol_date, notes";

/// Amount and currency are stored together or not at all.
fn read_cost(r: &Row<'_>) -> rusqlite::Result<Option<Money>> {
    let minor: Option<i64> = r.get("cost_minor")?;
    let currency: Option<Currency> = r.get("cost_currency")?;
    Ok(minor.zip(currency).map(|(m, c)| Money::new(m, c)))
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
        location: r.get("location")?,
        room: r.get("room")?,
        custodian_id: r.get("custodian_id")?,
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
        notes: r.get("notes")?,
    })
}

/// An asset as a form shows it.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn draft(conn: &Conn, id: AssetId) -> Result<AssetDraft> {
    let found = conn
        .prepare_cached(&format!("SELECT {ASSET} FROM asset WHERE id = ?1"))?
        .query_row([id], read_draft)
        .optional()?;
    found.ok_or_else(|| Error::NotFound(format!("asset/{id}")))
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
    Ok(AssetDetail { row, draft, contracts: contracts.collect::<Result<_, _>>()? })
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
    })
}

pub(super) fn insert(tx: &Tx<'_>, d: &AssetDraft) -> Result<AssetId> {
    tx.prepare_cached(
        "INSERT INTO asset (tag, serial, name, manufacturer, model, model_number, category,
           status_id, company, location, room, custodian_id, department, cost_centre, supplier_id,
           purchase_date, cost_minor, cost_currency, invoice_no, order_no, warranty_start,
           warranty_months, warranty_end, eol_date, notes)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
           ?19, ?20, ?21, ?22, ?23, ?24, ?25)",
    )?
    .execute(params![
        d.tag,
        d.serial,
        d.name,
        d.manufacturer,
        d.model,
        d.model_number,
        d.category,
        d.status_id,
        d.company,
        d.location,
        d.room,
        d.custodian_id,
        d.department,
        d.cost_centre,
        d.supplier_id,
        d.purchase_date,
        d.cost.map(|c| c.minor),
        d.cost.map(|c| c.currency),
        d.invoice_no,
        d.order_no,
        d.warranty_start,
        d.warranty_months,
        d.warranty_end,
        d.eol_date,
        d.notes,
    ])?;
    Ok(AssetId(tx.last_insert_rowid()))
}

/// Writes a draft over a row; the session sees only what differs.
pub(super) fn update(tx: &Tx<'_>, id: AssetId, d: &AssetDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE asset SET tag = ?1, serial = ?2, name = ?3, manufacturer = ?4, model = ?5,
           model_number = ?6, category = ?7, status_id = ?8, company = ?9, location = ?10,
           room = ?11, custodian_id = ?12, department = ?13, cost_centre = ?14, supplier_id = ?15,
           purchase_date = ?16, cost_minor = ?17, cost_currency = ?18, invoice_no = ?19,
           order_no = ?20, warranty_start = ?21, warranty_months = ?22, warranty_end = ?23,
           eol_date = ?24, notes = ?25
         WHERE id = ?26",
    )?
    .execute(params![
        d.tag,
        d.serial,
        d.name,
        d.manufacturer,
        d.model,
        d.model_number,
        d.category,
        d.status_id,
        d.company,
        d.location,
        d.room,
        d.custodian_id,
        d.department,
        d.cost_centre,
        d.supplier_id,
        d.purchase_date,
        d.cost.map(|c| c.minor),
        d.cost.map(|c| c.currency),
        d.invoice_no,
        d.order_no,
        d.warranty_start,
        d.warranty_months,
        d.warranty_end,
        d.eol_date,
        d.notes,
        id,
    ])?;
    Ok(())
}

pub(super) fn delete(tx: &Tx<'_>, id: AssetId) -> Result<()> {
    for sql in [
        "DELETE FROM lease_condition WHERE asset_id = ?1",
        "DELETE FROM lease_item WHERE asset_id = ?1",
        "DELETE FROM contract_asset WHERE asset_id = ?1",
        "DELETE FROM coverage WHERE asset_id = ?1",
        "DELETE FROM asset_identifier WHERE asset_id = ?1",
        "DELETE FROM component WHERE asset_id = ?1",
        "DELETE FROM custom_value WHERE asset_id = ?1",
        "DELETE FROM handover WHERE asset_id = ?1",
        "DELETE FROM receipt_item WHERE asset_id = ?1",
        "DELETE FROM invoice_asset WHERE asset_id = ?1",
        "DELETE FROM document WHERE asset_id = ?1",
        "UPDATE asset SET part_of_id = NULL WHERE part_of_id = ?1",
        "DELETE FROM asset WHERE id = ?1",
    ] {
        tx.prepare_cached(sql)?.execute([id])?;
    }
    Ok(())
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
