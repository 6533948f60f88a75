//! What `hdparm` prints while it erases and when it identifies a drive. It has no line that says an
//! erase succeeded: the proof is a later identification without a password.

mod transcript;

use custodia_core::disposal::evidence::{
    DriveEvidence, EvidenceFile, EvidenceLine, EvidenceStatus, EvidenceTool, EvidenceWarning,
};
use custodia_core::disposal::technique::SanitizationTechnique;
use custodia_core::import::table::ReadError;

use super::keep::Keeper;
use super::{file_of, no_evidence, too_many_drives};
use crate::limits;
use transcript::{Step, Transcript};

/// What was asked of the drive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HdparmCommand {
    SecurityErase,
    SecurityEraseEnhanced,
}

impl HdparmCommand {
    /// In snake case.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SecurityErase => "security_erase",
            Self::SecurityEraseEnhanced => "security_erase_enhanced",
        }
    }
}

/// An erase, as far as it is said what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HdparmErase {
    pub device: Option<String>,
    pub command: HdparmCommand,
    pub failed: bool,
    /// A later identification shows the drive, and no password.
    pub proof: bool,
    /// What identifies the drive, before or after.
    pub identity: HdparmIdentity,
    pub warnings: Vec<EvidenceWarning>,
    lines: Vec<u32>,
}

/// What an identification says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HdparmIdentity {
    pub device: Option<String>,
    pub model: Option<String>,
    pub serial: Option<String>,
    pub firmware: Option<String>,
    pub security: Option<HdparmSecurity>,
    lines: Vec<u32>,
}

/// The section on security.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HdparmSecurity {
    pub supported: bool,
    /// A password is set; `None` where the section does not say, which proves nothing.
    pub enabled: Option<bool>,
    pub locked: bool,
    pub frozen: bool,
    pub enhanced_erase: bool,
    pub erase_minutes: Option<u32>,
    pub enhanced_erase_minutes: Option<u32>,
}

impl HdparmSecurity {
    /// Both erases take the same two minutes: it changes a key and erases nothing.
    fn only_changes_key(&self) -> bool {
        self.erase_minutes == Some(2) && self.enhanced_erase_minutes == Some(2)
    }
}

/// Whether a text holds such output.
pub fn recognises(text: &str) -> bool {
    ["SECURITY_ERASE command", "security_password:", "SECURITY ERASE UNIT", "hdparm"]
        .iter()
        .any(|mark| text.contains(mark))
}

/// Every erase of a transcript, in order.
pub fn parse_erases(text: &str) -> Vec<HdparmErase> {
    Transcript::read(text).erases()
}

/// The first identification of a transcript; `None` when there is none.
pub fn parse_identify(text: &str) -> Option<HdparmIdentity> {
    Transcript::read(text).steps.into_iter().find_map(|step| match step {
        Step::Identified(identity) => Some(identity),
        _ => None,
    })
}

/// Reads a transcript. Its text must have gone through [`super::redact`].
///
/// # Errors
/// `no-evidence` when it says nothing of any drive, `too-many-drives`.
pub(super) fn parse(text: &str) -> Result<EvidenceFile, ReadError> {
    let transcript = Transcript::read(text);
    let mut file = file_of(EvidenceTool::Hdparm);
    if transcript.steps.len() > limits::EVIDENCE_DRIVES {
        return Err(too_many_drives());
    }
    file.drives.extend(transcript.erases().into_iter().map(evidence));
    // An identification without any erase says only which drive it is.
    if file.drives.is_empty() {
        let identified = transcript.steps.into_iter().filter_map(|step| match step {
            Step::Identified(identity) => Some(identity),
            _ => None,
        });
        file.drives.extend(identified.map(|i| {
            let mut drive = DriveEvidence::default();
            identify(&mut drive, &i);
            drive.status = Some(EvidenceStatus::Unknown);
            drive
        }));
    }
    if file.drives.is_empty() {
        return Err(no_evidence());
    }
    let lines: Vec<&str> = text.split('\n').collect();
    let mut keeper = Keeper::new();
    for drive in &mut file.drives {
        for kept in std::mem::take(&mut drive.lines) {
            let at = usize::try_from(kept.number).unwrap_or(0).saturating_sub(1);
            keeper.keep(drive, kept.number, lines.get(at).copied().unwrap_or_default());
        }
    }
    Ok(file)
}

fn identify(drive: &mut DriveEvidence, identity: &HdparmIdentity) {
    drive.device.clone_from(&identity.device);
    drive.model.clone_from(&identity.model);
    drive.serial.clone_from(&identity.serial);
    drive.firmware.clone_from(&identity.firmware);
    drive.bus = Some("ATA".to_owned());
    note(drive, &identity.lines);
}

/// Places of lines; their text follows when all are known.
fn note(drive: &mut DriveEvidence, lines: &[u32]) {
    let line = |number: &u32| EvidenceLine { number: *number, text: String::new() };
    drive.lines.extend(lines.iter().map(line));
}

fn evidence(erase: HdparmErase) -> DriveEvidence {
    let mut drive = DriveEvidence::default();
    identify(&mut drive, &erase.identity);
    drive.lines.clear();
    note(&mut drive, &erase.lines);
    note(&mut drive, &erase.identity.lines);
    drive.lines.sort_by_key(|l| l.number);
    drive.device = erase.device;
    drive.method_named = Some(erase.command.as_str().to_owned());
    drive.technique = Some(match erase.command {
        HdparmCommand::SecurityErase => SanitizationTechnique::AtaSecurityErase,
        HdparmCommand::SecurityEraseEnhanced => SanitizationTechnique::AtaSecurityEraseEnhanced,
    });
    drive.status = Some(match (erase.failed, erase.proof) {
        (true, _) => EvidenceStatus::Failed,
        (false, true) => EvidenceStatus::Erased,
        (false, false) => EvidenceStatus::Issued,
    });
    drive.warnings = erase.warnings;
    drive.warn(EvidenceWarning::NoTimestamp);
    drive
}
