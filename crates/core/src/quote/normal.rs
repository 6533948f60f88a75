//! An offer brought to a common term: what it costs over it, per year and per month.
//!
//! Each year's recurring price is rounded once, from the exact product of amount, months and
//! compounded increase (domain §B.8); everything else is a sum or one division of those.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::rate::Rate;
use crate::contract::compound::compound_share;
use crate::contract::{BillingPeriod, Percent};
use crate::dates::MAX_MONTHS;
use crate::error::{Error, Result};
use crate::money::{Currency, Money};

/// A price that recurs, and what is paid once beside it. All amounts are of one currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Amounts with their billing period; none is one-off.
    pub recurring: Vec<(Money, BillingPeriod)>,
    /// What is paid once.
    pub one_off: Money,
    /// Increase from each year to the next.
    pub uplift: Percent,
}

/// What an offer costs over the common term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Normalised {
    /// Recurring price of each year of the term; the last one may be shorter.
    pub by_year: Vec<Money>,
    /// Their sum.
    pub recurring: Money,
    /// What is paid once, in full.
    pub one_off: Money,
    /// Recurring and one-off.
    pub total: Money,
    /// The total over the years of the term.
    pub per_year: Money,
    /// The total over the months of the term.
    pub per_month: Money,
    /// The one-off amount over the months of the term; part of `per_month`.
    pub one_off_per_month: Money,
}

impl Offer {
    /// Brings the offer to a term of `months`, as if its price held that long.
    ///
    /// # Errors
    /// For a term of no or too many months, and for amounts out of range.
    pub fn over(&self, months: u32) -> Result<Normalised> {
        if !(1..=MAX_MONTHS).contains(&months) {
            return Err(Error::Internal(format!("a term of {months} months has no price")));
        }
        let by_year = (0..months.div_ceil(12))
            .map(|year| self.in_year(year, (months - 12 * year).min(12)))
            .collect::<Result<Vec<_>>>()?;
        Normalised::of(by_year, self.one_off, months)
    }

    fn in_year(&self, year: u32, months: u32) -> Result<Money> {
        let mut sum = Money::zero(self.one_off.currency);
        for (amount, billing) in &self.recurring {
            let Some(period) = billing.months() else { continue };
            sum = sum.checked_add(compound_share(*amount, (months, period), self.uplift, year)?)?;
        }
        Ok(sum)
    }
}

impl Normalised {
    fn of(by_year: Vec<Money>, one_off: Money, months: u32) -> Result<Self> {
        let zero = Money::zero(one_off.currency);
        let recurring = by_year.iter().try_fold(zero, |sum, year| sum.checked_add(*year))?;
        let total = recurring.checked_add(one_off)?;
        Ok(Self {
            by_year,
            recurring,
            one_off,
            total,
            per_year: total.mul_ratio(12, months.into())?,
            per_month: total.mul_ratio(1, months.into())?,
            one_off_per_month: one_off.mul_ratio(1, months.into())?,
        })
    }

    /// Two prices of one currency and term as one.
    ///
    /// # Errors
    /// For two currencies, and for amounts out of range.
    pub fn plus(&self, other: &Self, months: u32) -> Result<Self> {
        let years = self.by_year.iter().zip(&other.by_year).map(|(a, b)| a.checked_add(*b));
        Self::of(years.collect::<Result<_>>()?, self.one_off.checked_add(other.one_off)?, months)
    }

    /// The same in another currency: each year and the one-off amount are converted and rounded
    /// once, so that the total stays the sum of what is shown.
    ///
    /// # Errors
    /// For amounts out of range.
    pub fn converted(&self, rate: Rate, into: Currency, months: u32) -> Result<Self> {
        let years = self.by_year.iter().map(|year| rate.convert(*year, into));
        Self::of(years.collect::<Result<_>>()?, rate.convert(self.one_off, into)?, months)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn eur(minor: i64) -> Money {
        Money::new(minor, Currency::EUR)
    }

    fn offer(minor: i64, billing: BillingPeriod, one_off: i64, uplift: &str) -> Offer {
        Offer {
            recurring: vec![(eur(minor), billing)],
            one_off: eur(one_off),
            uplift: Percent::parse(uplift).unwrap(),
        }
    }

    #[test]
    fn offers_of_different_terms_and_billing_stand_side_by_side() {
        use BillingPeriod::{Annual, Monthly, Quarterly, Triennial};
        for (offer, months, total, per_year, per_month) in [
            (offer(100_000, Monthly, 0, "0"), 36, 3_600_000, 1_200_000, 100_000),
            (offer(1_200_000, Annual, 0, "0"), 36, 3_600_000, 1_200_000, 100_000),
            (offer(3_600_000, Triennial, 0, "0"), 12, 1_200_000, 1_200_000, 100_000),
            (offer(300_000, Quarterly, 60_000, "0"), 12, 1_260_000, 1_260_000, 105_000),
            // 12,000 + 12,360 + 12,730.80
            (offer(1_200_000, Annual, 0, "3"), 36, 3_709_080, 1_236_360, 103_030),
            // A hundred a year for one month: rounded once, at the end.
            (offer(10_000, Annual, 0, "0"), 1, 833, 9996, 833),
        ] {
            let n = offer.over(months).unwrap();
            let found = (n.total.minor, n.per_year.minor, n.per_month.minor);
            assert_eq!(found, (total, per_year, per_month), "{offer:?} over {months}");
        }
    }

    #[test]
    fn what_is_paid_once_is_spread_over_the_months() {
        let n = offer(10_000, BillingPeriod::Monthly, 120_000, "0").over(24).unwrap();
        assert_eq!((n.one_off_per_month.minor, n.per_month.minor), (5000, 15_000));
    }

    #[test]
    fn a_term_of_no_months_has_no_price() {
        let offer = offer(1, BillingPeriod::Annual, 0, "0");
        assert!(offer.over(0).is_err() && offer.over(1201).is_err());
    }
}
