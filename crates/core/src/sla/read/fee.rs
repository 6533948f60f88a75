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
        found.insert(id, Costs { lines: listed.cost_lines, life });
    }
    Ok(found)
}

/// The fee of a period; `None` where nothing was owed for it, or several currencies were.
///
/// A line that was owed for a part of the period counts by its days; rounded once, half up.
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
    for line in &costs.lines {
        let Some(owed) = share(terms, line, life, whole) else { continue };
        let of = line.amount.currency;
        sum = match sum {
            None => Some((of, owed)),
            Some((known, so_far)) if known == of => Some((of, added(so_far, owed)?)),
            Some(_) => return Ok(None),
        };
    }
    sum.map(|(currency, s)| Money::new(1, currency).mul_ratio(s.num(), s.den())).transpose()
}

fn added(a: Fraction, b: Fraction) -> Result<Fraction> {
    a.checked_add(b).ok_or_else(|| Error::Internal("fee out of range".into()))
}

/// What a line costs in a period, in minor units; `None` for a one-off, or outside its days.
fn share(terms: &SlaTerms, line: &CostLineDraft, life: Days, whole: Days) -> Option<Fraction> {
    let months = line.billing.months()?;
    let from = line.from.map_or(life.from, |f| f.max(life.from)).max(whole.from);
    let until = line.until.map_or(life.until, |u| u.min(life.until)).min(whole.until);
    let (days, all) = (days_inclusive(from, until), days_inclusive(whole.from, whole.until));
    if days <= 0 {
        return None;
    }
    let part = Fraction::new(i128::from(days), i128::from(all))?;
    let rate = Fraction::new(terms.fee_months(), i128::from(months))?;
    Fraction::from(line.amount.minor).checked_mul(rate)?.checked_mul(part)
}
