//! Disposal lots as rows; columns by name. Knows no rule.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, Row, params};

use super::{LotDraft, LotRow, LotStage};
use crate::error::{Error, Result};
use crate::ids::{DisposalLotId, PersonId};
use crate::money::{Currency, Money, Totals};
use crate::store::{Conn, Tx};

pub(super) mod add;
pub(super) mod close;
pub(super) mod due;
pub mod lines;
pub mod media;

/// A lot's number as people say it: `D-2026-001`.
pub fn shown(year: i64, number: i64) -> String {
    format!("D-{year}-{number:03}")
}

/// An amount of two columns; `None` without one.
fn amount(r: &Row<'_>, name: &str) -> rusqlite::Result<Option<Money>> {
    let minor: Option<i64> = r.get(&*format!("{name}_minor"))?;
    let currency: Option<Currency> = r.get(&*format!("{name}_currency"))?;
    Ok(minor.zip(currency).map(|(minor, currency)| Money::new(minor, currency)))
}

fn read(r: &Row<'_>) -> rusqlite::Result<LotRow> {
    let id = r.get("id")?;
    Ok(LotRow {
        id,
        number: shown(r.get("year")?, r.get("number")?),
        draft: LotDraft {
            id: Some(id),
            title: r.get("title")?,
            reason: r.get("reason")?,
            destination: r.get("destination")?,
            will_be_reused: r.get("will_be_reused")?,
            profile: r.get("profile")?,
            format_purges: r.get("format_purges")?,
            requested_by_id: r.get("requested_by_id")?,
            coordinator_id: r.get("coordinator_id")?,
            vendor_id: r.get("vendor_id")?,
            vendor_order: r.get("vendor_order")?,
            pickup_on: r.get("pickup_on")?,
            gate_reason: r.get("gate_reason")?,
            custody_reason: r.get("custody_reason")?,
            cost: amount(r, "cost")?,
            hold: r.get("hold")?,
            note: r.get("note")?,
        },
        stage: r.get("stage")?,
        requested_by: r.get("requested_by")?,
        approved_by: r.get("approved_by")?,
        approved_by_id: r.get("approved_by_id")?,
        approved_on: r.get("approved_on")?,
        coordinator: r.get("coordinator")?,
        vendor: r.get("vendor")?,
        closed_on: r.get("closed_on")?,
        cancelled_reason: r.get("cancelled_reason")?,
        assets: r.get("assets")?,
        media: r.get("media")?,
        media_done: r.get("media_done")?,
        book: Totals::default(),
        proceeds: Totals::default(),
        certificate: r.get("certificate")?,
    })
}

/// A medium that needs nothing any more: an accepted record, or a documented exception.
const DONE: &str = "(m.exception IS NOT NULL OR EXISTS (SELECT 1 FROM sanitization s
   WHERE s.medium_id = m.id AND s.state = 'accepted'))";

fn select(rest: &str) -> String {
    format!(
        "SELECT d.*, coalesce(q.name, '') AS requested_by, coalesce(p.name, '') AS approved_by,
           coalesce(c.name, '') AS coordinator, coalesce(v.name, '') AS vendor,
           (SELECT count(*) FROM disposal_line l WHERE l.lot_id = d.id AND l.left_out = '')
             AS assets,
           (SELECT count(*) FROM disposal_line l JOIN disposal_medium m ON m.line_id = l.id
            WHERE l.lot_id = d.id AND l.left_out = '' AND m.data_bearing) AS media,
           (SELECT count(*) FROM disposal_line l JOIN disposal_medium m ON m.line_id = l.id
            WHERE l.lot_id = d.id AND l.left_out = '' AND m.data_bearing AND {DONE}) AS media_done,
           coalesce((SELECT format('C-%d-%04d', z.year, z.number) FROM disposal_certificate z
            WHERE z.lot_id = d.id AND z.medium_id IS NULL AND z.annulled_on IS NULL), '')
             AS certificate
         FROM disposal_lot d LEFT JOIN person q ON q.id = d.requested_by_id
         LEFT JOIN person p ON p.id = d.approved_by_id
         LEFT JOIN person c ON c.id = d.coordinator_id
         LEFT JOIN vendor v ON v.id = d.vendor_id {rest}"
    )
}

/// Every lot, the newest first.
pub fn rows(conn: &Conn) -> Result<Vec<LotRow>> {
    let mut stmt = conn.prepare_cached(&select("ORDER BY d.year DESC, d.number DESC"))?;
    let mut all: Vec<LotRow> = stmt.query_map([], read)?.collect::<Result<_, _>>()?;
    add_sums(conn, None, &mut all)?;
    Ok(all)
}

/// One lot.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn row(conn: &Conn, id: DisposalLotId) -> Result<LotRow> {
    let mut stmt = conn.prepare_cached(&select("WHERE d.id = ?1"))?;
    let found = stmt.query_row([id], read).optional()?;
    let mut row = found.ok_or_else(|| Error::NotFound(format!("disposal_lot/{id}")))?;
    add_sums(conn, Some(id), std::slice::from_mut(&mut row))?;
    Ok(row)
}

