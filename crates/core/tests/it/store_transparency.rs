//! What can be checked without the register: the tree of RFC 6962, checkpoints, proofs.

use std::collections::BTreeMap;

use custodia_core::store::audit::{self, Hash};
use custodia_core::store::jcs;
use custodia_core::store::transparency::{Checkpoint, InclusionProof, prove};
use proptest::prelude::*;
use serde_json::json;

pub(crate) const LOG: &str = "018f3c1e-7a2b-7c4d-9e1f-000000000001";

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn unhex(text: &str) -> Vec<u8> {
    let digits = |at: usize| u8::from_str_radix(&text[at..at + 2], 16).unwrap();
    (0..text.len()).step_by(2).map(digits).collect()
}

/// The tree that implementations of Certificate Transparency are tested with.
#[test]
fn the_tree_is_that_of_rfc_6962() {
    let leaves: Vec<Hash> = [
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ]
    .iter()
    .map(|leaf| audit::leaf(&unhex(leaf)))
    .collect();
    let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];
    for (size, root) in roots.iter().enumerate() {
        assert_eq!(hex(&audit::root(&leaves[..size])), *root, "{size} leaves");
    }
    let path = |index: usize, size: usize| -> Vec<String> {
        audit::inclusion(index, &leaves[..size]).iter().map(|h| hex(h)).collect()
    };
    assert_eq!(path(0, 1), [""; 0]);
    assert_eq!(
        path(0, 8),
        [
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ]
    );
    assert_eq!(
        path(5, 8),
        [
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ]
    );
    assert_eq!(path(2, 3), ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]);
}

#[test]
fn a_checkpoint_is_read_as_it_is_written_and_no_other_way() {
    let leaves: Vec<Hash> = (0..5_u8).map(|n| audit::leaf(&[n])).collect();
    let written = Checkpoint::of(LOG, &leaves);
    let text = written.text();
    assert_eq!(text, audit::checkpoint(LOG, &leaves));
    assert_eq!(Checkpoint::parse(&text), Some(written.clone()));
    let signed = format!("{text}\n\u{2014} device AbCd==\n");
    assert_eq!(Checkpoint::parse(&signed), Some(written.clone()));
    let other = Checkpoint::of(LOG, &leaves[..3]);
    let kept = format!("{}\n{signed}\n", other.text());
    assert_eq!(Checkpoint::parse_all(&kept), Some(vec![other.clone(), written.clone()]));
    assert_eq!(Checkpoint::parse_all(""), Some(Vec::new()));
    // A power cut, an editor of another system and somebody's mail between them.
    let torn = format!("> kept\nregister/{LOG}\n5\n{text}{}", kept.replace('\n', "\r\n"));
    assert_eq!(Checkpoint::parse_all(&torn), None);
    assert_eq!(Checkpoint::scan(&torn), [written.clone(), other, written]);
    let root = text.lines().nth(2).unwrap();
    for broken in [
        text.trim_end().to_owned(),
        text.replace("register/", "registry/"),
        format!("register/\n5\n{root}\n"),
        text.replace("\n5\n", "\n05\n"),
        text.replace("\n5\n", "\n+5\n"),
        text.replace("\n5\n", "\n\n"),
        text.replace("\n5\n", "\n1000000000000000\n"),
        text.replace('=', ""),
        format!("register/{LOG}\n5\n{}\n", &root[4..]),
        // The last letter has bits of no byte: another spelling of the same hash.
        format!("register/{LOG}\n5\n{}\n", "A".repeat(42) + "B="),
        format!("{text}extra\n"),
        kept,
        text.replace('\n', "\r\n"),
    ] {
        assert_eq!(Checkpoint::parse(&broken), None, "{broken:?}");
    }
}

/// A random log: its events' bytes and leaves.
pub(crate) fn events(count: usize, salt: u32) -> (Vec<String>, Vec<Hash>) {
    let event = |n: usize| {
        let mut text = String::new();
        let event = json!({
            "v": 1, "log": LOG, "seq": n, "at": "2026-11-20T08:00:00.000Z", "actor": "u1",
            "act": "asset.save", "ent": format!("asset/{n}"), "op": format!("op{salt}"),
            "data": {"note": [null, format!("città \"{salt}\"\n€ {n}")], "cost": [null, 1_234_500 + n]},
        });
        jcs::value(&mut text, &event).unwrap();
        text
    };
    let events: Vec<String> = (1..=count).map(event).collect();
    let leaves = events.iter().map(|e| audit::leaf(e.as_bytes())).collect();
    (events, leaves)
}

pub(crate) fn proofs_of(events: &[String], leaves: &[Hash], seqs: &[u64]) -> Vec<InclusionProof> {
    let event = |seq: &u64| {
        let at = usize::try_from(*seq).ok()?.checked_sub(1)?;
        Some((*seq, events.get(at)?.clone()))
    };
    let wanted: BTreeMap<u64, String> = seqs.iter().filter_map(event).collect();
    prove(LOG, leaves, &wanted)
}

proptest! {
    #[test]
    fn every_leaf_of_any_tree_proves_itself(count in 1_usize..50, salt: u32) {
        let (events, leaves) = events(count, salt);
        let all: Vec<u64> = (1..=u64::try_from(count).unwrap()).collect();
        let proofs = proofs_of(&events, &leaves, &all);
        prop_assert_eq!(proofs.len(), count);
        for (at, proof) in proofs.iter().enumerate() {
            let path: Vec<String> = audit::inclusion(at, &leaves).iter().map(|h| hex(h)).collect();
            prop_assert_eq!(&proof.path, &path, "all at once as one by one");
            prop_assert_eq!(proof.check(), Ok(Checkpoint::of(LOG, &leaves)));
        }
    }

    #[test]
    fn any_changed_byte_of_a_proof_fails(
        count in 1_usize..60, seq in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(), bit in 0_u8..7,
    ) {
        let (events, leaves) = events(count, 7);
        let seq = u64::try_from(seq.index(count) + 1).unwrap();
        let proof = proofs_of(&events, &leaves, &[seq]).remove(0);
        prop_assert!(proof.check().is_ok());
        let mut bytes = serde_json::to_vec(&proof).unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        if let Ok(changed) = serde_json::from_slice::<InclusionProof>(&bytes) {
            // The spelling of the JSON around the texts may change; the texts may not. A root does not
            // say of how many leaves it is: another size may still be proven, but by another
            // checkpoint than the one that was kept.
            let kept = Ok(Checkpoint::of(LOG, &leaves));
            prop_assert!(changed == proof || changed.check() != kept, "{}", at);
        }
    }
}

#[test]
fn a_proof_of_another_event_number_or_size_fails() {
    let (events, leaves) = events(20, 1);
    let proof = proofs_of(&events, &leaves, &[7]).remove(0);
    type Change = (fn(&mut InclusionProof), &'static str);
    let cases: [Change; 6] = [
        (|p| p.seq = 8, "proof-event"),
        (|p| p.v = 2, "proof-form"),
        (|p| p.checkpoint = p.checkpoint.replace("\n20\n", "\n2\n"), "proof-path"),
        (|p| p.checkpoint = p.checkpoint.replace("018f", "118f"), "proof-event"),
        (|p| drop(p.path.pop()), "proof-path"),
        (|p| p.path[0].make_ascii_uppercase(), "proof-form"),
    ];
    for (change, code) in cases {
        let mut proof = proof.clone();
        change(&mut proof);
        assert_eq!(proof.check().map_err(|f| f.as_str()), Err(code));
    }
    assert_eq!(proofs_of(&events, &leaves, &[0, 21]), []);
}
