//! Moving what hangs on one vendor to another. Which tables do is read from the schema, so that a
//! table that comes later is never left behind.

use rusqlite::params;

use crate::error::Result;
use crate::ids::VendorId;
use crate::store::tables::AUDITED;
use crate::store::{Conn, Tx};
use crate::vendor::duplicates::DuplicateVendor;
use crate::vendor::merge::NumberClash;

/// A table and its column that names a vendor.
pub(in crate::vendor) type Reference = (&'static str, String);

/// Every reference to a vendor, in the order of the journal.
pub(in crate::vendor) fn references(conn: &Conn) -> Result<Vec<Reference>> {
    let mut of_table = conn.prepare_cached(
        "SELECT \"from\" AS field FROM pragma_foreign_key_list(?1) WHERE \"table\" = 'vendor'",
    )?;
    let mut found = Vec::new();
    for table in AUDITED {
        let fields = of_table.query_map([table.name], |r| r.get("field"))?;
        for field in fields {
            found.push((table.name, field?));
        }
    }
    Ok(found)
}

/// How many rows refer to a vendor.
pub(in crate::vendor) fn referring(
    conn: &Conn,
    (table, field): &Reference,
    vendor: VendorId,
) -> Result<u32> {
    let sql = format!("SELECT count(*) AS n FROM \"{table}\" WHERE \"{field}\" = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([vendor], |r| r.get("n"))?)
}

/// Makes every row that refers to one vendor refer to another.
pub(in crate::vendor) fn move_all(
    tx: &Tx<'_>,
    (table, field): &Reference,
    from: VendorId,
    to: VendorId,
) -> Result<()> {
    let sql = format!("UPDATE \"{table}\" SET \"{field}\" = ?1 WHERE \"{field}\" = ?2");
    tx.prepare_cached(&sql)?.execute(params![to, from])?;
    Ok(())
}

/// Every vendor's name and VAT number, without a count of anything.
pub(in crate::vendor) fn names(conn: &Conn) -> Result<Vec<DuplicateVendor>> {
    let mut stmt = conn.prepare_cached("SELECT id, name, vat_no FROM vendor ORDER BY name, id")?;
    let rows = stmt.query_map([], |r| {
        Ok(DuplicateVendor {
            id: r.get("id")?,
            name: r.get("name")?,
            vat_no: r.get("vat_no")?,
            contracts: 0,
            assets: 0,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Numbers both vendors have a contract under.
pub(in crate::vendor) fn clashes(
    conn: &Conn,
    kept: VendorId,
    gone: VendorId,
) -> Result<Vec<NumberClash>> {
    let mut stmt = conn.prepare_cached(
        "SELECT k.number AS number, k.id AS kept_id, k.title AS kept_title,
           g.id AS gone_id, g.title AS gone_title
         FROM contract g JOIN contract k ON k.number = g.number
         WHERE k.vendor_id = ?1 AND g.vendor_id = ?2 AND g.number <> '' ORDER BY k.number, k.id",
    )?;
    let rows = stmt.query_map(params![kept, gone], |r| {
        Ok(NumberClash {
            number: r.get("number")?,
            kept_id: r.get("kept_id")?,
            kept_title: r.get("kept_title")?,
            gone_id: r.get("gone_id")?,
            gone_title: r.get("gone_title")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Every vendor as a candidate for a merge, by name.
pub(in crate::vendor) fn candidates(conn: &Conn) -> Result<Vec<DuplicateVendor>> {
    let mut stmt = conn.prepare_cached(
        "SELECT v.id AS id, v.name AS name, v.vat_no AS vat_no,
           (SELECT count(*) FROM contract c WHERE c.vendor_id = v.id) AS contracts,
           (SELECT count(*) FROM asset a WHERE a.supplier_id = v.id) AS assets
         FROM vendor v ORDER BY v.name, v.id",
    )?;
    let rows = stmt.query_map([], |r| {
        Ok(DuplicateVendor {
            id: r.get("id")?,
            name: r.get("name")?,
            vat_no: r.get("vat_no")?,
            contracts: r.get("contracts")?,
            assets: r.get("assets")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
