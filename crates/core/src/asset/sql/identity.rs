//! What an asset is known by beside its tag, as rows; and which tags and serial numbers there are.

use rusqlite::{OptionalExtension, params};

use crate::asset::identifier::{Identifier, IdentifierKind};
use crate::asset::lookalike::Lookalike;
use crate::error::{Error, Result};
use crate::ids::AssetId;
use crate::store::{Conn, Tx};

/// The second numbers of an asset, in the order they were given.
pub(in crate::asset) fn of_asset(conn: &Conn, id: AssetId) -> Result<Vec<Identifier>> {
    let mut stmt = conn.prepare_cached(
        "SELECT kind, value FROM asset_identifier WHERE asset_id = ?1 ORDER BY id",
    )?;
    let rows =
        stmt.query_map([id], |r| Ok(Identifier { kind: r.get("kind")?, value: r.get("value")? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Makes the second numbers of an asset these; rows that stay are not written.
pub(crate) fn put(tx: &Tx<'_>, id: AssetId, identifiers: &[Identifier]) -> Result<()> {
    let old = of_asset(tx, id)?;
    for gone in old.iter().filter(|o| !identifiers.contains(o)) {
        tx.prepare_cached(
            "DELETE FROM asset_identifier WHERE asset_id = ?1 AND kind = ?2 AND value = ?3",
        )?
        .execute(params![id, gone.kind, gone.value])?;
    }
    for new in identifiers.iter().filter(|n| !old.contains(n)) {
        tx.prepare_cached(
            "INSERT INTO asset_identifier (asset_id, kind, value) VALUES (?1, ?2, ?3)",
        )?
        .execute(params![id, new.kind, new.value])?;
    }
    Ok(())
}

/// Id and tag of another asset with this second number.
pub(crate) fn holder(
    conn: &Conn,
    kind: IdentifierKind,
    value: &str,
    own: Option<AssetId>,
) -> Result<Option<(AssetId, String)>> {
    Ok(conn
        .prepare_cached(
            "SELECT a.id AS id, a.tag AS tag FROM asset_identifier x JOIN asset a ON a.id = x.asset_id
             WHERE x.value = ?1 AND x.kind = ?2 AND a.id IS NOT ?3 LIMIT 1",
        )?
        .query_row(params![value, kind, own], |r| Ok((r.get("id")?, r.get("tag")?)))
        .optional()?)
}

/// The assets other than `own` that have one of these serial numbers; `looks_same` is for the
/// caller to say.
pub(in crate::asset) fn with_serials(
    conn: &Conn,
    serials: &[String],
    own: Option<AssetId>,
) -> Result<Vec<Lookalike>> {
    if serials.is_empty() {
        return Ok(Vec::new());
    }
    let json = serde_json::to_string(serials).map_err(|e| Error::Internal(e.to_string()))?;
    let mut stmt = conn.prepare_cached(
        "SELECT a.id AS id, a.tag AS tag, a.serial AS serial,
           trim(a.manufacturer || ' ' || a.model) AS model
         FROM json_each(?1) j CROSS JOIN asset a ON a.serial = j.value
         WHERE a.id IS NOT ?2 LIMIT 50",
    )?;
    let rows = stmt.query_map(params![json, own], |r| {
        Ok(Lookalike {
            id: r.get("id")?,
            tag: r.get("tag")?,
            serial: r.get("serial")?,
            model: r.get("model")?,
            looks_same: false,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The numbers behind a prefix that tags are made of.
pub(in crate::asset) fn tag_numbers(conn: &Conn, prefix: &str) -> Result<Vec<u64>> {
    let mut stmt = conn.prepare_cached(
        "SELECT substr(tag, ?3) AS number FROM asset
         WHERE tag >= ?1 AND tag < ?2 AND substr(tag, ?3) NOT GLOB '*[^0-9]*'",
    )?;
    // Digits come before the colon, and after nothing that is no digit.
    let (first, last) = (format!("{prefix}0"), format!("{prefix}:"));
    let start = i64::try_from(prefix.chars().count()).unwrap_or(i64::MAX).saturating_add(1);
    let rows = stmt.query_map(params![first, last, start], |r| r.get::<_, String>("number"))?;
    let mut numbers = Vec::new();
    for text in rows {
        // A number beyond all counting is nobody's last one.
        numbers.extend(text?.parse::<u64>().ok());
    }
    Ok(numbers)
}
