//! What SQLite notes of a register's sizes, and what it must not make of it.

use custodia_core::register::{self, FirstUser};
use custodia_core::store::{Op, Store};
use custodia_core::text::Lang;
use uuid::Uuid;

use crate::support::today;

#[test]
fn a_register_closed_while_it_was_small_notes_nothing_of_its_size() {
    let folder = std::env::temp_dir().join(format!("custodia-statistics-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("register.db");
    let at = today().and_hms_opt(8, 0, 0).unwrap().and_utc();
    let mut store = Store::create(&path, Uuid::from_u128(7), at).unwrap();
    let user = FirstUser { username: "it".into(), name: "IT".into() };
    let op = Op::new(register::CREATE, Op::SYSTEM, at);
    store.write(&op, |tx| register::found(tx, &user, Lang::En, "Aurelia", None)).unwrap();
    store.close().unwrap();
    let store = Store::open(&path, at).unwrap();
    let noted: Vec<String> = store
        .conn()
        .prepare("SELECT tbl || ' ' || stat FROM sqlite_stat1")
        .unwrap()
        .query_map([], |r| r.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    assert_eq!(noted, [""; 0], "the import that follows would scan what it takes for one row");
    store.close().unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
}
