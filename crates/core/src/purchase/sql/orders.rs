//! Orders and their lines.

use std::collections::HashMap;

use rusqlite::{OptionalExtension as _, Row, params};

use super::money;
use crate::error::{Error, Result};
use crate::ids::{OrderId, OrderLineId, VendorId};
use crate::purchase::{OrderDraft, OrderLineDraft, OrderStatus};
use crate::store::{Conn, Tx};

fn read_line(r: &Row<'_>) -> rusqlite::Result<OrderLineDraft> {
    Ok(OrderLineDraft {
        id: Some(r.get("id")?),
        description: r.get("description")?,
        manufacturer: r.get("manufacturer")?,
        model: r.get("model")?,
        part_no: r.get("part_no")?,
        category: r.get("category")?,
        quantity: r.get("quantity")?,
        price: money(r, "price_minor", "price_currency")?,
        per_piece: r.get("per_piece")?,
        warranty_months: r.get("warranty_months")?,
    })
}

fn read(r: &Row<'_>) -> rusqlite::Result<OrderDraft> {
    Ok(OrderDraft {
        id: Some(r.get("id")?),
        vendor_id: Some(r.get("vendor_id")?),
        number: r.get("number")?,
        status: r.get("status")?,
        ordered_on: r.get("ordered_on")?,
        expected_on: r.get("expected_on")?,
        currency: r.get("currency")?,
        cost_centre: r.get("cost_centre")?,
        shipping: money(r, "shipping_minor", "shipping_currency")?,
        note: r.get("note")?,
        lines: Vec::new(),
    })
}

/// An order with its lines.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn get(conn: &Conn, id: OrderId) -> Result<OrderDraft> {
    let found = conn
        .prepare_cached("SELECT * FROM purchase_order WHERE id = ?1")?
        .query_row([id], read)
        .optional()?;
    let order = found.ok_or_else(|| Error::NotFound(format!("purchase_order/{id}")))?;
    let mut stmt = conn
        .prepare_cached("SELECT * FROM purchase_line WHERE order_id = ?1 ORDER BY position, id")?;
    let lines = stmt.query_map([id], read_line)?.collect::<Result<_, _>>()?;
    Ok(OrderDraft { lines, ..order })
}

/// Every order with its lines and its vendor's name, the newest first: three queries in all.
pub(in crate::purchase) fn all(conn: &Conn) -> Result<Vec<(OrderDraft, String)>> {
    let mut lines: HashMap<OrderId, Vec<OrderLineDraft>> = HashMap::new();
    let mut stmt = conn.prepare_cached("SELECT * FROM purchase_line ORDER BY position, id")?;
    let rows = stmt.query_map([], |r| Ok((r.get("order_id")?, read_line(r)?)))?;
    for row in rows {
        let (order, line) = row?;
        lines.entry(order).or_default().push(line);
    }
    let mut stmt = conn.prepare_cached(
        "SELECT o.*, v.name AS vendor_name FROM purchase_order o JOIN vendor v ON v.id = o.vendor_id
         ORDER BY o.id DESC",
    )?;
    let rows = stmt.query_map([], |r| Ok((read(r)?, r.get("vendor_name")?)))?;
    let mut all: Vec<(OrderDraft, String)> = rows.collect::<Result<_, _>>()?;
    for (order, _) in &mut all {
        if let Some(id) = order.id {
            order.lines = lines.remove(&id).unwrap_or_default();
        }
    }
    Ok(all)
}

