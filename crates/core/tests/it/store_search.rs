//! Search: best first, every length of word, and in step with every change.

use custodia_core::store::{HitKind, Store, search};

use super::store::{Folder, assert_sound, op, register, run};

/// `kind/id:field` of the hits.
fn hits(store: &Store, text: &str, limit: usize) -> Vec<String> {
    search(store.conn(), text, HitKind::ALL, limit)
        .unwrap()
        .into_iter()
        .map(|h| format!("{}/{}:{}", h.kind, h.id, h.matched))
        .collect()
}

#[test]
fn part_of_anything_people_remember_finds_the_record() {
    let folder = Folder::new();
    let store = register(&folder);
    for (text, expected) in [
        ("LT-1", vec!["asset/1:tag"]),
        ("lt-", vec!["asset/1:tag", "asset/2:tag"]),
        ("N0002", vec!["asset/2:serial"]),
        ("sn", vec!["asset/1:serial", "asset/2:serial"]),
        ("x", vec!["asset/1:model"]),
        ("laptop two", vec!["asset/2:name"]),
        ("two laptop", vec!["asset/2:name"]),
        ("dell xp", vec!["asset/1:"]),
        ("xp de", vec!["asset/1:model"]),
        ("rossi", vec!["asset/1:custodian", "contract/1:owner"]),
        ("ad", vec!["asset/1:custodian", "contract/1:owner"]),
        ("ROSSI dell", vec!["asset/1:"]),
        ("2026/1", vec!["contract/1:number"]),
        ("acme", vec!["contract/1:vendor", "vendor/1:name"]),
        ("ac", vec!["contract/1:vendor", "vendor/1:name"]),
        ("c-7", vec!["vendor/1:customer_no"]),
        ("nobody", vec![]),
        ("zz", vec![]),
        ("", vec![]),
        ("  ", vec![]),
        // The index's own language is text here.
        ("\"", vec![]),
        ("a\" OR \"b", vec![]),
        ("NOT lap*", vec![]),
        ("tag:LT-1", vec![]),
    ] {
        assert_eq!(hits(&store, text, 10), expected, "{text:?}");
    }
}

#[test]
fn exact_comes_before_prefix_before_anywhere_and_the_newest_first_there() {
    let folder = Folder::new();
    let mut store = register(&folder);
    run(
        &mut store,
        &op("asset.add", 1),
        "INSERT INTO asset (tag, name, status_id) VALUES
           ('A-PC10', '', 1), ('PC100', '', 1), ('B-PC10', '', 1), ('PC10', '', 1), ('X9', 'pc10', 1)",
    );
    let expected = ["asset/6:tag", "asset/4:tag", "asset/7:name", "asset/5:tag", "asset/3:tag"];
    assert_eq!(hits(&store, "pc10", 10), expected);
    assert_eq!(hits(&store, "pc10", 2), expected[..2]);
}

#[test]
fn diacritics_and_case_are_no_hurdle() {
    let folder = Folder::new();
    let mut store = register(&folder);
    run(
        &mut store,
        &op("asset.edit", 1),
        "UPDATE asset SET name = 'Stampante più veloce', location = 'Zürich' WHERE id = 1",
    );
    for text in ["più", "PIU", "zuri", "ZÜRICH"] {
        assert_eq!(hits(&store, text, 10).len(), 1, "{text}");
    }
}

#[test]
fn renames_reach_the_records_that_show_the_name() {
    let folder = Folder::new();
    let mut store = register(&folder);
    let person = "UPDATE person SET name = 'Grace Hopper' WHERE id = 1";
    run(&mut store, &op("person.edit", 1), person);
    assert_eq!(hits(&store, "rossi", 9), Vec::<String>::new());
    assert_eq!(hits(&store, "hopper", 9), ["asset/1:custodian", "contract/1:owner"]);
    run(&mut store, &op("vendor.edit", 2), "UPDATE vendor SET name = 'Initech' WHERE id = 1");
    assert_eq!(hits(&store, "nitec", 9), ["contract/1:vendor", "vendor/1:name"]);
    run(&mut store, &op("asset.edit", 3), "UPDATE asset SET custodian_id = 2 WHERE id = 1");
    assert_eq!(hits(&store, "hopper", 9), ["contract/1:owner"]);
    run(&mut store, &op("asset.delete", 4), "DELETE FROM asset WHERE id = 1");
    assert_eq!(hits(&store, "sn0001", 9), Vec::<String>::new());
    assert_sound(store.conn());
}

#[test]
fn more_records_than_one_batch_are_indexed_once_each() {
    let folder = Folder::new();
    let mut store = register(&folder);
    let import = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 11000)
                  INSERT INTO asset (tag, status_id, custodian_id) SELECT 'IMP-' || i, 1, 2 FROM n";
    run(&mut store, &op("import.apply", 1), import);
    assert_eq!(hits(&store, "mp-10999", 9), ["asset/11001:tag"]);
    run(&mut store, &op("person.edit", 2), "UPDATE person SET name = 'Grace Hopper' WHERE id = 2");
    assert_eq!(hits(&store, "hopper", 20_000).len(), 11_001);
    assert_sound(store.conn());
}
