//! Rebuilds every record from its events and compares it with the tables.
//!
//! One record at a time, so that a large register needs no large memory. Erased personal values
//! are unknown and compare equal to anything.

use std::collections::BTreeMap;

use rusqlite::types::ValueRef;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization as _;

use super::invariants::{Finding, MOST};
use super::journal::{Facts, personal};
use super::tables::{Class, Layout, Layouts};
use super::{Conn, audit, erase, jcs};
use crate::error::{Error, Result};

/// What the events say about a field.
#[derive(Debug, Clone, PartialEq)]
enum Known {
    Value(Value),
    /// An erased personal value.
    Unknown,
}

/// A record rebuilt from its events; empty when there is none (any more).
type State = BTreeMap<String, Known>;

/// Adds a finding for every record that is not what its events say.
pub(super) fn compare(conn: &Conn, findings: &mut Vec<Finding>) -> Result<()> {
    let layouts = Layouts::read(conn)?;
    let erasures = erase::erasures(conn)?;
    for layout in layouts.iter() {
        let mut report = Report { findings, listed: 0 };
        let live = records(conn, layout, &erasures, &mut report)?;
        let table = layout.table.name;
        let rows: i64 =
            conn.query_row(&format!("SELECT count(*) AS n FROM {table}"), [], |r| r.get("n"))?;
        if rows != live {
            report.add(table, &format!("{rows} rows, {live} in the journal"));
        }
    }
    Ok(())
}

struct Report<'a> {
    findings: &'a mut Vec<Finding>,
    listed: usize,
}

impl Report<'_> {
    fn add(&mut self, ent: &str, detail: &str) {
        if self.listed < MOST {
            let params = [("ent", ent.to_owned()), ("detail", detail.to_owned())];
            self.findings.push(Finding::new("replay", &params));
        }
        self.listed += 1;
    }
}

/// Replays a table's records one after the other; returns how many are alive.
fn records(
    conn: &Conn,
    layout: &Layout,
    erasures: &BTreeMap<String, i64>,
    report: &mut Report<'_>,
) -> Result<i64> {
    let table = layout.table.name;
    let mut events = conn.prepare(
        "SELECT ent, seq, bytes FROM event WHERE ent >= ?1 AND ent < ?2 ORDER BY ent, seq",
    )?;
    // '0' follows '/'.
    let mut rows = events.query([format!("{table}/"), format!("{table}0")])?;
    let (mut current, mut state, mut live) = (String::new(), State::new(), 0);
    let defaults = defaults(conn, table)?;
    while let Some(row) = rows.next()? {
        let ent = row.get_ref("ent")?.as_str().unwrap_or_default();
        if ent != current {
            live += finish(conn, layout, &defaults, &current, &state, report)?;
            ent.clone_into(&mut current);
            state.clear();
        }
        let facts = Facts::parse(row.get_ref("bytes")?.as_str().unwrap_or_default())?;
        let erased = erasures.get(&current).copied().unwrap_or_default();
        let at = (row.get("seq")?, erased);
        if let Some(detail) = apply(conn, &defaults, &mut state, at, facts)? {
            report.add(&current, &detail);
        }
    }
    live += finish(conn, layout, &defaults, &current, &state, report)?;
    Ok(live)
}

