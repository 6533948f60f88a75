//! The register as it stood: against a model of every day, across versions of the schema, and every
//! reason not to show it.

use std::io::Write as _;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use custodia_core::asset::{self, AssetDraft, AssetState};
use custodia_core::bulk::{BulkCell, BulkChange, BulkContext, edit};
use custodia_core::catalogue;
use custodia_core::catalogue::location::{LocationDraft, LocationKind};
use custodia_core::document::{self, DocumentDraft, DocumentPurpose};
use custodia_core::list::{ListKind, ListQuery, Selection};
use custodia_core::store::past::{PastError, Pasts, Unknown};
use custodia_core::store::{Conn, HitKind, REDO, Store, Tx, UNDO, journal, migrations, search};
use custodia_core::text::Lang;
use proptest::prelude::*;
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use rusqlite::session::Session;

use super::store::{Folder, at, op, register, run, value};
use super::store_undo::snapshot;
use crate::support::{Office, tacit, today};

/// The tables as they were just before an instant.
fn past(conn: &Conn, until: DateTime<Utc>) -> Result<Tables, PastError> {
    Pasts::default().at(conn, until).map(|past| snapshot(past))
}

type Tables = std::collections::BTreeMap<String, Vec<String>>;

fn unknown(conn: &Conn, until: DateTime<Utc>) -> Unknown {
    match past(conn, until) {
        Err(PastError::Unknown(why)) => why,
        other => panic!("it is known: {:?}", other.map(|_| ())),
    }
}

