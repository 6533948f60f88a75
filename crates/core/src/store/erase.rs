//! Erasing personal values for good: salts and values of the journal, stored inverses, what the indexes
//! and the free pages of the file still hold (reliability §4.4).
//!
//! The bytes of events stay as they are: they never held the values, only salted commitments, which
//! nobody can open without the salt. So the chain, every proof and every certificate stay valid.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::events::Note;
use super::tables::FTS;
use super::{Conn, Copy, Op, Store, Tx};
use crate::error::{Error, Result};
use crate::ids::OpRow;

/// What the event of an erasure is about.
pub(super) const ERASURE: &str = "erasure";

/// Records whose personal values are erased, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure<'a> {
    /// `person/3`, `signatory/7`, in their order.
    pub ents: &'a BTreeSet<String>,
    /// The legal basis, in the words of whoever asked for it.
    pub basis: &'a str,
}

/// What an erasure would take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reach {
    /// Personal values in the journal.
    pub values: u64,
    /// Operations that can no longer be undone, as what takes them back holds such values.
    pub ops: u64,
}

/// What was erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// The op; `None` when this request had been done before.
    pub op: Option<OpRow>,
    pub reach: Reach,
    /// The file was rewritten without what was erased. `false`: the disk refused, and traces may be
    /// left in free pages until it is done again.
    pub compacted: bool,
    /// Automatic copies that still hold the values.
    pub copies: Vec<Copy>,
}

/// Events of some records: the subselect takes their names as a JSON list.
const OF: &str = "SELECT seq FROM event WHERE ent IN (SELECT value FROM json_each(?1))";

/// What an erasure of these records would take now.
pub fn reach(conn: &Conn, ents: &BTreeSet<String>) -> Result<Reach> {
    let list = list(ents)?;
    let count = |sql: &str| -> Result<u64> {
        let n: i64 = conn.query_row(sql, [&list], |r| r.get("n"))?;
        Ok(u64::try_from(n).unwrap_or_default())
    };
    Ok(Reach {
        values: count(&format!("SELECT count(*) AS n FROM event_pii WHERE seq IN ({OF})"))?,
        ops: count(&format!(
            "SELECT count(DISTINCT i.op) AS n FROM op_inverse i WHERE i.op IN ({})",
            ops_of()
        ))?,
    })
}

/// Operations with a personal value of those records among what they changed.
fn ops_of() -> String {
    format!("SELECT e.op FROM event e JOIN event_pii p ON p.seq = e.seq WHERE e.seq IN ({OF})")
}

fn list(ents: &BTreeSet<String>) -> Result<String> {
    serde_json::to_string(ents).map_err(|e| Error::Internal(e.to_string()))
}

impl Store {
    /// Erases the personal values of records: `f` blanks the columns, then the journal forgets what
    /// they ever were, the blanking itself included. All of it or nothing; what the file holds in free
    /// pages goes after that.
    ///
    /// # Errors
    /// Those of `f`.
    pub fn erase(
        &mut self,
        op: &Op,
        erasure: &Erasure<'_>,
        f: impl FnOnce(&Tx<'_>) -> Result<()>,
    ) -> Result<Erased> {
        self.tighten()?;
        let reach = reach(&self.conn, erasure.ents)?;
        let records = erasure.ents.iter().cloned().collect::<Vec<_>>().join(" ");
        let data = vec![
            ("basis", Value::Null, json!(erasure.basis)),
            ("count", Value::Null, json!(reach.values)),
            ("records", Value::Null, json!(records)),
        ];
        let notes = [Note { ent: ERASURE, data }];
        let forget = |conn: &Conn| forget(conn, erasure.ents);
        let written = self.write_then(op, None, &notes, f, forget)?;
        let compacted = self.compact().is_ok();
        let copies = self.copies()?.into_iter().filter(|c| c.at <= op.at).collect();
        Ok(Erased { op: written.op, reach, compacted, copies })
    }

    /// Rewrites the file without its free pages, and empties the log beside it.
    fn compact(&self) -> Result<()> {
        let truncate = || -> Result<()> {
            let sql = "PRAGMA wal_checkpoint(TRUNCATE)";
            let busy: i64 = self.conn.query_row(sql, [], |r| r.get(0))?;
            match busy {
                0 => Ok(()),
                // Somebody reads what was: their pages stay in the log until they are done.
                _ => Err(Error::Io { code: "io-register", detail: "the log is being read".into() }),
            }
        };
        truncate()?;
        // A register of many files does not fit into memory twice.
        self.conn.pragma_update(None, "temp_store", "FILE")?;
        let done = self.guard.open(|| Ok(self.conn.execute_batch("VACUUM")?));
        self.conn.pragma_update(None, "temp_store", "MEMORY")?;
        done?;
        truncate()
    }
}

/// Takes salts, values and inverses, and merges what the search indexes still keep of old words.
fn forget(conn: &Conn, ents: &BTreeSet<String>) -> Result<()> {
    let list = list(ents)?;
    conn.execute(&format!("DELETE FROM op_inverse WHERE op IN ({})", ops_of()), [&list])?;
    conn.execute(&format!("DELETE FROM event_pii WHERE seq IN ({OF})"), [&list])?;
    for index in FTS {
        conn.execute(&format!("INSERT INTO {index} ({index}) VALUES ('optimize')"), [])?;
    }
    Ok(())
}

/// The records whose personal values were erased, each with the last event of an erasure of it: a
/// value that is gone before it was erased, any other was taken behind our back.
pub(super) fn erasures(conn: &Conn) -> Result<BTreeMap<String, i64>> {
    let mut find =
        conn.prepare_cached("SELECT seq, bytes FROM event WHERE ent = ?1 ORDER BY seq")?;
    let mut rows = find.query([ERASURE])?;
    let mut all = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let event: Value = serde_json::from_str(row.get_ref("bytes")?.as_str().unwrap_or_default())
            .unwrap_or_default();
        let seq: i64 = row.get("seq")?;
        for ent in event["data"]["records"][1].as_str().unwrap_or_default().split(' ') {
            all.insert(ent.to_owned(), seq);
        }
    }
    Ok(all)
}
