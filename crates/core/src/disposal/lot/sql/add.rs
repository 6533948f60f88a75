//! Freezing assets into a lot: what the register says of them now, read and written for many at once.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::params;

use crate::asset::AssetState;
use crate::asset::component::ComponentKind;
use crate::coverage::drive::Confidentiality;
use crate::disposal::method::SecurityCategory;
use crate::error::Result;
use crate::ids::{AssetId, ComponentId, DisposalLineId, DisposalLotId};
use crate::list::json_ids;
use crate::money::Money;
use crate::store::{Conn, Tx};

/// An asset that is asked for, as far as it decides what is frozen with it.
pub(in crate::disposal::lot) struct Candidate {
    pub id: AssetId,
    pub tag: String,
    pub serial: String,
    pub manufacturer: String,
    pub model: String,
    pub category: String,
    pub state: AssetState,
    pub confidentiality: Option<Confidentiality>,
    /// What its model says; `None`: as its category.
    pub model_bears: Option<bool>,
    /// What the record of its category says.
    pub category_bears: bool,
    /// Number of the lot under way it is in.
    pub lot: Option<String>,
}

/// The assets of these ids, in their order; ids that are gone are left out.
pub(in crate::disposal::lot) fn candidates(conn: &Conn, ids: &[i64]) -> Result<Vec<Candidate>> {
    let mut stmt = conn.prepare_cached(
        "SELECT a.id AS id, a.tag AS tag, a.serial AS serial, a.manufacturer AS manufacturer,
           a.model AS model, a.category AS category, s.state AS state,
           a.confidentiality AS confidentiality, m.data_bearing AS model_bears,
           coalesce(c.data_bearing, 0) AS category_bears, d.year AS year, d.number AS number
         FROM json_each(?1) j CROSS JOIN asset a ON a.id = j.value
         JOIN asset_status s ON s.id = a.status_id
         LEFT JOIN model m ON m.manufacturer = a.manufacturer AND m.name = a.model
         LEFT JOIN category c ON c.name = a.category
         LEFT JOIN disposal_line o ON o.asset_id = a.id AND o.open = 1
         LEFT JOIN disposal_lot d ON d.id = o.lot_id
         ORDER BY j.key",
    )?;
    let rows = stmt.query_map([json_ids(ids)], |r| {
        let year: Option<i64> = r.get("year")?;
        let number: Option<i64> = r.get("number")?;
        Ok(Candidate {
            id: r.get("id")?,
            tag: r.get("tag")?,
            serial: r.get("serial")?,
            manufacturer: r.get("manufacturer")?,
            model: r.get("model")?,
            category: r.get("category")?,
            state: r.get("state")?,
            confidentiality: r.get("confidentiality")?,
            model_bears: r.get("model_bears")?,
            category_bears: r.get("category_bears")?,
            lot: year.zip(number).map(|(y, n)| super::shown(y, n)),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The assets that have a line in a lot already, left out or not.
pub(in crate::disposal::lot) fn inside(
    conn: &Conn,
    lot: DisposalLotId,
) -> Result<HashSet<AssetId>> {
    let mut stmt = conn.prepare_cached("SELECT asset_id FROM disposal_line WHERE lot_id = ?1")?;
    let rows = stmt.query_map([lot], |r| r.get("asset_id"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A data-bearing part that is still in its asset.
pub(in crate::disposal::lot) struct Part {
    pub id: ComponentId,
    pub kind: ComponentKind,
    pub manufacturer: String,
    pub model: String,
    pub serial: String,
    pub capacity_gb: Option<i64>,
}

/// The data-bearing parts of these assets, in the order they came.
pub(in crate::disposal::lot) fn parts(
    conn: &Conn,
    ids: &[i64],
) -> Result<HashMap<AssetId, Vec<Part>>> {
    let mut stmt = conn.prepare_cached(
        "SELECT x.* FROM json_each(?1) j CROSS JOIN component x ON x.asset_id = j.value
         WHERE x.data_bearing = 1 AND x.removed_on IS NULL ORDER BY x.id",
    )?;
    let rows = stmt.query_map([json_ids(ids)], |r| {
        let part = Part {
            id: r.get("id")?,
            kind: r.get("kind")?,
            manufacturer: r.get("manufacturer")?,
            model: r.get("model")?,
            serial: r.get("serial")?,
            capacity_gb: r.get("capacity_gb")?,
        };
        Ok((r.get("asset_id")?, part))
    })?;
    let mut found: HashMap<AssetId, Vec<Part>> = HashMap::new();
    for row in rows {
        let (asset, part) = row?;
        found.entry(asset).or_default().push(part);
    }
    Ok(found)
}

/// Freezes an asset as the register has it now.
pub(in crate::disposal::lot) fn freeze(
    tx: &Tx<'_>,
    lot: DisposalLotId,
    asset: AssetId,
    (category, book, today): (SecurityCategory, Option<Money>, NaiveDate),
) -> Result<DisposalLineId> {
    tx.prepare_cached(
        "INSERT INTO disposal_line (lot_id, asset_id, frozen_on, tag, serial, name, manufacturer,
           model, category, place, company, ownership, confidentiality, purchase_date, cost_minor,
           cost_currency, book_minor, book_currency)
         SELECT ?1, a.id, ?3, a.tag, a.serial, a.name, a.manufacturer, a.model, a.category,
           a.location || iif(a.room <> '', iif(a.location <> '', ' / ', '') || a.room, ''),
           a.company, a.ownership, ?4, a.purchase_date, a.cost_minor, a.cost_currency, ?5, ?6
         FROM asset a WHERE a.id = ?2",
    )?
    .execute(params![
        lot,
        asset,
        today,
        category,
        book.map(|m| m.minor),
        book.map(|m| m.currency),
    ])?;
    Ok(DisposalLineId(tx.last_insert_rowid()))
}

/// Categories whose record says that their assets bear data, in lower case.
pub(in crate::disposal::lot) fn bearing(conn: &Conn) -> Result<HashSet<String>> {
    let mut stmt = conn.prepare_cached("SELECT name FROM category WHERE data_bearing = 1")?;
    let names = stmt.query_map([], |r| Ok(r.get::<_, String>("name")?.to_ascii_lowercase()))?;
    Ok(names.collect::<Result<_, _>>()?)
}
