//! Saving and removing orders.

use super::{OrderDraft, OrderLineDraft, sql};
use crate::contract::sql::exists;
use crate::dates::{MAX_MONTHS, is_plausible};
use crate::error::{Checks, FieldError, Refusal, Result};
use crate::ids::OrderId;
use crate::money::Currency;
use crate::purchase::split::MAX_PIECES;
use crate::store::{Conn, Tx};
use crate::typed;

/// No order costs ten trillion.
pub(super) const MAX_MINOR: i64 = 1_000_000_000_000_000;
/// Most lines of an order.
const MAX_LINES: usize = 500;

/// Saves an order with its lines.
///
/// # Errors
/// [`crate::error::Error::Invalid`] with every wrong field; refused (`order-line-received`, with its `line`) when
/// a line would go of which something has been received; `NotFound` for an unknown id.
pub fn save(tx: &Tx<'_>, draft: &OrderDraft) -> Result<OrderId> {
    let d = tidy(draft);
    let old = d.id.map(|id| sql::orders::get(tx, id)).transpose()?;
    check(tx, &d, old.as_ref())?;
    tx.subject(&d.number);
    let id = match d.id {
        Some(id) => {
            sql::orders::update(tx, id, &d)?;
            id
        }
        None => sql::orders::insert(tx, &d)?,
    };
    for line in old.iter().flat_map(|o| &o.lines) {
        let Some(gone) = line.id.filter(|id| d.lines.iter().all(|l| l.id != Some(*id))) else {
            continue;
        };
        if !sql::receipts::taken(tx, gone)?.is_empty() {
            return Err(Refusal::new("order-line-received").with("line", line.name()).into());
        }
        sql::orders::delete_line(tx, gone)?;
    }
    for (position, line) in d.lines.iter().enumerate() {
        sql::orders::put_line(tx, id, position, line)?;
    }
    Ok(id)
}

/// Removes an order nothing was received of.
///
/// # Errors
/// Refused (`order-received`, with the `count` of assets) otherwise: it is cancelled or closed.
pub fn delete(tx: &Tx<'_>, id: OrderId) -> Result<()> {
    let old = sql::orders::get(tx, id)?;
    let received: u32 = sql::receipts::counts(tx, Some(id))?.values().sum();
    if received > 0 {
        return Err(Refusal::new("order-received").with("count", received).into());
    }
    tx.subject(&old.number);
    sql::orders::delete(tx, id)
}

fn tidy(d: &OrderDraft) -> OrderDraft {
    let line = |l: &OrderLineDraft| OrderLineDraft {
        description: typed::line(&l.description),
        manufacturer: typed::line(&l.manufacturer),
        model: typed::line(&l.model),
        part_no: typed::key(&l.part_no),
        category: typed::line(&l.category),
        ..l.clone()
    };
    OrderDraft {
        number: typed::key(&d.number),
        cost_centre: typed::line(&d.cost_centre),
        note: typed::paragraph(&d.note),
        shipping: d.shipping.filter(|m| m.minor != 0),
        lines: d.lines.iter().map(line).collect(),
        ..d.clone()
    }
}

fn check(conn: &Conn, d: &OrderDraft, old: Option<&OrderDraft>) -> Result<()> {
    let mut c = Checks::new();
    c.text("number", &d.number, true, 100);
    c.text("cost_centre", &d.cost_centre, false, 100);
    c.text("note", &d.note, false, 4000);
    match d.vendor_id {
        None => c.require(false, "vendor_id", "required"),
        Some(vendor) => {
            c.require(exists(conn, "vendor", vendor.0)?, "vendor_id", "unknown");
            let mut same = sql::orders::by_number(conn, &d.number)?.into_iter();
            let taken = same.any(|(id, of)| of == vendor && Some(id) != d.id);
            c.require(!taken, "number", "duplicate-number");
        }
    }
    for (field, day) in [("ordered_on", d.ordered_on), ("expected_on", d.expected_on)] {
        c.require(day.is_none_or(is_plausible), field, "date-range");
    }
    let ordered = d.ordered_on.zip(d.expected_on).is_none_or(|(o, e)| o <= e);
    c.require(ordered, "expected_on", "end-before-start");
    if let Some(m) = d.shipping {
        amount(&mut c, "shipping", m.minor, m.currency == d.currency);
    }
    c.require(!d.lines.is_empty(), "lines", "required");
    c.require(d.lines.len() <= MAX_LINES, "lines", "order-lines");
    for (at, line) in d.lines.iter().enumerate() {
        check_line(&mut c, at, line, (d.currency, old));
    }
    let pieces: usize = d.lines.iter().map(|l| l.quantity as usize).sum();
    c.require(pieces <= MAX_PIECES, "lines", "order-pieces");
    c.done()
}

fn check_line(
    c: &mut Checks,
    at: usize,
    line: &OrderLineDraft,
    (currency, old): (Currency, Option<&OrderDraft>),
) {
    let field = |name: &str| format!("lines.{at}.{name}");
    c.require(!line.name().is_empty(), &field("description"), "required");
    for (name, text, max) in [
        ("description", &line.description, 300),
        ("manufacturer", &line.manufacturer, 200),
        ("model", &line.model, 200),
        ("part_no", &line.part_no, 100),
        ("category", &line.category, 100),
    ] {
        c.text(&field(name), text, false, max);
    }
    c.require(line.quantity >= 1, &field("quantity"), "order-quantity");
    c.require(line.quantity as usize <= MAX_PIECES, &field("quantity"), "order-pieces");
    if let Some(m) = line.price {
        amount(c, &field("price"), m.minor, m.currency == currency);
    }
    if line.warranty_months.is_some_and(|m| m > MAX_MONTHS) {
        c.push(FieldError::new(field("warranty_months"), "too-large").with("max", MAX_MONTHS));
    }
    let known = |id| old.is_some_and(|o| o.lines.iter().any(|l| l.id == Some(id)));
    c.require(line.id.is_none_or(known), &field("description"), "unknown");
}

/// An amount that is one, in the currency of what it belongs to.
pub(super) fn amount(c: &mut Checks, field: &str, minor: i64, same_currency: bool) {
    c.require(minor >= 0, field, "negative");
    c.require(minor <= MAX_MINOR, field, "amount-range");
    c.require(same_currency, field, "order-currency");
}
