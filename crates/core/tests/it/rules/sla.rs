//! Service levels against their literal wording: minute by minute, span by span.

use std::cmp::Ordering;

use super::*;
use custodia_core::contract::Percent;
use custodia_core::sla::availability::{AvailabilityMethod, Counting, measure};
use custodia_core::sla::claim_by::{ClaimRule, claim_by};
use custodia_core::sla::clock;
use custodia_core::sla::credit::{self, Tier, TierFault};
use custodia_core::sla::hours::{ServiceHours, ServiceWindow};
use custodia_core::sla::span::{self, Span};
use custodia_core::sla::window::{MeasureWindow, periods};
use custodia_core::sla::{Comparator, Figure, Fraction, Zone};

const MINUTE: i64 = 60;

fn at(zone: Zone, text: &str) -> i64 {
    zone.instant(chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap())
}

fn rome() -> Zone {
    Zone::parse("Europe/Rome").unwrap()
}

fn any_spans() -> impl Strategy<Value = Vec<Span>> {
    prop::collection::vec((0_i64..400, -3_i64..60), 0..20)
        .prop_map(|v| v.into_iter().map(|(from, n)| Span::new(from, from + n)).collect())
}

/// Zones with and without changes of the clocks, at midnight, by half an hour, by a whole day.
fn any_zone() -> impl Strategy<Value = Zone> {
    prop::sample::select(
        &["UTC", "Europe/Rome", "America/Sao_Paulo", "Australia/Lord_Howe", "Pacific/Apia"][..],
    )
    .prop_map(|name| Zone::parse(name).unwrap())
}

fn any_hours() -> impl Strategy<Value = ServiceHours> {
    let window = (1_u32..=7, 0_u32..1440, 1_u32..=1440)
        .prop_map(|(weekday, from, until)| ServiceWindow { weekday, from, until });
    (any_zone(), prop::collection::vec(window, 0..6), prop::sample::select(Country::ALL))
        .prop_map(|(zone, week, holidays)| ServiceHours { zone, week, holidays })
}

/// Whether each second of `0..500` is in one of the spans.
fn seconds_of(spans: &[Span]) -> Vec<bool> {
    (0..500).map(|t| spans.iter().any(|s| (s.from..s.until).contains(&t))).collect()
}

