//! Where an asset stands: every reason from its own facts, and the whole day by day.

use custodia_core::asset::{AssetState, CoverNeed};
use custodia_core::coverage::gap::{Gap, GapPhase, gaps, yearly_price};
use custodia_core::coverage::judge::{
    CoverReason, CoverState, Facts, LAST_DAYS, Policy, exempt, judge,
};
use custodia_core::coverage::nothing::redundant;
use custodia_core::coverage::span::{Price, Span};
use custodia_core::coverage::{CoverLevel, CoverageKind};
use custodia_core::dates::add_days;
use custodia_core::ids::ContractId;
use custodia_core::money::{Currency, Money, Totals};

use super::*;

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

#[test]
fn a_gap_is_as_long_as_its_days_and_costs_what_is_left_of_them() {
    let euros = |minor| Totals(vec![Money::new(minor, Currency::EUR)]);
    let gap = |from: Option<&str>, to: Option<&str>| Gap { from: from.map(d), to: to.map(d) };
    let today = d(TODAY);
    // (gap, phase, days, days that can still be covered)
    for (g, phase, days, open) in [
        (gap(Some("2026-12-01"), Some("2027-03-02")), GapPhase::Coming, Some(92), 92),
        (gap(Some("2026-11-18"), Some("2026-12-06")), GapPhase::Running, Some(19), 10),
        (gap(Some("2026-11-18"), None), GapPhase::Running, Some(10), 365),
        (gap(Some(TODAY), Some(TODAY)), GapPhase::Running, Some(1), 1),
        (gap(Some("2027-01-01"), None), GapPhase::Coming, None, 365),
        (gap(Some("2026-01-01"), Some("2026-01-31")), GapPhase::Past, Some(31), 0),
        (gap(None, Some("2026-12-31")), GapPhase::Running, None, 35),
    ] {
        assert_eq!(
            (g.phase(today), g.days(today), g.open_days(today)),
            (phase, days, open),
            "{g:?}"
        );
        let price = g.price(&euros(36_500), today).unwrap();
        assert_eq!(price, euros(open * 100), "{g:?}");
        assert!(g.price(&Totals::default(), today).unwrap().is_empty(), "nobody knows: nothing");
    }
}

#[test]
fn a_gap_costs_what_the_cover_before_it_did_else_the_next_one() {
    let priced = |start: &str, end: &str, minor| Span {
        price: Price::Whole(Money::new(minor, Currency::EUR)),
        ..span(CoverageKind::Extension, start, end)
    };
    let unknown = span(CoverageKind::Warranty, "2025-01-01", "2025-12-31");
    // 730 days for 200.00: a year is half of it.
    let former = priced("2022-01-01", "2023-12-31", 20_000);
    let next = priced("2027-01-01", "2027-12-31", 50_000);
    let gap = Gap { from: Some(d("2026-01-01")), to: Some(d("2026-12-31")) };
    let yearly = |spans: &[Span]| yearly_price(spans, &gap).unwrap().0;
    let euros = |minor| vec![Money::new(minor, Currency::EUR)];
    assert_eq!(yearly(&[unknown.clone(), former.clone(), next.clone()]), euros(10_000));
    assert_eq!(yearly(&[unknown.clone(), next]), euros(50_000));
    assert_eq!(yearly(&[unknown]), vec![]);
    let two =
        Totals(vec![Money::new(1, Currency::EUR), Money::new(2, Currency::parse("USD").unwrap())]);
    let share = Span {
        price: Price::Yearly(two.clone()),
        ..span(CoverageKind::Contract, "2024-01-01", "2025-12-31")
    };
    assert_eq!(yearly(&[former, share]), two.0, "each currency for itself");
    let endless = Span { end: None, ..priced("2020-01-01", "2020-01-01", 99) };
    assert_eq!(yearly(&[endless]), vec![], "the price of a life says nothing of a year");
}

const DAYS: i64 = 60;

fn at(n: i64) -> NaiveDate {
    add_days(d("2026-01-01"), n).unwrap()
}

fn spans() -> impl Strategy<Value = Vec<Span>> {
    let level = prop::option::of(prop::sample::select(CoverLevel::ALL));
    let kind = prop::sample::select(CoverageKind::ALL);
    let one = (
        prop::option::weighted(0.9, 0..DAYS),
        prop::option::weighted(0.9, -2_i64..15),
        prop::bool::weighted(0.1),
        level,
        kind,
        prop::option::of(1_i64..4),
    );
    let span = one.prop_map(|(start, length, renews, level, kind, contract)| Span {
        kind,
        level,
        start: start.map(at),
        end: length.map(|l| at(start.unwrap_or(0) + l)),
        renews,
        contract: contract.map(ContractId),
        row: None,
        price: Price::Unknown,
    });
    prop::collection::vec(span, 0..5)
}

/// Literally: some cover has begun and not ended, or ended and goes on.
fn held(spans: &[Span], day: NaiveDate) -> bool {
    spans.iter().any(|s| {
        let real = s.start.zip(s.end).is_none_or(|(start, end)| start <= end);
        let ended = s.end.is_some_and(|e| e < day) && !s.renews;
        real && s.start.is_none_or(|start| start <= day) && !ended
    })
}

