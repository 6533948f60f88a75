//! What happened to a record: the events of an operation or of a record, value by value.

use chrono::{DateTime, Utc};
use rusqlite::named_params;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::{Facts, personal};
use crate::choice::choice;
use crate::error::{Error, Result};
use crate::ids::OpRow;
use crate::store::tables::AUDITED;
use crate::store::{Conn, leaves, titles};

choice! {
    /// Whether a record was made, taken away, or changed.
    Happened {
        /// It was not there before.
        Created = "created",
        /// It is not there after.
        Deleted = "deleted",
        /// It is the same record.
        Changed = "changed",
    }
}

/// What happened to one record in one operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EventInfo {
    /// Place in the chain.
    pub seq: i64,
    /// The record, e.g. `asset/231`.
    pub ent: String,
    /// What the record is called today; `None` when it is gone, erased, or has no name.
    pub title: Option<String>,
    /// The operation, and its name.
    pub op: OpRow,
    /// Name of the operation.
    pub act: String,
    /// When.
    #[ts(type = "string")]
    pub at: DateTime<Utc>,
    /// Custodia itself did it, and nobody in particular.
    pub system: bool,
    /// Name of who did it; `None` for the system or a person no longer there.
    pub actor_name: Option<String>,
    /// Whether the record was made, taken away, or changed.
    pub happened: Happened,
    /// The changed fields by name.
    pub changes: Vec<Change>,
}

/// One field: old and new value as text, `None` for none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Change {
    /// Column name, or the path of a field in a column of JSON (`delivery_leads.email`); the words
    /// of its parts are the catalogue's `field-name-…`.
    pub field: String,
    /// Before.
    pub old: Option<String>,
    /// After. For an attachment, its SHA-256.
    pub new: Option<String>,
    /// A personal value that has been erased: neither side is known any more.
    pub erased: bool,
}

const EVENTS: &str = "
  SELECT e.seq, e.ent, e.op, e.bytes, o.name AS act, o.at, o.actor = 'system' AS system,
         p.name AS actor_name
  FROM event e JOIN op o ON o.id = e.op
  LEFT JOIN person p ON o.actor <> 'system' AND p.id = CAST(substr(o.actor, 3) AS INTEGER)";

/// The events of an operation, in the order of the chain.
pub fn op_events(conn: &Conn, op: OpRow, offset: i64, limit: i64) -> Result<Vec<EventInfo>> {
    // An op's events are contiguous: start at its first instead of sorting an import's thousands.
    let first: Option<i64> = conn
        .prepare_cached("SELECT min(seq) AS first FROM event WHERE op = ?1")?
        .query_row([op], |r| r.get("first"))?;
    let Some(first) = first else { return Ok(Vec::new()) };
    let mut find = conn.prepare_cached(&format!(
        "{EVENTS} WHERE e.seq >= :first AND +e.op = :op ORDER BY e.seq LIMIT :limit"
    ))?;
    let rows = find.query(named_params! {":first": first + offset, ":op": op, ":limit": limit})?;
    event_infos(conn, rows)
}

/// What happened to a record (`asset/231`), newest first.
pub fn history(conn: &Conn, ent: &str, limit: i64) -> Result<Vec<EventInfo>> {
    let mut find = conn
        .prepare_cached(&format!("{EVENTS} WHERE e.ent = :ent ORDER BY e.seq DESC LIMIT :limit"))?;
    let rows = find.query(named_params! {":ent": ent, ":limit": limit})?;
    event_infos(conn, rows)
}

fn event_infos(conn: &Conn, mut rows: rusqlite::Rows<'_>) -> Result<Vec<EventInfo>> {
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let seq = row.get("seq")?;
        let facts = Facts::parse(row.get_ref("bytes")?.as_str().unwrap_or_default())?;
        let ent: String = row.get("ent")?;
        let (entity, _) = ent.split_once('/').unwrap_or((&ent, ""));
        let happened = happened(entity, &facts);
        let changes = changes(conn, seq, facts)?;
        let changes = changes.into_iter().flat_map(|c| leaves::apart(entity, c)).collect();
        all.push(EventInfo {
            seq,
            title: titles::title(conn, &ent)?,
            ent,
            op: row.get("op")?,
            act: row.get("act")?,
            at: row.get("at")?,
            system: row.get("system")?,
            actor_name: row.get("actor_name")?,
            happened,
            changes,
        });
    }
    Ok(all)
}

/// By the column that a record of its kind always has.
fn happened(entity: &str, facts: &Facts) -> Happened {
    let always = AUDITED.iter().find(|t| t.name == entity).map_or("", |t| t.always);
    match facts.data.get(always) {
        Some((Value::Null, _)) => Happened::Created,
        Some((_, Value::Null)) => Happened::Deleted,
        _ => Happened::Changed,
    }
}

fn changes(conn: &Conn, seq: i64, facts: Facts) -> Result<Vec<Change>> {
    let mut all: Vec<Change> = facts
        .data
        .into_iter()
        .map(|(field, (old, new))| Change { field, old: text(old), new: text(new), erased: false })
        .collect();
    for field in facts.pii.into_keys() {
        let value = personal(conn, seq, &field)?;
        let erased = value.is_none();
        let (old, new) = match value {
            Some((_, json)) => serde_json::from_str(&json)
                .map_err(|e| Error::Internal(format!("personal value of {seq}: {e}")))?,
            None => (Value::Null, Value::Null),
        };
        all.push(Change { field, old: text(old), new: text(new), erased });
    }
    for (field, hash) in facts.att {
        all.push(Change { field, old: None, new: Some(hash), erased: false });
    }
    all.sort_by(|a, b| a.field.cmp(&b.field));
    Ok(all)
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(s) => Some(s),
        other => Some(other.to_string()),
    }
}
