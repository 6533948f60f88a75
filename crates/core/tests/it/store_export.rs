//! An export as a whole: what we check of it, and that the verifier in Python says the same.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use custodia_core::store::audit::{self, Hash};
use custodia_core::store::checkpoint;
use custodia_core::store::transparency::{Checkpoint, ExportFiles, VERIFIER, check_export, prove};
use serde_json::json;

use super::store::{Folder, op, register, run};
use super::store_transparency::{LOG, events, hex, proofs_of};

/// The files of an export of a log, whole.
#[derive(Clone)]
struct Export {
    files: [Vec<u8>; 4],
}

const NAMES: [&str; 4] =
    ["journal.jsonl", "journal-proof.json", "checkpoints.txt", "inclusion-proofs.json"];

impl Export {
    fn of(events: &[String], first: usize, kept: &[usize], proven: &[u64]) -> Self {
        let leaves: Vec<Hash> = events.iter().map(|e| audit::leaf(e.as_bytes())).collect();
        let mut chains = vec![audit::genesis(LOG)];
        for leaf in &leaves {
            chains.push(audit::chain(chains.last().unwrap(), leaf));
        }
        let manifest = json!({
            "log": LOG, "first_seq": first, "last_seq": events.len(),
            "chain_before": hex(&chains[first - 1]), "chain_after": hex(chains.last().unwrap()),
        });
        let lines: String = events[first - 1..].iter().map(|e| format!("{e}\n")).collect();
        let kept: String = kept.iter().map(|n| audit::checkpoint(LOG, &leaves[..*n])).collect();
        let proofs = proofs_of(events, &leaves, proven);
        Self {
            files: [
                lines.into_bytes(),
                manifest.to_string().into_bytes(),
                kept.into_bytes(),
                serde_json::to_vec(&proofs).unwrap(),
            ],
        }
    }

    fn check(&self) -> String {
        let [events, proof, checkpoints, inclusions] = &self.files;
        match check_export(&ExportFiles { events, proof, checkpoints, inclusions }) {
            Ok(s) => {
                format!(
                    "ok: {} events, {} checkpoints, {} proofs",
                    s.events, s.checkpoints, s.proofs
                )
            }
            Err(fault) => format!("NOT RIGHT: {fault}"),
        }
    }

    fn write(&self, folder: &Path) {
        std::fs::create_dir_all(folder).unwrap();
        for (name, bytes) in NAMES.iter().zip(&self.files) {
            std::fs::write(folder.join(name), bytes).unwrap();
        }
    }
}

fn python() -> Command {
    Command::new(if cfg!(windows) { "python" } else { "python3" })
}

/// What the Python verifier prints of each export, one process for all.
fn in_python(folder: &Path, exports: &[Export], weakened: &str) -> Vec<String> {
    std::fs::write(folder.join("verify.py"), VERIFIER).unwrap();
    for (n, export) in exports.iter().enumerate() {
        export.write(&folder.join(n.to_string()));
    }
    let program = format!(
        "import sys, verify\n{weakened}for n in range(int(sys.argv[1])): verify.main([str(n)])"
    );
    let output = python()
        .args(["-c", &program, &exports.len().to_string()])
        .current_dir(folder)
        .env("PYTHONPATH", folder)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .output()
        .expect("python3 runs the verifier");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

/// SplitMix64: the same sequence everywhere.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % limit.max(1) as u64).unwrap()
    }
}

/// Seed of the figures in `docs/benchmarks.md`.
const SEED: u64 = 11;
/// Damaged exports made of each whole one.
const DAMAGED: usize = 12;
/// Exports one process of Python reads.
const BATCH: usize = 1_300;

/// Random exports of random logs, whole and damaged, thirteen a round.
fn random_exports(rounds: u32) -> Vec<Export> {
    let mut dice = Dice(SEED);
    let mut exports = Vec::new();
    for round in 0..rounds {
        let count = 1 + dice.below(40);
        let (events, _) = events(count, round);
        let first = if round % 3 == 0 { 1 + dice.below(count) } else { 1 };
        let kept = [dice.below(count + 1), count];
        let proven: Vec<u64> =
            (0..3).map(|_| u64::try_from(1 + dice.below(count)).unwrap()).collect();
        let whole = Export::of(&events, first, &kept[..dice.below(3)], &proven[..dice.below(4)]);
        let again = whole.check();
        assert!(again.starts_with("ok: "), "{again}");
        exports.extend((0..DAMAGED).map(|_| damaged(&whole, &mut dice)));
        exports.push(whole);
    }
    exports
}

