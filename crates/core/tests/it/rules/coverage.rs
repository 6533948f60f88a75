//! Cover against its literal wording: day by day, whatever the covers.

use custodia_core::coverage::cover::{CoverStatus, cover_status, stretches};
use custodia_core::coverage::term::{ExtensionMode, extension};
use custodia_core::coverage::{Cover, CoverLevel};
use custodia_core::dates::add_days;

use super::*;

/// Days looked at: covers begin and end within them, or never end.
const DAYS: i64 = 60;

fn at(n: i64) -> NaiveDate {
    add_days(d("2026-01-01"), n).unwrap()
}

fn covers() -> impl Strategy<Value = Vec<Cover>> {
    let level = proptest::sample::select(CoverLevel::ALL);
    // Also covers that end before they begin, as a slip of the hand makes them.
    let one = (0..DAYS, proptest::option::weighted(0.9, -2_i64..15), level);
    let cover = one.prop_map(|(start, length, level)| Cover {
        start: at(start),
        end: length.map(|l| at(start + l)),
        level,
    });
    proptest::collection::vec(cover, 0..6)
}

proptest! {
    #[test]
    fn the_status_is_what_the_days_say(covers in covers(), today in 0..DAYS) {
        let today = at(today);
        let held = |day: NaiveDate| covers.iter().filter(move |c| c.holds_on(day));
        let real: Vec<_> = covers.iter().filter(|c| c.end.is_none_or(|e| c.start <= e)).collect();
        let before = real.iter().any(|c| c.start < today);
        let after = (1..=2 * DAYS).map(|n| add_days(today, n).unwrap()).find(|x| held(*x).next().is_some());
        match cover_status(&covers, today) {
            CoverStatus::Covered { level, until, days_left } => {
                prop_assert_eq!(Some(level), held(today).map(|c| c.level).max());
                match until {
                    None => prop_assert!(covers.iter().any(|c| c.end.is_none())),
                    Some(until) => {
                        prop_assert_eq!(days_left, Some((until - today).num_days()));
                        for n in 0..=(until - today).num_days() {
                            prop_assert!(held(add_days(today, n).unwrap()).next().is_some());
                        }
                        prop_assert!(held(until.succ_opt().unwrap()).next().is_none());
                    }
                }
            }
            CoverStatus::Unknown => prop_assert!(real.is_empty()),
            CoverStatus::NotStarted { next } => {
                prop_assert!(!before && held(today).next().is_none());
                prop_assert_eq!(Some(next), after);
            }
            CoverStatus::Gap { next } => {
                prop_assert!(before && held(today).next().is_none());
                prop_assert_eq!(Some(next), after);
            }
            CoverStatus::Expired { last, days } => {
                prop_assert!(after.is_none() && held(today).next().is_none());
                prop_assert!(held(last).next().is_some() && days > 0);
                prop_assert_eq!(last, real.iter().filter_map(|c| c.end).max().unwrap());
            }
        }
    }

    #[test]
    fn stretches_cover_the_same_days_and_never_touch(covers in covers()) {
        let found = stretches(&covers);
        for n in 0..2 * DAYS {
            let day = at(n);
            let said = found.iter().any(|(s, e)| *s <= day && e.is_none_or(|e| day <= e));
            prop_assert_eq!(said, covers.iter().any(|c| c.holds_on(day)), "{}", day);
        }
        for pair in found.windows(2) {
            let (Some(end), next) = (pair[0].1, pair[1].0) else {
                return Err(TestCaseError::fail("something follows what never ends"));
            };
            prop_assert!(end.succ_opt().unwrap() < next, "{} and {} touch", end, next);
        }
    }

    #[test]
    fn an_extension_adds_the_days_the_base_lacks(
        start in 0..800_i64, base in 1..60_u32, more in 1..60_u32, bought in 0..1500_i64,
        mode in proptest::sample::select(ExtensionMode::ALL),
    ) {
        let e = extension((at(start), base), more, at(bought), mode).unwrap();
        let mut added = 0;
        let mut day = e.start;
        while day <= e.end {
            added += i64::from(day > e.base_end);
            day = day.succ_opt().unwrap();
        }
        prop_assert_eq!(e.added_days, added);
        prop_assert!(e.gap_days == 0 || mode == ExtensionMode::FromPurchase);
        prop_assert_eq!(e.gap_days > 0, e.start > e.base_end.succ_opt().unwrap());
    }
}
