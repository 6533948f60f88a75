//! What the assets a question matches come to: counts and sums.

use super::columns::Columns;
use super::conditions::Where;
use crate::error::Result;
use crate::list::{ListQuery, Selection, SelectionSummary};
use crate::money::{Currency, Money, Totals};
use crate::store::Conn;

/// How many assets a selection holds, and what they cost together.
pub fn summary(conn: &Conn, selection: &Selection) -> Result<SelectionSummary> {
    let found = match selection {
        Selection::Ids { ids } => Where::default().and_ids("IN", ids),
        Selection::Matching { query, except } if except.is_empty() => {
            Where::of(&Columns::of(conn, query, None)?, query)?
        }
        Selection::Matching { query, except } => {
            Where::of(&Columns::of(conn, query, None)?, query)?.and_ids("NOT IN", except)
        }
    };
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT count(*) AS count, a.cost_currency AS currency, sum(a.cost_minor) AS minor
         FROM asset a{} GROUP BY a.cost_currency",
        found.sql
    ))?;
    let groups = stmt.query_map(rusqlite::params_from_iter(&found.values), |r| {
        let currency: Option<Currency> = r.get("currency")?;
        let sum: Option<i64> = r.get("minor")?;
        let sum = sum.zip(currency).map(|(minor, currency)| Money::new(minor, currency));
        Ok((r.get::<_, u32>("count")?, sum))
    })?;
    let (mut count, mut totals) = (0, Totals::default());
    for group in groups {
        let (n, sum) = group?;
        count += n;
        sum.map_or(Ok(()), |m| totals.add(m))?;
    }
    Ok(SelectionSummary { count, totals })
}

/// A share of the assets a query matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The value they have in common, empty where they have none.
    pub name: String,
    /// How many there are.
    pub count: u32,
    /// Sum of their prices.
    pub totals: Totals,
}

/// The assets a query matches by category, in the order of the alphabet.
pub fn by_category(conn: &Conn, query: &ListQuery) -> Result<Vec<Share>> {
    let found = Where::of(&Columns::of(conn, query, None)?, query)?;
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT a.category AS name, count(*) AS count, a.cost_currency AS currency,
           sum(a.cost_minor) AS minor
         FROM asset a{} GROUP BY a.category, a.cost_currency ORDER BY a.category",
        found.sql
    ))?;
    let mut rows = stmt.query(rusqlite::params_from_iter(&found.values))?;
    let mut shares: Vec<Share> = Vec::new();
    while let Some(row) = rows.next()? {
        let (name, count): (String, u32) = (row.get("name")?, row.get("count")?);
        let currency: Option<Currency> = row.get("currency")?;
        let sum: Option<i64> = row.get("minor")?;
        if shares.last().is_none_or(|s| s.name != name) {
            shares.push(Share { name, count: 0, totals: Totals::default() });
        }
        let Some(share) = shares.last_mut() else { continue };
        share.count += count;
        if let (Some(currency), Some(minor)) = (currency, sum) {
            share.totals.add(Money::new(minor, currency))?;
        }
    }
    Ok(shares)
}

/// How many warranties of the assets a query matches end in each month (`2026-11`), in order.
pub fn warranty_months(conn: &Conn, query: &ListQuery) -> Result<Vec<(String, u32)>> {
    let found = Where::of(&Columns::of(conn, query, None)?, query)?;
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT substr(a.warranty_end, 1, 7) AS month, count(*) AS count
         FROM asset a{} GROUP BY month HAVING month IS NOT NULL ORDER BY month",
        found.sql
    ))?;
    let rows = stmt.query_map(rusqlite::params_from_iter(&found.values), |r| {
        Ok((r.get("month")?, r.get("count")?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
