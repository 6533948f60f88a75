//! Entering notes of waste.
//!
//! A note is made before the goods leave and comes back weeks later, when the lot may be closed: what
//! the recipient adds can then still be entered, what left cannot be changed.

use super::{WasteDraft, sql};
use crate::contract::sql::exists;
use crate::dates::is_plausible;
use crate::disposal::chain::sql::is_paper;
use crate::disposal::italy::fir::is_operation;
use crate::disposal::lot::ops::uncertified;
use crate::disposal::lot::{self, LotStage};
use crate::error::{Checks, FieldError, Refusal, Result};
use crate::ids::WasteTransferId;
use crate::store::{Conn, Tx};
use crate::typed;

/// Heaviest note, grams: a hundred tonnes.
const MAX_GRAMS: i64 = 100_000_000;
/// Largest note, litres: a hundred cubic metres.
const MAX_LITRES: i64 = 100_000;

/// Saves a note.
///
/// # Errors
/// `Invalid` with every wrong field; `NotFound`; refused: `disposal-over` for a lot that is cancelled,
/// or for what left with one that is closed, `disposal-certified` for what a certificate says.
pub fn save(tx: &Tx<'_>, draft: &WasteDraft) -> Result<WasteTransferId> {
    let d = cleaned(draft);
    let lot = lot::sql::row(tx, d.lot_id)?;
    tx.subject(&lot.number);
    if lot.stage == LotStage::Cancelled {
        return Err(Refusal::new("disposal-over").with("number", lot.number).into());
    }
    let old = d.id.map(|id| sql::draft(tx, id)).transpose()?;
    check(tx, &d, old.as_ref())?;
    if old.as_ref().is_none_or(|old| left(old) != left(&d)) {
        uncertified(tx, d.lot_id)?;
    }
    match d.id {
        None => sql::insert(tx, &d),
        Some(id) => sql::update(tx, id, &d).map(|()| id),
    }
}

/// What is fixed when the goods leave: all that comes later, blanked.
fn left(d: &WasteDraft) -> WasteDraft {
    WasteDraft {
        received_on: None,
        returned_on: None,
        accepted: None,
        accepted_g: None,
        document_id: None,
        note: String::new(),
        ..d.clone()
    }
}

/// A code of the list of waste as the list writes it: `160214*` is `16 02 14*`.
pub fn eer(text: &str) -> String {
    let line = typed::key(text);
    let digits: String = line.chars().filter(char::is_ascii_digit).collect();
    let rest_fits = line.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '.' | '*'));
    let star = if line.ends_with('*') { "*" } else { "" };
    match (digits.get(..2), digits.get(2..4), digits.get(4..6)) {
        (Some(a), Some(b), Some(c)) if digits.len() == 6 && rest_fits => {
            format!("{a} {b} {c}{star}")
        }
        _ => line,
    }
}

/// Whether a text is a code as [`eer`] writes it.
pub fn is_eer(text: &str) -> bool {
    let bare = text.strip_suffix('*').unwrap_or(text);
    let parts: Vec<&str> = bare.split(' ').collect();
    parts.len() == 3 && parts.iter().all(|p| p.len() == 2 && p.bytes().all(|b| b.is_ascii_digit()))
}

fn cleaned(draft: &WasteDraft) -> WasteDraft {
    WasteDraft {
        number: typed::key(&draft.number),
        eer: eer(&draft.eer),
        description: typed::line(&draft.description),
        hazard: typed::line(&draft.hazard),
        albo_no: typed::key(&draft.albo_no),
        authorisation: typed::key(&draft.authorisation),
        operation: typed::key(&draft.operation).to_uppercase(),
        note: typed::paragraph(&draft.note),
        ..draft.clone()
    }
}

fn check(conn: &Conn, d: &WasteDraft, old: Option<&WasteDraft>) -> Result<()> {
    let mut c = Checks::new();
    c.require(old.is_none_or(|old| old.lot_id == d.lot_id), "lot_id", "unknown");
    for (field, value, max) in [
        ("number", &d.number, 100),
        ("description", &d.description, 300),
        ("hazard", &d.hazard, 100),
        ("albo_no", &d.albo_no, 100),
        ("authorisation", &d.authorisation, 200),
        ("note", &d.note, 4000),
    ] {
        c.text(field, value, false, max);
    }
    match d.eer.as_str() {
        "" => c.missing("eer"),
        code => c.require(is_eer(code), "eer", "eer-code"),
    }
    let operation = d.operation.is_empty() || is_operation(&d.operation);
    c.require(operation, "operation", "waste-operation");
    for (field, amount, max) in [
        ("quantity_g", d.quantity_g, MAX_GRAMS),
        ("accepted_g", d.accepted_g, MAX_GRAMS),
        ("volume_l", d.volume_l, MAX_LITRES),
    ] {
        if amount.is_some_and(|n| !(0..=max).contains(&n)) {
            c.push(FieldError::new(field, "waste-amount").with("max", max));
        }
    }
    for (field, vendor) in [("carrier_id", d.carrier_id), ("recipient_id", d.recipient_id)] {
        if let Some(id) = vendor {
            c.require(exists(conn, "vendor", id.0)?, field, "unknown");
        }
    }
    if let Some(id) = d.document_id {
        c.require(is_paper(conn, id, d.lot_id)?, "document_id", "unknown");
    }
    days(d, &mut c);
    c.done()
}

/// Stored, left, received, returned: in this order, and none before what it rests on.
fn days(d: &WasteDraft, c: &mut Checks) {
    let steps = [
        ("stored_since", d.stored_since),
        ("left_on", d.left_on),
        ("received_on", d.received_on),
        ("returned_on", d.returned_on),
    ];
    let mut latest = None;
    for (field, day) in steps {
        let Some(day) = day else { continue };
        c.require(is_plausible(day), field, "date-range");
        c.require(latest.is_none_or(|before| before <= day), field, "end-before-start");
        latest = Some(day);
    }
    c.require(d.received_on.is_none() || d.left_on.is_some(), "left_on", "required");
}

/// Removes a note that was entered by mistake.
///
/// # Errors
/// `NotFound`; refused: `disposal-over`, `disposal-certified`.
pub fn delete(tx: &Tx<'_>, id: WasteTransferId) -> Result<()> {
    let draft = sql::draft(tx, id)?;
    let lot = uncertified(tx, draft.lot_id)?;
    tx.subject(&lot.number);
    sql::delete(tx, id)
}
