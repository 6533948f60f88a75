//! Saving and removing covers.

use super::{CoverageDraft, sql};
use crate::asset;
use crate::contract::sql::exists;
use crate::dates::is_plausible;
use crate::error::{Checks, Error, Result};
use crate::ids::CoverageId;
use crate::store::{Conn, Tx};
use crate::typed;

/// Saves a cover of an asset.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field; `NotFound` for an unknown cover or asset.
pub fn save(tx: &Tx<'_>, draft: &CoverageDraft) -> Result<CoverageId> {
    let mut d = CoverageDraft {
        provider: typed::line(&draft.provider),
        reference: typed::key(&draft.reference),
        note: typed::paragraph(&draft.note),
        ..draft.clone()
    };
    if let Some(id) = d.id {
        d.asset_id = known(tx, id)?.asset_id;
    }
    let asset = asset::sql::draft(tx, d.asset_id)?;
    check(tx, &d)?;
    tx.subject(&asset.tag);
    match d.id {
        None => sql::insert(tx, &d),
        Some(id) => {
            sql::update(tx, id, &d)?;
            Ok(id)
        }
    }
}

/// Removes a cover that should never have been recorded: one that ended stays, and says so.
pub fn delete(tx: &Tx<'_>, id: CoverageId) -> Result<()> {
    let old = known(tx, id)?;
    tx.subject(&asset::sql::draft(tx, old.asset_id)?.tag);
    sql::delete(tx, id)
}

fn known(conn: &Conn, id: CoverageId) -> Result<CoverageDraft> {
    sql::one(conn, id)?.ok_or_else(|| Error::NotFound(format!("coverage/{id}")))
}

fn check(conn: &Conn, d: &CoverageDraft) -> Result<()> {
    let mut c = Checks::new();
    c.text("provider", &d.provider, false, 200);
    c.text("reference", &d.reference, false, 100);
    c.text("note", &d.note, false, 4000);
    for (field, day) in [("start", d.start), ("end", d.end), ("validated_on", d.validated_on)] {
        c.require(day.is_none_or(is_plausible), field, "date-range");
    }
    if let (Some(start), Some(end)) = (d.start, d.end) {
        c.require(start <= end, "end", "end-before-start");
    }
    c.require(d.price.is_none_or(|p| p.minor >= 0), "price", "negative");
    if let Some(id) = d.contract_id {
        c.require(exists(conn, "contract", id.0)?, "contract_id", "unknown");
    }
    c.done()
}
