//! Requests for capital as rows; columns by name. Knows no rule.

use std::collections::HashMap;

use rusqlite::{OptionalExtension as _, Row, params};

use super::{CapitalLine, CapitalOption, CapitalRequestDraft};
use crate::error::{Error, Result};
use crate::ids::CapitalRequestId;
use crate::money::{Currency, Money, Totals};
use crate::store::{Conn, Tx};

fn read(r: &Row<'_>) -> rusqlite::Result<CapitalRequestDraft> {
    Ok(CapitalRequestDraft {
        id: Some(r.get("id")?),
        number: r.get("number")?,
        title: r.get("title")?,
        status: r.get("status")?,
        fiscal_year: r.get("fiscal_year")?,
        requested_on: Some(r.get("requested_on")?),
        requested_by: r.get("requested_by")?,
        need: r.get("need")?,
        benefit: r.get("benefit")?,
        decided_on: r.get("decided_on")?,
        decided_by: r.get("decided_by")?,
        decision_note: r.get("decision_note")?,
        lines: Vec::new(),
        options: Vec::new(),
    })
}

/// Requests without their lines and options, newest first.
pub fn heads(conn: &Conn) -> Result<Vec<CapitalRequestDraft>> {
    let mut stmt =
        conn.prepare_cached("SELECT * FROM capital_request ORDER BY requested_on DESC, id DESC")?;
    let rows = stmt.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A request with everything on it.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn one(conn: &Conn, id: CapitalRequestId) -> Result<CapitalRequestDraft> {
    let found = conn
        .prepare_cached("SELECT * FROM capital_request WHERE id = ?1")?
        .query_row([id], read)
        .optional()?;
    let head = found.ok_or_else(|| Error::NotFound(format!("capital_request/{id}")))?;
    Ok(CapitalRequestDraft { lines: lines(conn, id)?, options: options(conn, id)?, ..head })
}

/// What the lines of every request come to.
pub(super) fn totals(conn: &Conn) -> Result<HashMap<CapitalRequestId, Totals>> {
    let mut stmt = conn.prepare_cached(
        "SELECT request_id, price_currency, sum(quantity * price_minor) AS minor
         FROM capital_line GROUP BY request_id, price_currency",
    )?;
    let rows = stmt.query_map([], |r| {
        let id: CapitalRequestId = r.get("request_id")?;
        Ok((id, Money::new(r.get("minor")?, r.get("price_currency")?)))
    })?;
    let mut found: HashMap<CapitalRequestId, Totals> = HashMap::new();
    for row in rows {
        let (id, money) = row?;
        found.entry(id).or_default().add(money)?;
    }
    Ok(found)
}

fn lines(conn: &Conn, id: CapitalRequestId) -> Result<Vec<CapitalLine>> {
    let mut stmt = conn
        .prepare_cached("SELECT * FROM capital_line WHERE request_id = ?1 ORDER BY position, id")?;
    let rows = stmt.query_map([id], |r| {
        Ok(CapitalLine {
            asset_id: r.get("asset_id")?,
            description: r.get("description")?,
            quantity: r.get("quantity")?,
            price: Some(Money::new(r.get("price_minor")?, r.get("price_currency")?)),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// An amount of two columns.
fn money(r: &Row<'_>, name: &str) -> rusqlite::Result<Option<Money>> {
    let minor: Option<i64> = r.get(&*format!("{name}_minor"))?;
    let currency: Option<Currency> = r.get(&*format!("{name}_currency"))?;
    Ok(minor.zip(currency).map(|(m, c)| Money::new(m, c)))
}

fn options(conn: &Conn, id: CapitalRequestId) -> Result<Vec<CapitalOption>> {
    let mut stmt = conn.prepare_cached(
        "SELECT * FROM capital_option WHERE request_id = ?1 ORDER BY position, id",
    )?;
    let rows = stmt.query_map([id], |r| {
        Ok(CapitalOption {
            kind: r.get("kind")?,
            label: r.get("label")?,
            months: r.get("months")?,
            upfront: money(r, "upfront")?,
            setup: money(r, "setup")?,
            yearly: money(r, "yearly")?,
            exit: money(r, "exit")?,
            resale: money(r, "resale")?,
            recommended: r.get("recommended")?,
            note: r.get("note")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The request that has this number already, other than `id`.
pub(super) fn taken(conn: &Conn, number: &str, id: Option<CapitalRequestId>) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM capital_request WHERE number = ?1 AND id IS NOT ?2)",
        )?
        .query_row(params![number, id], |r| r.get(0))?)
}

pub(super) fn insert(tx: &Tx<'_>, d: &CapitalRequestDraft) -> Result<CapitalRequestId> {
    tx.prepare_cached(
        "INSERT INTO capital_request (number, title, status, fiscal_year, requested_on,
           requested_by, need, benefit, decided_on, decided_by, decision_note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute(params![
        d.number,
        d.title,
        d.status,
        d.fiscal_year,
        d.requested_on,
        d.requested_by,
        d.need,
        d.benefit,
        d.decided_on,
        d.decided_by,
        d.decision_note,
    ])?;
    Ok(CapitalRequestId(tx.last_insert_rowid()))
}

pub(super) fn update(tx: &Tx<'_>, id: CapitalRequestId, d: &CapitalRequestDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE capital_request SET number = ?1, title = ?2, status = ?3, fiscal_year = ?4,
           requested_on = ?5, requested_by = ?6, need = ?7, benefit = ?8, decided_on = ?9,
           decided_by = ?10, decision_note = ?11
         WHERE id = ?12",
    )?
    .execute(params![
        d.number,
        d.title,
        d.status,
        d.fiscal_year,
        d.requested_on,
        d.requested_by,
        d.need,
        d.benefit,
        d.decided_on,
        d.decided_by,
        d.decision_note,
        id,
    ])?;
    Ok(())
}

/// Replaces the lines and options of a request.
pub(super) fn replace_parts(
    tx: &Tx<'_>,
    id: CapitalRequestId,
    d: &CapitalRequestDraft,
) -> Result<()> {
    delete_parts(tx, id)?;
    for (position, line) in (0_i64..).zip(&d.lines) {
        tx.prepare_cached(
            "INSERT INTO capital_line (request_id, position, asset_id, description, quantity,
               price_minor, price_currency)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            id,
            position,
            line.asset_id,
            line.description,
            line.quantity,
            line.price.map(|p| p.minor),
            line.price.map(|p| p.currency),
        ])?;
    }
    for (position, option) in (0_i64..).zip(&d.options) {
        tx.prepare_cached(
            "INSERT INTO capital_option (request_id, position, kind, label, months, upfront_minor,
               upfront_currency, setup_minor, setup_currency, yearly_minor, yearly_currency,
               exit_minor, exit_currency, resale_minor, resale_currency, recommended, note)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
        )?
        .execute(params![
            id,
            position,
            option.kind,
            option.label,
            option.months,
            option.upfront.map(|m| m.minor),
            option.upfront.map(|m| m.currency),
            option.setup.map(|m| m.minor),
            option.setup.map(|m| m.currency),
            option.yearly.map(|m| m.minor),
            option.yearly.map(|m| m.currency),
            option.exit.map(|m| m.minor),
            option.exit.map(|m| m.currency),
            option.resale.map(|m| m.minor),
            option.resale.map(|m| m.currency),
            option.recommended,
            option.note,
        ])?;
    }
    Ok(())
}

fn delete_parts(tx: &Tx<'_>, id: CapitalRequestId) -> Result<()> {
    for sql in [
        "DELETE FROM capital_line WHERE request_id = ?1",
        "DELETE FROM capital_option WHERE request_id = ?1",
    ] {
        tx.prepare_cached(sql)?.execute([id])?;
    }
    Ok(())
}

pub(super) fn delete(tx: &Tx<'_>, id: CapitalRequestId) -> Result<()> {
    delete_parts(tx, id)?;
    tx.prepare_cached("DELETE FROM capital_request WHERE id = ?1")?.execute([id])?;
    Ok(())
}
