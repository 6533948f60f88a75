//! Notes of the waste a lot becomes (*formulario*, FIR), and their deadlines. The rules are
//! [`super::italy`]'s.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::italy::deadline::TemporaryStorage;
use super::italy::fir::{FirField, FirFormat};
use super::italy::tax::DestructionProof;
use crate::choice::choice;
use crate::ids::{DisposalLotId, DocumentId, VendorId, WasteTransferId};
use crate::money::Money;

pub mod due;
pub mod ops;
pub mod read;
pub(crate) mod sql;

choice! {
    /// Whether the recipient took it.
    WasteAccepted { Yes = "yes", Partly = "partly", No = "no" }
}

choice! {
    /// Where one can write to somebody else's form.
    PhysicalState { Solid = "solid", Powder = "powder", Sludge = "sludge", Liquid = "liquid" }
}

/// A note to save: `id` absent for a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct WasteDraft {
    #[serde(default)]
    pub id: Option<WasteTransferId>,
    pub lot_id: DisposalLotId,
    pub format: FirFormat,
    pub number: String,
    /// Code of the list of waste, a star where it is hazardous.
    pub eer: String,
    pub description: String,
    /// Hazard properties, `HP 5 HP 14`.
    pub hazard: String,
    pub physical_state: Option<PhysicalState>,
    #[ts(type = "number | null")]
    pub quantity_g: Option<i64>,
    #[ts(type = "number | null")]
    pub volume_l: Option<i64>,
    pub packages: Option<u32>,
    pub adr: Option<bool>,
    pub carrier_id: Option<VendorId>,
    /// The carrier's number in the Albo nazionale gestori ambientali.
    pub albo_no: String,
    pub recipient_id: Option<VendorId>,
    pub authorisation: String,
    /// R1 to R13, D1 to D15.
    pub operation: String,
    /// Since when it lies here.
    pub stored_since: Option<NaiveDate>,
    pub left_on: Option<NaiveDate>,
    pub received_on: Option<NaiveDate>,
    pub returned_on: Option<NaiveDate>,
    pub accepted: Option<WasteAccepted>,
    #[ts(type = "number | null")]
    pub accepted_g: Option<i64>,
    pub document_id: Option<DocumentId>,
    pub note: String,
}

/// A note as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct WasteView {
    pub id: WasteTransferId,
    pub draft: WasteDraft,
    pub lot: String,
    pub carrier: String,
    pub recipient: String,
    pub hazardous: bool,
    /// What it lacks now.
    pub missing: Vec<FirField>,
    /// The form the rules ask for on the day it leaves.
    pub proposed: FirFormat,
    /// The last day the recipient's copy may come back.
    pub copy_due: Option<NaiveDate>,
    /// Temporary storage, while it lies here.
    pub storage: Option<TemporaryStorage>,
}

/// Waste of a lot that no note has yet, by code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct WasteProposal {
    pub eer: String,
    pub description: String,
    pub assets: u32,
    #[ts(type = "number")]
    pub weight_g: i64,
    /// Assets of it whose weight nobody gave.
    pub unweighed: u32,
    /// The list changed here: look at the new codes.
    pub look_at_new_codes: bool,
}

/// What the tax office asks for when the goods of a lot are destroyed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct TaxView {
    /// What all goods cost together; `None` where one has no cost or another currency than euro.
    pub total_cost: Option<Money>,
    /// Assets without a cost, or in another currency.
    pub uncosted: u32,
    pub proof: Option<DestructionProof>,
    /// The last day the notice may arrive; `None` where none is asked for, or no day is known.
    pub notice_by: Option<NaiveDate>,
}

/// The waste of a lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct LotWaste {
    pub notes: Vec<WasteView>,
    pub proposals: Vec<WasteProposal>,
    pub tax: TaxView,
}
