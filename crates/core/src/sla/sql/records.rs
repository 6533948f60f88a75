//! Outages and tickets; columns by name. Instants are read by hand: a year may hold a million.

use std::collections::HashMap;

use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row, RowIndex, params, params_from_iter};

use super::Which;
use crate::error::{Error, Result};
use crate::ids::{OutageId, SlaId, TicketId};
use crate::sla::draft::OutageKind;
use crate::sla::evaluate::{Records, Ticket};
use crate::sla::instant;
use crate::sla::span::{self, Span};
use crate::store::{Conn, Tx};

/// A stored outage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::sla) struct Outage {
    pub id: Option<OutageId>,
    pub kind: OutageKind,
    pub span: Span,
    pub reference: String,
    pub note: String,
}

/// A stored ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::sla) struct StoredTicket {
    pub id: Option<TicketId>,
    pub reference: String,
    pub ticket: Ticket,
    pub note: String,
}

fn at(r: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<i64> {
    let text = r.get_ref(column)?.as_str()?;
    instant::read(text).ok_or(rusqlite::Error::InvalidQuery)
}

fn maybe_at(r: &Row<'_>, column: &str) -> rusqlite::Result<Option<i64>> {
    Ok(r.get_ref(column)?.as_str_or_null()?.and_then(instant::read))
}

fn text(instant: i64) -> Result<String> {
    instant::stored(instant).ok_or_else(|| Error::Internal("instant out of range".into()))
}

/// Outages, excluded windows and tickets that touch a span, by service level: three queries.
pub(in crate::sla) fn records(
    conn: &Conn,
    which: Which,
    whole: Span,
) -> Result<HashMap<SlaId, Records>> {
    let (condition, mut values) = which.condition("sla_id");
    let n = values.len();
    values.extend([Value::from(text(whole.from)?), Value::from(text(whole.until)?)]);
    let mut found: HashMap<SlaId, Records> = HashMap::new();
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT sla_id, from_at, until_at, kind FROM sla_outage
         WHERE {condition} AND from_at < ?{} AND until_at > ?{} ORDER BY sla_id, from_at",
        n + 2,
        n + 1
    ))?;
    // Found once: a name looked up in each of a million rows takes as long as reading it.
    let column = |name: &str| stmt.column_index(name);
    let (sla, from, until) = (column("sla_id")?, column("from_at")?, column("until_at")?);
    let kind = column("kind")?;
    let mut rows = stmt.query(params_from_iter(&values))?;
    let mut whose: Option<(SlaId, Records)> = None;
    while let Some(r) = rows.next()? {
        let id: SlaId = r.get(sla)?;
        if whose.as_ref().is_none_or(|(last, _)| *last != id) {
            found.extend(whose.replace((id, Records::default())));
        }
        let Some((_, into)) = &mut whose else { continue };
        let span = Span::new(at(r, from)?, at(r, until)?);
        match r.get(kind)? {
            OutageKind::Outage => into.outages.push(span),
            OutageKind::Excluded => into.excluded.push(span),
        }
    }
    found.extend(whose);
    for r in found.values_mut() {
        r.outages = span::merge(std::mem::take(&mut r.outages));
        r.excluded = span::merge(std::mem::take(&mut r.excluded));
    }
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT t.id AS id, t.sla_id AS sla_id, t.opened_at AS opened_at, t.closed_at AS closed_at,
           p.from_at AS from_at, p.until_at AS until_at
         FROM sla_ticket t LEFT JOIN sla_pause p ON p.ticket_id = t.id
         WHERE {} AND t.opened_at < ?{} AND t.opened_at >= ?{}
         ORDER BY t.sla_id, t.opened_at, t.id",
        condition.replace("sla_id", "t.sla_id"),
        n + 2,
        n + 1
    ))?;
    let mut rows = stmt.query(params_from_iter(&values))?;
    let mut last = None;
    while let Some(r) = rows.next()? {
        let id: TicketId = r.get("id")?;
        let into = &mut found.entry(r.get("sla_id")?).or_default().tickets;
        if last != Some(id) {
            let (opened, closed) = (at(r, "opened_at")?, maybe_at(r, "closed_at")?);
            into.push(Ticket { opened, closed, pauses: Vec::new() });
            last = Some(id);
        }
        let pause = maybe_at(r, "from_at")?.zip(maybe_at(r, "until_at")?);
        if let (Some(ticket), Some((from, until))) = (into.last_mut(), pause) {
            ticket.pauses.push(Span::new(from, until));
        }
    }
    Ok(found)
}

fn read_outage(r: &Row<'_>) -> rusqlite::Result<Outage> {
    Ok(Outage {
        id: Some(r.get("id")?),
        kind: r.get("kind")?,
        span: Span::new(at(r, "from_at")?, at(r, "until_at")?),
        reference: r.get("reference")?,
        note: r.get("note")?,
    })
}

/// The outages of a service level that touch a span, newest first, at most so many; and how many
/// there are.
pub(in crate::sla) fn outages(
    conn: &Conn,
    sla: SlaId,
    whole: Span,
    most: u32,
) -> Result<(Vec<Outage>, u32)> {
    let (from, until) = (text(whole.from)?, text(whole.until)?);
    let touching = "FROM sla_outage WHERE sla_id = ?1 AND from_at < ?3 AND until_at > ?2";
    let count = conn
        .prepare_cached(&format!("SELECT count(*) AS n {touching}"))?
        .query_row(params![sla, from, until], |r| r.get("n"))?;
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT id, kind, from_at, until_at, reference, note {touching}
         ORDER BY from_at DESC, id DESC LIMIT ?4"
    ))?;
    let rows = stmt.query_map(params![sla, from, until, most], read_outage)?;
    Ok((rows.collect::<Result<_, _>>()?, count))
}

