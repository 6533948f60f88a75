//! Whether a record of sanitization is good enough (SP 800-88r2 §4.5; golden SD-070…093).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::achieved::{Achieved, Sanitization, candidates};
use super::media::MediaType;
use super::method::{
    AchievedMethod, FormAnswer, SanitizationMethod, SanitizationPolicy, SecurityCategory,
};
use super::reason::SanitizationReason as R;
use super::required::{RequirementNote, required_method};
use super::verification::SanitizationVerification;
use crate::choice::choice;
use crate::typed;

choice! {
    /// Whether places of a disk are hidden from what writes to it (HPA, DCO).
    HiddenArea { None = "none", Present = "present", Unknown = "unknown" }
}

/// One medium, what was done to it, by whom, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SanitizationRecord {
    pub deed: Sanitization,
    /// What the file of the tool says the medium is; `None` without a file, or where it does not say.
    pub told_media: Option<MediaType>,
    pub category: SecurityCategory,
    pub will_be_reused: bool,
    pub leaves_control: bool,
    pub verification: SanitizationVerification,
    /// Errors the tool or the drive counted.
    pub errors: u32,
    /// The medium could not be reached, in whole or in part.
    pub inaccessible: bool,
    /// Something was written to it since.
    pub written_since: bool,
    pub hidden_area: HiddenArea,
    /// Who did it: a person, or the signatory of the firm that destroyed it.
    pub performed_by: String,
    /// Who says that it is good.
    pub validated_by: Option<String>,
    /// Another firm did it: somebody of ours accepts its certificate, whatever the category.
    pub external: bool,
    /// Whether the performer is trained for it; asked where a policy wants it.
    pub performer_qualified: Option<FormAnswer>,
    /// Whether the tool is validated or calibrated; asked where a policy wants it.
    pub tool_calibrated: Option<FormAnswer>,
    /// The medium's own serial number.
    pub serial: String,
    /// The data must be kept.
    pub legal_hold: bool,
}

choice! {
    /// What becomes of a record.
    SanitizationDecision {
        Accepted = "accepted",
        /// To be done again, or differently.
        Rejected = "rejected",
        /// A person has to find out what is not known.
        Escalated = "escalated",
    }
}

/// The decision and all that led to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SanitizationVerdict {
    /// At least this was needed.
    pub required: SanitizationMethod,
    /// Why it may surprise.
    pub note: Option<RequirementNote>,
    /// What counted, with its flags.
    pub achieved: Achieved,
    pub decision: SanitizationDecision,
    /// Why it is not accepted, in the order they are looked at: method, verification, errors, hidden
    /// area, people, serial number, hold. Empty when it is.
    pub reasons: Vec<R>,
}

/// Judges a record. Accepted only when the method is high enough, it was verified without an error,
/// nothing stayed hidden, the right people stand for it, and it is clear which medium it was. Data
/// without any confidentiality asks for none of this.
pub fn accept(record: &SanitizationRecord, policy: SanitizationPolicy) -> SanitizationVerdict {
    let need = required_method(record.category, record.will_be_reused, record.leaves_control);
    let achieved = counted(record, policy, need.minimum);
    let mut reasons = Vec::new();
    if record.category != SecurityCategory::None {
        reasons.extend(of_method(record, &achieved, need.minimum));
        reasons.extend(of_verification(record, &achieved));
        reasons.extend(of_medium(record, &achieved));
        reasons.extend(of_people(record));
        if typed::line(&record.serial).is_empty() {
            reasons.push(R::SerialMissing);
        }
    }
    if record.legal_hold {
        reasons.push(R::LegalHold);
    }
    let decision = SanitizationDecision::by(&reasons);
    SanitizationVerdict { required: need.minimum, note: need.note, achieved, decision, reasons }
}

impl SanitizationDecision {
    /// What reasons come to: none accepts, those a person can clear up escalate, others reject.
    pub fn by(reasons: &[R]) -> Self {
        if reasons.is_empty() {
            Self::Accepted
        } else if reasons.iter().all(R::escalates) {
            Self::Escalated
        } else {
            Self::Rejected
        }
    }
}

