//! What hangs on a contract beyond its own record, for its review; columns by name.

use chrono::NaiveDate;

use crate::asset::AssetState;
use crate::error::Result;
use crate::ids::{AssetId, ContractId};
use crate::store::Conn;

/// A covered asset with everything else that covers it.
pub(crate) struct Cover {
    /// The asset.
    id: AssetId,
    /// Where it is.
    pub state: AssetState,
    /// Last day of its warranty.
    pub warranty_end: Option<NaiveDate>,
    /// Other contracts over it, in whatever state.
    pub others: Vec<ContractId>,
}

/// The assets a contract covers, in one reading.
pub(crate) fn covers(conn: &Conn, id: ContractId) -> Result<Vec<Cover>> {
    let mut stmt = conn.prepare_cached(
        "SELECT a.id AS id, s.state AS state, a.warranty_end AS warranty_end,
           o.contract_id AS other
         FROM contract_asset c JOIN asset a ON a.id = c.asset_id
           JOIN asset_status s ON s.id = a.status_id
           LEFT JOIN contract_asset o ON o.asset_id = a.id AND o.contract_id <> c.contract_id
         WHERE c.contract_id = ?1 ORDER BY a.id, o.contract_id",
    )?;
    let mut rows = stmt.query([id])?;
    let mut found: Vec<Cover> = Vec::new();
    while let Some(r) = rows.next()? {
        let asset: AssetId = r.get("id")?;
        let other: Option<ContractId> = r.get("other")?;
        match found.last_mut().filter(|c| c.id == asset) {
            Some(known) => known.others.extend(other),
            None => found.push(Cover {
                id: asset,
                state: r.get("state")?,
                warranty_end: r.get("warranty_end")?,
                others: other.into_iter().collect(),
            }),
        }
    }
    Ok(found)
}

/// The contracts under a framework.
pub(crate) fn children(conn: &Conn, id: ContractId) -> Result<Vec<ContractId>> {
    let mut stmt =
        conn.prepare_cached("SELECT id FROM contract WHERE parent_id = ?1 ORDER BY id")?;
    let rows = stmt.query_map([id], |r| r.get("id"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
