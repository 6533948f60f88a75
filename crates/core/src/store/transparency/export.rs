//! An export as a whole: events, what they follow from and lead to, checkpoints kept outside, proofs.

use serde_json::Value;

use super::super::audit::{self, Hash};
use super::super::jcs;
use super::checkpoint::Checkpoint;
use super::proof::{InclusionProof, ProofFault, label, unhex};

/// The files of an export, as bytes.
#[derive(Debug, Clone, Copy, Default)]
pub struct ExportFiles<'a> {
    /// `journal.jsonl`: the canonical bytes of each event, one a line.
    pub events: &'a [u8],
    /// `journal-proof.json`: the log, first and last number, the chain before and after.
    pub proof: &'a [u8],
    /// `checkpoints.txt`: those that were kept outside; may be empty.
    pub checkpoints: &'a [u8],
    /// `inclusion-proofs.json`: a list of proofs; may be empty.
    pub inclusions: &'a [u8],
}

/// What was checked and is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExportSummary {
    pub events: u64,
    /// Checkpoints whose root was computed again; those of an extract that begins later cannot be.
    pub checkpoints: u64,
    pub proofs: u64,
}

/// The first thing that is not right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExportFault {
    /// `manifest`, `genesis`, `form`, `log`, `gap`, `chain`, `checkpoint-form`, `checkpoint-log`,
    /// `checkpoint-size`, `checkpoint-root`, or one of [`ProofFault`].
    pub code: &'static str,
    /// The event's number, the checkpoint's or the proof's place from 1; 0 for the whole.
    pub at: u64,
}

impl std::fmt::Display for ExportFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.code, self.at)
    }
}

const fn fault(code: &'static str, at: u64) -> ExportFault {
    ExportFault { code, at }
}

struct Manifest {
    log: String,
    first: u64,
    last: u64,
    before: Hash,
    after: Hash,
}

impl Manifest {
    fn parse(bytes: &[u8]) -> Option<Self> {
        let all: Value = serde_json::from_slice(bytes).ok()?;
        // Whatever else stands there is canonical, too: no number that readers see differently.
        jcs::value(&mut String::new(), &all).ok()?;
        let hash = |key: &str| unhex(all.get(key)?.as_str()?);
        let number = |key: &str| all.get(key)?.as_u64().filter(|n| *n > 0);
        Some(Self {
            log: all.get("log")?.as_str()?.to_owned(),
            first: number("first_seq")?,
            last: number("last_seq")?,
            before: hash("chain_before")?,
            after: hash("chain_after")?,
        })
    }
}

/// Checks an export.
///
/// # Errors
/// The first thing that is not right.
pub fn check_export(files: &ExportFiles<'_>) -> Result<ExportSummary, ExportFault> {
    let manifest = Manifest::parse(files.proof).ok_or(fault("manifest", 0))?;
    let lines = lines(files.events);
    let leaves = check_events(&manifest, &lines)?;
    let kept = std::str::from_utf8(files.checkpoints).ok().and_then(Checkpoint::parse_all);
    let kept = kept.ok_or(fault("checkpoint-form", 0))?;
    let checkpoints = check_checkpoints(&manifest, &leaves, &kept)?;
    let proofs = check_proofs(&manifest, &lines, &leaves, &kept, files.inclusions)?;
    let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    Ok(ExportSummary { events: count(leaves.len()), checkpoints, proofs: count(proofs) })
}

/// Lines, each ended or the last.
fn lines(bytes: &[u8]) -> Vec<&[u8]> {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    if bytes.is_empty() { Vec::new() } else { bytes.split(|b| *b == b'\n').collect() }
}

fn check_events(manifest: &Manifest, lines: &[&[u8]]) -> Result<Vec<Hash>, ExportFault> {
    if manifest.first == 1 && manifest.before != audit::genesis(&manifest.log) {
        return Err(fault("genesis", 0));
    }
    let mut chain = manifest.before;
    let mut leaves = Vec::with_capacity(lines.len());
    for (seq, line) in (manifest.first..).zip(lines) {
        let label = label(line).ok_or(fault("form", seq))?;
        if label.log != manifest.log {
            return Err(fault("log", seq));
        }
        if label.seq != seq {
            return Err(fault("gap", seq));
        }
        let leaf = audit::leaf(line);
        chain = audit::chain(&chain, &leaf);
        leaves.push(leaf);
    }
    let next = manifest.first + u64::try_from(lines.len()).unwrap_or(u64::MAX);
    if next != manifest.last + 1 {
        return Err(fault("gap", next));
    }
    if chain != manifest.after {
        return Err(fault("chain", 0));
    }
    Ok(leaves)
}

fn check_checkpoints(
    manifest: &Manifest,
    leaves: &[Hash],
    kept: &[Checkpoint],
) -> Result<u64, ExportFault> {
    // The tree begins with the first event: a later extract has not all of its leaves.
    let whole = manifest.first == 1;
    let sizes = kept.iter().filter(|_| whole).map(|c| c.size).collect();
    let roots = audit::roots(leaves, &sizes, audit::node);
    let mut compared = 0;
    for (at, checkpoint) in (1..).zip(kept) {
        if checkpoint.log != manifest.log {
            return Err(fault("checkpoint-log", at));
        }
        if !whole {
            continue;
        }
        let root = roots.get(&checkpoint.size).ok_or(fault("checkpoint-size", at))?;
        if *root != checkpoint.root {
            return Err(fault("checkpoint-root", at));
        }
        compared += 1;
    }
    Ok(compared)
}

fn check_proofs(
    manifest: &Manifest,
    lines: &[&[u8]],
    leaves: &[Hash],
    kept: &[Checkpoint],
    inclusions: &[u8],
) -> Result<usize, ExportFault> {
    if inclusions.is_empty() {
        return Ok(0);
    }
    let proofs = read_proofs(inclusions).ok_or(fault(ProofFault::Form.as_str(), 0))?;
    let mut proven = Vec::with_capacity(proofs.len());
    for (at, proof) in (1..).zip(&proofs) {
        let wrong = |f: ProofFault| fault(f.as_str(), at);
        let checkpoint = proof.check().map_err(wrong)?;
        let index = proof.seq.checked_sub(manifest.first).and_then(|i| usize::try_from(i).ok());
        let same = index.and_then(|i| lines.get(i)).is_none_or(|l| *l == proof.event.as_bytes());
        if checkpoint.log != manifest.log || !same {
            return Err(wrong(ProofFault::Event));
        }
        let fork = |c: &&Checkpoint| c.size == checkpoint.size && c.root != checkpoint.root;
        if kept.iter().any(|c| fork(&c)) {
            return Err(wrong(ProofFault::Checkpoint));
        }
        proven.push(checkpoint);
    }
    // A proof leads to the checkpoint it brings along itself: where the export has that tree, it is
    // the export's own root or the proof is of another journal.
    let sizes = proven.iter().filter(|_| manifest.first == 1).map(|c| c.size).collect();
    let roots = audit::roots(leaves, &sizes, audit::node);
    for (at, checkpoint) in (1..).zip(&proven) {
        if roots.get(&checkpoint.size).is_some_and(|root| *root != checkpoint.root) {
            return Err(fault(ProofFault::Checkpoint.as_str(), at));
        }
    }
    Ok(proofs.len())
}

/// A list of proofs, written so that every reader sees the same.
fn read_proofs(bytes: &[u8]) -> Option<Vec<InclusionProof>> {
    let all: Value = serde_json::from_slice(bytes).ok()?;
    jcs::value(&mut String::new(), &all).ok()?;
    serde_json::from_value(all).ok()
}
