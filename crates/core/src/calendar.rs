//! The business calendar: which days are working days.
//!
//! Saturdays and Sundays are off, then a country's national holidays, the patron saint's day of the
//! firm's town and the firm's own closures. Easter is computed. Holidays are those of today's law;
//! where a law is recent its first year is in the table. Never reads a clock or the network.

mod holidays;

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::dates::{MAX_DAYS, add_days};

pub use holidays::easter_sunday;

choice! {
    /// Whose national holidays count.
    Country {
        /// None: only Saturdays and Sundays are off.
        None = "none",
        /// Italy.
        Italy = "it",
        /// Germany: the nine nation-wide holidays.
        Germany = "de",
        /// France, without the Alsace-Moselle ones.
        France = "fr",
        /// England and Wales: bank holidays with their substitute days.
        EnglandAndWales = "gb",
        /// Spain: the nation-wide holidays.
        Spain = "es",
    }
}

choice! {
    /// Why a day is not a working day.
    DayOff {
        /// Saturday or Sunday.
        Weekend = "weekend",
        /// A national holiday or the patron saint's day.
        Holiday = "holiday",
        /// The firm is closed.
        Closure = "closure",
    }
}

/// A day of every year, written `MM-DD`: a patron saint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(export, type = "string")]
pub struct MonthDay {
    month: u32,
    day: u32,
}

impl MonthDay {
    /// A day that exists, at least in leap years.
    pub fn new(month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(2024, month, day).map(|_| Self { month, day })
    }

    /// Reads `MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        let (m, d) = text.split_once('-')?;
        let two = |s: &str| s.len() == 2 && s.bytes().all(|b| b.is_ascii_digit());
        if !two(m) || !two(d) {
            return None;
        }
        Self::new(m.parse().ok()?, d.parse().ok()?)
    }

    fn falls_on(self, date: NaiveDate) -> bool {
        (self.month, self.day) == (date.month(), date.day())
    }
}

impl std::fmt::Display for MonthDay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

impl From<MonthDay> for String {
    fn from(day: MonthDay) -> Self {
        day.to_string()
    }
}

impl TryFrom<String> for MonthDay {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("{text:?} is not a day written MM-DD"))
    }
}

/// Whether the day is a national holiday, on whatever weekday it falls.
pub fn is_national_holiday(country: Country, date: NaiveDate) -> bool {
    holidays::is_holiday(country, date)
}

/// Which days are worked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// National holidays.
    pub country: Country,
    /// The patron saint of the firm's town.
    pub patron: Option<MonthDay>,
    /// Days the firm is closed.
    pub closures: BTreeSet<NaiveDate>,
}

impl Calendar {
    /// A country's calendar without local days.
    pub const fn of(country: Country) -> Self {
        Self { country, patron: None, closures: BTreeSet::new() }
    }

    /// Why the day is off, `None` for a business day. A weekend is named first.
    pub fn day_off(&self, date: NaiveDate) -> Option<DayOff> {
        if matches!(date.weekday(), Weekday::Sat | Weekday::Sun) {
            Some(DayOff::Weekend)
        } else if holidays::is_holiday(self.country, date)
            || self.patron.is_some_and(|p| p.falls_on(date))
        {
            Some(DayOff::Holiday)
        } else if self.closures.contains(&date) {
            Some(DayOff::Closure)
        } else {
            None
        }
    }

    /// Whether the day is worked.
    pub fn is_business_day(&self, date: NaiveDate) -> bool {
        self.day_off(date).is_none()
    }

    /// The day itself if worked, else the last worked day before it.
    pub fn preceding_business_day(&self, date: NaiveDate) -> Option<NaiveDate> {
        self.nearest(date, -1)
    }

    /// The day itself if worked, else the first worked day after it.
    pub fn next_business_day(&self, date: NaiveDate) -> Option<NaiveDate> {
        self.nearest(date, 1)
    }

    /// The business day `n` business days before the date; `n` = 0 is the preceding business day.
    ///
    /// In other words: the latest business day D with exactly `n` business days in (D, date].
    pub fn minus_business_days(&self, date: NaiveDate, n: u32) -> Option<NaiveDate> {
        self.walk(self.preceding_business_day(date)?, n, -1)
    }

    /// The `n`-th business day after the date; `n` = 0 is the next business day or the day itself.
    pub fn plus_business_days(&self, date: NaiveDate, n: u32) -> Option<NaiveDate> {
        // Counting starts after the date whether or not it is worked, so an off day is first
        // moved back, not forward: the first business day after a Sunday is the Monday.
        let from =
            if n == 0 { self.next_business_day(date)? } else { self.preceding_business_day(date)? };
        self.walk(from, n, 1)
    }

    /// `date` and on in steps of one day until a business day; gives up after a year of closures.
    fn nearest(&self, date: NaiveDate, step: i64) -> Option<NaiveDate> {
        let mut day = date;
        for _ in 0..=366 {
            if self.is_business_day(day) {
                return Some(day);
            }
            day = add_days(day, step)?;
        }
        None
    }

    fn walk(&self, from: NaiveDate, n: u32, step: i64) -> Option<NaiveDate> {
        if n > MAX_DAYS {
            return None;
        }
        (0..n).try_fold(from, |day, _| self.nearest(add_days(day, step)?, step))
    }
}
