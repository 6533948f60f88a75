//! The one way to write: a named operation in one transaction, journalled from what SQLite saw.

use std::cell::RefCell;
use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{DateTime, Utc};
use rusqlite::session::Session;
use rusqlite::{OptionalExtension as _, Transaction, TransactionBehavior};
use uuid::Uuid;

use super::events::Note;
use super::record::{self, Entry};
use super::tables::CONTENT;
use super::{Conn, Store, fts};
use crate::error::{Error, Result};
use crate::ids::{OpRow, PersonId};

/// A named operation about to be done: what, by whom, when.
#[derive(Debug, Clone)]
pub struct Op {
    /// Makes it safe to ask again: the same id is done once.
    pub op_id: Uuid,
    /// `entity.verb`, e.g. `contract.save`; its words are the catalogue's `op-…`.
    pub name: &'static str,
    /// Who asked; [`Op::SYSTEM`] when nobody did.
    pub actor: PersonId,
    /// The time it is journalled under.
    pub at: DateTime<Utc>,
}

impl Op {
    /// The actor of operations nobody asked for.
    pub const SYSTEM: PersonId = PersonId(0);

    /// An operation with a fresh id.
    pub fn new(name: &'static str, actor: PersonId, at: DateTime<Utc>) -> Self {
        let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
        let mut random = [0; 10];
        // Without randomness the id is a random-less v7 of this millisecond: still valid, and a
        // clash is refused by the unique index instead of being written twice.
        let _ = getrandom::fill(&mut random);
        let op_id = uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid();
        Self { op_id, name, actor, at }
    }

    /// The same operation under an id the asker chose.
    pub fn with_id(op_id: Uuid, name: &'static str, actor: PersonId, at: DateTime<Utc>) -> Self {
        Self { op_id, name, actor, at }
    }
}

/// The right to write: only [`Store::write`] and [`Store::dry`] make one.
///
/// Dereferences to the connection. It must not end the transaction.
#[derive(Debug)]
pub struct Tx<'a> {
    conn: &'a Conn,
    op: &'a Op,
    subject: RefCell<String>,
}

impl Deref for Tx<'_> {
    type Target = Conn;

    fn deref(&self) -> &Conn {
        self.conn
    }
}

impl Tx<'_> {
    /// What the operation is about, for the journal: a business key such as a contract's number,
    /// never a person's name. The last call counts.
    pub fn subject(&self, text: &str) {
        text.clone_into(&mut self.subject.borrow_mut());
    }

    /// Keeps what a file holds under its SHA-256, once. Not journalled itself: the row that names
    /// the hash is, and the content can never change.
    pub(crate) fn keep_content(&self, sha256: &str, bytes: &[u8]) -> Result<()> {
        self.prepare_cached(
            "INSERT INTO content (sha256, bytes) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING",
        )?
        .execute(rusqlite::params![sha256, bytes])?;
        Ok(())
    }

    /// The operation's time.
    pub fn at(&self) -> DateTime<Utc> {
        self.op.at
    }

    /// Who asked.
    pub fn actor(&self) -> PersonId {
        self.op.actor
    }
}

/// What became of a write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<T> {
    /// The operation in the journal; `None` when nothing changed, so nothing was recorded.
    pub op: Option<OpRow>,
    /// What the closure returned; `None` when this `op_id` had been done before.
    pub value: Option<T>,
    /// Events recorded: one per changed record.
    pub events: u64,
    /// Changed tables, in the order of the journal.
    pub tables: Vec<&'static str>,
}

