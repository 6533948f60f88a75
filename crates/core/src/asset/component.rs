//! Parts of an asset without a tag of their own: drives and other media first of all. What can bear
//! data is told apart, because it cannot leave without a word about it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::sql;
use crate::choice::choice;
use crate::dates::is_plausible;
use crate::error::{Checks, Error, FieldError, Result};
use crate::ids::{AssetId, ComponentId};
use crate::store::{Conn, Tx};
use crate::typed;

/// A thousand terabytes, in gigabytes.
const MAX_GB: i64 = 1_000_000;

choice! {
    /// What a part is.
    ComponentKind {
        Hdd = "hdd", Ssd = "ssd", Nvme = "nvme",
        /// A drive that encrypts itself.
        Sed = "sed",
        Tape = "tape",
        /// Memory cards, sticks, soldered flash.
        Flash = "flash",
        Sim = "sim", Ram = "ram",
        /// Of disks: its cache can hold what was written last.
        Controller = "controller",
        Psu = "psu", Other = "other",
    }
}

impl ComponentKind {
    /// Whether one takes it to bear data until somebody says otherwise.
    pub const fn bears_data(self) -> bool {
        matches!(
            self,
            Self::Hdd | Self::Ssd | Self::Nvme | Self::Sed | Self::Tape | Self::Flash | Self::Sim
        )
    }
}

/// A part of an asset to save: `id` absent for a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ComponentDraft {
    /// Record to change.
    pub id: Option<ComponentId>,
    /// What it is in.
    pub asset_id: AssetId,
    /// What it is.
    pub kind: ComponentKind,
    /// Who made it; may be empty.
    pub manufacturer: String,
    /// Model or part number; may be empty.
    pub model: String,
    /// Serial number, unique per manufacturer among what is not taken out.
    pub serial: String,
    /// Capacity in gigabytes.
    #[ts(type = "number | null")]
    pub capacity_gb: Option<i64>,
    /// Whether it can bear data.
    pub data_bearing: bool,
    /// The day it was taken out; it stays on record.
    pub removed_on: Option<NaiveDate>,
    /// A note; may be empty.
    pub note: String,
}

/// Saves a part.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field; `NotFound` for an unknown part or asset.
pub fn save(tx: &Tx<'_>, draft: &ComponentDraft) -> Result<ComponentId> {
    let d = ComponentDraft {
        manufacturer: typed::line(&draft.manufacturer),
        model: typed::line(&draft.model),
        serial: typed::key(&draft.serial),
        note: typed::paragraph(&draft.note),
        ..draft.clone()
    };
    if let Some(id) = d.id {
        known(tx, id)?;
    }
    let tag = sql::draft(tx, d.asset_id)?.tag;
    check(tx, &d)?;
    tx.subject(&tag);
    match d.id {
        None => sql::parts::insert(tx, &d),
        Some(id) => {
            sql::parts::update(tx, id, &d)?;
            Ok(id)
        }
    }
}

/// Removes a part that was entered by mistake: one that was taken out stays, with its day.
pub fn delete(tx: &Tx<'_>, id: ComponentId) -> Result<()> {
    let old = known(tx, id)?;
    tx.subject(&sql::draft(tx, old.asset_id)?.tag);
    sql::parts::delete(tx, id)
}

fn known(conn: &Conn, id: ComponentId) -> Result<ComponentDraft> {
    sql::parts::one(conn, id)?.ok_or_else(|| Error::NotFound(format!("component/{id}")))
}

fn check(conn: &Conn, d: &ComponentDraft) -> Result<()> {
    let mut c = Checks::new();
    c.text("manufacturer", &d.manufacturer, false, 200);
    c.text("model", &d.model, false, 200);
    c.text("serial", &d.serial, false, 100);
    c.text("note", &d.note, false, 4000);
    if d.capacity_gb.is_some_and(|gb| !(1..=MAX_GB).contains(&gb)) {
        c.push(FieldError::new("capacity_gb", "range-capacity").with("max", MAX_GB));
    }
    c.require(d.removed_on.is_none_or(is_plausible), "removed_on", "date-range");
    // A drive that moved stands in its old machine with the day it left, and in the new one.
    if d.removed_on.is_none()
        && let Some(tag) = sql::parts::holder(conn, &d.manufacturer, &d.serial, d.id)?
    {
        c.push(FieldError::new("serial", "duplicate-component").with("tag", tag));
    }
    c.done()
}
