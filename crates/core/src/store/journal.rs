//! Reading the journal: who did what, when, and which values changed.
//!
//! Never writes. Names of people are resolved from today's tables, not from the events.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, Row, named_params};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::jcs::hex_text;
use super::tables::AUDITED;
use super::undo::{self, OpHead};
use super::{Conn, instant, leaves, record, titles};
use crate::choice::choice;
use crate::error::{Error, Result};
use crate::ids::{OpRow, PersonId};

/// One operation in the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OpInfo {
    /// Its number: the order of the journal.
    pub id: OpRow,
    /// Its unique id.
    pub op_id: String,
    /// `entity.verb`; its words are the catalogue's `op-…`.
    pub name: String,
    /// When.
    #[ts(type = "string")]
    pub at: DateTime<Utc>,
    /// Who; `None` for the system.
    pub actor: Option<PersonId>,
    /// The actor's name today; `None` for the system or a person no longer there.
    pub actor_name: Option<String>,
    /// Business key of what it was about.
    pub subject: String,
    /// The op it compensates, with that op's name.
    pub undoes: Option<UndoneOp>,
    /// An effective later op compensates this one.
    pub undone: bool,
    /// It may be tried to undo this op (later edits can still refuse it).
    pub undoable: bool,
    /// Changed records.
    pub events: i64,
}

/// The op that an undo or a redo compensates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct UndoneOp {
    /// Its number.
    pub id: OpRow,
    /// Its name.
    pub name: String,
}

/// Which operations to show. Empty: all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct JournalFilter {
    /// An entity (`asset`) or one record (`asset/231`).
    pub entity: Option<String>,
    /// Who; 0 for the system.
    pub actor: Option<PersonId>,
    /// Part of the subject or of the op's name.
    pub text: Option<String>,
    /// From this instant on.
    #[ts(type = "string | null")]
    pub from: Option<DateTime<Utc>>,
    /// Before this instant.
    #[ts(type = "string | null")]
    pub to: Option<DateTime<Utc>>,
}

/// A page of the journal, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct JournalPage {
    /// The operations.
    pub rows: Vec<OpInfo>,
    /// How many the filter finds in all.
    pub total: i64,
}

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

const OPS: &str = "
  SELECT o.id, o.op_id, o.name, o.at, o.actor, o.subject, o.undoes,
         p.name AS actor_name, d.name AS undoes_name,
         (SELECT count(*) FROM event e WHERE e.op = o.id) AS events
  FROM op o
  LEFT JOIN person p ON o.actor <> 'system' AND p.id = CAST(substr(o.actor, 3) AS INTEGER)
  LEFT JOIN op d ON d.id = o.undoes";

const FILTER: &str = "
  (:actor IS NULL OR o.actor = :actor)
  AND (:from IS NULL OR o.at >= :from) AND (:to IS NULL OR o.at < :to)
  AND (:text IS NULL OR instr(lower(o.subject), :text) > 0 OR instr(o.name, :text) > 0)
  AND (:first IS NULL OR EXISTS (
    SELECT 1 FROM event e WHERE e.op = o.id AND e.ent >= :first AND e.ent < :after))";

/// A page of operations, newest first.
pub fn page(conn: &Conn, filter: &JournalFilter, offset: i64, limit: i64) -> Result<JournalPage> {
    let actor = filter.actor.map(record::actor_text);
    let (from, to) = (filter.from.map(instant), filter.to.map(instant));
    let text = filter.text.as_deref().map(str::trim).filter(|t| !t.is_empty());
    let text = text.map(str::to_lowercase);
    // `asset` → [asset/, asset0), as '0' follows '/'; `asset/231` → only itself.
    let range = filter.entity.as_ref().map(|e| match e.contains('/') {
        true => (e.clone(), format!("{e}\0")),
        false => (format!("{e}/"), format!("{e}0")),
    });
    let (first, after) = range.unzip();
    let total =
        conn.prepare_cached(&format!("SELECT count(*) AS n FROM op o WHERE {FILTER}"))?.query_row(
            named_params! {":actor": actor, ":from": from, ":to": to, ":text": text,
            ":first": first, ":after": after},
            |r| r.get("n"),
        )?;
    let mut find = conn.prepare_cached(&format!(
        "{OPS} WHERE {FILTER} ORDER BY o.id DESC LIMIT :limit OFFSET :offset"
    ))?;
    let mut found = find.query(named_params! {":actor": actor, ":from": from, ":to": to,
    ":text": text, ":first": first, ":after": after, ":limit": limit, ":offset": offset})?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        rows.push(op_info(conn, row)?);
    }
    Ok(JournalPage { rows, total })
}

