//! Levels of escalation paths as rows; columns by name.

use rusqlite::params;

use crate::error::Result;
use crate::ids::{EscalationId, VendorId};
use crate::store::{Conn, Tx};
use crate::vendor::escalation::EscalationLevel;

/// The path of a vendor, the first to call first.
pub fn levels(conn: &Conn, vendor: VendorId) -> Result<Vec<EscalationLevel>> {
    let mut stmt = conn.prepare_cached(
        "SELECT id, who, after_minutes, hours, phone, email, portal, quote_no
         FROM vendor_escalation WHERE vendor_id = ?1 ORDER BY level, id",
    )?;
    let rows = stmt.query_map([vendor], |r| {
        Ok(EscalationLevel {
            id: Some(r.get("id")?),
            who: r.get("who")?,
            after_minutes: r.get("after_minutes")?,
            hours: r.get("hours")?,
            phone: r.get("phone")?,
            email: r.get("email")?,
            portal: r.get("portal")?,
            quote_no: r.get("quote_no")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Makes the stored path that of the list. A level whose place and words stay is not touched: the
/// session leaves out an update that changes nothing.
pub(in crate::vendor) fn put_levels(
    tx: &Tx<'_>,
    vendor: VendorId,
    new: &[EscalationLevel],
) -> Result<()> {
    let kept = |o: &EscalationId| new.iter().any(|n| n.id == Some(*o));
    for gone in levels(tx, vendor)?.iter().filter_map(|o| o.id).filter(|o| !kept(o)) {
        tx.prepare_cached("DELETE FROM vendor_escalation WHERE id = ?1")?.execute([gone])?;
    }
    for (l, level) in new.iter().zip(1_u32..) {
        let id = match l.id {
            Some(id) => id,
            None => {
                tx.prepare_cached(
                    "INSERT INTO vendor_escalation (vendor_id, level, who, after_minutes)
                     VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute(params![vendor, level, l.who, l.after_minutes])?;
                EscalationId(tx.last_insert_rowid())
            }
        };
        tx.prepare_cached(
            "UPDATE vendor_escalation SET level = ?1, who = ?2, after_minutes = ?3, hours = ?4,
               phone = ?5, email = ?6, portal = ?7, quote_no = ?8
             WHERE id = ?9 AND vendor_id = ?10",
        )?
        .execute(params![
            level,
            l.who,
            l.after_minutes,
            l.hours,
            l.phone,
            l.email,
            l.portal,
            l.quote_no,
            id,
            vendor,
        ])?;
    }
    Ok(())
}
