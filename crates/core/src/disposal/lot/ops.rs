//! Planning a lot, giving it up, and what holds for every change of one. Assets, media and the way
//! through the stages have files of their own.

use chrono::{Datelike as _, NaiveDate};

use super::{LotDraft, LotRow, LotStage, sql};
use crate::asset::ops::MAX_COST;
use crate::contract::sql::exists;
use crate::dates::is_plausible;
use crate::error::{Checks, Refusal, Result};
use crate::ids::DisposalLotId;
use crate::store::{Conn, Tx};
use crate::typed;

mod add;
mod close;
mod lines;
mod media;
mod stage;

pub use add::add;
pub use lines::{answer, leave_out, remove, save_lines};
pub use media::{delete_medium, except, save_medium};
pub(in crate::disposal) use stage::blocked;
pub use stage::{sealable, stage};

/// A lot that is neither closed nor cancelled.
///
/// # Errors
/// `NotFound`; refused (`disposal-over`) at its end.
pub fn under_way(conn: &Conn, id: DisposalLotId) -> Result<LotRow> {
    let row = sql::row(conn, id)?;
    if row.stage.is_over() {
        return Err(Refusal::new("disposal-over").with("number", row.number).into());
    }
    Ok(row)
}

/// A lot under way whose own certificate is not in force: what that certifies does not change.
///
/// # Errors
/// As [`under_way`]; refused (`disposal-certified`).
pub fn uncertified(conn: &Conn, id: DisposalLotId) -> Result<LotRow> {
    let row = under_way(conn, id)?;
    if row.certificate.is_empty() {
        return Ok(row);
    }
    Err(certified(&row.number, &row.certificate))
}

/// What is refused because a certificate rests on it.
pub(super) fn certified(what: &str, certificate: &str) -> crate::error::Error {
    Refusal::new("disposal-certified").with("what", what).with("certificate", certificate).into()
}

/// Saves a lot; a new one gets the next number of its year.
///
/// # Errors
/// [`crate::error::Error::Invalid`] with every wrong field. Refused: `disposal-fixed` when what was
/// approved would change, `disposal-certified` when what a certificate says would, `disposal-over` for
/// anything but hold and note of one that is closed or cancelled.
pub fn save(tx: &Tx<'_>, draft: &LotDraft, today: NaiveDate) -> Result<DisposalLotId> {
    let d = LotDraft {
        title: typed::line(&draft.title),
        vendor_order: typed::key(&draft.vendor_order),
        gate_reason: typed::paragraph(&draft.gate_reason),
        custody_reason: typed::paragraph(&draft.custody_reason),
        hold: typed::paragraph(&draft.hold),
        note: typed::paragraph(&draft.note),
        ..draft.clone()
    };
    check(tx, &d)?;
    let id = match d.id {
        None => sql::insert(tx, &d, today.year())?,
        Some(id) => {
            may_change(&sql::row(tx, id)?, &d)?;
            sql::update(tx, id, &d)?;
            id
        }
    };
    tx.subject(&sql::row(tx, id)?.number);
    Ok(id)
}

fn check(conn: &Conn, d: &LotDraft) -> Result<()> {
    let mut c = Checks::new();
    c.text("title", &d.title, true, 200);
    c.text("vendor_order", &d.vendor_order, false, 100);
    c.text("gate_reason", &d.gate_reason, false, 1000);
    c.text("custody_reason", &d.custody_reason, false, 1000);
    c.text("hold", &d.hold, false, 1000);
    c.text("note", &d.note, false, 20_000);
    c.require(d.pickup_on.is_none_or(is_plausible), "pickup_on", "date-range");
    if let Some(cost) = d.cost {
        c.require(cost.minor >= 0, "cost", "negative");
        c.require(cost.minor <= MAX_COST, "cost", "amount-range");
    }
    for (field, person) in
        [("requested_by_id", d.requested_by_id), ("coordinator_id", d.coordinator_id)]
    {
        if let Some(id) = person {
            c.require(exists(conn, "person", id.0)?, field, "unknown");
        }
    }
    if let Some(id) = d.vendor_id {
        c.require(exists(conn, "vendor", id.0)?, "vendor_id", "unknown");
    }
    c.done()
}

/// What may still be said of a lot as far as it has come.
fn may_change(old: &LotRow, new: &LotDraft) -> Result<()> {
    let refused = |code: &str| {
        let refusal = Refusal::new(code);
        Err(refusal.with("number", &old.number).into())
    };
    let was = &old.draft;
    // A hold, and a note, come when they come.
    let rest = LotDraft { hold: was.hold.clone(), note: was.note.clone(), ..new.clone() };
    if old.stage.is_over() && rest != *was {
        return refused("disposal-over");
    }
    let planned = |d: &LotDraft| {
        (
            d.title.clone(),
            d.reason,
            d.destination,
            d.will_be_reused,
            d.profile,
            d.format_purges,
            d.requested_by_id,
        )
    };
    if old.stage != LotStage::Draft && planned(was) != planned(new) {
        return refused("disposal-fixed");
    }
    let certified_of = |d: &LotDraft| {
        let reasons = (d.gate_reason.clone(), d.custody_reason.clone());
        (d.vendor_id, d.vendor_order.clone(), d.pickup_on, reasons)
    };
    if !old.certificate.is_empty() && certified_of(was) != certified_of(new) {
        return Err(certified(&old.number, &old.certificate));
    }
    Ok(())
}

/// Gives a lot up: its assets may come into another one, what was recorded stays.
///
/// # Errors
/// `Invalid` without a reason; refused: `disposal-over`, `disposal-handed-over` once it has left.
pub fn cancel(tx: &Tx<'_>, id: DisposalLotId, reason: &str) -> Result<()> {
    let row = under_way(tx, id)?;
    if row.stage >= LotStage::HandedOver {
        return Err(Refusal::new("disposal-handed-over").with("number", row.number).into());
    }
    let reason = typed::paragraph(reason);
    let mut c = Checks::new();
    c.text("reason", &reason, true, 1000);
    c.done()?;
    tx.subject(&row.number);
    sql::set_cancelled(tx, id, &reason)
}
