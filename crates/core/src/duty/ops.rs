//! Saving duties, and recording what became of them on each of their days.

use chrono::NaiveDate;

use super::{DutyDraft, DutyOutcome, DutyRecordDraft, sql};
use crate::contract::sql::exists;
use crate::dates::is_plausible;
use crate::error::{Checks, Error, FieldError, Refusal, Result};
use crate::ids::DutyId;
use crate::store::{Conn, Tx};
use crate::typed;

/// Longest time between two days of a duty, units: fifty years of months.
const MAX_EVERY: u32 = 600;

/// Saves a duty.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field; `NotFound` for an unknown id.
pub fn save(tx: &Tx<'_>, draft: &DutyDraft) -> Result<DutyId> {
    let d = DutyDraft {
        title: typed::line(&draft.title),
        note: typed::paragraph(&draft.note),
        // What comes once has no end of its own.
        until: draft.until.filter(|_| draft.every > 0),
        ..draft.clone()
    };
    check(tx, &d)?;
    tx.subject(&sql::subject(tx, &d)?);
    match d.id {
        None => sql::insert(tx, &d),
        Some(id) => {
            sql::row(tx, id)?;
            sql::update(tx, id, &d)?;
            Ok(id)
        }
    }
}

/// Removes a duty with what became of it.
pub fn delete(tx: &Tx<'_>, id: DutyId) -> Result<()> {
    let row = sql::row(tx, id)?;
    tx.subject(&sql::subject(tx, &row.draft)?);
    sql::delete(tx, id)
}

/// Records what became of a duty on the next of its days.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field; refused (`duty-day`, with the `next` one) for a day
/// that is not the next: somebody else was faster, or the duty was moved.
pub fn record(tx: &Tx<'_>, draft: &DutyRecordDraft, today: NaiveDate) -> Result<DutyId> {
    let row = sql::row(tx, draft.duty_id)?;
    let d = DutyRecordDraft { note: typed::paragraph(&draft.note), ..draft.clone() };
    let mut c = Checks::new();
    c.text("note", &d.note, d.outcome == DutyOutcome::Skipped, 4000);
    c.require(d.on <= today, "on", "in-future");
    c.require(is_plausible(d.on), "on", "date-range");
    match d.by {
        None => c.require(false, "by", "required"),
        Some(p) => c.require(exists(tx, "person", p.0)?, "by", "unknown"),
    }
    c.done()?;
    let by = d.by.ok_or_else(|| Error::from(FieldError::new("by", "required")))?;
    match row.next_due {
        Some(next) if next == d.due => {}
        Some(next) => return Err(Refusal::new("duty-day").with("next", next).into()),
        None => return Err(Refusal::new("duty-over").into()),
    }
    tx.subject(&sql::subject(tx, &row.draft)?);
    sql::insert_record(tx, &d, by)?;
    Ok(d.duty_id)
}

fn check(conn: &Conn, d: &DutyDraft) -> Result<()> {
    let mut c = Checks::new();
    c.text("title", &d.title, true, 200);
    c.text("note", &d.note, false, 4000);
    c.require(d.contract_id.is_some() != d.vendor_id.is_some(), "contract_id", "duty-whose");
    if let Some(id) = d.contract_id {
        c.require(exists(conn, "contract", id.0)?, "contract_id", "unknown");
    }
    if let Some(id) = d.vendor_id {
        c.require(exists(conn, "vendor", id.0)?, "vendor_id", "unknown");
    }
    if let Some(id) = d.owner_id {
        c.require(exists(conn, "person", id.0)?, "owner_id", "unknown");
    }
    if d.every > MAX_EVERY {
        c.push(FieldError::new("every", "range-every").with("max", MAX_EVERY));
    }
    match d.first_due {
        None => c.require(false, "first_due", "required"),
        Some(first) => {
            c.require(is_plausible(first), "first_due", "date-range");
            let until_ok = d.until.is_none_or(|until| until >= first && is_plausible(until));
            c.require(until_ok, "until", "end-before-start");
        }
    }
    c.done()
}
