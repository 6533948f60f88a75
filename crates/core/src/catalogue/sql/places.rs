//! Places as rows, and what assets and places are inside one: a range of an index by path.

use rusqlite::{OptionalExtension, Row, params};

use crate::catalogue::location::LocationDraft;
use crate::catalogue::names;
use crate::error::Result;
use crate::ids::LocationId;
use crate::store::{Conn, Tx};

fn read(r: &Row<'_>) -> rusqlite::Result<LocationDraft> {
    Ok(LocationDraft {
        id: Some(r.get("id")?),
        was: None,
        path: r.get("path")?,
        kind: r.get("kind")?,
        code: r.get("code")?,
        address: r.get("address")?,
        note: r.get("note")?,
    })
}

/// A place; `None` when there is none.
pub(in crate::catalogue) fn location(conn: &Conn, id: LocationId) -> Result<Option<LocationDraft>> {
    Ok(conn
        .prepare_cached("SELECT * FROM location WHERE id = ?1")?
        .query_row([id], read)
        .optional()?)
}

/// What is known of the place with this path, in any (ASCII) case.
pub fn location_at(conn: &Conn, path: &str) -> Result<Option<LocationDraft>> {
    Ok(conn
        .prepare_cached("SELECT * FROM location WHERE path = ?1")?
        .query_row([path], read)
        .optional()?)
}

/// Every record of a place, by path.
pub fn locations(conn: &Conn) -> Result<Vec<LocationDraft>> {
    let mut stmt = conn.prepare_cached("SELECT * FROM location ORDER BY path, id")?;
    let rows = stmt.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many assets stand in each place itself, by path; those without a place are left out.
pub(in crate::catalogue) const PLACE_COUNTS: &str =
    "SELECT location, count(*) AS assets FROM asset WHERE location <> '' GROUP BY location";

/// The places in use, each with how many assets stand in it.
pub fn place_counts(conn: &Conn) -> Result<Vec<(String, u32)>> {
    let mut stmt = conn.prepare_cached(PLACE_COUNTS)?;
    let rows = stmt.query_map([], |r| Ok((r.get("location")?, r.get("assets")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether an asset stands in a place or inside it.
pub(in crate::catalogue) fn place_in_use(conn: &Conn, path: &str) -> Result<bool> {
    let (first, last) = names::inside(path);
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM asset WHERE location = ?1)
               OR EXISTS (SELECT 1 FROM asset WHERE location >= ?2 AND location < ?3)",
        )?
        .query_row([path, &first, &last], |r| r.get(0))?)
}

/// Id and path of the place with a code; `None` for a blank one.
pub(in crate::catalogue) fn code_holder(
    conn: &Conn,
    code: &str,
) -> Result<Option<(LocationId, String)>> {
    Ok(conn
        .prepare_cached("SELECT id, path FROM location WHERE code = ?1 AND code <> ''")?
        .query_row([code], |r| Ok((r.get("id")?, r.get("path")?)))
        .optional()?)
}

/// Characters of the longest path inside a place, of records and of what assets carry; 0 for none.
pub(in crate::catalogue) fn longest_inside(conn: &Conn, path: &str) -> Result<usize> {
    let (first, last) = names::inside(path);
    let longest: u32 = conn
        .prepare_cached(
            "SELECT max(
               (SELECT coalesce(max(length(location)), 0) FROM asset
                WHERE location >= ?1 AND location < ?2),
               (SELECT coalesce(max(length(path)), 0) FROM location
                WHERE path >= ?1 AND path < ?2))",
        )?
        .query_row([&first, &last], |r| r.get(0))?;
    Ok(usize::try_from(longest).unwrap_or(usize::MAX))
}

/// Ids and paths of the records inside a place, outermost first.
pub(in crate::catalogue) fn records_inside(
    conn: &Conn,
    path: &str,
) -> Result<Vec<(LocationId, String)>> {
    let (first, last) = names::inside(path);
    let mut stmt = conn.prepare_cached(
        "SELECT id, path FROM location WHERE path >= ?1 AND path < ?2 ORDER BY path",
    )?;
    let rows = stmt.query_map([&first, &last], |r| Ok((r.get("id")?, r.get("path")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Moves what stands in a place, or inside it, to another path.
pub(in crate::catalogue) fn move_assets(tx: &Tx<'_>, was: &str, path: &str) -> Result<()> {
    let (first, last) = names::inside(was);
    tx.prepare_cached("UPDATE asset SET location = ?2 WHERE location = ?1")?
        .execute([was, path])?;
    let length = i64::try_from(was.chars().count()).unwrap_or(i64::MAX);
    tx.prepare_cached(
        "UPDATE asset SET location = ?1 || substr(location, ?2 + 1)
         WHERE location >= ?3 AND location < ?4",
    )?
    .execute(params![path, length, first, last])?;
    Ok(())
}

pub(in crate::catalogue) fn set_path(tx: &Tx<'_>, id: LocationId, path: &str) -> Result<()> {
    tx.prepare_cached("UPDATE location SET path = ?2 WHERE id = ?1")?.execute(params![id, path])?;
    Ok(())
}

pub(in crate::catalogue) fn insert_location(tx: &Tx<'_>, d: &LocationDraft) -> Result<LocationId> {
    tx.prepare_cached(
        "INSERT INTO location (path, kind, code, address, note) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![d.path, d.kind, d.code, d.address, d.note])?;
    Ok(LocationId(tx.last_insert_rowid()))
}

pub(in crate::catalogue) fn update_location(
    tx: &Tx<'_>,
    id: LocationId,
    d: &LocationDraft,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE location SET path = ?2, kind = ?3, code = ?4, address = ?5, note = ?6
         WHERE id = ?1",
    )?
    .execute(params![id, d.path, d.kind, d.code, d.address, d.note])?;
    Ok(())
}
