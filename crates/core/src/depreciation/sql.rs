//! Depreciation plans and what assets cost as rows; columns by name. Knows no rule.

use chrono::NaiveDate;
use rusqlite::types::Type;
use rusqlite::{OptionalExtension as _, Params, Row, params};

use super::DepreciationPlanDraft;
use crate::contract::Percent;
use crate::error::{Error, Result};
use crate::ids::{AssetId, DepreciationPlanId};
use crate::list::json_ids;
use crate::money::{Currency, Money};
use crate::store::columns::{ByName, Columns};
use crate::store::{Conn, Tx};

/// A percentage kept as text.
fn percent(text: &str) -> rusqlite::Result<Percent> {
    let bad = || rusqlite::Error::FromSqlConversionFailure(0, Type::Text, "no percentage".into());
    Percent::parse(text).ok_or_else(bad)
}

fn read(r: &Row<'_>) -> rusqlite::Result<DepreciationPlanDraft> {
    let maybe = |name: &str| -> rusqlite::Result<Option<Percent>> {
        r.get::<_, Option<String>>(name)?.as_deref().map(percent).transpose()
    };
    Ok(DepreciationPlanDraft {
        id: Some(r.get("id")?),
        category: r.get("category")?,
        asset_id: r.get("asset_id")?,
        book: r.get("book")?,
        method: r.get("spread_by")?,
        life_months: r.get("life_months")?,
        coefficient: maybe("coefficient")?,
        convention: r.get("convention")?,
        salvage: percent(&r.get::<_, String>("salvage")?)?,
        factor: maybe("factor")?,
        to_straight: r.get("to_straight")?,
        at_once: r.get("at_once")?,
    })
}

/// Every plan: of categories by name, then of assets.
pub fn all(conn: &Conn) -> Result<Vec<DepreciationPlanDraft>> {
    let mut stmt = conn.prepare_cached(
        "SELECT * FROM depreciation_plan ORDER BY asset_id IS NOT NULL, category, asset_id, book",
    )?;
    let rows = stmt.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A plan.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn one(conn: &Conn, id: DepreciationPlanId) -> Result<DepreciationPlanDraft> {
    let found = conn
        .prepare_cached("SELECT * FROM depreciation_plan WHERE id = ?1")?
        .query_row([id], read)
        .optional()?;
    found.ok_or_else(|| Error::NotFound(format!("depreciation_plan/{id}")))
}

/// Whether another plan is for the same category or asset in the same book.
pub(super) fn taken(conn: &Conn, d: &DepreciationPlanDraft) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM depreciation_plan
               WHERE category = ?1 AND book = ?3 AND id IS NOT ?4)
             OR EXISTS (SELECT 1 FROM depreciation_plan
               WHERE asset_id = ?2 AND book = ?3 AND id IS NOT ?4)",
        )?
        .query_row(params![d.category, d.asset_id, d.book, d.id], |r| r.get(0))?)
}

pub(super) fn insert(tx: &Tx<'_>, d: &DepreciationPlanDraft) -> Result<DepreciationPlanId> {
    tx.prepare_cached(
        "INSERT INTO depreciation_plan (category, asset_id, book, spread_by, life_months,
           coefficient, convention, salvage, factor, to_straight, at_once)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute(params![
        d.category,
        d.asset_id,
        d.book,
        d.method,
        d.life_months,
        d.coefficient.map(|p| p.to_string()),
        d.convention,
        d.salvage.to_string(),
        d.factor.map(|p| p.to_string()),
        d.to_straight,
        d.at_once,
    ])?;
    Ok(DepreciationPlanId(tx.last_insert_rowid()))
}

pub(super) fn update(tx: &Tx<'_>, id: DepreciationPlanId, d: &DepreciationPlanDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE depreciation_plan SET category = ?1, asset_id = ?2, book = ?3, spread_by = ?4,
           life_months = ?5, coefficient = ?6, convention = ?7, salvage = ?8, factor = ?9,
           to_straight = ?10, at_once = ?11
         WHERE id = ?12",
    )?
    .execute(params![
        d.category,
        d.asset_id,
        d.book,
        d.method,
        d.life_months,
        d.coefficient.map(|p| p.to_string()),
        d.convention,
        d.salvage.to_string(),
        d.factor.map(|p| p.to_string()),
        d.to_straight,
        d.at_once,
        id,
    ])?;
    Ok(())
}

pub(super) fn delete(tx: &Tx<'_>, id: DepreciationPlanId) -> Result<()> {
    tx.prepare_cached("DELETE FROM depreciation_plan WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// What depreciation asks of an asset.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Held<'a> {
    /// Id.
    pub id: AssetId,
    /// Category.
    pub category: &'a str,
    /// Whether it is ours.
    pub owned: bool,
    /// Price.
    pub cost: Option<Money>,
    /// In service since, else bought on.
    pub since: Option<NaiveDate>,
    /// Disposed of on.
    pub disposed_on: Option<NaiveDate>,
    /// What the disposal brought.
    pub proceeds: Option<Money>,
    /// What it cost.
    pub disposal_cost: Option<Money>,
}

const HELD: &str = "SELECT id, category, ownership, cost_minor, cost_currency,
    coalesce(in_service_on, purchase_date) AS since, disposed_on, proceeds_minor, proceeds_currency,
    disposal_cost_minor, disposal_cost_currency
  FROM asset";

/// An amount of two columns; `None` without one.
fn amount(r: &impl ByName, minor: &str, currency: &str) -> rusqlite::Result<Option<Money>> {
    let Some(minor) = r.get::<Option<i64>>(minor)? else { return Ok(None) };
    Ok(r.get::<Option<Currency>>(currency)?.map(|c| Money::new(minor, c)))
}

/// Gives every asset, or one, to `see`, without keeping any.
pub(crate) fn each_held(
    conn: &Conn,
    only: Option<AssetId>,
    see: impl FnMut(Held<'_>) -> Result<()>,
) -> Result<()> {
    match only {
        None => each(conn, HELD, [], see),
        Some(id) => each(conn, &format!("{HELD} WHERE id = ?1"), [id], see),
    }
}

/// Gives these assets to `see`; ids that are gone are left out.
pub(super) fn each_of(
    conn: &Conn,
    ids: &[i64],
    see: impl FnMut(Held<'_>) -> Result<()>,
) -> Result<()> {
    let which = format!("{HELD} WHERE id IN (SELECT value FROM json_each(?1))");
    each(conn, &which, [json_ids(ids)], see)
}

fn each(
    conn: &Conn,
    sql: &str,
    values: impl Params,
    mut see: impl FnMut(Held<'_>) -> Result<()>,
) -> Result<()> {
    let mut stmt = conn.prepare_cached(sql)?;
    let columns = Columns::of(&stmt);
    let mut rows = stmt.query(values)?;
    while let Some(r) = rows.next()? {
        let r = columns.row(r);
        let category: String = r.get("category")?;
        let ownership: String = r.get("ownership")?;
        see(Held {
            id: r.get("id")?,
            category: &category,
            owned: ownership == "owned",
            cost: amount(&r, "cost_minor", "cost_currency")?,
            since: r.get("since")?,
            disposed_on: r.get("disposed_on")?,
            proceeds: amount(&r, "proceeds_minor", "proceeds_currency")?,
            disposal_cost: amount(&r, "disposal_cost_minor", "disposal_cost_currency")?,
        })?;
    }
    Ok(())
}
