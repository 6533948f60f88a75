//! A contract as a list judges it on a day: its state, the period being decided, what happens if
//! nobody acts. Reads only; every date is stored, `today` only chooses among them.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::draft::{ContractDraft, ContractRow, ContractStatus, PeriodState};
use super::ops::{self, SaveContext};
use super::sql::StoredPeriod;
use super::sql::listed::{self, Cost, ListedHead};
use super::{BillingPeriod, ContractState, Period, RenewalKind, period, state};
use crate::agenda::{self, IfNothing, Urgency};
use crate::decision::{self, Decision};
use crate::error::{Error, Result};
use crate::ids::{ContractId, PeriodId, VendorId};
use crate::money::{Money, Totals};
use crate::reminder;
use crate::store::Conn;

/// A contract as read for lists: its head, names, periods and decisions, before `today` is asked.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The contract without its lists.
    pub head: ContractDraft,
    /// Vendor's name.
    pub vendor: String,
    /// Owner's name, may be empty.
    pub owner: String,
    /// Assets covered.
    pub assets: u32,
    /// Stored periods, oldest first.
    pub periods: Vec<StoredPeriod>,
    /// Decisions, newest first.
    pub decisions: Vec<Decision>,
    /// Annualised cost.
    pub annual: Totals,
    /// One-off costs.
    pub one_off: Totals,
    /// Reminders before "decide by", days, descending: its own, else the register's. Empty before
    /// a day is asked about.
    pub reminders: Vec<u32>,
}

/// Id of a period that is not stored yet.
pub const UNSTORED: PeriodId = PeriodId(0);

/// Every contract with what a list needs: four queries, whatever their number.
pub fn all(conn: &Conn) -> Result<Vec<Listed>> {
    load(conn, None)
}

/// One contract with what a list needs.
pub fn one(conn: &Conn, id: ContractId) -> Result<Listed> {
    load(conn, Some(id))?
        .into_iter()
        .next()
        .ok_or_else(|| Error::NotFound(format!("contract/{id}")))
}

/// [`all`] as it is on `ctx.today`: with the periods time has brought and nobody has stored yet.
pub fn all_on(conn: &Conn, ctx: &SaveContext) -> Result<Vec<Listed>> {
    let mut found = load(conn, None)?;
    let mut own = reminder::sql::own_steps(conn, None)?;
    for l in &mut found {
        l.look_ahead(ctx);
        l.reminders = steps(own.remove(&l.id()), ctx);
    }
    Ok(found)
}

/// [`one`] as it is on `ctx.today`.
pub fn one_on(conn: &Conn, id: ContractId, ctx: &SaveContext) -> Result<Listed> {
    let mut found = one(conn, id)?;
    found.look_ahead(ctx);
    found.reminders = steps(reminder::sql::own_steps(conn, Some(id))?.remove(&id), ctx);
    Ok(found)
}

/// A contract's reminder steps: its own, else the register's.
fn steps(own: Option<Vec<u32>>, ctx: &SaveContext) -> Vec<u32> {
    own.unwrap_or_else(|| ctx.settings.deadlines.reminder_steps.clone())
}

fn load(conn: &Conn, only: Option<ContractId>) -> Result<Vec<Listed>> {
    let mut costs = annual_costs(listed::costs(conn, only)?)?;
    let mut periods = listed::periods(conn, only)?;
    let mut decisions = match only {
        None => decision::sql::by_contract(conn)?,
        Some(id) => HashMap::from([(id, decision::sql::of_contract(conn, id)?)]),
    };
    let mut found = Vec::new();
    for ListedHead { head, vendor, owner, assets } in listed::heads(conn, only)? {
        let Some(id) = head.id else { continue };
        let (annual, one_off) = costs.remove(&id).unwrap_or_default();
        found.push(Listed {
            head,
            vendor,
            owner,
            assets,
            periods: periods.remove(&id).unwrap_or_default(),
            decisions: decisions.remove(&id).unwrap_or_default(),
            annual,
            one_off,
            reminders: Vec::new(),
        });
    }
    Ok(found)
}

