//! Saving and removing what an asset costs beside its price.

use super::{AssetCostDraft, sql};
use crate::asset;
use crate::dates::is_plausible;
use crate::error::{Checks, Result};
use crate::ids::AssetCostId;
use crate::store::Tx;
use crate::typed;

/// Saves a cost of an asset.
///
/// # Errors
/// [`crate::error::Error::Invalid`] with every wrong field; `NotFound` for an unknown cost or asset.
pub fn save(tx: &Tx<'_>, draft: &AssetCostDraft) -> Result<AssetCostId> {
    let mut d = AssetCostDraft { note: typed::paragraph(&draft.note), ..draft.clone() };
    if let Some(id) = d.id {
        d.asset_id = sql::one(tx, id)?.asset_id;
    }
    let asset = asset::sql::draft(tx, d.asset_id)?;
    let mut c = Checks::new();
    c.text("note", &d.note, false, 4000);
    match d.on {
        None => c.require(false, "on", "required"),
        Some(on) => c.require(is_plausible(on), "on", "date-range"),
    }
    match d.amount {
        None => c.require(false, "amount", "required"),
        Some(amount) => c.require(amount.minor >= 0, "amount", "negative"),
    }
    c.done()?;
    tx.subject(&asset.tag);
    match d.id {
        None => sql::insert(tx, &d),
        Some(id) => {
            sql::update(tx, id, &d)?;
            Ok(id)
        }
    }
}

/// Removes a cost.
pub fn delete(tx: &Tx<'_>, id: AssetCostId) -> Result<()> {
    let old = sql::one(tx, id)?;
    tx.subject(&asset::sql::draft(tx, old.asset_id)?.tag);
    sql::delete(tx, id)
}
