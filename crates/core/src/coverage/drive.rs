//! Whether a drive that was replaced goes back to the vendor (WA-050…052).

use crate::choice::choice;

choice! {
    /// How confidential the data on it is.
    Confidentiality { Low = "low", Moderate = "moderate", High = "high" }
}

choice! {
    /// What is done to the data first.
    DriveMethod { Purge = "purge", Destroy = "destroy" }
}

choice! {
    /// What is recorded about it.
    DriveRecord { Sanitization = "sanitization", Disposal = "disposal" }
}

/// What becomes of a drive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DriveFate {
    /// Whether it goes back.
    pub goes_back: bool,
    /// What is done first.
    pub method: DriveMethod,
    /// What is recorded.
    pub record: DriveRecord,
}

/// A drive stays, and is destroyed, where the contract lets one keep it, where the data is highly
/// confidential, or where it has failed: what does not run cannot be purged, and going back is
/// leaving control. Any other is purged before it goes.
pub const fn drive_fate(
    keep_your_drive: bool,
    failed: bool,
    confidentiality: Confidentiality,
) -> DriveFate {
    if keep_your_drive || failed || matches!(confidentiality, Confidentiality::High) {
        DriveFate { goes_back: false, method: DriveMethod::Destroy, record: DriveRecord::Disposal }
    } else {
        DriveFate { goes_back: true, method: DriveMethod::Purge, record: DriveRecord::Sanitization }
    }
}
