//! What reports of contracts, their deadlines, costs and quotes ask.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::AgendaQuery;
use crate::contract::draft::ContractKind;
use crate::contract::schedule::CostView;
use crate::ids::{ContractId, PersonId, QuoteId, VendorId};

/// Which decisions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct RenewalsParams {
    /// "Decide by" within this many days.
    pub days: u32,
    /// Only this vendor.
    pub vendor_id: Option<VendorId>,
    /// Only this owner.
    pub owner_id: Option<PersonId>,
    /// Only this type.
    pub kind: Option<ContractKind>,
    /// Also what is decided already.
    pub decided: bool,
    /// A block to sign at the end.
    pub signatures: bool,
}

impl Default for RenewalsParams {
    fn default() -> Self {
        Self {
            days: 180,
            vendor_id: None,
            owner_id: None,
            kind: None,
            decided: true,
            signatures: false,
        }
    }
}

impl RenewalsParams {
    /// The agenda behind the report.
    pub const fn agenda(&self) -> AgendaQuery {
        AgendaQuery {
            days: self.days,
            vendor_id: self.vendor_id,
            owner_id: self.owner_id,
            kind: self.kind,
            decided: self.decided,
            // Paper hides nothing that is still open.
            snoozed: true,
        }
    }
}

/// Which contracts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct ContractRegisterParams {
    /// Only this vendor.
    pub vendor_id: Option<VendorId>,
    /// Only this owner.
    pub owner_id: Option<PersonId>,
    /// Only this type.
    pub kind: Option<ContractKind>,
    /// Also what has ended.
    pub ended: bool,
    /// Each contract's own sheet after the register, reached from its row.
    pub sheets: bool,
}

/// Which contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ContractSheetParams {
    /// The contract.
    pub contract_id: ContractId,
    /// A block to sign at the end.
    #[serde(default)]
    pub signatures: bool,
}

/// Which costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct CostForecastParams {
    /// The calendar year the first fiscal year begins in; absent: the running one.
    pub first_year: Option<i32>,
    /// How many fiscal years, 1 to 10.
    pub years: u32,
    /// When money counts.
    pub view: CostView,
    /// Only this vendor.
    pub vendor_id: Option<VendorId>,
    /// Only this type.
    pub kind: Option<ContractKind>,
}

impl Default for CostForecastParams {
    fn default() -> Self {
        Self { first_year: None, years: 3, view: CostView::Accrual, vendor_id: None, kind: None }
    }
}

/// Which deadlines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct RenewalCalendarParams {
    /// A day of the first month; today's month when absent.
    pub from: Option<NaiveDate>,
    /// How many months, 1–36.
    pub months: u32,
    /// Only this vendor.
    pub vendor_id: Option<VendorId>,
    /// Only this owner.
    pub owner_id: Option<PersonId>,
    /// Only contracts of this type.
    pub kind: Option<ContractKind>,
    /// Only what is still to be decided or done.
    pub open: bool,
}

impl Default for RenewalCalendarParams {
    fn default() -> Self {
        Self { from: None, months: 12, vendor_id: None, owner_id: None, kind: None, open: false }
    }
}

/// Which contract a notice is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct NoticeLetterParams {
    /// The contract.
    pub contract_id: ContractId,
}

/// Which contract's quotes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct QuoteComparisonParams {
    /// The contract.
    pub contract_id: ContractId,
}

/// Which quote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct QuoteReconciliationParams {
    /// The quote.
    pub quote_id: QuoteId,
}

/// Which lease.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct LeaseEndParams {
    /// The lease.
    pub contract_id: ContractId,
    /// A block to sign at the end.
    #[serde(default)]
    pub signatures: bool,
}
