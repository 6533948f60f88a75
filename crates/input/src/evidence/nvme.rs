//! The sanitize log that `nvme` prints, as JSON (with the key that some versions broke) or as text,
//! and the identification of the same session. The log itself has no serial number and no time.

mod json;
mod plain;

use custodia_core::disposal::evidence::{
    DriveEvidence, EvidenceFile, EvidenceStatus, EvidenceTool, EvidenceWarning,
};
use custodia_core::disposal::technique::SanitizationTechnique;
use custodia_core::import::table::ReadError;

pub use json::parse_json;
pub use plain::parse_text;

use super::keep::Keeper;
use super::{file_of, no_evidence, too_many_drives};
use crate::limits;

/// How the last sanitize command of a drive ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SanitizeResult {
    NeverSanitized,
    Success,
    InProgress,
    Failed,
    Unknown,
}

impl SanitizeResult {
    /// In snake case.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NeverSanitized => "never_sanitized",
            Self::Success => "success",
            Self::InProgress => "in_progress",
            Self::Failed => "failed",
            Self::Unknown => "unknown",
        }
    }
}

/// What the last sanitize command was to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SanitizeAction {
    ExitFailureMode,
    BlockErase,
    Overwrite,
    CryptoErase,
    ExitMediaVerification,
}

impl SanitizeAction {
    /// In snake case.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ExitFailureMode => "exit_failure_mode",
            Self::BlockErase => "block_erase",
            Self::Overwrite => "overwrite",
            Self::CryptoErase => "crypto_erase",
            Self::ExitMediaVerification => "exit_media_verification",
        }
    }

    const fn technique(self) -> Option<SanitizationTechnique> {
        match self {
            Self::BlockErase => Some(SanitizationTechnique::NvmeSanitizeBlock),
            Self::Overwrite => Some(SanitizationTechnique::NvmeSanitizeOverwrite),
            Self::CryptoErase => Some(SanitizationTechnique::NvmeSanitizeCrypto),
            Self::ExitFailureMode | Self::ExitMediaVerification => None,
        }
    }
}

/// One sanitize log, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SanitizeLog {
    /// `nvme0`, where the log or its command names it.
    pub device: Option<String>,
    /// Bits 2:0 of SSTAT.
    pub status_code: Option<u8>,
    pub result: SanitizeResult,
    pub action: Option<SanitizeAction>,
    /// Passes of an overwrite.
    pub passes: Option<u32>,
    /// Nothing was written since.
    pub global_data_erased: bool,
    /// Whole percent, while it runs and when it is done.
    pub progress_pct: Option<u32>,
    pub warnings: Vec<EvidenceWarning>,
    /// Where it begins in the file.
    line: u32,
}

/// The numbers a log is made of.
#[derive(Debug, Default)]
struct Registers {
    sprog: Option<u64>,
    status: Option<u64>,
    global_erased: bool,
    verification_canceled: bool,
    cdw10: Option<u64>,
}

impl Registers {
    /// SSTAT as one number.
    const fn sstat(&mut self, value: u64) {
        self.status = Some(value & 7);
        self.global_erased = value & 0x100 != 0;
        self.verification_canceled = value & 0x200 != 0;
    }

    fn read(&self, device: Option<String>, line: u32) -> SanitizeLog {
        let result = match self.status {
            Some(0) => SanitizeResult::NeverSanitized,
            Some(1 | 4) => SanitizeResult::Success,
            Some(2) => SanitizeResult::InProgress,
            Some(3) => SanitizeResult::Failed,
            _ => SanitizeResult::Unknown,
        };
        let action = match self.cdw10.map(|v| v & 7) {
            Some(1) => Some(SanitizeAction::ExitFailureMode),
            Some(2) => Some(SanitizeAction::BlockErase),
            Some(3) => Some(SanitizeAction::Overwrite),
            Some(4) => Some(SanitizeAction::CryptoErase),
            Some(5) => Some(SanitizeAction::ExitMediaVerification),
            _ => None,
        };
        // Four bits, and none of them set stands for sixteen.
        let passes = self.cdw10.and_then(|v| u32::try_from((v >> 4) & 15).ok());
        let passes = passes.map(|n| if n == 0 { 16 } else { n });
        let success = result == SanitizeResult::Success;
        let warnings = [
            (success && !self.global_erased, EvidenceWarning::DataWrittenAfterSanitize),
            (
                result == SanitizeResult::NeverSanitized && self.global_erased,
                EvidenceWarning::FactoryNewNotEvidence,
            ),
            (self.verification_canceled, EvidenceWarning::MediaVerificationCanceled),
        ];
        SanitizeLog {
            device,
            status_code: self.status.and_then(|s| u8::try_from(s).ok()),
            result,
            action,
            passes: passes.filter(|_| action == Some(SanitizeAction::Overwrite)),
            global_data_erased: self.global_erased,
            progress_pct: match result {
                SanitizeResult::Success => Some(100),
                SanitizeResult::InProgress => self.sprog.and_then(percent),
                _ => None,
            },
            warnings: warnings.into_iter().filter_map(|(is, w)| is.then_some(w)).collect(),
            line,
        }
    }
}