#[derive(Debug, Clone)]
enum Step {
    Save(u8),
    Delete(u8),
    Bulk(&'static str),
    Rename(u8),
    Import(u8),
    Contract(u8),
    Document(u8),
    Sql(&'static str),
    Undo,
    Redo,
    NextDay,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let sql = prop_oneof![
        // Two unique keys change places within one op.
        Just(
            "UPDATE asset SET tag = 'swap' WHERE id = 1; UPDATE asset SET tag = 'A-0' WHERE id = 2;
             UPDATE asset SET tag = (SELECT 'A-' || id FROM asset WHERE id = 1) WHERE id = 1"
        ),
        Just("UPDATE person SET name = name || ' Rossi', phone = phone || '1'"),
        Just("INSERT INTO logo (sha256, png) SELECT 'x', x'89504e47'"),
        Just("DELETE FROM contract_asset; DELETE FROM logo"),
        Just("UPDATE vendor SET notes = notes || 'x'"),
    ];
    let step = prop_oneof![
        4 => (0..8_u8).prop_map(Step::Save),
        2 => (0..8_u8).prop_map(Step::Delete),
        1 => prop_oneof![Just("Roma"), Just("Milano / Sala 1"), Just("")].prop_map(Step::Bulk),
        2 => (0..4_u8).prop_map(Step::Rename),
        2 => (0..4_u8).prop_map(Step::Import),
        1 => (0..4_u8).prop_map(Step::Contract),
        2 => (0..4_u8).prop_map(Step::Document),
        2 => sql.prop_map(Step::Sql),
        3 => Just(Step::Undo),
        2 => Just(Step::Redo),
        5 => Just(Step::NextDay),
    ];
    prop::collection::vec(step, 1..40)
}

/// Does a step; what its rules refuse changes nothing, which is as good a day as any.
fn take(office: &mut Office, step: &Step) {
    match step {
        Step::Save(n) => {
            let conn = office.store.conn();
            let known = asset::sql::by_tag(conn, &format!("A-{n}")).unwrap();
            let before = known.map(|id| asset::sql::draft(conn, id).unwrap());
            let fresh = office.laptop(&format!("A-{n}"), &format!("S{n}"));
            let draft = before.unwrap_or(AssetDraft { location: "Milano".into(), ..fresh });
            let status = office.status(AssetState::InStock);
            let notes = format!("{}n", draft.notes);
            let draft = AssetDraft { notes, status_id: Some(status), ..draft };
            let _ = office.write("asset.save", |tx| asset::ops::save(tx, &draft));
        }
        Step::Delete(n) => {
            let known = asset::sql::by_tag(office.store.conn(), &format!("A-{n}")).unwrap();
            let Some(id) = known else { return };
            let _ = office.write("asset.delete", |tx| asset::ops::delete(tx, id));
        }
        Step::Bulk(place) => {
            let cell = |field: &str, text: &str| BulkCell {
                field: field.into(),
                text: text.into(),
                was: None,
            };
            let selection = Selection::Matching { query: ListQuery::default(), except: Vec::new() };
            let cells = vec![cell("location", place), cell("notes", place)];
            let change = BulkChange::Same { selection, cells };
            let ctx = BulkContext { today: today(), lang: Lang::En };
            let bulk =
                |tx: &Tx<'_>| edit(tx, ListKind::Assets, &change, None, &ctx, &mut |_, _| true);
            let _ = office.write("asset.bulk_edit", bulk);
        }
        Step::Rename(n) => {
            let (from, to) = (["Milano", "Roma"][usize::from(n % 2)], ["Roma", "Bari / Nord"]);
            let draft = LocationDraft {
                id: None,
                was: Some(from.into()),
                path: to[usize::from(n / 2)].into(),
                kind: LocationKind::Room,
                code: String::new(),
                address: String::new(),
                note: String::new(),
            };
            let _ = office.write("location.save", |tx| catalogue::location_save(tx, &draft, true));
        }
        Step::Import(n) => {
            office.import_plain(&format!(
                "Asset Tag|Serial|Manufacturer|Model|Notes\nA-{n}|S{n}|Dell|XPS|imported\n\
                 I-{n}|T{n}|HP|EliteBook|new"
            ));
        }
        Step::Contract(n) => {
            let first = "SELECT min(id) FROM vendor";
            let Some(vendor) = value::<Option<_>>(office.store.conn(), first) else { return };
            let draft = tacit(vendor, &format!("K-{n}"), "2026-03-01");
            let save = |tx: &Tx<'_>| custodia_core::contract::ops::save(tx, &draft, today());
            let _ = office.write("contract.save", save);
        }
        Step::Document(n) => {
            let id = asset::sql::by_tag(office.store.conn(), "A-1").unwrap();
            let draft = DocumentDraft {
                contract_id: None,
                vendor_id: None,
                asset_id: id,
                purpose: DocumentPurpose::Other,
                note: String::new(),
            };
            let content = [b'x', *n];
            let add =
                |tx: &Tx<'_>| document::ops::attach(tx, &draft, "file.txt", &content, today());
            let _ = office.write("document.add", add);
        }
        Step::Sql(sql) => {
            let _ = office.write("asset.edit", |tx| Ok(tx.execute_batch(sql)?));
        }
        Step::Undo => {
            let Some(target) = office.store.undo_target().unwrap() else { return };
            let op = office.op(UNDO);
            let _ = office.store.undo(target.id, &op);
        }
        Step::Redo => {
            let Some(target) = office.store.redo_target().unwrap() else { return };
            let op = office.op(REDO);
            let _ = office.store.redo(target.id, &op);
        }
        Step::NextDay => office.next_day(),
    }
}

/// What a few words find, and what the journal holds.
fn seen(conn: &Conn) -> (Vec<i64>, i64, usize) {
    let words = ["rossi", "roma", "imp", "S1"];
    let found = words.iter().flat_map(|w| search(conn, w, HitKind::ALL, 50).unwrap());
    let ops = journal::page(conn, &journal::JournalFilter::default(), 0, 1).unwrap().total;
    (found.map(|hit| hit.id).collect(), ops, journal::history(conn, "asset/1", 99).unwrap().len())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..Default::default() })]

    #[test]
    fn every_day_of_a_journal_is_shown_as_it_ended(steps in steps()) {
        let mut office = Office::new();
        office.vendor("Dell");
        let mut days = Vec::new();
        for step in steps.iter().chain([&Step::NextDay]) {
            if matches!(step, Step::NextDay) {
                let until = office.clock() + TimeDelta::milliseconds(1);
                days.push((until, snapshot(office.store.conn()), seen(office.store.conn())));
            }
            take(&mut office, step);
        }
        let now = snapshot(office.store.conn());
        let mut pasts = Pasts::default();
        for (until, tables, found) in &days {
            let past = pasts.at(office.store.conn(), *until).unwrap();
            prop_assert_eq!(past.doubts(), 0);
            prop_assert_eq!(&snapshot(past), tables);
            past.searchable().unwrap();
            prop_assert_eq!(&seen(past), found);
        }
        prop_assert_eq!(&snapshot(office.store.conn()), &now, "the register is not touched");
    }
}

/// What somebody does to a register's file behind our back.
fn behind_our_back(folder: &Folder, sql: &str) {
    let conn = Connection::open(folder.path("office.db")).unwrap();
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).unwrap();
    conn.execute_batch(&format!("PRAGMA foreign_keys = OFF; {sql}")).unwrap();
}

