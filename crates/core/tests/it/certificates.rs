//! Certificates of ours: what is asked for before one is sealed, what it freezes, what nobody can take
//! back any more, and what annulling leaves.

use custodia_core::disposal::certificate::CertificateField;
use custodia_core::disposal::chain;
use custodia_core::disposal::custody::{CustodyAction, CustodyParty};
use custodia_core::disposal::lot;
use custodia_core::disposal::lot::{
    ExceptionDraft, LotDraft, LotStage, MediumDraft, MediumException,
};
use custodia_core::disposal::media::MediaType;
use custodia_core::disposal::required::MediumDestination;
use custodia_core::disposal::sealed::facts::{self, CertificateFacts};
use custodia_core::disposal::sealed::{
    AnnulDraft, CertificateKind, CertificateRow, SealDraft, SealScope, ops, read, sql,
};
use custodia_core::erasure::{self, ErasureDraft};
use custodia_core::error::{Error, Result};
use custodia_core::ids::{DisposalLotId, DisposalMediumId};
use custodia_core::person::{self, PersonDraft};
use custodia_core::store::Op;
use custodia_core::text::{self, Lang};

use crate::disposal_lot::{
    add, asset, boss, cleared, detail, draft, go, lines, part, refused, wrong,
};
use crate::support::{Office, day, today};

mod paper;

/// A lot that stays in the house, sanitizing: so many laptops, one drive each, all known.
fn begun(office: &mut Office, count: usize) -> DisposalLotId {
    let assets: Vec<_> = (1..=count)
        .map(|n| {
            let a = asset(office, &format!("A-{n:04}"), "Laptop");
            let kind = custodia_core::asset::component::ComponentKind::Ssd;
            part(office, a, kind, &format!("Z{n:04}"));
            a
        })
        .collect();
    let reuse = MediumDestination::InternalReuse;
    let draft = LotDraft { destination: reuse, will_be_reused: true, ..draft(office.operator) };
    let id = office.done("disposal.save", |tx| lot::ops::save(tx, &draft, today()));
    add(office, id, &assets);
    let by = boss(office);
    go(office, id, LotStage::Approved, Some(by)).expect("approved");
    go(office, id, LotStage::Collected, None).expect("collected");
    let all = lines(office, id);
    office.done("disposal.checks", |tx| lot::ops::answer(tx, &all, &cleared()));
    go(office, id, LotStage::Sanitizing, None).expect("sanitizing");
    let media: Vec<_> = detail(office, id).media.into_iter().map(|m| m.draft).collect();
    office.done("disposal.medium", |tx| {
        for m in &media {
            let known = MediumDraft { media_type: Some(MediaType::SsdNvme), ..m.clone() };
            lot::ops::save_medium(tx, &known)?;
        }
        Ok(())
    });
    id
}

/// An accepted record for each medium of a lot, with both signatures.
fn accepted(office: &mut Office, id: DisposalLotId) {
    office.done("sanitization.decide", |tx| {
        tx.execute(
            "INSERT INTO sanitization (medium_id, origin, deed, verification, hidden_area, tool,
               tool_version, place, state, decided_on, category, profile, required, achieved, counted)
             SELECT m.id, 'typed', '{\"techniques\":[]}', 'full_read', 'none', 'nwipe', '0.42',
               'Milano', 'accepted', '2026-11-20', 'moderate', 'r2_ieee2883', 'clear', 'purge',
               'nvme_sanitize_block'
             FROM disposal_medium m JOIN disposal_line l ON l.id = m.line_id WHERE l.lot_id = ?1",
            [id],
        )?;
        for (role, name) in [("performer", "Anna Verdi"), ("validator", "Marco Bianchi")] {
            tx.execute(
                "INSERT INTO signatory (sanitization_id, role, name, title, organisation, place,
                   contact, signed_on, signature, signature_kind)
                 SELECT s.id, ?2, ?3, 'Technician', 'Aurelia', 'Milano', '+39 02 1', '2026-11-20',
                   ?3, 'typed'
                 FROM sanitization s JOIN disposal_medium m ON m.id = s.medium_id
                 JOIN disposal_line l ON l.id = m.line_id WHERE l.lot_id = ?1",
                (id, role, name),
            )?;
        }
        Ok(())
    });
}

/// Its records accepted, the lot verified.
fn verified(office: &mut Office, count: usize) -> DisposalLotId {
    let id = begun(office, count);
    accepted(office, id);
    go(office, id, LotStage::Verified, None).expect("verified");
    id
}

