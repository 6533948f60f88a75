//! A stretch of the journal as published, to be verified without us.

use rusqlite::{OptionalExtension as _, named_params};

use crate::error::Result;
use crate::ids::OpRow;
use crate::store::Conn;
use crate::store::jcs::hex_text;

/// A stretch of the journal in the published format, for anyone to verify.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extract {
    /// The log's id: every event names it.
    pub log: String,
    /// First and last event.
    pub seqs: (i64, i64),
    /// The chain before the first event and after the last, hexadecimal.
    pub chain: (String, String),
    /// The canonical bytes of each event, in order.
    pub events: Vec<String>,
}

/// The events of the operations from `first` to `last`; `None` when they have none.
pub fn extract(conn: &Conn, first: OpRow, last: OpRow) -> Result<Option<Extract>> {
    let mut find = conn.prepare_cached(
        "SELECT seq, bytes, chain FROM event WHERE op BETWEEN :first AND :last ORDER BY seq",
    )?;
    let mut rows = find.query(named_params! {":first": first, ":last": last})?;
    let (mut seqs, mut after, mut events) = (None, Vec::new(), Vec::new());
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get("seq")?;
        seqs = Some((seqs.map_or(seq, |(first, _)| first), seq));
        after = row.get("chain")?;
        events.push(row.get("bytes")?);
    }
    let Some(seqs) = seqs else { return Ok(None) };
    let log = crate::store::log_id(conn)?;
    let before: Option<Vec<u8>> = conn
        .prepare_cached("SELECT chain FROM event WHERE seq = ?1")?
        .query_row([seqs.0 - 1], |r| r.get("chain"))
        .optional()?;
    let before = before.unwrap_or_else(|| crate::store::audit::genesis(&log).to_vec());
    Ok(Some(Extract { log, seqs, chain: (hex_text(&before), hex_text(&after)), events }))
}
