//! Invoices and the assets on them.

use rusqlite::{OptionalExtension as _, Row, params};

use super::money;
use crate::error::{Error, Result};
use crate::ids::{AssetId, InvoiceId, VendorId};
use crate::list::json_ids;
use crate::money::Money;
use crate::purchase::{InvoiceDraft, InvoiceRow, InvoiceShare};
use crate::store::{Conn, Tx};

const ROW: &str = "SELECT i.*, v.name AS vendor_name,
       (SELECT count(*) FROM invoice_asset x WHERE x.invoice_id = i.id) AS assets,
       (SELECT coalesce(sum(share_minor), 0) FROM invoice_asset x WHERE x.invoice_id = i.id)
         AS shared
     FROM invoice i JOIN vendor v ON v.id = i.vendor_id";

fn read(r: &Row<'_>) -> rusqlite::Result<InvoiceRow> {
    let total = Money::new(r.get("total_minor")?, r.get("total_currency")?);
    let shared: i64 = r.get("shared")?;
    Ok(InvoiceRow {
        id: r.get("id")?,
        number: r.get("number")?,
        vendor_id: r.get("vendor_id")?,
        vendor: r.get("vendor_name")?,
        invoiced_on: r.get("invoiced_on")?,
        total,
        shipping: money(r, "shipping_minor", "shipping_currency")?,
        assets: r.get("assets")?,
        difference: Money { minor: total.minor.saturating_sub(shared), ..total },
        note: r.get("note")?,
    })
}

/// Every invoice, the newest first.
pub(in crate::purchase) fn all(conn: &Conn) -> Result<Vec<InvoiceRow>> {
    let mut stmt = conn.prepare_cached(&format!("{ROW} ORDER BY i.invoiced_on DESC, i.id DESC"))?;
    let rows = stmt.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// An invoice.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub(in crate::purchase) fn row(conn: &Conn, id: InvoiceId) -> Result<InvoiceRow> {
    let sql = format!("{ROW} WHERE i.id = ?1");
    let found = conn.prepare_cached(&sql)?.query_row([id], read).optional()?;
    found.ok_or_else(|| Error::NotFound(format!("invoice/{id}")))
}

/// What of an invoice its assets cost, in the order they were put on it.
pub(in crate::purchase) fn shares(conn: &Conn, id: InvoiceId) -> Result<Vec<InvoiceShare>> {
    let mut stmt = conn.prepare_cached(
        "SELECT a.id AS id, a.tag AS tag, trim(a.manufacturer || ' ' || a.model) AS model,
           x.share_minor AS minor, x.share_currency AS currency
         FROM invoice_asset x JOIN asset a ON a.id = x.asset_id WHERE x.invoice_id = ?1
         ORDER BY x.id",
    )?;
    let rows = stmt.query_map([id], |r| {
        Ok(InvoiceShare {
            asset_id: r.get("id")?,
            tag: r.get("tag")?,
            model: r.get("model")?,
            share: Money::new(r.get("minor")?, r.get("currency")?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// An asset an invoice is for, with what it cost so far.
pub(in crate::purchase) struct Billed {
    pub(in crate::purchase) id: AssetId,
    pub(in crate::purchase) tag: String,
    pub(in crate::purchase) model: String,
    pub(in crate::purchase) cost: Option<Money>,
}

/// The assets of these ids, in their order; ids that are gone are left out.
pub(in crate::purchase) fn billed(conn: &Conn, ids: &[i64]) -> Result<Vec<Billed>> {
    let mut stmt = conn.prepare_cached(
        "SELECT a.id AS id, a.tag AS tag, trim(a.manufacturer || ' ' || a.model) AS model,
           a.cost_minor AS cost_minor, a.cost_currency AS cost_currency
         FROM json_each(?1) j CROSS JOIN asset a ON a.id = j.value ORDER BY j.key",
    )?;
    let rows = stmt.query_map([json_ids(ids)], |r| {
        Ok(Billed {
            id: r.get("id")?,
            tag: r.get("tag")?,
            model: r.get("model")?,
            cost: money(r, "cost_minor", "cost_currency")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The invoices with this number of a vendor.
pub(in crate::purchase) fn by_number(
    conn: &Conn,
    vendor: VendorId,
    number: &str,
) -> Result<Option<InvoiceId>> {
    Ok(conn
        .prepare_cached("SELECT id FROM invoice WHERE number = ?1 AND vendor_id = ?2")?
        .query_row(params![number, vendor], |r| r.get("id"))
        .optional()?)
}

pub(in crate::purchase) fn insert(
    tx: &Tx<'_>,
    d: &InvoiceDraft,
    total: Money,
) -> Result<InvoiceId> {
    tx.prepare_cached(
        "INSERT INTO invoice (vendor_id, number, invoiced_on, total_minor, total_currency,
           shipping_minor, shipping_currency, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        d.vendor_id,
        d.number,
        d.invoiced_on,
        total.minor,
        total.currency,
        d.shipping.map(|m| m.minor),
        d.shipping.map(|m| m.currency),
        d.note,
    ])?;
    Ok(InvoiceId(tx.last_insert_rowid()))
}

pub(in crate::purchase) fn update(
    tx: &Tx<'_>,
    id: InvoiceId,
    d: &InvoiceDraft,
    total: Money,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE invoice SET vendor_id = ?1, number = ?2, invoiced_on = ?3, total_minor = ?4,
           total_currency = ?5, shipping_minor = ?6, shipping_currency = ?7, note = ?8
         WHERE id = ?9",
    )?
    .execute(params![
        d.vendor_id,
        d.number,
        d.invoiced_on,
        total.minor,
        total.currency,
        d.shipping.map(|m| m.minor),
        d.shipping.map(|m| m.currency),
        d.note,
        id,
    ])?;
    Ok(())
}

/// Takes the assets off an invoice; those that bear its number bear none then.
pub(in crate::purchase) fn clear(tx: &Tx<'_>, id: InvoiceId) -> Result<()> {
    tx.prepare_cached(
        "UPDATE asset SET invoice_no = '' WHERE id IN
           (SELECT asset_id FROM invoice_asset WHERE invoice_id = ?1)
         AND invoice_no = (SELECT number FROM invoice WHERE id = ?1)",
    )?
    .execute([id])?;
    tx.prepare_cached("DELETE FROM invoice_asset WHERE invoice_id = ?1")?.execute([id])?;
    Ok(())
}

/// Puts an asset on an invoice; its cost becomes its share where that is asked.
pub(in crate::purchase) fn put(
    tx: &Tx<'_>,
    (id, number): (InvoiceId, &str),
    share: &InvoiceShare,
    set_cost: bool,
) -> Result<()> {
    let (minor, currency) = (share.share.minor, share.share.currency);
    tx.prepare_cached(
        "INSERT INTO invoice_asset (invoice_id, asset_id, share_minor, share_currency)
         VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![id, share.asset_id, minor, currency])?;
    tx.prepare_cached("UPDATE asset SET invoice_no = ?2 WHERE id = ?1")?
        .execute(params![share.asset_id, number])?;
    if set_cost {
        tx.prepare_cached("UPDATE asset SET cost_minor = ?2, cost_currency = ?3 WHERE id = ?1")?
            .execute(params![share.asset_id, minor, currency])?;
    }
    Ok(())
}

pub(in crate::purchase) fn delete(tx: &Tx<'_>, id: InvoiceId) -> Result<()> {
    tx.prepare_cached("DELETE FROM invoice WHERE id = ?1")?.execute([id])?;
    Ok(())
}
