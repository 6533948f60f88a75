//! The list of assets: every column sorts and most filter, at a hundred thousand rows.
//!
//! Ids come first, in one statement, from the index of the column that decides; then rows by id.
//! Keys are looked up in [`columns`], never spliced from the question.

mod amounts;
mod columns;
mod conditions;
mod groups;
mod rows;
mod sums;
mod walk;

pub(crate) use columns::is_indexed;
pub use groups::groups;
pub use rows::rows;
pub use sums::{Share, by_category, summary, warranty_months};

use crate::asset::AssetRow;
use crate::error::Result;
use crate::list::{ListQuery, Page, PageRequest, Selection, Views, window};
use crate::store::Conn;
use columns::{Columns, Kind, Order};
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
/// Every column of [`columns`] filters: references by id, `location` with all that is inside the
/// place, days by day or `from..to`, either end open, fields people added by `field:<id>`. An empty
/// value means "none". Blank cells sort before all others.
///
/// # Errors
/// `Invalid`: `unknown-column` for any other key, `bad-filter` for a value that cannot be one.
pub fn ids(conn: &Conn, query: &ListQuery) -> Result<Vec<i64>> {
    let columns = Columns::of(conn, query, None)?;
    let found = Where::of(&columns, query)?;
    if let Some((first, others)) = query.sort.split_first() {
        let (sql, kind) = columns.get(&first.key)?;
        if let (Kind::Ref { name, outer, .. }, true, true) =
            (kind, others.is_empty(), found.sql.is_empty())
        {
            return by_reference(conn, &sql, name, outer, first.desc);
        }
        if walk::is_for(&first.key, kind) {
            return walk::ids(conn, &columns, &found, (first, others));
        }
    }
    let order = Order::of(&columns, &query.sort)?;
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
