//! What a contract is on a day: the period being decided, its state and its next step, what happens
//! if nobody acts, and its row in a list.

use chrono::NaiveDate;

use super::{Listed, UNSTORED};
use crate::agenda::{self, IfNothing, Urgency};
use crate::contract::draft::{ContractRow, ContractStatus, NextStep, PeriodState};
use crate::contract::ops::{self, SaveContext};
use crate::contract::sql::StoredPeriod;
use crate::contract::{Agreed, ContractState, Period, Planning, state};
use crate::decision::Decision;
use crate::error::Result;
use crate::ids::{ContractId, VendorId};
use crate::money::Totals;

impl Listed {
    /// Id of a stored contract.
    pub fn id(&self) -> ContractId {
        self.head.id.unwrap_or(ContractId(0))
    }

    /// The period a decision on `today` is about; `None` once the contract is over.
    pub fn deciding(&self, today: NaiveDate) -> Option<&StoredPeriod> {
        match (self.left(today), &self.agreed) {
            (None, Some(agreed)) => ops::deciding(&self.periods, agreed, today),
            _ => None,
        }
    }

    /// What follows from the day and the settings.
    pub(super) fn on(&mut self, ctx: &SaveContext) {
        self.look_ahead(ctx);
        self.ends_on = self.exit(&ctx.planning(&self.head));
        self.reminders = ctx.reminder_steps(&self.head).to_vec();
    }

    /// Adds the proposals [`ops::roll`] would store: a reader must see them, though it cannot store
    /// them. Their id is [`UNSTORED`].
    fn look_ahead(&mut self, ctx: &SaveContext) {
        let (Some(agreed), Some(last)) = (&self.agreed, self.periods.last()) else { return };
        let last = last.period;
        let enough = last.start > ctx.today && last.notice_by >= ctx.today;
        let running = self.head.status == ContractStatus::Active && self.left(ctx.today).is_none();
        if enough || !running || !self.renews_after(&last) {
            return;
        }
        let confirmed = self.periods.iter().filter(|p| p.state == PeriodState::Confirmed);
        let confirmed = confirmed.map(|p| p.period.index).max().unwrap_or(0);
        let all = ops::periods_to_keep(agreed, &ctx.planning(&self.head), confirmed, ctx.today);
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
        let effective = self.head.notice_effective;
        ops::left(&self.periods, self.agreed.as_ref()?, effective, &self.decisions, today)
    }

    /// The day an evergreen contract ends because of a notice; `None` while there is none.
    fn exit(&self, planning: &Planning) -> Option<NaiveDate> {
        let agreed = self.agreed.as_ref().filter(|a| a.evergreen())?;
        let notice = self.decision(None).filter(|d| d.choice.leaves())?.notice.as_ref()?;
        let given = notice.given_on(self.head.notice_effective).unwrap_or(notice.sent_on);
        state::exit_on_notice(agreed.newest(), planning, 0, given).map(|exit| exit.ends_on)
    }

    /// The last period that began without anybody confirming it: the contract rolled over.
    pub fn rolled_over(&self, today: NaiveDate) -> Option<&StoredPeriod> {
        let running = self.head.status == ContractStatus::Active && self.left(today).is_none();
        let begun = |p: &&StoredPeriod| {
            p.state == PeriodState::Proposed
                && p.period.start <= today
                && self.agreed.as_ref().is_some_and(|a| a.comes_by_itself(p.period.index))
        };
        self.periods.iter().rev().find(begun).filter(|_| running)
    }

    /// What is to be done next about the period being decided; `None` when nothing is.
    pub fn step(&self, today: NaiveDate) -> Option<NextStep> {
        if self.head.status != ContractStatus::Active {
            return None;
        }
        let agreed = self.agreed.as_ref()?;
        let period = if agreed.evergreen() { None } else { Some(self.deciding(today)?) };
        let settled = self.decision(period).filter(|d| d.choice.settles());
        let Some(decision) = settled else { return period.map(|_| NextStep::Decide) };
        let needs_notice = period.is_none_or(|p| agreed.renews_after(p.period.index));
        if !decision.choice.leaves() || !needs_notice {
            return None;
        }
        match &decision.notice {
            None => Some(NextStep::SendNotice),
            // Too late for this period: it renewed, and the next one asks anew.
            Some(n) if !n.proved() => Some(NextStep::ProveNotice),
            Some(_) => None,
        }
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
        let Some(agreed) = &self.agreed else { return ContractState::Draft };
        if agreed.evergreen() {
            return match self.ends_on {
                Some(end) if end < today => ContractState::Terminated,
                Some(_) => ContractState::Terminating,
                None => ContractState::NoticeOpen,
            };
        }
        if self.left(today).is_some() {
            return ContractState::Terminated;
        }
        let Some(stored) = self.deciding(today) else { return ContractState::Expired };
        let p = &stored.period;
        if self.leaves_at(stored) {
            return ContractState::Terminating;
        }
        if today <= p.notice_by {
            // Nothing renews and no clause asks for notice: there is no day to miss.
            let clause = self.renews_after(p) || agreed.terms_at(p.index).notice.value > 0;
            let open = clause && p.notice_opens.is_none_or(|o| o <= today);
            return if open { ContractState::NoticeOpen } else { ContractState::Active };
        }
        if self.renews_after(p) { ContractState::NoticeMissed } else { ContractState::Ending }
    }

