//! The register as it stood: against a model of every day, across versions of the schema, and every
//! reason not to show it.

use chrono::{DateTime, TimeDelta, Utc};
use custodia_core::store::past::{PastError, Pasts, Unknown};
use custodia_core::store::{Conn, Store};
use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::store::{Folder, at, op, register, run, value};
use super::store_undo::snapshot;

mod any;
mod versions;

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
