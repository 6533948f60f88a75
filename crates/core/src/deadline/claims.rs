//! The last days to claim the credits of missed service levels.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Deadline, DeadlineKind, DeadlineQuery};
use crate::agenda::watched;
use crate::contract::read::Listed;
use crate::error::Result;
use crate::ids::ContractId;
use crate::money::Totals;
use crate::sla::read::{SlaPeriod, SlaRow, claimable_between};
use crate::store::Conn;

/// Adds what the query keeps.
pub(super) fn add(
    conn: &Conn,
    listed: &[Listed],
    query: &DeadlineQuery,
    today: NaiveDate,
    into: &mut Vec<Deadline>,
) -> Result<()> {
    let contracts: HashMap<ContractId, &Listed> = listed.iter().map(|l| (l.id(), l)).collect();
    let days = (query.from, query.to);
    for row in claimable_between(conn, query.vendor_id, days, today)? {
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
    let open = period.claimable;
    // A credit of nothing was never to be claimed; one whose day has passed was.
    if !open && period.claim.is_none() && period.credit.is_none_or(|c| c.minor == 0) {
        return None;
    }
    Some(Deadline {
        key: format!("sla/{}/{}/claim", row.id, period.start),
        kind: DeadlineKind::Claim,
        date,
        contract_id: Some(row.contract_id),
        duty_id: None,
        asset_id: None,
        lot_id: None,
        vendor_id: Some(row.vendor_id),
        vendor: row.vendor.clone(),
        number: row.contract_number.clone(),
        title: row.name.clone(),
        scheme: None,
        period: Some(period.start),
        owner_id: contract.head.owner_id,
        owner: contract.owner.clone(),
        at_stake: Totals::of(period.due()).ok()?,
        renews: false,
        open,
        urgency: open.then(|| watched(date, today)),
        decision: None,
    })
}
