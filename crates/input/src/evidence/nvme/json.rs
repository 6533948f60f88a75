//! The log and the identification as JSON, alone or between the lines of a terminal.

use custodia_core::disposal::evidence::written_serial;
use custodia_core::import::table::ReadError;
use serde_json::{Map, Value};

use super::super::words::{device, some};
use super::{Controller, Registers, SanitizeLog};
use crate::refusal::{clamp, refused};

/// The first log of a text.
///
/// # Errors
/// `broken-evidence` when it breaks off, `no-evidence` when there is none.
pub fn parse_json(text: &str) -> Result<SanitizeLog, ReadError> {
    let (logs, _) = read(text)?;
    logs.into_iter().next().ok_or_else(super::no_evidence)
}

/// Every log and every identification, in the order they stand.
pub(super) fn read(text: &str) -> Result<(Vec<SanitizeLog>, Vec<Controller>), ReadError> {
    let (mut logs, mut controllers) = (Vec::new(), Vec::new());
    let (mut at, mut line) = (0, 1_u32);
    while let Some(start) = next_object(text, at) {
        let before = text.get(at..start).unwrap_or_default();
        line = line.saturating_add(count_lines(before));
        // The command that printed it, where the terminal was copied with it.
        let command = before.lines().rev().find_map(device).map(str::to_owned);
        let rest = text.get(start..).unwrap_or_default();
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
        let parsed = values.next();
        let end = start + values.byte_offset();
        match parsed {
            Some(Ok(Value::Object(object))) => {
                take(&object, command.as_deref(), line, &mut logs, &mut controllers);
                line = line.saturating_add(count_lines(text.get(start..end).unwrap_or_default()));
                at = end;
            }
            Some(Err(error)) if is_ours(rest) => {
                return Err(refused("broken-evidence", line, error.to_string()));
            }
            // A brace of something else: the next line may begin better.
            _ => {
                at = start + 1;
            }
        }
    }
    Ok((logs, controllers))
}

/// A log that cannot be read is a loss to speak of; any other brace is not.
fn is_ours(rest: &str) -> bool {
    let head: String = rest.chars().take(200).collect();
    head.contains("\"sprog\"") || head.contains("\"sstat\"")
}

/// The next brace that begins a line, or what is left of one.
fn next_object(text: &str, from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let rest = text.get(at..)?;
        let line = rest.trim_start_matches([' ', '\t']);
        if line.starts_with('{') {
            return Some(at + rest.len() - line.len());
        }
        at += rest.find('\n')? + 1;
    }
}

fn count_lines(text: &str) -> u32 {
    clamp(text.bytes().filter(|b| *b == b'\n').count())
}

fn take(
    object: &Map<String, Value>,
    command: Option<&str>,
    line: u32,
    logs: &mut Vec<SanitizeLog>,
    controllers: &mut Vec<Controller>,
) {
    if object.contains_key("sstat") {
        logs.push(log(object, command, line));
        return;
    }
    if let (Some(serial), Some(model)) = (object.get("sn"), object.get("mn")) {
        let text = |v: Option<&Value>| v.and_then(Value::as_str).and_then(some);
        controllers.push(Controller {
            device: command.map(str::to_owned),
            serial: text(Some(serial)).as_deref().and_then(written_serial),
            model: text(Some(model)),
            firmware: text(object.get("fr")),
        });
        return;
    }
    for (name, member) in object {
        if let Some(inner) = member.as_object().filter(|m| m.contains_key("sstat")) {
            logs.push(log(inner, Some(name), line));
        }
    }
}

fn log(object: &Map<String, Value>, device: Option<&str>, line: u32) -> SanitizeLog {
    let mut registers = Registers {
        sprog: object.get("sprog").and_then(number),
        cdw10: object.get("cdw10_info").and_then(number),
        ..Registers::default()
    };
    match object.get("sstat") {
        Some(Value::Object(sstat)) => {
            // The key of the status is the status itself in 2.7 and 2.8: its form tells it.
            registers.status = sstat.values().filter_map(Value::as_str).find_map(coded);
            let set = |key: &str| sstat.get(key).and_then(number).is_some_and(|n| n > 0);
            registers.global_erased = set("global_erased");
            registers.verification_canceled = set("media_verification_canceled");
        }
        Some(other) => {
            if let Some(value) = number(other) {
                registers.sstat(value);
            }
        }
        None => {}
    }
    registers.read(device.map(str::to_owned), line)
}

/// `(1) Most Recent Sanitize Command Completed Successfully.`
fn coded(text: &str) -> Option<u64> {
    text.strip_prefix('(')?.split_once(')')?.0.parse().ok()
}

/// A number, as itself or as text in either base.
fn number(value: &Value) -> Option<u64> {
    match value {
        Value::Number(n) => n.as_u64(),
        Value::String(text) => super::plain::number(text),
        Value::Bool(set) => Some(u64::from(*set)),
        _ => None,
    }
}
