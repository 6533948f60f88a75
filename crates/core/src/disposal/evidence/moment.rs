//! When something was, as far as a tool says it.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

/// A moment as a tool wrote it: of its machine's clock, and where it was if it said so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceTime {
    /// What the clock showed.
    pub local: NaiveDateTime,
    /// Minutes east of UTC; `None` where the zone has to be assumed.
    pub offset_minutes: Option<i32>,
    /// What was assumed when the file was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assumed_minutes: Option<i32>,
    /// Only the day is known; `local` is its beginning.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub day_only: bool,
}

impl EvidenceTime {
    /// Without a zone.
    pub const fn local(local: NaiveDateTime) -> Self {
        Self { local, offset_minutes: None, assumed_minutes: None, day_only: false }
    }

    /// With its zone.
    pub fn zoned(at: DateTime<FixedOffset>) -> Self {
        let minutes = at.offset().local_minus_utc() / 60;
        Self { offset_minutes: Some(minutes), ..Self::local(at.naive_local()) }
    }

    /// A day without a time.
    pub const fn of_day(day: NaiveDate) -> Self {
        Self { day_only: true, ..Self::local(day.and_time(NaiveTime::MIN)) }
    }

    /// The day, where only that is known.
    pub fn day(&self) -> Option<NaiveDate> {
        self.day_only.then(|| self.local.date())
    }

    /// A person has to say, or agree to, which zone it was.
    pub const fn zone_assumed(&self) -> bool {
        self.offset_minutes.is_none() && !self.day_only
    }
}
