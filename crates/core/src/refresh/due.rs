//! The age of an asset against the age at which its kind is replaced, and what that costs in the
//! year it comes (DP-055…060).

use chrono::{Datelike, NaiveDate};

use crate::contract::Percent;
use crate::contract::compound::compound;
use crate::contract::value::fiscal_year;
use crate::dates::add_months;
use crate::error::Result;
use crate::money::Money;

/// Where an asset stands against its policy age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RefreshDue {
    /// The day it is due.
    pub due_on: NaiveDate,
    /// Whether that day has come.
    pub overdue: bool,
    /// Its age in completed months.
    pub age_months: u32,
}

/// When something in service since a day is due by its policy age; `None` beyond the calendar.
pub fn refresh_due(
    in_service: NaiveDate,
    policy_months: u32,
    today: NaiveDate,
) -> Option<RefreshDue> {
    let due_on = add_months(in_service, policy_months.into())?;
    Some(RefreshDue {
        due_on,
        overdue: due_on <= today,
        age_months: completed_months(in_service, today),
    })
}

/// Whole months from a day to another, by the same rule that says when they end: on the last day
/// of a month that lacks the day. 0 where `to` lies before.
pub fn completed_months(from: NaiveDate, to: NaiveDate) -> u32 {
    let between =
        i64::from(to.year() - from.year()) * 12 + i64::from(to.month0()) - i64::from(from.month0());
    let full = add_months(from, between).is_some_and(|day| day <= to);
    u32::try_from(if full { between } else { between - 1 }).unwrap_or(0)
}

/// The fiscal year a due day counts in: what is overdue counts in the running one. Named by the
/// calendar year it begins in.
pub fn bucket(due_on: NaiveDate, today: NaiveDate, first_month: u32) -> i32 {
    fiscal_year(due_on.max(today), first_month)
}

/// A price of today in a later year: `price × (1 + growth)^years`, rounded once.
///
/// # Errors
/// For a fall of more than 100 % and amounts out of range.
pub fn grown(price: Money, growth: Percent, years: u32) -> Result<Money> {
    if years == 0 { Ok(price) } else { compound(price, growth, years) }
}

/// The age at which a category is replaced unless somebody says otherwise (domain §D), by its name
/// in English or Italian; `None` for a name that says nothing.
pub fn default_months(category: &str) -> Option<u32> {
    const BY_WORD: [(&str, u32); 20] = [
        ("laptop", 48),
        ("notebook", 48),
        ("portatil", 48),
        ("desktop", 60),
        ("workstation", 60),
        ("server", 60),
        ("switch", 84),
        ("router", 84),
        ("monitor", 84),
        ("display", 84),
        ("smartphone", 36),
        ("phone", 36),
        ("telefon", 36),
        ("cellular", 36),
        ("mobile", 36),
        ("handheld", 36),
        ("palmar", 36),
        ("ups", 48),
        ("batteri", 48),
        ("batter", 48),
    ];
    let lower = category.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let hit = |part: &str| {
        words.iter().any(|w| if part.len() > 3 { w.starts_with(part) } else { *w == part })
    };
    BY_WORD.iter().find(|(part, _)| hit(part)).map(|(_, months)| *months)
}

#[cfg(test)]
mod tests {
    use super::default_months;

    #[test]
    fn a_category_is_known_by_a_word_of_its_name() {
        for (name, months) in [
            ("Laptop", Some(48)),
            ("Notebooks", Some(48)),
            ("PC portatili", Some(48)),
            ("Desktop PC", Some(60)),
            ("Server", Some(60)),
            ("Network switch", Some(84)),
            ("Monitors", Some(84)),
            ("Telefoni", Some(36)),
            ("Mobile phone", Some(36)),
            ("UPS", Some(48)),
            ("Upstairs furniture", None),
            ("Chair", None),
            ("", None),
        ] {
            assert_eq!(default_months(name), months, "{name}");
        }
    }
}
