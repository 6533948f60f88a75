//! The savings ledger: money the register found, and what became of it.
//!
//! What is found are findings of rules that stand elsewhere: cover that is paid for nothing
//! ([`crate::coverage::nothing`]), prices above the clause ([`crate::contract::tracker`]), credits of
//! missed service levels ([`crate::sla::read`]), renewals that a notice in time kept from coming
//! ([`crate::contract::read::Listed::leaves_at`]). [`find`] turns them into findings with one amount
//! each, [`read`] joins them with what a person recorded. What became of a credit is its claim's word:
//! it is recorded with the service level and told here.
//!
//! A finding is told from others by its kind, contract, day and currency. What is paid for nothing is
//! paid every year: it is one finding a contract and fiscal year, so that what was accepted once is
//! asked about again the year after.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::contract::schedule::Span;
use crate::ids::{ContractId, SavingId, SlaId, VendorId};
use crate::money::{Currency, Money, Totals};
use crate::rates::Converted;

pub mod find;
pub mod ops;
pub mod read;
pub mod sql;

choice! {
    /// What was found.
    SavingKind {
        /// Cover nobody needs, for a fiscal year.
        PaidForNothing = "paid_for_nothing",
        /// Asked above what the clause allows, over a period.
        OverCharged = "over_charged",
        /// The credit of a missed service level.
        SlaCredit = "sla_credit",
        /// A renewal that a notice in time kept from coming, over its term.
        Cancelled = "cancelled",
    }
}

choice! {
    /// What became of it, what still asks for somebody first.
    SavingStatus {
        /// Nobody has dealt with it.
        Open = "open",
        /// Asked for.
        Claimed = "claimed",
        /// It came, or is no longer paid.
        Recovered = "recovered",
        /// The vendor said no.
        Refused = "refused",
        /// Known, and left as it is.
        Accepted = "accepted",
        /// A credit whose last day to claim passed. Told, never recorded.
        Lapsed = "lapsed",
    }
}

/// What tells a finding of a contract from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SavingKey {
    /// What was found; never [`SavingKind::SlaCredit`] where something is recorded.
    pub kind: SavingKind,
    /// Contract.
    pub contract_id: ContractId,
    /// First day of the fiscal year, of the period, or of the renewal that did not come.
    pub of_day: NaiveDate,
    /// Currency of the amount.
    pub currency: Currency,
}

/// What a person says became of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SavingDraft {
    /// Which finding.
    pub key: SavingKey,
    /// What became of it.
    pub status: SavingStatus,
    /// What was asked for, or came; in the finding's currency.
    pub amount: Option<Money>,
    /// When.
    pub settled_on: Option<NaiveDate>,
    /// Why, how, who; required for what was refused or is left as it is.
    pub note: String,
}

/// What is kept of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saving {
    /// Id.
    pub id: SavingId,
    /// Which finding.
    pub key: SavingKey,
    /// What it came to when it was kept.
    pub found: Money,
    /// When that was.
    pub found_on: NaiveDate,
    /// What became of it.
    pub status: SavingStatus,
    /// What was asked for, or came.
    pub amount: Option<Money>,
    /// When.
    pub settled_on: Option<NaiveDate>,
    /// Why, how, who.
    pub note: String,
}

/// Which part of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct SavingsQuery {
    /// The last fiscal year, by the calendar year it begins in; absent: the running one.
    pub last_year: Option<i32>,
    /// How many fiscal years, 1 to [`MAX_YEARS`].
    pub years: u32,
    /// Only this vendor's contracts.
    pub vendor_id: Option<VendorId>,
}

/// Fiscal years of the ledger unless somebody says otherwise: fees that fall due by year can be
/// asked back for five (art. 2948 c.c.).
pub const YEARS: u32 = 5;

/// Most fiscal years of a ledger.
pub const MAX_YEARS: u32 = 10;

impl Default for SavingsQuery {
    fn default() -> Self {
        Self { last_year: None, years: YEARS, vendor_id: None }
    }
}

/// A line of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SavingRow {
    /// The kept row; `None` while nobody has kept it, and of credits.
    pub id: Option<SavingId>,
    /// What was found.
    pub kind: SavingKind,
    /// Contract.
    pub contract_id: ContractId,
    /// Its number, or its title without one.
    pub contract: String,
    /// Vendor.
    pub vendor_id: VendorId,
    /// Its name.
    pub vendor: String,
    /// The service level of a credit.
    pub sla_id: Option<SlaId>,
    /// Its name; empty for other kinds.
    pub sla: String,
    /// First day of the fiscal year, the period, or the renewal that did not come.
    pub of_day: NaiveDate,
    /// The fiscal year it belongs to.
    pub year: i32,
    /// Assets that are covered for nothing; 1 for other kinds, 0 when it is no longer found.
    pub count: u32,
    /// What it came to when it was kept, else what it comes to; `None` for a credit nobody knows
    /// the worth of.
    pub found: Option<Money>,
    /// When it was kept.
    pub found_on: Option<NaiveDate>,
    /// What it comes to today; `None` once it is no longer found.
    pub now: Option<Money>,
    /// What became of it.
    pub status: SavingStatus,
    /// What was asked for, or came.
    pub amount: Option<Money>,
    /// When.
    pub settled_on: Option<NaiveDate>,
    /// Why, how, who.
    pub note: String,
}

/// Sums of some lines by what became of them, per currency.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SavingSums {
    /// Lines.
    pub count: u32,
    /// Of these, open.
    pub open_count: u32,
    /// What all came to when found.
    pub found: Totals,
    /// Nobody has dealt with.
    pub open: Totals,
    /// Asked for and still out.
    pub claimed: Totals,
    /// Came, or is no longer paid.
    pub recovered: Totals,
    /// Refused by the vendor.
    pub refused: Totals,
    /// Left as it is, or lapsed.
    pub let_go: Totals,
}

/// A fiscal year of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SavingYear {
    /// The calendar year it begins in.
    pub year: i32,
    /// Its days.
    pub span: Span,
    /// Its sums.
    pub sums: SavingSums,
    /// What is open, and what came, in the currency of sums.
    pub open: Converted,
    pub recovered: Converted,
}

/// What was found of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SavingOfKind {
    /// Which.
    pub kind: SavingKind,
    /// Its sums.
    pub sums: SavingSums,
}

/// The ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SavingsLedger {
    /// The day it speaks of.
    pub today: NaiveDate,
    /// The currency of converted sums.
    pub currency: Currency,
    /// Lines: the newest fiscal year first, in it what still asks for somebody first.
    pub rows: Vec<SavingRow>,
    /// Fiscal years, the newest first; also those without lines.
    pub years: Vec<SavingYear>,
    /// By kind, in their order.
    pub kinds: Vec<SavingOfKind>,
    /// All lines.
    pub sums: SavingSums,
    /// What is open, asked for, and came, in the currency of sums.
    pub open: Converted,
    pub claimed: Converted,
    pub recovered: Converted,
}
