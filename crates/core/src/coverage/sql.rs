//! Covers as rows; columns by name. Knows no rule.

use rusqlite::{OptionalExtension as _, Row, params};

use super::CoverageDraft;
use crate::error::Result;
use crate::ids::{AssetId, CoverageId};
use crate::money::{Currency, Money};
use crate::store::{Conn, Tx};

fn read(r: &Row<'_>) -> rusqlite::Result<CoverageDraft> {
    let minor: Option<i64> = r.get("price_minor")?;
    let currency: Option<Currency> = r.get("price_currency")?;
    Ok(CoverageDraft {
        id: Some(r.get("id")?),
        asset_id: r.get("asset_id")?,
        kind: r.get("kind")?,
        level: r.get("level")?,
        provider: r.get("provider")?,
        contract_id: r.get("contract_id")?,
        reference: r.get("reference")?,
        start: r.get("start_date")?,
        end: r.get("end_date")?,
        price: minor.zip(currency).map(|(m, c)| Money::new(m, c)),
        keep_drive: r.get("keep_drive")?,
        origin: r.get("origin")?,
        validated_on: r.get("validated_on")?,
        note: r.get("note")?,
    })
}

/// A cover; `None` when there is none.
pub fn one(conn: &Conn, id: CoverageId) -> Result<Option<CoverageDraft>> {
    Ok(conn
        .prepare_cached("SELECT * FROM coverage WHERE id = ?1")?
        .query_row([id], read)
        .optional()?)
}

/// The covers of an asset, oldest first.
pub fn of_asset(conn: &Conn, id: AssetId) -> Result<Vec<CoverageDraft>> {
    let mut stmt =
        conn.prepare_cached("SELECT * FROM coverage WHERE asset_id = ?1 ORDER BY start_date, id")?;
    let rows = stmt.query_map([id], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn insert(tx: &Tx<'_>, d: &CoverageDraft) -> Result<CoverageId> {
    tx.prepare_cached(
        "INSERT INTO coverage (asset_id, kind, level, provider, contract_id, reference, start_date,
           end_date, price_minor, price_currency, keep_drive, origin, validated_on, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?
    .execute(params![
        d.asset_id,
        d.kind,
        d.level,
        d.provider,
        d.contract_id,
        d.reference,
        d.start,
        d.end,
        d.price.map(|p| p.minor),
        d.price.map(|p| p.currency),
        d.keep_drive,
        d.origin,
        d.validated_on,
        d.note,
    ])?;
    Ok(CoverageId(tx.last_insert_rowid()))
}

pub(super) fn update(tx: &Tx<'_>, id: CoverageId, d: &CoverageDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE coverage SET kind = ?1, level = ?2, provider = ?3, contract_id = ?4,
           reference = ?5, start_date = ?6, end_date = ?7, price_minor = ?8, price_currency = ?9,
           keep_drive = ?10, origin = ?11, validated_on = ?12, note = ?13
         WHERE id = ?14",
    )?
    .execute(params![
        d.kind,
        d.level,
        d.provider,
        d.contract_id,
        d.reference,
        d.start,
        d.end,
        d.price.map(|p| p.minor),
        d.price.map(|p| p.currency),
        d.keep_drive,
        d.origin,
        d.validated_on,
        d.note,
        id,
    ])?;
    Ok(())
}

pub(super) fn delete(tx: &Tx<'_>, id: CoverageId) -> Result<()> {
    tx.prepare_cached("DELETE FROM coverage WHERE id = ?1")?.execute([id])?;
    Ok(())
}
