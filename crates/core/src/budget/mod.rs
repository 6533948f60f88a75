//! Budgets: what a fiscal year may cost, held against what is planned.
//!
//! Capital is planned by the refresh forecast, by category; running costs by the cost forecast of
//! contracts, by cost centre. [`plan`] compares; a line without a scope is for whatever has none of
//! its own.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::ids::BudgetLineId;
use crate::money::Money;

pub mod ops;
pub mod plan;
pub mod sql;

choice! {
    /// What a line of a budget is for.
    BudgetKind {
        /// Capital: what is bought and written off.
        Capex = "capex",
        /// Running costs.
        Opex = "opex",
    }
}

/// A line of a budget to save: `id` absent for a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct BudgetLineDraft {
    /// Record to change.
    pub id: Option<BudgetLineId>,
    /// The calendar year the fiscal year begins in.
    pub fiscal_year: i32,
    /// What for.
    pub kind: BudgetKind,
    /// Category of capital, cost centre of running costs; empty: whatever has no line of its own.
    pub scope: String,
    /// How much.
    pub amount: Option<Money>,
    /// A note; may be empty.
    pub note: String,
}
