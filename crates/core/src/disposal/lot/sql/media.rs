//! The media of a lot as rows; columns by name.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, Row, params};

use crate::disposal::achieved::{Sanitization, achieved_method};
use crate::disposal::lot::{ExceptionDraft, LotMedium, MediumDraft, MediumException, MediumRecord};
use crate::disposal::method::{SanitizationPolicy, SecurityCategory};
use crate::disposal::record::RecordState;
use crate::disposal::record::sql::json;
use crate::disposal::required::{MediumDestination, required_method};
use crate::error::{Error, Result};
use crate::ids::{ComponentId, DisposalLineId, DisposalLotId, DisposalMediumId, SanitizationId};
use crate::store::{Conn, Tx};

/// `place` counts the media of its asset from 1.
fn read(r: &Row<'_>, place: i64) -> rusqlite::Result<LotMedium> {
    let id = r.get("id")?;
    let draft = MediumDraft {
        id: Some(id),
        line_id: r.get("line_id")?,
        media_type: r.get("media_type")?,
        manufacturer: r.get("manufacturer")?,
        model: r.get("model")?,
        serial: r.get("serial")?,
        capacity_gb: r.get("capacity_gb")?,
        self_encrypting: r.get("self_encrypting")?,
        data_bearing: r.get("data_bearing")?,
        will_be_reused: r.get("will_be_reused")?,
        leaves_control: r.get("leaves_control")?,
        note: r.get("note")?,
    };
    let destination: MediumDestination = r.get("destination")?;
    let category: SecurityCategory = r.get("confidentiality")?;
    let will_be_reused = draft.will_be_reused.unwrap_or(r.get("lot_reused")?);
    let leaves_control = draft.leaves_control.unwrap_or_else(|| destination.leaves_control());
    let tag: String = r.get("tag")?;
    let label = match draft.serial.is_empty() {
        true => format!("{tag}/{place}"),
        false => draft.serial.clone(),
    };
    let exception: Option<MediumException> = r.get("exception")?;
    let record_state: Option<RecordState> = r.get("record_state")?;
    let accepted = record_state == Some(RecordState::Accepted);
    Ok(LotMedium {
        id,
        from_asset: r.get::<_, Option<i64>>("component_id")?.is_some(),
        done: !draft.data_bearing || exception.is_some() || accepted,
        draft,
        tag,
        label,
        category,
        will_be_reused,
        leaves_control,
        required: required_method(category, will_be_reused, leaves_control).minimum,
        exception,
        exception_reason: r.get("exception_reason")?,
        exception_by: r.get("exception_by")?,
        exception_on: r.get("exception_on")?,
        record_id: r.get("record_id")?,
        record_state,
        record: record(r, category)?,
        certificate: r.get("certificate")?,
    })
}

/// What the record that counts says. What was not decided is judged by the lot's table of today.
fn record(r: &Row<'_>, category: SecurityCategory) -> rusqlite::Result<Option<MediumRecord>> {
    if r.get::<_, Option<SanitizationId>>("record_id")?.is_none() {
        return Ok(None);
    }
    let (technique, achieved) = match (r.get("counted")?, r.get("achieved")?) {
        (Some(counted), Some(achieved)) => (counted, achieved),
        _ => {
            let deed: Sanitization = json(r, "deed")?;
            let (profile, nvme_format_purges) = (r.get("profile")?, r.get("format_purges")?);
            let policy = SanitizationPolicy { profile, nvme_format_purges };
            (deed.technique, achieved_method(&deed, policy, category).method)
        }
    };
    let [tool, version, equipment]: [String; 3] =
        [r.get("tool")?, r.get("tool_version")?, r.get("equipment")?];
    let named = format!("{tool} {version}").trim().to_owned();
    Ok(Some(MediumRecord {
        technique,
        achieved,
        verification: r.get("verification")?,
        errors: r.get("errors")?,
        tool: if named.is_empty() { equipment } else { named },
        performer: r.get("performer")?,
        validator: r.get("validator")?,
    }))
}

