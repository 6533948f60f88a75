//! Recomputes the journal's chain from the stored bytes, and makes checkpoints of it.
//!
//! Alone it finds edits, gaps, swaps and insertions; a cut tail or a recomputed chain only shows
//! against a checkpoint kept outside the register (reliability §4.3).

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::audit::{self, Hash};
use super::transparency::{Checkpoint, InclusionProof, prove};
use super::{Conn, kept, log_id};
use crate::error::Result;

/// The chain's state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct VerifyReport {
    /// Events that were checked and are right.
    pub events: i64,
    /// Every one of them is.
    pub ok: bool,
    /// The first that is not.
    pub first_bad: Option<BadEvent>,
}

/// An event that is not what was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BadEvent {
    /// Where the chain breaks.
    pub seq: i64,
    /// `gap`, `form`, `leaf`, `chain`, `log`, `label`: what does not fit.
    pub what: String,
}

/// The fields of an event that its row and its op repeat.
#[derive(Deserialize)]
struct Label<'a> {
    v: i64,
    seq: i64,
    #[serde(borrow)]
    log: Cow<'a, str>,
    #[serde(borrow)]
    at: Cow<'a, str>,
    #[serde(borrow)]
    actor: Cow<'a, str>,
    #[serde(borrow)]
    act: Cow<'a, str>,
    #[serde(borrow)]
    ent: Cow<'a, str>,
    #[serde(borrow)]
    op: Cow<'a, str>,
}

/// Checks every event: its place, its bytes, the chain, and that op and row repeat it truly.
pub fn verify(conn: &Conn) -> Result<VerifyReport> {
    let log = log_id(conn)?;
    let mut chain = audit::genesis(&log);
    let mut all = conn.prepare_cached(
        "SELECT e.seq, e.ent, e.bytes, e.leaf, e.chain, o.op_id, o.name, o.at, o.actor
         FROM event e LEFT JOIN op o ON o.id = e.op ORDER BY e.seq",
    )?;
    let mut rows = all.query([])?;
    let mut events = 0;
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get("seq")?;
        if let Some(what) = wrong(row, &log, events + 1, &mut chain)? {
            let first_bad = Some(BadEvent { seq, what: what.to_owned() });
            return Ok(VerifyReport { events, ok: false, first_bad });
        }
        events += 1;
    }
    Ok(VerifyReport { events, ok: true, first_bad: None })
}

/// What does not fit about an event; moves the chain on.
fn wrong(
    row: &rusqlite::Row<'_>,
    log: &str,
    expected: i64,
    chain: &mut Hash,
) -> Result<Option<&'static str>> {
    let text = |column| row.get_ref(column).map(|v| v.as_str().unwrap_or_default());
    let bytes = text("bytes")?;
    let Ok(label) = serde_json::from_str::<Label<'_>>(bytes) else { return Ok(Some("form")) };
    if row.get::<_, i64>("seq")? != expected || label.seq != expected {
        return Ok(Some("gap"));
    }
    let leaf = audit::leaf(bytes.as_bytes());
    if row.get_ref("leaf")?.as_blob().unwrap_or_default() != leaf {
        return Ok(Some("leaf"));
    }
    *chain = audit::chain(chain, &leaf);
    if row.get_ref("chain")?.as_blob().unwrap_or_default() != *chain {
        return Ok(Some("chain"));
    }
    if label.log != log || label.v != 1 {
        return Ok(Some("log"));
    }
    let repeated = label.ent == text("ent")?
        && label.op == text("op_id")?
        && label.act == text("name")?
        && label.at == text("at")?
        && label.actor == text("actor")?;
    Ok((!repeated).then_some("label"))
}

/// Three lines that seal the journal up to now; keep them outside the register.
pub fn checkpoint(conn: &Conn) -> Result<String> {
    Ok(audit::checkpoint(&log_id(conn)?, &kept::leaves(conn)?))
}

/// The checkpoint over the first events only; `None` where there are not as many.
pub fn checkpoint_at(conn: &Conn, size: u64) -> Result<Option<Checkpoint>> {
    let root =
        audit::roots(&kept::leaves(conn)?, &BTreeSet::from([size]), audit::node).remove(&size);
    let log = log_id(conn)?;
    Ok(root.map(|root| Checkpoint { log, size, root }))
}

/// Proofs that these events are in the journal, by their numbers: the tree is read once for all.
pub fn proofs(conn: &Conn, seqs: &BTreeSet<u64>) -> Result<Vec<InclusionProof>> {
    let wanted = serde_json::json!(seqs).to_string();
    let mut stmt = conn.prepare_cached(
        "SELECT seq, bytes FROM event WHERE seq IN (SELECT value FROM json_each(?1)) ORDER BY seq",
    )?;
    let rows = stmt.query_map([wanted], |r| {
        Ok((r.get::<_, i64>("seq")?.unsigned_abs(), r.get::<_, String>("bytes")?))
    })?;
    let events: BTreeMap<u64, String> = rows.collect::<rusqlite::Result<_>>()?;
    Ok(prove(&log_id(conn)?, &kept::leaves(conn)?, &events))
}
