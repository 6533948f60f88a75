//! The days on which papers of waste are due, and waste has to be gone.

use chrono::NaiveDate;

use super::{Deadline, DeadlineKind, DeadlineQuery};
use crate::disposal::waste::due::{self, WasteDue, WasteDueKind};
use crate::error::Result;
use crate::money::Totals;
use crate::store::Conn;

/// Adds what the query keeps. A lot belongs to no type of contract, and these days to no vendor.
pub(super) fn add(
    conn: &Conn,
    query: &DeadlineQuery,
    today: NaiveDate,
    into: &mut Vec<Deadline>,
) -> Result<()> {
    if query.kind.is_some() || query.vendor_id.is_some() {
        return Ok(());
    }
    let all = due::due(conn, query.to, today)?;
    into.extend(all.into_iter().filter_map(|d| query.kept(deadline(d))));
    Ok(())
}

fn deadline(d: WasteDue) -> Deadline {
    let key = match d.note_id {
        Some(note) => format!("waste/{note}/{}", d.kind),
        None => format!("disposal_lot/{}/{}", d.lot_id, d.kind),
    };
    Deadline {
        key,
        kind: match d.kind {
            WasteDueKind::Copy => DeadlineKind::WasteCopy,
            WasteDueKind::Storage => DeadlineKind::WasteStorage,
            WasteDueKind::Notice => DeadlineKind::DestructionNotice,
        },
        date: d.by,
        contract_id: None,
        duty_id: None,
        asset_id: None,
        lot_id: Some(d.lot_id),
        vendor_id: None,
        vendor: d.lot,
        number: d.number,
        title: d.what,
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
