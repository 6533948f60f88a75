//! The clocks that run for an asset: the earliest one says when it is due.

use chrono::NaiveDate;

use crate::choice::choice;

choice! {
    /// What says when an asset is due. On the same day the first of the declaration is named.
    RefreshClock {
        /// A person planned the day it goes.
        Planned = "planned",
        /// The age at which its kind is replaced.
        Age = "age",
        /// Last day of the maker's security support.
        Security = "security",
        /// End of its warranty.
        Warranty = "warranty",
        /// End of its lease.
        Lease = "lease",
        /// End of its depreciation, in the accounts.
        Depreciation = "depreciation",
    }
}

/// The days of an asset's clocks; `None` for a clock that does not run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Clocks([Option<NaiveDate>; RefreshClock::ALL.len()]);

impl Clocks {
    /// Starts a clock.
    pub fn set(&mut self, clock: RefreshClock, day: Option<NaiveDate>) {
        if let Some(slot) = self.0.get_mut(clock as usize) {
            *slot = day;
        }
    }

    /// The day of a clock.
    pub fn day(&self, clock: RefreshClock) -> Option<NaiveDate> {
        self.0.get(clock as usize).copied().flatten()
    }

    /// The earliest of some clocks, all of them where none is named.
    pub fn earliest(&self, of: &[RefreshClock]) -> Option<(NaiveDate, RefreshClock)> {
        let counts = |clock: &RefreshClock| of.is_empty() || of.contains(clock);
        let running = RefreshClock::ALL.iter().filter(|c| counts(c));
        running.filter_map(|c| Some((self.day(*c)?, *c))).min()
    }
}
