//! Disposal lots: assets on their way out together, frozen as they were, with the media in them.
//!
//! A lot goes through stages one after the other ([`LotStage`]); what keeps it from the next one is
//! told as [`StageBlock`]s, never as a refusal somebody has to guess the reason of.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::certificate::CertificateField;
use super::media::MediaType;
use super::method::{AchievedMethod, PolicyProfile, SanitizationMethod, SecurityCategory};
use super::record::{RecordState, RecordView};
use super::required::MediumDestination;
use super::technique::SanitizationTechnique;
use super::verification::SanitizationVerification;
use crate::asset::Ownership;
use crate::choice::choice;
use crate::ids::{
    AssetId, ContractId, CoverageId, DisposalLineId, DisposalLotId, DisposalMediumId, PersonId,
    SanitizationId, VendorId,
};
use crate::money::{Money, Totals};
use crate::vendor::gate::Gate;

pub mod due;
pub mod kind;
pub mod ops;
pub mod read;
pub mod sql;
pub mod stage;

choice! {
    /// Why assets go.
    #[derive(Default)]
    LotReason {
        #[default]
        Refresh = "refresh",
        OfficeClosure = "office_closure",
        DataCentreExit = "data_centre_exit",
        LeaseReturn = "lease_return",
        Failure = "failure",
        AdHoc = "ad_hoc",
    }
}

choice! {
    /// How far a lot has come, in this order.
    #[derive(Default)]
    LotStage {
        #[default]
        Draft = "draft",
        /// A named person agreed.
        Approved = "approved",
        /// Everything is together, off its users.
        Collected = "collected",
        Sanitizing = "sanitizing",
        /// Every data-bearing medium has an accepted record, or a documented exception.
        Verified = "verified",
        /// Out of the house.
        HandedOver = "handed_over",
        /// The certificate of the lot is sealed.
        Certified = "certified",
        /// The assets are disposed of; gain or loss is booked.
        Closed = "closed",
        /// Given up before it was handed over.
        Cancelled = "cancelled",
    }
}

choice! {
    /// Why a data-bearing medium needs no accepted record of ours, now.
    MediumException {
        /// The vendor destroys it after it was handed over; its certificate is asked for before ours.
        VendorDestroys = "vendor_destroys",
        /// Taken out and kept in the house.
        Kept = "kept",
        /// It never held data.
        NoData = "no_data",
        /// It cannot be found: an incident.
        Lost = "lost",
        Other = "other",
    }
}

choice! {
    /// What was answered to a question before the first wipe; nobody asked: no answer at all.
    LineAnswer { Yes = "yes", No = "no", NotNeeded = "not_needed" }
}

choice! {
    /// What keeps a lot from its next stage.
    StageBlockCode {
        NoLines = "no_lines",
        /// Somebody must stand for the request.
        RequesterMissing = "requester_missing",
        /// The value asks for an approver other than the requester.
        ApproverIsRequester = "approver_is_requester",
        LegalHold = "legal_hold",
        LegalHoldUnanswered = "legal_hold_unanswered",
        BackupUnconfirmed = "backup_unconfirmed",
        LicencesUnconfirmed = "licences_unconfirmed",
        LabelsUnconfirmed = "labels_unconfirmed",
        MdmUnconfirmed = "mdm_unconfirmed",
        /// An asset whose media nobody has looked at.
        MediaUnrecorded = "media_unrecorded",
        MediumTypeMissing = "medium_type_missing",
        MediumSerialMissing = "medium_serial_missing",
        /// Neither an accepted record nor an exception.
        MediumOpen = "medium_open",
        VendorMissing = "vendor_missing",
        PickupMissing = "pickup_missing",
        /// The vendor proves nothing valid on the day, and no reason is stated.
        VendorUnproved = "vendor_unproved",
        CustodyMissing = "custody_missing",
        /// A fault of the chain, and no reason is stated.
        CustodyFault = "custody_fault",
        /// The vendor was to destroy it and has not shown that it did.
        VendorRecordMissing = "vendor_record_missing",
        /// The recycler's list does not fit the lot.
        NotReconciled = "not_reconciled",
        CertificateMissing = "certificate_missing",
        WasteNoteMissing = "waste_note_missing",
    }
}

/// One thing that keeps a lot from its next stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct StageBlock {
    pub code: StageBlockCode,
    /// Of how many records it is true; 0 where it is one of the lot itself.
    pub count: u32,
    /// The first of them, as people name them: tags, serial numbers. At most five.
    pub examples: Vec<String>,
}