fn wish(office: &Office, lot_id: DisposalLotId, scope: SealScope) -> SealDraft {
    let typed = detail(office, lot_id).row.number;
    SealDraft { lot_id, scope, media: Vec::new(), typed, by_id: Some(office.operator) }
}

fn seal(office: &mut Office, draft: &SealDraft) -> Result<u32> {
    let sealed = office.write("certificate.seal", |tx| ops::seal(tx, draft, today()));
    sealed.map(|w| w.value.expect("a count"))
}

fn sealed(office: &mut Office, id: DisposalLotId, scope: SealScope) -> u32 {
    let draft = wish(office, id, scope);
    seal(office, &draft).expect("it is sealed")
}

fn rows(office: &Office) -> Vec<CertificateRow> {
    read::rows(office.store.conn(), None).expect("certificates")
}

fn annul(office: &mut Office, row: &CertificateRow) -> Result<()> {
    let draft = AnnulDraft {
        id: row.id,
        reason: "Wrong drive".into(),
        by_id: Some(office.operator),
        typed: row.number.clone(),
    };
    office.write("certificate.annul", |tx| ops::annul(tx, &draft, today())).map(|_| ())
}

fn first_medium(office: &Office, id: DisposalLotId) -> DisposalMediumId {
    detail(office, id).media[0].id
}

#[test]
fn nothing_is_sealed_by_a_click_or_by_nobody_or_too_early() {
    let mut office = Office::new();
    let id = begun(&mut office, 1);
    let early = wish(&office, id, SealScope::Media);
    assert_eq!(refused(seal(&mut office, &early)), "disposal-stage");
    accepted(&mut office, id);
    go(&mut office, id, LotStage::Verified, None).expect("verified");
    let bad = SealDraft { typed: "D-2026-999".into(), by_id: None, ..early.clone() };
    let errors = wrong(seal(&mut office, &bad));
    let expect = [("typed", "certificate-typed"), ("by_id", "required")];
    assert_eq!(errors, expect.map(|(f, c)| (f.to_owned(), c.to_owned())));
    let strange = SealDraft { media: vec![DisposalMediumId(999)], ..early.clone() };
    assert_eq!(wrong(seal(&mut office, &strange)), [("media".into(), "unknown".into())]);
    assert!(rows(&office).is_empty());
    let lower = SealDraft { typed: early.typed.to_lowercase(), ..early };
    assert_eq!(seal(&mut office, &lower).expect("sealed"), 1);
    assert_eq!(refused(seal(&mut office, &lower)), "certificate-nothing");
}

#[test]
fn what_the_form_asks_for_and_the_record_lacks_is_named() {
    use CertificateField as F;
    for (change, missing) in [
        ("UPDATE sanitization SET tool_version = ''", vec![F::ToolAndVersion]),
        ("UPDATE sanitization SET tool_version = '', equipment = 'SH-3'", vec![]),
        ("UPDATE signatory SET title = '' WHERE role = 'performer'", vec![F::PerformerTitle]),
        (
            "UPDATE signatory SET signature = '', signed_on = NULL WHERE role = 'validator'",
            vec![F::ValidatorDate, F::ValidatorSignature],
        ),
        (
            "UPDATE sanitization SET category = 'low'; DELETE FROM signatory WHERE role = 'validator'",
            vec![],
        ),
        ("UPDATE signatory SET place = ''", vec![]),
    ] {
        let mut office = Office::new();
        let id = verified(&mut office, 1);
        office.done("sanitization.save", |tx| Ok(tx.execute_batch(change)?));
        let preview =
            read::preview(office.store.conn(), id, SealScope::Media, today()).expect("a preview");
        let told: Vec<F> = preview.unsealable.iter().flat_map(|u| u.missing.clone()).collect();
        assert_eq!(told, missing, "{change}");
        let wish = wish(&office, id, SealScope::Media);
        match (seal(&mut office, &wish), missing.is_empty()) {
            (Ok(1), true) => {}
            (Err(Error::Refused(r)), false) => {
                assert_eq!(r.code, "certificate-incomplete");
                let fields: Vec<&str> = missing.iter().map(|f| f.as_str()).collect();
                let said = format!("{r:?}");
                assert!(fields.iter().all(|f| said.contains(f)), "{said}");
                // People read the names of the fields, no codes.
                let wire = Error::Refused(r).to_wire();
                for lang in [Lang::En, Lang::It] {
                    let told = text::message(lang, &wire.message_id(), &wire.params);
                    for field in fields.iter().map(|f| f.replace('.', "-")) {
                        let words = text::t(lang, &format!("certificate-field-{field}"));
                        assert!(told.contains(&words), "{told}");
                    }
                    assert!(!told.contains('_') && !told.contains('⟦'), "{told}");
                }
            }
            other => panic!("{change}: {other:?}"),
        }
    }
}