/// The name of who stands for the record that counts in one of these roles, the first of them first.
fn stands(roles: &str) -> String {
    format!(
        "coalesce((SELECT iif(g.name <> '', g.name, coalesce(w.name, '')) FROM signatory g
           LEFT JOIN person w ON w.id = g.person_id
           WHERE g.sanitization_id = s.id AND g.role IN ({roles}) ORDER BY g.role, g.id LIMIT 1), '')"
    )
}

/// Media with what is asked of them. The record that counts is the accepted one, else the newest
/// that was not withdrawn.
fn select(rest: &str) -> String {
    format!(
        "SELECT m.*, l.tag AS tag, l.confidentiality AS confidentiality,
           d.destination AS destination, d.will_be_reused AS lot_reused,
           d.profile AS profile, d.format_purges AS format_purges,
           coalesce(p.name, '') AS exception_by, s.id AS record_id, s.state AS record_state,
           s.deed AS deed, s.counted AS counted, s.achieved AS achieved,
           s.verification AS verification, s.errors AS errors, s.tool AS tool,
           s.tool_version AS tool_version, s.equipment AS equipment,
           {} AS performer, {} AS validator,
           coalesce((SELECT format('C-%d-%04d', z.year, z.number) FROM disposal_certificate z
            WHERE z.medium_id = m.id AND z.annulled_on IS NULL), '') AS certificate
         FROM disposal_line l JOIN disposal_medium m ON m.line_id = l.id
         JOIN disposal_lot d ON d.id = l.lot_id
         LEFT JOIN person p ON p.id = m.exception_by_id
         LEFT JOIN sanitization s ON s.id = (
           SELECT x.id FROM sanitization x WHERE x.medium_id = m.id AND x.state <> 'withdrawn'
           ORDER BY x.state = 'accepted' DESC, x.id DESC LIMIT 1)
         {rest}",
        // A vendor's signatory did it where no performer is named.
        stands("'performer', 'vendor'"),
        stands("'validator'"),
    )
}

