//! Reading the journal: who did what, when, and which values changed.
//!
//! Never writes. Names of people are resolved from today's tables, not from the events.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, Row, named_params};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::undo::{self, OpHead};
use super::{Conn, instant, record};
use crate::error::{Error, Result};
use crate::ids::{OpRow, PersonId};

mod events;
mod evidence;
mod extract;

pub use events::{Change, EventInfo, Happened, history, op_events};
pub use evidence::{Evidence, Inclusions, certificate_events, evidence, inclusions};
pub use extract::{Extract, extract};

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
    /// The op it compensates, with the name of what that one was about.
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
    /// The name of what it was about: an undo of an undo is told by what was undone at first.
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

// A redo compensates an undo: what both are about is the operation at the end of that chain.
const OPS: &str = "
  SELECT o.id, o.op_id, o.name, o.at, o.actor, o.subject, o.undoes,
         p.name AS actor_name,
         (WITH RECURSIVE chain(name, undoes) AS (
            SELECT d.name, d.undoes FROM op d WHERE d.id = o.undoes
            UNION ALL
            SELECT d.name, d.undoes FROM op d JOIN chain ON d.id = chain.undoes)
          SELECT name FROM chain WHERE undoes IS NULL) AS undoes_name,
         (SELECT count(*) FROM event e WHERE e.op = o.id) AS events
  FROM op o
  LEFT JOIN person p ON o.actor <> 'system' AND p.id = CAST(substr(o.actor, 3) AS INTEGER)";

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
