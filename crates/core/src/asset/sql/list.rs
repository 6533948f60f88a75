//! The list of assets: every column sorts and most filter, at a hundred thousand rows.
//!
//! Ids come first, in one statement, from the index of the column that decides; then rows by id.
//! Keys are looked up in [`column`], never spliced from the question.

use rusqlite::Row;
use rusqlite::types::Value;

use crate::asset::{AssetRow, AssetState};
use crate::error::{Error, FieldError, Result};
use crate::list::{
    Filter, ListQuery, Page, PageRequest, Selection, SelectionSummary, Views, json_ids,
    unknown_column, window,
};
use crate::money::{Currency, Money, Totals};
use crate::store::{Conn, search};

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
/// Filters: every text column, `status`, `custodian`, `supplier`, `contract` by id, `state`;
/// `purchase_date` and `warranty_end` by day or `from..to`, either end open. An empty value means
/// "none". Blank cells sort before all others.
///
/// # Errors
/// `Invalid`: `unknown-column` for any other key, `bad-filter` for a value that cannot be one.
pub fn ids(conn: &Conn, query: &ListQuery) -> Result<Vec<i64>> {
    let found = Where::of(query)?;
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
        Selection::Matching { query, except } if except.is_empty() => Where::of(query)?,
        Selection::Matching { query, except } => Where::of(query)?.and_ids("NOT IN", except),
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

/// The rows of these ids, in their order; ids that are gone are left out.
pub fn rows(conn: &Conn, ids: &[i64]) -> Result<Vec<AssetRow>> {
    let mut stmt = conn.prepare_cached(
        "SELECT a.id AS id, a.tag AS tag, a.serial AS serial, a.name AS name,
           a.manufacturer AS manufacturer, a.model AS model, a.category AS category,
           s.name AS status, s.state AS state, a.location AS location,
           coalesce(p.name, '') AS custodian, a.department AS department,
           a.cost_centre AS cost_centre, coalesce(v.name, '') AS supplier,
           a.purchase_date AS purchase_date, a.cost_minor AS cost_minor,
           a.cost_currency AS cost_currency, a.warranty_end AS warranty_end
         FROM json_each(?1) j CROSS JOIN asset a ON a.id = j.value
         JOIN asset_status s ON s.id = a.status_id
         LEFT JOIN person p ON p.id = a.custodian_id
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
        department: r.get("department")?,
        cost_centre: r.get("cost_centre")?,
        supplier: r.get("supplier")?,
        purchase_date: r.get("purchase_date")?,
        cost: super::read_cost(r)?,
        warranty_end: r.get("warranty_end")?,
    })
}

/// How a column is asked for.
enum Kind {
    /// Text of the asset.
    Text,
    /// A date of the asset.
    Date,
    /// An amount of the asset.
    Amount,
    /// A reference: filtered by id, sorted by the name behind it.
    Ref {
        /// Joined only where it sorts.
        join: &'static str,
        /// What it sorts by.
        name: &'static str,
        /// The table referred to, and its name in `name`.
        outer: (&'static str, &'static str),
    },
    /// The fixed state behind the status.
    State,
    /// The contracts that cover the asset: a filter only.
    Contract,
}

/// The SQL of a column key, and how it is asked for.
fn column(key: &str) -> Result<(&'static str, Kind)> {
    Ok(match key {
        "tag" => ("a.tag", Kind::Text),
        "serial" => ("a.serial", Kind::Text),
        "name" => ("a.name", Kind::Text),
        "manufacturer" => ("a.manufacturer", Kind::Text),
        "model" => ("a.model", Kind::Text),
        "category" => ("a.category", Kind::Text),
        "location" => ("a.location", Kind::Text),
        "department" => ("a.department", Kind::Text),
        "cost_centre" => ("a.cost_centre", Kind::Text),
        "purchase_date" => ("a.purchase_date", Kind::Date),
        "warranty_end" => ("a.warranty_end", Kind::Date),
        "cost" => ("a.cost_minor", Kind::Amount),
        "status" => ("a.status_id", STATUS),
        "custodian" => ("a.custodian_id", CUSTODIAN),
        "supplier" => ("a.supplier_id", SUPPLIER),
        "state" => ("a.status_id", Kind::State),
        "contract" => ("a.id", Kind::Contract),
        other => return Err(unknown_column(other)),
    })
}

