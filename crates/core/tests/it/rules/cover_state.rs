//! Where an asset stands: every reason from its own facts, and the whole day by day.

use custodia_core::asset::{AssetState, CoverNeed};
use custodia_core::coverage::gap::Gap;
use custodia_core::coverage::judge::{CoverReason, CoverState, Facts, Policy, judge};
use custodia_core::coverage::span::{Price, Span};
use custodia_core::coverage::{CoverLevel, CoverageKind};

use super::*;

mod days;
mod gaps;

const TODAY: &str = "2026-11-27";

fn plain() -> Facts {
    Facts {
        life: AssetState::InUse,
        need: CoverNeed::AsCategory,
        policy: None,
        since: None,
        retire_on: None,
        no_warranty: false,
        last_support: None,
        unsupported: false,
    }
}

fn servers() -> Option<Policy> {
    Some(Policy { level: Some(CoverLevel::Onsite4h), in_stock: false })
}

fn span(kind: CoverageKind, start: &str, end: &str) -> Span {
    Span {
        kind,
        level: None,
        start: Some(d(start)),
        end: Some(d(end)),
        renews: false,
        contract: None,
        row: None,
        price: Price::Unknown,
    }
}

fn leveled(kind: CoverageKind, level: CoverLevel) -> Span {
    Span { level: Some(level), ..span(kind, "2026-01-01", "2027-06-30") }
}

