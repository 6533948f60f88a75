//! What single messages of a log say.

use custodia_core::disposal::accept::HiddenArea;
use custodia_core::disposal::evidence::{
    DriveEvidence, EvidenceStatus, EvidenceTime, EvidenceWarning, VerifyPasses, written_serial,
};
use custodia_core::disposal::technique::SanitizationTechnique as T;

use super::super::keep::Keeper;
use super::super::words::{device, some};
use super::{Log, Stamped};

/// What was set for all drives of a run.
#[derive(Debug, Default)]
pub(super) struct Options {
    pub(super) method: Option<String>,
    pub(super) rounds: Option<u32>,
    pub(super) blank: Option<bool>,
    pub(super) verify: Option<VerifyPasses>,
}

impl Options {
    /// Fills in what the drive's own messages did not say.
    pub(super) fn apply(&self, drive: &mut DriveEvidence) {
        if drive.method_named.is_none() {
            drive.method_named.clone_from(&self.method);
        }
        drive.rounds = drive.rounds.or(self.rounds);
        drive.blank = drive.blank.or(self.blank);
        drive.verify = drive.verify.or(self.verify);
    }

    fn set(&mut self, key: &str, value: &str) {
        match key {
            "method" => self.method = some(value),
            "rounds" => self.rounds = value.parse().ok(),
            "verify" => {
                self.verify = match value.get(..1) {
                    Some("0") => Some(VerifyPasses::None),
                    Some("1") => Some(VerifyPasses::Last),
                    Some("2") => Some(VerifyPasses::All),
                    _ => self.verify,
                };
            }
            _ => {}
        }
    }

    /// `Total Throughput 1636 MB/s, Fill With Zeros, 1R+B+VL`.
    fn total(&mut self, text: &str) {
        let mut parts = text.rsplitn(2, ", ");
        let (trailer, rest) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        if let Some((_, method)) = rest.split_once(", ") {
            self.method = some(method);
        }
        for part in trailer.split('+') {
            match part.trim() {
                "B" => self.blank = Some(true),
                "NB" => self.blank = Some(false),
                "NV" => self.verify = Some(VerifyPasses::None),
                "VL" => self.verify = Some(VerifyPasses::Last),
                "VA" => self.verify = Some(VerifyPasses::All),
                rounds => {
                    let number = rounds.strip_suffix('R').and_then(|n| n.parse().ok());
                    self.rounds = number.or(self.rounds);
                }
            }
        }
    }
}

impl Log {
    pub(super) fn message(&mut self, number: u32, line: &str, s: &Stamped<'_>, k: &mut Keeper) {
        if s.label.is_none() {
            if let Some(total) = s.message.strip_prefix("Total Throughput ") {
                self.options.total(total);
                self.finished = Some(s.at);
            }
            return;
        }
        let text = s.message;
        if let Some(version) = version(text) {
            self.next_run();
            self.version = Some(version);
        } else if let Some(found) = text.strip_prefix("Found /dev/") {
            self.found(found);
        } else if let Some((name, serial)) = text.split_once(" has serial number ") {
            if let Some(name) = device(name) {
                identify(&mut self.drive(name).evidence, serial);
            }
        } else if let Some(name) = device(text) {
            let name = name.to_owned();
            self.about(&name, s);
            k.keep(&mut self.drive(&name).evidence, number, line);
        } else if text.starts_with("Nwipe was aborted") {
            (self.aborted, self.ended) = (true, Some(s.at));
        } else if text.starts_with("Nwipe successfully") || text.starts_with("Nwipe exited") {
            self.ended = Some(s.at);
        } else if let Some((key, value)) = text.split_once('=') {
            self.option(key.trim(), value.trim());
        }
    }

    fn option(&mut self, key: &str, value: &str) {
        match key {
            "system-serial-number" => self.host_serial = written_serial(value),
            "chassis-asset-tag" => self.host_asset_tag = written_serial(value),
            "banner" if self.version.is_none() => self.version = version(value),
            _ => self.options.set(key, value),
        }
    }

    /// `sda,  ATA    , WDC WD10EZEX-08WN4A0, 1000 GB, S/N=WD-WCC6Y7HK1234`, the model with any comma.
    fn found(&mut self, text: &str) {
        let (rest, serial) = match text.rsplit_once(", S/N=") {
            Some((rest, serial)) => (rest, Some(serial)),
            None => (text, None),
        };
        let mut front = rest.splitn(3, ',');
        let name = front.next().and_then(|n| n.trim().rsplit('/').next()).unwrap_or_default();
        if name.is_empty() {
            return;
        }
        let (bus, rest) = (front.next().unwrap_or_default(), front.next().unwrap_or_default());
        let model = rest.rsplit_once(',').map_or(rest, |(model, _size)| model);
        let drive = &mut self.drive(name).evidence;
        (drive.bus, drive.model) = (some(bus), some(model));
        if let Some(serial) = serial {
            identify(drive, serial);
        }
    }

