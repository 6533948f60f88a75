//! What makes a draft of an asset wrong: every field that is, at once.

use chrono::NaiveDate;

use super::identifier::{self, Identifier, IdentifierKind};
use super::ops::MAX_COST;
use super::{AssetDraft, sql};
use crate::catalogue;
use crate::dates::{MAX_MONTHS, is_plausible};
use crate::error::{Checks, FieldError, Result};
use crate::store::Conn;
use crate::typed;

/// A draft as it is kept: without what nobody sees; a last day of warranty nobody gave, computed.
pub(super) fn tidy(d: &AssetDraft) -> AssetDraft {
    AssetDraft {
        tag: typed::key(&d.tag),
        serial: typed::key(&d.serial),
        name: typed::line(&d.name),
        manufacturer: typed::line(&d.manufacturer),
        model: typed::line(&d.model),
        model_number: typed::line(&d.model_number),
        category: typed::line(&d.category),
        company: typed::line(&d.company),
        inventory_no: typed::key(&d.inventory_no),
        location: typed::line(&d.location),
        room: typed::line(&d.room),
        department: typed::line(&d.department),
        cost_centre: typed::line(&d.cost_centre),
        invoice_no: typed::line(&d.invoice_no),
        order_no: typed::line(&d.order_no),
        cover_note: typed::paragraph(&d.cover_note),
        identifiers: d.identifiers.clone(),
        custom: d.custom.clone(),
        notes: typed::paragraph(&d.notes),
        warranty_end: d.warranty_end.or_else(|| d.computed_warranty_end()),
        ..*d
    }
}

/// Every wrong field of a draft; puts its second numbers and own values into their spelling.
pub(super) fn check(conn: &Conn, d: &mut AssetDraft, old: Option<&AssetDraft>) -> Result<()> {
    let mut c = Checks::new();
    for (field, value, max) in [
        ("serial", &d.serial, 100),
        ("name", &d.name, 200),
        ("manufacturer", &d.manufacturer, 200),
        ("model", &d.model, 200),
        ("model_number", &d.model_number, 100),
        ("category", &d.category, 100),
        ("company", &d.company, 200),
        ("inventory_no", &d.inventory_no, 100),
        ("cover_note", &d.cover_note, 4000),
        ("location", &d.location, 200),
        ("room", &d.room, 100),
        ("department", &d.department, 200),
        ("cost_centre", &d.cost_centre, 100),
        ("invoice_no", &d.invoice_no, 100),
        ("order_no", &d.order_no, 100),
        ("notes", &d.notes, 20_000),
    ] {
        c.text(field, value, false, max);
    }
    check_keys(conn, d, &mut c)?;
    check_references(conn, d, &mut c)?;
    check_dates(d, &mut c);
    for (field, amount) in
        [("cost", d.cost), ("proceeds", d.proceeds), ("disposal_cost", d.disposal_cost)]
    {
        if let Some(amount) = amount {
            c.require(amount.minor >= 0, field, "negative");
            c.require(amount.minor <= MAX_COST, field, "amount-range");
        }
    }
    for (field, minutes) in [("rto_minutes", d.rto_minutes), ("rpo_minutes", d.rpo_minutes)] {
        c.require(minutes.is_none_or(|m| m <= MAX_MINUTES), field, "range-minutes");
    }
    check_identifiers(conn, d, &mut c)?;
    check_custom(conn, d, old, &mut c)?;
    c.done()
}

/// Ten years.
const MAX_MINUTES: u32 = 10 * 366 * 24 * 60;

fn check_keys(conn: &Conn, d: &AssetDraft, c: &mut Checks) -> Result<()> {
    c.text("tag", &d.tag, true, 100);
    if sql::by_tag(conn, &d.tag)?.is_some_and(|other| Some(other) != d.id) {
        c.push(FieldError::new("tag", "duplicate-tag").with("tag", &d.tag));
    }
    if let Some((other, tag)) = sql::by_serial(conn, &d.manufacturer, &d.serial)?
        && Some(other) != d.id
    {
        c.push(FieldError::new("serial", "duplicate-serial").with("tag", tag));
    }
    Ok(())
}

fn check_references(conn: &Conn, d: &AssetDraft, c: &mut Checks) -> Result<()> {
    c.require(d.status_id.is_some(), "status_id", "required");
    for (field, table, id) in [
        ("status_id", "asset_status", d.status_id.map(|i| i.0)),
        ("custodian_id", "person", d.custodian_id.map(|i| i.0)),
        ("user_id", "person", d.user_id.map(|i| i.0)),
        ("part_of_id", "asset", d.part_of_id.map(|i| i.0)),
        ("supplier_id", "vendor", d.supplier_id.map(|i| i.0)),
    ] {
        if let Some(id) = id {
            c.require(sql::exists(conn, table, id)?, field, "unknown");
        }
    }
    if let (Some(whole), Some(own)) = (d.part_of_id, d.id) {
        c.require(!sql::parts::is_inside(conn, whole, own)?, "part_of_id", "part-of-cycle");
    }
    Ok(())
}

