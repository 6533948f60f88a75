//! The schema's history: forward only, one transaction a step, `user_version` set inside it.
//!
//! A step is never edited after a release: registers in the field were made by it.

use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::{Transaction, TransactionBehavior};

use super::{Conn, backup};
use crate::error::{Error, RegisterError, Result};

mod fingerprint;

use fingerprint::check_fingerprint;
pub use fingerprint::fingerprint;

/// `CUST`: what `file` and SQLite see in the header of a register.
pub const APPLICATION_ID: i64 = 0x4355_5354;

/// One step of the schema.
#[derive(Debug)]
pub(super) struct Migration {
    /// `user_version` after it.
    pub(super) to: i64,
    pub(super) sql: &'static str,
    /// Schema fingerprints a register of this version may have. More than one only if a later
    /// SQLite words the tables behind a full-text index differently.
    pub(super) fingerprints: &'static [&'static str],
}

/// Every step, in order.
pub(super) const MIGRATIONS: &[Migration] = &[
    Migration {
        to: 1,
        sql: include_str!("../../migrations/0001_first.sql"),
        fingerprints: &["338cdc37fefcb4a57e6b54ce4f8adc198d6a55138c39df876a5cd8e81ad52507"],
    },
    Migration {
        to: 2,
        sql: include_str!("../../migrations/0002_guard_decisions.sql"),
        fingerprints: &["fc772fca7ca04ad59d1fac097babca9f9592de7a331304ba91bb94d10d975315"],
    },
    Migration {
        to: 3,
        sql: include_str!("../../migrations/0003_presets.sql"),
        fingerprints: &["43c4197f0fdca0743ffe220bfe45af3584cafe4ecfa7eddc490965ce82f94a1f"],
    },
    Migration {
        to: 4,
        sql: include_str!("../../migrations/0004_contracts_in_full.sql"),
        fingerprints: &["a81513fa0fa348d27995763813e19d0bb2062139c9730d5c5f3558d766a722e4"],
    },
    Migration {
        to: 5,
        sql: include_str!("../../migrations/0005_vendors.sql"),
        fingerprints: &["07a4a3c689b159039b2e4496c796ef22cbe168d8efcb6cb7976539730b60e0b3"],
    },
    Migration {
        to: 6,
        sql: include_str!("../../migrations/0006_duties.sql"),
        fingerprints: &["9a4da6578330133eb78b68ce76e105e1eb1b2a0dab32aaaf4c467471bf05c2ad"],
    },
    Migration {
        to: 7,
        sql: include_str!("../../migrations/0007_quotes.sql"),
        fingerprints: &["700daafbc09948318797a2a4b4175685b00271f5f6d220275edcfd5e2b001fc6"],
    },
    Migration {
        to: 8,
        sql: include_str!("../../migrations/0008_slas.sql"),
        fingerprints: &["9918b279b709c8b7425257191707737509efff7d697cfec02e5ab86feae90c23"],
    },
    Migration {
        to: 9,
        sql: include_str!("../../migrations/0009_catalogue.sql"),
        fingerprints: &["88848eed6415c5b7456d4aad34a90671766a5caa118185ea0bae4134078d4723"],
    },
    Migration {
        to: 10,
        sql: include_str!("../../migrations/0010_money.sql"),
        fingerprints: &["716401801c9246d214c981d25b7c19206c6eb90912a41e969f632b7b5c6d225e"],
    },
    Migration {
        to: 11,
        sql: include_str!("../../migrations/0011_stocktake.sql"),
        fingerprints: &["a1877940aa6c086ae4469c7752e5f0415c890adb6f70a17bcc3939f7bbfa15fc"],
    },
    Migration {
        to: 12,
        sql: include_str!("../../migrations/0012_moves.sql"),
        fingerprints: &["b1c337b6be8e26b761a10860c587d6ff559b6869484f39ebefb0dbbdfa1683cc"],
    },
    Migration {
        to: 13,
        sql: include_str!("../../migrations/0013_views.sql"),
        fingerprints: &["365dc4e8abe639221a07a6e9698f76e99019848da75ba1528aa6cb53aecf3351"],
    },
    Migration {
        to: 14,
        sql: include_str!("../../migrations/0014_disposal.sql"),
        fingerprints: &["52e120650d8f1285bcf2a2c76ea9e79e84e41c03d00b9a5a00270fab4f991563"],
    },
    Migration {
        to: 15,
        sql: include_str!("../../migrations/0015_savings.sql"),
        fingerprints: &["3bca2be48ce9757eb75013c764b10f57d3bf8995b5551ef8c93e1236625da366"],
    },
    Migration {
        to: 16,
        sql: include_str!("../../migrations/0016_rests.sql"),
        fingerprints: &["74f9a5283d5308604abd5bf97d5966626601fe02730415e3467fa41ba8b9d8eb"],
    },
    Migration {
        to: 17,
        sql: include_str!("../../migrations/0017_vendor_aliases.sql"),
        fingerprints: &["aeaf5c88b9a690c53c2e7afc9ef3da30bc1adfbe8b1105b7cf9968be57fa47fa"],
    },
];

