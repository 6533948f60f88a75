//! Which register this is and what state it is in; columns by name.

use chrono::{DateTime, Utc};
use rusqlite::OptionalExtension as _;

use crate::error::Result;
use crate::store::Conn;

/// The register's identity, the same for ever.
pub(super) fn log(conn: &Conn) -> Result<String> {
    Ok(conn.query_row("SELECT value FROM meta WHERE key = 'log'", [], |r| r.get("value"))?)
}

/// Number and instant of the newest operation.
pub(super) fn newest_op(conn: &Conn) -> Result<(i64, DateTime<Utc>)> {
    let newest = conn
        .prepare_cached("SELECT id, at FROM op ORDER BY id DESC LIMIT 1")?
        .query_row([], |r| Ok((r.get("id")?, r.get("at")?)))
        .optional()?;
    Ok(newest.unwrap_or((0, DateTime::UNIX_EPOCH)))
}
