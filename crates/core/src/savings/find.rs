//! Findings: what a rule of another room found, as one amount with what tells it from others. Pure;
//! knows no rule of its own.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{SavingKey, SavingKind, SavingStatus};
use crate::contract::read::{Listed, yearly};
use crate::contract::tracker::TrackedPeriod;
use crate::decision::DecisionChoice;
use crate::error::{Error, Result};
use crate::ids::ContractId;
use crate::money::{Money, Totals};

/// What a rule finds on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// What tells it from others.
    pub key: SavingKey,
    /// What it comes to; above zero.
    pub money: Money,
    /// Assets that are covered for nothing; 1 for other kinds.
    pub count: u32,
    /// The day it is done with, of what was saved by itself: the notice's.
    pub since: Option<NaiveDate>,
}

fn finding(kind: SavingKind, contract_id: ContractId, of_day: NaiveDate, money: Money) -> Finding {
    let key = SavingKey { kind, contract_id, of_day, currency: money.currency };
    Finding { key, money, count: 1, since: None }
}

/// What contracts cost for nothing in the fiscal year that begins on `year`: by contract and
/// currency, of each asset's contract and yearly share.
///
/// # Errors
/// For amounts out of range.
pub fn paid_for_nothing<'a>(
    of: impl IntoIterator<Item = (ContractId, &'a Totals)>,
    year: NaiveDate,
) -> Result<Vec<Finding>> {
    let mut found: BTreeMap<SavingKey, Finding> = BTreeMap::new();
    for (contract, share) in of {
        for money in share.0.iter().filter(|m| m.minor > 0) {
            let new = finding(SavingKind::PaidForNothing, contract, year, *money);
            match found.get_mut(&new.key) {
                Some(known) => {
                    known.money = known.money.checked_add(*money)?;
                    known.count += 1;
                }
                None => {
                    found.insert(new.key, new);
                }
            }
        }
    }
    Ok(found.into_values().collect())
}

/// What was asked above the clause, a finding a period.
pub fn over_charged(contract: ContractId, tracked: &[TrackedPeriod]) -> Vec<Finding> {
    let over = tracked.iter().filter_map(|p| Some((p.start, p.over?)));
    over.filter(|(_, over)| over.minor > 0)
        .map(|(start, over)| finding(SavingKind::OverCharged, contract, start, over))
        .collect()
}

/// The renewals that did not come because notice was given in time: what each would have cost, by
/// what was paid on the last day before it. What was replaced is not among them: its cost went
/// elsewhere.
///
/// # Errors
/// For amounts out of range.
pub fn cancelled(listed: &Listed) -> Result<Vec<Finding>> {
    let mut found = Vec::new();
    for stored in &listed.periods {
        let Some(decision) = listed.decision(Some(stored)) else { continue };
        let ended = decision.choice == DecisionChoice::Terminate && listed.leaves_at(stored);
        let Some(months) = listed.renewal_months(&stored.period).filter(|_| ended) else {
            continue;
        };
        let next = stored.period.end.succ_opt();
        let next = next.ok_or_else(|| Error::Internal("a period ends with the calendar".into()))?;
        let (annual, _) = yearly(&listed.cost_lines, Some(stored.period.end))?;
        for money in Listed::over_term(&annual, months)?.0.iter().filter(|m| m.minor > 0) {
            let since = decision.notice.as_ref().map(|n| n.received_on.unwrap_or(n.sent_on));
            found.push(Finding {
                since: since.or(Some(decision.decided_on)),
                ..finding(SavingKind::Cancelled, listed.id(), next, *money)
            });
        }
    }
    Ok(found)
}

impl Finding {
    /// What became of it while nobody has said anything: a renewal that did not come is saved.
    pub const fn outcome(&self) -> (SavingStatus, Option<Money>, Option<NaiveDate>) {
        match self.key.kind {
            SavingKind::Cancelled => (SavingStatus::Recovered, Some(self.money), self.since),
            SavingKind::PaidForNothing | SavingKind::OverCharged | SavingKind::SlaCredit => {
                (SavingStatus::Open, None, None)
            }
        }
    }
}
