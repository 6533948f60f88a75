//! Writing: the journal is complete by construction, an op is done once or not at all.

use custodia_core::error::{Error, Refusal};
use custodia_core::store::tables::{AUDITED, FTS, SYSTEM};
use custodia_core::store::{Depth, Op, Store, check_invariants, journal, undo};

use super::store::{Folder, LOG, assert_sound, at, code, op, op_of_ada, register, run, value};

#[test]
fn raw_sql_inside_a_write_is_found_in_the_journal() {
    let folder = Folder::new();
    let mut store = register(&folder);
    let edit = op_of_ada("asset.edit", 1);
    let done = store
        .write(&edit, |tx| {
            tx.subject("LT-1");
            // "Gerät" with a combining mark: the journal has it in normal form C.
            tx.execute(
                "UPDATE asset SET name = 'Gera\u{308}t \"1\"', cost_minor = 129900,
                        cost_currency = 'EUR', custodian_id = NULL WHERE id = 1",
                [],
            )?;
            Ok(7)
        })
        .unwrap();
    assert_eq!((done.value, done.events, done.tables), (Some(7), 1, vec!["asset"]));
    let seq: i64 = value(store.conn(), "SELECT max(seq) FROM event");
    let bytes: String = value(store.conn(), "SELECT bytes FROM event ORDER BY seq DESC LIMIT 1");
    let expected = format!(
        "{{\"act\":\"asset.edit\",\"actor\":\"u_1\",\"at\":\"2026-11-20T12:01:00.000Z\",\
         \"data\":{{\"cost_currency\":[null,\"EUR\"],\"cost_minor\":[null,129900],\
         \"custodian_id\":[1,null],\"name\":[\"Laptop one\",\"Gerät \\\"1\\\"\"]}},\
         \"ent\":\"asset/1\",\"log\":\"{LOG}\",\"op\":\"{}\",\"seq\":{seq},\"v\":1}}",
        edit.op_id
    );
    assert_eq!(bytes, expected);
    let info = journal::op(store.conn(), done.op.unwrap()).unwrap().unwrap();
    assert_eq!((info.actor_name.as_deref(), info.subject.as_str()), (Some("Ada Rossi"), "LT-1"));
    assert_sound(store.conn());
}

#[test]
fn names_of_people_never_enter_the_journal_but_can_be_read_until_erased() {
    let folder = Folder::new();
    let mut store = register(&folder);
    run(&mut store, &op("person.edit", 1), "UPDATE person SET name = 'Ada Bianchi' WHERE id = 1");
    let leaked: i64 = value(
        store.conn(),
        "SELECT count(*) FROM event WHERE bytes LIKE '%Rossi%' OR bytes LIKE '%Bianchi%'",
    );
    assert_eq!(leaked, 0);
    let newest = |store: &Store| journal::history(store.conn(), "person/1", 10).unwrap();
    let change = newest(&store)[0].changes[0].clone();
    assert_eq!(change.field, "name");
    assert_eq!(
        (change.old.as_deref(), change.new.as_deref()),
        (Some("Ada Rossi"), Some("Ada Bianchi"))
    );
    // Salts and values taken from outside are unknown from then on, and an erasure explains it or not.
    let path = store.path().to_owned();
    store.close().unwrap();
    let raw = rusqlite::Connection::open(&path).unwrap();
    raw.execute("DELETE FROM event_pii", []).unwrap();
    drop(raw);
    let store = Store::open(&path, at(2)).unwrap();
    assert!(newest(&store)[0].changes.iter().all(|c| c.erased && c.new.is_none()));
    let report = check_invariants(store.conn(), Depth::Full).unwrap();
    assert!(report.findings.iter().all(|f| f.code == "replay") && !report.ok, "{report:?}");
}

#[test]
fn a_file_s_content_enters_the_journal_as_its_hash() {
    let folder = Folder::new();
    let store = register(&folder);
    let bytes: String = value(store.conn(), "SELECT bytes FROM event WHERE ent = 'logo/1'");
    // sha256 of 89 50 4e 47.
    let hash = "0f4636c78f65d3639ece5a064b5ae753e3408614a14fb18ab4d7540d2c248543";
    assert!(
        bytes.contains(&format!("\"att\":{{\"png\":\"{hash}\"}},\"data\":{{\"sha256\":")),
        "{bytes}"
    );
}

