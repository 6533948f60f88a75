//! What assets cost beside their price, as rows; columns by name. Knows no rule.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, Row, params};

use super::AssetCostDraft;
use crate::error::{Error, Result};
use crate::ids::{AssetCostId, AssetId, ContractId};
use crate::money::{Currency, Money};
use crate::store::columns::{ByName, Columns};
use crate::store::{Conn, Tx};

fn read(r: &Row<'_>) -> rusqlite::Result<AssetCostDraft> {
    Ok(AssetCostDraft {
        id: Some(r.get("id")?),
        asset_id: r.get("asset_id")?,
        kind: r.get("kind")?,
        on: Some(r.get("on_date")?),
        amount: Some(Money::new(r.get("amount_minor")?, r.get("amount_currency")?)),
        note: r.get("note")?,
    })
}

/// The costs of an asset, newest first.
pub fn of_asset(conn: &Conn, id: AssetId) -> Result<Vec<AssetCostDraft>> {
    let mut stmt = conn.prepare_cached(
        "SELECT * FROM asset_expense WHERE asset_id = ?1 ORDER BY on_date DESC, id DESC",
    )?;
    let rows = stmt.query_map([id], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A cost.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn one(conn: &Conn, id: AssetCostId) -> Result<AssetCostDraft> {
    let found = conn
        .prepare_cached("SELECT * FROM asset_expense WHERE id = ?1")?
        .query_row([id], read)
        .optional()?;
    found.ok_or_else(|| Error::NotFound(format!("asset_expense/{id}")))
}

pub(super) fn insert(tx: &Tx<'_>, d: &AssetCostDraft) -> Result<AssetCostId> {
    tx.prepare_cached(
        "INSERT INTO asset_expense (asset_id, kind, on_date, amount_minor, amount_currency, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        d.asset_id,
        d.kind,
        d.on,
        d.amount.map(|a| a.minor),
        d.amount.map(|a| a.currency),
        d.note,
    ])?;
    Ok(AssetCostId(tx.last_insert_rowid()))
}

pub(super) fn update(tx: &Tx<'_>, id: AssetCostId, d: &AssetCostDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE asset_expense SET kind = ?1, on_date = ?2, amount_minor = ?3, amount_currency = ?4,
           note = ?5 WHERE id = ?6",
    )?
    .execute(params![
        d.kind,
        d.on,
        d.amount.map(|a| a.minor),
        d.amount.map(|a| a.currency),
        d.note,
        id,
    ])?;
    Ok(())
}

pub(super) fn delete(tx: &Tx<'_>, id: AssetCostId) -> Result<()> {
    tx.prepare_cached("DELETE FROM asset_expense WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// What total cost asks of an asset.
#[derive(Debug, Clone)]
pub(super) struct Owned {
    pub(super) id: AssetId,
    pub(super) manufacturer: String,
    pub(super) model: String,
    pub(super) supplier: String,
    pub(super) cost: Option<Money>,
    pub(super) since: Option<NaiveDate>,
    pub(super) until: Option<NaiveDate>,
    pub(super) proceeds: Option<Money>,
    pub(super) disposal_cost: Option<Money>,
    pub(super) watts: Option<u32>,
}

const OWNED: &str = "SELECT a.id, a.manufacturer, a.model, coalesce(v.name, '') AS supplier,
    a.cost_minor, a.cost_currency, coalesce(a.in_service_on, a.purchase_date) AS since,
    a.disposed_on, a.proceeds_minor, a.proceeds_currency, a.disposal_cost_minor,
    a.disposal_cost_currency, m.power_watts
  FROM asset a LEFT JOIN vendor v ON v.id = a.supplier_id
    LEFT JOIN model m ON m.manufacturer = a.manufacturer AND m.name = a.model";

fn amount(r: &impl ByName, minor: &str, currency: &str) -> rusqlite::Result<Option<Money>> {
    let Some(minor) = r.get::<Option<i64>>(minor)? else { return Ok(None) };
    Ok(r.get::<Option<Currency>>(currency)?.map(|c| Money::new(minor, c)))
}

/// Gives every asset, or one, to `see`.
pub(super) fn each(
    conn: &Conn,
    only: Option<AssetId>,
    mut see: impl FnMut(Owned) -> Result<()>,
) -> Result<()> {
    let mut stmt = match only {
        None => conn.prepare_cached(OWNED)?,
        Some(_) => conn.prepare_cached(&format!("{OWNED} WHERE a.id = ?1"))?,
    };
    let columns = Columns::of(&stmt);
    let mut rows = match only {
        None => stmt.query([])?,
        Some(id) => stmt.query([id])?,
    };
    while let Some(row) = rows.next()? {
        let r = columns.row(row);
        see(Owned {
            id: r.get("id")?,
            manufacturer: r.get("manufacturer")?,
            model: r.get("model")?,
            supplier: r.get("supplier")?,
            cost: amount(&r, "cost_minor", "cost_currency")?,
            since: r.get("since")?,
            until: r.get("disposed_on")?,
            proceeds: amount(&r, "proceeds_minor", "proceeds_currency")?,
            disposal_cost: amount(&r, "disposal_cost_minor", "disposal_cost_currency")?,
            watts: r.get("power_watts")?,
        })?;
    }
    Ok(())
}

/// Costs by asset: installing, and everything else.
pub(super) fn costs(conn: &Conn) -> Result<HashMap<AssetId, Vec<AssetCostDraft>>> {
    let mut stmt = conn.prepare_cached("SELECT * FROM asset_expense ORDER BY id")?;
    let rows = stmt.query_map([], read)?;
    let mut found: HashMap<AssetId, Vec<AssetCostDraft>> = HashMap::new();
    for row in rows {
        let row = row?;
        found.entry(row.asset_id).or_default().push(row);
    }
    Ok(found)
}

/// Prices of covers by asset.
pub(super) fn covers(conn: &Conn) -> Result<HashMap<AssetId, Vec<Money>>> {
    let mut stmt = conn.prepare_cached(
        "SELECT asset_id, price_minor, price_currency FROM coverage WHERE price_minor IS NOT NULL",
    )?;
    let rows = stmt.query_map([], |r| {
        Ok((r.get("asset_id")?, Money::new(r.get("price_minor")?, r.get("price_currency")?)))
    })?;
    let mut found: HashMap<AssetId, Vec<Money>> = HashMap::new();
    for row in rows {
        let (id, price) = row?;
        found.entry(id).or_default().push(price);
    }
    Ok(found)
}

/// Which contracts cover which asset.
pub(super) fn contracts(conn: &Conn) -> Result<HashMap<AssetId, Vec<ContractId>>> {
    let mut stmt = conn.prepare_cached("SELECT asset_id, contract_id FROM contract_asset")?;
    let rows = stmt.query_map([], |r| Ok((r.get("asset_id")?, r.get("contract_id")?)))?;
    let mut found: HashMap<AssetId, Vec<ContractId>> = HashMap::new();
    for row in rows {
        let (asset, contract) = row?;
        found.entry(asset).or_default().push(contract);
    }
    Ok(found)
}