/// A lot to save: `id` absent for a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct LotDraft {
    #[serde(default)]
    pub id: Option<DisposalLotId>,
    /// What it is called, required.
    pub title: String,
    pub reason: LotReason,
    /// Where its media go.
    pub destination: MediumDestination,
    /// Whether they will be used again there.
    pub will_be_reused: bool,
    /// By which table techniques are judged; cannot change once the lot is approved.
    pub profile: PolicyProfile,
    /// NVMe Format with secure erase setting 1 counts as purge.
    pub format_purges: bool,
    pub requested_by_id: Option<PersonId>,
    /// Who looks after it.
    pub coordinator_id: Option<PersonId>,
    /// Who takes it, or treats it.
    pub vendor_id: Option<VendorId>,
    /// The vendor's number for it.
    pub vendor_order: String,
    pub pickup_on: Option<NaiveDate>,
    /// Why a vendor without a valid certificate on that day may take it; printed.
    pub gate_reason: String,
    /// Why a chain of custody with a fault is accepted; printed.
    pub custody_reason: String,
    /// What the vendor asks for all of it.
    pub cost: Option<Money>,
    /// The records must be kept whatever their retention says; why.
    pub hold: String,
    pub note: String,
}

/// A lot in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LotRow {
    pub id: DisposalLotId,
    /// As people say it: `D-2026-001`.
    pub number: String,
    /// As a form shows it.
    pub draft: LotDraft,
    pub stage: LotStage,
    /// Names, may be empty.
    pub requested_by: String,
    pub approved_by: String,
    pub approved_by_id: Option<PersonId>,
    pub approved_on: Option<NaiveDate>,
    pub coordinator: String,
    pub vendor: String,
    pub closed_on: Option<NaiveDate>,
    pub cancelled_reason: String,
    /// Assets in it that were not left out.
    pub assets: u32,
    /// Their data-bearing media.
    pub media: u32,
    /// Those of them with an accepted record or an exception.
    pub media_done: u32,
    /// Book value of its assets when they were frozen, by currency.
    pub book: Totals,
    /// What was got for them.
    pub proceeds: Totals,
    /// The number of its certificate in force; empty: none.
    pub certificate: String,
}

/// The five questions before the first wipe.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct LineChecks {
    /// Yes: it must be kept, and nothing may begin.
    pub legal_hold: Option<LineAnswer>,
    /// Another copy of the data exists, or none is needed.
    pub backup: Option<LineAnswer>,
    pub backup_location: String,
    pub licences: Option<LineAnswer>,
    pub labels: Option<LineAnswer>,
    /// Taken out of device management and its account locks.
    pub mdm: Option<LineAnswer>,
}

/// What may still be said of a line; the snapshot itself never changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct LineDraft {
    pub id: DisposalLineId,
    pub confidentiality: SecurityCategory,
    pub checks: LineChecks,
    #[ts(type = "number | null")]
    pub weight_g: Option<i64>,
    /// Code of the list of waste; empty: none yet.
    pub eer: String,
    pub proceeds: Option<Money>,
}

/// An asset of a lot, as it was when it came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LotLine {
    pub id: DisposalLineId,
    pub lot_id: DisposalLotId,
    pub asset_id: AssetId,
    /// Why it did not go; empty: it did.
    pub left_out: String,
    pub frozen_on: NaiveDate,
    pub tag: String,
    pub serial: String,
    pub name: String,
    pub manufacturer: String,
    pub model: String,
    pub category: String,
    pub place: String,
    pub company: String,
    pub ownership: Ownership,
    pub purchase_date: Option<NaiveDate>,
    pub cost: Option<Money>,
    /// Civil book value on the day it was frozen.
    pub book: Option<Money>,
    /// What may still be said of it.
    pub draft: LineDraft,
    /// The code of waste its category usually has; to be confirmed.
    pub proposed_eer: String,
    /// Its share of the lot's cost, and gain above 0; booked when the lot is closed.
    pub share: Option<Money>,
    pub result: Option<Money>,
    /// Its data-bearing media, and those that are done.
    pub media: u32,
    pub media_done: u32,
}

