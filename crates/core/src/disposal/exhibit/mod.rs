//! Files of erasing tools kept in a lot: what each says of its drives, and which medium each drive is.
//!
//! A file proposes and accepts nothing: a person makes a record of what it proposes, and decides it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::accept::HiddenArea;
use super::evidence::{EvidenceStatus, EvidenceTool, EvidenceWarning};
use super::media::MediaType;
use super::record::SignatoryDraft;
use super::technique::SanitizationTechnique;
use super::verification::SanitizationVerification;
use crate::choice::choice;
use crate::ids::{
    DisposalLotId, DisposalMediumId, DocumentId, EvidenceDriveId, EvidenceFileId, SanitizationId,
};

mod known;
pub mod ops;
pub mod read;
mod sql;
mod time;

choice! {
    /// By what a drive of a file was matched with a medium.
    EvidenceMatched {
        /// Its serial number.
        Serial = "serial",
        /// Its number is cut in the file, and only one medium's begins with it.
        CutSerial = "cut_serial",
        /// A person said so.
        ByHand = "by_hand",
        /// Several media have the number.
        Ambiguous = "ambiguous",
        /// It was in this machine; which of its media it is, a person has to say.
        Host = "host",
        /// No medium has its number, but some nearly do.
        LookAlike = "look_alike",
        Unmatched = "unmatched",
        /// A person said that it is none of the lot's.
        SetAside = "set_aside",
    }
}

/// A line of the file something was taken from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EvidenceSource {
    /// From 1.
    pub number: u32,
    pub text: String,
}

/// What a file says of one drive, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct EvidenceDriveView {
    pub id: EvidenceDriveId,
    pub device: String,
    pub model: String,
    pub serial: String,
    #[ts(type = "number | null")]
    pub size_bytes: Option<u64>,
    /// The method in the tool's words.
    pub method_named: String,
    pub technique: Option<SanitizationTechnique>,
    pub media_type: Option<MediaType>,
    pub status: EvidenceStatus,
    pub verification: SanitizationVerification,
    #[ts(type = "number")]
    pub errors: u64,
    pub hidden_area: Option<HiddenArea>,
    /// RFC 3339, of the zone that was said or assumed; a day alone where the file has no more.
    pub finished_at: Option<String>,
    pub warnings: Vec<EvidenceWarning>,
    pub lines: Vec<EvidenceSource>,
    pub matched: EvidenceMatched,
    pub medium_id: Option<DisposalMediumId>,
    /// The medium's label; empty: none.
    pub medium: String,
    /// Media it may be, where a person has to say.
    pub candidates: Vec<DisposalMediumId>,
    /// The record made of it.
    pub record_id: Option<SanitizationId>,
}

/// A file of an erasing tool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct EvidenceFileView {
    pub id: EvidenceFileId,
    pub lot_id: DisposalLotId,
    pub document_id: DocumentId,
    /// Name of the file.
    pub name: String,
    pub tool: EvidenceTool,
    pub tool_version: String,
    pub report_id: String,
    /// SHA-256 of the bytes as they came.
    pub sha256: String,
    /// What is kept lacks its passwords.
    pub redacted: bool,
    /// Zone assumed for times without one; empty: none was.
    pub zone: String,
    pub warnings: Vec<EvidenceWarning>,
    pub drives: Vec<EvidenceDriveView>,
}

/// Records to make of what a file proposes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ProposeDraft {
    pub file_id: EvidenceFileId,
    /// Drives to make a record of; those without a medium, or with a record, are left.
    pub drives: Vec<EvidenceDriveId>,
    /// Who ran the tool.
    pub performer: SignatoryDraft,
    /// Where.
    pub place: String,
    /// What whoever ran the tool found of hidden areas (HPA/DCO), for drives the file does not say it
    /// of; `None`: nobody looked.
    pub hidden_area: Option<HiddenArea>,
}
