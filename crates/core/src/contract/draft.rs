//! Contracts as they are typed, listed and shown; the terms themselves are in the parent module.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    BillingPeriod, ContractState, EvergreenEnd, Notice, NoticeAnchor, NoticeConvention, NoticeUnit,
    RenewalKind, Terms,
};
use crate::agenda::{IfNothing, Urgency};
use crate::choice::choice;
use crate::decision::Decision;
use crate::ids::{AssetId, ContractId, CostLineId, PeriodId, PersonId, VendorId};
use crate::money::{Money, Totals};

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
    /// What it costs.
    pub cost_lines: Vec<CostLineDraft>,
    /// Assets it covers.
    pub assets: Vec<AssetId>,
}

impl ContractDraft {
    /// The terms the dates follow from, once there is a start.
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
}

/// A contract in a list, seen from `today`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ContractRow {
    /// Id.
    pub id: ContractId,
    /// Vendor.
    pub vendor_id: VendorId,
    /// Vendor's name.
    pub vendor: String,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Type.
    pub kind: ContractKind,
    /// Owner.
    pub owner_id: Option<PersonId>,
    /// Owner's name, may be empty.
    pub owner: String,
    /// Computed state on `today`.
    pub state: ContractState,
    /// Renewal kind.
    pub renewal: RenewalKind,
    /// First day in force.
    pub start: NaiveDate,
    /// Last day of the current (or last) period; `None` for evergreen.
    pub period_end: Option<NaiveDate>,
    /// Last day of notice by the contract's terms.
    pub notice_by: Option<NaiveDate>,
    /// Last safe day.
    pub send_by: Option<NaiveDate>,
    /// Decide by.
    pub decide_by: Option<NaiveDate>,
    /// Annualised cost.
    pub annual: Totals,
    /// Number of assets covered.
    pub assets: u32,
    /// The decision that counts for the current period.
    pub decision: Option<Decision>,
    /// How pressing that decision is while it is open.
    pub urgency: Option<Urgency>,
    /// Cost centre.
    pub cost_centre: String,
}

impl ContractRow {
    /// Whether a decision is still to be taken in time.
    pub const fn undecided(&self) -> bool {
        let open = matches!(
            self.state,
            ContractState::NoticeOpen | ContractState::Active | ContractState::Upcoming
        );
        open && self.decision.is_none()
    }
}

/// A stored period, seen from `today`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PeriodRow {
    /// Id.
    pub id: PeriodId,
    /// 0 is the initial term.
    pub k: u32,
    /// First day.
    pub start: NaiveDate,
    /// Last day, inclusive.
    pub end: NaiveDate,
    /// First day notice is accepted, where the clause has a window.
    pub notice_opens: Option<NaiveDate>,
    /// Last day of notice by the contract's terms.
    pub notice_by: NaiveDate,
    /// Last safe day: sent then, it arrives in time.
    pub send_by: NaiveDate,
    /// Decide by.
    pub decide_by: NaiveDate,
    /// Confirmed or proposed.
    pub state: PeriodState,
    /// Contains `today`.
    pub current: bool,
    /// Decisions about it, newest first.
    pub decisions: Vec<Decision>,
}

/// A contract with everything on it, seen from `today`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ContractDetail {
    /// The list's view of it.
    pub row: ContractRow,
    /// As a form shows it.
    pub draft: ContractDraft,
    /// Periods, oldest first.
    pub periods: Vec<PeriodRow>,
    /// The period a decision would be about now; `None` for evergreen and ended contracts.
    pub deciding: Option<PeriodId>,
    /// What happens if nobody acts.
    pub if_nothing: IfNothing,
    /// How the last safe day came about, step by step.
    pub calculation: Vec<super::CalcStep>,
    /// Decisions not bound to a period (evergreen), newest first.
    pub decisions: Vec<Decision>,
    /// One-off costs.
    pub one_off: Totals,
    /// Covered assets, as references.
    pub assets: Vec<CoveredAsset>,
}

/// An asset a contract covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CoveredAsset {
    /// Id.
    pub id: AssetId,
    /// Tag.
    pub tag: String,
    /// Manufacturer and model.
    pub model: String,
    /// Serial number.
    pub serial: String,
}

/// The dates a draft would get, for the form to show while typing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ContractPreview {
    /// Current or first period's dates; `None` for evergreen or incomplete drafts.
    pub period: Option<PreviewPeriod>,
    /// What happens if nobody acts.
    pub if_nothing: Option<IfNothing>,
    /// The calculation of the last safe day.
    pub calculation: Vec<super::CalcStep>,
    /// Annualised cost of the draft's lines.
    pub annual: Totals,
}

/// Dates of a period not yet stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PreviewPeriod {
    /// First day.
    pub start: NaiveDate,
    /// Last day, inclusive.
    pub end: NaiveDate,
    /// Last day of notice.
    pub notice_by: NaiveDate,
    /// Last safe day.
    pub send_by: NaiveDate,
    /// Decide by.
    pub decide_by: NaiveDate,
}
