//! What an older version wrote is taken back by this one.

use std::io::Write as _;
use std::path::Path;

use custodia_core::store::past::Pasts;
use custodia_core::store::{Conn, REDO, Store, UNDO, migrations};
use rusqlite::Connection;
use rusqlite::session::Session;

use super::past;
use crate::store::{Folder, at, op, run};
use crate::store_undo::snapshot;

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
