//! Duties that are due: beside the decisions of the agenda, in the same window.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::AgendaQuery;
use crate::contract::draft::ContractKind;
use crate::contract::read::Listed;
use crate::duty::sql::{Whose, rows};
use crate::duty::{DutyKind, DutyRow};
use crate::error::Result;
use crate::ids::{ContractId, DutyId, PersonId, VendorId};
use crate::store::Conn;

/// A duty that is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DutyDue {
    /// Duty.
    pub duty_id: DutyId,
    /// The contract it is of.
    pub contract_id: Option<ContractId>,
    /// The vendor: its own, or its contract's.
    pub vendor_id: VendorId,
    /// Vendor's name.
    pub vendor: String,
    /// What is to be done.
    pub kind: DutyKind,
    /// In words.
    pub title: String,
    /// The day.
    pub due: NaiveDate,
    /// `due − today` in days; negative when past.
    pub days_left: i64,
    /// Who sees to it.
    pub owner_id: Option<PersonId>,
    /// Their name, may be empty.
    pub owner: String,
}

/// The next day of every duty that lies in the window.
pub(super) fn due(
    conn: &Conn,
    query: &AgendaQuery,
    running: &[Listed],
    until: NaiveDate,
    today: NaiveDate,
) -> Result<Vec<DutyDue>> {
    let running = bound(running, today);
    let mut found: Vec<DutyDue> = rows(conn, Whose::All)?
        .into_iter()
        .filter(|d| runs(d, &running))
        .filter(|d| query.vendor_id.is_none_or(|v| d.vendor_id == v))
        .filter(|d| query.owner_id.is_none_or(|o| d.draft.owner_id == Some(o)))
        .filter(|d| query.kind.is_none_or(|k| kind_of(d, &running) == Some(k)))
        .filter_map(|d| {
            let due = d.next_due.filter(|due| *due <= until)?;
            Some(DutyDue {
                duty_id: d.id,
                contract_id: d.draft.contract_id,
                vendor_id: d.vendor_id,
                vendor: d.vendor,
                kind: d.draft.kind,
                title: d.draft.title,
                due,
                days_left: (due - today).num_days(),
                owner_id: d.draft.owner_id,
                owner: d.owner,
            })
        })
        .collect();
    found.sort_by(|a, b| (a.due, &a.vendor, a.duty_id).cmp(&(b.due, &b.vendor, b.duty_id)));
    Ok(found)
}

/// The contracts that are not over on `today`, with their type: a duty ends with its contract.
pub(crate) fn bound(listed: &[Listed], today: NaiveDate) -> HashMap<ContractId, ContractKind> {
    let goes_on = listed.iter().filter(|l| !l.state(today).over());
    goes_on.map(|l| (l.id(), l.head.kind)).collect()
}

/// Whether a duty is still to be done: it is a vendor's, or its contract is not over.
pub(crate) fn runs(d: &DutyRow, bound: &HashMap<ContractId, ContractKind>) -> bool {
    d.draft.contract_id.is_none_or(|id| bound.contains_key(&id))
}

/// The type of a duty's contract.
pub(crate) fn kind_of(
    d: &DutyRow,
    bound: &HashMap<ContractId, ContractKind>,
) -> Option<ContractKind> {
    bound.get(&d.draft.contract_id?).copied()
}