/// Of 65,536, rounded down.
fn percent(sprog: u64) -> Option<u32> {
    u32::try_from(sprog.checked_mul(100)? / 65_536).ok().map(|p| p.min(100))
}

/// What `nvme id-ctrl` says of a controller.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Controller {
    device: Option<String>,
    serial: Option<String>,
    model: Option<String>,
    firmware: Option<String>,
}

/// Whether a text holds such a log.
pub fn recognises(text: &str) -> bool {
    text.contains("\"sstat\"") || text.contains("(SSTAT)")
}

/// Reads every log of a text, and joins each with the identification of its controller.
///
/// # Errors
/// `broken-evidence` when a log breaks off, `no-evidence`, `too-many-drives`.
pub fn parse(text: &str) -> Result<EvidenceFile, ReadError> {
    let (mut logs, mut controllers) = json::read(text)?;
    let (more, named) = plain::read(text);
    logs.extend(more);
    controllers.extend(named);
    if logs.is_empty() {
        return Err(no_evidence());
    }
    if logs.len() > limits::EVIDENCE_DRIVES {
        return Err(too_many_drives());
    }
    let lines: Vec<&str> = text.split('\n').collect();
    let mut keeper = Keeper::new();
    let mut file = file_of(EvidenceTool::NvmeCli);
    for log in &logs {
        let mut drive = evidence(log, controller(log, &logs, &controllers));
        let from = usize::try_from(log.line.saturating_sub(1)).unwrap_or(0);
        let own = lines.get(from..).unwrap_or_default().iter().take(LINES);
        for (number, line) in (log.line..).zip(own) {
            keeper.keep(&mut drive, number, line);
        }
        file.drives.push(drive);
    }
    Ok(file)
}

/// Lines of a log that are kept: the newest version prints fewer.
const LINES: usize = 20;

/// The controller a log is of: named alike, or the only one beside the only log.
fn controller<'a>(
    log: &SanitizeLog,
    logs: &[SanitizeLog],
    all: &'a [Controller],
) -> Option<&'a Controller> {
    let own = log.device.as_deref().map(controller_name);
    let same = |c: &&Controller| c.device.as_deref().map(controller_name) == own;
    let named = all.iter().find(|c| own.is_some() && same(c));
    named.or(match (logs, all) {
        ([_], [only]) if own.is_none() || only.device.is_none() => Some(only),
        _ => None,
    })
}

/// `nvme0` of `nvme0n1`.
fn controller_name(device: &str) -> &str {
    let digits = device.strip_prefix("nvme").unwrap_or_default();
    let length = digits.bytes().take_while(u8::is_ascii_digit).count();
    device.get(..device.len() - digits.len() + length).unwrap_or(device)
}

fn evidence(log: &SanitizeLog, controller: Option<&Controller>) -> DriveEvidence {
    let mut drive = DriveEvidence {
        device: log.device.clone().or_else(|| controller?.device.clone()),
        serial: controller.and_then(|c| c.serial.clone()),
        model: controller.and_then(|c| c.model.clone()),
        firmware: controller.and_then(|c| c.firmware.clone()),
        bus: Some("NVME".to_owned()),
        method_named: log.action.map(|a| a.as_str().to_owned()),
        technique: log.action.and_then(SanitizeAction::technique),
        passes: log.passes,
        status: Some(match log.result {
            SanitizeResult::NeverSanitized => EvidenceStatus::NeverSanitized,
            SanitizeResult::Success => EvidenceStatus::Erased,
            SanitizeResult::InProgress => EvidenceStatus::InProgress,
            SanitizeResult::Failed => EvidenceStatus::Failed,
            SanitizeResult::Unknown => EvidenceStatus::Unknown,
        }),
        warnings: log.warnings.clone(),
        ..DriveEvidence::default()
    };
    if drive.serial.is_none() {
        drive.warn(EvidenceWarning::NoSerial);
    }
    drive.warn(EvidenceWarning::NoTimestamp);
    drive
}
