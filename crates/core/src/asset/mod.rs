//! Hardware assets: what they are, where they are, who has them, what they cost.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::catalogue::field::{CustomValue, FieldValue};
use crate::catalogue::model::ModelDraft;
use crate::choice::choice;
use crate::coverage::drive::Confidentiality;
use crate::disposal::lot::LotStage;
use crate::ids::{AssetId, ContractId, DisposalLotId, DocumentId, StatusId};
use crate::money::Money;
use crate::vendor::RiskLevel;

mod check;
pub mod component;
mod draft;
pub mod identifier;
pub mod lookalike;
pub mod number;
pub mod ops;
pub mod sql;

pub use draft::AssetDraft;

choice! {
    /// Whose it is. The legal owner's name is the asset's company.
    #[derive(Default)]
    Ownership {
        #[default]
        Owned = "owned",
        /// The lessor's.
        Leased = "leased",
        Rented = "rented",
        /// Lent to us for a while, e.g. a demonstration unit.
        OnLoan = "on_loan",
        /// The employee's own.
        Private = "private",
    }
}

choice! {
    /// Whether it needs cover.
    #[derive(Default)]
    CoverNeed {
        #[default]
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
    /// Custodian's name: who answers for it.
    pub custodian: String,
    /// Name of the person who works with it.
    pub user: String,
    /// The company that owns it.
    pub company: String,
    /// The number finance keeps it under.
    pub inventory_no: String,
    /// Whose it is.
    pub ownership: Ownership,
    /// How much depends on it; `None` where nobody has said.
    pub criticality: Option<RiskLevel>,
    /// In service since.
    pub in_service_on: Option<NaiveDate>,
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
    /// Model or part number.
    pub model_number: String,
    /// Room.
    pub room: String,
    /// Invoice number.
    pub invoice_no: String,
    /// Order number.
    pub order_no: String,
    /// Tag of what it is a part of, or stands in.
    pub part_of: String,
    /// First day of warranty.
    pub warranty_start: Option<NaiveDate>,
    /// Length of the warranty as bought.
    pub warranty_months: Option<u32>,
    /// Planned end of life.
    pub eol_date: Option<NaiveDate>,
    /// Delivered on.
    pub delivered_on: Option<NaiveDate>,
    /// Lent: the day it is due back.
    pub due_back: Option<NaiveDate>,
    /// The day it is planned to go.
    pub retire_on: Option<NaiveDate>,
    /// The day it went.
    pub disposed_on: Option<NaiveDate>,
    /// How confidential the data on it is; `None` where nobody has said.
    pub confidentiality: Option<Confidentiality>,
    /// Whether it needs cover.
    pub cover_need: CoverNeed,
    /// Recovery time, minutes.
    pub rto_minutes: Option<u32>,
    /// Recovery point, minutes.
    pub rpo_minutes: Option<u32>,
    /// What was got for it.
    pub proceeds: Option<Money>,
    /// What it cost to be rid of it.
    pub disposal_cost: Option<Money>,
    /// Values of the register's own fields, in the order of the fields' ids.
    pub custom: Vec<CustomValue>,
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
    /// What it is a part of, or stands in.
    pub part_of: Option<AssetLink>,
    /// What is a part of it, by tag.
    pub parts: Vec<AssetLink>,
    /// Its drives and other parts without a tag; those in it first.
    pub components: Vec<component::ComponentDraft>,
    /// Its own fields that have a value, in their order.
    pub fields: Vec<FieldValue>,
    /// The record of its model, where there is one.
    pub model: Option<ModelDraft>,
    /// The newest picture of it.
    pub photo: Option<DocumentId>,
    /// The disposal lot it leaves with, or left with.
    pub disposal: Option<AssetLot>,
}

/// The disposal lot of an asset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AssetLot {
    /// Id.
    pub id: DisposalLotId,
    /// As people say it: `D-2026-001`.
    pub number: String,
    /// What it is called.
    pub title: String,
    /// How far it has come.
    pub stage: LotStage,
}

/// Another asset, as one names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AssetLink {
    /// Id.
    pub id: AssetId,
    /// Tag.
    pub tag: String,
    /// Manufacturer and model.
    pub model: String,
    /// Its state.
    pub state: AssetState,
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
    /// Companies.
    pub companies: Vec<String>,
}
