//! The methods of SP 800-88, what is asked for and what was reached, and under which policy.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::coverage::drive::Confidentiality;

choice! {
    /// A method that can be asked for, the weakest first (SP 800-88r2 §3.1).
    SanitizationMethod {
        /// Nothing has to be done.
        None = "none",
        /// Logical techniques on all addressable places: against simple recovery.
        Clear = "clear",
        /// Recovery is infeasible even in a laboratory.
        Purge = "purge",
        /// As purge, and the medium is of no use any more.
        Destroy = "destroy",
    }
}

choice! {
    /// What a technique reached on a medium, the weakest first.
    AchievedMethod {
        /// Nothing.
        None = "none",
        /// Perhaps a purge; what would show it is not recorded.
        Unproven = "unproven",
        Clear = "clear",
        Purge = "purge",
        /// Destroyed, accepted for low confidentiality only.
        DestroyLimited = "destroy_limited",
        Destroy = "destroy",
    }
}

impl AchievedMethod {
    /// The method it counts as; `None` for a limited destruction, which depends on the category.
    pub const fn counts_as(self) -> Option<SanitizationMethod> {
        match self {
            Self::None | Self::Unproven => Some(SanitizationMethod::None),
            Self::Clear => Some(SanitizationMethod::Clear),
            Self::Purge => Some(SanitizationMethod::Purge),
            Self::DestroyLimited => None,
            Self::Destroy => Some(SanitizationMethod::Destroy),
        }
    }

    /// Whether it is enough: a higher method always is, a lower one never (SP 800-88). A limited
    /// destruction is one of low confidentiality, and nothing above it.
    pub fn reaches(self, required: SanitizationMethod, category: SecurityCategory) -> bool {
        match self.counts_as() {
            Some(method) => method >= required,
            None => category <= SecurityCategory::Low,
        }
    }
}

choice! {
    /// By which table techniques are judged. What is printed says which; never that a standard is met.
    #[derive(Default)]
    PolicyProfile {
        /// SP 800-88 Rev. 1, withdrawn on 26 September 2025: for certificates of that time.
        R1 = "r1",
        #[default]
        /// SP 800-88 Rev. 2 with a conservative reading of the techniques.
        R2Ieee2883 = "r2_ieee2883",
        /// As Rev. 2, but shredding counts by the class of its particles (ISO/IEC 21964).
        Iso21964 = "iso21964",
    }
}

/// A profile and what an organisation decides about it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SanitizationPolicy {
    /// The table.
    pub profile: PolicyProfile,
    /// NVMe Format with secure erase setting 1 counts as purge. Without it only Rev. 1 says so.
    pub nvme_format_purges: bool,
}

impl From<PolicyProfile> for SanitizationPolicy {
    fn from(profile: PolicyProfile) -> Self {
        Self { profile, nvme_format_purges: false }
    }
}

choice! {
    /// How much harm the data would do in wrong hands (FIPS 199), the least first.
    SecurityCategory {
        /// No data, or public data.
        None = "none",
        Low = "low",
        Moderate = "moderate",
        High = "high",
        /// Nobody categorised it: treated as high.
        Unknown = "unknown",
    }
}

impl SecurityCategory {
    /// Somebody else than the performer has to say that it is good (domain §A.4).
    pub const fn needs_validator(self) -> bool {
        matches!(self, Self::Moderate | Self::High | Self::Unknown)
    }
}

impl From<Option<Confidentiality>> for SecurityCategory {
    fn from(of_asset: Option<Confidentiality>) -> Self {
        match of_asset {
            None => Self::Unknown,
            Some(Confidentiality::Low) => Self::Low,
            Some(Confidentiality::Moderate) => Self::Moderate,
            Some(Confidentiality::High) => Self::High,
        }
    }
}

choice! {
    /// What a person answered to a question of a form; a question nobody asked has no answer at all.
    FormAnswer { Yes = "yes", No = "no", Unknown = "unknown" }
}