/// One operation.
pub fn op(conn: &Conn, id: OpRow) -> Result<Option<OpInfo>> {
    let mut find = conn.prepare_cached(&format!("{OPS} WHERE o.id = :id"))?;
    let mut rows = find.query(named_params! {":id": id})?;
    rows.next()?.map(|row| op_info(conn, row)).transpose()
}

fn op_info(conn: &Conn, row: &Row<'_>) -> Result<OpInfo> {
    let id: OpRow = row.get("id")?;
    let undoes = match (row.get("undoes")?, row.get("undoes_name")?) {
        (Some(id), Some(name)) => Some(UndoneOp { id, name }),
        _ => None,
    };
    Ok(OpInfo {
        id,
        op_id: row.get("op_id")?,
        name: row.get("name")?,
        at: row.get("at")?,
        actor: actor(&row.get::<_, String>("actor")?),
        actor_name: row.get("actor_name")?,
        subject: row.get("subject")?,
        undoes,
        undone: !undo::effective(conn, id)?,
        undoable: match OpHead::read(conn, id)?.check(conn) {
            Ok(()) => true,
            Err(Error::Refused(_)) => false,
            Err(other) => return Err(other),
        },
        events: row.get("events")?,
    })
}

/// `u_12` → person 12.
fn actor(text: &str) -> Option<PersonId> {
    text.strip_prefix("u_")?.parse().ok().map(PersonId)
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

/// A stretch of the journal in the published format, for anyone to verify.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extract {
    /// The log's id: every event names it.
    pub log: String,
    /// First and last event.
    pub seqs: (i64, i64),
    /// The chain before the first event and after the last, hexadecimal.
    pub chain: (String, String),
    /// The canonical bytes of each event, in order.
    pub events: Vec<String>,
}

/// The events of the operations from `first` to `last`; `None` when they have none.
pub fn extract(conn: &Conn, first: OpRow, last: OpRow) -> Result<Option<Extract>> {
    let mut find = conn.prepare_cached(
        "SELECT seq, bytes, chain FROM event WHERE op BETWEEN :first AND :last ORDER BY seq",
    )?;
    let mut rows = find.query(named_params! {":first": first, ":last": last})?;
    let (mut seqs, mut after, mut events) = (None, Vec::new(), Vec::new());
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get("seq")?;
        seqs = Some((seqs.map_or(seq, |(first, _)| first), seq));
        after = row.get("chain")?;
        events.push(row.get("bytes")?);
    }
    let Some(seqs) = seqs else { return Ok(None) };
    let log = super::log_id(conn)?;
    let before: Option<Vec<u8>> = conn
        .prepare_cached("SELECT chain FROM event WHERE seq = ?1")?
        .query_row([seqs.0 - 1], |r| r.get("chain"))
        .optional()?;
    let before = before.unwrap_or_else(|| super::audit::genesis(&log).to_vec());
    Ok(Some(Extract { log, seqs, chain: (hex_text(&before), hex_text(&after)), events }))
}

/// The part of an event's bytes that says what changed.
#[derive(Debug, Deserialize)]
pub(super) struct Facts {
    #[serde(default)]
    pub(super) data: BTreeMap<String, (Value, Value)>,
    #[serde(default)]
    pub(super) pii: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) att: BTreeMap<String, String>,
}

impl Facts {
    pub(super) fn parse(bytes: &str) -> Result<Self> {
        serde_json::from_str(bytes).map_err(|e| Error::Internal(format!("event: {e}")))
    }
}

/// Salt and value of a personal field, or `None` once erased.
pub(super) fn personal(conn: &Conn, seq: i64, field: &str) -> Result<Option<([u8; 32], String)>> {
    Ok(conn
        .prepare_cached("SELECT salt, value FROM event_pii WHERE seq = ?1 AND field = ?2")?
        .query_row((seq, field), |r| Ok((r.get("salt")?, r.get("value")?)))
        .optional()?)
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
