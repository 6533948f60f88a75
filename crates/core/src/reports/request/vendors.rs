//! What reports of vendors and their service levels ask.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{ContractId, SlaId, VendorId};
use crate::meeting::{DAYS, MeetingQuery};
use crate::money::Currency;

/// Which vendor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct VendorSheetParams {
    /// The vendor.
    pub vendor_id: VendorId,
    /// The sheet of each of its contracts after it, reached from its row.
    #[serde(default)]
    pub sheets: bool,
}

/// Which vendor, over which period: the twelve months up to the day of the report where nothing is
/// said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct VendorScorecardParams {
    /// The vendor.
    pub vendor_id: VendorId,
    /// First day.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// Last day, inclusive.
    #[serde(default)]
    pub to: Option<NaiveDate>,
}

/// Which service levels, of which year.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct SlaReportParams {
    /// The calendar year; absent: the running one.
    pub year: Option<i32>,
    /// Only this vendor.
    pub vendor_id: Option<VendorId>,
    /// Only this contract.
    pub contract_id: Option<ContractId>,
}

/// Which credit a claim is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ClaimLetterParams {
    /// The service level.
    pub sla_id: SlaId,
    /// A day of the missed period.
    pub period: NaiveDate,
}

/// What a procurement review is held over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct ReviewPackParams {
    /// Its vendors; when empty, every vendor with a decision in the window.
    pub vendor_ids: Vec<VendorId>,
    /// "Decide by" within this many days from today; past ones are always in.
    pub days: u32,
    /// The currency sums are in; the register's report currency when absent.
    pub currency: Option<Currency>,
    /// A decision sheet for every contract of these vendors, not only for those to decide in the
    /// window and those with money to get back.
    pub every: bool,
    /// The appendix lists every asset the contracts cover; else how many of each model.
    pub assets: bool,
}

impl Default for ReviewPackParams {
    fn default() -> Self {
        Self { vendor_ids: Vec::new(), days: DAYS, currency: None, every: false, assets: false }
    }
}

impl ReviewPackParams {
    /// Which review it is.
    pub fn query(&self) -> MeetingQuery {
        let Self { vendor_ids, days, every, .. } = self;
        MeetingQuery { vendor_ids: vendor_ids.clone(), days: *days, every: *every }
    }
}

/// What was decided at a procurement review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct ReviewMinutesParams {
    /// Its vendors; when empty, every vendor with a decision in the window.
    pub vendor_ids: Vec<VendorId>,
    /// As in the pack.
    pub days: u32,
    /// As in the pack.
    pub every: bool,
    /// The day it was held; the day of the report when absent.
    pub held_on: Option<NaiveDate>,
    /// Who was there, one name each.
    pub present: Vec<String>,
}

impl Default for ReviewMinutesParams {
    fn default() -> Self {
        let MeetingQuery { vendor_ids, days, every } = MeetingQuery::default();
        Self { vendor_ids, days, every, held_on: None, present: Vec::new() }
    }
}

impl ReviewMinutesParams {
    /// Which review it was.
    pub fn query(&self) -> MeetingQuery {
        let Self { vendor_ids, days, every, .. } = self;
        MeetingQuery { vendor_ids: vendor_ids.clone(), days: *days, every: *every }
    }
}
