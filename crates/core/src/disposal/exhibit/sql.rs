//! Files of erasing tools and the drives in them, as rows; columns by name. Knows no rule.

use std::collections::HashMap;

use rusqlite::{OptionalExtension as _, Row, params};

use super::EvidenceMatched;
use crate::disposal::evidence::{DriveEvidence, EvidenceFile, EvidenceTool, EvidenceWarning};
use crate::disposal::record::sql::{json, written};
use crate::error::{Error, Result};
use crate::ids::{
    DisposalLineId, DisposalLotId, DisposalMediumId, DocumentId, EvidenceDriveId, EvidenceFileId,
    SanitizationId,
};
use crate::store::{Conn, Tx};

/// A file as it is kept.
#[derive(Debug, Clone)]
pub(super) struct KeptFile {
    pub id: EvidenceFileId,
    pub lot_id: DisposalLotId,
    pub document_id: DocumentId,
    pub name: String,
    pub tool: EvidenceTool,
    pub tool_version: String,
    pub report_id: String,
    pub sha256: String,
    pub redacted: bool,
    pub zone: String,
    pub warnings: Vec<EvidenceWarning>,
}

/// A drive of a file as it is kept.
#[derive(Debug, Clone)]
pub(super) struct KeptDrive {
    pub id: EvidenceDriveId,
    pub file_id: EvidenceFileId,
    pub facts: DriveEvidence,
    pub matched: EvidenceMatched,
    pub medium_id: Option<DisposalMediumId>,
    /// The newest record made of it that was not withdrawn.
    pub record_id: Option<SanitizationId>,
}

fn read_file(r: &Row<'_>) -> rusqlite::Result<KeptFile> {
    let warnings: String = r.get("warnings")?;
    Ok(KeptFile {
        id: r.get("id")?,
        lot_id: r.get("lot_id")?,
        document_id: r.get("document_id")?,
        name: r.get("name")?,
        tool: r.get("tool")?,
        tool_version: r.get("tool_version")?,
        report_id: r.get("report_id")?,
        sha256: r.get("original_sha256")?,
        redacted: r.get("redacted")?,
        zone: r.get("zone")?,
        warnings: warnings.split(' ').filter_map(EvidenceWarning::parse).collect(),
    })
}

const FILE: &str = "SELECT f.*, d.name AS name FROM evidence_file f
    JOIN document d ON d.id = f.document_id";

/// The files of a lot, the newest first.
pub(super) fn files(conn: &Conn, lot: DisposalLotId) -> Result<Vec<KeptFile>> {
    let mut stmt =
        conn.prepare_cached(&format!("{FILE} WHERE f.lot_id = ?1 ORDER BY f.id DESC"))?;
    let rows = stmt.query_map([lot], read_file)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One file.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub(super) fn file(conn: &Conn, id: EvidenceFileId) -> Result<KeptFile> {
    let found = conn
        .prepare_cached(&format!("{FILE} WHERE f.id = ?1"))?
        .query_row([id], read_file)
        .optional()?;
    found.ok_or_else(|| Error::NotFound(format!("evidence_file/{id}")))
}

fn read_drive(r: &Row<'_>) -> rusqlite::Result<KeptDrive> {
    Ok(KeptDrive {
        id: r.get("id")?,
        file_id: r.get("file_id")?,
        facts: json(r, "facts")?,
        matched: r.get("matched")?,
        medium_id: r.get("medium_id")?,
        record_id: r.get("record_id")?,
    })
}

fn drives(conn: &Conn, which: &str, id: i64) -> Result<Vec<KeptDrive>> {
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT e.*, (SELECT max(s.id) FROM sanitization s
           WHERE s.evidence_id = e.id AND s.state <> 'withdrawn') AS record_id
         FROM evidence_file f JOIN evidence_drive e ON e.file_id = f.id
         WHERE {which} ORDER BY e.file_id, e.position"
    ))?;
    let rows = stmt.query_map([id], read_drive)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The drives of all files of a lot, file by file in the order of each.
