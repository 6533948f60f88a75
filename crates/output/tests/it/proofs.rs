//! Certificates as files: what verifies, what does not, and that a file saved again by another program
//! is still the same certificate (reliability R16).

use std::ops::ControlFlow;

use custodia_core::disposal::lot;
use custodia_core::disposal::pack::PackDraft;
use custodia_core::disposal::sealed::print::{self, CertificateProof};
use custodia_core::disposal::sealed::verify::{
    CertificateFile, VerifyAnswer, VerifyReason, VerifyVerdict, verify,
};
use custodia_core::disposal::sealed::{AnnulDraft, SealDraft, SealScope, ops, read};
use custodia_core::ids::{DisposalCertificateId, DisposalLotId, PersonId};
use custodia_core::reports::{self, Moment};
use custodia_core::store::transparency::Checkpoint;
use custodia_core::store::{Op, Tx, checkpoint, kept};
use custodia_core::text::Lang;
use custodia_output::certificate::{self, CertificatePdf};
use custodia_output::pdf::proof::{carry_proof, certificate_file, digest};

use crate::disposals::filled;
use crate::files::{run, save};
use crate::sample::{Office, now, today};

/// Seed of the edits.
const SEED: u64 = 0x5EED_C0DE;

/// Edits of files (R16).
const EDITS: usize = 500;

fn moment() -> Moment {
    Moment { today: today(), at: now(), clock: String::new(), offset_at: reports::utc }
}

/// Records for every medium of the lot, as if each had been wiped, validated and signed.
fn wiped(tx: &Tx<'_>, lot: DisposalLotId) -> custodia_core::error::Result<()> {
    tx.execute(
        "INSERT INTO disposal_medium (line_id, media_type, manufacturer, model, serial, capacity_gb,
           self_encrypting, data_bearing)
         SELECT l.id, 'ssd_nvme', 'Samsung', 'PM9A1', 'S65V' || l.id, 512, 0, 1 FROM disposal_line l
         WHERE l.lot_id = ?1 AND NOT EXISTS (SELECT 1 FROM disposal_medium m WHERE m.line_id = l.id)",
        [lot],
    )?;
    tx.execute(
        "UPDATE disposal_medium SET media_type = 'ssd_nvme', data_bearing = 1,
           manufacturer = 'Samsung', model = 'PM9A1', serial = 'S65V' || id
         WHERE line_id IN (SELECT id FROM disposal_line WHERE lot_id = ?1)",
        [lot],
    )?;
    tx.execute(
        "UPDATE disposal_line SET backup = 'yes', backup_location = 'Veeam, nastro 12'
         WHERE lot_id = ?1",
        [lot],
    )?;
    tx.execute(
        "INSERT INTO sanitization (medium_id, origin, deed, verification, hidden_area, tool,
           tool_version, place, state, decided_on, category, profile, required, achieved, counted,
           started_at, finished_at)
         SELECT m.id, 'typed', '{\"techniques\":[]}', 'full_read', 'none', 'nvme-cli', '2.11',
           'Verona, laboratorio', 'accepted', '2026-11-20', 'moderate', 'r2_ieee2883', 'clear',
           'purge', 'nvme_sanitize_block', '2026-11-20T09:00:00+01:00', '2026-11-20T09:04:10+01:00'
         FROM disposal_medium m JOIN disposal_line l ON l.id = m.line_id WHERE l.lot_id = ?1",
        [lot],
    )?;
    for (role, name, title) in
        [("performer", "Anna Verdi", "Tecnico"), ("validator", "Marco Bianchi", "IT manager")]
    {
        tx.execute(
            "INSERT INTO signatory (sanitization_id, role, name, title, organisation, place, contact,
               signed_on, signature, signature_kind)
             SELECT s.id, ?2, ?3, ?4, 'Aurelia & Söhne S.p.A.', 'Verona', '+39 045 1', '2026-11-20',
               ?3, 'typed'
             FROM sanitization s JOIN disposal_medium m ON m.id = s.medium_id
             JOIN disposal_line l ON l.id = m.line_id WHERE l.lot_id = ?1",
            (lot, role, name, title),
        )?;
    }
    tx.execute("UPDATE disposal_lot SET stage = 'verified' WHERE id = ?1", [lot])?;
    Ok(())
}

