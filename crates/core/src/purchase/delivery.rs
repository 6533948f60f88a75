//! What a delivery is: what was in it, what is scanned, and what is known of a number that was.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::asset::lookalike::Lookalike;
use crate::ids::{AssetId, OrderId, OrderLineId, PersonId, ReceiptId};
use crate::money::Money;

/// A delivery.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Receipt {
    /// Id.
    pub id: ReceiptId,
    /// The day.
    pub received_on: NaiveDate,
    /// Number of the delivery note.
    pub delivery_no: String,
    /// Who took it.
    pub by_id: Option<PersonId>,
    /// Name, may be empty.
    pub by: String,
    /// Pieces.
    pub pieces: u32,
}

/// An asset that came with a delivery.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReceivedAsset {
    /// The delivery.
    pub receipt_id: ReceiptId,
    /// The line.
    pub line_id: OrderLineId,
    /// The asset.
    pub asset_id: AssetId,
    /// Its tag.
    pub tag: String,
    /// Its serial number.
    pub serial: String,
    /// What it cost.
    pub cost: Option<Money>,
    /// Number of its invoice.
    pub invoice_no: String,
}

/// A piece that was scanned.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ScannedPiece {
    /// Its serial number; empty for a thing without one.
    pub serial: String,
    /// Its tag; the next free number when empty.
    #[serde(default)]
    pub tag: String,
}

/// A delivery to book in: pieces of one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ReceiveDraft {
    /// The order.
    pub order_id: OrderId,
    /// The day.
    pub received_on: NaiveDate,
    /// Number of the delivery note.
    #[serde(default)]
    pub delivery_no: String,
    /// Where the pieces are put.
    #[serde(default)]
    pub place: String,
    /// What tags without a number of their own begin with.
    #[serde(default)]
    pub prefix: String,
    /// The pieces, by line.
    pub lines: Vec<ReceiveLine>,
    /// More than was ordered is meant.
    #[serde(default)]
    pub over: bool,
}

/// What came of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ReceiveLine {
    /// The line.
    pub line_id: OrderLineId,
    /// The pieces, in the order they were scanned.
    pub pieces: Vec<ScannedPiece>,
}

/// What is known of a serial number the moment it is scanned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ScanCheck {
    /// The number as it is kept: without blanks and what nobody sees.
    pub serial: String,
    /// Tag of the asset that has it already.
    pub duplicate: Option<String>,
    /// Assets whose number nearly is this one.
    pub alike: Vec<Lookalike>,
}

/// What a scanner begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NextTag {
    /// What the newest tags begin with.
    pub prefix: String,
    /// The next free one.
    pub tag: String,
}
