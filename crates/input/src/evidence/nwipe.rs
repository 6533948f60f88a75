//! Logs of nwipe, which ShredOS starts by itself. Three generations: up to 0.24 without any table,
//! 0.30 and 0.31 with two counters of errors, later ones with three and, from 0.41, what was erased.
//!
//! Times are of the machine's clock, without a zone. Tables cut names: the full model stands where the
//! drive was found.

mod message;
mod summary;

use std::collections::HashMap;

use chrono::NaiveDateTime;
use custodia_core::disposal::accept::HiddenArea;
use custodia_core::disposal::evidence::{
    DriveEvidence, EvidenceFile, EvidenceStatus, EvidenceTime, EvidenceTool, EvidenceWarning,
};
use custodia_core::disposal::technique::SanitizationTechnique;
use custodia_core::import::table::ReadError;

use super::keep::{Keeper, numbered};
use super::{file_of, no_evidence, too_many_drives, words};
use crate::limits;

const LABELS: [&str; 7] = ["debug", "info", "notice", "warning", "error", "fatal", "sanity"];

/// Whether a text is, or holds, such a log.
pub fn recognises(text: &str) -> bool {
    numbered(text).any(|(_, line)| {
        Stamped::parse(line).is_some_and(|s| s.label.is_some())
            || summary::status_row(line).is_some()
    })
}

/// Reads a log.
///
/// # Errors
/// `no-evidence` when no drive was worked on, `too-many-drives`.
pub fn parse(text: &str) -> Result<EvidenceFile, ReadError> {
    let mut log = Log::default();
    let mut keeper = Keeper::new();
    for (number, line) in numbered(text) {
        log.line(number, line, &mut keeper);
        if log.drives.len() + log.done.len() > limits::EVIDENCE_DRIVES {
            return Err(too_many_drives());
        }
    }
    log.finish()
}

/// A line that begins with a time.
struct Stamped<'a> {
    at: NaiveDateTime,
    label: Option<&'a str>,
    message: &'a str,
}

impl<'a> Stamped<'a> {
    fn parse(line: &'a str) -> Option<Self> {
        let (at, rest) = line.strip_prefix('[')?.split_once(']')?;
        let at = words::stamp(at)?;
        let rest = rest.trim_start();
        let old = rest.strip_prefix("nwipe: ").unwrap_or(rest);
        let labelled = old.split_once(": ").filter(|(label, _)| LABELS.contains(label));
        Some(match labelled {
            Some((label, message)) => Self { at, label: Some(label), message: message.trim() },
            None => Self { at, label: None, message: rest.trim() },
        })
    }
}

/// A drive as far as it is known; listed only when something was done to it.
#[derive(Debug, Default)]
struct Worked {
    evidence: DriveEvidence,
    touched: bool,
}

#[derive(Debug, Default)]
struct Log {
    version: Option<String>,
    /// What was set for all drives.
    options: message::Options,
    host_serial: Option<String>,
    host_asset_tag: Option<String>,
    finished: Option<NaiveDateTime>,
    ended: Option<NaiveDateTime>,
    aborted: bool,
    summary: bool,
    section: summary::Section,
    drives: Vec<Worked>,
    /// The place of each name, in full or as a table cuts it.
    names: HashMap<String, usize>,
    /// Of runs before this one.
    done: Vec<DriveEvidence>,
    missing_summary: bool,
}

impl Log {
    fn line(&mut self, number: u32, line: &str, keeper: &mut Keeper) {
        if let Some(stamped) = Stamped::parse(line) {
            self.message(number, line, &stamped, keeper);
        } else if let Some(section) = summary::Section::titled(line) {
            self.section = section;
        } else {
            self.row(number, line, keeper);
        }
    }

    /// The drive of a name, made when it is new.
    fn drive(&mut self, name: &str) -> &mut Worked {
        let at = self.names.get(name).copied().unwrap_or_else(|| {
            let device = Some(name.to_owned());
            let evidence = DriveEvidence { device, ..DriveEvidence::default() };
            self.drives.push(Worked { evidence, touched: false });
            self.names.insert(name.to_owned(), self.drives.len() - 1);
            self.drives.len() - 1
        });
        &mut self.drives[at]
    }

