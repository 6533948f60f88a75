//! Deciding records: what the rules let pass is accepted, by a person.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::super::judge::{Frozen, Ground, judge, validator};
use super::super::sql::{Kept, Owner, add_signatory, complete, set_decided, some};
use super::super::{
    Decided, RecordDecision, RecordDraft, RecordState, RefusedRecord, SignatoryDraft,
    SignatoryRole, people,
};
use super::sign::{completed, same};
use super::{decided, digest};
use crate::disposal::accept::{SanitizationDecision, SanitizationVerdict};
use crate::disposal::lot::ops::uncertified;
use crate::disposal::lot::sql::{lines, media};
use crate::disposal::lot::{LotLine, LotMedium, LotRow, LotStage};
use crate::disposal::reason::SanitizationReason;
use crate::error::{Checks, Error, FieldError, Refusal, Result};
use crate::ids::{DisposalLineId, DisposalMediumId};
use crate::store::{Conn, Tx};
use crate::typed;

/// Most records decided at once.
const MAX_DECIDED: usize = 20_000;

/// Decides records of one lot. Those the rules do not let pass are told and left as they are. One whose
/// file contradicts its medium is escalated first, and accepted with a reason.
///
/// # Errors
/// `Invalid` with every wrong field. Refused: `sanitization-decided` for one that is decided,
/// `sanitization-accepted` where its medium has an accepted one, `sanitization-stage`,
/// `disposal-certified` for one that a certificate rests on, `disposal-over`.
pub fn decide(tx: &Tx<'_>, decision: &RecordDecision, today: NaiveDate) -> Result<Decided> {
    let reason = typed::paragraph(&decision.reason);
    let validator = check(tx, decision, &reason, today)?;
    let kept = some(tx, &decision.records)?;
    let asked: HashSet<_> = decision.records.iter().collect();
    if kept.len() != asked.len() {
        return Err(Error::NotFound("sanitization".into()));
    }
    let Some(lot_id) = kept.first().map(|k| k.lot_id) else { return Ok(Decided::default()) };
    if kept.iter().any(|k| k.lot_id != lot_id) {
        return Err(FieldError::new("records", "record-lot").into());
    }
    let desk = Desk::load(tx, uncertified(tx, lot_id)?, decision.state)?;
    tx.subject(&desk.lot.number);
    let mut done = Decided::default();
    let mut taken: HashSet<DisposalMediumId> = HashSet::new();
    // In the order they were entered.
    for kept in kept.iter().rev() {
        let (line, medium) = desk.of(kept)?;
        desk.may(kept, line, medium)?;
        let added = validator.as_ref().filter(|_| wants_validator(kept, decision.state));
        let mut draft = kept.draft.clone();
        draft.people.extend(added.cloned());
        let ground = Ground::of(&desk.lot, line, medium).beside(kept.told_media);
        let verdict = judge(&ground, &draft);
        if decision.state == RecordState::Accepted {
            if !passes(kept, &verdict, &reason) {
                done.refused.push(told(kept, medium, verdict));
                continue;
            }
            if medium.record_state == Some(RecordState::Accepted) || !taken.insert(medium.id) {
                return Err(Refusal::new("sanitization-accepted")
                    .with("medium", &medium.label)
                    .into());
            }
        }
        // What was decided before stays as it rested then.
        let frozen = kept.frozen.clone().filter(|_| decision.state == RecordState::Withdrawn);
        let frozen = frozen.unwrap_or_else(|| Frozen::new(&ground, &verdict));
        write(tx, kept, added, (decision.state, today, &reason), &frozen)?;
        if decision.state != RecordState::Withdrawn {
            signs(tx, kept, validator.as_ref(), today)?;
        }
        done.decided += 1;
    }
    Ok(done)
}

/// Everything wrong with a decision; the validator as they sign.
fn check(
    conn: &Conn,
    d: &RecordDecision,
    reason: &str,
    today: NaiveDate,
) -> Result<Option<SignatoryDraft>> {
    let mut c = Checks::new();
    c.require(!d.records.is_empty(), "records", "required");
    c.require(d.records.len() <= MAX_DECIDED, "records", "record-many");
    c.require(d.state != RecordState::Proposed, "state", "required");
    c.text("reason", reason, d.state != RecordState::Accepted, 1_000);
    let validator = d.validator.as_ref().map(people::tidy);
    if let Some(v) = &validator {
        people::check(conn, v, "validator", &mut c)?;
    }
    c.done()?;
    let Some(v) = validator else { return Ok(None) };
    let named = people::named(conn, &v)?;
    let signed_on = named.signed_on.or(Some(today));
    Ok(Some(SignatoryDraft { id: None, role: SignatoryRole::Validator, signed_on, ..named }))
}