/// A medium to save: `id` absent for a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct MediumDraft {
    #[serde(default)]
    pub id: Option<DisposalMediumId>,
    pub line_id: DisposalLineId,
    /// `None`: somebody has to look.
    pub media_type: Option<MediaType>,
    pub manufacturer: String,
    pub model: String,
    pub serial: String,
    #[ts(type = "number | null")]
    pub capacity_gb: Option<i64>,
    pub self_encrypting: bool,
    pub data_bearing: bool,
    /// Its own way, where it is another than the lot's.
    pub will_be_reused: Option<bool>,
    pub leaves_control: Option<bool>,
    pub note: String,
}

impl MediumDraft {
    /// A medium nobody has looked at.
    pub const fn unseen(line_id: DisposalLineId) -> Self {
        Self {
            id: None,
            line_id,
            media_type: None,
            manufacturer: String::new(),
            model: String::new(),
            serial: String::new(),
            capacity_gb: None,
            self_encrypting: false,
            data_bearing: true,
            will_be_reused: None,
            leaves_control: None,
            note: String::new(),
        }
    }
}

/// A documented exception of a medium.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ExceptionDraft {
    /// Media of one lot, for one reason.
    pub media: Vec<DisposalMediumId>,
    /// `None` takes it back.
    pub exception: Option<MediumException>,
    pub reason: String,
    /// Who stands for it, required.
    pub by_id: Option<PersonId>,
}

/// What the record of a medium that counts says, in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MediumRecord {
    /// The technique that counted; of one that was not decided, the main one.
    pub technique: SanitizationTechnique,
    /// As decided; of one that was not, as the rules say today.
    pub achieved: AchievedMethod,
    pub verification: SanitizationVerification,
    /// Errors that were counted.
    pub errors: u32,
    /// Tool with its version, else the number of the machine; may be empty.
    pub tool: String,
    /// Names, may be empty.
    pub performer: String,
    pub validator: String,
}

/// A medium of a lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LotMedium {
    pub id: DisposalMediumId,
    pub draft: MediumDraft,
    /// It came in with its asset, which had it as a component.
    pub from_asset: bool,
    /// Tag of the asset it is in.
    pub tag: String,
    /// What it is called: its serial number, else the tag with its place, `IT-000811/2`.
    pub label: String,
    /// What is asked for, from the line's confidentiality and where it goes.
    pub category: SecurityCategory,
    pub will_be_reused: bool,
    pub leaves_control: bool,
    pub required: SanitizationMethod,
    pub exception: Option<MediumException>,
    pub exception_reason: String,
    pub exception_by: String,
    pub exception_on: Option<NaiveDate>,
    /// The record that counts: the accepted one, else the newest.
    pub record_id: Option<SanitizationId>,
    pub record_state: Option<RecordState>,
    /// And what it says.
    pub record: Option<MediumRecord>,
    /// It needs nothing any more.
    pub done: bool,
    /// The number of its certificate in force; empty: none.
    pub certificate: String,
}

/// A contract or cover an asset was taken out of when the lot was closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EndedCover {
    pub line_id: DisposalLineId,
    pub tag: String,
    pub contract_id: Option<ContractId>,
    pub coverage_id: Option<CoverageId>,
    /// The contract's number or title, or the provider of the cover.
    pub title: String,
    pub ended_on: NaiveDate,
    /// The last day it would have lasted.
    pub until: Option<NaiveDate>,
}

/// A lot with everything in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LotDetail {
    pub row: LotRow,
    pub lines: Vec<LotLine>,
    pub media: Vec<LotMedium>,
    /// The stage after this one; `None` at the end.
    pub next: Option<LotStage>,
    /// What keeps it from there; empty: nothing.
    pub blocks: Vec<StageBlock>,
    /// The stage it may go back to; `None`: there is no way back.
    pub back: Option<LotStage>,
    /// The value that asks for another approver than the requester; `None` where the lot is below.
    pub approval_limit: Option<Money>,
    /// What the vendor proves on the day it comes; `None` without vendor or day.
    pub gate: Option<Gate>,
    pub ended: Vec<EndedCover>,
    /// Until when its records are kept at least; `None` while it is open or held.
    pub keep_until: Option<NaiveDate>,
}

/// A medium with all its records, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct MediumDetail {
    pub medium: LotMedium,
    pub records: Vec<RecordView>,
    /// What its accepted record does not say yet and its certificate must.
    pub lacking: Vec<CertificateField>,
}

/// How many of the assets asked for came into a lot.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AddedLines {
    pub added: u32,
    /// Tags of those that are in another lot under way, with its number.
    pub elsewhere: Vec<(String, String)>,
    /// Tags of those that are disposed of already.
    pub disposed: Vec<String>,
}
