//! Notes of waste as rows; columns by name. Knows no rule.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, Row, params};

use super::WasteDraft;
use crate::disposal::lot::sql::shown;
use crate::error::{Error, Result};
use crate::ids::{DisposalLotId, PersonId, WasteTransferId};
use crate::store::{Conn, Tx};

fn read(r: &Row<'_>) -> rusqlite::Result<WasteDraft> {
    Ok(WasteDraft {
        id: Some(r.get("id")?),
        lot_id: r.get("lot_id")?,
        format: r.get("format")?,
        number: r.get("number")?,
        eer: r.get("eer")?,
        description: r.get("description")?,
        hazard: r.get("hazard")?,
        // Where nobody has said, the column is empty.
        physical_state: Some(r.get::<_, String>("physical_state")?)
            .filter(|t| !t.is_empty())
            .and_then(|t| super::PhysicalState::parse(&t)),
        quantity_g: r.get("quantity_g")?,
        volume_l: r.get("volume_l")?,
        packages: r.get("packages")?,
        adr: r.get("adr")?,
        carrier_id: r.get("carrier_id")?,
        albo_no: r.get("albo_no")?,
        recipient_id: r.get("recipient_id")?,
        authorisation: r.get("authorisation")?,
        operation: r.get("operation")?,
        stored_since: r.get("stored_since")?,
        left_on: r.get("left_on")?,
        received_on: r.get("received_on")?,
        returned_on: r.get("returned_on")?,
        accepted: r.get("accepted")?,
        accepted_g: r.get("accepted_g")?,
        document_id: r.get("document_id")?,
        note: r.get("note")?,
    })
}

/// A note with the names of what it points to.
pub(in crate::disposal) struct NoteRow {
    pub id: WasteTransferId,
    pub draft: WasteDraft,
    pub lot: String,
    pub carrier: String,
    pub recipient: String,
    pub head: LotHead,
}

/// What the lot of a note is called, and who looks after it.
#[derive(Clone)]
pub(in crate::disposal) struct LotHead {
    pub title: String,
    pub owner_id: Option<PersonId>,
    pub owner: String,
}

fn read_named(r: &Row<'_>) -> rusqlite::Result<NoteRow> {
    Ok(NoteRow {
        id: r.get("id")?,
        draft: read(r)?,
        lot: shown(r.get("lot_year")?, r.get("lot_number")?),
        carrier: r.get("carrier")?,
        recipient: r.get("recipient")?,
        head: LotHead {
            title: r.get("lot_title")?,
            owner_id: r.get("coordinator_id")?,
            owner: r.get("coordinator")?,
        },
    })
}

fn select(rest: &str) -> String {
    format!(
        "SELECT w.*, d.year AS lot_year, d.number AS lot_number, d.title AS lot_title,
           d.coordinator_id AS coordinator_id, coalesce(p.name, '') AS coordinator,
           coalesce(c.name, '') AS carrier, coalesce(v.name, '') AS recipient
         FROM waste_transfer w JOIN disposal_lot d ON d.id = w.lot_id
         LEFT JOIN person p ON p.id = d.coordinator_id
         LEFT JOIN vendor c ON c.id = w.carrier_id
         LEFT JOIN vendor v ON v.id = w.recipient_id {rest}"
    )
}