/// Annualised recurring cost and one-off cost per contract.
fn annual_costs(costs: Vec<Cost>) -> Result<HashMap<ContractId, (Totals, Totals)>> {
    let mut found: HashMap<ContractId, (Totals, Totals)> = HashMap::new();
    for Cost { contract, amount, billing } in costs {
        let (annual, one_off) = found.entry(contract).or_default();
        match annualised(amount, billing)? {
            Some(a) => annual.add(a)?,
            None => one_off.add(amount)?,
        }
    }
    Ok(found)
}

/// `amount × periods per year`; `None` for a one-off (domain §B.1).
pub fn annualised(amount: Money, billing: BillingPeriod) -> Result<Option<Money>> {
    let months = match billing {
        BillingPeriod::Monthly => 1,
        BillingPeriod::Quarterly => 3,
        BillingPeriod::Semiannual => 6,
        BillingPeriod::Annual => 12,
        BillingPeriod::Biennial => 24,
        BillingPeriod::Triennial => 36,
        BillingPeriod::OneOff => return Ok(None),
    };
    amount.mul_ratio(12, months).map(Some)
}

impl Listed {
    /// Id of a stored contract.
    pub fn id(&self) -> ContractId {
        self.head.id.unwrap_or(ContractId(0))
    }

    /// The period a decision on `today` is about; `None` once the contract is over.
    pub fn deciding(&self, today: NaiveDate) -> Option<&StoredPeriod> {
        match self.left(today) {
            Some(_) => None,
            None => ops::deciding(&self.periods, self.head.renewal, today),
        }
    }

    /// Adds the proposals [`ops::roll`] would store: a reader must see them, though it cannot store
    /// them. Their id is [`UNSTORED`].
    fn look_ahead(&mut self, ctx: &SaveContext) {
        let (Some(start), Some(last)) = (self.head.start, self.periods.last()) else { return };
        let last = last.period;
        let enough = last.start > ctx.today && last.notice_by >= ctx.today;
        let running = self.head.status == ContractStatus::Active && self.left(ctx.today).is_none();
        if enough || !running || !self.renews_after(&last) {
            return;
        }
        let (terms, planning) = (self.head.terms(start), ctx.planning(&self.head));
        let all = ops::periods_to_keep(&terms, &planning, 0, ctx.today);
        self.periods.extend(
            all.into_iter().filter(|p| p.index > last.index).map(|period| StoredPeriod {
                id: UNSTORED,
                period,
                state: PeriodState::Proposed,
            }),
        );
    }

    /// The period at whose end the contract was left, once that end is past.
    fn left(&self, today: NaiveDate) -> Option<&StoredPeriod> {
        ops::left(&self.periods, self.head.renewal, &self.decisions, today)
    }

    /// The period to show on `today`: the one being decided, else the last one in force.
    pub fn shown(&self, today: NaiveDate) -> Option<&StoredPeriod> {
        self.deciding(today).or_else(|| self.left(today)).or(self.periods.last())
    }

    /// The decision that counts for a period (or for an evergreen contract).
    pub fn decision(&self, period: Option<&StoredPeriod>) -> Option<&Decision> {
        self.decisions.iter().find(|d| d.period_id == period.map(|p| p.id))
    }

    /// Where the contract stands on `today` (domain §B.4).
    pub fn state(&self, today: NaiveDate) -> ContractState {
        let Some(start) = self.head.start else { return ContractState::Draft };
        match self.head.status {
            ContractStatus::Draft => return ContractState::Draft,
            ContractStatus::Ended if self.head.ended_on.is_some_and(|e| e >= today) => {
                return ContractState::Terminating;
            }
            ContractStatus::Ended => return ContractState::Terminated,
            ContractStatus::Active if start > today => return ContractState::Upcoming,
            ContractStatus::Active => {}
        }
        if self.head.renewal == RenewalKind::Evergreen {
            return match self.decision(None).map(|d| d.choice) {
                Some(choice) if choice.leaves() => ContractState::Terminating,
                _ => ContractState::NoticeOpen,
            };
        }
        if self.left(today).is_some() {
            return ContractState::Terminated;
        }
        let Some(stored) = self.deciding(today) else { return ContractState::Expired };
        if self.leaves_at(stored) {
            return ContractState::Terminating;
        }
        let p = &stored.period;
        if today <= p.notice_by {
            // Nothing renews and no clause asks for notice: there is no day to miss.
            let clause = self.renews_after(p) || self.head.notice_value > 0;
            let open = clause && p.notice_opens.is_none_or(|o| o <= today);
            return if open { ContractState::NoticeOpen } else { ContractState::Active };
        }
        if self.renews_after(p) { ContractState::NoticeMissed } else { ContractState::Ending }
    }

