//! The last days of what vendors prove: certificates, insurances, agreements.

use chrono::NaiveDate;

use super::{Deadline, DeadlineKind, DeadlineQuery};
use crate::error::Result;
use crate::money::Totals;
use crate::store::Conn;
use crate::vendor::Validity;
use crate::vendor::certificate::{self, CertificateDue};

/// Adds what the query keeps. A vendor's documents belong to no type of contract.
pub(super) fn add(
    conn: &Conn,
    query: &DeadlineQuery,
    today: NaiveDate,
    into: &mut Vec<Deadline>,
) -> Result<()> {
    if query.kind.is_some() {
        return Ok(());
    }
    for due in certificate::of_all(conn, today)? {
        into.extend(deadline(due).and_then(|d| query.kept(d)));
    }
    Ok(())
}

/// The end of a document; of one that another outlives, as past and done with.
fn deadline(due: CertificateDue) -> Option<Deadline> {
    let row = due.certificate;
    let date = row.draft.valid_until?;
    let open = row.validity != Validity::Replaced && !row.followed;
    let alert = matches!(row.validity, Validity::Expiring | Validity::Expired);
    Some(Deadline {
        key: format!("certificate/{}/until", row.draft.id?),
        kind: DeadlineKind::Certificate,
        date,
        contract_id: None,
        duty_id: None,
        asset_id: None,
        lot_id: None,
        vendor_id: Some(row.draft.vendor_id),
        vendor: due.vendor,
        number: row.draft.number,
        title: row.draft.label,
        scheme: Some(row.draft.scheme),
        period: None,
        owner_id: None,
        owner: String::new(),
        at_stake: Totals::default(),
        renews: false,
        open,
        urgency: (open && alert).then_some(due.urgency),
        decision: None,
    })
}
