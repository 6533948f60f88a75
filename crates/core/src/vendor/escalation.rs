//! The escalation path of a vendor: whom to call when nobody answers, and after how long.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{EscalationId, VendorId};

/// One level of the path; its number is its place in the list, the first is 1.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct EscalationLevel {
    /// Record to change.
    pub id: Option<EscalationId>,
    /// Role or person, required.
    pub who: String,
    /// Minutes after the call was opened; never before the level above.
    pub after_minutes: u32,
    /// When somebody answers, e.g. "Mon–Fri 8–18".
    pub hours: String,
    /// Phone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Address of a portal.
    pub portal: String,
    /// The number to quote: ours as a customer, or the contract's.
    pub quote_no: String,
}

/// The whole path of a vendor, to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct EscalationDraft {
    /// The vendor.
    pub vendor_id: VendorId,
    /// Its levels, the first to call first.
    pub levels: Vec<EscalationLevel>,
}
