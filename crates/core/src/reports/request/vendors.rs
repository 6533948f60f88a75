//! What reports of vendors and their service levels ask.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{ContractId, SlaId, VendorId};

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
