//! From a changeset to the journal: the op, one event per changed record, the inverse for undo.
//!
//! What is written is what SQLite recorded, never what a caller says. Two passes: the changes are
//! turned into JSON pieces as they come (`pieces`), then sorted (table, row), numbered and sealed
//! (`events`).

use std::io::Write as _;

use chrono::{DateTime, TimeDelta, Utc};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use rusqlite::session::invert_strm;
use rusqlite::{OptionalExtension as _, params};

use super::events::{Events, Note};
use super::pieces::{Pieces, Touch};
use super::tables::{AUDITED, Layouts};
use super::{Conn, Op, instant};
use crate::error::Result;
use crate::ids::{OpRow, PersonId};

/// Largest part of a stored inverse, in bytes: well under SQLite's limit for one value.
const PART: usize = 4 << 20;

/// What the journal's entry says beside the changes.
pub(super) struct Entry<'a> {
    pub(super) op: &'a Op,
    pub(super) subject: &'a str,
    pub(super) undoes: Option<OpRow>,
    pub(super) notes: &'a [Note],
    pub(super) log: &'a str,
}

/// What was recorded.
pub(super) struct Recorded {
    pub(super) op: OpRow,
    pub(super) events: u64,
    pub(super) tables: Vec<&'static str>,
    pub(super) touched: Vec<Touch>,
}

/// How an actor is spelt in the journal: a number, never a name.
pub(super) fn actor_text(actor: PersonId) -> String {
    if actor == Op::SYSTEM { "system".into() } else { format!("u_{actor}") }
}

/// Writes op, events, personal values and inverse for a changeset, in the current transaction.
pub(super) fn record(
    conn: &Conn,
    layouts: &Layouts,
    entry: &Entry<'_>,
    changes: &[u8],
) -> Result<Recorded> {
    let mut pieces = Pieces::read(layouts, changes)?;
    let anomaly = clock_anomaly(conn, entry.op.at)?;
    let op = insert_op(conn, entry)?;
    let events = Events::new(entry, anomaly).insert(conn, op, &mut pieces, entry.notes)?;
    insert_inverse(conn, op, changes)?;
    let mut tables: Vec<&'static str> = Vec::new();
    for row in &pieces.rows {
        let name = AUDITED[usize::from(row.rank)].name;
        if tables.last() != Some(&name) {
            tables.push(name);
        }
    }
    Ok(Recorded { op, events, tables, touched: pieces.touched })
}

fn insert_op(conn: &Conn, e: &Entry<'_>) -> Result<OpRow> {
    conn.prepare_cached(
        "INSERT INTO op (op_id, name, at, actor, subject, undoes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        e.op.op_id.to_string(),
        e.op.name,
        instant(e.op.at),
        actor_text(e.op.actor),
        e.subject,
        e.undoes
    ])?;
    Ok(OpRow(conn.last_insert_rowid()))
}

/// The clock is not to be believed: more than 2 minutes before, or 400 days after, the last op.
fn clock_anomaly(conn: &Conn, at: DateTime<Utc>) -> Result<bool> {
    let last: Option<DateTime<Utc>> = conn
        .prepare_cached("SELECT at FROM op ORDER BY id DESC LIMIT 1")?
        .query_row([], |r| r.get(0))
        .optional()?;
    Ok(last
        .is_some_and(|last| at < last - TimeDelta::minutes(2) || at > last + TimeDelta::days(400)))
}

fn insert_inverse(conn: &Conn, op: OpRow, changes: &[u8]) -> Result<()> {
    if changes.is_empty() {
        return Ok(());
    }
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
    let mut input = changes;
    invert_strm(&mut input, &mut packed)?;
    packed.flush()?;
    let packed = packed.finish()?;
    let mut insert =
        conn.prepare_cached("INSERT INTO op_inverse (op, part, bytes) VALUES (?1, ?2, ?3)")?;
    for (part, bytes) in (0_i64..).zip(packed.chunks(PART)) {
        insert.execute(params![op, part, bytes])?;
    }
    Ok(())
}
