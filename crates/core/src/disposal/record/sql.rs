//! Records of sanitization and who stands for them, as rows; columns by name. Knows no rule.

use chrono::NaiveDate;
use rusqlite::types::{ToSql, Type};
use rusqlite::{Row, params};
use serde::de::DeserializeOwned;

use super::judge::Frozen;
use super::{RecordDraft, RecordState};
use crate::disposal::flag::SanitizationFlag;
use crate::disposal::media::MediaType;
use crate::error::{Error, Result};
use crate::ids::{DisposalLotId, DisposalMediumId, SanitizationId};
use crate::list::json_ids;
use crate::store::{Conn, Tx};

mod of_lot;
mod signatories;
mod told;

pub(in crate::disposal) use signatories::{
    Owner, add_signatory, agreed_people, complete, in_role, last_title, read as read_signatory,
    received_people, set_signatories,
};

pub(super) use of_lot::{accepted, is_of_lot};
pub(super) use told::told_by;
use told::{TOLD, told_media};

/// A record as it is kept.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub id: SanitizationId,
    pub lot_id: DisposalLotId,
    pub draft: RecordDraft,
    pub state: RecordState,
    /// `None` while it is proposed.
    pub frozen: Option<Frozen>,
    pub decided_on: Option<NaiveDate>,
    pub decided_reason: String,
    pub evidence: String,
    /// What the file it rests on says the medium is.
    pub told_media: Option<MediaType>,
    pub certificate: String,
}

/// A column of JSON.
pub(in crate::disposal) fn json<T: DeserializeOwned>(
    r: &Row<'_>,
    column: &str,
) -> rusqlite::Result<T> {
    let text: String = r.get(column)?;
    serde_json::from_str(&text)
        .map_err(|e| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(e)))
}

/// As it is stored in a column of JSON.
pub(in crate::disposal) fn written(value: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|e| Error::Internal(e.to_string()))
}

fn frozen(r: &Row<'_>) -> rusqlite::Result<Option<Frozen>> {
    let Some(required) = r.get("required")? else { return Ok(None) };
    let flags: String = r.get("flags")?;
    Ok(Some(Frozen {
        category: r.get("category")?,
        will_be_reused: r.get("will_be_reused")?,
        leaves_control: r.get("leaves_control")?,
        profile: r.get("profile")?,
        required,
        achieved: r.get("achieved")?,
        counted: r.get("counted")?,
        flags: flags.split(' ').filter_map(SanitizationFlag::parse).collect(),
        reasons: json(r, "reasons")?,
    }))
}

fn read(r: &Row<'_>) -> rusqlite::Result<Kept> {
    let id = r.get("id")?;
    let (file, drive): (String, String) = (r.get("file_name")?, r.get("drive_serial")?);
    let names = [file, drive];
    let names: Vec<&str> = names.iter().map(String::as_str).filter(|n| !n.is_empty()).collect();
    Ok(Kept {
        id,
        lot_id: r.get("lot_id")?,
        draft: RecordDraft {
            id: Some(id),
            medium_id: r.get("medium_id")?,
            origin: r.get("origin")?,
            evidence_id: r.get("evidence_id")?,
            received_id: r.get("received_id")?,
            deed: json(r, "deed")?,
            verification: r.get("verification")?,
            verification_detail: r.get("verification_detail")?,
            errors: r.get("errors")?,
            inaccessible: r.get("inaccessible")?,
            written_since: r.get("written_since")?,
            hidden_area: r.get("hidden_area")?,
            tool: r.get("tool")?,
            tool_version: r.get("tool_version")?,
            equipment: r.get("equipment")?,
            calibrated_on: r.get("calibrated_on")?,
            tool_calibrated: r.get("tool_calibrated")?,
            performer_qualified: r.get("performer_qualified")?,
            started_at: r.get("started_at")?,
            finished_at: r.get("finished_at")?,
            zone_assumed: r.get("zone_assumed")?,
            place: r.get("place")?,
            external: r.get("external")?,
            vendor_id: r.get("vendor_id")?,
            details: r.get("details")?,
            note: r.get("note")?,
            people: Vec::new(),
        },
        state: r.get("state")?,
        frozen: frozen(r)?,
        decided_on: r.get("decided_on")?,
        decided_reason: r.get("decided_reason")?,
        evidence: names.join(" · "),
        told_media: told_media(r)?,
        certificate: r.get("certificate")?,
    })
}

/// The records a condition holds of, the newest first, with their people: two statements.
fn records(conn: &Conn, which: &str, value: &dyn ToSql) -> Result<Vec<Kept>> {
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT s.*, l.lot_id AS lot_id, coalesce(p.name, '') AS file_name,
           coalesce(e.serial, '') AS drive_serial, {TOLD},
           coalesce((SELECT format('C-%d-%04d', z.year, z.number) FROM disposal_certificate z
            WHERE z.sanitization_id = s.id AND z.annulled_on IS NULL), '') AS certificate
         FROM sanitization s JOIN disposal_medium m ON m.id = s.medium_id
         JOIN disposal_line l ON l.id = m.line_id
         LEFT JOIN evidence_drive e ON e.id = s.evidence_id
         LEFT JOIN evidence_file f ON f.id = e.file_id LEFT JOIN document p ON p.id = f.document_id
         WHERE {which} ORDER BY s.id DESC"
    ))?;
    let mut all: Vec<Kept> = stmt.query_map([value], read)?.collect::<Result<_, _>>()?;
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT g.*, g.sanitization_id AS owner FROM sanitization s
         JOIN signatory g ON g.sanitization_id = s.id WHERE {which} ORDER BY g.id"
    ))?;
    let mut people = signatories::by_owner::<SanitizationId>(stmt.query([value])?)?;
    for kept in &mut all {
        kept.draft.people = people.remove(&kept.id).unwrap_or_default();
    }
    Ok(all)
}

