//! The way of a lot through its stages, forwards and back.

use chrono::NaiveDate;

use super::under_way;
use crate::contract::sql::exists;
use crate::disposal::lot::read::{approval, back, blocks, gate_of, vendor_gate};
use crate::disposal::lot::{LotRow, LotStage, StageBlock, sql};
use crate::disposal::settings;
use crate::error::{Checks, FieldError, Refusal, Result};
use crate::ids::{DisposalLotId, PersonId};
use crate::store::{Conn, Tx};
use crate::typed;

/// Moves a lot to the next stage, or back; `person` approves where that is asked for, `reason` is why
/// it goes back, and is kept at the end of its note.
///
/// # Errors
/// `Invalid` without a person or a reason where one is asked for. Refused: `disposal-over`;
/// `disposal-stage` for a stage that is neither next nor behind; `disposal-blocked` with the first
/// `block`; `approver-is-requester`.
pub fn stage(
    tx: &Tx<'_>,
    id: DisposalLotId,
    to: LotStage,
    person: Option<PersonId>,
    reason: &str,
    today: NaiveDate,
) -> Result<()> {
    let row = under_way(tx, id)?;
    tx.subject(&row.number);
    if row.stage.next() == Some(to) {
        return forwards(tx, &row, (to, person), today);
    }
    if back(tx, &row)? != Some(to) {
        return Err(Refusal::new("disposal-stage")
            .with("number", row.number)
            .with("from", row.stage)
            .with("to", to)
            .into());
    }
    let reason = typed::paragraph(reason);
    let mut c = Checks::new();
    c.text("reason", &reason, row.stage == LotStage::HandedOver, 1000);
    c.done()?;
    if row.stage == LotStage::Approved {
        sql::set_approved(tx, id, None)?;
    }
    if !reason.is_empty() {
        let said = format!("{today}: {reason}");
        let note = [row.draft.note.as_str(), &said].map(str::trim);
        sql::set_note(tx, id, note.join("\n").trim())?;
    }
    sql::set_stage(tx, id, to)
}

fn forwards(
    tx: &Tx<'_>,
    row: &LotRow,
    (to, person): (LotStage, Option<PersonId>),
    today: NaiveDate,
) -> Result<()> {
    let settings = settings::load(tx)?;
    let lines = sql::lines::of_lot(tx, row.id)?;
    let media = sql::media::of_lot(tx, row.id)?;
    let gate = vendor_gate(tx, row, &settings)?;
    let facts = blocks::Facts { row, lines: &lines, media: &media, gate: gate.as_ref() };
    let found = blocks::before(tx, &facts, to, &settings, today)?;
    if let Some(first) = found.first() {
        return Err(blocked(row, first).into());
    }
    match to {
        LotStage::Approved => {
            let other = approval::asked(&settings, &lines)?.is_some();
            approve(tx, row, person, (other, today))
        }
        LotStage::Closed => super::close::close(tx, row, &lines, today),
        _ => sql::set_stage(tx, row.id, to),
    }
}

/// The refusal that names what keeps a lot from where it is to go.
pub(in crate::disposal) fn blocked(row: &LotRow, by: &StageBlock) -> Refusal {
    // Written out as it stands in the sentence, as a list can be empty.
    let examples = match by.examples.as_slice() {
        [] => String::new(),
        some => format!(" ({})", some.join(", ")),
    };
    Refusal::new("disposal-blocked")
        .with("number", &row.number)
        .with("block", by.code)
        .with("examples", examples)
}

fn approve(
    tx: &Tx<'_>,
    row: &LotRow,
    person: Option<PersonId>,
    (other, today): (bool, NaiveDate),
) -> Result<()> {
    let Some(by) = person else { return Err(FieldError::new("person_id", "required").into()) };
    if !exists(tx, "person", by.0)? {
        return Err(FieldError::new("person_id", "unknown").into());
    }
    if other && row.draft.requested_by_id == Some(by) {
        return Err(Refusal::new("approver-is-requester").with("number", &row.number).into());
    }
    sql::set_approved(tx, row.id, Some((by, today)))?;
    sql::set_stage(tx, row.id, LotStage::Approved)
}

/// What keeps a lot from having its own certificate sealed; empty: nothing. Sealing is what makes a
/// lot that was handed over a certified one; one that stays in the house may be certified as soon as
/// it is verified. One that is closed is certified anew after its certificate was annulled.
///
/// # Errors
/// `NotFound`; refused: `disposal-over` for a lot that was given up, `disposal-stage` for one that has not
/// come that far.
pub fn sealable(conn: &Conn, id: DisposalLotId) -> Result<Vec<StageBlock>> {
    let row = sql::row(conn, id)?;
    if row.stage == LotStage::Cancelled {
        return Err(Refusal::new("disposal-over").with("number", row.number).into());
    }
    let from = match blocks::stays_in_the_house(row.draft.destination) {
        true => LotStage::Verified,
        false => LotStage::HandedOver,
    };
    if row.stage < from {
        return Err(Refusal::new("disposal-stage")
            .with("number", row.number)
            .with("from", row.stage)
            .with("to", LotStage::Certified)
            .into());
    }
    let lines = sql::lines::of_lot(conn, id)?;
    let media = sql::media::of_lot(conn, id)?;
    let gate = gate_of(conn, &row)?;
    let facts = blocks::Facts { row: &row, lines: &lines, media: &media, gate: gate.as_ref() };
    blocks::before_sealing(conn, &facts)
}
