//! Parties, hand-overs, what was handed over and who signed, as rows; columns by name. Knows no rule.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset};
use rusqlite::{OptionalExtension as _, Row, params};

use super::{CustodyDraft, PartyDraft};
use crate::disposal::record::SignatoryDraft;
use crate::disposal::record::sql::read_signatory;
use crate::error::{Error, Result};
use crate::ids::{CustodyEventId, CustodyPartyId, DisposalLineId, DisposalLotId, DocumentId};
use crate::list::json_ids;
use crate::store::{Conn, Tx};

// ── parties ──────────────────────────────────────────────────────────────────────────────────────

fn read_party(r: &Row<'_>) -> rusqlite::Result<PartyDraft> {
    Ok(PartyDraft {
        id: Some(r.get("id")?),
        lot_id: r.get("lot_id")?,
        kind: r.get("kind")?,
        name: r.get("name")?,
        organisation: r.get("organisation")?,
        id_document: r.get("id_document")?,
        vendor_id: r.get("vendor_id")?,
    })
}

/// The parties of a lot, in the order they were entered.
pub(super) fn parties(conn: &Conn, lot: DisposalLotId) -> Result<Vec<PartyDraft>> {
    let mut stmt =
        conn.prepare_cached("SELECT * FROM custody_party WHERE lot_id = ?1 ORDER BY id")?;
    let rows = stmt.query_map([lot], read_party)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn party(conn: &Conn, id: CustodyPartyId) -> Result<PartyDraft> {
    conn.prepare_cached("SELECT * FROM custody_party WHERE id = ?1")?
        .query_row([id], read_party)
        .optional()?
        .ok_or_else(|| Error::NotFound(format!("custody_party/{id}")))
}

/// Whether somebody signed a hand-over from or to a party.
pub(super) fn has_signed(conn: &Conn, id: CustodyPartyId) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM custody_event e JOIN signatory s ON s.custody_id = e.id
             WHERE (e.from_id = ?1 OR e.to_id = ?1) AND s.signature <> '')",
        )?
        .query_row([id], |r| r.get(0))?)
}

pub(super) fn is_party(conn: &Conn, id: CustodyPartyId, lot: DisposalLotId) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM custody_party WHERE id = ?1 AND lot_id = ?2)",
        )?
        .query_row(params![id, lot], |r| r.get(0))?)
}

pub(super) fn insert_party(tx: &Tx<'_>, d: &PartyDraft) -> Result<CustodyPartyId> {
    tx.prepare_cached(
        "INSERT INTO custody_party (lot_id, kind, name, organisation, id_document, vendor_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![d.lot_id, d.kind, d.name, d.organisation, d.id_document, d.vendor_id])?;
    Ok(CustodyPartyId(tx.last_insert_rowid()))
}

pub(super) fn update_party(tx: &Tx<'_>, id: CustodyPartyId, d: &PartyDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE custody_party SET kind = ?2, name = ?3, organisation = ?4, id_document = ?5,
           vendor_id = ?6
         WHERE id = ?1",
    )?
    .execute(params![id, d.kind, d.name, d.organisation, d.id_document, d.vendor_id])?;
    Ok(())
}

// ── hand-overs ───────────────────────────────────────────────────────────────────────────────────

/// A hand-over as it is kept.
pub(super) struct EventRow {
    pub id: CustodyEventId,
    pub position: u32,
    pub at: DateTime<FixedOffset>,
    pub draft: CustodyDraft,
    pub photo_sha256: String,
    /// What each signature was given to, where one was.
    pub signed: Vec<String>,
}

/// An instant that was checked when it was entered.
fn instant(text: &str) -> rusqlite::Result<DateTime<FixedOffset>> {
    DateTime::parse_from_rfc3339(text).map_err(|e| {
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(e))
    })
}

fn read(r: &Row<'_>) -> rusqlite::Result<EventRow> {
    let at: String = r.get("at")?;
    let seals: String = r.get("seals")?;
    let id = r.get("id")?;
    Ok(EventRow {
        id,
        position: r.get("position")?,
        at: instant(&at)?,
        draft: CustodyDraft {
            id: Some(id),
            lot_id: r.get("lot_id")?,
            at,
            zone: r.get("zone")?,
            action: r.get("action")?,
            from_id: r.get("from_id")?,
            to_id: r.get("to_id")?,
            place: r.get("place")?,
            container: r.get("container")?,
            seals: seals.lines().map(str::to_owned).collect(),
            vehicle: r.get("vehicle")?,
            driver: r.get("driver")?,
            condition: r.get("condition")?,
            photo_id: r.get("photo_id")?,
            note: r.get("note")?,
            lines: Vec::new(),
            people: Vec::new(),
        },
        photo_sha256: r.get("photo_sha256")?,
        signed: Vec::new(),
    })
}

