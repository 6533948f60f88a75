//! Time zones: IANA names, and which instant a wall clock means. The rules of the zones come with
//! the program (chrono-tz), never from the machine, so that two machines count alike.

use std::fmt;

use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, Offset as _, TimeDelta, TimeZone};
use chrono_tz::Tz;

use super::span::Span;
use crate::dates::add_days;

/// An IANA time zone such as `Europe/Rome`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Zone(Tz);

/// No zone ever skipped more than a day (Apia, 30 December 2011); looked back in these steps.
const LOOK_BACK: TimeDelta = TimeDelta::minutes(15);

impl Zone {
    /// Coordinated universal time.
    pub const UTC: Self = Self(Tz::UTC);

    /// Reads an IANA name, exactly as it is spelled there.
    pub fn parse(name: &str) -> Option<Self> {
        name.parse().ok().map(Self)
    }

    /// Every known name, as the database orders them.
    pub fn names() -> impl Iterator<Item = &'static str> {
        chrono_tz::TZ_VARIANTS.iter().map(|z| z.name())
    }

    /// The IANA name.
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// The instant a wall clock means, in seconds since 1970. An hour that comes twice is its
    /// first occurrence; one that is skipped is shifted on by the gap (domain §C.2).
    pub fn instant(self, local: NaiveDateTime) -> i64 {
        let offset = match self.0.offset_from_local_datetime(&local) {
            LocalResult::Single(offset) | LocalResult::Ambiguous(offset, _) => offset.fix(),
            LocalResult::None => self.offset_before(local),
        };
        local.and_utc().timestamp() - i64::from(offset.local_minus_utc())
    }

    /// Every instant the wall clock shows it at, in order: one; two in an hour that comes twice;
    /// none in one that is skipped.
    pub fn instants(self, local: NaiveDateTime) -> Vec<i64> {
        let at = |offset: chrono::FixedOffset| {
            local.and_utc().timestamp() - i64::from(offset.local_minus_utc())
        };
        match self.0.offset_from_local_datetime(&local) {
            LocalResult::Single(offset) => vec![at(offset.fix())],
            LocalResult::Ambiguous(first, second) => vec![at(first.fix()), at(second.fix())],
            LocalResult::None => Vec::new(),
        }
    }

    /// The offset in force before the gap a wall clock falls into.
    fn offset_before(self, local: NaiveDateTime) -> chrono::FixedOffset {
        let mut earlier = local;
        for _ in 0..100 {
            let Some(step) = earlier.checked_sub_signed(LOOK_BACK) else { break };
            earlier = step;
            let found = self.0.offset_from_local_datetime(&earlier);
            if let LocalResult::Single(offset) | LocalResult::Ambiguous(_, offset) = found {
                return offset.fix();
            }
        }
        self.0.offset_from_utc_datetime(&local).fix()
    }

    /// What the wall clock shows at an instant; `None` beyond the calendar.
    pub fn local(self, instant: i64) -> Option<NaiveDateTime> {
        let utc = DateTime::from_timestamp(instant, 0)?;
        Some(utc.with_timezone(&self.0).naive_local())
    }

    /// Minutes the wall clock is ahead of UTC at an instant.
    pub fn offset_minutes(self, instant: i64) -> Option<i32> {
        let utc = DateTime::from_timestamp(instant, 0)?;
        Some(self.0.offset_from_utc_datetime(&utc.naive_utc()).fix().local_minus_utc() / 60)
    }

    /// The real time from the first midnight of `first` to the midnight after `last` (SL-011).
    pub fn days(self, first: NaiveDate, last: NaiveDate) -> Option<Span> {
        let midnight = |date: NaiveDate| Some(self.instant(date.and_hms_opt(0, 0, 0)?));
        Some(Span::new(midnight(first)?, midnight(add_days(last, 1)?)?))
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
