//! Holidays against published lists, and business-day arithmetic against counting.

use super::*;
use chrono::{Datelike, Weekday};
use custodia_core::calendar::{DayOff, easter_sunday};

/// Every holiday of a year that falls on a weekday, as `MM-DD`.
fn weekday_holidays(country: Country, year: i32) -> Vec<String> {
    let calendar = Calendar::of(country);
    d(&format!("{year}-01-01"))
        .iter_days()
        .take_while(|day| day.year() == year)
        .filter(|day| calendar.day_off(*day) == Some(DayOff::Holiday))
        .map(|day| day.format("%m-%d").to_string())
        .collect()
}

#[test]
fn easter_falls_on_the_published_sundays() {
    for (year, easter) in [
        (1961, "1961-04-02"),
        (1981, "1981-04-19"),
        (2000, "2000-04-23"),
        (2008, "2008-03-23"),
        (2011, "2011-04-24"),
        (2024, "2024-03-31"),
        (2025, "2025-04-20"),
        (2026, "2026-04-05"),
        (2027, "2027-03-28"),
        (2038, "2038-04-25"),
        (2076, "2076-04-19"),
    ] {
        assert_eq!(easter_sunday(year), Some(d(easter)), "{year}");
    }
    assert_eq!(easter_sunday(i32::MAX), None, "no Easter outside the Gregorian calendar we know");
}

#[test]
fn national_holidays_are_those_of_the_published_lists() {
    for (country, year, expect) in [
        (Country::Italy, 2025, "01-01 01-06 04-21 04-25 05-01 06-02 08-15 12-08 12-25 12-26"),
        (Country::Italy, 2026, "01-01 01-06 04-06 05-01 06-02 12-08 12-25"),
        (Country::Italy, 2027, "01-01 01-06 03-29 06-02 10-04 11-01 12-08"),
        (Country::Germany, 2025, "01-01 04-18 04-21 05-01 05-29 06-09 10-03 12-25 12-26"),
        (Country::France, 2025, "01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-11 12-25"),
        (Country::Spain, 2025, "01-01 01-06 04-18 05-01 08-15 12-08 12-25"),
        (
            Country::EnglandAndWales,
            2022,
            "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
        ),
        (Country::EnglandAndWales, 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
        (Country::EnglandAndWales, 2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
        (Country::EnglandAndWales, 2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
        (Country::EnglandAndWales, 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
        (Country::None, 2026, ""),
    ] {
        assert_eq!(weekday_holidays(country, year).join(" "), expect, "{country} {year}");
    }
}

#[test]
fn saint_francis_is_a_holiday_only_from_2026() {
    let italy = Calendar::of(Country::Italy);
    assert!(italy.is_business_day(d("2024-10-04")), "a Friday before the law");
    assert_eq!(italy.day_off(d("2027-10-04")), Some(DayOff::Holiday), "the first weekday one");
}

#[test]
fn local_days_off_have_their_own_reason() {
    let milan = Calendar {
        country: Country::Italy,
        patron: MonthDay::parse("12-07"),
        closures: [d("2026-08-17"), d("2026-08-15")].into(),
    };
    for (day, reason) in [
        ("2026-12-07", Some(DayOff::Holiday)),
        ("2026-08-17", Some(DayOff::Closure)),
        ("2026-08-15", Some(DayOff::Weekend)),
        ("2026-08-18", None),
    ] {
        assert_eq!(milan.day_off(d(day)), reason, "{day}");
    }
    assert_eq!(milan.preceding_business_day(d("2026-12-08")), Some(d("2026-12-04")));
}

#[test]
fn a_day_of_the_year_is_written_in_one_way() {
    for text in ["01-01", "02-29", "12-07"] {
        assert_eq!(MonthDay::parse(text).map(|m| m.to_string()).as_deref(), Some(text));
    }
    for bad in ["", "1-1", "02-30", "13-01", "00-10", "+1-01", "12-07-01", "12/07"] {
        assert_eq!(MonthDay::parse(bad), None, "{bad:?}");
    }
}

#[test]
fn a_firm_that_never_works_gets_no_date_instead_of_an_endless_search() {
    let closed = d("2020-01-01").iter_days().take(2000).collect();
    let never = Calendar { closures: closed, ..Calendar::of(Country::None) };
    assert_eq!(never.preceding_business_day(d("2024-06-01")), None);
    assert_eq!(never.next_business_day(d("2021-06-01")), None);
    assert_eq!(Calendar::of(Country::None).minus_business_days(d("2024-06-01"), u32::MAX), None);
    assert_eq!(Calendar::of(Country::None).minus_business_days(NaiveDate::MIN, 1), None);
    assert_eq!(Calendar::of(Country::None).plus_business_days(NaiveDate::MAX, 1), None);
}

fn business_days_in(calendar: &Calendar, after: NaiveDate, through: NaiveDate) -> usize {
    after
        .iter_days()
        .skip(1)
        .take_while(|day| *day <= through)
        .filter(|day| calendar.is_business_day(*day))
        .count()
}

proptest! {
    #[test]
    fn business_days_counted_back_and_forth_are_really_that_many(
        calendar in any_calendar(), day in any_day(), n in 0_u32..60,
    ) {
        let back = calendar.minus_business_days(day, n).unwrap();
        prop_assert!(calendar.is_business_day(back));
        prop_assert_eq!(business_days_in(&calendar, back, day), n as usize);

        let forth = calendar.plus_business_days(day, n).unwrap();
        prop_assert!(calendar.is_business_day(forth));
        if n > 0 {
            prop_assert_eq!(business_days_in(&calendar, day, forth), n as usize);
        }
    }

    #[test]
    fn the_nearest_business_day_is_the_day_itself_or_has_only_days_off_between(
        calendar in any_calendar(), day in any_day(),
    ) {
        let before = calendar.preceding_business_day(day).unwrap();
        let after = calendar.next_business_day(day).unwrap();
        prop_assert!(before <= day && day <= after);
        let off = |d: &NaiveDate| !calendar.is_business_day(*d);
        prop_assert!(before.iter_days().skip(1).take_while(|d| *d <= day).all(|d| off(&d)));
        prop_assert!(day.iter_days().take_while(|d| *d < after).all(|d| off(&d)));
        prop_assert_eq!(before == day, after == day, "a worked day is its own neighbour");
    }

    #[test]
    fn a_weekend_is_never_worked(calendar in any_calendar(), day in any_day()) {
        if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            prop_assert_eq!(calendar.day_off(day), Some(DayOff::Weekend));
        }
    }
}
