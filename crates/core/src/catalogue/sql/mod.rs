//! Rows of the catalogue in and out; columns by name. Knows no rule.

use rusqlite::{OptionalExtension, Row, params};

use super::category::CategoryDraft;
use super::model::{ModelDraft, ModelName};
use crate::error::Result;
use crate::ids::{CategoryId, ModelId};
use crate::money::{Currency, Money};
use crate::store::{Conn, Tx};

mod fields;
pub(super) mod places;

pub(super) use fields::{
    delete_values, field_named, insert_field, set_value, update_field, values_of,
};
pub use fields::{fields, values_of_asset};
pub(crate) use fields::{
    put_values, uses_by_field, values_by_asset, values_in_use, values_of_assets,
};
pub(super) use places::{
    code_holder, insert_location, location, longest_inside, move_assets, place_in_use,
    records_inside, set_path, update_location,
};
pub use places::{location_at, locations, place_counts};

/// Amount and currency are stored together or not at all.
fn price(r: &Row<'_>) -> rusqlite::Result<Option<Money>> {
    let minor: Option<i64> = r.get("price_minor")?;
    let currency: Option<Currency> = r.get("price_currency")?;
    Ok(minor.zip(currency).map(|(m, c)| Money::new(m, c)))
}

/// Removes a row. `table` is a literal of ours.
pub(super) fn delete(tx: &Tx<'_>, table: &'static str, id: i64) -> Result<()> {
    tx.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?.execute([id])?;
    Ok(())
}

// ── models ───────────────────────────────────────────────────────────────────────────────────────

fn read_model(r: &Row<'_>) -> rusqlite::Result<ModelDraft> {
    Ok(ModelDraft {
        id: Some(r.get("id")?),
        was: None,
        manufacturer: r.get("manufacturer")?,
        name: r.get("name")?,
        part_no: r.get("part_no")?,
        category: r.get("category")?,
        end_of_sale: r.get("end_of_sale")?,
        end_of_maintenance: r.get("end_of_maintenance")?,
        end_of_security: r.get("end_of_security")?,
        last_day_of_support: r.get("last_day_of_support")?,
        lifecycle_source: r.get("lifecycle_source")?,
        lifecycle_checked_on: r.get("lifecycle_checked_on")?,
        supported: r.get("supported")?,
        warranty_months: r.get("warranty_months")?,
        warranty_level: r.get("warranty_level")?,
        refresh_months: r.get("refresh_months")?,
        data_bearing: r.get("data_bearing")?,
        power_watts: r.get("power_watts")?,
        price: price(r)?,
        notes: r.get("notes")?,
    })
}

/// A model; `None` when there is none.
pub fn model(conn: &Conn, id: ModelId) -> Result<Option<ModelDraft>> {
    Ok(conn
        .prepare_cached("SELECT * FROM model WHERE id = ?1")?
        .query_row([id], read_model)
        .optional()?)
}

/// What is known of the model of this name, in any (ASCII) case.
pub fn model_named(conn: &Conn, name: &ModelName) -> Result<Option<ModelDraft>> {
    Ok(conn
        .prepare_cached("SELECT * FROM model WHERE manufacturer = ?1 AND name = ?2")?
        .query_row([&name.manufacturer, &name.name], read_model)
        .optional()?)
}