pub(crate) fn sealed(office: &mut Office) -> DisposalLotId {
    let op = Op::new("disposal.save", office.operator, now());
    let id = office.store.write(&op, filled).unwrap().value.unwrap();
    let op = Op::new("record.decide", office.operator, now());
    office.store.write(&op, |tx| wiped(tx, id)).unwrap();
    let typed = lot::sql::row(office.store.conn(), id).unwrap().number;
    let by: PersonId = office
        .store
        .conn()
        .query_row("SELECT min(id) FROM person WHERE active", [], |r| r.get(0))
        .unwrap();
    let draft = SealDraft {
        lot_id: id,
        scope: SealScope::Media,
        media: Vec::new(),
        typed,
        by_id: Some(by),
    };
    let op = Op::new("certificate.seal", office.operator, now());
    office.store.write(&op, |tx| ops::seal(tx, &draft, today())).unwrap();
    id
}

pub(crate) fn ids(office: &Office, lot: DisposalLotId) -> Vec<DisposalCertificateId> {
    let rows = read::rows(office.store.conn(), Some(lot)).unwrap();
    rows.into_iter().map(|r| r.id).collect()
}

pub(crate) fn printed(
    office: &mut Office,
    ids: &[DisposalCertificateId],
    lang: Lang,
) -> Vec<CertificatePdf> {
    let mut go_on = |_| ControlFlow::Continue(());
    let drawn =
        certificate::draw(office.store.conn(), ids, Some(lang), &moment(), &mut go_on).unwrap();
    let op = Op::new("certificate.print", office.operator, now());
    let drafts = drawn.drafts();
    let prints = office.store.write(&op, |tx| print::record(tx, &drafts, today())).unwrap();
    drawn.finish(office.store.conn(), &prints.value.unwrap()).unwrap()
}

pub(crate) fn by_register(office: &Office, bytes: &[u8]) -> (VerifyVerdict, VerifyReason) {
    let answer = verify(Some(office.store.conn()), &[], &certificate_file(bytes)).unwrap();
    (answer.verdict, answer.reasons[0])
}

/// `alone`: without the register; `here`: with it.
fn shown(alone: &VerifyAnswer, here: &VerifyAnswer) {
    // What was sealed, to be held against the paper; names only the register has.
    let deed = alone.deed.clone().unwrap();
    assert_eq!((deed.model.as_str(), deed.technique.as_str()), ("PM9A1", "nvme_sanitize_block"));
    let roles = |a: &VerifyAnswer| {
        a.people.iter().map(|p| (p.role.as_str(), p.name.clone(), p.title.clone())).collect()
    };
    let said = |role, name: &str, title: &str| (role, name.to_owned(), title.to_owned());
    let sealed: Vec<_> = roles(alone);
    assert_eq!(sealed, [said("performer", "", "Tecnico"), said("validator", "", "IT manager")]);
    let named: Vec<_> = roles(here);
    assert_eq!(
        named,
        [
            said("performer", "Anna Verdi", "Tecnico"),
            said("validator", "Marco Bianchi", "IT manager")
        ]
    );
}

