//! Opening: who is refused, and that a refused file is left as it was.

use std::path::Path;

use custodia_core::store::platform::unsafe_place;
use custodia_core::store::{Reader, Store, migrations};
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;

use super::store::{Folder, LOG, assert_sound, at, code, op, register, run, value};

/// What a test does to a folder with a good `office.db` before it is opened.
type Prepare = fn(&Folder);

fn raw(folder: &Folder, sql: &str) {
    Connection::open(folder.path("office.db")).unwrap().execute_batch(sql).unwrap();
}

fn overwrite(folder: &Folder, bytes: &[u8]) {
    std::fs::write(folder.path("office.db"), bytes).unwrap();
}

fn foreign(folder: &Folder, mode: &str) {
    std::fs::remove_file(folder.path("office.db")).unwrap();
    raw(
        folder,
        &format!("PRAGMA journal_mode = {mode}; CREATE TABLE t (x); INSERT INTO t VALUES (1)"),
    );
}

/// As a newer version killed right after its migration leaves it: the news only in the log.
fn newer_in_the_log(folder: &Folder) {
    let live = Connection::open(folder.path("office.db")).unwrap();
    live.execute_batch("PRAGMA user_version = 99").unwrap();
    let (db, wal) = (folder.path("office.db"), folder.path("office.db-wal"));
    let (db_then, wal_then) = (std::fs::read(&db).unwrap(), std::fs::read(&wal).unwrap());
    drop(live);
    std::fs::write(db, db_then).unwrap();
    std::fs::write(wal, wal_then).unwrap();
}

