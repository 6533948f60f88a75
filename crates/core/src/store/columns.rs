//! Columns by name where many rows are read: the names are looked up once for a statement.
//!
//! `Row::get` compares a name with every column's for each value it hands out. That is nothing for a
//! record and most of the time for ten thousand rows of forty columns.

use std::collections::HashMap;

use rusqlite::types::FromSql;
use rusqlite::{Row, Statement};

/// A row that hands out its values by name.
pub(crate) trait ByName {
    /// The value of a column.
    fn get<T: FromSql>(&self, name: &str) -> rusqlite::Result<T>;
}

impl ByName for Row<'_> {
    fn get<T: FromSql>(&self, name: &str) -> rusqlite::Result<T> {
        self.get(name)
    }
}

/// Where the columns of a statement are.
pub(crate) struct Columns(HashMap<String, usize>);

impl Columns {
    /// Those of a statement; of two with the same name the first, as `Row::get` has it.
    pub(crate) fn of(statement: &Statement<'_>) -> Self {
        let names = statement.column_names();
        // Backwards, so that the first of a name is the one that stays.
        Self(
            names
                .into_iter()
                .map(str::to_owned)
                .zip(0..)
                .collect::<Vec<_>>()
                .into_iter()
                .rev()
                .collect(),
        )
    }

    /// Where a column is.
    pub(crate) fn at(&self, name: &str) -> rusqlite::Result<usize> {
        let at = self.0.get(name).copied();
        at.ok_or_else(|| rusqlite::Error::InvalidColumnName(name.to_owned()))
    }

    /// A row of that statement.
    pub(crate) const fn row<'r, 's>(&'r self, row: &'r Row<'s>) -> Located<'r, 's> {
        Located { row, columns: self }
    }
}

/// A row whose columns are known.
pub(crate) struct Located<'r, 's> {
    row: &'r Row<'s>,
    columns: &'r Columns,
}

impl ByName for Located<'_, '_> {
    fn get<T: FromSql>(&self, name: &str) -> rusqlite::Result<T> {
        self.row.get(self.columns.at(name)?)
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    #[test]
    fn a_located_row_answers_as_a_plain_one() {
        let conn = Connection::open_in_memory().unwrap();
        let mut stmt = conn.prepare("SELECT 1 AS a, 'x' AS b, 2 AS a, NULL AS c").unwrap();
        let columns = Columns::of(&stmt);
        let mut rows = stmt.query([]).unwrap();
        let row = rows.next().unwrap().unwrap();
        let located = columns.row(row);
        assert_eq!(located.get::<i64>("a"), row.get::<_, i64>("a"));
        assert_eq!(located.get::<i64>("a"), Ok(1), "the first of two");
        assert_eq!(located.get::<String>("b"), Ok("x".to_owned()));
        assert_eq!(located.get::<Option<i64>>("c"), Ok(None));
        let missing = located.get::<i64>("d");
        assert_eq!(missing, Err(rusqlite::Error::InvalidColumnName("d".to_owned())));
    }
}
