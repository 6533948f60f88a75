//! What a file of an erasing tool says, drive by drive: a proposal for a record of sanitization that a
//! person accepts or not (domain §A.11). Readers in `custodia-input` make it; no format is named here.

mod codes;
mod moment;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::accept::HiddenArea;
use super::achieved::Sanitization;
use super::media::MediaType;
use super::technique::SanitizationTechnique;
use super::verification::SanitizationVerification;

pub use codes::{EvidenceStatus, EvidenceTool, EvidenceWarning, VerifyPasses};
pub use moment::EvidenceTime;

/// A line of the file that something was taken from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceLine {
    /// From 1.
    pub number: u32,
    /// Passwords made unreadable, cut where it is too long to show.
    pub text: String,
}

/// Errors a tool counted; `None` where it did not count that kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceErrors {
    pub pass: Option<u64>,
    pub verify: Option<u64>,
    pub sync: Option<u64>,
    pub failed_sectors: Option<u64>,
    /// All kinds together, where the tool says only that.
    pub total: Option<u64>,
}

impl EvidenceErrors {
    /// The counters, or the total where that is more.
    pub fn count(&self) -> u64 {
        let parts = [self.pass, self.verify, self.sync, self.failed_sectors];
        let sum = parts.into_iter().flatten().fold(0_u64, u64::saturating_add);
        sum.max(self.total.unwrap_or(0))
    }
}

/// What a file says about one drive.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DriveEvidence {
    /// Its name on the machine that erased it: `sda`.
    pub device: Option<String>,
    pub model: Option<String>,
    /// The model as a table cut it.
    pub model_truncated: Option<String>,
    pub serial: Option<String>,
    pub firmware: Option<String>,
    /// How it is attached, in the tool's words.
    pub bus: Option<String>,
    pub size_bytes: Option<u64>,
    pub bytes_erased: Option<u64>,
    /// The share erased, percent, as printed.
    pub percent: Option<String>,
    /// Serial number of the machine it was in.
    pub host_serial: Option<String>,
    pub tool_version: Option<String>,
    /// The method or standard in the tool's words.
    pub method_named: Option<String>,
    /// The technique that is, where that is sure.
    pub technique: Option<SanitizationTechnique>,
    pub rounds: Option<u32>,
    /// Passes of a round.
    pub passes: Option<u32>,
    /// A last pass of zeros.
    pub blank: Option<bool>,
    pub verify: Option<VerifyPasses>,
    pub started_at: Option<EvidenceTime>,
    pub finished_at: Option<EvidenceTime>,
    pub duration_seconds: Option<u32>,
    pub errors: EvidenceErrors,
    pub hidden_area: Option<HiddenArea>,
    pub status: Option<EvidenceStatus>,
    /// The status in the tool's words.
    pub status_named: Option<String>,
    pub warnings: Vec<EvidenceWarning>,
    /// Where all of this stands.
    pub lines: Vec<EvidenceLine>,
}

impl DriveEvidence {
    /// How it ended, as far as it is said.
    pub fn status(&self) -> EvidenceStatus {
        self.status.unwrap_or(EvidenceStatus::Unknown)
    }

