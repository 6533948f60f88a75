//! Groups of assets, counted and summed by SQLite.

use rusqlite::Row;

use super::columns::{Columns, Kind, Order, rank};
use super::conditions::Where;
use crate::asset::AssetState;
use crate::catalogue::field::CustomKind;
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
    let columns = Columns::of(conn, query, Some(by))?;
    let found = Where::of(&columns, query)?;
    let sort = &ordered(query, by).sort[..1];
    let (raw, kind) = columns.get(by)?;
    let Order { joins, mut keys } = Order::of(&columns, sort)?;
    // Of the groups, a field people added is a column like any other.
    let sql = if let Kind::Own(..) = kind { "a.own" } else { raw.as_ref() };
    let own = sql.trim_start_matches("a.");
    if let (Kind::Own(..), [first]) = (kind, sort) {
        let text = format!("{sql} COLLATE NOCASE");
        keys = format!("{}{}", rank(&text, kind), if first.desc { " DESC" } else { "" });
    }
    let month_of = || format!("substr({raw}, 1, 7)");
    let number = || format!("CAST({sql} AS TEXT)");
    let (raw, value, read): (_, _, fn(Option<String>) -> Key) = match kind {
        Kind::Text | Kind::Place => (raw.to_string(), sql.to_owned(), text),
        Kind::Number => (raw.to_string(), number(), text),
        Kind::Choice(_) | Kind::Own(_, CustomKind::Flag) => {
            (raw.to_string(), sql.to_owned(), choice)
        }
        Kind::Ref { name, .. } => (raw.to_string(), name.to_owned(), text),
        Kind::State => (raw.to_string(), "s.state".to_owned(), state),
        Kind::Date | Kind::Own(_, CustomKind::Date) => (month_of(), sql.to_owned(), month),
        Kind::Amount(_) | Kind::Contract | Kind::Own(_, CustomKind::Money) => {
            return Err(unknown_column(by));
        }
        Kind::Own(..) => (raw.to_string(), sql.to_owned(), text),
    };
    let currencies = currencies(conn)?;
    let sums = currencies.iter().enumerate().map(|(i, currency)| {
        format!(
            ", sum(CASE a.cost_currency WHEN '{}' THEN a.cost_minor END) AS sum_{i}",
            currency.as_str()
        )
    });
    // Grouped by the column itself, read in the order of the table: the index of the column would
    // send every row to another page. Names and order are looked up for the groups alone.
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT a.*, {value} AS value FROM
           (SELECT {raw} AS {own}, count(*) AS count{} FROM asset a NOT INDEXED{}
            GROUP BY {raw}) a{joins}
         ORDER BY {}",
        sums.collect::<String>(),
        found.sql,
        keys.trim_end_matches(", "),
    ))?;
    let mut rows = stmt.query(rusqlite::params_from_iter(&found.values))?;
    let mut groups = Builder::default();
    while let Some(row) = rows.next()? {
        groups.add(read(row.get("value")?), row.get("count")?, &sums_of(row, &currencies)?)?;
    }
    Ok(groups.done())
}

/// The currencies assets were bought in.
fn currencies(conn: &Conn) -> Result<Vec<Currency>> {
    let mut stmt = conn.prepare_cached(
        "SELECT DISTINCT cost_currency FROM asset WHERE cost_currency IS NOT NULL",
    )?;
    let rows = stmt.query_map([], |r| r.get("cost_currency"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn sums_of(row: &Row<'_>, currencies: &[Currency]) -> Result<Totals> {
    let mut totals = Totals::default();
    for (i, currency) in currencies.iter().enumerate() {
        let minor: Option<i64> = row.get(format!("sum_{i}").as_str())?;
        minor.map_or(Ok(()), |minor| totals.add(Money::new(minor, *currency)))?;
    }
    Ok(totals)
}

fn text(value: Option<String>) -> Key {
    Key::Text(value.unwrap_or_default())
}

fn month(value: Option<String>) -> Key {
    Key::Month(value)
}

fn choice(value: Option<String>) -> Key {
    Key::Choice(value.into_iter().collect())
}

fn state(value: Option<String>) -> Key {
    let known = value.filter(|v| AssetState::parse(v).is_some());
    Key::Choice(known.into_iter().collect())
}
