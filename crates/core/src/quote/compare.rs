//! Quotes side by side with each other and with the terms as they are.
//!
//! Amounts of two currencies are compared only by a rate somebody typed; a column without one says
//! that it is in another currency. What is compared is money; percentages are for reading.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::normal::{Normalised, Offer};
use super::{QuoteRow, TypedRate};
use crate::contract::uplift::uplift_check;
use crate::contract::{BillingPeriod, Percent};
use crate::error::Result;
use crate::ids::{ContractId, QuoteId};
use crate::money::{Currency, Money, Totals};

/// The terms as they are, and what limits an increase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Current {
    /// Amounts with their billing period, of any currency.
    pub recurring: Vec<(Money, BillingPeriod)>,
    /// The highest increase the contract allows at renewal.
    pub cap: Option<Percent>,
    /// Vendor of the contract.
    pub vendor: String,
}

/// Everything side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Comparison {
    /// The contract.
    pub contract_id: ContractId,
    /// Months of the common term.
    pub term_months: u32,
    /// The common currency.
    pub currency: Currency,
    /// The rates that were used.
    pub rates: Vec<TypedRate>,
    /// Currencies a rate is missing for.
    pub without_rate: Vec<Currency>,
    /// The highest increase the contract allows.
    pub cap: Option<Percent>,
    /// Columns; the first is the terms as they are.
    pub columns: Vec<ComparedOffer>,
}

/// One column of the comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ComparedOffer {
    /// The quote; `None`: the terms as they are.
    pub quote_id: Option<QuoteId>,
    /// Vendor's name.
    pub vendor: String,
    /// The vendor's number of the quote.
    pub reference: String,
    /// Last day it can be taken.
    pub valid_until: Option<NaiveDate>,
    /// It can no longer be taken.
    pub expired: bool,
    /// Months offered; `None` for the terms as they are.
    pub offered_months: Option<u32>,
    /// Months of the common term beyond those offered: there its price is assumed to hold.
    pub assumed_months: u32,
    /// Increase from each year to the next.
    pub uplift: Percent,
    /// What it costs in its own currency, one amount a currency.
    pub own: Totals,
    /// What it costs in the common currency; `None` when it is in another one without a rate.
    pub common: Option<Normalised>,
    /// Against the terms as they are; `None` for those themselves and where nothing compares.
    pub against: Option<Against>,
    /// Against the highest increase allowed; only the contract's vendor is bound by it.
    pub cap: Option<CapCheck>,
    /// The lowest total of those that can be compared; of equals each.
    pub lowest: bool,
}

/// A difference to the terms as they are, over the common term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Against {
    /// Negative where it is cheaper.
    pub difference: Money,
    /// The same in percent of the terms as they are, rounded to two decimals for reading; `None`
    /// where those cost nothing.
    pub percent: Option<Percent>,
}

/// A yearly price against `current × (1 + cap)` (domain §B.7, CD-147).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CapCheck {
    /// The highest first-year price the contract allows.
    pub allowed: Money,
    /// The first-year price is above it.
    pub exceeds: bool,
    /// By how much a year; never negative.
    pub overcharge: Money,
}

/// What the quotes are brought to.
#[derive(Debug, Clone, Copy)]
pub struct Common<'a> {
    /// Months of the common term.
    pub months: u32,
    /// The common currency.
    pub currency: Currency,
    /// Rates into it.
    pub rates: &'a [TypedRate],
}

impl Common<'_> {
    fn rate(&self, currency: Currency) -> Option<&TypedRate> {
        self.rates.iter().find(|r| r.currency == currency)
    }

    /// Several offers of one currency each, as one in the common currency; `None` without a rate.
    fn bring(&self, parts: &[Normalised]) -> Result<Option<Normalised>> {
        let mut sum: Option<Normalised> = None;
        for part in parts {
            let own = part.total.currency;
            let part = match (own == self.currency, self.rate(own)) {
                (true, _) => part.clone(),
                (false, Some(r)) => part.converted(r.rate, self.currency, self.months)?,
                (false, None) => return Ok(None),
            };
            sum = Some(match sum {
                None => part,
                Some(sum) => sum.plus(&part, self.months)?,
            });
        }
        Ok(sum)
    }
}

