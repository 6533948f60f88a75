//! Vendors: makers, resellers, maintainers, carriers, recyclers, and the people there; what they
//! prove, how they deliver, what they cost, and how good they are.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::Urgency;
use crate::choice::choice;
use crate::ids::{VendorContactId, VendorId};
use crate::money::Totals;
use crate::text::Lang;

pub mod certificate;
pub mod duplicates;
pub mod escalation;
pub mod gate;
pub mod holding;
pub mod merge;
pub mod ops;
pub mod price;
pub mod scorecard;
pub mod spend;
pub mod sql;
pub mod standards;
pub mod survey;
pub mod vat;

pub use certificate::Validity;
pub use scorecard::Band;

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

choice! {
    /// Whom one speaks to there; the title somebody has is a text beside it.
    #[derive(Default)]
    ContactKind {
        /// Sells, renews, answers for the relation.
        AccountManager = "account_manager",
        Technical = "technical",
        Billing = "billing",
        /// Called when nobody else helps.
        Escalation = "escalation",
        Legal = "legal",
        /// Data protection officer, privacy.
        DataProtection = "data_protection",
        #[default]
        Other = "other",
    }
}

choice! {
    /// How much a vendor can hurt: its risk, and how critical it is to us.
    RiskLevel { Low = "low", Medium = "medium", High = "high", Critical = "critical" }
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
    pub next_send_by: Option<NaiveDate>,
    /// How pressing that day is; `None` where nothing is to be decided about it yet.
    pub urgency: Option<Urgency>,
    /// Risk as assessed.
    pub risk: Option<RiskLevel>,
    /// How critical it is to us.
    pub criticality: Option<RiskLevel>,
    /// Its score of the last twelve months, hundredths of a point of 100; `None` without any data.
    pub score: Option<i64>,
    /// What the score means.
    pub band: Option<Band>,
    /// The first day on which something it must prove ends or ended, replaced documents left out.
    pub next_expiry: Option<NaiveDate>,
    /// Where that document stands.
    pub expiry_state: Option<Validity>,
}

/// A vendor with everything on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct VendorDetail {
    /// The list's view of it.
    pub row: VendorRow,
    /// As a form shows it.
    pub draft: VendorDraft,
    /// What looks wrong about its VAT number.
    pub vat: Option<vat::VatHint>,
    /// Whom to call, level by level.
    pub escalation: Vec<escalation::EscalationLevel>,
    /// What it proves, what ends first first.
    pub certificates: Vec<certificate::CertificateRow>,
    /// How its deliveries went, newest first.
    pub surveys: Vec<survey::SurveyRow>,
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
    /// Certified e-mail (PEC): where notice takes effect.
    pub pec: String,
    /// Language of letters to it; the register's when absent.
    pub language: Option<Lang>,
    /// Risk as assessed; not assessed when absent.
    pub risk: Option<RiskLevel>,
    /// Why.
    pub risk_note: String,
    /// How critical it is to us.
    pub criticality: Option<RiskLevel>,
    /// When risk and criticality were assessed.
    pub assessed_on: Option<NaiveDate>,
    /// When the data processing agreement was signed.
    pub dpa_signed_on: Option<NaiveDate>,
    /// Notes.
    pub notes: String,
    /// Other names it is known by, the whole list: files that say one of them mean this vendor.
    pub aliases: Vec<String>,
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
    /// What they are to us.
    pub kind: ContactKind,
    /// Title as typed, e.g. "Renewals".
    pub role: String,
    /// Phone.
    pub phone: String,
    /// E-mail.
    pub email: String,
}
