//! Whether something is covered on a day, by what, and until when without a gap (WA-011…018).

use chrono::NaiveDate;

use super::{Cover, CoverLevel};
use crate::dates::add_days;

/// Where cover stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CoverStatus {
    /// Nothing is recorded: not the same as expired.
    Unknown,
    /// The first cover is still to come.
    NotStarted {
        /// Its first day.
        next: NaiveDate,
    },
    /// Covered.
    Covered {
        /// The highest level of the covers that hold.
        level: CoverLevel,
        /// Last day without a gap; `None` for cover that never ends.
        until: Option<NaiveDate>,
        /// Days from the day asked about to that one; `None` likewise.
        days_left: Option<i64>,
    },
    /// Cover ended, and other cover begins later.
    Gap {
        /// First day of the next cover.
        next: NaiveDate,
    },
    /// Cover ended for good.
    Expired {
        /// Last covered day.
        last: NaiveDate,
        /// Days since then: 1 on the first day without cover.
        days: i64,
    },
}

/// Where cover stands on `today`. A cover that ends before it begins covers nothing.
pub fn cover_status(covers: &[Cover], today: NaiveDate) -> CoverStatus {
    let real = || covers.iter().filter(|c| c.end.is_none_or(|end| c.start <= end));
    let held = real().filter(|c| c.holds_on(today));
    if let Some(level) = held.map(|c| c.level).max() {
        let until = unbroken_until(covers, today);
        let days_left = until.map(|u| (u - today).num_days());
        return CoverStatus::Covered { level, until, days_left };
    }
    let next = real().map(|c| c.start).filter(|start| *start > today).min();
    let last = real().filter_map(|c| c.end).filter(|end| *end < today).max();
    match (last, next) {
        (None, None) => CoverStatus::Unknown,
        (None, Some(next)) => CoverStatus::NotStarted { next },
        (Some(_), Some(next)) => CoverStatus::Gap { next },
        (Some(last), None) => CoverStatus::Expired { last, days: (today - last).num_days() },
    }
}

/// The last day up to which every day from `from` on is covered; covers that touch are joined
/// (next start = end + 1). `None` where it never ends.
fn unbroken_until(covers: &[Cover], from: NaiveDate) -> Option<NaiveDate> {
    let mut sorted: Vec<&Cover> = covers.iter().collect();
    sorted.sort_by_key(|c| c.start);
    let mut until = add_days(from, -1)?;
    for cover in sorted {
        let touches = until.succ_opt().is_none_or(|next| cover.start <= next);
        if !touches {
            break;
        }
        until = until.max(cover.end?);
    }
    Some(until)
}

/// The covered stretches, joined where they touch, in order; the end of the last may be open.
pub fn stretches(covers: &[Cover]) -> Vec<(NaiveDate, Option<NaiveDate>)> {
    let mut sorted: Vec<&Cover> =
        covers.iter().filter(|c| c.end.is_none_or(|end| c.start <= end)).collect();
    sorted.sort_by_key(|c| c.start);
    let mut found: Vec<(NaiveDate, Option<NaiveDate>)> = Vec::new();
    for cover in sorted {
        match found.last_mut() {
            Some((_, None)) => break,
            Some((_, Some(end))) if end.succ_opt().is_none_or(|next| cover.start <= next) => {
                let longer = cover.end.map(|e| e.max(*end));
                if let Some((_, known)) = found.last_mut() {
                    *known = longer;
                }
            }
            _ => found.push((cover.start, cover.end)),
        }
    }
    found
}
