//! Recyclers' certificates and their lists of serial numbers, as rows; columns by name. Knows no rule.

use std::collections::{HashMap, HashSet};

use rusqlite::{OptionalExtension as _, Row, params};

use super::{ReceivedDraft, ReceivedSerial};
use crate::disposal::record::sql::{json, received_people, written};
use crate::error::{Error, Result};
use crate::ids::{DisposalLotId, DisposalMediumId, ReceivedCertificateId, ReceivedSerialId};
use crate::store::{Conn, Tx};

/// A certificate as it is kept, with the name of its vendor.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub id: ReceivedCertificateId,
    pub draft: ReceivedDraft,
    pub vendor: String,
    /// `medium_id`: only what a person said.
    pub serials: Vec<ReceivedSerial>,
}

fn read(r: &Row<'_>) -> rusqlite::Result<Kept> {
    let id = r.get("id")?;
    let draft = ReceivedDraft {
        id: Some(id),
        lot_id: r.get("lot_id")?,
        vendor_id: r.get("vendor_id")?,
        number: r.get("number")?,
        fields: json(r, "fields")?,
        collected_on: r.get("collected_on")?,
        destroyed_on: r.get("destroyed_on")?,
        document_id: r.get("document_id")?,
        received_on: r.get("received_on")?,
        note: r.get("note")?,
        people: Vec::new(),
        serials: Vec::new(),
    };
    Ok(Kept { id, draft, vendor: r.get("vendor")?, serials: Vec::new() })
}

/// The certificates of a lot in the order they were entered, with people and lists: three statements.
pub(super) fn of_lot(conn: &Conn, lot: DisposalLotId) -> Result<Vec<Kept>> {
    let mut stmt = conn.prepare_cached(
        "SELECT c.*, coalesce(v.name, '') AS vendor FROM received_certificate c
         LEFT JOIN vendor v ON v.id = c.vendor_id WHERE c.lot_id = ?1 ORDER BY c.id",
    )?;
    let mut all: Vec<Kept> = stmt.query_map([lot], read)?.collect::<Result<_, _>>()?;
    if all.is_empty() {
        return Ok(all);
    }
    let mut people = received_people(conn, lot)?;
    let mut lists = serials(conn, lot)?;
    for kept in &mut all {
        kept.draft.people = people.remove(&kept.id).unwrap_or_default();
        kept.serials = lists.remove(&kept.id).unwrap_or_default();
        kept.draft.serials = kept.serials.iter().map(|s| s.serial.clone()).collect();
    }
    Ok(all)
}

fn serials(
    conn: &Conn,
    lot: DisposalLotId,
) -> Result<HashMap<ReceivedCertificateId, Vec<ReceivedSerial>>> {
    let mut stmt = conn.prepare_cached(
        "SELECT s.* FROM received_certificate c JOIN received_serial s ON s.certificate_id = c.id
         WHERE c.lot_id = ?1 ORDER BY s.certificate_id, s.position",
    )?;
    let rows = stmt.query_map([lot], |r| {
        let serial = ReceivedSerial {
            id: r.get("id")?,
            serial: r.get("serial")?,
            medium_id: r.get("medium_id")?,
            reason: r.get("reason")?,
        };
        Ok((r.get("certificate_id")?, serial))
    })?;
    let mut found: HashMap<_, Vec<_>> = HashMap::new();
    for row in rows {
        let (certificate, serial) = row?;
        found.entry(certificate).or_default().push(serial);
    }
    Ok(found)
}

/// The lot a certificate is of.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub(super) fn lot(conn: &Conn, id: ReceivedCertificateId) -> Result<DisposalLotId> {
    let found = conn
        .prepare_cached("SELECT lot_id FROM received_certificate WHERE id = ?1")?
        .query_row([id], |r| r.get("lot_id"))
        .optional()?;
    found.ok_or_else(|| Error::NotFound(format!("received_certificate/{id}")))
}

/// The lot the certificate with this number of a list is of.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub(super) fn lot_of_serial(conn: &Conn, id: ReceivedSerialId) -> Result<DisposalLotId> {
    let found = conn
        .prepare_cached(
            "SELECT c.lot_id AS lot_id FROM received_serial s
             JOIN received_certificate c ON c.id = s.certificate_id WHERE s.id = ?1",
        )?
        .query_row([id], |r| r.get("lot_id"))
        .optional()?;
    found.ok_or_else(|| Error::NotFound(format!("received_serial/{id}")))
}