#[test]
fn a_certificate_is_what_it_says_until_one_thing_in_it_changes() {
    let mut office = Office::sample("proofs");
    let lot = sealed(&mut office);
    let all = ids(&office, lot);
    let one = &all[..1];
    for lang in [Lang::En, Lang::It] {
        let file = printed(&mut office, one, lang).remove(0);
        let path = save(&format!("certificate-{}.pdf", lang.as_str()), &file.bytes);
        run("qpdf", &["--check", &path]);
        let words = run("pdftotext", &["-layout", &path, "-"]);
        for part in [file.number.as_str(), "Anna Verdi", "Marco Bianchi", "2.11", "PM9A1"] {
            assert!(words.contains(part), "{part} in\n{words}");
        }
        assert_eq!(
            by_register(&office, &file.bytes),
            (VerifyVerdict::Genuine, VerifyReason::InRegister)
        );
    }
    let file = printed(&mut office, one, Lang::En).remove(0);
    let CertificateFile::Carrying { proof, digest: pages } = certificate_file(&file.bytes) else {
        panic!("it carries a proof")
    };
    let proof = CertificateProof::parse(&proof).expect("a proof");
    assert_eq!(proof.digest, pages);

    // Somebody outside: only a checkpoint that was kept elsewhere tells.
    let seen = certificate_file(&file.bytes);
    let alone = verify(None, &[], &seen).unwrap();
    assert_eq!(
        (alone.verdict, alone.reasons[0]),
        (VerifyVerdict::Unknown, VerifyReason::OtherRegister)
    );
    let kept = Checkpoint::parse(&checkpoint(office.store.conn()).unwrap()).unwrap();
    let told = verify(None, std::slice::from_ref(&kept), &seen).unwrap();
    assert_eq!((told.verdict, told.reasons[0]), (VerifyVerdict::Genuine, VerifyReason::Anchored));
    assert_eq!(told.number, file.number);
    shown(&told, &verify(Some(office.store.conn()), &[], &seen).unwrap());
    let mut other = kept;
    other.root[0] ^= 1;
    let told = verify(None, &[other], &seen).unwrap();
    assert_eq!(told.verdict, VerifyVerdict::Changed);

    // The pages of one certificate with the proof of another.
    let two = printed(&mut office, &all[..2], Lang::En);
    let CertificateFile::Carrying { proof, .. } = certificate_file(&two[1].bytes) else {
        panic!("it carries a proof")
    };
    let bare = certificate::draw(office.store.conn(), one, Some(Lang::En), &moment(), &mut |_| {
        ControlFlow::Continue(())
    });
    let _ = bare.unwrap();
    let swapped = carry_proof(&two[0].bytes, proof, String::new()).unwrap();
    assert_eq!(by_register(&office, &swapped).0, VerifyVerdict::Changed);

    // Annulled later: genuine, and that is said first.
    let id = one[0];
    let by: PersonId = office
        .store
        .conn()
        .query_row("SELECT min(id) FROM person WHERE active", [], |r| r.get(0))
        .unwrap();
    let op = Op::new("certificate.annul", office.operator, now());
    let typed = file.number;
    let draft = AnnulDraft { id, reason: "Wrong drive".into(), by_id: Some(by), typed };
    office.store.write(&op, |tx| ops::annul(tx, &draft, today())).unwrap();
    let told = verify(Some(office.store.conn()), &[], &seen).unwrap();
    assert_eq!(told.reasons, [VerifyReason::Annulled, VerifyReason::InRegister]);
    assert_eq!(told.annulled_reason, "Wrong drive");
    assert!(told.is_annulled() && told.verdict == VerifyVerdict::Genuine);
    // Without the register, nobody can know.
    let told = verify(None, std::slice::from_ref(&now_of(&office)), &seen).unwrap();
    assert!(!told.is_annulled());
    let again = printed(&mut office, one, Lang::En).remove(0);
    let path = save("certificate-annulled.pdf", &again.bytes);
    assert!(run("pdftotext", &[&path, "-"]).contains("Wrong drive"));
}

pub(crate) fn now_of(office: &Office) -> Checkpoint {
    Checkpoint::parse(&checkpoint(office.store.conn()).unwrap()).unwrap()
}

