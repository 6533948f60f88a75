//! Service hours: when a provider has to be there. A zone, windows of the week, holidays.
//!
//! Windows are wall-clock times and become real time day by day, so that a night with a change of
//! the clocks is as long as it really is (SL-064).

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::span::{self, Span};
use super::zone::Zone;
use crate::calendar::{Country, is_national_holiday};
use crate::dates::add_days;

/// Minutes of a day on the wall clock.
const DAY: u32 = 1440;

/// One window of the week. One that ends at or before its beginning ends on the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ServiceWindow {
    /// Weekday it begins on: 1 is Monday, 7 is Sunday (ISO 8601).
    pub weekday: u32,
    /// First minute of the day, 0 to 1439.
    pub from: u32,
    /// First minute after it: 1 to 1440, or at most `from` for one that ends on the next day.
    pub until: u32,
}

impl ServiceWindow {
    /// Whether weekday and minutes are ones a week has.
    pub const fn is_valid(self) -> bool {
        1 <= self.weekday && self.weekday <= 7 && self.from < DAY && self.until <= DAY
    }

    /// Minutes from the midnight its day begins with to its end.
    const fn end(self) -> u32 {
        if self.until > self.from { self.until } else { self.until + DAY }
    }

    /// Minutes of it on a day without a change of the clocks.
    pub const fn minutes(self) -> u32 {
        self.end() - self.from
    }

    /// Reads `09:00-18:00`, `22:00-06:00`, `00:00-24:00` for a weekday.
    pub fn parse(weekday: u32, text: &str) -> Option<Self> {
        let (from, until) = text.trim().split_once('-')?;
        let window = Self { weekday, from: minute(from)?, until: minute(until)? };
        window.is_valid().then_some(window)
    }
}

impl std::fmt::Display for ServiceWindow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let clock = |m: u32| format!("{:02}:{:02}", m / 60, m % 60);
        write!(f, "{}-{}", clock(self.from), clock(self.until))
    }
}

/// Reads `09:00`; 24:00 is the end of a day.
fn minute(text: &str) -> Option<u32> {
    let (h, m) = text.trim().split_once(':')?;
    let number = |s: &str| {
        let short = (1..=2).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_digit());
        if short { s.parse::<u32>().ok() } else { None }
    };
    let (h, m) = (number(h)?, number(m)?);
    (m < 60 && h * 60 + m <= DAY).then_some(h * 60 + m)
}

/// When the service runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceHours {
    /// Where the provider's clock hangs.
    pub zone: Zone,
    /// Windows of the week; none means around the clock, every day of the year.
    pub week: Vec<ServiceWindow>,
    /// Whose national holidays have no service: no window begins on one.
    pub holidays: Country,
}

impl ServiceHours {
    /// Around the clock.
    pub const fn always(zone: Zone) -> Self {
        Self { zone, week: Vec::new(), holidays: Country::None }
    }

    /// Whether there is no minute without service.
    pub fn is_always(&self) -> bool {
        self.week.is_empty() && self.holidays == Country::None
    }

    /// The time of service inside a span, merged.
    pub fn within(&self, whole: Span) -> Vec<Span> {
        if self.is_always() {
            return span::merge(vec![whole]);
        }
        let (Some(first), Some(last)) = (self.zone.local(whole.from), self.zone.local(whole.until))
        else {
            return Vec::new();
        };
        // A window of the day before may reach over midnight.
        let mut day = add_days(first.date(), -1).unwrap_or(first.date());
        let mut open = Vec::new();
        while day <= last.date() {
            self.open_on(day, &mut open);
            match add_days(day, 1) {
                Some(next) => day = next,
                None => break,
            }
        }
        span::clip(&span::merge(open), whole)
    }

    fn open_on(&self, day: NaiveDate, open: &mut Vec<Span>) {
        if is_national_holiday(self.holidays, day) {
            return;
        }
        let weekday = day.weekday().number_from_monday();
        let at = |minutes: u32| -> Option<NaiveDateTime> {
            day.and_hms_opt(0, 0, 0)?.checked_add_signed(TimeDelta::minutes(minutes.into()))
        };
        let all_day = ServiceWindow { weekday, from: 0, until: DAY };
        let whole = self.week.is_empty().then_some(&all_day);
        for window in self.week.iter().chain(whole).filter(|w| w.weekday == weekday) {
            if let (Some(from), Some(until)) = (at(window.from), at(window.end())) {
                open.push(Span::new(self.zone.instant(from), self.zone.instant(until)));
            }
        }
    }

    /// Minutes of a business day: those of the first weekday that has service (domain §C.2).
    pub fn business_day_minutes(&self) -> u32 {
        let first = self.week.iter().map(|w| w.weekday).min();
        first.map_or(DAY, |day| {
            self.week.iter().filter(|w| w.weekday == day).map(|w| w.minutes()).sum()
        })
    }
}