/// A verifier in Python that was weakened: it believes every checkpoint.
const CREDULOUS: &str = "verify.check_checkpoints = lambda manifest, leaves, kept: len(kept)\n";

/// Both verifiers over the same exports, and a weakened one as the control.
fn compared(rounds: u32) {
    let exports = random_exports(rounds);
    let ours: Vec<String> = exports.iter().map(Export::check).collect();
    let (mut disagreed, mut caught) = (0, 0);
    for (exports, ours) in exports.chunks(BATCH).zip(ours.chunks(BATCH)) {
        let folder = Folder::new();
        let theirs = in_python(folder.dir(), exports, "");
        assert_eq!(theirs.len(), exports.len());
        for ((ours, theirs), export) in ours.iter().zip(&theirs).zip(exports) {
            if ours != theirs {
                disagreed += 1;
                let told = export.files.iter().map(|f| String::from_utf8_lossy(f));
                println!("{ours} / {theirs}: {:#?}", told.collect::<Vec<_>>());
            }
        }
        let weakened = in_python(folder.dir(), exports, CREDULOUS);
        caught += ours.iter().zip(&weakened).filter(|(a, b)| a != b).count();
    }
    let whole = ours.iter().filter(|o| o.starts_with("ok: ")).count();
    println!(
        "| {} exports, seed {SEED}, {whole} of them in order | {disagreed} | {caught} |",
        exports.len()
    );
    assert_eq!(disagreed, 0);
    assert!(caught > 0, "a verifier that believes every checkpoint must be caught by this");
    // Damage of every kind must have been there for this to mean anything.
    let seen = |code: &str| ours.iter().any(|o| o.contains(code));
    for code in ["ok", "manifest", "form", "gap", "chain", "checkpoint", "proof-"] {
        assert!(seen(code), "{code}");
    }
}

#[test]
fn the_verifier_in_python_says_what_we_say_of_whole_and_damaged_exports() {
    compared(25);
}

/// `cargo test --release -p custodia-core --test it -- --ignored --nocapture verifiers_in_figures`
#[test]
#[ignore = "takes minutes; the figures of docs/benchmarks.md"]
fn verifiers_in_figures() {
    compared(770);
}

