//! The agenda: what needs a decision, by which last safe day, the money at stake, and what happens
//! if nobody acts. One read model for Today, the renewals report and `custodia list agenda`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::contract::{ContractKind, ContractState, RenewalKind};
use crate::decision::Decision;
use crate::ids::{ContractId, PeriodId, PersonId, VendorId};
use crate::money::Totals;

choice! {
    /// How pressing a decision is on `today`.
    Urgency {
        /// The last day of notice has passed without a decision.
        Missed = "missed",
        /// The last safe day has passed; only a faster delivery helps.
        Late = "late",
        /// The last safe day is within seven days.
        Critical = "critical",
        /// "Decide by" has passed or is within the first reminder steps.
        Due = "due",
        /// Later.
        Ahead = "ahead",
    }
}

/// What happens if nobody acts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(export)]
pub enum IfNothing {
    /// Renews by itself.
    Renews {
        /// For this many months.
        months: u32,
        /// Until.
        until: NaiveDate,
        /// Annualised cost × term: what is committed by doing nothing.
        committed: Totals,
    },
    /// Ends; what it covers loses cover.
    Ends {
        /// Last day in force.
        on: NaiveDate,
        /// Assets that lose cover.
        assets: u32,
    },
    /// Runs on; notice today would end it on a day.
    CanEnd {
        /// The exit if notice is sent today.
        on: NaiveDate,
    },
    /// It has ended already.
    Ended {
        /// Last day in force.
        on: NaiveDate,
    },
}

/// One decision that is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AgendaItem {
    /// Contract.
    pub contract_id: ContractId,
    /// Period the decision is about; `None` for evergreen, or a period not stored yet.
    pub period_id: Option<PeriodId>,
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
    /// Renewal kind.
    pub renewal: RenewalKind,
    /// State on `today`.
    pub state: ContractState,
    /// Owner.
    pub owner_id: Option<PersonId>,
    /// Owner's name.
    pub owner: String,
    /// Last day of the period; `None` for evergreen.
    pub period_end: Option<NaiveDate>,
    /// Last day of notice by the contract's terms.
    pub notice_by: Option<NaiveDate>,
    /// Last safe day.
    pub send_by: Option<NaiveDate>,
    /// Decide by: the order of the list.
    pub decide_by: Option<NaiveDate>,
    /// `send_by − today` in days; negative when past.
    pub days_left: Option<i64>,
    /// How pressing.
    pub urgency: Urgency,
    /// Annualised cost.
    pub annual: Totals,
    /// Assets it covers.
    pub assets: u32,
    /// What happens if nobody acts.
    pub if_nothing: IfNothing,
    /// The decision already recorded, if any.
    pub decision: Option<Decision>,
}

/// Which decisions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct AgendaQuery {
    /// "Decide by" within this many days from today; past ones are always in.
    pub days: u32,
    /// Only this vendor.
    pub vendor_id: Option<VendorId>,
    /// Only this owner.
    pub owner_id: Option<PersonId>,
    /// Only this type.
    pub kind: Option<ContractKind>,
    /// Also those already decided.
    pub decided: bool,
}

/// The agenda on `today`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Agenda {
    /// The day it speaks of.
    pub today: NaiveDate,
    /// Decisions, by "decide by", then last safe day.
    pub items: Vec<AgendaItem>,
    /// Open decisions in the window.
    pub open: u32,
    /// Of these, past the last day of notice.
    pub missed: u32,
    /// What is committed if nothing is done about the open ones.
    pub committed: Totals,
    /// Evergreen contracts: no deadline, but they run on.
    pub evergreen: u32,
    /// The first decision after the window, for an empty Today.
    pub next: Option<AgendaNext>,
    /// Annualised cost whose "decide by" falls in each of the next twelve months.
    pub months: Vec<AgendaMonth>,
}

/// The next decision after the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AgendaNext {
    /// Contract.
    pub contract_id: ContractId,
    /// Vendor and title.
    pub vendor: String,
    /// Title.
    pub title: String,
    /// Decide by.
    pub decide_by: NaiveDate,
}

/// One month of the renewals chart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AgendaMonth {
    /// First day of the month.
    pub month: NaiveDate,
    /// Period ends in it.
    pub count: u32,
    /// Their annualised cost.
    pub annual: Totals,
}
