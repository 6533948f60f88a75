//! Whether something is covered on a day, by what, and until when without a gap (WA-011…018).

use chrono::NaiveDate;

use super::{Cover, CoverLevel};

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
    let held = covers.iter().filter(|c| c.holds_on(today));
    if let Some(level) = held.map(|c| c.level).max() {
        let around = stretches(covers).into_iter().rfind(|(start, _)| *start <= today);
        let until = around.and_then(|(_, end)| end);
        let days_left = until.map(|u| (u - today).num_days());
        return CoverStatus::Covered { level, until, days_left };
    }
    let next = real(covers).map(|c| c.start).filter(|start| *start > today).min();
    let last = real(covers).filter_map(|c| c.end).filter(|end| *end < today).max();
    match (last, next) {
        (None, None) => CoverStatus::Unknown,
        (None, Some(next)) => CoverStatus::NotStarted { next },
        (Some(_), Some(next)) => CoverStatus::Gap { next },
        (Some(last), None) => CoverStatus::Expired { last, days: (today - last).num_days() },
    }
}

/// Those that do not end before they begin.
fn real(covers: &[Cover]) -> impl Iterator<Item = &Cover> {
    covers.iter().filter(|c| c.end.is_none_or(|end| c.start <= end))
}

/// The covered stretches, joined where they touch, in order; the end of the last may be open.
pub fn stretches(covers: &[Cover]) -> Vec<(NaiveDate, Option<NaiveDate>)> {
    joined(real(covers).map(|c| (c.start, c.end)).collect())
}

/// Stretches of days in order, joined where they overlap or touch; the end of the last may be open.
/// None may end before it begins.
pub fn joined(
    mut days: Vec<(NaiveDate, Option<NaiveDate>)>,
) -> Vec<(NaiveDate, Option<NaiveDate>)> {
    days.sort_unstable_by_key(|(start, _)| *start);
    let mut found: Vec<(NaiveDate, Option<NaiveDate>)> = Vec::new();
    for (start, end) in days {
        match found.last_mut() {
            Some((_, None)) => break,
            Some((_, Some(known))) if known.succ_opt().is_none_or(|next| start <= next) => {
                let longer = end.map(|e| e.max(*known));
                if let Some((_, last)) = found.last_mut() {
                    *last = longer;
                }
            }
            _ => found.push((start, end)),
        }
    }
    found
}
