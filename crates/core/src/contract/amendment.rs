//! Amendments: what changes from a day while everything before it stays.
//!
//! A contract's terms are a sequence of stretches: the terms as first signed, then those of each
//! amendment, from the period its first day falls in. Periods before that one keep their dates, so
//! that what was true when they ran is not rewritten.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::notice::{CalcStep, explain};
use super::period::period;
use super::term::{Term, contract_term, last_term_index};
use super::{NoticeUnit, Period, Planning, RenewalKind, Terms};
use crate::dates::MAX_MONTHS;
use crate::ids::AmendmentId;

/// An amendment: `None` leaves a term as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct AmendmentDraft {
    /// Record to change.
    pub id: Option<AmendmentId>,
    /// First day of what it says; required.
    pub effective_from: Option<NaiveDate>,
    /// When it was signed.
    pub signed_on: Option<NaiveDate>,
    /// What it is called, e.g. "Addendum 2".
    pub title: String,
    /// New last day, inclusive, of the period in force on its first day.
    pub new_end: Option<NaiveDate>,
    /// What happens at the end of a period from then on.
    pub renewal: Option<RenewalKind>,
    /// Months of each later period.
    pub renewal_months: Option<u32>,
    /// How many later periods there may be, counted from the period it begins in.
    pub max_renewals: Option<u32>,
    /// Notice: how many units before the end.
    pub notice_value: Option<u32>,
    /// Notice: unit.
    pub notice_unit: Option<NoticeUnit>,
}

impl AmendmentDraft {
    /// Whether it changes anything about time; a note of a price does not.
    const fn changes_terms(&self) -> bool {
        self.new_end.is_some()
            || self.renewal.is_some()
            || self.renewal_months.is_some()
            || self.max_renewals.is_some()
            || self.notice_value.is_some()
            || self.notice_unit.is_some()
    }
}

/// Why an amendment does not fit the terms it amends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misfit {
    /// It begins before the contract does.
    BeforeStart {
        /// First day of the contract.
        start: NaiveDate,
    },
    /// It begins after the last day the contract can be in force.
    AfterEnd {
        /// That day.
        end: NaiveDate,
    },
    /// It begins on the day of another.
    Overlaps {
        /// That day.
        date: NaiveDate,
    },
    /// Its new end lies before its first day.
    EndBeforeStart {
        /// First day of the amendment.
        start: NaiveDate,
    },
    /// A contract without end has no periods to move, and one with periods gets none without end.
    Evergreen,
}

/// Terms in force from a period on.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stretch {
    /// The first period they hold for.
    from: u32,
    /// The period their own count begins with: period `k` is their term `k - base`.
    base: u32,
    terms: Terms,
}

/// What is agreed about time, amendments included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed {
    first: Terms,
    amended: Vec<Stretch>,
}

impl Agreed {
    /// The terms with their amendments; those that do not fit are left out and told by their place
    /// in the list.
    pub fn of(first: Terms, amendments: &[AmendmentDraft]) -> (Self, Vec<(usize, Misfit)>) {
        let mut agreed = Self { first, amended: Vec::new() };
        let mut misfits = Vec::new();
        let mut dated: Vec<(usize, NaiveDate, &AmendmentDraft)> = amendments
            .iter()
            .enumerate()
            .filter_map(|(i, a)| Some((i, a.effective_from?, a)))
            .collect();
        dated.sort_by_key(|(i, from, _)| (*from, *i));
        let mut before = None;
        for (i, from, a) in dated {
            let twice = before == Some(from);
            before = Some(from);
            let found =
                if twice { Err(Misfit::Overlaps { date: from }) } else { agreed.add(from, a) };
            if let Err(misfit) = found {
                misfits.push((i, misfit));
            }
        }
        (agreed, misfits)
    }

    /// Terms without amendments.
    pub const fn unamended(first: Terms) -> Self {
        Self { first, amended: Vec::new() }
    }

    fn add(&mut self, from: NaiveDate, a: &AmendmentDraft) -> Result<(), Misfit> {
        if from < self.first.start {
            return Err(Misfit::BeforeStart { start: self.first.start });
        }
        if a.new_end.is_some_and(|end| end < from) {
            return Err(Misfit::EndBeforeStart { start: from });
        }
        if self.evergreen() {
            return self.add_to_evergreen(a);
        }
        let (k, term) = self.at(from)?;
        if a.renewal == Some(RenewalKind::Evergreen) {
            return Err(Misfit::Evergreen);
        }
        if !a.changes_terms() {
            return Ok(());
        }
        let (terms, base) = self.stretch(k);
        let mut terms = terms.clone();
        let mut base = base;
        terms.renewal = a.renewal.unwrap_or(terms.renewal);
        terms.notice.value = a.notice_value.unwrap_or(terms.notice.value);
        terms.notice.unit = a.notice_unit.unwrap_or(terms.notice.unit);
        let months = a.renewal_months.unwrap_or(terms.renewal_months);
        if a.new_end.is_some() || months != terms.renewal_months || a.max_renewals.is_some() {
            // Later periods are counted from this one on, and so are the renewals that are left.
            terms.max_renewals = terms.max_renewals.map(|m| m.saturating_sub(k - base));
            terms.start = term.start;
            terms.explicit_end = Some(a.new_end.unwrap_or(term.end));
            terms.initial_months = None;
            base = k;
        }
        terms.renewal_months = months;
        terms.max_renewals = a.max_renewals.or(terms.max_renewals);
        self.amended.push(Stretch { from: k, base, terms });
        Ok(())
    }

