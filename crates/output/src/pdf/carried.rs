//! The files a PDF carries, by the tree of names of its catalogue (ISO 32000-1, 7.9.6 and 7.11.4).

use std::collections::BTreeMap;

use custodia_core::disposal::sealed::print::PROOF_FILE;
use lopdf::{Dictionary, Object};

use super::strict::Strict;

/// Most nodes of the tree.
const MAX_NODES: usize = 2_000;

/// Carried files by their names.
pub(super) type Files<'d> = BTreeMap<&'d [u8], &'d Object>;

/// The carried proof, and every other carried file by its name; `None` for names that are not a tree.
pub(super) fn carried<'d>(
    file: &'d Strict,
    catalog: &'d Dictionary,
) -> Option<(Option<&'d Object>, Files<'d>)> {
    let mut files = Files::new();
    let mut proof = None;
    let names = file.of(catalog, b"Names").and_then(|n| n.as_dict().ok());
    let tree = names.and_then(|n| n.get(b"EmbeddedFiles").ok());
    let mut open: Vec<&Object> = tree.into_iter().collect();
    let mut nodes = 0;
    while let Some(node) = open.pop() {
        let node = file.value(node)?.as_dict().ok()?;
        nodes += 1;
        if nodes > MAX_NODES {
            return None;
        }
        if let Some(kids) = file.of(node, b"Kids") {
            let kids = kids.as_array().ok()?;
            // A small file can name the same long list of kids over and over.
            if nodes + open.len() + kids.len() > MAX_NODES {
                return None;
            }
            open.extend(kids);
        }
        let Some(pairs) = file.of(node, b"Names") else { continue };
        for pair in pairs.as_array().ok()?.chunks(2) {
            let [name, carried] = pair else { return None };
            let name = file.value(name)?.as_str().ok()?;
            // Two proofs are none.
            let again = match name == PROOF_FILE.as_bytes() {
                true => proof.replace(carried).is_some(),
                false => files.insert(name, carried).is_some(),
            };
            if again {
                return None;
            }
        }
    }
    Some((proof, files))
}
