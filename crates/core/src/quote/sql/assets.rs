//! The register's assets as a quote sees them; columns by name.

use std::collections::{HashMap, HashSet};

use crate::error::Result;
use crate::ids::{AssetId, ContractId};
use crate::quote::reconcile::Known;
use crate::store::Conn;

/// Every asset, with whether the contract covers it and which other contract in force does.
/// Two readings, whatever their number.
pub fn known(
    conn: &Conn,
    contract: ContractId,
    in_force: &HashMap<ContractId, String>,
) -> Result<Vec<Known>> {
    let mut covered: HashSet<AssetId> = HashSet::new();
    let mut elsewhere: HashMap<AssetId, &str> = HashMap::new();
    let mut stmt = conn.prepare_cached(
        "SELECT contract_id, asset_id FROM contract_asset ORDER BY contract_id, asset_id",
    )?;
    let pairs = stmt.query_map([], |r| {
        Ok((r.get::<_, ContractId>("contract_id")?, r.get::<_, AssetId>("asset_id")?))
    })?;
    for pair in pairs {
        let (of, asset) = pair?;
        if of == contract {
            covered.insert(asset);
        } else if let Some(name) = in_force.get(&of) {
            elsewhere.entry(asset).or_insert(name);
        }
    }
    let mut stmt = conn.prepare_cached(
        "SELECT a.id AS id, a.tag AS tag, a.serial AS serial,
           trim(a.manufacturer || ' ' || a.model) AS model, s.state AS state,
           a.warranty_end AS warranty_end
         FROM asset a JOIN asset_status s ON s.id = a.status_id ORDER BY a.id",
    )?;
    let rows = stmt.query_map([], |r| {
        let id = r.get("id")?;
        Ok(Known {
            id,
            tag: r.get("tag")?,
            serial: r.get("serial")?,
            model: r.get("model")?,
            state: r.get("state")?,
            warranty_end: r.get("warranty_end")?,
            covered: covered.contains(&id),
            elsewhere: elsewhere.get(&id).map(|name| (*name).to_owned()),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