/// Adds book values and proceeds, currency by currency.
fn add_sums(conn: &Conn, only: Option<DisposalLotId>, rows: &mut [LotRow]) -> Result<()> {
    let which = if only.is_some() { "lot_id = ?1" } else { "?1 IS NULL" };
    for name in ["book", "proceeds"] {
        let mut stmt = conn.prepare_cached(&format!(
            "SELECT lot_id, {name}_currency AS currency, sum({name}_minor) AS minor
             FROM disposal_line
             WHERE {which} AND left_out = '' AND {name}_minor IS NOT NULL
             GROUP BY lot_id, {name}_currency"
        ))?;
        let sums = stmt.query_map([only], |r| {
            let lot: DisposalLotId = r.get("lot_id")?;
            Ok((lot, Money::new(r.get("minor")?, r.get("currency")?)))
        })?;
        let mut by_lot: std::collections::HashMap<DisposalLotId, Totals> =
            std::collections::HashMap::new();
        for sum in sums {
            let (lot, money) = sum?;
            by_lot.entry(lot).or_default().add(money)?;
        }
        for row in rows.iter_mut() {
            if let Some(totals) = by_lot.remove(&row.id) {
                match name {
                    "book" => row.book = totals,
                    _ => row.proceeds = totals,
                }
            }
        }
    }
    Ok(())
}

/// The lot with this number: `D-2026-001`, `2026-1`, with `/` too.
pub fn by_number(conn: &Conn, number: &str) -> Result<Option<DisposalLotId>> {
    let bare = number.trim();
    let bare =
        bare.strip_prefix(['D', 'd']).map_or(bare, |rest| rest.trim_start_matches(['-', ' ']));
    let Some((year, number)) = bare.split_once(['-', '/']) else { return Ok(None) };
    let (Ok(year), Ok(number)) = (year.trim().parse::<i64>(), number.trim().parse::<i64>()) else {
        return Ok(None);
    };
    Ok(conn
        .prepare_cached("SELECT id FROM disposal_lot WHERE year = ?1 AND number = ?2")?
        .query_row([year, number], |r| r.get("id"))
        .optional()?)
}

pub(super) fn insert(tx: &Tx<'_>, d: &LotDraft, year: i32) -> Result<DisposalLotId> {
    tx.prepare_cached(
        "INSERT INTO disposal_lot (year, number, title, reason, destination, will_be_reused, stage,
           profile, format_purges, requested_by_id, coordinator_id, vendor_id, vendor_order,
           pickup_on, gate_reason, custody_reason, cost_minor, cost_currency, hold, note)
         VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM disposal_lot WHERE year = ?1), ?2, ?3,
           ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
    )?
    .execute(params![
        year,
        d.title,
        d.reason,
        d.destination,
        d.will_be_reused,
        LotStage::Draft,
        d.profile,
        d.format_purges,
        d.requested_by_id,
        d.coordinator_id,
        d.vendor_id,
        d.vendor_order,
        d.pickup_on,
        d.gate_reason,
        d.custody_reason,
        d.cost.map(|m| m.minor),
        d.cost.map(|m| m.currency),
        d.hold,
        d.note,
    ])?;
    Ok(DisposalLotId(tx.last_insert_rowid()))
}

pub(super) fn update(tx: &Tx<'_>, id: DisposalLotId, d: &LotDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE disposal_lot SET title = ?2, reason = ?3, destination = ?4, will_be_reused = ?5,
           profile = ?6, format_purges = ?7, requested_by_id = ?8, coordinator_id = ?9,
           vendor_id = ?10, vendor_order = ?11, pickup_on = ?12, gate_reason = ?13,
           custody_reason = ?14, cost_minor = ?15, cost_currency = ?16, hold = ?17, note = ?18
         WHERE id = ?1",
    )?
    .execute(params![
        id,
        d.title,
        d.reason,
        d.destination,
        d.will_be_reused,
        d.profile,
        d.format_purges,
        d.requested_by_id,
        d.coordinator_id,
        d.vendor_id,
        d.vendor_order,
        d.pickup_on,
        d.gate_reason,
        d.custody_reason,
        d.cost.map(|m| m.minor),
        d.cost.map(|m| m.currency),
        d.hold,
        d.note,
    ])?;
    Ok(())
}

/// Moves a lot to a stage. Says nothing of whether it may go there.
pub fn set_stage(tx: &Tx<'_>, id: DisposalLotId, stage: LotStage) -> Result<()> {
    tx.prepare_cached("UPDATE disposal_lot SET stage = ?2 WHERE id = ?1")?
        .execute(params![id, stage])?;
    Ok(())
}

pub(super) fn set_approved(
    tx: &Tx<'_>,
    id: DisposalLotId,
    by: Option<(PersonId, NaiveDate)>,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE disposal_lot SET approved_by_id = ?2, approved_on = ?3 WHERE id = ?1",
    )?
    .execute(params![id, by.map(|b| b.0), by.map(|b| b.1)])?;
    Ok(())
}

pub(super) fn set_note(tx: &Tx<'_>, id: DisposalLotId, note: &str) -> Result<()> {
    tx.prepare_cached("UPDATE disposal_lot SET note = ?2 WHERE id = ?1")?
        .execute(params![id, note])?;
    Ok(())
}

pub(super) fn set_closed(tx: &Tx<'_>, id: DisposalLotId, on: NaiveDate) -> Result<()> {
    tx.prepare_cached("UPDATE disposal_lot SET stage = ?2, closed_on = ?3 WHERE id = ?1")?
        .execute(params![id, LotStage::Closed, on])?;
    tx.prepare_cached("UPDATE disposal_line SET open = 0 WHERE lot_id = ?1 AND open = 1")?
        .execute([id])?;
    Ok(())
}

pub(super) fn set_cancelled(tx: &Tx<'_>, id: DisposalLotId, reason: &str) -> Result<()> {
    tx.prepare_cached("UPDATE disposal_lot SET stage = ?2, cancelled_reason = ?3 WHERE id = ?1")?
        .execute(params![id, LotStage::Cancelled, reason])?;
    tx.prepare_cached("UPDATE disposal_line SET open = 0 WHERE lot_id = ?1 AND open = 1")?
        .execute([id])?;
    Ok(())
}