#[test]
fn a_certificate_freezes_all_but_names() {
    let mut office = Office::new();
    let id = verified(&mut office, 2);
    assert_eq!(sealed(&mut office, id, SealScope::Media), 2);
    let rows = rows(&office);
    let numbers: Vec<&str> = rows.iter().map(|r| r.number.as_str()).collect();
    assert_eq!(numbers, ["C-2026-0002", "C-2026-0001"]);
    let conn = office.store.conn();
    for row in &rows {
        let (text, hash) = sql::facts(conn, row.id).expect("facts");
        assert_eq!(facts::sha256(&text), hash);
        for name in ["Anna", "Verdi", "Bianchi", "+39"] {
            assert!(!text.contains(name), "{name} in {text}");
        }
        let facts = CertificateFacts::parse(&text).expect("facts");
        assert_eq!(facts.canonical().expect("canonical"), text, "one text for one meaning");
        assert_eq!((facts.number.as_str(), facts.kind), (row.number.as_str(), row.kind));
        let medium = facts.medium.expect("a medium");
        assert_eq!((medium.serial, medium.tag), (row.serial.clone(), row.tag.clone()));
        assert_eq!(medium.people.len(), 2);
        assert_eq!(medium.record.tool, "nwipe");
        let event: String = conn
            .query_row("SELECT bytes FROM event WHERE seq = ?1", [row.seq], |r| r.get(0))
            .expect("its event");
        assert!(event.contains(&hash), "the event seals the facts");
    }
    for (written, found) in
        [("C-2026-0001", true), ("c 2026/1", true), ("2026-9", false), ("", false)]
    {
        assert_eq!(sql::by_number(conn, written).expect("read").is_some(), found, "{written:?}");
    }
}

#[test]
fn a_lot_is_certified_after_its_media_and_falls_back_when_annulled() {
    let mut office = Office::new();
    let id = verified(&mut office, 2);
    let whole = wish(&office, id, SealScope::Lot);
    assert_eq!(refused(seal(&mut office, &whole)), "certificate-media-first");
    sealed(&mut office, id, SealScope::Media);
    assert_eq!(seal(&mut office, &whole).expect("sealed"), 1);
    assert_eq!(detail(&office, id).row.stage, LotStage::Certified);
    let lot = rows(&office).remove(0);
    assert_eq!((lot.kind, lot.number.as_str()), (CertificateKind::Lot, "C-2026-0003"));
    let (text, _) = sql::facts(office.store.conn(), lot.id).expect("facts");
    let contents = CertificateFacts::parse(&text).expect("facts").contents.expect("contents");
    let listed: Vec<&str> = contents.media.iter().map(|m| m.certificate.as_str()).collect();
    assert_eq!(listed, ["C-2026-0001", "C-2026-0002"]);
    assert_eq!(contents.assets.len(), 2);
    assert_eq!(refused(seal(&mut office, &whole)), "disposal-certified");

    let medium = rows(&office).remove(2);
    assert_eq!(refused(annul(&mut office, &medium)), "certificate-of-lot");
    // The number of another certificate is not its own.
    let typed = medium.number.clone();
    let none = AnnulDraft { id: lot.id, reason: " ".into(), by_id: None, typed };
    let none = office.write("certificate.annul", |tx| ops::annul(tx, &none, today()));
    let expect =
        [("reason", "required"), ("by_id", "required"), ("typed", "certificate-typed-own")];
    assert_eq!(wrong(none), expect.map(|(f, c)| (f.to_owned(), c.to_owned())));
    annul(&mut office, &lot).expect("annulled");
    assert_eq!(detail(&office, id).row.stage, LotStage::HandedOver);
    assert_eq!(refused(annul(&mut office, &lot)), "certificate-annulled");
    annul(&mut office, &medium).expect("annulled");
    assert_eq!(sealed(&mut office, id, SealScope::Media), 1);
    assert_eq!(sealed(&mut office, id, SealScope::Lot), 1);
    let all = rows(&office);
    let chain: Vec<_> = all
        .iter()
        .map(|r| (r.number.as_str(), r.supersedes.as_str(), r.superseded_by.as_str()))
        .collect();
    assert_eq!(
        chain,
        [
            ("C-2026-0005", "C-2026-0003", ""),
            ("C-2026-0004", "C-2026-0001", ""),
            ("C-2026-0003", "", "C-2026-0005"),
            ("C-2026-0002", "", ""),
            ("C-2026-0001", "", "C-2026-0004"),
        ],
        "a burnt number is never used again"
    );
}

