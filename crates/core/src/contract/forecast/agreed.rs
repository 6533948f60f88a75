//! Prices agreed with the decision to renew, before the contract's costs say them.

use chrono::NaiveDate;

use crate::contract::draft::CostLineDraft;
use crate::contract::read::{Listed, annualised};
use crate::contract::schedule::Charge;
use crate::decision::DecisionChoice;
use crate::error::Result;
use crate::money::Money;

/// The first day of each period somebody agreed a price for, and that price a year; in order.
pub(super) fn prices(l: &Listed) -> Vec<(NaiveDate, Money)> {
    let Some(agreed) = l.agreed.as_ref() else { return Vec::new() };
    let price = |stored| {
        let decision = l.decision(Some(stored)).filter(|d| d.choice == DecisionChoice::Renew)?;
        Some((agreed.term(stored.period.index + 1)?.start, decision.price?))
    };
    l.periods.iter().filter_map(price).collect()
}

/// Charges what was agreed: recurring lines of before keep their shares of the new yearly price.
/// Lines that begin with the period or later say their amount themselves.
pub(super) fn apply(
    all: &mut [Charge],
    lines: &[CostLineDraft],
    prices: &[(NaiveDate, Money)],
) -> Result<()> {
    for charge in all {
        let Some(line) = lines.get(charge.line) else { continue };
        let holds = |(on, price): &&(NaiveDate, Money)| {
            *on <= charge.service.from
                && goes_over(line, *on)
                && price.currency == line.amount.currency
        };
        let Some((on, price)) = prices.iter().rev().find(holds) else { continue };
        let yearly = yearly(lines, *on, *price)?;
        if yearly > 0 && line.billing.months().is_some() {
            charge.amount = charge.amount.mul_ratio(price.minor.into(), yearly.into())?;
        }
    }
    Ok(())
}

/// Whether a line is owed on the day before one and on it.
fn goes_over(line: &CostLineDraft, on: NaiveDate) -> bool {
    line.from.is_none_or(|from| from < on) && line.until.is_none_or(|until| until >= on)
}

/// What the lines that go over into a period cost a year, in the currency of a price.
fn yearly(lines: &[CostLineDraft], on: NaiveDate, price: Money) -> Result<i64> {
    let mut sum = Money::zero(price.currency);
    for line in lines.iter().filter(|l| goes_over(l, on) && l.amount.currency == price.currency) {
        if let Some(a_year) = annualised(line.amount, line.billing)? {
            sum = sum.checked_add(a_year)?;
        }
    }
    Ok(sum.minor)
}
