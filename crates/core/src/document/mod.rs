//! Documents: files that hang on a contract, a vendor, an asset or a disposal lot, with what they are for.
//!
//! What a file holds is kept once, under its SHA-256, however often it is attached; the journal's
//! event names it by that hash, so what was attached can be proved without the event carrying it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::ids::{AssetId, ContractId, DisposalLotId, DocumentId, VendorId};

pub mod ops;
pub mod sql;

/// The largest file that can be attached, bytes.
pub const MAX_SIZE: usize = 25 << 20;

choice! {
    /// What a document is for.
    DocumentPurpose {
        /// The signed contract or a part of it.
        Contract = "contract",
        /// What changed it.
        Amendment = "amendment",
        /// A quote.
        Quote = "quote",
        /// A purchase order.
        Order = "order",
        /// An invoice.
        Invoice = "invoice",
        /// A notice that was sent.
        Notice = "notice",
        /// That a notice arrived: PEC receipt, return card.
        Proof = "proof",
        /// A vendor's certificate or policy.
        Certificate = "certificate",
        /// A report of service levels.
        Evidence = "evidence",
        /// A picture of the thing itself.
        Photo = "photo",
        /// A delivery note.
        Delivery = "delivery",
        /// A warranty card, an entitlement.
        Warranty = "warranty",
        /// A manual, a data sheet.
        Manual = "manual",
        /// Letters and mails.
        Correspondence = "correspondence",
        /// Anything else.
        Other = "other",
    }
}

/// A document as lists show it: without what it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Document {
    /// Id.
    pub id: DocumentId,
    /// The contract it hangs on.
    pub contract_id: Option<ContractId>,
    /// Or the vendor,
    pub vendor_id: Option<VendorId>,
    /// or the asset,
    pub asset_id: Option<AssetId>,
    /// or the disposal lot.
    pub lot_id: Option<DisposalLotId>,
    /// What it is for.
    pub purpose: DocumentPurpose,
    /// Name of the file.
    pub name: String,
    /// Size, bytes.
    pub size: u32,
    /// SHA-256 of what it holds, hexadecimal.
    pub sha256: String,
    /// When it was attached.
    pub added_on: NaiveDate,
    /// A note, may be empty.
    pub note: String,
}

/// Where a document hangs and what for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DocumentDraft {
    /// The contract, or
    pub contract_id: Option<ContractId>,
    /// the vendor, or
    pub vendor_id: Option<VendorId>,
    /// the asset, or
    pub asset_id: Option<AssetId>,
    /// the disposal lot it hangs on: exactly one of the four.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub lot_id: Option<DisposalLotId>,
    /// What it is for.
    pub purpose: DocumentPurpose,
    /// A note, may be empty.
    pub note: String,
}
