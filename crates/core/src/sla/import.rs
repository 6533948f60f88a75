//! Records of a service level from a file: values by period, outages, tickets. Works on a
//! [`SourceTable`], knows no file format.
//!
//! A record that is there already is left alone, so that a file may be brought in again. A line
//! that cannot be meant is told with its cell, and the others are written.

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;
use ts_rs::TS;

use super::draft::{OutageDraft, OutageKind, TicketDraft};
use super::instant::{self, Unclear};
use super::ops::{check_period, check_value, read_outage, read_ticket, stored};
use super::span::Span;
use super::sql::{self, Measurement, Outage, StoredTicket, Which};
use super::target::Figure;
use super::terms::SlaTerms;
use super::zone::Zone;
use crate::choice::choice;
use crate::error::{Checks, Error, FieldError, Refusal, Result};
use crate::formula::unguard;
use crate::ids::SlaId;
use crate::import::DateOrder;
use crate::import::headers;
use crate::import::table::{SourceRow, SourceTable};
use crate::store::{Conn, Tx};

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

/// The columns of a kind: field, whether it must be there, and the keys of its headers.
type Columns = &'static [(&'static str, bool, &'static [&'static str])];

const MEASUREMENTS: Columns = &[
    ("period", true, &["period", "month", "date", "periodo", "mese", "data"]),
    ("value", true, &["value", "measured", "availability", "valore", "misurato", "disponibilita"]),
    ("note", false, &["note", "notes", "comment", "nota"]),
];
const OUTAGES: Columns = &[
    ("from", true, &["from", "start", "begin", "started", "starttime", "dal", "inizio"]),
    ("until", true, &["until", "end", "to", "ended", "endtime", "al", "fine"]),
    ("kind", false, &["kind", "type", "tipo"]),
    ("reference", false, &["reference", "id", "number", "incident", "riferimento", "numero"]),
    ("note", false, &["note", "notes", "description", "nota", "descrizione"]),
];
const TICKETS: Columns = &[
    ("opened", true, &["opened", "created", "open", "aperto", "apertura"]),
    ("closed", false, &["closed", "resolved", "done", "chiuso", "chiusura", "risolto"]),
    ("reference", false, &["reference", "id", "number", "ticket", "riferimento", "numero"]),
    ("note", false, &["note", "notes", "description", "nota", "descrizione"]),
];

/// Where the fields stand in a file.
struct Layout {
    columns: Vec<(&'static str, usize)>,
}

impl Layout {
    fn find(kind: RecordKind, headers: &[String]) -> Result<Self> {
        let known = match kind {
            RecordKind::Measurements => MEASUREMENTS,
            RecordKind::Outages => OUTAGES,
            RecordKind::Tickets => TICKETS,
        };
        let keys: Vec<String> = headers.iter().map(|h| headers::key(h)).collect();
        let mut columns = Vec::new();
        for (field, required, names) in known {
            match keys.iter().position(|k| names.contains(&k.as_str())) {
                Some(at) => columns.push((*field, at)),
                None if *required => {
                    return Err(Refusal::new("sla-no-column")
                        .with("column", field)
                        .with("known", names.join(", "))
                        .into());
                }
                None => {}
            }
        }
        Ok(Self { columns })
    }

    fn cell<'r>(&self, row: &'r SourceRow, field: &str) -> &'r str {
        let at = self.columns.iter().find(|(name, _)| *name == field).map(|(_, at)| *at);
        at.and_then(|at| row.cells.get(at)).map_or("", |c| unguard(c.text().trim()))
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

/// What the register holds already.
#[derive(Default)]
struct Known {
    values: HashMap<NaiveDate, Measurement>,
    spans: HashSet<(OutageKind, Span)>,
    tickets: HashSet<(String, i64, Option<i64>)>,
}

impl Known {
    fn load(conn: &Conn, id: SlaId, kind: RecordKind) -> Result<Self> {
        let mut known = Self::default();
        let ever = Span::new(-62_135_596_800, 253_402_300_799);
        match kind {
            RecordKind::Measurements => {
                let only = Which { id: Some(id), ..Which::default() };
                known.values = sql::measurements(conn, only)?.remove(&id).unwrap_or_default();
            }
            RecordKind::Outages => {
                let (all, _) = sql::outages(conn, id, ever, u32::MAX)?;
                known.spans = all.into_iter().map(|o| (o.kind, o.span)).collect();
            }
            RecordKind::Tickets => {
                let (all, _) = sql::tickets(conn, id, ever, u32::MAX)?;
                let key = |t: StoredTicket| (t.reference, t.ticket.opened, t.ticket.closed);
                known.tickets = all.into_iter().map(key).collect();
            }
        }
        Ok(known)
    }
}

struct Reading {
    known: Known,
    found: Records,
    seen: HashSet<NaiveDate>,
    layout: Layout,
    terms: SlaTerms,
    id: SlaId,
    order: Option<DateOrder>,
    today: NaiveDate,
}

impl Reading {
    fn text(&self, row: &SourceRow, field: &str) -> String {
        self.layout.cell(row, field).to_owned()
    }

