//! Files of erasing tools as they are shown.

use std::collections::HashMap;

use super::known::Known;
use super::sql::{self, KeptDrive, KeptFile};
use super::{EvidenceDriveView, EvidenceFileView, EvidenceMatched, EvidenceSource, time};
use crate::disposal::evidence::{EvidenceFile, EvidenceTime};
use crate::error::Result;
use crate::ids::{DisposalLotId, DisposalMediumId, EvidenceFileId};
use crate::store::Conn;

/// The files of a lot, the newest first.
pub fn of_lot(conn: &Conn, lot: DisposalLotId) -> Result<Vec<EvidenceFileView>> {
    let files = sql::files(conn, lot)?;
    if files.is_empty() {
        return Ok(Vec::new());
    }
    let known = Known::load(conn, lot)?;
    let labels: HashMap<DisposalMediumId, &str> =
        known.media.iter().map(|m| (m.id, m.label.as_str())).collect();
    let mut by_file: HashMap<EvidenceFileId, Vec<KeptDrive>> = HashMap::new();
    for drive in sql::drives_of_lot(conn, lot)? {
        by_file.entry(drive.file_id).or_default().push(drive);
    }
    let view = |file: KeptFile| {
        let drives = by_file.remove(&file.id).unwrap_or_default();
        shown(file, drives, &known, &labels)
    };
    Ok(files.into_iter().map(view).collect())
}

fn shown(
    file: KeptFile,
    drives: Vec<KeptDrive>,
    known: &Known,
    labels: &HashMap<DisposalMediumId, &str>,
) -> EvidenceFileView {
    let candidates = candidates(&file, &drives, known);
    let assumed = time::minutes(&file.zone);
    let drives = drives.into_iter().zip(candidates).map(|(d, c)| drive(d, c, assumed, labels));
    EvidenceFileView {
        id: file.id,
        lot_id: file.lot_id,
        document_id: file.document_id,
        name: file.name,
        tool: file.tool,
        tool_version: file.tool_version,
        report_id: file.report_id,
        sha256: file.sha256,
        redacted: file.redacted,
        zone: file.zone,
        warnings: file.warnings,
        drives: drives.collect(),
    }
}

/// Media each drive may be, where nobody has said yet: as the lot is today, since numbers are added to
/// media after a file came in.
fn candidates(file: &KeptFile, drives: &[KeptDrive], known: &Known) -> Vec<Vec<DisposalMediumId>> {
    let open = |d: &KeptDrive| d.medium_id.is_none() && d.matched != EvidenceMatched::SetAside;
    if !drives.iter().any(open) {
        return vec![Vec::new(); drives.len()];
    }
    let asked = EvidenceFile {
        drives: drives.iter().map(|d| d.facts.clone()).collect(),
        ..EvidenceFile::new(file.tool)
    };
    let found = known.find(&asked).into_iter().zip(drives);
    found
        .map(|(found, d)| {
            if open(d) {
                found.medium.into_iter().chain(found.candidates).collect()
            } else {
                Vec::new()
            }
        })
        .collect()
}

fn drive(
    d: KeptDrive,
    candidates: Vec<DisposalMediumId>,
    assumed: Option<i32>,
    labels: &HashMap<DisposalMediumId, &str>,
) -> EvidenceDriveView {
    let (status, verification) = (d.facts.status(), d.facts.verification());
    let (errors, media_type) = (d.facts.errors.count(), d.facts.proposed_media());
    let facts = d.facts;
    let instant = |at| time::instant(at, assumed).map(|(at, _)| at);
    let finished = facts.finished_at.and_then(|at: EvidenceTime| match at.day() {
        Some(day) => Some(day.to_string()),
        None => instant(at),
    });
    let label = d.medium_id.and_then(|id| labels.get(&id)).map_or("", |label| *label);
    EvidenceDriveView {
        id: d.id,
        device: facts.device.unwrap_or_default(),
        model: facts.model.or(facts.model_truncated).unwrap_or_default(),
        serial: facts.serial.unwrap_or_default(),
        size_bytes: facts.size_bytes,
        method_named: facts.method_named.unwrap_or_default(),
        technique: facts.technique,
        media_type,
        status,
        verification,
        errors,
        hidden_area: facts.hidden_area,
        finished_at: finished,
        warnings: facts.warnings,
        lines: facts
            .lines
            .into_iter()
            .map(|l| EvidenceSource { number: l.number, text: l.text })
            .collect(),
        matched: d.matched,
        medium_id: d.medium_id,
        medium: label.to_owned(),
        candidates,
        record_id: d.record_id,
    }
}
