//! Quotes: what vendors offer for a contract's next term, held side by side, and what a vendor's
//! renewal quote says of our assets line by line.
//!
//! Reading order: `rate` → `normal` → `compare` (side by side); `lookalike` → `reconcile` (line by
//! line); `coterm` (one common end); `lease` (the end of a lease). Those are pure rules; `read`
//! brings them the register's rows, `ops` writes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::contract::{BillingPeriod, Percent};
use crate::ids::{ContractId, DocumentId, QuoteFeeId, QuoteId, QuoteLineId, VendorId};
use crate::money::{Currency, Money};

pub mod compare;
pub mod coterm;
pub mod lease;
pub mod normal;
pub mod ops;
pub mod rate;
pub mod read;
pub mod reconcile;
pub mod sql;

pub use rate::Rate;

choice! {
    /// What became of a quote.
    QuoteStatus {
        /// Nobody has said yet.
        Open = "open",
        /// It was taken: its lines are the last prices paid.
        Accepted = "accepted",
        /// It was not taken.
        Declined = "declined",
    }
}

/// A quote to save: `id` absent for a new one. The one-off amounts are the whole list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct QuoteDraft {
    /// Record to change.
    pub id: Option<QuoteId>,
    /// The contract it is for, required.
    pub contract_id: ContractId,
    /// A vendor of the register; or give a name.
    pub vendor_id: Option<VendorId>,
    /// The name of a vendor that is not in the register; empty with `vendor_id`.
    pub vendor_name: String,
    /// The vendor's number of the quote.
    pub reference: String,
    /// Received on, required.
    pub received_on: Option<NaiveDate>,
    /// Last day the offer can be taken, inclusive.
    pub valid_until: Option<NaiveDate>,
    /// First day of what is offered.
    pub starts_on: Option<NaiveDate>,
    /// Months offered.
    pub term_months: u32,
    /// Amount per billing period. The quote is in its currency.
    pub recurring: Money,
    /// How often it is paid; never once.
    pub billing: BillingPeriod,
    /// Increase from each year to the next within the offered term.
    pub uplift: Percent,
    /// What is paid once.
    pub fees: Vec<QuoteFee>,
    /// What became of it.
    pub status: QuoteStatus,
    /// Notes.
    pub notes: String,
    /// The file of the quote among the contract's documents.
    pub document_id: Option<DocumentId>,
}

/// A one-off amount of a quote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct QuoteFee {
    /// Record to change.
    pub id: Option<QuoteFeeId>,
    /// What it is for.
    pub label: String,
    /// How much, in the quote's currency.
    pub amount: Money,
}

/// A quote in the list of a contract's quotes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct QuoteRow {
    /// As a form shows it.
    pub draft: QuoteDraft,
    /// Id.
    pub id: QuoteId,
    /// Vendor's name, of the register or typed.
    pub vendor: String,
    /// The offer can no longer be taken on `today`.
    pub expired: bool,
    /// Lines read from the vendor's file.
    pub lines: u32,
    /// The file they came from; empty without.
    pub source: String,
}

/// One line of a vendor's quote, as its file says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct QuoteLine {
    /// Id; 0 while the file is only looked at.
    pub id: QuoteLineId,
    /// 1-based line of the file.
    pub line: u32,
    /// Serial number.
    pub serial: String,
    /// Asset tag.
    pub tag: String,
    /// The serial number or tag a person said it stands for; empty: as written.
    pub read_as: String,
    /// Part number.
    pub part_no: String,
    /// Description.
    pub description: String,
    /// How many.
    pub quantity: u32,
    /// Price of the whole line; negative for a discount.
    pub price: Money,
    /// First day covered.
    pub from: Option<NaiveDate>,
    /// Last day covered, inclusive.
    pub until: Option<NaiveDate>,
    /// Price paid before, where a person typed it.
    pub previous: Option<Money>,
}

/// What a person says about a line: which asset it means, what was paid before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct LineJudgement {
    /// The line.
    pub line_id: QuoteLineId,
    /// The serial number or tag it stands for; empty: as written.
    pub read_as: String,
    /// Price paid before; `None`: that of the last accepted quote.
    pub previous: Option<Money>,
}

/// What a contract's quotes are brought to: one term, one currency, with the rates somebody typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ComparisonDraft {
    /// The contract.
    pub contract_id: ContractId,
    /// Months of the common term.
    pub term_months: u32,
    /// The common currency.
    pub currency: Currency,
    /// Rates into it, one a currency.
    pub rates: Vec<TypedRate>,
}

/// A rate of exchange somebody typed, with the day it is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct TypedRate {
    /// One unit of this currency …
    pub currency: Currency,
    /// … is so many of the comparison's.
    pub rate: Rate,
    /// The day the rate is of.
    pub on: NaiveDate,
}