    /// The drive a table means: of that name, or the only one whose name was cut to it on the left.
    fn of_table(&mut self, name: &str) -> &mut Worked {
        // Six or eight characters fit, by version.
        if name.len() >= 6 && !self.names.contains_key(name) {
            let ends = |d: &Worked| {
                let full = d.evidence.device.as_deref().unwrap_or_default();
                full.len() > name.len() && full.ends_with(name)
            };
            let mut fitting = self.drives.iter().enumerate().filter(|(_, d)| ends(d));
            if let (Some((at, _)), None) = (fitting.next(), fitting.next()) {
                self.names.insert(name.to_owned(), at);
            }
        }
        self.drive(name)
    }

    /// A new run of the program in the same file: drives are named anew.
    fn next_run(&mut self) {
        if self.drives.iter().any(|d| d.touched) {
            self.close_run();
        }
        self.drives.clear();
        self.names.clear();
    }

    fn close_run(&mut self) {
        self.missing_summary |= !self.summary;
        let (version, options) = (self.version.clone(), std::mem::take(&mut self.options));
        let ended = self.finished.or(self.ended);
        let aborted = std::mem::take(&mut self.aborted);
        for worked in std::mem::take(&mut self.drives) {
            if !worked.touched {
                continue;
            }
            let mut drive = worked.evidence;
            drive.tool_version.clone_from(&version);
            drive.host_serial.clone_from(&self.host_serial);
            options.apply(&mut drive);
            if drive.finished_at.is_none() {
                drive.finished_at = ended.map(EvidenceTime::local);
            }
            if drive.status.is_none() {
                let failed = drive.errors.count() > 0;
                let ended = if aborted { EvidenceStatus::Aborted } else { EvidenceStatus::Unknown };
                drive.status = Some(if failed { EvidenceStatus::Failed } else { ended });
            }
            if drive.serial.is_none()
                && !drive.warnings.contains(&EvidenceWarning::SerialAnonymised)
            {
                drive.warn(EvidenceWarning::NoSerial);
            }
            let named = drive.method_named.as_deref().unwrap_or_default();
            if drive.technique.is_none() {
                drive.technique = technique(named);
                if is_verify_only(named) {
                    drive.warn(EvidenceWarning::VerifyOnlyMethod);
                }
            }
            drive.hidden_area = drive.hidden_area.or(Some(HiddenArea::Unknown));
            self.done.push(drive);
        }
        (self.summary, self.section) = (false, summary::Section::None);
    }

    fn finish(mut self) -> Result<EvidenceFile, ReadError> {
        let mut file = file_of(EvidenceTool::Nwipe);
        file.finished_at = self.finished.or(self.ended).map(EvidenceTime::local);
        self.close_run();
        if self.done.is_empty() {
            return Err(no_evidence());
        }
        if self.missing_summary {
            file.warn(EvidenceWarning::NoSummaryTable);
        }
        if self.done.iter().any(|d| d.serial.is_none()) {
            file.warn(EvidenceWarning::NoSerial);
        }
        file.tool_version = self.version;
        file.host_serial = self.host_serial;
        file.host_asset_tag = self.host_asset_tag;
        file.drives = self.done;
        Ok(file)
    }
}

/// Methods nwipe overwrites with. Whatever their name promises, from outside it is one technique.
const OVERWRITES: [&str; 10] = [
    "DoD 5220.22-M",
    "DoD Short",
    "Gutmann Wipe",
    "RCMP TSSIT OPS-II",
    "PRNG Stream",
    "Fill With Zeros",
    "Fill With Ones",
    "HMG IS5 Enhanced",
    "Bruce Schneier 7-Pass",
    "BMB21-2019",
];

fn technique(method: &str) -> Option<SanitizationTechnique> {
    OVERWRITES.contains(&method).then_some(SanitizationTechnique::HostOverwrite)
}

fn is_verify_only(method: &str) -> bool {
    method.starts_with("Verify ")
}
