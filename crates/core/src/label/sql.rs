//! Stocks of one's own and printer profiles as rows; columns by name. Knows no rule.

use rusqlite::{Row, params};

use super::{Geometry, LabelStock, LabelStockDraft, LabelSupplies, PrinterProfile, stock};
use crate::error::{Error, Result};
use crate::ids::{AssetId, LabelStockId, PrinterProfileId};
use crate::list::json_ids;
use crate::store::{Conn, Tx};

fn read(r: &Row<'_>) -> rusqlite::Result<LabelStock> {
    let id: LabelStockId = r.get("id")?;
    Ok(LabelStock {
        key: format!("own-{id}"),
        id: Some(id),
        name: r.get("name")?,
        geometry: Geometry {
            page_width: r.get("page_width")?,
            page_height: r.get("page_height")?,
            first_left: r.get("first_left")?,
            first_top: r.get("first_top")?,
            width: r.get("width")?,
            height: r.get("height")?,
            pitch_x: r.get("pitch_x")?,
            pitch_y: r.get("pitch_y")?,
            across: r.get("across")?,
            down: r.get("down")?,
        },
    })
}

/// The register's own stocks, by name.
pub fn stocks(conn: &Conn) -> Result<Vec<LabelStock>> {
    let mut stmt = conn.prepare_cached("SELECT * FROM label_stock ORDER BY name")?;
    let rows = stmt.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The printer profiles, by name.
pub fn profiles(conn: &Conn) -> Result<Vec<PrinterProfile>> {
    let mut stmt = conn.prepare_cached("SELECT * FROM printer_profile ORDER BY name")?;
    let rows = stmt.query_map([], |r| {
        Ok(PrinterProfile {
            id: Some(r.get("id")?),
            name: r.get("name")?,
            shift_x: r.get("shift_x")?,
            shift_y: r.get("shift_y")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Everything labels are printed on.
pub fn supplies(conn: &Conn) -> Result<LabelSupplies> {
    let all = stock::built_in().into_iter().chain(stocks(conn)?).collect();
    Ok(LabelSupplies { stocks: all, profiles: profiles(conn)? })
}

pub(super) fn insert_stock(tx: &Tx<'_>, d: &LabelStockDraft) -> Result<LabelStockId> {
    let g = &d.geometry;
    tx.prepare_cached(
        "INSERT INTO label_stock (name, page_width, page_height, first_left, first_top, width,
           height, pitch_x, pitch_y, across, down)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute(params![
        d.name,
        g.page_width,
        g.page_height,
        g.first_left,
        g.first_top,
        g.width,
        g.height,
        g.pitch_x,
        g.pitch_y,
        g.across,
        g.down,
    ])?;
    Ok(LabelStockId(tx.last_insert_rowid()))
}

pub(super) fn update_stock(tx: &Tx<'_>, id: LabelStockId, d: &LabelStockDraft) -> Result<()> {
    let g = &d.geometry;
    let changed = tx
        .prepare_cached(
            "UPDATE label_stock SET name = ?1, page_width = ?2, page_height = ?3, first_left = ?4,
               first_top = ?5, width = ?6, height = ?7, pitch_x = ?8, pitch_y = ?9, across = ?10,
               down = ?11
             WHERE id = ?12",
        )?
        .execute(params![
            d.name,
            g.page_width,
            g.page_height,
            g.first_left,
            g.first_top,
            g.width,
            g.height,
            g.pitch_x,
            g.pitch_y,
            g.across,
            g.down,
            id,
        ])?;
    one(changed, || format!("label_stock/{id}"))
}

pub(super) fn delete_stock(tx: &Tx<'_>, id: LabelStockId) -> Result<()> {
    tx.prepare_cached("DELETE FROM label_stock WHERE id = ?1")?.execute([id])?;
    Ok(())
}

pub(super) fn insert_profile(tx: &Tx<'_>, d: &PrinterProfile) -> Result<PrinterProfileId> {
    tx.prepare_cached("INSERT INTO printer_profile (name, shift_x, shift_y) VALUES (?1, ?2, ?3)")?
        .execute(params![d.name, d.shift_x, d.shift_y])?;
    Ok(PrinterProfileId(tx.last_insert_rowid()))
}

pub(super) fn update_profile(tx: &Tx<'_>, id: PrinterProfileId, d: &PrinterProfile) -> Result<()> {
    let changed = tx
        .prepare_cached(
            "UPDATE printer_profile SET name = ?1, shift_x = ?2, shift_y = ?3 WHERE id = ?4",
        )?
        .execute(params![d.name, d.shift_x, d.shift_y, id])?;
    one(changed, || format!("printer_profile/{id}"))
}

pub(super) fn delete_profile(tx: &Tx<'_>, id: PrinterProfileId) -> Result<()> {
    tx.prepare_cached("DELETE FROM printer_profile WHERE id = ?1")?.execute([id])?;
    Ok(())
}

fn one(changed: usize, ent: impl FnOnce() -> String) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::NotFound(ent())) }
}

/// What labels say of an asset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labelled {
    /// The asset.
    pub id: AssetId,
    /// Tag.
    pub tag: String,
    /// Serial number.
    pub serial: String,
    /// Name.
    pub name: String,
    /// Manufacturer and model.
    pub model: String,
    /// Company that owns it, may be empty.
    pub company: String,
    /// Where it is.
    pub location: String,
}

/// What labels say of some assets, in the order given; those that are gone are left out.
pub fn labelled(conn: &Conn, ids: &[i64]) -> Result<Vec<Labelled>> {
    let mut stmt = conn.prepare_cached(
        "SELECT a.id AS id, a.tag AS tag, a.serial AS serial, a.name AS name,
           trim(a.manufacturer || ' ' || a.model) AS model, a.company AS company,
           a.location AS location
         FROM json_each(?1) j CROSS JOIN asset a ON a.id = j.value ORDER BY j.key",
    )?;
    let rows = stmt.query_map([json_ids(ids)], |r| {
        Ok(Labelled {
            id: r.get("id")?,
            tag: r.get("tag")?,
            serial: r.get("serial")?,
            name: r.get("name")?,
            model: r.get("model")?,
            company: r.get("company")?,
            location: r.get("location")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
