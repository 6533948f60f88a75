//! The periods a target is judged over.

use chrono::{Datelike, NaiveDate};

use super::span::Span;
use super::zone::Zone;
use crate::choice::choice;
use crate::dates::{add_days, add_months, month_end, quarter_end};

choice! {
    /// How long a target is measured before it is judged.
    MeasureWindow {
        /// A calendar month.
        Month = "month",
        /// A calendar quarter.
        Quarter = "quarter",
        /// A calendar year.
        Year = "year",
        /// So many days, on every day anew. A month shows the worst of the windows that end in it
        /// and is judged by that one: a miss is one miss, however many windows it lies in, and its
        /// credit is a share of that month's fee.
        Rolling = "rolling",
    }
}

/// One period: first and last day, both in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MeasurePeriod {
    /// What it is called by: the first day of the month, quarter or year.
    pub start: NaiveDate,
    /// First day measured: of a rolling window that of the earliest one that ends in the month.
    pub from: NaiveDate,
    /// Last day measured.
    pub end: NaiveDate,
}

impl MeasurePeriod {
    /// The real time of it, in the contract's zone.
    pub fn span(self, zone: Zone) -> Option<Span> {
        zone.days(self.from, self.end)
    }
}

/// The period a day lies in. `rolling_days` is for rolling windows alone.
pub fn period_of(
    window: MeasureWindow,
    rolling_days: u32,
    day: NaiveDate,
) -> Option<MeasurePeriod> {
    let first = day.with_day(1)?;
    let (start, end) = match window {
        MeasureWindow::Month | MeasureWindow::Rolling => (first, month_end(day)?),
        MeasureWindow::Quarter => {
            let end = quarter_end(day)?;
            (add_months(end.with_day(1)?, -2)?, end)
        }
        MeasureWindow::Year => (
            NaiveDate::from_ymd_opt(day.year(), 1, 1)?,
            NaiveDate::from_ymd_opt(day.year(), 12, 31)?,
        ),
    };
    let from = match window {
        MeasureWindow::Rolling => add_days(start, 1 - i64::from(rolling_days.max(1)))?,
        _ => start,
    };
    Some(MeasurePeriod { start, from, end })
}

/// The periods that begin in `[first, last]` or hold `first`, in order.
pub fn periods(
    window: MeasureWindow,
    rolling_days: u32,
    first: NaiveDate,
    last: NaiveDate,
) -> Vec<MeasurePeriod> {
    let mut found = Vec::new();
    let mut day = first;
    while let Some(period) = period_of(window, rolling_days, day).filter(|p| p.start <= last) {
        found.push(period);
        match add_days(period.end, 1) {
            Some(next) => day = next,
            None => break,
        }
    }
    found
}
