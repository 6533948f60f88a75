//! The end of a lease: for each asset whether it goes back, is bought or stays, at what price and
//! by when, and the conditions the lease names (issue "contracts", lease end).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::reconcile::QuotedAsset;
use crate::choice::choice;
use crate::ids::{AssetId, ContractId, LeaseConditionId};
use crate::money::{Money, Totals};

pub mod ops;
pub mod sql;

choice! {
    /// What becomes of a leased asset.
    LeaseChoice {
        /// Nobody has said yet.
        Open = "open",
        /// It goes back to the lessor.
        Return = "return",
        /// It is bought.
        Buy = "buy",
        /// The lease of it goes on.
        Extend = "extend",
    }
}

/// The end of a lease to save: both lists whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct LeaseDraft {
    /// The lease.
    pub contract_id: ContractId,
    /// What becomes of each asset; those left out are open.
    pub items: Vec<LeaseItemDraft>,
    /// Conditions.
    pub conditions: Vec<LeaseCondition>,
}

/// What becomes of one asset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct LeaseItemDraft {
    /// The asset.
    pub asset_id: AssetId,
    /// What becomes of it.
    pub choice: LeaseChoice,
    /// What that costs: sending it back, buying it, a further term.
    pub price: Option<Money>,
    /// Last day to have it back, inclusive; with the lease's end when absent.
    pub return_by: Option<NaiveDate>,
    /// A word on its state.
    pub note: String,
}

/// A condition the lease names for its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct LeaseCondition {
    /// Record to change.
    pub id: Option<LeaseConditionId>,
    /// The asset it is about; the whole lease when absent.
    pub asset_id: Option<AssetId>,
    /// What must be so.
    pub label: String,
    /// It is.
    pub done: bool,
}

/// The end of a lease as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LeaseEnd {
    /// The lease.
    pub contract_id: ContractId,
    /// Last day of its current term, inclusive.
    pub ends_on: Option<NaiveDate>,
    /// Every covered asset, by tag.
    pub items: Vec<LeaseItem>,
    /// Count and money of each choice, in order, empty ones too.
    pub sums: Vec<LeaseSum>,
    /// Conditions, in the order they were typed.
    pub conditions: Vec<LeaseCondition>,
}

/// A leased asset and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LeaseItem {
    /// The asset.
    pub asset: QuotedAsset,
    /// What becomes of it.
    pub draft: LeaseItemDraft,
    /// It goes back, and the day for it is past on `today`.
    pub overdue: bool,
}

/// Count and money of a choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LeaseSum {
    /// The choice.
    pub choice: LeaseChoice,
    /// How many assets.
    pub count: u32,
    /// Their prices.
    pub totals: Totals,
}
