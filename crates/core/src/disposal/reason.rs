//! Why a record is not accepted, as codes with what belongs to them. The words are the catalogue's.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::flag::SanitizationFlag;
use super::media::MediaType;
use super::method::{AchievedMethod, SanitizationMethod};
use super::verification::SanitizationVerification;

/// One reason. Those that leave something open escalate; the others reject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
#[ts(export)]
pub enum SanitizationReason {
    /// The technique achieved less than it promises.
    Technique {
        flag: SanitizationFlag,
    },
    /// The method is not high enough.
    BelowRequired {
        achieved: AchievedMethod,
        required: SanitizationMethod,
    },
    VerificationNotDone,
    VerificationFailed,
    /// Such a look tells nothing about such a technique.
    VerificationUnsuitable {
        verification: SanitizationVerification,
    },
    ErrorsReported {
        count: u32,
    },
    /// The file of the tool says that it was another kind of medium.
    MediaContradicts {
        told: MediaType,
        recorded: MediaType,
    },
    MediaInaccessible,
    DataWrittenSince,
    HiddenAreaPresent,
    HiddenAreaUnknown,
    PerformerUnqualified,
    PerformerQualificationUnknown,
    ToolUncalibrated,
    ToolCalibrationUnknown,
    PerformerMissing,
    ValidatorMissing,
    ValidatorSameAsPerformer,
    SerialMissing,
    LegalHold,
}

impl SanitizationReason {
    /// A person can still find out; doing it again would not help.
    pub const fn escalates(&self) -> bool {
        matches!(
            self,
            Self::VerificationUnsuitable { .. }
                | Self::MediaContradicts { .. }
                | Self::PerformerQualificationUnknown
                | Self::ToolCalibrationUnknown
        )
    }

    /// Whoever cleared it up can say so: the file is wrong, and nothing of the record can be changed
    /// for that.
    pub const fn yields_to_word(&self) -> bool {
        matches!(self, Self::MediaContradicts { .. })
    }

    /// The stored spelling; that of a missed method names both.
    pub fn code(&self) -> String {
        let fixed = match self {
            Self::Technique { flag } => flag.as_str(),
            Self::BelowRequired { achieved, required } => {
                return format!("achieved_{achieved}_below_required_{required}");
            }
            Self::VerificationNotDone => "verification_not_done",
            Self::VerificationFailed => "verification_failed",
            Self::VerificationUnsuitable { .. } => "verification_unsuitable",
            Self::ErrorsReported { .. } => "errors_reported",
            Self::MediaContradicts { .. } => "media_contradicts",
            Self::MediaInaccessible => "media_inaccessible",
            Self::DataWrittenSince => "data_written_since",
            Self::HiddenAreaPresent => "hidden_area_present",
            Self::HiddenAreaUnknown => "hidden_area_unknown",
            Self::PerformerUnqualified => "performer_unqualified",
            Self::PerformerQualificationUnknown => "performer_qualification_unknown",
            Self::ToolUncalibrated => "tool_uncalibrated",
            Self::ToolCalibrationUnknown => "tool_calibration_unknown",
            Self::PerformerMissing => "performer_missing",
            Self::ValidatorMissing => "validator_missing",
            Self::ValidatorSameAsPerformer => "validator_same_as_performer",
            Self::SerialMissing => "serial_missing",
            Self::LegalHold => "legal_hold",
        };
        fixed.to_owned()
    }
}
