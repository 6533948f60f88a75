//! The fee a credit is a share of: what the contract cost in the period itself, not what it costs
//! today. A price that was raised since, a line that came or went, an amendment that moved the
//! contract's end: each period is taken as it stood then.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::contract::draft::CostLineDraft;
use crate::contract::forecast::in_force;
use crate::contract::ops::SaveContext;
use crate::contract::read::one_on;
use crate::contract::schedule::Span as Days;
use crate::contract::sql::{StoredPeriod, prices};
use crate::dates::days_inclusive;
use crate::error::{Error, Result};
use crate::ids::ContractId;
use crate::money::{Currency, Money};
use crate::sla::fraction::Fraction;
use crate::sla::terms::{Fee, SlaTerms};
use crate::sla::window::MeasurePeriod;
use crate::store::Conn;

/// What a contract costs, and the days it is in force.
#[derive(Debug, Clone)]
pub(in crate::sla) struct Costs {
    lines: Vec<CostLineDraft>,
    life: Option<Days>,
    /// Prices of a year somebody typed for a period of the contract, with its days.
    typed: Vec<(Days, Money)>,
}

/// The costs of some contracts, as far ahead as `until`: a few small queries for each of them.
pub(in crate::sla) fn costs_of(
    conn: &Conn,
    contracts: impl IntoIterator<Item = ContractId>,
    until: NaiveDate,
    today: NaiveDate,
) -> Result<HashMap<ContractId, Costs>> {
    let mut found = HashMap::new();
    let mut ctx = None;
    for id in contracts {
        if found.contains_key(&id) {
            continue;
        }
        let ctx = match &mut ctx {
            Some(known) => known,
            None => ctx.insert(SaveContext::load(conn, today)?),
        };
        let listed = one_on(conn, id, ctx)?;
        let life = in_force(&listed, ctx, until);
        let asked = prices::of_contract(conn, id)?;
        let price = |s: &StoredPeriod| {
            let price = asked.get(&s.period.index)?.asked?;
            Some((Days { from: s.period.start, until: s.period.end }, price))
        };
        let typed = listed.periods.iter().filter_map(price).collect();
        found.insert(id, Costs { lines: listed.cost_lines, life, typed });
    }
    Ok(found)
}

/// The currency of the fee; `None` where there is no fee, or several currencies are owed.
pub(super) fn currency(terms: &SlaTerms, costs: Option<&Costs>) -> Option<Currency> {
    let costs = match (terms.fee, costs) {
        (Fee::Amount(fee), _) => return Some(fee.currency),
        (Fee::Contract, costs) => costs?,
    };
    let mut owed = costs.lines.iter().filter(|l| l.billing.months().is_some());
    let first = owed.next()?.amount.currency;
    owed.all(|l| l.amount.currency == first).then_some(first)
}

/// The fee of a period; `None` where nothing was owed for it, or several currencies were.
///
/// Where somebody typed what was asked for a period of the contract, that is the price of its days;
/// elsewhere it is what the cost lines say. A price that held for a part of the period counts by its
/// days; rounded once, half up.
pub(in crate::sla) fn fee(
    terms: &SlaTerms,
    costs: Option<&Costs>,
    period: MeasurePeriod,
) -> Result<Option<Money>> {
    let costs = match (terms.fee, costs) {
        (Fee::Amount(fee), _) => return Ok(Some(fee)),
        (Fee::Contract, Some(costs)) => costs,
        (Fee::Contract, None) => return Ok(None),
    };
    let Some(life) = costs.life else { return Ok(None) };
    let whole = Days { from: period.start, until: period.end };
    let mut sum: Option<(Currency, Fraction)> = None;
    let lines = costs.lines.iter().filter_map(|line| {
        let months = line.billing.months()?;
        let from = line.from.map_or(life.from, |f| f.max(life.from));
        let until = line.until.map_or(life.until, |u| u.min(life.until));
        let owed = Days { from, until };
        let days = common(owed, whole) - costs.typed_days(owed, whole);
        Some((line.amount, months, days))
    });
    let typed = costs.typed.iter().map(|(days, price)| (*price, 12, common(*days, whole)));
    for (price, months, days) in lines.chain(typed).filter(|(.., days)| *days > 0) {
        let out_of_range = || Error::Internal("fee out of range".into());
        let owed = share(terms, price, months, (days, whole)).ok_or_else(out_of_range)?;
        sum = match sum {
            None => Some((price.currency, owed)),
            Some((known, so_far)) if known == price.currency => {
                Some((known, so_far.checked_add(owed).ok_or_else(out_of_range)?))
            }
            Some(_) => return Ok(None),
        };
    }
    sum.map(|(currency, s)| Money::new(1, currency).mul_ratio(s.num(), s.den())).transpose()
}

impl Costs {
    /// Days of a period on which a line was owed but a typed price held.
    fn typed_days(&self, owed: Days, whole: Days) -> i64 {
        let within = Days { from: owed.from.max(whole.from), until: owed.until.min(whole.until) };
        self.typed.iter().map(|(days, _)| common(*days, within)).sum()
    }
}

/// Days that two spans share.
fn common(a: Days, b: Days) -> i64 {
    days_inclusive(a.from.max(b.from), a.until.min(b.until)).max(0)
}

/// What a price for so many months comes to for some days of a period, in minor units.
fn share(
    terms: &SlaTerms,
    price: Money,
    months: u32,
    (days, whole): (i64, Days),
) -> Option<Fraction> {
    let all = days_inclusive(whole.from, whole.until);
    let part = Fraction::new(i128::from(days), i128::from(all))?;
    let rate = Fraction::new(terms.fee_months(), i128::from(months))?;
    Fraction::from(price.minor).checked_mul(rate)?.checked_mul(part)
}
