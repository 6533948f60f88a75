//! Which method is needed at least (domain §A.2; SP 800-88r1 figure 4-1, whose inputs Rev. 2 keeps).

use super::method::{FormAnswer, SanitizationMethod, SecurityCategory};
use crate::choice::choice;

choice! {
    /// What is to be said beside the required method.
    RequirementNote {
        /// Nobody categorised the data, so it counts as high.
        UncategorisedTreatedAsHigh = "uncategorised_treated_as_high",
        /// No data, or public data: a certificate may be made, none is needed.
        CertificateOptional = "certificate_optional",
    }
}

/// The least method, and why it may surprise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Requirement {
    /// At least this.
    pub minimum: SanitizationMethod,
    /// What to say beside it.
    pub note: Option<RequirementNote>,
}

/// The least method for data of a category on a medium that will be used again or not, and that
/// leaves the organisation's control or not.
pub const fn required_method(
    category: SecurityCategory,
    will_be_reused: bool,
    leaves_control: bool,
) -> Requirement {
    use SanitizationMethod::{Clear, Destroy, None as Nothing, Purge};
    let minimum = match (category, will_be_reused, leaves_control) {
        (SecurityCategory::None, ..) => Nothing,
        (SecurityCategory::Low, _, false) | (SecurityCategory::Moderate, true, false) => Clear,
        (SecurityCategory::Low, _, true) | (SecurityCategory::Moderate, true, true) => Purge,
        (SecurityCategory::Moderate, false, _) => Destroy,
        (SecurityCategory::High | SecurityCategory::Unknown, true, false) => Purge,
        (SecurityCategory::High | SecurityCategory::Unknown, ..) => Destroy,
    };
    let note = match category {
        SecurityCategory::Unknown => Some(RequirementNote::UncategorisedTreatedAsHigh),
        SecurityCategory::None => Some(RequirementNote::CertificateOptional),
        _ => None,
    };
    Requirement { minimum, note }
}

choice! {
    /// Where a medium goes.
    MediumDestination {
        /// Used again inside the organisation.
        InternalReuse = "internal_reuse",
        /// Repaired where it stands, watched or under an agreement of confidentiality.
        OnSiteMaintenance = "on_site_maintenance",
        Sale = "sale",
        Donation = "donation",
        LeaseReturn = "lease_return",
        /// Repaired or exchanged elsewhere; another medium may come back.
        RmaExchange = "rma_exchange",
        /// To a recycler bound by contract to confidentiality.
        RecyclerUnderContract = "recycler_under_contract",
        /// To a recycler without such a contract.
        Recycler = "recycler",
    }
}

impl MediumDestination {
    /// Whether the organisation loses control of the medium (SP 800-88r1 §4.4).
    pub const fn leaves_control(self) -> bool {
        matches!(
            self,
            Self::Sale | Self::Donation | Self::LeaseReturn | Self::RmaExchange | Self::Recycler
        )
    }
}

choice! {
    /// What stands in the way before anything is sanitized.
    SanitizationObstacle {
        /// The data must be kept: nothing may begin.
        LegalHold = "legal_hold",
        /// Nobody knows whether there is another copy of the data.
        BackupUnknown = "backup_unknown",
        /// There is no other copy.
        NotBackedUp = "not_backed_up",
        /// There is a copy, but nobody wrote down where.
        BackupPlaceMissing = "backup_place_missing",
    }
}

impl SanitizationObstacle {
    /// Nobody may go on; the others ask a person to think again.
    pub const fn blocks(self) -> bool {
        matches!(self, Self::LegalHold)
    }
}

/// What stands in the way: the hold first, then what is asked of the backup.
pub fn obstacles(
    legal_hold: bool,
    backed_up: FormAnswer,
    backup_place: &str,
) -> Vec<SanitizationObstacle> {
    let hold = legal_hold.then_some(SanitizationObstacle::LegalHold);
    let backup = match backed_up {
        FormAnswer::Yes if backup_place.trim().is_empty() => {
            Some(SanitizationObstacle::BackupPlaceMissing)
        }
        FormAnswer::Yes => None,
        FormAnswer::No => Some(SanitizationObstacle::NotBackedUp),
        FormAnswer::Unknown => Some(SanitizationObstacle::BackupUnknown),
    };
    hold.into_iter().chain(backup).collect()
}
