//! One decision that is due: its days, its cost, and what happens if nobody acts.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::urgency::{Urgency, urgency};
use crate::contract::draft::{ContractKind, NextStep};
use crate::contract::ops::SaveContext;
use crate::contract::read::{self, Listed};
use crate::contract::{ContractState, RenewalKind};
use crate::decision::{Decision, is_settled};
use crate::error::Result;
use crate::ids::{ContractId, PeriodId, PersonId, VendorId};
use crate::money::Totals;
use crate::snooze::Snooze;

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
    /// Nobody entered the notice its renewal asks for, see [`notice_unknown`](crate::contract::draft::ContractRow::notice_unknown).
    pub notice_unknown: bool,
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
    /// What is to be done next; `None` when nothing is.
    pub step: Option<NextStep>,
    /// It was put off, and comes back on a day.
    pub snoozed: Option<Snooze>,
}

/// The agenda's view of one running contract with a deadline.
pub(super) fn item(
    l: &Listed,
    ctx: &SaveContext,
    snoozed: &mut HashMap<(ContractId, u32), Snooze>,
    today: NaiveDate,
) -> Result<AgendaItem> {
    let stored = l.deciding(today);
    let period = stored.map(|s| s.period);
    let decision = l.decision(stored).filter(|_| stored.is_some()).cloned();
    let row = l.row(today);
    Ok(AgendaItem {
        contract_id: row.id,
        period_id: stored.map(|s| s.id).filter(|id| *id != read::UNSTORED),
        vendor_id: row.vendor_id,
        vendor: row.vendor,
        number: row.number,
        title: row.title,
        kind: row.kind,
        renewal: row.renewal,
        state: row.state,
        owner_id: row.owner_id,
        owner: row.owner,
        period_end: period.map(|p| p.end),
        notice_by: period.map(|p| p.notice_by),
        send_by: period.map(|p| p.send_by),
        decide_by: period.map(|p| p.decide_by),
        notice_unknown: row.notice_unknown,
        days_left: period.map(|p| (p.send_by - today).num_days()),
        urgency: period
            .map_or(Urgency::Ahead, |p| urgency(&p, l.renews_after(&p), &l.reminders, today)),
        annual: row.annual,
        assets: row.assets,
        if_nothing: l.if_nothing(today, ctx)?,
        snoozed: period
            .filter(|_| !is_settled(decision.as_ref()))
            .and_then(|p| snoozed.remove(&(row.id, p.index)).filter(|s| s.hides(&p, today))),
        decision,
        step: row.step,
    })
}
