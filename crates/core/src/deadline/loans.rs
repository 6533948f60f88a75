//! The days on which what was lent, or went to be repaired, is due back.

use chrono::NaiveDate;

use super::{Deadline, DeadlineKind, DeadlineQuery};
use crate::error::Result;
use crate::money::Totals;
use crate::moves::due::{self, LoanDue};
use crate::store::Conn;

/// Adds what the query keeps. An asset belongs to no type of contract; who has it is its owner here.
pub(super) fn add(
    conn: &Conn,
    query: &DeadlineQuery,
    today: NaiveDate,
    into: &mut Vec<Deadline>,
) -> Result<()> {
    if query.kind.is_some() || query.vendor_id.is_some() {
        return Ok(());
    }
    let all = due::loans(conn, query.to, today)?;
    into.extend(all.into_iter().filter_map(|loan| query.kept(deadline(loan))));
    Ok(())
}

fn deadline(loan: LoanDue) -> Deadline {
    Deadline {
        key: format!("asset/{}/due_back", loan.asset_id),
        kind: DeadlineKind::DueBack,
        date: loan.due_back,
        contract_id: None,
        duty_id: None,
        asset_id: Some(loan.asset_id),
        lot_id: None,
        vendor_id: None,
        vendor: loan.tag,
        number: String::new(),
        title: loan.model,
        scheme: None,
        period: None,
        owner_id: loan.person_id,
        owner: loan.person,
        at_stake: Totals::default(),
        renews: false,
        open: true,
        urgency: Some(loan.urgency),
        decision: None,
    }
}
