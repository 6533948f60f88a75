//! What the register becomes when a stock-take is completed: shown before, done as one operation.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::judge::agrees;
use super::{CountClass, CountRow};
use crate::asset::AssetState;
use crate::choice::choice;
use crate::ids::{AssetId, StatusId};

choice! {
    /// Why a result is not written into the register.
    SkipReason {
        /// The asset is no longer in the register.
        Gone = "gone",
        /// It was moved in the register since counting began.
        MovedSince = "moved_since",
        /// Its status was changed since counting began.
        StatusSince = "status_since",
        /// It was seen elsewhere since counting began.
        SeenSince = "seen_since",
    }
}

/// What is written into the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct ApplyChoice {
    /// Places of what was found elsewhere.
    pub places: bool,
    /// Also those of what this stock-take did not ask for.
    pub out_of_scope: bool,
    /// The day each was seen.
    pub seen: bool,
    /// The status what is missing gets; `None`: it stays as it is.
    pub missing_status: Option<StatusId>,
}

impl Default for ApplyChoice {
    fn default() -> Self {
        Self { places: true, out_of_scope: true, seen: true, missing_status: None }
    }
}

/// An asset as the register has it now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Now {
    /// Its place, room included.
    pub place: String,
    /// The fixed state behind its status.
    pub state: AssetState,
    /// When it was seen last.
    pub seen_on: Option<NaiveDate>,
}

/// What happens to one asset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PlannedChange {
    /// The asset.
    pub asset_id: AssetId,
    /// Tag.
    pub tag: String,
    /// Its place now, and what it becomes.
    pub place: Option<(String, String)>,
    /// The day it was seen.
    pub seen_on: Option<NaiveDate>,
    /// Whether it gets the status of what is missing.
    pub missing: bool,
}

/// A result that is not written, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Skipped {
    /// Tag.
    pub tag: String,
    /// Why.
    pub why: SkipReason,
}

/// Everything that would be written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Assets that change.
    pub changes: Vec<PlannedChange>,
    /// Results that are left alone.
    pub skipped: Vec<Skipped>,
}

/// The plan for some results. `now` answers for an asset what the register has, `None` when it is
/// gone; `seen` is the day of a scan; `began` the day counting began.
pub fn plan(
    rows: &[CountRow],
    choice: &ApplyChoice,
    began: NaiveDate,
    now: impl Fn(AssetId) -> Option<Now>,
    seen: impl Fn(&CountRow) -> Option<NaiveDate>,
) -> Plan {
    let mut plan = Plan::default();
    for row in rows {
        if row.line_id.is_none() {
            continue;
        }
        let asset = row.asset_id.and_then(|id| now(id).map(|n| (id, n)));
        let Some((asset_id, now)) = asset else {
            plan.skip(row, SkipReason::Gone);
            continue;
        };
        let change = match row.class {
            CountClass::Missing if choice.missing_status.is_some() => {
                match why_not_missing(row, &now, began) {
                    Some(why) => {
                        plan.skip(row, why);
                        continue;
                    }
                    None => PlannedChange { missing: true, ..nothing(asset_id, row) },
                }
            }
            CountClass::Missing | CountClass::New => continue,
            class => {
                let place = wanted(class, choice).then(|| new_place(row, &now));
                let place = match place {
                    Some(Err(why)) => {
                        plan.skip(row, why);
                        None
                    }
                    Some(Ok(place)) => place,
                    None => None,
                };
                let seen_on = seen(row)
                    .filter(|day| choice.seen && now.seen_on.is_none_or(|before| before < *day));
                PlannedChange { place, seen_on, ..nothing(asset_id, row) }
            }
        };
        if change.place.is_some() || change.seen_on.is_some() || change.missing {
            plan.changes.push(change);
        }
    }
    plan
}

fn nothing(asset_id: AssetId, row: &CountRow) -> PlannedChange {
    PlannedChange { asset_id, tag: row.tag.clone(), place: None, seen_on: None, missing: false }
}

const fn wanted(class: CountClass, choice: &ApplyChoice) -> bool {
    match class {
        CountClass::OutOfScope => choice.places && choice.out_of_scope,
        _ => choice.places,
    }
}

/// The place it gets; nothing where the register says the same.
fn new_place(row: &CountRow, now: &Now) -> Result<Option<(String, String)>, SkipReason> {
    if agrees(&now.place, &row.found) {
        return Ok(None);
    }
    // Somebody moved it after counting began, to neither place: they knew more than the list.
    if !now.place.eq_ignore_ascii_case(&row.recorded) {
        return Err(SkipReason::MovedSince);
    }
    Ok(Some((now.place.clone(), row.found.clone())))
}

fn why_not_missing(row: &CountRow, now: &Now, began: NaiveDate) -> Option<SkipReason> {
    if row.state != Some(now.state) {
        return Some(SkipReason::StatusSince);
    }
    now.seen_on.is_some_and(|day| day > began).then_some(SkipReason::SeenSince)
}

impl Plan {
    fn skip(&mut self, row: &CountRow, why: SkipReason) {
        self.skipped.push(Skipped { tag: row.tag.clone(), why });
    }
}
