//! The order of a column no index has: what is found is read once in the order of the other keys,
//! then put in order in memory, equal ones left as they came.

use std::cmp::Ordering;

use rusqlite::types::Value;

use super::columns::{Columns, Kind, Order, is_indexed, rank};
use super::conditions::Where;
use crate::catalogue;
use crate::catalogue::field::{CustomKind, order};
use crate::error::Result;
use crate::ids::FieldId;
use crate::list::Sort;
use crate::store::Conn;

/// Whether a list sorted by a column first is put in order here.
pub(super) fn is_for(key: &str, kind: Kind) -> bool {
    match kind {
        Kind::Ref { .. } | Kind::State | Kind::Contract => false,
        Kind::Own(..) => true,
        _ => !is_indexed(key),
    }
}

/// What is found, by the first key, then by the others.
///
/// # Errors
/// As [`super::ids`].
pub(super) fn ids(
    conn: &Conn,
    columns: &Columns,
    found: &Where,
    (first, others): (&Sort, &[Sort]),
) -> Result<Vec<i64>> {
    let (sql, kind) = columns.get(&first.key)?;
    let rest = match others {
        [] => Order::default(),
        others => Order::of(columns, others)?,
    };
    let value = match kind {
        // Its values are read apart, by their own index.
        Kind::Own(..) => "NULL".to_owned(),
        kind => rank(&sql, kind),
    };
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT a.id AS id, {value} AS value FROM asset a{}{} ORDER BY {}a.id",
        rest.joins, found.sql, rest.keys
    ))?;
    let rows = stmt.query_map(rusqlite::params_from_iter(&found.values), |r| {
        Ok((r.get::<_, i64>("id")?, r.get::<_, Value>("value")?))
    })?;
    let rows: Vec<(i64, Value)> = rows.collect::<Result<_, _>>()?;
    if let Kind::Own(id, kind) = kind {
        return own(conn, (id, kind), rows.into_iter().map(|(id, _)| id).collect(), first.desc);
    }
    let keyed = rows.into_iter().map(|(id, value)| (id, key(value))).collect();
    Ok(sorted(keyed, Ord::cmp, first.desc))
}

/// What a value sorts by: blanks first, texts as the register compares them.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    None,
    Number(i64),
    Text(String),
}

fn key(value: Value) -> Key {
    match value {
        Value::Integer(n) => Key::Number(n),
        Value::Text(text) => Key::Text(text.to_ascii_lowercase()),
        // No column of an asset's own holds anything else.
        Value::Null | Value::Real(_) | Value::Blob(_) => Key::None,
    }
}

fn own(
    conn: &Conn,
    (id, kind): (FieldId, CustomKind),
    ids: Vec<i64>,
    desc: bool,
) -> Result<Vec<i64>> {
    let mut values = catalogue::sql::values_by_asset(conn, id)?;
    let keyed = ids.into_iter().map(|id| (id, values.remove(&id))).collect();
    let compare = |a: &Option<String>, b: &Option<String>| match (a, b) {
        (Some(a), Some(b)) => order(kind, a, b),
        (a, b) => a.is_some().cmp(&b.is_some()),
    };
    Ok(sorted(keyed, compare, desc))
}

fn sorted<K>(
    mut keyed: Vec<(i64, K)>,
    compare: impl Fn(&K, &K) -> Ordering,
    desc: bool,
) -> Vec<i64> {
    keyed.sort_by(|(_, a), (_, b)| if desc { compare(b, a) } else { compare(a, b) });
    keyed.into_iter().map(|(id, _)| id).collect()
}
