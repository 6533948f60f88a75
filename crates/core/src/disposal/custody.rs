//! The chain of custody: who had it, from whom, until whom (domain §A.7; golden SD-120…123).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::lookalike;
use crate::typed;

choice! {
    /// What happened to the goods.
    CustodyAction {
        Collect = "collect",
        Store = "store",
        Transport = "transport",
        Receive = "receive",
        /// Opened: the seals of the container end here.
        Open = "open",
        /// Sealed again, with other seals.
        Reseal = "reseal",
        Sanitize = "sanitize",
        Destroy = "destroy",
        Return = "return",
    }
}

choice! {
    /// What the party is that takes the goods.
    CustodyParty {
        Person = "person",
        Storage = "storage",
        Carrier = "carrier",
        Recycler = "recycler",
    }
}

/// One hand-over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustodyEvent {
    /// When, with the offset of its place.
    pub at: DateTime<FixedOffset>,
    /// `None` where only the hand-over itself was written down.
    pub action: Option<CustodyAction>,
    pub from: String,
    pub to: String,
    /// What the taking party is, where known.
    pub to_kind: Option<CustodyParty>,
    /// The seals on it, in any order.
    pub seals: Vec<String>,
    /// The serial numbers handed over; empty where they were not listed.
    pub items: Vec<String>,
}

/// What is wrong with a chain. Events are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
#[ts(export)]
pub enum CustodyProblem {
    /// There is nothing.
    NoEvents,
    /// Nobody handed it over, or nobody took it.
    PartyMissing {
        at: u32,
    },
    /// The one who hands over is not the one who had it.
    Gap {
        before: u32,
        at: u32,
    },
    TimeGoesBack {
        at: u32,
    },
    /// Other seals than before, and nobody opened or resealed.
    SealChanged {
        at: u32,
    },
    /// Sealed before, and now not.
    SealMissing {
        at: u32,
    },
    /// An item the event before had is not there any more.
    ItemLost {
        at: u32,
        item: String,
    },
    /// An item nobody handed over before.
    ItemAppears {
        at: u32,
        item: String,
    },
    /// An item of the lot that no list ends with.
    ItemUnaccounted {
        item: String,
    },
    /// The last to have it neither stores nor treats it.
    EndsWithUnfitParty,
}

impl CustodyProblem {
    /// The stored spelling, with the place.
    pub fn code(&self) -> String {
        match self {
            Self::NoEvents => "no_events".to_owned(),
            Self::PartyMissing { at } => format!("party_missing_at_{at}"),
            Self::Gap { before, at } => format!("gap_between_{before}_and_{at}"),
            Self::TimeGoesBack { at } => format!("time_goes_back_at_{at}"),
            Self::SealChanged { at } => format!("seal_changed_at_{at}"),
            Self::SealMissing { at } => format!("seal_missing_at_{at}"),
            Self::ItemLost { at, .. } => format!("item_lost_at_{at}"),
            Self::ItemAppears { at, .. } => format!("item_appears_at_{at}"),
            Self::ItemUnaccounted { .. } => "item_unaccounted".to_owned(),
            Self::EndsWithUnfitParty => "ends_with_unfit_party".to_owned(),
        }
    }
}

/// Everything wrong with a chain, event by event; nothing with a whole one. `lot` is what had to be
/// handed over, by serial number; empty where it is not known.
pub fn check_custody(events: &[CustodyEvent], lot: &[String]) -> Vec<CustodyProblem> {
    if events.is_empty() {
        return vec![CustodyProblem::NoEvents];
    }
    let mut problems = Vec::new();
    let mut before: Option<&CustodyEvent> = None;
    let mut seals = BTreeSet::new();
    let mut held: Option<BTreeMap<String, &str>> = None;
    for (at, event) in (1_u32..).zip(events) {
        if same_party(&event.from, "") || same_party(&event.to, "") {
            problems.push(CustodyProblem::PartyMissing { at });
        }
        if let Some(before) = before {
            if !same_party(&before.to, &event.from) {
                problems.push(CustodyProblem::Gap { before: at - 1, at });
            }
            if event.at < before.at {
                problems.push(CustodyProblem::TimeGoesBack { at });
            }
        }
        problems.extend(sealed(event, at, &mut seals));
        if !event.items.is_empty() {
            let now = by_key(&event.items);
            if let Some(held) = &held {
                problems.extend(moved(held, &now, at));
            }
            held = Some(now);
        }
        before = Some(event);
    }
    problems.extend(unaccounted(lot, held.as_ref()));
    let end = before.and_then(|last| last.to_kind);
    if end.is_some_and(|k| matches!(k, CustodyParty::Person | CustodyParty::Carrier)) {
        problems.push(CustodyProblem::EndsWithUnfitParty);
    }
    problems
}

fn same_party(a: &str, b: &str) -> bool {
    typed::key(a).to_lowercase() == typed::key(b).to_lowercase()
}

/// Compares the seals with those before and keeps those that hold from here on.
fn sealed(event: &CustodyEvent, at: u32, seals: &mut BTreeSet<String>) -> Option<CustodyProblem> {
    let now: BTreeSet<String> =
        event.seals.iter().map(|s| lookalike::key(s)).filter(|s| !s.is_empty()).collect();
    let opened = matches!(
        event.action,
        Some(CustodyAction::Open | CustodyAction::Reseal | CustodyAction::Destroy)
    );
    let problem = if opened || seals.is_empty() || *seals == now {
        None
    } else if now.is_empty() {
        Some(CustodyProblem::SealMissing { at })
    } else {
        Some(CustodyProblem::SealChanged { at })
    };
    // A seal nobody wrote down is still the one to compare with.
    if !now.is_empty() || opened {
        *seals = now;
    }
    problem
}

fn by_key(items: &[String]) -> BTreeMap<String, &str> {
    items.iter().map(|i| (lookalike::key(i), i.as_str())).filter(|(k, _)| !k.is_empty()).collect()
}

fn moved(
    held: &BTreeMap<String, &str>,
    now: &BTreeMap<String, &str>,
    at: u32,
) -> Vec<CustodyProblem> {
    let lost = held.iter().filter(|(k, _)| !now.contains_key(*k));
    let lost = lost.map(|(_, item)| CustodyProblem::ItemLost { at, item: (*item).to_owned() });
    let new = now.iter().filter(|(k, _)| !held.contains_key(*k));
    let new = new.map(|(_, item)| CustodyProblem::ItemAppears { at, item: (*item).to_owned() });
    lost.chain(new).collect()
}

/// Items of the lot the last list does not have; none where no event lists any.
fn unaccounted(lot: &[String], held: Option<&BTreeMap<String, &str>>) -> Vec<CustodyProblem> {
    let Some(held) = held else { return Vec::new() };
    let missing = by_key(lot).into_iter().filter(|(k, _)| !held.contains_key(k));
    missing.map(|(_, item)| CustodyProblem::ItemUnaccounted { item: item.to_owned() }).collect()
}