    /// Whether it was decided, in time, to leave the contract at the end of a period.
    pub fn leaves_at(&self, period: &StoredPeriod) -> bool {
        let leaves = |d: &Decision| ops::leaves_in_time(period, self.head.renewal, d);
        self.decision(Some(period)).is_some_and(leaves)
    }

    /// How pressing the decision is that is open on `today`; `None` where there is none.
    pub fn urgency(&self, today: NaiveDate) -> Option<Urgency> {
        let running = self.head.status == ContractStatus::Active;
        let open = |s: &&StoredPeriod| running && self.decision(Some(*s)).is_none();
        let period = self.deciding(today).filter(open)?.period;
        Some(agenda::urgency(&period, self.renews_after(&period), &self.reminders, today))
    }

    /// Whether the contract goes on by itself after a period.
    pub fn renews_after(&self, period: &Period) -> bool {
        self.head.start.is_some_and(|start| self.head.terms(start).renews_after(period.index))
    }

    /// What happens if nobody acts, seen from `today`.
    pub fn if_nothing(&self, today: NaiveDate, ctx: &SaveContext) -> Result<IfNothing> {
        let Some(start) = self.head.start else { return Ok(IfNothing::Ended { on: today }) };
        if let (ContractStatus::Ended, Some(on)) = (self.head.status, self.head.ended_on) {
            return Ok(IfNothing::Ended { on });
        }
        let terms = self.head.terms(start);
        if self.head.renewal == RenewalKind::Evergreen {
            let planning = ctx.planning(&self.head);
            let exit = state::exit_on_notice(&terms, &planning, 0, today.max(start));
            return Ok(IfNothing::CanEnd { on: exit.map_or(today, |e| e.ends_on) });
        }
        let Some(stored) = self.deciding(today) else {
            let on = self.shown(today).map_or(start, |p| p.period.end);
            return Ok(IfNothing::Ended { on });
        };
        let next = || -> Option<Period> {
            period(&terms, &ctx.planning(&self.head), stored.period.index.checked_add(1)?)
        };
        match next().filter(|_| self.renews_after(&stored.period)) {
            Some(next) => {
                let months = self.head.renewal_months;
                let mut committed = Totals::default();
                for a in &self.annual.0 {
                    committed.add(a.mul_ratio(i128::from(months), 12)?)?;
                }
                Ok(IfNothing::Renews { months, until: next.end, committed })
            }
            None => Ok(IfNothing::Ends { on: stored.period.end, assets: self.assets }),
        }
    }

    /// The list's row on `today`.
    pub fn row(&self, today: NaiveDate) -> ContractRow {
        let ended = match self.head.status {
            ContractStatus::Ended => self.head.ended_on,
            ContractStatus::Draft | ContractStatus::Active => None,
        };
        let period = self.shown(today).map(|s| s.period);
        // What has been ended has no day left to act by.
        let open = period.filter(|_| ended.is_none());
        ContractRow {
            id: self.id(),
            vendor_id: self.head.vendor_id.unwrap_or(VendorId(0)),
            vendor: self.vendor.clone(),
            number: self.head.number.clone(),
            title: self.head.title.clone(),
            kind: self.head.kind,
            owner_id: self.head.owner_id,
            owner: self.owner.clone(),
            state: self.state(today),
            renewal: self.head.renewal,
            start: self.head.start.unwrap_or(today),
            period_end: ended.or(period.map(|p| p.end)),
            notice_by: open.map(|p| p.notice_by),
            send_by: open.map(|p| p.send_by),
            decide_by: open.map(|p| p.decide_by),
            annual: self.annual.clone(),
            assets: self.assets,
            decision: self.decision(self.shown(today)).cloned(),
            urgency: self.urgency(today),
            cost_centre: self.head.cost_centre.clone(),
        }
    }
}
