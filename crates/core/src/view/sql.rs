//! Views as rows; what a view shows is JSON.

use rusqlite::{OptionalExtension, Row, params};

use super::{ListView, ListViewDraft, ViewDefinition};
use crate::error::{Error, Result};
use crate::ids::ViewId;
use crate::list::ListKind;
use crate::store::{Conn, Tx};

const VIEW: &str = "id, list, name, definition, pinned";

fn read(r: &Row<'_>) -> rusqlite::Result<ListView> {
    let definition: String = r.get("definition")?;
    Ok(ListView {
        id: r.get("id")?,
        list: r.get("list")?,
        name: r.get("name")?,
        definition: serde_json::from_str(&definition).ok(),
        pinned: r.get("pinned")?,
    })
}

/// Every view of the lists this version knows, in their order.
pub fn list(conn: &Conn) -> Result<Vec<ListView>> {
    let known: Vec<String> = ListKind::ALL.iter().map(|l| format!("'{l}'")).collect();
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT {VIEW} FROM view WHERE list IN ({}) ORDER BY position, id",
        known.join(",")
    ))?;
    let rows = stmt.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A view.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn get(conn: &Conn, id: ViewId) -> Result<ListView> {
    let found = conn
        .prepare_cached(&format!("SELECT {VIEW} FROM view WHERE id = ?1"))?
        .query_row([id], read)
        .optional()?;
    found.ok_or_else(|| Error::NotFound(format!("view/{id}")))
}

/// The view of a list with this name, in any (ASCII) case.
pub fn by_name(conn: &Conn, list: ListKind, name: &str) -> Result<Option<ViewId>> {
    Ok(conn
        .prepare_cached("SELECT id FROM view WHERE list = ?1 AND name = ?2")?
        .query_row(params![list, name], |r| r.get("id"))
        .optional()?)
}

fn json(definition: &ViewDefinition) -> Result<String> {
    serde_json::to_string(definition).map_err(|e| Error::Internal(e.to_string()))
}

pub(super) fn insert(tx: &Tx<'_>, d: &ListViewDraft) -> Result<ViewId> {
    let definition = d.definition.as_ref().map(json).transpose()?;
    tx.prepare_cached(
        "INSERT INTO view (list, name, definition, pinned, position)
         VALUES (?1, ?2, ?3, ?4, (SELECT coalesce(max(position) + 1, 0) FROM view))",
    )?
    .execute(params![d.list, d.name, definition, d.pinned])?;
    Ok(ViewId(tx.last_insert_rowid()))
}

/// Writes name and pin, and what it shows where that is given.
pub(super) fn update(tx: &Tx<'_>, id: ViewId, d: &ListViewDraft) -> Result<()> {
    let definition = d.definition.as_ref().map(json).transpose()?;
    tx.prepare_cached(
        "UPDATE view SET name = ?2, pinned = ?3, definition = coalesce(?4, definition)
         WHERE id = ?1",
    )?
    .execute(params![id, d.name, d.pinned, definition])?;
    Ok(())
}

pub(super) fn place(tx: &Tx<'_>, id: ViewId, position: i64) -> Result<()> {
    tx.prepare_cached("UPDATE view SET position = ?2 WHERE id = ?1")?
        .execute(params![id, position])?;
    Ok(())
}

pub(super) fn delete(tx: &Tx<'_>, id: ViewId) -> Result<()> {
    tx.prepare_cached("DELETE FROM view WHERE id = ?1")?.execute([id])?;
    Ok(())
}
