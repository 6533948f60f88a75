//! Days without cover, how many they are, and what closing them costs.
//!
//! **Price.** A year of an asset's cover costs what the cover before the gap cost, else what the next
//! one costs, else nobody knows: the price of that cover spread over its days, or its share in the
//! contract (yearly cost ÷ assets it covers). Closing a gap costs that for the days still to come
//! of it, and for a year where it has no end: days that are over cannot be bought. Each currency
//! stands for itself.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::span::{Span, YEAR, assumed};
use crate::choice::choice;
use crate::error::Result;
use crate::money::Totals;

choice! {
    /// When a gap is, seen from a day.
    GapPhase {
        /// It is over.
        Past = "past",
        /// The day lies in it.
        Running = "running",
        /// It has not begun.
        Coming = "coming",
    }
}

/// Days without cover, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Gap {
    /// First day; `None` where nobody knows since when.
    pub from: Option<NaiveDate>,
    /// Last day; `None` while no cover follows.
    pub to: Option<NaiveDate>,
}

impl Gap {
    /// When it is.
    pub fn phase(&self, day: NaiveDate) -> GapPhase {
        if self.from.is_some_and(|from| day < from) {
            GapPhase::Coming
        } else if self.to.is_some_and(|to| to < day) {
            GapPhase::Past
        } else {
            GapPhase::Running
        }
    }

    /// How many days: all of one that has an end, those up to `day` of one that has none yet.
    /// `None` where nobody knows since when, and for one to come without an end.
    pub fn days(&self, day: NaiveDate) -> Option<i64> {
        let from = self.from?;
        let last = match self.to {
            Some(to) => to,
            None if from <= day => day,
            None => return None,
        };
        Some((last - from).num_days() + 1)
    }

    /// Days of it that can still be covered from `day` on; a year's where it has no end.
    pub fn open_days(&self, day: NaiveDate) -> i64 {
        let from = self.from.unwrap_or(day).max(day);
        self.to.map_or(YEAR, |to| (to - from).num_days() + 1).max(0)
    }

    /// What closing it from `day` on costs, at so much a year.
    pub fn price(&self, yearly: &Totals, day: NaiveDate) -> Result<Totals> {
        let days = self.open_days(day);
        let part = |m: &crate::money::Money| m.mul_ratio(days.into(), YEAR.into());
        Totals::of(yearly.0.iter().map(part).collect::<Result<Vec<_>>>()?)
    }
}

/// Every gap between the first cover and the day the asset goes, oldest first. After the last cover
/// it has no end unless the asset goes.
pub fn gaps(spans: &[Span], retire_on: Option<NaiveDate>) -> Vec<Gap> {
    let stretches = assumed(spans);
    let starts = stretches.iter().skip(1).map(|(start, _)| Some(*start)).chain([None]);
    let between = stretches.iter().zip(starts).filter_map(|((_, end), next)| {
        let from = (*end)?.succ_opt()?;
        let before = next.and_then(|n| n.pred_opt());
        clipped(Gap { from: Some(from), to: before }, retire_on)
    });
    between.collect()
}

/// The gap after the cover that holds on `day`; `None` where it never ends.
pub(super) fn ahead(spans: &[Span], day: NaiveDate, retire_on: Option<NaiveDate>) -> Option<Gap> {
    gaps(spans, retire_on).into_iter().find(|g| g.phase(day) == GapPhase::Coming)
}

/// The gap `day` lies in, between the cover that ended and the next one. What was never covered
/// before has been without since it was ours.
pub(super) fn running(
    (ended, next): (Option<NaiveDate>, Option<NaiveDate>),
    since: Option<NaiveDate>,
    day: NaiveDate,
    retire_on: Option<NaiveDate>,
) -> Gap {
    let from = match ended {
        Some(last) => last.succ_opt(),
        None => since.filter(|s| *s <= day),
    };
    let gap = Gap { from, to: next.and_then(|n| n.pred_opt()) };
    clipped(gap, retire_on.filter(|on| *on >= day)).unwrap_or(gap)
}

/// A gap up to the day the asset goes; `None` where it has gone before.
fn clipped(gap: Gap, retire_on: Option<NaiveDate>) -> Option<Gap> {
    let Some(goes) = retire_on else { return Some(gap) };
    if gap.from.is_some_and(|from| goes < from) {
        return None;
    }
    Some(Gap { to: Some(gap.to.map_or(goes, |to| to.min(goes))), ..gap })
}

/// What a year of an asset's cover costs, by currency: that of the last cover with a price before a
/// gap, else that of the first after it; empty where nobody knows.
pub fn yearly_price(spans: &[Span], gap: &Gap) -> Result<Totals> {
    let Some(from) = gap.from else { return first_price(spans, |_| true) };
    let mut before: Vec<&Span> = spans.iter().filter(|s| s.begins() < from).collect();
    before.sort_by_key(|s| (s.stops().is_none(), s.stops()));
    for span in before.iter().rev() {
        let yearly = span.yearly()?;
        if !yearly.is_empty() {
            return Ok(yearly);
        }
    }
    first_price(spans, |s| s.begins() >= from)
}

fn first_price(spans: &[Span], which: impl Fn(&Span) -> bool) -> Result<Totals> {
    let mut after: Vec<&Span> = spans.iter().filter(|s| which(s)).collect();
    after.sort_by_key(|s| s.begins());
    for span in after {
        let yearly = span.yearly()?;
        if !yearly.is_empty() {
            return Ok(yearly);
        }
    }
    Ok(Totals::default())
}
