//! Records as they are shown, and what the rules say of one that is being typed.

use super::judge::{Ground, view};
use super::sql::{self, Kept};
use super::{RecordDraft, RecordState, RecordView, SampleView, SignatoryRole, VerdictView, people};
use crate::contract::Percent;
use crate::disposal::lot::sql::{self as lots, lines, media};
use crate::disposal::settings;
use crate::disposal::verification::sample_size;
use crate::error::{Error, Result};
use crate::ids::{DisposalLotId, DisposalMediumId, SanitizationId};
use crate::store::Conn;

fn ground(conn: &Conn, id: DisposalMediumId) -> Result<Ground> {
    let medium = media::one(conn, id)?;
    let line = lines::one(conn, medium.draft.line_id)?;
    Ok(Ground::of(&lots::row(conn, line.lot_id)?, &line, &medium))
}

/// What the rules say of a record as it is typed. Writes nothing and asks nothing of other fields.
///
/// # Errors
/// `NotFound` for a medium or a person that is not there.
pub fn verdict(conn: &Conn, draft: &RecordDraft) -> Result<VerdictView> {
    let named = |p| people::named(conn, &people::tidy(p));
    let people = draft.people.iter().map(named).collect::<Result<_>>()?;
    let draft = RecordDraft { people, ..draft.clone() };
    let told = draft.evidence_id.map(|drive| sql::told_by(conn, drive)).transpose()?.flatten();
    Ok(view(&ground(conn, draft.medium_id)?.beside(told), &draft))
}

/// The records of a medium, the newest first.
pub fn of_medium(conn: &Conn, id: DisposalMediumId) -> Result<Vec<RecordView>> {
    let kept = sql::of_medium(conn, id)?;
    if kept.is_empty() {
        return Ok(Vec::new());
    }
    let ground = ground(conn, id)?;
    Ok(kept.into_iter().map(|k| shown(k, &ground)).collect())
}

/// One record as it is shown.
///
/// # Errors
/// `NotFound` when there is none.
pub fn one(conn: &Conn, id: SanitizationId) -> Result<RecordView> {
    let kept = sql::one(conn, id)?;
    let ground = ground(conn, kept.draft.medium_id)?;
    Ok(shown(kept, &ground))
}

/// What was decided is told as it was; the rest as the rules say today.
fn shown(kept: Kept, ground: &Ground) -> RecordView {
    let verdict = match &kept.frozen {
        Some(frozen) if kept.state != RecordState::Proposed => frozen.view(&kept.draft),
        _ => view(&ground.clone().beside(kept.told_media), &kept.draft),
    };
    RecordView {
        id: kept.id,
        draft: kept.draft,
        state: kept.state,
        decided_on: kept.decided_on,
        decided_reason: kept.decided_reason,
        verdict,
        evidence: kept.evidence,
        certificate: kept.certificate,
    }
}

/// How many of the lot's accepted logical sanitizations somebody else has looked at again, of how many
/// it should be (R2v3: 5 %; the share is a setting). Who looked again signs as concurrence, and counts
/// where they neither did it nor validated it.
///
/// # Errors
/// Those of the store.
pub fn sample(conn: &Conn, lot: DisposalLotId) -> Result<SampleView> {
    let accepted = sql::accepted(conn, lot)?;
    let logical: Vec<SanitizationId> =
        accepted.into_iter().filter(|(_, t)| !t.ends_reading()).map(|(id, _)| id).collect();
    let stand = sql::agreed_people(conn, lot)?;
    let again = |id: &SanitizationId| {
        let people = stand.get(id).map_or(&[][..], Vec::as_slice);
        let mut agree = people.iter().filter(|p| p.role == SignatoryRole::Concurrence);
        agree.any(|p| people::is_independent(p, people))
    };
    let percent = settings::load(conn)?.sample_percent;
    let share = i32::try_from(percent).ok().and_then(Percent::whole);
    let share = share.ok_or_else(|| Error::Internal("the share of a sample".into()))?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(SampleView {
        needed: sample_size(count(logical.len()), share),
        done: count(logical.iter().filter(|id| again(id)).count()),
        of: count(logical.len()),
        percent,
    })
}
