//! An asset as a form edits it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::identifier::Identifier;
use super::{CoverNeed, Ownership};
use crate::catalogue::field::CustomValue;
use crate::coverage::drive::Confidentiality;
use crate::dates::{TermConvention, term_end};
use crate::ids::{AssetId, PersonId, StatusId, VendorId};
use crate::money::Money;
use crate::vendor::RiskLevel;

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
    /// Whose it is.
    pub ownership: Ownership,
    /// The number finance keeps it under.
    pub inventory_no: String,
    /// What it is a part of, or stands in.
    pub part_of_id: Option<AssetId>,
    /// Location.
    pub location: String,
    /// Room.
    pub room: String,
    /// Custodian: who answers for it.
    pub custodian_id: Option<PersonId>,
    /// Who works with it.
    pub user_id: Option<PersonId>,
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
    /// Delivered on.
    pub delivered_on: Option<NaiveDate>,
    /// In service since.
    pub in_service_on: Option<NaiveDate>,
    /// Lent: the day it is due back.
    pub due_back: Option<NaiveDate>,
    /// How much depends on it.
    pub criticality: Option<RiskLevel>,
    /// Recovery time: minutes until it must work again.
    pub rto_minutes: Option<u32>,
    /// Recovery point: minutes of data that may be lost.
    pub rpo_minutes: Option<u32>,
    /// How confidential the data on it is.
    pub confidentiality: Option<Confidentiality>,
    /// Whether it needs cover.
    pub cover_need: CoverNeed,
    /// Why; may be empty.
    pub cover_note: String,
    /// The day it is planned to go.
    pub retire_on: Option<NaiveDate>,
    /// The day it went.
    pub disposed_on: Option<NaiveDate>,
    /// What was got for it.
    pub proceeds: Option<Money>,
    /// What it cost to be rid of it.
    pub disposal_cost: Option<Money>,
    /// Second numbers of it: IMEI, MAC, service tag.
    pub identifiers: Vec<Identifier>,
    /// Values of the register's own fields; a field that is not here, or blank, has none.
    pub custom: Vec<CustomValue>,
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
