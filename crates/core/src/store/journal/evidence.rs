//! What goes out with a stretch of the journal so that anybody can check it: the files
//! [`VERIFIER`](crate::store::transparency::VERIFIER) reads.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::json;

use super::Extract;
use crate::error::{Error, Result};
use crate::store::transparency::{Checkpoint, InclusionProof, prove};
use crate::store::{Conn, audit::Hash, kept, log_id};

/// Those files, as texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// `journal.jsonl`: the canonical bytes of each event, one a line.
    pub events: String,
    /// `journal-proof.json`: what ties the stretch to the whole journal.
    pub proof: String,
    /// `checkpoints.txt`: those kept beside the register; empty when there are none.
    pub checkpoints: String,
    /// `inclusion-proofs.json`: that single events are in the journal.
    pub inclusions: String,
}

/// Proofs that single events are in the journal, and nothing else of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inclusions {
    /// `inclusion-proofs.json`.
    pub proofs: String,
    /// `checkpoints.txt`; empty when there are none.
    pub checkpoints: String,
}

/// Proves single events, as [`evidence`] does those of a stretch, without the events around them.
///
/// # Errors
/// Of the register.
pub fn inclusions(conn: &Conn, seqs: &BTreeSet<i64>) -> Result<Inclusions> {
    let leaves = kept::leaves(conn)?;
    let log = log_id(conn)?;
    let kept = kept::compare(conn, &kept::beside(conn).unwrap_or_default())?;
    let all = kept.fit.iter().chain(&kept.against);
    let checkpoints: Vec<String> = all.map(Checkpoint::text).collect();
    Ok(Inclusions {
        proofs: proven(conn, (&log, &leaves), &kept, seqs)?,
        checkpoints: checkpoints.join("\n"),
    })
}

/// Makes the files of a stretch. Proven are its first and its last event and those of `also`, which
/// may be others: each against the journal of now, and against the first checkpoint kept outside
/// that covers it.
pub fn evidence(conn: &Conn, found: &Extract, also: &BTreeSet<i64>) -> Result<Evidence> {
    let leaves = kept::leaves(conn)?;
    let now = Checkpoint::of(&found.log, &leaves);
    let proof = json!({
        "format": "custodia-journal-extract-1",
        "log": found.log,
        "first_seq": found.seqs.0,
        "last_seq": found.seqs.1,
        "chain_before": found.chain.0,
        "chain_after": found.chain.1,
        "checkpoint": now.text(),
    });
    // A file that cannot be read keeps nothing: the extract is as good as without one.
    let kept = kept::compare(conn, &kept::beside(conn).unwrap_or_default())?;
    let wanted: BTreeSet<i64> = also.iter().copied().chain([found.seqs.0, found.seqs.1]).collect();
    let mut events = found.events.join("\n");
    events.push('\n');
    Ok(Evidence {
        events,
        proof: text(&proof)?,
        checkpoints: told(found, &kept, now.size),
        inclusions: proven(conn, (&found.log, &leaves), &kept, &wanted)?,
    })
}

fn text(value: &impl Serialize) -> Result<String> {
    let text = serde_json::to_string_pretty(value).map_err(|e| Error::Internal(e.to_string()))?;
    Ok(text + "\n")
}

/// The proofs of events against the journal of now, and against the first checkpoint kept outside that
/// covers each.
fn proven(
    conn: &Conn,
    (log, leaves): (&str, &[Hash]),
    kept: &kept::Compared,
    wanted: &BTreeSet<i64>,
) -> Result<String> {
    let now = u64::try_from(leaves.len()).unwrap_or(u64::MAX);
    let mut proofs = Vec::new();
    for (size, events) in targets(conn, wanted, &kept.fit, now)? {
        let under = usize::try_from(size).unwrap_or(usize::MAX).min(leaves.len());
        proofs.extend(prove(log, &leaves[..under], &events));
    }
    proofs.sort_by_key(|p: &InclusionProof| (p.seq, p.path.len(), p.checkpoint.clone()));
    text(&proofs)
}

/// The events to prove, by the size of the tree they are proven in.
fn targets(
    conn: &Conn,
    wanted: &BTreeSet<i64>,
    kept: &[Checkpoint],
    now: u64,
) -> Result<BTreeMap<u64, BTreeMap<u64, String>>> {
    let sizes: BTreeSet<u64> = kept.iter().map(|c| c.size).collect();
    let mut all: BTreeMap<u64, BTreeMap<u64, String>> = BTreeMap::new();
    let mut find = conn.prepare_cached("SELECT bytes FROM event WHERE seq = ?1")?;
    for &seq in wanted {
        let Ok(number) = u64::try_from(seq) else { continue };
        let bytes: String = find.query_row([seq], |r| r.get("bytes"))?;
        let first = sizes.range(number..).next().copied();
        for size in first.into_iter().chain([now]) {
            all.entry(size).or_default().insert(number, bytes.clone());
        }
    }
    Ok(all)
}

/// The checkpoints that go out: those that seal the journal as it is, as far as the stretch can be
/// compared with them, and those that speak against it. Set aside when somebody went back to a copy,
/// they would only speak against what the journal itself tells.
fn told(found: &Extract, kept: &kept::Compared, now: u64) -> String {
    let last = u64::try_from(found.seqs.1).unwrap_or_default();
    // Beyond the stretch, inside the journal: what reads it would miss the events under the root.
    let beyond = |c: &&Checkpoint| found.seqs.0 == 1 && c.size > last && c.size <= now;
    let all = kept.fit.iter().filter(|c| !beyond(c)).chain(&kept.against);
    let texts: Vec<String> = all.map(Checkpoint::text).collect();
    texts.join("\n")
}

/// The events that sealed and annulled certificates, in a stretch of the journal.
pub fn certificate_events(conn: &Conn, (first, last): (i64, i64)) -> Result<BTreeSet<i64>> {
    let mut find = conn.prepare_cached(
        "SELECT seq FROM event WHERE seq BETWEEN ?1 AND ?2 AND ent >= 'disposal_certificate/'
           AND ent < 'disposal_certificate0' ORDER BY seq",
    )?;
    let seqs = find.query_map([first, last], |r| r.get("seq"))?.collect::<rusqlite::Result<_>>()?;
    Ok(seqs)
}
