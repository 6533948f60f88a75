//! What became of the credits; columns by name.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{params, params_from_iter};

use super::{Which, money};
use crate::error::Result;
use crate::ids::SlaId;
use crate::sla::draft::Claim;
use crate::store::{Conn, Tx};

/// Claims by service level and first day of the period.
pub(in crate::sla) type Stored = HashMap<SlaId, HashMap<NaiveDate, Claim>>;

/// The claims.
pub(in crate::sla) fn claims(conn: &Conn, which: Which) -> Result<Stored> {
    let (condition, values) = which.condition("sla_id");
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT sla_id, period_start, status, due_minor, due_currency, claimed_on, reference,
           closed_on, received_minor, received_currency, reason, document_id
         FROM sla_claim WHERE {condition} ORDER BY sla_id, period_start"
    ))?;
    let rows = stmt.query_map(params_from_iter(values), |r| {
        let key: (SlaId, NaiveDate) = (r.get("sla_id")?, r.get("period_start")?);
        Ok((
            key,
            Claim {
                status: r.get("status")?,
                due: money(r, "due_minor", "due_currency")?,
                claimed_on: r.get("claimed_on")?,
                reference: r.get("reference")?,
                closed_on: r.get("closed_on")?,
                received: money(r, "received_minor", "received_currency")?,
                reason: r.get("reason")?,
                document_id: r.get("document_id")?,
            },
        ))
    })?;
    let mut found = Stored::new();
    for row in rows {
        let ((sla, period), claim) = row?;
        found.entry(sla).or_default().insert(period, claim);
    }
    Ok(found)
}

/// Writes what became of a period's credit.
pub(in crate::sla) fn put_claim(
    tx: &Tx<'_>,
    sla: SlaId,
    period: NaiveDate,
    c: &Claim,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO sla_claim (sla_id, period_start, status, due_minor, due_currency, claimed_on,
           reference, closed_on, received_minor, received_currency, reason, document_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
         ON CONFLICT (sla_id, period_start) DO UPDATE SET status = ?3, due_minor = ?4,
           due_currency = ?5, claimed_on = ?6, reference = ?7, closed_on = ?8, received_minor = ?9,
           received_currency = ?10, reason = ?11, document_id = ?12",
    )?
    .execute(params![
        sla,
        period,
        c.status,
        c.due.map(|m| m.minor),
        c.due.map(|m| m.currency),
        c.claimed_on,
        c.reference,
        c.closed_on,
        c.received.map(|m| m.minor),
        c.received.map(|m| m.currency),
        c.reason,
        c.document_id,
    ])?;
    Ok(())
}
