//! Rates as rows; columns by name. Knows no rule.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::types::Type;
use rusqlite::{OptionalExtension as _, Row, params};

use super::ExchangeRateDraft;
use crate::error::{Error, Result};
use crate::ids::ExchangeRateId;
use crate::money::Currency;
use crate::quote::Rate;
use crate::store::{Conn, Tx};

fn rate(r: &Row<'_>) -> rusqlite::Result<Rate> {
    let text: String = r.get("rate")?;
    let bad = || rusqlite::Error::FromSqlConversionFailure(0, Type::Text, "not a rate".into());
    Rate::parse(&text).ok_or_else(bad)
}

fn read(r: &Row<'_>) -> rusqlite::Result<ExchangeRateDraft> {
    Ok(ExchangeRateDraft {
        id: Some(r.get("id")?),
        currency: r.get("currency")?,
        into: r.get("into_currency")?,
        on: Some(r.get("on_date")?),
        rate: Some(rate(r)?),
        source: r.get("rate_source")?,
    })
}

/// Every rate, by currency, newest first.
pub fn all(conn: &Conn) -> Result<Vec<ExchangeRateDraft>> {
    let mut stmt = conn.prepare_cached(
        "SELECT * FROM exchange_rate ORDER BY into_currency, currency, on_date DESC",
    )?;
    let rows = stmt.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A rate.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn one(conn: &Conn, id: ExchangeRateId) -> Result<ExchangeRateDraft> {
    let found = conn
        .prepare_cached("SELECT * FROM exchange_rate WHERE id = ?1")?
        .query_row([id], read)
        .optional()?;
    found.ok_or_else(|| Error::NotFound(format!("exchange_rate/{id}")))
}

/// The newest rate into a currency of each other one, up to a day.
pub(super) fn holding(
    conn: &Conn,
    into: Currency,
    day: NaiveDate,
) -> Result<HashMap<Currency, Rate>> {
    // One row of a currency has the last day: a bare column beside max() is that row's.
    let mut stmt = conn.prepare_cached(
        "SELECT currency, rate, max(on_date) FROM exchange_rate
         WHERE into_currency = ?1 AND on_date <= ?2 GROUP BY currency",
    )?;
    let rows = stmt.query_map(params![into, day], |r| Ok((r.get("currency")?, rate(r)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether another rate of the same pair begins on the same day.
pub(super) fn taken(conn: &Conn, d: &ExchangeRateDraft) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM exchange_rate WHERE currency = ?1 AND into_currency = ?2
               AND on_date = ?3 AND id IS NOT ?4)",
        )?
        .query_row(params![d.currency, d.into, d.on, d.id], |r| r.get(0))?)
}

pub(super) fn insert(tx: &Tx<'_>, d: &ExchangeRateDraft) -> Result<ExchangeRateId> {
    tx.prepare_cached(
        "INSERT INTO exchange_rate (currency, into_currency, on_date, rate, rate_source)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![d.currency, d.into, d.on, d.rate.map(|r| r.to_string()), d.source])?;
    Ok(ExchangeRateId(tx.last_insert_rowid()))
}

pub(super) fn update(tx: &Tx<'_>, id: ExchangeRateId, d: &ExchangeRateDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE exchange_rate SET currency = ?1, into_currency = ?2, on_date = ?3, rate = ?4,
           rate_source = ?5 WHERE id = ?6",
    )?
    .execute(params![
        d.currency,
        d.into,
        d.on,
        d.rate.map(|r| r.to_string()),
        d.source,
        id
    ])?;
    Ok(())
}

pub(super) fn delete(tx: &Tx<'_>, id: ExchangeRateId) -> Result<()> {
    tx.prepare_cached("DELETE FROM exchange_rate WHERE id = ?1")?.execute([id])?;
    Ok(())
}