    /// Adds a warning once.
    pub fn warn(&mut self, warning: EvidenceWarning) {
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    /// Adds what only shows when everything about the drive has been read.
    pub fn settle(&mut self) {
        if self.status() == EvidenceStatus::Erased {
            if self.errors.count() > 0 {
                self.warn(EvidenceWarning::StatusContradictsErrors);
            }
            if self.bytes_erased.zip(self.size_bytes).is_some_and(|(done, all)| done != all) {
                self.warn(EvidenceWarning::ErasedInPart);
            }
        }
    }

    /// The tool says that it worked, and nothing in the file says otherwise. Still a proposal.
    pub fn is_successful(&self) -> bool {
        self.status() == EvidenceStatus::Erased && !self.warnings.iter().any(|w| w.refutes())
    }

    /// How the tool itself verified it; `NotDone` where the file refutes its own success.
    pub fn verification(&self) -> SanitizationVerification {
        use SanitizationVerification as V;
        match (self.status(), self.verify) {
            (EvidenceStatus::Failed, _) => V::Failed,
            _ if self.errors.verify.is_some_and(|n| n > 0) => V::Failed,
            // A tool reads back what it wrote: where that is not all, nothing was verified in full.
            (EvidenceStatus::Erased, verified) if self.is_successful() => match verified {
                Some(VerifyPasses::Last | VerifyPasses::All) => V::FullRead,
                _ => V::ToolStatus,
            },
            _ => V::NotDone,
        }
    }

    /// The kind of medium, as far as its bus and the technique tell; a person confirms it.
    pub fn proposed_media(&self) -> Option<MediaType> {
        use SanitizationTechnique as T;
        let bus = self.bus.as_deref().unwrap_or_default().to_ascii_uppercase();
        let nvme = bus.contains("NVME")
            || self.device.as_deref().is_some_and(|d| d.starts_with("nvme"))
            || matches!(
                self.technique,
                Some(T::NvmeSanitizeBlock | T::NvmeSanitizeCrypto | T::NvmeSanitizeOverwrite)
            );
        match bus.as_str() {
            _ if nvme => Some(MediaType::SsdNvme),
            b if b.contains("USB") => None,
            b if b.contains("SSD") => Some(MediaType::SsdSata),
            b if b.contains("ATA") || b.contains("HDD") => Some(MediaType::Hdd),
            _ => None,
        }
    }

    /// What was done, as a record begins with it; `None` where medium or technique must be chosen.
    pub fn proposed_deed(&self) -> Option<Sanitization> {
        let mut deed = Sanitization::new(self.proposed_media()?, self.technique?);
        deed.passes = match (self.rounds, self.passes) {
            (Some(rounds), Some(passes)) => rounds.checked_mul(passes),
            (rounds, passes) => rounds.or(passes),
        };
        Some(deed)
    }
}

/// Everything a file says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceFile {
    pub tool: EvidenceTool,
    pub tool_version: Option<String>,
    /// The number the tool gave its report.
    pub report_id: Option<String>,
    /// Serial number of the machine the drives were in, where the whole file has one.
    pub host_serial: Option<String>,
    pub host_asset_tag: Option<String>,
    /// Fields somebody filled in by hand, name and value.
    pub custom_fields: Vec<(String, String)>,
    pub finished_at: Option<EvidenceTime>,
    pub drives: Vec<DriveEvidence>,
    pub warnings: Vec<EvidenceWarning>,
    /// SHA-256 of the bytes as they came, hexadecimal.
    pub sha256: String,
    /// The text without its passwords: what is kept in place of the file. `None` where the file has
    /// none and can be kept as it is.
    pub redacted: Option<String>,
}

impl EvidenceFile {
    /// Nothing read yet.
    pub const fn new(tool: EvidenceTool) -> Self {
        Self {
            tool,
            tool_version: None,
            report_id: None,
            host_serial: None,
            host_asset_tag: None,
            custom_fields: Vec::new(),
            finished_at: None,
            drives: Vec::new(),
            warnings: Vec::new(),
            sha256: String::new(),
            redacted: None,
        }
    }

    /// Adds a warning once.
    pub fn warn(&mut self, warning: EvidenceWarning) {
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    /// Assumes a zone for every time without one, by its offset at that local time; the offsets, each
    /// once, in the order they came.
    pub fn assume(&mut self, offset: impl Fn(NaiveDateTime) -> i32) -> Vec<i32> {
        let drives = self.drives.iter_mut();
        let of_drives = drives.flat_map(|d| [&mut d.started_at, &mut d.finished_at]);
        let mut found = Vec::new();
        for at in of_drives.chain([&mut self.finished_at]).flatten() {
            if at.zone_assumed() {
                let minutes = offset(at.local);
                at.assumed_minutes = Some(minutes);
                if !found.contains(&minutes) {
                    found.push(minutes);
                }
            }
        }
        found
    }
}

/// A serial number as a tool wrote it: blanks made one, and nothing where it was blanked out
/// (`????`, `XXXX`).
pub fn written_serial(text: &str) -> Option<String> {
    let serial = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let blanked = serial.chars().all(|c| matches!(c, '?' | 'X' | 'x' | '*' | '-' | '.' | ' '));
    (!blanked).then_some(serial)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_erased_in_part_was_not_verified_in_full() {
        use SanitizationVerification as V;
        for (verify, done, verified) in [
            (VerifyPasses::Last, 100, V::FullRead),
            (VerifyPasses::All, 100, V::FullRead),
            (VerifyPasses::None, 100, V::ToolStatus),
            (VerifyPasses::Last, 50, V::NotDone),
            (VerifyPasses::All, 50, V::NotDone),
            (VerifyPasses::None, 50, V::NotDone),
        ] {
            let mut drive = DriveEvidence {
                status: Some(EvidenceStatus::Erased),
                verify: Some(verify),
                bytes_erased: Some(done),
                size_bytes: Some(100),
                ..DriveEvidence::default()
            };
            drive.settle();
            assert_eq!(drive.verification(), verified, "{verify:?} {done}");
        }
    }
}
