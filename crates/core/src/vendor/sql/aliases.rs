//! Other names of vendors.

use rusqlite::{OptionalExtension as _, params};

use crate::error::Result;
use crate::ids::VendorId;
use crate::store::{Conn, Tx};

/// The other names of a vendor, in the order they were added.
pub(in crate::vendor) fn of(conn: &Conn, id: VendorId) -> Result<Vec<String>> {
    let mut stmt =
        conn.prepare_cached("SELECT name FROM vendor_alias WHERE vendor_id = ?1 ORDER BY id")?;
    let rows = stmt.query_map([id], |r| r.get("name"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Every other name and whose it is.
pub fn all(conn: &Conn) -> Result<Vec<(VendorId, String)>> {
    let mut stmt = conn.prepare_cached("SELECT vendor_id, name FROM vendor_alias ORDER BY id")?;
    let rows = stmt.query_map([], |r| Ok((r.get("vendor_id")?, r.get("name")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The vendor that has this as another name, in any (ASCII) case.
pub(in crate::vendor) fn whose(conn: &Conn, name: &str) -> Result<Option<VendorId>> {
    Ok(conn
        .prepare_cached("SELECT vendor_id FROM vendor_alias WHERE name = ?1")?
        .query_row([name], |r| r.get("vendor_id"))
        .optional()?)
}

/// Makes the other names of a vendor those of a list; what stays is not touched.
pub(in crate::vendor) fn put(tx: &Tx<'_>, id: VendorId, names: &[String]) -> Result<()> {
    let old = of(tx, id)?;
    for gone in old.iter().filter(|name| !names.contains(name)) {
        tx.prepare_cached("DELETE FROM vendor_alias WHERE vendor_id = ?1 AND name = ?2")?
            .execute(params![id, gone])?;
    }
    for new in names.iter().filter(|name| !old.contains(name)) {
        tx.prepare_cached("INSERT INTO vendor_alias (vendor_id, name) VALUES (?1, ?2)")?
            .execute(params![id, new])?;
    }
    Ok(())
}
