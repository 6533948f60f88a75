//! What may still be said of the assets of a lot: taking them out, leaving them out, answers before
//! the first wipe, weight, waste and proceeds.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::add::drafted;
use super::{certified, under_way};
use crate::asset::ops::MAX_COST;
use crate::disposal::lot::read::approval;
use crate::disposal::lot::sql::lines as sql;
use crate::disposal::lot::{LineAnswer, LineChecks, LineDraft, LotLine, LotRow, LotStage};
use crate::disposal::{settings, waste};
use crate::error::{Checks, Error, FieldError, Refusal, Result};
use crate::ids::{DisposalLineId, DisposalLotId};
use crate::store::{Conn, Tx};
use crate::typed;

/// A hundred tonnes, in grams: no asset weighs more.
const MAX_WEIGHT: i64 = 100_000_000;

/// Takes lines out of a draft.
///
/// # Errors
/// `NotFound` for a line that is not there; refused: `disposal-over`, `disposal-not-draft`,
/// `disposal-line-used` with the tag of one that something rests on already.
pub fn remove(tx: &Tx<'_>, lines: &[DisposalLineId]) -> Result<()> {
    let (lots, _) = known(tx, lines, drafted)?;
    if let Some(tag) = sql::used(tx, lines)? {
        return Err(Refusal::new("disposal-line-used").with("tag", tag).into());
    }
    subject(tx, &lots);
    sql::delete(tx, lines)
}

/// Says that an asset did not go, and why; an empty reason takes it back.
///
/// # Errors
/// `Invalid` for a reason that is too long; refused: `disposal-over`, `disposal-handed-over` once the
/// lot has left, `disposal-elsewhere` when the asset has come into another lot, `approver-is-requester`
/// when with what comes back the lot asks for another approver.
pub fn leave_out(tx: &Tx<'_>, line: DisposalLineId, reason: &str) -> Result<()> {
    let old = sql::one(tx, line)?;
    let row = under_way(tx, old.lot_id)?;
    if row.stage >= LotStage::HandedOver {
        return Err(Refusal::new("disposal-handed-over").with("number", row.number).into());
    }
    let reason = typed::paragraph(reason);
    let mut c = Checks::new();
    c.text("reason", &reason, false, 1000);
    c.done()?;
    if reason.is_empty()
        && let Some(lot) = sql::elsewhere(tx, line)?
    {
        let refusal = Refusal::new("disposal-elsewhere").with("tag", old.tag);
        return Err(refusal.with("number", lot).into());
    }
    tx.subject(&row.number);
    sql::set_left_out(tx, line, &reason)?;
    // What comes back may take the lot above the value its approval was good for.
    let approved = row.stage != LotStage::Draft && row.approved_by_id == row.draft.requested_by_id;
    if reason.is_empty() && approved {
        let lines = sql::of_lot(tx, row.id)?;
        if approval::asked(&settings::load(tx)?, &lines)?.is_some() {
            return Err(Refusal::new("approver-is-requester").with("number", row.number).into());
        }
    }
    Ok(())
}

/// Saves what may still be said of lines.
///
/// # Errors
/// `Invalid` with every wrong field, at `drafts.<line>.…` where there are several; `NotFound`. Refused:
/// `disposal-over`; `disposal-certified` when answers or the confidentiality would change under a
/// certificate; `disposal-line-decided` when the confidentiality would under an accepted record.
pub fn save_lines(tx: &Tx<'_>, drafts: &[LineDraft]) -> Result<()> {
    let drafts: Vec<LineDraft> = drafts.iter().map(tidy).collect();
    check(&drafts)?;
    let ids: Vec<DisposalLineId> = drafts.iter().map(|d| d.id).collect();
    let (lots, lines) = known(tx, &ids, under_way)?;
    subject(tx, &lots);
    for (d, old) in drafts.iter().zip(&lines) {
        write(tx, &lots, old, d)?;
    }
    Ok(())
}

