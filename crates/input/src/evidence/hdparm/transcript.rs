//! A transcript as steps: erases, and identifications between them.

use custodia_core::disposal::evidence::{EvidenceWarning, written_serial};

use super::super::keep::numbered;
use super::super::words::{device, some};
use super::{HdparmCommand, HdparmErase, HdparmIdentity, HdparmSecurity};

/// What a transcript is made of.
#[derive(Debug)]
pub(super) enum Step {
    Erase { device: Option<String>, command: HdparmCommand, failed: bool, line: u32 },
    Identified(HdparmIdentity),
}

#[derive(Debug, Default)]
pub(super) struct Transcript {
    pub(super) steps: Vec<Step>,
    device: Option<String>,
    /// The command line asked for the enhanced erase; the words printed do not say so.
    enhanced: bool,
    in_security: bool,
}

impl Transcript {
    pub(super) fn read(text: &str) -> Self {
        let mut transcript = Self::default();
        for (number, line) in numbered(text) {
            transcript.line(number, line);
        }
        transcript
    }

    fn line(&mut self, number: u32, line: &str) {
        let text = line.trim();
        if let Some(name) = text.strip_suffix(':').and_then(heading) {
            self.device = Some(name.to_owned());
            self.in_security = false;
        } else if text.contains("hdparm ") && text.contains(" -") {
            self.device = device(text).map(str::to_owned);
            self.enhanced = text.contains("security-erase-enhanced");
            self.in_security = false;
        } else if text.contains("SECURITY_ERASE command") {
            let enhanced = std::mem::take(&mut self.enhanced) || text.contains("ENHANCED");
            let command = if enhanced {
                HdparmCommand::SecurityEraseEnhanced
            } else {
                HdparmCommand::SecurityErase
            };
            let device = self.device.clone();
            self.steps.push(Step::Erase { device, command, failed: false, line: number });
        } else if is_error(text) {
            if let Some(Step::Erase { failed, .. }) = self.steps.last_mut() {
                *failed = true;
            }
        } else {
            self.identified(number, line);
        }
    }

    fn identified(&mut self, number: u32, line: &str) {
        let text = line.trim();
        if let Some((name, value)) = text.split_once(':') {
            let value = some(value);
            match name.trim() {
                "Model Number" => {
                    self.in_security = false;
                    return self.identity(number, true, |i| i.model = value);
                }
                "Serial Number" => {
                    let serial = value.as_deref().and_then(written_serial);
                    return self.identity(number, false, |i| i.serial = serial);
                }
                "Firmware Revision" => {
                    return self.identity(number, false, |i| i.firmware = value);
                }
                "Security" => {
                    self.in_security = true;
                    let empty = Some(HdparmSecurity::default());
                    return self.identity(number, false, |i| i.security = empty);
                }
                _ => {}
            }
        }
        if !self.in_security || text.is_empty() {
            return;
        }
        // A line without indentation ends the section, unless it is one of its own: mail programs
        // take indentation away.
        if line.starts_with([' ', '\t']) || security_line(&mut HdparmSecurity::default(), text) {
            self.identity(number, false, |i| {
                if let Some(security) = &mut i.security {
                    security_line(security, text);
                }
            });
        } else {
            self.in_security = false;
        }
    }

    /// Tells the identification that is being read; a new one where another step came between, or
    /// the model, which stands first, comes again.
    fn identity(&mut self, number: u32, begins: bool, tell: impl FnOnce(&mut HdparmIdentity)) {
        let open = match self.steps.last() {
            Some(Step::Identified(i)) => {
                i.device == self.device && !(begins && (i.model.is_some() || i.security.is_some()))
            }
            _ => false,
        };
        if !open {
            let device = self.device.clone();
            self.steps
                .push(Step::Identified(HdparmIdentity { device, ..HdparmIdentity::default() }));
        }
        if let Some(Step::Identified(identity)) = self.steps.last_mut() {
            identity.lines.push(number);
            tell(identity);
        }
    }

