//! One line of a file read as a record, against what the register holds already.

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDate, NaiveDateTime};

use super::columns::Layout;
use super::{RecordKind, Records};
use crate::error::{Checks, FieldError, Result};
use crate::ids::SlaId;
use crate::import::table::SourceRow;
use crate::import::{DateOrder, headers};
use crate::sla::draft::{OutageDraft, OutageKind, TicketDraft};
use crate::sla::instant::{self, Unclear};
use crate::sla::ops::{check_period, check_value, read_outage, read_ticket};
use crate::sla::span::Span;
use crate::sla::sql::{self, Measurement, StoredTicket, Which};
use crate::sla::target::Figure;
use crate::sla::terms::SlaTerms;
use crate::sla::zone::Zone;
use crate::store::Conn;

/// What the register holds already.
#[derive(Default)]
pub(super) struct Known {
    values: HashMap<NaiveDate, Measurement>,
    spans: HashSet<(OutageKind, Span)>,
    tickets: HashSet<(String, i64, Option<i64>)>,
}

impl Known {
    pub(super) fn load(conn: &Conn, id: SlaId, kind: RecordKind) -> Result<Self> {
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

pub(super) struct Reading {
    pub(super) known: Known,
    pub(super) found: Records,
    pub(super) seen: HashSet<NaiveDate>,
    pub(super) layout: Layout,
    pub(super) terms: SlaTerms,
    pub(super) id: SlaId,
    pub(super) order: Option<DateOrder>,
    pub(super) today: NaiveDate,
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

    pub(super) fn measurement(&mut self, row: &SourceRow) -> Result<()> {
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

    pub(super) fn outage(&mut self, row: &SourceRow) -> Result<()> {
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

    pub(super) fn ticket(&mut self, row: &SourceRow) -> Result<()> {
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
pub(super) fn month(text: &str) -> Option<NaiveDate> {
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
