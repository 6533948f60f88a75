//! Records of sanitization: what was done to one medium, who stands for it, and what was decided.
//!
//! A record is proposed, then decided ([`RecordState`]); a decided one is never edited. Whether it can
//! be accepted is [`super::accept`]'s to say, whether it is, a person's.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::accept::{HiddenArea, SanitizationDecision};
use super::achieved::Sanitization;
use super::explain::SanitizationStep;
use super::method::{AchievedMethod, FormAnswer, PolicyProfile, SanitizationMethod};
use super::reason::SanitizationReason;
use super::verification::SanitizationVerification;
use crate::choice::choice;
use crate::ids::{
    DisposalMediumId, EvidenceDriveId, PersonId, ReceivedCertificateId, SanitizationId,
    SignatoryId, VendorId,
};

mod judge;
pub mod ops;
pub(super) mod people;
pub mod read;
pub(in crate::disposal) mod sql;

choice! {
    /// What has become of a record.
    #[derive(Default)]
    RecordState {
        /// Waits for a decision; it can be changed.
        #[default]
        Proposed = "proposed",
        Accepted = "accepted",
        /// To be done again, or differently.
        Rejected = "rejected",
        /// A person has to find out what is not known.
        Escalated = "escalated",
        /// Entered by mistake; kept, and counts for nothing.
        Withdrawn = "withdrawn",
    }
}

choice! {
    /// Where a record comes from.
    #[derive(Default)]
    RecordOrigin {
        #[default]
        Typed = "typed",
        /// A file of an erasing tool.
        Evidence = "evidence",
        /// A vendor's certificate.
        Vendor = "vendor",
    }
}

choice! {
    /// What somebody stands for.
    SignatoryRole {
        /// Did it.
        Performer = "performer",
        /// Says that it is good; never the performer.
        Validator = "validator",
        /// Agrees with both (SP 800-88r2, the form's third signature).
        Concurrence = "concurrence",
        /// Saw a destruction.
        Witness = "witness",
        /// Handed over.
        From = "from",
        /// Took.
        To = "to",
        /// Signs for a vendor.
        Vendor = "vendor",
    }
}

choice! {
    /// How somebody signed.
    SignatureKind {
        /// Their name, typed by themselves.
        Typed = "typed",
        /// Strokes, as `x,y x,y;x,y …` in thousandths of the box.
        Drawn = "drawn",
    }
}

/// Somebody who stands for something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SignatoryDraft {
    #[serde(default)]
    pub id: Option<SignatoryId>,
    pub role: SignatoryRole,
    /// Somebody of ours; their name, mail and phone are taken where the fields are empty.
    pub person_id: Option<PersonId>,
    pub name: String,
    pub title: String,
    pub organisation: String,
    pub place: String,
    /// Phone or e-mail.
    pub contact: String,
    pub signed_on: Option<NaiveDate>,
    pub signature: String,
    pub signature_kind: Option<SignatureKind>,
}

/// A record to save: `id` absent for a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct RecordDraft {
    #[serde(default)]
    pub id: Option<SanitizationId>,
    pub medium_id: DisposalMediumId,
    pub origin: RecordOrigin,
    pub evidence_id: Option<EvidenceDriveId>,
    pub received_id: Option<ReceivedCertificateId>,
    /// Technique, media and the answers asked for.
    pub deed: Sanitization,
    pub verification: SanitizationVerification,
    pub verification_detail: String,
    pub errors: u32,
    pub inaccessible: bool,
    pub written_since: bool,
    pub hidden_area: HiddenArea,
    pub tool: String,
    pub tool_version: String,
    /// Number of the degausser or shredder.
    pub equipment: String,
    pub calibrated_on: Option<NaiveDate>,
    pub tool_calibrated: Option<FormAnswer>,
    pub performer_qualified: Option<FormAnswer>,
    /// RFC 3339 with the offset of its place.
    pub started_at: Option<String>,
    pub finished_at: Option<String>,
    /// The file had no zone; the machine's was taken.
    pub zone_assumed: bool,
    pub place: String,
    /// Another firm did it.
    pub external: bool,
    pub vendor_id: Option<VendorId>,
    pub details: String,
    pub note: String,
    /// Performer, validator, witness, …: at most one of a role but for witnesses.
    pub people: Vec<SignatoryDraft>,
}

/// What the rules say of a record, with the steps that led there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct VerdictView {
    pub profile: PolicyProfile,
    pub required: SanitizationMethod,
    pub achieved: AchievedMethod,
    pub decision: SanitizationDecision,
    pub reasons: Vec<SanitizationReason>,
    /// Told in sentences: the words are `disposal-step-…`.
    pub steps: Vec<SanitizationStep>,
}

/// A record as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct RecordView {
    pub id: SanitizationId,
    pub draft: RecordDraft,
    pub state: RecordState,
    pub decided_on: Option<NaiveDate>,
    /// Why somebody rejected or withdrew it, in their words.
    pub decided_reason: String,
    /// As decided; of a proposed one as the rules say today.
    pub verdict: VerdictView,
    /// Names of the file and of the drive in it; empty without evidence.
    pub evidence: String,
    /// The number of a certificate in force that rests on it; empty: none.
    pub certificate: String,
}

/// A decision about records of one lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct RecordDecision {
    pub records: Vec<SanitizationId>,
    /// Accepted, rejected, escalated or withdrawn.
    pub state: RecordState,
    /// Required but for accepting.
    pub reason: String,
    /// Who validates, where the records name nobody yet.
    pub validator: Option<SignatoryDraft>,
}

/// Somebody signs records they stand for: what is empty is completed, what is there stays. Who looked
/// again at accepted ones is added to them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SignDraft {
    pub records: Vec<SanitizationId>,
    /// As performer, as validator or as concurrence.
    pub signatory: SignatoryDraft,
}

/// How many records were signed, and which stand for somebody else or for nobody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Signed {
    pub signed: u32,
    /// Those left as they are.
    pub others: u32,
}

/// How many records were decided, and which could not be.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Decided {
    pub decided: u32,
    /// Those the rules do not let pass, with the reasons.
    pub refused: Vec<RefusedRecord>,
}

/// A record the rules do not let pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct RefusedRecord {
    pub record_id: SanitizationId,
    pub medium_id: DisposalMediumId,
    /// What the medium is called.
    pub label: String,
    pub decision: SanitizationDecision,
    pub reasons: Vec<SanitizationReason>,
}

/// How many logically sanitized media somebody else has looked at again, of how many it should be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SampleView {
    pub needed: u32,
    pub done: u32,
    /// The logically sanitized media it is drawn from.
    pub of: u32,
    /// The share that is asked for.
    pub percent: u32,
}