/// The technique that counts: the highest of those that are enough, else the highest of all.
fn counted(
    record: &SanitizationRecord,
    policy: SanitizationPolicy,
    required: SanitizationMethod,
) -> Achieved {
    let all = candidates(&record.deed, policy, record.category);
    let rank = |a: &Achieved| (a.method.reaches(required, record.category), a.method);
    let best =
        all.into_iter().reduce(|best, next| if rank(&next) > rank(&best) { next } else { best });
    let by = record.deed.technique;
    best.unwrap_or(Achieved { method: AchievedMethod::None, flags: Vec::new(), by })
}

fn of_method(
    record: &SanitizationRecord,
    achieved: &Achieved,
    required: SanitizationMethod,
) -> Vec<R> {
    if achieved.method.reaches(required, record.category) {
        return Vec::new();
    }
    let lowered = achieved.flags.iter().filter(|f| f.lowers()).map(|f| R::Technique { flag: *f });
    let mut reasons: Vec<R> = lowered.collect();
    // What is destroyed to a limit says so itself; for the rest the two methods are named.
    if achieved.method != AchievedMethod::DestroyLimited {
        reasons.push(R::BelowRequired { achieved: achieved.method, required });
    }
    reasons
}

fn of_verification(record: &SanitizationRecord, achieved: &Achieved) -> Option<R> {
    match record.verification {
        SanitizationVerification::NotDone => Some(R::VerificationNotDone),
        SanitizationVerification::Failed => Some(R::VerificationFailed),
        v if v.suits(achieved.by) => None,
        verification => Some(R::VerificationUnsuitable { verification }),
    }
}

fn of_medium(record: &SanitizationRecord, achieved: &Achieved) -> Vec<R> {
    let spared = achieved.by.spares_hidden_area();
    // Only disks with ATA commands can hide places; elsewhere nobody has to have looked.
    let can_hide = record.deed.media.speaks_ata();
    let mut reasons = Vec::new();
    let recorded = record.deed.media;
    if let Some(told) = record.told_media.filter(|told| !recorded.may_show_as(*told)) {
        reasons.push(R::MediaContradicts { told, recorded });
    }
    if record.errors > 0 {
        reasons.push(R::ErrorsReported { count: record.errors });
    }
    if record.inaccessible && !achieved.by.ends_reading() {
        reasons.push(R::MediaInaccessible);
    }
    if record.written_since {
        reasons.push(R::DataWrittenSince);
    }
    match record.hidden_area {
        HiddenArea::Present if spared => reasons.push(R::HiddenAreaPresent),
        HiddenArea::Unknown if spared && can_hide => reasons.push(R::HiddenAreaUnknown),
        _ => {}
    }
    reasons
}

fn of_people(record: &SanitizationRecord) -> Vec<R> {
    let mut reasons = Vec::new();
    reasons.extend(match record.performer_qualified {
        Some(FormAnswer::No) => Some(R::PerformerUnqualified),
        Some(FormAnswer::Unknown) => Some(R::PerformerQualificationUnknown),
        _ => None,
    });
    reasons.extend(match record.tool_calibrated {
        Some(FormAnswer::No) => Some(R::ToolUncalibrated),
        Some(FormAnswer::Unknown) => Some(R::ToolCalibrationUnknown),
        _ => None,
    });
    let performer = typed::key(&record.performed_by);
    if performer.is_empty() {
        reasons.push(R::PerformerMissing);
    }
    if record.category.needs_validator() || record.external {
        let validator = typed::key(record.validated_by.as_deref().unwrap_or_default());
        if validator.is_empty() {
            reasons.push(R::ValidatorMissing);
        } else if validator.to_lowercase() == performer.to_lowercase() {
            reasons.push(R::ValidatorSameAsPerformer);
        }
    }
    reasons
}
