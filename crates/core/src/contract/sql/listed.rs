//! The rows a list of contracts is made of, read for all contracts or for one: a fixed number of
//! queries, whatever the number of contracts. Putting them together is `read`'s business.

use std::collections::HashMap;

use rusqlite::params;

use super::periods::{PERIOD, StoredPeriod, read_period};
use super::read_draft;
use crate::contract::BillingPeriod;
use crate::contract::draft::ContractDraft;
use crate::error::Result;
use crate::ids::ContractId;
use crate::money::Money;
use crate::store::Conn;

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
fn whose(only: Option<ContractId>, column: &str) -> String {
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
    let rows = stmt.query_map(params![only], |r| {
        Ok(ListedHead {
            head: read_draft(r)?,
            vendor: r.get("vendor_name")?,
            owner: r.get("owner_name")?,
            assets: r.get("asset_count")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
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
    let rows = stmt.query_map(params![only], |r| Ok((r.get("contract_id")?, read_period(r)?)))?;
    for row in rows {
        let (id, period) = row?;
        found.entry(id).or_default().push(period);
    }
    Ok(found)
}

/// One cost line: whose, how much, how often.
pub(crate) struct Cost {
    /// Contract.
    pub contract: ContractId,
    /// Amount per billing period, or once.
    pub amount: Money,
    /// How often.
    pub billing: BillingPeriod,
}

/// The cost lines.
pub(crate) fn costs(conn: &Conn, only: Option<ContractId>) -> Result<Vec<Cost>> {
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT contract_id, amount_minor, amount_currency, billing FROM cost_line WHERE {}",
        whose(only, "contract_id")
    ))?;
    let rows = stmt.query_map(params![only], |r| {
        Ok(Cost {
            contract: r.get("contract_id")?,
            amount: Money::new(r.get("amount_minor")?, r.get("amount_currency")?),
            billing: r.get("billing")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
