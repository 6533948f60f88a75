//! A delivery: every scanned piece becomes an asset with what its line says of it.

use chrono::NaiveDate;

use super::number::{Numbers, apart};
use super::ops::MAX_MINOR;
use super::split::{Priced, pieces};
use super::{
    NextTag, OrderDraft, OrderLineDraft, OrderStatus, ReceiveDraft, ReceiveLine, ScanCheck,
    ScannedPiece, sql,
};
use crate::asset::{self, AssetDraft, AssetState};
use crate::dates::is_plausible;
use crate::error::{Checks, Error, FieldError, Refusal, Result};
use crate::ids::{OrderLineId, ReceiptId, StatusId};
use crate::money::Money;
use crate::store::{Conn, Op, Tx, pulse};
use crate::typed;

/// Most pieces booked in at once.
const MAX_SCANNED: usize = 5_000;
/// Longest prefix of a tag.
const MAX_PREFIX: usize = 40;

/// What is known of a serial number the moment it is scanned for a line.
///
/// # Errors
/// [`Error::NotFound`] for an order that is not there; [`Error::Invalid`] (`unknown`) for a line of
/// another.
pub fn scan(
    conn: &Conn,
    draft: &ReceiveDraft,
    line: OrderLineId,
    serial: &str,
) -> Result<ScanCheck> {
    let order = sql::orders::get(conn, draft.order_id)?;
    let line = line_of(&order, line).ok_or_else(|| FieldError::new("line_id", "unknown"))?;
    let serial = typed::key(serial);
    let duplicate = asset::sql::by_serial(conn, &line.manufacturer, &serial)?.map(|(_, tag)| tag);
    let alike = match duplicate {
        Some(_) => Vec::new(),
        None => asset::lookalike::of(conn, &serial, None)?,
    };
    Ok(ScanCheck { serial, duplicate, alike })
}

/// The next free tag of a prefix. Where none is named: as the register numbers its assets, else as
/// the newest asset's goes on.
pub fn next_tag(conn: &Conn, prefix: Option<&str>) -> Result<NextTag> {
    let how = asset::number::load(conn)?;
    let prefix = match prefix {
        Some(prefix) => typed::key(prefix),
        None if how.on => how.prefix,
        None => {
            let newest = sql::receipts::newest_tag(conn)?.unwrap_or_default();
            apart(&newest).0.to_owned()
        }
    };
    let tag = numbers(conn, &prefix)?.next().unwrap_or_default();
    Ok(NextTag { prefix, tag })
}

/// Tags that go on after the highest of a prefix, as wide as the register's own first one.
fn numbers(conn: &Conn, prefix: &str) -> Result<Numbers> {
    let how = asset::number::load(conn)?;
    let own = Some(how.width as usize).filter(|_| how.on && how.prefix == prefix);
    let highest = sql::receipts::highest_tag(conn, prefix)?;
    Ok(Numbers::after(prefix, highest.as_deref(), own))
}

/// Books a delivery in: one asset a piece, all or none. An order of which everything is here is
/// received with it.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field, pieces as `lines.0.pieces.3.serial`. Refused:
/// `order-not-open` for one that was not sent or is cancelled; `order-over` (with the `line`, the
/// pieces `ordered` and what there `would` be) when more came than was ordered and nobody said that
/// this is meant.
pub fn receive(tx: &Tx<'_>, draft: &ReceiveDraft, today: NaiveDate) -> Result<ReceiptId> {
    let order = sql::orders::get(tx, draft.order_id)?;
    if matches!(order.status, OrderStatus::Draft | OrderStatus::Cancelled) {
        return Err(Refusal::new("order-not-open").with("number", &order.number).into());
    }
    let d = tidy(draft);
    check(tx, &d, &order, today)?;
    let priced: Vec<Priced> = order.lines.iter().map(OrderLineDraft::priced).collect();
    let costs = pieces(&priced, order.shipping.map_or(0, |m| m.minor))?;
    let by = Some(tx.actor()).filter(|p| *p != Op::SYSTEM);
    let receipt =
        sql::receipts::insert(tx, d.order_id, (d.received_on, d.delivery_no.as_str()), by)?;
    let mut tags = numbers(tx, &d.prefix)?;
    let (status, mut made) = (in_stock(tx)?, 0_usize);
    let mut errors = Vec::new();
    for (at, came) in d.lines.iter().enumerate() {
        let place = order.lines.iter().position(|l| l.id == Some(came.line_id));
        let Some((line, place)) = place.and_then(|p| Some((order.lines.get(p)?, p))) else {
            continue;
        };
        let costs = costs.get(place).and_then(Option::as_deref);
        let free = free_pieces(tx, came.line_id)?;
        for ((n, piece), number) in came.pieces.iter().enumerate().zip(free) {
            if made.is_multiple_of(512) {
                pulse(tx)?;
            }
            let minor = costs.map(|c| price(c, number, &line.priced()));
            let cost = minor.flatten().map(|minor| Money::new(minor, order.currency));
            let asset = asset_of((&d, &order, line), piece, (status, cost));
            let asset = AssetDraft { tag: tag(tx, piece, &mut tags)?, ..asset };
            match asset::ops::save(tx, &asset) {
                Ok(id) => sql::receipts::insert_item(
                    tx,
                    (receipt, came.line_id),
                    (id, number),
                    d.received_on,
                )?,
                Err(Error::Invalid(found)) => errors.extend(found.into_iter().map(|e| {
                    FieldError { field: format!("lines.{at}.pieces.{n}.{}", e.field), ..e }
                })),
                Err(other) => return Err(other),
            }
            made += 1;
        }
    }
    if !errors.is_empty() {
        return Err(Error::Invalid(errors));
    }
    close(tx, &order)?;
    tx.subject(&order.number);
    Ok(receipt)
}

