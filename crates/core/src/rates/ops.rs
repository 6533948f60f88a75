//! Saving and removing rates.

use super::{ExchangeRateDraft, sql};
use crate::dates::is_plausible;
use crate::error::{Checks, Result};
use crate::ids::ExchangeRateId;
use crate::store::Tx;
use crate::typed;

/// Saves a rate.
///
/// # Errors
/// [`crate::error::Error::Invalid`] with every wrong field; `NotFound` for an unknown id.
pub fn save(tx: &Tx<'_>, draft: &ExchangeRateDraft) -> Result<ExchangeRateId> {
    let d = ExchangeRateDraft { source: typed::line(&draft.source), ..draft.clone() };
    let mut c = Checks::new();
    c.text("source", &d.source, false, 200);
    c.require(d.currency != d.into, "currency", "rate-of-itself");
    c.require(d.rate.is_some(), "rate", "required");
    match d.on {
        None => c.require(false, "on", "required"),
        Some(on) => {
            c.require(is_plausible(on), "on", "date-range");
            c.require(!sql::taken(tx, &d)?, "on", "twice");
        }
    }
    c.done()?;
    tx.subject(&format!("{}/{}", d.currency, d.into));
    match d.id {
        None => sql::insert(tx, &d),
        Some(id) => {
            sql::one(tx, id)?;
            sql::update(tx, id, &d)?;
            Ok(id)
        }
    }
}

/// Removes a rate.
pub fn delete(tx: &Tx<'_>, id: ExchangeRateId) -> Result<()> {
    let old = sql::one(tx, id)?;
    tx.subject(&format!("{}/{}", old.currency, old.into));
    sql::delete(tx, id)
}
