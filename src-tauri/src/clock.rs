//! The one place of the window program that looks at the clock.

use chrono::{DateTime, FixedOffset, Local, NaiveDate, NaiveDateTime, TimeZone as _, Utc};

/// Today and now, as the user's computer has them.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    fixed: Option<NaiveDate>,
}

impl Clock {
    /// The computer's clock. Test builds may be told a date, so that a test means the same tomorrow.
    pub fn new() -> Self {
        Self { fixed: test_date() }
    }

    /// The instant.
    #[allow(clippy::disallowed_methods, reason = "the shell's one look at the clock")]
    pub fn now(self) -> DateTime<Utc> {
        Utc::now()
    }

    /// The civil date where the user sits.
    #[allow(clippy::disallowed_methods, reason = "the shell's one look at the clock")]
    pub fn today(self) -> NaiveDate {
        self.fixed.unwrap_or_else(|| Local::now().date_naive())
    }

    /// The local time and its offset, for the head of a report.
    #[allow(clippy::disallowed_methods, reason = "the shell's one look at the clock")]
    pub fn local_time(self) -> String {
        Local::now().format("%H:%M (UTC%:z)").to_string()
    }
}

/// The offset of the local time from UTC at an instant.
pub fn offset_at(at: DateTime<Utc>) -> FixedOffset {
    *at.with_timezone(&Local).offset()
}

/// Minutes east of UTC this computer's clock showed at a local time; the earlier of two that an hour
/// put back gives, `None` for one that was skipped.
pub fn minutes_east(local: NaiveDateTime) -> Option<i32> {
    let at = Local.from_local_datetime(&local).earliest()?;
    Some(at.offset().local_minus_utc() / 60)
}

impl Default for Clock {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(any(debug_assertions, feature = "e2e"))]
fn test_date() -> Option<NaiveDate> {
    std::env::var("CUSTODIA_TODAY").ok()?.parse().ok()
}

#[cfg(not(any(debug_assertions, feature = "e2e")))]
fn test_date() -> Option<NaiveDate> {
    None
}