/// The hand-overs of a lot, the first one first, with what was handed over and who signed.
pub(super) fn events(conn: &Conn, lot: DisposalLotId) -> Result<Vec<EventRow>> {
    let mut stmt = conn.prepare_cached(
        "SELECT e.*, coalesce(d.sha256, '') AS photo_sha256
         FROM custody_event e LEFT JOIN document d ON d.id = e.photo_id
         WHERE e.lot_id = ?1 ORDER BY e.position",
    )?;
    let mut all: Vec<EventRow> = stmt.query_map([lot], read)?.collect::<Result<_, _>>()?;
    let mut lines = items(conn, lot)?;
    let mut people = signatories(conn, lot)?;
    for event in &mut all {
        event.draft.lines = lines.remove(&event.id).unwrap_or_default();
        for (person, signed) in people.remove(&event.id).unwrap_or_default() {
            event.draft.people.push(person);
            event.signed.push(signed);
        }
    }
    Ok(all)
}

type ByEvent<T> = HashMap<CustodyEventId, Vec<T>>;

fn items(conn: &Conn, lot: DisposalLotId) -> Result<ByEvent<DisposalLineId>> {
    let mut stmt = conn.prepare_cached(
        "SELECT i.event_id AS event_id, i.line_id AS line_id FROM custody_event e
         JOIN custody_item i ON i.event_id = e.id WHERE e.lot_id = ?1 ORDER BY i.id",
    )?;
    let rows = stmt.query_map([lot], |r| Ok((r.get("event_id")?, r.get("line_id")?)))?;
    let mut found: ByEvent<DisposalLineId> = HashMap::new();
    for row in rows {
        let (event, line) = row?;
        found.entry(event).or_default().push(line);
    }
    Ok(found)
}

fn signatories(conn: &Conn, lot: DisposalLotId) -> Result<ByEvent<(SignatoryDraft, String)>> {
    let mut stmt = conn.prepare_cached(
        "SELECT s.* FROM custody_event e JOIN signatory s ON s.custody_id = e.id
         WHERE e.lot_id = ?1 ORDER BY s.id",
    )?;
    let rows = stmt.query_map([lot], |r| {
        let event: CustodyEventId = r.get("custody_id")?;
        Ok((event, (read_signatory(r)?, r.get::<_, String>("signed_sha256")?)))
    })?;
    let mut found: ByEvent<(SignatoryDraft, String)> = HashMap::new();
    for row in rows {
        let (event, signatory) = row?;
        found.entry(event).or_default().push(signatory);
    }
    Ok(found)
}

/// The lot of a hand-over.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub(super) fn lot_of(conn: &Conn, id: CustodyEventId) -> Result<DisposalLotId> {
    conn.prepare_cached("SELECT lot_id FROM custody_event WHERE id = ?1")?
        .query_row([id], |r| r.get("lot_id"))
        .optional()?
        .ok_or_else(|| Error::NotFound(format!("custody_event/{id}")))
}

/// A hand-over beside another one.
pub(super) struct Neighbour {
    pub position: u32,
    pub at: DateTime<FixedOffset>,
}

/// The hand-overs right before and after one; a new one comes after the last.
pub(super) fn neighbours(
    conn: &Conn,
    lot: DisposalLotId,
    id: Option<CustodyEventId>,
) -> Result<(Option<Neighbour>, Option<Neighbour>)> {
    let read = |r: &Row<'_>| {
        let at: String = r.get("at")?;
        Ok(Neighbour { position: r.get("position")?, at: instant(&at)? })
    };
    let own: i64 = match id {
        None => i64::MAX,
        Some(id) => conn
            .prepare_cached("SELECT position FROM custody_event WHERE id = ?1")?
            .query_row([id], |r| r.get("position"))
            .optional()?
            .unwrap_or(i64::MAX),
    };
    let before = conn
        .prepare_cached(
            "SELECT position, at FROM custody_event WHERE lot_id = ?1 AND position < ?2
             ORDER BY position DESC LIMIT 1",
        )?
        .query_row(params![lot, own], read)
        .optional()?;
    let after = conn
        .prepare_cached(
            "SELECT position, at FROM custody_event WHERE lot_id = ?1 AND position > ?2
             ORDER BY position LIMIT 1",
        )?
        .query_row(params![lot, own], read)
        .optional()?;
    Ok((before, after))
}

