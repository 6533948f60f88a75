//! Orders, invoices and sheets from a terminal, and a delivery from a list of serial numbers.

use std::io::Read as _;
use std::path::Path;

use custodia_core::error::{Error, FieldError, Refusal, Result};
use custodia_core::ids::OrderId;
use custodia_core::list::ListQuery;
use custodia_core::purchase::sql::orders;
use custodia_core::purchase::{ReceiveDraft, ReceiveLine, ScannedPiece, list, receive};
use custodia_core::store::{Conn, Reader};
use custodia_core::text::{Format, t, ta};
use custodia_core::{moves, typed, vendor};
use serde::Serialize;

use crate::args::ReceiveArgs;
use crate::asked::unknown;
use crate::context::{Context, say};
use crate::list::print_table;

/// Longest list of serial numbers that is read, bytes.
const MAX_BYTES: u64 = 1 << 20;

pub(crate) fn orders(
    context: &Context,
    reader: &Reader,
    query: &ListQuery,
    limit: usize,
) -> Result<()> {
    let mut rows = list::orders(reader, query, context.today)?;
    rows.truncate(limit);
    if context.json {
        return context.print_json(&rows);
    }
    let f = Format(context.lang(Some(reader)));
    let table = rows.iter().map(|r| {
        vec![
            r.number.clone(),
            r.vendor.clone(),
            t(f.0, &format!("order-status-{}", r.status)),
            format!("{}/{}", r.received, r.pieces),
            r.expected_on.map_or_else(String::new, |on| f.date(on)),
            r.total.map_or_else(String::new, |m| f.money(m)),
            r.what.clone(),
        ]
    });
    print_table(table.collect());
    Ok(())
}

pub(crate) fn invoices(
    context: &Context,
    reader: &Reader,
    query: &ListQuery,
    limit: usize,
) -> Result<()> {
    let mut rows = list::invoices(reader, query)?;
    rows.truncate(limit);
    if context.json {
        return context.print_json(&rows);
    }
    let f = Format(context.lang(Some(reader)));
    let table = rows.iter().map(|r| {
        vec![
            r.number.clone(),
            r.vendor.clone(),
            f.date(r.invoiced_on),
            f.money(r.total),
            r.assets.to_string(),
            if r.difference.minor == 0 { String::new() } else { f.money(r.difference) },
        ]
    });
    print_table(table.collect());
    Ok(())
}

/// What was done together, the newest first.
#[derive(Serialize)]
struct Sheet {
    #[serde(flatten)]
    head: moves::Handover,
    assets: u32,
}

/// The sheets of actions done with assets: the number `report handover-form` asks for.
pub(crate) fn sheets(context: &Context, reader: &Reader, limit: usize) -> Result<()> {
    let limit = u32::try_from(limit).unwrap_or(u32::MAX);
    let rows = moves::sql::sheets(reader, limit)?;
    if context.json {
        let rows = rows.into_iter().map(|(head, assets)| Sheet { head, assets });
        return context.print_json(&rows.collect::<Vec<_>>());
    }
    let f = Format(context.lang(Some(reader)));
    let table = rows.iter().map(|(head, assets)| {
        vec![
            head.sheet.to_string(),
            f.date(head.on),
            t(f.0, &format!("move-kind-{}", head.kind)),
            head.person.clone(),
            head.tag.clone(),
            ta(f.0, "cli-assets", &[("count", i64::from(*assets).into())]),
        ]
    });
    print_table(table.collect());
    Ok(())
}

/// The one order with a number.
fn order_id(conn: &Conn, number: &str, of: Option<&str>) -> Result<OrderId> {
    let mut found = orders::by_number(conn, &typed::key(number))?;
    if let Some(name) = of {
        let id = vendor::sql::known_as(conn, name)?.ok_or_else(|| unknown("--vendor", name))?;
        found.retain(|(_, vendor)| *vendor == id);
    }
    match found.as_slice() {
        [] => Err(unknown("--order", number)),
        [(one, _)] => Ok(*one),
        _ => Err(FieldError::new("--order", "several").with("value", number).into()),
    }
}

fn serials(args: &ReceiveArgs) -> Result<Vec<String>> {
    let Some(file) = &args.serials else { return Ok(args.serial.clone()) };
    let mut text = String::new();
    if file == Path::new("-") {
        std::io::stdin().lock().take(MAX_BYTES).read_to_string(&mut text)?;
    } else {
        std::fs::File::open(file)?.take(MAX_BYTES).read_to_string(&mut text)?;
    }
    Ok(text.lines().map(typed::key).filter(|l| !l.is_empty()).collect())
}

/// What was booked in, for `--json`.
#[derive(Serialize)]
struct Received<'a> {
    order: &'a str,
    received: u32,
    ordered: u32,
    assets: Vec<Made>,
}

#[derive(Serialize)]
struct Made {
    tag: String,
    serial: String,
}

pub(crate) fn receive(context: &Context, args: &ReceiveArgs) -> Result<()> {
    let serials = serials(args)?;
    let mut store = context.store()?;
    let id = order_id(store.conn(), &args.order, args.vendor.as_deref())?;
    let order = orders::get(store.conn(), id)?;
    let line = args.line.checked_sub(1).and_then(|at| order.lines.get(at)).and_then(|l| l.id);
    let line_id = line.ok_or_else(|| unknown("--line", &args.line.to_string()))?;
    let prefix = receive::next_tag(store.conn(), args.prefix.as_deref())?.prefix;
    let piece = |serial: &String| ScannedPiece { serial: serial.clone(), tag: String::new() };
    let draft = ReceiveDraft {
        order_id: id,
        received_on: args.on.unwrap_or(context.today),
        delivery_no: args.delivery.clone(),
        place: args.place.clone(),
        prefix,
        lines: vec![ReceiveLine { line_id, pieces: serials.iter().map(piece).collect() }],
        over: args.over,
    };
    if !args.alike {
        for serial in &serials {
            let found = receive::scan(store.conn(), &draft, line_id, serial)?;
            if let Some(other) = found.alike.first() {
                return Err(Refusal::new("serial-alike")
                    .with("serial", &found.serial)
                    .with("other", &other.serial)
                    .with("tag", &other.tag)
                    .into());
            }
        }
    }
    let op = context.op(&mut store, "order.receive")?;
    let written = store.write(&op, |tx| receive::receive(tx, &draft, context.today))?;
    let receipt = written.value.ok_or_else(|| Error::Internal("a delivery".into()))?;
    let detail = list::detail(store.conn(), id, context.today)?;
    store.close()?;
    let mine = detail.assets.iter().filter(|a| a.receipt_id == receipt);
    let made: Vec<Made> =
        mine.map(|a| Made { tag: a.tag.clone(), serial: a.serial.clone() }).collect();
    let row = &detail.row;
    if context.json {
        let (received, ordered) = (row.received, row.pieces);
        return context.print_json(&Received {
            order: &row.number,
            received,
            ordered,
            assets: made,
        });
    }
    let lang = context.lang(context.reader().ok().as_ref());
    let counts = [
        ("count", made.len().into()),
        ("order", row.number.as_str().into()),
        ("received", i64::from(row.received).into()),
        ("ordered", i64::from(row.pieces).into()),
    ];
    print_table(made.into_iter().map(|m| vec![m.tag, m.serial]).collect());
    say(&ta(lang, "cli-received", &counts));
    Ok(())
}
