//! A contract as a list judges it on a day: its state, the period being decided, what happens if
//! nobody acts. Reads only; every date is stored, `today` only chooses among them.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::draft::{ContractDraft, CostLineDraft};
use super::ops::SaveContext;
use super::sql::StoredPeriod;
use super::sql::listed::{self, ListedHead};
use super::{Agreed, BillingPeriod};
use crate::decision::{self, Decision};
use crate::error::{Error, Result};
use crate::ids::{ContractId, PeriodId};
use crate::money::{Money, Totals};
use crate::store::Conn;

mod judged;

/// A contract as read for lists: its head, names, periods and decisions, before `today` is asked.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The contract with its amendments, without its other lists.
    pub head: ContractDraft,
    /// What it agrees about time.
    pub agreed: Option<Agreed>,
    /// What it costs.
    pub cost_lines: Vec<CostLineDraft>,
    /// The day an evergreen contract ends because of a notice.
    pub ends_on: Option<NaiveDate>,
    /// Vendor's name.
    pub vendor: String,
    /// Owner's name, may be empty.
    pub owner: String,
    /// Assets covered.
    pub assets: u32,
    /// Stored periods, oldest first.
    pub periods: Vec<StoredPeriod>,
    /// Decisions, newest first.
    pub decisions: Vec<Decision>,
    /// Annualised cost.
    pub annual: Totals,
    /// One-off costs.
    pub one_off: Totals,
    /// Reminders before "decide by", days, descending: its own, else the register's. Empty before
    /// a day is asked about.
    pub reminders: Vec<u32>,
}

/// Id of a period that is not stored yet.
pub const UNSTORED: PeriodId = PeriodId(0);

/// Every contract with what a list needs: four queries, whatever their number.
pub fn all(conn: &Conn) -> Result<Vec<Listed>> {
    load(conn, None, None)
}

/// One contract with what a list needs.
pub fn one(conn: &Conn, id: ContractId) -> Result<Listed> {
    first(load(conn, Some(id), None)?, id)
}

fn first(found: Vec<Listed>, id: ContractId) -> Result<Listed> {
    found.into_iter().next().ok_or_else(|| Error::NotFound(format!("contract/{id}")))
}

/// [`all`] as it is on `ctx.today`: with the periods time has brought and nobody has stored yet.
pub fn all_on(conn: &Conn, ctx: &SaveContext) -> Result<Vec<Listed>> {
    let mut found = load(conn, None, Some(ctx.today))?;
    found.iter_mut().for_each(|l| l.on(ctx));
    Ok(found)
}

/// [`one`] as it is on `ctx.today`.
pub fn one_on(conn: &Conn, id: ContractId, ctx: &SaveContext) -> Result<Listed> {
    let mut found = first(load(conn, Some(id), Some(ctx.today))?, id)?;
    found.on(ctx);
    Ok(found)
}

fn load(conn: &Conn, only: Option<ContractId>, today: Option<NaiveDate>) -> Result<Vec<Listed>> {
    let mut costs = listed::costs(conn, only)?;
    let mut periods = listed::periods(conn, only)?;
    let mut decisions = match only {
        None => decision::sql::by_contract(conn)?,
        Some(id) => HashMap::from([(id, decision::sql::of_contract(conn, id)?)]),
    };
    let mut found = Vec::new();
    for ListedHead { head, vendor, owner, assets } in listed::heads(conn, only)? {
        let Some(id) = head.id else { continue };
        let cost_lines = costs.remove(&id).unwrap_or_default();
        // Of a contract yet to begin, what it will cost when it does.
        let day = today.map(|t| head.start.map_or(t, |start| t.max(start)));
        let (annual, one_off) = yearly(&cost_lines, day)?;
        found.push(Listed {
            agreed: head.agreed(),
            ends_on: None,
            cost_lines,
            head,
            vendor,
            owner,
            assets,
            periods: periods.remove(&id).unwrap_or_default(),
            decisions: decisions.remove(&id).unwrap_or_default(),
            annual,
            one_off,
            reminders: Vec::new(),
        });
    }
    Ok(found)
}

/// Annualised recurring cost and one-off cost of what is owed for a day; of all lines without one.
pub(crate) fn yearly(lines: &[CostLineDraft], day: Option<NaiveDate>) -> Result<(Totals, Totals)> {
    let (mut annual, mut one_off) = (Totals::default(), Totals::default());
    for line in lines {
        match annualised(line.amount, line.billing)? {
            Some(a) if day.is_none_or(|d| line.runs_on(d)) => annual.add(a)?,
            Some(_) => {}
            None => one_off.add(line.amount)?,
        }
    }
    Ok((annual, one_off))
}

/// `amount × periods per year`; `None` for a one-off (domain §B.1).
pub fn annualised(amount: Money, billing: BillingPeriod) -> Result<Option<Money>> {
    let months = billing.months();
    months.map(|m| amount.mul_ratio(12, m.into())).transpose()
}
