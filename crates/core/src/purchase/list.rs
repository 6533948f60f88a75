//! The lists of orders and invoices. There are some thousands at most: filters and order are decided
//! on whole rows, which are kept per state of the register.

use std::cmp::Ordering;
use std::collections::HashMap;

use chrono::NaiveDate;

use super::{InvoiceRow, OrderDetail, OrderDraft, OrderLineDraft, OrderRow, OrderStatus, sql};
use crate::error::{Error, Result};
use crate::ids::{OrderId, OrderLineId};
use crate::list::{ListQuery, Page, PageRequest, Views, unknown_column, window};
use crate::money::Money;
use crate::store::Conn;

/// A page of orders.
pub fn order_page(
    conn: &Conn,
    views: &mut Views,
    version: u64,
    request: &PageRequest,
    today: NaiveDate,
) -> Result<Page<OrderRow>> {
    let dated = request.query.on(today);
    let rows = views.kept("orders", &dated, version, || orders(conn, &request.query, today))?;
    Ok(page(&rows, request))
}

/// A page of invoices.
pub fn invoice_page(
    conn: &Conn,
    views: &mut Views,
    version: u64,
    request: &PageRequest,
) -> Result<Page<InvoiceRow>> {
    let rows =
        views.kept("invoices", &request.query, version, || invoices(conn, &request.query))?;
    Ok(page(&rows, request))
}

fn page<T: Clone>(rows: &[T], request: &PageRequest) -> Page<T> {
    Page {
        total: u32::try_from(rows.len()).unwrap_or(u32::MAX),
        offset: request.offset,
        rows: window(rows, request.offset, request.limit).to_vec(),
    }
}

/// Every matching order, the newest first where the question names no order.
///
/// Filters: `status`, `vendor` by id, `late` (`yes`). Sort keys: every column of [`OrderRow`].
///
/// # Errors
/// `Invalid`: `unknown-column` for any other key, `bad-filter` for an operator other than "is".
pub fn orders(conn: &Conn, query: &ListQuery, today: NaiveDate) -> Result<Vec<OrderRow>> {
    let counts = sql::receipts::counts(conn, None)?;
    let mut rows = Vec::new();
    for (draft, vendor) in sql::orders::all(conn)? {
        let row = order_row(&draft, vendor, &counts, today)?;
        if holds(&query.text, &[&row.number, &row.vendor, &row.what, &row.cost_centre]) {
            rows.push(row);
        }
    }
    for filter in &query.filters {
        let filter = filter.plain()?;
        let any = |text: &str| filter.values.iter().any(|v| v == text);
        match filter.field.as_str() {
            "status" => rows.retain(|r| any(r.status.as_str())),
            "vendor" => rows.retain(|r| any(&r.vendor_id.to_string())),
            "late" => rows.retain(|r| any(if r.late { "yes" } else { "no" })),
            other => return Err(unknown_column(other)),
        }
    }
    sort(&mut rows, query, |key| {
        Some(match key {
            "number" => |a, b| words(&a.number, &b.number),
            "vendor" => |a, b| words(&a.vendor, &b.vendor),
            "status" => |a, b| a.status.cmp(&b.status),
            "ordered_on" => |a, b| a.ordered_on.cmp(&b.ordered_on),
            "expected_on" => |a, b| a.expected_on.cmp(&b.expected_on),
            "pieces" => |a, b| a.pieces.cmp(&b.pieces),
            "received" => |a, b| a.received.cmp(&b.received),
            "total" => |a, b| amount(a.total, b.total),
            "cost_centre" => |a, b| words(&a.cost_centre, &b.cost_centre),
            "what" => |a, b| words(&a.what, &b.what),
            _ => return None,
        })
    })?;
    Ok(rows)
}

/// Every matching invoice, the newest first where the question names no order.
///
/// Filters: `vendor` by id. Sort keys: every column of [`InvoiceRow`].
///
/// # Errors
/// `Invalid`: `unknown-column` for any other key, `bad-filter` for an operator other than "is".
pub fn invoices(conn: &Conn, query: &ListQuery) -> Result<Vec<InvoiceRow>> {
    let mut rows = sql::invoices::all(conn)?;
    rows.retain(|r| holds(&query.text, &[&r.number, &r.vendor, &r.note]));
    for filter in &query.filters {
        let filter = filter.plain()?;
        match filter.field.as_str() {
            "vendor" => rows.retain(|r| filter.values.contains(&r.vendor_id.to_string())),
            other => return Err(unknown_column(other)),
        }
    }
    sort(&mut rows, query, |key| {
        Some(match key {
            "number" => |a, b| words(&a.number, &b.number),
            "vendor" => |a, b| words(&a.vendor, &b.vendor),
            "invoiced_on" => |a, b| a.invoiced_on.cmp(&b.invoiced_on),
            "assets" => |a, b| a.assets.cmp(&b.assets),
            "total" => |a, b| amount(Some(a.total), Some(b.total)),
            "difference" => |a, b| amount(Some(a.difference), Some(b.difference)),
            _ => return None,
        })
    })?;
    Ok(rows)
}