/// Applies an event to a record; says what in it contradicts the events before. Personal values may be
/// gone up to the event of their erasure, the second of the two numbers; 0 where there was none.
fn apply(
    conn: &Conn,
    defaults: &BTreeMap<String, Value>,
    state: &mut State,
    (seq, erased): (i64, i64),
    facts: Facts,
) -> Result<Option<String>> {
    let mut wrong = None;
    let mut set = |state: &mut State, field: String, old: Value, new: Value| {
        let recorded = !state.is_empty();
        let before = state.insert(field.clone(), Known::Value(new));
        let fits = match before {
            // A column that came after the record was made began with its default.
            None => old.is_null() || (recorded && defaults.get(&field) == Some(&old)),
            Some(Known::Unknown) => true,
            Some(Known::Value(v)) => v == old,
        };
        if !fits {
            wrong.get_or_insert(format!("{field} in event {seq}"));
        }
    };
    for (field, (old, new)) in facts.data {
        set(state, field, old, new);
    }
    for (field, hash) in facts.att {
        state.insert(field, Known::Value(Value::String(hash)));
    }
    let mut broken = None;
    for (field, sealed) in facts.pii {
        let Some((salt, json)) = personal(conn, seq, &field)? else {
            if seq > erased {
                broken = Some(format!("{field} of event {seq} is gone and was never erased"));
            }
            state.insert(field, Known::Unknown);
            continue;
        };
        let mut hex = String::new();
        jcs::hex(&mut hex, &audit::commitment(&salt, &json)?);
        match serde_json::from_str::<(Value, Value)>(&json) {
            Ok((old, new)) if hex == sealed => set(state, field, old, new),
            _ => broken = Some(format!("{field} of event {seq} is not what was sealed")),
        }
    }
    // Every table has a column that is never null: a record of nulls was deleted.
    if state.values().all(|v| matches!(v, Known::Value(Value::Null) | Known::Unknown)) {
        state.clear();
    }
    Ok(broken.or(wrong))
}

/// Compares a rebuilt record with its row; 1 when it is alive.
fn finish(
    conn: &Conn,
    layout: &Layout,
    defaults: &BTreeMap<String, Value>,
    ent: &str,
    state: &State,
    report: &mut Report<'_>,
) -> Result<i64> {
    if state.is_empty() {
        return Ok(0);
    }
    let table = layout.table.name;
    let id: i64 = ent.rsplit('/').next().and_then(|n| n.parse().ok()).unwrap_or_default();
    let mut find = conn.prepare_cached(&format!("SELECT * FROM {table} WHERE id = ?1"))?;
    let mut rows = find.query([id])?;
    let Some(row) = rows.next()? else {
        report.add(ent, "the record is gone");
        return Ok(1);
    };
    for (i, column) in layout.columns.iter().enumerate() {
        if column.class == Class::Key {
            continue;
        }
        let found = current(row.get_ref(i)?, column.class)?;
        let fits = match state.get(&column.name) {
            Some(Known::Unknown) => true,
            Some(Known::Value(expected)) => same(expected, &found),
            // Never recorded: null, or a column added later with its default.
            None => found.is_null() || defaults.get(&column.name) == Some(&found),
        };
        if !fits {
            report.add(ent, &column.name);
        }
    }
    Ok(1)
}

/// Events keep text in normal form C; the table may not.
fn same(expected: &Value, found: &Value) -> bool {
    match (expected, found) {
        (Value::String(a), Value::String(b)) => a == b || *a == b.nfc().collect::<String>(),
        (a, b) => a == b,
    }
}

fn current(value: ValueRef<'_>, class: Class) -> Result<Value> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(n) => n.into(),
        ValueRef::Text(t) => String::from_utf8_lossy(t).into_owned().into(),
        ValueRef::Blob(b) if class == Class::Attachment => {
            let mut hex = String::new();
            jcs::hex(&mut hex, &audit::content(b));
            hex.into()
        }
        other => return Err(Error::Internal(format!("unexpected {}", other.data_type()))),
    })
}

/// The declared defaults of a table's columns.
fn defaults(conn: &Conn, table: &str) -> Result<BTreeMap<String, Value>> {
    let mut all = BTreeMap::new();
    let mut find = conn.prepare(
        "SELECT name, dflt_value FROM pragma_table_info(?1) WHERE dflt_value IS NOT NULL",
    )?;
    let mut rows = find.query([table])?;
    while let Some(row) = rows.next()? {
        // The schema is fingerprinted, so its expressions are ours.
        let sql = format!("SELECT {}", row.get::<_, String>("dflt_value")?);
        let value = conn.query_row(&sql, [], |r| Ok(current(r.get_ref(0)?, Class::Data)))??;
        all.insert(row.get("name")?, value);
    }
    Ok(all)
}
