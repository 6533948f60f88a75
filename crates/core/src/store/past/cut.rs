//! Which operations are to be taken back, and whether the journal can tell at all.

use chrono::{DateTime, Utc};
use rusqlite::OptionalExtension as _;
use serde_json::Value;

use super::{PastError, Unknown};
use crate::error::Result;
use crate::ids::OpRow;
use crate::store::journal::Facts;
use crate::store::{Conn, instant};

/// Where the journal is cut.
pub(super) struct Cut {
    /// The last operation that stays; 0 when none does.
    pub(super) last: OpRow,
    /// Operations on the wrong side of it by their recorded time.
    pub(super) doubts: usize,
}

/// An operation to be taken back.
pub(super) struct Later {
    pub(super) id: OpRow,
    pub(super) name: String,
    pub(super) subject: String,
    pub(super) at: DateTime<Utc>,
    pub(super) whole: Whole,
}

/// What there is to take an operation back by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whole {
    /// Its inverse is there.
    Stored,
    /// It changed no record.
    NoRows,
    /// It changed records and has no inverse.
    Missing,
}

/// The place in the journal that parts what was done before `until` from what was done since.
///
/// The order of the journal is certain, its times are what a clock said. Where a clock was wrong
/// once, the cut is where the fewest times contradict it, the earlier one of two as good.
pub(super) fn find(conn: &Conn, until: DateTime<Utc>) -> Result<Cut, PastError> {
    // As the column has it: such texts are in the order of their instants.
    let until_text = instant(until);
    let mut all = conn.prepare("SELECT id, at FROM op ORDER BY id")?;
    let mut rows = all.query([])?;
    // Kept rightly less kept wrongly, so far and at its best.
    let (mut score, mut best, mut last) = (0_i64, 0_i64, 0_i64);
    let (mut early, mut kept_early, mut kept) = (0_usize, 0_usize, 0_usize);
    let mut seen = 0_usize;
    while let Some(row) = rows.next()? {
        let is_early = row.get_ref("at")?.as_str().unwrap_or_default() < until_text.as_str();
        score += if is_early { 1 } else { -1 };
        early += usize::from(is_early);
        seen += 1;
        if score > best {
            (best, last) = (score, row.get("id")?);
            (kept, kept_early) = (seen, early);
        }
    }
    let began = began(conn)?;
    if until <= began {
        return Err(Unknown::Before { began }.into());
    }
    let cut = Cut { last: OpRow(last), doubts: (kept - kept_early) + (early - kept_early) };
    set_aside(conn, &cut)?;
    Ok(cut)
}

/// When the register began: what is copied from elsewhere may be older than its file.
fn began(conn: &Conn) -> Result<DateTime<Utc>> {
    Ok(conn.query_row(
        "SELECT min(value) AS at FROM (SELECT value FROM meta WHERE key = 'created_at'
           UNION ALL SELECT at FROM (SELECT at FROM op ORDER BY id LIMIT 1))",
        [],
        |r| r.get("at"),
    )?)
}

/// Refuses a cut right before a restored copy: between the copy's last operation and its return
/// something may have been done that is no longer in the journal.
fn set_aside(conn: &Conn, cut: &Cut) -> Result<(), PastError> {
    let next = "SELECT o.at, e.bytes, (SELECT at FROM op WHERE id = :last) AS after
        FROM op o JOIN event e ON e.op = o.id AND e.ent = 'register'
        WHERE o.id = (SELECT min(id) FROM op WHERE id > :last)";
    let found: Option<(DateTime<Utc>, String, Option<DateTime<Utc>>)> = conn
        .prepare(next)?
        .query_row([cut.last], |r| Ok((r.get("at")?, r.get("bytes")?, r.get("after")?)))
        .optional()?;
    let Some((restored, bytes, Some(after))) = found else { return Ok(()) };
    let facts = Facts::parse(&bytes)?;
    // The number of the last event before, unknown of a file that could not be opened, and of the
    // copy: the same means that nothing was set aside.
    let same = facts.data.get("seq").is_some_and(|(old, new)| old != &Value::Null && old == new);
    if same && !facts.data.contains_key("register") {
        return Ok(());
    }
    Err(Unknown::SetAside { after, restored }.into())
}

/// Everything done since, newest first.
pub(super) fn later(conn: &Conn, cut: &Cut) -> Result<Vec<Later>> {
    let mut find = conn.prepare(
        "SELECT o.id, o.name, o.subject, o.at,
                EXISTS (SELECT 1 FROM op_inverse i WHERE i.op = o.id) AS stored,
                EXISTS (SELECT 1 FROM event e WHERE e.op = o.id AND e.ent <> 'register') AS rows
         FROM op o WHERE o.id > ?1 ORDER BY o.id DESC",
    )?;
    let found = find.query_map([cut.last], |r| {
        let whole = match (r.get("stored")?, r.get("rows")?) {
            (true, _) => Whole::Stored,
            (false, false) => Whole::NoRows,
            (false, true) => Whole::Missing,
        };
        let (name, subject) = (r.get("name")?, r.get("subject")?);
        Ok(Later { id: r.get("id")?, name, subject, at: r.get("at")?, whole })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
