//! A verdict told step by step: what was needed and why, what was done and what it came to, what is
//! to be kept in mind, and what decided.

use serde::Serialize;
use ts_rs::TS;

use super::accept::{SanitizationDecision, SanitizationRecord, SanitizationVerdict};
use super::flag::SanitizationFlag;
use super::media::MediaType;
use super::method::{AchievedMethod, PolicyProfile, SanitizationMethod, SecurityCategory};
use super::reason::SanitizationReason;
use super::required::RequirementNote;
use super::technique::SanitizationTechnique;

/// One step of an explanation, with what its sentence needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "step", rename_all = "snake_case")]
#[ts(export)]
pub enum SanitizationStep {
    /// What is needed at least, and what that follows from.
    Required {
        category: SecurityCategory,
        will_be_reused: bool,
        leaves_control: bool,
        minimum: SanitizationMethod,
    },
    /// Why that may surprise.
    Note { note: RequirementNote },
    /// What was done, and what it counts as under the profile.
    Achieved {
        media: MediaType,
        technique: SanitizationTechnique,
        profile: PolicyProfile,
        achieved: AchievedMethod,
    },
    /// What is to be kept in mind, without having changed the decision.
    Advice { flag: SanitizationFlag },
    /// Why it is not accepted.
    Reason { reason: SanitizationReason },
    /// The decision.
    Decision { decision: SanitizationDecision },
}

/// The steps in the order they are told.
pub fn explain(
    record: &SanitizationRecord,
    verdict: &SanitizationVerdict,
    profile: PolicyProfile,
) -> Vec<SanitizationStep> {
    let mut steps = vec![SanitizationStep::Required {
        category: record.category,
        will_be_reused: record.will_be_reused,
        leaves_control: record.leaves_control,
        minimum: verdict.required,
    }];
    steps.extend(verdict.note.map(|note| SanitizationStep::Note { note }));
    steps.push(SanitizationStep::Achieved {
        media: record.deed.media,
        technique: verdict.achieved.by,
        profile,
        achieved: verdict.achieved.method,
    });
    let told = |flag: &SanitizationFlag| {
        verdict.reasons.contains(&SanitizationReason::Technique { flag: *flag })
    };
    let advice = verdict.achieved.flags.iter().filter(|f| !told(f));
    steps.extend(advice.map(|flag| SanitizationStep::Advice { flag: *flag }));
    steps.extend(verdict.reasons.iter().map(|r| SanitizationStep::Reason { reason: *r }));
    steps.push(SanitizationStep::Decision { decision: verdict.decision });
    steps
}
