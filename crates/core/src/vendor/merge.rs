//! Two vendors that are one: everything of the one moves to the other, in one operation that can
//! be undone.
//!
//! What the kept one says stays; what it leaves blank is taken from the other; its kinds are those
//! of both; the name of the one that goes is kept among the other names of the one that stays, so
//! that a file which still says it does not bring it back. Levels of two escalation paths become one path in the order of their minutes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::sql::merge as rows;
use super::{VendorDraft, VendorKind, sql};
use crate::error::{Refusal, Result};
use crate::ids::{ContractId, VendorId};
use crate::store::{Conn, Tx};

/// What a merge would do, before it does it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MergePlan {
    /// The vendor that stays.
    pub kept: VendorId,
    /// Its name.
    pub kept_name: String,
    /// The vendor that goes.
    pub gone: VendorId,
    /// Its name.
    pub gone_name: String,
    /// Records that move, by what they are.
    pub moves: Vec<MergeMove>,
    /// Fields of the kept one that are filled from the other.
    pub filled: Vec<MergeField>,
    /// Fields in which both say something else: the kept one's value stays.
    pub dropped: Vec<MergeField>,
    /// Contracts that stand in the way: the same number on both sides.
    pub clashes: Vec<NumberClash>,
}

/// Records of one kind that move.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MergeMove {
    /// Their entity, e.g. `contract`; its words are the journal's `ent-…`.
    pub entity: String,
    /// How many.
    pub count: u32,
}

/// A field and its two values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MergeField {
    /// Its name in the draft.
    pub field: String,
    /// What the kept vendor says.
    pub kept: String,
    /// What the other says.
    pub gone: String,
}

/// A number both vendors have a contract under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NumberClash {
    /// The number.
    pub number: String,
    /// The kept vendor's contract.
    pub kept_id: ContractId,
    /// Its title.
    pub kept_title: String,
    /// The other's.
    pub gone_id: ContractId,
    /// Its title.
    pub gone_title: String,
}

/// What merging `gone` into `kept` would do.
///
/// # Errors
/// Refused (`merge-itself`) for a vendor and itself; `NotFound` for one that is not there.
pub fn plan(conn: &Conn, kept: VendorId, gone: VendorId) -> Result<MergePlan> {
    if kept == gone {
        return Err(Refusal::new("merge-itself").into());
    }
    let (into, from) = (sql::draft(conn, kept)?, sql::draft(conn, gone)?);
    let mut moves: Vec<MergeMove> = Vec::new();
    for reference in rows::references(conn)? {
        let count = rows::referring(conn, &reference, gone)?;
        match moves.iter_mut().find(|m| m.entity == reference.0) {
            _ if count == 0 => {}
            Some(known) => known.count += count,
            None => moves.push(MergeMove { entity: reference.0.to_owned(), count }),
        }
    }
    let (mut filled, mut dropped) = (Vec::new(), Vec::new());
    for (field, kept, gone) in beside(&into, &from) {
        let both = MergeField { field: field.to_owned(), kept, gone };
        if both.gone.is_empty() || both.gone == both.kept {
            continue;
        }
        if both.kept.is_empty() { filled.push(both) } else { dropped.push(both) }
    }
    Ok(MergePlan {
        kept,
        kept_name: into.name,
        gone,
        gone_name: from.name,
        moves,
        filled,
        dropped,
        clashes: rows::clashes(conn, kept, gone)?,
    })
}

/// Merges `gone` into `kept`.
///
/// # Errors
/// Refused (`merge-same-number`, with the number and both titles) while both have a contract under
/// one number, and as [`plan`].
pub fn apply(tx: &Tx<'_>, kept: VendorId, gone: VendorId) -> Result<()> {
    let plan = plan(tx, kept, gone)?;
    if let Some(clash) = plan.clashes.first() {
        return Err(Refusal::new("merge-same-number")
            .with("number", &clash.number)
            .with("kept", &clash.kept_title)
            .with("gone", &clash.gone_title)
            .with("count", plan.clashes.len())
            .into());
    }
    let merged = filled(sql::draft(tx, kept)?, sql::draft(tx, gone)?);
    for reference in rows::references(tx)? {
        rows::move_all(tx, &reference, gone, kept)?;
    }
    let mut levels = sql::levels(tx, kept)?;
    levels.sort_by_key(|l| l.after_minutes);
    sql::put_levels(tx, kept, &levels)?;
    sql::delete(tx, gone)?;
    sql::update(tx, kept, &merged)?;
    // Its own other names have moved with all that referred to it.
    let mut names = sql::aliases::of(tx, kept)?;
    names.push(plan.gone_name.clone());
    sql::aliases::put(tx, kept, &names)?;
    tx.subject(&plan.kept_name);
    Ok(())
}

/// The kept vendor with its blanks filled.
fn filled(kept: VendorDraft, gone: VendorDraft) -> VendorDraft {
    let text = |own: String, other: String| if own.is_empty() { other } else { own };
    let kinds = |k: &VendorKind| kept.kinds.contains(k) || gone.kinds.contains(k);
    VendorDraft {
        id: kept.id,
        kinds: VendorKind::ALL.iter().copied().filter(kinds).collect(),
        name: kept.name,
        registration_no: text(kept.registration_no, gone.registration_no),
        vat_no: text(kept.vat_no, gone.vat_no),
        customer_no: text(kept.customer_no, gone.customer_no),
        website: text(kept.website, gone.website),
        email: text(kept.email, gone.email),
        phone: text(kept.phone, gone.phone),
        address: text(kept.address, gone.address),
        country: text(kept.country, gone.country),
        pec: text(kept.pec, gone.pec),
        language: kept.language.or(gone.language),
        risk: kept.risk.or(gone.risk),
        risk_note: text(kept.risk_note, gone.risk_note),
        criticality: kept.criticality.or(gone.criticality),
        assessed_on: kept.assessed_on.or(gone.assessed_on),
        dpa_signed_on: kept.dpa_signed_on.or(gone.dpa_signed_on),
        notes: text(kept.notes, gone.notes),
        aliases: Vec::new(),
        contacts: Vec::new(),
    }
}

/// The fields of two vendors side by side, as text; but the names, neither of which is given up.
fn beside(kept: &VendorDraft, gone: &VendorDraft) -> Vec<(&'static str, String, String)> {
    let (kept, gone) = (texts(kept), texts(gone));
    kept.into_iter().zip(gone).map(|((field, k), (_, g))| (field, k, g)).collect()
}

fn texts(d: &VendorDraft) -> Vec<(&'static str, String)> {
    fn word<T: ToString>(value: Option<T>) -> String {
        value.map(|v| v.to_string()).unwrap_or_default()
    }
    vec![
        ("registration_no", d.registration_no.clone()),
        ("vat_no", d.vat_no.clone()),
        ("customer_no", d.customer_no.clone()),
        ("website", d.website.clone()),
        ("email", d.email.clone()),
        ("phone", d.phone.clone()),
        ("address", d.address.clone()),
        ("country", d.country.clone()),
        ("pec", d.pec.clone()),
        ("language", word(d.language)),
        ("risk", word(d.risk)),
        ("risk_note", d.risk_note.clone()),
        ("criticality", word(d.criticality)),
        ("assessed_on", word(d.assessed_on)),
        ("dpa_signed_on", word(d.dpa_signed_on)),
        ("notes", d.notes.clone()),
    ]
}
