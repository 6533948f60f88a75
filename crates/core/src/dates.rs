//! Civil dates: months, quarters and days, in whole-day arithmetic that never panics.
//!
//! No time of day, no zone, no business days (that is [`crate::calendar`]). A result outside what
//! a date can hold is `None`.

use chrono::{Datelike, Months, NaiveDate, TimeDelta};

use crate::choice::choice;

/// The longest term, notice or billing interval anything here computes: a hundred years.
pub const MAX_MONTHS: u32 = 1200;

/// The same limit in days, rounded up.
pub const MAX_DAYS: u32 = 36_600;

/// The first and the last day a register may hold. Outside lie typing errors and Excel's zero.
pub const PLAUSIBLE: (NaiveDate, NaiveDate) = (day(1900, 1, 1), day(2199, 12, 31));

/// A constant date; a day that does not exist becomes the calendar's first.
const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(d) => d,
        None => NaiveDate::MIN,
    }
}

/// Whether a date is one a contract, a warranty or a purchase can have.
pub fn is_plausible(date: NaiveDate) -> bool {
    (PLAUSIBLE.0..=PLAUSIBLE.1).contains(&date)
}

/// `date` moved by calendar months; a day the target month lacks becomes its last day.
pub fn add_months(date: NaiveDate, months: i64) -> Option<NaiveDate> {
    let size = u32::try_from(months.unsigned_abs()).ok().filter(|m| *m <= 12 * MAX_MONTHS)?;
    if months < 0 {
        date.checked_sub_months(Months::new(size))
    } else {
        date.checked_add_months(Months::new(size))
    }
}

/// `date` moved by calendar months; a day the target month lacks runs over into the next month.
///
/// PHP's and Carbon's arithmetic (31 May + 9 months is 3 March); only to explain other software.
pub fn add_months_overflow(date: NaiveDate, months: i64) -> Option<NaiveDate> {
    let first = add_months(date.with_day(1)?, months)?;
    add_days(first, i64::from(date.day0()))
}

/// `date` moved by calendar days.
pub fn add_days(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    date.checked_add_signed(TimeDelta::try_days(days)?)
}

choice! {
    /// How the last day of a term of months follows from its first.
    TermConvention {
        /// The day before the corresponding day; where that is missing, the month's last day.
        CorrespondingDay = "corresponding_day",
        /// Clamp to the month, then subtract one day: other software's rule, for comparison only.
        ClampMinusOne = "clamp_minus_one",
    }
}

/// Last day of a term of `months` that begins on `start` (domain §B.2, golden CD-002…024).
pub fn term_end(start: NaiveDate, months: u32, convention: TermConvention) -> Option<NaiveDate> {
    let corresponding = add_months(start, i64::from(months))?;
    let missing = corresponding.day() != start.day();
    match convention {
        TermConvention::CorrespondingDay if missing => Some(corresponding),
        _ => corresponding.pred_opt(),
    }
}

/// Last day of a term of `days` that begins on `start`: the first day counts (CD-026).
pub fn term_end_days(start: NaiveDate, days: u32) -> Option<NaiveDate> {
    (days <= MAX_DAYS).then_some(())?;
    add_days(start, i64::from(days) - 1)
}

/// Days in `[start, end]`, both counted; 0 or less when `end` lies before `start`.
pub fn days_inclusive(start: NaiveDate, end: NaiveDate) -> i64 {
    end.signed_duration_since(start).num_days() + 1
}

/// The last day of the date's month.
pub fn month_end(date: NaiveDate) -> Option<NaiveDate> {
    add_days(add_months(date.with_day(1)?, 1)?, -1)
}

/// The last day of the date's calendar quarter.
pub fn quarter_end(date: NaiveDate) -> Option<NaiveDate> {
    let to_last_month = 2 - i64::from(date.month0() % 3);
    month_end(add_months(date.with_day(1)?, to_last_month)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_missing_day_is_clamped_or_runs_over_as_asked() {
        for (from, months, clamped, over) in [
            ("2024-05-31", 9, "2025-02-28", "2025-03-03"),
            ("2024-02-29", 12, "2025-02-28", "2025-03-01"),
            ("2025-03-31", -1, "2025-02-28", "2025-03-03"),
            ("2025-01-15", 1, "2025-02-15", "2025-02-15"),
        ] {
            assert_eq!(add_months(d(from), months), Some(d(clamped)), "{from} {months:+}");
            assert_eq!(add_months_overflow(d(from), months), Some(d(over)), "{from} {months:+}");
        }
    }

    #[test]
    fn months_and_quarters_end_on_their_last_day() {
        for (date, month, quarter) in [
            ("2024-02-01", "2024-02-29", "2024-03-31"),
            ("2026-12-31", "2026-12-31", "2026-12-31"),
            ("2026-04-30", "2026-04-30", "2026-06-30"),
            ("2026-09-15", "2026-09-30", "2026-09-30"),
        ] {
            assert_eq!(month_end(d(date)), Some(d(month)), "month of {date}");
            assert_eq!(quarter_end(d(date)), Some(d(quarter)), "quarter of {date}");
        }
    }

    #[test]
    fn the_ends_of_the_calendar_give_nothing_instead_of_a_panic() {
        assert_eq!(add_days(NaiveDate::MAX, 1), None);
        assert_eq!(add_days(NaiveDate::MIN, i64::MIN), None);
        assert_eq!(add_months(NaiveDate::MAX, 1), None);
        assert_eq!(add_months(d("2026-01-01"), i64::MIN), None);
        assert_eq!(month_end(NaiveDate::MAX), None);
        assert_eq!(quarter_end(NaiveDate::MAX), None);
    }

    #[test]
    fn the_plausible_range_keeps_typing_errors_out() {
        for (text, expect) in [
            ("1899-12-31", false),
            ("1900-01-01", true),
            ("2199-12-31", true),
            ("2200-01-01", false),
        ] {
            assert_eq!(is_plausible(d(text)), expect, "{text}");
        }
    }
}
