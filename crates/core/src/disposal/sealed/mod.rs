//! Certificates of ours: sealed once, never edited, annulled with a reason at most. What one certifies
//! is frozen as facts without a person's name; who stands for it is looked up where it is printed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::certificate::CertificateField;
use crate::choice::choice;
use crate::ids::{
    DisposalCertificateId, DisposalLotId, DisposalMediumId, PersonId, SanitizationId,
};

pub mod facts;
pub mod ops;
pub mod print;
pub mod read;
pub mod shown;
pub mod sql;
pub mod verify;

mod anchor;
mod missing;

choice! {
    /// What is certified.
    CertificateKind {
        /// One medium was sanitized.
        Sanitization = "sanitization",
        /// A whole lot.
        Lot = "lot",
    }
}

choice! {
    /// What is to be sealed.
    SealScope {
        /// A certificate for each medium that can have one and has none.
        Media = "media",
        /// The lot's.
        Lot = "lot",
    }
}

/// What somebody wants to seal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SealDraft {
    pub lot_id: DisposalLotId,
    pub scope: SealScope,
    /// Only these; empty: all that can be.
    pub media: Vec<DisposalMediumId>,
    /// The lot's number as somebody typed it: nothing is sealed by a click alone.
    pub typed: String,
    /// Who seals.
    pub by_id: Option<PersonId>,
}

/// A certificate to annul.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct AnnulDraft {
    pub id: DisposalCertificateId,
    /// Why, required; printed.
    pub reason: String,
    /// Who annuls.
    pub by_id: Option<PersonId>,
    /// Its number as somebody typed it: it cannot be taken back.
    pub typed: String,
}

/// A medium that cannot be certified yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Unsealable {
    pub medium_id: Option<DisposalMediumId>,
    pub label: String,
    /// It has no accepted record.
    pub no_record: bool,
    /// What the certificate must say and the record does not.
    pub missing: Vec<CertificateField>,
}

/// What sealing would do now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SealPreview {
    /// Media that would get a certificate.
    pub media: u32,
    /// Media that have one in force.
    pub sealed: u32,
    /// The lot's would be sealed.
    pub lot: bool,
    /// The first number that would be given.
    pub next_number: String,
    pub unsealable: Vec<Unsealable>,
}

/// A certificate in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
// Vendors' certificates have a row of that name: two types must not share one file of the window's.
#[ts(export, rename = "SealedCertificate")]
pub struct CertificateRow {
    pub id: DisposalCertificateId,
    /// As people say it: `C-2026-0001`.
    pub number: String,
    pub kind: CertificateKind,
    pub lot_id: DisposalLotId,
    /// The lot's number.
    pub lot: String,
    pub medium_id: Option<DisposalMediumId>,
    pub record_id: Option<SanitizationId>,
    /// Tag of the asset, and serial number of the medium; empty for a lot.
    pub tag: String,
    pub serial: String,
    pub sealed_on: NaiveDate,
    pub sealed_by: String,
    /// The event in the journal, counted from 1.
    #[ts(type = "number")]
    pub seq: i64,
    /// Leaf hash of that event, hexadecimal.
    pub leaf: String,
    pub supersedes: String,
    pub superseded_by: String,
    pub annulled_on: Option<NaiveDate>,
    pub annulled_by: String,
    pub annulled_reason: String,
    /// How often it was printed.
    pub prints: u32,
}

/// How far the journal is anchored outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct AnchorState {
    /// Events in the journal.
    #[ts(type = "number")]
    pub events: i64,
    /// Events under the newest checkpoint that was written out; the rest is not anchored.
    #[ts(type = "number")]
    pub anchored: i64,
    /// When that was, RFC 3339; `None`: never.
    pub anchored_at: Option<String>,
    /// Events under the newest checkpoint in the file beside the register; 0 when there is none.
    #[ts(type = "number")]
    pub kept: i64,
    /// Checkpoints in that file that seal what this journal is not: it was cut or rewritten.
    pub against: u32,
    /// The checkpoint of now: three lines to send.
    pub checkpoint: String,
}
