//! The audit pack: whole, safe to unpack, the same twice, and checked by other people's tools.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::ops::ControlFlow;
use std::process::Command;

use custodia_core::disposal::pack::{self, PackDraft};
use custodia_core::document::{DocumentDraft, DocumentPurpose, ops as documents};
use custodia_core::error::{Error, Result};
use custodia_core::ids::DisposalLotId;
use custodia_core::store::kept::KEPT;
use custodia_core::store::{Op, Tx};
use custodia_core::text::Lang;
use custodia_output::pack::{PackProgress, write};

use crate::disposals::filled;
use crate::files::save;
use crate::fixture::day;
use crate::sample::{Office, now, today};

/// A file that wants to leave its folder, one of the same name, and one that would be a formula.
const FILES: [(&str, &[u8]); 3] =
    [("../../wipe.log", b"first"), ("..\\..\\WIPE.log", b"second"), ("=cmd.pdf", b"third")];

fn facts(number: u32) -> String {
    format!("{{\"number\":\"C-2026-{number:04}\"}}")
}

/// A closed lot with files of evidence, an exception and two certificates, one of them annulled.
fn closed(tx: &Tx<'_>) -> Result<DisposalLotId> {
    let lot = filled(tx)?;
    for (name, bytes) in FILES {
        let draft = DocumentDraft {
            contract_id: None,
            vendor_id: None,
            asset_id: None,
            lot_id: Some(lot),
            purpose: DocumentPurpose::Certificate,
            note: String::new(),
        };
        let id = documents::attach(tx, &draft, name, bytes, today())?;
        tx.execute("UPDATE document SET name = ?1 WHERE id = ?2", (name, id.0))?;
        tx.execute(
            "INSERT INTO evidence_file (lot_id, document_id, tool, original_sha256, redacted)
             VALUES (?1, ?2, 'nwipe', '00', 0)",
            (lot.0, id.0),
        )?;
    }
    tx.execute(
        "UPDATE disposal_medium SET exception = 'lost', exception_reason = '=2+2'
         WHERE id = (SELECT min(m.id) FROM disposal_medium m
           JOIN disposal_line l ON l.id = m.line_id WHERE l.lot_id = ?1)",
        [lot.0],
    )?;
    for (number, annulled) in [(1, None), (2, Some("2026-11-21"))] {
        tx.execute(
            "INSERT INTO disposal_certificate (year, number, kind, lot_id, sealed_on, facts,
               facts_sha256, annulled_on, annulled_reason)
             VALUES (2026, ?1, 'lot', ?2, '2026-11-20', ?3, '', ?4, iif(?4 IS NULL, '', 'typo'))",
            (number, lot.0, facts(number), annulled),
        )?;
    }
    tx.execute_batch(
        "UPDATE disposal_lot SET stage = 'closed', closed_on = '2026-11-20'
         WHERE title = 'Rinnovo portatili Verona'",
    )?;
    Ok(lot)
}

fn office(name: &str) -> (Office, DisposalLotId) {
    let mut office = Office::sample(name);
    let op = Op::new("disposal.save", office.operator, now());
    let lot = office.store.write(&op, closed).unwrap().value.unwrap();
    office.store.keep_checkpoint(&[]);
    (office, lot)
}

fn draft(lot_id: Option<DisposalLotId>, language: Lang) -> PackDraft {
    PackDraft { from: day("2026-01-01"), until: day("2026-12-31"), lot_id, language }
}

fn packed(office: &Office, draft: &PackDraft, pages: bool) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let mut certificates = |_: &_, id: custodia_core::ids::DisposalCertificateId| {
        Ok(pages.then(|| format!("%PDF of {id}").into_bytes()))
    };
    let go_on = &mut |_| ControlFlow::Continue(());
    write(office.store.conn(), draft, &office.moment(), &mut certificates, &mut bytes, go_on)
        .unwrap();
    bytes.into_inner()
}

fn unpacked(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let name = file.name().unwrap().into_owned();
        assert!(file.enclosed_name().is_some(), "{name} leaves its folder");
        assert_eq!(file.unix_mode().map(|m| m & 0o777), Some(0o644));
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        assert_eq!(all.insert(name.clone(), content), None, "{name} twice");
    }
    all
}

