//! Rows behind papers of disposal; columns by name.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::Row;

use super::{PaperCertificate, PaperFile, PaperRecord};
use crate::disposal::sealed::sql::shown;
use crate::error::{Error, Result};
use crate::ids::{DisposalLotId, SanitizationId};
use crate::store::Conn;

fn read(r: &Row<'_>) -> rusqlite::Result<(SanitizationId, String, PaperRecord)> {
    let tool: String = r.get("tool")?;
    let version: String = r.get("tool_version")?;
    let record = PaperRecord {
        state: r.get("state")?,
        decided_on: r.get("decided_on")?,
        profile: r.get("profile")?,
        required: r.get("required")?,
        achieved: r.get("achieved")?,
        counted: r.get("counted")?,
        verification: r.get("verification")?,
        tool: format!("{tool} {version}").trim().to_owned(),
        finished_at: r.get::<_, Option<String>>("finished_at")?.unwrap_or_default(),
        reasons: Vec::new(),
        decided_reason: r.get("decided_reason")?,
        performer: r.get("performer")?,
        validator: r.get("validator")?,
    };
    Ok((r.get("id")?, r.get("reasons")?, record))
}

/// The name of who stands for a record in a role.
fn signed(role: &str) -> String {
    format!(
        "coalesce((SELECT iif(g.name <> '', g.name, p.name) FROM signatory g
           LEFT JOIN person p ON p.id = g.person_id
           WHERE g.sanitization_id = s.id AND g.role = '{role}' ORDER BY g.id LIMIT 1), '')"
    )
}

pub(super) fn records(
    conn: &Conn,
    lot: DisposalLotId,
) -> Result<HashMap<SanitizationId, PaperRecord>> {
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT s.*, {} AS performer, {} AS validator
         FROM disposal_line l JOIN disposal_medium m ON m.line_id = l.id
         JOIN sanitization s ON s.medium_id = m.id
         WHERE l.lot_id = ?1 AND s.state <> 'withdrawn'",
        signed("performer"),
        signed("validator"),
    ))?;
    let rows = stmt.query_map([lot], read)?;
    let mut found = HashMap::new();
    for row in rows {
        let (id, reasons, mut record) = row?;
        record.reasons = serde_json::from_str(&reasons)
            .map_err(|e| Error::Internal(format!("sanitization/{id}: {e}")))?;
        found.insert(id, record);
    }
    Ok(found)
}

pub(super) fn files(conn: &Conn, lot: DisposalLotId) -> Result<Vec<PaperFile>> {
    let mut stmt = conn.prepare_cached(
        "SELECT d.name AS name, d.sha256 AS kept, f.tool AS tool, f.tool_version AS version,
           f.original_sha256 AS original,
           (SELECT count(*) FROM evidence_drive x WHERE x.file_id = f.id) AS drives
         FROM evidence_file f JOIN document d ON d.id = f.document_id
         WHERE f.lot_id = ?1 ORDER BY d.name, f.id",
    )?;
    let rows = stmt.query_map([lot], |r| {
        let (tool, version): (String, String) = (r.get("tool")?, r.get("version")?);
        Ok(PaperFile {
            name: r.get("name")?,
            tool: format!("{tool} {version}").trim().to_owned(),
            sha256: r.get("original")?,
            kept_sha256: r.get("kept")?,
            drives: r.get("drives")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn certificates(conn: &Conn, lot: DisposalLotId) -> Result<Vec<PaperCertificate>> {
    let mut stmt = conn.prepare_cached(
        "SELECT c.year AS year, c.number AS number, c.medium_id IS NULL AS of_lot,
           coalesce(l.tag, '') AS tag, coalesce(m.serial, '') AS serial, c.sealed_on AS sealed_on,
           c.facts_sha256 AS facts_sha256, c.annulled_on AS annulled_on,
           c.annulled_reason AS annulled_reason
         FROM disposal_certificate c LEFT JOIN disposal_medium m ON m.id = c.medium_id
         LEFT JOIN disposal_line l ON l.id = m.line_id
         WHERE c.lot_id = ?1 ORDER BY c.year, c.number",
    )?;
    let rows = stmt.query_map([lot], |r| {
        Ok(PaperCertificate {
            number: shown(r.get("year")?, r.get("number")?),
            of_lot: r.get("of_lot")?,
            tag: r.get("tag")?,
            serial: r.get("serial")?,
            sealed_on: r.get("sealed_on")?,
            facts_sha256: r.get("facts_sha256")?,
            annulled_on: r.get("annulled_on")?,
            annulled_reason: r.get("annulled_reason")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The day each lot that was handed over left; of one that stays the day it was first certified, which
/// annulling does not change. A lot without any of these is left out.
pub(super) fn days(conn: &Conn) -> Result<HashMap<DisposalLotId, NaiveDate>> {
    let mut stmt = conn.prepare_cached(
        "SELECT l.id AS lot_id, coalesce(
           (SELECT substr(e.at, 1, 10) FROM custody_event e JOIN custody_party p ON p.id = e.to_id
            WHERE e.lot_id = l.id AND p.kind IN ('carrier', 'recycler')
            ORDER BY e.position LIMIT 1),
           l.pickup_on,
           (SELECT min(c.sealed_on) FROM disposal_certificate c
            WHERE c.lot_id = l.id AND c.medium_id IS NULL),
           l.closed_on) AS day
         FROM disposal_lot l WHERE l.stage IN ('handed_over', 'certified', 'closed')",
    )?;
    let rows = stmt.query_map([], |r| Ok((r.get("lot_id")?, r.get("day")?)))?;
    let days = rows.collect::<Result<Vec<(_, Option<NaiveDate>)>, _>>()?;
    Ok(days.into_iter().filter_map(|(id, day)| Some((id, day?))).collect())
}
