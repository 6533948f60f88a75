//! What an import reads and writes of the register, made for many rows: keys are loaded once,
//! statements are prepared once, an update names only the columns that change.

use chrono::NaiveDate;
use rusqlite::{CachedStatement, OptionalExtension, ToSql, params, params_from_iter};

use super::refs::KnownPerson;
use super::{ImportKind, ImportOptions};
use crate::asset::AssetDraft;
use crate::asset::sql::{Columns, put_identifiers};
use crate::catalogue::sql::put_values;
use crate::error::{Error, Result};
use crate::ids::{AssetId, ContractId, PersonId, VendorId};
use crate::person::PersonDraft;
use crate::store::{Conn, Tx};
use crate::vendor::VendorKind;

/// Which state of the register something was compared with: the last link of the journal's chain,
/// which depends on everything before it. Empty before the first event.
pub(super) fn version(conn: &Conn) -> Result<String> {
    let last = conn
        .prepare_cached("SELECT hex(chain) FROM event ORDER BY seq DESC LIMIT 1")?
        .query_row([], |r| r.get(0))
        .optional()?;
    Ok(last.unwrap_or_default())
}

// ── what is there ────────────────────────────────────────────────────────────────────────────────

/// Calls `f` with id, tag, manufacturer and serial number of every asset.
pub(super) fn each_asset_key(
    conn: &Conn,
    mut f: impl FnMut(AssetId, &str, &str, &str),
) -> Result<()> {
    let mut stmt = conn.prepare("SELECT id, tag, manufacturer, serial FROM asset")?;
    let mut rows = stmt.query([])?;
    while let Some(r) = rows.next()? {
        let text = |column: &str| -> rusqlite::Result<&str> { Ok(r.get_ref(column)?.as_str()?) };
        f(r.get("id")?, text("tag")?, text("manufacturer")?, text("serial")?);
    }
    Ok(())
}

