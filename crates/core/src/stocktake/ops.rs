//! Planning a stock-take, beginning it, giving it up, completing it. Scanning has a file of its own.

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};

use super::plan::ApplyChoice;
use super::{StocktakeDraft, StocktakeRow, StocktakeScope, StocktakeState, read, sql};
use crate::asset::{self, AssetState};
use crate::contract::sql::exists;
use crate::dates::is_plausible;
use crate::error::{Checks, FieldError, Refusal, Result};
use crate::ids::StocktakeId;
use crate::store::{Conn, Tx};
use crate::typed;

mod scan;

pub use scan::{MAX_PASTED, resolve, scan, scan_all, scan_delete};

/// Saves a stock-take; a new one gets the next number of its year.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field; refused (`stocktake-scope`) when the scope of one that
/// has begun would change, (`stocktake-over`) for one that has ended.
pub fn save(tx: &Tx<'_>, draft: &StocktakeDraft, today: NaiveDate) -> Result<StocktakeId> {
    let d = StocktakeDraft {
        title: typed::line(&draft.title),
        scope: StocktakeScope {
            location: typed::line(&draft.scope.location),
            category: typed::line(&draft.scope.category),
            ..draft.scope
        },
        note: typed::paragraph(&draft.note),
        ..draft.clone()
    };
    check(tx, &d)?;
    let id = match d.id {
        None => sql::insert(tx, &d, today.year())?,
        Some(id) => {
            let old = sql::row(tx, id)?;
            if old.state.over() {
                return Err(Refusal::new("stocktake-over").with("number", old.number).into());
            }
            if old.state == StocktakeState::Active && old.draft.scope != d.scope {
                return Err(Refusal::new("stocktake-scope").with("number", old.number).into());
            }
            sql::update(tx, id, &d)?;
            id
        }
    };
    tx.subject(&sql::row(tx, id)?.number);
    Ok(id)
}

fn check(conn: &Conn, d: &StocktakeDraft) -> Result<()> {
    let mut c = Checks::new();
    c.text("title", &d.title, true, 200);
    c.text("scope.location", &d.scope.location, false, 200);
    c.text("scope.category", &d.scope.category, false, 100);
    c.text("note", &d.note, false, 4000);
    c.require(d.due.is_none_or(is_plausible), "due", "date-range");
    for (field, person) in [("scope.custodian_id", d.scope.custodian_id), ("lead_id", d.lead_id)] {
        if let Some(id) = person {
            c.require(exists(conn, "person", id.0)?, field, "unknown");
        }
    }
    c.done()
}

/// A stock-take that is being counted.
fn active(conn: &Conn, id: StocktakeId) -> Result<StocktakeRow> {
    let row = sql::row(conn, id)?;
    if row.state == StocktakeState::Active {
        return Ok(row);
    }
    Err(Refusal::new("stocktake-not-active").with("number", row.number).into())
}

/// Begins a stock-take: what it expects is frozen now.
///
/// # Errors
/// Refused: `stocktake-begun`, or `stocktake-empty` when the scope holds no asset.
pub fn start(tx: &Tx<'_>, id: StocktakeId, at: DateTime<Utc>) -> Result<usize> {
    let row = sql::row(tx, id)?;
    if row.state != StocktakeState::Draft {
        return Err(Refusal::new("stocktake-begun").with("number", row.number).into());
    }
    tx.subject(&row.number);
    let frozen = sql::freeze_scope(tx, id, &row.draft.scope)?;
    if frozen == 0 {
        return Err(Refusal::new("stocktake-empty").with("number", row.number).into());
    }
    sql::set_started(tx, id, sql::stored(at.timestamp()).as_deref())?;
    Ok(frozen)
}

/// Gives a stock-take up; what was counted stays and is written nowhere.
///
/// # Errors
/// `Invalid` without a reason; refused (`stocktake-over`) at its end.
pub fn cancel(tx: &Tx<'_>, id: StocktakeId, reason: &str, at: DateTime<Utc>) -> Result<()> {
    let row = sql::row(tx, id)?;
    if row.state.over() {
        return Err(Refusal::new("stocktake-over").with("number", row.number).into());
    }
    let reason = typed::paragraph(reason);
    let mut c = Checks::new();
    c.text("reason", &reason, true, 1000);
    c.done()?;
    tx.subject(&row.number);
    let at = sql::stored(at.timestamp());
    sql::set_ended(tx, id, (StocktakeState::Cancelled, at.as_deref(), &reason))
}

/// Completes a stock-take and writes what was chosen into the register, as one operation.
///
/// # Errors
/// Refused (`stocktake-not-active`); `Invalid` at `missing_status` for a status that does not mean
/// lost.
pub fn complete(
    tx: &Tx<'_>,
    id: StocktakeId,
    choice: &ApplyChoice,
    at: DateTime<Utc>,
) -> Result<usize> {
    let row = active(tx, id)?;
    if let Some(status) = choice.missing_status {
        let known = asset::sql::statuses(tx)?.into_iter().find(|s| s.id == status);
        let lost = known.is_some_and(|s| s.state == AssetState::Lost);
        if !lost {
            return Err(FieldError::new("missing_status", "status-not-lost").into());
        }
    }
    tx.subject(&row.number);
    let (_, plan) = read::planned(tx, id, choice)?;
    for change in &plan.changes {
        if let Some((_, place)) = &change.place {
            sql::apply::move_to(tx, change.asset_id, place)?;
        }
        if let Some(day) = change.seen_on {
            sql::apply::set_seen(tx, change.asset_id, day)?;
        }
        if let Some(status) = choice.missing_status.filter(|_| change.missing) {
            sql::apply::set_status(tx, change.asset_id, status)?;
        }
    }
    let at = sql::stored(at.timestamp());
    sql::set_ended(tx, id, (StocktakeState::Completed, at.as_deref(), ""))?;
    Ok(plan.changes.len())
}