/// Three days of a vendor's name, and of others.
fn three_days(folder: &Folder) -> [(DateTime<Utc>, Tables); 3] {
    let mut store = register(folder);
    [1, 2, 3].map(|day| {
        let minute = day * 1440;
        let sql = format!(
            "UPDATE vendor SET name = 'Acme {day}' WHERE id = 1;
             INSERT INTO vendor (name) VALUES ('New {day}')"
        );
        run(&mut store, &op("vendor.edit", minute), &sql);
        (at(minute + 1), snapshot(store.conn()))
    })
}

#[test]
fn a_past_without_one_of_its_inverses_is_another_or_none() {
    // Op 3 as if it had never had anything to take back; the control of every comparison above.
    for (sql, shown) in [
        ("SELECT 1", true),
        ("DELETE FROM op_inverse WHERE op = 3; DELETE FROM event WHERE op = 3", false),
        ("DELETE FROM op_inverse WHERE op = 4; DELETE FROM event WHERE op = 4", false),
    ] {
        let folder = Folder::new();
        let days = three_days(&folder);
        behind_our_back(&folder, sql);
        let store = Store::open(&folder.path("office.db"), at(9_000)).unwrap();
        assert_eq!(past(store.conn(), days[0].0).is_ok_and(|t| t == days[0].1), shown, "{sql}");
    }
}

#[test]
fn an_inverse_that_is_gone_or_damaged_is_named_with_the_first_day_that_is_known() {
    for sql in [
        "DELETE FROM op_inverse WHERE op = 3",
        "UPDATE op_inverse SET bytes = x'' WHERE op = 3",
        "UPDATE op_inverse SET bytes = CAST(substr(bytes, 1, length(bytes) / 2) AS BLOB) WHERE op = 3",
        "UPDATE op_inverse SET bytes = CAST(substr(bytes, 1, length(bytes) - 1) AS BLOB) WHERE op = 3",
        "UPDATE op_inverse SET bytes = CAST(x'00' || substr(bytes, 2) AS BLOB) WHERE op = 3",
        "UPDATE op_inverse SET bytes = (SELECT bytes FROM op_inverse WHERE op = 2) WHERE op = 3",
        // The tables are not what the journal says they are.
        "UPDATE vendor SET name = 'Somebody else' WHERE id = 1",
        "DELETE FROM vendor WHERE id = 4",
    ] {
        let folder = Folder::new();
        let days = three_days(&folder);
        behind_our_back(&folder, sql);
        let store = Store::open(&folder.path("office.db"), at(9_000)).unwrap();
        let Unknown::Broken { op, name, at: done, .. } = unknown(store.conn(), days[0].0) else {
            panic!("{sql}");
        };
        assert_eq!(name, "vendor.edit");
        // What was done that day itself can be shown; the day before cannot.
        assert!(past(store.conn(), done + TimeDelta::minutes(1)).is_ok(), "{sql}");
        assert!(op.0 >= 3, "{sql}: {op}");
    }
}

#[test]
fn what_an_older_version_wrote_is_taken_back_after_the_migration() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    for version in 1..=migrations::newest() {
        let folder = Folder::new();
        let path = folder.path("office.db");
        std::fs::copy(fixtures.join(format!("schema-{version:04}.db")), &path).unwrap();
        let mut store = Store::open(&path, at(60)).unwrap();
        let old = snapshot(store.conn());
        // The last op of the old version, taken back as undo does it.
        let target = store.undo_target().unwrap().unwrap();
        let done = store.undo(target.id, &op(UNDO, 60)).unwrap();
        let before = snapshot(store.conn());
        store.redo(done.op.unwrap(), &op(REDO, 61)).unwrap();
        run(
            &mut store,
            &op("asset.edit", 1440),
            "UPDATE asset SET notes = 'seen', criticality = 'high' WHERE id = 1;
             UPDATE contract SET title = 'Other'; DELETE FROM vendor WHERE id = 3;
             DELETE FROM asset WHERE id = 2; INSERT INTO vendor (name) VALUES ('Umbrella')",
        );
        let now = snapshot(store.conn());
        assert_eq!(past(store.conn(), at(1439)).unwrap(), old, "version {version}");
        assert_eq!(past(store.conn(), at(61)).unwrap(), before, "version {version}");
        assert_eq!(past(store.conn(), target.at).unwrap(), before, "version {version}: long ago");
        assert_eq!(past(store.conn(), at(1441)).unwrap(), now, "version {version}");
    }
}

