//! How deliveries went, as rows; columns by name.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};

use crate::error::{Error, Result};
use crate::ids::{SurveyId, VendorId};
use crate::store::{Conn, Tx};
use crate::vendor::survey::SurveyDraft;

const COLUMNS: &str = "id, vendor_id, delivered_on, reference, administrative, commercial, \
    availability, quality, reliability, note";

fn read(r: &Row<'_>) -> rusqlite::Result<SurveyDraft> {
    Ok(SurveyDraft {
        id: Some(r.get("id")?),
        vendor_id: r.get("vendor_id")?,
        delivered_on: Some(r.get("delivered_on")?),
        reference: r.get("reference")?,
        administrative: r.get("administrative")?,
        commercial: r.get("commercial")?,
        availability: r.get("availability")?,
        quality: r.get("quality")?,
        reliability: r.get("reliability")?,
        note: r.get("note")?,
    })
}

/// What was said about a vendor's deliveries, newest first.
pub fn surveys(conn: &Conn, vendor: VendorId) -> Result<Vec<SurveyDraft>> {
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM vendor_survey WHERE vendor_id = ?1
         ORDER BY delivered_on DESC, id DESC"
    ))?;
    let rows = stmt.query_map([vendor], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What was said about deliveries between two days, both included, by vendor.
pub fn surveys_of_all(
    conn: &Conn,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<BTreeMap<VendorId, Vec<SurveyDraft>>> {
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM vendor_survey WHERE delivered_on BETWEEN ?1 AND ?2"
    ))?;
    let mut found: BTreeMap<VendorId, Vec<SurveyDraft>> = BTreeMap::new();
    for row in stmt.query_map([from, to], read)? {
        let draft = row?;
        found.entry(draft.vendor_id).or_default().push(draft);
    }
    Ok(found)
}

/// What was said about one delivery.
pub(in crate::vendor) fn survey(conn: &Conn, id: SurveyId) -> Result<SurveyDraft> {
    conn.prepare_cached(&format!("SELECT {COLUMNS} FROM vendor_survey WHERE id = ?1"))?
        .query_row([id], read)
        .optional()?
        .ok_or_else(|| Error::NotFound(format!("vendor_survey/{id}")))
}

pub(in crate::vendor) fn insert_survey(tx: &Tx<'_>, d: &SurveyDraft) -> Result<SurveyId> {
    tx.prepare_cached(
        "INSERT INTO vendor_survey (vendor_id, delivered_on, reference, administrative,
           commercial, availability, quality, reliability, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        d.vendor_id,
        d.delivered_on,
        d.reference,
        d.administrative,
        d.commercial,
        d.availability,
        d.quality,
        d.reliability,
        d.note,
    ])?;
    Ok(SurveyId(tx.last_insert_rowid()))
}

pub(in crate::vendor) fn update_survey(tx: &Tx<'_>, id: SurveyId, d: &SurveyDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE vendor_survey SET delivered_on = ?1, reference = ?2, administrative = ?3,
           commercial = ?4, availability = ?5, quality = ?6, reliability = ?7, note = ?8
         WHERE id = ?9",
    )?
    .execute(params![
        d.delivered_on,
        d.reference,
        d.administrative,
        d.commercial,
        d.availability,
        d.quality,
        d.reliability,
        d.note,
        id,
    ])?;
    Ok(())
}

pub(in crate::vendor) fn delete_survey(tx: &Tx<'_>, id: SurveyId) -> Result<()> {
    tx.prepare_cached("DELETE FROM vendor_survey WHERE id = ?1")?.execute([id])?;
    Ok(())
}