    pub(super) fn erases(&self) -> Vec<HdparmErase> {
        let all = self.steps.iter().enumerate();
        let erases = all.filter_map(|(at, step)| match step {
            Step::Erase { device, command, failed, line } => {
                Some(self.erase(at, device.as_deref(), *command, *failed, *line))
            }
            Step::Identified(_) => None,
        });
        erases.collect()
    }

    fn erase(
        &self,
        at: usize,
        device: Option<&str>,
        command: HdparmCommand,
        failed: bool,
        line: u32,
    ) -> HdparmErase {
        let of_it = |step: &'_ Step| match step {
            Step::Identified(i) if i.device.as_deref() == device => Some(i.clone()),
            _ => None,
        };
        // Up to the next erase of the same drive: what follows that proves that one.
        let again =
            |s: &&Step| matches!(s, Step::Erase { device: d, .. } if d.as_deref() == device);
        let after =
            self.steps.iter().skip(at + 1).take_while(|s| !again(s)).filter_map(of_it).last();
        let before = self.steps.iter().take(at).rev().take_while(|s| !again(s)).find_map(of_it);
        let security = after.as_ref().and_then(|i| i.security.clone());
        let proof = !failed
            && after.as_ref().is_some_and(|i| i.serial.is_some())
            && security.as_ref().is_some_and(|s| s.enabled == Some(false));
        let still_enabled = security.is_some_and(|s| s.enabled == Some(true));
        let identity = after.or(before).unwrap_or_default();
        let quick = identity.security.as_ref().is_some_and(HdparmSecurity::only_changes_key);
        let warnings = [
            (identity.serial.is_none(), EvidenceWarning::NoSerial),
            (!failed && !proof, EvidenceWarning::NeedsHdparmIdentify),
            (still_enabled, EvidenceWarning::SecurityStillEnabled),
            (quick, EvidenceWarning::KeyChangeSuspected),
        ];
        HdparmErase {
            device: device.map(str::to_owned),
            command,
            failed,
            proof,
            identity,
            warnings: warnings.into_iter().filter_map(|(is, w)| is.then_some(w)).collect(),
            lines: vec![line],
        }
    }
}

/// `/dev/sda:`, the heading of everything `hdparm` prints.
fn heading(text: &str) -> Option<&str> {
    text.strip_prefix("/dev/").filter(|name| !name.is_empty() && !name.contains(' '))?;
    device(text)
}

fn is_error(text: &str) -> bool {
    text.contains("SG_IO: bad/missing sense data")
        || text.contains("SG_IO: questionable sense data")
        || text.contains("Input/output error")
}

/// One line of the section: a leading `not` negates. Whether it is one.
fn security_line(security: &mut HdparmSecurity, text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().take(16).collect();
    let (not, words) = match words.as_slice() {
        ["not", rest @ ..] => (true, rest),
        all => (false, all),
    };
    match words {
        ["supported:", "enhanced", "erase"] => security.enhanced_erase = !not,
        ["supported"] => security.supported = !not,
        ["enabled"] => security.enabled = Some(!not),
        ["locked"] => security.locked = !not,
        ["frozen"] => security.frozen = !not,
        ["expired:", "security", "count"]
        | ["Master", "password", "revision", ..]
        | ["Security", "level", ..] => {}
        _ => {
            let erase = minutes(text, "min for SECURITY");
            let enhanced = minutes(text, "min for ENHANCED");
            security.erase_minutes = erase.or(security.erase_minutes);
            security.enhanced_erase_minutes = enhanced.or(security.enhanced_erase_minutes);
            return erase.or(enhanced).is_some();
        }
    }
    true
}

/// The figures right before some words.
fn minutes(text: &str, words: &str) -> Option<u32> {
    let (before, _) = text.split_once(words)?;
    let figures = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    before.get(before.len() - figures..)?.parse().ok()
}
