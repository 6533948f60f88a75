//! What ends when a lot is closed, as rows: places in contracts, and covers still running.

use rusqlite::params;

use crate::disposal::lot::EndedCover;
use crate::error::Result;
use crate::ids::DisposalLotId;
use crate::store::Conn;

/// What ended with a lot, by tag.
pub(in crate::disposal::lot) fn ended(conn: &Conn, lot: DisposalLotId) -> Result<Vec<EndedCover>> {
    let mut stmt = conn.prepare_cached(
        "SELECT e.line_id AS line_id, l.tag AS tag, e.contract_id AS contract_id,
           e.coverage_id AS coverage_id, e.ended_on AS ended_on, e.until AS until,
           coalesce(iif(c.number <> '', c.number, c.title),
             iif(v.provider <> '', v.provider, v.reference), '') AS title
         FROM disposal_line l JOIN disposal_ended e ON e.line_id = l.id
         LEFT JOIN contract c ON c.id = e.contract_id LEFT JOIN coverage v ON v.id = e.coverage_id
         WHERE l.lot_id = ?1 ORDER BY l.tag, e.id",
    )?;
    let rows = stmt.query_map(params![lot], |r| {
        Ok(EndedCover {
            line_id: r.get("line_id")?,
            tag: r.get("tag")?,
            contract_id: r.get("contract_id")?,
            coverage_id: r.get("coverage_id")?,
            title: r.get("title")?,
            ended_on: r.get("ended_on")?,
            until: r.get("until")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
