//! The schema's history: forward only, one transaction a step, `user_version` set inside it.
//!
//! A step is never edited after a release: registers in the field were made by it.

use std::fmt::Write as _;

use rusqlite::{Transaction, TransactionBehavior};
use sha2::{Digest as _, Sha256};

use super::Conn;
use crate::error::{Error, RegisterError, Result};

/// `CUST`: what `file` and SQLite see in the header of a register.
pub const APPLICATION_ID: i64 = 0x4355_5354;

/// One step of the schema.
#[derive(Debug)]
pub(super) struct Migration {
    /// `user_version` after it.
    pub(super) to: i64,
    pub(super) sql: &'static str,
    /// Schema fingerprints a register of this version may have. More than one only if a later
    /// SQLite words the tables behind a full-text index differently.
    pub(super) fingerprints: &'static [&'static str],
}

/// Every step, in order.
pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    to: 1,
    sql: include_str!("../../migrations/0001_first.sql"),
    fingerprints: &["338cdc37fefcb4a57e6b54ce4f8adc198d6a55138c39df876a5cd8e81ad52507"],
}];

/// The schema version this build writes.
pub fn newest() -> i64 {
    MIGRATIONS.last().map_or(0, |m| m.to)
}

/// `user_version` of a connection's file.
pub(super) fn version(conn: &Conn) -> Result<i64> {
    Ok(conn.query_row("PRAGMA user_version", [], |r| r.get(0))?)
}

/// Runs the steps after the file's version, each in its own transaction.
pub(super) fn run(conn: &Conn, steps: &[Migration]) -> Result<()> {
    let found = version(conn)?;
    for step in steps.iter().filter(|s| s.to > found) {
        let tx = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
        tx.execute_batch(step.sql)?;
        tx.pragma_update(None, "user_version", step.to)?;
        let broken: Option<String> = {
            let mut check = tx.prepare("PRAGMA foreign_key_check")?;
            let mut rows = check.query([])?;
            rows.next()?.map(|r| r.get(0)).transpose()?
        };
        if let Some(table) = broken {
            return Err(Error::Internal(format!("migration to {}: {table}", step.to)));
        }
        check_fingerprint(&tx, step)?;
        tx.commit()?;
    }
    Ok(())
}

/// Refuses a schema that is not the one its version says.
pub(super) fn check_schema(conn: &Conn, steps: &[Migration]) -> Result<()> {
    let found = version(conn)?;
    let known = steps.last().map_or(0, |m| m.to);
    if found > known {
        return Err(Error::Register(RegisterError::TooNew { found, known }));
    }
    match steps.iter().find(|s| s.to == found) {
        Some(step) => check_fingerprint(conn, step),
        None => Err(Error::Register(RegisterError::SchemaChanged)),
    }
}

fn check_fingerprint(conn: &Conn, step: &Migration) -> Result<()> {
    let found = fingerprint(conn)?;
    if step.fingerprints.contains(&found.as_str()) {
        Ok(())
    } else {
        Err(Error::Register(RegisterError::SchemaChanged))
    }
}

/// SHA-256 over everything the schema declares, in a fixed order.
///
/// The statistics tables `PRAGMA optimize` may add are left out; nobody else can make a table
/// whose name starts with `sqlite_`.
pub fn fingerprint(conn: &Conn) -> Result<String> {
    let mut all = conn.prepare(
        "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema
         WHERE tbl_name NOT IN ('sqlite_stat1', 'sqlite_stat4') ORDER BY type, name",
    )?;
    let mut hash = Sha256::new();
    let mut rows = all.query([])?;
    while let Some(row) = rows.next()? {
        for i in 0..4 {
            hash.update(row.get_ref(i)?.as_bytes().unwrap_or_default());
            // A byte no text contains, so that fields cannot run into each other.
            hash.update([0xff]);
        }
    }
    let mut hex = String::with_capacity(64);
    for b in hash.finalize() {
        write!(hex, "{b:02x}").map_err(|e| Error::Internal(e.to_string()))?;
    }
    Ok(hex)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_version_has_the_fingerprint_its_steps_make() {
        let conn = Conn::open_in_memory().unwrap();
        for step in MIGRATIONS {
            conn.execute_batch(step.sql).unwrap();
            let found = fingerprint(&conn).unwrap();
            assert!(step.fingerprints.contains(&found.as_str()), "version {}: {found}", step.to);
        }
    }
}
