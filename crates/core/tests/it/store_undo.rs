//! Undo and redo: against a model, and every reason to refuse.

use std::collections::BTreeMap;

use custodia_core::store::journal::{self, JournalFilter};
use custodia_core::store::tables::AUDITED;
use custodia_core::store::{Conn, REDO, Store, UNDO};
use proptest::prelude::*;

use super::store::{Folder, assert_sound, at, code, op, register, run, value};

/// Every audited table, row by row, as text.
pub(crate) fn snapshot(conn: &Conn) -> BTreeMap<String, Vec<String>> {
    let mut all = BTreeMap::new();
    for table in AUDITED {
        let mut rows = Vec::new();
        let mut find = conn.prepare(&format!("SELECT * FROM {} ORDER BY id", table.name)).unwrap();
        let width = find.column_count();
        let mut found = find.query([]).unwrap();
        while let Some(row) = found.next().unwrap() {
            let cells: Vec<String> =
                (0..width).map(|i| format!("{:?}", row.get_ref(i).unwrap())).collect();
            rows.push(cells.join("|"));
        }
        all.insert(table.name.to_owned(), rows);
    }
    all
}

/// Search results for a few words: the index must follow undo, too.
fn found(conn: &Conn) -> Vec<i64> {
    ["lap", "acme", "rossi", "new"]
        .iter()
        .flat_map(|w| {
            custodia_core::store::search(conn, w, custodia_core::store::HitKind::ALL, 50).unwrap()
        })
        .map(|h| h.id)
        .collect()
}

