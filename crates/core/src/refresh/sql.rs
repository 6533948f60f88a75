//! What the refresh of assets is reckoned from, as rows; columns by name. Knows no rule.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::Row;

use crate::asset::AssetState;
use crate::catalogue;
use crate::error::Result;
use crate::ids::{AssetId, ContractId, StatusId};
use crate::money::{Currency, Money};
use crate::store::Conn;
use crate::store::columns::{ByName, Columns};

/// What a model or category says about replacing it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Policy {
    pub(super) months: Option<u32>,
    pub(super) price: Option<Money>,
    /// Last day of security support; of models.
    pub(super) security: Option<NaiveDate>,
}

/// An asset as it is read.
pub(super) struct Read {
    pub(super) id: AssetId,
    pub(super) category: String,
    pub(super) location: String,
    pub(super) manufacturer: String,
    pub(super) model: String,
    pub(super) status: StatusId,
    pub(super) owned: bool,
    pub(super) cost: Option<Money>,
    pub(super) since: Option<NaiveDate>,
    pub(super) warranty_end: Option<NaiveDate>,
    pub(super) planned: Option<NaiveDate>,
}

fn price(r: &Row<'_>) -> rusqlite::Result<Option<Money>> {
    let minor: Option<i64> = r.get("price_minor")?;
    let currency: Option<Currency> = r.get("price_currency")?;
    Ok(minor.zip(currency).map(|(m, c)| Money::new(m, c)))
}

/// Models by manufacturer and name, both in lower case.
pub(super) fn models(conn: &Conn) -> Result<HashMap<(String, String), Policy>> {
    let models = catalogue::sql::models(conn)?.into_iter().map(|m| {
        let name = (m.manufacturer.to_ascii_lowercase(), m.name.to_ascii_lowercase());
        (name, Policy { months: m.refresh_months, price: m.price, security: m.end_of_security })
    });
    Ok(models.collect())
}

/// Categories by name in lower case.
pub(super) fn categories(conn: &Conn) -> Result<HashMap<String, Policy>> {
    let mut stmt = conn
        .prepare_cached("SELECT name, refresh_months, price_minor, price_currency FROM category")?;
    let rows = stmt.query_map([], |r| {
        let name: String = r.get("name")?;
        let policy = Policy { months: r.get("refresh_months")?, price: price(r)?, security: None };
        Ok((name.to_ascii_lowercase(), policy))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The fixed state of each status.
pub(super) fn states(conn: &Conn) -> Result<HashMap<StatusId, AssetState>> {
    let mut stmt = conn.prepare_cached("SELECT id, state FROM asset_status")?;
    let rows = stmt.query_map([], |r| Ok((r.get("id")?, r.get("state")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Last days of warranties and extensions kept as covers; `None` for one that never ends.
pub(super) fn warranties(conn: &Conn) -> Result<HashMap<AssetId, Option<NaiveDate>>> {
    let mut stmt = conn.prepare_cached(
        "SELECT asset_id, max(end_date) AS last, max(end_date IS NULL) AS endless FROM coverage
         WHERE kind IN ('warranty', 'extension') GROUP BY asset_id",
    )?;
    let rows = stmt.query_map([], |r| {
        let last: Option<NaiveDate> = r.get("last")?;
        let endless: bool = r.get("endless")?;
        Ok((r.get("asset_id")?, last.filter(|_| !endless)))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Last days of leases kept as covers.
pub(super) fn lease_covers(conn: &Conn) -> Result<Vec<(AssetId, NaiveDate)>> {
    let mut stmt = conn.prepare_cached(
        "SELECT asset_id, max(end_date) AS last FROM coverage
         WHERE kind = 'lease' AND end_date IS NOT NULL GROUP BY asset_id",
    )?;
    let rows = stmt.query_map([], |r| Ok((r.get("asset_id")?, r.get("last")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The lease contracts.
pub(super) fn leases(conn: &Conn) -> Result<Vec<ContractId>> {
    let mut stmt = conn.prepare_cached("SELECT id FROM contract WHERE kind = 'lease'")?;
    let rows = stmt.query_map([], |r| r.get("id"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The assets of a contract.
pub(super) fn assets_of(conn: &Conn, id: ContractId) -> Result<Vec<AssetId>> {
    let mut stmt =
        conn.prepare_cached("SELECT asset_id FROM contract_asset WHERE contract_id = ?1")?;
    let rows = stmt.query_map([id], |r| r.get("asset_id"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Gives every asset to `see`, in the order of their ids.
pub(super) fn each(conn: &Conn, mut see: impl FnMut(Read) -> Result<()>) -> Result<()> {
    let mut stmt = conn.prepare_cached(
        "SELECT id, category, location, manufacturer, model, status_id, ownership, cost_minor,
           cost_currency, coalesce(in_service_on, purchase_date) AS since, warranty_end,
           coalesce(retire_on, eol_date) AS planned
         FROM asset ORDER BY id",
    )?;
    let columns = Columns::of(&stmt);
    let mut rows = stmt.query([])?;
    while let Some(row) = rows.next()? {
        let r = columns.row(row);
        let minor: Option<i64> = r.get("cost_minor")?;
        let cost = match minor {
            None => None,
            Some(minor) => {
                r.get::<Option<Currency>>("cost_currency")?.map(|c| Money::new(minor, c))
            }
        };
        see(Read {
            id: r.get("id")?,
            category: r.get("category")?,
            location: r.get("location")?,
            manufacturer: r.get("manufacturer")?,
            model: r.get("model")?,
            status: r.get("status_id")?,
            owned: r.get::<String>("ownership")? == "owned",
            cost,
            since: r.get("since")?,
            warranty_end: r.get("warranty_end")?,
            planned: r.get("planned")?,
        })?;
    }
    Ok(())
}

/// Words of an asset for a list.
pub(super) struct Named {
    pub(super) tag: String,
    pub(super) name: String,
    pub(super) manufacturer: String,
    pub(super) model: String,
    pub(super) location: String,
    pub(super) since: Option<NaiveDate>,
}

/// Words of some assets, by id: one query.
pub(super) fn named(conn: &Conn, ids: &[i64]) -> Result<HashMap<AssetId, Named>> {
    let mut stmt = conn.prepare_cached(
        "SELECT id, tag, name, manufacturer, model, location,
           coalesce(in_service_on, purchase_date) AS since
         FROM asset WHERE id IN (SELECT value FROM json_each(?1))",
    )?;
    let rows = stmt.query_map([crate::list::json_ids(ids)], |r| {
        let named = Named {
            tag: r.get("tag")?,
            name: r.get("name")?,
            manufacturer: r.get("manufacturer")?,
            model: r.get("model")?,
            location: r.get("location")?,
            since: r.get("since")?,
        };
        Ok((r.get("id")?, named))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
