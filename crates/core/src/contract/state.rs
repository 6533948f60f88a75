//! Where a contract stands today, and when it ends if notice is given.
//!
//! A comparison of dates with today: nothing here is stored.

use chrono::NaiveDate;

use super::evergreen::evergreen_exit;
use super::notice::notice_window;
use super::term::{CurrentTerm, Term, contract_term, current_term, last_term_index};
use super::{ContractState, Planning, RenewalKind, Terms};

/// What has happened so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// The day it is.
    pub today: NaiveDate,
    /// The day notice was received, if it was. A day after today counts as not given yet.
    pub notice_given_on: Option<NaiveDate>,
    /// Express renewals both sides have agreed to.
    pub confirmed_renewals: u32,
}

impl Facts {
    /// Nothing has happened; it is `today`.
    pub const fn on(today: NaiveDate) -> Self {
        Self { today, notice_given_on: None, confirmed_renewals: 0 }
    }

    fn notice(&self) -> Option<NaiveDate> {
        self.notice_given_on.filter(|given| *given <= self.today)
    }
}

/// The day a contract ends because of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exit {
    /// The term it ends with; `None` for evergreen contracts.
    pub term: Option<u32>,
    /// Last day in force.
    pub ends_on: NaiveDate,
}

/// When the contract ends if notice is received on `given_on` (CD-094…104).
///
/// The end of the first term the notice is in time for, which may be a later one than today's where
/// the notice is longer than the term. `None` where it is in time for no term: the contract then
/// runs on as if nothing had been said. An evergreen contract ends no earlier than its initial
/// term, if it has one.
pub fn exit_on_notice(
    terms: &Terms,
    planning: &Planning,
    confirmed_renewals: u32,
    given_on: NaiveDate,
) -> Option<Exit> {
    if terms.renewal == RenewalKind::Evergreen {
        let exit =
            evergreen_exit(given_on, &terms.notice, terms.evergreen_end, &planning.calendar)?;
        let ends_on = initial_commitment(terms).map_or(exit, |end| exit.max(end));
        return Some(Exit { term: None, ends_on });
    }
    let limit = last_term_index(terms, confirmed_renewals).unwrap_or(u32::MAX);
    for k in 0..=limit {
        let end = contract_term(terms, k)?.end;
        let window = notice_window(end, &terms.notice, &planning.calendar)?;
        if window.opens.is_some_and(|opens| given_on < opens) {
            return None;
        }
        if given_on <= window.closes {
            return Some(Exit { term: Some(k), ends_on: end });
        }
    }
    None
}

/// Last day an evergreen contract is committed to at least.
fn initial_commitment(terms: &Terms) -> Option<NaiveDate> {
    let dated = Terms { renewal: RenewalKind::None, ..terms.clone() };
    contract_term(&dated, 0).map(|term| term.end)
}

impl ContractState {
    /// Whether a contract has run out or was left.
    pub const fn over(self) -> bool {
        matches!(self, Self::Expired | Self::Terminated)
    }

    /// Whether it binds and costs today: neither a draft, nor yet to begin, nor over.
    pub const fn in_force(self) -> bool {
        !self.over() && !matches!(self, Self::Draft | Self::Upcoming)
    }
}

/// Where a contract stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The state.
    pub state: ContractState,
    /// The term today's dates are about: the one in force, the first one ahead, the last one over,
    /// or the one it ends with. `None` for evergreen contracts.
    pub term: Option<u32>,
    /// Last day of that term.
    pub term_end: Option<NaiveDate>,
    /// The last day on which notice is in time for it.
    pub notice_by: Option<NaiveDate>,
    /// Days from today to `notice_by`: 0 on the day, negative after it.
    pub days_left: Option<i64>,
    /// Where the next term would end, if it begins by itself.
    pub next_term_end: Option<NaiveDate>,
    /// Whether a notice that was given ends the contract; `None` where none was given.
    pub notice_effective: Option<bool>,
    /// Last day in force, where it is known to end.
    pub ends_on: Option<NaiveDate>,
}

impl Standing {
    const fn of(state: ContractState) -> Self {
        Self {
            state,
            term: None,
            term_end: None,
            notice_by: None,
            days_left: None,
            next_term_end: None,
            notice_effective: None,
            ends_on: None,
        }
    }
}

