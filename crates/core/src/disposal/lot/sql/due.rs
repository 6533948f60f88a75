//! Lots something is waited for, as rows.

use chrono::NaiveDate;

use super::shown;
use crate::error::Result;
use crate::ids::{DisposalLotId, PersonId, VendorId};
use crate::store::Conn;

/// A lot with a day of pickup that is not certified.
pub(in crate::disposal::lot) struct Waiting {
    pub id: DisposalLotId,
    pub number: String,
    pub title: String,
    /// It was handed over.
    pub left: bool,
    pub pickup_on: NaiveDate,
    pub coordinator_id: Option<PersonId>,
    pub coordinator: String,
    pub vendor_id: Option<VendorId>,
    pub vendor: String,
}

/// Lots under way that have a day of pickup, until they are certified.
pub(in crate::disposal::lot) fn waiting(conn: &Conn) -> Result<Vec<Waiting>> {
    let mut stmt = conn.prepare_cached(
        "SELECT d.id AS id, d.year AS year, d.number AS number, d.title AS title,
           d.stage = 'handed_over' AS has_left, d.pickup_on AS pickup_on,
           d.coordinator_id AS coordinator_id, coalesce(p.name, '') AS coordinator,
           d.vendor_id AS vendor_id, coalesce(v.name, '') AS vendor
         FROM disposal_lot d LEFT JOIN person p ON p.id = d.coordinator_id
         LEFT JOIN vendor v ON v.id = d.vendor_id
         WHERE d.pickup_on IS NOT NULL AND d.stage NOT IN ('certified', 'closed', 'cancelled')",
    )?;
    let rows = stmt.query_map([], |r| {
        Ok(Waiting {
            id: r.get("id")?,
            number: shown(r.get("year")?, r.get("number")?),
            title: r.get("title")?,
            left: r.get("has_left")?,
            pickup_on: r.get("pickup_on")?,
            coordinator_id: r.get("coordinator_id")?,
            coordinator: r.get("coordinator")?,
            vendor_id: r.get("vendor_id")?,
            vendor: r.get("vendor")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
