//! People inside the firm: custodians, owners, approvers, and the operator at the keyboard.
//!
//! One table for all of them. Names, addresses and phone numbers enter the journal only as salted
//! commitments, so that a person can be erased and the journal still verifies.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::PersonId;

pub mod ops;
pub mod sql;

/// A person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Person {
    /// Id.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// E-mail address, may be empty.
    pub email: String,
    /// Login name, may be empty.
    pub username: String,
    /// Phone, may be empty.
    pub phone: String,
    /// Department.
    pub department: String,
    /// Cost centre.
    pub cost_centre: String,
    /// May be chosen as the operator.
    pub is_operator: bool,
    /// Offered in new records.
    pub active: bool,
}

/// A person to save: `id` absent for a new one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct PersonDraft {
    /// Record to change.
    pub id: Option<PersonId>,
    /// Full name, required.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Login name.
    pub username: String,
    /// Phone.
    pub phone: String,
    /// Department.
    pub department: String,
    /// Cost centre.
    pub cost_centre: String,
    /// May be chosen as the operator.
    pub is_operator: bool,
}
