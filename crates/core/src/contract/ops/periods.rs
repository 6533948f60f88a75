//! Keeping the stored periods of contracts: made from the terms, recomputed when the calendar moves,
//! rolled on by time as proposals, confirmed by decisions.

use chrono::NaiveDate;

use super::SaveContext;
use crate::contract::draft::{NoticeEffective, PeriodState};
use crate::contract::sql::{self, StoredPeriod};
use crate::contract::{Agreed, Period, Planning};
use crate::decision::{self, Decision};
use crate::error::{Error, Refusal, Result};
use crate::ids::{ContractId, PeriodId};
use crate::store::{Conn, Tx};

/// A rolling monthly contract never needs more periods than this ahead of today.
const MAX_AHEAD: u32 = 240;

/// The periods a register keeps of a contract on `today`: all from the start through the current
/// one, the next, and where notice is longer than a term, on to the first still open one.
///
/// `confirmed` counts the express renewals both sides have agreed to.
pub fn periods_to_keep(
    agreed: &Agreed,
    planning: &Planning,
    confirmed: u32,
    today: NaiveDate,
) -> Vec<Period> {
    if agreed.evergreen() {
        return Vec::new();
    }
    let mut periods = agreed.periods_through(planning, confirmed, today);
    let mut ahead = 0;
    while ahead < MAX_AHEAD {
        let open = |p: &Period| p.end > today && p.notice_by >= today;
        match periods.last() {
            Some(last) if !open(last) && agreed.renews_after(last.index) => {
                match agreed.period(planning, last.index.saturating_add(1)) {
                    Some(next) => periods.push(next),
                    None => break,
                }
            }
            _ => break,
        }
        ahead += 1;
    }
    periods
}

/// Makes the stored periods those the terms ask for. On `fresh` terms everything through today is
/// a fact; otherwise a period nobody confirmed stays proposed, so that a roll-over is never silent.
pub(super) fn put_periods(
    tx: &Tx<'_>,
    id: ContractId,
    agreed: &Agreed,
    planning: &Planning,
    today: NaiveDate,
    fresh: bool,
) -> Result<()> {
    let have = sql::periods(tx, id)?;
    let confirmed = confirmed(&have);
    let want = periods_to_keep(agreed, planning, confirmed, today);
    // An express renewal nobody agreed to is no fact, however long ago it would have begun.
    let reached = |p: &Period| agreed.comes_by_itself(p.index) || p.index <= confirmed;
    for gone in have.iter().filter(|h| !want.iter().any(|w| w.index == h.period.index)) {
        if sql::is_decided(tx, gone.id)? {
            return Err(Refusal::new("period-decided").with("end", gone.period.end).into());
        }
        sql::delete_period(tx, gone.id)?;
    }
    for w in &want {
        let known = have.iter().find(|h| h.period.index == w.index);
        let state = match known {
            // What stood there already is as much a fact as it was: nothing is confirmed silently.
            Some(h) if !fresh || h.state == PeriodState::Confirmed || h.period == *w => h.state,
            _ if fresh && w.start <= today && reached(w) => PeriodState::Confirmed,
            // The first term is what was signed: nothing about it is a proposal.
            _ if w.index == 0 => PeriodState::Confirmed,
            _ => PeriodState::Proposed,
        };
        match known {
            Some(StoredPeriod { period, state: s, .. }) if period == w && *s == state => {}
            Some(h) => sql::update_period(tx, h.id, w, state)?,
            None => sql::insert_period(tx, id, w, state)?,
        }
    }
    Ok(())
}

/// Recomputes the dates of periods that are not over, after a change of calendar or buffers.
pub(crate) fn recompute_open(tx: &Tx<'_>, today: NaiveDate) -> Result<()> {
    let ctx = SaveContext::load(tx, today)?;
    for d in sql::running_heads(tx)? {
        let (Some(id), Some(agreed)) = (d.id, d.agreed()) else { continue };
        let planning = ctx.planning(&d);
        for stored in sql::periods(tx, id)?.iter().filter(|s| s.period.end >= today) {
            if let Some(p) = agreed.period(&planning, stored.period.index)
                && p != stored.period
            {
                sql::update_period(tx, stored.id, &p, stored.state)?;
            }
        }
    }
    Ok(())
}