/// The assets with this serial number, whoever made them; at most two, which is one too many.
pub(super) fn assets_by_serial(conn: &Conn, serial: &str) -> Result<Vec<AssetId>> {
    let mut stmt = conn.prepare_cached("SELECT id FROM asset WHERE serial = ?1 LIMIT 2")?;
    let rows = stmt.query_map([serial], |r| r.get("id"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Everyone in the register, oldest first.
pub(super) fn people(conn: &Conn) -> Result<Vec<KnownPerson>> {
    let mut stmt = conn.prepare("SELECT id, name, email, username FROM person ORDER BY id")?;
    let rows = stmt.query_map([], |r| {
        Ok(KnownPerson {
            id: r.get("id")?,
            name: r.get("name")?,
            email: r.get("email")?,
            username: r.get("username")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Id and VAT number of every vendor that has one.
pub(super) fn vat_numbers(conn: &Conn) -> Result<Vec<(VendorId, String)>> {
    let mut stmt = conn.prepare("SELECT id, vat_no FROM vendor WHERE vat_no <> '' ORDER BY id")?;
    let rows = stmt.query_map([], |r| Ok((r.get("id")?, r.get("vat_no")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What contracts are matched by.
#[derive(Debug)]
pub(super) struct ContractKey {
    pub(super) id: ContractId,
    pub(super) vendor: VendorId,
    pub(super) number: String,
    pub(super) title: String,
    pub(super) start: NaiveDate,
}

/// The keys of every contract.
pub(super) fn contract_keys(conn: &Conn) -> Result<Vec<ContractKey>> {
    let mut stmt =
        conn.prepare("SELECT id, vendor_id, number, title, start_date FROM contract ORDER BY id")?;
    let rows = stmt.query_map([], |r| {
        Ok(ContractKey {
            id: r.get("id")?,
            vendor: r.get("vendor_id")?,
            number: r.get("number")?,
            title: r.get("title")?,
            start: r.get("start_date")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

// ── assets ───────────────────────────────────────────────────────────────────────────────────────

/// Writes assets: one prepared insert for all new ones.
pub(super) struct AssetWriter<'t> {
    tx: &'t Tx<'t>,
    insert: CachedStatement<'t>,
}

impl<'t> AssetWriter<'t> {
    pub(super) fn new(tx: &'t Tx<'t>) -> Result<Self> {
        let insert = tx.prepare_cached(&Columns::of(&AssetDraft::default()).insert())?;
        Ok(Self { tx, insert })
    }

    pub(super) fn insert(&mut self, d: &AssetDraft) -> Result<()> {
        let values = Columns::of(d);
        self.insert.execute(params_from_iter(values.all().map(|(_, value)| value)))?;
        self.hang(AssetId(self.tx.last_insert_rowid()), d)
    }

    /// Writes what hangs on an asset: its second numbers and own values.
    fn hang(&self, id: AssetId, d: &AssetDraft) -> Result<()> {
        put_identifiers(self.tx, id, &d.identifiers)?;
        put_values(self.tx, id, &d.custom)
    }

    /// Writes what differs: SQLite rewrites every index of every column an UPDATE names.
    pub(super) fn update(&self, id: AssetId, old: &AssetDraft, new: &AssetDraft) -> Result<()> {
        let mut sets: Vec<(&str, Box<dyn ToSql + '_>)> = Vec::new();
        macro_rules! set {
            ($($column:literal $value:expr;)*) => {$({
                let get = |d: &AssetDraft| $value(d);
                if get(old) != get(new) {
                    sets.push(($column, Box::new(get(new))));
                }
            })*};
        }
        set! {
            "tag" |d: &AssetDraft| d.tag.clone();
            "serial" |d: &AssetDraft| d.serial.clone();
            "name" |d: &AssetDraft| d.name.clone();
            "manufacturer" |d: &AssetDraft| d.manufacturer.clone();
            "model" |d: &AssetDraft| d.model.clone();
            "model_number" |d: &AssetDraft| d.model_number.clone();
            "category" |d: &AssetDraft| d.category.clone();
            "status_id" |d: &AssetDraft| d.status_id;
            "company" |d: &AssetDraft| d.company.clone();
            "ownership" |d: &AssetDraft| d.ownership;
            "inventory_no" |d: &AssetDraft| d.inventory_no.clone();
            "location" |d: &AssetDraft| d.location.clone();
            "room" |d: &AssetDraft| d.room.clone();
            "custodian_id" |d: &AssetDraft| d.custodian_id;
            "user_id" |d: &AssetDraft| d.user_id;
            "department" |d: &AssetDraft| d.department.clone();
            "cost_centre" |d: &AssetDraft| d.cost_centre.clone();
            "supplier_id" |d: &AssetDraft| d.supplier_id;
            "purchase_date" |d: &AssetDraft| d.purchase_date;
            "cost_minor" |d: &AssetDraft| d.cost.map(|c| c.minor);
            "cost_currency" |d: &AssetDraft| d.cost.map(|c| c.currency);
            "invoice_no" |d: &AssetDraft| d.invoice_no.clone();
            "order_no" |d: &AssetDraft| d.order_no.clone();
            "warranty_start" |d: &AssetDraft| d.warranty_start;
            "warranty_months" |d: &AssetDraft| d.warranty_months;
            "warranty_end" |d: &AssetDraft| d.warranty_end;
            "eol_date" |d: &AssetDraft| d.eol_date;
            "delivered_on" |d: &AssetDraft| d.delivered_on;
            "in_service_on" |d: &AssetDraft| d.in_service_on;
            "notes" |d: &AssetDraft| d.notes.clone();
        }
        let columns: Vec<String> =
            sets.iter().enumerate().map(|(i, (c, _))| format!("{c} = ?{}", i + 2)).collect();
        if new.identifiers != old.identifiers || new.custom != old.custom {
            self.hang(id, new)?;
        }
        if columns.is_empty() {
            return Ok(());
        }
        let sql = format!("UPDATE asset SET {} WHERE id = ?1", columns.join(", "));
        let values = sets.iter().map(|(_, v)| v.as_ref());
        let all = std::iter::once(&id as &dyn ToSql).chain(values);
        self.tx.prepare_cached(&sql)?.execute(params_from_iter(all))?;
        Ok(())
    }
}

// ── people and vendors named by records ──────────────────────────────────────────────────────────

/// Writes the new people, in order.
pub(super) fn insert_people(tx: &Tx<'_>, people: &[PersonDraft]) -> Result<Vec<PersonId>> {
    let mut stmt = tx.prepare("INSERT INTO person (name, email, username) VALUES (?1, ?2, ?3)")?;
    let mut ids = Vec::with_capacity(people.len());
    for p in people {
        stmt.execute(params![p.name, p.email, p.username])?;
        ids.push(PersonId(tx.last_insert_rowid()));
    }
    Ok(ids)
}

/// Writes the new vendors, in order.
pub(super) fn insert_vendors(
    tx: &Tx<'_>,
    vendors: &[(String, Option<VendorKind>)],
) -> Result<Vec<VendorId>> {
    let mut stmt = tx.prepare("INSERT INTO vendor (name, kinds) VALUES (?1, ?2)")?;
    let mut ids = Vec::with_capacity(vendors.len());
    for (name, kind) in vendors {
        stmt.execute(params![name, kind.map_or("", VendorKind::as_str)])?;
        ids.push(VendorId(tx.last_insert_rowid()));
    }
    Ok(ids)
}

// ── remembered mappings ──────────────────────────────────────────────────────────────────────────

/// What was done with these headers before, by kind. A mapping nobody can read any more is
/// forgotten, not an error.
pub(super) fn remembered(conn: &Conn, hash: &str) -> Result<Vec<(ImportKind, ImportOptions)>> {
    let mut stmt = conn
        .prepare("SELECT kind, mapping FROM import_mapping WHERE header_hash = ?1 ORDER BY kind")?;
    let rows = stmt.query_map([hash], |r| {
        let mapping: String = r.get("mapping")?;
        Ok((r.get::<_, ImportKind>("kind")?, serde_json::from_str(&mapping).ok()))
    })?;
    let all: Vec<(ImportKind, Option<ImportOptions>)> = rows.collect::<Result<_, _>>()?;
    Ok(all.into_iter().filter_map(|(k, o)| Some((k, o?))).collect())
}

/// Remembers a mapping; the same again writes nothing. `None` forgets it.
pub(super) fn remember(
    tx: &Tx<'_>,
    kind: ImportKind,
    hash: &str,
    options: Option<&ImportOptions>,
) -> Result<()> {
    let Some(options) = options else {
        tx.execute(
            "DELETE FROM import_mapping WHERE kind = ?1 AND header_hash = ?2",
            params![kind, hash],
        )?;
        return Ok(());
    };
    let text = serde_json::to_string(options).map_err(|e| Error::Internal(e.to_string()))?;
    tx.execute(
        "INSERT INTO import_mapping (kind, header_hash, mapping) VALUES (?1, ?2, ?3)
         ON CONFLICT (kind, header_hash) DO UPDATE SET mapping = excluded.mapping
         WHERE mapping <> excluded.mapping",
        params![kind, hash, text],
    )?;
    Ok(())
}
