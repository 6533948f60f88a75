//! Requests for capital: what is to be bought or replaced, why, and what else could be done.
//!
//! Every way is reckoned over its own months and compared by month; [`page`] adds them up, the report
//! prints them with a block to sign.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::ids::{AssetId, CapitalRequestId, PersonId};
use crate::money::Money;

pub mod ops;
pub mod page;
pub mod sql;

choice! {
    /// Where a request stands.
    CapitalStatus {
        /// Being written.
        Draft = "draft",
        /// Waits for a decision.
        Submitted = "submitted",
        /// Approved.
        Approved = "approved",
        /// Turned down.
        Rejected = "rejected",
    }
}

choice! {
    /// A way of doing it.
    OptionKind {
        /// Buy.
        Buy = "buy",
        /// Lease.
        Lease = "lease",
        /// Keep what is there, with its support extended.
        Extend = "extend",
        /// Do nothing.
        Nothing = "nothing",
    }
}

/// An asset to replace, or something to buy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CapitalLine {
    /// The asset that goes.
    pub asset_id: Option<AssetId>,
    /// What is bought; empty for an asset: its own words.
    pub description: String,
    /// How many.
    pub quantity: u32,
    /// Price of one.
    pub price: Option<Money>,
}

/// A way of doing it, all amounts in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CapitalOption {
    /// Which way.
    pub kind: OptionKind,
    /// In somebody's words; may be empty.
    pub label: String,
    /// Over how many months.
    pub months: u32,
    /// Price paid at once; says the currency of all.
    pub upfront: Option<Money>,
    /// Installing.
    pub setup: Option<Money>,
    /// Support, lease and energy a year.
    pub yearly: Option<Money>,
    /// Getting rid of it at the end.
    pub exit: Option<Money>,
    /// What it brings at the end.
    pub resale: Option<Money>,
    /// Whether it is the one proposed.
    pub recommended: bool,
    /// What speaks for and against; may be empty.
    pub note: String,
}

/// A request to save: `id` absent for a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CapitalRequestDraft {
    /// Record to change.
    pub id: Option<CapitalRequestId>,
    /// Number, required, unique.
    pub number: String,
    /// Title, required.
    pub title: String,
    /// Where it stands.
    pub status: CapitalStatus,
    /// The calendar year the fiscal year of the spending begins in.
    pub fiscal_year: i32,
    /// The day it was made.
    pub requested_on: Option<NaiveDate>,
    /// Who asks.
    pub requested_by: Option<PersonId>,
    /// Why.
    pub need: String,
    /// What it brings.
    pub benefit: String,
    /// The day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// Who decided.
    pub decided_by: Option<PersonId>,
    /// Conditions, reasons.
    pub decision_note: String,
    /// What it is for.
    pub lines: Vec<CapitalLine>,
    /// Ways of doing it.
    pub options: Vec<CapitalOption>,
}