/// What stands for the hash of a file.
const HASH: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

/// Does raw SQL as version 8 did: the inverse has its columns, in its order.
fn done_by_version_8(conn: &Connection, minute: i64, sql: &str) {
    let mut session = Session::new(conn).unwrap();
    session.attach(Some("document")).unwrap();
    conn.execute_batch(sql).unwrap();
    let inverse = session.changeset().unwrap().invert().unwrap();
    let mut bytes = Vec::new();
    let mut group = rusqlite::session::Changegroup::new().unwrap();
    group.add(&inverse).unwrap();
    group.output_strm(&mut bytes).unwrap();
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(&bytes).unwrap();
    conn.execute(
        "INSERT INTO op (op_id, name, at, actor) VALUES (?1, 'document.save', ?2, 'system')",
        (uuid::Uuid::new_v4().to_string(), custodia_core::store::instant(at(minute))),
    )
    .unwrap();
    conn.execute(
        "INSERT INTO op_inverse (op, part, bytes) VALUES (last_insert_rowid(), 0, ?1)",
        [packed.finish().unwrap()],
    )
    .unwrap();
}

/// Every document, by the columns version 8 had.
fn documents(conn: &Conn) -> Vec<String> {
    let all = "SELECT concat_ws('|', id, ifnull(contract_id, '-'), ifnull(vendor_id, '-'), purpose,
                 name, size, sha256, added_on, note) FROM document ORDER BY id";
    let mut all = conn.prepare(all).unwrap();
    let rows = all.query_map([], |r| r.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

#[test]
fn documents_keep_their_columns_where_a_later_version_put_others_between() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let folder = Folder::new();
    let path = folder.path("office.db");
    std::fs::copy(fixtures.join("schema-0008.db"), &path).unwrap();
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch(&format!("INSERT INTO content (sha256, bytes) VALUES ('{HASH}', x'00')"))
        .unwrap();
    let mut then = Vec::new();
    for (day, sql) in (1..).zip([
        "INSERT INTO document (contract_id, purpose, name, size, sha256, added_on)
         VALUES (1, 'contract', 'a.pdf', 1, '{HASH}', '2026-11-21'),
                (1, 'other', 'b.pdf', 1, '{HASH}', '2026-11-21')",
        "UPDATE document SET note = 'signed', purpose = 'amendment' WHERE id = 1",
        "DELETE FROM document WHERE id = 2",
    ]) {
        then.push((at(day * 1440), documents(&conn)));
        done_by_version_8(&conn, day * 1440, &sql.replace("{HASH}", HASH));
    }
    then.push((at(5_000), documents(&conn)));
    drop(conn);
    let mut store = Store::open(&path, at(5_000)).unwrap();
    let raised = "UPDATE document SET asset_id = 1, contract_id = NULL";
    run(&mut store, &op("document.save", 5_001), raised);
    let mut pasts = Pasts::default();
    for (until, expected) in then {
        assert_eq!(documents(pasts.at(store.conn(), until).unwrap()), expected, "{until}");
    }
    assert_ne!(documents(store.conn()), documents(pasts.at(store.conn(), at(4_999)).unwrap()));
}

#[test]
fn before_the_register_began_nothing_is_known() {
    let folder = Folder::new();
    let store = register(&folder);
    assert_eq!(unknown(store.conn(), at(0)), Unknown::Before { began: at(0) });
    assert!(past(store.conn(), at(1)).is_ok());
}

#[test]
fn what_a_restored_copy_set_aside_is_not_guessed_at() {
    let folder = Folder::new();
    let mut store = register(&folder);
    run(&mut store, &op("vendor.add", 10), "INSERT INTO vendor (name) VALUES ('Kept')");
    let kept = snapshot(store.conn());
    let copy = store.auto_copy("bulk", at(20)).unwrap();
    run(&mut store, &op("vendor.add", 30), "INSERT INTO vendor (name) VALUES ('Set aside')");
    store.restore(&copy.path, &op("register.restored", 100)).unwrap();
    run(&mut store, &op("vendor.add", 200), "INSERT INTO vendor (name) VALUES ('After')");
    let why = Unknown::SetAside { after: at(10), restored: at(100) };
    // At 15 the register was as kept; that nothing else was done by then nobody can tell any more.
    assert_eq!([at(15), at(99)].map(|t| unknown(store.conn(), t)), [why.clone(), why]);
    assert_eq!(past(store.conn(), at(101)).unwrap(), kept);
    assert!(past(store.conn(), at(9)).is_ok(), "before the copy's last operation all is known");
    // A copy of what is there sets nothing aside.
    let same = store.auto_copy("bulk", at(300)).unwrap();
    store.restore(&same.path, &op("register.restored", 400)).unwrap();
    assert!(past(store.conn(), at(350)).is_ok());
}

