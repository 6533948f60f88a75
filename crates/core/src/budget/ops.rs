//! Saving and removing lines of budgets.

use super::{BudgetLineDraft, sql};
use crate::error::{Checks, Result};
use crate::ids::BudgetLineId;
use crate::store::Tx;
use crate::typed;

/// Saves a line.
///
/// # Errors
/// [`crate::error::Error::Invalid`] with every wrong field; `NotFound` for an unknown id.
pub fn save(tx: &Tx<'_>, draft: &BudgetLineDraft) -> Result<BudgetLineId> {
    let d = BudgetLineDraft {
        scope: typed::line(&draft.scope),
        note: typed::paragraph(&draft.note),
        ..draft.clone()
    };
    let mut c = Checks::new();
    c.text("scope", &d.scope, false, 100);
    c.text("note", &d.note, false, 4000);
    c.require((1950..=2200).contains(&d.fiscal_year), "fiscal_year", "date-range");
    match d.amount {
        None => c.require(false, "amount", "required"),
        Some(amount) => c.require(amount.minor >= 0, "amount", "negative"),
    }
    c.require(!sql::taken(tx, &d)?, "scope", "twice");
    c.done()?;
    tx.subject(&subject(&d));
    match d.id {
        None => sql::insert(tx, &d),
        Some(id) => {
            sql::one(tx, id)?;
            sql::update(tx, id, &d)?;
            Ok(id)
        }
    }
}

/// Removes a line.
pub fn delete(tx: &Tx<'_>, id: BudgetLineId) -> Result<()> {
    let old = sql::one(tx, id)?;
    tx.subject(&subject(&old));
    sql::delete(tx, id)
}

fn subject(d: &BudgetLineDraft) -> String {
    format!("{} {}", d.fiscal_year, d.scope).trim().to_owned()
}
