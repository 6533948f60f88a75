//! The register: one SQLite file, one writer, every write a named operation in the journal.
//!
//! With `*/sql.rs`, the only place that names rusqlite. It knows the tables' names and which of
//! their columns are personal, not what they mean.
//!
//! Reading order: [`Store::write`] → `record` (events from the changeset) → `fts` → `undo`.

pub mod audit;
mod fts;
pub mod jcs;
mod lock;
pub mod migrations;
mod open;
pub mod platform;
mod record;
pub mod tables;
mod write;

use std::ops::Deref;
use std::path::{Path, PathBuf};

use chrono::{DateTime, SecondsFormat, Utc};
use uuid::Uuid;

pub use write::{Op, Tx, Written};

use crate::error::{Error, Result};

/// A connection, for reading in `*/sql.rs`.
pub type Conn = rusqlite::Connection;

/// An instant as the register stores it: RFC 3339, UTC, milliseconds.
pub fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// The open register and the right to write it. One per process and file; `Send`, not `Sync`.
pub struct Store {
    conn: Conn,
    layouts: tables::Layouts,
    log: String,
    path: PathBuf,
    version: u64,
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
        platform::check_place(path)?;
        let lock = lock::Lock::take(path)?;
        open::create(path, log, at)?;
        Self::connect(path, lock)
    }

    /// Opens an existing register for writing, migrating it to this build's schema (after a
    /// verified copy). Refuses, without touching it, a file that is not ours to write.
    pub fn open(path: &Path, at: DateTime<Utc>) -> Result<Self> {
        let _ = at;
        let lock = open::exists(path).and_then(|()| lock::Lock::take(path))?;
        open::precheck(path)?;
        Self::connect(path, lock)
    }

    fn connect(path: &Path, lock: lock::Lock) -> Result<Self> {
        let conn = open::writer(path)?;
        let layouts = tables::Layouts::read(&conn)?;
        let log = log_id(&conn)?;
        Ok(Self { conn, layouts, log, path: path.to_owned(), version: 0, _lock: lock })
    }

    /// Opens a register for reading only, beside whoever writes it.
    pub fn open_read_only(path: &Path) -> Result<Reader> {
        open::precheck(path)?;
        Ok(Reader(open::reader(path)?))
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
        self.conn.execute_batch("PRAGMA optimize")?;
        self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        self.conn.close().map_err(|(_, e)| e.into())
    }
}

/// The register's identity.
fn log_id(conn: &Conn) -> Result<String> {
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
