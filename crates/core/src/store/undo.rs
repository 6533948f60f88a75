//! Undo and redo: the stored inverse of an operation, applied as a new operation.
//!
//! Nothing is deleted from the journal. An op is *effective* unless an effective op undoes it;
//! redo is the undo of an undo.

use std::sync::{Arc, Mutex, PoisonError};

use flate2::read::ZlibDecoder;
use rusqlite::OptionalExtension as _;
use rusqlite::session::{ChangesetItem, ConflictAction, ConflictType};

use super::tables::LEARNT;
use super::{Conn, Op, OpInfo, Store, Written, journal};
use crate::error::{Error, Refusal, Result};
use crate::ids::OpRow;

/// Op name of an undo.
pub const UNDO: &str = "journal.undo";
/// Op name of a redo.
pub const REDO: &str = "journal.redo";

impl Store {
    /// Compensates an operation (a large one after a verified copy), or refuses with `already-undone`, `not-undoable`,
    /// `decision-not-newest`, `undo-conflict { ent, op }` or `undo-blocked { ent }`.
    pub fn undo(&mut self, target: OpRow, op: &Op) -> Result<Written<()>> {
        let size = events(&self.conn, target)?;
        // A bulk change like the one it takes back; a refusal needs no copy.
        if size > COPIED
            && OpHead::read(&self.conn, target).and_then(|t| t.check(&self.conn)).is_ok()
        {
            self.auto_copy("bulk", op.at)?;
        }
        let large = size > LARGE;
        if large {
            self.relax()?;
        }
        let done = self.write_as(op, Some(target), &[], |tx| {
            let row = OpHead::read(tx, target)?;
            tx.subject(&row.subject);
            row.check(tx)?;
            apply_inverse(tx, target)?;
            if large { check_references(tx) } else { Ok(()) }
        });
        self.tighten()?;
        done
    }

    /// For a bulk: references are checked once at the end, as otherwise every row is written
    /// under a savepoint of its own; and savepoints are kept in a file, as in memory each is found
    /// by walking those before it. Together they turn an import's undo from hours into seconds.
    fn relax(&mut self) -> Result<()> {
        self.relaxed = true;
        self.conn.pragma_update(None, "foreign_keys", false)?;
        Ok(self.conn.pragma_update(None, "temp_store", "FILE")?)
    }

    /// Back to how the connection was opened. Every write begins with it, in case a panic came
    /// between.
    pub(super) fn tighten(&mut self) -> Result<()> {
        if self.relaxed {
            self.conn.pragma_update(None, "foreign_keys", true)?;
            self.conn.pragma_update(None, "temp_store", "MEMORY")?;
            self.relaxed = false;
        }
        Ok(())
    }

    /// Compensates an undo: what was undone is there again.
    pub fn redo(&mut self, undo: OpRow, op: &Op) -> Result<Written<()>> {
        if OpHead::read(&self.conn, undo)?.undoes.is_none() {
            return Err(Refusal::new("not-an-undo").into());
        }
        self.undo(undo, op)
    }

    /// What *Undo* would undo: the newest effective operation, if it may be undone.
    pub fn undo_target(&self) -> Result<Option<OpInfo>> {
        undo_target(&self.conn)
    }

    /// What *Redo* would undo: the newest effective undo since the last new operation.
    pub fn redo_target(&self) -> Result<Option<OpInfo>> {
        redo_target(&self.conn)
    }
}

/// Above so many changed records a change of many, or its undo, is preceded by a verified copy of
/// the register. The journal takes back any change; the copy is for what nobody thought of, and at
/// a hundred thousand assets it takes seconds, which a change of some hundreds must not cost.
pub const COPIED: i64 = 2_000;

/// Above so many events an inverse is applied in bulk.
const LARGE: i64 = 200;

fn events(conn: &Conn, op: OpRow) -> Result<i64> {
    Ok(conn
        .prepare_cached("SELECT count(*) AS n FROM event WHERE op = ?1")?
        .query_row([op], |r| r.get("n"))?)
}

/// Every reference of the register leads somewhere, or the first that does not blocks the undo.
fn check_references(conn: &Conn) -> Result<()> {
    let mut check = conn.prepare("PRAGMA foreign_key_check")?;
    let mut rows = check.query([])?;
    match rows.next()? {
        None => Ok(()),
        Some(row) => {
            let id: Option<i64> = row.get("rowid")?;
            let ent = format!("{}/{}", row.get::<_, String>("table")?, id.unwrap_or_default());
            Err(Refusal::new("undo-blocked").with("ent", ent).into())
        }
    }
}