/// The schema version this build writes.
pub fn newest() -> i64 {
    MIGRATIONS.last().map_or(0, |m| m.to)
}

/// `user_version` of a connection's file.
pub(super) fn version(conn: &Conn) -> Result<i64> {
    Ok(conn.query_row("PRAGMA user_version", [], |r| r.get(0))?)
}

/// Brings a register up to the newest step, after a verified copy of what it was.
pub(super) fn upgrade(
    conn: &Conn,
    register: &Path,
    steps: &[Migration],
    at: DateTime<Utc>,
) -> Result<()> {
    let from = version(conn)?;
    if steps.last().is_some_and(|m| m.to > from) {
        backup::auto_copy(conn, register, "migration", at)?;
        run(conn, steps)?;
    }
    Ok(())
}

/// Runs the steps after the file's version, each in its own transaction.
///
/// References are not enforced meanwhile, or no table could be made anew under its name
/// (<https://sqlite.org/lang_altertable.html#otheralter>); every one is checked before the commit.
pub(super) fn run(conn: &Conn, steps: &[Migration]) -> Result<()> {
    conn.pragma_update(None, "foreign_keys", false)?;
    let done = take(conn, steps);
    conn.pragma_update(None, "foreign_keys", true)?;
    done
}

fn take(conn: &Conn, steps: &[Migration]) -> Result<()> {
    let found = version(conn)?;
    for step in steps.iter().filter(|s| s.to > found) {
        let tx = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
        tx.execute_batch(step.sql)?;
        tx.pragma_update(None, "user_version", step.to)?;
        let broken: Option<String> = {
            let mut check = tx.prepare("PRAGMA foreign_key_check")?;
            let mut rows = check.query([])?;
            rows.next()?.map(|r| r.get(0)).transpose()?
        };
        if let Some(table) = broken {
            return Err(Error::Internal(format!("migration to {}: {table}", step.to)));
        }
        check_fingerprint(&tx, step)?;
        tx.commit()?;
    }
    Ok(())
}

