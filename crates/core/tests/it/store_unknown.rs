//! A commit the disk refused: the outcome is unknown, and the same `op_id` again tells.
//!
//! The failing disk is a limit on file sizes set by the shell that starts this test binary again.
#![cfg(unix)]

use std::path::Path;
use std::process::Command;

use custodia_core::store::{Op, Store};
use uuid::Uuid;

use super::store::{Folder, assert_sound, at, op, register, run, value};

const DIR: &str = "CUSTODIA_FULL_DIR";
const OP: Uuid = Uuid::from_u128(0x018f_3c1e_7a2b_7c4d_9e1f_0000_0000_00aa);
/// Blocks of 512 bytes (or 1,024, as the shell counts) no file may grow beyond: more than an edit's
/// log, less than the import's.
const BLOCKS: &str = "400";
const IMPORT: &str = "
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
  INSERT INTO vendor (name, notes) SELECT 'Vendor ' || i, hex(randomblob(500)) FROM n";

fn import() -> Op {
    Op::with_id(OP, "import.apply", Op::SYSTEM, at(5))
}

/// The process with the failing disk. Without its variable this is not a test of its own.
#[test]
fn limited_process() {
    let Ok(dir) = std::env::var(DIR) else { return };
    let mut store = Store::open(&Path::new(&dir).join("office.db"), at(1)).unwrap();
    let before = store.version();
    for _ in 0..2 {
        let failed = store.write(&import(), |tx| Ok(tx.execute_batch(IMPORT)?));
        println!("\nCODE {}", failed.unwrap_err().to_wire().code);
    }
    assert!(store.version() > before, "what was read before is in doubt");
    // The store itself is not broken: what fits is written.
    run(&mut store, &op("vendor.edit", 6), "UPDATE vendor SET notes = 'n' WHERE id = 1");
    println!("\nEDITED");
}

#[test]
fn after_an_unknown_commit_the_same_op_id_is_done_once() {
    let folder = Folder::new();
    register(&folder).close().unwrap();
    let out = Command::new("sh")
        .args(["-c", &format!("trap '' XFSZ; ulimit -f {BLOCKS}; exec \"$@\""), "sh"])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "store_unknown::limited_process", "--nocapture", "--test-threads=1"])
        .env(DIR, folder.dir())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&out.stdout);
    let codes: Vec<&str> = said.lines().filter_map(|l| l.strip_prefix("CODE ")).collect();
    assert_eq!(codes, ["io-outcome-unknown"; 2], "{said}");
    assert!(said.contains("EDITED"), "{said}");

    // With room again: what is there now, the op tells; asked again it is done, and done once.
    let mut store = Store::open(&folder.path("office.db"), at(7)).unwrap();
    assert_sound(store.conn());
    let vendors = |s: &Store| value::<i64>(s.conn(), "SELECT count(*) FROM vendor");
    let done =
        |s: &Store| value::<i64>(s.conn(), "SELECT count(*) FROM op WHERE name = 'import.apply'");
    assert_eq!(vendors(&store), 2 + 2000 * done(&store), "whole or not at all");
    for _ in 0..3 {
        let again = store.write(&import(), |tx| Ok(tx.execute_batch(IMPORT)?)).unwrap();
        assert!(again.op.is_some());
        assert_eq!((done(&store), vendors(&store)), (1, 2002));
    }
    assert_sound(store.conn());
}
