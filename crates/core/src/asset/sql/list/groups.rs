//! Groups of assets, counted and summed by SQLite.

use rusqlite::Row;

use super::columns::{Kind, Order, column};
use super::conditions::Where;
use crate::asset::AssetState;
use crate::error::Result;
use crate::list::groups::{Builder, Group, Key, ordered};
use crate::list::{ListQuery, unknown_column};
use crate::money::{Currency, Money, Totals};
use crate::store::Conn;

/// Groups of the assets a query matches by a column, in the order of the list sorted by it.
///
/// Dates are grouped by month. Amounts are no groups.
///
/// # Errors
/// As [`super::ids`]; refused (`too-many-groups`) for more than anybody reads.
pub fn groups(conn: &Conn, query: &ListQuery, by: &str) -> Result<Vec<Group>> {
    let found = Where::of(query)?;
    let sorted = ListQuery { sort: ordered(query, by).sort[..1].to_vec(), ..ListQuery::default() };
    let Order { joins, keys } = Order::of(&sorted)?;
    let (sql, kind) = column(by)?;
    let (value, read): (&str, fn(Option<String>) -> Key) = match kind {
        Kind::Text => (sql, text),
        Kind::Ref { name, .. } => (name, text),
        Kind::State => ("s.state", state),
        Kind::Date => (sql, month),
        Kind::Amount | Kind::Contract => return Err(unknown_column(by)),
    };
    let value = match kind {
        Kind::Date => format!("substr({value}, 1, 7)"),
        _ => value.to_owned(),
    };
    // Rows with the same key of order are one group; the name of the group is any of theirs.
    let key = keys.trim_end_matches(", ").trim_end_matches(" DESC");
    let (grouped, order) = match kind {
        Kind::Date => (value.clone(), keys.replace(key, &value)),
        _ => (key.to_owned(), keys.clone()),
    };
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT {value} AS value, count(*) AS count, a.cost_currency AS currency,
           sum(a.cost_minor) AS minor
         FROM asset a{} {} GROUP BY {grouped}, a.cost_currency ORDER BY {order} a.cost_currency",
        joins, found.sql,
    ))?;
    let mut rows = stmt.query(rusqlite::params_from_iter(&found.values))?;
    let mut groups = Builder::default();
    while let Some(row) = rows.next()? {
        groups.add(read(row.get("value")?), row.get("count")?, &sum(row)?)?;
    }
    Ok(groups.done())
}

fn sum(row: &Row<'_>) -> Result<Totals> {
    let currency: Option<Currency> = row.get("currency")?;
    let minor: Option<i64> = row.get("minor")?;
    Totals::of(minor.zip(currency).map(|(minor, currency)| Money::new(minor, currency)))
}

fn text(value: Option<String>) -> Key {
    Key::Text(value.unwrap_or_default())
}

fn month(value: Option<String>) -> Key {
    Key::Month(value)
}

fn state(value: Option<String>) -> Key {
    let state = value.as_deref().and_then(AssetState::parse);
    Key::Choice(state.map(|s| s.as_str().to_owned()).into_iter().collect())
}
