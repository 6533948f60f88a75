//! Invoice dates: anchored on the first one, clamped to the month, never drifting.

use chrono::{Datelike, NaiveDate};

use super::term::term_end;
use super::{BillingPeriod, TermConvention};
use crate::choice::choice;
use crate::dates::{MAX_MONTHS, add_months};

choice! {
    /// When within its billing period an invoice is dated.
    BillingTiming {
        /// On the first day of the period.
        Advance = "advance",
        /// On the last day of the period.
        Arrears = "arrears",
    }
}

impl BillingPeriod {
    /// Months between two invoices; `None` for a one-off.
    pub const fn months(self) -> Option<u32> {
        match self {
            Self::Monthly => Some(1),
            Self::Quarterly => Some(3),
            Self::Semiannual => Some(6),
            Self::Annual => Some(12),
            Self::Biennial => Some(24),
            Self::Triennial => Some(36),
            Self::OneOff => None,
        }
    }
}

/// Invoice `i`, counted from 0, of a series that begins on `first` (CD-111, CD-112).
pub fn billing_date(first: NaiveDate, every_months: u32, i: u32) -> Option<NaiveDate> {
    add_months(first, i64::from(every_months).checked_mul(i64::from(i))?)
}

/// The first `count` invoice dates; fewer where the calendar ends, none for an interval of 0.
pub fn billing_dates(first: NaiveDate, every_months: u32, count: u32) -> Vec<NaiveDate> {
    if !(1..=MAX_MONTHS).contains(&every_months) {
        return Vec::new();
    }
    (0..count).map_while(|i| billing_date(first, every_months, i)).collect()
}

/// The invoice dates of the billing periods that begin on `first`, none after `end`.
///
/// In arrears a billing period cut short by `end` has no date of its own here: what it costs is a
/// matter of proration.
pub fn invoice_dates(
    first: NaiveDate,
    every_months: u32,
    timing: BillingTiming,
    end: NaiveDate,
) -> Vec<NaiveDate> {
    if !(1..=MAX_MONTHS).contains(&every_months) {
        return Vec::new();
    }
    let date = |i: u32| match timing {
        BillingTiming::Advance => billing_date(first, every_months, i),
        BillingTiming::Arrears => {
            let months = every_months.checked_mul(i.checked_add(1)?)?;
            term_end(first, months, TermConvention::CorrespondingDay)
        }
    };
    (0..).map_while(date).take_while(|d| *d <= end).collect()
}

/// The first day numbered `day` on or after `from`, or the last of a month that is too short.
pub fn first_billing_day(from: NaiveDate, day: u32) -> Option<NaiveDate> {
    let in_month_of = |date: NaiveDate| {
        let first = date.with_day(1)?;
        let last = crate::dates::month_end(date)?.day();
        first.with_day(day.clamp(1, last))
    };
    match in_month_of(from)? {
        d if d >= from => Some(d),
        _ => in_month_of(add_months(from.with_day(1)?, 1)?),
    }
}
