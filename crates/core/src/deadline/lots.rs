//! The days on which disposal lots are fetched, and have to be certified.

use chrono::NaiveDate;

use super::{Deadline, DeadlineKind, DeadlineQuery};
use crate::disposal::lot::due::{self, LotDue, LotDueKind};
use crate::error::Result;
use crate::money::Totals;
use crate::store::Conn;

/// Adds what the query keeps. A lot belongs to no type of contract; who looks after it is its owner.
pub(super) fn add(
    conn: &Conn,
    query: &DeadlineQuery,
    today: NaiveDate,
    into: &mut Vec<Deadline>,
) -> Result<()> {
    if query.kind.is_some() {
        return Ok(());
    }
    let all = due::due(conn, query.to, today)?;
    into.extend(all.into_iter().filter_map(|d| query.kept(deadline(d))));
    Ok(())
}

fn deadline(d: LotDue) -> Deadline {
    Deadline {
        key: format!("disposal_lot/{}/{}", d.lot_id, d.kind),
        kind: match d.kind {
            LotDueKind::Pickup => DeadlineKind::LotPickup,
            LotDueKind::Certificate => DeadlineKind::LotCertificate,
        },
        date: d.by,
        contract_id: None,
        duty_id: None,
        asset_id: None,
        lot_id: Some(d.lot_id),
        vendor_id: d.vendor_id,
        vendor: d.lot,
        number: String::new(),
        title: d.title,
        scheme: None,
        period: None,
        owner_id: d.owner_id,
        owner: d.owner,
        at_stake: Totals::default(),
        renews: false,
        open: true,
        urgency: Some(d.urgency),
        decision: None,
    }
}
