//! The copy: the audited tables of the register beside it, and a view of its journal.

use crate::error::Result;
use crate::ids::OpRow;
use crate::store::Conn;
use crate::store::open::BESIDE;
use crate::store::tables::{AUDITED, FTS};

/// Makes the audited tables, fills them from the register and indexes them: an index of what is there
/// is sorted once, one that is filled row by row searches its place for each. Full-text indexes are
/// made empty.
pub(super) fn tables(conn: &Conn) -> Result<()> {
    declare(conn, "table")?;
    for name in AUDITED.iter().map(|t| t.name).chain(["meta"]) {
        let fill = format!("INSERT INTO main.{name} SELECT * FROM {BESIDE}.{name}");
        conn.execute(&fill, [])?;
    }
    declare(conn, "index")
}

/// Declares tables or indexes word for word as the register has them.
fn declare(conn: &Conn, what: &str) -> Result<()> {
    let copied = |name: &str| name == "meta" || AUDITED.iter().any(|t| t.name == name);
    let mut declared = conn.prepare(&format!(
        "SELECT name, tbl_name, sql FROM {BESIDE}.sqlite_schema
         WHERE type = ?1 AND sql IS NOT NULL ORDER BY rowid"
    ))?;
    let mut rows = declared.query([what])?;
    while let Some(row) = rows.next()? {
        let (name, of): (String, String) = (row.get("name")?, row.get("tbl_name")?);
        if copied(&of) || FTS.contains(&name.as_str()) {
            conn.execute_batch(&row.get::<_, String>("sql")?)?;
        }
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
