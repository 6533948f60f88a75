//! The hashes of the journal: leaf, chain, Merkle tree, checkpoint (reliability §4.1).
//!
//! Pure functions on bytes. `testdata/audit_ref.py` is the independent reference; both reproduce
//! `testdata/audit_vectors.json`.

use std::collections::{BTreeMap, BTreeSet};

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};

use super::transparency::Checkpoint;
use crate::error::{Error, Result};

/// A SHA-256 value.
pub type Hash = [u8; 32];

fn sha256(parts: &[&[u8]]) -> Hash {
    let mut h = Sha256::new();
    for p in parts {
        h.update(p);
    }
    h.finalize().into()
}

/// The content hash of an attachment.
pub fn content(bytes: &[u8]) -> Hash {
    sha256(&[bytes])
}

/// Leaf of an event: `SHA256(0x00 ‖ bytes)` (RFC 6962).
pub fn leaf(bytes: &[u8]) -> Hash {
    sha256(&[&[0], bytes])
}

/// The chain before the first event: `SHA256(0x03 ‖ log)`.
pub fn genesis(log: &str) -> Hash {
    sha256(&[&[3], log.as_bytes()])
}

/// The chain after an event: `SHA256(0x02 ‖ previous ‖ leaf)`.
pub fn chain(previous: &Hash, leaf: &Hash) -> Hash {
    sha256(&[&[2], previous, leaf])
}

/// Commitment to an erasable value: `HMAC-SHA256(salt, JCS(value))`.
pub fn commitment(salt: &Hash, canonical: &str) -> Result<Hash> {
    let mut mac = Hmac::<Sha256>::new_from_slice(salt)
        .map_err(|e| Error::Internal(format!("commitment: {e}")))?;
    mac.update(canonical.as_bytes());
    Ok(mac.finalize().into_bytes().into())
}

/// Two trees side by side: `SHA256(0x01 ‖ left ‖ right)` (RFC 6962).
pub(super) fn node(left: &Hash, right: &Hash) -> Hash {
    sha256(&[&[1], left, right])
}

/// The largest power of two below `n` (`n ≥ 2`).
const fn split(n: usize) -> usize {
    1 << (usize::BITS - 1 - (n - 1).leading_zeros())
}

/// Root of the Merkle tree over the leaves (RFC 6962 §2.1).
pub fn root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => sha256(&[]),
        [one] => *one,
        many => {
            let (left, right) = many.split_at(split(many.len()));
            node(&root(left), &root(right))
        }
    }
}

/// Audit path of leaf `index` (from 0); empty when there is no such leaf.
pub fn inclusion(index: usize, leaves: &[Hash]) -> Vec<Hash> {
    if leaves.len() <= 1 || index >= leaves.len() {
        return Vec::new();
    }
    let k = split(leaves.len());
    let (left, right) = leaves.split_at(k);
    let (mut path, other) = if index < k {
        (inclusion(index, left), root(right))
    } else {
        (inclusion(index - k, right), root(left))
    };
    path.push(other);
    path
}

/// Whether `path` proves that `leaf` is number `index` (from 0) of the `size` leaves under `root`
/// (RFC 9162 §2.1.3.2).
pub fn verify_inclusion(leaf: &Hash, index: u64, size: u64, path: &[Hash], root: &Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut place, mut last, mut hash) = (index, size - 1, *leaf);
    for other in path {
        if last == 0 {
            return false;
        }
        if place & 1 == 1 || place == last {
            hash = node(other, &hash);
            while place & 1 == 0 && place != 0 {
                place >>= 1;
                last >>= 1;
            }
        } else {
            hash = node(&hash, other);
        }
        place >>= 1;
        last >>= 1;
    }
    last == 0 && hash == *root
}

/// Root of the tree and the audit paths of some of its leaves, by index in rising order. Every node
/// is hashed once, however many paths are asked for.
pub fn inclusions(wanted: &[usize], leaves: &[Hash]) -> (Hash, Vec<Vec<Hash>>) {
    let mut paths = vec![Vec::new(); wanted.len()];
    let top = collect(wanted, 0, leaves, &mut paths);
    (top, paths)
}

/// The root of the leaves from `offset` on; adds to each path what stands beside its way in here.
fn collect(wanted: &[usize], offset: usize, leaves: &[Hash], paths: &mut [Vec<Hash>]) -> Hash {
    if leaves.len() < 2 || wanted.is_empty() {
        return root(leaves);
    }
    let half = split(leaves.len());
    let (left, right) = leaves.split_at(half);
    let here = wanted.partition_point(|w| *w < offset + half);
    let (wanted_left, wanted_right) = wanted.split_at(here);
    let (paths_left, paths_right) = paths.split_at_mut(here);
    let left = collect(wanted_left, offset, left, paths_left);
    let right = collect(wanted_right, offset + half, right, paths_right);
    paths_left.iter_mut().for_each(|path| path.push(right));
    paths_right.iter_mut().for_each(|path| path.push(left));
    node(&left, &right)
}

/// The three lines to keep outside the register (C2SP tlog-checkpoint body).
pub fn checkpoint(log: &str, leaves: &[Hash]) -> String {
    Checkpoint::of(log, leaves).text()
}

/// Roots of the trees over the first leaves, so many as each size says; a size that the leaves do not
/// reach has none. One tree grows from size to size, so that many checkpoints of a long journal do
/// not each hash it again.
pub(super) fn roots(
    leaves: &[Hash],
    sizes: &BTreeSet<u64>,
    mut node: impl FnMut(&Hash, &Hash) -> Hash,
) -> BTreeMap<u64, Hash> {
    let mut roots = BTreeMap::new();
    // Perfect trees, the largest first: a tree for each bit that is set in `grown`.
    let (mut perfect, mut grown) = (Vec::<Hash>::new(), 0_u64);
    let mut rest = leaves.iter();
    for &size in sizes {
        while grown < size {
            let Some(leaf) = rest.next() else { return roots };
            let mut top = *leaf;
            grown += 1;
            for _ in 0..grown.trailing_zeros() {
                top = perfect.pop().map_or(top, |left| node(&left, &top));
            }
            perfect.push(top);
        }
        let whole = perfect.iter().rev().copied().reduce(|right, left| node(&left, &right));
        roots.insert(size, whole.unwrap_or_else(|| root(&[])));
    }
    roots
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_checkpoints_hash_the_journal_once() {
        let leaves: Vec<Hash> = (0..300_u32).map(|n| leaf(&n.to_be_bytes())).collect();
        let sizes: BTreeSet<u64> = (0..=301).collect();
        let mut joined = 0_u64;
        let roots = roots(&leaves, &sizes, |left, right| {
            joined += 1;
            node(left, right)
        });
        for (size, n) in (0..=300_u64).zip(0..=300) {
            assert_eq!(roots.get(&size), Some(&root(&leaves[..n])), "{size}");
        }
        assert_eq!(roots.get(&301), None, "more than there are");
        // Each leaf is joined once, and a root joins no more trees than its size has bits.
        assert!(joined <= 300 + 301 * 9, "{joined}");
    }
}
