//! Erasing one person: nothing of them is left in the file, and everything that was proven stays so.

use std::path::Path;

use custodia_core::disposal::settings as disposal;
use custodia_core::erasure::{ErasureDraft, ops, read};
use custodia_core::error::Error;
use custodia_core::ids::PersonId;
use custodia_core::person::{self, PersonDraft};
use custodia_core::store::erase::Erased;
use custodia_core::store::transparency::Checkpoint;
use custodia_core::store::{Depth, Op, check_invariants, checkpoint, journal, kept, undo, verify};

use crate::support::{Office, day, today};

/// A name, an address, a number and a login that stand nowhere else.
const CANARIES: [&str; 5] = [
    "Ottavia Zanichelli",
    "zanichelli.canary@firm.example",
    "+39 045 7788990",
    "ozanichelli-login",
    "Zanichelli-drawn-signature",
];

fn draft(id: PersonId) -> ErasureDraft {
    ErasureDraft {
        person_id: id,
        basis: "GDPR art. 17(1)(a)".into(),
        typed: "ottavia zanichelli".into(),
        namesakes: false,
    }
}

/// An office with the person as custodian of an asset and signatory of a hand-over of a lot that was
/// closed on a day.
fn office(closed: &str) -> (Office, PersonId) {
    let mut office = Office::new();
    let person = PersonDraft {
        name: CANARIES[0].into(),
        email: CANARIES[1].into(),
        phone: CANARIES[2].into(),
        username: CANARIES[3].into(),
        ..PersonDraft::default()
    };
    let id = office.done("person.save", |tx| person::ops::save(tx, &person));
    office.done("person.save", |tx| {
        let draft = person::sql::get(tx, id)?.draft();
        person::ops::save(tx, &PersonDraft { phone: "+39 045 1".into(), ..draft })
    });
    let sql = format!(
        "INSERT INTO disposal_lot (year, number, title, reason, destination, will_be_reused, stage,
           profile, closed_on)
         VALUES (2014, 1, 'Old', 'refresh', 'recycler_under_contract', 0, 'closed',
           'r2_ieee2883', '{closed}');
         INSERT INTO custody_party (lot_id, kind, name) VALUES (1, 'person', 'Ottavia Zanichelli');
         INSERT INTO custody_event (lot_id, position, at, action, from_id, to_id)
           VALUES (1, 1, '2014-01-02T10:00:00+01:00', 'collect', 1, 1);
         INSERT INTO signatory (custody_id, role, person_id, name, signature)
           VALUES (1, 'from', {id}, 'Ottavia Zanichelli', '{}');
         INSERT INTO disposal_certificate (year, number, kind, lot_id, sealed_on, facts, facts_sha256)
           VALUES (2014, 1, 'lot', 1, '2014-02-01', '{{}}', 'aa')",
        CANARIES[4]
    );
    office.done("disposal.save", |tx| Ok(tx.execute_batch(&sql)?));
    (office, id)
}

fn erase(office: &mut Office, draft: &ErasureDraft) -> Result<Erased, Error> {
    let op = Op::new(ops::ERASE, office.operator, office.clock());
    ops::erase(&mut office.store, &op, draft, today())
}

fn code<T: std::fmt::Debug>(result: Result<T, Error>) -> String {
    match result.expect_err("should have been refused") {
        Error::Refused(r) => r.code,
        Error::Invalid(fields) => format!("{} {}", fields[0].field, fields[0].code),
        other => format!("{other:?}"),
    }
}

/// Where one of the texts stands in the files of a folder, in whatever spelling of its letters.
fn found(folder: &Path) -> Vec<String> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() {
            continue;
        }
        let bytes = std::fs::read(entry.path()).unwrap().to_ascii_lowercase();
        for canary in CANARIES {
            let canary = canary.to_lowercase();
            if bytes.windows(canary.len()).any(|w| w == canary.as_bytes()) {
                all.push(format!("{canary} in {}", entry.path().display()));
            }
        }
    }
    all
}

