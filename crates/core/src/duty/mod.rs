//! Duties: work that comes back on a contract or at a vendor (maintenance, calibration, a review
//! meeting, an audit), and what became of it each time.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::ids::{ContractId, DutyId, PersonId, VendorId};

pub mod ops;
mod schedule;
pub mod sql;

pub use schedule::Schedule;

choice! {
    /// What is to be done.
    DutyKind {
        /// Maintenance of what the contract covers.
        Maintenance = "maintenance",
        /// Calibration, a test, an inspection.
        Calibration = "calibration",
        /// A review meeting.
        Review = "review",
        /// An audit.
        Audit = "audit",
        /// Anything else.
        Other = "other",
    }
}

choice! {
    /// What the time between two days of a duty is counted in.
    DutyUnit {
        /// Seven days each.
        Weeks = "weeks",
        /// Calendar months, from the first day.
        Months = "months",
    }
}

choice! {
    /// What became of a duty on one of its days.
    DutyOutcome {
        /// It was done.
        Done = "done",
        /// It was left out, for a reason.
        Skipped = "skipped",
    }
}

/// A duty to save: `id` absent for a new one. It is of one contract or of one vendor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DutyDraft {
    /// Record to change.
    pub id: Option<DutyId>,
    /// The contract it is of.
    pub contract_id: Option<ContractId>,
    /// The vendor it is of.
    pub vendor_id: Option<VendorId>,
    /// What is to be done.
    pub kind: DutyKind,
    /// In words, required.
    pub title: String,
    /// The first day it is due; required. Every later one is counted from it.
    pub first_due: Option<NaiveDate>,
    /// How many units lie between two of its days; 0: it comes once.
    pub every: u32,
    /// What `every` is counted in.
    pub unit: DutyUnit,
    /// No day after this one.
    pub until: Option<NaiveDate>,
    /// Who sees to it.
    pub owner_id: Option<PersonId>,
    /// Notes.
    pub note: String,
}

/// A duty with what a list shows of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DutyRow {
    /// As a form shows it.
    pub draft: DutyDraft,
    /// Id.
    pub id: DutyId,
    /// The vendor: its own, or its contract's.
    pub vendor_id: VendorId,
    /// Vendor's name.
    pub vendor: String,
    /// The contract's number, may be empty.
    pub number: String,
    /// The contract's title; empty for a duty of a vendor.
    pub contract: String,
    /// Owner's name, may be empty.
    pub owner: String,
    /// The last of its days that something became of.
    pub last_due: Option<NaiveDate>,
    /// The next of its days, which may be past; `None` when nothing is left to be done.
    pub next_due: Option<NaiveDate>,
}

/// What became of a duty on one of its days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DutyRecord {
    /// Duty.
    pub duty_id: DutyId,
    /// The day it was due.
    pub due: NaiveDate,
    /// What became of it.
    pub outcome: DutyOutcome,
    /// When that was.
    pub on: NaiveDate,
    /// Who recorded it.
    pub recorded_by: PersonId,
    /// Their name.
    pub recorded_by_name: String,
    /// What was found, or why it was left out.
    pub note: String,
}

/// What became of a duty, to record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DutyRecordDraft {
    /// Duty.
    pub duty_id: DutyId,
    /// The day it was due: the next one.
    pub due: NaiveDate,
    /// What became of it.
    pub outcome: DutyOutcome,
    /// When that was; not in the future.
    pub on: NaiveDate,
    /// Who says so; required.
    pub by: Option<PersonId>,
    /// What was found; required where it was left out.
    pub note: String,
}

impl DutyDraft {
    /// Its days; `None` without a first one.
    pub fn schedule(&self) -> Option<Schedule> {
        let first = self.first_due?;
        Some(Schedule { first, every: self.every, unit: self.unit, until: self.until })
    }
}

impl DutyRow {
    /// Its days from the next one on that lie in a window.
    pub fn days(&self, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
        self.draft.schedule().map_or_else(Vec::new, |s| s.between(self.last_due, from, to))
    }
}