/// The root on the page is in the file that is kept outside, and the one after it, too.
#[test]
fn the_root_a_page_names_is_kept() {
    let mut office = Office::sample("proofs-kept");
    let lot = sealed(&mut office);
    let one = &ids(&office, lot)[..1];
    let mut go_on = |_| ControlFlow::Continue(());
    let drawn =
        certificate::draw(office.store.conn(), one, Some(Lang::En), &moment(), &mut go_on).unwrap();
    let (drafts, named) = (drawn.drafts(), drawn.named());
    let op = Op::new("certificate.print", office.operator, now());
    let prints = office.store.write(&op, |tx| print::record(tx, &drafts, today())).unwrap();
    for _ in 0..2 {
        assert_eq!(office.store.keep_named(&named, &[]), []);
        let kept = kept::beside(office.store.conn()).unwrap();
        assert_eq!(kept, [named[0].clone(), now_of(&office)], "each once");
    }
    let compared = kept::compare(office.store.conn(), &named).unwrap();
    assert_eq!((compared.fit.len(), compared.against.len()), (1, 0));
    let file = drawn.finish(office.store.conn(), &prints.value.unwrap()).unwrap().remove(0);
    let words = run("pdftotext", &["-raw", &save("kept.pdf", &file.bytes), "-"]);
    let root: String = named[0].root.iter().map(|b| format!("{b:02x}")).collect();
    let close: String = words.split_whitespace().collect();
    assert!(close.contains(&root), "{root} in\n{words}");
}

#[test]
fn a_copy_says_that_its_proof_is_in_the_pack() {
    let mut office = Office::sample("proofs-copies");
    let lot = sealed(&mut office);
    let id = ids(&office, lot)[0];
    let days = (crate::fixture::day("2026-01-01"), crate::fixture::day("2026-12-31"));
    for (lang, lot_id, folder) in [(Lang::En, None, "“journal”"), (Lang::It, Some(lot), "«proofs»")]
    {
        let draft = PackDraft { from: days.0, until: days.1, lot_id, language: lang };
        let mut pages = certificate::copies(office.store.conn(), &draft, &moment()).unwrap();
        let copy = pages(office.store.conn(), id).unwrap().unwrap();
        let words = run("pdftotext", &["-layout", &save("copy.pdf", &copy), "-"]);
        assert!(words.contains(folder) && !words.contains("custodia-proof.json"), "{words}");
        assert_eq!(certificate_file(&copy), CertificateFile::Bare);
    }
}

#[test]
fn what_only_packs_a_file_anew_leaves_it_genuine() {
    let mut office = Office::sample("proofs-again");
    let lot = sealed(&mut office);
    let one = ids(&office, lot);
    let file = printed(&mut office, &one[..1], Lang::It).remove(0);
    let path = save("certificate-again.pdf", &file.bytes);
    let ways: [&[&str]; 5] = [
        &[],
        &["--linearize"],
        &["--object-streams=generate"],
        &["--object-streams=disable", "--compress-streams=n"],
        &["--recompress-flate", "--compression-level=9"],
    ];
    for way in ways {
        let to = path.replace(".pdf", "-packed.pdf");
        let mut args: Vec<&str> = way.to_vec();
        args.extend([path.as_str(), to.as_str()]);
        run("qpdf", &args);
        let packed = std::fs::read(&to).unwrap();
        assert_ne!(packed, file.bytes);
        assert_eq!(by_register(&office, &packed).0, VerifyVerdict::Genuine, "{way:?}");
    }
}

/// A small generator of numbers (SplitMix64): the same edits on every machine.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(n).unwrap()).unwrap()
    }
}

