//! What a contract is worth: total and yearly value, cost per year, what is still committed, and
//! its share of each fiscal year's budget.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::compound::compound;
use super::proration::allocate;
use super::{BillingPeriod, Percent};
use crate::dates::{MAX_MONTHS, add_months, days_inclusive};
use crate::error::{Error, Result};
use crate::money::Money;

/// Total and annual contract value. Common practice, not a standard: print the definition with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractValue {
    /// Recurring cost of each contract year; the last one may be shorter.
    pub recurring_by_year: Vec<Money>,
    /// Their sum.
    pub recurring_total: Money,
    /// TCV: recurring and one-off cost over the committed term.
    pub tcv: Money,
    /// ACV: recurring cost over the years of the term, one-off cost left out.
    pub acv: Money,
}

/// The value of a committed term of `months` (domain §B.8, CD-150…152).
///
/// From the second year on the price grows by `escalator`, compounded without rounding on the way;
/// each year's amount is rounded once.
pub fn contract_value(
    monthly: Money,
    months: u32,
    one_off: Money,
    escalator: Percent,
) -> Result<ContractValue> {
    if !(1..=MAX_MONTHS).contains(&months) {
        return Err(Error::Internal(format!("a term of {months} months has no value")));
    }
    let recurring_by_year = (0..months.div_ceil(12))
        .map(|year| {
            let in_year = (months - 12 * year).min(12);
            compound(monthly.mul_ratio(in_year.into(), 1)?, escalator, year)
        })
        .collect::<Result<Vec<_>>>()?;
    let recurring_total = recurring_by_year
        .iter()
        .try_fold(Money::zero(monthly.currency), |t, m| t.checked_add(*m))?;
    Ok(ContractValue {
        tcv: recurring_total.checked_add(one_off)?,
        acv: recurring_total.mul_ratio(12, months.into())?,
        recurring_total,
        recurring_by_year,
    })
}

/// A recurring cost per year and per month, each rounded once from the original amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnnualisedCost {
    /// Per year.
    pub annualised: Money,
    /// Per month.
    pub monthly_equivalent: Money,
}

/// An amount paid every `months` months, or for a prepaid term of as many (CD-158).
pub fn annualised_over(amount: Money, months: u32) -> Result<AnnualisedCost> {
    Ok(AnnualisedCost {
        annualised: amount.mul_ratio(12, months.into())?,
        monthly_equivalent: amount.mul_ratio(1, months.into())?,
    })
}

/// An amount paid every billing period (CD-155…157). A one-off cost recurs never: 0.
pub fn annualised_cost(amount: Money, billing: BillingPeriod) -> Result<AnnualisedCost> {
    match billing.months() {
        Some(months) => annualised_over(amount, months),
        None => {
            let nothing = Money::zero(amount.currency);
            Ok(AnnualisedCost { annualised: nothing, monthly_equivalent: nothing })
        }
    }
}

/// What is still to be invoiced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Remaining {
    /// Invoices to come.
    pub invoices_left: u32,
    /// Their sum.
    pub amount: Money,
}

/// The invoices strictly after `today`, at `each` (CD-159); the dates come from
/// [`invoice_dates`](super::billing::invoice_dates), which stops at the end of the term.
pub fn remaining_commitment(
    each: Money,
    invoices: &[NaiveDate],
    today: NaiveDate,
) -> Result<Remaining> {
    let left = invoices.iter().filter(|date| **date > today).count();
    let invoices_left = u32::try_from(left).map_err(|e| Error::Internal(e.to_string()))?;
    Ok(Remaining { invoices_left, amount: each.mul_ratio(invoices_left.into(), 1)? })
}

/// The fiscal year a day belongs to, named by the calendar year it begins in.
pub fn fiscal_year(date: NaiveDate, first_month: u32) -> i32 {
    if date.month() >= first_month { date.year() } else { date.year() - 1 }
}

/// The accrual view of a budget: an amount for `[start, end]` by days in each fiscal year.
///
/// The shares sum exactly to the amount. An error for an empty or an endless interval.
pub fn accrual_by_fiscal_year(
    amount: Money,
    start: NaiveDate,
    end: NaiveDate,
    first_month: u32,
) -> Result<BTreeMap<i32, Money>> {
    let bad = || Error::Internal(format!("no fiscal years between {start} and {end}"));
    let years = fiscal_year(start, first_month)..=fiscal_year(end, first_month);
    if start > end || years.clone().count() > MAX_MONTHS as usize / 12 + 1 {
        return Err(bad());
    }
    let days = years
        .clone()
        .map(|year| {
            let first = NaiveDate::from_ymd_opt(year, first_month, 1)?;
            let last = add_months(first, 12)?.pred_opt()?;
            u32::try_from(days_inclusive(start.max(first), end.min(last))).ok()
        })
        .collect::<Option<Vec<_>>>()
        .ok_or_else(bad)?;
    Ok(years.zip(allocate(amount, &days)?).collect())
}

/// The cash view of a budget: what is invoiced in each fiscal year.
pub fn cash_by_fiscal_year(
    each: Money,
    invoices: &[NaiveDate],
    first_month: u32,
) -> Result<BTreeMap<i32, Money>> {
    let mut years = BTreeMap::new();
    for date in invoices {
        let year = years
            .entry(fiscal_year(*date, first_month))
            .or_insert_with(|| Money::zero(each.currency));
        *year = year.checked_add(each)?;
    }
    Ok(years)
}
