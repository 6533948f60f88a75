//! Vendors: makers, resellers, maintainers, carriers, recyclers, and the people there.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::ids::{VendorContactId, VendorId};
use crate::money::Totals;

pub mod ops;
pub mod sql;

choice! {
    /// What a vendor does for us; a vendor may do several things.
    VendorKind {
        Maker = "maker", Reseller = "reseller", Maintainer = "maintainer", Software = "software",
        Cloud = "cloud", Telecom = "telecom", Leasing = "leasing",
        /// IT asset disposal: recycler, destroyer of media.
        Itad = "itad",
        Printing = "printing", Service = "service", Other = "other",
    }
}

/// A vendor in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct VendorRow {
    /// Id.
    pub id: VendorId,
    /// Name.
    pub name: String,
    /// What it does for us.
    pub kinds: Vec<VendorKind>,
    /// Our customer number there.
    pub customer_no: String,
    /// Country as typed.
    pub country: String,
    /// Contracts that have neither ended nor been left.
    pub contracts: u32,
    /// Assets bought from it.
    pub assets: u32,
    /// Annualised cost of its running contracts.
    pub annual: Totals,
    /// The next last safe day among its contracts, ISO.
    pub next_send_by: Option<chrono::NaiveDate>,
}

/// A vendor with everything on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct VendorDetail {
    /// The list's view of it.
    pub row: VendorRow,
    /// As a form shows it.
    pub draft: VendorDraft,
}

/// A vendor to save: `id` absent for a new one. Contacts are the whole list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct VendorDraft {
    /// Record to change.
    pub id: Option<VendorId>,
    /// Name, required, unique.
    pub name: String,
    /// What it does for us.
    pub kinds: Vec<VendorKind>,
    /// Company register number.
    pub registration_no: String,
    /// VAT number.
    pub vat_no: String,
    /// Our customer number there.
    pub customer_no: String,
    /// Web site.
    pub website: String,
    /// General e-mail.
    pub email: String,
    /// General phone.
    pub phone: String,
    /// Address.
    pub address: String,
    /// Country.
    pub country: String,
    /// Notes.
    pub notes: String,
    /// People there.
    pub contacts: Vec<ContactDraft>,
}

/// A person at a vendor.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct ContactDraft {
    /// Record to change.
    pub id: Option<VendorContactId>,
    /// Name, required.
    pub name: String,
    /// Role, e.g. "Renewals".
    pub role: String,
    /// Phone.
    pub phone: String,
    /// E-mail.
    pub email: String,
}
