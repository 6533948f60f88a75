//! Names and values in use, for the text form of a question.

use rusqlite::OptionalExtension as _;

use super::ListKind;
use super::fields::{Field, FieldKind};
use super::text::Names;
use crate::error::Result;
use crate::store::Conn;

/// Names as the register has them.
#[derive(Debug)]
pub struct RegisterNames<'a>(pub &'a Conn);

/// The column people call the records of a table by.
fn title(table: &'static str) -> &'static str {
    if table == "contract" { "title" } else { "name" }
}

/// Where the values of a text column are kept.
fn place(list: ListKind, field: &Field) -> Option<(&'static str, &'static str)> {
    match field.kind {
        FieldKind::Ref(table) => Some((table, title(table))),
        FieldKind::Text => Some(match list {
            ListKind::Assets => ("asset", field.key),
            ListKind::Contracts => ("contract", field.key),
            ListKind::Vendors => ("vendor", field.key),
        }),
        _ => None,
    }
}

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

    /// From each value straight to the next by the column's index, whatever the number of rows.
    fn in_use(
        &self,
        list: ListKind,
        field: &Field,
        start: &str,
        most: usize,
    ) -> Result<Vec<String>> {
        let Some((table, column)) = place(list, field) else { return Ok(Vec::new()) };
        let folded = format!("{column} COLLATE NOCASE");
        let mut stmt = self.0.prepare_cached(&format!(
            "WITH RECURSIVE used(v) AS (
               SELECT min({folded}) FROM {table} WHERE {folded} > '' AND {folded} >= ?1
               UNION ALL
               SELECT (SELECT min({folded}) FROM {table} WHERE {folded} > used.v) FROM used
               WHERE used.v IS NOT NULL LIMIT ?2)
             SELECT v FROM used WHERE v IS NOT NULL"
        ))?;
        let rows = stmt
            .query_map(rusqlite::params![start, i64::try_from(most).unwrap_or(i64::MAX)], |r| {
                r.get("v")
            })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
