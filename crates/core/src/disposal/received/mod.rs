//! Certificates of destruction received from a recycler, and their list of serial numbers against the
//! lot: every one exactly once.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::certificate::DestructionField;
use super::particle::ParticleClass;
use super::reconcile::SerialReconciliation;
use super::record::SignatoryDraft;
use super::technique::SanitizationTechnique;
use crate::choice::choice;
use crate::ids::{
    DisposalLotId, DisposalMediumId, DocumentId, ReceivedCertificateId, ReceivedSerialId, VendorId,
};

mod compare;
mod finding;
pub mod list;
pub mod ops;
pub mod read;
mod sql;

/// What a certificate of destruction says besides its serial numbers; empty where it says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct ReceivedFields {
    pub client_name: String,
    pub vendor_name: String,
    pub vendor_address: String,
    pub vendor_certifications: String,
    pub place_of_destruction: String,
    /// Destroyed at our place.
    pub on_site: Option<bool>,
    pub technique: Option<SanitizationTechnique>,
    pub particles: Option<ParticleClass>,
    pub method: String,
    pub equipment: String,
    /// When liability passed, and how.
    pub custody_transfer: String,
    pub downstream: String,
    pub waste_note: String,
    #[ts(type = "number | null")]
    pub weight_g: Option<i64>,
}

/// A certificate to save: `id` absent for a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ReceivedDraft {
    #[serde(default)]
    pub id: Option<ReceivedCertificateId>,
    pub lot_id: DisposalLotId,
    pub vendor_id: Option<VendorId>,
    pub number: String,
    pub fields: ReceivedFields,
    pub collected_on: Option<NaiveDate>,
    pub destroyed_on: Option<NaiveDate>,
    /// The paper itself.
    pub document_id: Option<DocumentId>,
    pub received_on: NaiveDate,
    pub note: String,
    /// Signatory of the vendor and witnesses.
    pub people: Vec<SignatoryDraft>,
    /// Its list, one a line as it stands there.
    pub serials: Vec<String>,
}

/// A number of the list a person has a word about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SerialWord {
    pub serial_id: ReceivedSerialId,
    /// The medium it is; `None`: none of this lot.
    pub medium_id: Option<DisposalMediumId>,
    /// Why, required; printed. Empty takes the word back.
    pub reason: String,
}

/// A number of the list, and what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ReceivedSerial {
    pub id: ReceivedSerialId,
    pub serial: String,
    /// The medium whose number it is, the only one that went with its asset, or the one a person says
    /// it is.
    pub medium_id: Option<DisposalMediumId>,
    /// What a person said, empty: nothing.
    pub reason: String,
}

/// A certificate with what it comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ReceivedView {
    pub id: ReceivedCertificateId,
    pub draft: ReceivedDraft,
    pub vendor: String,
    /// What it must say and does not.
    pub missing: Vec<DestructionField>,
    pub serials: Vec<ReceivedSerial>,
    /// Media of the lot they name: the number of an asset names all that went with it.
    pub named: u32,
}

choice! {
    /// What is not as it should be between the lists and the lot: every number exactly once.
    SerialFault {
        /// In the lot, in no list.
        Missing = "missing",
        /// In a list, not in the lot.
        Extra = "extra",
        /// More than once in the lists.
        Duplicate = "duplicate",
        /// A line of a list without a number.
        Blank = "blank",
        /// In a list, and of a medium of the lot that was not handed over to be destroyed: wiped here,
        /// or kept. Nobody has to explain it.
        OfLot = "of_lot",
    }
}

/// A number of the other side that nearly is the one in question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct NearSerial {
    /// As it is written there.
    pub serial: String,
    /// The medium that has it, where it is one of the lot's.
    pub medium_id: Option<DisposalMediumId>,
    /// They differ in nothing but characters that look alike.
    pub reads_the_same: bool,
}

/// One thing the comparison found, and what a person said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SerialFinding {
    pub fault: SerialFault,
    /// As it is written first; empty for a line without a number.
    pub serial: String,
    /// How often it stands in the lists.
    pub times: u32,
    /// The line of a list a word is said of; `None` for what is in no list.
    pub serial_id: Option<ReceivedSerialId>,
    /// The medium that is missing, or that a person says it is.
    pub medium_id: Option<DisposalMediumId>,
    /// Numbers that nearly are it, beside it as they are written.
    pub near: Vec<NearSerial>,
    /// What a person said, empty: nothing.
    pub reason: String,
    /// Nobody has a word about it.
    pub open: bool,
}

/// All lists of a lot together against its media.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct LotReconciliation {
    pub certificates: Vec<ReceivedView>,
    /// What is compared: the serial numbers of the media the vendor was handed.
    pub expected: u32,
    /// As written, before what people said of single numbers.
    pub result: SerialReconciliation,
    /// What is missing, extra, twice, without a number, or of the lot and not expected, in this order.
    pub findings: Vec<SerialFinding>,
    /// Those of them that nobody has said a word about.
    pub open: u32,
}

/// Records to make of a certificate: one for each medium of the lot it names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ReceivedApply {
    pub id: ReceivedCertificateId,
    /// Who of ours accepts it.
    pub acceptor: SignatoryDraft,
}
