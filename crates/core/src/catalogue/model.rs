//! Models: what their maker says of them, and what we decide for them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::coverage::CoverLevel;
use crate::dates::{MAX_MONTHS, is_plausible};
use crate::error::{Checks, FieldError};
use crate::ids::ModelId;
use crate::money::Money;
use crate::typed;

/// A megawatt is no single device.
const MAX_WATTS: u32 = 1_000_000;

/// What a model is known by.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ModelName {
    /// Who makes it; may be empty.
    pub manufacturer: String,
    /// Its name.
    pub name: String,
}

/// A model to save: `id` absent for a new record.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct ModelDraft {
    /// Record to change.
    pub id: Option<ModelId>,
    /// Of a new record: the name assets carry now and shall carry no more.
    pub was: Option<ModelName>,
    /// Who makes it; may be empty.
    pub manufacturer: String,
    /// Name, required; unique per manufacturer.
    pub name: String,
    /// Part number.
    pub part_no: String,
    /// The category a new asset of it gets.
    pub category: String,
    /// Last day it is sold.
    pub end_of_sale: Option<NaiveDate>,
    /// Last day of software maintenance.
    pub end_of_maintenance: Option<NaiveDate>,
    /// Last day of security support.
    pub end_of_security: Option<NaiveDate>,
    /// Last day of any support.
    pub last_day_of_support: Option<NaiveDate>,
    /// Where these days are from, e.g. the address of the maker's notice.
    pub lifecycle_source: String,
    /// When they were last looked at.
    pub lifecycle_checked_on: Option<NaiveDate>,
    /// Whether its maker supports it at all; `None`: not known.
    pub supported: Option<bool>,
    /// Warranty a new asset of it gets, months.
    pub warranty_months: Option<u32>,
    /// What that warranty does.
    pub warranty_level: Option<CoverLevel>,
    /// Months after which it is replaced.
    pub refresh_months: Option<u32>,
    /// Whether it can bear data; `None`: as its category.
    pub data_bearing: Option<bool>,
    /// Power it draws, watts.
    pub power_watts: Option<u32>,
    /// Price of a new one today.
    pub price: Option<Money>,
    /// Notes.
    pub notes: String,
}

/// A model in a list: a record, or only a name assets carry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ModelRow {
    /// Number of the row in its list: an id negated where there is no record yet.
    #[ts(type = "number")]
    pub key: i64,
    /// The record; `None`: a name without one.
    pub id: Option<ModelId>,
    /// Who makes it.
    pub manufacturer: String,
    /// Name.
    pub name: String,
    /// Part number.
    pub part_no: String,
    /// Category of new assets.
    pub category: String,
    /// Last day it is sold.
    pub end_of_sale: Option<NaiveDate>,
    /// Last day of security support.
    pub end_of_security: Option<NaiveDate>,
    /// Last day of any support.
    pub last_day_of_support: Option<NaiveDate>,
    /// Warranty of a new one, months.
    pub warranty_months: Option<u32>,
    /// Months after which it is replaced.
    pub refresh_months: Option<u32>,
    /// Price of a new one.
    pub price: Option<Money>,
    /// How many assets carry the name.
    pub assets: u32,
}

/// As it is kept.
pub(super) fn tidy(d: &ModelDraft) -> ModelDraft {
    ModelDraft {
        manufacturer: typed::line(&d.manufacturer),
        name: typed::line(&d.name),
        part_no: typed::key(&d.part_no),
        category: typed::line(&d.category),
        lifecycle_source: typed::line(&d.lifecycle_source),
        notes: typed::paragraph(&d.notes),
        ..d.clone()
    }
}

/// What is wrong with it in itself. The maker's last days come in their order: nothing is
/// maintained after its support has ended.
pub(super) fn check(d: &ModelDraft, c: &mut Checks) {
    c.text("manufacturer", &d.manufacturer, false, 200);
    c.text("name", &d.name, true, 200);
    c.text("part_no", &d.part_no, false, 100);
    c.text("category", &d.category, false, 100);
    c.text("lifecycle_source", &d.lifecycle_source, false, 500);
    c.text("notes", &d.notes, false, 20_000);
    let days = [
        ("end_of_sale", d.end_of_sale),
        ("end_of_maintenance", d.end_of_maintenance),
        ("end_of_security", d.end_of_security),
        ("last_day_of_support", d.last_day_of_support),
    ];
    for (field, day) in days.into_iter().chain([("lifecycle_checked_on", d.lifecycle_checked_on)]) {
        c.require(day.is_none_or(is_plausible), field, "date-range");
    }
    let last = d.last_day_of_support;
    for (field, day) in days.into_iter().take(3) {
        let in_order = day.zip(last).is_none_or(|(day, last)| day <= last);
        if !in_order && let Some(last) = last {
            c.push(FieldError::new(field, "after-last-day").with("last", last));
        }
    }
    for (field, months) in
        [("warranty_months", d.warranty_months), ("refresh_months", d.refresh_months)]
    {
        if months.is_some_and(|m| m > MAX_MONTHS) {
            c.push(FieldError::new(field, "too-large").with("max", MAX_MONTHS));
        }
    }
    c.require(d.refresh_months != Some(0), "refresh_months", "above-zero");
    c.require(d.power_watts.is_none_or(|w| w <= MAX_WATTS), "power_watts", "amount-range");
    price(d.price, c);
}

/// A price is not negative, and no machine costs ten trillion.
pub(super) fn price(price: Option<Money>, c: &mut Checks) {
    if let Some(price) = price {
        c.require(price.minor >= 0, "price", "negative");
        c.require(price.minor <= crate::asset::ops::MAX_COST, "price", "amount-range");
    }
}
