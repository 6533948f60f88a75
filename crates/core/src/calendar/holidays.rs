//! National holidays, one table per country, and the date of Easter.
//!
//! Only holidays observed in the whole country. Rules, not lists of dates, except for the one-off
//! bank holidays of England and Wales.

use chrono::{Datelike, NaiveDate, Weekday};

use super::Country;

/// A fixed date: month, day, and the first year it is a holiday.
type Fixed = (u32, u32, i32);

/// Since for ever, as far as contracts go.
const ALWAYS: i32 = i32::MIN;

/// L. 260/1949 as amended; 2 June again since L. 336/2000; 4 October since L. 151/2025.
const ITALY: &[Fixed] = &[
    (1, 1, ALWAYS),
    (1, 6, 1986),
    (4, 25, ALWAYS),
    (5, 1, ALWAYS),
    (6, 2, 2001),
    (8, 15, ALWAYS),
    (10, 4, 2026),
    (11, 1, ALWAYS),
    (12, 8, ALWAYS),
    (12, 25, ALWAYS),
    (12, 26, ALWAYS),
];

const GERMANY: &[Fixed] =
    &[(1, 1, ALWAYS), (5, 1, ALWAYS), (10, 3, 1990), (12, 25, ALWAYS), (12, 26, ALWAYS)];

/// Code du travail, art. L3133-1.
const FRANCE: &[Fixed] = &[
    (1, 1, ALWAYS),
    (5, 1, ALWAYS),
    (5, 8, 1982),
    (7, 14, ALWAYS),
    (8, 15, ALWAYS),
    (11, 1, ALWAYS),
    (11, 11, ALWAYS),
    (12, 25, ALWAYS),
];

/// R.D. 2001/1983, art. 45, the days no region replaces in practice.
const SPAIN: &[Fixed] = &[
    (1, 1, ALWAYS),
    (1, 6, ALWAYS),
    (5, 1, ALWAYS),
    (8, 15, ALWAYS),
    (10, 12, ALWAYS),
    (11, 1, ALWAYS),
    (12, 6, 1986),
    (12, 8, ALWAYS),
    (12, 25, ALWAYS),
];

/// Days after Easter Sunday.
const GOOD_FRIDAY: i64 = -2;
const EASTER_MONDAY: i64 = 1;
const ASCENSION: i64 = 39;
const WHIT_MONDAY: i64 = 50;

/// Whether the date is a national holiday (weekends aside).
pub(super) fn is_holiday(country: Country, date: NaiveDate) -> bool {
    match country {
        Country::None => false,
        Country::Italy => listed(ITALY, date) || eastern(&[EASTER_MONDAY], date),
        Country::Germany => {
            listed(GERMANY, date)
                || eastern(&[GOOD_FRIDAY, EASTER_MONDAY, ASCENSION, WHIT_MONDAY], date)
        }
        Country::France => {
            listed(FRANCE, date) || eastern(&[EASTER_MONDAY, ASCENSION, WHIT_MONDAY], date)
        }
        Country::Spain => listed(SPAIN, date) || eastern(&[GOOD_FRIDAY], date),
        Country::EnglandAndWales => is_bank_holiday(date),
    }
}

fn listed(days: &[Fixed], date: NaiveDate) -> bool {
    days.iter().any(|(m, d, since)| (*m, *d) == (date.month(), date.day()) && date.year() >= *since)
}

fn eastern(offsets: &[i64], date: NaiveDate) -> bool {
    easter_sunday(date.year())
        .is_some_and(|easter| offsets.contains(&date.signed_duration_since(easter).num_days()))
}

/// Easter Sunday of the Western churches, by the Gregorian computus (Meeus/Jones/Butcher).
pub fn easter_sunday(year: i32) -> Option<NaiveDate> {
    if !(1583..=9999).contains(&year) {
        return None;
    }
    let a = year % 19;
    let (b, c) = (year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    let month = u32::try_from(n / 31).ok()?;
    let day = u32::try_from(n % 31 + 1).ok()?;
    NaiveDate::from_ymd_opt(year, month, day)
}

/// One-off bank holidays, and the days whose usual Monday was moved to them.
const PROCLAIMED: &[(i32, u32, u32)] = &[
    (1995, 5, 8),
    (1999, 12, 31),
    (2002, 6, 3),
    (2002, 6, 4),
    (2011, 4, 29),
    (2012, 6, 4),
    (2012, 6, 5),
    (2020, 5, 8),
    (2022, 6, 2),
    (2022, 6, 3),
    (2022, 9, 19),
    (2023, 5, 8),
];

/// England and Wales, since the early May holiday of 1978.
fn is_bank_holiday(date: NaiveDate) -> bool {
    let (year, month, day) = (date.year(), date.month(), date.day());
    let monday = date.weekday() == Weekday::Mon;
    let tuesday = date.weekday() == Weekday::Tue;
    if PROCLAIMED.contains(&(year, month, day)) || eastern(&[GOOD_FRIDAY, EASTER_MONDAY], date) {
        return true;
    }
    match (month, day) {
        // New Year's Day, or the Monday after a weekend one.
        (1, 1) => true,
        (1, 2 | 3) => monday,
        // First Monday in May, moved in 1995 and 2020 to VE day.
        (5, 1..=7) => monday && !matches!(year, 1995 | 2020),
        // Last Monday in May, moved into June for three jubilees.
        (5, 25..) => monday && !matches!(year, 2002 | 2012 | 2022),
        (8, 25..) => monday,
        // Christmas and Boxing Day; the 27th and 28th stand in for what falls on a weekend.
        (12, 25 | 26) => true,
        (12, 27) => monday || tuesday,
        (12, 28) => monday || tuesday,
        _ => false,
    }
}
