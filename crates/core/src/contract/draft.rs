//! Contracts as they are typed, listed and shown; the terms themselves are in the parent module.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

mod seen;

pub use seen::*;

use super::amendment::{Agreed, AmendmentDraft};
use super::billing::BillingTiming;
use super::increase::IncreaseClause;
use super::{
    BillingPeriod, EvergreenEnd, Notice, NoticeAnchor, NoticeConvention, NoticeUnit, RenewalKind,
    Terms,
};
use crate::calendar::Country;
use crate::choice::choice;
use crate::coverage::CoverLevel;
use crate::ids::{AssetId, ContractId, CostLineId, PersonId, VendorId};
use crate::money::Money;

choice! {
    /// What a contract is for (domain §B.1, issue "contracts").
    ContractKind {
        Maintenance = "maintenance", Support = "support", Lease = "lease", Licence = "licence",
        Subscription = "subscription", Cloud = "cloud", Connectivity = "connectivity",
        Service = "service", Nda = "nda", Other = "other",
    }
}
choice! {
    /// What a person said about the contract; the computed state is [`ContractState`].
    ContractStatus { Draft = "draft", Active = "active", Ended = "ended" }
}
choice! {
    /// How notice is delivered. It is effective on receipt (domain §B.4), hence the lead days.
    DeliveryMethod { Email = "email", Pec = "pec", Registered = "registered", Portal = "portal" }
}
choice! {
    /// Whether a period is a fact or a proposal nobody has confirmed yet.
    PeriodState { Confirmed = "confirmed", Proposed = "proposed" }
}

choice! {
    /// From when a notice counts (domain §B.1).
    NoticeEffective {
        /// When it is received: the rule, artt. 1334-1335 c.c.
        Received = "received",
        /// When it is sent, where the contract says so.
        Sent = "sent",
    }
}
choice! {
    /// Whether the onerous clauses were signed a second time (domain §G.1).
    DoubleSigned { Unknown = "unknown", Yes = "yes", No = "no" }
}

impl DeliveryMethod {
    /// Business days a notice is under way unless the settings say otherwise (domain §B.4).
    pub const fn default_lead_days(self) -> u32 {
        match self {
            Self::Registered => 5,
            Self::Email | Self::Pec | Self::Portal => 0,
        }
    }
}

/// A contract to save: `id` absent for a new one. Cost lines and assets are the whole lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ContractDraft {
    /// Record to change.
    pub id: Option<ContractId>,
    /// Vendor, required.
    pub vendor_id: Option<VendorId>,
    /// The vendor's contract number; unique per vendor where given.
    pub number: String,
    /// Title, required.
    pub title: String,
    /// Type.
    pub kind: ContractKind,
    /// Who answers for it.
    pub owner_id: Option<PersonId>,
    /// Draft, active, ended.
    pub status: ContractStatus,
    /// First day in force, required.
    pub start: Option<NaiveDate>,
    /// Initial term in months; or give an end.
    pub initial_months: Option<u32>,
    /// Last day of the first term as written in the contract; wins over the months.
    pub explicit_end: Option<NaiveDate>,
    /// What happens at the end of a term.
    pub renewal: RenewalKind,
    /// Months of each further term.
    pub renewal_months: u32,
    /// No more renewals than this; `None` without limit.
    pub max_renewals: Option<u32>,
    /// Notice: how many units before.
    pub notice_value: u32,
    /// Notice: unit.
    pub notice_unit: NoticeUnit,
    /// Notice: counted back from.
    pub notice_anchor: NoticeAnchor,
    /// "Clear days": both end days excluded.
    pub notice_clear_days: bool,
    /// "Not more than" this many units before: opens a window.
    pub notice_window_max: Option<u32>,
    /// How months are counted back.
    pub notice_convention: NoticeConvention,
    /// When an evergreen contract can end.
    pub evergreen_end: EvergreenEnd,
    /// How notice is delivered.
    pub delivery_method: DeliveryMethod,
    /// Business days under way; `None` takes the settings' value for the method.
    pub delivery_lead_days: Option<u32>,
    /// Days between deciding and sending; `None` takes the settings' value.
    pub decide_buffer_days: Option<u32>,
    /// Cost centre.
    pub cost_centre: String,
    /// Notes.
    pub notes: String,
    /// When it stopped for good; with status `ended`.
    pub ended_on: Option<NaiveDate>,
    /// The contract it hangs under: a framework agreement.
    pub parent_id: Option<ContractId>,
    /// When it was signed.
    pub signed_on: Option<NaiveDate>,
    /// Whether the onerous clauses were signed a second time.
    pub double_signed: DoubleSigned,
    /// The clause on notice as a letter quotes it, e.g. "art. 9.2".
    pub notice_clause: String,
    /// From when a notice counts.
    pub notice_effective: NoticeEffective,
    /// Whose holidays count; `None` takes the register's calendar.
    pub calendar_country: Option<Country>,
    /// Days before "decide by" to be reminded, most first; empty takes the register's steps.
    pub reminder_steps: Vec<u32>,
    /// Our purchase order.
    pub order_no: String,
    /// Days to pay an invoice.
    pub payment_days: Option<u32>,
    /// What is done for the hardware it covers; `None`: not known, or not that kind of contract.
    pub cover_level: Option<CoverLevel>,
    /// Whether drives that fail stay with us.
    pub keep_drive: bool,
    /// How the price may rise at a renewal.
    pub increase: IncreaseClause,
    /// What changed from a day, earliest first.
    pub amendments: Vec<AmendmentDraft>,
    /// What it costs.
    pub cost_lines: Vec<CostLineDraft>,
    /// Assets it covers.
    pub assets: Vec<AssetId>,
}