/// The orders with this number, in any (ASCII) case, with whose they are.
pub fn by_number(conn: &Conn, number: &str) -> Result<Vec<(OrderId, VendorId)>> {
    let mut stmt = conn
        .prepare_cached("SELECT id, vendor_id FROM purchase_order WHERE number = ?1 ORDER BY id")?;
    let rows = stmt.query_map([number], |r| Ok((r.get("id")?, r.get("vendor_id")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(in crate::purchase) fn insert(tx: &Tx<'_>, d: &OrderDraft) -> Result<OrderId> {
    tx.prepare_cached(
        "INSERT INTO purchase_order (vendor_id, number, status, ordered_on, expected_on, currency,
           cost_centre, shipping_minor, shipping_currency, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        d.vendor_id,
        d.number,
        d.status,
        d.ordered_on,
        d.expected_on,
        d.currency,
        d.cost_centre,
        d.shipping.map(|m| m.minor),
        d.shipping.map(|m| m.currency),
        d.note,
    ])?;
    Ok(OrderId(tx.last_insert_rowid()))
}

pub(in crate::purchase) fn update(tx: &Tx<'_>, id: OrderId, d: &OrderDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE purchase_order SET vendor_id = ?1, number = ?2, status = ?3, ordered_on = ?4,
           expected_on = ?5, currency = ?6, cost_centre = ?7, shipping_minor = ?8,
           shipping_currency = ?9, note = ?10
         WHERE id = ?11",
    )?
    .execute(params![
        d.vendor_id,
        d.number,
        d.status,
        d.ordered_on,
        d.expected_on,
        d.currency,
        d.cost_centre,
        d.shipping.map(|m| m.minor),
        d.shipping.map(|m| m.currency),
        d.note,
        id,
    ])?;
    Ok(())
}

pub(in crate::purchase) fn set_status(tx: &Tx<'_>, id: OrderId, status: OrderStatus) -> Result<()> {
    tx.prepare_cached("UPDATE purchase_order SET status = ?2 WHERE id = ?1")?
        .execute(params![id, status])?;
    Ok(())
}

/// Writes a line at its place; without a number it is a new one.
pub(in crate::purchase) fn put_line(
    tx: &Tx<'_>,
    order: OrderId,
    position: usize,
    d: &OrderLineDraft,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO purchase_line (id, order_id, position, description, manufacturer, model,
           part_no, category, quantity, price_minor, price_currency, per_piece, warranty_months)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
         ON CONFLICT (id) DO UPDATE SET position = excluded.position,
           description = excluded.description, manufacturer = excluded.manufacturer,
           model = excluded.model, part_no = excluded.part_no, category = excluded.category,
           quantity = excluded.quantity, price_minor = excluded.price_minor,
           price_currency = excluded.price_currency, per_piece = excluded.per_piece,
           warranty_months = excluded.warranty_months",
    )?
    .execute(params![
        d.id,
        order,
        i64::try_from(position).unwrap_or(i64::MAX),
        d.description,
        d.manufacturer,
        d.model,
        d.part_no,
        d.category,
        d.quantity,
        d.price.map(|m| m.minor),
        d.price.map(|m| m.currency),
        d.per_piece,
        d.warranty_months,
    ])?;
    Ok(())
}

pub(in crate::purchase) fn delete_line(tx: &Tx<'_>, id: OrderLineId) -> Result<()> {
    tx.prepare_cached("DELETE FROM purchase_line WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Takes an order away with its lines and its empty deliveries.
pub(in crate::purchase) fn delete(tx: &Tx<'_>, id: OrderId) -> Result<()> {
    for sql in [
        "DELETE FROM receipt WHERE order_id = ?1",
        "DELETE FROM purchase_line WHERE order_id = ?1",
        "DELETE FROM purchase_order WHERE id = ?1",
    ] {
        tx.prepare_cached(sql)?.execute([id])?;
    }
    Ok(())
}

/// How many orders, invoices and repairs name a vendor.
pub(crate) fn of_vendor(conn: &Conn, id: VendorId) -> Result<u32> {
    Ok(conn
        .prepare_cached(
            "SELECT (SELECT count(*) FROM purchase_order WHERE vendor_id = ?1)
               + (SELECT count(*) FROM invoice WHERE vendor_id = ?1)
               + (SELECT count(*) FROM handover WHERE vendor_id = ?1) AS n",
        )?
        .query_row([id], |r| r.get("n"))?)
}