#[test]
fn what_is_sealed_is_neither_undone_nor_changed() {
    let mut office = Office::new();
    let id = begun(&mut office, 1);
    accepted(&mut office, id);
    let record = office.store.undo_target().expect("a journal").expect("the records").id;
    go(&mut office, id, LotStage::Verified, None).expect("verified");
    sealed(&mut office, id, SealScope::Media);
    assert!(office.store.undo_target().expect("a journal").is_none(), "undo offers nothing");
    let seal_op: custodia_core::ids::OpRow = office
        .store
        .conn()
        .query_row("SELECT max(id) FROM op", [], |r| r.get(0))
        .expect("the newest op");
    let op = office.op(custodia_core::store::UNDO);
    assert_eq!(refused(office.store.undo(seal_op, &op)), "certificate-sealed");
    let op = office.op(custodia_core::store::UNDO);
    let code = refused(office.store.undo(record, &op));
    assert!(["undo-blocked", "undo-conflict"].contains(&code.as_str()), "{code}");
    for raw in [
        "UPDATE disposal_certificate SET facts = '{}'",
        "UPDATE disposal_certificate SET number = 7",
        "DELETE FROM disposal_certificate",
        "UPDATE sanitization SET state = 'withdrawn'",
        "UPDATE disposal_medium SET serial = 'other'",
    ] {
        let done = office.write("raw.change", |tx| Ok(tx.execute(raw, [])?));
        assert!(done.is_err(), "{raw}");
    }
    let medium = first_medium(&office, id);
    let lost = ExceptionDraft {
        media: vec![medium],
        exception: Some(MediumException::Lost),
        reason: "Gone".into(),
        by_id: Some(office.operator),
    };
    let excepted = office.write("disposal.except", |tx| lot::ops::except(tx, &lost, today()));
    assert!(excepted.is_err(), "{excepted:?}");
    let row = rows(&office).remove(0);
    annul(&mut office, &row).expect("annulled");
    assert!(office.store.undo_target().expect("a journal").is_none(), "nor is that undone");
    let raw = "UPDATE disposal_certificate SET annulled_reason = 'nicer'";
    assert!(office.write("raw.change", |tx| Ok(tx.execute(raw, [])?)).is_err());
    assert!(custodia_core::store::verify(office.store.conn()).expect("a report").ok);
}

#[test]
fn numbers_begin_anew_with_the_year() {
    let mut office = Office::new();
    let id = verified(&mut office, 2);
    let only = first_medium(&office, id);
    let one = SealDraft { media: vec![only], ..wish(&office, id, SealScope::Media) };
    assert_eq!(seal(&mut office, &one).expect("sealed"), 1);
    let rest = wish(&office, id, SealScope::Media);
    let later = day("2027-01-02");
    office.done("certificate.seal", |tx| ops::seal(tx, &rest, later));
    let numbers: Vec<String> = rows(&office).into_iter().map(|r| r.number).collect();
    assert_eq!(numbers, ["C-2027-0001", "C-2026-0001"]);
}

#[test]
fn what_was_sent_out_is_anchored_and_the_rest_is_counted() {
    let mut office = Office::new();
    let state = |office: &Office| read::anchored(office.store.conn()).expect("a state");
    assert_eq!((state(&office).anchored, state(&office).anchored_at), (0, None));
    let before = state(&office).events;
    let at = office.clock();
    office.done("anchor.sent", |tx| ops::anchor_sent(tx, at));
    let after = state(&office);
    assert_eq!((after.anchored, after.events), (before, before + 1), "its own event comes after");
    assert!(after.anchored_at.is_some());
    assert_eq!(after.checkpoint.lines().count(), 3);
    office.vendor("Ecoriciclo");
    assert_eq!(state(&office).anchored, before);
    assert!(state(&office).events > before + 1);
}