const STATUS_JOIN: &str = " JOIN asset_status s ON s.id = a.status_id";
const STATUS: Kind = Kind::Ref { join: STATUS_JOIN, name: "s.name", outer: ("asset_status", "s") };
const CUSTODIAN: Kind = Kind::Ref {
    join: " LEFT JOIN person p ON p.id = a.custodian_id",
    name: "p.name COLLATE NOCASE",
    outer: ("person", "p"),
};
const SUPPLIER: Kind = Kind::Ref {
    join: " LEFT JOIN vendor v ON v.id = a.supplier_id",
    name: "v.name",
    outer: ("vendor", "v"),
};

/// The order of a question: joins it needs, and keys each followed by a comma.
#[derive(Default)]
struct Order {
    joins: String,
    keys: String,
}

impl Order {
    fn of(query: &ListQuery) -> Result<Self> {
        let mut order = Self::default();
        for sort in &query.sort {
            let (sql, kind) = column(&sort.key)?;
            let (join, key) = match kind {
                Kind::Text | Kind::Date | Kind::Amount => ("", sql.to_owned()),
                Kind::Ref { join, name, .. } => (join, name.to_owned()),
                Kind::State => (STATUS_JOIN, state_rank()),
                Kind::Contract => return Err(unknown_column(&sort.key)),
            };
            if !order.joins.contains(join) {
                order.joins.push_str(join);
            }
            order.keys.push_str(&key);
            order.keys.push_str(if sort.desc { " DESC, " } else { ", " });
        }
        if query.sort.is_empty() {
            order.keys.push_str("a.tag, ");
        }
        Ok(order)
    }
}

/// States in the order of a life, not of the alphabet.
fn state_rank() -> String {
    let ranks = AssetState::ALL.iter().zip(0..).map(|(s, i)| format!(" WHEN '{s}' THEN {i}"));
    format!("CASE s.state{} END", ranks.collect::<String>())
}

/// Conditions with their values, in order.
#[derive(Default)]
struct Where {
    /// Empty, or ` WHERE …`.
    sql: String,
    values: Vec<Value>,
}

impl Where {
    /// The conditions of a question.
    fn of(query: &ListQuery) -> Result<Self> {
        let mut all = Self::default();
        for filter in &query.filters {
            all = all.and_filter(filter)?;
        }
        Ok(all.and_words(&query.text))
    }

    /// Every long word anywhere, by the index of trigrams; every short one at the start of a key.
    fn and_words(mut self, text: &str) -> Self {
        if let Some(expression) = search::match_expression(text) {
            self.values.push(Value::Text(expression));
            self = self.and("a.id IN (SELECT rowid FROM asset_fts WHERE asset_fts MATCH ?)");
        }
        let short = text.split_whitespace().filter(|w| search::match_expression(w).is_none());
        for word in short.take(MAX_SHORT_WORDS) {
            let end = format!("{word}{}", char::MAX);
            for _ in STARTS_WITH.matches("? AND") {
                self.values.push(Value::Text(word.to_owned()));
                self.values.push(Value::Text(end.clone()));
            }
            self = self.and(&format!("a.id IN ({STARTS_WITH})"));
        }
        self
    }

    fn and(mut self, condition: &str) -> Self {
        self.sql.push_str(if self.sql.is_empty() { " WHERE (" } else { " AND (" });
        self.sql.push_str(condition);
        self.sql.push(')');
        self
    }

    fn and_ids(mut self, operator: &str, ids: &[i64]) -> Self {
        self.values.push(Value::Text(json_ids(ids)));
        self.and(&format!("a.id {operator} (SELECT value FROM json_each(?))"))
    }

