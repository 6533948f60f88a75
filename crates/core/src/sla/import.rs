//! Records of a service level from a file: values by period, outages, tickets. Works on a
//! [`SourceTable`], knows no file format.
//!
//! A record that is there already is left alone, so that a file may be brought in again. A line
//! that cannot be meant is told with its cell, and the others are written.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::ops::stored;
use super::sql::{self, Measurement, Outage, StoredTicket};
use crate::choice::choice;
use crate::error::{Error, FieldError, Result};
use crate::ids::SlaId;
use crate::import::DateOrder;
use crate::import::table::SourceTable;
use crate::store::{Conn, Tx};

mod columns;
mod reading;

use columns::Layout;
use reading::{Known, Reading};

choice! {
    /// What the records of a file are.
    RecordKind {
        /// A value for each period.
        Measurements = "measurements",
        /// Outages and excluded windows.
        Outages = "outages",
        /// Tickets.
        Tickets = "tickets",
    }
}

/// A line that was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct RefusedLine {
    /// 1-based physical line.
    pub line: u32,
    /// What is wrong; `field` is the column.
    pub error: FieldError,
}

/// What a file would bring in.
#[derive(Debug, Default)]
pub struct Records {
    measurements: Vec<Measurement>,
    outages: Vec<Outage>,
    tickets: Vec<StoredTicket>,
    /// Values of periods that hold another one: they are replaced.
    pub changed: usize,
    /// Lines that are there already.
    pub unchanged: usize,
    /// Lines that cannot be meant.
    pub refused: Vec<RefusedLine>,
}

impl Records {
    /// Records that are new.
    pub const fn created(&self) -> usize {
        self.written() - self.changed
    }

    /// Records that are written: new ones and changed ones.
    pub const fn written(&self) -> usize {
        self.measurements.len() + self.outages.len() + self.tickets.len()
    }
}

/// Reads a file for a service level; writes nothing. `order` is that of dates like 14/10/2026,
/// which are refused without it.
///
/// # Errors
/// Refused (`sla-no-column`) for a file without a column that must be there.
pub fn read(
    conn: &Conn,
    id: SlaId,
    kind: RecordKind,
    table: &SourceTable,
    order: Option<DateOrder>,
    today: NaiveDate,
) -> Result<Records> {
    let layout = Layout::find(kind, &table.headers)?;
    let (_, terms) = stored(conn, id)?;
    let mut reading = Reading {
        known: Known::load(conn, id, kind)?,
        found: Records::default(),
        seen: HashSet::new(),
        layout,
        terms,
        id,
        order,
        today,
    };
    for row in &table.rows {
        if row.cells.iter().all(|c| c.text().trim().is_empty()) {
            continue;
        }
        let read = match kind {
            RecordKind::Measurements => reading.measurement(row),
            RecordKind::Outages => reading.outage(row),
            RecordKind::Tickets => reading.ticket(row),
        };
        match read {
            Ok(()) => {}
            Err(Error::Invalid(errors)) => {
                let refused = errors.into_iter().map(|error| RefusedLine { line: row.line, error });
                reading.found.refused.extend(refused);
            }
            Err(other) => return Err(other),
        }
    }
    Ok(reading.found)
}

/// Writes what [`read`] found, as one operation.
///
/// # Errors
/// [`Error::NotFound`] for a service level that is gone.
pub fn apply(tx: &Tx<'_>, id: SlaId, records: &Records) -> Result<()> {
    let (draft, terms) = stored(tx, id)?;
    let zone = terms.hours.zone.name();
    tx.subject(&draft.name);
    for m in &records.measurements {
        sql::put_measurement(tx, id, m.period, Some(m))?;
    }
    for o in &records.outages {
        sql::put_outage(tx, id, zone, o)?;
    }
    for t in &records.tickets {
        sql::put_ticket(tx, id, zone, t)?;
    }
    Ok(())
}
