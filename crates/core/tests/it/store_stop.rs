//! Stopping a long write: soon, wherever it is, and nothing of it stays.

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use custodia_core::store::Store;

use super::store::{Folder, assert_sound, at, code, op, register, run};

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

/// Makes a copy that is stopped at the `look`-th telling; what was told, and what came of it.
fn copy_stopped_at(store: &mut Store, to: &Path, look: usize) -> (Vec<(u64, u64)>, String) {
    let told = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&told);
    let made = store.backup_until(to, at(90), move |done, total| {
        let mut seen = seen.lock().unwrap();
        seen.push((done, total));
        seen.len() < look
    });
    let what = made.map_or_else(|e| code::<()>(Err(e)), |_| "made".into());
    (std::mem::take(&mut *told.lock().unwrap()), what)
}

#[test]
fn a_copy_tells_how_far_it_is_and_stopped_anywhere_leaves_no_half_file() {
    let folder = Folder::new();
    let mut store = register(&folder);
    stopped_at(&mut store, 1, u32::MAX);
    let out = folder.path("out");
    std::fs::create_dir(&out).unwrap();
    let (told, what) = copy_stopped_at(&mut store, &out.join("control.db"), usize::MAX);
    assert_eq!(what, "made", "nobody stops it: the control");
    assert!(told.len() > 20, "told only {} times: some stage is deaf", told.len());
    assert!(told.windows(2).all(|w| w[0].0 <= w[1].0), "it never goes back: {told:?}");
    assert_eq!((told[0], told[told.len() - 1]), ((0, 100), (100, 100)));
    let files = || {
        let all = std::fs::read_dir(&out).unwrap();
        let mut names: Vec<_> = all.map(|e| e.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let before = files();
    let kept = std::fs::read(out.join("control.db")).unwrap();
    // The last telling is of a copy that stands already.
    for tenth in 0..10 {
        let look = 1 + (told.len() - 2) * tenth / 10;
        for name in ["other.db", "control.db"] {
            let (_, what) = copy_stopped_at(&mut store, &out.join(name), look);
            assert_eq!(what, "refused-cancelled", "{name} stopped at {tenth} tenths");
            assert_eq!(files(), before, "{name} at {tenth} tenths");
        }
    }
    assert!(std::fs::read(out.join("control.db")).unwrap() == kept, "the file there stays whole");
    let (_, what) = copy_stopped_at(&mut store, &out.join("other.db"), usize::MAX);
    assert_eq!(what, "made", "the register goes on as if nothing had been");
    run(&mut store, &op("vendor.add", 5), "INSERT INTO vendor (name) VALUES ('Later')");
    assert_sound(store.conn());
}