#[test]
fn the_same_op_id_is_done_once() {
    let folder = Folder::new();
    let mut store = register(&folder);
    let add = op("vendor.add", 1);
    let first = run(&mut store, &add, "INSERT INTO vendor (name) VALUES ('Initech')");
    let again = run(&mut store, &add, "INSERT INTO vendor (name) VALUES ('Umbrella')");
    assert_eq!((again.op, again.value, again.events), (first.op, None, 0));
    assert_eq!(value::<i64>(store.conn(), "SELECT count(*) FROM vendor"), 3);
    // The same id for something else is a bug of the caller, not a repetition.
    let other = Op::with_id(add.op_id, "vendor.edit", Op::SYSTEM, at(2));
    assert_eq!(code(store.write(&other, |_| Ok(()))), "internal");
}

#[test]
fn nothing_is_written_when_the_closure_fails_or_changes_nothing() {
    let folder = Folder::new();
    let mut store = register(&folder);
    let ops = |s: &Store| value::<i64>(s.conn(), "SELECT count(*) FROM op");
    let (before, version) = (ops(&store), store.version());
    let refused = store.write(&op("vendor.add", 1), |tx| {
        tx.execute("INSERT INTO vendor (name) VALUES ('Initech')", [])?;
        Err::<(), _>(Error::from(Refusal::new("in-use")))
    });
    assert_eq!(code(refused), "refused-in-use");
    let same = run(&mut store, &op("vendor.edit", 1), "UPDATE vendor SET name = name");
    assert_eq!((same.op, same.value), (None, Some(())));
    let there_and_gone =
        "INSERT INTO vendor (name) VALUES ('x'); DELETE FROM vendor WHERE name = 'x'";
    assert_eq!(run(&mut store, &op("vendor.add", 1), there_and_gone).op, None);
    let previewed = store
        .dry(&op("vendor.add", 1), |tx| {
            Ok(tx.execute("INSERT INTO vendor (name) VALUES ('Initech')", [])?)
        })
        .unwrap();
    assert_eq!(previewed, 1);
    assert_eq!(value::<i64>(store.conn(), "SELECT count(*) FROM vendor"), 2);
    assert_eq!((ops(&store), store.version()), (before, version));
    run(&mut store, &op("vendor.add", 1), "INSERT INTO vendor (name) VALUES ('Initech')");
    assert_eq!(store.version(), version + 1);
}

#[test]
fn a_write_cannot_reach_around_the_journal() {
    let folder = Folder::new();
    let mut store = register(&folder);
    for sql in [
        "UPDATE meta SET value = 'x' WHERE key = 'log'",
        "INSERT INTO event_pii (seq, field, salt, value) VALUES (2, 'x', zeroblob(32), '')",
        "UPDATE vendor SET name = 'Hooli' WHERE id = 1; COMMIT",
        "DELETE FROM event WHERE seq = 1",
        "UPDATE op SET name = 'x' WHERE id = 1",
        "UPDATE vendor SET name = 'Hooli' WHERE id = 1; CREATE TABLE aside (x TEXT) STRICT",
        "INSERT INTO vendor_fts (rowid, name) VALUES (9, 'x')",
        "PRAGMA journal_mode = OFF; UPDATE asset_fts_data SET block = x''",
        // 2^53: not every reader of JSON would see the same number.
        "UPDATE asset SET cost_minor = 9007199254740992, cost_currency = 'EUR' WHERE id = 1",
    ] {
        let done = store.write(&op("vendor.edit", 1), |tx| Ok(tx.execute_batch(sql)?));
        assert!(done.is_err(), "{sql}");
        assert_eq!(value::<i64>(store.conn(), "SELECT count(*) FROM op"), 1, "{sql}");
        assert_eq!(value::<String>(store.conn(), "PRAGMA journal_mode"), "wal", "{sql}");
    }
    assert_sound(store.conn());
}