/// An order of which everything is here is received.
fn close(tx: &Tx<'_>, order: &OrderDraft) -> Result<()> {
    let Some(id) = order.id.filter(|_| order.status == OrderStatus::Ordered) else { return Ok(()) };
    let counts = sql::receipts::counts(tx, Some(id))?;
    let got = |l: &OrderLineDraft| l.id.and_then(|id| counts.get(&id)).copied().unwrap_or(0);
    if order.lines.iter().all(|l| got(l) >= l.quantity) {
        sql::orders::set_status(tx, id, OrderStatus::Received)?;
    }
    Ok(())
}

/// The numbers of a line's pieces that nobody has received, in order and without end: more than
/// were ordered may come.
fn free_pieces(conn: &Conn, line: OrderLineId) -> Result<impl Iterator<Item = u32>> {
    let taken = sql::receipts::taken(conn, line)?;
    Ok((1_u32..).filter(move |n| !taken.contains(n)))
}

/// What a piece costs. One more than was ordered costs what its line says, and takes no freight.
fn price(costs: &[i64], piece: u32, line: &Priced) -> Option<i64> {
    match costs.get(piece as usize - 1) {
        Some(cost) => Some(*cost),
        None if line.per_piece => line.price,
        None => line.price.map(|p| p / i64::from(line.quantity.max(1))),
    }
}

fn tag(conn: &Conn, piece: &ScannedPiece, tags: &mut Numbers) -> Result<String> {
    if !piece.tag.is_empty() {
        return Ok(piece.tag.clone());
    }
    // A tag that was typed in the same delivery may have taken the next number.
    for tag in tags {
        if asset::sql::by_tag(conn, &tag)?.is_none() {
            return Ok(tag);
        }
    }
    Err(Error::Internal("no number is left for a tag".into()))
}

/// What the line, the order and the delivery say of a piece.
fn asset_of(
    (d, order, line): (&ReceiveDraft, &OrderDraft, &OrderLineDraft),
    piece: &ScannedPiece,
    (status, cost): (StatusId, Option<Money>),
) -> AssetDraft {
    AssetDraft {
        serial: piece.serial.clone(),
        manufacturer: line.manufacturer.clone(),
        model: line.model.clone(),
        model_number: line.part_no.clone(),
        category: line.category.clone(),
        status_id: Some(status),
        location: d.place.clone(),
        cost_centre: order.cost_centre.clone(),
        supplier_id: order.vendor_id,
        purchase_date: Some(order.ordered_on.unwrap_or(d.received_on)),
        cost: cost.filter(|m| m.minor <= MAX_MINOR),
        order_no: order.number.clone(),
        // A warranty begins when the thing is here.
        warranty_start: line.warranty_months.map(|_| d.received_on),
        warranty_months: line.warranty_months,
        ..AssetDraft::default()
    }
}

fn in_stock(conn: &Conn) -> Result<StatusId> {
    let all = asset::sql::statuses(conn)?;
    let found = all.into_iter().find(|s| s.state == AssetState::InStock).map(|s| s.id);
    found.ok_or_else(|| Error::Internal("no status of in_stock".into()))
}

fn line_of(order: &OrderDraft, id: OrderLineId) -> Option<&OrderLineDraft> {
    order.lines.iter().find(|l| l.id == Some(id))
}

fn tidy(d: &ReceiveDraft) -> ReceiveDraft {
    let piece =
        |p: &ScannedPiece| ScannedPiece { serial: typed::key(&p.serial), tag: typed::key(&p.tag) };
    let line = |l: &ReceiveLine| ReceiveLine {
        line_id: l.line_id,
        pieces: l.pieces.iter().map(piece).collect(),
    };
    ReceiveDraft {
        delivery_no: typed::line(&d.delivery_no),
        place: typed::line(&d.place),
        prefix: typed::key(&d.prefix),
        lines: d.lines.iter().map(line).collect(),
        ..d.clone()
    }
}

fn check(conn: &Conn, d: &ReceiveDraft, order: &OrderDraft, today: NaiveDate) -> Result<()> {
    let mut c = Checks::new();
    c.require(is_plausible(d.received_on), "received_on", "date-range");
    c.require(d.received_on <= today, "received_on", "in-future");
    let early = order.ordered_on.is_some_and(|on| d.received_on < on);
    c.require(!early, "received_on", "before-order");
    c.text("delivery_no", &d.delivery_no, false, 100);
    c.text("place", &d.place, false, 200);
    c.text("prefix", &d.prefix, false, MAX_PREFIX);
    let pieces: usize = d.lines.iter().map(|l| l.pieces.len()).sum();
    c.require(pieces > 0, "lines", "required");
    c.require(pieces <= MAX_SCANNED, "lines", "receive-many");
    let mut lines = std::collections::HashSet::new();
    for (at, came) in d.lines.iter().enumerate() {
        let field = format!("lines.{at}.line_id");
        let known = line_of(order, came.line_id).is_some() && lines.insert(came.line_id);
        c.require(known, &field, "unknown");
    }
    c.done()?;
    if d.over {
        return Ok(());
    }
    let counts = sql::receipts::counts(conn, Some(d.order_id))?;
    for came in &d.lines {
        let Some(line) = line_of(order, came.line_id) else { continue };
        let got = counts.get(&came.line_id).copied().unwrap_or(0) as usize;
        let would = got + came.pieces.len();
        if would > line.quantity as usize {
            return Err(Refusal::new("order-over")
                .with("line", line.name())
                .with("ordered", line.quantity)
                .with("would", would)
                .into());
        }
    }
    Ok(())
}