#[test]
fn a_wrong_clock_does_not_move_what_was_done_to_another_day() {
    let folder = Folder::new();
    let mut store = register(&folder);
    let mut add = |minute: i64, name: &str| {
        let sql = format!("INSERT INTO vendor (name) VALUES ('{name}')");
        run(&mut store, &op("vendor.add", minute), &sql);
    };
    add(100, "One");
    // Once years ahead, once years behind.
    add(9_999_999, "Ahead");
    add(200, "Two");
    add(300, "Three");
    add(-9_999_999, "Behind");
    add(400, "Four");
    add(500, "Five");
    let shown = |minute: i64| {
        let mut pasts = Pasts::default();
        let past = pasts.at(store.conn(), at(minute)).unwrap();
        (value::<i64>(past, "SELECT count(*) FROM vendor") - 2, past.doubts())
    };
    assert_eq!(shown(301), (5, 1), "one kept although ahead; one behind stays with its neighbour");
    assert_eq!(shown(501), (7, 1));
    assert_eq!(shown(101), (1, 1), "one dropped although behind");
}

#[test]
fn one_past_is_kept_until_the_register_or_the_day_is_another() {
    let folder = Folder::new();
    let mut store = register(&folder);
    run(&mut store, &op("vendor.add", 10), "INSERT INTO vendor (name) VALUES ('Later')");
    let mut pasts = Pasts::default();
    // A mark in the copy tells whether it is the same; nothing of it reaches the register.
    let mark = |past: &Conn| {
        let held: bool =
            value(past, "SELECT EXISTS (SELECT 1 FROM sqlite_temp_schema WHERE name = 'm')");
        past.execute_batch("CREATE TEMP TABLE IF NOT EXISTS m (x)").map_or(held, |()| held)
    };
    let unmarked = |past: &Conn| {
        past.pragma_update(None, "query_only", false).unwrap();
        mark(past)
    };
    assert!(!unmarked(pasts.at(store.conn(), at(5)).unwrap()));
    assert!(unmarked(pasts.at(store.conn(), at(5)).unwrap()), "the same");
    assert!(!unmarked(pasts.at(store.conn(), at(6)).unwrap()), "another day");
    run(&mut store, &op("vendor.add", 20), "INSERT INTO vendor (name) VALUES ('Latest')");
    assert!(!unmarked(pasts.at(store.conn(), at(6)).unwrap()), "another version");
    assert!(unmarked(pasts.at(store.conn(), at(6)).unwrap()));
    let reader = store.reader().unwrap();
    assert!(unmarked(pasts.at(&reader, at(6)).unwrap()), "the same register on another connection");
    pasts.clear();
    assert!(!unmarked(pasts.at(&reader, at(6)).unwrap()));
}

#[test]
fn a_past_can_only_be_read_and_leaves_nothing_beside_the_register() {
    let folder = Folder::new();
    let store = register(&folder);
    let before = folder.contents();
    let mut pasts = Pasts::default();
    let past = pasts.at(store.conn(), at(1)).unwrap();
    assert!(past.execute_batch("DELETE FROM vendor").is_err());
    assert!(past.execute_batch("DELETE FROM reg.vendor").is_err());
    assert_eq!(folder.contents().len(), before.len());
}

#[test]
fn the_making_of_a_past_is_stopped() {
    let folder = Folder::new();
    let mut store = register(&folder);
    let many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
        INSERT INTO vendor (name) SELECT 'Vendor ' || i FROM n";
    run(&mut store, &op("vendor.add", 10), many);
    let mut pasts = Pasts::default();
    pasts.stop_when(|| true);
    let stopped = pasts.at(store.conn(), at(5)).map(|_| ()).unwrap_err();
    let PastError::Failed(error) = stopped else { panic!("{stopped:?}") };
    assert_eq!(error.to_wire().code, "refused-cancelled");
    pasts.stop_when(|| false);
    assert!(pasts.at(store.conn(), at(5)).is_ok());
}
