//! The chain: every published vector, and what tampering it finds.

use custodia_core::store::audit::{self, Hash};
use custodia_core::store::{Depth, Store, check_invariants, checkpoint, jcs, verify};
use serde_json::{Value, json};

use super::store::{Folder, at, op, register, run, value};

const VECTORS: &str = include_str!("../../../../testdata/audit_vectors.json");
const LOG: &str = "018f3c1e-7a2b-7c4d-9e1f-000000000001";

fn canonical(v: &Value) -> String {
    let mut out = String::new();
    jcs::value(&mut out, v).unwrap();
    out
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// The 300 events `audit_ref.py` makes its vectors of.
fn reference_events() -> Vec<Value> {
    (0..300_u16)
        .map(|i| {
            let salt = [u8::try_from(i % 256).unwrap(); 32];
            let sealed = audit::commitment(&salt, &canonical(&json!("M. Roe"))).unwrap();
            json!({
                "at": format!("2026-11-20T08:{:02}:{:02}.000Z", i / 60, i % 60), "actor": "u1",
                "act": "asset.update", "ent": format!("asset/{i}"), "op": format!("op{i}"),
                "data": {"status": ["in_use", "retired"], "note": "Gerät \"A\"\n€ 12"},
                "pii": {"witness": hex(&sealed)}, "v": 1, "log": LOG, "seq": i + 1,
            })
        })
        .collect()
}

#[test]
fn every_vector_of_the_reference_is_reproduced() {
    let v: Value = serde_json::from_str(VECTORS).unwrap();
    let events = reference_events();
    assert_eq!(events[0], v["event"], "commitment and fields of the first event");
    assert_eq!(canonical(&v["event"]), v["canonical"]);
    let leaves: Vec<Hash> = events.iter().map(|e| audit::leaf(canonical(e).as_bytes())).collect();
    assert_eq!(hex(&leaves[0]), v["leaf"]);
    let genesis = audit::genesis(LOG);
    assert_eq!(hex(&genesis), v["genesis"]);
    assert_eq!(hex(&audit::chain(&genesis, &leaves[0])), v["chain1"]);
    for n in [1, 3, 300] {
        assert_eq!(hex(&audit::root(&leaves[..n])), v[format!("root_{n}")], "root of {n}");
    }
    let path: Vec<String> = audit::inclusion(2, &leaves[..5]).iter().map(|h| hex(h)).collect();
    assert_eq!(json!(path), v["inclusion_2_of_5"]);
    assert_eq!(audit::checkpoint(LOG, &leaves[..100]), v["checkpoint_100"]);
}

#[test]
fn inclusion_proves_its_own_leaf_and_no_other() {
    let leaves: Vec<Hash> = (0..40_u8).map(|i| audit::leaf(&[i])).collect();
    for size in 1..leaves.len() {
        let (tree, n) = (&leaves[..size], u64::try_from(size).unwrap());
        let root = audit::root(tree);
        for (i, leaf) in (0_u64..).zip(tree) {
            let path = audit::inclusion(usize::try_from(i).unwrap(), tree);
            assert!(audit::verify_inclusion(leaf, i, n, &path, &root), "{i} of {n}");
            let other = &leaves[size];
            assert!(!audit::verify_inclusion(other, i, n, &path, &root), "another leaf at {i}");
            assert!(!audit::verify_inclusion(leaf, i, n, &path, &audit::root(&leaves[..=size])));
            assert!(!audit::verify_inclusion(leaf, n, n, &path, &root), "beyond the end");
        }
    }
}

#[test]
fn canonical_json_is_that_of_rfc_8785() {
    for (given, expected) in [
        (json!({"b": 1, "a": null, "": [true, false]}), "{\"\":[true,false],\"a\":null,\"b\":1}"),
        // By UTF-16 code units U+1F600 (a surrogate pair, 0xd83d…) comes before U+FB00.
        (json!({"\u{fb00}": 1, "\u{1f600}": 2}), "{\"\u{1f600}\":2,\"\u{fb00}\":1}"),
        (json!("\u{8}\t\n\u{c}\r\u{1f}\"\\/\u{7f}€"), "\"\\b\\t\\n\\f\\r\\u001f\\\"\\\\/\u{7f}€\""),
        (json!(9_007_199_254_740_991_i64), "9007199254740991"),
        (json!("e\u{301}"), "\"\u{e9}\""),
    ] {
        assert_eq!(canonical(&given), expected);
    }
    for refused in [json!(1.5), json!(9_007_199_254_740_992_i64), json!(u64::MAX)] {
        assert!(jcs::value(&mut String::new(), &refused).is_err(), "{refused}");
    }
}

/// A register with 20 more ops, its checkpoint, and a way into its file past every guard.
fn tampered(with: impl FnOnce(&rusqlite::Connection)) -> (Folder, Store, String) {
    let folder = Folder::new();
    let mut store = register(&folder);
    for i in 1..=20 {
        let sql = format!("UPDATE asset SET room = '{i}' WHERE id = 1");
        run(&mut store, &op("asset.edit", i), &sql);
    }
    let kept = checkpoint(store.conn()).unwrap();
    let path = store.path().to_owned();
    store.close().unwrap();
    let raw = rusqlite::Connection::open(&path).unwrap();
    let triggers: Vec<(String, String)> = raw
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        .unwrap()
        .query_map([], |r| Ok((r.get(0)?, r.get(1)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    raw.pragma_update(None, "foreign_keys", false).unwrap();
    for (name, _) in &triggers {
        raw.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    with(&raw);
    for (_, sql) in &triggers {
        raw.execute_batch(sql).unwrap();
    }
    drop(raw);
    (folder, Store::open(&path, at(30)).unwrap(), kept)
}

#[test]
fn tampering_with_the_journal_is_found() {
    let cases: [(&str, &str, &str); 9] = [
        (
            "an edited event",
            "UPDATE event SET bytes = replace(bytes, '[\"11\",\"12\"]', '[\"11\",\"13\"]')",
            "leaf",
        ),
        ("a deleted event", "DELETE FROM event WHERE seq = 20", "gap"),
        (
            "a renumbered journal",
            "DELETE FROM event WHERE seq = 20; UPDATE event SET seq = seq - 1 WHERE seq > 20",
            "gap",
        ),
        (
            "two swapped events",
            "UPDATE event SET seq = 99 WHERE seq = 20; UPDATE event SET seq = 20 WHERE seq = 21; UPDATE event SET seq = 21 WHERE seq = 99",
            "gap",
        ),
        (
            "an inserted event",
            "INSERT INTO op (op_id, name, at, actor) VALUES ('x', 'asset.edit', '', 'system'); INSERT INTO event SELECT seq + 1, (SELECT max(id) FROM op), ent, bytes, leaf, chain FROM event ORDER BY seq DESC LIMIT 1",
            "gap",
        ),
        ("a broken link", "UPDATE event SET chain = zeroblob(32) WHERE seq = 20", "chain"),
        ("a renamed op", "UPDATE op SET name = 'asset.add' WHERE id = 9", "label"),
        ("a redated op", "UPDATE op SET at = '2020-01-01T00:00:00.000Z' WHERE id = 9", "label"),
        (
            "an event moved to another record",
            "UPDATE event SET ent = 'asset/2' WHERE seq = 20",
            "label",
        ),
    ];
    for (kind, sql, what) in cases {
        let (_folder, store, _) = tampered(|raw| raw.execute_batch(sql).unwrap());
        let report = verify(store.conn()).unwrap();
        assert_eq!(report.first_bad.map(|b| b.what).as_deref(), Some(what), "{kind}");
        let findings = check_invariants(store.conn(), Depth::Quick).unwrap().findings;
        assert!(findings.iter().any(|f| f.code == "chain"), "{kind}");
    }
}

#[test]
fn a_cut_tail_shows_only_against_a_checkpoint_kept_outside() {
    let (_folder, store, kept) = tampered(|raw| {
        raw.execute_batch("DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)").unwrap();
    });
    assert!(verify(store.conn()).unwrap().ok, "the honest limit of a chain");
    assert_ne!(checkpoint(store.conn()).unwrap(), kept);
    let (_folder, untouched, kept) = tampered(|_| ());
    assert_eq!(checkpoint(untouched.conn()).unwrap(), kept);
}

#[test]
fn tables_that_are_not_what_the_journal_says_are_found() {
    for (sql, code, ent) in [
        ("UPDATE asset SET room = 'x' WHERE id = 2", "replay", "asset/2"),
        ("UPDATE person SET name = 'x' WHERE id = 2", "replay", "person/2"),
        ("UPDATE logo SET png = x'00'", "replay", "logo/1"),
        ("DELETE FROM contract", "replay", "contract/1"),
        ("INSERT INTO vendor (name) VALUES ('x')", "replay", "vendor"),
        (
            "UPDATE event_pii SET value = '[null,\"x\"]' WHERE field = 'name' AND seq = (SELECT seq FROM event WHERE ent = 'person/1')",
            "replay",
            "person/1",
        ),
        ("DELETE FROM contract_fts WHERE rowid = 1", "search", "contract"),
        ("UPDATE asset SET status_id = 9 WHERE id = 1", "foreign-key", "asset/1"),
    ] {
        let (_folder, store, _) = tampered(|raw| raw.execute_batch(sql).unwrap());
        let report = check_invariants(store.conn(), Depth::Full).unwrap();
        let found = report.findings.iter().any(|f| {
            f.code == code
                && f.params.get("ent").or(f.params.get("table")).is_some_and(|e| e == ent)
        });
        assert!(found && !report.ok, "{sql}: {:?}", report.findings);
    }
    let (_folder, store, _) = tampered(|_| ());
    assert!(check_invariants(store.conn(), Depth::Full).unwrap().ok);
    let n: i64 = value(store.conn(), "SELECT count(*) FROM event");
    assert_eq!(check_invariants(store.conn(), Depth::Quick).unwrap().counts["event"], n);
}
