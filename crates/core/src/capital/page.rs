//! What a request comes to: its lines added up, its ways compared. Reads only.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CapitalOption, CapitalRequestDraft, CapitalStatus, sql};
use crate::contract::Percent;
use crate::depreciation::less;
use crate::error::{FieldError, Result};
use crate::ids::CapitalRequestId;
use crate::money::{Money, Totals};
use crate::person;
use crate::rates::settings as money;
use crate::store::Conn;
use crate::tco::{Costs, npv};

/// A request in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CapitalRow {
    /// Id.
    pub id: CapitalRequestId,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Where it stands.
    pub status: CapitalStatus,
    /// The calendar year its fiscal year begins in.
    pub fiscal_year: i32,
    /// The day it was made.
    pub requested_on: Option<NaiveDate>,
    /// What it asks for.
    pub total: Totals,
}

/// What a way comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OptionCost {
    /// Over all its months.
    pub total: Money,
    /// A year.
    pub per_year: Money,
    /// A month.
    pub per_month: Money,
    /// Its value today; `None` without a rate to discount at.
    pub present_value: Option<Money>,
}

/// A request with everything on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CapitalPage {
    /// As a form shows it.
    pub draft: CapitalRequestDraft,
    /// Name of who asks; may be empty.
    pub requested_by: String,
    /// Name of who decided; may be empty.
    pub decided_by: String,
    /// What its lines come to.
    pub total: Totals,
    /// What each of its ways comes to, in their order.
    pub costs: Vec<OptionCost>,
}

/// Every request, newest first.
pub fn list(conn: &Conn) -> Result<Vec<CapitalRow>> {
    let mut totals = sql::totals(conn)?;
    let mut rows = Vec::new();
    for head in sql::heads(conn)? {
        let Some(id) = head.id else { continue };
        let total = totals.remove(&id).unwrap_or_default();
        let CapitalRequestDraft { number, title, status, fiscal_year, requested_on, .. } = head;
        rows.push(CapitalRow { id, number, title, status, fiscal_year, requested_on, total });
    }
    Ok(rows)
}

/// A request with what it comes to.
///
/// # Errors
/// `NotFound` for an unknown id; amounts out of range.
pub fn page(conn: &Conn, id: CapitalRequestId) -> Result<CapitalPage> {
    let draft = sql::one(conn, id)?;
    let discount = money::load(conn)?.discount;
    let name = |id: Option<crate::ids::PersonId>| -> Result<String> {
        let found = id.map(|id| person::sql::get(conn, id)).transpose()?;
        Ok(found.map(|p| p.name).unwrap_or_default())
    };
    Ok(CapitalPage {
        requested_by: name(draft.requested_by)?,
        decided_by: name(draft.decided_by)?,
        total: total(&draft)?,
        costs: draft.options.iter().map(|o| o.cost(discount)).collect::<Result<_>>()?,
        draft,
    })
}

fn total(draft: &CapitalRequestDraft) -> Result<Totals> {
    let mut sum = Totals::default();
    for line in &draft.lines {
        if let Some(price) = line.price {
            sum.add(price.mul_ratio(line.quantity.into(), 1)?)?;
        }
    }
    Ok(sum)
}

impl CapitalOption {
    /// Its amounts by the names of their fields.
    pub(super) const fn amounts(&self) -> [(&'static str, Option<Money>); 5] {
        [
            ("upfront", self.upfront),
            ("setup", self.setup),
            ("yearly", self.yearly),
            ("exit", self.exit),
            ("resale", self.resale),
        ]
    }

    /// What this way comes to; its value today at a rate.
    ///
    /// # Errors
    /// For a way without a price, two currencies or amounts out of range.
    pub fn cost(&self, discount: Option<Percent>) -> Result<OptionCost> {
        let upfront = self.upfront.ok_or_else(|| FieldError::new("upfront", "required"))?;
        let zero = Money::zero(upfront.currency);
        let costs = Costs {
            purchase: upfront,
            setup: self.setup.unwrap_or(zero),
            support: self.yearly.unwrap_or(zero).mul_ratio(self.months.into(), 12)?,
            energy: zero,
            other: zero,
            disposal: self.exit.unwrap_or(zero),
            resale: self.resale.unwrap_or(zero),
        };
        let tco = costs.tco(self.months)?;
        let present_value = discount.map(|rate| self.present_value(&costs, rate)).transpose()?;
        let (total, per_year, per_month) = (tco.total, tco.per_year, tco.per_month);
        Ok(OptionCost { total, per_year, per_month, present_value })
    }

    /// Price and installation now, a year's cost at the end of each year, a shorter last one its
    /// share, the end of it with that.
    fn present_value(&self, costs: &Costs, rate: Percent) -> Result<Money> {
        let yearly = self.yearly.unwrap_or(Money::zero(costs.purchase.currency));
        let mut flows = vec![costs.purchase.checked_add(costs.setup)?];
        for year in 0..self.months.div_ceil(12) {
            let months = (self.months - 12 * year).min(12);
            flows.push(yearly.mul_ratio(months.into(), 12)?);
        }
        if let Some(last) = flows.last_mut() {
            *last = less(last.checked_add(costs.disposal)?, costs.resale)?;
        }
        npv(rate, &flows)
    }
}
