//! Hardware assets: what they are, where they are, who has them, what they cost.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::dates::{TermConvention, term_end};
use crate::ids::{AssetId, ContractId, PersonId, StatusId, VendorId};
use crate::money::Money;

pub mod ops;
pub mod sql;

choice! {
    /// Whether it needs cover.
    CoverNeed {
        /// As the rule of its category says.
        AsCategory = "as_category",
        /// None, and nobody misses it.
        None = "none",
        /// None: a spare stands in for others.
        Spare = "spare",
        /// None: it is for trials.
        Lab = "lab",
    }
}

choice! {
    /// The fixed states every named status maps to (field notes B1).
    AssetState {
        Planned = "planned", InStock = "in_stock", InUse = "in_use", InRepair = "in_repair",
        /// Out of use, awaiting disposal.
        Retired = "retired",
        Disposed = "disposed",
        /// Lost or stolen.
        Lost = "lost",
    }
}

/// A named status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AssetStatus {
    /// Id.
    pub id: StatusId,
    /// Name people gave it.
    pub name: String,
    /// The fixed state behind it.
    pub state: AssetState,
}

/// An asset in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AssetRow {
    /// Id.
    pub id: AssetId,
    /// Tag.
    pub tag: String,
    /// Serial number.
    pub serial: String,
    /// Name, e.g. host name.
    pub name: String,
    /// Manufacturer.
    pub manufacturer: String,
    /// Model.
    pub model: String,
    /// Category.
    pub category: String,
    /// Status name.
    pub status: String,
    /// The fixed state behind the status.
    pub state: AssetState,
    /// Location.
    pub location: String,
    /// Custodian's name.
    pub custodian: String,
    /// Department.
    pub department: String,
    /// Cost centre.
    pub cost_centre: String,
    /// Supplier's name.
    pub supplier: String,
    /// Bought on.
    pub purchase_date: Option<NaiveDate>,
    /// Price.
    pub cost: Option<Money>,
    /// Last day of warranty, inclusive.
    pub warranty_end: Option<NaiveDate>,
}

/// An asset with everything on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AssetDetail {
    /// The list's view of it.
    pub row: AssetRow,
    /// As a form shows it.
    pub draft: AssetDraft,
    /// Contracts covering it.
    pub contracts: Vec<AssetContract>,
}

/// A contract covering an asset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AssetContract {
    /// Id.
    pub id: ContractId,
    /// Title.
    pub title: String,
    /// Vendor.
    pub vendor: String,
}

/// An asset to save: `id` absent for a new one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct AssetDraft {
    /// Record to change.
    pub id: Option<AssetId>,
    /// Tag, required, unique.
    pub tag: String,
    /// Serial number, unique per manufacturer.
    pub serial: String,
    /// Name.
    pub name: String,
    /// Manufacturer.
    pub manufacturer: String,
    /// Model.
    pub model: String,
    /// Model or part number.
    pub model_number: String,
    /// Category.
    pub category: String,
    /// Status, required.
    pub status_id: Option<StatusId>,
    /// Company that owns it.
    pub company: String,
    /// Location.
    pub location: String,
    /// Room.
    pub room: String,
    /// Custodian.
    pub custodian_id: Option<PersonId>,
    /// Department.
    pub department: String,
    /// Cost centre.
    pub cost_centre: String,
    /// Supplier.
    pub supplier_id: Option<VendorId>,
    /// Bought on.
    pub purchase_date: Option<NaiveDate>,
    /// Price.
    pub cost: Option<Money>,
    /// Invoice number.
    pub invoice_no: String,
    /// Order number.
    pub order_no: String,
    /// First day of warranty.
    pub warranty_start: Option<NaiveDate>,
    /// Length of the warranty as bought; a helper, the end is what counts.
    pub warranty_months: Option<u32>,
    /// Last day of warranty, inclusive.
    pub warranty_end: Option<NaiveDate>,
    /// Planned end of life.
    pub eol_date: Option<NaiveDate>,
    /// Notes.
    pub notes: String,
}

impl AssetDraft {
    /// Last day of a warranty of that many months from its start, else from the purchase (domain
    /// §E). What a vendor says goes before it, so this only fills an end that nobody gave.
    pub fn computed_warranty_end(&self) -> Option<NaiveDate> {
        let from = self.warranty_start.or(self.purchase_date)?;
        let months = self.warranty_months.filter(|m| *m > 0)?;
        term_end(from, months, TermConvention::CorrespondingDay)
    }
}

/// Values already in use, offered while typing and as filters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AssetPickers {
    /// Categories.
    pub categories: Vec<String>,
    /// Manufacturers.
    pub manufacturers: Vec<String>,
    /// Models.
    pub models: Vec<String>,
    /// Locations.
    pub locations: Vec<String>,
    /// Departments.
    pub departments: Vec<String>,
    /// Cost centres.
    pub cost_centres: Vec<String>,
}
