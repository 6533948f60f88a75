//! The verdict day by day, whatever the facts and the spans.

use custodia_core::asset::{AssetState, CoverNeed};
use custodia_core::coverage::gap::{GapPhase, gaps};
use custodia_core::coverage::judge::{
    CoverReason, CoverState, Facts, LAST_DAYS, Policy, exempt, judge,
};
use custodia_core::coverage::nothing::redundant;
use custodia_core::coverage::span::{Price, Span};
use custodia_core::coverage::{CoverLevel, CoverageKind};
use custodia_core::dates::add_days;
use custodia_core::ids::ContractId;

use super::plain;
use crate::rules::*;

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
