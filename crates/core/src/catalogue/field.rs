//! Fields people add to assets, typed, for every asset or those of one category. Values are kept as
//! text in one spelling each, so that they compare, sort and are found as people write them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::error::{Checks, FieldError};
use crate::ids::FieldId;
use crate::typed;

mod value;

pub use value::order;

/// Longest text of a value, characters.
pub const MAX_TEXT: usize = 500;

/// Most choices of a field.
const MAX_CHOICES: usize = 100;

choice! {
    /// What the values of a field are.
    CustomKind {
        Text = "text",
        /// A whole number.
        Whole = "whole",
        /// An exact decimal.
        Decimal = "decimal",
        Date = "date",
        /// Yes or no.
        Flag = "flag",
        /// One of a list.
        Choice = "choice",
        /// A web address.
        Url = "url",
        /// An amount with its currency.
        Money = "money",
    }
}

/// A field to save: `id` absent for a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CustomField {
    /// Record to change.
    pub id: Option<FieldId>,
    /// Name, unique.
    pub name: String,
    /// What its values are.
    pub kind: CustomKind,
    /// The category it is for; empty: every asset.
    pub category: String,
    /// Of a choice: the values there are, in their order.
    pub choices: Vec<String>,
    /// Whether a new asset must have it, and none may lose it. What was there before the field was
    /// can be saved without.
    pub required: bool,
    /// Place among the fields; smaller first.
    pub position: u32,
}

/// A value as a draft has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CustomValue {
    /// The field.
    pub field_id: FieldId,
    /// The value; blank takes it away.
    pub value: String,
}

/// A field with its value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FieldValue {
    /// The field.
    pub field: CustomField,
    /// The value in its spelling.
    pub value: String,
}

impl CustomField {
    /// Whether assets of a category have it.
    pub fn is_for(&self, category: &str) -> bool {
        self.category.is_empty() || self.category.eq_ignore_ascii_case(category)
    }

    /// Refuses a value for an asset of a category the field is not for.
    ///
    /// # Errors
    /// `custom-category` with the `field` and the `category` it is for.
    pub fn fits(&self, key: &str, category: &str, value: &str) -> Result<(), FieldError> {
        if value.is_empty() || self.is_for(category) {
            return Ok(());
        }
        let error = FieldError::new(key, "custom-category").with("field", &self.name);
        Err(error.with("category", &self.category))
    }
}

/// What keys of columns of own fields begin with.
const COLUMN: &str = "field:";

/// The column key of an own field: `field:12`. It outlives the field's name, and in kept views the
/// field itself.
pub fn column_key(id: FieldId) -> String {
    format!("{COLUMN}{id}")
}

/// The own field a column key is of; `None` for any other column.
pub fn of_column(key: &str) -> Option<FieldId> {
    key.strip_prefix(COLUMN)?.parse().ok().map(FieldId)
}

/// A field as it is kept: no blanks at the ends, no choice of another kind, none twice.
pub(super) fn tidy(field: &CustomField) -> CustomField {
    let mut choices: Vec<String> = Vec::new();
    if field.kind == CustomKind::Choice {
        for choice in field.choices.iter().map(|c| typed::line(c)).filter(|c| !c.is_empty()) {
            if !choices.iter().any(|c| c.to_lowercase() == choice.to_lowercase()) {
                choices.push(choice);
            }
        }
    }
    CustomField {
        name: typed::line(&field.name),
        category: typed::line(&field.category),
        choices,
        ..field.clone()
    }
}

/// What is wrong with a field in itself.
pub(super) fn check(field: &CustomField, c: &mut Checks) {
    c.text("name", &field.name, true, 100);
    c.text("category", &field.category, false, 100);
    if field.kind == CustomKind::Choice {
        c.require(!field.choices.is_empty(), "choices", "required");
        if field.choices.len() > MAX_CHOICES {
            c.push(FieldError::new("choices", "too-many").with("max", MAX_CHOICES));
        }
        for choice in &field.choices {
            c.text("choices", choice, false, 100);
        }
    }
    c.require(field.position <= 10_000, "position", "range-position");
}
