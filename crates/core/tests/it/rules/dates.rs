//! Term ends and notice deadlines against the literal wording of the rules.

use super::*;
use chrono::Datelike;
use custodia_core::contract::TermConvention;
use custodia_core::contract::evergreen::evergreen_exit;
use custodia_core::contract::notice::{act_by, notice_deadline, notice_window};
use custodia_core::contract::term::{term, term_end};
use custodia_core::dates::{add_days, add_months, days_inclusive, month_end, quarter_end};

/// "The day before the corresponding day; where that is missing, the month's last day", by looking
/// the day up instead of computing it.
fn literal_term_end(start: NaiveDate, months: u32) -> NaiveDate {
    let month = start.month0() + months;
    let year = start.year() + i32::try_from(month / 12).unwrap();
    match NaiveDate::from_ymd_opt(year, month % 12 + 1, start.day()) {
        Some(corresponding) => corresponding.pred_opt().unwrap(),
        None => (28..=31)
            .rev()
            .find_map(|day| NaiveDate::from_ymd_opt(year, month % 12 + 1, day))
            .unwrap(),
    }
}

#[test]
fn a_term_ends_where_the_law_says_on_every_day_of_ten_years_and_twelve_lengths() {
    let lengths = [1, 2, 3, 4, 6, 9, 12, 18, 24, 36, 48, 60];
    let mut checked = 0;
    for start in d("2019-01-01").iter_days().take_while(|day| day.year() <= 2028) {
        for months in lengths {
            let end = term_end(start, months, TermConvention::CorrespondingDay);
            assert_eq!(end, Some(literal_term_end(start, months)), "{start} + {months}");
            checked += 1;
        }
    }
    assert_eq!(checked, 3653 * 12, "every day of 2019 to 2028");
}

#[test]
fn the_compatible_convention_is_never_later_than_ours() {
    for (start, months, ours, theirs) in [
        ("2024-02-29", 12, "2025-02-28", "2025-02-27"),
        ("2025-01-31", 1, "2025-02-28", "2025-02-27"),
        ("2025-03-31", 6, "2025-09-30", "2025-09-29"),
        ("2024-03-15", 12, "2025-03-14", "2025-03-14"),
    ] {
        let end = |convention| term_end(d(start), months, convention);
        assert_eq!(end(TermConvention::CorrespondingDay), Some(d(ours)), "{start}");
        assert_eq!(end(TermConvention::ClampMinusOne), Some(d(theirs)), "{start}");
    }
}

#[test]
fn every_wording_of_a_notice_clause_has_its_own_day() {
    use NoticeAnchor::RenewalDate;
    use NoticeConvention::ForwardCorresponding;
    use NoticeUnit::{BusinessDays, Days, Months, Weeks};
    let italy = Calendar::of(Country::Italy);
    let clear = |n: Notice| Notice { clear_days: true, ..n };
    let renewal = |n: Notice| Notice { anchor: RenewalDate, ..n };
    let forward = |n: Notice| Notice { convention: ForwardCorresponding, ..n };
    let plain = Notice::plain;
    for (end, clause, expect, why) in [
        ("2025-12-31", plain(90, Days), "2025-10-02", "before the end of the term"),
        ("2025-12-31", clear(plain(90, Days)), "2025-10-01", "clear days"),
        ("2025-12-31", renewal(plain(90, Days)), "2025-10-03", "before the renewal date"),
        ("2025-12-31", renewal(clear(plain(90, Days))), "2025-10-02", "clear, renewal date"),
        ("2025-12-31", plain(3, Months), "2025-09-30", "months"),
        ("2025-12-31", clear(plain(3, Months)), "2025-09-29", "clear months"),
        ("2025-12-31", renewal(plain(3, Months)), "2025-10-01", "months before the renewal date"),
        ("2025-12-31", forward(plain(3, Months)), "2025-09-30", "forward, same here"),
        ("2026-02-28", plain(3, Months), "2025-11-28", "same day number"),
        ("2026-02-28", forward(plain(3, Months)), "2025-11-30", "forward, clamped to February"),
        ("2024-02-29", forward(plain(3, Months)), "2023-11-30", "forward, leap February"),
        ("2025-12-31", plain(4, Weeks), "2025-12-03", "weeks"),
        ("2025-12-31", clear(plain(4, Weeks)), "2025-12-02", "clear weeks"),
        ("2025-12-31", plain(10, BusinessDays), "2025-12-15", "business days"),
        ("2025-12-31", clear(plain(10, BusinessDays)), "2025-12-12", "clear business days"),
        ("2025-12-31", renewal(plain(10, BusinessDays)), "2025-12-15", "1 January is a holiday"),
        ("2025-08-31", clear(plain(5, BusinessDays)), "2025-08-22", "a Sunday never counted"),
        ("2025-12-31", plain(0, Months), "2025-12-31", "no clause"),
        ("2025-12-31", renewal(clear(plain(0, Days))), "2025-12-31", "no clause, whatever else"),
    ] {
        assert_eq!(notice_deadline(d(end), &clause, &italy), Some(d(expect)), "{end}: {why}");
    }
}