/// Where a contract stands today (domain §B.4, CD-091…097). Never [`ContractState::Draft`], which
/// is somebody's word, and never [`ContractState::Renewed`], which is a period's.
///
/// A contract with neither end nor length counts as in force from its start.
pub fn contract_state(terms: &Terms, planning: &Planning, facts: &Facts) -> Standing {
    let exit = facts
        .notice()
        .and_then(|given| exit_on_notice(terms, planning, facts.confirmed_renewals, given));
    let mut standing = match exit {
        Some(exit) => leaving(terms, planning, facts, exit),
        None => staying(terms, planning, facts),
    };
    if facts.today < terms.start {
        standing.state = ContractState::Upcoming;
    }
    standing.notice_effective = facts.notice().map(|_| exit.is_some());
    standing
}

fn leaving(terms: &Terms, planning: &Planning, facts: &Facts, exit: Exit) -> Standing {
    let over = facts.today > exit.ends_on;
    let state = if over { ContractState::Terminated } else { ContractState::Terminating };
    let about = match exit.term.and_then(|k| Some((k, contract_term(terms, k)?))) {
        Some((k, term)) => about_term(terms, planning, facts, k, term),
        None => Standing::of(state),
    };
    Standing { state, ends_on: Some(exit.ends_on), next_term_end: None, ..about }
}

fn staying(terms: &Terms, planning: &Planning, facts: &Facts) -> Standing {
    match current_term(terms, facts.confirmed_renewals, facts.today) {
        None => Standing::of(ContractState::Active),
        Some(CurrentTerm::NotStarted { .. }) => match contract_term(terms, 0) {
            Some(term) => about_term(terms, planning, facts, 0, term),
            None => Standing::of(ContractState::Upcoming),
        },
        Some(CurrentTerm::Active { index, term, .. }) => {
            about_term(terms, planning, facts, index, term)
        }
        Some(CurrentTerm::Expired { ended_on }) => Standing {
            term: last_term_index(terms, facts.confirmed_renewals),
            term_end: Some(ended_on),
            ends_on: Some(ended_on),
            ..Standing::of(ContractState::Expired)
        },
    }
}

/// The standing of a contract in (or before) term `k` to which no effective notice was given.
fn about_term(terms: &Terms, planning: &Planning, facts: &Facts, k: u32, term: Term) -> Standing {
    let renews = last_term_index(terms, facts.confirmed_renewals).is_none_or(|last| k < last);
    let next_term_end = renews.then(|| contract_term(terms, k + 1)).flatten().map(|t| t.end);
    let window = notice_window(term.end, &terms.notice, &planning.calendar);
    let state = match window {
        None => ContractState::Active,
        Some(w) if facts.today > w.closes && renews => ContractState::NoticeMissed,
        Some(w) if facts.today > w.closes => ContractState::Ending,
        Some(w) if w.opens.is_some_and(|opens| facts.today < opens) => ContractState::Active,
        // Nothing renews and no clause asks for notice: there is no day to miss.
        Some(_) if !renews && terms.notice.value == 0 => ContractState::Active,
        Some(_) => ContractState::NoticeOpen,
    };
    let notice_by = window.map(|w| w.closes);
    Standing {
        term: Some(k),
        term_end: Some(term.end),
        notice_by,
        days_left: notice_by.map(|by| by.signed_duration_since(facts.today).num_days()),
        next_term_end,
        ends_on: (state == ContractState::Ending).then_some(term.end),
        ..Standing::of(state)
    }
}

/// Where period `k` of a contract stands today: a past one was renewed, expired or terminated; the
/// one in force has the contract's state. `None` for a period that will not come.
pub fn period_state(
    terms: &Terms,
    planning: &Planning,
    facts: &Facts,
    k: u32,
) -> Option<ContractState> {
    let term = contract_term(terms, k)?;
    let exit = facts
        .notice()
        .and_then(|given| exit_on_notice(terms, planning, facts.confirmed_renewals, given));
    let last_by_notice = exit.and_then(|exit| exit.term);
    if last_by_notice.is_some_and(|last| k > last) {
        return None;
    }
    if facts.today < term.start {
        return Some(ContractState::Upcoming);
    }
    if term.contains(facts.today) {
        return Some(contract_state(terms, planning, facts).state);
    }
    let last = last_term_index(terms, facts.confirmed_renewals);
    Some(if last_by_notice == Some(k) {
        ContractState::Terminated
    } else if last.is_none_or(|last| k < last) {
        ContractState::Renewed
    } else {
        ContractState::Expired
    })
}
