//! Decisions put off: one disappears from the agenda until a day, at most until its last safe day,
//! and comes back. Only a recorded decision makes it disappear for good.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::Period;
use crate::ids::{ContractId, PersonId};

pub mod ops;
pub mod sql;

/// A decision that was put off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Snooze {
    /// The day it comes back.
    pub until: NaiveDate,
    /// Why.
    pub reason: String,
    /// Who put it off.
    pub snoozed_by: PersonId,
    /// Their name.
    pub snoozed_by_name: String,
    /// When.
    pub snoozed_on: NaiveDate,
}

impl Snooze {
    /// Whether the decision about a period is out of sight on `today`. The last safe day brings it
    /// back whatever was said, for the terms may have changed since.
    pub fn hides(&self, period: &Period, today: NaiveDate) -> bool {
        today < self.until && today < period.send_by
    }
}

/// A decision to put off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SnoozeDraft {
    /// Contract.
    pub contract_id: ContractId,
    /// The day it comes back: after today, at the latest on the last safe day.
    pub until: NaiveDate,
    /// Why; required.
    pub reason: String,
    /// Who puts it off; required.
    pub by: Option<PersonId>,
}