pub(super) fn is_last(conn: &Conn, id: CustodyEventId) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT NOT EXISTS (SELECT 1 FROM custody_event e JOIN custody_event o
               ON o.lot_id = e.lot_id AND o.position > e.position WHERE e.id = ?1)",
        )?
        .query_row([id], |r| r.get(0))?)
}

/// How many of these lines are of the lot.
pub(super) fn lines_of(conn: &Conn, lines: &[DisposalLineId], lot: DisposalLotId) -> Result<usize> {
    let ids: Vec<i64> = lines.iter().map(|l| l.0).collect();
    let count: i64 = conn
        .prepare_cached(
            "SELECT count(*) AS count FROM disposal_line
             WHERE lot_id = ?2 AND id IN (SELECT value FROM json_each(?1))",
        )?
        .query_row(params![json_ids(&ids), lot], |r| r.get("count"))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// Whether a document hangs on the lot.
pub(in crate::disposal) fn is_paper(
    conn: &Conn,
    id: DocumentId,
    lot: DisposalLotId,
) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM document WHERE id = ?1 AND lot_id = ?2)")?
        .query_row(params![id, lot], |r| r.get(0))?)
}

pub(super) fn paper_sha256(conn: &Conn, id: DocumentId) -> Result<String> {
    let found = conn
        .prepare_cached("SELECT sha256 FROM document WHERE id = ?1")?
        .query_row([id], |r| r.get("sha256"))
        .optional()?;
    Ok(found.unwrap_or_default())
}

pub(super) fn insert(tx: &Tx<'_>, d: &CustodyDraft) -> Result<CustodyEventId> {
    tx.prepare_cached(
        "INSERT INTO custody_event (lot_id, position, at, zone, action, from_id, to_id, place,
           container, seals, vehicle, driver, condition, photo_id, note)
         VALUES (?1, (SELECT coalesce(max(position), 0) + 1 FROM custody_event WHERE lot_id = ?1),
           ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?
    .execute(params![
        d.lot_id,
        d.at,
        d.zone,
        d.action,
        d.from_id,
        d.to_id,
        d.place,
        d.container,
        d.seals.join("\n"),
        d.vehicle,
        d.driver,
        d.condition,
        d.photo_id,
        d.note,
    ])?;
    Ok(CustodyEventId(tx.last_insert_rowid()))
}

pub(super) fn update(tx: &Tx<'_>, id: CustodyEventId, d: &CustodyDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE custody_event SET at = ?2, zone = ?3, action = ?4, from_id = ?5, to_id = ?6,
           place = ?7, container = ?8, seals = ?9, vehicle = ?10, driver = ?11, condition = ?12,
           photo_id = ?13, note = ?14
         WHERE id = ?1",
    )?
    .execute(params![
        id,
        d.at,
        d.zone,
        d.action,
        d.from_id,
        d.to_id,
        d.place,
        d.container,
        d.seals.join("\n"),
        d.vehicle,
        d.driver,
        d.condition,
        d.photo_id,
        d.note,
    ])?;
    Ok(())
}

/// Makes the lines of a hand-over these; what stays is not written again.
pub(super) fn set_items(tx: &Tx<'_>, id: CustodyEventId, lines: &[DisposalLineId]) -> Result<()> {
    let ids: Vec<i64> = lines.iter().map(|l| l.0).collect();
    let ids = json_ids(&ids);
    tx.prepare_cached(
        "DELETE FROM custody_item
         WHERE event_id = ?1 AND line_id NOT IN (SELECT value FROM json_each(?2))",
    )?
    .execute(params![id, ids])?;
    tx.prepare_cached(
        "INSERT INTO custody_item (event_id, line_id) SELECT ?1, value FROM json_each(?2)
         WHERE value NOT IN (SELECT line_id FROM custody_item WHERE event_id = ?1) ORDER BY key",
    )?
    .execute(params![id, ids])?;
    Ok(())
}

pub(super) fn delete(tx: &Tx<'_>, id: CustodyEventId) -> Result<()> {
    tx.prepare_cached("DELETE FROM signatory WHERE custody_id = ?1")?.execute([id])?;
    tx.prepare_cached("DELETE FROM custody_item WHERE event_id = ?1")?.execute([id])?;
    tx.prepare_cached("DELETE FROM custody_event WHERE id = ?1")?.execute([id])?;
    Ok(())
}
