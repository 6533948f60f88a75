//! Buying: orders with their lines, deliveries whose assets are made by scanning serial numbers, and
//! invoices for many assets. Prices are shared out to the cent ([`split`]).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::ids::{AssetId, InvoiceId, OrderId, OrderLineId, VendorId};
use crate::money::{Currency, Money};

mod delivery;
pub mod invoice;
pub mod list;
pub mod number;
pub mod ops;
pub mod receive;
pub mod split;
pub mod sql;

pub use delivery::{
    NextTag, Receipt, ReceiveDraft, ReceiveLine, ReceivedAsset, ScanCheck, ScannedPiece,
};

choice! {
    /// Where an order stands.
    OrderStatus {
        /// It is being written.
        Draft = "draft",
        /// It was sent to the vendor.
        Ordered = "ordered",
        /// Everything is here, or nothing more is awaited.
        Received = "received",
        Cancelled = "cancelled",
    }
}

/// A line of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct OrderLineDraft {
    /// Id; absent for a new line.
    pub id: Option<OrderLineId>,
    /// What it is, in the vendor's words.
    pub description: String,
    /// Manufacturer.
    pub manufacturer: String,
    /// Model.
    pub model: String,
    /// Part number.
    pub part_no: String,
    /// Category.
    pub category: String,
    /// How many.
    pub quantity: u32,
    /// Price, in the order's currency.
    pub price: Option<Money>,
    /// Whether that is the price of one piece; else of all together.
    pub per_piece: bool,
    /// Warranty, months from the delivery.
    pub warranty_months: Option<u32>,
}

impl Default for OrderLineDraft {
    fn default() -> Self {
        Self {
            id: None,
            description: String::new(),
            manufacturer: String::new(),
            model: String::new(),
            part_no: String::new(),
            category: String::new(),
            quantity: 1,
            price: None,
            per_piece: true,
            warranty_months: None,
        }
    }
}

impl OrderLineDraft {
    /// What it is called: its description, else manufacturer and model.
    pub fn name(&self) -> String {
        match self.description.as_str() {
            "" => format!("{} {}", self.manufacturer, self.model).trim().to_owned(),
            said => said.to_owned(),
        }
    }

    /// What it says of its price.
    pub fn priced(&self) -> split::Priced {
        let price = self.price.map(|p| p.minor);
        split::Priced { quantity: self.quantity, price, per_piece: self.per_piece }
    }
}

/// An order to save: `id` absent for a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct OrderDraft {
    /// Record to change.
    #[serde(default)]
    pub id: Option<OrderId>,
    /// Whom it goes to, required.
    pub vendor_id: Option<VendorId>,
    /// Our number, required.
    pub number: String,
    /// Where it stands.
    pub status: OrderStatus,
    /// Sent on.
    pub ordered_on: Option<NaiveDate>,
    /// Expected on.
    pub expected_on: Option<NaiveDate>,
    /// Currency of its prices.
    pub currency: Currency,
    /// Cost centre its assets take.
    #[serde(default)]
    pub cost_centre: String,
    /// Freight and the like.
    #[serde(default)]
    pub shipping: Option<Money>,
    /// A remark.
    #[serde(default)]
    pub note: String,
    /// Its lines, in order.
    pub lines: Vec<OrderLineDraft>,
}

/// An order in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OrderRow {
    /// Id.
    pub id: OrderId,
    /// Our number.
    pub number: String,
    /// Vendor.
    pub vendor_id: VendorId,
    /// Vendor's name.
    pub vendor: String,
    /// Where it stands.
    pub status: OrderStatus,
    /// Sent on.
    pub ordered_on: Option<NaiveDate>,
    /// Expected on.
    pub expected_on: Option<NaiveDate>,
    /// Whether that day is past and pieces are missing.
    pub late: bool,
    /// Pieces ordered.
    pub pieces: u32,
    /// Pieces received.
    pub received: u32,
    /// Its lines with a price and the freight.
    pub total: Option<Money>,
    /// Cost centre.
    pub cost_centre: String,
    /// What is ordered, in a few words.
    pub what: String,
}

/// An order with everything on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OrderDetail {
    /// The list's view of it.
    pub row: OrderRow,
    /// As a form shows it.
    pub draft: OrderDraft,
    /// Pieces received of each line, in the order of the lines.
    pub received: Vec<u32>,
    /// Its deliveries, newest first.
    pub receipts: Vec<Receipt>,
    /// What was received, in the order of the deliveries.
    pub assets: Vec<ReceivedAsset>,
}

/// An invoice to save: `id` absent for a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct InvoiceDraft {
    /// Record to change.
    #[serde(default)]
    pub id: Option<InvoiceId>,
    /// Whose, required.
    pub vendor_id: Option<VendorId>,
    /// Its number, required.
    pub number: String,
    /// Its day, required.
    pub invoiced_on: Option<NaiveDate>,
    /// What is to be paid for these assets, shipping included; required.
    pub total: Option<Money>,
    /// Shipping and other costs within it.
    #[serde(default)]
    pub shipping: Option<Money>,
    /// A remark.
    #[serde(default)]
    pub note: String,
    /// The assets, each with its price on the invoice where that is known.
    pub lines: Vec<InvoiceLine>,
    /// The assets' cost becomes their share.
    #[serde(default)]
    pub set_cost: bool,
    /// The prices do not sum to the total, and that is meant.
    #[serde(default)]
    pub differs: bool,
}

/// An asset on an invoice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct InvoiceLine {
    /// The asset.
    pub asset_id: AssetId,
    /// Its price without shipping; absent: its part of what the others leave, by what it cost.
    #[serde(default)]
    pub price: Option<Money>,
}

/// What an invoice comes to for each asset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct InvoiceSplit {
    /// The assets in the order of the draft.
    pub shares: Vec<InvoiceShare>,
    /// The shares together.
    pub sum: Money,
    /// Total less sum: nothing, or what the invoice says more (less) than its lines.
    pub difference: Money,
}

/// What of an invoice an asset cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct InvoiceShare {
    /// The asset.
    pub asset_id: AssetId,
    /// Its tag.
    pub tag: String,
    /// What it is.
    pub model: String,
    /// Its share, that of shipping included.
    pub share: Money,
}

/// An invoice in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct InvoiceRow {
    /// Id.
    pub id: InvoiceId,
    /// Its number.
    pub number: String,
    /// Vendor.
    pub vendor_id: VendorId,
    /// Vendor's name.
    pub vendor: String,
    /// Its day.
    pub invoiced_on: NaiveDate,
    /// What is to be paid.
    pub total: Money,
    /// Shipping within it.
    pub shipping: Option<Money>,
    /// Assets on it.
    pub assets: u32,
    /// Total less what the assets' shares sum to.
    pub difference: Money,
    /// A remark.
    pub note: String,
}

/// An invoice with its assets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct InvoiceDetail {
    /// The list's view of it.
    pub row: InvoiceRow,
    /// Its assets with their shares.
    pub shares: Vec<InvoiceShare>,
    /// What a form changes: saved as it is, every asset keeps its share.
    pub draft: InvoiceDraft,
}
