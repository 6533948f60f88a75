//! What the reading of cover asks the register for; columns by name. Knows no rule.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::names::Names;
use crate::asset::sql::statuses;
use crate::asset::{AssetState, CoverNeed};
use crate::coverage::CoverageDraft;
use crate::coverage::judge::Policy;
use crate::coverage::sql::read_cover;
use crate::error::{Error, Result};
use crate::ids::{AssetId, ContractId, StatusId};
use crate::list::json_ids;
use crate::store::Conn;
use crate::store::columns::{ByName as _, Columns};

/// An asset's own row, as far as cover goes.
pub(super) struct AssetFacts {
    pub id: AssetId,
    pub life: AssetState,
    pub model: u32,
    pub category: u32,
    pub need: CoverNeed,
    pub purchase_date: Option<NaiveDate>,
    pub delivered_on: Option<NaiveDate>,
    pub in_service_on: Option<NaiveDate>,
    pub warranty_start: Option<NaiveDate>,
    pub warranty_months: Option<u32>,
    pub warranty_end: Option<NaiveDate>,
    pub retire_on: Option<NaiveDate>,
    pub disposed_on: Option<NaiveDate>,
}

/// The condition for some assets or all.
fn whose(only: Option<&[i64]>, column: &str) -> (String, Option<String>) {
    match only {
        Some(ids) => {
            (format!("{column} IN (SELECT value FROM json_each(?1))"), Some(json_ids(ids)))
        }
        None => ("?1 IS NULL".to_owned(), None),
    }
}

fn assets_sql(which: &str) -> String {
    format!(
        "SELECT id, status_id, manufacturer, model, category, cover_need, purchase_date,
           delivered_on, in_service_on, warranty_start, warranty_months, warranty_end, retire_on,
           disposed_on
         FROM asset WHERE {which} ORDER BY id"
    )
}

fn covers_sql(which: &str) -> String {
    format!("SELECT * FROM coverage WHERE {which} ORDER BY asset_id, start_date, id")
}

fn shares_sql(which: &str) -> String {
    format!("SELECT asset_id, contract_id FROM contract_asset WHERE {which} ORDER BY contract_id")
}

/// Hands out assets by id.
pub(super) fn assets(
    conn: &Conn,
    names: &mut Names,
    only: Option<&[i64]>,
    each: &mut dyn FnMut(AssetFacts, &mut Names) -> Result<()>,
) -> Result<()> {
    let lives: HashMap<StatusId, AssetState> =
        statuses(conn)?.into_iter().map(|s| (s.id, s.state)).collect();
    let (which, ids) = whose(only, "id");
    let mut stmt = conn.prepare_cached(&assets_sql(&which))?;
    let columns = Columns::of(&stmt);
    let (maker, model) = (columns.at("manufacturer")?, columns.at("model")?);
    let category = columns.at("category")?;
    let mut found = stmt.query(params![ids])?;
    while let Some(row) = found.next()? {
        let model = names.model_at(text(row, maker)?, text(row, model)?);
        let category = names.category_at(text(row, category)?);
        let r = columns.row(row);
        let id: AssetId = r.get("id")?;
        let life = lives.get(&r.get("status_id")?);
        let facts = AssetFacts {
            id,
            life: *life.ok_or_else(|| Error::Internal(format!("asset/{id} has no status")))?,
            model,
            category,
            need: r.get("cover_need")?,
            purchase_date: r.get("purchase_date")?,
            delivered_on: r.get("delivered_on")?,
            in_service_on: r.get("in_service_on")?,
            warranty_start: r.get("warranty_start")?,
            warranty_months: r.get("warranty_months")?,
            warranty_end: r.get("warranty_end")?,
            retire_on: r.get("retire_on")?,
            disposed_on: r.get("disposed_on")?,
        };
        each(facts, names)?;
    }
    Ok(())
}

/// A text without a copy of it.
fn text<'r>(row: &'r Row<'_>, column: usize) -> Result<&'r str> {
    let value = row.get_ref(column)?;
    value.as_str().map_err(|e| Error::Internal(format!("column {column}: {e}")))
}

/// The covers of their own of assets, oldest first.
pub(super) fn covers(conn: &Conn, only: Option<&[i64]>) -> Result<Vec<(AssetId, CoverageDraft)>> {
    let (which, ids) = whose(only, "asset_id");
    let mut stmt = conn.prepare_cached(&covers_sql(&which))?;
    let columns = Columns::of(&stmt);
    let rows = stmt.query_map(params![ids], |r| {
        let cover = read_cover(&columns.row(r))?;
        Ok((cover.asset_id, cover))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The contracts assets are a part of.
pub(super) fn shares(conn: &Conn, only: Option<&[i64]>) -> Result<Vec<(AssetId, ContractId)>> {
    let (which, ids) = whose(only, "asset_id");
    let mut stmt = conn.prepare_cached(&shares_sql(&which))?;
    let rows = stmt.query_map(params![ids], |r| Ok((r.get("asset_id")?, r.get("contract_id")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What categories demand.
pub(super) fn categories(conn: &Conn) -> Result<Vec<(String, Policy)>> {
    let mut stmt =
        conn.prepare_cached("SELECT name, cover_level, cover_in_stock FROM category ORDER BY id")?;
    let rows = stmt.query_map([], |r| {
        let policy = Policy { level: r.get("cover_level")?, in_stock: r.get("cover_in_stock")? };
        Ok((r.get("name")?, policy))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(sql: &str) -> String {
        let conn = Conn::open_in_memory().unwrap();
        conn.execute_batch(include_str!("../../../schema.sql")).unwrap();
        let mut explain = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        // The parameters stay null: the plan does not depend on them.
        let mut rows = explain.raw_query();
        let mut lines = String::new();
        while let Some(row) = rows.next().unwrap() {
            lines += &(row.get::<_, String>("detail").unwrap() + "\n");
        }
        lines
    }

    #[test]
    fn a_page_of_assets_is_found_by_index_and_all_of_them_without_sorting() {
        let some = |column| whose(Some(&[1]), column).0;
        for (sql, found) in [
            (assets_sql(&some("id")), "SEARCH asset USING INTEGER PRIMARY KEY"),
            (covers_sql(&some("asset_id")), "SEARCH coverage USING INDEX coverage_asset"),
            (
                shares_sql(&some("asset_id")),
                "SEARCH contract_asset USING INDEX contract_asset_asset",
            ),
        ] {
            assert!(plan(&sql).contains(found), "{sql}: {}", plan(&sql));
        }
        let all = plan(&assets_sql(&whose(None, "id").0));
        assert!(!all.contains("TEMP B-TREE"), "{all}");
    }
}