proptest! {
    #[test]
    fn spans_are_sets_of_seconds(a in any_spans(), b in any_spans()) {
        let (sa, sb) = (seconds_of(&a), seconds_of(&b));
        let (a, b) = (span::merge(a), span::merge(b));
        let window = Span::new(100, 300);
        prop_assert_eq!(&seconds_of(&a), &sa);
        prop_assert!(a.windows(2).all(|p| p[0].until < p[1].from), "sorted, with gaps");
        let each = |f: fn(bool, bool) -> bool| -> Vec<bool> {
            sa.iter().zip(&sb).map(|(x, y)| f(*x, *y)).collect()
        };
        prop_assert_eq!(seconds_of(&span::intersect(&a, &b)), each(|x, y| x && y));
        prop_assert_eq!(seconds_of(&span::subtract(&a, &b)), each(|x, y| x && !y));
        let clipped: Vec<bool> =
            (0..500).map(|t| sa[usize::try_from(t).unwrap()] && (100..300).contains(&t)).collect();
        prop_assert_eq!(seconds_of(&span::clip(&a, window)), clipped);
    }

    #[test]
    fn availability_and_downtime_share_the_service_time(outages in any_spans(), off in any_spans()) {
        let (outages, off) = (span::merge(outages), span::merge(off));
        let window = Span::new(50, 350);
        for method in AvailabilityMethod::ALL {
            let how = Counting { method: *method, minimum: 0 };
            let m = measure(&outages, &off, window, how);
            prop_assert!(0 <= m.downtime && m.downtime <= m.service.max(0));
            let strict = measure(&outages, &off, window, Counting { minimum: 10, ..how });
            prop_assert!(strict.downtime <= m.downtime, "a minimum never adds downtime");
            if let Some(a) = m.availability() {
                prop_assert!(Fraction::ZERO <= a && a <= Fraction::ONE);
                prop_assert_eq!(a == Fraction::ONE, m.downtime == 0);
            } else {
                prop_assert_eq!(m.service, 0);
            }
        }
    }

    #[test]
    fn a_deadline_is_the_first_instant_that_reaches_the_limit(
        hours in any_hours(),
        opened in 1_300_000_000_i64..1_900_000_000,
        minutes in 1_i64..3000,
        pauses in prop::collection::vec((0_i64..400_000, 0_i64..90_000), 0..3),
    ) {
        let opened = opened / MINUTE * MINUTE;
        let pauses: Vec<Span> = pauses
            .into_iter()
            .map(|(after, n)| Span::new(opened + after, opened + after + n))
            .collect();
        let limit = minutes * MINUTE;
        if let Some(found) = clock::deadline(&hours, opened, limit, &pauses) {
            prop_assert_eq!(clock::elapsed(&hours, opened, found, &pauses), limit);
            prop_assert!(clock::elapsed(&hours, opened, found - 1, &pauses) < limit);
            prop_assert!(clock::kept(limit, limit), "equality is kept");
        }
    }

    #[test]
    fn elapsed_minutes_are_those_the_wall_clock_shows_open(
        hours in any_hours(),
        opened in 1_300_000_000_i64..1_900_000_000,
        minutes in 0_i64..2000,
    ) {
        // Windows end on whole minutes in these zones, so that a minute is open or closed whole.
        // One whose ends fall into a change of the clocks is left to the worked examples.
        let opened = opened / MINUTE * MINUTE;
        let closed = opened + minutes * MINUTE;
        let steady = hours.zone.offset_minutes(opened - 2 * 86_400)
            == hours.zone.offset_minutes(closed + 2 * 86_400);
        prop_assume!(steady);
        let open = (0..minutes).filter(|m| {
            let local = hours.zone.local(opened + m * MINUTE).unwrap();
            is_open(&hours, local)
        });
        let expect = i64::try_from(open.count()).unwrap() * MINUTE;
        prop_assert_eq!(clock::elapsed(&hours, opened, closed, &[]), expect);
    }

    #[test]
    fn fractions_are_ordered_as_cross_products_are(
        a in -1_000_000_i64..1_000_000, b in 1_i64..1_000_000,
        c in -1_000_000_i64..1_000_000, d in 1_i64..1_000_000,
    ) {
        let (x, y) = (Fraction::new(a.into(), b.into()), Fraction::new(c.into(), d.into()));
        let cross = (i128::from(a) * i128::from(d)).cmp(&(i128::from(c) * i128::from(b)));
        prop_assert_eq!(x.unwrap().cmp(&y.unwrap()), cross);
        prop_assert_eq!(cross == Ordering::Equal, x == y, "lowest terms are unique");
    }

    #[test]
    fn a_worse_value_never_earns_less(
        bounds in prop::collection::btree_set(0_u32..10_000, 1..5),
        credits in prop::collection::vec(0_i32..=100, 5),
        values in (0_u32..10_000, 0_u32..10_000),
    ) {
        let mut credits = credits;
        credits.sort_unstable();
        let figure = |n: u32| Figure::parse(&format!("{}.{:02}", n / 100, n % 100)).unwrap();
        let mut tiers: Vec<Tier> = bounds.iter().rev().zip(credits)
            .map(|(b, c)| Tier { bound: figure(*b), credit: Percent::whole(c).unwrap() }).collect();
        tiers.push(Tier { bound: Figure::ZERO, credit: Percent::whole(100).unwrap() });
        tiers.dedup_by_key(|t| t.bound);
        prop_assert_eq!(credit::faults(&tiers, Comparator::AtLeast), vec![]);
        let of = |v| credit::tier_credit(&tiers, Comparator::AtLeast, figure(v).into()).unwrap();
        let (worse, better) = (values.0.min(values.1), values.0.max(values.1));
        prop_assert!(of(worse) >= of(better));
    }
}

/// The wording: a window of today has begun and not ended, or one of yesterday reaches into today.
fn is_open(hours: &ServiceHours, local: chrono::NaiveDateTime) -> bool {
    use chrono::{Datelike, Timelike};
    let minute = local.hour() * 60 + local.minute();
    let holiday = |date| custodia_core::calendar::is_national_holiday(hours.holidays, date);
    let (today, yesterday) = (local.date(), local.date().pred_opt().unwrap());
    if hours.week.is_empty() {
        return !holiday(today);
    }
    let weekday = |date: NaiveDate| date.weekday().number_from_monday();
    hours.week.iter().any(|w| {
        let over = w.until <= w.from;
        let begun = w.weekday == weekday(today)
            && !holiday(today)
            && minute >= w.from
            && (over || minute < w.until);
        let reaching =
            over && w.weekday == weekday(yesterday) && !holiday(yesterday) && minute < w.until;
        begun || reaching
    })
}

