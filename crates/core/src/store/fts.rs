//! Keeping full-text search in step with the tables, in one statement per 5,000 records.
//!
//! No triggers: a trigger per row makes an import more than twice as dear (performance §0.1).

use rusqlite::hooks::Action;

use super::Conn;
use super::pieces::Touch;
use crate::error::{Error, Result};

/// Records per statement.
const BATCH: usize = 5_000;

/// A full-text index: whose records it finds, and where its columns come from.
struct Index {
    table: &'static str,
    delete: &'static str,
    insert: &'static str,
    /// Changed table → the records of `table` that show something of it.
    dependents: &'static [(&'static str, &'static str)],
    /// Tables of what belongs to a record of `table` and is found with it: by the owner a change
    /// names, else by the row that is there → the record.
    owned: &'static [(&'static str, &'static str)],
}

/// `?1` is a JSON array of ascending ids everywhere. The order of the joins is given, and names are
/// looked up by id: statistics of a register that was small must not turn a lookup into a scan.
const INDEXES: &[Index] = &[
    Index {
        table: "asset",
        delete: "DELETE FROM asset_fts WHERE rowid IN (SELECT value FROM json_each(?1))",
        insert: "INSERT INTO asset_fts
                   (rowid, tag, serial, name, manufacturer, model, custodian, location)
                 SELECT a.id, a.tag,
                        a.serial || coalesce((SELECT ' ' || group_concat(x.value, ' ')
                          FROM asset_identifier x WHERE x.asset_id = a.id), '')
                        || coalesce((SELECT ' ' || group_concat(x.serial, ' ')
                          FROM component x WHERE x.asset_id = a.id AND x.serial <> ''), ''),
                        a.name || coalesce((SELECT ' ' || group_concat(x.value, ' ')
                          FROM custom_value x WHERE x.asset_id = a.id), ''),
                        a.manufacturer, a.model, coalesce(p.name, ''), a.location
                 FROM json_each(?1) j CROSS JOIN asset a ON a.id = j.value
                 LEFT JOIN person p NOT INDEXED ON p.id = a.custodian_id",
        dependents: &[(
            "person",
            "SELECT id FROM asset WHERE custodian_id IN (SELECT value FROM json_each(?1))",
        )],
        // Their numbers stand in the column of serial numbers, their texts beside the name.
        owned: &[
            (
                "asset_identifier",
                "SELECT asset_id FROM asset_identifier WHERE id IN (SELECT value FROM json_each(?1))",
            ),
            (
                "component",
                "SELECT asset_id FROM component WHERE id IN (SELECT value FROM json_each(?1))",
            ),
            (
                "custom_value",
                "SELECT asset_id FROM custom_value WHERE id IN (SELECT value FROM json_each(?1))",
            ),
        ],
    },
    Index {
        table: "contract",
        delete: "DELETE FROM contract_fts WHERE rowid IN (SELECT value FROM json_each(?1))",
        insert: "INSERT INTO contract_fts (rowid, number, title, vendor, owner)
                 SELECT c.id, c.number, c.title, v.name, coalesce(p.name, '')
                 FROM json_each(?1) j CROSS JOIN contract c ON c.id = j.value
                 CROSS JOIN vendor v NOT INDEXED ON v.id = c.vendor_id
                 LEFT JOIN person p NOT INDEXED ON p.id = c.owner_id",
        dependents: &[
            (
                "person",
                "SELECT id FROM contract WHERE owner_id IN (SELECT value FROM json_each(?1))",
            ),
            (
                "vendor",
                "SELECT id FROM contract WHERE vendor_id IN (SELECT value FROM json_each(?1))",
            ),
        ],
        owned: &[],
    },
    Index {
        table: "vendor",
        delete: "DELETE FROM vendor_fts WHERE rowid IN (SELECT value FROM json_each(?1))",
        insert: "INSERT INTO vendor_fts (rowid, name, customer_no, vat_no)
                 SELECT v.id,
                        v.name || coalesce((SELECT ' ' || group_concat(x.name, ' ')
                          FROM vendor_alias x WHERE x.vendor_id = v.id), ''),
                        v.customer_no, v.vat_no
                 FROM json_each(?1) j CROSS JOIN vendor v ON v.id = j.value",
        dependents: &[],
        // What else it is called stands beside its name.
        owned: &[(
            "vendor_alias",
            "SELECT vendor_id FROM vendor_alias WHERE id IN (SELECT value FROM json_each(?1))",
        )],
    },
];

