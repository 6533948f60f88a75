//! What each list can be narrowed by, and of which kind the columns are. A new column of a list is
//! named here to be found by the text form, and in the list's own rows or SQL.

use super::ListKind;
use crate::asset::AssetState;
use crate::contract::{ContractKind, ContractState, RenewalKind};
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

/// A column one can narrow a list by.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Column key of the list.
    pub key: &'static str,
    /// The message with its names: those of every language are read, the first is written.
    pub names: &'static str,
    /// What it holds.
    pub kind: FieldKind,
}

const fn field(key: &'static str, names: &'static str, kind: FieldKind) -> Field {
    Field { key, names, kind }
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
    // Before the state: "stato" is what Italians call both, and mean their own.
    field("status", "filter-name-status", Ref("asset_status")),
    field("state", "filter-name-state", Choice("asset-state", values!(AssetState))),
    field("custodian", "filter-name-custodian", Ref("person")),
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

/// The field of a column key.
pub fn find(list: ListKind, key: &str) -> Option<&'static Field> {
    of(list).iter().find(|f| f.key == key)
}

/// Whether a column holds days.
pub fn is_date(list: ListKind, key: &str) -> bool {
    find(list, key).is_some_and(|f| matches!(f.kind, FieldKind::Date))
}
