//! The last days of what vendors prove: certificates, insurances, agreements.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Deadline, DeadlineKind, DeadlineQuery};
use crate::agenda::watched;
use crate::error::Result;
use crate::ids::VendorId;
use crate::money::Totals;
use crate::store::Conn;
use crate::vendor::certificate::{CertificateRow, rows};
use crate::vendor::{Validity, sql, standards};

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
    let days = standards::load(conn)?.expiry_alert_days;
    let names: HashMap<VendorId, String> = sql::all_names(conn)?.into_iter().collect();
    for (vendor, all) in sql::certificates_of_all(conn)? {
        let name = names.get(&vendor).cloned().unwrap_or_default();
        for row in rows(&all, today, days) {
            into.extend(deadline(&row, &name, today).and_then(|d| query.kept(d)));
        }
    }
    Ok(())
}

/// The end of a document; of one that another outlives, as past and done with.
fn deadline(row: &CertificateRow, vendor: &str, today: NaiveDate) -> Option<Deadline> {
    let date = row.draft.valid_until?;
    let open = row.validity != Validity::Replaced && !row.followed;
    let alert = matches!(row.validity, Validity::Expiring | Validity::Expired);
    Some(Deadline {
        key: format!("certificate/{}/until", row.draft.id?),
        kind: DeadlineKind::Certificate,
        date,
        contract_id: None,
        duty_id: None,
        vendor_id: row.draft.vendor_id,
        vendor: vendor.to_owned(),
        number: row.draft.number.clone(),
        title: row.draft.label.clone(),
        scheme: Some(row.draft.scheme),
        period: None,
        owner_id: None,
        owner: String::new(),
        at_stake: Totals::default(),
        renews: false,
        open,
        urgency: (open && alert).then(|| watched(date, today)),
        decision: None,
    })
}