/// Every record of a model, by name.
pub fn models(conn: &Conn) -> Result<Vec<ModelDraft>> {
    let mut stmt = conn.prepare_cached("SELECT * FROM model ORDER BY manufacturer, name, id")?;
    let rows = stmt.query_map([], read_model)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many assets carry each name of a model, by name; assets without a model are left out.
pub(super) const MODEL_COUNTS: &str = "SELECT manufacturer, model, count(*) AS assets FROM asset
    WHERE model <> '' GROUP BY manufacturer, model";

/// The names of models in use, each with how many assets carry it.
pub fn model_counts(conn: &Conn) -> Result<Vec<(ModelName, u32)>> {
    let mut stmt = conn.prepare_cached(MODEL_COUNTS)?;
    let rows = stmt.query_map([], |r| {
        let name = ModelName { manufacturer: r.get("manufacturer")?, name: r.get("model")? };
        Ok((name, r.get("assets")?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether an asset carries the name.
pub(super) fn model_in_use(conn: &Conn, name: &ModelName) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM asset WHERE manufacturer = ?1 AND model = ?2)",
        )?
        .query_row([&name.manufacturer, &name.name], |r| r.get(0))?)
}

/// Tag of an asset of `manufacturer` with the serial number of an asset of the model `was`.
pub(super) fn serial_collision(
    conn: &Conn,
    was: &ModelName,
    manufacturer: &str,
) -> Result<Option<String>> {
    Ok(conn
        .prepare_cached(
            "SELECT o.tag AS tag FROM asset a CROSS JOIN asset o
               ON o.manufacturer = ?3 AND o.serial = a.serial AND o.serial <> '' AND o.id <> a.id
             WHERE a.manufacturer = ?1 AND a.model = ?2 LIMIT 1",
        )?
        .query_row([&was.manufacturer, &was.name, manufacturer], |r| r.get("tag"))
        .optional()?)
}

/// Gives every asset of a model another name.
pub(super) fn rename_model(tx: &Tx<'_>, was: &ModelName, name: &ModelName) -> Result<()> {
    tx.prepare_cached(
        "UPDATE asset SET manufacturer = ?3, model = ?4 WHERE manufacturer = ?1 AND model = ?2",
    )?
    .execute([&was.manufacturer, &was.name, &name.manufacturer, &name.name])?;
    Ok(())
}

pub(super) fn insert_model(tx: &Tx<'_>, d: &ModelDraft) -> Result<ModelId> {
    tx.prepare_cached("INSERT INTO model (manufacturer, name) VALUES (?1, ?2)")?
        .execute([&d.manufacturer, &d.name])?;
    let id = ModelId(tx.last_insert_rowid());
    update_model(tx, id, d)?;
    Ok(id)
}

pub(super) fn update_model(tx: &Tx<'_>, id: ModelId, d: &ModelDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE model SET manufacturer = ?2, name = ?3, part_no = ?4, category = ?5,
           end_of_sale = ?6, end_of_maintenance = ?7, end_of_security = ?8,
           last_day_of_support = ?9, lifecycle_source = ?10, lifecycle_checked_on = ?11,
           supported = ?12, warranty_months = ?13, warranty_level = ?14, refresh_months = ?15,
           data_bearing = ?16, power_watts = ?17, price_minor = ?18, price_currency = ?19,
           notes = ?20
         WHERE id = ?1",
    )?
    .execute(params![
        id,
        d.manufacturer,
        d.name,
        d.part_no,
        d.category,
        d.end_of_sale,
        d.end_of_maintenance,
        d.end_of_security,
        d.last_day_of_support,
        d.lifecycle_source,
        d.lifecycle_checked_on,
        d.supported,
        d.warranty_months,
        d.warranty_level,
        d.refresh_months,
        d.data_bearing,
        d.power_watts,
        d.price.map(|p| p.minor),
        d.price.map(|p| p.currency),
        d.notes,
    ])?;
    Ok(())
}

// ── categories ───────────────────────────────────────────────────────────────────────────────────

fn read_category(r: &Row<'_>) -> rusqlite::Result<CategoryDraft> {
    Ok(CategoryDraft {
        id: Some(r.get("id")?),
        was: None,
        name: r.get("name")?,
        cover_level: r.get("cover_level")?,
        cover_in_stock: r.get("cover_in_stock")?,
        refresh_months: r.get("refresh_months")?,
        data_bearing: r.get("data_bearing")?,
        price: price(r)?,
    })
}

/// A category; `None` when there is none.
pub fn category(conn: &Conn, id: CategoryId) -> Result<Option<CategoryDraft>> {
    Ok(conn
        .prepare_cached("SELECT * FROM category WHERE id = ?1")?
        .query_row([id], read_category)
        .optional()?)
}

/// What holds for the category of this name, in any (ASCII) case.
pub fn category_named(conn: &Conn, name: &str) -> Result<Option<CategoryDraft>> {
    Ok(conn
        .prepare_cached("SELECT * FROM category WHERE name = ?1")?
        .query_row([name], read_category)
        .optional()?)
}

/// Every record of a category, by name.
pub fn categories(conn: &Conn) -> Result<Vec<CategoryDraft>> {
    let mut stmt = conn.prepare_cached("SELECT * FROM category ORDER BY name, id")?;
    let rows = stmt.query_map([], read_category)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many assets carry each category, by name; those without one are left out.
pub(super) const CATEGORY_COUNTS: &str =
    "SELECT category, count(*) AS assets FROM asset WHERE category <> '' GROUP BY category";

/// The categories in use, each with how many assets carry it.
pub fn category_counts(conn: &Conn) -> Result<Vec<(String, u32)>> {
    let mut stmt = conn.prepare_cached(CATEGORY_COUNTS)?;
    let rows = stmt.query_map([], |r| Ok((r.get("category")?, r.get("assets")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether an asset carries the name.
pub(super) fn category_in_use(conn: &Conn, name: &str) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM asset WHERE category = ?1)")?
        .query_row([name], |r| r.get(0))?)
}

/// Gives a category another name wherever it is carried.
pub(super) fn rename_category(tx: &Tx<'_>, was: &str, name: &str) -> Result<()> {
    for table in ["asset", "model", "custom_field"] {
        tx.prepare_cached(&format!("UPDATE {table} SET category = ?2 WHERE category = ?1"))?
            .execute([was, name])?;
    }
    Ok(())
}

pub(super) fn insert_category(tx: &Tx<'_>, d: &CategoryDraft) -> Result<CategoryId> {
    tx.prepare_cached("INSERT INTO category (name) VALUES (?1)")?.execute([&d.name])?;
    let id = CategoryId(tx.last_insert_rowid());
    update_category(tx, id, d)?;
    Ok(id)
}

pub(super) fn update_category(tx: &Tx<'_>, id: CategoryId, d: &CategoryDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE category SET name = ?2, cover_level = ?3, cover_in_stock = ?4,
           refresh_months = ?5, data_bearing = ?6, price_minor = ?7, price_currency = ?8
         WHERE id = ?1",
    )?
    .execute(params![
        id,
        d.name,
        d.cover_level,
        d.cover_in_stock,
        d.refresh_months,
        d.data_bearing,
        d.price.map(|p| p.minor),
        d.price.map(|p| p.currency),
    ])?;
    Ok(())
}
