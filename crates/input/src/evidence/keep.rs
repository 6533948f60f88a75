//! The lines a drive's evidence was taken from, as many as can be kept.

use custodia_core::disposal::evidence::{DriveEvidence, EvidenceLine, EvidenceWarning};

use crate::limits;

/// How much may still be kept of one file.
#[derive(Debug)]
pub(super) struct Keeper {
    left: usize,
}

impl Keeper {
    pub(super) const fn new() -> Self {
        Self { left: limits::EVIDENCE_KEPT }
    }

    /// Keeps a line with a drive, cut where it is long; says so where there is no more room.
    pub(super) fn keep(&mut self, drive: &mut DriveEvidence, number: u32, line: &str) {
        if drive.lines.last().is_some_and(|l| l.number == number) {
            return;
        }
        let text: String = line.trim_end().chars().take(limits::EVIDENCE_LINE).collect();
        if drive.lines.len() >= limits::EVIDENCE_LINES || text.len() > self.left {
            drive.warn(EvidenceWarning::LinesLeftOut);
            return;
        }
        self.left -= text.len();
        drive.lines.push(EvidenceLine { number, text });
    }
}

/// Lines with their numbers from 1. A carriage return before the line's end is no part of it.
pub(super) fn numbered(text: &str) -> impl Iterator<Item = (u32, &str)> {
    (1_u32..).zip(text.split('\n').map(|l| l.strip_suffix('\r').unwrap_or(l)))
}
