//! Terms: where each one begins and ends.
//!
//! Art. 2963 c.c. and BGB §§ 187(2), 188(2)(3): a term of months ends the day before the
//! corresponding day, and on the month's last day where that day is missing. Every term is
//! computed from the original anchor, never from the one before it, so nothing drifts.

use chrono::NaiveDate;

use super::{RenewalKind, TermConvention, Terms};
use crate::dates::days_inclusive;
pub use crate::dates::{term_end, term_end_days};

/// One term, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub end: NaiveDate,
}

impl Term {
    /// Days in force.
    pub fn days(self) -> i64 {
        days_inclusive(self.start, self.end)
    }

    /// The day after the last, when a next term begins.
    pub fn next_start(self) -> Option<NaiveDate> {
        self.end.succ_opt()
    }

    /// Whether the day lies within.
    pub fn contains(self, date: NaiveDate) -> bool {
        (self.start..=self.end).contains(&date)
    }
}

/// Term `k` of a sequence: `initial` months, then `renewal` months each (CD-031, CD-032).
pub fn term(
    start: NaiveDate,
    initial: u32,
    renewal: u32,
    k: u32,
    convention: TermConvention,
) -> Option<Term> {
    let end_of = |k: u32| {
        let months = initial.checked_add(k.checked_mul(renewal)?)?;
        term_end(start, months, convention)
    };
    let first = match k.checked_sub(1) {
        None => start,
        Some(before) => end_of(before)?.succ_opt()?,
    };
    let last = end_of(k)?;
    (first <= last).then_some(Term { start: first, end: last })
}

/// Term `k` of a contract, whether or not its renewal kind lets it get that far.
///
/// `None` for evergreen contracts, where neither an end nor a length is known, where the end lies
/// before the start, and outside the calendar. Where only the explicit end is known, later terms
/// are counted from the day after it; where it agrees with the initial months, from the start.
pub fn contract_term(terms: &Terms, k: u32) -> Option<Term> {
    if terms.renewal == RenewalKind::Evergreen || (k > 0 && terms.renewal_months == 0) {
        return None;
    }
    let convention = TermConvention::CorrespondingDay;
    let months = terms.initial_months.filter(|m| *m > 0);
    let by_months = months.and_then(|m| term_end(terms.start, m, convention));
    match (terms.explicit_end, months) {
        (Some(end), _) if end < terms.start => None,
        (Some(end), _) if k == 0 => Some(Term { start: terms.start, end }),
        (Some(end), _) if Some(end) != by_months => {
            let after = end.succ_opt()?;
            term(after, terms.renewal_months, terms.renewal_months, k - 1, convention)
        }
        (_, Some(m)) => term(terms.start, m, terms.renewal_months, k, convention),
        (_, None) => None,
    }
}

/// Index of the last term the contract reaches without a new agreement; `None` is no limit.
///
/// `confirmed_renewals` counts the express renewals both sides have agreed to.
pub fn last_term_index(terms: &Terms, confirmed_renewals: u32) -> Option<u32> {
    let reached = match terms.renewal {
        RenewalKind::None | RenewalKind::Evergreen => Some(0),
        _ if terms.renewal_months == 0 => Some(0),
        RenewalKind::Express => Some(confirmed_renewals),
        RenewalKind::Tacit => None,
    };
    match (reached, terms.max_renewals) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

impl Terms {
    /// Whether the term after `k` begins by itself unless notice is given: the renewal is tacit and
    /// one is left.
    pub fn renews_after(&self, k: u32) -> bool {
        self.renewal == RenewalKind::Tacit && last_term_index(self, 0).is_none_or(|last| k < last)
    }
}

/// Where a contract stands in its sequence of terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CurrentTerm {
    /// The first term lies ahead.
    NotStarted {
        /// Its first day.
        starts_on: NaiveDate,
    },
    /// In force.
    Active {
        /// Index of the term.
        index: u32,
        /// The term.
        term: Term,
        /// Days left, today included: 1 on the last day.
        days_left: i64,
    },
    /// The last term is over.
    Expired {
        /// Last day in force.
        ended_on: NaiveDate,
    },
}

/// The term in force on `today`: the first one whose last day is not past (CD-035…038).
///
/// `None` where the contract has no dated terms: evergreen, or neither end nor length known.
pub fn current_term(
    terms: &Terms,
    confirmed_renewals: u32,
    today: NaiveDate,
) -> Option<CurrentTerm> {
    let first = contract_term(terms, 0)?;
    if today < terms.start {
        return Some(CurrentTerm::NotStarted { starts_on: terms.start });
    }
    let limit = last_term_index(terms, confirmed_renewals).unwrap_or(u32::MAX);
    let (mut index, mut term) = (0, first);
    while term.end < today {
        match (index < limit).then(|| contract_term(terms, index + 1)) {
            Some(next) => (index, term) = (index + 1, next?),
            None => return Some(CurrentTerm::Expired { ended_on: term.end }),
        }
    }
    Some(CurrentTerm::Active { index, term, days_left: days_inclusive(today, term.end) })
}