/// Answers the questions before the first wipe for many lines; what is not answered stays.
///
/// # Errors
/// As [`save_lines`].
pub fn answer(tx: &Tx<'_>, lines: &[DisposalLineId], checks: &LineChecks) -> Result<()> {
    let location = typed::line(&checks.backup_location);
    let (lots, lines) = known(tx, lines, under_way)?;
    let answered = |old: &LotLine| {
        let was = &old.draft.checks;
        LineDraft {
            checks: LineChecks {
                legal_hold: checks.legal_hold.or(was.legal_hold),
                backup: checks.backup.or(was.backup),
                backup_location: match location.is_empty() {
                    true => was.backup_location.clone(),
                    false => location.clone(),
                },
                licences: checks.licences.or(was.licences),
                labels: checks.labels.or(was.labels),
                mdm: checks.mdm.or(was.mdm),
            },
            ..old.draft.clone()
        }
    };
    if let Some(first) = lines.first() {
        check(&[answered(first)])?;
    }
    subject(tx, &lots);
    for old in &lines {
        write(tx, &lots, old, &answered(old))?;
    }
    Ok(())
}

type Lots = HashMap<DisposalLotId, LotRow>;

/// The lines asked for, in their order, and their lots, each looked at once.
fn known(
    conn: &Conn,
    ids: &[DisposalLineId],
    look: fn(&Conn, DisposalLotId) -> Result<LotRow>,
) -> Result<(Lots, Vec<LotLine>)> {
    let lines = sql::some(conn, ids)?;
    if let Some((id, _)) =
        ids.iter().zip(0..).find(|(id, at)| lines.get(*at).is_none_or(|line| line.id != **id))
    {
        return Err(Error::NotFound(format!("disposal_line/{id}")));
    }
    let mut lots = Lots::new();
    for line in &lines {
        if let Entry::Vacant(unseen) = lots.entry(line.lot_id) {
            unseen.insert(look(conn, line.lot_id)?);
        }
    }
    Ok((lots, lines))
}

fn subject(tx: &Tx<'_>, lots: &Lots) {
    let mut numbers: Vec<&str> = lots.values().map(|l| l.number.as_str()).collect();
    numbers.sort_unstable();
    tx.subject(&numbers.join(", "));
}

fn tidy(d: &LineDraft) -> LineDraft {
    LineDraft {
        checks: LineChecks {
            backup_location: typed::line(&d.checks.backup_location),
            ..d.checks.clone()
        },
        eer: waste::ops::eer(&d.eer),
        ..d.clone()
    }
}

fn check(drafts: &[LineDraft]) -> Result<()> {
    let mut c = Checks::new();
    for (at, d) in drafts.iter().enumerate() {
        let field = |name: &str| match drafts.len() {
            1 => name.to_owned(),
            _ => format!("drafts.{at}.{name}"),
        };
        let hold = d.checks.legal_hold != Some(LineAnswer::NotNeeded);
        c.require(hold, &field("checks.legal_hold"), "yes-or-no");
        c.text(&field("checks.backup_location"), &d.checks.backup_location, false, 200);
        if d.weight_g.is_some_and(|g| !(0..=MAX_WEIGHT).contains(&g)) {
            let error = FieldError::new(field("weight_g"), "range");
            c.push(error.with("max", MAX_WEIGHT));
        }
        let code = d.eer.is_empty() || waste::ops::is_eer(&d.eer);
        c.require(code, &field("eer"), "eer-code");
        if let Some(proceeds) = d.proceeds {
            c.require(proceeds.minor >= 0, &field("proceeds"), "negative");
            c.require(proceeds.minor <= MAX_COST, &field("proceeds"), "amount-range");
        }
    }
    c.done()
}

fn write(tx: &Tx<'_>, lots: &Lots, old: &LotLine, new: &LineDraft) -> Result<()> {
    let was = &old.draft;
    if new == was {
        return Ok(());
    }
    let raised = new.confidentiality != was.confidentiality;
    if let Some(lot) = lots.get(&old.lot_id)
        && !lot.certificate.is_empty()
        && (raised || new.checks != was.checks)
    {
        return Err(certified(&lot.number, &lot.certificate));
    }
    if raised && sql::accepted(tx, old.id)? {
        return Err(Refusal::new("disposal-line-decided").with("tag", &old.tag).into());
    }
    sql::update(tx, new)
}
