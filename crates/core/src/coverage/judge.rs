//! Where an asset stands on a day, and why: a state and its reason, both computed.
//!
//! Cover that holds is told before anything else. Where none does, the reason is the first that is
//! true of: it needs none (said of it, of its category, or because it goes), cover begins later, its
//! maker gives none, cover ended, nobody bought any, nobody knows.

use chrono::NaiveDate;

use super::gap::{Gap, ahead, running};
use super::span::{Span, assumed, sure};
use super::{CoverLevel, CoverageKind};
use crate::asset::{AssetState, CoverNeed};
use crate::choice::choice;

choice! {
    /// Whether an asset is covered as it should be.
    CoverState {
        /// As its category demands, or at all where that demands no level.
        Covered = "covered",
        /// At a lower level than its category demands.
        TooLow = "too_low",
        /// Covered, but nobody knows at which level, and its category demands one.
        LevelUnknown = "level_unknown",
        /// Not covered, and it should be.
        Gap = "gap",
        /// Too little is known to say.
        Unknown = "unknown",
        /// Not covered, and it need not be.
        Exempt = "exempt",
        /// Disposed of or lost: not judged.
        Gone = "gone",
    }
}

choice! {
    /// Why.
    CoverReason {
        /// A contract covers it.
        CoveredContract = "covered_contract",
        /// Its warranty does.
        CoveredWarranty = "covered_warranty",
        /// What was bought on top of the warranty does.
        CoveredExtension = "covered_extension",
        /// The lessor sees to it.
        CoveredLease = "covered_lease",
        /// We carry the risk ourselves.
        SelfInsured = "self_insured",
        /// Cover is known and begins later.
        Pending = "pending",
        /// The last to cover it was a contract, a lease or our own decision; it ended.
        ContractExpired = "contract_expired",
        /// The last to cover it was a warranty or its extension; it ended.
        WarrantyExpired = "warranty_expired",
        /// It has no warranty, or its category demands cover: nobody ever bought any.
        ContractMissing = "contract_missing",
        /// Neither a warranty nor anything else is recorded.
        DataMissing = "data_missing",
        /// It stands by for another.
        Spare = "spare",
        /// It is for trying things out.
        Lab = "lab",
        /// It was decided that it needs none.
        Excluded = "excluded",
        /// It is retired, or goes soon.
        DecommissionPlanned = "decommission_planned",
        /// Its category demands none, or none before it is in use.
        NotRequired = "not_required",
        /// The maker's support of its model has ended.
        PastEndOfSupport = "past_end_of_support",
        /// The maker gives its model no support at all.
        VendorUnsupported = "vendor_unsupported",
        /// Disposed of or lost.
        Gone = "gone",
    }
}

/// An asset planned to go within so many days needs no cover any more: the furthest a list of ends
/// looks ahead (domain §E, buckets).
pub const LAST_DAYS: i64 = 90;

/// What a category demands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Policy {
    /// Lowest level of cover; `None`: none is required.
    pub level: Option<CoverLevel>,
    /// Whether also of what stands in stock.
    pub in_stock: bool,
}

/// What is judged of an asset, besides its covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// Where it is in its life.
    pub life: AssetState,
    /// What was said of it.
    pub need: CoverNeed,
    /// What its category demands; `None` where there is no record of its category: nobody has
    /// decided, so cover of any level is looked for.
    pub policy: Option<Policy>,
    /// First day it was ours, or its warranty's, as far as anybody knows.
    pub since: Option<NaiveDate>,
    /// The day it is planned to go.
    pub retire_on: Option<NaiveDate>,
    /// Whether it is known to have come without a warranty.
    pub no_warranty: bool,
    /// Last day of the maker's support of its model.
    pub last_support: Option<NaiveDate>,
    /// Whether the maker gives its model no support at all.
    pub unsupported: bool,
}

/// Where an asset stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// Whether it is covered as it should be.
    pub state: CoverState,
    /// Why.
    pub reason: CoverReason,
    /// The highest level that is known of the covers that hold.
    pub level: Option<CoverLevel>,
    /// The level its category demands of it now.
    pub required: Option<CoverLevel>,
    /// Last day covered for sure without a gap; `None` where it is not covered, or for ever.
    pub until: Option<NaiveDate>,
    /// Whether it goes on after `until` by itself, unless notice is given.
    pub renews: bool,
    /// Last day of cover that ended, where none holds.
    pub ended: Option<NaiveDate>,
    /// First day of the next cover, where none holds.
    pub next: Option<NaiveDate>,
    /// Days without cover it should have: those running, else the next to come.
    pub gap: Option<Gap>,
}

/// Where an asset stands on `day`.
pub fn judge(facts: &Facts, spans: &[Span], day: NaiveDate) -> Verdict {
    let required = demanded(facts, day);
    let blank = Verdict {
        state: CoverState::Gone,
        reason: CoverReason::Gone,
        level: None,
        required,
        until: None,
        renews: false,
        ended: None,
        next: None,
        gap: None,
    };
    if matches!(facts.life, AssetState::Disposed | AssetState::Lost) {
        return Verdict { required: None, ..blank };
    }
    match strongest(spans, day) {
        Some(span) => covered(facts, spans, span, day, blank),
        None => uncovered(facts, spans, day, blank),
    }
}

