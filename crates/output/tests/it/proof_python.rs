//! The proof a certificate carries, checked by `verify.py` and by the program: they say the same.

use custodia_core::disposal::sealed::print::CertificateProof;
use custodia_core::disposal::sealed::verify::{CertificateFile, verify};
use custodia_core::store::transparency::{Checkpoint, VERIFIER};
use custodia_output::pdf::proof::certificate_file;

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
    let python = |args: &[&str]| {
        let output = std::process::Command::new("python3").args(args).current_dir(&folder).output();
        let output = output.unwrap();
        (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
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
