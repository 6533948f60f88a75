//! What reports of the register itself ask: what was done, and what is doubtful.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::PersonId;
use crate::quality::Check;

/// What of the data quality.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct DataQualityParams {
    /// The records of this check; absent: every check in numbers.
    pub check: Option<Check>,
}

/// Which month of the director's page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct DirectorPageParams {
    /// Any day of it; absent: the one that runs, up to today. A month that is over is told as the
    /// register stood at its end.
    pub month: Option<NaiveDate>,
}

/// Which part of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct JournalParams {
    /// The last so many days up to today, today included; goes before `from` and `to`.
    pub days: Option<u32>,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day, inclusive.
    pub to: Option<NaiveDate>,
    /// Only what this person did.
    pub person_id: Option<PersonId>,
    /// Every field's old and new value; else one line an operation.
    pub values: bool,
    /// The PDF carries the events in the published format, for anyone to verify.
    pub events: bool,
}

impl Default for JournalParams {
    fn default() -> Self {
        Self { days: Some(30), from: None, to: None, person_id: None, values: true, events: false }
    }
}
