//! The register file: writing, the journal's completeness, idempotency.

use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use custodia_core::ids::PersonId;
use custodia_core::store::{Op, Store};
use uuid::Uuid;

/// A folder of its own, removed at the end.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new() -> Self {
        let path = std::env::temp_dir().join(format!("custodia-{}", Uuid::new_v4()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub fn dir(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Noon of a fixed day, plus minutes.
pub fn at(minutes: i64) -> DateTime<Utc> {
    "2026-11-20T12:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::minutes(minutes)
}

pub const LOG: Uuid = Uuid::from_u128(0x018f_3c1e_7a2b_7c4d_9e1f_0000_0000_0001);

pub fn op(name: &'static str, minutes: i64) -> Op {
    Op::new(name, PersonId(0), at(minutes))
}

/// A register with one vendor, two people, two assets and a contract, made by raw SQL.
pub fn register(folder: &Folder) -> Store {
    let mut store = Store::create(&folder.path("office.db"), LOG, at(0)).unwrap();
    store
        .write(&op("register.create", 0), |tx| {
            tx.execute_batch(
                "INSERT INTO person (name, email) VALUES ('Ada Rossi', 'ada@firm.example'), ('Bob Verdi', '');
                 INSERT INTO vendor (name, customer_no) VALUES ('Acme', 'C-77');
                 INSERT INTO asset_status (name, state) VALUES ('In use', 'in_use');
                 INSERT INTO asset (tag, serial, name, manufacturer, model, status_id, custodian_id)
                   VALUES ('LT-1', 'SN0001', 'Laptop one', 'Dell', 'XPS 13', 1, 1),
                          ('LT-2', 'SN0002', 'Laptop two', 'HP', 'EliteBook', 1, 2);
                 INSERT INTO contract (vendor_id, number, title, kind, owner_id, status, start_date, renewal)
                   VALUES (1, 'K-2026/1', 'Maintenance', 'maintenance', 1, 'active', '2026-01-01', 'tacit');",
            )?;
            Ok(())
        })
        .unwrap();
    store
}

#[test]
fn raw_sql_inside_a_write_is_found_in_the_journal() {
    let folder = Folder::new();
    let mut store = register(&folder);
    let done = store
        .write(&op("asset.edit", 1), |tx| {
            tx.subject("LT-1");
            tx.execute("UPDATE asset SET name = 'Gerät', cost_minor = 129900, cost_currency = 'EUR' WHERE id = 1", [])?;
            Ok(7)
        })
        .unwrap();
    assert_eq!((done.value, done.events, done.tables), (Some(7), 1, vec!["asset"]));
    let (ent, bytes): (String, String) = store
        .conn()
        .query_row("SELECT ent, bytes FROM event ORDER BY seq DESC LIMIT 1", [], |r| {
            Ok((r.get(0)?, r.get(1)?))
        })
        .unwrap();
    assert_eq!(ent, "asset/1");
    println!("{bytes}");
}
