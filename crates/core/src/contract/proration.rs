//! Splitting amounts: part of a year's price, equal instalments, shares that sum exactly.
//!
//! Both end days count. Each result is rounded half away from zero once, at the end.

use chrono::{Datelike, NaiveDate};

use super::TermConvention;
use super::term::term_end;
use crate::choice::choice;
use crate::dates::{add_months, days_inclusive};
use crate::error::{Error, Result};
use crate::money::Money;

choice! {
    /// What a part of a year is measured in.
    ProrationBasis {
        /// Days over the days of the twelve months that end on the last day. The default.
        ActTerm = "act_term",
        /// Days over 365, in leap years too.
        Act365 = "act_365",
        /// Whole months, plus the days of the last one over its length.
        Monthly = "monthly",
        /// Months of thirty days (European 30E/360).
        ThirtyE360 = "30e_360",
    }
}

/// An amount for part of a year, and the days it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prorated {
    /// Calendar days, both end days counted.
    pub days: i64,
    /// The price for them.
    pub amount: Money,
}

/// The price of `[start, end]` at a yearly price (domain §B.6, CD-121…127).
pub fn prorate(
    annual: Money,
    start: NaiveDate,
    end: NaiveDate,
    basis: ProrationBasis,
) -> Result<Prorated> {
    let days = days_inclusive(start, end);
    if days < 1 {
        return Err(Error::Internal(format!("no days between {start} and {end}")));
    }
    let fraction = match basis {
        ProrationBasis::ActTerm => days_in_year_to(end).map(|year| (days, year)),
        ProrationBasis::Act365 => Some((days, 365)),
        ProrationBasis::Monthly => months_and_days(start, end),
        ProrationBasis::ThirtyE360 => end.succ_opt().map(|after| (days_30e(start, after), 360)),
    };
    let (num, den) =
        fraction.ok_or_else(|| Error::Internal(format!("{end} is out of the calendar")))?;
    Ok(Prorated { days, amount: annual.mul_ratio(num.into(), den.into())? })
}

/// Days of the twelve months that end on `end`.
fn days_in_year_to(end: NaiveDate) -> Option<i64> {
    let start = add_months(end.succ_opt()?, -12)?;
    Some(days_inclusive(start, end))
}

/// Whole months and the broken one, as a fraction of a year.
fn months_and_days(start: NaiveDate, end: NaiveDate) -> Option<(i64, i64)> {
    let end_of = |months: u32| term_end(start, months, TermConvention::CorrespondingDay);
    let between = i64::from(end.year() - start.year()) * 12 + i64::from(end.month())
        - i64::from(start.month());
    // Month ends rise with the number of months, so the whole months are one of these three.
    let guess = u32::try_from(between).ok()?;
    let whole = (guess.saturating_sub(1)..=guess + 1)
        .rev()
        .find(|m| *m == 0 || end_of(*m).is_some_and(|e| e <= end))?;
    let broken_start = if whole == 0 { start } else { end_of(whole)?.succ_opt()? };
    let used = days_inclusive(broken_start, end);
    let length = days_inclusive(broken_start, end_of(whole + 1)?);
    Some((i64::from(whole) * length + used, 12 * length))
}

/// Days from `start` to `after`, the day after the last, in months of thirty days.
fn days_30e(start: NaiveDate, after: NaiveDate) -> i64 {
    let count = |d: NaiveDate| {
        i64::from(d.year()) * 360 + i64::from(d.month()) * 30 + i64::from(d.day().min(30))
    };
    count(after) - count(start)
}

/// A total in equal instalments; the last one absorbs the rounding (CD-130, CD-132).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instalments {
    /// How many there are, the last one included.
    pub count: u32,
    /// Every one but the last.
    pub each: Money,
    /// The last one.
    pub last: Money,
}

impl Instalments {
    /// Splits a total. An error for no instalment at all.
    ///
    /// Where rounding up would leave the last instalment with the wrong sign (six cents in twelve),
    /// the others are rounded towards zero instead.
    pub fn of(total: Money, count: u32) -> Result<Self> {
        let rounded = total.mul_ratio(1, i128::from(count))?;
        let left = |each: Money| {
            let others = i128::from(each.minor) * i128::from(count.saturating_sub(1));
            i64::try_from(i128::from(total.minor) - others)
                .map_err(|_| Error::Internal("amount out of range".into()))
        };
        let wrong_sign = left(rounded)?.signum() == -total.minor.signum() && total.minor != 0;
        let each = if wrong_sign {
            Money { minor: total.minor / i64::from(count), ..total }
        } else {
            rounded
        };
        Ok(Self { count, each, last: Money { minor: left(each)?, ..total } })
    }

    /// The instalments in order.
    pub fn iter(self) -> impl Iterator<Item = Money> {
        let others = self.count.saturating_sub(1);
        (0..others).map(move |_| self.each).chain(std::iter::once(self.last))
    }
}

/// A total split in proportion to weights, by cumulative rounding: the shares sum exactly to it.
///
/// An error where the weights sum to 0.
pub fn allocate(total: Money, weights: &[u32]) -> Result<Vec<Money>> {
    let all: i128 = weights.iter().map(|w| i128::from(*w)).sum();
    let (mut weight, mut given) = (0, 0);
    weights
        .iter()
        .map(|w| {
            weight += i128::from(*w);
            let through = total.mul_ratio(weight, all)?.minor;
            let share = through - given;
            given = through;
            Ok(Money { minor: share, ..total })
        })
        .collect()
}