#[test]
fn a_window_opens_by_the_longer_number_in_its_own_unit() {
    use NoticeUnit::{BusinessDays, Days, Months, Weeks};
    let italy = Calendar::of(Country::Italy);
    for (end, min, max, unit, clear, opens, closes) in [
        ("2026-12-31", 60, 120, Days, false, "2026-09-02", "2026-11-01"),
        ("2026-12-31", 60, 120, Days, true, "2026-09-02", "2026-10-31"),
        ("2026-12-31", 3, 6, Months, false, "2026-06-30", "2026-09-30"),
        ("2026-12-31", 4, 8, Weeks, false, "2026-11-05", "2026-12-03"),
        ("2026-12-31", 5, 10, BusinessDays, false, "2026-12-16", "2026-12-23"),
    ] {
        let plain = Notice::plain(min, unit);
        let clause = Notice { window_max: Some(max), clear_days: clear, ..plain };
        let window = notice_window(d(end), &clause, &italy).unwrap();
        assert_eq!(window.opens, Some(d(opens)), "{max} {unit}");
        assert_eq!(window.closes, d(closes), "{min} {unit}");
        assert_eq!(window.days(), Some(days_inclusive(d(opens), d(closes))));
    }
}

#[test]
fn an_evergreen_contract_ends_when_notice_has_run_out() {
    use EvergreenEnd::{Exact, MonthEnd, QuarterEnd};
    use NoticeUnit::{BusinessDays, Days, Months, Weeks};
    let italy = Calendar::of(Country::Italy);
    for (given, n, unit, ends, expect) in [
        ("2026-01-15", 30, Days, Exact, "2026-02-14"),
        ("2026-01-15", 30, Days, MonthEnd, "2026-02-28"),
        ("2026-01-15", 30, Days, QuarterEnd, "2026-03-31"),
        ("2026-01-31", 1, Months, Exact, "2026-02-28"),
        ("2026-01-31", 2, Months, QuarterEnd, "2026-03-31"),
        ("2026-02-01", 2, Months, QuarterEnd, "2026-06-30"),
        ("2026-01-15", 6, Weeks, MonthEnd, "2026-02-28"),
        ("2026-12-23", 5, BusinessDays, Exact, "2026-12-31"),
        ("2026-11-20", 0, Days, QuarterEnd, "2026-12-31"),
    ] {
        let exit = evergreen_exit(d(given), &Notice::plain(n, unit), ends, &italy);
        assert_eq!(exit, Some(d(expect)), "{n} {unit} from {given}, {ends}");
    }
}

/// Inputs at the edges of the type, where careless arithmetic would panic.
fn wild_day() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![
        Just(NaiveDate::MIN),
        Just(NaiveDate::MAX),
        (-262_143_i32..=262_142, 1_u32..=366)
            .prop_filter_map("a day", |(y, n)| NaiveDate::from_yo_opt(y, n)),
    ]
}

