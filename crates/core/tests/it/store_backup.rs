//! Copies: verified before they count; going back is journalled and loses nothing.

use custodia_core::store::{Store, is_automatic_copy, journal, verify};

use super::store::{Folder, assert_sound, at, code, op, register, run, value};

fn add(store: &mut Store, minute: i64, name: &str) {
    let sql = format!("INSERT INTO vendor (name) VALUES ('{name}')");
    run(store, &op("vendor.add", minute), &sql);
}

fn vendors(store: &Store) -> Vec<String> {
    let mut all = store.conn().prepare("SELECT name FROM vendor ORDER BY id").unwrap();
    all.query_map([], |r| r.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

#[test]
fn a_backup_is_a_whole_register_of_its_own() {
    let folder = Folder::new();
    let mut store = register(&folder);
    add(&mut store, 1, "Initech");
    let made = store.backup_to(&folder.path("usb.db"), at(2)).unwrap();
    assert_eq!(made.counts["vendor"], 3);
    let dated = store.backup_to(folder.dir(), at(2)).unwrap();
    let name = dated.path.file_name().unwrap().to_str().unwrap().to_owned();
    assert_eq!(name, "office-20261120T120200Z-000002-backup.db");
    add(&mut store, 3, "Umbrella");
    let copy = Store::open(&folder.path("usb.db"), at(4)).unwrap();
    assert_eq!(vendors(&copy), ["Acme", "Globex", "Initech"]);
    assert_sound(copy.conn());
    let onto = store.backup_to(&folder.path("office.db"), at(5));
    assert_eq!(code(onto), "refused-backup-onto-itself");
    assert!(!folder.path("usb.db.part").exists());
}

#[test]
fn a_damaged_register_makes_no_backup() {
    let folder = Folder::new();
    let store = register(&folder);
    store.close().unwrap();
    let raw = rusqlite::Connection::open(folder.path("office.db")).unwrap();
    raw.execute_batch("PRAGMA foreign_keys = OFF; DELETE FROM vendor WHERE id = 1").unwrap();
    drop(raw);
    let store = Store::open(&folder.path("office.db"), at(1)).unwrap();
    let made = store.backup_to(&folder.path("usb.db"), at(2));
    assert_eq!(code(made), "refused-backup-damaged");
    assert!(!folder.path("usb.db").exists() && !folder.path("usb.db.part").exists());
}

#[test]
fn twenty_automatic_copies_are_kept_per_register() {
    let folder = Folder::new();
    let store = register(&folder);
    for minute in 1..=23 {
        store.auto_copy("import", at(minute)).unwrap();
    }
    let lab = Store::create(&folder.path("office-lab.db"), super::store::LOG, at(0)).unwrap();
    lab.auto_copy("bulk", at(1)).unwrap();
    let copies = store.copies().unwrap();
    assert_eq!(copies.len(), 20);
    assert_eq!((copies[0].at, copies[19].at), (at(23), at(4)), "newest first, oldest gone");
    assert_eq!((copies[0].op.0, copies[0].reason.as_str()), (1, "import"));
    assert_eq!(lab.copies().unwrap().len(), 1, "another register's copies are not its own");
    // The clock was set back a year: the copy just taken is not the one to go.
    let made = store.auto_copy("import", at(-525_600)).unwrap();
    assert!(made.path.exists());
}

#[test]
fn going_back_says_what_was_set_aside_and_can_itself_be_taken_back() {
    let folder = Folder::new();
    let mut store = register(&folder);
    let then = store.auto_copy("bulk", at(1)).unwrap();
    add(&mut store, 2, "Initech");
    let (last, version) =
        (value::<i64>(store.conn(), "SELECT max(seq) FROM event"), store.version());
    let done = store.restore(&then.path, &op("register.restored", 3)).unwrap();
    assert_eq!(vendors(&store), ["Acme", "Globex"]);
    assert_eq!(done.seq, (last, last - 1));
    assert!(store.version() > version, "what was read before is stale");
    let events = journal::history(store.conn(), "register", 1).unwrap();
    let change = &events[0].changes[0];
    assert_eq!((change.field.as_str(), change.old.clone()), ("seq", Some(last.to_string())));
    assert_eq!(store.undo_target().unwrap(), None, "neither restore nor creation is undone");
    assert_sound(store.conn());
    // It is the register now: written, closed, opened.
    add(&mut store, 4, "Umbrella");
    store.restore(&done.before, &op("register.restored", 5)).unwrap();
    assert_eq!(vendors(&store), ["Acme", "Globex", "Initech"]);
    store.close().unwrap();
    let store = Store::open(&folder.path("office.db"), at(6)).unwrap();
    assert!(verify(store.conn()).unwrap().ok);
    let left: Vec<String> = folder.contents().into_keys().collect();
    assert_eq!(
        left,
        ["checkpoints.txt", "office.db", "office.db-shm", "office.db-wal", "office.db.lock"]
    );
}

/// A backup outlives the version that wrote it: going back to one brings it up to date.
#[test]
fn going_back_to_a_copy_of_every_older_schema_works() {
    let fixtures = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    for version in 1..=custodia_core::store::migrations::newest() {
        let folder = Folder::new();
        let mut store = register(&folder);
        add(&mut store, 1, "Of the new one");
        let old = folder.path("old.db");
        std::fs::copy(fixtures.join(format!("schema-{version:04}.db")), &old).unwrap();
        let untouched = std::fs::read(&old).unwrap();
        let done = store.restore(&old, &op("register.restored", 60)).unwrap();
        assert_eq!(vendors(&store), ["Acme", "Globex", "Initech"], "version {version}");
        assert_sound(store.conn());
        assert!(std::fs::read(&old).unwrap() == untouched, "the copy itself is only read");
        add(&mut store, 61, "Umbrella");
        // And it can be taken back to where it was.
        store.restore(&done.before, &op("register.restored", 62)).unwrap();
        assert_eq!(vendors(&store), ["Acme", "Globex", "Of the new one"]);
        assert_sound(store.conn());
        store.close().unwrap();
        Store::open(&folder.path("office.db"), at(63)).unwrap();
    }
}

#[test]
fn going_back_to_a_file_that_is_no_sound_register_changes_nothing() {
    let folder = Folder::new();
    let mut store = register(&folder);
    let good = store.backup_to(&folder.path("good.db"), at(1)).unwrap().path;
    let broken = |name: &str, sql: &str| {
        let path = folder.path(name);
        std::fs::copy(&good, &path).unwrap();
        rusqlite::Connection::open(&path).unwrap().execute_batch(sql).unwrap();
        path
    };
    let cases = [
        (broken("newer.db", "PRAGMA user_version = 99"), "register-too-new"),
        (broken("other.db", "PRAGMA application_id = 1"), "register-foreign"),
        (
            broken("cut.db", "PRAGMA foreign_keys = OFF; DELETE FROM vendor"),
            "refused-backup-damaged",
        ),
        (folder.path("none.db"), "register-missing"),
        (folder.path("office.db"), "refused-restore-from-itself"),
    ];
    for (from, expected) in cases {
        let refused = store.restore(&from, &op("register.restored", 2));
        assert_eq!(code(refused), expected, "{}", from.display());
        add(&mut store, 3, expected);
    }
    assert_eq!(vendors(&store).len(), 7);
    assert_sound(store.conn());
}

#[test]
fn a_copy_takes_the_place_of_a_register_that_cannot_be_opened_and_nothing_is_deleted() {
    let damaged = b"not a register any more".repeat(500);
    for (what, content) in [("damaged", Some(damaged.as_slice())), ("gone", None)] {
        let folder = Folder::new();
        let store = register(&folder);
        store.backup_to(&folder.path("usb.db"), at(1)).unwrap();
        store.close().unwrap();
        match content {
            Some(bytes) => std::fs::write(folder.path("office.db"), bytes).unwrap(),
            None => std::fs::remove_file(folder.path("office.db")).unwrap(),
        }
        let (path, from) = (folder.path("office.db"), folder.path("usb.db"));
        let before = std::fs::read(&from).unwrap();
        let store = Store::recover(&path, &from, &op("register.restored", 2)).unwrap();
        assert_eq!(vendors(&store), ["Acme", "Globex"], "{what}");
        assert_sound(store.conn());
        assert_eq!(std::fs::read(&from).unwrap(), before, "the copy stays a copy");
        let aside = folder.path("office.broken-20261120T120200Z.db");
        assert_eq!(std::fs::read(aside).ok().as_deref(), content, "{what}: kept as it was");
        let head = journal::page(store.conn(), &Default::default(), 0, 1).unwrap();
        assert_eq!(head.rows[0].name, "register.restored", "{what}");
    }
}

#[test]
fn recovering_refuses_a_register_in_use_itself_and_a_copy_that_is_not_sound() {
    let folder = Folder::new();
    let store = register(&folder);
    store.backup_to(&folder.path("usb.db"), at(1)).unwrap();
    let path = folder.path("office.db");
    let recover = |from: &str| Store::recover(&path, &folder.path(from), &op("restored", 2));
    assert_eq!(code(recover("usb.db")), "register-locked");
    store.close().unwrap();
    let before = std::fs::read(&path).unwrap();
    std::fs::write(folder.path("note.db"), "a shopping list").unwrap();
    assert_eq!(code(recover("office.db")), "refused-restore-from-itself");
    assert_eq!(code(recover("note.db")), "register-unreadable");
    assert_eq!(std::fs::read(&path).unwrap(), before, "a refusal touches nothing");
}

#[test]
fn an_automatic_copy_is_known_by_its_place_and_name() {
    let folder = Folder::new();
    let store = register(&folder);
    let made = store.auto_copy("import", at(1)).unwrap();
    assert!(is_automatic_copy(&made.path));
    let usb = store.backup_to(&folder.path("usb.db"), at(1)).unwrap();
    assert!(!is_automatic_copy(&usb.path));
    let renamed = made.path.with_file_name("my-own-register-here.db");
    assert!(!is_automatic_copy(&renamed));
}
