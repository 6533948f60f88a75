//! The log and the identification as a terminal shows them.

use custodia_core::disposal::evidence::written_serial;
use custodia_core::import::table::ReadError;

use super::super::keep::numbered;
use super::super::words::{device, some};
use super::{Controller, Registers, SanitizeLog};

/// The first log of a text.
///
/// # Errors
/// `no-evidence` when there is none.
pub fn parse_text(text: &str) -> Result<SanitizeLog, ReadError> {
    read(text).0.into_iter().next().ok_or_else(super::no_evidence)
}

#[derive(Default)]
struct Reading {
    /// The device the last command, or heading, was about.
    device: Option<String>,
    log: Option<(u32, Registers)>,
    logs: Vec<SanitizeLog>,
    controller: Option<Controller>,
    controllers: Vec<Controller>,
}

impl Reading {
    fn close(&mut self) {
        if let Some((line, registers)) = self.log.take()
            && registers.status.is_some()
        {
            self.logs.push(registers.read(self.device.clone(), line));
        }
        self.controllers.extend(self.controller.take());
    }
}

/// Every log and every identification, in the order they stand.
pub(super) fn read(text: &str) -> (Vec<SanitizeLog>, Vec<Controller>) {
    let mut reading = Reading::default();
    for (number, line) in numbered(text) {
        one(&mut reading, number, line);
    }
    reading.close();
    (reading.logs, reading.controllers)
}

fn one(reading: &mut Reading, line_number: u32, line: &str) {
    let Some((name, value)) = line.split_once(':') else {
        command(reading, line);
        return;
    };
    let (name, value) = (name.trim(), value.trim());
    if name.ends_with("(SPROG)") {
        reading.close();
        let registers = Registers { sprog: number(value), ..Registers::default() };
        reading.log = Some((line_number, registers));
    } else if name.ends_with("(SSTAT)") {
        let (_, registers) = reading.log.get_or_insert_with(|| (line_number, Registers::default()));
        if let Some(sstat) = number(value) {
            registers.sstat(sstat);
        }
    } else if name.ends_with("(SCDW10)") {
        if let Some((_, registers)) = &mut reading.log {
            registers.cdw10 = number(value);
        }
    } else if matches!(name, "sn" | "mn" | "fr") {
        identified(reading, name, value);
    } else {
        command(reading, line);
    }
}

fn identified(reading: &mut Reading, name: &str, value: &str) {
    let device = reading.device.clone();
    let controller =
        reading.controller.get_or_insert_with(|| Controller { device, ..Controller::default() });
    match name {
        "sn" => controller.serial = some(value).as_deref().and_then(written_serial),
        "mn" => controller.model = some(value),
        _ => controller.firmware = some(value),
    }
}

/// `# nvme id-ctrl /dev/nvme0`: what follows is about another device, perhaps.
fn command(reading: &mut Reading, line: &str) {
    if let Some(name) = device(line).filter(|name| name.starts_with("nvme")) {
        reading.close();
        reading.device = Some(name.to_owned());
    }
}

/// A number in either base, with whatever words behind it.
pub(super) fn number(text: &str) -> Option<u64> {
    let word = text.split_whitespace().next()?;
    match word.strip_prefix("0x").or_else(|| word.strip_prefix("0X")) {
        Some(hex) => u64::from_str_radix(hex, 16).ok(),
        None => word.parse().ok(),
    }
}
