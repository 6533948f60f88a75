//! The rows a list of contracts is made of, read for all contracts or for one: a fixed number of
//! queries, whatever the number of contracts. Putting them together is `read`'s business.

use std::collections::HashMap;

use rusqlite::params;

use super::amendments;
use super::lines::read_line;
use super::periods::{PERIOD, StoredPeriod, read_period};
use super::read_draft;
use crate::contract::draft::{ContractDraft, CostLineDraft};
use crate::error::Result;
use crate::ids::ContractId;
use crate::store::Conn;
use crate::store::columns::{ByName as _, Columns};

/// A contract's own row with the names a list shows.
pub(crate) struct ListedHead {
    /// The contract without its lists.
    pub head: ContractDraft,
    /// Vendor's name.
    pub vendor: String,
    /// Owner's name, may be empty.
    pub owner: String,
    /// Assets covered.
    pub assets: u32,
}

/// The condition for one or all; an index serves the one, which `OR` would keep it from.
pub(super) fn whose(only: Option<ContractId>, column: &str) -> String {
    match only {
        Some(_) => format!("{column} = ?1"),
        None => "?1 IS NULL".to_owned(),
    }
}

/// The contracts, oldest first; `only` narrows to one.
pub(crate) fn heads(conn: &Conn, only: Option<ContractId>) -> Result<Vec<ListedHead>> {
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT c.*, v.name AS vendor_name, coalesce(p.name, '') AS owner_name,
           (SELECT count(*) FROM contract_asset a WHERE a.contract_id = c.id) AS asset_count
         FROM contract c JOIN vendor v ON v.id = c.vendor_id LEFT JOIN person p ON p.id = c.owner_id
         WHERE {} ORDER BY c.id",
        whose(only, "c.id")
    ))?;
    let columns = Columns::of(&stmt);
    let rows = stmt.query_map(params![only], |r| {
        let r = columns.row(r);
        Ok(ListedHead {
            head: read_draft(&r)?,
            vendor: r.get("vendor_name")?,
            owner: r.get("owner_name")?,
            assets: r.get("asset_count")?,
        })
    })?;
    let mut heads: Vec<ListedHead> = rows.collect::<Result<_, _>>()?;
    let mut amended = amendments::of(conn, only)?;
    for ListedHead { head, .. } in &mut heads {
        head.amendments = head.id.and_then(|id| amended.remove(&id)).unwrap_or_default();
    }
    Ok(heads)
}

/// The stored periods by contract, oldest first.
pub(crate) fn periods(
    conn: &Conn,
    only: Option<ContractId>,
) -> Result<HashMap<ContractId, Vec<StoredPeriod>>> {
    let mut found: HashMap<ContractId, Vec<StoredPeriod>> = HashMap::new();
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT contract_id, {PERIOD} FROM contract_period WHERE {} ORDER BY contract_id, k",
        whose(only, "contract_id")
    ))?;
    let columns = Columns::of(&stmt);
    let rows = stmt.query_map(params![only], |r| {
        let r = columns.row(r);
        Ok((r.get("contract_id")?, read_period(&r)?))
    })?;
    for row in rows {
        let (id, period) = row?;
        found.entry(id).or_default().push(period);
    }
    Ok(found)
}

/// The cost lines by contract, in the order they were typed.
pub(crate) fn costs(
    conn: &Conn,
    only: Option<ContractId>,
) -> Result<HashMap<ContractId, Vec<CostLineDraft>>> {
    let mut found: HashMap<ContractId, Vec<CostLineDraft>> = HashMap::new();
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT * FROM cost_line WHERE {} ORDER BY contract_id, id",
        whose(only, "contract_id")
    ))?;
    let columns = Columns::of(&stmt);
    let rows = stmt.query_map(params![only], |r| {
        let r = columns.row(r);
        Ok((r.get("contract_id")?, read_line(&r)?))
    })?;
    for row in rows {
        let (id, line) = row?;
        found.entry(id).or_default().push(line);
    }
    Ok(found)
}
