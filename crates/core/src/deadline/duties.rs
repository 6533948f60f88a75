//! The days of duties that are to come, and what became of those that were.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Deadline, DeadlineKind, DeadlineQuery};
use crate::agenda::{Urgency, bound, kind_of, runs};
use crate::contract::read::Listed;
use crate::duty::sql::{self, Whose};
use crate::duty::{DutyRecord, DutyRow};
use crate::error::Result;
use crate::ids::DutyId;
use crate::money::Totals;
use crate::store::Conn;

/// Adds what the query keeps.
pub(super) fn add(
    conn: &Conn,
    listed: &[Listed],
    query: &DeadlineQuery,
    today: NaiveDate,
    into: &mut Vec<Deadline>,
) -> Result<()> {
    let bound = bound(listed, today);
    let mut records: HashMap<DutyId, Vec<DutyRecord>> = HashMap::new();
    for r in sql::records(conn, None)? {
        records.entry(r.duty_id).or_default().push(r);
    }
    for d in sql::rows(conn, Whose::All)? {
        if query.kind.is_some_and(|k| kind_of(&d, &bound) != Some(k)) {
            continue;
        }
        for r in records.remove(&d.id).unwrap_or_default() {
            into.extend(query.kept(blank(&d, DeadlineKind::DutyDone, r.due)));
        }
        if runs(&d, &bound) {
            let days = d.days(query.from, query.to);
            into.extend(days.into_iter().filter_map(|day| query.kept(due(&d, day, today))));
        }
    }
    Ok(())
}

fn due(d: &DutyRow, day: NaiveDate, today: NaiveDate) -> Deadline {
    let late = day < today && d.next_due == Some(day);
    let urgency = late.then_some(Urgency::Late);
    Deadline { open: true, urgency, ..blank(d, DeadlineKind::Duty, day) }
}

fn blank(d: &DutyRow, kind: DeadlineKind, date: NaiveDate) -> Deadline {
    Deadline {
        // The same before and after it is done.
        key: format!("duty/{}/{date}", d.id),
        kind,
        date,
        contract_id: d.draft.contract_id,
        duty_id: Some(d.id),
        asset_id: None,
        lot_id: None,
        vendor_id: Some(d.vendor_id),
        vendor: d.vendor.clone(),
        number: d.number.clone(),
        title: d.draft.title.clone(),
        scheme: None,
        period: None,
        owner_id: d.draft.owner_id,
        owner: d.owner.clone(),
        at_stake: Totals::default(),
        renews: false,
        open: false,
        urgency: None,
        decision: None,
    }
}