/// [`Store::undo_target`] on any connection.
pub fn undo_target(conn: &Conn) -> Result<Option<OpInfo>> {
    let Some(id) = newest_effective(conn)? else { return Ok(None) };
    Ok(journal::op(conn, id)?.filter(|o| o.undoable))
}

/// [`Store::redo_target`] on any connection.
pub fn redo_target(conn: &Conn) -> Result<Option<OpInfo>> {
    let Some(id) = newest_effective_undo(conn)? else { return Ok(None) };
    Ok(journal::op(conn, id)?.filter(|o| o.undoable))
}

/// Whether the op's changes are in force: no effective op undoes it.
pub(super) fn effective(conn: &Conn, op: OpRow) -> Result<bool> {
    let undone_by: Vec<OpRow> = conn
        .prepare_cached("SELECT id FROM op WHERE undoes = ?1 ORDER BY id DESC")?
        .query_map([op], |r| r.get("id"))?
        .collect::<rusqlite::Result<_>>()?;
    for by in undone_by {
        if effective(conn, by)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn first_effective(conn: &Conn, newest_first: &str) -> Result<Option<OpRow>> {
    let mut find = conn.prepare_cached(newest_first)?;
    let mut rows = find.query([])?;
    while let Some(row) = rows.next()? {
        let id = row.get("id")?;
        if effective(conn, id)? {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// What the shells do on their own is not what somebody would take back: periods that time brought
/// and an operator made known at the start must not come between a person and their last step.
const ASKED_FOR: &str =
    "undoes IS NULL AND NOT (actor = 'system' AND name IN ('contract.roll', 'person.save'))";

fn newest_effective(conn: &Conn) -> Result<Option<OpRow>> {
    first_effective(conn, &format!("SELECT id FROM op WHERE {ASKED_FOR} ORDER BY id DESC"))
}

fn newest_effective_undo(conn: &Conn) -> Result<Option<OpRow>> {
    first_effective(
        conn,
        &format!(
            "SELECT u.id FROM op u JOIN op done ON done.id = u.undoes
             WHERE done.undoes IS NULL
               AND u.id > coalesce(
                 (SELECT id FROM op WHERE {ASKED_FOR} ORDER BY id DESC LIMIT 1), 0)
             ORDER BY u.id DESC"
        ),
    )
}

/// The part of an op that undo decides by.
pub(super) struct OpHead {
    id: OpRow,
    name: String,
    subject: String,
    undoes: Option<OpRow>,
}

impl OpHead {
    pub(super) fn read(conn: &Conn, id: OpRow) -> Result<Self> {
        conn.prepare_cached("SELECT id, name, subject, undoes FROM op WHERE id = ?1")?
            .query_row([id], |r| {
                Ok(Self {
                    id: r.get("id")?,
                    name: r.get("name")?,
                    subject: r.get("subject")?,
                    undoes: r.get("undoes")?,
                })
            })
            .optional()?
            .ok_or_else(|| Error::NotFound(format!("op/{id}")))
    }

    /// Refuses what may not be undone whatever the tables say.
    pub(super) fn check(&self, conn: &Conn) -> Result<()> {
        let has_inverse: bool = conn
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM op_inverse WHERE op = ?1) AS there")?
            .query_row([self.id], |r| r.get("there"))?;
        if self.name.starts_with("register.") || !has_inverse {
            return Err(Refusal::new("not-undoable").with("op", &self.name).into());
        }
        if !effective(conn, self.id)? {
            return Err(Refusal::new("already-undone").with("op", &self.name).into());
        }
        let original = self.original(conn)?.name;
        // Sealed, printed, annulled: said to others. It is annulled with a reason instead.
        if original.starts_with("certificate.") {
            return Err(Refusal::new("certificate-sealed").with("op", original).into());
        }
        // The numbers of a year's lots have no gap: only the newest one can go as if it had not been.
        if original == "disposal.new" && self.undoes.is_none() && followed(conn, self.id)? {
            return Err(Refusal::new("disposal-number").with("number", &self.subject).into());
        }
        if original.starts_with("decision.") {
            let newest = match self.undoes {
                None => newest_effective(conn)?,
                Some(_) => newest_effective_undo(conn)?,
            };
            if newest != Some(self.id) {
                return Err(Refusal::new("decision-not-newest").into());
            }
        }
        Ok(())
    }

    /// The operation at the end of a chain of undoes.
    fn original(&self, conn: &Conn) -> Result<Self> {
        let mut head = Self::read(conn, self.id)?;
        while let Some(before) = head.undoes {
            head = Self::read(conn, before)?;
        }
        Ok(head)
    }
}

/// Whether a disposal lot has come after the one an op opened.
fn followed(conn: &Conn, op: OpRow) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM event e
               JOIN disposal_lot l ON e.ent = 'disposal_lot/' || l.id
               JOIN disposal_lot n ON n.year = l.year AND n.number > l.number
             WHERE e.op = ?1) AS there",
        )?
        .query_row([op], |r| r.get("there"))?)
}