impl ContractDraft {
    /// A contract nobody has said anything about.
    pub const fn blank() -> Self {
        Self {
            id: None,
            vendor_id: None,
            number: String::new(),
            title: String::new(),
            kind: ContractKind::Other,
            owner_id: None,
            status: ContractStatus::Active,
            start: None,
            initial_months: None,
            explicit_end: None,
            renewal: RenewalKind::None,
            renewal_months: 0,
            max_renewals: None,
            notice_value: 0,
            notice_unit: NoticeUnit::Days,
            notice_anchor: NoticeAnchor::TermEnd,
            notice_clear_days: false,
            notice_window_max: None,
            notice_convention: NoticeConvention::ExNominatione,
            evergreen_end: EvergreenEnd::Exact,
            delivery_method: DeliveryMethod::Email,
            delivery_lead_days: None,
            decide_buffer_days: None,
            cost_centre: String::new(),
            notes: String::new(),
            ended_on: None,
            parent_id: None,
            signed_on: None,
            double_signed: DoubleSigned::Unknown,
            notice_clause: String::new(),
            notice_effective: NoticeEffective::Received,
            calendar_country: None,
            reminder_steps: Vec::new(),
            order_no: String::new(),
            payment_days: None,
            cover_level: None,
            keep_drive: false,
            increase: IncreaseClause::NONE,
            amendments: Vec::new(),
            cost_lines: Vec::new(),
            assets: Vec::new(),
        }
    }

    /// What people call it in the journal: its number, or its title when it has none.
    pub fn key(&self) -> &str {
        if self.number.is_empty() { &self.title } else { &self.number }
    }

    /// The terms with their amendments, once there is a start.
    pub fn agreed(&self) -> Option<Agreed> {
        self.start.map(|start| Agreed::of(self.terms(start), &self.amendments).0)
    }

    /// The terms as first signed, once there is a start; [`Self::agreed`] adds the amendments.
    pub fn terms(&self, start: NaiveDate) -> Terms {
        Terms {
            start,
            initial_months: self.initial_months,
            explicit_end: self.explicit_end,
            renewal: self.renewal,
            renewal_months: self.renewal_months,
            max_renewals: self.max_renewals,
            notice: Notice {
                value: self.notice_value,
                unit: self.notice_unit,
                anchor: self.notice_anchor,
                clear_days: self.notice_clear_days,
                window_max: self.notice_window_max,
                convention: self.notice_convention,
            },
            evergreen_end: self.evergreen_end,
        }
    }
}

/// A cost of a contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CostLineDraft {
    /// Record to change.
    pub id: Option<CostLineId>,
    /// What it is for.
    pub label: String,
    /// Amount per billing period, or once.
    pub amount: Money,
    /// How often; `one_off` is not annualised.
    pub billing: BillingPeriod,
    /// The day of the first invoice; `None`: the line's first day.
    pub first_invoice: Option<NaiveDate>,
    /// On the first or the last day of what it is for.
    pub timing: BillingTiming,
    /// First day it is owed for; `None`: the contract's.
    pub from: Option<NaiveDate>,
    /// Last day it is owed for, inclusive; `None`: the contract's.
    pub until: Option<NaiveDate>,
}

impl CostLineDraft {
    /// A line owed as long as the contract runs, invoiced in advance.
    pub const fn new(label: String, amount: Money, billing: BillingPeriod) -> Self {
        Self {
            id: None,
            label,
            amount,
            billing,
            first_invoice: None,
            timing: BillingTiming::Advance,
            from: None,
            until: None,
        }
    }

    /// Whether it is owed for `date`.
    pub fn runs_on(&self, date: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }
}
