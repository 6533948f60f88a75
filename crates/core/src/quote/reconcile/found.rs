//! What a reconciliation finds: lines and assets by group, with their sums.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::contract::Percent;
use crate::error::Params;
use crate::ids::AssetId;
use crate::money::{Money, Totals};
use crate::quote::{QuoteLine, QuoteRow};

choice! {
    /// What a line of the quote, or an asset missing from it, comes under.
    QuoteGroup {
        /// Ours, in use, quoted once.
        Matched = "matched",
        /// Quoted, but disposed of, lost or out of use.
        Gone = "gone",
        /// Quoted, but no asset of ours.
        Unknown = "unknown",
        /// Quoted, but paid for already by another contract or under warranty.
        Elsewhere = "elsewhere",
        /// Quoted a second time.
        Duplicate = "duplicate",
        /// Covered by the contract and in use, but not quoted.
        Missing = "missing",
    }
}

/// A line of the quote, or an asset missing from it, with what is found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct QuoteFinding {
    /// What it comes under.
    pub group: QuoteGroup,
    /// Why: `quote-reason-<code>`.
    pub reason: String,
    /// Parameters of the reason; days are ISO.
    pub params: Params,
    /// The line; `None` for an asset that is missing.
    pub line: Option<QuoteLine>,
    /// The asset it is about.
    pub asset: Option<QuotedAsset>,
    /// The price asked; for a missing asset what was paid before.
    pub price: Option<Money>,
    /// Price paid before.
    pub previous: Option<Money>,
    /// Price asked less price paid before.
    pub difference: Option<Money>,
    /// The same in percent of the price before, for reading.
    pub percent: Option<Percent>,
    /// Assets the number may stand for, to be said by a person.
    pub proposals: Vec<QuotedAsset>,
}

/// An asset as a finding names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct QuotedAsset {
    /// Id.
    pub id: AssetId,
    /// Tag.
    pub tag: String,
    /// Serial number.
    pub serial: String,
    /// Manufacturer and model.
    pub model: String,
}

/// Count and money of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct GroupSum {
    /// The group.
    pub group: QuoteGroup,
    /// How many lines or assets.
    pub count: u32,
    /// Their prices.
    pub totals: Totals,
    /// What was paid for them before.
    pub previous: Totals,
}

/// A quote reconciled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Reconciliation {
    /// The quote.
    pub quote: QuoteRow,
    /// Every group in order, empty ones too.
    pub groups: Vec<GroupSum>,
    /// Sum of the quote's lines: of every group but what is missing.
    pub quoted: Totals,
    /// Every line in the order of the groups, then of the file; missing assets by tag.
    pub findings: Vec<QuoteFinding>,
}
