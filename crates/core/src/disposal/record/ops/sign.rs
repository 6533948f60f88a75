//! Signing records afterwards: a certificate asks for title, address, date and signature of who did it
//! and of who validated it, and neither is always at the desk when a record is entered.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::super::sql::{Kept, Owner, add_signatory, complete, in_role, some};
use super::super::{RecordState, SignDraft, SignatoryDraft, SignatoryRole, Signed, people};
use super::digest;
use crate::disposal::lot::ops::uncertified;
use crate::error::{Checks, Error, FieldError, Result};
use crate::store::Tx;

/// Most records signed at once.
const MAX_SIGNED: usize = 20_000;

/// Completes what is empty of one signatory of records of one lot. Who did or validated a record does
/// not change: where somebody else stands there, or nobody, it is told and left as it is; so is what a
/// certificate rests on. Who agrees is added to accepted records, as a sample is drawn of what was
/// accepted, but never where they did or validated it themselves.
///
/// # Errors
/// `Invalid` with every wrong field; `NotFound`. Refused: `disposal-over`, `disposal-certified`.
pub fn sign(tx: &Tx<'_>, draft: &SignDraft, today: NaiveDate) -> Result<Signed> {
    let signs = people::tidy(&draft.signatory);
    let mut c = Checks::new();
    c.require(!draft.records.is_empty(), "records", "required");
    c.require(draft.records.len() <= MAX_SIGNED, "records", "record-many");
    let role = matches!(
        signs.role,
        SignatoryRole::Performer | SignatoryRole::Validator | SignatoryRole::Concurrence
    );
    c.require(role, "signatory.role", "signatory-role");
    people::check(tx, &signs, "signatory", &mut c)?;
    c.done()?;
    let signs = people::named(tx, &signs)?;
    let kept = some(tx, &draft.records)?;
    let asked: HashSet<_> = draft.records.iter().collect();
    if kept.len() != asked.len() {
        return Err(Error::NotFound("sanitization".into()));
    }
    let Some(lot_id) = kept.first().map(|k| k.lot_id) else { return Ok(Signed::default()) };
    if kept.iter().any(|k| k.lot_id != lot_id) {
        return Err(FieldError::new("records", "record-lot").into());
    }
    let lot = uncertified(tx, lot_id)?;
    tx.subject(&lot.number);
    let mut standing = in_role(tx, &draft.records, signs.role)?;
    let mut done = Signed::default();
    for record in kept.iter().rev() {
        let open = record.certificate.is_empty()
            && !matches!(record.state, RecordState::Rejected | RecordState::Withdrawn);
        match standing.remove(&record.id) {
            Some(old) if open && same(&old, &signs) => {
                complete(tx, &completed(&old, &signs, today), &digest(&record.draft)?)?;
                done.signed += 1;
            }
            None if open && may_agree(record, &signs) => {
                let signed_on = signs.signed_on.or(Some(today));
                let who = SignatoryDraft { id: None, signed_on, ..signs.clone() };
                add_signatory(tx, Owner::Record(record.id), &who, &digest(&record.draft)?)?;
                done.signed += 1;
            }
            _ => done.others += 1,
        }
    }
    Ok(done)
}

/// Whether somebody can be added to a record as one who agrees with it.
fn may_agree(record: &Kept, who: &SignatoryDraft) -> bool {
    who.role == SignatoryRole::Concurrence
        && record.state == RecordState::Accepted
        && people::is_independent(who, &record.draft.people)
}

/// One of ours by the row, anybody else by the name.
pub(super) fn same(a: &SignatoryDraft, b: &SignatoryDraft) -> bool {
    match (a.person_id, b.person_id) {
        (Some(a), Some(b)) => a == b,
        _ => a.name == b.name,
    }
}

/// What was empty, filled; a signature and its day are one.
pub(super) fn completed(
    old: &SignatoryDraft,
    new: &SignatoryDraft,
    today: NaiveDate,
) -> SignatoryDraft {
    let pick = |old: &str, new: &str| if old.is_empty() { new.to_owned() } else { old.to_owned() };
    let signs = old.signature.is_empty() && !new.signature.is_empty();
    let signed_on = if signs { new.signed_on.or(Some(today)) } else { old.signed_on };
    SignatoryDraft {
        title: pick(&old.title, &new.title),
        organisation: pick(&old.organisation, &new.organisation),
        place: pick(&old.place, &new.place),
        contact: pick(&old.contact, &new.contact),
        signature: pick(&old.signature, &new.signature),
        signature_kind: if signs { new.signature_kind } else { old.signature_kind },
        signed_on,
        ..old.clone()
    }
}