#[test]
fn a_pack_has_what_its_index_says_and_every_fingerprint_is_right() {
    let (office, lot) = office("pack-whole");
    for lang in [Lang::En, Lang::It] {
        let bytes = packed(&office, &draft(Some(lot), lang), true);
        let files = unpacked(&bytes);
        let folder =
            std::path::PathBuf::from(save(&format!("pack-{lang}.zip"), &bytes)).with_extension("");
        let _ = std::fs::remove_dir_all(&folder);
        for (path, content) in &files {
            let to = folder.join(path);
            std::fs::create_dir_all(to.parent().unwrap()).unwrap();
            std::fs::write(to, content).unwrap();
        }
        for (path, _) in pack::contents(true) {
            for path in path.split(", ") {
                let there =
                    files.keys().any(|f| f == path || path.ends_with('/') && f.starts_with(path));
                assert!(there, "{path} is promised: {:?}", files.keys());
            }
        }
        // As an auditor does.
        let mut sums = Command::new("sha256sum");
        run(sums.args(["-c", "--strict", "--quiet", "SHA256SUMS"]), &folder);
        let sums = String::from_utf8(files["SHA256SUMS"].clone()).unwrap();
        assert_eq!(sums.lines().count(), files.len() - 1, "every file but the list itself");
        of_one_lot(&files, &folder.join("proofs"));
        assert_eq!(files["certificates/C-2026-0001.json"], facts(1).into_bytes());
        assert!(files["certificates/C-2026-0002.pdf"].starts_with(b"%PDF"), "annulled ones, too");
        assert!(files["index.pdf"].starts_with(b"%PDF"));
        let exceptions = String::from_utf8(files["exceptions.csv"].clone()).unwrap();
        assert!(exceptions.contains("'=2+2"), "no formula leaves: {exceptions}");
        assert!(!exceptions.contains('⟦'), "a word is missing: {exceptions}");
        let media = String::from_utf8(files["population.csv"].clone()).unwrap();
        let preview = pack::preview(office.store.conn(), &draft(Some(lot), lang)).unwrap();
        assert_eq!(media.lines().count(), preview.media as usize + 1, "{media}");
        assert_eq!((preview.lots, preview.certificates, preview.evidence_files), (1, 2, 3));
        assert_eq!(preview.exceptions, 1);
        for path in ["README.txt", "proofs/README.txt", "custody/custody.csv"] {
            assert!(!String::from_utf8_lossy(&files[path]).contains('⟦'), "{path}");
        }
    }
}

/// The pack of one lot proves its certificates and says nothing of the rest of the journal.
fn of_one_lot(files: &BTreeMap<String, Vec<u8>>, folder: &std::path::Path) {
    assert!(!files.keys().any(|f| f.starts_with("journal")), "{:?}", files.keys());
    let proofs = String::from_utf8(files["proofs/inclusion-proofs.json"].clone()).unwrap();
    let events: Vec<&str> = proofs.lines().filter(|l| l.contains("\"event\":")).collect();
    assert_eq!(events.len(), 2, "{proofs}");
    for event in events {
        assert!(event.contains("\\\"ent\\\":\\\"disposal_certificate/"), "{event}");
    }
    let mut verify = Command::new("python3");
    verify.args(["verify.py", "proof", "inclusion-proofs.json", KEPT]);
    assert_eq!(run(&mut verify, folder), "ok: anchored\n");
    // The control: another number in an event.
    let broken = folder.join("inclusion-proofs.json");
    let text = std::fs::read_to_string(&broken).unwrap();
    std::fs::write(&broken, text.replacen("C-2026-0001", "C-2026-0009", 1)).unwrap();
    assert_eq!(verify.output().unwrap().status.code(), Some(1));
}

#[test]
fn the_pack_of_all_lots_has_the_journal_of_its_days() {
    let (office, _) = office("pack-journal");
    let bytes = packed(&office, &draft(None, Lang::En), false);
    let files = unpacked(&bytes);
    let folder = std::path::PathBuf::from(save("pack-journal.zip", &bytes)).with_extension("");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    assert!(!files.keys().any(|f| f.starts_with("proofs/")), "{:?}", files.keys());
    for (path, content) in &files {
        if let Some(name) = path.strip_prefix("journal/") {
            std::fs::write(folder.join(name), content).unwrap();
        }
    }
    let mut verify = Command::new("python3");
    verify.args(["verify.py", "."]);
    let said = run(&mut verify, &folder);
    let [events, checkpoints, proofs] = numbers(&said);
    assert!(events > 0 && checkpoints == 1, "{said}");
    // The first event, and two certificates, the second of which is the last.
    assert_eq!(proofs, 3, "{said}");
    // A byte less, and it is told: the control of both.
    let broken = folder.join("journal.jsonl");
    let text = std::fs::read_to_string(&broken).unwrap();
    std::fs::write(&broken, text.replacen("\"seq\":2,", "\"seq\":3,", 1)).unwrap();
    assert!(!verify.output().unwrap().status.success());
    assert!(!String::from_utf8_lossy(&files["README.txt"]).contains('⟦'));
}

