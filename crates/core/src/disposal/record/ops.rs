//! Proposing and deciding records.

mod check;
mod decide;
mod sign;

use sha2::{Digest as _, Sha256};

use super::sql::{Owner, add_signatory, insert, one, set_signatories, update};
use super::{RecordDraft, RecordState, people, sql};
use crate::disposal::lot::ops::uncertified;
use crate::disposal::lot::sql::{lines, media};
use crate::disposal::lot::{LotMedium, LotRow};
use crate::error::{FieldError, Refusal, Result};
use crate::ids::SanitizationId;
use crate::store::jcs::hex_text;
use crate::store::{Conn, Tx};

pub(in crate::disposal) use check::may_record;
pub use decide::decide;
pub use sign::sign;

/// Saves a proposed record.
///
/// # Errors
/// `Invalid` with every wrong field. Refused: `sanitization-decided`, `sanitization-stage` for a lot
/// that is not being worked on, `disposal-checks` before the questions of the asset are answered,
/// `sanitization-left-out`, `disposal-over`, `disposal-certified`.
pub fn save(tx: &Tx<'_>, draft: &RecordDraft) -> Result<SanitizationId> {
    let d = check::tidy(draft);
    let medium = media::one(tx, d.medium_id)?;
    let line = lines::one(tx, medium.draft.line_id)?;
    let lot = uncertified(tx, line.lot_id)?;
    tx.subject(&lot.number);
    if let Some(id) = d.id {
        let old = one(tx, id)?;
        match old.state {
            RecordState::Proposed => {}
            // What was not known is answered, and it is judged anew.
            RecordState::Escalated => sql::set_proposed(tx, id)?,
            _ => return Err(decided(&medium.label)),
        }
        if old.draft.medium_id != d.medium_id {
            return Err(FieldError::new("medium_id", "record-medium").into());
        }
    }
    check::may_record(&lot, &line, d.external)?;
    check::fields(tx, &d, lot.id, &medium)?;
    write(tx, &d)
}

fn decided(label: &str) -> crate::error::Error {
    Refusal::new("sanitization-decided").with("medium", label).into()
}

fn write(tx: &Tx<'_>, d: &RecordDraft) -> Result<SanitizationId> {
    let named: Vec<_> = d.people.iter().map(|p| people::named(tx, p)).collect::<Result<_>>()?;
    put(tx, &RecordDraft { people: named, ..d.clone() })
}

/// Writes a record whose people are named already.
fn put(tx: &Tx<'_>, d: &RecordDraft) -> Result<SanitizationId> {
    let digest = digest(d)?;
    if let Some(id) = d.id {
        update(tx, id, d)?;
        set_signatories(tx, Owner::Record(id), &d.people, &digest)?;
        return Ok(id);
    }
    let id = insert(tx, d)?;
    for p in &d.people {
        add_signatory(tx, Owner::Record(id), p, &digest)?;
    }
    Ok(id)
}

/// Writes a proposed record that a file or a recycler's certificate made, its people named already.
///
/// # Errors
/// As [`save`] for what is wrong with it.
pub(in crate::disposal) fn propose(
    tx: &Tx<'_>,
    d: &RecordDraft,
    lot: &LotRow,
    medium: &LotMedium,
) -> Result<SanitizationId> {
    let d = check::tidy(d);
    check::fields(tx, &d, lot.id, medium)?;
    put(tx, &d)
}

/// SHA-256 of what somebody signs: the record without who stands for it.
fn digest(d: &RecordDraft) -> Result<String> {
    let bare = RecordDraft { id: None, people: Vec::new(), ..d.clone() };
    Ok(hex_text(&Sha256::digest(sql::written(&bare)?.as_bytes())))
}

/// Whether the register has such a row.
fn known(conn: &Conn, table: &'static str, id: Option<i64>) -> Result<bool> {
    id.map_or(Ok(true), |id| crate::contract::sql::exists(conn, table, id))
}