/// The notes of a lot, in the order they were entered.
pub(in crate::disposal) fn of_lot(conn: &Conn, lot: DisposalLotId) -> Result<Vec<NoteRow>> {
    let mut stmt = conn.prepare_cached(&select("WHERE w.lot_id = ?1 ORDER BY w.id"))?;
    let rows = stmt.query_map([lot], read_named)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Notes of waste that waits here, or whose copy is not back yet; none of a cancelled lot.
pub(super) fn pending(conn: &Conn) -> Result<Vec<NoteRow>> {
    let mut stmt = conn.prepare_cached(&select(
        "WHERE d.stage <> 'cancelled' AND w.returned_on IS NULL
           AND (w.left_on IS NOT NULL OR w.stored_since IS NOT NULL)
         ORDER BY w.id",
    ))?;
    let rows = stmt.query_map([], read_named)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Notes that left in a span of days, by day.
pub(super) fn left_between(conn: &Conn, from: NaiveDate, to: NaiveDate) -> Result<Vec<NoteRow>> {
    let mut stmt = conn.prepare_cached(&select(
        "WHERE d.stage <> 'cancelled' AND w.left_on BETWEEN ?1 AND ?2 ORDER BY w.left_on, w.id",
    ))?;
    let rows = stmt.query_map([from, to], read_named)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One note.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub(super) fn draft(conn: &Conn, id: WasteTransferId) -> Result<WasteDraft> {
    conn.prepare_cached("SELECT * FROM waste_transfer WHERE id = ?1")?
        .query_row([id], read)
        .optional()?
        .ok_or_else(|| Error::NotFound(format!("waste_transfer/{id}")))
}

/// Litres of all that waits here, and of them what is hazardous.
pub(super) fn stored(conn: &Conn) -> Result<(u32, u32)> {
    let (all, hazardous): (i64, i64) = conn
        .prepare_cached(
            "SELECT coalesce(sum(w.volume_l), 0) AS litres,
               coalesce(sum(iif(w.eer LIKE '%*', w.volume_l, 0)), 0) AS hazardous
             FROM waste_transfer w JOIN disposal_lot d ON d.id = w.lot_id
             WHERE w.left_on IS NULL AND w.stored_since IS NOT NULL AND d.stage <> 'cancelled'",
        )?
        .query_row([], |r| Ok((r.get("litres")?, r.get("hazardous")?)))?;
    let count = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
    Ok((count(all), count(hazardous)))
}

pub(super) fn insert(tx: &Tx<'_>, d: &WasteDraft) -> Result<WasteTransferId> {
    tx.prepare_cached(
        "INSERT INTO waste_transfer (lot_id, format, number, eer, description, hazard,
           physical_state, quantity_g, volume_l, packages, adr, carrier_id, albo_no, recipient_id,
           authorisation, operation, stored_since, left_on, received_on, returned_on, accepted,
           accepted_g, document_id, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
           ?19, ?20, ?21, ?22, ?23, ?24)",
    )?
    .execute(params![
        d.lot_id,
        d.format,
        d.number,
        d.eer,
        d.description,
        d.hazard,
        d.physical_state.map_or("", super::PhysicalState::as_str),
        d.quantity_g,
        d.volume_l,
        d.packages,
        d.adr,
        d.carrier_id,
        d.albo_no,
        d.recipient_id,
        d.authorisation,
        d.operation,
        d.stored_since,
        d.left_on,
        d.received_on,
        d.returned_on,
        d.accepted,
        d.accepted_g,
        d.document_id,
        d.note,
    ])?;
    Ok(WasteTransferId(tx.last_insert_rowid()))
}

pub(super) fn update(tx: &Tx<'_>, id: WasteTransferId, d: &WasteDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE waste_transfer SET format = ?2, number = ?3, eer = ?4, description = ?5,
           hazard = ?6, physical_state = ?7, quantity_g = ?8, volume_l = ?9, packages = ?10,
           adr = ?11, carrier_id = ?12, albo_no = ?13, recipient_id = ?14, authorisation = ?15,
           operation = ?16, stored_since = ?17, left_on = ?18, received_on = ?19,
           returned_on = ?20, accepted = ?21, accepted_g = ?22, document_id = ?23, note = ?24
         WHERE id = ?1",
    )?
    .execute(params![
        id,
        d.format,
        d.number,
        d.eer,
        d.description,
        d.hazard,
        d.physical_state.map_or("", super::PhysicalState::as_str),
        d.quantity_g,
        d.volume_l,
        d.packages,
        d.adr,
        d.carrier_id,
        d.albo_no,
        d.recipient_id,
        d.authorisation,
        d.operation,
        d.stored_since,
        d.left_on,
        d.received_on,
        d.returned_on,
        d.accepted,
        d.accepted_g,
        d.document_id,
        d.note,
    ])?;
    Ok(())
}

pub(super) fn delete(tx: &Tx<'_>, id: WasteTransferId) -> Result<()> {
    tx.prepare_cached("DELETE FROM waste_transfer WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Lots under way whose goods are destroyed on a day that is known, and not by an operator a note
/// names: the tax office may want to know of them.
pub(super) fn destroyed_later(conn: &Conn) -> Result<Vec<DisposalLotId>> {
    let mut stmt = conn.prepare_cached(
        "SELECT id FROM disposal_lot
         WHERE pickup_on IS NOT NULL AND stage NOT IN ('closed', 'cancelled', 'certified')
           AND destination IN ('recycler', 'recycler_under_contract') ORDER BY id",
    )?;
    let rows = stmt.query_map([], |r| r.get("id"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