impl Store {
    /// Does an operation: all of it with its journal entry, or nothing.
    ///
    /// An error of the closure undoes everything. `io-outcome-unknown` means that the disk failed
    /// at the commit: the same `op_id` again is safe and tells.
    pub fn write<T>(
        &mut self,
        op: &Op,
        f: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<Written<T>> {
        self.tighten()?;
        self.write_as(op, None, &[], f)
    }

    /// Runs the same closure and always rolls it back: what would happen.
    pub fn dry<T>(&mut self, op: &Op, f: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        let guard = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?;
        let tx = Tx { conn: &self.conn, op, subject: RefCell::default() };
        let value = f(&tx)?;
        guard.rollback()?;
        Ok(value)
    }

    /// [`Store::write`] with what undo and restore add: the op it compensates, facts that are
    /// not rows.
    pub(super) fn write_as<T>(
        &mut self,
        op: &Op,
        undoes: Option<OpRow>,
        notes: &[Note],
        f: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<Written<T>> {
        self.write_then(op, undoes, notes, f, |_| Ok(()))
    }

    /// [`Store::write_as`] with what happens to the journal after it was written, in the same
    /// transaction: an erasure.
    pub(super) fn write_then<T>(
        &mut self,
        op: &Op,
        undoes: Option<OpRow>,
        notes: &[Note],
        f: impl FnOnce(&Tx<'_>) -> Result<T>,
        then: impl FnOnce(&Conn) -> Result<()>,
    ) -> Result<Written<T>> {
        let guard = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?;
        if let Some(op) = done_before(&self.conn, op)? {
            return Ok(Written { op: Some(op), value: None, events: 0, tables: Vec::new() });
        }
        let tx = Tx { conn: &self.conn, op, subject: RefCell::default() };
        let (value, changes) = watched(&self.conn, || f(&tx))?;
        if changes.is_empty() && notes.is_empty() {
            guard.rollback()?;
            return Ok(Written { op: None, value: Some(value), events: 0, tables: Vec::new() });
        }
        let subject = tx.subject.into_inner();
        let entry = Entry { op, subject: &subject, undoes, notes, log: &self.log };
        let recorded = record::record(&self.conn, &self.layouts, &entry, &changes)?;
        fts::refresh(&self.conn, &recorded.touched)?;
        then(&self.conn)?;
        // Also a commit that failed may have been one: what was read before is in doubt.
        self.version += 1;
        for table in &recorded.tables {
            if !self.changed.contains(table) {
                self.changed.push(table);
            }
        }
        self.guard.open(|| commit(&self.conn, guard))?;
        Ok(Written {
            op: Some(recorded.op),
            value: Some(value),
            events: recorded.events,
            tables: recorded.tables,
        })
    }
}

/// Lets nothing be committed but what was journalled: any other commit on the writer's connection
/// becomes a rollback, a statement outside [`Store::write`] included.
#[derive(Debug, Default)]
pub(super) struct CommitGuard(Arc<AtomicBool>);

impl CommitGuard {
    /// Watches every commit of a connection from here on.
    pub(super) fn install(conn: &mut Conn) -> Result<Self> {
        let guard = Self::default();
        let open = Arc::clone(&guard.0);
        conn.commit_hook(Some(move || !open.load(Ordering::Relaxed)))?;
        Ok(guard)
    }

    /// Runs what may commit.
    pub(super) fn open<T>(&self, f: impl FnOnce() -> Result<T>) -> Result<T> {
        /// Closes again whichever way it ends, a panic included.
        struct Close<'a>(&'a AtomicBool);
        impl Drop for Close<'_> {
            fn drop(&mut self) {
                self.0.store(false, Ordering::Relaxed);
            }
        }
        self.0.store(true, Ordering::Relaxed);
        let _close = Close(&self.0);
        f()
    }
}

/// The journal's row of an operation that is already done.
fn done_before(conn: &Conn, op: &Op) -> Result<Option<OpRow>> {
    let row: Option<(OpRow, String)> = conn
        .prepare_cached("SELECT id, name FROM op WHERE op_id = ?1")?
        .query_row([op.op_id.to_string()], |r| Ok((r.get("id")?, r.get("name")?)))
        .optional()?;
    match row {
        Some((_, name)) if name != op.name => {
            Err(Error::Internal(format!("op_id {} is {name}, not {}", op.op_id, op.name)))
        }
        other => Ok(other.map(|(id, _)| id)),
    }
}

/// Runs `f` under a session over all tables and returns the changeset beside its value.
fn watched<T>(conn: &Conn, f: impl FnOnce() -> Result<T>) -> Result<(T, Vec<u8>)> {
    let schema = |c: &Conn| c.query_row("PRAGMA schema_version", [], |r| r.get::<_, i64>(0));
    let before = schema(conn)?;
    let mut session = Session::new(conn)?;
    // What a file holds is in no event and in no inverse: the row that names its hash is, and the
    // schema lets content be added only, never changed or taken away.
    session.table_filter(Some(|table: &str| table != CONTENT));
    session.attach::<&str>(None)?;
    let value = f()?;
    if conn.is_autocommit() {
        return Err(Error::Internal("the operation ended its own transaction".into()));
    }
    if schema(conn)? != before {
        return Err(Error::Internal("the operation changed the schema".into()));
    }
    let mut changes = Vec::new();
    if !session.is_empty() {
        session.changeset_strm(&mut changes)?;
    }
    Ok((value, changes))
}

/// Commits; an I/O failure here leaves the outcome unknown, which the error says.
fn commit(conn: &Conn, guard: Transaction<'_>) -> Result<()> {
    match guard.commit() {
        Ok(()) => Ok(()),
        Err(e) => {
            if !conn.is_autocommit() {
                conn.execute_batch("ROLLBACK")?;
            }
            Err(match Error::from(e) {
                Error::Io { detail, .. } => Error::Io { code: "io-outcome-unknown", detail },
                other => other,
            })
        }
    }
}