#[test]
fn every_reason_follows_from_facts_of_its_own() {
    use CoverReason as R;
    use CoverState as S;
    use CoverageKind::{Contract, Extension, Lease, SelfInsured, Warranty};
    let over = |kind| vec![span(kind, "2023-01-01", "2025-12-31")];
    let holds = |kind| vec![span(kind, "2026-01-01", "2027-06-30")];
    let ahead = vec![span(Warranty, "2027-01-01", "2029-12-31")];
    let with = |f: fn(&mut Facts)| {
        let mut facts = plain();
        f(&mut facts);
        facts
    };
    let cases: Vec<(&str, Facts, Vec<Span>, S, R)> = vec![
        ("contract", plain(), holds(Contract), S::Covered, R::CoveredContract),
        ("warranty", plain(), holds(Warranty), S::Covered, R::CoveredWarranty),
        ("extension", plain(), holds(Extension), S::Covered, R::CoveredExtension),
        ("lease", plain(), holds(Lease), S::Covered, R::CoveredLease),
        ("ourselves", plain(), holds(SelfInsured), S::Covered, R::SelfInsured),
        (
            "too low",
            with(|f| f.policy = servers()),
            vec![leveled(Warranty, CoverLevel::NbdOnsite)],
            S::TooLow,
            R::CoveredWarranty,
        ),
        (
            "high enough",
            with(|f| f.policy = servers()),
            vec![leveled(Contract, CoverLevel::Onsite2h)],
            S::Covered,
            R::CoveredContract,
        ),
        (
            "level unknown",
            with(|f| f.policy = servers()),
            holds(Warranty),
            S::LevelUnknown,
            R::CoveredWarranty,
        ),
        (
            "a level nobody demands in stock",
            with(|f| {
                f.policy = servers();
                f.life = AssetState::InStock;
            }),
            vec![leveled(Warranty, CoverLevel::Depot)],
            S::Covered,
            R::CoveredWarranty,
        ),
        ("begins later", plain(), ahead.clone(), S::Gap, R::Pending),
        (
            "begins later, although its support ends",
            with(|f| f.last_support = Some(d("2026-01-01"))),
            ahead,
            S::Gap,
            R::Pending,
        ),
        ("contract over", plain(), over(Contract), S::Gap, R::ContractExpired),
        ("lease over", plain(), over(Lease), S::Gap, R::ContractExpired),
        ("warranty over", plain(), over(Warranty), S::Gap, R::WarrantyExpired),
        ("extension over", plain(), over(Extension), S::Gap, R::WarrantyExpired),
        (
            "the last to end counts",
            plain(),
            vec![
                span(Contract, "2024-01-01", "2026-06-30"),
                span(Warranty, "2023-01-01", "2025-12-31"),
            ],
            S::Gap,
            R::ContractExpired,
        ),
        ("no warranty", with(|f| f.no_warranty = true), vec![], S::Gap, R::ContractMissing),
        (
            "its category demands cover",
            with(|f| {
                f.policy = servers();
                f.since = Some(d("2020-03-01"));
            }),
            vec![],
            S::Gap,
            R::ContractMissing,
        ),
        (
            "demanded, but since when it is ours nobody knows",
            with(|f| f.policy = servers()),
            vec![],
            S::Unknown,
            R::DataMissing,
        ),
        ("nothing known", plain(), vec![], S::Unknown, R::DataMissing),
        (
            "ends before it begins",
            plain(),
            vec![span(Warranty, "2027-01-01", "2026-01-01")],
            S::Unknown,
            R::DataMissing,
        ),
        ("spare", with(|f| f.need = CoverNeed::Spare), over(Warranty), S::Exempt, R::Spare),
        ("lab", with(|f| f.need = CoverNeed::Lab), over(Warranty), S::Exempt, R::Lab),
        ("excluded", with(|f| f.need = CoverNeed::None), vec![], S::Exempt, R::Excluded),
        (
            "covered spare",
            with(|f| f.need = CoverNeed::Spare),
            holds(Warranty),
            S::Covered,
            R::CoveredWarranty,
        ),
        (
            "goes soon",
            with(|f| f.retire_on = Some(d("2027-02-25"))),
            over(Warranty),
            S::Exempt,
            R::DecommissionPlanned,
        ),
        (
            "goes a day later than soon",
            with(|f| f.retire_on = Some(d("2027-02-26"))),
            over(Warranty),
            S::Gap,
            R::WarrantyExpired,
        ),
        (
            "should be gone",
            with(|f| f.retire_on = Some(d("2026-01-01"))),
            over(Warranty),
            S::Exempt,
            R::DecommissionPlanned,
        ),
        (
            "retired",
            with(|f| f.life = AssetState::Retired),
            over(Contract),
            S::Exempt,
            R::DecommissionPlanned,
        ),
        (
            "in stock",
            with(|f| {
                f.policy = servers();
                f.life = AssetState::InStock;
            }),
            over(Warranty),
            S::Exempt,
            R::NotRequired,
        ),
        (
            "in stock, where that counts",
            with(|f| {
                f.policy = Some(Policy { level: Some(CoverLevel::Depot), in_stock: true });
                f.life = AssetState::InStock;
            }),
            over(Warranty),
            S::Gap,
            R::WarrantyExpired,
        ),
        (
            "in stock, and nobody decided",
            with(|f| f.life = AssetState::InStock),
            over(Warranty),
            S::Gap,
            R::WarrantyExpired,
        ),
        (
            "its category demands none",
            with(|f| f.policy = Some(Policy::default())),
            over(Warranty),
            S::Exempt,
            R::NotRequired,
        ),
        ("only planned", with(|f| f.life = AssetState::Planned), vec![], S::Exempt, R::NotRequired),
        (
            "in repair",
            with(|f| f.life = AssetState::InRepair),
            over(Warranty),
            S::Gap,
            R::WarrantyExpired,
        ),
        (
            "past support",
            with(|f| f.last_support = Some(d("2026-11-26"))),
            over(Contract),
            S::Gap,
            R::PastEndOfSupport,
        ),
        (
            "on the last day of support",
            with(|f| f.last_support = Some(d(TODAY))),
            over(Contract),
            S::Gap,
            R::ContractExpired,
        ),
        (
            "unsupported",
            with(|f| {
                f.unsupported = true;
                f.last_support = Some(d("2020-01-01"));
            }),
            vec![],
            S::Gap,
            R::VendorUnsupported,
        ),
        (
            "unsupported and covered all the same",
            with(|f| f.unsupported = true),
            holds(Contract),
            S::Covered,
            R::CoveredContract,
        ),
        ("disposed", with(|f| f.life = AssetState::Disposed), holds(Contract), S::Gone, R::Gone),
        ("lost", with(|f| f.life = AssetState::Lost), vec![], S::Gone, R::Gone),
    ];
    for (name, facts, spans, state, reason) in &cases {
        let v = judge(facts, spans, d(TODAY));
        assert_eq!((v.state, v.reason), (*state, *reason), "{name}");
    }
    for reason in CoverReason::ALL {
        assert!(cases.iter().any(|c| c.4 == *reason), "no case for {reason}");
    }
    for state in CoverState::ALL {
        assert!(cases.iter().any(|c| c.3 == *state), "no case for {state}");
    }
}

#[test]
fn what_renews_by_itself_leaves_no_gap_but_says_so() {
    let contract =
        Span { renews: true, ..span(CoverageKind::Contract, "2026-01-01", "2026-12-31") };
    let v = judge(&plain(), std::slice::from_ref(&contract), d(TODAY));
    assert_eq!((v.until, v.renews, v.gap), (Some(d("2026-12-31")), true, None));
    let later = judge(&plain(), std::slice::from_ref(&contract), d("2027-03-01"));
    assert_eq!((later.state, later.until), (CoverState::Covered, Some(d("2026-12-31"))));
    let left = Span { renews: false, ..contract };
    let v = judge(&plain(), &[left], d(TODAY));
    assert_eq!(v.gap, Some(Gap { from: Some(d("2027-01-01")), to: None }));
    assert!(!v.renews);
}
