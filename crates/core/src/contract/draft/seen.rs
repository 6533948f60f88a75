//! Contracts as lists and pages show them, seen from a day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ContractDraft, ContractKind, PeriodState};
use crate::agenda::{IfNothing, Urgency};
use crate::choice::choice;
use crate::contract::{CalcStep, ContractState, RenewalKind};
use crate::decision::{Decision, DecisionChoice, is_settled};
use crate::ids::{AssetId, ContractId, PeriodId, PersonId, VendorId};
use crate::money::Totals;

choice! {
    /// What is to be done next about the period being decided.
    NextStep {
        /// Decide.
        Decide = "decide",
        /// It was decided to leave: notice must be sent.
        SendNotice = "send_notice",
        /// Notice was sent: its receipt and its proof are to be recorded.
        ProveNotice = "prove_notice",
    }
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
    /// It renews by itself or runs on, and nobody entered the notice it asks for: the days above are
    /// those of a contract that asks for none.
    pub notice_unknown: bool,
    /// Annualised cost.
    pub annual: Totals,
    /// Number of assets covered.
    pub assets: u32,
    /// The decision that counts for the current period.
    pub decision: Option<Decision>,
    /// How pressing what is to be done next is; `None` when nothing is by a day.
    pub urgency: Option<Urgency>,
    /// Cost centre.
    pub cost_centre: String,
    /// What is to be done next about its period; `None` when nothing is.
    pub step: Option<NextStep>,
    /// The day it renewed by itself without anybody confirming it yet.
    pub rolled_over: Option<NaiveDate>,
}

impl ContractRow {
    /// Whether a decision is still to be taken in time.
    pub fn undecided(&self) -> bool {
        let open = matches!(
            self.state,
            ContractState::NoticeOpen | ContractState::Active | ContractState::Upcoming
        );
        open && !is_settled(self.decision.as_ref())
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

/// A stored period with whose it is, for programs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ListedPeriod {
    /// Contract.
    pub contract_id: ContractId,
    /// Vendor's name.
    pub vendor: String,
    /// The contract's number.
    pub number: String,
    /// Its title.
    pub title: String,
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
    /// Last safe day.
    pub send_by: NaiveDate,
    /// Decide by.
    pub decide_by: NaiveDate,
    /// Confirmed or proposed.
    pub state: PeriodState,
    /// The decision that counts for it.
    pub decision: Option<DecisionChoice>,
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
    pub calculation: Vec<CalcStep>,
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
    pub calculation: Vec<CalcStep>,
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
