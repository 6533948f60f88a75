//! What the figures stand against: the same work done by bare SQLite in a process of its own.
//!
//! Nothing is validated, compared or journalled here; that is the difference being measured.

use std::collections::HashMap;
use std::path::Path;

use rusqlite::{Connection, Statement, params_from_iter};
use serde_json::{Value, json};

use crate::Result;
use crate::measure::cost;

/// The schema of the register, run without the register.
pub(crate) const SCHEMA: &str = include_str!("../../core/schema.sql");

/// Settings of a plain program that wants to be fast and does not mind losing the last write.
const PLAIN: &str = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536;
    PRAGMA temp_store=MEMORY;";

/// The file into one table of text with five indexes, then a trigram index of eight columns.
pub(crate) fn text_table(csv: &Path, db: &Path) -> Result<Value> {
    let (rows, cost) = cost(|| {
        let conn = open(db)?;
        let mut reader = csv::Reader::from_path(csv)?;
        let columns: Vec<String> = reader.headers()?.iter().map(|h| format!("{h} TEXT")).collect();
        conn.execute_batch(&format!(
            "CREATE TABLE assets({});
             CREATE UNIQUE INDEX i1 ON assets(asset_tag); CREATE INDEX i2 ON assets(serial_number);
             CREATE INDEX i3 ON assets(warranty_end); CREATE INDEX i4 ON assets(vendor_id);
             CREATE INDEX i5 ON assets(status); BEGIN",
            columns.join(",")
        ))?;
        let slots = vec!["?"; columns.len()].join(",");
        let mut insert = conn.prepare(&format!("INSERT INTO assets VALUES({slots})"))?;
        let mut record = csv::StringRecord::new();
        let mut rows = 0;
        while reader.read_record(&mut record)? {
            insert.execute(params_from_iter(&record))?;
            rows += 1;
        }
        conn.execute_batch(
            "COMMIT; BEGIN;
             CREATE VIRTUAL TABLE f USING fts5(asset_tag,name,serial_number,manufacturer,model,
               custodian,location,notes,content='assets',tokenize='trigram');
             INSERT INTO f(f) VALUES('rebuild'); COMMIT",
        )?;
        drop(insert);
        close(conn)?;
        Ok(rows)
    })?;
    Ok(json!({ "rows": rows, "cost": cost.to_json() }))
}

/// The file into the register's own tables, with all their indexes and the full-text index.
pub(crate) fn own_schema(csv: &Path, db: &Path) -> Result<Value> {
    let conn = open(db)?;
    conn.execute_batch(SCHEMA)?;
    let (rows, cost) = cost(|| {
        conn.execute_batch("BEGIN")?;
        let rows = fill(&conn, csv)?;
        conn.execute_batch(
            "INSERT INTO asset_fts (rowid, tag, serial, name, manufacturer, model, custodian,
               location)
             SELECT a.id, a.tag, a.serial, a.name, a.manufacturer, a.model, coalesce(p.name, ''),
               a.location
             FROM asset a LEFT JOIN person p ON p.id = a.custodian_id ORDER BY a.id; COMMIT",
        )?;
        close(conn)?;
        Ok(rows)
    })?;
    Ok(json!({ "rows": rows, "cost": cost.to_json() }))
}

/// Columns that go from file to table as they are.
const COPIED: [(&str, &str); 18] = [
    ("asset_tag", "tag"),
    ("serial_number", "serial"),
    ("name", "name"),
    ("manufacturer", "manufacturer"),
    ("model", "model"),
    ("model_number", "model_number"),
    ("category", "category"),
    ("company", "company"),
    ("location", "location"),
    ("room", "room"),
    ("department", "department"),
    ("cost_centre", "cost_centre"),
    ("invoice_number", "invoice_no"),
    ("po_number", "order_no"),
    ("purchase_date", "purchase_date"),
    ("warranty_start", "warranty_start"),
    ("warranty_end", "warranty_end"),
    ("eol_date", "eol_date"),
];