    fn add_to_evergreen(&mut self, a: &AmendmentDraft) -> Result<(), Misfit> {
        let moves = a.new_end.is_some() || a.renewal.is_some_and(|r| r != RenewalKind::Evergreen);
        if moves {
            return Err(Misfit::Evergreen);
        }
        let mut terms = self.last().clone();
        terms.notice.value = a.notice_value.unwrap_or(terms.notice.value);
        terms.notice.unit = a.notice_unit.unwrap_or(terms.notice.unit);
        self.amended.push(Stretch { from: 0, base: 0, terms });
        Ok(())
    }

    /// The period a day falls in, however far the contract would have to be renewed for it.
    fn at(&self, date: NaiveDate) -> Result<(u32, Term), Misfit> {
        let mut last = self.first.start;
        for k in 0..=MAX_MONTHS {
            let Some(term) = self.term(k) else { break };
            if date <= term.end {
                return Ok((k, term));
            }
            last = term.end;
        }
        Err(Misfit::AfterEnd { end: last })
    }

    /// The terms that hold for period `k`, and the period their count begins with.
    fn stretch(&self, k: u32) -> (&Terms, u32) {
        let of = self.amended.iter().rev().find(|s| s.from <= k);
        of.map_or((&self.first, 0), |s| (&s.terms, s.base))
    }

    fn last(&self) -> &Terms {
        self.amended.last().map_or(&self.first, |s| &s.terms)
    }

    /// The terms that hold for period `k`.
    pub fn terms_at(&self, k: u32) -> &Terms {
        self.stretch(k).0
    }

    /// Whether the contract runs until notice is given.
    pub fn evergreen(&self) -> bool {
        self.first.renewal == RenewalKind::Evergreen
    }

    /// What happens at the end of a period by the newest terms.
    pub fn renewal(&self) -> RenewalKind {
        self.last().renewal
    }

    /// The terms in force for an evergreen contract.
    pub fn newest(&self) -> &Terms {
        self.last()
    }

    /// First day in force.
    pub const fn start(&self) -> NaiveDate {
        self.first.start
    }

    /// Days of period `k`, whether or not the contract gets that far.
    pub fn term(&self, k: u32) -> Option<Term> {
        let (terms, base) = self.stretch(k);
        contract_term(terms, k - base)
    }

    /// Period `k` with its days to act by.
    pub fn period(&self, planning: &Planning, k: u32) -> Option<Period> {
        let (terms, base) = self.stretch(k);
        period(terms, planning, k - base).map(|p| Period { index: k, ..p })
    }

    /// Whether the period after `k` begins by itself unless notice is given.
    pub fn renews_after(&self, k: u32) -> bool {
        let (terms, base) = self.stretch(k);
        terms.renews_after(k - base)
    }

    /// Whether period `k` came by itself: the first one, or one after a tacit renewal.
    pub fn comes_by_itself(&self, k: u32) -> bool {
        k.checked_sub(1).is_none_or(|before| self.renews_after(before))
    }

    /// Whether the contract gets from period `k` to the next with so many express renewals agreed.
    fn reaches_after(&self, k: u32, confirmed: u32) -> bool {
        let (terms, base) = self.stretch(k);
        let last = last_term_index(terms, confirmed.saturating_sub(base));
        last.is_none_or(|last| k - base < last)
    }

    /// Whether another period could follow `k` if both sides agreed.
    fn may_follow(&self, k: u32) -> bool {
        let (terms, base) = self.stretch(k);
        terms.renewal == RenewalKind::Express
            && terms.renewal_months > 0
            && terms.max_renewals.is_none_or(|max| k - base < max)
    }

    /// Every period from the start through the one containing `today`, and the next one where
    /// there is one: that one is a proposal, so that an unconfirmed roll-over hides no deadline.
    ///
    /// `confirmed` counts the express renewals both sides have agreed to. Empty for contracts
    /// without dated terms.
    pub fn periods_through(
        &self,
        planning: &Planning,
        confirmed: u32,
        today: NaiveDate,
    ) -> Vec<Period> {
        let mut periods = Vec::new();
        for k in 0.. {
            // Beyond the calendar there is nothing; terms are at least a month, so this ends.
            let Some(p) = self.period(planning, k) else { break };
            let beyond_today = p.start > today && k > 0;
            periods.push(p);
            let reached = self.reaches_after(k, confirmed);
            if beyond_today || !(reached || self.may_follow(k)) {
                break;
            }
            if !reached {
                periods.extend(self.period(planning, k + 1));
                break;
            }
        }
        periods
    }

    /// How the dates of a period came about, step by step.
    pub fn explain(&self, planning: &Planning, period: &Period) -> Vec<CalcStep> {
        explain(self.terms_at(period.index), planning, period)
    }
}
