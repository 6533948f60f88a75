//! Outages and tickets: times typed on the wall clock of the service level's zone.

use chrono::NaiveDate;

use super::stored;
use crate::dates::is_plausible;
use crate::error::{Checks, Error, FieldError, Result};
use crate::ids::{OutageId, SlaId, TicketId};
use crate::sla::draft::{OutageDraft, OutageKind, TicketDraft};
use crate::sla::evaluate::Ticket;
use crate::sla::instant;
use crate::sla::span::Span;
use crate::sla::sql::{self, Outage, StoredTicket};
use crate::sla::terms::SlaTerms;
use crate::store::Tx;
use crate::typed;

/// Most pauses of one ticket.
const MAX_PAUSES: usize = 100;

/// Reads a beginning and an end on the wall clock of the zone; the second is refused with both.
fn span(
    c: &mut Checks,
    terms: &SlaTerms,
    (from_field, from): (&str, &str),
    (until_field, until): (&str, &str),
) -> Option<Span> {
    let zone = terms.hours.zone;
    let read = |c: &mut Checks, field: &str, text: &str| {
        instant::typed(zone, text).map_err(|e| c.push(e.error(field, text))).ok()
    };
    let (from, until) = (read(c, from_field, from), read(c, until_field, until));
    let span = Span::new(from?, until?);
    if span.seconds() == 0 {
        c.push(
            FieldError::new(until_field, "until-before-from")
                .with("from", instant::shown(zone, span.from).replace('T', " "))
                .with("until", instant::shown(zone, span.until).replace('T', " ")),
        );
        return None;
    }
    Some(span)
}

/// Saves an outage or an excluded window.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field; an end before the beginning is shown with both.
pub fn save_outage(tx: &Tx<'_>, d: &OutageDraft, today: NaiveDate) -> Result<OutageId> {
    let (draft, terms) = stored(tx, d.sla_id)?;
    own(d.id.map(|id| sql::outage(tx, id)).transpose()?, d.sla_id)?;
    let outage = read_outage(d, &terms, today)?;
    tx.subject(&draft.name);
    sql::put_outage(tx, d.sla_id, terms.hours.zone.name(), &outage)
}

/// What was down was down by now; a window that is excluded may lie ahead.
pub(in crate::sla) fn read_outage(
    d: &OutageDraft,
    terms: &SlaTerms,
    today: NaiveDate,
) -> Result<Outage> {
    let mut c = Checks::new();
    let span = span(&mut c, terms, ("from", &d.from), ("until", &d.until));
    if let Some(span) = span {
        let last = (d.kind == OutageKind::Outage).then_some(today);
        check_instant(&mut c, "from", terms, span.from, last);
        check_instant(&mut c, "until", terms, span.until, last);
    }
    c.text("reference", &d.reference, false, 100);
    c.text("note", &d.note, false, 4000);
    c.done()?;
    let span = span.ok_or_else(|| Error::from(FieldError::new("until", "required")))?;
    Ok(Outage {
        id: d.id,
        kind: d.kind,
        span,
        reference: typed::line(&d.reference),
        note: typed::paragraph(&d.note),
    })
}

/// Refuses a time outside the calendar, or on a day after the last one it may be of.
fn check_instant(c: &mut Checks, field: &str, terms: &SlaTerms, at: i64, last: Option<NaiveDate>) {
    let day = terms.hours.zone.local(at).map(|t| t.date());
    c.require(day.is_some_and(is_plausible), field, "date-range");
    let ahead = |last: NaiveDate| day.is_some_and(|d| d > last);
    c.require(!last.is_some_and(ahead), field, "in-future");
}

/// A record stays with its service level.
fn own(found: Option<SlaId>, asked: SlaId) -> Result<()> {
    match found {
        Some(owner) if owner != asked => Err(Error::NotFound(format!("sla/{asked}"))),
        _ => Ok(()),
    }
}

/// Removes an outage.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn delete_outage(tx: &Tx<'_>, id: OutageId) -> Result<()> {
    let sla = sql::outage(tx, id)?;
    tx.subject(&sql::draft(tx, sla)?.name);
    sql::delete_outage(tx, id)
}

/// Saves a ticket with its pauses.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field.
pub fn save_ticket(tx: &Tx<'_>, d: &TicketDraft, today: NaiveDate) -> Result<TicketId> {
    let (draft, terms) = stored(tx, d.sla_id)?;
    own(d.id.map(|id| sql::ticket(tx, id)).transpose()?, d.sla_id)?;
    let ticket = read_ticket(d, &terms, today)?;
    tx.subject(&draft.name);
    sql::put_ticket(tx, d.sla_id, terms.hours.zone.name(), &ticket)
}

pub(in crate::sla) fn read_ticket(
    d: &TicketDraft,
    terms: &SlaTerms,
    today: NaiveDate,
) -> Result<StoredTicket> {
    let mut c = Checks::new();
    let zone = terms.hours.zone;
    let mut read = |field: &str, text: &str| {
        instant::typed(zone, text).map_err(|e| c.push(e.error(field, text))).ok()
    };
    let opened = read("opened", &d.opened);
    let mut closed = None;
    if !d.closed.trim().is_empty() {
        closed = read("closed", &d.closed);
        if let (Some(opened), Some(done)) = (opened, closed)
            && done < opened
        {
            c.push(
                FieldError::new("closed", "until-before-from")
                    .with("from", instant::shown(zone, opened).replace('T', " "))
                    .with("until", instant::shown(zone, done).replace('T', " ")),
            );
        }
    }
    for (field, at) in [("opened", opened), ("closed", closed)] {
        if let Some(at) = at {
            check_instant(&mut c, field, terms, at, Some(today));
        }
    }
    let pauses = read_pauses(&mut c, d, terms, (opened, closed));
    c.text("reference", &d.reference, false, 100);
    c.text("note", &d.note, false, 4000);
    c.done()?;
    let opened = opened.ok_or_else(|| Error::from(FieldError::new("opened", "required")))?;
    Ok(StoredTicket {
        id: d.id,
        reference: typed::line(&d.reference),
        ticket: Ticket { opened, closed, pauses },
        note: typed::paragraph(&d.note),
    })
}

/// The pauses of a ticket, in order: each within it, and none over another.
fn read_pauses(
    c: &mut Checks,
    d: &TicketDraft,
    terms: &SlaTerms,
    (opened, closed): (Option<i64>, Option<i64>),
) -> Vec<Span> {
    c.require(d.pauses.len() <= MAX_PAUSES, "pauses", "too-many");
    let mut pauses: Vec<Span> = Vec::new();
    for (i, p) in d.pauses.iter().enumerate() {
        let (from, until) = (format!("pauses.{i}.from"), format!("pauses.{i}.until"));
        let Some(pause) = span(c, terms, (&from, &p.from), (&until, &p.until)) else { continue };
        c.require(opened.is_none_or(|at| pause.from >= at), &from, "pause-before-opened");
        c.require(closed.is_none_or(|at| pause.until <= at), &until, "pause-after-closed");
        let apart = pauses.iter().all(|o| pause.until <= o.from || o.until <= pause.from);
        c.require(apart, &from, "pause-overlaps");
        pauses.push(pause);
    }
    pauses
}

/// Removes a ticket with its pauses.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn delete_ticket(tx: &Tx<'_>, id: TicketId) -> Result<()> {
    let sla = sql::ticket(tx, id)?;
    tx.subject(&sql::draft(tx, sla)?.name);
    sql::delete_ticket(tx, id)
}
