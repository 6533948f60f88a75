//! Own fields and their values as rows.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, Row, params};

use crate::catalogue::field::{CustomField, CustomValue};
use crate::error::Result;
use crate::ids::{AssetId, FieldId};
use crate::store::{Conn, Tx};

fn read(r: &Row<'_>) -> rusqlite::Result<CustomField> {
    let choices: String = r.get("choices")?;
    Ok(CustomField {
        id: Some(r.get("id")?),
        name: r.get("name")?,
        kind: r.get("kind")?,
        category: r.get("category")?,
        choices: choices.lines().map(str::to_owned).collect(),
        required: r.get("required")?,
        position: r.get("position")?,
    })
}

/// Every field, in the order people gave them.
pub fn fields(conn: &Conn) -> Result<Vec<CustomField>> {
    let mut stmt = conn.prepare_cached("SELECT * FROM custom_field ORDER BY position, name, id")?;
    let rows = stmt.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Some values in use of a field that come after a text, in order.
pub(crate) fn values_in_use(
    conn: &Conn,
    id: FieldId,
    start: &str,
    most: i64,
) -> Result<Vec<String>> {
    let mut stmt = conn.prepare_cached(
        "SELECT DISTINCT value FROM custom_value WHERE field_id = ?1 AND value >= ?2
         ORDER BY value LIMIT ?3",
    )?;
    let rows = stmt.query_map(params![id, start, most], |r| r.get("value"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Every value of a field, by asset.
pub(crate) fn values_by_asset(conn: &Conn, id: FieldId) -> Result<HashMap<i64, String>> {
    let mut stmt =
        conn.prepare_cached("SELECT asset_id, value FROM custom_value WHERE field_id = ?1")?;
    let rows = stmt.query_map([id], |r| Ok((r.get("asset_id")?, r.get("value")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The values of some assets, by asset, each one's in the order of the fields' ids. `ids` as a
/// JSON array.
pub(crate) fn values_of_assets(
    conn: &Conn,
    ids: &str,
) -> Result<HashMap<AssetId, Vec<CustomValue>>> {
    let mut stmt = conn.prepare_cached(
        "SELECT x.asset_id AS asset_id, x.field_id AS field_id, x.value AS value
         FROM json_each(?1) j CROSS JOIN custom_value x ON x.asset_id = j.value
         ORDER BY j.key, x.field_id",
    )?;
    let mut rows = stmt.query([ids])?;
    let mut all: HashMap<AssetId, Vec<CustomValue>> = HashMap::new();
    while let Some(r) = rows.next()? {
        let value = CustomValue { field_id: r.get("field_id")?, value: r.get("value")? };
        all.entry(r.get("asset_id")?).or_default().push(value);
    }
    Ok(all)
}

/// How many assets have a value, by field.
pub(crate) fn uses_by_field(conn: &Conn) -> Result<HashMap<FieldId, u32>> {
    let mut stmt = conn
        .prepare_cached("SELECT field_id, count(*) AS uses FROM custom_value GROUP BY field_id")?;
    let rows = stmt.query_map([], |r| Ok((r.get("field_id")?, r.get("uses")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(in crate::catalogue) fn field_named(conn: &Conn, name: &str) -> Result<Option<FieldId>> {
    Ok(conn
        .prepare_cached("SELECT id FROM custom_field WHERE name = ?1")?
        .query_row([name], |r| r.get("id"))
        .optional()?)
}

pub(in crate::catalogue) fn insert_field(tx: &Tx<'_>, d: &CustomField) -> Result<FieldId> {
    tx.prepare_cached(
        "INSERT INTO custom_field (name, kind, category, choices, required, position)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        d.name,
        d.kind,
        d.category,
        d.choices.join("\n"),
        d.required,
        d.position
    ])?;
    Ok(FieldId(tx.last_insert_rowid()))
}

pub(in crate::catalogue) fn update_field(tx: &Tx<'_>, id: FieldId, d: &CustomField) -> Result<()> {
    tx.prepare_cached(
        "UPDATE custom_field SET name = ?2, kind = ?3, category = ?4, choices = ?5, required = ?6,
           position = ?7
         WHERE id = ?1",
    )?
    .execute(params![
        id,
        d.name,
        d.kind,
        d.category,
        d.choices.join("\n"),
        d.required,
        d.position
    ])?;
    Ok(())
}

/// Rows and values of a field.
pub(in crate::catalogue) fn values_of(conn: &Conn, id: FieldId) -> Result<Vec<(i64, String)>> {
    let mut stmt = conn.prepare_cached("SELECT id, value FROM custom_value WHERE field_id = ?1")?;
    let rows = stmt.query_map([id], |r| Ok((r.get("id")?, r.get("value")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(in crate::catalogue) fn set_value(tx: &Tx<'_>, row: i64, value: &str) -> Result<()> {
    tx.prepare_cached("UPDATE custom_value SET value = ?2 WHERE id = ?1")?
        .execute(params![row, value])?;
    Ok(())
}

pub(in crate::catalogue) fn delete_values(tx: &Tx<'_>, id: FieldId) -> Result<()> {
    tx.prepare_cached("DELETE FROM custom_value WHERE field_id = ?1")?.execute([id])?;
    Ok(())
}

/// The values an asset has, by field.
pub fn values_of_asset(conn: &Conn, id: AssetId) -> Result<Vec<CustomValue>> {
    let mut stmt = conn.prepare_cached(
        "SELECT field_id, value FROM custom_value WHERE asset_id = ?1 ORDER BY field_id",
    )?;
    let rows = stmt.query_map([id], |r| {
        Ok(CustomValue { field_id: r.get("field_id")?, value: r.get("value")? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Makes the values of an asset these; rows that stay are not written.
pub(crate) fn put_values(tx: &Tx<'_>, id: AssetId, values: &[CustomValue]) -> Result<()> {
    for old in values_of_asset(tx, id)? {
        if !values.iter().any(|v| v.field_id == old.field_id) {
            tx.prepare_cached("DELETE FROM custom_value WHERE asset_id = ?1 AND field_id = ?2")?
                .execute(params![id, old.field_id])?;
        }
    }
    for value in values {
        tx.prepare_cached(
            "INSERT INTO custom_value (asset_id, field_id, value) VALUES (?1, ?2, ?3)
             ON CONFLICT (asset_id, field_id) DO UPDATE SET value = excluded.value
             WHERE value <> excluded.value COLLATE BINARY",
        )?
        .execute(params![id, value.field_id, value.value])?;
    }
    Ok(())
}
