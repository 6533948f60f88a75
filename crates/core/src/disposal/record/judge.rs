//! A record as the rules see it: what was done, on what is asked of its medium.

use super::{RecordDraft, SignatoryDraft, SignatoryRole, VerdictView};
use crate::disposal::accept::{
    SanitizationDecision, SanitizationRecord, SanitizationVerdict, accept,
};
use crate::disposal::achieved::Achieved;
use crate::disposal::explain::explain;
use crate::disposal::flag::SanitizationFlag;
use crate::disposal::lot::{LineAnswer, LotLine, LotMedium, LotRow};
use crate::disposal::media::MediaType;
use crate::disposal::method::{
    AchievedMethod, PolicyProfile, SanitizationMethod, SanitizationPolicy, SecurityCategory,
};
use crate::disposal::reason::SanitizationReason;
use crate::disposal::required::required_method;
use crate::disposal::technique::SanitizationTechnique;

/// What is asked of a medium, and by which table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::disposal) struct Ground {
    pub category: SecurityCategory,
    pub will_be_reused: bool,
    pub leaves_control: bool,
    pub policy: SanitizationPolicy,
    pub serial: String,
    pub legal_hold: bool,
    /// What the file a record rests on says the medium is.
    pub told_media: Option<MediaType>,
}

impl Ground {
    /// Beside what the file of one record says.
    pub(in crate::disposal) fn beside(self, told_media: Option<MediaType>) -> Self {
        Self { told_media, ..self }
    }

    /// As lot, line and medium say today.
    pub(in crate::disposal) fn of(lot: &LotRow, line: &LotLine, medium: &LotMedium) -> Self {
        Self {
            category: medium.category,
            will_be_reused: medium.will_be_reused,
            leaves_control: medium.leaves_control,
            policy: SanitizationPolicy {
                profile: lot.draft.profile,
                nvme_format_purges: lot.draft.format_purges,
            },
            serial: medium.draft.serial.clone(),
            legal_hold: line.draft.checks.legal_hold == Some(LineAnswer::Yes),
            told_media: None,
        }
    }
}

/// What was decided, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Frozen {
    pub category: SecurityCategory,
    pub will_be_reused: bool,
    pub leaves_control: bool,
    pub profile: PolicyProfile,
    pub required: SanitizationMethod,
    pub achieved: AchievedMethod,
    pub counted: SanitizationTechnique,
    pub flags: Vec<SanitizationFlag>,
    pub reasons: Vec<SanitizationReason>,
}

impl Frozen {
    pub(super) fn new(ground: &Ground, verdict: &SanitizationVerdict) -> Self {
        Self {
            category: ground.category,
            will_be_reused: ground.will_be_reused,
            leaves_control: ground.leaves_control,
            profile: ground.policy.profile,
            required: verdict.required,
            achieved: verdict.achieved.method,
            counted: verdict.achieved.by,
            flags: verdict.achieved.flags.clone(),
            reasons: verdict.reasons.clone(),
        }
    }

    /// Told as it was decided, whatever has changed since.
    pub(super) fn view(&self, d: &RecordDraft) -> VerdictView {
        let ground = Ground {
            category: self.category,
            will_be_reused: self.will_be_reused,
            leaves_control: self.leaves_control,
            policy: self.profile.into(),
            serial: String::new(),
            legal_hold: false,
            told_media: None,
        };
        let need = required_method(self.category, self.will_be_reused, self.leaves_control);
        let verdict = SanitizationVerdict {
            required: self.required,
            note: need.note,
            achieved: Achieved {
                method: self.achieved,
                flags: self.flags.clone(),
                by: self.counted,
            },
            decision: SanitizationDecision::by(&self.reasons),
            reasons: self.reasons.clone(),
        };
        told(&seen(&ground, d), &verdict, self.profile)
    }
}

fn by_role(d: &RecordDraft, role: SignatoryRole) -> Option<&SignatoryDraft> {
    d.people.iter().find(|p| p.role == role)
}

/// Who did it: the performer, else the signatory of the firm that did.
pub(super) fn performer(d: &RecordDraft) -> Option<&SignatoryDraft> {
    let vendors = || by_role(d, SignatoryRole::Vendor).filter(|_| d.external);
    by_role(d, SignatoryRole::Performer).or_else(vendors)
}

pub(super) fn validator(d: &RecordDraft) -> Option<&SignatoryDraft> {
    by_role(d, SignatoryRole::Validator)
}

fn seen(ground: &Ground, d: &RecordDraft) -> SanitizationRecord {
    let (performer, validator) = (performer(d), validator(d));
    let performed_by = performer.map(|p| p.name.clone()).unwrap_or_default();
    let one = |p: &SignatoryDraft| p.person_id.is_some() && p.person_id == validated_id(d);
    // One person is one person, however the name is spelt.
    let same = performer.is_some_and(one);
    let validated_by = validator.map(|v| if same { performed_by.clone() } else { v.name.clone() });
    SanitizationRecord {
        deed: d.deed.clone(),
        told_media: ground.told_media,
        category: ground.category,
        will_be_reused: ground.will_be_reused,
        leaves_control: ground.leaves_control,
        verification: d.verification,
        errors: d.errors,
        inaccessible: d.inaccessible,
        written_since: d.written_since,
        hidden_area: d.hidden_area,
        performed_by,
        validated_by,
        external: d.external,
        performer_qualified: d.performer_qualified,
        tool_calibrated: d.tool_calibrated,
        serial: ground.serial.clone(),
        legal_hold: ground.legal_hold,
    }
}

fn validated_id(d: &RecordDraft) -> Option<crate::ids::PersonId> {
    validator(d).and_then(|v| v.person_id)
}

/// What the rules say of a record.
pub(super) fn judge(ground: &Ground, d: &RecordDraft) -> SanitizationVerdict {
    accept(&seen(ground, d), ground.policy)
}

/// The same, told step by step.
pub(super) fn view(ground: &Ground, d: &RecordDraft) -> VerdictView {
    let record = seen(ground, d);
    told(&record, &accept(&record, ground.policy), ground.policy.profile)
}

fn told(
    record: &SanitizationRecord,
    verdict: &SanitizationVerdict,
    profile: PolicyProfile,
) -> VerdictView {
    VerdictView {
        profile,
        required: verdict.required,
        achieved: verdict.achieved.method,
        decision: verdict.decision,
        reasons: verdict.reasons.clone(),
        steps: explain(record, verdict, profile),
    }
}
