//! Lines of budgets as rows; columns by name. Knows no rule.

use rusqlite::{OptionalExtension as _, Row, params};

use super::BudgetLineDraft;
use crate::error::{Error, Result};
use crate::ids::BudgetLineId;
use crate::money::Money;
use crate::store::{Conn, Tx};

fn read(r: &Row<'_>) -> rusqlite::Result<BudgetLineDraft> {
    Ok(BudgetLineDraft {
        id: Some(r.get("id")?),
        fiscal_year: r.get("fiscal_year")?,
        kind: r.get("kind")?,
        scope: r.get("scope")?,
        amount: Some(Money::new(r.get("amount_minor")?, r.get("amount_currency")?)),
        note: r.get("note")?,
    })
}

/// The lines of some fiscal years, by year, kind and scope.
pub fn of_years(conn: &Conn, first: i32, last: i32) -> Result<Vec<BudgetLineDraft>> {
    let mut stmt = conn.prepare_cached(
        "SELECT * FROM budget_line WHERE fiscal_year BETWEEN ?1 AND ?2
         ORDER BY fiscal_year, kind, scope",
    )?;
    let rows = stmt.query_map(params![first, last], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A line.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn one(conn: &Conn, id: BudgetLineId) -> Result<BudgetLineDraft> {
    let found = conn
        .prepare_cached("SELECT * FROM budget_line WHERE id = ?1")?
        .query_row([id], read)
        .optional()?;
    found.ok_or_else(|| Error::NotFound(format!("budget_line/{id}")))
}

/// Whether another line is for the same.
pub(super) fn taken(conn: &Conn, d: &BudgetLineDraft) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM budget_line
               WHERE fiscal_year = ?1 AND kind = ?2 AND scope = ?3 AND id IS NOT ?4)",
        )?
        .query_row(params![d.fiscal_year, d.kind, d.scope, d.id], |r| r.get(0))?)
}

pub(super) fn insert(tx: &Tx<'_>, d: &BudgetLineDraft) -> Result<BudgetLineId> {
    tx.prepare_cached(
        "INSERT INTO budget_line (fiscal_year, kind, scope, amount_minor, amount_currency, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        d.fiscal_year,
        d.kind,
        d.scope,
        d.amount.map(|a| a.minor),
        d.amount.map(|a| a.currency),
        d.note,
    ])?;
    Ok(BudgetLineId(tx.last_insert_rowid()))
}

pub(super) fn update(tx: &Tx<'_>, id: BudgetLineId, d: &BudgetLineDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE budget_line SET fiscal_year = ?1, kind = ?2, scope = ?3, amount_minor = ?4,
           amount_currency = ?5, note = ?6 WHERE id = ?7",
    )?
    .execute(params![
        d.fiscal_year,
        d.kind,
        d.scope,
        d.amount.map(|a| a.minor),
        d.amount.map(|a| a.currency),
        d.note,
        id,
    ])?;
    Ok(())
}

pub(super) fn delete(tx: &Tx<'_>, id: BudgetLineId) -> Result<()> {
    tx.prepare_cached("DELETE FROM budget_line WHERE id = ?1")?.execute([id])?;
    Ok(())
}
