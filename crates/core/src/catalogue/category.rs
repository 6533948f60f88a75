//! Categories: what holds for every asset of one unless its model or the asset itself says
//! otherwise.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::coverage::CoverLevel;
use crate::dates::MAX_MONTHS;
use crate::error::{Checks, FieldError};
use crate::ids::CategoryId;
use crate::money::Money;
use crate::typed;

/// A category to save: `id` absent for a new record.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct CategoryDraft {
    /// Record to change.
    pub id: Option<CategoryId>,
    /// Of a new record: the name assets carry now and shall carry no more.
    pub was: Option<String>,
    /// Name, required, unique.
    pub name: String,
    /// The least its cover must do; `None`: none is required.
    pub cover_level: Option<CoverLevel>,
    /// Whether cover is required in stock too.
    pub cover_in_stock: bool,
    /// Months after which one is replaced.
    pub refresh_months: Option<u32>,
    /// Whether its assets can bear data.
    pub data_bearing: bool,
    /// Price of a new one today.
    pub price: Option<Money>,
}

/// A category in a list: a record, or only a name assets carry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CategoryRow {
    /// As it can be edited: without an id where there is no record yet.
    pub draft: CategoryDraft,
    /// How many assets carry the name.
    pub assets: u32,
}

/// As it is kept.
pub(super) fn tidy(d: &CategoryDraft) -> CategoryDraft {
    CategoryDraft { name: typed::line(&d.name), ..d.clone() }
}

/// What is wrong with it in itself.
pub(super) fn check(d: &CategoryDraft, c: &mut Checks) {
    c.text("name", &d.name, true, 100);
    if d.refresh_months.is_some_and(|m| m > MAX_MONTHS) {
        c.push(FieldError::new("refresh_months", "too-large").with("max", MAX_MONTHS));
    }
    c.require(d.refresh_months != Some(0), "refresh_months", "above-zero");
    super::model::price(d.price, c);
}