/// The cover that counts of those that hold: of the highest level, then the one that lasts longest.
fn strongest(spans: &[Span], day: NaiveDate) -> Option<&Span> {
    let held = spans.iter().filter(|s| s.holds_on(day));
    held.max_by_key(|s| (s.level, s.stops().is_none(), s.end.is_none(), s.end))
}

fn covered(facts: &Facts, spans: &[Span], span: &Span, day: NaiveDate, blank: Verdict) -> Verdict {
    let state = match (blank.required, span.level) {
        (None, _) => CoverState::Covered,
        (Some(_), None) => CoverState::LevelUnknown,
        (Some(required), Some(level)) if level < required => CoverState::TooLow,
        (Some(_), Some(_)) => CoverState::Covered,
    };
    let reason = match span.kind {
        CoverageKind::Contract => CoverReason::CoveredContract,
        CoverageKind::Warranty => CoverReason::CoveredWarranty,
        CoverageKind::Extension => CoverReason::CoveredExtension,
        CoverageKind::Lease => CoverReason::CoveredLease,
        CoverageKind::SelfInsured => CoverReason::SelfInsured,
    };
    let around = |stretches: Vec<(NaiveDate, Option<NaiveDate>)>| {
        stretches.into_iter().find(|(start, end)| *start <= day && end.is_none_or(|e| day <= e))
    };
    // What holds only because nobody gave notice was sure until it renewed.
    let until = match around(sure(spans)) {
        Some((_, end)) => end,
        None => sure(spans).into_iter().filter_map(|(_, end)| end).filter(|e| *e < day).max(),
    };
    let stops = around(assumed(spans)).and_then(|(_, end)| end);
    let coming = ahead(spans, day, facts.retire_on);
    let gap = coming.filter(|g| exempt(facts, g.from.unwrap_or(day)).is_none());
    Verdict {
        state,
        reason,
        level: span.level,
        until,
        renews: until.is_some() && stops != until,
        gap,
        ..blank
    }
}

fn uncovered(facts: &Facts, spans: &[Span], day: NaiveDate, blank: Verdict) -> Verdict {
    let stretches = assumed(spans);
    let next = stretches.iter().map(|(start, _)| *start).find(|start| *start > day);
    let ended = stretches.iter().filter_map(|(_, end)| *end).rfind(|end| *end < day);
    let told = Verdict { ended, next, ..blank };
    if let Some(reason) = exempt(facts, day) {
        return Verdict { state: CoverState::Exempt, reason, ..told };
    }
    let reason = why(facts, spans, day, &told);
    if reason == CoverReason::DataMissing {
        return Verdict { state: CoverState::Unknown, reason, ..told };
    }
    let gap = running((ended, next), facts.since, day, facts.retire_on);
    Verdict { state: CoverState::Gap, reason, gap: Some(gap), ..told }
}

/// Why something without cover has none, though it should.
fn why(facts: &Facts, spans: &[Span], day: NaiveDate, told: &Verdict) -> CoverReason {
    if told.next.is_some() {
        return CoverReason::Pending;
    }
    if facts.unsupported {
        return CoverReason::VendorUnsupported;
    }
    if facts.last_support.is_some_and(|last| last < day) {
        return CoverReason::PastEndOfSupport;
    }
    let last = spans.iter().rfind(|s| s.stops().is_some() && s.stops() == told.ended);
    match last.map(|s| s.kind) {
        Some(CoverageKind::Warranty | CoverageKind::Extension) => CoverReason::WarrantyExpired,
        Some(CoverageKind::Contract | CoverageKind::Lease | CoverageKind::SelfInsured) => {
            CoverReason::ContractExpired
        }
        None if facts.no_warranty => CoverReason::ContractMissing,
        None if told.required.is_some() && facts.since.is_some() => CoverReason::ContractMissing,
        None => CoverReason::DataMissing,
    }
}

/// Why an asset needs no cover on a day; `None` where it does.
pub fn exempt(facts: &Facts, day: NaiveDate) -> Option<CoverReason> {
    match facts.need {
        CoverNeed::None => return Some(CoverReason::Excluded),
        CoverNeed::Spare => return Some(CoverReason::Spare),
        CoverNeed::Lab => return Some(CoverReason::Lab),
        CoverNeed::AsCategory => {}
    }
    let goes = facts.retire_on.is_some_and(|on| (on - day).num_days() <= LAST_DAYS);
    if goes || facts.life == AssetState::Retired {
        return Some(CoverReason::DecommissionPlanned);
    }
    let waits = matches!(facts.life, AssetState::Planned | AssetState::InStock);
    let free = facts.policy.is_some_and(|p| p.level.is_none() || (waits && !p.in_stock));
    (free || facts.life == AssetState::Planned).then_some(CoverReason::NotRequired)
}

/// The level an asset's category demands of it on a day.
fn demanded(facts: &Facts, day: NaiveDate) -> Option<CoverLevel> {
    let level = facts.policy.and_then(|p| p.level)?;
    exempt(facts, day).is_none().then_some(level)
}
