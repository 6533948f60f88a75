//! What is paid for nothing: contracts in force that cover what is gone, what its maker no longer
//! supports, or what is covered just as well without them.
//!
//! The money is the asset's share in the contract, a year, by currency; a total is the sum of what
//! is shown. Of several covers of which one is enough, the one of the highest level stays, then the
//! one that lasts longest, a warranty before a contract; each other is named once. Where a level is
//! not known nothing is claimed.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::contracts::ContractCover;
use super::read::Subject;
use super::span::Span;
use super::{CoverLevel, CoverageKind};
use crate::asset::AssetState;
use crate::choice::choice;
use crate::ids::{AssetId, ContractId};
use crate::money::Totals;

choice! {
    /// Why a contract's cover of an asset is worth nothing.
    NothingReason {
        /// The asset was disposed of.
        Disposed = "disposed",
        /// The asset was lost or stolen.
        Lost = "lost",
        /// Something else covers it at the same or a higher level.
        AlreadyCovered = "already_covered",
        /// The maker's support of its model has ended.
        PastEndOfSupport = "past_end_of_support",
    }
}

/// An asset a contract covers for nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nothing {
    /// The contract.
    pub contract: ContractId,
    /// The asset.
    pub asset: AssetId,
    /// Why.
    pub reason: NothingReason,
    /// The day since which, where that is known.
    pub since: Option<NaiveDate>,
    /// What covers it just as well.
    pub instead: Option<Instead>,
    /// The asset's share in the contract, a year.
    pub yearly: Totals,
}

/// A cover that makes another one needless.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instead {
    /// What it is.
    pub kind: CoverageKind,
    /// What it does.
    pub level: CoverLevel,
    /// The contract it is a part of.
    pub contract: Option<ContractId>,
    /// Its last sure day; `None` for one that never ends.
    pub until: Option<NaiveDate>,
}

/// Finds what is paid for nothing for an asset on a day.
pub fn of_asset(
    asset: &Subject,
    contracts: &HashMap<ContractId, ContractCover>,
    on: NaiveDate,
    found: &mut Vec<Nothing>,
) {
    let gone = match asset.facts.life {
        AssetState::Disposed => Some(NothingReason::Disposed),
        AssetState::Lost => Some(NothingReason::Lost),
        _ => None,
    };
    let past = asset.facts.last_support.filter(|last| *last < on);
    let needless = if gone.is_none() { redundant(&asset.spans, on) } else { Vec::new() };
    for id in &asset.contracts {
        let Some(contract) = contracts.get(id).filter(|c| c.in_force) else { continue };
        let instead = needless.iter().find(|(of, _)| of == id).map(|(_, instead)| *instead);
        // A cover of the asset's own may have taken the contract's place on other days.
        let begun = asset.spans.iter().filter(|s| s.contract == Some(*id)).all(|s| s.holds_on(on));
        let (reason, since) = match (gone, instead, past) {
            (Some(reason), ..) => (reason, asset.disposed_on),
            _ if !begun => continue,
            (None, Some(_), _) => (NothingReason::AlreadyCovered, None),
            (None, None, Some(last)) if contract.repairs => {
                (NothingReason::PastEndOfSupport, last.succ_opt())
            }
            _ => continue,
        };
        let yearly = contract.share.clone();
        found.push(Nothing { contract: *id, asset: asset.id, reason, since, instead, yearly });
    }
}

/// The contracts among these covers that `on` needs none of, each with what makes it needless.
pub fn redundant(spans: &[Span], on: NaiveDate) -> Vec<(ContractId, Instead)> {
    let known = spans.iter().filter(|s| s.holds_on(on)).filter_map(|s| Some((s.level?, s)));
    let mut held: Vec<(CoverLevel, &Span)> = known.collect();
    // The least worth first: what goes before the others is what they make needless.
    held.sort_by_key(|(level, s)| {
        let stays = s.contract.is_none();
        (*level, stays, s.end.is_none(), s.end, std::cmp::Reverse(s.contract))
    });
    let mut found: Vec<(ContractId, Instead)> = Vec::new();
    for (at, (_, span)) in held.iter().enumerate() {
        let (Some(contract), Some((level, best))) = (span.contract, held.last()) else { continue };
        let told = found.iter().any(|(of, _)| *of == contract);
        if at + 1 < held.len() && best.contract != Some(contract) && !told {
            let instead = Instead {
                kind: best.kind,
                level: *level,
                contract: best.contract,
                until: best.end,
            };
            found.push((contract, instead));
        }
    }
    found
}
