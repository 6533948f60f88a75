//! What was scanned, and the assets a code fits, as rows.

use rusqlite::{OptionalExtension as _, Row, params};

use super::{NAME, instant, stored};
use crate::error::{Error, Result};
use crate::ids::{AssetId, StocktakeId, StocktakeLineId, StocktakeScanId};
use crate::stocktake::code::Hits;
use crate::stocktake::{Candidate, Matched, Scan, ScanDraft};
use crate::store::{Conn, Tx};

fn read_scan(r: &Row<'_>) -> rusqlite::Result<Scan> {
    Ok(Scan {
        id: r.get("id")?,
        code: r.get("code")?,
        at: instant(&r.get::<_, String>("at")?),
        place: r.get("place")?,
        line_id: r.get("line_id")?,
        matched: r.get("matched")?,
        condition: r.get("condition")?,
        note: r.get("note")?,
    })
}

/// The scans of a stock-take in their order.
pub fn scans(conn: &Conn, id: StocktakeId) -> Result<Vec<Scan>> {
    let mut stmt =
        conn.prepare_cached("SELECT * FROM stocktake_scan WHERE stocktake_id = ?1 ORDER BY id")?;
    let rows = stmt.query_map([id], read_scan)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A scan with the stock-take it is of.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub(in crate::stocktake) fn scan(conn: &Conn, id: StocktakeScanId) -> Result<(StocktakeId, Scan)> {
    let found = conn
        .prepare_cached("SELECT * FROM stocktake_scan WHERE id = ?1")?
        .query_row([id], |r| Ok((r.get("stocktake_id")?, read_scan(r)?)))
        .optional()?;
    found.ok_or_else(|| Error::NotFound(format!("stocktake_scan/{id}")))
}

/// The last scan of a line, or of a code that fits none or several.
pub(in crate::stocktake) fn last_scan(
    conn: &Conn,
    id: StocktakeId,
    line: Option<StocktakeLineId>,
    code: &str,
) -> Result<Option<Scan>> {
    let found = match line {
        Some(line) => conn
            .prepare_cached(
                "SELECT * FROM stocktake_scan WHERE line_id = ?1 ORDER BY at DESC, id DESC LIMIT 1",
            )?
            .query_row([line], read_scan),
        None => conn
            .prepare_cached(
                "SELECT * FROM stocktake_scan
                 WHERE stocktake_id = ?1 AND code = ?2 AND line_id IS NULL
                 ORDER BY at DESC, id DESC LIMIT 1",
            )?
            .query_row(params![id, code], read_scan),
    };
    Ok(found.optional()?)
}

pub(in crate::stocktake) fn insert_scan(
    tx: &Tx<'_>,
    id: StocktakeId,
    d: &ScanDraft,
    (at, line, matched): (i64, Option<StocktakeLineId>, Matched),
) -> Result<StocktakeScanId> {
    tx.prepare_cached(
        "INSERT INTO stocktake_scan (stocktake_id, code, at, place, line_id, matched, condition,
           note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![id, d.code, stored(at), d.place, line, matched, d.condition, d.note])?;
    Ok(StocktakeScanId(tx.last_insert_rowid()))
}

pub(in crate::stocktake) fn set_line(
    tx: &Tx<'_>,
    scan: StocktakeScanId,
    line: StocktakeLineId,
    matched: Matched,
) -> Result<()> {
    tx.prepare_cached("UPDATE stocktake_scan SET line_id = ?1, matched = ?2 WHERE id = ?3")?
        .execute(params![line, matched, scan])?;
    Ok(())
}

/// Scans of the same code that fit nothing either: what one of them is, all are.
pub(in crate::stocktake) fn same_code(
    conn: &Conn,
    id: StocktakeId,
    code: &str,
) -> Result<Vec<StocktakeScanId>> {
    let mut stmt = conn.prepare_cached(
        "SELECT id FROM stocktake_scan
         WHERE stocktake_id = ?1 AND code = ?2 AND line_id IS NULL ORDER BY id",
    )?;
    let ids = stmt.query_map(params![id, code], |r| r.get("id"))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

pub(in crate::stocktake) fn delete_scan(tx: &Tx<'_>, id: StocktakeScanId) -> Result<()> {
    tx.prepare_cached("DELETE FROM stocktake_scan WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// The assets that have one of some keys, each kind from its index.
pub(in crate::stocktake) fn hits(conn: &Conn, keys: &[String]) -> Result<Hits> {
    let json = serde_json::Value::from(keys).to_string();
    let ids = |sql: &str| -> Result<Vec<AssetId>> {
        let mut stmt = conn.prepare_cached(sql)?;
        let ids = stmt.query_map([&json], |r| r.get("id"))?;
        Ok(ids.collect::<Result<_, _>>()?)
    };
    Ok(Hits {
        tags: ids("SELECT a.id AS id FROM json_each(?1) j CROSS JOIN asset a ON a.tag = j.value")?,
        serials: ids(
            "SELECT a.id AS id FROM json_each(?1) j CROSS JOIN asset a ON a.serial = j.value",
        )?,
        identifiers: ids("SELECT i.asset_id AS id FROM json_each(?1) j
             CROSS JOIN asset_identifier i ON i.value = j.value")?,
    })
}

/// What several assets are called, by tag.
pub(in crate::stocktake) fn candidates(conn: &Conn, ids: &[AssetId]) -> Result<Vec<Candidate>> {
    let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT a.id AS id, a.tag AS tag, a.serial AS serial, {NAME} AS name
         FROM json_each(?1) j CROSS JOIN asset a ON a.id = j.value ORDER BY a.tag"
    ))?;
    let rows = stmt.query_map([crate::list::json_ids(&ids)], |r| {
        Ok(Candidate {
            asset_id: r.get("id")?,
            tag: r.get("tag")?,
            serial: r.get("serial")?,
            name: r.get("name")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