#[test]
fn facts_of_earlier_forms_are_read_and_written_as_they_were() {
    let mut office = Office::new();
    let id = verified(&mut office, 1);
    sealed(&mut office, id, SealScope::Media);
    let row = rows(&office).remove(0);
    let (text, _) = sql::facts(office.store.conn(), row.id).expect("facts");
    let mut value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let medium = value["medium"].as_object_mut().expect("a medium");
    assert_eq!(medium.remove("category_after").expect("form 3 has it"), "none");
    value["v"] = 2.into();
    let second = value.to_string();
    let read = CertificateFacts::parse(&second).expect("the second form");
    assert_eq!(read.medium.as_ref().expect("a medium").category_after, None);
    assert_eq!(read.canonical().expect("canonical"), second);

    value["v"] = 1.into();
    value["lot"].as_object_mut().expect("a lot").remove("reason").expect("form 2 has it");
    let first = value.to_string();
    let read = CertificateFacts::parse(&first).expect("the first form");
    assert_eq!(read.lot.reason, None);
    assert_eq!(read.canonical().expect("canonical"), first);
}

#[test]
fn a_name_under_a_certificate_can_be_erased_and_never_becomes_another() {
    let mut office = Office::new();
    let id = verified(&mut office, 1);
    sealed(&mut office, id, SealScope::Media);
    let other = office.write("record.sign", |tx| {
        Ok(tx.execute("UPDATE signatory SET name = 'Luca Neri' WHERE role = 'performer'", [])?)
    });
    assert!(other.is_err(), "somebody else would stand for it");
    // Long after the lot was closed, whoever has her name is erased, those not linked included.
    let person = PersonDraft { name: "Anna Verdi".into(), ..PersonDraft::default() };
    let person_id = office.done("person.save", |tx| {
        tx.execute("UPDATE disposal_lot SET stage = 'closed', closed_on = '2010-01-01'", [])?;
        person::ops::save(tx, &person)
    });
    let basis = "GDPR art. 17(1)(a)".into();
    let draft = ErasureDraft { person_id, basis, typed: "Anna Verdi".into(), namesakes: true };
    let op = Op::new(erasure::ops::ERASE, office.operator, office.clock());
    erasure::ops::erase(&mut office.store, &op, &draft, today()).expect("erased");
    let left: i64 = office
        .store
        .conn()
        .query_row(
            "SELECT count(*) FROM signatory WHERE role = 'performer' AND name = ''",
            [],
            |r| r.get(0),
        )
        .expect("a count");
    assert_eq!(left, 1);
}

#[test]
fn what_a_lots_certificate_rests_on_cannot_be_undone() {
    let mut office = Office::new();
    let id = verified(&mut office, 2);
    let here = crate::custody::party(&mut office, id, CustodyParty::Storage, "Store");
    let bench = crate::custody::party(&mut office, id, CustodyParty::Storage, "Bench");
    let at = "2026-11-20T09:00:00+01:00";
    let moved = crate::custody::event(id, at, CustodyAction::Store, (here, bench));
    let custody = office.write("custody.save", |tx| chain::ops::save(tx, &moved)).expect("moved");
    sealed(&mut office, id, SealScope::Media);
    sealed(&mut office, id, SealScope::Lot);
    let op = office.op("undo");
    assert_eq!(refused(office.store.undo(custody.op.expect("an op"), &op)), "undo-blocked");
    let line = detail(&office, id).lines[0].id;
    for sql in [
        "UPDATE disposal_lot SET gate_reason = 'Another'",
        "UPDATE disposal_medium SET exception = 'lost'",
        "DELETE FROM sanitization",
        "UPDATE custody_event SET place = 'Elsewhere'",
        "INSERT INTO received_certificate (lot_id, received_on) SELECT id, '2026-11-20'
         FROM disposal_lot",
        "UPDATE disposal_line SET left_out = 'Never mind'",
    ] {
        let done = office.write("disposal.save", |tx| Ok(tx.execute(sql, [])?));
        assert!(done.is_err(), "{sql}");
    }
    // What comes later stays open.
    office.done("disposal.save", |tx| {
        tx.execute("UPDATE disposal_line SET weight_g = 900 WHERE id = ?1", [line])?;
        Ok(tx.execute("UPDATE disposal_lot SET note = 'Filed', hold = 'Suit'", [])?)
    });
    let of_lot = rows(&office).into_iter().find(|r| r.medium_id.is_none()).expect("the lot's");
    annul(&mut office, &of_lot).expect("annulled");
    let op = office.op("undo");
    office.store.undo(custody.op.expect("an op"), &op).expect("nothing rests on it any more");
}