#[test]
fn a_refused_file_is_left_byte_for_byte_with_nothing_beside_it() {
    let cases: &[(&str, Prepare, &str)] = &[
        ("newer", |f| raw(f, "PRAGMA user_version = 99"), "register-too-new"),
        ("newer, only in the log", newer_in_the_log, "register-too-new"),
        ("another program's", |f| raw(f, "PRAGMA application_id = 7"), "register-foreign"),
        ("a plain SQLite file", |f| foreign(f, "DELETE"), "register-foreign"),
        ("a plain SQLite file in WAL mode", |f| foreign(f, "WAL"), "register-foreign"),
        ("an empty file", |f| overwrite(f, b""), "register-foreign"),
        ("garbage", |f| overwrite(f, &[7; 9000]), "register-unreadable"),
        ("text", |f| overwrite(f, b"tag;serial\nLT-1;S1\n"), "register-unreadable"),
        (
            "encrypted",
            |f| {
                std::fs::remove_file(f.path("office.db")).unwrap();
                raw(f, "PRAGMA key = 'secret'; CREATE TABLE t (x)");
            },
            "register-unreadable",
        ),
        (
            "a planted trigger",
            |f| {
                raw(f, "CREATE TRIGGER evil AFTER INSERT ON asset BEGIN DELETE FROM asset; END");
            },
            "register-schema-changed",
        ),
        (
            "a planted view",
            |f| raw(f, "CREATE VIEW evil AS SELECT 1 AS x"),
            "register-schema-changed",
        ),
        ("a lost index", |f| raw(f, "DROP INDEX asset_name"), "register-schema-changed"),
        (
            "an unknown old version",
            |f| raw(f, "PRAGMA user_version = 0"),
            "register-schema-changed",
        ),
        (
            "a folder",
            |f| {
                std::fs::remove_file(f.path("office.db")).unwrap();
                std::fs::create_dir(f.path("office.db")).unwrap();
            },
            "register-unreadable",
        ),
        ("nothing", |f| std::fs::remove_file(f.path("office.db")).unwrap(), "register-missing"),
    ];
    for (kind, prepare, expected) in cases {
        let folder = Folder::new();
        register(&folder).close().unwrap();
        std::fs::remove_file(folder.path("office.db.lock")).unwrap();
        prepare(&folder);
        let before = folder.contents();
        let path = folder.path("office.db");
        assert_eq!(code(Store::open(&path, at(1))), *expected, "{kind}");
        assert!(folder.contents() == before, "{kind}: changed by the writer's opening");
        assert_eq!(code(Store::open_read_only(&path)), *expected, "{kind}");
        assert!(folder.contents() == before, "{kind}: changed by the reader's opening");
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_a_register_is_refused_and_a_linked_folder_is_not() {
    let folder = Folder::new();
    register(&folder).close().unwrap();
    let link = folder.path("link.db");
    std::os::unix::fs::symlink(folder.path("office.db"), &link).unwrap();
    assert_eq!(code(Store::open(&link, at(1))), "register-unsafe-place");
    let rooms = folder.path("rooms");
    std::os::unix::fs::symlink(folder.dir(), &rooms).unwrap();
    Store::open(&rooms.join("office.db"), at(1)).unwrap().close().unwrap();
    std::fs::hard_link(folder.path("office.db"), folder.path("twin.db")).unwrap();
    std::fs::remove_file(folder.path("office.db.lock")).unwrap();
    let before = folder.contents();
    for name in ["office.db", "twin.db", "link.db"] {
        let path = folder.path(name);
        assert_eq!(code(Store::open(&path, at(1))), "register-unsafe-place", "{name}");
        assert_eq!(code(Store::open_read_only(&path)), "register-unsafe-place", "{name}");
        assert!(folder.contents() == before, "{name}: refused, and left byte for byte");
    }
}

#[cfg(unix)]
#[test]
fn a_new_register_is_its_owner_s_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new();
    let path = folder.path("a/b/office.db");
    let store = Store::create(&path, LOG, at(0)).unwrap();
    store.auto_copy("bulk", at(1)).unwrap();
    let mode = |p: &Path| std::fs::metadata(p).unwrap().permissions().mode() & 0o777;
    for (name, expected) in [("a", 0o700), ("a/b", 0o700), ("a/b/copies", 0o700)] {
        assert_eq!(mode(&folder.path(name)), expected, "{name}");
    }
    for beside in ["office.db", "office.db-wal", "office.db.lock"] {
        assert_eq!(mode(&folder.path("a/b").join(beside)), 0o600, "{beside}");
    }
    assert_eq!(mode(&store.copy_path(&store.copies().unwrap()[0])), 0o600);
}

#[test]
fn creating_refuses_a_taken_name_and_keeps_the_file() {
    let folder = Folder::new();
    register(&folder).close().unwrap();
    let before = folder.contents();
    let again = Store::create(&folder.path("office.db"), LOG, at(1));
    assert_eq!(code(again), "refused-file-exists");
    assert!(folder.contents() == before);
    // What a crash while creating left behind is no obstacle.
    std::fs::write(folder.path("other.db.new"), b"half").unwrap();
    Store::create(&folder.path("other.db"), LOG, at(1)).unwrap().close().unwrap();
    assert!(!folder.path("other.db.new").exists());
}

#[test]
fn there_is_one_writer_and_readers_beside_it() {
    let folder = Folder::new();
    let mut store = register(&folder);
    let path = folder.path("office.db");
    assert_eq!(code(Store::open(&path, at(1))), "register-locked");
    let beside: Reader = Store::open_read_only(&path).unwrap();
    let own = store.reader().unwrap();
    run(&mut store, &op("vendor.add", 1), "INSERT INTO vendor (name) VALUES ('Initech')");
    for reader in [&beside, &own] {
        assert_eq!(
            value::<i64>(reader, "SELECT count(*) FROM vendor"),
            3,
            "sees what was committed"
        );
        let write = reader.execute("DELETE FROM vendor", []);
        assert!(write.is_err(), "cannot write");
    }
    assert_sound(&beside);
    drop((beside, own));
    // A second register in the same folder has a lock of its own.
    Store::create(&folder.path("lab.db"), LOG, at(1)).unwrap().close().unwrap();
    store.close().unwrap();
    assert!(!folder.path("office.db-wal").exists(), "closing leaves one file");
    Store::open(&path, at(2)).unwrap();
}

#[test]
fn the_connection_is_set_as_decided_and_sqlite_is_new_enough() {
    let folder = Folder::new();
    let store = register(&folder);
    let c = store.conn();
    for (pragma, expected) in [
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("cell_size_check", 1),
        ("mmap_size", 0),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("busy_timeout", 5000),
        ("fullfsync", 1),
        ("checkpoint_fullfsync", 1),
        ("wal_autocheckpoint", 1000),
        ("journal_size_limit", 67_108_864),
        ("application_id", migrations::APPLICATION_ID),
        ("user_version", migrations::newest()),
    ] {
        assert_eq!(value::<i64>(c, &format!("PRAGMA {pragma}")), expected, "{pragma}");
    }
    assert_eq!(value::<String>(c, "PRAGMA journal_mode"), "wal");
    for (what, expected) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, false),
    ] {
        assert_eq!(c.db_config(what).unwrap(), expected, "{what:?}");
    }
    for (what, expected) in [
        (Limit::SQLITE_LIMIT_ATTACHED, 1),
        (Limit::SQLITE_LIMIT_LENGTH, 64 << 20),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 200_000),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 64),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 8),
    ] {
        assert_eq!(c.limit(what).unwrap(), expected, "{what:?}");
    }
    // A double-quoted string is an error, not a string.
    assert!(c.prepare("SELECT \"nosuch\" FROM asset").is_err());
    // Before 3.51.3 a reset of the write-ahead log could corrupt the file.
    assert!(rusqlite::version_number() >= 3_051_003, "{}", rusqlite::version());
    let cipher: String = value(c, "PRAGMA cipher_version");
    assert!(cipher.starts_with("4."), "SQLCipher from day one, not {cipher:?}");
}

