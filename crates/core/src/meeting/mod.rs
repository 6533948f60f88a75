//! The procurement review: what the meeting is held over, gathered from the read models of every
//! room, and what a list of it shows. Reads only; decisions are recorded by [`crate::decision`].

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::IfNothing;
use crate::contract::RenewalKind;
use crate::contract::recommend::Recommendation;
use crate::decision::Decision;
use crate::ids::{ContractId, PeriodId, VendorId};
use crate::money::Totals;

mod gather;
mod sql;

pub use gather::{Case, Gathered, gather, gather_held};
pub use sql::DisposedRow;

/// Days a review looks ahead unless somebody says otherwise: half a year.
pub const DAYS: u32 = 180;

/// Which review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct MeetingQuery {
    /// Its vendors; when empty, every vendor with a decision in the window.
    pub vendor_ids: Vec<VendorId>,
    /// "Decide by" within this many days from today; past ones are always in.
    pub days: u32,
    /// Every contract of these vendors is on the table, not only those to decide in the window and
    /// those with money to get back.
    pub every: bool,
}

impl Default for MeetingQuery {
    fn default() -> Self {
        Self { vendor_ids: Vec::new(), days: DAYS, every: false }
    }
}

/// A vendor of a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MeetingVendor {
    /// Id.
    pub id: VendorId,
    /// Name.
    pub name: String,
    /// Its contracts that are not over.
    pub contracts: u32,
}

/// A contract on the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MeetingItem {
    /// Contract.
    pub contract_id: ContractId,
    /// The period a decision is about; `None` for an evergreen one.
    pub period_id: Option<PeriodId>,
    /// Vendor.
    pub vendor_id: VendorId,
    /// Its name.
    pub vendor: String,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Renewal kind.
    pub renewal: RenewalKind,
    /// Last day of the period; `None` for evergreen.
    pub period_end: Option<NaiveDate>,
    /// Last safe day.
    pub send_by: Option<NaiveDate>,
    /// Decide by.
    pub decide_by: Option<NaiveDate>,
    /// The last day of notice has passed.
    pub missed: bool,
    /// What happens if nobody acts.
    pub if_nothing: IfNothing,
    /// Annualised cost.
    pub annual: Totals,
    /// The decision that counts, if there is one.
    pub decision: Option<Decision>,
    /// Whether a decision can be recorded: it is in force, and its period is known.
    pub decidable: bool,
    /// What the records recommend.
    pub recommendation: Recommendation,
}

/// What a meeting decides about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Meeting {
    /// The day it speaks of.
    pub today: NaiveDate,
    /// Last day of the window.
    pub until: NaiveDate,
    /// Vendors, by name.
    pub vendors: Vec<MeetingVendor>,
    /// Contracts on the table: to decide first, by "decide by", then the others.
    pub items: Vec<MeetingItem>,
}
