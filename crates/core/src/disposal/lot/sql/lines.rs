//! The assets of a lot as rows; columns by name.

use rusqlite::{OptionalExtension as _, Row, params};

use super::{DONE, amount};
use crate::disposal::lot::{LineChecks, LineDraft, LotLine};
use crate::error::{Error, Result};
use crate::ids::{DisposalLineId, DisposalLotId};
use crate::list::json_ids;
use crate::store::{Conn, Tx};

fn read(r: &Row<'_>) -> rusqlite::Result<LotLine> {
    let id = r.get("id")?;
    Ok(LotLine {
        id,
        lot_id: r.get("lot_id")?,
        asset_id: r.get("asset_id")?,
        left_out: r.get("left_out")?,
        frozen_on: r.get("frozen_on")?,
        tag: r.get("tag")?,
        serial: r.get("serial")?,
        name: r.get("name")?,
        manufacturer: r.get("manufacturer")?,
        model: r.get("model")?,
        category: r.get("category")?,
        place: r.get("place")?,
        company: r.get("company")?,
        ownership: r.get("ownership")?,
        purchase_date: r.get("purchase_date")?,
        cost: amount(r, "cost")?,
        book: amount(r, "book")?,
        draft: LineDraft {
            id,
            confidentiality: r.get("confidentiality")?,
            checks: LineChecks {
                legal_hold: r.get("legal_hold")?,
                backup: r.get("backup")?,
                backup_location: r.get("backup_location")?,
                licences: r.get("licences")?,
                labels: r.get("labels")?,
                mdm: r.get("mdm")?,
            },
            weight_g: r.get("weight_g")?,
            eer: r.get("eer")?,
            proceeds: amount(r, "proceeds")?,
        },
        proposed_eer: crate::disposal::lot::kind::proposed_eer(&r.get::<_, String>("category")?),
        share: amount(r, "share")?,
        result: amount(r, "result")?,
        media: r.get("media")?,
        media_done: r.get("media_done")?,
    })
}

fn select(rest: &str) -> String {
    format!(
        "SELECT l.*,
           (SELECT count(*) FROM disposal_medium m WHERE m.line_id = l.id AND m.data_bearing)
             AS media,
           (SELECT count(*) FROM disposal_medium m
            WHERE m.line_id = l.id AND m.data_bearing AND {DONE}) AS media_done
         FROM disposal_line l {rest}"
    )
}

/// The lines of a lot, those left out too, by tag.
pub fn of_lot(conn: &Conn, lot: DisposalLotId) -> Result<Vec<LotLine>> {
    let mut stmt = conn.prepare_cached(&select("WHERE l.lot_id = ?1 ORDER BY l.tag, l.id"))?;
    let rows = stmt.query_map([lot], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One line.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn one(conn: &Conn, id: DisposalLineId) -> Result<LotLine> {
    let found =
        conn.prepare_cached(&select("WHERE l.id = ?1"))?.query_row([id], read).optional()?;
    found.ok_or_else(|| Error::NotFound(format!("disposal_line/{id}")))
}

/// Several lines in the order asked for; ids that are not there are left out.
pub fn some(conn: &Conn, ids: &[DisposalLineId]) -> Result<Vec<LotLine>> {
    let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
    // The join stands before the WHERE of `select`; a line asked for twice comes twice.
    let mut stmt =
        conn.prepare_cached(&select("JOIN json_each(?1) j ON j.value = l.id ORDER BY j.key"))?;
    let rows = stmt.query_map([json_ids(&ids)], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(in crate::disposal::lot) fn update(tx: &Tx<'_>, d: &LineDraft) -> Result<()> {
    let c = &d.checks;
    tx.prepare_cached(
        "UPDATE disposal_line SET confidentiality = ?2, legal_hold = ?3, backup = ?4,
           backup_location = ?5, licences = ?6, labels = ?7, mdm = ?8, weight_g = ?9, eer = ?10,
           proceeds_minor = ?11, proceeds_currency = ?12
         WHERE id = ?1",
    )?
    .execute(params![
        d.id,
        d.confidentiality,
        c.legal_hold,
        c.backup,
        c.backup_location,
        c.licences,
        c.labels,
        c.mdm,
        d.weight_g,
        d.eer,
        d.proceeds.map(|m| m.minor),
        d.proceeds.map(|m| m.currency),
    ])?;
    Ok(())
}

pub(in crate::disposal::lot) fn set_left_out(
    tx: &Tx<'_>,
    id: DisposalLineId,
    reason: &str,
) -> Result<()> {
    tx.prepare_cached("UPDATE disposal_line SET left_out = ?2, open = ?2 = '' WHERE id = ?1")?
        .execute(params![id, reason])?;
    Ok(())
}

/// The number of the other lot under way a line's asset is in.
pub(in crate::disposal::lot) fn elsewhere(
    conn: &Conn,
    line: DisposalLineId,
) -> Result<Option<String>> {
    Ok(conn
        .prepare_cached(
            "SELECT d.year AS year, d.number AS number
             FROM disposal_line l JOIN disposal_line o ON o.asset_id = l.asset_id AND o.open = 1
             JOIN disposal_lot d ON d.id = o.lot_id
             WHERE l.id = ?1 AND o.id <> l.id",
        )?
        .query_row([line], |r| Ok(super::shown(r.get("year")?, r.get("number")?)))
        .optional()?)
}

/// The tag of the first of some lines something already rests on: a record, a drive of a file, a
/// hand-over, a number of a recycler's list.
pub(in crate::disposal::lot) fn used(
    conn: &Conn,
    ids: &[DisposalLineId],
) -> Result<Option<String>> {
    let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
    Ok(conn
        .prepare_cached(
            "SELECT l.tag AS tag FROM json_each(?1) j JOIN disposal_line l ON l.id = j.value
             WHERE EXISTS (SELECT 1 FROM custody_item i WHERE i.line_id = l.id)
               OR EXISTS (SELECT 1 FROM disposal_medium m WHERE m.line_id = l.id AND (
                 EXISTS (SELECT 1 FROM sanitization s WHERE s.medium_id = m.id)
                 OR EXISTS (SELECT 1 FROM evidence_drive e WHERE e.medium_id = m.id)
                 OR EXISTS (SELECT 1 FROM received_serial r WHERE r.medium_id = m.id)))
             ORDER BY j.key LIMIT 1",
        )?
        .query_row([json_ids(&ids)], |r| r.get("tag"))
        .optional()?)
}

/// Whether a medium of a line has an accepted record.
pub(in crate::disposal::lot) fn accepted(conn: &Conn, id: DisposalLineId) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM disposal_medium m JOIN sanitization s ON s.medium_id = m.id
               WHERE m.line_id = ?1 AND s.state = 'accepted')",
        )?
        .query_row([id], |r| r.get(0))?)
}

/// Removes lines with their media.
pub(in crate::disposal::lot) fn delete(tx: &Tx<'_>, ids: &[DisposalLineId]) -> Result<()> {
    let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let ids = json_ids(&ids);
    tx.prepare_cached(
        "DELETE FROM disposal_medium WHERE line_id IN (SELECT value FROM json_each(?1))",
    )?
    .execute([&ids])?;
    tx.prepare_cached("DELETE FROM disposal_line WHERE id IN (SELECT value FROM json_each(?1))")?
        .execute([&ids])?;
    Ok(())
}