pub(super) fn drives_of_lot(conn: &Conn, lot: DisposalLotId) -> Result<Vec<KeptDrive>> {
    drives(conn, "f.lot_id = ?1", lot.0)
}

/// The drives of a file in its order.
pub(super) fn drives_of(conn: &Conn, file: EvidenceFileId) -> Result<Vec<KeptDrive>> {
    drives(conn, "f.id = ?1", file.0)
}

/// One drive.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub(super) fn drive(conn: &Conn, id: EvidenceDriveId) -> Result<KeptDrive> {
    let found = drives(conn, "e.id = ?1", id.0)?.pop();
    found.ok_or_else(|| Error::NotFound(format!("evidence_drive/{id}")))
}

/// The name of the file of the lot that was these bytes.
pub(super) fn twin(conn: &Conn, lot: DisposalLotId, sha256: &str) -> Result<Option<String>> {
    Ok(conn
        .prepare_cached(
            "SELECT d.name AS name FROM evidence_file f JOIN document d ON d.id = f.document_id
             WHERE f.lot_id = ?1 AND f.original_sha256 = ?2 LIMIT 1",
        )?
        .query_row(params![lot, sha256], |r| r.get("name"))
        .optional()?)
}

pub(super) fn insert_file(
    tx: &Tx<'_>,
    (lot, document, zone): (DisposalLotId, DocumentId, &str),
    f: &EvidenceFile,
) -> Result<EvidenceFileId> {
    let warnings: Vec<&str> = f.warnings.iter().map(|w| w.as_str()).collect();
    tx.prepare_cached(
        "INSERT INTO evidence_file (lot_id, document_id, tool, tool_version, report_id,
           original_sha256, redacted, zone, warnings)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        lot,
        document,
        f.tool,
        f.tool_version.as_deref().unwrap_or_default(),
        f.report_id.as_deref().unwrap_or_default(),
        f.sha256,
        f.redacted.is_some(),
        zone,
        warnings.join(" "),
    ])?;
    Ok(EvidenceFileId(tx.last_insert_rowid()))
}

pub(super) fn insert_drive(
    tx: &Tx<'_>,
    (file, position): (EvidenceFileId, usize),
    d: &DriveEvidence,
    (matched, medium): (EvidenceMatched, Option<DisposalMediumId>),
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO evidence_drive (file_id, position, serial, facts, matched, medium_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        file,
        i64::try_from(position).unwrap_or(i64::MAX),
        d.serial.as_deref().unwrap_or_default(),
        written(d)?,
        matched,
        medium,
    ])?;
    Ok(())
}

pub(super) fn set_matched(
    tx: &Tx<'_>,
    id: EvidenceDriveId,
    matched: EvidenceMatched,
    medium: Option<DisposalMediumId>,
) -> Result<()> {
    tx.prepare_cached("UPDATE evidence_drive SET matched = ?2, medium_id = ?3 WHERE id = ?1")?
        .execute(params![id, matched, medium])?;
    Ok(())
}

/// The second numbers of the lot's machines, by line.
pub(super) fn service_tags(
    conn: &Conn,
    lot: DisposalLotId,
) -> Result<HashMap<DisposalLineId, Vec<String>>> {
    let mut stmt = conn.prepare_cached(
        "SELECT l.id AS line_id, i.value AS value FROM disposal_line l
         JOIN asset_identifier i ON i.asset_id = l.asset_id
         WHERE l.lot_id = ?1 AND i.kind = 'service_tag'",
    )?;
    let rows = stmt.query_map([lot], |r| Ok((r.get("line_id")?, r.get("value")?)))?;
    let mut found: HashMap<_, Vec<String>> = HashMap::new();
    for row in rows {
        let (line, value) = row?;
        found.entry(line).or_default().push(value);
    }
    Ok(found)
}
