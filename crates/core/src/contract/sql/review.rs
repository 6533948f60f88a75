//! What hangs on a contract beyond its own record, for its review; columns by name.

use crate::error::Result;
use crate::ids::ContractId;
use crate::store::Conn;

/// The assets a contract covers, by id: those of its own list, and those with a cover that names it.
pub(crate) fn covered(conn: &Conn, id: ContractId) -> Result<Vec<i64>> {
    let mut stmt = conn.prepare_cached(
        "SELECT asset_id FROM contract_asset WHERE contract_id = ?1
         UNION SELECT asset_id FROM coverage WHERE contract_id = ?1 ORDER BY asset_id",
    )?;
    let rows = stmt.query_map([id], |r| r.get("asset_id"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The contracts under a framework.
pub(crate) fn children(conn: &Conn, id: ContractId) -> Result<Vec<ContractId>> {
    let mut stmt =
        conn.prepare_cached("SELECT id FROM contract WHERE parent_id = ?1 ORDER BY id")?;
    let rows = stmt.query_map([id], |r| r.get("id"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