/// Holds the quotes of a contract side by side. `quotes` stand in the order of the columns.
///
/// # Errors
/// For amounts out of range.
pub fn compare(
    contract_id: ContractId,
    current: &Current,
    quotes: &[QuoteRow],
    common: Common<'_>,
) -> Result<Comparison> {
    let as_is = as_is(current, &common)?;
    let first_year = |n: &Normalised| n.by_year.first().copied();
    let mut columns = vec![as_is];
    for quote in quotes {
        let mut column = offered(quote, &common)?;
        let base = columns.first().and_then(|c| c.common.clone());
        if let (Some(now), Some(base)) = (&column.common, &base) {
            let minus = Money { minor: -base.total.minor, ..base.total };
            let difference = now.total.checked_add(minus)?;
            let percent = Percent::display_ratio(difference, base.total);
            column.against = Some(Against { difference, percent });
            let bound = column.vendor == current.vendor;
            if let (Some(cap), Some(was), Some(asked)) =
                (current.cap.filter(|_| bound), first_year(base), first_year(now))
            {
                let check = uplift_check(was, asked, cap)?;
                column.cap = Some(CapCheck {
                    allowed: check.max_allowed,
                    exceeds: check.exceeds_cap,
                    overcharge: check.overcharge,
                });
            }
        }
        columns.push(column);
    }
    let totals = columns.iter().filter_map(|c| c.common.as_ref()).map(|n| n.total.minor);
    let lowest = totals.min();
    for column in &mut columns {
        column.lowest = column.common.as_ref().map(|n| n.total.minor) == lowest && lowest.is_some();
    }
    let mut without_rate: Vec<Currency> = columns
        .iter()
        .flat_map(|c| &c.own.0)
        .map(|m| m.currency)
        .filter(|c| *c != common.currency && common.rate(*c).is_none())
        .collect();
    without_rate.sort_unstable();
    without_rate.dedup();
    Ok(Comparison {
        contract_id,
        term_months: common.months,
        currency: common.currency,
        rates: common.rates.to_vec(),
        without_rate,
        cap: current.cap,
        columns,
    })
}

/// The terms as they are, held at today's price: an increase to come is the vendor's to ask.
fn as_is(current: &Current, common: &Common<'_>) -> Result<ComparedOffer> {
    let mut parts: Vec<Offer> = Vec::new();
    for (amount, billing) in &current.recurring {
        let same = |o: &&mut Offer| o.one_off.currency == amount.currency;
        match parts.iter_mut().find(same) {
            Some(offer) => offer.recurring.push((*amount, *billing)),
            None => parts.push(Offer {
                recurring: vec![(*amount, *billing)],
                one_off: Money::zero(amount.currency),
                uplift: Percent::ZERO,
            }),
        }
    }
    if parts.is_empty() {
        let one_off = Money::zero(common.currency);
        parts.push(Offer { recurring: Vec::new(), one_off, uplift: Percent::ZERO });
    }
    let normal =
        parts.iter().map(|o| o.over(common.months)).collect::<Result<Vec<Normalised>>>()?;
    Ok(ComparedOffer {
        quote_id: None,
        vendor: current.vendor.clone(),
        reference: String::new(),
        valid_until: None,
        expired: false,
        offered_months: None,
        assumed_months: 0,
        uplift: Percent::ZERO,
        own: Totals::of(normal.iter().map(|n| n.total))?,
        common: common.bring(&normal)?,
        against: None,
        cap: None,
        lowest: false,
    })
}

fn offered(quote: &QuoteRow, common: &Common<'_>) -> Result<ComparedOffer> {
    let d = &quote.draft;
    let zero = Money::zero(d.recurring.currency);
    let offer = Offer {
        recurring: vec![(d.recurring, d.billing)],
        one_off: d.fees.iter().try_fold(zero, |sum, fee| sum.checked_add(fee.amount))?,
        uplift: d.uplift,
    };
    let own = offer.over(common.months)?;
    Ok(ComparedOffer {
        quote_id: Some(quote.id),
        vendor: quote.vendor.clone(),
        reference: d.reference.clone(),
        valid_until: d.valid_until,
        expired: quote.expired,
        offered_months: Some(d.term_months),
        assumed_months: common.months.saturating_sub(d.term_months),
        uplift: d.uplift,
        own: Totals::of([own.total])?,
        common: common.bring(&[own])?,
        against: None,
        cap: None,
        lowest: false,
    })
}