fn facts() -> impl Strategy<Value = Facts> {
    (
        prop::sample::select(AssetState::ALL),
        prop::sample::select(CoverNeed::ALL),
        prop::option::of((prop::option::of(prop::sample::select(CoverLevel::ALL)), any::<bool>())),
        prop::option::of(-30..DAYS),
        prop::option::of(0..300_i64),
        any::<bool>(),
        prop::option::of(0..DAYS),
        any::<bool>(),
    )
        .prop_map(|(life, need, policy, since, retire, no_warranty, support, unsupported)| {
            Facts {
                life,
                need,
                policy: policy.map(|(level, in_stock)| Policy { level, in_stock }),
                since: since.map(at),
                retire_on: retire.map(at),
                no_warranty,
                last_support: support.map(at),
                unsupported,
            }
        })
}

proptest! {
    #[test]
    fn the_verdict_is_what_the_days_say(facts in facts(), spans in spans(), today in 0..DAYS) {
        let today = at(today);
        let real: Vec<Span> = spans
            .into_iter()
            .filter(|s| s.start.zip(s.end).is_none_or(|(start, end)| start <= end))
            .collect();
        let v = judge(&facts, &real, today);
        let gone = matches!(facts.life, AssetState::Disposed | AssetState::Lost);
        prop_assert_eq!(v.state == CoverState::Gone, gone);
        if gone {
            return Ok(());
        }
        let covered =
            matches!(v.state, CoverState::Covered | CoverState::TooLow | CoverState::LevelUnknown);
        prop_assert_eq!(covered, held(&real, today));
        if covered {
            let best = real.iter().filter(|s| s.holds_on(today)).map(|s| s.level).max().flatten();
            prop_assert_eq!(v.level, best);
            let low = v.required.is_some_and(|r| best.is_some_and(|b| b < r));
            prop_assert_eq!(v.state == CoverState::TooLow, low);
            // The first day ahead without cover is the gap's, unless nothing is needed by then.
            let far = (1..=400).map(|n| add_days(today, n).unwrap()).find(|x| !held(&real, *x));
            let want = far
                .filter(|x| facts.retire_on.is_none_or(|goes| *x <= goes))
                .filter(|x| exempt(&facts, *x).is_none());
            prop_assert_eq!(v.gap.and_then(|g| g.from), want);
            if let (Some(until), Some(far)) = (v.until, far) {
                prop_assert_eq!(until.succ_opt().unwrap() == far, !v.renews, "{} {}", until, far);
            }
        } else {
            let before = real.iter().filter_map(|s| s.stops()).filter(|e| *e < today).max();
            let after = (1..=400).map(|n| add_days(today, n).unwrap()).find(|x| held(&real, *x));
            prop_assert_eq!(v.ended, before);
            prop_assert_eq!(v.next, after);
            prop_assert_eq!(v.state == CoverState::Exempt, exempt(&facts, today).is_some());
            prop_assert_eq!(v.gap.is_some(), v.state == CoverState::Gap);
            if let Some(gap) = v.gap {
                prop_assert_eq!(gap.phase(today), GapPhase::Running);
                let end = after.and_then(|n| n.pred_opt());
                let goes = facts.retire_on.filter(|g| *g >= today);
                prop_assert_eq!(gap.to, [end, goes].into_iter().flatten().min());
            }
        }
        prop_assert_eq!(v.required.is_some(),
            exempt(&facts, today).is_none() && facts.policy.is_some_and(|p| p.level.is_some()));
    }

    #[test]
    fn gaps_are_the_days_between(spans in spans(), goes in prop::option::of(0..100_i64)) {
        let goes = goes.map(at);
        let found = gaps(&spans, goes);
        let last = 2 * DAYS;
        let first = (-3..=last).map(at).find(|x| held(&spans, *x));
        for n in -3..=last {
            let day = at(n);
            let before = first.is_some_and(|f| f < day);
            let want = before && !held(&spans, day) && goes.is_none_or(|g| day <= g);
            let said = found.iter().filter(|g| g.phase(day) == GapPhase::Running).count();
            prop_assert_eq!(said, usize::from(want), "{}", day);
        }
    }

    #[test]
    fn an_asset_that_goes_needs_no_cover_at_the_end(left in -10..200_i64) {
        let facts = Facts { retire_on: Some(at(left)), ..plain() };
        let want = (left <= LAST_DAYS).then_some(CoverReason::DecommissionPlanned);
        prop_assert_eq!(exempt(&facts, at(0)), want);
    }

    #[test]
    fn without_what_is_needless_the_level_stays(spans in spans(), today in 0..DAYS) {
        let today = at(today);
        let needless = redundant(&spans, today);
        let best = |spans: &[Span]| {
            spans.iter().filter(|s| s.holds_on(today)).map(|s| s.level).max().flatten()
        };
        let rest: Vec<Span> = spans
            .iter()
            .filter(|s| !needless.iter().any(|(c, _)| s.contract == Some(*c)))
            .cloned()
            .collect();
        prop_assert_eq!(best(&rest), best(&spans));
        for (contract, instead) in &needless {
            prop_assert!(instead.contract != Some(*contract));
            let own = spans.iter().filter(|s| s.contract == Some(*contract) && s.holds_on(today));
            prop_assert!(own.filter_map(|s| s.level).any(|level| level <= instead.level));
        }
    }
}
