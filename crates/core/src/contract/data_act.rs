//! Switching a data processing service under the EU Data Act, Reg. (EU) 2023/2854 art. 25.
//!
//! Dates and limits only. Whether a contract is one for such a service is the user's answer.

use chrono::NaiveDate;

use super::{Notice, NoticeUnit};
use crate::choice::choice;
use crate::dates::{MAX_DAYS, MAX_MONTHS, add_days, add_months};

/// The longest notice a provider may ask for before a switch, in months.
pub const MAX_NOTICE_MONTHS: u32 = 2;

/// No two months are longer than this: July with August, December with January.
const MAX_NOTICE_DAYS: u32 = 62;

/// The usual longest transition, in days.
pub const MAX_TRANSITION_DAYS: u32 = 30;

/// The shortest time the customer may still fetch data, in days.
pub const MIN_RETRIEVAL_DAYS: u32 = 30;

/// The days of a switch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Switch {
    /// Last day of the notice period.
    pub notice_ends: NaiveDate,
    /// Last day of the transition.
    pub transition_ends: NaiveDate,
    /// Last day on which data can be fetched.
    pub retrieval_ends: NaiveDate,
}

/// The days of a switch announced on `given_on` (CD-105): notice, then transition, then retrieval.
/// Each begins the day after the one before it ends.
pub fn switch(
    given_on: NaiveDate,
    notice_months: u32,
    transition_days: u32,
    retrieval_days: u32,
) -> Option<Switch> {
    if notice_months > MAX_MONTHS || transition_days.max(retrieval_days) > MAX_DAYS {
        return None;
    }
    let notice_ends = add_months(given_on, i64::from(notice_months))?;
    let transition_ends = add_days(notice_ends, i64::from(transition_days))?;
    let retrieval_ends = add_days(transition_ends, i64::from(retrieval_days))?;
    Some(Switch { notice_ends, transition_ends, retrieval_ends })
}

choice! {
    /// A clause to have looked at.
    DataActConcern {
        /// Notice longer than two months.
        Notice = "notice",
        /// Transition longer than thirty days: only in exceptional cases, and stated by the provider.
        Transition = "transition",
        /// Less than thirty days to fetch data.
        Retrieval = "retrieval",
    }
}

/// The clauses of a switch that go beyond art. 25.
pub fn concerns(notice: &Notice, transition_days: u32, retrieval_days: u32) -> Vec<DataActConcern> {
    [
        (notice_too_long(notice), DataActConcern::Notice),
        (transition_days > MAX_TRANSITION_DAYS, DataActConcern::Transition),
        (retrieval_days < MIN_RETRIEVAL_DAYS, DataActConcern::Retrieval),
    ]
    .into_iter()
    .filter_map(|(holds, concern)| holds.then_some(concern))
    .collect()
}

/// Whether a notice is longer than two months from whatever day it is counted.
pub fn notice_too_long(notice: &Notice) -> bool {
    match notice.unit {
        NoticeUnit::Months => notice.value > MAX_NOTICE_MONTHS,
        NoticeUnit::Days => notice.value > MAX_NOTICE_DAYS,
        NoticeUnit::Weeks => notice.value.saturating_mul(7) > MAX_NOTICE_DAYS,
        // Five business days never pass in less than a week.
        NoticeUnit::BusinessDays => {
            (notice.value / 5).saturating_mul(7).saturating_add(notice.value % 5) > MAX_NOTICE_DAYS
        }
    }
}