pub(super) fn insert(tx: &Tx<'_>, d: &ReceivedDraft) -> Result<ReceivedCertificateId> {
    tx.prepare_cached(
        "INSERT INTO received_certificate (lot_id, vendor_id, number, fields, collected_on,
           destroyed_on, document_id, received_on, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        d.lot_id,
        d.vendor_id,
        d.number,
        written(&d.fields)?,
        d.collected_on,
        d.destroyed_on,
        d.document_id,
        d.received_on,
        d.note,
    ])?;
    Ok(ReceivedCertificateId(tx.last_insert_rowid()))
}

pub(super) fn update(tx: &Tx<'_>, id: ReceivedCertificateId, d: &ReceivedDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE received_certificate SET vendor_id = ?2, number = ?3, fields = ?4,
           collected_on = ?5, destroyed_on = ?6, document_id = ?7, received_on = ?8, note = ?9
         WHERE id = ?1",
    )?
    .execute(params![
        id,
        d.vendor_id,
        d.number,
        written(&d.fields)?,
        d.collected_on,
        d.destroyed_on,
        d.document_id,
        d.received_on,
        d.note,
    ])?;
    Ok(())
}

/// Writes a list in place of the one there is.
pub(super) fn set_serials(
    tx: &Tx<'_>,
    id: ReceivedCertificateId,
    serials: &[(String, Option<DisposalMediumId>, String)],
) -> Result<()> {
    tx.prepare_cached("DELETE FROM received_serial WHERE certificate_id = ?1")?.execute([id])?;
    let mut stmt = tx.prepare_cached(
        "INSERT INTO received_serial (certificate_id, position, serial, medium_id, reason)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for (position, (serial, medium, reason)) in serials.iter().enumerate() {
        let position = i64::try_from(position).unwrap_or(i64::MAX);
        stmt.execute(params![id, position, serial, medium, reason])?;
    }
    Ok(())
}

pub(super) fn set_word(
    tx: &Tx<'_>,
    id: ReceivedSerialId,
    medium: Option<DisposalMediumId>,
    reason: &str,
) -> Result<()> {
    tx.prepare_cached("UPDATE received_serial SET medium_id = ?2, reason = ?3 WHERE id = ?1")?
        .execute(params![id, medium, reason])?;
    Ok(())
}

/// Whether a record rests on a certificate.
pub(super) fn used(conn: &Conn, id: ReceivedCertificateId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM sanitization WHERE received_id = ?1)")?
        .query_row([id], |r| r.get(0))?)
}

pub(super) fn delete(tx: &Tx<'_>, id: ReceivedCertificateId) -> Result<()> {
    for sql in [
        "DELETE FROM received_serial WHERE certificate_id = ?1",
        "DELETE FROM signatory WHERE received_id = ?1",
        "DELETE FROM received_certificate WHERE id = ?1",
    ] {
        tx.prepare_cached(sql)?.execute([id])?;
    }
    Ok(())
}

/// Media of a lot with a record of another firm that was neither rejected nor withdrawn.
pub(super) fn external(conn: &Conn, lot: DisposalLotId) -> Result<HashSet<DisposalMediumId>> {
    media(conn, lot, "s.external AND s.state IN ('proposed', 'accepted', 'escalated')")
}

/// Media of a lot that need no record of a recycler's certificate: one is accepted, or was made of it.
pub(super) fn recorded(conn: &Conn, lot: DisposalLotId) -> Result<HashSet<DisposalMediumId>> {
    let waits = "s.received_id IS NOT NULL AND s.state IN ('proposed', 'escalated')";
    media(conn, lot, &format!("s.state = 'accepted' OR ({waits})"))
}

fn media(conn: &Conn, lot: DisposalLotId, which: &str) -> Result<HashSet<DisposalMediumId>> {
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT DISTINCT s.medium_id AS medium_id FROM disposal_line l
         JOIN disposal_medium m ON m.line_id = l.id JOIN sanitization s ON s.medium_id = m.id
         WHERE l.lot_id = ?1 AND ({which})"
    ))?;
    let rows = stmt.query_map([lot], |r| r.get("medium_id"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether a document hangs on the lot.
pub(super) fn is_paper(
    conn: &Conn,
    document: crate::ids::DocumentId,
    lot: DisposalLotId,
) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM document WHERE id = ?1 AND lot_id = ?2)")?
        .query_row(params![document, lot], |r| r.get(0))?)
}
