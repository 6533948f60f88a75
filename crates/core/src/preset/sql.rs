//! Presets as rows; the request is JSON, the formats are words with commas between.

use rusqlite::{OptionalExtension, Row, params};

use super::{ReportPreset, ReportPresetDraft};
use crate::error::{Error, Result};
use crate::ids::PresetId;
use crate::reports::ReportFormat;
use crate::store::{Conn, Tx};

const PRESET: &str = "id, name, request, formats, batch";

fn read(r: &Row<'_>) -> rusqlite::Result<ReportPreset> {
    let request: String = r.get("request")?;
    let formats: String = r.get("formats")?;
    Ok(ReportPreset {
        id: r.get("id")?,
        name: r.get("name")?,
        request: serde_json::from_str(&request).ok(),
        formats: formats.split(',').filter_map(ReportFormat::parse).collect(),
        batch: r.get("batch")?,
    })
}

/// Every preset, by batch and name.
pub fn list(conn: &Conn) -> Result<Vec<ReportPreset>> {
    let mut stmt =
        conn.prepare_cached(&format!("SELECT {PRESET} FROM preset ORDER BY batch, name, id"))?;
    let rows = stmt.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A preset.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn get(conn: &Conn, id: PresetId) -> Result<ReportPreset> {
    let found = conn
        .prepare_cached(&format!("SELECT {PRESET} FROM preset WHERE id = ?1"))?
        .query_row([id], read)
        .optional()?;
    found.ok_or_else(|| Error::NotFound(format!("preset/{id}")))
}

/// The preset with this name, in any (ASCII) case.
pub fn by_name(conn: &Conn, name: &str) -> Result<Option<ReportPreset>> {
    Ok(conn
        .prepare_cached(&format!("SELECT {PRESET} FROM preset WHERE name = ?1"))?
        .query_row([name], read)
        .optional()?)
}

/// The presets of a batch, by name.
pub fn of_batch(conn: &Conn, batch: &str) -> Result<Vec<ReportPreset>> {
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT {PRESET} FROM preset WHERE batch = ?1 AND batch <> '' ORDER BY name, id"
    ))?;
    let rows = stmt.query_map([batch], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn values(d: &ReportPresetDraft) -> Result<(String, String)> {
    let request = serde_json::to_string(&d.request).map_err(|e| Error::Internal(e.to_string()))?;
    let formats: Vec<&str> = d.formats.iter().map(|f| f.as_str()).collect();
    Ok((request, formats.join(",")))
}

pub(super) fn insert(tx: &Tx<'_>, d: &ReportPresetDraft) -> Result<PresetId> {
    let (request, formats) = values(d)?;
    tx.prepare_cached(
        "INSERT INTO preset (name, request, formats, batch) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![d.name, request, formats, d.batch])?;
    Ok(PresetId(tx.last_insert_rowid()))
}

pub(super) fn update(tx: &Tx<'_>, id: PresetId, d: &ReportPresetDraft) -> Result<()> {
    let (request, formats) = values(d)?;
    tx.prepare_cached(
        "UPDATE preset SET name = ?2, request = ?3, formats = ?4, batch = ?5 WHERE id = ?1",
    )?
    .execute(params![id, d.name, request, formats, d.batch])?;
    Ok(())
}

pub(super) fn delete(tx: &Tx<'_>, id: PresetId) -> Result<()> {
    tx.prepare_cached("DELETE FROM preset WHERE id = ?1")?.execute([id])?;
    Ok(())
}