proptest! {
    #[test]
    fn terms_follow_each_other_without_gap_or_overlap(
        start in any_day(), initial in 1_u32..=120, renewal in 1_u32..=120,
        convention in prop::sample::select(TermConvention::ALL),
    ) {
        let terms: Vec<_> =
            (0..12).map(|k| term(start, initial, renewal, k, convention).unwrap()).collect();
        prop_assert_eq!(terms[0].start, start);
        for pair in terms.windows(2) {
            prop_assert_eq!(pair[0].next_start(), Some(pair[1].start));
            prop_assert!(pair[1].start <= pair[1].end);
        }
        for (k, t) in (0_u32..).zip(&terms) {
            prop_assert_eq!(Some(t.end), term_end(start, initial + k * renewal, convention), "drift");
        }
    }

    #[test]
    fn the_default_reading_of_months_is_never_later_than_the_forward_one(
        end in any_day(), n in 1_u32..=60, anchor in prop::sample::select(NoticeAnchor::ALL),
        clear_days in any::<bool>(),
    ) {
        let calendar = Calendar::of(Country::None);
        let by = |convention| {
            let months = Notice::plain(n, NoticeUnit::Months);
            let notice = Notice { anchor, clear_days, convention, ..months };
            notice_deadline(end, &notice, &calendar).unwrap()
        };
        let (safe, forward) =
            (by(NoticeConvention::ExNominatione), by(NoticeConvention::ForwardCorresponding));
        prop_assert!(safe <= forward, "{safe} {forward}");
    }

    #[test]
    fn the_forward_reading_is_the_latest_day_that_still_fits(end in any_day(), n in 1_u32..=60) {
        let months = Notice::plain(n, NoticeUnit::Months);
        let notice = Notice { convention: NoticeConvention::ForwardCorresponding, ..months };
        let by = notice_deadline(end, &notice, &Calendar::of(Country::None)).unwrap();
        let after = |day| add_months(day, i64::from(n)).unwrap();
        prop_assert!(after(by) <= end);
        prop_assert!(after(by.succ_opt().unwrap()) > end);
    }

    #[test]
    fn the_days_to_act_by_are_business_days_in_the_right_order(
        end in any_day(), notice in any_notice(), planning in any_planning(),
    ) {
        let act = act_by(end, &notice, &planning).unwrap();
        let day_after = end.succ_opt().unwrap();
        prop_assert!(act.legal <= day_after, "notice is due before the next term");
        prop_assert!(act.send_by <= act.legal);
        prop_assert!(act.decide_by <= act.send_by);
        prop_assert!(planning.calendar.is_business_day(act.send_by));
        prop_assert!(planning.calendar.is_business_day(act.decide_by));
        let buffer = i64::from(planning.buffer_days);
        prop_assert!(act.decide_by <= add_days(act.send_by, -buffer).unwrap());
    }

    #[test]
    fn more_notice_is_never_due_later(
        end in any_day(), notice in any_notice(), more in 0_u32..50, calendar in any_calendar(),
    ) {
        prop_assume!(notice.value > 0);
        let longer = Notice { value: notice.value + more, ..notice };
        prop_assert!(notice_deadline(end, &longer, &calendar).unwrap()
            <= notice_deadline(end, &notice, &calendar).unwrap());
        let clear = Notice { clear_days: true, ..notice };
        let counted = Notice { clear_days: false, ..notice };
        prop_assert!(notice_deadline(end, &clear, &calendar).unwrap()
            <= notice_deadline(end, &counted, &calendar).unwrap());
    }

    #[test]
    fn a_month_and_a_quarter_end_are_the_first_such_days_from_a_date_on(day in any_day()) {
        let ends_month = |d: &NaiveDate| d.succ_opt().unwrap().day() == 1;
        let month = day.iter_days().find(|d| ends_month(d));
        prop_assert_eq!(month_end(day), month);
        let quarter = day.iter_days().find(|d| ends_month(d) && d.month() % 3 == 0);
        prop_assert_eq!(quarter_end(day), quarter);
    }

    #[test]
    fn no_date_and_no_length_makes_the_rules_panic(
        day in wild_day(), n in any::<u32>(), m in any::<u32>(), k in any::<u32>(),
        notice in any_notice(), ends in prop::sample::select(EvergreenEnd::ALL),
    ) {
        let calendar = Calendar::of(Country::Italy);
        let notice = Notice { value: n, ..notice };
        let planning =
            Planning { calendar: calendar.clone(), delivery_lead_days: m % 100, buffer_days: k };
        let _ = term(day, n, m, k, TermConvention::CorrespondingDay);
        let _ = notice_deadline(day, &notice, &calendar);
        let _ = notice_window(day, &notice, &calendar);
        let _ = act_by(day, &notice, &planning);
        let _ = evergreen_exit(day, &notice, ends, &calendar);
        let _ = custodia_core::contract::data_act::switch(day, n, m, k);
        let _ = custodia_core::contract::compat::glpi_dates(day, n, m);
        let _ = custodia_core::contract::billing::billing_dates(day, n, m % 50);
        let _ = custodia_core::contract::billing::first_billing_day(day, n);
    }
}