fn run(command: &mut Command, folder: &std::path::Path) -> String {
    let output = command.current_dir(folder).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    said
}

/// The three numbers of `ok: 9 events, 1 checkpoints, 4 proofs`.
fn numbers(said: &str) -> [usize; 3] {
    let all: Vec<usize> = said.split(' ').filter_map(|w| w.parse().ok()).collect();
    all.try_into().unwrap_or_else(|_| panic!("{said}"))
}

#[test]
fn the_same_state_gives_the_same_bytes_whatever_the_hour() {
    let (mut office, lot) = office("pack-same");
    let first = packed(&office, &draft(Some(lot), Lang::It), true);
    let second = packed(&office, &draft(Some(lot), Lang::It), true);
    assert!(first == second, "made twice");
    // And another state gives others: the comparison sees something.
    let op = Op::new("disposal.save", office.operator, now());
    office
        .store
        .write(&op, |tx| Ok(tx.execute_batch("UPDATE disposal_line SET weight_g = 7")?))
        .unwrap();
    assert!(first != packed(&office, &draft(Some(lot), Lang::It), true));
}

#[test]
fn names_from_outside_stay_in_their_folder_and_each_file_is_there() {
    let (office, lot) = office("pack-names");
    let files = unpacked(&packed(&office, &draft(Some(lot), Lang::En), false));
    let number = custodia_core::disposal::lot::sql::row(office.store.conn(), lot).unwrap().number;
    let folder = format!("evidence/{number}/");
    let mut found: Vec<&[u8]> = files
        .iter()
        .filter(|(path, _)| path.starts_with(&folder))
        .map(|(_, content)| content.as_slice())
        .collect();
    found.sort_unstable();
    assert_eq!(found, [&b"first"[..], b"second", b"third"]);
    assert!(!files.keys().any(|f| f.contains("..") && f.contains("../")), "{:?}", files.keys());
    // Without pages of certificates there are their facts, and no file that is empty.
    assert!(files.contains_key("certificates/C-2026-0001.json"));
    assert!(!files.contains_key("certificates/C-2026-0001.pdf"));
    assert!(!files.contains_key(KEPT), "it belongs beside the journal");
}

#[test]
fn what_cannot_be_packed_is_refused_and_a_stop_is_one() {
    let (office, lot) = office("pack-refused");
    let conn = office.store.conn();
    let code = |draft: PackDraft| match pack::lots(conn, &draft).unwrap_err() {
        Error::Refused(r) => r.code,
        Error::Invalid(fields) => fields[0].code.clone(),
        other => format!("{other:?}"),
    };
    let good = draft(None, Lang::En);
    assert_eq!(code(PackDraft { until: day("2025-12-31"), ..good }), "end-before-start");
    assert_eq!(code(PackDraft { from: day("0001-01-01"), ..good }), "date-range");
    let early = PackDraft { from: day("2025-01-01"), until: day("2025-12-31"), ..good };
    assert_eq!(code(early), "pack-empty");
    let missing = PackDraft { lot_id: Some(DisposalLotId(999_999)), ..good };
    assert!(matches!(pack::lots(conn, &missing), Err(Error::NotFound(_))));
    let mut seen = Vec::new();
    let mut stop = |p: PackProgress| {
        seen.push(p);
        if p.done < 3 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    let to = Cursor::new(Vec::new());
    let of = draft(Some(lot), Lang::En);
    let stopped = write(conn, &of, &office.moment(), &mut |_, _| Ok(None), to, &mut stop);
    assert!(matches!(stopped, Err(Error::Refused(r)) if r.code == "cancelled"));
    assert!(seen.iter().all(|p| p.done <= 3 && p.total > 10), "{seen:?}");
}