    fn and_filter(mut self, filter: &Filter) -> Result<Self> {
        let (sql, kind) = column(&filter.field)?;
        let bad =
            || Error::from(FieldError::new("query", "bad-filter").with("column", &filter.field));
        let values = filter.values.as_slice();
        let condition = match kind {
            Kind::Text => {
                self.values.push(Value::Text(json_texts(values)));
                format!("{sql} IN (SELECT value FROM json_each(?))")
            }
            Kind::State => {
                if values.iter().any(|v| AssetState::parse(v).is_none()) {
                    return Err(bad());
                }
                self.values.push(Value::Text(json_texts(values)));
                format!(
                    "{sql} IN (SELECT id FROM asset_status
                     WHERE state IN (SELECT value FROM json_each(?)))"
                )
            }
            Kind::Ref { .. } => {
                let given: Vec<&String> = values.iter().filter(|v| !v.is_empty()).collect();
                self.values.push(Value::Text(json_ids(&parse_ids(&given).ok_or_else(bad)?)));
                let none = if given.len() < values.len() {
                    format!(" OR {sql} IS NULL")
                } else {
                    String::new()
                };
                format!("{sql} IN (SELECT value FROM json_each(?)){none}")
            }
            Kind::Contract => {
                let given: Vec<&String> = values.iter().collect();
                self.values.push(Value::Text(json_ids(&parse_ids(&given).ok_or_else(bad)?)));
                "a.id IN (SELECT asset_id FROM contract_asset
                 WHERE contract_id IN (SELECT value FROM json_each(?)))"
                    .to_owned()
            }
            Kind::Date => self.ranges(sql, values).ok_or_else(bad)?,
            Kind::Amount => return Err(unknown_column(&filter.field)),
        };
        Ok(self.and(&condition))
    }

    /// Any of some days or ranges of days.
    fn ranges(&mut self, sql: &str, values: &[String]) -> Option<String> {
        if values.len() > MAX_RANGES {
            return None;
        }
        let any: Option<Vec<String>> = values.iter().map(|v| self.range(sql, v)).collect();
        // A filter without values accepts nothing: a question without answers, not no question.
        any.map(|any| if any.is_empty() { "FALSE".to_owned() } else { any.join(" OR ") })
    }

    /// A day, or `from..to` with either end open.
    fn range(&mut self, sql: &str, value: &str) -> Option<String> {
        if value.is_empty() {
            return Some(format!("{sql} IS NULL"));
        }
        let (from, to) = value.split_once("..").unwrap_or((value, value));
        let mut ends = Vec::new();
        for (end, operator) in [(from, ">="), (to, "<=")] {
            if !end.is_empty() {
                let day: chrono::NaiveDate = end.parse().ok()?;
                self.values.push(Value::Text(day.to_string()));
                ends.push(format!("{sql} {operator} ?"));
            }
        }
        (!ends.is_empty()).then(|| ends.join(" AND "))
    }
}

/// SQLite limits the depth of an expression; nobody picks this many ranges, or types this many
/// words of one or two characters.
const MAX_RANGES: usize = 20;
const MAX_SHORT_WORDS: usize = 4;

/// Assets with a key that starts with a word: what the index of trigrams cannot tell.
const STARTS_WITH: &str = "SELECT id FROM asset WHERE tag >= ? AND tag < ?
    UNION ALL SELECT id FROM asset WHERE serial >= ? AND serial < ?
    UNION ALL SELECT id FROM asset WHERE name >= ? AND name < ?
    UNION ALL SELECT id FROM asset WHERE manufacturer >= ? AND manufacturer < ?
    UNION ALL SELECT id FROM asset WHERE model >= ? AND model < ?
    UNION ALL SELECT id FROM asset WHERE location >= ? AND location < ?
    UNION ALL SELECT o.id FROM person q JOIN asset o ON o.custodian_id = q.id
      WHERE q.name COLLATE NOCASE >= ? AND q.name COLLATE NOCASE < ?";

fn json_texts(values: &[String]) -> String {
    serde_json::Value::from(values).to_string()
}

fn parse_ids(values: &[&String]) -> Option<Vec<i64>> {
    values.iter().map(|v| v.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::Sort;

    /// A register's tables, without a register around them.
    fn tables() -> Conn {
        let conn = Conn::open_in_memory().unwrap();
        conn.execute_batch(include_str!("../../../migrations/0001_first.sql")).unwrap();
        conn
    }

    fn plan(conn: &Conn, sql: &str) -> String {
        let mut stmt = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let rows = stmt.query_map([], |r| r.get::<_, String>("detail")).unwrap();
        rows.map(|r| r.unwrap() + "\n").collect()
    }

    #[test]
    fn the_assets_own_columns_sort_by_an_index_in_both_directions() {
        let conn = tables();
        for key in [
            "tag",
            "serial",
            "name",
            "manufacturer",
            "model",
            "category",
            "location",
            "department",
            "cost_centre",
            "purchase_date",
            "cost",
            "warranty_end",
        ] {
            for desc in [false, true] {
                let sort = vec![Sort { key: key.into(), desc }];
                let order = Order::of(&ListQuery { sort, ..ListQuery::default() }).unwrap();
                let sql = format!("SELECT a.id FROM asset a ORDER BY {}a.id", order.keys);
                let plan = plan(&conn, &sql);
                // Ties by id may be sorted apart, a handful at a time; the whole list may not.
                assert!(plan.contains("USING COVERING INDEX"), "{key}: {plan}");
                assert!(!plan.contains("TEMP B-TREE FOR ORDER BY"), "{key}: {plan}");
            }
        }
    }
}
