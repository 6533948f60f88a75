//! The copy: the audited tables of the register beside it, and a view of its journal.

use crate::error::Result;
use crate::ids::OpRow;
use crate::store::Conn;
use crate::store::open::BESIDE;
use crate::store::tables::{AUDITED, FTS};

/// Makes the audited tables and fills them from the register. Full-text indexes are made empty.
///
/// Tables and indexes are declared word for word as there and the tables are empty, so that SQLite
/// carries pages of records over instead of reading and writing each
/// (<https://sqlite.org/src/doc/trunk/src/insert.c>, `xferOptimization`).
pub(super) fn tables(conn: &Conn) -> Result<()> {
    let copied = |name: &str| name == "meta" || AUDITED.iter().any(|t| t.name == name);
    let mut declared = conn.prepare(&format!(
        "SELECT type, name, tbl_name, sql FROM {BESIDE}.sqlite_schema
         WHERE type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type DESC, rowid"
    ))?;
    let mut rows = declared.query([])?;
    while let Some(row) = rows.next()? {
        let (name, of): (String, String) = (row.get("name")?, row.get("tbl_name")?);
        if copied(&of) || FTS.contains(&name.as_str()) {
            conn.execute_batch(&row.get::<_, String>("sql")?)?;
        }
    }
    for name in AUDITED.iter().map(|t| t.name).chain(["meta"]) {
        let fill = format!("INSERT INTO main.{name} SELECT * FROM {BESIDE}.{name}");
        conn.execute(&fill, [])?;
    }
    Ok(())
}

/// Ends the journal that is seen through the copy with an operation.
pub(super) fn journal_to(conn: &Conn, last: OpRow) -> Result<()> {
    Ok(conn.execute_batch(&format!(
        "CREATE TEMP VIEW op AS SELECT * FROM {BESIDE}.op WHERE id <= {last};
         CREATE TEMP VIEW event AS SELECT * FROM {BESIDE}.event WHERE op <= {last};"
    ))?)
}