#[derive(Debug, Clone)]
enum Step {
    Do(&'static str),
    Undo,
    Redo,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let edits = prop_oneof![
        Just("UPDATE asset SET room = room || 'x', name = 'New ' || name WHERE id = 1"),
        Just("UPDATE asset SET cost_minor = coalesce(cost_minor, 0) + 1, cost_currency = 'EUR'"),
        Just("INSERT INTO vendor (name) SELECT 'New ' || (max(id) + 1) FROM vendor"),
        Just("DELETE FROM asset WHERE id = (SELECT max(id) FROM asset)"),
        Just("INSERT INTO asset (tag, status_id) SELECT 'NEW-' || coalesce(max(id), 0), 1 FROM asset"),
        Just("UPDATE person SET name = name || ' Rossi' WHERE id = 2"),
        Just("UPDATE vendor SET name = CASE name WHEN 'Acme' THEN 'Acme 2' ELSE name END"),
        // Two unique keys change places within one op.
        Just("UPDATE asset SET tag = 'swap' WHERE id = 1; UPDATE asset SET tag = 'LT-1' WHERE id = 2;
              UPDATE asset SET tag = 'LT-2' WHERE id = 1"),
        // Nothing changes: no op, and nothing to undo or to forget.
        Just("UPDATE vendor SET name = name"),
    ];
    let step = prop_oneof![
        4 => edits.prop_map(Step::Do),
        3 => Just(Step::Undo),
        2 => Just(Step::Redo),
    ];
    prop::collection::vec(step, 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_walk_of_do_undo_redo_is_that_of_a_list_of_states(steps in steps()) {
        let folder = Folder::new();
        let mut store = register(&folder);
        // The first op makes the register and is not undone: states[0] is the floor.
        let mut states = vec![(snapshot(store.conn()), found(store.conn()))];
        let mut now = 0;
        for (minute, step) in (1..).zip(steps) {
            match step {
                Step::Do(sql) => {
                    let done = store.write(&op("asset.edit", minute), |tx| Ok(tx.execute_batch(sql)?));
                    // A swap can clash with what is there: refused whole.
                    if done.is_ok_and(|d| d.op.is_some()) {
                        states.truncate(now + 1);
                        states.push((snapshot(store.conn()), found(store.conn())));
                        now += 1;
                    }
                }
                Step::Undo => {
                    let target = store.undo_target().unwrap();
                    prop_assert_eq!(target.is_some(), now > 0);
                    if let Some(target) = target {
                        store.undo(target.id, &op(UNDO, minute)).unwrap();
                        now -= 1;
                    }
                }
                Step::Redo => {
                    let target = store.redo_target().unwrap();
                    prop_assert_eq!(target.is_some(), now + 1 < states.len());
                    if let Some(target) = target {
                        store.redo(target.id, &op(REDO, minute)).unwrap();
                        now += 1;
                    }
                }
            }
            prop_assert_eq!(&snapshot(store.conn()), &states[now].0);
            prop_assert_eq!(&found(store.conn()), &states[now].1);
        }
        assert_sound(store.conn());
    }
}

fn newest(store: &Store) -> custodia_core::ids::OpRow {
    store.undo_target().unwrap().unwrap().id
}

#[test]
fn an_op_is_undone_from_the_middle_of_the_journal_unless_later_edits_conflict() {
    let folder = Folder::new();
    let mut store = register(&folder);
    run(&mut store, &op("asset.move", 1), "UPDATE asset SET room = '1' WHERE id = 1");
    let moved = newest(&store);
    run(&mut store, &op("asset.edit", 2), "UPDATE asset SET name = 'n' WHERE id = 1");
    // Another field of the same record: no conflict.
    store.undo(moved, &op(UNDO, 3)).unwrap();
    assert_eq!(value::<String>(store.conn(), "SELECT room || name FROM asset WHERE id = 1"), "n");
    let again = store.undo(moved, &op(UNDO, 4));
    assert_eq!(code(again), "refused-already-undone");

    run(&mut store, &op("asset.move", 5), "UPDATE asset SET room = '2' WHERE id = 1");
    let moved = newest(&store);
    run(&mut store, &op("asset.edit", 6), "UPDATE asset SET room = '3' WHERE id = 1");
    let wire = store.undo(moved, &op(UNDO, 7)).unwrap_err().to_wire();
    assert_eq!(wire.code, "refused-undo-conflict");
    assert_eq!(wire.params["ent"], "asset/1");
    assert_eq!(wire.params["op"], "asset.edit", "the op that stands in the way");
    assert_eq!(value::<String>(store.conn(), "SELECT room FROM asset WHERE id = 1"), "3");
    assert_sound(store.conn());
}

#[test]
fn an_undo_that_would_break_a_reference_or_a_unique_key_is_refused_whole() {
    let folder = Folder::new();
    let mut store = register(&folder);
    run(
        &mut store,
        &op("vendor.add", 1),
        "INSERT INTO vendor (name) VALUES ('Initech'); UPDATE vendor SET notes = 'n' WHERE id = 1",
    );
    let added = newest(&store);
    run(&mut store, &op("asset.edit", 2), "UPDATE asset SET supplier_id = 3 WHERE id = 1");
    assert_eq!(code(store.undo(added, &op(UNDO, 3))), "refused-undo-blocked");
    assert_eq!(value::<String>(store.conn(), "SELECT notes FROM vendor WHERE id = 1"), "n");

    run(&mut store, &op("asset.delete", 4), "DELETE FROM asset WHERE id = 2");
    let deleted = newest(&store);
    run(&mut store, &op("asset.add", 5), "INSERT INTO asset (tag, status_id) VALUES ('lt-2', 1)");
    let wire = store.undo(deleted, &op(UNDO, 6)).unwrap_err().to_wire();
    assert_eq!(
        (wire.code.as_str(), wire.params["ent"].as_str()),
        ("refused-undo-blocked", "asset/2")
    );
    assert_sound(store.conn());
}

#[test]
fn the_first_op_a_foreign_op_and_a_repetition_are_told_apart() {
    let folder = Folder::new();
    let mut store = register(&folder);
    assert_eq!(store.undo_target().unwrap(), None, "the op that made the register stays");
    let first = custodia_core::ids::OpRow(1);
    assert_eq!(code(store.undo(first, &op(UNDO, 1))), "refused-not-undoable");
    let nowhere = custodia_core::ids::OpRow(99);
    assert_eq!(code(store.undo(nowhere, &op(UNDO, 1))), "not-found");
    run(&mut store, &op("vendor.add", 1), "INSERT INTO vendor (name) VALUES ('Initech')");
    let target = newest(&store);
    assert_eq!(code(store.redo(target, &op(REDO, 2))), "refused-not-an-undo");
    let undo = op(UNDO, 2);
    let done = store.undo(target, &undo).unwrap();
    let again = store.undo(target, &undo).unwrap();
    assert_eq!((again.op, again.value), (done.op, None), "the same op_id is done once");
}

#[test]
fn a_decision_is_undone_only_while_it_is_the_newest_op_in_force() {
    let decide = "INSERT INTO decision (contract_id, choice, reason, decided_by, decided_on)
                  VALUES (1, 'renew', 'r', 1, '2026-11-20')";
    let folder = Folder::new();
    let mut store = register(&folder);
    run(&mut store, &op("decision.record", 1), decide);
    let decided = newest(&store);
    run(&mut store, &op("asset.edit", 2), "UPDATE asset SET room = '1' WHERE id = 1");
    let edited = newest(&store);
    assert_eq!(code(store.undo(decided, &op(UNDO, 3))), "refused-decision-not-newest");
    store.undo(edited, &op(UNDO, 4)).unwrap();
    store.undo(decided, &op(UNDO, 5)).unwrap();
    assert_eq!(value::<i64>(store.conn(), "SELECT count(*) FROM decision"), 0);
    let undone = store.redo_target().unwrap().unwrap();
    assert_eq!(undone.undoes.unwrap().name, "decision.record");
    store.redo(undone.id, &op(REDO, 6)).unwrap();
    assert_eq!(value::<i64>(store.conn(), "SELECT id FROM decision"), 1, "with its own number");
    let told = journal::page(store.conn(), &JournalFilter::default(), 0, 1).unwrap().rows.remove(0);
    assert_eq!((told.name.as_str(), told.undoes.unwrap().name.as_str()), (REDO, "decision.record"));
    assert_sound(store.conn());
}

#[test]
fn what_the_shell_does_by_itself_does_not_come_between_a_person_and_their_last_step() {
    let folder = Folder::new();
    let mut store = register(&folder);
    run(
        &mut store,
        &op("decision.record", 1),
        "INSERT INTO decision (contract_id, choice, reason, decided_by, decided_on)
         VALUES (1, 'renew', 'r', 1, '2026-11-20')",
    );
    let decided = newest(&store);
    // The next morning: time brought a period, and somebody else sat down.
    run(&mut store, &op("contract.roll", 900), "UPDATE contract SET notes = 'rolled'");
    run(&mut store, &op("person.save", 901), "INSERT INTO person (name) VALUES ('Eve Neri')");
    assert_eq!(newest(&store), decided, "what Undo would undo");
    store.undo(decided, &op(UNDO, 902)).unwrap();
    assert_eq!(value::<i64>(store.conn(), "SELECT count(*) FROM decision"), 0);
    run(&mut store, &op("contract.roll", 1800), "UPDATE contract SET notes = 'again'");
    let undone = store.redo_target().unwrap().expect("and what Redo would");
    store.redo(undone.id, &op(REDO, 1801)).unwrap();
    // A person somebody saved is a step like any other.
    let saved = super::store::op_of_ada("person.save", 1802);
    run(&mut store, &saved, "INSERT INTO person (name) VALUES ('Ivo Blu')");
    assert_ne!(newest(&store), decided);
    assert_eq!(code(store.undo(decided, &op(UNDO, 1803))), "refused-decision-not-newest");
    assert_sound(store.conn());
}

#[test]
fn undoing_a_bulk_checks_its_references_too() {
    let folder = Folder::new();
    let mut store = register(&folder);
    let many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)
                INSERT INTO vendor (name) SELECT 'Vendor ' || i FROM n";
    run(&mut store, &op("import.apply", 1), many);
    let imported = newest(&store);
    run(&mut store, &op("asset.edit", 2), "UPDATE asset SET supplier_id = 99 WHERE id = 2");
    let edited = newest(&store);
    let wire = store.undo(imported, &op(UNDO, 3)).unwrap_err().to_wire();
    assert_eq!(
        (wire.code.as_str(), wire.params["ent"].as_str()),
        ("refused-undo-blocked", "asset/2")
    );
    assert_eq!(value::<i64>(store.conn(), "SELECT count(*) FROM vendor"), 2502);
    store.undo(edited, &op(UNDO, 4)).unwrap();
    let before = store.copies().unwrap().len();
    store.undo(imported, &op(UNDO, 5)).unwrap();
    let copies = store.copies().unwrap();
    assert_eq!((copies.len(), copies[0].reason.as_str()), (before + 1, "bulk"), "copied before");
    assert_eq!(code(store.undo(imported, &op(UNDO, 6))), "refused-already-undone");
    assert_eq!(store.copies().unwrap().len(), before + 1, "a refusal makes no copy");
    assert_eq!(value::<i64>(store.conn(), "SELECT count(*) FROM vendor"), 2);
    // The connection is as strict as before, after the refusal and after the success.
    assert_eq!(value::<i64>(store.conn(), "PRAGMA foreign_keys"), 1);
    assert_eq!(value::<i64>(store.conn(), "PRAGMA temp_store"), 2);
    assert_sound(store.conn());
}

#[test]
fn undo_survives_closing_and_takes_back_a_large_op() {
    let folder = Folder::new();
    let mut store = register(&folder);
    let before = snapshot(store.conn());
    run(
        &mut store,
        &op("import.apply", 1),
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
         INSERT INTO asset (tag, serial, status_id, notes)
         SELECT 'IMP-' || i, 'S' || i, 1, hex(randomblob(1000)) FROM n",
    );
    assert!(value::<i64>(store.conn(), "SELECT max(part) FROM op_inverse") >= 1, "in parts");
    assert!(value::<i64>(store.conn(), "SELECT max(length(bytes)) FROM op_inverse") <= 4 << 20);
    let path = store.path().to_owned();
    store.close().unwrap();
    let mut store = Store::open(&path, at(2)).unwrap();
    let done = store.undo(newest(&store), &op(UNDO, 2)).unwrap();
    assert_eq!(done.events, 5_000);
    assert_eq!(snapshot(store.conn()), before);
    assert_sound(store.conn());
}