fn check_dates(d: &AssetDraft, c: &mut Checks) {
    for (field, date) in [
        ("purchase_date", d.purchase_date),
        ("warranty_start", d.warranty_start),
        ("warranty_end", d.warranty_end),
        ("eol_date", d.eol_date),
        ("delivered_on", d.delivered_on),
        ("in_service_on", d.in_service_on),
        ("due_back", d.due_back),
        ("retire_on", d.retire_on),
        ("disposed_on", d.disposed_on),
    ] {
        c.require(date.is_none_or(is_plausible), field, "date-range");
    }
    let ordered = |from: Option<NaiveDate>, to: Option<NaiveDate>| {
        from.zip(to).is_none_or(|(from, to)| from <= to)
    };
    c.require(ordered(d.warranty_start, d.warranty_end), "warranty_end", "end-before-start");
    c.require(ordered(d.purchase_date, d.eol_date), "eol_date", "before-purchase");
    c.require(ordered(d.delivered_on, d.in_service_on), "in_service_on", "before-delivery");
    for (field, day) in [("retire_on", d.retire_on), ("disposed_on", d.disposed_on)] {
        // Delivered and in service in a sound order, the later of all days is what counts.
        let begun = d.in_service_on.or(d.delivered_on);
        c.require(ordered(d.purchase_date, day), field, "before-purchase");
        c.require(ordered(begun, day), field, "before-service");
    }
    if d.warranty_months.is_some_and(|m| m > MAX_MONTHS) {
        c.push(FieldError::new("warranty_months", "too-large").with("max", MAX_MONTHS));
    }
}

/// Second numbers in their spelling, none twice, none another asset's.
fn check_identifiers(conn: &Conn, d: &mut AssetDraft, c: &mut Checks) -> Result<()> {
    if d.identifiers.len() > identifier::MAX {
        c.push(FieldError::new("identifiers", "too-many").with("max", identifier::MAX));
    }
    let mut kept: Vec<Identifier> = Vec::new();
    for (i, given) in d.identifiers.iter().enumerate() {
        let field = format!("identifiers.{i}.value");
        let value = match identifier::canonical(given.kind, &given.value) {
            Ok(value) => value,
            Err("too-long") => {
                c.push(FieldError::new(field, "too-long").with("max", 100));
                continue;
            }
            Err(code) => {
                c.push(FieldError::new(field, code));
                continue;
            }
        };
        let same = |k: &&Identifier| k.kind == given.kind && k.value.eq_ignore_ascii_case(&value);
        c.require(!kept.iter().any(|k| same(&k)), &field, "twice");
        if let Some((_, tag)) = sql::identity::holder(conn, given.kind, &value, d.id)? {
            c.push(FieldError::new(field, "duplicate-identifier").with("tag", tag));
        }
        kept.push(Identifier { kind: given.kind, value });
    }
    let imeis = kept.iter().filter(|k| k.kind == IdentifierKind::Imei).count();
    if imeis > identifier::MAX_IMEI {
        c.push(FieldError::new("identifiers", "too-many").with("max", identifier::MAX_IMEI));
    }
    d.identifiers = kept;
    Ok(())
}

/// Own values in their spelling, blank ones gone. A required field is required of a new asset, and
/// none may lose it; what was there before the field was can be saved without.
fn check_custom(
    conn: &Conn,
    d: &mut AssetDraft,
    old: Option<&AssetDraft>,
    c: &mut Checks,
) -> Result<()> {
    let fields = catalogue::sql::fields(conn)?;
    let mut kept = Vec::new();
    for mut value in std::mem::take(&mut d.custom) {
        let name = format!("custom.{}", value.field_id);
        let Some(field) = fields.iter().find(|f| f.id == Some(value.field_id)) else {
            c.require(false, &name, "unknown");
            continue;
        };
        match field.canonical(&value.value) {
            Ok(text) if text.is_empty() => {}
            Ok(text) => {
                value.value = text;
                kept.push(value);
            }
            Err(code) => c.require(false, &name, code),
        }
    }
    kept.sort_by_key(|v| v.field_id);
    let before = kept.len();
    kept.dedup_by_key(|v| v.field_id);
    c.require(kept.len() == before, "custom", "twice");
    for field in fields.iter().filter(|f| f.required && f.is_for(&d.category)) {
        let Some(id) = field.id else { continue };
        let had = old.is_none_or(|o| o.custom.iter().any(|v| v.field_id == id));
        let has = kept.iter().any(|v| v.field_id == id);
        // A value that is wrong has been told about already.
        if had && !has {
            c.missing(&format!("custom.{id}"));
        }
    }
    d.custom = kept;
    Ok(())
}
