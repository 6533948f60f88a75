//! The proof a certificate carries, checked by `verify.py` and by the program: they say the same.

use std::path::{Path, PathBuf};

use custodia_core::disposal::sealed::print::CertificateProof;
use custodia_core::disposal::sealed::verify::{CertificateFile, verify};
use custodia_core::store::transparency::{Checkpoint, InclusionProof, VERIFIER};
use custodia_output::pdf::proof::certificate_file;
use sha2::{Digest, Sha256};

use crate::forgeries::made;
use crate::proofs::{Dice, now_of};

/// Damages of a proof that a small generator makes, the same on every machine.
fn damaged(dice: &mut Dice, proof: &str) -> String {
    let mut text: Vec<char> = proof.chars().collect();
    let at = dice.below(text.len());
    match dice.below(9) {
        0 => text[at] = ['0', 'a', '"', ' ', '{', 'x', '9'][dice.below(7)],
        1 => drop(text.remove(at)),
        2 => text.insert(at, ['1', 'f', '\\', '\n', ','][dice.below(5)]),
        3 => text.truncate(at),
        4 => {
            return proof.replacen(
                "\"v\": 1",
                ["\"v\": 2", "\"v\": 1.0", "\"v\": -1"][dice.below(3)],
                1,
            );
        }
        5 => return proof.replacen("{", "{\"v\": 1,", 1 + dice.below(2)),
        kind => {
            let mut value = CertificateProof::parse(proof).unwrap();
            match kind {
                6 => std::mem::swap(&mut value.seal, &mut value.print),
                7 => {
                    let side = [&mut value.seal, &mut value.print];
                    let path = &mut side.into_iter().nth(dice.below(2)).unwrap().path;
                    path.remove(dice.below(path.len()));
                }
                _ => {
                    let fields = [
                        &mut value.number,
                        &mut value.digest,
                        &mut value.log,
                        &mut value.checkpoint,
                    ];
                    let field = fields.into_iter().nth(dice.below(4)).unwrap();
                    *field = field.replace('1', "2");
                }
            }
            return value.to_json().unwrap();
        }
    }
    text.into_iter().collect()
}

fn python(folder: &Path, args: &[&str]) -> (Option<i32>, String) {
    let output = std::process::Command::new("python3").args(args).current_dir(folder).output();
    let output = output.unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A folder with `verify.py`, the proof of a certificate, and the checkpoint it leads to.
fn folder_of(name: &str) -> (PathBuf, CertificateProof) {
    let made = made(name);
    let CertificateFile::Carrying { proof, .. } = certificate_file(&made.bytes) else {
        panic!("it carries a proof")
    };
    let folder = PathBuf::from(&made.path).with_extension("list");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("verify.py"), VERIFIER).unwrap();
    let proof = CertificateProof::parse(&proof).unwrap();
    std::fs::write(folder.join("kept"), &proof.checkpoint).unwrap();
    (folder, proof)
}

/// A journal of one event, which leads to its own root.
fn alone(log: &str, seq: u64, event: &str) -> InclusionProof {
    let root = Sha256::new_with_prefix([0]).chain_update(event).finalize().into();
    let checkpoint = Checkpoint { log: log.to_owned(), size: 1, root }.text();
    InclusionProof { v: 1, seq, event: event.to_owned(), checkpoint, path: Vec::new() }
}

