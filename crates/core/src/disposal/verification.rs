//! How a sanitization is verified, and how many are looked at again (domain §A.4, golden SD-110…115).

use super::technique::SanitizationTechnique as T;
use crate::choice::choice;
use crate::contract::Percent;

choice! {
    /// How it was verified that the technique did its work.
    SanitizationVerification {
        NotDone = "not_done",
        /// Done and good; how is not said.
        Passed = "passed",
        /// The tool or the drive reports success.
        ToolStatus = "tool_status",
        /// Every place was read back.
        FullRead = "full_read",
        /// A representative part was read back.
        Sampling = "sampling",
        /// Somebody looked at what was left.
        Visual = "visual",
        /// Done, and not good.
        Failed = "failed",
    }
}

impl SanitizationVerification {
    /// Done and good.
    pub const fn is_passed(self) -> bool {
        !matches!(self, Self::NotDone | Self::Failed)
    }

    /// Whether such a look can tell anything about such a technique: erased data cannot be seen, and
    /// what is broken cannot be read.
    pub const fn suits(self, technique: T) -> bool {
        match self {
            Self::Visual => technique.is_physical(),
            Self::FullRead | Self::Sampling => !technique.ends_reading(),
            Self::ToolStatus => !technique.is_physical(),
            Self::NotDone | Self::Passed | Self::Failed => true,
        }
    }
}

choice! {
    /// What is kept with a record to show that the technique did its work.
    SanitizationProof {
        /// The tool's log, with its last pass read back.
        LogWithLastPassRead = "log_with_last_pass_read",
        /// The drive's own status log.
        StatusLog = "status_log",
        /// What is known of the key.
        CryptoErasePreconditions = "crypto_erase_preconditions",
        /// Which degausser, and when it was last calibrated.
        DegausserCalibration = "degausser_calibration",
        /// A photograph, or the certificate of who destroyed it.
        PhotoOrVendorCertificate = "photo_or_vendor_certificate",
        /// The maker's or provider's statement.
        VendorStatement = "vendor_statement",
    }
}

/// What a record of such a technique should carry. Nothing for what is no sanitization.
pub fn usual_proofs(technique: T) -> Vec<SanitizationProof> {
    use SanitizationProof as P;
    match technique {
        T::CloudKeyDestroy => vec![P::VendorStatement, P::CryptoErasePreconditions],
        t if t.is_crypto_erase() => vec![P::StatusLog, P::CryptoErasePreconditions],
        t if t.is_physical() => vec![P::PhotoOrVendorCertificate],
        T::HostOverwrite | T::TapeLongErase => vec![P::LogWithLastPassRead],
        T::Degauss => vec![P::DegausserCalibration],
        T::VendorErase | T::WriteErase => vec![P::VendorStatement],
        T::QuickFormat | T::TrimOnly | T::DeleteOnly | T::PowerOff => Vec::new(),
        _ => vec![P::StatusLog],
    }
}

/// How many of `items` are looked at again, by somebody else: the share rounded up, at least one,
/// never more than there are. R2v3 asks for 5 %, SP 800-88r1 for 20 % with another tool.
pub fn sample_size(items: u32, share: Percent) -> u32 {
    let (num, den) = share.fraction();
    let wanted = (i128::from(items) * num.max(0) + den - 1) / den;
    u32::try_from(wanted).unwrap_or(u32::MAX).clamp(items.min(1), items)
}
