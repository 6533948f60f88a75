//! Where an asset stands, its gap and its covers, as they are sent and printed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::estate::{Estate, Judged};
use crate::coverage::contracts::ContractCover;
use crate::coverage::gap::{Gap, GapPhase};
use crate::coverage::judge::{CoverReason, CoverState, Verdict};
use crate::coverage::lifecycle::{ExpiryBucket, expiry};
use crate::coverage::span::Span;
use crate::coverage::{CoverLevel, CoverageKind};
use crate::ids::{ContractId, CoverageId};
use crate::money::Totals;

/// Where an asset stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CoverStanding {
    /// Whether it is covered as it should be.
    pub state: CoverState,
    /// Why.
    pub reason: CoverReason,
    /// The highest level that is known of the covers that hold.
    pub level: Option<CoverLevel>,
    /// The level its category demands of it now.
    pub required: Option<CoverLevel>,
    /// Last day covered for sure without a gap.
    pub until: Option<NaiveDate>,
    /// Whether it goes on after that by itself.
    pub renews: bool,
    /// Last day of cover that ended, where none holds.
    pub ended: Option<NaiveDate>,
    /// First day of the next cover, where none holds.
    pub next: Option<NaiveDate>,
    /// How near the end of its cover is; `None` where none ends.
    pub bucket: Option<ExpiryBucket>,
    /// Days to that end, 0 on it.
    pub days_left: Option<i64>,
    /// Days without cover it should have.
    pub gap: Option<GapSeen>,
}

/// Days without cover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct GapSeen {
    /// First day; `None` where nobody knows since when.
    pub from: Option<NaiveDate>,
    /// Last day; `None` while no cover follows.
    pub to: Option<NaiveDate>,
    /// When it is.
    pub phase: GapPhase,
    /// How many days; up to today for one that runs without an end.
    pub days: Option<i64>,
    /// What a year of the asset's cover costs, by currency; empty where nobody knows.
    pub yearly: Totals,
    /// What closing it from today costs, by currency; empty where nobody knows.
    pub price: Totals,
}

impl GapSeen {
    /// A gap on a day, with its money.
    pub(super) fn of(gap: &Gap, on: NaiveDate, yearly: Totals, price: Totals) -> Self {
        Self { from: gap.from, to: gap.to, phase: gap.phase(on), days: gap.days(on), yearly, price }
    }
}

/// The end that counts in lists of what ends, and how near it is: of cover that does not go on by
/// itself, or of cover that ended and should be there.
pub(super) fn ending(v: &Verdict, on: NaiveDate) -> Option<(i64, ExpiryBucket)> {
    let end = match v.state {
        CoverState::Covered | CoverState::TooLow | CoverState::LevelUnknown => {
            // What ends when nothing is needed any more ends nothing.
            v.until.filter(|_| !v.renews && v.gap.is_some())
        }
        CoverState::Gap => v.ended,
        CoverState::Unknown | CoverState::Exempt | CoverState::Gone => None,
    };
    end.map(|end| expiry(end, on))
}

impl CoverStanding {
    /// As it was judged on a day.
    pub(super) fn of(j: &Judged, on: NaiveDate) -> Self {
        let v = &j.verdict;
        let ending = ending(v, on);
        let money = || (j.yearly.clone(), j.price.clone());
        Self {
            state: v.state,
            reason: v.reason,
            level: v.level,
            required: v.required,
            until: v.until,
            renews: v.renews,
            ended: v.ended,
            next: v.next,
            bucket: ending.map(|(_, bucket)| bucket),
            days_left: ending.map(|(days, _)| days),
            gap: v.gap.map(|g| {
                let (yearly, price) = money();
                GapSeen::of(&g, on, yearly, price)
            }),
        }
    }
}

/// A cover as a bar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CoverBar {
    /// What it is.
    pub kind: CoverageKind,
    /// What it does.
    pub level: Option<CoverLevel>,
    /// First day; `None`: since ever.
    pub start: Option<NaiveDate>,
    /// The last day that is sure; `None` for one that never ends.
    pub end: Option<NaiveDate>,
    /// Whether it goes on after that by itself.
    pub renews: bool,
    /// The contract it is a part of.
    pub contract_id: Option<ContractId>,
    /// That contract's number or title; empty without one.
    pub contract: String,
    /// That contract's vendor; empty without one.
    pub vendor: String,
    /// The record of it; `None` for what the asset or a contract says.
    pub id: Option<CoverageId>,
}

impl CoverBar {
    pub(super) fn of(span: &Span, estate: &Estate) -> Self {
        let contract = span.contract.and_then(|id| estate.contracts.get(&id));
        let said =
            |of: fn(&ContractCover) -> &String| contract.map(of).cloned().unwrap_or_default();
        Self {
            kind: span.kind,
            level: span.level,
            start: span.start,
            end: span.end,
            renews: span.renews,
            contract_id: span.contract,
            contract: said(|c| &c.title),
            vendor: said(|c| &c.vendor),
            id: span.row,
        }
    }
}