    /// A time as it is stored; one that is none stays, to be refused where it is checked.
    fn time(&self, row: &SourceRow, field: &str) -> String {
        let text = self.layout.cell(row, field);
        time(self.terms.hours.zone, text, self.order).unwrap_or_else(|| text.to_owned())
    }

    fn measurement(&mut self, row: &SourceRow) -> Result<()> {
        let (text, value) = (self.layout.cell(row, "period"), self.layout.cell(row, "value"));
        let mut c = Checks::new();
        let day = month(text);
        let period = day.and_then(|d| self.terms.period_of(d));
        let figure = Figure::typed(value);
        match period {
            None => c.push(FieldError::new("period", "sla-month").with("value", text)),
            Some(period) => {
                check_period(&mut c, "period", &self.terms, period, self.today);
                c.require(self.seen.insert(period.start), "period", "twice");
            }
        }
        check_value(&mut c, "value", value, figure, self.terms.unit);
        let note = self.text(row, "note");
        c.text("note", &note, false, 4000);
        c.done()?;
        let (Some(period), Some(figure)) = (period, figure) else { return Ok(()) };
        let value = Some(figure.to_string());
        let known = self.known.values.get(&period.start);
        // What a file does not say about a period stays with it: its note, the file that proves it.
        let kept = |k: &Measurement| (k.note.clone(), k.document_id);
        let (old_note, document_id) = known.map(kept).unwrap_or_default();
        let note = if note.is_empty() { old_note.clone() } else { note };
        match known {
            Some(k) if k.value == value && note == old_note => {
                self.found.unchanged += 1;
                return Ok(());
            }
            Some(_) => self.found.changed += 1,
            None => {}
        }
        self.found.measurements.push(Measurement {
            period: period.start,
            value,
            note,
            document_id,
        });
        Ok(())
    }

    fn outage(&mut self, row: &SourceRow) -> Result<()> {
        let kind = self.layout.cell(row, "kind");
        let draft = OutageDraft {
            id: None,
            sla_id: self.id,
            kind: outage_kind(kind).ok_or_else(|| {
                let known = "outage, excluded";
                FieldError::new("kind", "unknown-choice").with("value", kind).with("known", known)
            })?,
            from: self.time(row, "from"),
            until: self.time(row, "until"),
            reference: self.text(row, "reference"),
            note: self.text(row, "note"),
        };
        let outage = read_outage(&draft, &self.terms, self.today)?;
        if self.known.spans.insert((outage.kind, outage.span)) {
            self.found.outages.push(outage);
        } else {
            self.found.unchanged += 1;
        }
        Ok(())
    }

    fn ticket(&mut self, row: &SourceRow) -> Result<()> {
        let draft = TicketDraft {
            id: None,
            sla_id: self.id,
            reference: self.text(row, "reference"),
            opened: self.time(row, "opened"),
            closed: self.time(row, "closed"),
            pauses: Vec::new(),
            note: self.text(row, "note"),
        };
        let ticket = read_ticket(&draft, &self.terms, self.today)?;
        let key = (ticket.reference.clone(), ticket.ticket.opened, ticket.ticket.closed);
        if self.known.tickets.insert(key) {
            self.found.tickets.push(ticket);
        } else {
            self.found.unchanged += 1;
        }
        Ok(())
    }
}

/// `outage`, `excluded` and what providers write for them; nothing is an outage.
fn outage_kind(text: &str) -> Option<OutageKind> {
    match headers::key(text).as_str() {
        "" | "outage" | "incident" | "downtime" | "fermo" | "guasto" | "disservizio" => {
            Some(OutageKind::Outage)
        }
        "excluded" | "planned" | "maintenance" | "escluso" | "programmato" | "manutenzione" => {
            Some(OutageKind::Excluded)
        }
        _ => None,
    }
}

/// A day of the period: `2026-10-14`, `2026-10`, `10/2026`.
fn month(text: &str) -> Option<NaiveDate> {
    if let Ok(day) = text.parse() {
        return Some(day);
    }
    let (a, b) = text.split_once(['-', '/'])?;
    let (year, month) = if a.len() == 4 { (a, b) } else { (b, a) };
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, 1)
}

/// A time on the wall clock of the zone as it is typed here; with a known order also 14/10/2026.
fn time(zone: Zone, text: &str, order: Option<DateOrder>) -> Option<String> {
    if instant::typed(zone, text) != Err(Unclear::Unreadable) {
        return Some(text.to_owned());
    }
    let formats: &[&str] = match order? {
        DateOrder::Ymd => &["%Y/%m/%d %H:%M:%S", "%Y/%m/%d %H:%M"],
        DateOrder::Dmy => &["%d/%m/%Y %H:%M:%S", "%d/%m/%Y %H:%M"],
        DateOrder::Mdy => &["%m/%d/%Y %H:%M:%S", "%m/%d/%Y %H:%M"],
    };
    let plain = text.replace(['.', '-'], "/");
    let found = formats.iter().find_map(|f| NaiveDateTime::parse_from_str(&plain, f).ok())?;
    Some(found.format("%Y-%m-%dT%H:%M:%S").to_string())
}
