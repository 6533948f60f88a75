//! The last days to claim the credits of missed service levels.

use std::collections::HashMap;

use chrono::{Months, NaiveDate};

use super::{Deadline, DeadlineKind, DeadlineQuery};
use crate::agenda::watched;
use crate::contract::read::Listed;
use crate::error::Result;
use crate::ids::ContractId;
use crate::money::Totals;
use crate::sla::read::{SlaPeriod, SlaQuery, SlaRow, rows};
use crate::store::Conn;

/// A period's last day to claim lies at most so many months after it: longer than any rule known
/// (domain §C.3).
const LOOK_BACK_MONTHS: u32 = 24;

/// Adds what the query keeps.
pub(super) fn add(
    conn: &Conn,
    listed: &[Listed],
    query: &DeadlineQuery,
    today: NaiveDate,
    into: &mut Vec<Deadline>,
) -> Result<()> {
    let first = query.from.checked_sub_months(Months::new(LOOK_BACK_MONTHS));
    // What is still to be measured cannot have been missed.
    let asked = SlaQuery {
        contract_id: None,
        vendor_id: query.vendor_id,
        first: first.unwrap_or(query.from),
        last: query.to.min(today),
    };
    if asked.first > asked.last {
        return Ok(());
    }
    let contracts: HashMap<ContractId, &Listed> = listed.iter().map(|l| (l.id(), l)).collect();
    for row in rows(conn, &asked, today)? {
        let Some(contract) = contracts.get(&row.contract_id) else { continue };
        if query.kind.is_some_and(|k| k != contract.head.kind) {
            continue;
        }
        let missed = row.periods.iter().filter_map(|p| deadline(&row, p, contract, today));
        into.extend(missed.filter_map(|d| query.kept(d)));
    }
    Ok(())
}

fn deadline(
    row: &SlaRow,
    period: &SlaPeriod,
    contract: &Listed,
    today: NaiveDate,
) -> Option<Deadline> {
    let date = period.claim_by?;
    // After the last day nothing can be done about it.
    let open = period.is_unclaimed() && date >= today;
    Some(Deadline {
        key: format!("sla/{}/{}/claim", row.id, period.start),
        kind: DeadlineKind::Claim,
        date,
        contract_id: Some(row.contract_id),
        duty_id: None,
        vendor_id: row.vendor_id,
        vendor: row.vendor.clone(),
        number: row.contract_number.clone(),
        title: row.name.clone(),
        scheme: None,
        owner_id: contract.head.owner_id,
        owner: contract.owner.clone(),
        at_stake: Totals::of(period.due()).ok()?,
        renews: false,
        open,
        urgency: open.then(|| watched(date, today)),
        decision: None,
    })
}