/// A byte changed, lines left out, repeated or swapped, a file taken from another place.
fn damaged(whole: &Export, dice: &mut Dice) -> Export {
    let mut export = whole.clone();
    let which = dice.below(4);
    let file = &mut export.files[which];
    let mut lines: Vec<Vec<u8>> =
        file.split_inclusive(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
    let at = dice.below(lines.len());
    match dice.below(5) {
        _ if lines.is_empty() => file.extend(b"x"),
        0 => {
            lines.remove(at);
            *file = lines.concat();
        }
        1 => {
            lines.insert(at, lines[at].clone());
            *file = lines.concat();
        }
        2 => {
            let other = dice.below(lines.len());
            lines.swap(at, other);
            *file = lines.concat();
        }
        3 => {
            let end = dice.below(file.len());
            file.truncate(end);
        }
        _ => {
            let place = dice.below(file.len());
            file[place] ^= 1 << dice.below(7);
        }
    }
    export
}

#[test]
fn a_proof_of_another_tree_of_the_same_log_is_refused() {
    let folder = Folder::new();
    let (events, _) = events(7, 1);
    let leaves: Vec<Hash> = events.iter().map(|e| audit::leaf(e.as_bytes())).collect();
    // Another past around the same event: the proof is right in itself and leads elsewhere.
    let mut other = leaves.clone();
    other[0] = audit::leaf(b"another past");
    let right = |first: usize| Export::of(&events, first, &[], &[3]);
    let wrong = |first: usize, size: usize| {
        let mut proofs = proofs_of(&events[..size], &leaves[..size], &[3]);
        proofs.extend(proofs_of(&events[..size], &other[..size], &[3]));
        let mut export = right(first);
        export.files[3] = serde_json::to_vec(&proofs).unwrap();
        export
    };
    // An extract that begins later has not the leaves that would tell.
    let exports = [right(1), wrong(1, 7), wrong(1, 5), wrong(2, 7)];
    let told = [
        "ok: 7 events, 0 checkpoints, 1 proofs",
        "NOT RIGHT: proof-checkpoint 2",
        "NOT RIGHT: proof-checkpoint 2",
        "ok: 6 events, 0 checkpoints, 2 proofs",
    ];
    assert_eq!(exports.iter().map(Export::check).collect::<Vec<_>>(), told);
    assert_eq!(in_python(folder.dir(), &exports, ""), told);
}

#[test]
fn python_hashes_the_journal_once_for_many_checkpoints() {
    let folder = Folder::new();
    let (events, _) = events(200, 1);
    // As they were collected: in no order, some twice.
    let kept: Vec<usize> = (0..=200).rev().chain(0..20).collect();
    let export = Export::of(&events, 1, &kept, &[]);
    assert_eq!(export.check(), "ok: 200 events, 221 checkpoints, 0 proofs");
    export.write(folder.dir());
    std::fs::write(folder.dir().join("verify.py"), VERIFIER).unwrap();
    let program = "import verify\n\
                   joined, node = [], verify.node\n\
                   verify.node = lambda a, b: joined.append(1) or node(a, b)\n\
                   verify.main(['.'])\n\
                   print(len(joined))";
    let output = python()
        .args(["-c", program])
        .current_dir(folder.dir())
        .env("PYTHONPATH", folder.dir())
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let (told, joined) = text.trim_end().split_once('\n').unwrap();
    assert_eq!(told.trim_end(), "ok: 200 events, 221 checkpoints, 0 proofs");
    // Each leaf is joined once, and a root joins no more trees than its size has bits.
    assert!(joined.parse::<u64>().unwrap() <= 200 + 201 * 8, "{joined}");
}

#[test]
fn an_export_of_a_register_is_checked_by_python_alone() {
    let folder = Folder::new();
    let mut store = register(&folder);
    let early = checkpoint(store.conn()).unwrap();
    for i in 1..=10 {
        let sql = format!("UPDATE asset SET room = '{i}' WHERE id = 1");
        run(&mut store, &op("asset.edit", i), &sql);
    }
    let events: Vec<String> = store
        .conn()
        .prepare("SELECT bytes FROM event ORDER BY seq")
        .unwrap()
        .query_map([], |r| r.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let log = Checkpoint::parse(&early).unwrap().log;
    let leaves: Vec<Hash> = events.iter().map(|e| audit::leaf(e.as_bytes())).collect();
    let mut chain = audit::genesis(&log);
    let before = hex(&chain);
    leaves.iter().for_each(|leaf| chain = audit::chain(&chain, leaf));
    let manifest = json!({ "log": log, "first_seq": 1, "last_seq": events.len(),
        "chain_before": before, "chain_after": hex(&chain) });
    let last = u64::try_from(events.len()).unwrap();
    let proofs = prove(&log, &leaves, &BTreeMap::from([(last, events[events.len() - 1].clone())]));
    let export = Export {
        files: [
            (events.join("\n") + "\n").into_bytes(),
            manifest.to_string().into_bytes(),
            (early + &checkpoint(store.conn()).unwrap()).into_bytes(),
            serde_json::to_vec(&proofs).unwrap(),
        ],
    };
    let whole = folder.path("whole");
    export.write(&whole);
    std::fs::write(whole.join("verify.py"), VERIFIER).unwrap();
    let verify = |folder: &Path| {
        let output = python().arg(whole.join("verify.py")).arg(folder).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        (output.status.code(), text.trim_end().to_owned())
    };
    let right = format!("ok: {last} events, 2 checkpoints, 1 proofs");
    assert_eq!(export.check(), right);
    assert_eq!(verify(&whole), (Some(0), right));
    // Somebody who knows the algorithm changes an event and seals everything anew: only what was
    // kept outside tells.
    let mut forged = export;
    let text = String::from_utf8(forged.files[0].clone()).unwrap();
    let text = text.replacen("[\"3\",\"4\"]", "[\"3\",\"5\"]", 1);
    let mut chain = audit::genesis(&log);
    text.lines().for_each(|l| chain = audit::chain(&chain, &audit::leaf(l.as_bytes())));
    let mut manifest = manifest;
    manifest["chain_after"] = hex(&chain).into();
    forged.files[0] = text.into_bytes();
    forged.files[1] = manifest.to_string().into_bytes();
    let other = folder.path("forged");
    forged.write(&other);
    assert_eq!(verify(&other), (Some(1), "NOT RIGHT: checkpoint-root 2".to_owned()));
    std::fs::write(other.join(NAMES[2]), "").unwrap();
    std::fs::remove_file(other.join(NAMES[3])).unwrap();
    let (code, _) = verify(&other);
    assert_eq!(code, Some(0), "the honest limit of a chain");
    assert_eq!(verify(&folder.path("nowhere")).0, Some(2));
}