/// Refuses a schema that is not the one its version says.
pub(super) fn check_schema(conn: &Conn, steps: &[Migration]) -> Result<()> {
    let found = version(conn)?;
    let known = steps.last().map_or(0, |m| m.to);
    if found > known {
        return Err(Error::Register(RegisterError::TooNew { found, known }));
    }
    match steps.iter().find(|s| s.to == found) {
        Some(step) => check_fingerprint(conn, step),
        None => Err(Error::Register(RegisterError::SchemaChanged)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Op, Store, open};

    #[test]
    fn every_version_has_the_fingerprint_its_steps_make() {
        let conn = Conn::open_in_memory().unwrap();
        let mut other = Vec::new();
        for step in MIGRATIONS {
            conn.execute_batch(step.sql).unwrap();
            let found = fingerprint(&conn).unwrap();
            if !step.fingerprints.contains(&found.as_str()) {
                other.push((step.to, found));
            }
        }
        assert_eq!(other, []);
    }

    /// Everything the schema declares, in the order it was made, as one would write it by hand.
    fn written(conn: &Conn) -> String {
        let mut all = conn
            .prepare(
                "SELECT sql FROM sqlite_schema
                 WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                   AND NOT EXISTS (SELECT 1 FROM pragma_table_list l
                                   WHERE l.name = sqlite_schema.name AND l.type = 'shadow')
                 ORDER BY rowid",
            )
            .unwrap();
        let rows = all.query_map([], |r| r.get::<_, String>("sql")).unwrap();
        let mut text = format!(
            "-- What the migrations add up to: version {}. A test of `store::migrations` writes this\n\
             -- file, nobody else does: the schema is changed by a new migration.\n",
            newest()
        );
        for sql in rows {
            text.push('\n');
            text.push_str(&sql.unwrap());
            text.push_str(";\n");
        }
        text
    }

    #[test]
    fn schema_sql_is_what_the_migrations_add_up_to() {
        let conn = Conn::open_in_memory().unwrap();
        run(&conn, MIGRATIONS).unwrap();
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema.sql");
        let expected = written(&conn);
        // Line ends are the checkout's business.
        let found = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        if found != expected {
            std::fs::write(&path, &expected).unwrap();
            panic!("{} was stale: it has been written anew, commit it", path.display());
        }
        // And it is a schema: from it alone comes the same.
        let again = Conn::open_in_memory().unwrap();
        again.execute_batch(&expected).unwrap();
        again.pragma_update(None, "user_version", newest()).unwrap();
        check_schema(&again, MIGRATIONS).unwrap();
    }

    /// A register of the newest version with one vendor, closed.
    fn register(folder: &Path) -> std::path::PathBuf {
        let at = DateTime::UNIX_EPOCH;
        let path = folder.join("office.db");
        let mut store = Store::create(&path, uuid::Uuid::nil(), at).unwrap();
        let op = Op::new("register.create", Op::SYSTEM, at);
        store
            .write(&op, |tx| Ok(tx.execute("INSERT INTO vendor (name) VALUES ('Acme')", [])?))
            .unwrap();
        store.close().unwrap();
        path
    }

    /// The steps so far and one more.
    fn and_then(sql: &'static str, fingerprint: &'static str) -> Vec<Migration> {
        let so_far = MIGRATIONS.iter().map(|m| Migration { ..*m });
        let fingerprints: &'static [&'static str] = Box::leak(Box::new([fingerprint]));
        so_far.chain([Migration { to: newest() + 1, sql, fingerprints }]).collect()
    }

    #[test]
    fn a_step_is_taken_whole_after_a_copy_or_not_at_all() {
        const STEP: &str = "ALTER TABLE vendor ADD COLUMN rating INTEGER NOT NULL DEFAULT 3;
                            UPDATE vendor SET rating = 5;";
        let expected = {
            let conn = Conn::open_in_memory().unwrap();
            run(&conn, MIGRATIONS).unwrap();
            conn.execute_batch(STEP).unwrap();
            String::leak(fingerprint(&conn).unwrap())
        };
        for (sql, fingerprint, good) in [
            (STEP, &*expected, true),
            (STEP, "another schema", false),
            ("ALTER TABLE vendor ADD COLUMN rating INTEGER; nonsense;", expected, false),
            (
                "PRAGMA defer_foreign_keys = ON; UPDATE contract SET vendor_id = 9;
              INSERT INTO cost_line (contract_id, amount_minor, amount_currency, billing)
              VALUES (77, 1, 'EUR', 'once');",
                expected,
                false,
            ),
        ] {
            let folder = std::env::temp_dir().join(format!("custodia-{}", uuid::Uuid::new_v4()));
            std::fs::create_dir_all(&folder).unwrap();
            let path = register(&folder);
            let steps = and_then(sql, fingerprint);
            {
                let conn = open::writer(&path).unwrap();
                let done = upgrade(&conn, &path, &steps, DateTime::UNIX_EPOCH);
                assert_eq!(done.is_ok(), good, "{sql}: {done:?}");
                let expected = newest() + i64::from(good);
                assert_eq!(version(&conn).unwrap(), expected, "{sql}");
                let columns =
                    "SELECT count(*) FROM pragma_table_info('vendor') WHERE name = 'rating'";
                let rated: i64 = conn.query_row(columns, [], |r| r.get(0)).unwrap();
                assert_eq!(rated, i64::from(good), "{sql}");
            }
            let copies = backup::list_copies(&path).unwrap();
            assert_eq!(copies[0].reason, "migration");
            let copy = open::immutable(&folder.join("copies").join(&copies[0].name)).unwrap();
            assert_eq!(version(&copy).unwrap(), newest(), "the copy is of before");
            drop(copy);
            // This build refuses the newer file and still opens the one left as it was.
            assert_eq!(Store::open(&path, DateTime::UNIX_EPOCH).is_ok(), !good, "{sql}");
            std::fs::remove_dir_all(&folder).unwrap();
        }
    }
}
