//! What is kept of findings, as rows; columns by name. Knows no rule.

use rusqlite::{OptionalExtension as _, Row, params};

use super::{Saving, SavingKey};
use crate::error::{Error, Result};
use crate::ids::{ContractId, SavingId};
use crate::money::{Currency, Money};
use crate::store::{Conn, Tx};

fn read(r: &Row<'_>) -> rusqlite::Result<Saving> {
    let currency: Currency = r.get("found_currency")?;
    let amount: Option<i64> = r.get("amount_minor")?;
    Ok(Saving {
        id: r.get("id")?,
        key: SavingKey {
            kind: r.get("kind")?,
            contract_id: r.get("contract_id")?,
            of_day: r.get("of_day")?,
            currency,
        },
        found: Money::new(r.get("found_minor")?, currency),
        found_on: r.get("found_on")?,
        status: r.get("status")?,
        amount: amount.map(|minor| Money::new(minor, currency)),
        settled_on: r.get("settled_on")?,
        note: r.get("note")?,
    })
}

/// Everything that is kept, by id.
pub fn all(conn: &Conn) -> Result<Vec<Saving>> {
    let mut stmt = conn.prepare_cached("SELECT * FROM saving ORDER BY id")?;
    let rows = stmt.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What is kept of one finding.
///
/// # Errors
/// [`Error::NotFound`] when nothing is.
pub fn one(conn: &Conn, id: SavingId) -> Result<Saving> {
    let found = conn
        .prepare_cached("SELECT * FROM saving WHERE id = ?1")?
        .query_row([id], read)
        .optional()?;
    found.ok_or_else(|| Error::NotFound(format!("saving/{id}")))
}

/// How much is kept about a contract.
pub(crate) fn count_of_contract(conn: &Conn, id: ContractId) -> Result<u32> {
    Ok(conn
        .prepare_cached("SELECT count(*) AS n FROM saving WHERE contract_id = ?1")?
        .query_row([id], |r| r.get("n"))?)
}

/// Writes a row; `s.id` of 0 for a new one.
pub(super) fn put(tx: &Tx<'_>, s: &Saving) -> Result<SavingId> {
    let new = s.id == SavingId(0);
    let sql = if new {
        "INSERT INTO saving (contract_id, kind, of_day, found_minor, found_currency, found_on,
           status, amount_minor, amount_currency, settled_on, note)
         VALUES (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
    } else {
        "UPDATE saving SET contract_id = ?2, kind = ?3, of_day = ?4, found_minor = ?5,
           found_currency = ?6, found_on = ?7, status = ?8, amount_minor = ?9,
           amount_currency = ?10, settled_on = ?11, note = ?12 WHERE id = ?1"
    };
    tx.prepare_cached(sql)?.execute(params![
        s.id,
        s.key.contract_id,
        s.key.kind,
        s.key.of_day,
        s.found.minor,
        s.found.currency,
        s.found_on,
        s.status,
        s.amount.map(|m| m.minor),
        s.amount.map(|m| m.currency),
        s.settled_on,
        s.note,
    ])?;
    Ok(if new { SavingId(tx.last_insert_rowid()) } else { s.id })
}

/// Takes a row away.
pub(super) fn delete(tx: &Tx<'_>, id: SavingId) -> Result<()> {
    tx.prepare_cached("DELETE FROM saving WHERE id = ?1")?.execute([id])?;
    Ok(())
}
