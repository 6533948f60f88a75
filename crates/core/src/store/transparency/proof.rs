//! The proof that one event is in a log, without any other event: its bytes, the hashes beside its way
//! to the root, and the checkpoint with that root (RFC 6962 §2.1.1, RFC 9162 §2.1.3).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::super::audit::{self, Hash};
use super::super::jcs;
use super::checkpoint::Checkpoint;
use crate::choice::choice;

/// What is published about one event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InclusionProof {
    /// Version of this form: 1.
    pub v: u64,
    /// The event's number, from 1.
    pub seq: u64,
    /// The event's canonical bytes.
    pub event: String,
    /// Three lines.
    pub checkpoint: String,
    /// Hashes from the leaf to the root, hexadecimal.
    pub path: Vec<String>,
}

choice! {
    /// What does not fit about a proof.
    ProofFault {
        /// It is not written as a proof is.
        Form = "proof-form",
        /// The event says another log or number.
        Event = "proof-event",
        /// The hashes do not lead from the event to the root.
        Path = "proof-path",
        /// Another checkpoint of the same size has another root.
        Checkpoint = "proof-checkpoint",
    }
}

/// Proofs for events of a log by their number, from 1, against the checkpoint over all its leaves.
/// Hashes every leaf once, however many proofs are asked for. Numbers beyond the log get none.
pub fn prove(log: &str, leaves: &[Hash], events: &BTreeMap<u64, String>) -> Vec<InclusionProof> {
    let wanted: Vec<usize> = events
        .keys()
        .filter_map(|seq| usize::try_from(*seq).ok()?.checked_sub(1))
        .filter(|at| *at < leaves.len())
        .collect();
    let (root, paths) = audit::inclusions(&wanted, leaves);
    let size = u64::try_from(leaves.len()).unwrap_or(u64::MAX);
    let checkpoint = Checkpoint { log: log.to_owned(), size, root }.text();
    let texts = paths.into_iter().map(|path| path.iter().map(|h| jcs::hex_text(h)).collect());
    let known = events.iter().filter(|(seq, _)| (1..=size).contains(*seq));
    known
        .zip(texts)
        .map(|((seq, event), path)| InclusionProof {
            v: 1,
            seq: *seq,
            event: event.clone(),
            checkpoint: checkpoint.clone(),
            path,
        })
        .collect()
}

impl InclusionProof {
    /// Checks it by itself, and gives the checkpoint it leads to. What is then proven is that
    /// checkpoint and no other: compare it with one that was kept outside. A root alone does not
    /// commit to the size of its tree, so a proof with another size may hold for itself.
    ///
    /// # Errors
    /// The first thing that does not fit.
    pub fn check(&self) -> Result<Checkpoint, ProofFault> {
        let checkpoint = Checkpoint::parse(&self.checkpoint).ok_or(ProofFault::Form)?;
        let path: Option<Vec<Hash>> = self.path.iter().map(|h| unhex(h)).collect();
        let path = path.filter(|_| self.v == 1).ok_or(ProofFault::Form)?;
        let label = label(self.event.as_bytes()).ok_or(ProofFault::Event)?;
        if label.seq != self.seq || label.log != checkpoint.log {
            return Err(ProofFault::Event);
        }
        let index = self.seq.checked_sub(1).ok_or(ProofFault::Event)?;
        let leaf = audit::leaf(self.event.as_bytes());
        let proven =
            audit::verify_inclusion(&leaf, index, checkpoint.size, &path, &checkpoint.root);
        if proven { Ok(checkpoint) } else { Err(ProofFault::Path) }
    }
}

/// The parts of an event that say which one it is.
#[derive(Debug)]
pub(super) struct EventLabel {
    pub(super) seq: u64,
    pub(super) log: String,
}

/// Reads an event's bytes; `None` when they are not canonical or not an event of version 1.
pub(super) fn label(bytes: &[u8]) -> Option<EventLabel> {
    let event: Value = serde_json::from_slice(bytes).ok()?;
    let mut canonical = String::new();
    jcs::value(&mut canonical, &event).ok()?;
    let is_event = canonical.as_bytes() == bytes && event.get("v")?.as_u64() == Some(1);
    let log = event.get("log")?.as_str()?.to_owned();
    is_event.then_some(EventLabel { seq: event.get("seq")?.as_u64()?, log })
}

/// Exactly 64 lower-case hexadecimal digits.
pub(crate) fn unhex(text: &str) -> Option<Hash> {
    if text.len() != 64 || text.bytes().any(|b| b.is_ascii_uppercase()) {
        return None;
    }
    let mut hash = [0; 32];
    for (at, byte) in hash.iter_mut().enumerate() {
        let digits = text.get(2 * at..2 * at + 2)?;
        let plain = digits.bytes().all(|b| b.is_ascii_hexdigit());
        *byte = u8::from_str_radix(digits, 16).ok().filter(|_| plain)?;
    }
    Some(hash)
}
