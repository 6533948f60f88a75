//! Erasing one person's personal data (GDPR art. 17): what it would take, what stands in its way, and
//! the erasure itself.
//!
//! What a person did stays, under a number and without a name. Evidence of disposals that must be kept,
//! or is held, is a reason to wait, and says until when (domain §A.10).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{DisposalLotId, PersonId};

pub mod ops;
pub mod read;
mod sql;

/// Whose data, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ErasureDraft {
    pub person_id: PersonId,
    /// The legal basis in words, e.g. `GDPR art. 17(1)(a), request of 3 November`.
    pub basis: String,
    /// The person's name as somebody typed it: nothing is erased by a click alone.
    pub typed: String,
    /// Also records that name somebody of the same name without saying that it is this person.
    pub namesakes: bool,
}

/// Records of one kind that hold personal values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ErasurePart {
    /// The entity, `person`: the catalogue's `ent-<entity>`.
    pub entity: String,
    pub records: u32,
    /// They name somebody of the same name, perhaps another.
    pub namesakes: bool,
}

/// A lot whose evidence names the person and must be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ErasureHindrance {
    pub lot_id: DisposalLotId,
    pub number: String,
    /// Why it is held whatever its retention says; empty: it is not.
    pub hold: String,
    /// The last day it is kept; none while the lot is open or held.
    pub until: Option<NaiveDate>,
    /// It is only for records of the same name.
    pub namesakes: bool,
}

/// What an erasure would take now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ErasurePreview {
    pub name: String,
    /// The name was erased before: there is nothing left to erase.
    pub erased: bool,
    pub parts: Vec<ErasurePart>,
    /// What stands in its way; empty: nothing.
    pub hindrances: Vec<ErasureHindrance>,
    /// Values in the journal, without those of the same name.
    #[ts(type = "number")]
    pub values: u64,
    /// Operations that can no longer be undone afterwards.
    #[ts(type = "number")]
    pub ops: u64,
    /// Automatic copies that hold the data until they are thinned out, newest first.
    pub copies: Vec<String>,
}
