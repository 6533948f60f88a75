//! Properties of what surrounds a sanitization: samples, custody, retention, Italy's papers.

use chrono::{DateTime, FixedOffset, TimeDelta};
use custodia_core::contract::Percent;
use custodia_core::disposal::custody::{
    CustodyAction, CustodyEvent, CustodyParty, CustodyProblem, check_custody,
};
use custodia_core::disposal::italy::deadline::{StorageCriterion, copy_due, temporary_storage};
use custodia_core::disposal::italy::eer::{EerCode, WasteKind, propose_eer};
use custodia_core::disposal::italy::fir::{FirField, FirFormat, is_operation, missing_in_fir};
use custodia_core::disposal::italy::tax::tax_proof;
use custodia_core::disposal::retention::{RetentionPolicy, retention_until};
use custodia_core::disposal::verification::sample_size;
use custodia_core::money::{Currency, Money};
use proptest::prelude::*;

use super::{any_day, d, plain_planning};

proptest! {
    #[test]
    fn a_sample_is_its_share_rounded_up(items in 0_u32..200_000, share in 0_i32..=100) {
        let sample = sample_size(items, Percent::whole(share).unwrap());
        prop_assert!(sample <= items);
        prop_assert!(items == 0 || sample >= 1);
        let (n, s) = (u64::from(items), u64::try_from(share).unwrap());
        prop_assert!(u64::from(sample) * 100 >= n * s);
        prop_assert!(sample <= 1 || (u64::from(sample) - 1) * 100 < n * s);
    }

    #[test]
    fn one_more_policy_never_shortens_what_is_kept(
        event in any_day(), own in prop::option::of(0_u32..40),
        policies in prop::collection::vec(prop::sample::select(RetentionPolicy::ALL), 1..5),
        more in prop::sample::select(RetentionPolicy::ALL),
    ) {
        let of = |policies: &[RetentionPolicy]| retention_until(event, policies, own, false);
        let (before, mut all) = (of(&policies), policies);
        all.push(more);
        let after = of(&all);
        prop_assert!(after.keep_until >= before.keep_until && before.keep_until > Some(event));
        prop_assert_eq!(after.delete_allowed_from, after.keep_until.and_then(|day| day.succ_opt()));
        prop_assert_eq!(retention_until(event, &all, own, true).keep_until, None);
    }

    #[test]
    fn a_whole_chain_has_no_problem_and_each_injected_one_is_found(
        steps in prop::collection::vec((0_i64..10_000, any::<bool>()), 2..12),
        at in any::<prop::sample::Index>(),
    ) {
        let events = chain(&steps);
        let lot = items();
        prop_assert_eq!(check_custody(&events, &lot), []);
        let at = 1 + at.index(events.len() - 1);
        let n = u32::try_from(at + 1).unwrap();
        let broken = |change: fn(&mut CustodyEvent)| {
            let mut events = events.clone();
            change(&mut events[at]);
            check_custody(&events, &lot)
        };
        let gap = broken(|e| e.from = "Nobody".into());
        prop_assert_eq!(gap, [CustodyProblem::Gap { before: n - 1, at: n }]);
        let back = broken(|e| e.at -= TimeDelta::days(3650));
        let found = back.contains(&CustodyProblem::TimeGoesBack { at: n });
        prop_assert!(found, "{:?}", back);
        let unsigned = broken(|e| e.to = " ".into());
        let found = unsigned.contains(&CustodyProblem::PartyMissing { at: n });
        prop_assert!(found, "{:?}", unsigned);
        if events[at].action != Some(CustodyAction::Reseal) {
            let seal = broken(|e| e.seals = vec!["S-OTHER".into()]);
            prop_assert!(seal.contains(&CustodyProblem::SealChanged { at: n }), "{:?}", seal);
            let none = broken(|e| e.seals.clear());
            prop_assert_eq!(none, [CustodyProblem::SealMissing { at: n }]);
        }
        let lost = broken(|e| drop(e.items.pop()));
        let code = CustodyProblem::ItemLost { at: n, item: "SN-9".into() };
        prop_assert!(lost.contains(&code), "{:?}", lost);
        let extra = broken(|e| e.items.push("SN-10".into()));
        let code = CustodyProblem::ItemAppears { at: n, item: "SN-10".into() };
        prop_assert!(extra.contains(&code), "{:?}", extra);
    }
}

fn items() -> Vec<String> {
    (1..=9).map(|n| format!("SN-{n}")).collect()
}