    /// A message about one drive.
    fn about(&mut self, name: &str, s: &Stamped<'_>) {
        let text = s.message;
        let worked = self.drive(name);
        let drive = &mut worked.evidence;
        if hidden(drive, text) {
            return;
        }
        if let Some(method) = text.strip_prefix("Invoking method ").and_then(between_quotes) {
            drive.method_named = some(method);
            drive.started_at = Some(EvidenceTime::local(s.at));
        } else if let Some(rest) = text.strip_prefix("Starting pass ") {
            let pass = rest.split([',', ' ']).next().and_then(|p| p.split_once('/'));
            drive.passes = pass.and_then(|(_, all)| all.parse().ok()).or(drive.passes);
        } else if let Some(n) = counted(text, " verification errors on ") {
            drive.errors.verify = Some(n);
        } else if let Some(n) = counted(text, " wipe errors on ") {
            drive.errors.pass = Some(n);
        } else if let Some(n) = counted(text, " sync errors on ") {
            drive.errors.sync = Some(n);
        } else if text.starts_with("[FAILURE]") || text.contains(">>> FAILURE! <<<") {
            drive.status = Some(EvidenceStatus::Failed);
        } else if text.contains("SANITIZE action") && text.contains("was successful") {
            drive.technique = sanitize(name, text);
            drive.method_named = text.split('\'').nth(1).and_then(some);
        } else if !is_work(text) {
            // Opened, asked for its size: not yet worked on.
            return;
        }
        worked.touched = true;
        if worked.evidence.started_at.is_none() {
            worked.evidence.started_at = Some(EvidenceTime::local(s.at));
        }
        worked.evidence.finished_at = Some(EvidenceTime::local(s.at));
    }
}

/// Beginnings of what nwipe says while it works on a drive.
fn is_work(text: &str) -> bool {
    const WORK: [&str; 6] =
        ["Starting ", "Finished ", "Blanking ", "Verifying ", "[SUCCESS]", "Verified "];
    WORK.iter().any(|w| text.starts_with(w))
        || text.contains(" bytes written to ")
        || text.contains(" bytes read from ")
        || text.contains("issuing SANITIZE")
}

fn hidden(drive: &mut DriveEvidence, text: &str) -> bool {
    let upper = text.to_ascii_uppercase();
    if upper.contains("HIDDEN SECTORS DETECTED") {
        drive.hidden_area = Some(HiddenArea::Present);
        drive.warn(EvidenceWarning::HiddenSectorsDetected);
    } else if upper.contains("HIDDEN SECTORS INDETERMINATE") {
        drive.hidden_area = Some(HiddenArea::Unknown);
        drive.warn(EvidenceWarning::HiddenSectorsIndeterminate);
    } else if upper.contains("NO HIDDEN SECTORS ON") {
        // What was seen once stays seen.
        drive.hidden_area = drive.hidden_area.or(Some(HiddenArea::None));
    } else {
        return false;
    }
    true
}

/// The firmware's own command. Which one, its action's name tells.
fn sanitize(device: &str, text: &str) -> Option<T> {
    let action = text.split('\'').nth(1)?.to_ascii_lowercase();
    let nvme = device.starts_with("nvme");
    Some(if action.contains("crypto") {
        if nvme { T::NvmeSanitizeCrypto } else { T::AtaSanitizeCryptoScramble }
    } else if action.contains("block") {
        if nvme { T::NvmeSanitizeBlock } else { T::AtaSanitizeBlockErase }
    } else if action.contains("overwrite") {
        if nvme { T::NvmeSanitizeOverwrite } else { T::AtaSanitizeOverwrite }
    } else {
        return None;
    })
}

pub(super) fn identify(drive: &mut DriveEvidence, serial: &str) {
    match written_serial(serial) {
        Some(serial) => drive.serial = drive.serial.take().or(Some(serial)),
        None if serial.trim().is_empty() => {}
        None => drive.warn(EvidenceWarning::SerialAnonymised),
    }
}

/// `nwipe 0.42`, and nothing else in the line.
fn version(text: &str) -> Option<String> {
    let version = text.strip_prefix("nwipe ")?.trim();
    let fits = version.starts_with(|c: char| c.is_ascii_digit()) && !version.contains(' ');
    fits.then(|| version.to_owned())
}

fn between_quotes(text: &str) -> Option<&str> {
    text.split('\'').nth(1)
}

fn counted(text: &str, words: &str) -> Option<u64> {
    text.split_once(words)?.0.trim().parse().ok()
}