/// What stood in the way of an inverse.
#[derive(Debug, Clone)]
struct Conflict {
    /// A rule of the tables (reference, uniqueness), not a later edit.
    blocked: bool,
    ent: String,
}

impl Conflict {
    fn new(kind: &ConflictType, item: &ChangesetItem) -> Self {
        let blocked = matches!(
            kind,
            ConflictType::SQLITE_CHANGESET_CONSTRAINT | ConflictType::SQLITE_CHANGESET_FOREIGN_KEY
        );
        // A broken reference is found at the end, when there is no current record to name.
        let ent = match kind {
            ConflictType::SQLITE_CHANGESET_FOREIGN_KEY => String::new(),
            _ => ent(item).unwrap_or_default(),
        };
        Self { blocked, ent }
    }
}

/// `asset/231` of a change.
fn ent(item: &ChangesetItem) -> Option<String> {
    let op = item.op().ok()?;
    let key = item.pk().ok()?.iter().position(|b| *b != 0)?;
    let id = item.old_value(key).or_else(|_| item.new_value(key)).ok()?.as_i64().ok()?;
    Some(format!("{}/{id}", op.table_name()))
}

/// The stored inverse of an operation, as it is packed; empty when there is none.
pub(super) fn packed_inverse(conn: &Conn, target: OpRow) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut parts =
        conn.prepare_cached("SELECT bytes FROM op_inverse WHERE op = ?1 ORDER BY part")?;
    let mut rows = parts.query([target])?;
    while let Some(row) = rows.next()? {
        let part = row.get_ref("bytes")?;
        packed.extend_from_slice(part.as_blob().map_err(|e| Error::Internal(e.to_string()))?);
    }
    Ok(packed)
}

/// Whether an operation noted what somebody said of a file beside what it did with it. The records go
/// when it is undone, the word stays: whoever takes an import back brings the same file in again.
fn learns_beside(conn: &Conn, op: OpRow) -> Result<bool> {
    let of_it = format!("{LEARNT}/*");
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM event WHERE op = ?1 AND ent NOT GLOB ?2) AS other",
        )?
        .query_row((op, of_it), |r| r.get("other"))?)
}

fn apply_inverse(conn: &Conn, target: OpRow) -> Result<()> {
    let packed = packed_inverse(conn, target)?;
    let mut inverse = ZlibDecoder::new(packed.as_slice());
    let found: Arc<Mutex<Option<Conflict>>> = Arc::default();
    let seen = Arc::clone(&found);
    let keeps = learns_beside(conn, target)?;
    let taken_back = move |table: &str| !(keeps && table == LEARNT);
    let applied = conn.apply_strm(&mut inverse, Some(taken_back), move |kind, item| {
        let conflict = Conflict::new(&kind, &item);
        seen.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(conflict);
        ConflictAction::SQLITE_CHANGESET_ABORT
    });
    let conflict = found.lock().unwrap_or_else(PoisonError::into_inner).take();
    match (applied, conflict) {
        (Ok(()), _) => Ok(()),
        (Err(_), Some(c)) => Err(refusal(conn, target, &c)?.into()),
        (Err(e), None) => Err(e.into()),
    }
}

fn refusal(conn: &Conn, target: OpRow, c: &Conflict) -> Result<Refusal> {
    if c.blocked {
        return Ok(Refusal::new("undo-blocked").with("ent", &c.ent));
    }
    let later: Option<String> = conn
        .prepare_cached(
            "SELECT o.name FROM event e JOIN op o ON o.id = e.op
             WHERE e.ent = ?1 AND e.op > ?2 ORDER BY e.seq DESC LIMIT 1",
        )?
        .query_row((&c.ent, target), |r| r.get("name"))
        .optional()?;
    Ok(Refusal::new("undo-conflict").with("ent", &c.ent).with("op", later.unwrap_or_default()))
}
