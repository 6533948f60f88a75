//! The list of assets: every column sorts and most filter, at a hundred thousand rows.
//!
//! Ids come first, in one statement, from the index of the column that decides; then rows by id.
//! Keys are looked up in [`columns`], never spliced from the question.

mod amounts;
mod columns;
mod conditions;
mod groups;

pub use groups::groups;

use rusqlite::Row;

use crate::asset::AssetRow;
use crate::error::Result;
use crate::list::{
    ListQuery, Page, PageRequest, Selection, SelectionSummary, Views, json_ids, window,
};
use crate::money::{Currency, Money, Totals};
use crate::store::Conn;
use columns::{Kind, Order, column};
use conditions::Where;

/// The list's name among the remembered answers.
const NAME: &str = "assets";

/// A page of assets.
pub fn page(
    conn: &Conn,
    views: &mut Views,
    version: u64,
    request: &PageRequest,
) -> Result<Page<AssetRow>> {
    let ids = views.ids(NAME, &request.query, version, || ids(conn, &request.query))?;
    Ok(Page {
        total: u32::try_from(ids.len()).unwrap_or(u32::MAX),
        offset: request.offset,
        rows: rows(conn, window(&ids, request.offset, request.limit))?,
    })
}

/// Every matching asset's id, in order; by tag where the question names no order.
///
/// Filters: every text column, `status`, `custodian`, `user`, `supplier`, `contract`, `part_of` by
/// id, `state`, `ownership`, `criticality`; `location` with all that is inside the place;
/// `purchase_date`, `warranty_end` and `in_service_on` by day or `from..to`, either end open. An empty value means
/// "none". Blank cells sort before all others.
///
/// # Errors
/// `Invalid`: `unknown-column` for any other key, `bad-filter` for a value that cannot be one.
pub fn ids(conn: &Conn, query: &ListQuery) -> Result<Vec<i64>> {
    let found = Where::of(conn, query)?;
    if let ([only], true) = (query.sort.as_slice(), found.sql.is_empty())
        && let (sql, Kind::Ref { name, outer, .. }) = column(&only.key)?
    {
        return by_reference(conn, sql, name, outer, only.desc);
    }
    let order = Order::of(query)?;
    let sql = format!(
        "SELECT a.id AS id FROM asset a{}{} ORDER BY {}a.id",
        order.joins, found.sql, order.keys
    );
    let mut stmt = conn.prepare_cached(&sql)?;
    let rows = stmt.query_map(rusqlite::params_from_iter(&found.values), |r| r.get("id"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// All ids in the order of the names behind a reference, those without one where blanks belong.
///
/// The names are walked in order and each one's assets looked up, so that nothing is sorted: at a
/// hundred thousand rows twice as fast as a join.
fn by_reference(
    conn: &Conn,
    sql: &str,
    name: &str,
    (table, alias): (&str, &str),
    desc: bool,
) -> Result<Vec<i64>> {
    let none = format!("SELECT a.id AS id FROM asset a WHERE {sql} IS NULL ORDER BY a.id");
    let order = if desc { "DESC" } else { "ASC" };
    let some = format!(
        "SELECT a.id AS id FROM {table} {alias} CROSS JOIN asset a ON {sql} = {alias}.id
         ORDER BY {name} {order}, a.id"
    );
    let mut all = Vec::new();
    for sql in if desc { [some, none] } else { [none, some] } {
        let mut stmt = conn.prepare_cached(&sql)?;
        for id in stmt.query_map([], |r| r.get("id"))? {
            all.push(id?);
        }
    }
    Ok(all)
}

/// The ids a selection stands for, in the order of its list.
pub fn selected(conn: &Conn, selection: &Selection) -> Result<Vec<i64>> {
    match selection {
        Selection::Ids { ids } => Ok(ids.clone()),
        Selection::Matching { query, except } => {
            let except: std::collections::HashSet<i64> = except.iter().copied().collect();
            let mut all = ids(conn, query)?;
            all.retain(|id| !except.contains(id));
            Ok(all)
        }
    }
}

/// How many assets a selection holds, and what they cost together.
pub fn summary(conn: &Conn, selection: &Selection) -> Result<SelectionSummary> {
    let found = match selection {
        Selection::Ids { ids } => Where::default().and_ids("IN", ids),
        Selection::Matching { query, except } if except.is_empty() => Where::of(conn, query)?,
        Selection::Matching { query, except } => Where::of(conn, query)?.and_ids("NOT IN", except),
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
    let found = Where::of(conn, query)?;
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
    let found = Where::of(conn, query)?;
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

/// The rows of these ids, in their order; ids that are gone are left out.
pub fn rows(conn: &Conn, ids: &[i64]) -> Result<Vec<AssetRow>> {
    let mut stmt = conn.prepare_cached(
        "SELECT a.id AS id, a.tag AS tag, a.serial AS serial, a.name AS name,
           a.manufacturer AS manufacturer, a.model AS model, a.category AS category,
           s.name AS status, s.state AS state, a.location AS location,
           coalesce(p.name, '') AS custodian, coalesce(u.name, '') AS user,
           a.company AS company, a.inventory_no AS inventory_no, a.ownership AS ownership,
           a.criticality AS criticality, a.in_service_on AS in_service_on,
           a.department AS department,
           a.cost_centre AS cost_centre, coalesce(v.name, '') AS supplier,
           a.purchase_date AS purchase_date, a.cost_minor AS cost_minor,
           a.cost_currency AS cost_currency, a.warranty_end AS warranty_end
         FROM json_each(?1) j CROSS JOIN asset a ON a.id = j.value
         JOIN asset_status s ON s.id = a.status_id
         LEFT JOIN person p ON p.id = a.custodian_id
         LEFT JOIN person u ON u.id = a.user_id
         LEFT JOIN vendor v ON v.id = a.supplier_id
         ORDER BY j.key",
    )?;
    let rows = stmt.query_map([json_ids(ids)], read_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read_row(r: &Row<'_>) -> rusqlite::Result<AssetRow> {
    Ok(AssetRow {
        id: r.get("id")?,
        tag: r.get("tag")?,
        serial: r.get("serial")?,
        name: r.get("name")?,
        manufacturer: r.get("manufacturer")?,
        model: r.get("model")?,
        category: r.get("category")?,
        status: r.get("status")?,
        state: r.get("state")?,
        location: r.get("location")?,
        custodian: r.get("custodian")?,
        user: r.get("user")?,
        company: r.get("company")?,
        inventory_no: r.get("inventory_no")?,
        ownership: r.get("ownership")?,
        criticality: r.get("criticality")?,
        in_service_on: r.get("in_service_on")?,
        department: r.get("department")?,
        cost_centre: r.get("cost_centre")?,
        supplier: r.get("supplier")?,
        purchase_date: r.get("purchase_date")?,
        cost: super::read_cost(r)?,
        warranty_end: r.get("warranty_end")?,
    })
}