#[test]
fn outside_a_write_the_writer_s_own_connection_commits_nothing() {
    let folder = Folder::new();
    let mut store = register(&folder);
    let names = "SELECT group_concat(name) FROM vendor";
    let before: String = value(store.conn(), names);
    for sql in [
        "UPDATE vendor SET name = 'Hooli' WHERE id = 1",
        "BEGIN IMMEDIATE; DELETE FROM contract_asset; COMMIT",
        "CREATE TABLE aside (x TEXT) STRICT",
    ] {
        assert!(store.conn().execute_batch(sql).is_err(), "{sql}");
        assert!(store.conn().is_autocommit(), "{sql} left a transaction open");
        assert_eq!(value::<String>(store.conn(), names), before, "{sql}");
    }
    run(&mut store, &op("vendor.edit", 1), "UPDATE vendor SET name = 'Hooli' WHERE id = 1");
    assert_sound(store.conn());
}

#[test]
fn a_clock_that_jumped_is_flagged_in_every_event_of_the_op() {
    let folder = Folder::new();
    let mut store = register(&folder);
    for (minutes, flagged) in [
        (1, false),
        (0, false),              // a minute back
        (-3, true),              // three minutes back
        (400 * 1440 - 4, false), // 400 days after the last one, less a minute
        (801 * 1440, true),
    ] {
        let tag = format!("T{minutes}");
        run(
            &mut store,
            &op("vendor.add", minutes),
            &format!("INSERT INTO vendor (name) VALUES ('{tag}')"),
        );
        let bytes: String =
            value(store.conn(), "SELECT bytes FROM event ORDER BY seq DESC LIMIT 1");
        let flag = ",\"flags\":[\"clock_anomaly\"],\"log\":";
        assert_eq!(bytes.contains(flag), flagged, "{minutes}: {bytes}");
    }
    assert_sound(store.conn());
}

#[test]
fn the_events_of_an_op_come_by_table_and_row() {
    let folder = Folder::new();
    let mut store = register(&folder);
    let done = run(
        &mut store,
        &op("contract.save", 1),
        "UPDATE asset SET room = '2' WHERE id = 2; UPDATE asset SET room = '1' WHERE id = 1;
         INSERT INTO contract_asset (contract_id, asset_id) VALUES (1, 2);
         UPDATE contract SET notes = 'n'; UPDATE vendor SET notes = 'n' WHERE id = 1",
    );
    assert_eq!(done.tables, ["vendor", "contract", "asset", "contract_asset"]);
    let events = journal::op_events(store.conn(), done.op.unwrap(), 0, 10).unwrap();
    let ents: Vec<&str> = events.iter().map(|e| e.ent.as_str()).collect();
    assert_eq!(ents, ["vendor/1", "contract/1", "asset/1", "asset/2", "contract_asset/1"]);
    let second = journal::op_events(store.conn(), done.op.unwrap(), 1, 2).unwrap();
    assert_eq!(second, events[1..3]);
}

#[test]
fn the_journal_is_filtered_by_record_actor_text_and_time() {
    let folder = Folder::new();
    let mut store = register(&folder);
    run(&mut store, &op_of_ada("asset.edit", 1), "UPDATE asset SET room = '1' WHERE id = 1");
    store
        .write(&op("vendor.edit", 2), |tx| {
            tx.subject("Acme");
            tx.execute("UPDATE vendor SET notes = 'n' WHERE id = 1", [])?;
            Ok(())
        })
        .unwrap();
    let target = undo::undo_target(store.conn()).unwrap().unwrap();
    assert_eq!(target.name, "vendor.edit");
    store.undo(target.id, &op(undo::UNDO, 3)).unwrap();
    let find = |json: serde_json::Value| -> Vec<String> {
        let filter = serde_json::from_value(json).unwrap();
        let page = journal::page(store.conn(), &filter, 0, 10).unwrap();
        assert_eq!(page.total, i64::try_from(page.rows.len()).unwrap());
        page.rows.into_iter().map(|o| o.name).collect()
    };
    use serde_json::json;
    let all = ["journal.undo", "vendor.edit", "asset.edit", "register.create"];
    assert_eq!(find(json!({})), all);
    assert_eq!(
        find(json!({"entity": "vendor"})),
        ["journal.undo", "vendor.edit", "register.create"]
    );
    assert_eq!(find(json!({"entity": "asset/1"})), ["asset.edit", "register.create"]);
    assert_eq!(find(json!({"entity": "asset/2"})), ["register.create"]);
    assert_eq!(find(json!({"actor": 1})), ["asset.edit"]);
    assert_eq!(find(json!({"actor": 0, "text": " ACM "})), ["journal.undo", "vendor.edit"]);
    assert_eq!(find(json!({"from": at(1), "to": at(2)})), ["asset.edit"]);
    let page = journal::page(store.conn(), &journal::JournalFilter::default(), 1, 1).unwrap();
    assert_eq!(
        (page.rows[0].name.as_str(), page.rows[0].undone, page.total),
        ("vendor.edit", true, 4)
    );
}

