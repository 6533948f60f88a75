//! What each list can be narrowed by, and of which kind the columns are. A new column of a list is
//! named here to be found by the text form, and in the list's own rows or SQL. Fields people add to
//! assets are columns, too: [`own`] makes them of the register's.

use std::borrow::Cow;

use super::ListKind;
use crate::asset::{AssetState, CoverNeed, Ownership};
use crate::catalogue::field::{CustomField, CustomKind, column_key};
use crate::contract::{ContractKind, ContractState, RenewalKind};
use crate::coverage::drive::Confidentiality;
use crate::quality::narrow;
use crate::vendor::{Band, RiskLevel, Validity, VendorKind};

/// What a column holds, as far as narrowing goes.
#[derive(Debug, Clone, Copy)]
pub enum FieldKind {
    /// Text of its own.
    Text,
    /// A record of another table, known by its name.
    Ref(&'static str),
    /// A closed choice: the family of its words in the catalogue, and its values.
    Choice(&'static str, fn() -> Vec<&'static str>),
    /// A day.
    Date,
    /// An amount in whatever currency it has.
    Amount,
    /// A whole number.
    Number,
}

/// What a column is called where one types.
#[derive(Debug, Clone)]
pub enum Naming {
    /// The message with its names: those of every language are read, the first is written.
    Message(&'static str),
    /// The name people gave it.
    Own(String),
}

/// A column one can narrow a list by.
#[derive(Debug, Clone)]
pub struct Field {
    /// Column key of the list.
    pub key: Cow<'static, str>,
    /// Its names.
    pub names: Naming,
    /// What it holds.
    pub kind: FieldKind,
}

const fn field(key: &'static str, names: &'static str, kind: FieldKind) -> Field {
    Field { key: Cow::Borrowed(key), names: Naming::Message(names), kind }
}

use FieldKind::{Amount, Choice, Date, Number, Ref, Text};

macro_rules! values {
    ($choice:ty) => {
        || <$choice>::ALL.iter().map(|v| v.as_str()).collect()
    };
}

const ASSETS: &[Field] = &[
    field("tag", "filter-name-tag", Text),
    field("serial", "filter-name-serial", Text),
    field("name", "filter-name-name", Text),
    field("manufacturer", "filter-name-manufacturer", Text),
    field("model", "filter-name-model", Text),
    field("category", "filter-name-category", Text),
    field("location", "filter-name-location", Text),
    field("department", "filter-name-department", Text),
    field("cost_centre", "filter-name-cost-centre", Text),
    field("company", "filter-name-company", Text),
    field("inventory_no", "filter-name-inventory-no", Text),
    field("model_number", "filter-name-model-number", Text),
    field("room", "filter-name-room", Text),
    field("invoice_no", "filter-name-invoice-no", Text),
    field("order_no", "filter-name-order-no", Text),
    field("notes", "filter-name-notes", Text),
    field("cover_note", "filter-name-cover-note", Text),
    // Before the state: "stato" is what Italians call both, and mean their own.
    field("status", "filter-name-status", Ref("asset_status")),
    field("state", "filter-name-state", Choice("asset-state", values!(AssetState))),
    field("custodian", "filter-name-custodian", Ref("person")),
    field("user", "filter-name-user", Ref("person")),
    field("part_of", "filter-name-part-of", Ref("asset")),
    field("supplier", "filter-name-vendor", Ref("vendor")),
    field("contract", "filter-name-contract", Ref("contract")),
    field("warranty_end", "filter-name-warranty", Date),
    field("purchase_date", "filter-name-purchase", Date),
    field("cost", "filter-name-cost", Amount),
    field(
        narrow::FIELD,
        "filter-name-check",
        Choice("quality-check", || narrow::names(ListKind::Assets)),
    ),
    field("ownership", "filter-name-ownership", Choice("ownership", values!(Ownership))),
    field(
        "criticality",
        "filter-name-criticality",
        Choice("vendor-criticality", values!(RiskLevel)),
    ),
    field(
        "confidentiality",
        "filter-name-confidentiality",
        Choice("confidentiality", values!(Confidentiality)),
    ),
    field("cover_need", "filter-name-cover-need", Choice("cover-need", values!(CoverNeed))),
    field("rto_minutes", "filter-name-rto", Number),
    field("rpo_minutes", "filter-name-rpo", Number),
    field("warranty_start", "filter-name-warranty-start", Date),
    field("warranty_months", "filter-name-warranty-months", Number),
    field("eol_date", "filter-name-eol", Date),
    field("delivered_on", "filter-name-delivered", Date),
    field("in_service_on", "filter-name-in-service", Date),
    field("due_back", "filter-name-due-back", Date),
    field("retire_on", "filter-name-retire", Date),
    field("disposed_on", "filter-name-disposed", Date),
    field("proceeds", "filter-name-proceeds", Amount),
    field("disposal_cost", "filter-name-disposal-cost", Amount),
];

const CONTRACTS: &[Field] = &[
    field("vendor_id", "filter-name-vendor", Ref("vendor")),
    field("title", "filter-name-title", Text),
    field("number", "filter-name-number", Text),
    field("state", "filter-name-state", Choice("contract-state", values!(ContractState))),
    field("kind", "filter-name-kind", Choice("contract-kind", values!(ContractKind))),
    field("renewal", "filter-name-renewal", Choice("renewal", values!(RenewalKind))),
    field(
        "decided",
        "filter-name-decided",
        Choice("contracts-filter-decided", || vec!["yes", "no"]),
    ),
    field("owner_id", "filter-name-owner", Ref("person")),
    field("cost_centre", "filter-name-cost-centre", Text),
    field("start", "filter-name-start", Date),
    field("period_end", "filter-name-end", Date),
    field("notice_by", "filter-name-notice", Date),
    field("send_by", "filter-name-send", Date),
    field("decide_by", "filter-name-decide", Date),
    field("annual", "filter-name-annual", Amount),
    field("assets", "filter-name-assets", Number),
    field(
        narrow::FIELD,
        "filter-name-check",
        Choice("quality-check", || narrow::names(ListKind::Contracts)),
    ),
];

const VENDORS: &[Field] = &[
    field("name", "filter-name-name", Text),
    field("customer_no", "filter-name-customer-no", Text),
    field("country", "filter-name-country", Text),
    field("kinds", "filter-name-kind", Choice("vendor-kind", values!(VendorKind))),
    field("band", "filter-name-band", Choice("vendor-band", values!(Band))),
    field("risk", "filter-name-risk", Choice("vendor-risk", values!(RiskLevel))),
    field(
        "criticality",
        "filter-name-criticality",
        Choice("vendor-criticality", values!(RiskLevel)),
    ),
    field("expiry_state", "filter-name-proof", Choice("vendor-validity", values!(Validity))),
    field("next_expiry", "filter-name-expiry", Date),
    field("next_send_by", "filter-name-send", Date),
    field("contracts", "filter-name-contracts", Number),
    field("assets", "filter-name-assets", Number),
    field("annual", "filter-name-annual", Amount),
    field(
        narrow::FIELD,
        "filter-name-check",
        Choice("quality-check", || narrow::names(ListKind::Vendors)),
    ),
];

/// What a list can be narrowed by.
pub const fn of(list: ListKind) -> &'static [Field] {
    match list {
        ListKind::Assets => ASSETS,
        ListKind::Contracts => CONTRACTS,
        ListKind::Vendors => VENDORS,
    }
}

/// The columns that fields people added make of a list; only assets have such fields.
pub fn own(list: ListKind, fields: &[CustomField]) -> Vec<Field> {
    if list != ListKind::Assets {
        return Vec::new();
    }
    let column = |f: &CustomField| {
        let kind = match f.kind {
            // The values of a choice are words of people's own: found like any text.
            CustomKind::Text | CustomKind::Choice | CustomKind::Url => Text,
            CustomKind::Whole | CustomKind::Decimal => Number,
            CustomKind::Date => Date,
            CustomKind::Flag => Choice("catalogue", || vec!["yes", "no"]),
            CustomKind::Money => Amount,
        };
        let key = Cow::Owned(column_key(f.id?));
        Some(Field { key, names: Naming::Own(f.name.clone()), kind })
    };
    fields.iter().filter_map(column).collect()
}

/// The field of a column key, of those every register has.
pub fn find(list: ListKind, key: &str) -> Option<&'static Field> {
    of(list).iter().find(|f| f.key == key)
}

/// Whether a column every register has holds days.
pub fn is_date(list: ListKind, key: &str) -> bool {
    find(list, key).is_some_and(|f| matches!(f.kind, FieldKind::Date))
}
