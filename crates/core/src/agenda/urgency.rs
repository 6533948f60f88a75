//! How pressing a decision is on a day: one rule for Today, the lists, reminders and paper.

use chrono::NaiveDate;

use crate::choice::choice;
use crate::contract::Period;
use crate::reports::model::Tone;

choice! {
    /// How pressing a decision is on `today`.
    Urgency {
        /// The last day of notice has passed without a decision.
        Missed = "missed",
        /// The last safe day has passed; only a faster delivery helps.
        Late = "late",
        /// The last safe day is within seven days.
        Critical = "critical",
        /// "Decide by" has passed, or the middle reminder has come.
        Due = "due",
        /// Later.
        Ahead = "ahead",
    }
}

impl Urgency {
    /// How an open decision's day is marked on paper; the window marks it the same way.
    pub const fn tone(self) -> Tone {
        match self {
            Self::Missed | Self::Late | Self::Critical => Tone::Critical,
            Self::Due => Tone::Warning,
            Self::Ahead => Tone::Plain,
        }
    }
}

/// Days within which the last safe day makes it critical (domain §B.4: daily from here on).
pub(crate) const CRITICAL_DAYS: i64 = 7;

/// How pressing a day is that asks for no decision: a credit to claim, a document to renew.
pub(crate) fn watched(day: NaiveDate, today: NaiveDate) -> Urgency {
    match (day - today).num_days() {
        ..0 => Urgency::Missed,
        0..=CRITICAL_DAYS => Urgency::Critical,
        _ => Urgency::Due,
    }
}

/// How pressing a period's decision is (domain §B.4). Reminders count down to "decide by": those
/// before the middle one (14 days of 60, 30, 14, 7, 1) announce a decision, from it on it is due.
///
/// `renews`: it goes on by itself after the period. `reminders`: days, descending.
pub fn urgency(p: &Period, renews: bool, reminders: &[u32], today: NaiveDate) -> Urgency {
    let middle = reminders.get(reminders.len() / 2).copied().map(i64::from);
    let days = |d: NaiveDate| (d - today).num_days();
    if renews && today > p.notice_by {
        Urgency::Missed
    } else if renews && today > p.send_by {
        Urgency::Late
    } else if today > p.send_by {
        // Nothing renews: what is pressing is the end itself.
        if days(p.end) <= CRITICAL_DAYS { Urgency::Critical } else { Urgency::Due }
    } else if days(p.send_by) <= CRITICAL_DAYS {
        Urgency::Critical
    } else if days(p.decide_by) <= middle.unwrap_or(-1) {
        Urgency::Due
    } else {
        Urgency::Ahead
    }
}
