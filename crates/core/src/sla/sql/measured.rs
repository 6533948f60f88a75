//! Values that were entered for periods; columns by name.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{params, params_from_iter};

use super::Which;
use crate::error::Result;
use crate::ids::{DocumentId, SlaId};
use crate::store::{Conn, Tx};

/// What was entered for a period. Without a value: the records are complete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::sla) struct Measurement {
    pub period: NaiveDate,
    pub value: Option<String>,
    pub note: String,
    pub document_id: Option<DocumentId>,
}

/// What was entered, by service level and period.
pub(in crate::sla) fn measurements(
    conn: &Conn,
    which: Which,
) -> Result<HashMap<SlaId, HashMap<NaiveDate, Measurement>>> {
    let (condition, values) = which.condition("sla_id");
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT sla_id, period_start, value, note, document_id FROM sla_measurement
         WHERE {condition} ORDER BY sla_id, period_start"
    ))?;
    let rows = stmt.query_map(params_from_iter(values), |r| {
        let id: SlaId = r.get("sla_id")?;
        Ok((
            id,
            Measurement {
                period: r.get("period_start")?,
                value: r.get("value")?,
                note: r.get("note")?,
                document_id: r.get("document_id")?,
            },
        ))
    })?;
    let mut found: HashMap<SlaId, HashMap<NaiveDate, Measurement>> = HashMap::new();
    for row in rows {
        let (id, m) = row?;
        found.entry(id).or_default().insert(m.period, m);
    }
    Ok(found)
}

/// Writes what a period holds now; `None` takes it away.
pub(in crate::sla) fn put_measurement(
    tx: &Tx<'_>,
    sla: SlaId,
    period: NaiveDate,
    m: Option<&Measurement>,
) -> Result<()> {
    match m {
        None => tx
            .prepare_cached("DELETE FROM sla_measurement WHERE sla_id = ?1 AND period_start = ?2")?
            .execute(params![sla, period])?,
        Some(m) => tx
            .prepare_cached(
                "INSERT INTO sla_measurement (sla_id, period_start, value, note, document_id)
                 VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (sla_id, period_start)
                 DO UPDATE SET value = ?3, note = ?4, document_id = ?5",
            )?
            .execute(params![sla, period, m.value, m.note, m.document_id])?,
    };
    Ok(())
}
