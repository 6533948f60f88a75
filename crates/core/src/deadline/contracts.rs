//! The deadlines of contracts: the days of each period, and the decisions about them.

use chrono::NaiveDate;

use super::{Deadline, DeadlineKind, DeadlineQuery};
use crate::contract::draft::{ContractStatus, NextStep, PeriodState};
use crate::contract::read::Listed;
use crate::contract::sql::StoredPeriod;
use crate::contract::{Agreed, Period};
use crate::decision::{Decision, is_settled};

/// Adds what the query keeps.
pub(super) fn add(
    listed: &[Listed],
    query: &DeadlineQuery,
    today: NaiveDate,
    into: &mut Vec<Deadline>,
) {
    for l in of_type(listed, query) {
        of_contract(l, today, &mut |d| into.extend(query.kept(d)));
    }
}

/// The days that come no more because the contract was left or ended before them: a calendar that
/// holds them from earlier must be told.
pub(super) fn come_no_more(
    listed: &[Listed],
    query: &DeadlineQuery,
    today: NaiveDate,
) -> Vec<Deadline> {
    let mut found = Vec::new();
    for l in of_type(listed, query) {
        dropped(l, today, &mut |d| found.extend(query.kept(d)));
    }
    found
}

fn of_type<'l>(
    listed: &'l [Listed],
    query: &DeadlineQuery,
) -> impl Iterator<Item = &'l Listed> + use<'l> {
    let kind = query.kind;
    listed.iter().filter(move |l| kind.is_none_or(|k| l.head.kind == k))
}

pub(super) fn of_contract(l: &Listed, today: NaiveDate, push: &mut dyn FnMut(Deadline)) {
    match (l.head.status, l.head.ended_on) {
        (ContractStatus::Draft, _) => return,
        (ContractStatus::Ended, Some(on)) => {
            let key = format!("contract/{}/end", l.id());
            push(Deadline { open: false, ..blank(l, key, DeadlineKind::PeriodEnd, on) });
        }
        (ContractStatus::Active | ContractStatus::Ended, _) => {}
    }
    for d in &l.decisions {
        push(decided(l, d));
    }
    if l.head.status != ContractStatus::Active {
        return;
    }
    // An evergreen contract has an end once notice was given.
    if let Some(on) = l.ends_on {
        let key = format!("contract/{}/end", l.id());
        push(Deadline { open: false, ..blank(l, key, DeadlineKind::PeriodEnd, on) });
    }
    for s in in_force(l) {
        of_period(l, s, today, push);
    }
}

/// The periods that come unless somebody acts: an express renewal nobody agreed to does not, nor
/// what would follow a period the contract was left at.
pub(super) fn in_force(l: &Listed) -> impl Iterator<Item = &StoredPeriod> {
    let by_itself = |k: u32| l.agreed.as_ref().is_some_and(|a| a.comes_by_itself(k));
    let comes =
        move |s: &&StoredPeriod| s.state == PeriodState::Confirmed || by_itself(s.period.index);
    let last = l.periods.iter().filter(comes).position(|s| l.leaves_at(s));
    l.periods.iter().filter(comes).take(last.map_or(usize::MAX, |at| at + 1))
}

fn dropped(l: &Listed, today: NaiveDate, push: &mut dyn FnMut(Deadline)) {
    let ended = l.head.ended_on.filter(|_| l.head.status == ContractStatus::Ended);
    let last = match ended {
        Some(on) => Some(on),
        None => l.periods.iter().find(|s| l.leaves_at(s)).map(|s| s.period.end),
    };
    let Some(last) = last else { return };
    for s in &l.periods {
        let whole = s.period.start > last;
        of_period(l, s, today, &mut |d| {
            if whole || (ended.is_some() && d.date > last) {
                push(d);
            }
        });
    }
}

fn of_period(l: &Listed, s: &StoredPeriod, today: NaiveDate, push: &mut dyn FnMut(Deadline)) {
    let p = &s.period;
    let decision = l.decision(Some(s));
    let renews = l.renews_after(p) && !l.leaves_at(s);
    let deciding = l.deciding(today).is_some_and(|d| d.period.index == p.index);
    // What is over was either decided or went its way: nothing about it is open any more.
    let step = match deciding {
        true => l.due_step(today),
        false => (!is_settled(decision) && p.end >= today).then_some(NextStep::Decide),
    };
    for (kind, date) in days(l, p) {
        let key = format!("contract/{}/{}/{kind}", l.id(), p.index);
        let open = match kind {
            DeadlineKind::DecideBy | DeadlineKind::NoticeOpens => step == Some(NextStep::Decide),
            // On its last day there is nothing to be done where it goes on by itself.
            DeadlineKind::PeriodEnd => step.is_some() && !renews,
            _ => step.is_some(),
        };
        push(Deadline {
            renews,
            open,
            urgency: l.urgency(today).filter(|_| open && deciding),
            decision: decision.map(|d| d.choice),
            ..blank(l, key, kind, date)
        });
    }
}

/// The days of a period; where no clause asks for notice and nothing renews, there is no last day
/// of notice to speak of.
fn days(l: &Listed, p: &Period) -> impl Iterator<Item = (DeadlineKind, NaiveDate)> {
    let asks = |a: &Agreed| a.terms_at(p.index).notice.value > 0;
    let clause = l.renews_after(p) || l.agreed.as_ref().is_some_and(asks);
    [
        (DeadlineKind::NoticeOpens, p.notice_opens),
        (DeadlineKind::DecideBy, Some(p.decide_by)),
        (DeadlineKind::LastSafe, Some(p.send_by)),
        (DeadlineKind::NoticeBy, Some(p.notice_by).filter(|_| clause)),
        (DeadlineKind::PeriodEnd, Some(p.end)),
    ]
    .into_iter()
    .filter_map(|(kind, day)| Some((kind, day?)))
}

fn decided(l: &Listed, d: &Decision) -> Deadline {
    let key = format!("contract/{}/decision/{}", l.id(), d.id);
    Deadline { decision: Some(d.choice), ..blank(l, key, DeadlineKind::Decided, d.decided_on) }
}

/// What every deadline of a contract says alike.
fn blank(l: &Listed, key: String, kind: DeadlineKind, date: NaiveDate) -> Deadline {
    Deadline {
        key,
        kind,
        date,
        contract_id: Some(l.id()),
        duty_id: None,
        asset_id: None,
        lot_id: None,
        vendor_id: l.head.vendor_id,
        vendor: l.vendor.clone(),
        number: l.head.number.clone(),
        title: l.head.title.clone(),
        scheme: None,
        period: None,
        owner_id: l.head.owner_id,
        owner: l.owner.clone(),
        at_stake: l.annual.clone(),
        renews: false,
        open: false,
        urgency: None,
        decision: None,
    }
}
