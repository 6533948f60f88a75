//! Names and values in use, for the text form of a question.

use std::borrow::Cow;

use rusqlite::OptionalExtension as _;

use super::ListKind;
use super::fields::{self, Field, FieldKind};
use super::text::Names;
use crate::asset::sql::list::is_indexed;
use crate::catalogue;
use crate::catalogue::field::of_column;
use crate::error::Result;
use crate::store::Conn;

/// Names as the register has them.
#[derive(Debug)]
pub struct RegisterNames<'a>(pub &'a Conn);

/// The column people call the records of a table by.
fn title(table: &'static str) -> &'static str {
    match table {
        "contract" => "title",
        "asset" => "tag",
        _ => "name",
    }
}

/// Where the values of a text column are kept; that of a list is spliced into SQL, and one people
/// added never gets here.
fn place(list: ListKind, field: &Field) -> Option<(&'static str, &'static str)> {
    match (field.kind, &field.key) {
        (FieldKind::Ref(table), _) => Some((table, title(table))),
        (FieldKind::Text, Cow::Borrowed(key)) => Some(match list {
            ListKind::Assets => ("asset", key),
            ListKind::Contracts => ("contract", key),
            ListKind::Vendors => ("vendor", key),
        }),
        _ => None,
    }
}

/// Columns whose values are too long, or too much each one's own, to be offered.
const UNOFFERED: &[&str] = &["notes", "cover_note"];

impl Names for RegisterNames<'_> {
    fn ids(&self, table: &'static str, name: &str) -> Result<Vec<i64>> {
        let title = title(table);
        let mut stmt = self.0.prepare_cached(&format!(
            "SELECT id FROM {table} WHERE {title} = ?1 COLLATE NOCASE ORDER BY id"
        ))?;
        let rows = stmt.query_map([name], |r| r.get("id"))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn name(&self, table: &'static str, id: i64) -> Result<Option<String>> {
        let title = title(table);
        Ok(self
            .0
            .prepare_cached(&format!("SELECT {title} AS title FROM {table} WHERE id = ?1"))?
            .query_row([id], |r| r.get("title"))
            .optional()?)
    }

    fn own(&self, list: ListKind) -> Result<Vec<Field>> {
        match list {
            ListKind::Assets => Ok(fields::own(list, &catalogue::sql::fields(self.0)?)),
            ListKind::Contracts | ListKind::Vendors => Ok(Vec::new()),
        }
    }

    /// From each value straight to the next by the column's index, whatever the number of rows; of
    /// a column without one in a single walk of the rows.
    fn in_use(
        &self,
        list: ListKind,
        field: &Field,
        start: &str,
        most: usize,
    ) -> Result<Vec<String>> {
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        if let Some(id) = of_column(&field.key) {
            return catalogue::sql::values_in_use(self.0, id, start, most);
        }
        let Some((table, column)) = place(list, field) else { return Ok(Vec::new()) };
        if UNOFFERED.contains(&column) {
            return Ok(Vec::new());
        }
        let folded = format!("{column} COLLATE NOCASE");
        let walked = format!(
            "SELECT DISTINCT {column} AS v FROM {table}
             WHERE {folded} > '' AND {folded} >= ?1 ORDER BY {folded} LIMIT ?2"
        );
        let sought = format!(
            "WITH RECURSIVE used(v) AS (
               SELECT min({folded}) FROM {table} WHERE {folded} > '' AND {folded} >= ?1
               UNION ALL
               SELECT (SELECT min({folded}) FROM {table} WHERE {folded} > used.v) FROM used
               WHERE used.v IS NOT NULL LIMIT ?2)
             SELECT v FROM used WHERE v IS NOT NULL"
        );
        let seek = table != "asset" || is_indexed(column);
        let mut stmt = self.0.prepare_cached(if seek { &sought } else { &walked })?;
        let rows = stmt.query_map(rusqlite::params![start, most], |r| r.get("v"))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
