//! Contracts that renewed by themselves without anybody confirming it yet.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::read::{self, Listed};
use crate::ids::{ContractId, PeriodId};
use crate::money::Totals;

/// A contract that renewed by itself: said plainly, and confirmed by a person (domain §B.4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RolledOver {
    /// Contract.
    pub contract_id: ContractId,
    /// The period that began; `None` while it is not stored.
    pub period_id: Option<PeriodId>,
    /// Vendor's name.
    pub vendor: String,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// First day of the period.
    pub on: NaiveDate,
    /// Last day of the period.
    pub until: NaiveDate,
    /// Annualised cost.
    pub annual: Totals,
}

impl RolledOver {
    pub(super) fn of(l: &Listed, today: NaiveDate) -> Option<Self> {
        let p = l.rolled_over(today)?;
        Some(Self {
            contract_id: l.id(),
            period_id: Some(p.id).filter(|id| *id != read::UNSTORED),
            vendor: l.vendor.clone(),
            number: l.head.number.clone(),
            title: l.head.title.clone(),
            on: p.period.start,
            until: p.period.end,
            annual: l.annual.clone(),
        })
    }
}
