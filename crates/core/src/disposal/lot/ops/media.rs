//! Media of a lot: what they are, and documented exceptions.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::{certified, under_way};
use crate::contract::sql::exists;
use crate::disposal::lot::sql::{lines, media as sql};
use crate::disposal::lot::{ExceptionDraft, LotMedium, LotRow, LotStage, MediumDraft};
use crate::disposal::record::RecordState;
use crate::error::{Checks, FieldError, Refusal, Result};
use crate::ids::DisposalMediumId;
use crate::store::Tx;
use crate::typed;

/// A thousand terabytes, in gigabytes.
const MAX_GB: i64 = 1_000_000;

/// Saves a medium; a new one comes into the line it names.
///
/// # Errors
/// `Invalid` with every wrong field; `NotFound`. Refused: `disposal-over`; `disposal-handed-over` for
/// a new one once the lot has left; `disposal-certified` under a certificate; `disposal-medium-bearing`
/// when it would no longer bear data, `disposal-medium-frozen` when it would become another one,
/// `disposal-medium-decided` when what a record was accepted on would change.
pub fn save_medium(tx: &Tx<'_>, draft: &MediumDraft) -> Result<DisposalMediumId> {
    let d = MediumDraft {
        manufacturer: typed::line(&draft.manufacturer),
        model: typed::line(&draft.model),
        serial: typed::key(&draft.serial),
        note: typed::paragraph(&draft.note),
        ..draft.clone()
    };
    let old = d.id.map(|id| sql::one(tx, id)).transpose()?;
    let line = lines::one(tx, old.as_ref().map_or(d.line_id, |m| m.draft.line_id))?;
    let row = under_way(tx, line.lot_id)?;
    let mut c = Checks::new();
    c.require(d.line_id == line.id, "line_id", "unknown");
    c.text("manufacturer", &d.manufacturer, false, 200);
    c.text("model", &d.model, false, 200);
    c.text("serial", &d.serial, false, 100);
    c.text("note", &d.note, false, 4000);
    if d.capacity_gb.is_some_and(|gb| !(1..=MAX_GB).contains(&gb)) {
        c.push(FieldError::new("capacity_gb", "range-capacity").with("max", MAX_GB));
    }
    if let Some(tag) = sql::twin(tx, line.lot_id, &d.serial, d.id)? {
        c.push(FieldError::new("serial", "duplicate-medium").with("tag", tag));
    }
    c.done()?;
    tx.subject(&row.number);
    let Some(old) = old else {
        if row.stage >= LotStage::HandedOver {
            return Err(Refusal::new("disposal-handed-over").with("number", row.number).into());
        }
        return sql::insert(tx, &d, None);
    };
    if old.draft != d {
        free(&row, &old)?;
        fixed(&row, &old, &d)?;
        let judged = |m: &MediumDraft| {
            let own_way = (m.will_be_reused, m.leaves_control);
            (m.media_type, m.serial.clone(), m.self_encrypting, m.data_bearing, own_way)
        };
        if old.record_state == Some(RecordState::Accepted) && judged(&old.draft) != judged(&d) {
            return Err(Refusal::new("disposal-medium-decided").with("medium", old.label).into());
        }
        sql::update(tx, old.id, &d)?;
    }
    Ok(old.id)
}

/// From the first wipe on a medium is what it was taken for: what it is called may be completed, not
/// become another's, and one that bears data does not stop to without a documented exception.
fn fixed(row: &LotRow, old: &LotMedium, new: &MediumDraft) -> Result<()> {
    let was = &old.draft;
    let frozen = row.stage >= LotStage::Sanitizing;
    if was.data_bearing && !new.data_bearing && (frozen || old.from_asset) {
        return Err(Refusal::new("disposal-medium-bearing").with("medium", &old.label).into());
    }
    let told = |m: &MediumDraft| [m.manufacturer.clone(), m.model.clone(), m.serial.clone()];
    let other =
        told(was).into_iter().zip(told(new)).any(|(was, new)| !was.is_empty() && was != new);
    if frozen && other {
        return Err(Refusal::new("disposal-medium-frozen").with("medium", &old.label).into());
    }
    Ok(())
}

/// A medium no certificate rests on.
fn free(row: &LotRow, medium: &LotMedium) -> Result<()> {
    if !row.certificate.is_empty() {
        return Err(certified(&row.number, &row.certificate));
    }
    if !medium.certificate.is_empty() {
        return Err(certified(&medium.label, &medium.certificate));
    }
    Ok(())
}

/// Removes a medium that was entered by mistake.
///
/// # Errors
/// `NotFound`; refused: `disposal-over`, `disposal-certified`, `disposal-medium-bearing` from the first
/// wipe on and for what came in with its asset, `disposal-medium-used` when a record, a drive of a file
/// or a number of a recycler's list is about it.
pub fn delete_medium(tx: &Tx<'_>, id: DisposalMediumId) -> Result<()> {
    let medium = sql::one(tx, id)?;
    let row = under_way(tx, sql::lot_of(tx, id)?)?;
    free(&row, &medium)?;
    if row.stage >= LotStage::Sanitizing || medium.from_asset {
        return Err(Refusal::new("disposal-medium-bearing").with("medium", medium.label).into());
    }
    if sql::used(tx, id)? {
        return Err(Refusal::new("disposal-medium-used").with("medium", medium.label).into());
    }
    tx.subject(&row.number);
    sql::delete(tx, id)
}

/// Documents an exception of media, or takes it back.
///
/// # Errors
/// `Invalid` without media, without a reason or without who stands for it; `NotFound`. Refused:
/// `disposal-over`, `disposal-certified`, `disposal-handed-over` once the lot has left,
/// `disposal-media-lots` for media of several.
pub fn except(tx: &Tx<'_>, draft: &ExceptionDraft, today: NaiveDate) -> Result<()> {
    let Some(first) = draft.media.first() else {
        return Err(FieldError::new("media", "required").into());
    };
    let lot_id = sql::lot_of(tx, *first)?;
    let row = under_way(tx, lot_id)?;
    if row.stage >= LotStage::HandedOver {
        return Err(Refusal::new("disposal-handed-over").with("number", row.number).into());
    }
    let asked: HashSet<DisposalMediumId> = draft.media.iter().copied().collect();
    let of_lot = sql::of_lot(tx, lot_id)?;
    let media: Vec<_> = of_lot.into_iter().filter(|m| asked.contains(&m.id)).collect();
    if media.len() != asked.len() {
        return Err(Refusal::new("disposal-media-lots").with("number", row.number).into());
    }
    for medium in &media {
        free(&row, medium)?;
    }
    tx.subject(&row.number);
    if draft.exception.is_none() {
        let none = ExceptionDraft { reason: String::new(), by_id: None, ..draft.clone() };
        return sql::set_exception(tx, &none, None);
    }
    let d = ExceptionDraft { reason: typed::paragraph(&draft.reason), ..draft.clone() };
    let mut c = Checks::new();
    c.text("reason", &d.reason, true, 1000);
    match d.by_id {
        None => c.missing("by_id"),
        Some(id) => c.require(exists(tx, "person", id.0)?, "by_id", "unknown"),
    }
    c.done()?;
    sql::set_exception(tx, &d, Some(today))
}
