//! What a certificate certifies, frozen as JSON when it is sealed: everything of the form (domain
//! §A.5) but people's names, contacts and signatures. Those stand with the signatories, where they
//! can be erased without the certificate becoming another one (reliability §4.4).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::CertificateKind;
use crate::disposal::certificate::DestructionField;
use crate::disposal::lot::{LotReason, MediumException};
use crate::disposal::media::MediaType;
use crate::disposal::method::{AchievedMethod, FormAnswer, PolicyProfile, SanitizationMethod};
use crate::disposal::reason::SanitizationReason;
use crate::disposal::record::{SignatoryRole, SignatureKind};
use crate::disposal::required::MediumDestination;
use crate::disposal::verification::SanitizationVerification;
use crate::error::{Error, Result};
use crate::ids::SignatoryId;
use crate::store::{audit, jcs};

/// The form of facts that is written now. What a form has more than the one before is left out of
/// the text where there is nothing to say, so that facts of every form are read by one struct and
/// written again as they were.
const VERSION: u32 = 3;

/// What one certificate says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateFacts {
    /// The form these facts are written in.
    pub v: u32,
    /// As people say it: `C-2026-0001`.
    pub number: String,
    pub kind: CertificateKind,
    pub sealed_on: NaiveDate,
    /// The number of the annulled one it stands in place of; empty: none.
    pub supersedes: String,
    pub lot: LotFacts,
    /// One that certifies a medium has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub medium: Option<MediumFacts>,
    /// One that certifies a lot has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contents: Option<ContentsFacts>,
}

impl CertificateFacts {
    /// Facts of today's form, still without what they are about.
    pub fn new(kind: CertificateKind, sealed_on: NaiveDate, lot: LotFacts) -> Self {
        Self {
            v: VERSION,
            number: String::new(),
            kind,
            sealed_on,
            supersedes: String::new(),
            lot,
            medium: None,
            contents: None,
        }
    }

    /// Who stands for what it certifies.
    pub fn signatories(&self) -> Vec<SignatoryId> {
        self.medium.iter().flat_map(|m| m.people.iter().map(|p| p.id)).collect()
    }

    /// The one text of these facts (RFC 8785).
    pub fn canonical(&self) -> Result<String> {
        let value =
            serde_json::to_value(self).map_err(|e| Error::Internal(format!("facts: {e}")))?;
        let mut out = String::new();
        jcs::value(&mut out, &value)?;
        Ok(out)
    }

    /// Reads facts as they were sealed.
    ///
    /// # Errors
    /// `Internal` for what no version of this program sealed.
    pub fn parse(text: &str) -> Result<Self> {
        serde_json::from_str(text).map_err(|e| Error::Internal(format!("sealed facts: {e}")))
    }
}

/// SHA-256 of facts, hexadecimal.
pub fn sha256(canonical: &str) -> String {
    jcs::hex_text(&audit::content(canonical.as_bytes()))
}

/// The lot, as far as every certificate of it names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LotFacts {
    pub number: String,
    pub title: String,
    /// Why its assets go; form 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<LotReason>,
    pub destination: MediumDestination,
    /// The organisation that takes or treats it, and its number for it; may be empty.
    pub vendor: String,
    pub vendor_order: String,
    pub pickup_on: Option<NaiveDate>,
    pub approved_on: Option<NaiveDate>,
    /// Hand-overs that are recorded for it.
    pub hand_overs: u32,
    /// Numbers of its waste notes.
    pub waste_notes: Vec<String>,
}

/// Somebody who stands for a record, without a name: what they are and which row names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatoryFacts {
    pub id: SignatoryId,
    pub role: SignatoryRole,
    pub title: String,
    pub organisation: String,
    pub place: String,
    pub signed_on: Option<NaiveDate>,
    pub signature_kind: Option<SignatureKind>,
    /// Of what was signed; empty where nothing was.
    pub signed_sha256: String,
}