/// An outage and whose it is.
pub(in crate::sla) fn outage(conn: &Conn, id: OutageId) -> Result<SlaId> {
    conn.prepare_cached("SELECT sla_id FROM sla_outage WHERE id = ?1")?
        .query_row([id], |r| r.get("sla_id"))
        .optional()?
        .ok_or_else(|| Error::NotFound(format!("sla_outage/{id}")))
}

/// Writes an outage as a new row, or over the one it names.
pub(in crate::sla) fn put_outage(
    tx: &Tx<'_>,
    sla: SlaId,
    zone: &str,
    o: &Outage,
) -> Result<OutageId> {
    let (from, until) = (text(o.span.from)?, text(o.span.until)?);
    let values = params![sla, o.kind, from, until, zone, o.reference, o.note, o.id];
    match o.id {
        None => {
            tx.prepare_cached(
                "INSERT INTO sla_outage (sla_id, kind, from_at, until_at, zone, reference, note, id)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(values)?;
            Ok(OutageId(tx.last_insert_rowid()))
        }
        Some(id) => {
            tx.prepare_cached(
                "UPDATE sla_outage SET kind = ?2, from_at = ?3, until_at = ?4, zone = ?5,
                   reference = ?6, note = ?7 WHERE id = ?8 AND sla_id = ?1",
            )?
            .execute(values)?;
            Ok(id)
        }
    }
}

pub(in crate::sla) fn delete_outage(tx: &Tx<'_>, id: OutageId) -> Result<()> {
    tx.prepare_cached("DELETE FROM sla_outage WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// The tickets of a service level opened in a span, newest first, at most so many; and how many
/// there are.
pub(in crate::sla) fn tickets(
    conn: &Conn,
    sla: SlaId,
    whole: Span,
    most: u32,
) -> Result<(Vec<StoredTicket>, u32)> {
    let (from, until) = (text(whole.from)?, text(whole.until)?);
    let inside = "FROM sla_ticket WHERE sla_id = ?1 AND opened_at >= ?2 AND opened_at < ?3";
    let count = conn
        .prepare_cached(&format!("SELECT count(*) AS n {inside}"))?
        .query_row(params![sla, from, until], |r| r.get("n"))?;
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT id, reference, opened_at, closed_at, note {inside}
         ORDER BY opened_at DESC, id DESC LIMIT ?4"
    ))?;
    let rows = stmt.query_map(params![sla, from, until, most], |r| {
        Ok(StoredTicket {
            id: Some(r.get("id")?),
            reference: r.get("reference")?,
            ticket: Ticket {
                opened: at(r, "opened_at")?,
                closed: maybe_at(r, "closed_at")?,
                pauses: Vec::new(),
            },
            note: r.get("note")?,
        })
    })?;
    let mut found: Vec<StoredTicket> = rows.collect::<Result<_, _>>()?;
    let mut stmt = conn.prepare_cached(
        "SELECT from_at, until_at FROM sla_pause WHERE ticket_id = ?1 ORDER BY from_at, id",
    )?;
    for t in &mut found {
        let rows =
            stmt.query_map([t.id], |r| Ok(Span::new(at(r, "from_at")?, at(r, "until_at")?)))?;
        t.ticket.pauses = rows.collect::<Result<_, _>>()?;
    }
    Ok((found, count))
}

/// Whose a ticket is.
pub(in crate::sla) fn ticket(conn: &Conn, id: TicketId) -> Result<SlaId> {
    conn.prepare_cached("SELECT sla_id FROM sla_ticket WHERE id = ?1")?
        .query_row([id], |r| r.get("sla_id"))
        .optional()?
        .ok_or_else(|| Error::NotFound(format!("sla_ticket/{id}")))
}

/// Writes a ticket with its pauses as a new row, or over the one it names.
pub(in crate::sla) fn put_ticket(
    tx: &Tx<'_>,
    sla: SlaId,
    zone: &str,
    t: &StoredTicket,
) -> Result<TicketId> {
    let (opened, closed) = (text(t.ticket.opened)?, t.ticket.closed.map(text).transpose()?);
    let values = params![sla, t.reference, opened, closed, zone, t.note, t.id];
    let id = match t.id {
        None => {
            tx.prepare_cached(
                "INSERT INTO sla_ticket (sla_id, reference, opened_at, closed_at, zone, note, id)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(values)?;
            TicketId(tx.last_insert_rowid())
        }
        Some(id) => {
            tx.prepare_cached(
                "UPDATE sla_ticket SET reference = ?2, opened_at = ?3, closed_at = ?4, zone = ?5,
                   note = ?6 WHERE id = ?7 AND sla_id = ?1",
            )?
            .execute(values)?;
            id
        }
    };
    tx.prepare_cached("DELETE FROM sla_pause WHERE ticket_id = ?1")?.execute([id])?;
    for p in &t.ticket.pauses {
        tx.prepare_cached(
            "INSERT INTO sla_pause (ticket_id, from_at, until_at) VALUES (?1, ?2, ?3)",
        )?
        .execute(params![id, text(p.from)?, text(p.until)?])?;
    }
    Ok(id)
}

pub(in crate::sla) fn delete_ticket(tx: &Tx<'_>, id: TicketId) -> Result<()> {
    for sql in
        ["DELETE FROM sla_pause WHERE ticket_id = ?1", "DELETE FROM sla_ticket WHERE id = ?1"]
    {
        tx.prepare_cached(sql)?.execute([id])?;
    }
    Ok(())
}
