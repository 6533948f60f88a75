//! Which contracts have prices that were asked for a renewal.

use chrono::NaiveDate;
use rusqlite::params;

use crate::error::Result;
use crate::ids::{ContractId, VendorId};
use crate::store::Conn;

/// Contracts with a typed price for a period that begins between two days, both included.
pub fn priced_contracts(
    conn: &Conn,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<(VendorId, ContractId)>> {
    let mut stmt = conn.prepare_cached(
        "SELECT DISTINCT c.vendor_id AS vendor_id, c.id AS contract_id
         FROM period_price a
         JOIN contract_period p ON p.contract_id = a.contract_id AND p.k = a.k
         JOIN contract c ON c.id = a.contract_id
         WHERE a.k > 0 AND p.start_date BETWEEN ?1 AND ?2 ORDER BY c.id",
    )?;
    let rows =
        stmt.query_map(params![from, to], |r| Ok((r.get("vendor_id")?, r.get("contract_id")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
