//! Duties and what became of them as rows; columns by name. Knows no rule.

use rusqlite::{OptionalExtension as _, Row, params};

use super::{DutyDraft, DutyRecord, DutyRecordDraft, DutyRow};
use crate::error::{Error, Result};
use crate::ids::{ContractId, DutyId, PersonId, VendorId};
use crate::store::{Conn, Tx};

/// Which duties are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// All of them.
    All,
    /// Those of a contract.
    Contract(ContractId),
    /// Those of a vendor and of its contracts.
    Vendor(VendorId),
    /// One.
    One(DutyId),
}

fn read(r: &Row<'_>) -> rusqlite::Result<DutyRow> {
    let draft = DutyDraft {
        id: Some(r.get("id")?),
        contract_id: r.get("contract_id")?,
        vendor_id: r.get("vendor_id")?,
        kind: r.get("kind")?,
        title: r.get("title")?,
        first_due: r.get("first_due")?,
        every: r.get("every")?,
        unit: r.get("unit")?,
        until: r.get("until_date")?,
        owner_id: r.get("owner_id")?,
        note: r.get("note")?,
    };
    let last_due = r.get("last_due")?;
    Ok(DutyRow {
        id: r.get("id")?,
        vendor_id: r.get("of_vendor")?,
        vendor: r.get("vendor_name")?,
        number: r.get("contract_number")?,
        contract: r.get("contract_title")?,
        owner: r.get("owner_name")?,
        last_due,
        next_due: draft.schedule().and_then(|s| s.after(last_due)),
        draft,
    })
}

/// Duties, oldest first, in one query.
pub fn rows(conn: &Conn, whose: Whose) -> Result<Vec<DutyRow>> {
    let (condition, id) = match whose {
        Whose::All => ("?1 IS NULL", None),
        Whose::Contract(id) => ("d.contract_id = ?1", Some(id.0)),
        Whose::Vendor(id) => ("coalesce(d.vendor_id, c.vendor_id) = ?1", Some(id.0)),
        Whose::One(id) => ("d.id = ?1", Some(id.0)),
    };
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT d.*, v.id AS of_vendor, v.name AS vendor_name,
           coalesce(c.number, '') AS contract_number, coalesce(c.title, '') AS contract_title,
           coalesce(p.name, '') AS owner_name,
           (SELECT max(r.due) FROM duty_record r WHERE r.duty_id = d.id) AS last_due
         FROM duty d LEFT JOIN contract c ON c.id = d.contract_id
           JOIN vendor v ON v.id = coalesce(d.vendor_id, c.vendor_id)
           LEFT JOIN person p ON p.id = d.owner_id
         WHERE {condition} ORDER BY d.id"
    ))?;
    let rows = stmt.query_map(params![id], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One duty.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn row(conn: &Conn, id: DutyId) -> Result<DutyRow> {
    let found = rows(conn, Whose::One(id))?.into_iter().next();
    found.ok_or_else(|| Error::NotFound(format!("duty/{id}")))
}

fn read_record(r: &Row<'_>) -> rusqlite::Result<DutyRecord> {
    Ok(DutyRecord {
        duty_id: r.get("duty_id")?,
        due: r.get("due")?,
        outcome: r.get("outcome")?,
        on: r.get("on_date")?,
        recorded_by: r.get("recorded_by")?,
        recorded_by_name: r.get("recorded_by_name")?,
        note: r.get("note")?,
    })
}

/// What became of duties, newest first; `of` narrows to one.
pub fn records(conn: &Conn, of: Option<DutyId>) -> Result<Vec<DutyRecord>> {
    let condition = if of.is_some() { "r.duty_id = ?1" } else { "?1 IS NULL" };
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT r.*, p.name AS recorded_by_name
         FROM duty_record r JOIN person p ON p.id = r.recorded_by
         WHERE {condition} ORDER BY r.due DESC, r.id DESC"
    ))?;
    let rows = stmt.query_map(params![of], read_record)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What a duty is called in the journal: its contract's number or title, or its vendor.
pub(super) fn subject(conn: &Conn, d: &DutyDraft) -> Result<String> {
    let found = conn
        .prepare_cached(
            "SELECT iif(number <> '', number, title) AS name FROM contract WHERE id = ?1
             UNION ALL SELECT name FROM vendor WHERE id = ?2",
        )?
        .query_row(params![d.contract_id, d.vendor_id], |r| r.get("name"))
        .optional()?;
    Ok(found.unwrap_or_default())
}

pub(super) fn insert(tx: &Tx<'_>, d: &DutyDraft) -> Result<DutyId> {
    tx.prepare_cached(
        "INSERT INTO duty (contract_id, vendor_id, kind, title, first_due, every, unit, until_date,
           owner_id, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        d.contract_id,
        d.vendor_id,
        d.kind,
        d.title,
        d.first_due,
        d.every,
        d.unit,
        d.until,
        d.owner_id,
        d.note,
    ])?;
    Ok(DutyId(tx.last_insert_rowid()))
}

pub(super) fn update(tx: &Tx<'_>, id: DutyId, d: &DutyDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE duty SET contract_id = ?1, vendor_id = ?2, kind = ?3, title = ?4, first_due = ?5,
           every = ?6, unit = ?7, until_date = ?8, owner_id = ?9, note = ?10
         WHERE id = ?11",
    )?
    .execute(params![
        d.contract_id,
        d.vendor_id,
        d.kind,
        d.title,
        d.first_due,
        d.every,
        d.unit,
        d.until,
        d.owner_id,
        d.note,
        id,
    ])?;
    Ok(())
}

pub(super) fn delete(tx: &Tx<'_>, id: DutyId) -> Result<()> {
    for sql in ["DELETE FROM duty_record WHERE duty_id = ?1", "DELETE FROM duty WHERE id = ?1"] {
        tx.prepare_cached(sql)?.execute([id])?;
    }
    Ok(())
}

pub(super) fn insert_record(tx: &Tx<'_>, d: &DutyRecordDraft, by: PersonId) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO duty_record (duty_id, due, outcome, on_date, recorded_by, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![d.duty_id, d.due, d.outcome, d.on, by, d.note])?;
    Ok(())
}
