//! The register: one SQLite file, one writer, every write a named operation in the journal.
//!
//! With `*/sql.rs`, the only place that names rusqlite. It knows the tables' names and which of
//! their columns are personal, not what they mean.
//!
//! Reading order: [`Store::write`] → `record`, `pieces`, `events` (from changeset to chain) → `fts`
//! → `undo`.

pub mod audit;
pub mod backup;
pub(crate) mod columns;
pub mod erase;
mod events;
mod fts;
pub mod invariants;
pub mod jcs;
pub mod journal;
pub mod kept;
mod leaves;
mod lock;
pub mod migrations;
mod open;
mod pace;
pub mod past;
mod pieces;
pub mod platform;
mod record;
mod recover;
mod replay;
pub mod search;
mod stop;
pub mod tables;
mod titles;
pub mod transparency;
pub mod undo;
pub mod verify;
mod write;

use std::ops::Deref;
use std::path::{Path, PathBuf};

use chrono::{DateTime, SecondsFormat, Utc};
use uuid::Uuid;

pub use backup::{Backup, Copy, Restored, copy_path, is_automatic_copy, list_copies};
pub use invariants::{CheckReport, Depth, Finding, check_invariants};
pub use journal::{Change, EventInfo, JournalFilter, JournalPage, OpInfo};
pub use kept::Unkept;
pub use search::{Hit, HitKind, search};
pub(crate) use stop::pulse;
pub use undo::{COPIED, REDO, UNDO};
pub use verify::{VerifyReport, checkpoint, checkpoint_at, proofs, verify};
pub use write::{Op, Tx, Written};

use crate::error::{Error, Refusal, Result};

/// A connection, for reading in `*/sql.rs`.
pub type Conn = rusqlite::Connection;

/// Until it is dropped, everything read is one state of the register, whatever is written
/// meanwhile. `None` inside a write, which sees its own.
///
/// # Errors
/// When the register cannot be read.
pub(crate) fn snapshot(conn: &Conn) -> Result<Option<rusqlite::Transaction<'_>>> {
    conn.is_autocommit().then(|| conn.unchecked_transaction()).transpose().map_err(Into::into)
}

/// An instant as the register stores it: RFC 3339, UTC, milliseconds.
pub fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// The open register and the right to write it. One per process and file; `Send`, not `Sync`.
pub struct Store {
    conn: Conn,
    guard: write::CommitGuard,
    layouts: tables::Layouts,
    log: String,
    path: PathBuf,
    version: u64,
    /// Tables written since somebody asked last.
    changed: Vec<&'static str>,
    /// References are not enforced at the moment: only within a large undo.
    relaxed: bool,
    _lock: lock::Lock,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("path", &self.path).finish_non_exhaustive()
    }
}

impl Store {
    /// Makes a new register and opens it. `log` is its identity for ever; refuses a taken name.
    pub fn create(path: &Path, log: Uuid, at: DateTime<Utc>) -> Result<Self> {
        platform::private_dir(&open::folder(path))?;
        let path = platform::resolve(path)?;
        platform::check_place(&path)?;
        let lock = lock::Lock::take(&path)?;
        if path.exists() {
            return Err(Refusal::new("file-exists").into());
        }
        open::create(&path, log, at)?;
        Self::connect(&path, lock, at)
    }

    /// Opens an existing register for writing, migrating it to this build's schema (after a
    /// verified copy). Refuses, without touching it, a file that is not ours to write.
    pub fn open(path: &Path, at: DateTime<Utc>) -> Result<Self> {
        let path = platform::resolve(path)?;
        open::exists(&path)?;
        let lock = lock::Lock::take(&path)?;
        match open::precheck(&path) {
            Ok(()) => Self::connect(&path, lock, at),
            Err(refused) => {
                lock.abandon();
                Err(refused)
            }
        }
    }

    fn connect(path: &Path, lock: lock::Lock, at: DateTime<Utc>) -> Result<Self> {
        let mut conn = open::writer(path)?;
        migrations::upgrade(&conn, path, migrations::MIGRATIONS, at)?;
        let layouts = tables::Layouts::read(&conn)?;
        let log = log_id(&conn)?;
        let guard = write::CommitGuard::install(&mut conn)?;
        let path = path.to_owned();
        let changed = Vec::new();
        Ok(Self {
            conn,
            guard,
            layouts,
            log,
            path,
            version: 0,
            changed,
            relaxed: false,
            _lock: lock,
        })
    }

    /// Opens a register for reading only, beside whoever writes it.
    pub fn open_read_only(path: &Path) -> Result<Reader> {
        let path = platform::resolve(path)?;
        let conn = open::read_only(&path)?;
        if migrations::version(&conn)? < migrations::newest() {
            return Err(Refusal::new("needs-upgrade").into());
        }
        Ok(Reader(conn))
    }

    /// Another connection to this register, for reads in the background.
    pub fn reader(&self) -> Result<Reader> {
        Ok(Reader(open::reader(&self.path)?))
    }

    /// Reading on the writer's connection.
    pub fn conn(&self) -> &Conn {
        &self.conn
    }

    /// Rises with every committed write: a cache key for what was read.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// The tables written since this was asked last: what was read of them before is old. Empty
    /// after something else than an operation, e.g. going back to a copy: then everything is.
    pub fn take_changed(&mut self) -> Vec<&'static str> {
        std::mem::take(&mut self.changed)
    }

    /// The register's file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The register's identity, part of every event.
    pub fn log(&self) -> &str {
        &self.log
    }

    /// Closes the register, leaving one self-contained file.
    pub fn close(self) -> Result<()> {
        self.guard.open(|| {
            self.conn.execute_batch("PRAGMA optimize")?;
            forget_small_tables(&self.conn)
        })?;
        self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        self.conn.close().map_err(|(_, e)| e.into())
    }
}

/// Drops what `PRAGMA optimize` noted of tables with few rows. A register that was closed while it
/// had one person would scan all people for every asset of the import that follows; without
/// statistics SQLite uses its indexes.
fn forget_small_tables(conn: &Conn) -> Result<()> {
    if conn.table_exists(None, "sqlite_stat1")? {
        conn.execute("DELETE FROM sqlite_stat1 WHERE CAST(stat AS INTEGER) < 10000", [])?;
    }
    Ok(())
}

/// The register's identity.
pub(crate) fn log_id(conn: &Conn) -> Result<String> {
    conn.query_row("SELECT value FROM meta WHERE key = 'log'", [], |r| r.get(0))
        .map_err(|e| Error::Internal(format!("no log id: {e}")))
}

/// A connection that can only read.
#[derive(Debug)]
pub struct Reader(Conn);

impl Deref for Reader {
    type Target = Conn;

    fn deref(&self) -> &Conn {
        &self.0
    }
}
