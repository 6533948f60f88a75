//! The closed choices of evidence.

use crate::choice::choice;

choice! {
    /// What wrote the file.
    EvidenceTool {
        Nwipe = "nwipe",
        NvmeCli = "nvme_cli",
        Hdparm = "hdparm",
        Blancco = "blancco",
        /// A list with a row for each drive, whoever made it.
        Table = "table",
    }
}

choice! {
    /// How the tool says it ended.
    EvidenceStatus {
        Erased = "erased",
        Failed = "failed",
        Aborted = "aborted",
        InProgress = "in_progress",
        /// The command was given; whether it worked is not said.
        Issued = "issued",
        /// Nothing was ever done to it.
        NeverSanitized = "never_sanitized",
        Unknown = "unknown",
    }
}

choice! {
    /// Which passes of an overwrite the tool read back.
    VerifyPasses { None = "none", Last = "last", All = "all" }
}

choice! {
    /// What is odd about a file or a drive in it.
    EvidenceWarning {
        /// The log broke off before its summary, or is of a version that made none.
        NoSummaryTable = "no_summary_table",
        /// Nothing says which drive it was.
        NoSerial = "no_serial",
        /// Serial numbers were blanked out.
        SerialAnonymised = "serial_anonymised",
        /// Nothing says when it was.
        NoTimestamp = "no_timestamp",
        /// Proven only by a later identification with the password gone.
        NeedsHdparmIdentify = "needs_hdparm_I_not_enabled",
        /// The drive still has its password: the erase has not ended.
        SecurityStillEnabled = "security_still_enabled",
        /// Both erases take the same short time: it may only have changed its key.
        KeyChangeSuspected = "key_change_suspected",
        /// Something was written to it after it was sanitized.
        DataWrittenAfterSanitize = "data_written_after_sanitize",
        /// The drive says that it is empty because it is new.
        FactoryNewNotEvidence = "factory_new_not_evidence",
        MediaVerificationCanceled = "media_verification_canceled",
        HiddenSectorsDetected = "hidden_sectors_detected",
        HiddenSectorsIndeterminate = "hidden_sectors_indeterminate",
        /// It claims success beside errors it counted.
        StatusContradictsErrors = "status_contradicts_errors",
        /// Less was erased than there is.
        ErasedInPart = "erased_in_part",
        /// Only read, nothing was written.
        VerifyOnlyMethod = "verify_only_method",
        /// A date in a form that could be two days.
        DateNotRead = "date_not_read",
        /// Not all lines could be kept with it.
        LinesLeftOut = "lines_left_out",
        /// A part of the file could not be read.
        PartNotRead = "part_not_read",
    }
}

impl EvidenceWarning {
    /// What it says cannot be taken as success.
    pub const fn refutes(self) -> bool {
        matches!(
            self,
            Self::NeedsHdparmIdentify
                | Self::SecurityStillEnabled
                | Self::DataWrittenAfterSanitize
                | Self::FactoryNewNotEvidence
                | Self::MediaVerificationCanceled
                | Self::HiddenSectorsDetected
                | Self::HiddenSectorsIndeterminate
                | Self::StatusContradictsErrors
                | Self::ErasedInPart
                | Self::VerifyOnlyMethod
        )
    }
}
