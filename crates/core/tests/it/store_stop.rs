//! Stopping a long write: soon, wherever it is, and nothing of it stays.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use custodia_core::store::Store;

use super::store::{Folder, assert_sound, code, op, register};

/// Enough rows that every stage (rows, changeset, events, search) takes thousands of steps.
const MANY: &str = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
    INSERT INTO vendor (name) SELECT 'Vendor ' || i FROM n";

/// Writes `MANY`, stopped at the `look`-th look; how often somebody looked, and what came of it.
fn stopped_at(store: &mut Store, minute: i64, look: u32) -> (u32, String) {
    let looks = Arc::new(AtomicU32::new(0));
    let seen = Arc::clone(&looks);
    let stopped = move || seen.fetch_add(1, Ordering::SeqCst) + 1 >= look;
    let written = store.write_until(&op("vendor.add", minute), stopped, |tx| {
        tx.execute_batch(MANY)?;
        Ok(())
    });
    let what = written.map_or_else(|e| code::<()>(Err(e)), |_| "written".into());
    (looks.load(Ordering::SeqCst), what)
}

fn count(store: &Store, table: &str) -> i64 {
    let sql = format!("SELECT count(*) FROM {table}");
    store.conn().query_row(&sql, [], |r| r.get(0)).unwrap()
}

#[test]
fn a_write_is_stopped_at_every_stage_and_leaves_nothing() {
    let folder = Folder::new();
    let mut store = register(&folder);
    let before = ["vendor", "op", "event"].map(|t| count(&store, t));
    // How often is looked in all, on a register of its own.
    let other = Folder::new();
    let (looks, what) = stopped_at(&mut register(&other), 1, u32::MAX);
    assert_eq!(what, "written", "nobody stops it: the control");
    assert!(looks > 100, "only {looks} looks: some stage is deaf");
    for tenth in 0..10 {
        let (_, what) = stopped_at(&mut store, i64::from(tenth) + 1, 1 + looks * tenth / 10);
        assert_eq!(what, "refused-cancelled", "stopped at {tenth} tenths");
        assert_eq!(["vendor", "op", "event"].map(|t| count(&store, t)), before);
    }
    assert_sound(store.conn());
    let (_, what) = stopped_at(&mut store, 20, u32::MAX);
    assert_eq!(what, "written", "the register goes on as if nothing had been");
    assert_sound(store.conn());
}

#[test]
fn a_question_of_a_reader_is_stopped_too() {
    let folder = Folder::new();
    let store = register(&folder);
    let mut reader = Store::open_read_only(&folder.path("office.db")).unwrap();
    let ask = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000)
        SELECT count(*) FROM n";
    let asked = |reader: &custodia_core::store::Reader| -> custodia_core::error::Result<i64> {
        Ok(reader.query_row(ask, [], |r| r.get(0))?)
    };
    assert_eq!(asked(&reader).unwrap(), 1_000_000);
    reader.stop_when(|| true).unwrap();
    assert_eq!(code(asked(&reader)), "refused-cancelled");
    drop(store);
}