#[test]
fn wall_clocks_that_come_twice_or_never_mean_one_instant() {
    let sao_paulo = Zone::parse("America/Sao_Paulo").unwrap();
    let apia = Zone::parse("Pacific/Apia").unwrap();
    for (zone, typed, shown, why) in [
        (rome(), "2026-03-29 02:30", "2026-03-29 03:30", "skipped: on by the gap"),
        (rome(), "2026-10-25 02:30", "2026-10-25 02:30", "twice: the first"),
        (sao_paulo, "2018-11-04 00:00", "2018-11-04 01:00", "a midnight that never was"),
        (apia, "2011-12-30 12:00", "2011-12-31 12:00", "a day that never was"),
    ] {
        let instant = at(zone, typed);
        assert_eq!(zone.local(instant).unwrap().format("%F %H:%M").to_string(), shown, "{why}");
    }
    let twice = at(rome(), "2026-10-25 02:30");
    assert_eq!(rome().offset_minutes(twice), Some(120), "the first of the two is summer time");
    assert_eq!(Zone::parse("Europe/Roma"), None);
    assert!(Zone::names().any(|name| name == "Europe/Rome"));
}

#[test]
fn credits_are_claimed_until_the_day_the_rule_gives() {
    for (rule, value, end, expect, why) in [
        (ClaimRule::None, 0, "2026-10-31", None, "no rule, no day"),
        (ClaimRule::Days, 30, "2026-10-31", Some("2026-11-30"), "calendar days after the last day"),
        (ClaimRule::Months, 2, "2026-10-31", Some("2026-12-31"), "Azure's two months"),
        (ClaimRule::Months, 2, "2025-12-31", Some("2026-02-28"), "a day that is missing"),
        (ClaimRule::BillingCycles, 2, "2026-10-31", Some("2026-12-31"), "AWS's second cycle"),
        (ClaimRule::BillingCycles, 1, "2026-02-28", Some("2026-03-31"), "to the month's end"),
    ] {
        assert_eq!(claim_by(rule, value, d(end)), expect.map(d), "{why}");
    }
}

#[test]
fn periods_are_those_of_the_calendar() {
    let shown = |window, days, from, to| {
        let all = periods(window, days, d(from), d(to));
        all.iter().map(|p| format!("{} {} {}", p.start, p.from, p.end)).collect::<Vec<_>>()
    };
    assert_eq!(
        shown(MeasureWindow::Month, 0, "2026-01-15", "2026-02-01"),
        ["2026-01-01 2026-01-01 2026-01-31", "2026-02-01 2026-02-01 2026-02-28"]
    );
    assert_eq!(
        shown(MeasureWindow::Quarter, 0, "2026-02-01", "2026-06-30"),
        ["2026-01-01 2026-01-01 2026-03-31", "2026-04-01 2026-04-01 2026-06-30"]
    );
    assert_eq!(
        shown(MeasureWindow::Year, 0, "2026-02-01", "2026-06-30"),
        ["2026-01-01 2026-01-01 2026-12-31"]
    );
    assert_eq!(
        shown(MeasureWindow::Rolling, 30, "2026-03-01", "2026-03-31"),
        ["2026-03-01 2026-01-31 2026-03-31"]
    );
}

#[test]
fn tiers_out_of_order_are_found_row_by_row() {
    let tier = |bound, credit| Tier {
        bound: Figure::parse(bound).unwrap(),
        credit: Percent::parse(credit).unwrap(),
    };
    let up = Comparator::AtLeast;
    let fine = [tier("99.9", "0"), tier("99", "10"), tier("0", "10")];
    assert_eq!(credit::faults(&fine, up), []);
    let twice = [tier("99", "0"), tier("99", "10")];
    assert_eq!(credit::faults(&twice, up), [TierFault::Bound(1)]);
    let rising = [tier("99", "10"), tier("99.9", "5")];
    assert_eq!(credit::faults(&rising, up), [TierFault::Bound(1), TierFault::Credit(1)]);
    let minutes = [tier("240", "0"), tier("480", "10")];
    assert_eq!(credit::faults(&minutes, Comparator::AtMost), []);
}

#[test]
fn a_value_below_the_last_row_has_no_credit_that_could_be_guessed() {
    let tiers = [Tier { bound: Figure::parse("99").unwrap(), credit: Percent::whole(10).unwrap() }];
    let value = Figure::parse("98.999").unwrap();
    assert_eq!(credit::tier_credit(&tiers, Comparator::AtLeast, value.into()), None);
}

#[test]
fn a_million_outages_are_counted_in_one_pass() {
    let outages = (0..1_000_000_i64).rev().map(|n| Span::new(n * 30, n * 30 + 40 - n % 25));
    let merged = span::merge(outages.collect());
    let how = Counting { method: AvailabilityMethod::Agreed, minimum: 0 };
    let measured = measure(&merged, &[], Span::new(0, 30_000_000), how);
    assert!(measured.downtime > 0 && measured.availability().is_some());
}