/// An order with everything on it.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn detail(conn: &Conn, id: OrderId, today: NaiveDate) -> Result<OrderDetail> {
    let draft = sql::orders::get(conn, id)?;
    let vendor = draft.vendor_id.ok_or_else(|| Error::Internal("an order of nobody".into()))?;
    let name = crate::contract::sql::name_of(conn, "vendor", vendor.0)?;
    let counts = sql::receipts::counts(conn, Some(id))?;
    Ok(OrderDetail {
        row: order_row(&draft, name, &counts, today)?,
        received: draft.lines.iter().map(|l| got(l, &counts)).collect(),
        receipts: sql::receipts::of_order(conn, id)?,
        assets: sql::receipts::assets(conn, id)?,
        draft,
    })
}

fn got(line: &OrderLineDraft, counts: &HashMap<OrderLineId, u32>) -> u32 {
    line.id.and_then(|id| counts.get(&id)).copied().unwrap_or(0)
}

fn order_row(
    d: &OrderDraft,
    vendor: String,
    counts: &HashMap<OrderLineId, u32>,
    today: NaiveDate,
) -> Result<OrderRow> {
    let (Some(id), Some(vendor_id)) = (d.id, d.vendor_id) else {
        return Err(Error::Internal("an order without a number".into()));
    };
    let pieces: u32 = d.lines.iter().map(|l| l.quantity).sum();
    let received: u32 = d.lines.iter().map(|l| got(l, counts)).sum();
    let missing = d.lines.iter().any(|l| got(l, counts) < l.quantity);
    let due = d.expected_on.is_some_and(|on| on < today);
    let mut names: Vec<String> = d.lines.iter().map(OrderLineDraft::name).collect();
    names.dedup();
    Ok(OrderRow {
        id,
        number: d.number.clone(),
        vendor_id,
        vendor,
        status: d.status,
        ordered_on: d.ordered_on,
        expected_on: d.expected_on,
        late: d.status == OrderStatus::Ordered && missing && due,
        pieces,
        received,
        total: total(d)?,
        cost_centre: d.cost_centre.clone(),
        what: names.join(", "),
    })
}

/// The lines with a price, and the freight.
fn total(d: &OrderDraft) -> Result<Option<Money>> {
    let lines = d.lines.iter().map(|l| l.priced().total()).collect::<Result<Vec<_>>>()?;
    if lines.iter().all(Option::is_none) {
        return Ok(None);
    }
    let mut sum = Money::new(d.shipping.map_or(0, |m| m.minor), d.currency);
    for minor in lines.into_iter().flatten() {
        sum = sum.checked_add(Money::new(minor, d.currency))?;
    }
    Ok(Some(sum))
}

/// Whether every word is in one of the texts.
fn holds(words: &str, texts: &[&str]) -> bool {
    let texts: Vec<String> = texts.iter().map(|t| t.to_lowercase()).collect();
    let mut words = words.split_whitespace().map(str::to_lowercase);
    words.all(|word| texts.iter().any(|t| t.contains(&word)))
}

fn words(a: &str, b: &str) -> Ordering {
    a.to_lowercase().cmp(&b.to_lowercase())
}

/// Amounts by currency, then size: two currencies are never compared by number.
fn amount(a: Option<Money>, b: Option<Money>) -> Ordering {
    let key = |m: Option<Money>| m.map(|m| (m.currency, m.minor));
    key(a).cmp(&key(b))
}

type By<T> = fn(&T, &T) -> Ordering;

/// Rows arrive newest first; that breaks ties.
fn sort<T>(rows: &mut [T], query: &ListQuery, of: impl Fn(&str) -> Option<By<T>>) -> Result<()> {
    let mut keys = Vec::new();
    for key in &query.sort {
        keys.push((of(&key.key).ok_or_else(|| unknown_column(&key.key))?, key.desc));
    }
    rows.sort_by(|a, b| {
        let mut all = keys.iter().map(|(by, desc)| if *desc { by(b, a) } else { by(a, b) });
        all.find(|o| o.is_ne()).unwrap_or(Ordering::Equal)
    });
    Ok(())
}