    /// Whether it was decided, in time, to leave the contract at the end of a period.
    pub fn leaves_at(&self, period: &StoredPeriod) -> bool {
        let effective = self.head.notice_effective;
        let leaves = |agreed: &Agreed, d: &Decision| {
            ops::leaves_in_time(&period.period, agreed, effective, d)
        };
        let known = self.agreed.as_ref().zip(self.decision(Some(period)));
        known.is_some_and(|(agreed, d)| leaves(agreed, d))
    }

    /// The step that still has a day to be missed: deciding, or sending the notice of a decision.
    pub fn due_step(&self, today: NaiveDate) -> Option<NextStep> {
        self.step(today).filter(|s| matches!(s, NextStep::Decide | NextStep::SendNotice))
    }

    /// The next last safe day on which something must still leave the house: of the first period
    /// whose notice is not past and that nobody has settled, or decided to leave without
    /// having sent the notice. After a period it was left at, none comes.
    pub fn next_send_by(&self, today: NaiveDate) -> Option<NaiveDate> {
        if self.head.status != ContractStatus::Active || self.left(today).is_some() {
            return None;
        }
        for stored in &self.periods {
            let ahead = stored.period.notice_by >= today;
            let pending = match self.decision(Some(stored)) {
                None => true,
                Some(d) => !d.choice.settles() || (d.choice.leaves() && d.notice.is_none()),
            };
            if ahead && pending {
                return Some(stored.period.send_by);
            }
            if self.leaves_at(stored) {
                return None;
            }
        }
        None
    }

    /// How pressing what is to be done by a day is on `today`; `None` where nothing is.
    pub fn urgency(&self, today: NaiveDate) -> Option<Urgency> {
        self.due_step(today)?;
        let period = self.deciding(today)?.period;
        Some(agenda::urgency(&period, self.renews_after(&period), &self.reminders, today))
    }

    /// Whether the contract goes on by itself after a period.
    pub fn renews_after(&self, period: &Period) -> bool {
        self.agreed.as_ref().is_some_and(|a| a.renews_after(period.index))
    }

    /// The months it goes on by itself after a period; `None` where it does not.
    pub fn renewal_months(&self, period: &Period) -> Option<u32> {
        let agreed = self.agreed.as_ref().filter(|a| a.renews_after(period.index))?;
        Some(agreed.terms_at(period.index).renewal_months)
    }

    /// A yearly cost over some months: what is committed by doing nothing.
    ///
    /// # Errors
    /// For amounts out of range.
    pub fn over_term(annual: &Totals, months: u32) -> Result<Totals> {
        let mut committed = Totals::default();
        for a in &annual.0 {
            committed.add(a.mul_ratio(i128::from(months), 12)?)?;
        }
        Ok(committed)
    }

    /// What happens if nobody acts, seen from `today`.
    pub fn if_nothing(&self, today: NaiveDate, ctx: &SaveContext) -> Result<IfNothing> {
        let Some(agreed) = &self.agreed else { return Ok(IfNothing::Ended { on: today }) };
        let start = agreed.start();
        if let (ContractStatus::Ended, Some(on)) = (self.head.status, self.head.ended_on) {
            return Ok(IfNothing::Ended { on });
        }
        if agreed.evergreen() {
            if let Some(on) = self.ends_on {
                return Ok(if on < today {
                    IfNothing::Ended { on }
                } else {
                    IfNothing::Ends { on, assets: self.assets }
                });
            }
            let planning = ctx.planning(&self.head);
            let exit = state::exit_on_notice(agreed.newest(), &planning, 0, today.max(start));
            return Ok(IfNothing::CanEnd { on: exit.map_or(today, |e| e.ends_on) });
        }
        let Some(stored) = self.deciding(today) else {
            let on = self.shown(today).map_or(start, |p| p.period.end);
            return Ok(IfNothing::Ended { on });
        };
        let next = || -> Option<Period> {
            agreed.period(&ctx.planning(&self.head), stored.period.index.checked_add(1)?)
        };
        let stays =
            |_: &Period| agreed.renews_after(stored.period.index) && !self.leaves_at(stored);
        match next().filter(stays) {
            Some(next) => {
                let months = agreed.terms_at(stored.period.index).renewal_months;
                let committed = Self::over_term(&self.annual, months)?;
                Ok(IfNothing::Renews { months, until: next.end, committed })
            }
            None => Ok(IfNothing::Ends { on: stored.period.end, assets: self.assets }),
        }
    }

    /// Whether nobody entered the notice its terms ask for in the period shown.
    fn notice_unknown(&self, shown: Option<Period>) -> bool {
        let Some(agreed) = &self.agreed else { return false };
        let terms = shown.map_or_else(|| agreed.newest(), |p| agreed.terms_at(p.index));
        terms.renewal.asks_notice() && terms.notice.value == 0
    }

    /// The list's row on `today`.
    pub fn row(&self, today: NaiveDate) -> ContractRow {
        let ended = match self.head.status {
            ContractStatus::Ended => self.head.ended_on,
            ContractStatus::Draft | ContractStatus::Active => self.ends_on,
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
            renewal: self.agreed.as_ref().map_or(self.head.renewal, Agreed::renewal),
            start: self.head.start.unwrap_or(today),
            period_end: ended.or(period.map(|p| p.end)),
            notice_by: open.map(|p| p.notice_by),
            send_by: open.map(|p| p.send_by),
            decide_by: open.map(|p| p.decide_by),
            notice_unknown: ended.is_none() && self.notice_unknown(period),
            annual: self.annual.clone(),
            assets: self.assets,
            decision: self.decision(self.shown(today)).cloned(),
            urgency: self.urgency(today),
            cost_centre: self.head.cost_centre.clone(),
            step: self.step(today),
            rolled_over: self.rolled_over(today).map(|p| p.period.start),
        }
    }
}
