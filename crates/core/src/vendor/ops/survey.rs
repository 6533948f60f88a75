//! Saving and removing how a delivery went.

use chrono::NaiveDate;

use crate::dates::is_plausible;
use crate::error::{Checks, Error, FieldError, Result};
use crate::ids::SurveyId;
use crate::store::Tx;
use crate::typed;
use crate::vendor::sql;
use crate::vendor::survey::SurveyDraft;

/// Saves how a delivery went.
///
/// # Errors
/// `Invalid` with every wrong field; `NotFound` for an unknown vendor.
pub fn save_survey(tx: &Tx<'_>, draft: &SurveyDraft, today: NaiveDate) -> Result<SurveyId> {
    let d = SurveyDraft {
        reference: typed::line(&draft.reference),
        note: typed::paragraph(&draft.note),
        ..draft.clone()
    };
    let vendor = sql::name(tx, d.vendor_id)?;
    check(&d, today)?;
    tx.subject(&vendor);
    match d.id {
        None => sql::insert_survey(tx, &d),
        Some(id) => {
            let old = sql::survey(tx, id)?;
            if old.vendor_id != d.vendor_id {
                return Err(Error::NotFound(format!("vendor_survey/{id}")));
            }
            sql::update_survey(tx, id, &d)?;
            Ok(id)
        }
    }
}

/// Removes what was said about a delivery.
///
/// # Errors
/// `NotFound` for an unknown one.
pub fn delete_survey(tx: &Tx<'_>, id: SurveyId) -> Result<()> {
    let old = sql::survey(tx, id)?;
    tx.subject(&sql::name(tx, old.vendor_id)?);
    sql::delete_survey(tx, id)
}

fn check(d: &SurveyDraft, today: NaiveDate) -> Result<()> {
    let mut c = Checks::new();
    match d.delivered_on {
        None => c.require(false, "delivered_on", "required"),
        Some(day) if !is_plausible(day) => c.require(false, "delivered_on", "date-range"),
        Some(day) => c.require(day <= today, "delivered_on", "in-future"),
    }
    c.text("reference", &d.reference, false, 100);
    c.text("note", &d.note, false, 2000);
    for (field, answer) in d.answers() {
        if let Some(given) = answer.filter(|a| !(1..=5).contains(a)) {
            c.push(FieldError::new(field, "score-range").with("value", given));
        }
    }
    c.require(d.total().1 > 0, "administrative", "no-answer");
    c.done()
}
