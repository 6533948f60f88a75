//! Lots as screens and paper read them.

use chrono::NaiveDate;

use super::{LotDetail, LotRow, LotStage, MediumDetail, sql};
use crate::disposal::record;
use crate::disposal::retention::retention_until;
use crate::disposal::sealed;
use crate::disposal::settings::{self, DisposalSettings};
use crate::error::Result;
use crate::ids::{DisposalLotId, DisposalMediumId};
use crate::store::Conn;
use crate::vendor::gate::{Gate, GateNeed, gate};

pub(crate) use blocks::stays_in_the_house;

pub(super) mod approval;
pub(super) mod blocks;

/// Every lot, the newest first.
pub fn rows(conn: &Conn) -> Result<Vec<LotRow>> {
    sql::rows(conn)
}

/// One lot with everything in it.
///
/// # Errors
/// `NotFound`.
pub fn detail(conn: &Conn, id: DisposalLotId, today: NaiveDate) -> Result<LotDetail> {
    let row = sql::row(conn, id)?;
    let lines = sql::lines::of_lot(conn, id)?;
    let media = sql::media::of_lot(conn, id)?;
    let settings = settings::load(conn)?;
    let gate = vendor_gate(conn, &row, &settings)?;
    let next = row.stage.next();
    let facts = blocks::Facts { row: &row, lines: &lines, media: &media, gate: gate.as_ref() };
    let blocks = next.map_or_else(
        || Ok(Vec::new()),
        |next| blocks::before(conn, &facts, next, &settings, today),
    )?;
    let event = row.closed_on.map(|on| {
        let held = !row.draft.hold.is_empty();
        retention_until(on, &settings.retention, settings.retention_years, held)
    });
    Ok(LotDetail {
        next,
        back: back(conn, &row)?,
        blocks,
        approval_limit: approval::asked(&settings, &lines)?,
        gate,
        ended: sql::close::ended(conn, id)?,
        keep_until: event.and_then(|r| r.keep_until),
        row,
        lines,
        media,
    })
}

/// What the vendor proves on the day it comes; none without vendor or day.
pub(super) fn vendor_gate(
    conn: &Conn,
    row: &LotRow,
    settings: &DisposalSettings,
) -> Result<Option<Gate>> {
    let Some((vendor, day)) = row.draft.vendor_id.zip(row.draft.pickup_on) else { return Ok(None) };
    gate(conn, vendor, &settings.vendor_proofs, GateNeed::Any, day).map(Some)
}

/// What the vendor of a lot proves on the day it comes; none without vendor or day.
pub fn gate_of(conn: &Conn, row: &LotRow) -> Result<Option<Gate>> {
    vendor_gate(conn, row, &settings::load(conn)?)
}

/// The stage a lot may go back to: not behind a decided record, nor behind its certificate.
pub(super) fn back(conn: &Conn, row: &LotRow) -> Result<Option<LotStage>> {
    let stays = match row.stage {
        // What was decided was decided on what the lot said then: it stays as it was approved.
        LotStage::Approved | LotStage::Collected | LotStage::Sanitizing => {
            sql::media::decided(conn, row.id)?
        }
        LotStage::Certified => !row.certificate.is_empty(),
        _ => false,
    };
    Ok(row.stage.previous().filter(|_| !stays))
}

/// One medium with its records.
///
/// # Errors
/// `NotFound`.
pub fn medium(conn: &Conn, id: DisposalMediumId) -> Result<MediumDetail> {
    let medium = sql::media::one(conn, id)?;
    let records = record::read::of_medium(conn, id)?;
    let lacking = sealed::read::lacking(conn, sql::media::lot_of(conn, id)?, id)?;
    Ok(MediumDetail { medium, records, lacking })
}
