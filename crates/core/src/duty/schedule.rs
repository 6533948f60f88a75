//! The days of a duty: every one is counted from the first, so that a short month never shortens
//! the ones after it.

use chrono::{Datelike, NaiveDate};

use super::DutyUnit;
use crate::dates::{add_days, add_months};

/// When a duty is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    /// The first day.
    pub first: NaiveDate,
    /// Units between two days; 0: there is only the first.
    pub every: u32,
    /// What `every` is counted in.
    pub unit: DutyUnit,
    /// No day after this one.
    pub until: Option<NaiveDate>,
}

impl Schedule {
    /// Day number `n`, 0 being the first; `None` where there is none. A day its month lacks is the
    /// month's last.
    pub fn day(&self, n: u32) -> Option<NaiveDate> {
        let units = i64::from(self.every).checked_mul(i64::from(n))?;
        let day = match (self.every, self.unit) {
            (0, _) if n > 0 => return None,
            (_, DutyUnit::Months) => add_months(self.first, units)?,
            (_, DutyUnit::Weeks) => add_days(self.first, units.checked_mul(7)?)?,
        };
        self.until.is_none_or(|until| day <= until).then_some(day)
    }

    /// The first day after another one; the very first where there is no other.
    pub fn after(&self, last: Option<NaiveDate>) -> Option<NaiveDate> {
        let Some(last) = last else { return self.day(0) };
        self.numbers_near(last).map_while(|n| self.day(n)).find(|day| *day > last)
    }

    /// The days after `last` within a window, both ends counted.
    pub fn between(
        &self,
        last: Option<NaiveDate>,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Vec<NaiveDate> {
        self.numbers_near(from)
            .map_while(|n| self.day(n))
            .take_while(|day| *day <= to)
            .filter(|day| *day >= from && last.is_none_or(|last| *day > last))
            .collect()
    }

    /// Days from one to the next, at least; `None` where there is only one.
    pub fn days_between(&self) -> Option<u32> {
        let days = match self.unit {
            DutyUnit::Weeks => 7,
            DutyUnit::Months => 28,
        };
        (self.every > 0).then(|| self.every.saturating_mul(days))
    }

    /// Numbers from one at or before `near` on: nothing is counted through from the beginning.
    fn numbers_near(&self, near: NaiveDate) -> impl Iterator<Item = u32> + use<> {
        let months = |d: NaiveDate| i64::from(d.year()) * 12 + i64::from(d.month0());
        let units = match self.unit {
            DutyUnit::Months => months(near) - months(self.first),
            DutyUnit::Weeks => (near - self.first).num_days() / 7,
        };
        let n = units.checked_div(i64::from(self.every)).unwrap_or(0) - 1;
        u32::try_from(n).unwrap_or(0)..=u32::MAX
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn monthly(first: &str, every: u32) -> Schedule {
        Schedule { first: d(first), every, unit: DutyUnit::Months, until: None }
    }

    #[test]
    fn every_day_is_counted_from_the_first() {
        let s = monthly("2026-01-31", 1);
        let days: Vec<_> = (0..4).filter_map(|n| s.day(n)).collect();
        assert_eq!(days, [d("2026-01-31"), d("2026-02-28"), d("2026-03-31"), d("2026-04-30")]);
        let s = Schedule { unit: DutyUnit::Weeks, ..monthly("2026-01-31", 2) };
        assert_eq!(s.day(2), Some(d("2026-02-28")));
    }

    #[test]
    fn the_next_day_is_the_first_after_the_last_something_became_of() {
        for (every, last, expect) in [
            (6, None, Some("2026-01-31")),
            (6, Some("2026-01-31"), Some("2026-07-31")),
            (6, Some("2026-07-30"), Some("2026-07-31")),
            // The plan was moved meanwhile: no day before what is done comes back.
            (1, Some("2026-02-10"), Some("2026-02-28")),
            (1, Some("2025-06-01"), Some("2026-01-31")),
            (0, None, Some("2026-01-31")),
            (0, Some("2026-01-31"), None),
        ] {
            let found = monthly("2026-01-31", every).after(last.map(d));
            assert_eq!(found, expect.map(d), "every {every} months after {last:?}");
        }
    }

    #[test]
    fn nothing_is_due_after_the_end() {
        let s = Schedule { until: Some(d("2026-03-30")), ..monthly("2026-01-31", 1) };
        assert_eq!(s.after(Some(d("2026-02-28"))), None);
        assert_eq!(s.between(None, d("2026-01-01"), d("2030-01-01")).len(), 2);
    }

    #[test]
    fn a_window_holds_its_days_and_none_that_is_done() {
        let s = monthly("2026-01-31", 3);
        let days = s.between(Some(d("2026-04-30")), d("2026-04-30"), d("2026-10-31"));
        assert_eq!(days, [d("2026-07-31"), d("2026-10-31")]);
        let far = s.between(None, d("2199-01-01"), d("2199-12-31"));
        assert_eq!(far.len(), 4, "{far:?}");
    }
}
