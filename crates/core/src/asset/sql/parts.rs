//! What is in an asset, as rows: other assets, components, its picture.

use rusqlite::{OptionalExtension, Row, params};

use crate::asset::AssetLink;
use crate::asset::component::ComponentDraft;
use crate::document::DocumentPurpose;
use crate::error::Result;
use crate::ids::{AssetId, ComponentId, DocumentId};
use crate::store::{Conn, Tx};

fn read_link(r: &Row<'_>) -> rusqlite::Result<AssetLink> {
    Ok(AssetLink {
        id: r.get("id")?,
        tag: r.get("tag")?,
        model: r.get("model")?,
        state: r.get("state")?,
    })
}

/// An asset as another names it; `None` when there is none.
pub(in crate::asset) fn link(conn: &Conn, id: AssetId) -> Result<Option<AssetLink>> {
    Ok(conn
        .prepare_cached(
            "SELECT a.id AS id, a.tag AS tag, trim(a.manufacturer || ' ' || a.model) AS model,
               s.state AS state
             FROM asset a JOIN asset_status s ON s.id = a.status_id WHERE a.id = ?1",
        )?
        .query_row([id], read_link)
        .optional()?)
}

/// The assets that are a part of one, by tag.
pub(in crate::asset) fn inside(conn: &Conn, id: AssetId) -> Result<Vec<AssetLink>> {
    let mut stmt = conn.prepare_cached(
        "SELECT a.id AS id, a.tag AS tag, trim(a.manufacturer || ' ' || a.model) AS model,
           s.state AS state
         FROM asset a JOIN asset_status s ON s.id = a.status_id
         WHERE a.part_of_id = ?1 ORDER BY a.tag",
    )?;
    let rows = stmt.query_map([id], read_link)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether `whole` is `part` or, however deep, a part of it.
pub(in crate::asset) fn is_inside(conn: &Conn, whole: AssetId, part: AssetId) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "WITH RECURSIVE up(id) AS (
               VALUES (?1)
               UNION
               SELECT a.part_of_id FROM up JOIN asset a ON a.id = up.id
               WHERE a.part_of_id IS NOT NULL)
             SELECT EXISTS (SELECT 1 FROM up WHERE id = ?2)",
        )?
        .query_row([whole, part], |r| r.get(0))?)
}

fn read_component(r: &Row<'_>) -> rusqlite::Result<ComponentDraft> {
    Ok(ComponentDraft {
        id: Some(r.get("id")?),
        asset_id: r.get("asset_id")?,
        kind: r.get("kind")?,
        manufacturer: r.get("manufacturer")?,
        model: r.get("model")?,
        serial: r.get("serial")?,
        capacity_gb: r.get("capacity_gb")?,
        data_bearing: r.get("data_bearing")?,
        removed_on: r.get("removed_on")?,
        note: r.get("note")?,
    })
}

/// A component; `None` when there is none.
pub(in crate::asset) fn one(conn: &Conn, id: ComponentId) -> Result<Option<ComponentDraft>> {
    Ok(conn
        .prepare_cached("SELECT * FROM component WHERE id = ?1")?
        .query_row([id], read_component)
        .optional()?)
}

/// The components of an asset: those in it, then those taken out, in the order they came.
pub(in crate::asset) fn of_asset(conn: &Conn, id: AssetId) -> Result<Vec<ComponentDraft>> {
    let mut stmt = conn.prepare_cached(
        "SELECT * FROM component WHERE asset_id = ?1 ORDER BY removed_on IS NOT NULL, id",
    )?;
    let rows = stmt.query_map([id], read_component)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Tag of the asset that has another component of this manufacturer and serial number in it;
/// `None` for a blank number.
pub(in crate::asset) fn holder(
    conn: &Conn,
    manufacturer: &str,
    serial: &str,
    own: Option<ComponentId>,
) -> Result<Option<String>> {
    Ok(conn
        .prepare_cached(
            "SELECT a.tag AS tag FROM component x JOIN asset a ON a.id = x.asset_id
             WHERE x.serial = ?2 AND x.serial <> '' AND x.manufacturer = ?1
               AND x.removed_on IS NULL AND x.id IS NOT ?3 LIMIT 1",
        )?
        .query_row(params![manufacturer, serial, own], |r| r.get("tag"))
        .optional()?)
}

pub(in crate::asset) fn insert(tx: &Tx<'_>, d: &ComponentDraft) -> Result<ComponentId> {
    tx.prepare_cached(
        "INSERT INTO component (asset_id, kind, manufacturer, model, serial, capacity_gb,
           data_bearing, removed_on, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        d.asset_id,
        d.kind,
        d.manufacturer,
        d.model,
        d.serial,
        d.capacity_gb,
        d.data_bearing,
        d.removed_on,
        d.note,
    ])?;
    Ok(ComponentId(tx.last_insert_rowid()))
}

/// Writes a draft over a row; a component can move to another asset.
pub(in crate::asset) fn update(tx: &Tx<'_>, id: ComponentId, d: &ComponentDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE component SET asset_id = ?2, kind = ?3, manufacturer = ?4, model = ?5, serial = ?6,
           capacity_gb = ?7, data_bearing = ?8, removed_on = ?9, note = ?10
         WHERE id = ?1",
    )?
    .execute(params![
        id,
        d.asset_id,
        d.kind,
        d.manufacturer,
        d.model,
        d.serial,
        d.capacity_gb,
        d.data_bearing,
        d.removed_on,
        d.note,
    ])?;
    Ok(())
}

pub(in crate::asset) fn delete(tx: &Tx<'_>, id: ComponentId) -> Result<()> {
    tx.prepare_cached("DELETE FROM component WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// The newest picture of an asset.
pub(in crate::asset) fn photo(conn: &Conn, id: AssetId) -> Result<Option<DocumentId>> {
    Ok(conn
        .prepare_cached(
            "SELECT id FROM document WHERE asset_id = ?1 AND purpose = ?2 ORDER BY id DESC LIMIT 1",
        )?
        .query_row(params![id, DocumentPurpose::Photo], |r| r.get("id"))
        .optional()?)
}
