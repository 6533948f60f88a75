//! Days as filters keep them: fixed, or counted from the day one asks. "Warranty within 90 days"
//! kept in a view means so on every day the view is opened.
//!
//! Kept form: `2026-12-31`, `today`, `+90d`, `-3m`, `eom`, `eoy`; spans `a..b` with either end
//! open, `<a` and `>a` without their end, the empty text for "no date".

use chrono::{Datelike, NaiveDate};

use super::span::Span;
use crate::dates::{add_days, add_months, is_plausible, month_end};
use crate::text::{Lang, t};

/// The unit of a distance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Calendar days.
    Days,
    /// Seven days.
    Weeks,
    /// Calendar months; the last day where the day number is missing.
    Months,
    /// Twelve months.
    Years,
}

impl Unit {
    const ALL: [Self; 4] = [Self::Days, Self::Weeks, Self::Months, Self::Years];

    const fn letter(self) -> char {
        match self {
            Self::Days => 'd',
            Self::Weeks => 'w',
            Self::Months => 'm',
            Self::Years => 'y',
        }
    }

    /// The letters people type for it in a language: the first is written, all are read.
    fn typed(self, lang: Lang) -> String {
        match self {
            Self::Days => t(lang, "filter-unit-days"),
            Self::Weeks => t(lang, "filter-unit-weeks"),
            Self::Months => t(lang, "filter-unit-months"),
            Self::Years => t(lang, "filter-unit-years"),
        }
    }
}

/// The longest distance, in any unit: two centuries of days.
const MAX_DISTANCE: i64 = 73_000;

/// A day of a filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// A day of the calendar.
    Fixed(NaiveDate),
    /// So far from the day one asks; negative for the past, 0 for the day itself.
    From(i64, Unit),
    /// The last day of the month one asks in.
    MonthEnd,
    /// The last day of the year one asks in.
    YearEnd,
}

impl Day {
    /// Reads the kept form.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "today" => return Some(Self::From(0, Unit::Days)),
            "eom" => return Some(Self::MonthEnd),
            "eoy" => return Some(Self::YearEnd),
            _ => {}
        }
        if text.starts_with(['+', '-']) {
            return distance(text, |letter| {
                Unit::ALL.into_iter().find(|u| letter == u.letter().to_string())
            });
        }
        text.parse().ok().filter(|d| is_plausible(*d)).map(Self::Fixed)
    }

    /// The kept form.
    pub fn kept(self) -> String {
        match self {
            Self::Fixed(day) => day.to_string(),
            Self::From(0, Unit::Days) => "today".into(),
            Self::From(n, unit) => format!("{n:+}{}", unit.letter()),
            Self::MonthEnd => "eom".into(),
            Self::YearEnd => "eoy".into(),
        }
    }

    /// The day it is when asked on `today`; `None` outside the calendar.
    pub fn on(self, today: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Fixed(day) => Some(day),
            Self::From(n, Unit::Days) => add_days(today, n),
            Self::From(n, Unit::Weeks) => add_days(today, n.checked_mul(7)?),
            Self::From(n, Unit::Months) => add_months(today, n),
            Self::From(n, Unit::Years) => add_months(today, n.checked_mul(12)?),
            Self::MonthEnd => month_end(today),
            Self::YearEnd => NaiveDate::from_ymd_opt(today.year(), 12, 31),
        }
    }

    /// What a person types in any language: `90d`, `+3m`, `oggi`, `2026-12-31`, `31/12/2026`.
    pub fn typed(text: &str) -> Option<Self> {
        let low = text.to_lowercase();
        let says = |id: &str| Lang::ALL.iter().any(|l| t(*l, id).split(',').any(|w| w == low));
        if says("filter-day-today") {
            return Some(Self::From(0, Unit::Days));
        }
        if says("filter-day-month-end") {
            return Some(Self::MonthEnd);
        }
        if says("filter-day-year-end") {
            return Some(Self::YearEnd);
        }
        let unit = |letter: &str| {
            let is = |u: &Unit, l: Lang| u.typed(l).split(',').any(|w| w == letter);
            Unit::ALL.into_iter().find(|u| Lang::ALL.iter().any(|l| is(u, *l)))
        };
        distance(&low, unit).or_else(|| date(&low).filter(|d| is_plausible(*d)).map(Self::Fixed))
    }

    /// As a person types it in a language; read again by [`Day::typed`].
    pub fn say(self, lang: Lang) -> String {
        let first = |id: &str| t(lang, id).split(',').next().unwrap_or_default().to_owned();
        match self {
            Self::Fixed(day) => day.to_string(),
            Self::From(0, Unit::Days) => first("filter-day-today"),
            Self::From(n, unit) => {
                let letters = unit.typed(lang);
                format!("{n}{}", letters.split(',').next().unwrap_or_default())
            }
            Self::MonthEnd => first("filter-day-month-end"),
            Self::YearEnd => first("filter-day-year-end"),
        }
    }
}

