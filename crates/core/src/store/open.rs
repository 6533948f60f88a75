//! Opening a register file: settings of the connection and every refusal, in a fixed order.
//!
//! A refused file stays byte-identical: what decides is read without the right to write.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::config::DbConfig as D;
use rusqlite::limits::Limit as L;
use rusqlite::{Connection, OpenFlags};
use uuid::Uuid;

use super::lock::Lock;
use super::migrations::{self, APPLICATION_ID, MIGRATIONS};
use super::{Conn, platform};
use crate::error::{Error, RegisterError, Result};

const BASE: OpenFlags = OpenFlags::SQLITE_OPEN_NO_MUTEX.union(OpenFlags::SQLITE_OPEN_NOFOLLOW);

/// Hardening that writes nothing (reliability §3.1).
fn harden(c: &Conn) -> Result<()> {
    for (what, on) in [
        (D::SQLITE_DBCONFIG_DEFENSIVE, true),
        (D::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (D::SQLITE_DBCONFIG_DQS_DML, false),
        (D::SQLITE_DBCONFIG_DQS_DDL, false),
        (D::SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, false),
    ] {
        c.set_db_config(what, on)?;
    }
    for (what, max) in [
        // 0 would break VACUUM INTO.
        (L::SQLITE_LIMIT_ATTACHED, 1),
        (L::SQLITE_LIMIT_LENGTH, 64 << 20),
        (L::SQLITE_LIMIT_SQL_LENGTH, 200_000),
        (L::SQLITE_LIMIT_EXPR_DEPTH, 64),
        (L::SQLITE_LIMIT_TRIGGER_DEPTH, 8),
    ] {
        c.set_limit(what, max)?;
    }
    // SQLCipher's log would flood stderr on a file that is not a database.
    pragmas(c, &["cipher_log_level=NONE"])
}

/// Pragmas every connection gets.
const COMMON: &[&str] = &[
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "cell_size_check=ON",
    "mmap_size=0",
    "temp_store=MEMORY",
    // 64 MiB at most: an import touches every index, and SQLite's usual 2 MiB would read their
    // pages over and over.
    "cache_size=-65536",
    "busy_timeout=5000",
];

/// Pragmas of the writer. The two `fullfsync` matter on macOS.
const WRITER: &[&str] = &[
    "journal_mode=WAL",
    "synchronous=FULL",
    "fullfsync=ON",
    "checkpoint_fullfsync=ON",
    "secure_delete=ON",
    "wal_autocheckpoint=1000",
    "journal_size_limit=67108864",
];

fn pragmas(c: &Conn, settings: &[&str]) -> Result<()> {
    for setting in settings {
        let mut s = c.prepare(&format!("PRAGMA {setting}"))?;
        let mut rows = s.query([])?;
        while rows.next()?.is_some() {}
    }
    Ok(())
}

/// Opens the file for the one writer. The caller holds the lock and has run [`precheck`].
pub(super) fn writer(path: &Path) -> Result<Conn> {
    let c = Connection::open_with_flags(path, BASE | OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    harden(&c)?;
    identity(&c, MIGRATIONS)?;
    pragmas(&c, WRITER)?;
    pragmas(&c, COMMON)?;
    c.set_prepared_statement_cache_capacity(128);
    Ok(c)
}

/// Opens the file for reading beside a writer (or without one).
pub(super) fn reader(path: &Path) -> Result<Conn> {
    let c = Connection::open_with_flags(path, BASE | OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    harden(&c)?;
    identity(&c, MIGRATIONS)?;
    pragmas(&c, COMMON)?;
    c.set_prepared_statement_cache_capacity(128);
    Ok(c)
}

/// Opens a register for reading when its writer may be somebody else, or nobody.
pub(super) fn read_only(path: &Path) -> Result<Conn> {
    exists(path)?;
    match Lock::take(path) {
        // Nobody writes: what a refused file is can be found out without leaving a trace.
        Ok(lock) => {
            if let Err(refused) = precheck(path) {
                lock.abandon();
                return Err(refused);
            }
            reader(path)
        }
        Err(Error::Register(RegisterError::Locked)) => {
            platform::check_place(path)?;
            reader(path)
        }
        // A medium that cannot be written has no writer, so its file stands still.
        Err(Error::Io { .. }) => {
            precheck(path)?;
            immutable(path)
        }
        Err(other) => Err(other),
    }
}

/// Opens a closed file (a copy, a backup) for reading, sure to leave nothing beside it.
pub(super) fn immutable(path: &Path) -> Result<Conn> {
    let flags = BASE | OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    let c = Connection::open_with_flags(uri(path, STILL)?, flags)?;
    harden(&c)?;
    Ok(c)
}

/// What a private database calls the register beside it.
pub(super) const BESIDE: &str = "reg";

/// An empty database nobody else can reach and that leaves nothing behind, with the register in
/// `path` attached as [`BESIDE`], for reading only.
///
/// References are not enforced in it: what is put there was checked when it was written.
pub(super) fn private(path: &Path) -> Result<Conn> {
    let flags = BASE
        | OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_URI;
    // In memory and nowhere else: what was personal then is written to no file now.
    let c = Connection::open_with_flags(":memory:", flags)?;
    harden(&c)?;
    pragmas(&c, COMMON)?;
    pragmas(&c, &["foreign_keys=OFF"])?;
    c.set_prepared_statement_cache_capacity(128);
    let attach = |mode| -> Result<()> {
        c.execute(&format!("ATTACH DATABASE ?1 AS {BESIDE}"), [uri(path, mode)?])?;
        let version = format!("PRAGMA {BESIDE}.schema_version");
        Ok(c.query_row(&version, [], |_| Ok(()))?)
    };
    let refused = match attach(BESIDE_A_WRITER) {
        Ok(()) => return Ok(c),
        Err(refused) => refused,
    };
    // A medium that cannot be written has no writer, so its file stands still.
    if std::fs::metadata(beside(path, "-wal")).is_ok_and(|m| m.len() > 0) {
        return Err(refused);
    }
    // Nothing to detach when it was the attaching that failed.
    let _ = c.execute(&format!("DETACH DATABASE {BESIDE}"), []);
    attach(STILL).map_err(|_| refused)?;
    Ok(c)
}

/// Opens a register that nobody writes (a copy, an old file) for reading, after every refusal but
/// those of the place: a copy may lie anywhere.
pub(super) fn closed(path: &Path) -> Result<Conn> {
    let path = platform::resolve(path)?;
    exists(&path)?;
    let still = immutable(&path)?;
    identity(&still, MIGRATIONS)?;
    let wal = beside(&path, "-wal");
    if std::fs::metadata(wal).is_ok_and(|m| m.len() > 0) { reader(&path) } else { Ok(still) }
}

/// Read-only and immutable: no lock, no `-wal`, no `-shm`.
const STILL: &str = "?mode=ro&immutable=1";
/// Read-only, while somebody else may write.
const BESIDE_A_WRITER: &str = "?mode=ro";

/// `file:` address of a path, opened as `mode` says.
fn uri(path: &Path, mode: &str) -> Result<String> {
    let full = std::path::absolute(path)?;
    let text = full.to_str().ok_or_else(|| {
        Error::Register(RegisterError::Unreadable("the path is not Unicode".into()))
    })?;
    let mut uri = String::from("file://");
    let text = text.strip_prefix(r"\\?\").unwrap_or(text);
    if !text.starts_with('/') {
        uri.push('/'); // file:///C:/…
    }
    for c in text.chars() {
        match c {
            '%' => uri.push_str("%25"),
            '?' => uri.push_str("%3f"),
            '#' => uri.push_str("%23"),
            '\\' if cfg!(windows) => uri.push('/'),
            c => uri.push(c),
        }
    }
    uri.push_str(mode);
    Ok(uri)
}

/// Everything that decides whether a file may be opened, without writing to it or beside it.
pub(super) fn precheck(path: &Path) -> Result<()> {
    exists(path)?;
    platform::check_place(path)?;
    identity(&immutable(path)?, MIGRATIONS)?;
    // The newest state may still be in the write-ahead log of a process that was killed.
    let (wal, shm) = (beside(path, "-wal"), beside(path, "-shm"));
    if std::fs::metadata(&wal).is_ok_and(|m| m.len() > 0) {
        let had_shm = shm.exists();
        let outcome = reader(path).map(drop);
        if outcome.is_err() && !had_shm {
            // Ours: made by the look just taken, and derived from the log alone.
            let _ = std::fs::remove_file(&shm);
        }
        outcome?;
    }
    Ok(())
}

/// There is something by this name.
pub(super) fn exists(path: &Path) -> Result<()> {
    match std::fs::symlink_metadata(path) {
        Ok(_) => Ok(()),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            Err(Error::Register(RegisterError::Missing))
        }
        Err(e) => Err(e.into()),
    }
}

/// `office.db` → `office.db-wal`.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// Is it ours, not newer, and is its schema the one its version says?
pub(super) fn identity(c: &Conn, steps: &[migrations::Migration]) -> Result<()> {
    let id: i64 = c.query_row("PRAGMA application_id", [], |r| r.get(0)).map_err(unreadable)?;
    if id != APPLICATION_ID {
        return Err(Error::Register(RegisterError::Foreign));
    }
    migrations::check_schema(c, steps).map_err(|e| match e {
        Error::Internal(detail) => Error::Register(RegisterError::Unreadable(detail)),
        other => other,
    })
}

/// A file SQLite cannot make sense of is unreadable, whatever its words for it.
fn unreadable(e: rusqlite::Error) -> Error {
    match Error::from(e) {
        Error::Internal(detail) => Error::Register(RegisterError::Unreadable(detail)),
        other => other,
    }
}

/// Makes a new register file: complete under another name first, so that a crash leaves none.
pub(super) fn create(path: &Path, log: Uuid, at: DateTime<Utc>) -> Result<()> {
    let fresh = beside(path, ".new");
    remove_if_there(&fresh)?;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    platform::private(&mut options);
    drop(options.open(&fresh)?);
    {
        let c = Connection::open_with_flags(&fresh, BASE | OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        harden(&c)?;
        pragmas(&c, COMMON)?;
        pragmas(&c, &["synchronous=FULL", "fullfsync=ON"])?;
        c.pragma_update(None, "application_id", APPLICATION_ID)?;
        migrations::run(&c, MIGRATIONS)?;
        let mut set = c.prepare("INSERT INTO meta (key, value) VALUES (?1, ?2)")?;
        set.execute(["log", &log.to_string()])?;
        set.execute(["created_at", &super::instant(at)])?;
    }
    platform::sync_file(&fresh)?;
    // The caller holds the lock and has seen that the name is free.
    std::fs::rename(&fresh, path)?;
    platform::sync_dir(&folder(path))
}

/// The folder a file is in.
pub(super) fn folder(path: &Path) -> PathBuf {
    match path.parent() {
        Some(p) if !p.as_os_str().is_empty() => p.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Removes a file that may not be there.
pub(super) fn remove_if_there(path: &Path) -> Result<()> {
    match std::fs::remove_file(path) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(e.into()),
        _ => Ok(()),
    }
}