/// From hand to hand to a recycler, sealed all the way, now and then with new seals.
fn chain(steps: &[(i64, bool)]) -> Vec<CustodyEvent> {
    let mut at: DateTime<FixedOffset> = "2026-11-20T09:00:00+01:00".parse().unwrap();
    let mut seal = 0;
    let last = steps.len() - 1;
    let event = |(n, (minutes, reseal)): (usize, &(i64, bool))| {
        at += TimeDelta::minutes(*minutes);
        seal += usize::from(*reseal && n > 0);
        CustodyEvent {
            at,
            action: (*reseal && n > 0).then_some(CustodyAction::Reseal),
            from: format!("Party {n}"),
            to: format!("party {} ", n + 1),
            to_kind: Some(if n == last { CustodyParty::Recycler } else { CustodyParty::Carrier }),
            seals: vec![format!("S-{seal}")],
            items: items(),
        }
    };
    steps.iter().enumerate().map(event).collect()
}

#[test]
fn a_chain_that_ends_on_the_road_or_without_an_item_of_the_lot_is_not_whole() {
    let mut events = chain(&[(0, false), (60, false)]);
    events[1].to_kind = Some(CustodyParty::Carrier);
    let lot: Vec<String> = items().into_iter().chain(["SN-77".to_owned()]).collect();
    let found = check_custody(&events, &lot);
    let unaccounted = CustodyProblem::ItemUnaccounted { item: "SN-77".into() };
    assert_eq!(found, [unaccounted, CustodyProblem::EndsWithUnfitParty]);
    assert_eq!(check_custody(&[], &lot), [CustodyProblem::NoEvents]);
}

#[test]
fn italian_days_are_counted_from_their_own_anchor() {
    let calendar = plain_planning().calendar;
    // Friday; the second business day after it is a Tuesday.
    let friday = d("2026-11-20");
    assert_eq!(copy_due(FirFormat::Xfir, friday, &calendar), Some(d("2026-11-24")));
    assert_eq!(copy_due(FirFormat::Paper, d("2026-11-30"), &calendar), Some(d("2027-02-28")));
    let dear = tax_proof(Money::new(1_000_001, Currency::EUR), false).unwrap();
    assert_eq!(dear.notice_by(d("2026-12-03")), Some(d("2026-11-28")));
    let cheap = tax_proof(Money::new(1_000_000, Currency::EUR), false).unwrap();
    assert_eq!(cheap.notice_by(d("2026-12-03")), None);
    assert!(tax_proof(Money::new(1, Currency::parse("USD").unwrap()), false).is_err());
    let since = d("2026-01-01");
    let of = |criterion, litres, hazardous, today: &str| {
        temporary_storage(criterion, since, litres, hazardous, d(today))
    };
    let quarter = of(StorageCriterion::Quarterly, 90_000, 0, "2026-03-31");
    assert_eq!((quarter.until, quarter.overdue), (Some(d("2026-03-31")), false));
    assert!(!quarter.too_much && of(StorageCriterion::Quarterly, 1, 1, "2026-04-01").overdue);
    let year = of(StorageCriterion::Volume, 30_000, 10_000, "2026-12-31");
    assert!(!year.too_much && !year.overdue && year.until == Some(d("2026-12-31")));
    assert!(of(StorageCriterion::Volume, 30_001, 0, "2026-02-01").too_much);
    assert!(of(StorageCriterion::Volume, 20_000, 10_001, "2026-02-01").too_much);
    for (text, good) in [
        ("R13", true),
        ("d15", true),
        ("R4", true),
        ("R14", false),
        ("D16", false),
        ("R0", false),
        ("R013", false),
        ("13", false),
        ("", false),
        ("R+1", false),
    ] {
        assert_eq!(is_operation(text), good, "{text:?}");
    }
}

#[test]
fn a_note_asks_for_what_its_waste_and_its_way_need() {
    let all: std::collections::BTreeSet<FirField> = FirField::ALL.iter().copied().collect();
    assert_eq!(missing_in_fir(&all, true, true), []);
    let none = std::collections::BTreeSet::new();
    let of = |hazardous, returned| missing_in_fir(&none, hazardous, returned).len();
    assert_eq!((of(false, false), of(true, false), of(true, true)), (12, 14, 16));
}

#[test]
fn every_kind_of_waste_has_a_code_and_its_star_is_its_hazard() {
    for (kind, code) in [
        (WasteKind::Laptop, EerCode::E160213),
        (WasteKind::Server, EerCode::E160214),
        (WasteKind::Component, EerCode::E160216),
        (WasteKind::CoolingWithGas, EerCode::E160211),
        (WasteKind::LeadBattery, EerCode::E160601),
    ] {
        assert_eq!(propose_eer(kind).code, code);
    }
    for code in EerCode::ALL {
        let used = WasteKind::ALL.iter().any(|kind| propose_eer(*kind).code == *code);
        assert!(used, "{code} is proposed for nothing");
    }
    assert!(EerCode::E160213.is_hazardous() && !EerCode::E160214.is_hazardous());
    assert!(propose_eer(WasteKind::LithiumBattery).look_at_new_codes);
}