/// Brings the indexes up to date with the touched records, in the current transaction.
pub(super) fn refresh(conn: &Conn, touched: &[Touch]) -> Result<()> {
    for index in INDEXES {
        // (id, is new): a new record has nothing to delete from the index.
        let mut ids: Vec<(i64, bool)> = touched
            .iter()
            .filter(|t| t.table == index.table)
            .map(|t| (t.id, t.how == Action::SQLITE_INSERT))
            .collect();
        for (changed, dependents) in index.dependents {
            ids.extend(dependents_of(conn, touched, changed, dependents)?);
        }
        for (changed, owner) in index.owned {
            // What is taken away names its owner in the change: its row is gone. A record that is
            // itself gone is deleted from the index and not found to be inserted.
            let named = touched.iter().filter(|t| t.table == *changed).flat_map(|t| t.owners);
            ids.extend(named.flatten().map(|id| (id, false)));
            ids.extend(dependents_of(conn, touched, changed, owner)?);
        }
        // A record both new and dependent stays new: `true` sorts last, and the last is kept.
        ids.sort_unstable();
        ids.reverse();
        ids.dedup_by_key(|(id, _)| *id);
        ids.reverse();
        for batch in ids.chunks(BATCH) {
            let old = json(batch.iter().filter(|(_, new)| !new).map(|(id, _)| *id));
            if old != "[]" {
                conn.prepare_cached(index.delete)?.execute([&old])?;
            }
            let all = json(batch.iter().map(|(id, _)| *id));
            conn.prepare_cached(index.insert)?.execute([&all])?;
        }
    }
    Ok(())
}

/// Fills the empty indexes of a copy from its tables.
pub(super) fn fill(conn: &Conn) -> Result<()> {
    for index in INDEXES {
        let mut find = conn.prepare(&format!("SELECT id FROM {} ORDER BY id", index.table))?;
        let ids: Vec<i64> =
            find.query_map([], |r| r.get("id"))?.collect::<rusqlite::Result<_>>()?;
        for batch in ids.chunks(BATCH) {
            conn.prepare_cached(index.insert)?.execute([json(batch.iter().copied())])?;
        }
    }
    Ok(())
}

fn dependents_of(
    conn: &Conn,
    touched: &[Touch],
    changed: &str,
    sql: &str,
) -> Result<Vec<(i64, bool)>> {
    // Only a record that was there before can have dependents that are not touched themselves.
    let renamed: Vec<i64> = touched
        .iter()
        .filter(|t| t.table == changed && t.how == Action::SQLITE_UPDATE)
        .map(|t| t.id)
        .collect();
    let mut all = Vec::new();
    for batch in renamed.chunks(BATCH) {
        let mut find = conn.prepare_cached(sql)?;
        let rows = find.query_map([json(batch.iter().copied())], |r| r.get::<_, i64>(0))?;
        for id in rows {
            all.push((id?, false));
        }
    }
    Ok(all)
}

/// Ids as a JSON array.
fn json(ids: impl Iterator<Item = i64>) -> String {
    let mut out = String::from("[");
    for (i, id) in ids.enumerate() {
        if i > 0 {
            out.push(',');
        }
        out.push_str(&id.to_string());
    }
    out.push(']');
    out
}

/// Records that an index lacks, or has although they are gone: `(index, count)`.
pub(super) fn out_of_step(conn: &Conn) -> Result<Vec<(&'static str, i64)>> {
    let mut bad = Vec::new();
    for index in INDEXES {
        let table = index.table;
        let off: i64 = conn
            .query_row(
                &format!(
                    "SELECT (SELECT count(*) FROM {table}
                             WHERE id NOT IN (SELECT rowid FROM {table}_fts))
                          + (SELECT count(*) FROM {table}_fts
                             WHERE rowid NOT IN (SELECT id FROM {table}))"
                ),
                [],
                |r| r.get(0),
            )
            .map_err(|e| Error::Internal(format!("{table}_fts: {e}")))?;
        if off != 0 {
            bad.push((table, off));
        }
    }
    Ok(bad)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    #[test]
    fn names_are_looked_up_even_where_the_tables_are_said_to_be_empty() {
        let folder = std::env::temp_dir().join(format!("custodia-fts-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let at = chrono::DateTime::UNIX_EPOCH;
        let store = Store::create(&folder.join("r.db"), uuid::Uuid::nil(), at).unwrap();
        let statistics = "ANALYZE;
            DELETE FROM sqlite_stat1;
            INSERT INTO sqlite_stat1 VALUES ('person', 'person_name', '1 1'),
              ('vendor', 'vendor_customer_no', '1 1'), ('asset', 'asset_name', '1 1'),
              ('contract', 'contract_title', '1 1');
            ANALYZE sqlite_schema";
        store.guard.open(|| Ok(store.conn().execute_batch(statistics)?)).unwrap();
        for index in INDEXES {
            let sql = format!("EXPLAIN QUERY PLAN {}", index.insert);
            let mut stmt = store.conn().prepare(&sql).unwrap();
            let steps = stmt.query_map(["[1]"], |r| r.get::<_, String>("detail")).unwrap();
            let scans = steps.map(Result::unwrap).filter(|d| d.starts_with("SCAN"));
            let scans: Vec<String> = scans.collect();
            assert_eq!(scans, ["SCAN j VIRTUAL TABLE INDEX 1:"], "{}", index.table);
        }
        store.close().unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