#[test]
fn nothing_of_a_person_is_left_and_all_that_was_sealed_is_still_proven() {
    let (mut office, id) = office("2014-02-01");
    let also = ErasureDraft { namesakes: true, ..draft(id) };
    let folder = office.store.path().parent().unwrap().to_owned();
    assert!(!found(&folder).is_empty(), "the search sees what is there");
    let before = Checkpoint::parse(&checkpoint(office.store.conn()).unwrap()).unwrap();
    let seen = read::preview(office.store.conn(), id, Vec::new(), today()).unwrap();
    assert!(!seen.erased && seen.values >= 6 && seen.ops == 3, "{seen:?}");
    let kinds: Vec<(&str, bool)> =
        seen.parts.iter().map(|p| (p.entity.as_str(), p.namesakes)).collect();
    assert_eq!(kinds, [("person", false), ("signatory", false), ("custody_party", true)]);
    assert_eq!(seen.hindrances, [], "more than ten years");
    let newest = undo::undo_target(office.store.conn()).unwrap().expect("something to undo").id;
    let done = erase(&mut office, &also).unwrap();
    assert!(done.compacted && done.reach.values >= seen.values && done.reach.ops == seen.ops);
    // The file, its log and everything beside it: also after it was closed and opened.
    assert_eq!(found(&folder), Vec::<String>::new());
    let conn = office.store.conn();
    let person = person::sql::get(conn, id).unwrap();
    assert!(person.name.starts_with("Erased on ") && !person.active, "{person:?}");
    assert_eq!((person.email.as_str(), person.phone.as_str()), ("", ""));
    // Chain, replay, indexes; and what left the house before still seals it.
    assert!(verify(conn).unwrap().ok);
    let report = check_invariants(conn, Depth::Full).unwrap();
    assert!(report.ok, "{:?}", report.findings);
    assert_eq!(kept::compare(conn, std::slice::from_ref(&before)).unwrap().fit, [before]);
    let sealed: String =
        conn.query_row("SELECT facts_sha256 FROM disposal_certificate", [], |r| r.get(0)).unwrap();
    assert_eq!(sealed, "aa");
    // The journal says who did it, why and how much; the rest is told as erased.
    let told = journal::history(conn, "erasure", 1).unwrap().remove(0);
    assert_eq!((told.act.as_str(), told.actor_name.is_some()), ("person.erase", true));
    let basis = told.changes.iter().find(|c| c.field == "basis").unwrap();
    assert_eq!(basis.new.as_deref(), Some("GDPR art. 17(1)(a)"));
    let history = journal::history(conn, &format!("person/{id}"), 10).unwrap();
    let names = history.iter().flat_map(|e| &e.changes).filter(|c| c.field == "name");
    assert!(names.clone().count() >= 2 && names.clone().all(|c| c.erased));
    // Neither the erasure nor what wrote the data can be taken back.
    let undone = |office: &mut Office, target| {
        let op = Op::new("journal.undo", office.operator, office.clock());
        code(office.store.undo(target, &op))
    };
    let erasing = done.op.unwrap();
    assert_eq!(undone(&mut office, erasing), "not-undoable");
    assert_eq!(undone(&mut office, newest), "not-undoable");
    let again = ErasureDraft { typed: person.name, ..draft(id) };
    assert_eq!(code(erase(&mut office, &again)), "erase-nothing");
    // It is a register like any other afterwards.
    office.vendor("Later");
    let path = office.store.path().to_owned();
    let at = office.clock();
    let fresh = office.store.backup_to(&folder.join("after.db"), at).unwrap();
    assert!(fresh.path.exists());
    assert_eq!(found(&folder), Vec::<String>::new(), "nor does a copy made afterwards hold it");
    assert!(path.exists());
}

#[test]
fn evidence_that_must_be_kept_is_a_reason_to_wait_and_says_until_when() {
    let (mut office, id) = office("2020-02-29");
    let settings = disposal::DisposalSettings::default();
    assert_eq!(settings.retention.len(), 1, "ten years");
    let refused = erase(&mut office, &draft(id));
    let Err(Error::Refused(r)) = refused else { panic!("{refused:?}") };
    assert_eq!((r.code.as_str(), r.params["until"].as_str()), ("erase-retained", "2030-02-28"));
    let preview = read::preview(office.store.conn(), id, Vec::new(), today()).unwrap();
    assert_eq!(preview.hindrances[0].until, Some(day("2030-02-28")));
    // The day after it is none any more; the last day it is.
    let on = |date: &str| {
        read::preview(office.store.conn(), id, Vec::new(), day(date)).unwrap().hindrances.len()
    };
    assert_eq!((on("2030-02-28"), on("2030-03-01")), (1, 0));
    office
        .done("disposal.save", |tx| Ok(tx.execute_batch("UPDATE disposal_lot SET hold = 'Suit'")?));
    assert_eq!(code(erase(&mut office, &draft(id))), "erase-held");
    let held = read::preview(office.store.conn(), id, Vec::new(), day("2099-01-01")).unwrap();
    assert_eq!(held.hindrances[0].hold, "Suit", "as long as it is held");
    let open = "UPDATE disposal_lot SET hold = '', closed_on = NULL, stage = 'verified'";
    office.done("disposal.save", |tx| Ok(tx.execute_batch(open)?));
    assert_eq!(code(erase(&mut office, &draft(id))), "erase-open");
    let folder = office.store.path().parent().unwrap();
    assert!(!found(folder).is_empty(), "nothing was touched");
}

#[test]
fn nobody_is_erased_by_a_click_or_by_themselves() {
    let (mut office, id) = office("2014-02-01");
    let wrong = ErasureDraft { typed: "Ottavia".into(), ..draft(id) };
    assert_eq!(code(erase(&mut office, &wrong)), "typed erase-typed");
    let bare = ErasureDraft { basis: "  ".into(), ..draft(id) };
    assert_eq!(code(erase(&mut office, &bare)), "basis required");
    let me = office.operator;
    let own = person::sql::get(office.store.conn(), me).unwrap().name;
    let own = ErasureDraft { typed: own, ..draft(me) };
    assert_eq!(code(erase(&mut office, &own)), "erase-self");
    assert!(code(erase(&mut office, &draft(PersonId(9_999)))).contains("NotFound"));
}

#[test]
fn a_value_that_was_taken_without_an_erasure_is_found() {
    let (mut office, id) = office("2014-02-01");
    erase(&mut office, &draft(id)).unwrap();
    let raw = rusqlite::Connection::open(office.store.path()).unwrap();
    let gone = "DELETE FROM event_pii WHERE seq = (SELECT min(seq) FROM event_pii)";
    assert!(raw.execute(gone, []).unwrap() > 0, "another person is left");
    drop(raw);
    let report = check_invariants(office.store.conn(), Depth::Full).unwrap();
    let codes: Vec<&str> = report.findings.iter().map(|f| f.code.as_str()).collect();
    assert!(!codes.is_empty() && codes.iter().all(|c| *c == "replay"), "{codes:?}");
}
