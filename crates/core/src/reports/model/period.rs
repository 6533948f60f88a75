//! The days a report speaks of, and how a file is named after them.

use chrono::{Datelike, NaiveDate};

use crate::dates::{month_end, quarter_end};

/// From the first to the last day a report speaks of, both inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
}

impl Period {
    /// From a day to another; `None` for one that ends before it begins.
    pub fn new(from: NaiveDate, until: NaiveDate) -> Option<Self> {
        (from <= until).then_some(Self { from, until })
    }

    /// One day.
    pub const fn day(day: NaiveDate) -> Self {
        Self { from: day, until: day }
    }

    /// All of some spans, in whatever order; `None` for no span.
    pub fn over(spans: impl IntoIterator<Item = (NaiveDate, NaiveDate)>) -> Option<Self> {
        spans.into_iter().map(|(from, until)| Self { from, until }).reduce(|all, one| Self {
            from: all.from.min(one.from),
            until: all.until.max(one.until),
        })
    }

    /// In as few signs as say it, the same in every language and sorted by time: `2026`,
    /// `2026_2028`, `2026-Q4`, `2026-11`, `2026-07_2027-06`, `2026-11-20_2027-02-18`, `2026-11-20`.
    pub fn code(self) -> String {
        let (a, z) = (self.from, self.until);
        if a == z {
            return a.to_string();
        }
        if a.day() != 1 || month_end(z) != Some(z) {
            return format!("{a}_{z}");
        }
        let (first, last) = (a.format("%Y-%m"), z.format("%Y-%m"));
        match (a.month(), z.month(), z.year() - a.year()) {
            (1, 12, 0) => a.year().to_string(),
            (1, 12, _) => format!("{}_{}", a.year(), z.year()),
            (m, n, 0) if m % 3 == 1 && quarter_end(a) == Some(z) => {
                format!("{}-Q{}", a.year(), n / 3)
            }
            (m, n, 0) if m == n => first.to_string(),
            _ => format!("{first}_{last}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_period_is_named_by_the_largest_whole_it_is() {
        for (why, from, until, code) in [
            ("a year", "2026-01-01", "2026-12-31", "2026"),
            ("whole years", "2026-01-01", "2030-12-31", "2026_2030"),
            ("a fiscal year", "2026-07-01", "2027-06-30", "2026-07_2027-06"),
            ("a quarter", "2026-10-01", "2026-12-31", "2026-Q4"),
            ("the first quarter", "2026-01-01", "2026-03-31", "2026-Q1"),
            ("three months that are no quarter", "2026-11-01", "2027-01-31", "2026-11_2027-01"),
            ("three months of a year", "2026-02-01", "2026-04-30", "2026-02_2026-04"),
            ("a month", "2026-11-01", "2026-11-30", "2026-11"),
            ("a leap February", "2028-02-01", "2028-02-29", "2028-02"),
            ("not quite a February", "2028-02-01", "2028-02-28", "2028-02-01_2028-02-28"),
            ("twelve months", "2026-01-01", "2026-12-30", "2026-01-01_2026-12-30"),
            ("days", "2026-11-20", "2027-02-18", "2026-11-20_2027-02-18"),
            ("a day", "2026-11-20", "2026-11-20", "2026-11-20"),
        ] {
            assert_eq!(Period::new(day(from), day(until)).unwrap().code(), code, "{why}");
        }
    }

    #[test]
    fn spans_make_one_period_in_any_order_and_none_without_a_span() {
        let years = [("2027-01-01", "2027-12-31"), ("2026-01-01", "2026-12-31")];
        let all = Period::over(years.map(|(a, z)| (day(a), day(z)))).unwrap();
        assert_eq!(all.code(), "2026_2027");
        assert_eq!(Period::over([]), None);
        assert_eq!(Period::new(day("2026-02-01"), day("2026-01-31")), None);
    }
}