#[test]
fn every_table_is_audited_or_named_as_one_of_the_system() {
    let folder = Folder::new();
    let store = register(&folder);
    let mut tables = store
        .conn()
        .prepare("SELECT name, type, strict, wr FROM pragma_table_list WHERE schema = 'main' AND name <> 'sqlite_schema'")
        .unwrap();
    let rows = tables.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?))).unwrap();
    let mut seen = 0;
    for row in rows {
        let (name, kind, strict): (String, String, bool) = row.unwrap();
        let audited = AUDITED.iter().any(|t| t.name == name);
        let system = SYSTEM.contains(&name.as_str());
        let fts = FTS.iter().any(|f| name == *f || name.starts_with(&format!("{f}_")));
        assert_eq!(
            u8::from(audited) + u8::from(system) + u8::from(fts),
            1,
            "{name} must be in exactly one list of store::tables"
        );
        seen += usize::from(audited);
        if audited {
            assert!(strict && kind == "table", "{name} must be STRICT");
            let sql: String = value(
                store.conn(),
                &format!("SELECT sql FROM sqlite_schema WHERE name = '{name}'"),
            );
            let flat: String = sql.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(
                flat.contains("( id INTEGER PRIMARY KEY AUTOINCREMENT,"),
                "{name} must have an id: {flat}"
            );
        }
    }
    assert_eq!(seen, AUDITED.len(), "a table of AUDITED is not in the schema");
}

#[test]
fn every_column_can_be_journalled_and_is_classified() {
    let folder = Folder::new();
    let store = register(&folder);
    // Names of things and of firms, not of people.
    let not_personal = [
        "vendor.name",
        "vendor.email",
        "vendor.phone",
        "asset_status.name",
        "vendor_alias.name",
        "asset.name",
        "preset.name",
        "view.name",
        "category.name",
        "model.name",
        "custom_field.name",
        "transition.name",
        "stocktake_line.name",
        "disposal_line.name",
        "view.name",
        "label_stock.name",
        "printer_profile.name",
        "stocktake_line.name",
        "label_stock.name",
        "printer_profile.name",
        "document.name",
        "sla.name",
    ];
    for table in AUDITED {
        let mut columns = store
            .conn()
            .prepare("SELECT name, type, \"notnull\" FROM pragma_table_info(?1)")
            .unwrap();
        let rows =
            columns.query_map([table.name], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?))).unwrap();
        let mut never_null = false;
        let mut names = Vec::new();
        for row in rows {
            let (name, kind, not_null): (String, String, bool) = row.unwrap();
            let full = format!("{}.{name}", table.name);
            let attachment = table.attachments.contains(&name.as_str());
            let personal = table.personal.contains(&name.as_str());
            assert_eq!(kind == "BLOB", attachment, "{full}: blobs are attachments");
            assert!(matches!(kind.as_str(), "INTEGER" | "TEXT" | "BLOB"), "{full} is {kind}");
            if ["name", "email", "phone", "username"].contains(&name.as_str()) {
                assert!(personal || not_personal.contains(&full.as_str()), "{full}: personal?");
            }
            never_null |=
                name == table.always && not_null && !personal && !attachment && name != "id";
            names.push(name);
        }
        // A deleted record is told by its nulls.
        assert!(never_null, "{}.{} must be there and never null", table.name, table.always);
        for listed in table.personal.iter().chain(table.attachments).chain(table.indexed) {
            assert!(names.iter().any(|n| n == listed), "{}.{listed} is not there", table.name);
        }
    }
}
