//! The register as it stood at an instant: a private copy of its tables on which everything done
//! since is taken back, newest first, by the inverses the journal keeps.
//!
//! The register itself is only read. The copy lives in memory and goes with its connection. It has
//! no triggers and enforces no references: each state on the way was checked when it was written.
//! What only grows and is named by what is copied (the journal, the content of files) stays where it
//! is, beside the copy; of the journal no more is seen than there was.
//!
//! Reading order: [`Pasts::at`] → `cut` (which operations) → `copy` → `inverse` (taking one back).

mod copy;
mod cut;
mod inverse;

use std::ops::Deref;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use rusqlite::OptionalExtension as _;

use super::stop::STEPS;
use super::undo::packed_inverse;
use super::{Conn, fts, open};
use crate::error::{Error, Result};
use crate::ids::OpRow;

use cut::{Later, Whole};

/// Why the register cannot be shown as it stood at an instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unknown {
    /// Nothing is recorded of that time: the register began later.
    Before {
        /// When it began.
        began: DateTime<Utc>,
    },
    /// An operation since cannot be taken back: its inverse is missing or damaged, or the tables
    /// are not what the journal says it left.
    Broken {
        /// The operation.
        op: OpRow,
        /// Its name, e.g. `asset.save`.
        name: String,
        /// What it was about.
        subject: String,
        /// When it was done: every instant from here on can be shown.
        at: DateTime<Utc>,
    },
    /// A copy was restored since, and what was set aside then may have been done by that time.
    SetAside {
        /// The last that is known of before; earlier instants can be shown.
        after: DateTime<Utc>,
        /// When the copy was restored: every instant from here on can be shown.
        restored: DateTime<Utc>,
    },
}

/// What stands in the way of a past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PastError {
    /// The past is not known.
    Unknown(Unknown),
    /// The register cannot be read, or nobody waits any more.
    Failed(Error),
}

impl From<Unknown> for PastError {
    fn from(why: Unknown) -> Self {
        Self::Unknown(why)
    }
}

impl From<Error> for PastError {
    fn from(e: Error) -> Self {
        Self::Failed(e)
    }
}

impl From<rusqlite::Error> for PastError {
    fn from(e: rusqlite::Error) -> Self {
        Self::Failed(e.into())
    }
}

/// The register as it stood; read like the register.
#[derive(Debug)]
pub struct Past {
    conn: Conn,
    of: Of,
    doubts: usize,
    searched: bool,
}

/// What a past is a past of.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Of {
    path: String,
    /// The register's newest operation: another one is another state.
    newest: Option<String>,
    until: DateTime<Utc>,
}

impl Deref for Past {
    type Target = Conn;

    fn deref(&self) -> &Conn {
        &self.conn
    }
}

impl Past {
    /// Operations whose recorded time contradicts their place in the journal, seen from the instant
    /// of this past. The journal's order was followed; a clock was wrong.
    pub const fn doubts(&self) -> usize {
        self.doubts
    }

    /// Makes its full-text search find what its tables hold; without it, it finds nothing.
    ///
    /// # Errors
    /// When memory is out, or the refusal `cancelled`.
    pub fn searchable(&mut self) -> Result<()> {
        if !self.searched {
            self.conn.pragma_update(None, "query_only", false)?;
            let tx = self.conn.unchecked_transaction()?;
            fts::fill(&tx)?;
            tx.commit()?;
            self.conn.pragma_update(None, "query_only", true)?;
            self.searched = true;
        }
        Ok(())
    }

    fn make(path: &str, until: DateTime<Utc>, stop: Option<Stop>) -> Result<Self, PastError> {
        let mut conn = open::private(Path::new(path))?;
        listen(&mut conn, stop)?;
        // One state of the register: what is written from here on is not in the copy.
        let tx = conn.unchecked_transaction()?;
        let cut = cut::find(&tx, until)?;
        let newest = newest(&tx)?;
        copy::tables(&tx)?;
        let later = cut::later(&tx, &cut)?;
        tx.commit()?;
        // Newest first, each in a transaction of its own: all of them in one would keep every page
        // they change twice.
        for op in &later {
            take_back(&conn, op)?;
        }
        copy::journal_to(&conn, cut.last)?;
        conn.pragma_update(None, "query_only", true)?;
        let of = Of { path: path.to_owned(), newest, until };
        Ok(Self { conn, of, doubts: cut.doubts, searched: false })
    }
}

/// Takes one operation back on the copy.
fn take_back(conn: &Conn, op: &Later) -> Result<(), PastError> {
    let fits = match op.whole {
        Whole::NoRows => true,
        Whole::Missing => false,
        Whole::Stored => inverse::apply(conn, &packed_inverse(conn, op.id)?)?,
    };
    if fits {
        return Ok(());
    }
    let (name, subject) = (op.name.clone(), op.subject.clone());
    Err(Unknown::Broken { op: op.id, name, subject, at: op.at }.into())
}

/// The newest operation of the register (or of what a copy shows of it).
fn newest(conn: &Conn) -> Result<Option<String>> {
    let mut find = conn.prepare_cached("SELECT op_id FROM op ORDER BY id DESC LIMIT 1")?;
    Ok(find.query_row([], |r| r.get("op_id")).optional()?)
}

/// Whether nobody waits any more.
type Stop = Arc<dyn Fn() -> bool + Send + Sync>;

fn listen(conn: &mut Conn, stop: Option<Stop>) -> Result<()> {
    Ok(conn.progress_handler(STEPS, stop.map(|stop| move || stop()))?)
}

/// The past that was asked for last, kept for who asks again: at most one, as each is about as large
/// as the register without its journal.
#[derive(Default)]
pub struct Pasts {
    kept: Option<Past>,
    stop: Option<Stop>,
}

impl std::fmt::Debug for Pasts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pasts").field("kept", &self.kept).finish_non_exhaustive()
    }
}

impl Pasts {
    /// Lets the making of a past, and every question to it, end with the refusal `cancelled` once
    /// `stopped` says so. Counts until the next call.
    pub fn stop_when(&mut self, stopped: impl Fn() -> bool + Send + Sync + 'static) {
        self.stop = Some(Arc::new(stopped));
    }

    /// Forgets the one that is kept, with its connection to the register's file.
    pub fn clear(&mut self) {
        self.kept = None;
    }

    /// The register behind `source` as it stood just before `until`.
    ///
    /// # Errors
    /// [`PastError::Unknown`] when the journal cannot tell, with the reason.
    pub fn at(&mut self, source: &Conn, until: DateTime<Utc>) -> Result<&mut Past, PastError> {
        let path = source.path().unwrap_or_default();
        let asked = Of { path: path.to_owned(), newest: newest(source)?, until };
        let mut past = match self.kept.take().filter(|past| past.of == asked) {
            Some(past) => past,
            None => Past::make(path, until, self.stop.clone())?,
        };
        listen(&mut past.conn, self.stop.clone())?;
        Ok(self.kept.insert(past))
    }
}
