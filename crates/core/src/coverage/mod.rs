//! Cover of hardware: warranties and what extends them. Dates and ranks only; nothing is stored
//! here yet.
//!
//! A vendor's date is never computed anew (domain §E). Cover is a union of days: one end date says
//! nothing about a gap before it.

use chrono::NaiveDate;

use crate::choice::choice;

pub mod cover;
pub mod drive;
pub mod guarantee;
pub mod lifecycle;
pub mod respond;
pub mod term;

choice! {
    /// What somebody does when the hardware fails. The order of the declaration is that of worth.
    CoverLevel {
        /// A part is sent.
        PartsOnly = "parts_only",
        /// The device is brought in, or sent.
        Depot = "depot",
        /// The device is fetched and brought back.
        CollectReturn = "collect_return",
        /// Somebody is on site by the end of the next business day.
        NbdOnsite = "nbd_onsite",
        /// Somebody is on site on the same business day.
        SameDayOnsite = "same_day_onsite",
        /// On site within eight hours.
        Onsite8h = "onsite_8h",
        /// On site within four hours, around the clock.
        Onsite4h = "onsite_4h",
        /// On site within two hours.
        Onsite2h = "onsite_2h",
    }
}

/// One cover: its days, both included, and what it is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cover {
    /// First day.
    pub start: NaiveDate,
    /// Last day; `None` for one that never ends.
    pub end: Option<NaiveDate>,
    /// What is done.
    pub level: CoverLevel,
}

impl Cover {
    /// Whether it covers a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.start <= day && self.end.is_none_or(|end| day <= end)
    }
}
