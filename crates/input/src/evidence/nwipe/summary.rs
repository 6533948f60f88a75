//! The tables at the end of a log.

use custodia_core::disposal::evidence::EvidenceStatus;

use super::super::keep::Keeper;
use super::super::words::{seconds, some};
use super::{Log, message};

/// Which table the rows belong to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Section {
    #[default]
    None,
    Errors,
    Erasure,
    Status,
}

impl Section {
    /// The table that a line of stars and words begins.
    pub(super) fn titled(line: &str) -> Option<Self> {
        let title = line.trim().trim_matches('*').trim();
        Some(match title {
            _ if !line.trim_start().starts_with('*') => return None,
            "Error Summary" => Self::Errors,
            "Erasure Summary" => Self::Erasure,
            "Drive Status" => Self::Status,
            _ => return None,
        })
    }
}

/// A row of the last table.
pub(super) struct StatusRow<'a> {
    device: &'a str,
    named: &'a str,
    status: EvidenceStatus,
    duration: Option<u32>,
    model: &'a str,
    serial: &'a str,
}

/// Reads such a row, wherever it stands: its second cell is one of four fixed words.
pub(super) fn status_row(line: &str) -> Option<StatusRow<'_>> {
    let row = line.trim_start().strip_prefix('!').unwrap_or(line);
    let mut cells = row.splitn(5, '|');
    let device = cells.next()?.trim();
    let named = cells.next()?;
    let status = match named {
        " Erased " => EvidenceStatus::Erased,
        // A status nwipe has for its own mistakes is a failure.
        "-FAILED-" | "INSANITY" => EvidenceStatus::Failed,
        "UABORTED" => EvidenceStatus::Aborted,
        _ => return None,
    };
    let _throughput = cells.next()?;
    let duration = seconds(cells.next()?);
    let last = cells.next()?.trim();
    let (model, serial) = last.rsplit_once('/').unwrap_or((last, ""));
    let fits = !device.is_empty() && !device.contains(char::is_whitespace);
    fits.then_some(StatusRow { device, named: named.trim(), status, duration, model, serial })
}

impl Log {
    pub(super) fn row(&mut self, number: u32, line: &str, keeper: &mut Keeper) {
        if let Some(row) = status_row(line) {
            self.status(number, line, &row, keeper);
            return;
        }
        let row = line.trim_start().strip_prefix('!').unwrap_or(line);
        let cells: Vec<&str> = row.splitn(8, '|').map(str::trim).collect();
        let [device, numbers @ ..] = cells.as_slice() else { return };
        let number_at = |i: usize| numbers.get(i).and_then(|n| n.parse::<u64>().ok());
        // A heading, a line of dashes.
        if device.is_empty() || number_at(0).is_none() {
            return;
        }
        let section = self.section;
        if section == Section::None || section == Section::Status {
            return;
        }
        let worked = self.of_table(device);
        worked.touched = true;
        let drive = &mut worked.evidence;
        if section == Section::Errors {
            drive.errors.pass = number_at(0);
            drive.errors.verify = number_at(1);
            drive.errors.sync = number_at(2).or(drive.errors.sync);
        } else {
            (drive.bytes_erased, drive.size_bytes) = (number_at(0), number_at(1));
            drive.percent = numbers.get(2).and_then(|p| some(p.trim_end_matches('%')));
        }
        keeper.keep(drive, number, line);
    }

    fn status(&mut self, number: u32, line: &str, row: &StatusRow<'_>, keeper: &mut Keeper) {
        self.summary = true;
        let worked = self.of_table(row.device);
        worked.touched = true;
        let drive = &mut worked.evidence;
        drive.status = Some(row.status);
        drive.status_named = some(row.named);
        drive.duration_seconds = row.duration;
        drive.model_truncated = some(row.model);
        drive.model = drive.model.take().or_else(|| some(row.model));
        message::identify(drive, row.serial);
        keeper.keep(drive, number, line);
    }
}
