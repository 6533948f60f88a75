//! Data quality: what in the register makes its reports doubtful, each with the records to mend.
//!
//! The checks are a closed list. Every check looks at some records (those it is of use to ask of)
//! and finds some of them wrong; one reading of the register serves all checks, so that a count and
//! the list behind it cannot differ. [`score`] makes one number of them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;

mod assets;
mod contracts;
mod empty_words;
pub mod narrow;
pub mod read;
pub mod score;
mod serials;
mod sql;
mod vendors;

choice! {
    /// How much a wrong record harms.
    Severity {
        /// Money, cover or a deadline is lost, or an audit fails.
        High = "high",
        /// A report is wrong or incomplete.
        Medium = "medium",
        /// Untidy.
        Low = "low",
    }
}

choice! {
    /// What a check looks at.
    Subject { Asset = "asset", Contract = "contract", Vendor = "vendor" }
}

choice! {
    /// Everything that is checked, the gravest first.
    Check {
        /// A serial number two assets have, whoever made them. Asked of assets with one.
        DuplicateSerial = "duplicate_serial",
        /// No serial number. Asked of assets in stock, in use, in repair, retired.
        MissingSerial = "missing_serial",
        /// Nothing is known of its cover, though its category demands one and nobody has said that
        /// it needs none. Asked of assets whose category demands cover where they are.
        NoCoverDecision = "no_cover_decision",
        /// The warranty's last day is before its first. Asked of assets with both.
        WarrantyEndBeforeStart = "warranty_end_before_start",
        /// Bought on a day to come. Asked of assets with a day of purchase.
        FuturePurchase = "future_purchase",
        /// Lent and not back in time. Asked of assets that are lent.
        LoanOverdue = "loan_overdue",
        /// Retired, planned to go more than half a year ago, and still not disposed of. Asked of
        /// retired assets of which a day is known.
        RetiredNotDisposed = "retired_not_disposed",
        /// A contract in force for which nobody is responsible.
        ContractWithoutOwner = "contract_without_owner",
        /// It renews by itself and nobody has entered the notice it asks for.
        ContractWithoutNotice = "contract_without_notice",
        /// A tag or serial number that only says that there is nothing to say, or that it is a sum: rows
        /// of a list that became assets. Asked of every asset.
        PlaceholderAsset = "placeholder_asset",
        /// The same of a vendor's name. Asked of every vendor.
        PlaceholderVendor = "placeholder_vendor",
        /// Probably another vendor once more: the same VAT number, or the same name. Asked of every
        /// vendor.
        DuplicateVendor = "duplicate_vendor",
        /// Disposed of, and nobody knows when. Asked of assets that are disposed of.
        DisposedWithoutDay = "disposed_without_day",
        /// Two serial numbers that differ only in characters that look alike. Asked of assets with
        /// one.
        LookAlikeSerial = "look_alike_serial",
        /// No manufacturer. Asked of assets that are with us.
        MissingManufacturer = "missing_manufacturer",
        /// No model. Asked of assets that are with us.
        MissingModel = "missing_model",
        /// No category. Asked of assets that are with us.
        MissingCategory = "missing_category",
        /// The warranty ends before the purchase. Asked of assets with both days.
        WarrantyBeforePurchase = "warranty_before_purchase",
        /// The planned end of life is before the purchase. Asked of assets with both days.
        EolBeforePurchase = "eol_before_purchase",
        /// In use by nobody: neither custodian nor user. Asked of assets in use.
        DeployedWithoutCustodian = "deployed_without_custodian",
        /// Nobody knows where it is. Asked of assets in stock, in use, in repair, retired.
        MissingLocation = "missing_location",
        /// No day of purchase. Asked of assets that are with us.
        MissingPurchaseDate = "missing_purchase_date",
        /// No price. Asked of assets of our own that are with us.
        MissingCost = "missing_cost",
        /// What it is a part of has been disposed of or lost. Asked of parts that are with us.
        ParentGone = "parent_gone",
        /// A contract in force without any cost.
        ContractWithoutCost = "contract_without_cost",
        /// A vendor of a contract in force without mail, phone or contact.
        VendorWithoutContact = "vendor_without_contact",
        /// In stock, and still in somebody's name. Asked of assets in stock.
        StockWithCustodian = "stock_with_custodian",
        /// A cover of which nobody knows what is done when the hardware fails. Asked of assets with
        /// covers.
        CoverLevelUnknown = "cover_level_unknown",
        /// Its model has no record, or one without a single day of its lifecycle. Asked of assets
        /// with a model that are with us.
        ModelWithoutLifecycle = "model_without_lifecycle",
        /// A price in a currency that is not the organisation's and hardly used. Asked of assets
        /// with a price.
        UnusualCurrency = "unusual_currency",
    }
}

impl Check {
    /// What it looks at.
    pub const fn subject(self) -> Subject {
        match self {
            Self::ContractWithoutOwner
            | Self::ContractWithoutNotice
            | Self::ContractWithoutCost => Subject::Contract,
            Self::VendorWithoutContact | Self::PlaceholderVendor | Self::DuplicateVendor => {
                Subject::Vendor
            }
            _ => Subject::Asset,
        }
    }

    /// How much a wrong record harms.
    pub const fn severity(self) -> Severity {
        match self {
            Self::DuplicateSerial
            | Self::MissingSerial
            | Self::NoCoverDecision
            | Self::WarrantyEndBeforeStart
            | Self::FuturePurchase
            | Self::LoanOverdue
            | Self::RetiredNotDisposed
            | Self::ContractWithoutOwner
            | Self::ContractWithoutNotice => Severity::High,
            Self::StockWithCustodian
            | Self::CoverLevelUnknown
            | Self::ModelWithoutLifecycle
            | Self::UnusualCurrency => Severity::Low,
            _ => Severity::Medium,
        }
    }
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The check.
    pub check: Check,
    /// How many records it looked at.
    pub of: u32,
    /// The wrong ones; those that belong together side by side.
    pub ids: Vec<i64>,
}

/// A check in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CheckResult {
    /// The check.
    pub check: Check,
    /// How much a wrong record harms.
    pub severity: Severity,
    /// What it looks at.
    pub subject: Subject,
    /// Wrong records.
    pub count: u32,
    /// Records looked at.
    pub of: u32,
}

/// The register in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Quality {
    /// 0 to 100; `None` where there is nothing to look at.
    pub score: Option<u8>,
    /// Every check, the gravest first.
    pub checks: Vec<CheckResult>,
}

/// A record a check found wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct QualityRow {
    /// Its id.
    pub id: i64,
    /// Tag, number or name.
    pub key: String,
    /// What it is: model, title.
    pub title: String,
    /// Whose or where it is: vendor, place.
    pub place: String,
    /// What is wrong, where a value says it: a serial number, an amount.
    pub value: String,
    /// Days that tell what is wrong, in the order of the words.
    pub days: Vec<NaiveDate>,
}
