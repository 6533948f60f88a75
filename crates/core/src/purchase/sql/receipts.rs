//! Deliveries, what was in them, and what a scanner asks.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, params};

use super::money;
use crate::error::Result;
use crate::ids::{AssetId, OrderId, OrderLineId, PersonId, ReceiptId};
use crate::purchase::{Receipt, ReceivedAsset};
use crate::store::{Conn, Tx};

/// Pieces received of each line of every order, or of one.
pub(in crate::purchase) fn counts(
    conn: &Conn,
    order: Option<OrderId>,
) -> Result<HashMap<OrderLineId, u32>> {
    let sql = if order.is_some() {
        "SELECT i.line_id AS line_id, count(*) AS n FROM purchase_line l
         JOIN receipt_item i ON i.line_id = l.id WHERE l.order_id = ?1 GROUP BY i.line_id"
    } else {
        "SELECT line_id, count(*) AS n FROM receipt_item WHERE ?1 IS NULL GROUP BY line_id"
    };
    let mut stmt = conn.prepare_cached(sql)?;
    let rows = stmt.query_map([order], |r| Ok((r.get("line_id")?, r.get("n")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The pieces of a line that were received, by their number.
pub(in crate::purchase) fn taken(conn: &Conn, line: OrderLineId) -> Result<BTreeSet<u32>> {
    let mut stmt = conn.prepare_cached("SELECT piece FROM receipt_item WHERE line_id = ?1")?;
    let rows = stmt.query_map([line], |r| r.get("piece"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The deliveries of an order, newest first.
pub(in crate::purchase) fn of_order(conn: &Conn, id: OrderId) -> Result<Vec<Receipt>> {
    let mut stmt = conn.prepare_cached(
        "SELECT r.id AS id, r.received_on AS received_on, r.delivery_no AS delivery_no,
           r.by_id AS by_id, coalesce(p.name, '') AS by_name,
           (SELECT count(*) FROM receipt_item i WHERE i.receipt_id = r.id) AS pieces
         FROM receipt r LEFT JOIN person p ON p.id = r.by_id
         WHERE r.order_id = ?1 ORDER BY r.received_on DESC, r.id DESC",
    )?;
    let rows = stmt.query_map([id], |r| {
        Ok(Receipt {
            id: r.get("id")?,
            received_on: r.get("received_on")?,
            delivery_no: r.get("delivery_no")?,
            by_id: r.get("by_id")?,
            by: r.get("by_name")?,
            pieces: r.get("pieces")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What was received of an order, in the order of the deliveries.
pub(in crate::purchase) fn assets(conn: &Conn, id: OrderId) -> Result<Vec<ReceivedAsset>> {
    let mut stmt = conn.prepare_cached(
        "SELECT i.receipt_id AS receipt_id, i.line_id AS line_id, a.id AS asset_id, a.tag AS tag,
           a.serial AS serial, a.cost_minor AS cost_minor, a.cost_currency AS cost_currency,
           a.invoice_no AS invoice_no
         FROM receipt r JOIN receipt_item i ON i.receipt_id = r.id JOIN asset a ON a.id = i.asset_id
         WHERE r.order_id = ?1 ORDER BY i.id",
    )?;
    let rows = stmt.query_map([id], |r| {
        Ok(ReceivedAsset {
            receipt_id: r.get("receipt_id")?,
            line_id: r.get("line_id")?,
            asset_id: r.get("asset_id")?,
            tag: r.get("tag")?,
            serial: r.get("serial")?,
            cost: money(r, "cost_minor", "cost_currency")?,
            invoice_no: r.get("invoice_no")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(in crate::purchase) fn insert(
    tx: &Tx<'_>,
    order: OrderId,
    (on, delivery_no): (NaiveDate, &str),
    by: Option<PersonId>,
) -> Result<ReceiptId> {
    tx.prepare_cached(
        "INSERT INTO receipt (order_id, received_on, delivery_no, by_id) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![order, on, delivery_no, by])?;
    Ok(ReceiptId(tx.last_insert_rowid()))
}

/// Books an asset in: which piece of which line it is, and the day it came.
pub(in crate::purchase) fn insert_item(
    tx: &Tx<'_>,
    (receipt, line): (ReceiptId, OrderLineId),
    (asset, piece): (AssetId, u32),
    on: NaiveDate,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO receipt_item (receipt_id, line_id, asset_id, piece) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![receipt, line, asset, piece])?;
    tx.prepare_cached("UPDATE asset SET delivered_on = ?2, seen_on = ?2 WHERE id = ?1")?
        .execute(params![asset, on])?;
    Ok(())
}

/// The tag of a prefix that counts highest, its digits being all that follows the prefix.
pub(in crate::purchase) fn highest_tag(conn: &Conn, prefix: &str) -> Result<Option<String>> {
    let end = format!("{prefix}:");
    let from = i64::try_from(prefix.chars().count()).unwrap_or(0) + 1;
    Ok(conn
        .prepare_cached(
            "SELECT tag FROM asset WHERE tag >= ?1 AND tag < ?2 AND length(tag) >= ?3
               AND length(tag) - ?3 < 15 AND substr(tag, ?3) NOT GLOB '*[^0-9]*'
             ORDER BY CAST(substr(tag, ?3) AS INTEGER) DESC, length(tag) DESC LIMIT 1",
        )?
        .query_row(params![prefix, end, from], |r| r.get("tag"))
        .optional()?)
}

/// The tag of the newest asset.
pub(in crate::purchase) fn newest_tag(conn: &Conn) -> Result<Option<String>> {
    Ok(conn
        .prepare_cached("SELECT tag FROM asset ORDER BY id DESC LIMIT 1")?
        .query_row([], |r| r.get("tag"))
        .optional()?)
}