/// Whether a contract on `today` needs periods that are not stored yet: time went by.
pub fn needs_roll(conn: &Conn, today: NaiveDate) -> Result<bool> {
    let ctx = SaveContext::load(conn, today)?;
    let decisions = decision::sql::by_contract(conn)?;
    for d in sql::running_heads(conn)? {
        let (Some(id), Some(agreed)) = (d.id, d.agreed()) else { continue };
        let have = sql::periods(conn, id)?;
        let decided = decisions.get(&id).map_or(&[][..], Vec::as_slice);
        if left(&have, &agreed, d.notice_effective, decided, today).is_some() {
            continue;
        }
        let planning = ctx.planning(&d);
        if periods_to_keep(&agreed, &planning, confirmed(&have), today).len() > have.len() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Stores the periods time has brought, as proposals (domain §B.4): run by the shells at start.
pub fn roll(tx: &Tx<'_>, today: NaiveDate) -> Result<()> {
    let ctx = SaveContext::load(tx, today)?;
    let decisions = decision::sql::by_contract(tx)?;
    for d in sql::running_heads(tx)? {
        let (Some(id), Some(agreed)) = (d.id, d.agreed()) else { continue };
        let decided = decisions.get(&id).map_or(&[][..], Vec::as_slice);
        let have = sql::periods(tx, id)?;
        if left(&have, &agreed, d.notice_effective, decided, today).is_some() {
            continue;
        }
        put_periods(tx, id, &agreed, &ctx.planning(&d), today, false)?;
    }
    Ok(())
}

/// Renewals that are facts: confirmed periods after the initial one.
fn confirmed(periods: &[StoredPeriod]) -> u32 {
    let confirmed = periods.iter().filter(|p| p.state == PeriodState::Confirmed);
    confirmed.map(|p| p.period.index).max().unwrap_or(0)
}

/// Confirms the period after `period`: somebody decided to go on (an express renewal is agreed, a
/// tacit one expected).
pub(crate) fn confirm_next(
    tx: &Tx<'_>,
    id: ContractId,
    period: PeriodId,
    today: NaiveDate,
) -> Result<()> {
    let periods = sql::periods(tx, id)?;
    let Some(at) = periods.iter().position(|p| p.id == period) else { return Ok(()) };
    if let Some(next) = periods.get(at + 1) {
        sql::update_period(tx, next.id, &next.period, PeriodState::Confirmed)?;
    }
    let ctx = SaveContext::load(tx, today)?;
    let head = sql::head(tx, id)?.ok_or_else(|| Error::NotFound(format!("contract/{id}")))?;
    let Some(agreed) = head.agreed() else { return Ok(()) };
    put_periods(tx, id, &agreed, &ctx.planning(&head), today, false)
}

/// Confirms that a contract rolled over: `period` and the proposed ones before it, all begun, are
/// facts from now on (domain §B.4). Refuses one that has not begun, which a decision confirms.
pub fn confirm_period(
    tx: &Tx<'_>,
    id: ContractId,
    period: PeriodId,
    today: NaiveDate,
) -> Result<()> {
    let head = sql::head(tx, id)?.ok_or_else(|| Error::NotFound(format!("contract/{id}")))?;
    let periods = sql::periods(tx, id)?;
    let found = periods.iter().find(|p| p.id == period);
    let last = found.ok_or_else(|| Error::NotFound(format!("contract_period/{period}")))?;
    if last.period.start > today {
        return Err(Refusal::new("period-not-begun").with("start", last.period.start).into());
    }
    for p in periods.iter().filter(|p| p.period.index <= last.period.index) {
        if p.state == PeriodState::Proposed {
            sql::update_period(tx, p.id, &p.period, PeriodState::Confirmed)?;
        }
    }
    tx.subject(head.key());
    Ok(())
}

/// The period at whose end the contract was left: it was decided to leave, notice was in time for
/// it, and that end is past. What tacitly renewed because notice came too late, or never left, was
/// not left.
///
/// `decisions` are those of the contract, newest first.
pub(crate) fn left<'p>(
    periods: &'p [StoredPeriod],
    agreed: &Agreed,
    effective: NoticeEffective,
    decisions: &[Decision],
    today: NaiveDate,
) -> Option<&'p StoredPeriod> {
    let newest = |p: &StoredPeriod| decisions.iter().find(|d| d.period_id == Some(p.id));
    periods.iter().find(|p| {
        p.period.end < today
            && newest(p).is_some_and(|d| leaves_in_time(&p.period, agreed, effective, d))
    })
}

/// Whether a decision about a period ends the contract with it: where it renews by itself, only a
/// notice that is in time does, and one on the last day is (CD-091, CD-092).
pub(crate) fn leaves_in_time(
    p: &Period,
    agreed: &Agreed,
    effective: NoticeEffective,
    d: &Decision,
) -> bool {
    let in_time = || d.notice.as_ref().is_some_and(|n| n.in_time(p, effective));
    d.choice.leaves() && (!agreed.renews_after(p.index) || in_time())
}

/// The stored period a decision on `today` is about; `None` once the contract is over.
///
/// Only a tacit renewal puts a proposed period in force; an express one nobody agreed to does not.
pub(crate) fn deciding<'p>(
    periods: &'p [StoredPeriod],
    agreed: &Agreed,
    today: NaiveDate,
) -> Option<&'p StoredPeriod> {
    let in_force = |p: &&StoredPeriod| {
        p.state == PeriodState::Confirmed || agreed.comes_by_itself(p.period.index)
    };
    let current = periods.iter().filter(in_force).find(|p| p.period.end >= today)?;
    // Notice longer than the term: the running period cannot be left any more, and never could.
    if current.period.notice_by < current.period.start {
        return periods.iter().find(|p| p.period.notice_by >= today).or(Some(current));
    }
    Some(current)
}
