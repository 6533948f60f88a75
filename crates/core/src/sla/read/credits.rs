//! What misses are worth and what became of it: the list of credits, and those to claim.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::rows::{SlaPeriod, SlaQuery, SlaRow};
use super::{rows, unclaimed};
use crate::agenda::{Urgency, watched};
use crate::dates::add_days;
use crate::error::Result;
use crate::ids::{ContractId, SlaId, VendorId};
use crate::money::{Money, Totals};
use crate::sla::draft::ClaimStatus;
use crate::sla::target::{Figure, Unit};
use crate::sla::window::MeasureWindow;
use crate::store::Conn;

/// A missed period, or one whose credit somebody dealt with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CreditRow {
    /// Service level.
    pub sla_id: SlaId,
    /// Contract.
    pub contract_id: ContractId,
    /// Its number.
    pub contract_number: String,
    /// Vendor.
    pub vendor_id: VendorId,
    /// Its name.
    pub vendor: String,
    /// Name of the service level.
    pub name: String,
    /// Target.
    pub target: Figure,
    /// What it is counted in.
    pub unit: Unit,
    /// The period.
    pub period: SlaPeriod,
    /// Days left to claim it; negative when past, absent without a rule or once claimed.
    pub days_left: Option<i64>,
}

/// Credits with their totals, per currency.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Credits {
    /// Unclaimed first, by their last day.
    pub rows: Vec<CreditRow>,
    /// What all misses are worth.
    pub due: Totals,
    /// What nobody has claimed and still can.
    pub unclaimed: Totals,
    /// What was claimed and is still out.
    pub claimed: Totals,
    /// What came.
    pub received: Totals,
}

/// A credit somebody must claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ClaimDue {
    /// Service level.
    pub sla_id: SlaId,
    /// Contract.
    pub contract_id: ContractId,
    /// Vendor's name.
    pub vendor: String,
    /// Name of the service level.
    pub name: String,
    /// How long it is measured.
    pub window: MeasureWindow,
    /// First day of the missed period.
    pub period: NaiveDate,
    /// Its last day.
    pub period_end: NaiveDate,
    /// What was measured, for display.
    pub value: Option<String>,
    /// What it is worth.
    pub due: Option<Money>,
    /// Last day to claim; absent where the contract names none.
    pub claim_by: Option<NaiveDate>,
    /// Days left.
    pub days_left: Option<i64>,
    /// How pressing it is; absent without a last day.
    pub urgency: Option<Urgency>,
}

/// Missed periods and what became of their credits; unclaimed first, by their last day.
pub fn credits(conn: &Conn, query: &SlaQuery, today: NaiveDate) -> Result<Credits> {
    credits_of(&rows(conn, query, today)?, today)
}

/// [`credits`] of rows that are known already.
pub fn credits_of(rows: &[SlaRow], today: NaiveDate) -> Result<Credits> {
    let mut found = Credits::default();
    for row in rows {
        for p in &row.periods {
            if !p.is_unclaimed() && p.claim.is_none() {
                continue;
            }
            let left = p.claim_by.filter(|_| p.is_unclaimed()).map(|by| (by - today).num_days());
            if let Some(due) = p.due() {
                found.due.add(due)?;
                match p.claim.as_ref().map(|c| c.status) {
                    None if p.claimable => found.unclaimed.add(due)?,
                    Some(ClaimStatus::Claimed) => found.claimed.add(due)?,
                    _ => {}
                }
            }
            if let Some(received) = p.claim.as_ref().and_then(|c| c.received) {
                found.received.add(received)?;
            }
            found.rows.push(CreditRow {
                sla_id: row.id,
                contract_id: row.contract_id,
                contract_number: row.contract_number.clone(),
                vendor_id: row.vendor_id,
                vendor: row.vendor.clone(),
                name: row.name.clone(),
                target: row.target,
                unit: row.unit,
                period: p.clone(),
                days_left: left,
            });
        }
    }
    found
        .rows
        .sort_by_key(|r| (r.period.claim.is_some(), r.period.claim_by, r.period.start, r.sla_id));
    Ok(found)
}

/// Credits nobody has claimed whose last day is `today` or in the next `days`; those without a
/// last day come last. What can no longer be claimed is not due.
pub fn claims_due(conn: &Conn, today: NaiveDate, days: u32) -> Result<Vec<ClaimDue>> {
    let until = add_days(today, days.into()).unwrap_or(NaiveDate::MAX);
    let mut due = Vec::new();
    for row in unclaimed(conn, today)? {
        for p in row.periods.iter().filter(|p| p.claimable) {
            if p.claim_by.is_some_and(|by| by > until) {
                continue;
            }
            due.push(ClaimDue {
                sla_id: row.id,
                contract_id: row.contract_id,
                vendor: row.vendor.clone(),
                name: row.name.clone(),
                window: row.window,
                period: p.start,
                period_end: p.end,
                value: p.value.clone(),
                due: p.credit,
                claim_by: p.claim_by,
                days_left: p.claim_by.map(|by| (by - today).num_days()),
                urgency: p.claim_by.map(|by| watched(by, today)),
            });
        }
    }
    due.sort_by_key(|d| (d.claim_by.is_none(), d.claim_by, d.period, d.sla_id));
    Ok(due)
}