fn fill(conn: &Connection, csv: &Path) -> Result<u64> {
    let mut reader = csv::Reader::from_path(csv)?;
    let headers = reader.headers()?.clone();
    let at = |name: &str| {
        let found = headers.iter().position(|h| h == name);
        found.ok_or_else(|| format!("the data has no column {name}"))
    };
    let copied =
        COPIED.iter().map(|(from, _)| at(from)).collect::<std::result::Result<Vec<_>, _>>();
    let copied = copied?;
    let others = ["status", "custodian", "supplier", "purchase_price", "currency", "notes"];
    let others = others.iter().map(|c| at(c)).collect::<std::result::Result<Vec<_>, _>>()?;
    let [status, custodian, supplier, price, currency, notes] = others[..] else {
        return Err("columns".into());
    };
    let names: Vec<&str> = COPIED.iter().map(|(_, to)| *to).collect();
    let slots = vec!["?"; COPIED.len() + 6].join(",");
    let mut asset = conn.prepare(&format!(
        "INSERT INTO asset ({}, status_id, custodian_id, supplier_id, cost_minor, cost_currency,
           notes) VALUES ({slots})",
        names.join(", ")
    ))?;
    let mut statuses =
        Names::new(conn, "INSERT INTO asset_status (name, state) VALUES (?1, 'in_use')")?;
    let mut people = Names::new(conn, "INSERT INTO person (name) VALUES (?1)")?;
    let mut vendors = Names::new(conn, "INSERT INTO vendor (name) VALUES (?1)")?;
    let mut record = csv::StringRecord::new();
    let mut rows = 0;
    while reader.read_record(&mut record)? {
        let get = |i: usize| record.get(i).unwrap_or_default();
        let mut slot = 1;
        for i in &copied {
            asset.raw_bind_parameter(slot, get(*i))?;
            slot += 1;
        }
        let minor: i64 = get(price).replace('.', "").parse().unwrap_or(0);
        asset.raw_bind_parameter(slot, statuses.id(conn, get(status))?)?;
        asset.raw_bind_parameter(slot + 1, people.id(conn, get(custodian))?)?;
        asset.raw_bind_parameter(slot + 2, vendors.id(conn, get(supplier))?)?;
        asset.raw_bind_parameter(slot + 3, minor)?;
        asset.raw_bind_parameter(slot + 4, get(currency))?;
        asset.raw_bind_parameter(slot + 5, get(notes))?;
        asset.raw_execute()?;
        rows += 1;
    }
    Ok(rows)
}

/// Rows known by name, made when first met.
struct Names<'c> {
    known: HashMap<String, i64>,
    insert: Statement<'c>,
}

impl<'c> Names<'c> {
    fn new(conn: &'c Connection, insert: &str) -> Result<Self> {
        Ok(Self { known: HashMap::new(), insert: conn.prepare(insert)? })
    }

    fn id(&mut self, conn: &Connection, name: &str) -> Result<Option<i64>> {
        if name.is_empty() {
            return Ok(None);
        }
        if let Some(id) = self.known.get(name) {
            return Ok(Some(*id));
        }
        // Names that differ in case only are one row of the register.
        let folded = name.to_lowercase();
        let id = match self.known.get(&folded).copied() {
            Some(id) => id,
            None => {
                self.insert.execute([name])?;
                conn.last_insert_rowid()
            }
        };
        self.known.insert(name.to_owned(), id);
        self.known.insert(folded, id);
        Ok(Some(id))
    }
}

fn open(db: &Path) -> Result<Connection> {
    let conn = Connection::open(db)?;
    conn.execute_batch(PLAIN)?;
    Ok(conn)
}

/// Everything is in the file when this returns, as after closing a register.
fn close(conn: Connection) -> Result<()> {
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    conn.close().map_err(|(_, e)| e.into())
}