/// One forgery: a byte, a piece of the unpacked file, or a word of the proof.
fn forged(dice: &mut Dice, packed: &[u8], open: &[u8], proof: &str, at: usize) -> Vec<u8> {
    match at % 3 {
        0 => {
            let mut bytes = packed.to_vec();
            let place = dice.below(bytes.len());
            bytes[place] ^= 1 << dice.below(8);
            bytes
        }
        1 => {
            let mut bytes = open.to_vec();
            for _ in 0..=dice.below(4) {
                let place = dice.below(bytes.len());
                bytes[place] = b"0123456789ABCDEFabcdef/()<>[] \n"[dice.below(31)];
            }
            bytes
        }
        _ => {
            let mut text = proof.as_bytes().to_vec();
            let place = dice.below(text.len());
            text[place] = if text[place] == b'0' { b'1' } else { b'0' };
            let text = String::from_utf8_lossy(&text).into_owned();
            carry_proof(packed, text, String::new()).unwrap()
        }
    }
}

#[test]
fn five_hundred_forgeries_are_refused_and_without_the_digest_most_would_pass() {
    let mut office = Office::sample("proofs-forged");
    let lot = sealed(&mut office);
    let one = ids(&office, lot);
    let file = printed(&mut office, &one[..1], Lang::En).remove(0);
    let path = save("certificate-forged.pdf", &file.bytes);
    let to = path.replace(".pdf", "-open.pdf");
    run(
        "qpdf",
        &[
            "--object-streams=disable",
            "--compress-streams=n",
            "--stream-data=uncompress",
            &path,
            &to,
        ],
    );
    let open = std::fs::read(&to).unwrap();
    let CertificateFile::Carrying { proof, digest: pages } = certificate_file(&file.bytes) else {
        panic!("it carries a proof")
    };
    let mut dice = Dice(SEED);
    let (mut accepted, mut same, mut control) = (0, 0, 0);
    for at in 0..EDITS {
        let bytes = forged(&mut dice, &file.bytes, &open, &proof, at);
        let seen = certificate_file(&bytes);
        let genuine = by_register(&office, &bytes).0 == VerifyVerdict::Genuine;
        // A byte in what only packs the file changes nothing that shows: that is no forgery.
        let whole = matches!(&seen, CertificateFile::Carrying { proof: p, digest: d }
            if *d == pages && CertificateProof::parse(p) == CertificateProof::parse(&proof));
        match (genuine, whole) {
            (true, true) => same += 1,
            (true, false) => accepted += 1,
            _ => {}
        }
        // The control: whoever does not look at the pages believes the proof alone.
        if let CertificateFile::Carrying { proof, .. } = seen {
            let blind = CertificateFile::Carrying { proof, digest: pages.clone() };
            let told = verify(Some(office.store.conn()), &[], &blind).unwrap();
            control += usize::from(!whole && told.verdict == VerifyVerdict::Genuine);
        }
    }
    println!(
        "R16: {EDITS} edits (seed {SEED:#x}): {accepted} accepted, {same} changed nothing that shows; \
         control without the digest: {control} accepted"
    );
    assert_eq!(accepted, 0);
    assert!(control > EDITS / 10, "the control must fail: {control}");
    assert!(same < EDITS / 4, "most edits are edits: {same}");
}

#[test]
fn what_is_no_certificate_is_told_apart() {
    for bytes in [&b""[..], b"%PDF-", b"%PDF-1.7\n%%EOF", b"PK\x03\x04 not a PDF at all"] {
        assert_eq!(certificate_file(bytes), CertificateFile::Unreadable);
        assert_eq!(digest(bytes), None);
    }
    let office = Office::sample("proofs-none");
    let told = verify(Some(office.store.conn()), &[], &CertificateFile::Bare).unwrap();
    assert_eq!((told.verdict, told.reasons[0]), (VerifyVerdict::Unknown, VerifyReason::NoProof));
    let strange = CertificateFile::Carrying { proof: "{}".into(), digest: "00".into() };
    let told = verify(Some(office.store.conn()), &[], &strange).unwrap();
    assert_eq!(told.reasons[0], VerifyReason::ProofUnreadable);
}
