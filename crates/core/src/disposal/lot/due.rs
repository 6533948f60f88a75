//! What is due about lots: the day one is fetched, and the certificate of one that has left. For Today
//! and the deadlines.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::sql::due as sql;
use crate::agenda::{Urgency, watched};
use crate::choice::choice;
use crate::dates::add_days;
use crate::error::Result;
use crate::ids::{DisposalLotId, PersonId, VendorId};
use crate::store::Conn;

/// A lot that has left is asked for its certificate so many days later: a recycler's usual time to
/// destroy what it fetched and to say so.
pub const CERTIFIED_WITHIN: i64 = 30;

choice! {
    /// What is due.
    LotDueKind {
        /// It is fetched, or was to be.
        Pickup = "pickup",
        /// It has left, and nothing certifies what became of it.
        Certificate = "certificate",
    }
}

/// Something due about a lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LotDue {
    pub kind: LotDueKind,
    pub lot_id: DisposalLotId,
    /// The lot's number.
    pub lot: String,
    /// Its title.
    pub title: String,
    /// Who looks after it; the name may be empty.
    pub owner_id: Option<PersonId>,
    pub owner: String,
    /// Who takes it; the name may be empty.
    pub vendor_id: Option<VendorId>,
    pub vendor: String,
    pub by: NaiveDate,
    pub urgency: Urgency,
}

/// What is due until a day, the earliest first; what is late is always in.
pub fn due(conn: &Conn, until: NaiveDate, today: NaiveDate) -> Result<Vec<LotDue>> {
    let mut found = Vec::new();
    for lot in sql::waiting(conn)? {
        let (kind, by) = match lot.left {
            false => (LotDueKind::Pickup, Some(lot.pickup_on)),
            true => (LotDueKind::Certificate, add_days(lot.pickup_on, CERTIFIED_WITHIN)),
        };
        let Some(by) = by.filter(|by| *by <= until) else { continue };
        found.push(LotDue {
            kind,
            lot_id: lot.id,
            lot: lot.number,
            title: lot.title,
            owner_id: lot.coordinator_id,
            owner: lot.coordinator,
            vendor_id: lot.vendor_id,
            vendor: lot.vendor,
            by,
            urgency: watched(by, today),
        });
    }
    found.sort_by_key(|d| (d.by, d.lot_id));
    Ok(found)
}
