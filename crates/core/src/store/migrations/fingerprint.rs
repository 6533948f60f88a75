//! Whether a register has the schema its version says.

use sha2::{Digest as _, Sha256};

use super::Migration;
use crate::error::{Error, RegisterError, Result};
use crate::store::Conn;
use crate::store::jcs::hex_text;

pub(super) fn check_fingerprint(conn: &Conn, step: &Migration) -> Result<()> {
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
    Ok(hex_text(&hash.finalize()))
}