/// Whether a record can be accepted: the rules have nothing against it, or nothing but what somebody it
/// was put before cleared up and says so.
fn passes(kept: &Kept, verdict: &SanitizationVerdict, reason: &str) -> bool {
    let cleared = kept.state == RecordState::Escalated && !reason.is_empty();
    verdict.decision == SanitizationDecision::Accepted
        || (cleared && verdict.reasons.iter().all(SanitizationReason::yields_to_word))
}

fn wants_validator(kept: &Kept, state: RecordState) -> bool {
    state != RecordState::Withdrawn && validator(&kept.draft).is_none()
}

/// Who was named as validator before, and decides now, signs what they left empty.
fn signs(tx: &Tx<'_>, kept: &Kept, by: Option<&SignatoryDraft>, today: NaiveDate) -> Result<()> {
    let Some((old, new)) = validator(&kept.draft).zip(by) else { return Ok(()) };
    if same(old, new) {
        complete(tx, &completed(old, new, today), &digest(&kept.draft)?)?;
    }
    Ok(())
}

fn told(kept: &Kept, medium: &LotMedium, verdict: SanitizationVerdict) -> RefusedRecord {
    RefusedRecord {
        record_id: kept.id,
        medium_id: medium.id,
        label: medium.label.clone(),
        decision: verdict.decision,
        reasons: verdict.reasons,
    }
}

fn write(
    tx: &Tx<'_>,
    kept: &Kept,
    validator: Option<&SignatoryDraft>,
    decision: (RecordState, NaiveDate, &str),
    frozen: &Frozen,
) -> Result<()> {
    if let Some(p) = validator {
        let signed: &RecordDraft = &kept.draft;
        add_signatory(tx, Owner::Record(kept.id), p, &digest(signed)?)?;
    }
    set_decided(tx, kept.id, decision, frozen)
}

/// A lot with all a decision is taken on, read once.
struct Desk {
    lot: LotRow,
    lines: HashMap<DisposalLineId, LotLine>,
    media: HashMap<DisposalMediumId, LotMedium>,
    state: RecordState,
}

impl Desk {
    fn load(conn: &Conn, lot: LotRow, state: RecordState) -> Result<Self> {
        let lines = lines::of_lot(conn, lot.id)?.into_iter().map(|l| (l.id, l)).collect();
        let media = media::of_lot(conn, lot.id)?.into_iter().map(|m| (m.id, m)).collect();
        Ok(Self { lot, lines, media, state })
    }

    fn of(&self, kept: &Kept) -> Result<(&LotLine, &LotMedium)> {
        let gone = || Error::NotFound(format!("disposal_medium/{}", kept.draft.medium_id));
        let medium = self.media.get(&kept.draft.medium_id).ok_or_else(gone)?;
        Ok((self.lines.get(&medium.draft.line_id).ok_or_else(gone)?, medium))
    }

    /// Whether this record can be decided so at all.
    fn may(&self, kept: &Kept, line: &LotLine, medium: &LotMedium) -> Result<()> {
        use RecordState::{Accepted, Escalated, Proposed, Rejected, Withdrawn};
        if !kept.certificate.is_empty() {
            let refusal = Refusal::new("disposal-certified").with("what", &medium.label);
            return Err(refusal.with("certificate", &kept.certificate).into());
        }
        let fits = match self.state {
            Withdrawn => kept.state != Withdrawn,
            Accepted | Rejected => matches!(kept.state, Proposed | Escalated),
            Escalated | Proposed => kept.state == Proposed,
        };
        if !fits {
            return Err(decided(&medium.label));
        }
        if self.state == Withdrawn {
            return Ok(());
        }
        if self.state == Accepted {
            return super::may_record(&self.lot, line, kept.draft.external);
        }
        let begun = matches!(self.lot.stage, LotStage::Draft);
        let refused = || Refusal::new("sanitization-stage").with("number", &self.lot.number);
        if begun { Err(refused().into()) } else { Ok(()) }
    }
}