#[test]
fn a_list_of_proofs_holds_where_every_event_has_one_and_one_only() {
    let (folder, proof) = folder_of("proof-lists");
    let said = |list: &[&InclusionProof]| {
        std::fs::write(folder.join("list.json"), serde_json::to_string(list).unwrap()).unwrap();
        python(&folder, &["verify.py", "proof", "list.json", "kept"])
    };
    let broken = (Some(1), "NOT RIGHT: proof_broken\n".to_owned());
    assert_eq!(said(&[&proof.seal, &proof.print]), (Some(0), "ok: anchored\n".into()));
    // The same proof twice says nothing else.
    assert_eq!(said(&[&proof.seal, &proof.seal]).0, Some(0));
    assert_eq!(said(&[]), (Some(1), "NOT RIGHT: proof_unreadable\n".into()));
    // Another first event, which a root of its own confirms: of two one is none.
    let event =
        |ent: &str| format!(r#"{{"data":{{}},"ent":"{ent}","log":"{}","seq":1,"v":1}}"#, proof.log);
    let [one, other] = ["asset/1", "asset/2"].map(|ent| alone(&proof.log, 1, &event(ent)));
    assert_eq!(said(&[&one]).0, Some(3), "nobody confirms it");
    assert_eq!(said(&[&one, &other]), broken);
    assert_eq!(said(&[&proof.seal, &one, &other]), broken);
}

/// A journal of the two events of a certificate alone, each of which leads to its root.
fn journal_of_two(proof: &CertificateProof, events: [String; 2]) -> CertificateProof {
    let leaf = |event: &str| -> [u8; 32] {
        Sha256::new_with_prefix([0]).chain_update(event).finalize().into()
    };
    let [seal, print] = [leaf(&events[0]), leaf(&events[1])];
    let root = Sha256::new_with_prefix([1]).chain_update(seal).chain_update(print).finalize();
    let checkpoint = Checkpoint { log: proof.log.clone(), size: 2, root: root.into() }.text();
    let hex = |hash: [u8; 32]| hash.iter().map(|b| format!("{b:02x}")).collect::<String>();
    let [first, second] = events;
    let one = |seq: u64, event: String, beside: [u8; 32]| InclusionProof {
        v: 1,
        seq,
        event,
        checkpoint: checkpoint.clone(),
        path: vec![hex(beside)],
    };
    CertificateProof {
        seal: one(1, first, print),
        print: one(2, second, seal),
        checkpoint,
        ..proof.clone()
    }
}

/// What the two events must say, each left out or of another kind in turn, in a journal whose root is
/// known: the program and `verify.py` ask for the same.
#[test]
fn what_events_must_say_of_a_certificate_is_asked_for_by_both() {
    let (folder, proof) = folder_of("proof-said");
    type Edit = (&'static str, fn(&mut serde_json::Value, &mut serde_json::Value));
    let edits: [Edit; 9] = [
        ("as it was", |_, _| ()),
        ("no size", |_, print| drop(print.as_object_mut().unwrap().remove("tree_size"))),
        ("a size in words", |_, print| print["tree_size"][1] = "7".into()),
        ("a size below none", |_, print| print["tree_size"][1] = (-1).into()),
        ("no root", |_, print| print["tree_root"][1] = serde_json::Value::Null),
        ("facts without a day", |facts, _| {
            drop(facts.as_object_mut().unwrap().remove("sealed_on"));
        }),
        ("facts of no form", |facts, _| facts["v"] = "3".into()),
        ("facts of no lot", |facts, _| facts["lot"] = serde_json::Value::Null),
        ("another number", |facts, _| facts["number"] = "C-2026-0099".into()),
    ];
    for (name, edit) in edits {
        let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
        let [mut seal, mut print] = [read(&proof.seal.event), read(&proof.print.event)];
        let mut facts = read(seal["data"]["facts"][1].as_str().unwrap());
        edit(&mut facts, &mut print["data"]);
        // Maps are in the order of their keys, and there is nothing else to canonical JSON here.
        let text = facts.to_string();
        let hash: [u8; 32] = Sha256::digest(&text).into();
        seal["data"]["facts_sha256"][1] =
            hash.iter().map(|b| format!("{b:02x}")).collect::<String>().into();
        seal["data"]["facts"][1] = text.into();
        seal["seq"] = 1.into();
        print["seq"] = 2.into();
        let made = journal_of_two(&proof, [seal.to_string(), print.to_string()]);
        let root = Checkpoint::parse(&made.checkpoint).unwrap();
        let blind = CertificateFile::Carrying {
            proof: made.to_json().unwrap(),
            digest: made.digest.clone(),
        };
        let told = verify(None, std::slice::from_ref(&root), &blind).unwrap();
        std::fs::write(folder.join("one.json"), made.to_json().unwrap()).unwrap();
        std::fs::write(folder.join("kept"), &made.checkpoint).unwrap();
        let said = python(&folder, &["verify.py", "proof", "one.json", "kept"]);
        let expected = match name {
            "as it was" => ("genuine anchored", (Some(0), "ok: anchored\n")),
            _ => ("changed facts_differ", (Some(1), "NOT RIGHT: facts_differ\n")),
        };
        assert_eq!(format!("{} {}", told.verdict, told.reasons[0]), expected.0, "{name}");
        assert_eq!((said.0, &*said.1), expected.1, "{name}");
    }
}

/// `verify.py proof` and the program say the same of every proof, right or damaged.
#[test]
fn python_and_rust_agree_on_two_hundred_damaged_proofs() {
    let made = made("proof-python");
    let CertificateFile::Carrying { proof, .. } = certificate_file(&made.bytes) else {
        panic!("it carries a proof")
    };
    let folder = std::path::PathBuf::from(&made.path).with_extension("proofs");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("verify.py"), VERIFIER).unwrap();
    let kept = now_of(&made.office);
    let mut other = kept.clone();
    other.root[0] ^= 1;
    let kept: [&[Checkpoint]; 3] = [&[], std::slice::from_ref(&kept), std::slice::from_ref(&other)];
    for (at, kept) in kept.iter().enumerate() {
        let text: String = kept.iter().map(Checkpoint::text).collect();
        std::fs::write(folder.join(format!("kept-{at}")), text).unwrap();
    }
    let mut dice = Dice(0x5EED_0F00);
    let mut expected = String::new();
    for at in 0..203 {
        let text = if at < 3 { proof.clone() } else { damaged(&mut dice, &proof) };
        let outside = kept[at % 3];
        let digest = CertificateProof::parse(&text).map(|p| p.digest).unwrap_or_default();
        let blind = CertificateFile::Carrying { proof: text.clone(), digest };
        let told = verify(None, outside, &blind).unwrap();
        expected.push_str(&format!("{at} {} {}\n", told.verdict, told.reasons[0]));
        std::fs::write(folder.join(format!("{at:03}.json")), text).unwrap();
    }
    let all = "import verify\nfor at in range(203):\n    kept = open('kept-%d' % (at % 3)).read()\n    \
               data = open('%03d.json' % at, 'rb').read()\n    \
               print(at, *verify.judge(data, verify.scan(kept)))\n";
    let python = |args: &[&str]| python(&folder, args);
    let (_, said) = python(&["-c", all]);
    let differ: Vec<_> = said.lines().zip(expected.lines()).filter(|(a, b)| a != b).collect();
    assert_eq!(differ, [], "python, rust");
    assert_eq!(said.lines().count(), expected.lines().count());
    // The control: there is something of everything in it.
    for part in ["genuine anchored", "unknown other", "proof_broken", "proof_unreadable"] {
        assert!(expected.contains(part), "{part}\n{expected}");
    }
    let codes =
        ["kept-1", "kept-2", "kept-0"].map(|k| python(&["verify.py", "proof", "000.json", k]).0);
    assert_eq!(codes, [Some(0), Some(1), Some(2)]);
    assert_eq!(python(&["verify.py", "proof", "000.json"]).0, Some(3));
}
