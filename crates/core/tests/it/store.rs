//! What the store's tests share: a folder of their own, a small register, ways to look at it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use custodia_core::error::Error;
use custodia_core::ids::PersonId;
use custodia_core::store::{Conn, Depth, Op, Store, check_invariants};
use uuid::Uuid;

/// A folder of its own, removed at the end.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        let path = std::env::temp_dir().join(format!("custodia-{}", Uuid::new_v4()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub(crate) fn dir(&self) -> &Path {
        &self.0
    }

    /// Names and contents of everything in the folder itself.
    pub(crate) fn contents(&self) -> BTreeMap<String, Vec<u8>> {
        let entries = std::fs::read_dir(&self.0).unwrap().map(Result::unwrap);
        entries
            .filter(|e| e.path().is_file())
            .map(|e| {
                let name = e.file_name().to_string_lossy().into_owned();
                (name, std::fs::read(e.path()).unwrap())
            })
            .collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Noon of a fixed day, plus minutes.
pub(crate) fn at(minutes: i64) -> DateTime<Utc> {
    "2026-11-20T12:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::minutes(minutes)
}

pub(crate) const LOG: Uuid = Uuid::from_u128(0x018f_3c1e_7a2b_7c4d_9e1f_0000_0000_0001);

pub(crate) fn op(name: &'static str, minutes: i64) -> Op {
    Op::new(name, Op::SYSTEM, at(minutes))
}

/// An op of person 1.
pub(crate) fn op_of_ada(name: &'static str, minutes: i64) -> Op {
    Op::new(name, PersonId(1), at(minutes))
}

/// Does raw SQL as an operation.
pub(crate) fn run(store: &mut Store, op: &Op, sql: &str) -> custodia_core::store::Written<()> {
    store.write(op, |tx| Ok(tx.execute_batch(sql)?)).unwrap()
}

pub(crate) const OFFICE: &str = "
  INSERT INTO person (name, email) VALUES ('Ada Rossi', 'ada@firm.example'), ('Bob Verdi', '');
  INSERT INTO vendor (name, customer_no) VALUES ('Acme', 'C-77'), ('Globex', '');
  INSERT INTO asset_status (name, state) VALUES ('In use', 'in_use');
  INSERT INTO asset (tag, serial, name, manufacturer, model, status_id, custodian_id) VALUES
    ('LT-1', 'SN0001', 'Laptop one', 'Dell', 'XPS 13', 1, 1),
    ('LT-2', 'SN0002', 'Laptop two', 'HP', 'EliteBook', 1, 2);
  INSERT INTO contract (vendor_id, number, title, kind, owner_id, status, start_date, renewal)
    VALUES (1, 'K-2026/1', 'Maintenance', 'maintenance', 1, 'active', '2026-01-01', 'tacit');
  INSERT INTO logo (sha256, png) VALUES ('see below', x'89504e47');";

/// A register with two vendors, two people, two assets and a contract, made by raw SQL.
pub(crate) fn register(folder: &Folder) -> Store {
    let mut store = Store::create(&folder.path("office.db"), LOG, at(0)).unwrap();
    run(&mut store, &op("register.create", 0), OFFICE);
    store
}

/// One value of one row.
pub(crate) fn value<T: rusqlite::types::FromSql>(conn: &Conn, sql: &str) -> T {
    conn.query_row(sql, [], |r| r.get(0)).unwrap_or_else(|e| panic!("{sql}: {e}"))
}

/// Everything holds, or the findings are shown.
pub(crate) fn assert_sound(conn: &Conn) {
    let report = check_invariants(conn, Depth::Full).unwrap();
    assert!(report.ok, "{:#?}", report.findings);
}

/// The code of a refusal.
pub(crate) fn code<T: std::fmt::Debug>(result: Result<T, Error>) -> String {
    result.expect_err("should have been refused").to_wire().code
}