#[test]
fn optimising_does_not_change_what_the_schema_is() {
    let folder = Folder::new();
    let path = folder.path("office.db");
    register(&folder).close().unwrap();
    rusqlite::Connection::open(&path).unwrap().execute_batch("ANALYZE").unwrap();
    Store::open(&path, at(1)).unwrap();
}

/// One file per schema version ever released. A new version writes its own once, to be committed.
#[test]
fn a_register_of_every_schema_version_opens_in_this_build() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    for version in 1..=migrations::newest() {
        let fixture = fixtures.join(format!("schema-{version:04}.db"));
        if version == migrations::newest() && !fixture.exists() {
            let folder = Folder::new();
            let mut store = register(&folder);
            run(&mut store, &op("vendor.add", 1), "INSERT INTO vendor (name) VALUES ('Initech')");
            store.close().unwrap();
            std::fs::copy(folder.path("office.db"), &fixture).unwrap();
            panic!("{} was missing: it has been made, commit it", fixture.display());
        }
        let folder = Folder::new();
        let path = folder.path("office.db");
        std::fs::copy(fixture, &path).unwrap();
        let before = Connection::open(&path).unwrap();
        let rows = "SELECT (SELECT count(*) FROM asset) * 100 + (SELECT count(*) FROM event)";
        let held: i64 = value(&before, rows);
        drop(before);
        if version < migrations::newest() {
            let still = std::fs::read(&path).unwrap();
            let reading = Store::open_read_only(&path).map(drop);
            assert_eq!(code(reading), "refused-needs-upgrade", "reading changes no schema");
            assert!(std::fs::read(&path).unwrap() == still, "version {version}: left as it was");
        }
        let mut store = Store::open(&path, at(60)).unwrap();
        assert_sound(store.conn());
        assert_eq!(value::<i64>(store.conn(), rows), held, "version {version}: nothing is lost");
        let reasons: Vec<String> = store.copies().unwrap().into_iter().map(|c| c.reason).collect();
        let expected: &[&str] = if version < migrations::newest() { &["migration"] } else { &[] };
        assert_eq!(reasons, expected, "version {version}: a copy of before, and only then");
        assert_eq!(value::<String>(store.conn(), "SELECT tag FROM asset WHERE id = 2"), "LT-2");
        // Its newest op can still be undone, and it can be written.
        let target = store.undo_target().unwrap().unwrap();
        store.undo(target.id, &op(custodia_core::store::UNDO, 60)).unwrap();
        run(&mut store, &op("vendor.add", 61), "INSERT INTO vendor (name) VALUES ('Initech')");
        assert_sound(store.conn());
    }
}

#[test]
fn synced_folders_and_network_shares_are_no_place_for_a_live_register() {
    const MOUNTS: &str = "\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:40 / /mnt/share rw - cifs //server/share rw
41 22 0:41 / /mnt/nfs rw - nfs4 server:/export rw
42 22 0:42 / /mnt/with\\040blank rw - fuse.sshfs me@host: rw
43 41 8:2 / /mnt/nfs/local rw - xfs /dev/sdb1 rw
44 22 0:44 / /mnt/dav rw shared:9 master:3 - davfs dav rw
45 22 0:45 / /mnt/nine rw - 9p host rw
46 22 0:46 / /mnt/over rw - nfs server:/a rw
47 46 8:3 / /mnt/over rw - ext4 /dev/sdc1 rw";
    let roots = ["/srv/od-contoso".to_owned(), String::new()];
    for (path, expected) in [
        ("/home/ada/.local/share/custodia", None),
        ("/home/ada/Dropbox", Some("synced-folder")),
        ("/home/ada/Dropbox (Personal)/it", Some("synced-folder")),
        ("/home/ada/dropbox/it", Some("synced-folder")),
        ("/home/ada/Dropbox-old", None),
        ("/home/ada/OneDrive - Contoso/Documents", Some("synced-folder")),
        ("/Users/ada/Library/CloudStorage/GoogleDrive-a@b.c", Some("synced-folder")),
        ("/Users/ada/Library/Mobile Documents/com~apple~CloudDocs", Some("synced-folder")),
        ("/Users/ada/iCloud Drive", Some("synced-folder")),
        ("/srv/od-contoso/it", Some("synced-folder")),
        ("/srv/od-contoso-2/it", None),
        ("/mnt/share/it", Some("network")),
        ("/mnt/shared-not/it", None),
        ("/mnt/nfs", Some("network")),
        ("/mnt/nfs/local/it", None),
        ("/mnt/with blank/it", Some("network")),
        ("/mnt/dav", Some("network")),
        ("/mnt/nine/home", Some("network")),
        ("/mnt/over/it", None),
        (r"\\server\share\it", Some("network")),
    ] {
        assert_eq!(unsafe_place(Path::new(path), &roots, MOUNTS), expected, "{path}");
    }
    assert_eq!(unsafe_place(Path::new("/anywhere"), &[], ""), None, "no list of mounts");
}