/// `90d`, `+3m`, `-1y`: a number and a unit.
fn distance(text: &str, unit: impl Fn(&str) -> Option<Unit>) -> Option<Day> {
    let at = text.find(char::is_alphabetic)?;
    let (number, letter) = text.split_at(at);
    let n: i64 = number.parse().ok().filter(|n: &i64| n.abs() <= MAX_DISTANCE)?;
    match (n, unit(letter)?) {
        // Nothing ahead is today, in whatever unit.
        (0, _) => Some(Day::From(0, Unit::Days)),
        (n, unit) => Some(Day::From(n, unit)),
    }
}

/// A date in figures: ISO, or day, month, year with slashes or dots.
fn date(text: &str) -> Option<NaiveDate> {
    if let Ok(day) = text.parse() {
        return Some(day);
    }
    let parts: Vec<&str> = text.split(['/', '.']).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let full = match year.len() {
        4 => year.parse().ok()?,
        2 => 2000 + year.parse::<i32>().ok()?,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(full, month.parse().ok()?, day.parse().ok()?)
}

/// Whether a kept value is a span of days that another day would put elsewhere.
pub fn is_relative(value: &str) -> bool {
    let relative = |d: Option<Day>| d.is_some_and(|d| !matches!(d, Day::Fixed(_)));
    match Span::<Day>::parse(value) {
        Some(Span::Before(d) | Span::After(d)) => relative(Some(d)),
        Some(Span::Within(a, b)) => relative(a) || relative(b),
        Some(Span::None) | None => false,
    }
}

impl Span<Day> {
    /// Reads the kept form.
    pub fn parse(value: &str) -> Option<Self> {
        Self::read(value, Day::parse)
    }

    /// Reads what a person types; `2026-11` and `2026` are the whole month and year, of which a
    /// comparison takes the end it means: `>2024` is after the last day of that year.
    pub fn typed(text: &str) -> Option<Self> {
        let first = |t: &str| whole(t).map(|(d, _)| Day::Fixed(d)).or_else(|| Day::typed(t));
        let last = |t: &str| whole(t).map(|(_, d)| Day::Fixed(d)).or_else(|| Day::typed(t));
        if let Some(rest) = text.strip_prefix('<') {
            return first(rest).map(Self::Before);
        }
        if let Some(rest) = text.strip_prefix('>') {
            return last(rest).map(Self::After);
        }
        let Some((from, to)) = text.split_once("..") else {
            return Some(Self::Within(Some(first(text)?), Some(last(text)?)));
        };
        let end = |text: &str, day: &dyn Fn(&str) -> Option<Day>| match text {
            "" => Some(None),
            text => day(text).map(Some),
        };
        match (end(from, &first)?, end(to, &last)?) {
            (None, None) => None,
            (from, to) => Some(Self::Within(from, to)),
        }
    }

    /// The kept form of the fixed days it is when asked on `today`, ends included.
    pub fn on(self, today: NaiveDate) -> Option<String> {
        let near = |d: Day, by: i64| add_days(d.on(today)?, by).map(Day::Fixed);
        let fixed = match self {
            Self::None => return Some(String::new()),
            Self::Before(d) => Self::Within(None, Some(near(d, -1)?)),
            Self::After(d) => Self::Within(Some(near(d, 1)?), None),
            Self::Within(a, b) => {
                let end = |d: Option<Day>| match d {
                    None => Some(None),
                    Some(d) => near(d, 0).map(Some),
                };
                Self::Within(end(a)?, end(b)?)
            }
        };
        Some(fixed.write(Day::kept))
    }
}

/// First and last day of a month `2026-11` or a year `2026`.
fn whole(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let figures = |t: &str, n: usize| t.len() == n && t.bytes().all(|b| b.is_ascii_digit());
    let first = match text.split_once('-') {
        None if figures(text, 4) => NaiveDate::from_ymd_opt(text.parse().ok()?, 1, 1)?,
        Some((y, m)) if figures(y, 4) && figures(m, 2) => {
            let first = NaiveDate::from_ymd_opt(y.parse().ok()?, m.parse().ok()?, 1)?;
            return is_plausible(first).then_some((first, month_end(first)?));
        }
        _ => return None,
    };
    is_plausible(first).then_some((first, NaiveDate::from_ymd_opt(first.year(), 12, 31)?))
}