/// A medium, what was done to it, and what was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MediumFacts {
    /// The asset it was in: tag (property number) and serial number.
    pub tag: String,
    pub asset_serial: String,
    pub manufacturer: String,
    pub model: String,
    pub serial: String,
    pub media_type: Option<MediaType>,
    pub capacity_gb: Option<i64>,
    pub self_encrypting: bool,
    /// The security category it was judged by.
    pub category: Option<String>,
    /// Whether its data had been backed up (`yes`, `no`, `not_needed`), and where to.
    pub backup: Option<String>,
    pub backup_location: String,
    /// What its data is worth protecting as after what was done: nothing is left of it where the method
    /// was accepted as adequate; form 3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category_after: Option<String>,
    pub will_be_reused: Option<bool>,
    pub leaves_control: Option<bool>,
    pub record: RecordFacts,
    /// By role, then in the order they were entered.
    pub people: Vec<SignatoryFacts>,
}

/// An accepted record as it was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordFacts {
    /// By which table the technique was judged.
    pub profile: Option<PolicyProfile>,
    pub required: Option<SanitizationMethod>,
    pub achieved: Option<AchievedMethod>,
    /// The technique that counted.
    pub technique: Option<String>,
    /// Techniques, key, particles and the answers asked for, as recorded.
    pub deed: serde_json::Value,
    pub verification: SanitizationVerification,
    pub verification_detail: String,
    pub errors: u32,
    /// Whether hidden areas were found (HPA, DCO).
    pub hidden_area: String,
    pub tool: String,
    pub tool_version: String,
    pub equipment: String,
    pub calibrated_on: Option<NaiveDate>,
    pub tool_calibrated: Option<FormAnswer>,
    pub performer_qualified: Option<FormAnswer>,
    /// RFC 3339 with the offset of its place.
    pub started_at: Option<String>,
    pub finished_at: Option<String>,
    pub zone_assumed: bool,
    pub place: String,
    /// The firm that did it; empty: ourselves.
    pub vendor: String,
    pub external: bool,
    pub details: String,
    pub decided_on: Option<NaiveDate>,
    /// Codes, one blank between two.
    pub flags: String,
    /// SHA-256 of the file of the tool, as it came; empty without one.
    pub evidence_sha256: String,
    /// What the rules had against it when a person accepted it; form 2.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<SanitizationReason>,
    /// Why that person accepted it, in their words; form 2.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub decided_reason: String,
    /// Number of the vendor's certificate it was made of; form 2.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub received: String,
    /// The note of the record, in people's words; form 3.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What a lot's certificate lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContentsFacts {
    /// Why a vendor that proved nothing valid might take it; empty: it did.
    pub gate_reason: String,
    /// Why a chain of custody with a fault was accepted; empty: it had none.
    pub custody_reason: String,
    pub assets: Vec<AssetFacts>,
    pub media: Vec<ListedMedium>,
    /// Certificates of vendors for this lot.
    pub received: Vec<ReceivedFacts>,
}

/// An asset of a lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssetFacts {
    pub tag: String,
    pub serial: String,
    pub manufacturer: String,
    pub model: String,
    pub category: String,
    /// Why it did not go; empty: it did.
    pub left_out: String,
}

/// A medium in a lot's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedMedium {
    pub tag: String,
    pub serial: String,
    pub media_type: Option<MediaType>,
    pub achieved: Option<AchievedMethod>,
    pub technique: Option<String>,
    /// Number of its own certificate; empty: none.
    pub certificate: String,
    pub exception: Option<MediumException>,
    pub exception_reason: String,
}

/// A vendor's certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceivedFacts {
    pub number: String,
    pub vendor: String,
    pub destroyed_on: Option<NaiveDate>,
    /// Serial numbers it lists.
    pub serials: u32,
    /// What such a certificate must say and this one does not; form 2.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<DestructionField>,
    /// What was said of numbers of its list that fit no medium; form 2.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<WordFacts>,
}

/// What somebody said of one number of a vendor's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordFacts {
    /// As the list has it.
    pub serial: String,
    /// The number, else the tag, of the medium it is; empty: none of this lot.
    pub medium: String,
    pub reason: String,
}