/// The media of a lot, those of lines left out too, by tag.
pub fn of_lot(conn: &Conn, lot: DisposalLotId) -> Result<Vec<LotMedium>> {
    let mut stmt =
        conn.prepare_cached(&select("WHERE l.lot_id = ?1 ORDER BY l.tag, l.id, m.id"))?;
    let mut before: (Option<DisposalLineId>, i64) = (None, 0);
    let rows = stmt.query_map([lot], |r| {
        let line: DisposalLineId = r.get("line_id")?;
        before = if before.0 == Some(line) { (before.0, before.1 + 1) } else { (Some(line), 1) };
        read(r, before.1)
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One medium.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn one(conn: &Conn, id: DisposalMediumId) -> Result<LotMedium> {
    let place: i64 = conn
        .prepare_cached(
            "SELECT count(*) AS place FROM disposal_medium x JOIN disposal_medium m
               ON x.line_id = m.line_id AND x.id <= m.id WHERE m.id = ?1",
        )?
        .query_row([id], |r| r.get("place"))?;
    let found = conn
        .prepare_cached(&select("WHERE m.id = ?1"))?
        .query_row([id], |r| read(r, place))
        .optional()?;
    found.ok_or_else(|| Error::NotFound(format!("disposal_medium/{id}")))
}

/// The lot a medium is in.
///
/// # Errors
/// [`Error::NotFound`] when there is no such medium.
pub fn lot_of(conn: &Conn, id: DisposalMediumId) -> Result<DisposalLotId> {
    let found = conn
        .prepare_cached(
            "SELECT l.lot_id AS lot_id FROM disposal_medium m JOIN disposal_line l ON l.id = m.line_id
             WHERE m.id = ?1",
        )?
        .query_row([id], |r| r.get("lot_id"))
        .optional()?;
    found.ok_or_else(|| Error::NotFound(format!("disposal_medium/{id}")))
}

/// A medium frozen from a component of an asset, or none of one.
pub(in crate::disposal::lot) fn insert(
    tx: &Tx<'_>,
    d: &MediumDraft,
    from: Option<ComponentId>,
) -> Result<DisposalMediumId> {
    tx.prepare_cached(
        "INSERT INTO disposal_medium (line_id, component_id, media_type, manufacturer, model, serial,
           capacity_gb, self_encrypting, data_bearing, will_be_reused, leaves_control, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )?
    .execute(params![
        d.line_id,
        from,
        d.media_type,
        d.manufacturer,
        d.model,
        d.serial,
        d.capacity_gb,
        d.self_encrypting,
        d.data_bearing,
        d.will_be_reused,
        d.leaves_control,
        d.note,
    ])?;
    Ok(DisposalMediumId(tx.last_insert_rowid()))
}

pub(in crate::disposal::lot) fn update(
    tx: &Tx<'_>,
    id: DisposalMediumId,
    d: &MediumDraft,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE disposal_medium SET media_type = ?2, manufacturer = ?3, model = ?4, serial = ?5,
           capacity_gb = ?6, self_encrypting = ?7, data_bearing = ?8, will_be_reused = ?9,
           leaves_control = ?10, note = ?11
         WHERE id = ?1",
    )?
    .execute(params![
        id,
        d.media_type,
        d.manufacturer,
        d.model,
        d.serial,
        d.capacity_gb,
        d.self_encrypting,
        d.data_bearing,
        d.will_be_reused,
        d.leaves_control,
        d.note,
    ])?;
    Ok(())
}

pub(in crate::disposal::lot) fn set_exception(
    tx: &Tx<'_>,
    d: &ExceptionDraft,
    on: Option<NaiveDate>,
) -> Result<()> {
    let mut set = tx.prepare_cached(
        "UPDATE disposal_medium SET exception = ?2, exception_reason = ?3, exception_by_id = ?4,
           exception_on = ?5 WHERE id = ?1",
    )?;
    for id in &d.media {
        set.execute(params![id, d.exception, d.reason, d.by_id, on])?;
    }
    Ok(())
}

/// Whether something rests on a medium: a record, a drive of a file, a number of a recycler's list.
pub(in crate::disposal::lot) fn used(conn: &Conn, id: DisposalMediumId) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM sanitization WHERE medium_id = ?1)
               OR EXISTS (SELECT 1 FROM evidence_drive WHERE medium_id = ?1)
               OR EXISTS (SELECT 1 FROM received_serial WHERE medium_id = ?1)
               OR EXISTS (SELECT 1 FROM disposal_certificate WHERE medium_id = ?1)",
        )?
        .query_row([id], |r| r.get(0))?)
}

pub(in crate::disposal::lot) fn delete(tx: &Tx<'_>, id: DisposalMediumId) -> Result<()> {
    tx.prepare_cached("DELETE FROM disposal_medium WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// The tag of the asset of the same lot that has a medium with this serial number already.
pub(in crate::disposal::lot) fn twin(
    conn: &Conn,
    lot: DisposalLotId,
    serial: &str,
    own: Option<DisposalMediumId>,
) -> Result<Option<String>> {
    Ok(conn
        .prepare_cached(
            "SELECT l.tag AS tag FROM disposal_medium m JOIN disposal_line l ON l.id = m.line_id
             WHERE m.serial = ?2 AND m.serial <> '' AND l.lot_id = ?1 AND m.id IS NOT ?3 LIMIT 1",
        )?
        .query_row(params![lot, serial, own], |r| r.get("tag"))
        .optional()?)
}

/// Whether a record of the lot was decided, withdrawn ones aside.
pub(in crate::disposal::lot) fn decided(conn: &Conn, lot: DisposalLotId) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM disposal_line l
               JOIN disposal_medium m ON m.line_id = l.id JOIN sanitization s ON s.medium_id = m.id
               WHERE l.lot_id = ?1 AND s.state IN ('accepted', 'rejected', 'escalated'))",
        )?
        .query_row([lot], |r| r.get(0))?)
}