/// The records of a medium, the newest first.
pub(super) fn of_medium(conn: &Conn, id: DisposalMediumId) -> Result<Vec<Kept>> {
    records(conn, "s.medium_id = ?1", &id)
}

/// Several records; ids that are not there are left out.
pub(super) fn some(conn: &Conn, ids: &[SanitizationId]) -> Result<Vec<Kept>> {
    let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
    records(conn, "s.id IN (SELECT value FROM json_each(?1))", &json_ids(&ids))
}

/// One record.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub(super) fn one(conn: &Conn, id: SanitizationId) -> Result<Kept> {
    let found = records(conn, "s.id = ?1", &id)?.pop();
    found.ok_or_else(|| Error::NotFound(format!("sanitization/{id}")))
}

pub(super) fn insert(tx: &Tx<'_>, d: &RecordDraft) -> Result<SanitizationId> {
    tx.prepare_cached(
        "INSERT INTO sanitization (medium_id, origin, evidence_id, received_id, deed, verification,
           verification_detail, errors, inaccessible, written_since, hidden_area, tool, tool_version,
           equipment, calibrated_on, tool_calibrated, performer_qualified, started_at, finished_at,
           zone_assumed, place, external, vendor_id, details, note, state)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
           ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26)",
    )?
    .execute(params![
        d.medium_id,
        d.origin,
        d.evidence_id,
        d.received_id,
        written(&d.deed)?,
        d.verification,
        d.verification_detail,
        d.errors,
        d.inaccessible,
        d.written_since,
        d.hidden_area,
        d.tool,
        d.tool_version,
        d.equipment,
        d.calibrated_on,
        d.tool_calibrated,
        d.performer_qualified,
        d.started_at,
        d.finished_at,
        d.zone_assumed,
        d.place,
        d.external,
        d.vendor_id,
        d.details,
        d.note,
        RecordState::Proposed,
    ])?;
    Ok(SanitizationId(tx.last_insert_rowid()))
}

pub(super) fn update(tx: &Tx<'_>, id: SanitizationId, d: &RecordDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE sanitization SET deed = ?2, verification = ?3, verification_detail = ?4, errors = ?5,
           inaccessible = ?6, written_since = ?7, hidden_area = ?8, tool = ?9, tool_version = ?10,
           equipment = ?11, calibrated_on = ?12, tool_calibrated = ?13, performer_qualified = ?14,
           started_at = ?15, finished_at = ?16, zone_assumed = ?17, place = ?18, external = ?19,
           vendor_id = ?20, details = ?21, note = ?22
         WHERE id = ?1",
    )?
    .execute(params![
        id,
        written(&d.deed)?,
        d.verification,
        d.verification_detail,
        d.errors,
        d.inaccessible,
        d.written_since,
        d.hidden_area,
        d.tool,
        d.tool_version,
        d.equipment,
        d.calibrated_on,
        d.tool_calibrated,
        d.performer_qualified,
        d.started_at,
        d.finished_at,
        d.zone_assumed,
        d.place,
        d.external,
        d.vendor_id,
        d.details,
        d.note,
    ])?;
    Ok(())
}

/// Takes a record back to where nobody has decided it.
pub(super) fn set_proposed(tx: &Tx<'_>, id: SanitizationId) -> Result<()> {
    tx.prepare_cached(
        "UPDATE sanitization SET state = ?2, decided_on = NULL, decided_reason = '', category = NULL,
           will_be_reused = NULL, leaves_control = NULL, profile = NULL, required = NULL,
           achieved = NULL, counted = NULL, flags = '', reasons = '[]' WHERE id = ?1",
    )?
    .execute(params![id, RecordState::Proposed])?;
    Ok(())
}

/// Keeps a decision with what it rested on.
pub(super) fn set_decided(
    tx: &Tx<'_>,
    id: SanitizationId,
    (state, on, reason): (RecordState, NaiveDate, &str),
    f: &Frozen,
) -> Result<()> {
    let flags: Vec<&str> = f.flags.iter().map(|flag| flag.as_str()).collect();
    tx.prepare_cached(
        "UPDATE sanitization SET state = ?2, decided_on = ?3, decided_reason = ?4, category = ?5,
           will_be_reused = ?6, leaves_control = ?7, profile = ?8, required = ?9, achieved = ?10,
           counted = ?11, flags = ?12, reasons = ?13
         WHERE id = ?1",
    )?
    .execute(params![
        id,
        state,
        on,
        reason,
        f.category,
        f.will_be_reused,
        f.leaves_control,
        f.profile,
        f.required,
        f.achieved,
        f.counted,
        flags.join(" "),
        written(&f.reasons)?,
    ])?;
    Ok(())
}
