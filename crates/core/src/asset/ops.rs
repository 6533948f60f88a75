//! Saving and removing assets, and the statuses people name.

use chrono::NaiveDate;

use super::{AssetDraft, AssetState, AssetStatus, sql};
use crate::dates::{MAX_MONTHS, is_plausible};
use crate::error::{Checks, Error, FieldError, Refusal, Result};
use crate::ids::{AssetId, StatusId};
use crate::store::{Conn, Tx};
use crate::text::{Lang, t};
use crate::typed;

/// No machine costs ten trillion; the journal's numbers end a little later.
const MAX_COST: i64 = 1_000_000_000_000_000;

/// Saves an asset.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field; `NotFound` for an unknown id.
pub fn save(tx: &Tx<'_>, draft: &AssetDraft) -> Result<AssetId> {
    let d = tidy(draft);
    if let Some(id) = d.id {
        sql::draft(tx, id)?;
    }
    check(tx, &d)?;
    tx.subject(&d.tag);
    match d.id {
        Some(id) => {
            sql::update(tx, id, &d)?;
            Ok(id)
        }
        None => sql::insert(tx, &d),
    }
}

/// Removes an asset that should never have been one, and takes it out of the contracts covering it.
///
/// An asset that has ended its life is not removed but disposed of: its record is the evidence.
pub fn delete(tx: &Tx<'_>, id: AssetId) -> Result<()> {
    let old = sql::draft(tx, id)?;
    tx.subject(&old.tag);
    sql::delete(tx, id)
}

/// Saves a named status: `id` absent for a new one.
///
/// # Errors
/// [`Error::Invalid`] for a missing or taken name; refused (`last-status`) when a state would be
/// left without a status.
pub fn status_save(
    tx: &Tx<'_>,
    id: Option<StatusId>,
    name: &str,
    state: AssetState,
) -> Result<StatusId> {
    let name = typed::line(name);
    let mut c = Checks::new();
    c.text("name", &name, true, 100);
    let same = sql::status_by_name(tx, &name)?;
    c.require(same.is_none() || same == id, "name", "duplicate-name");
    c.done()?;
    tx.subject(&name);
    match id {
        None => sql::insert_status(tx, &name, state),
        Some(id) => {
            if status(tx, id)?.state != state {
                keep_a_status(tx, id)?;
            }
            sql::update_status(tx, id, &name, state)?;
            Ok(id)
        }
    }
}

/// Removes a status no asset has.
///
/// # Errors
/// Refused: `in-use` (with `assets` counted), or `last-status` for the only one of its state.
pub fn status_delete(tx: &Tx<'_>, id: StatusId) -> Result<()> {
    let old = status(tx, id)?;
    let assets = sql::status_uses(tx, id)?;
    if assets > 0 {
        return Err(Refusal::new("in-use").with("contracts", 0).with("assets", assets).into());
    }
    keep_a_status(tx, id)?;
    tx.subject(&old.name);
    sql::delete_status(tx, id)
}

fn status(conn: &Conn, id: StatusId) -> Result<AssetStatus> {
    let found = sql::statuses(conn)?.into_iter().find(|s| s.id == id);
    found.ok_or_else(|| Error::NotFound(format!("asset_status/{id}")))
}

/// Refuses to take a state's only status away: imports and later steps of a life need one each.
fn keep_a_status(conn: &Conn, id: StatusId) -> Result<()> {
    let state = status(conn, id)?.state;
    if sql::statuses(conn)?.iter().any(|s| s.state == state && s.id != id) {
        return Ok(());
    }
    Err(Refusal::new("last-status").into())
}

/// Names a status for each fixed state in a register that has none yet.
pub fn ensure_statuses(tx: &Tx<'_>, lang: Lang) -> Result<()> {
    if !sql::statuses(tx)?.is_empty() {
        return Ok(());
    }
    for state in AssetState::ALL {
        sql::insert_status(tx, &default_status(lang, *state), *state)?;
    }
    Ok(())
}

/// The name a state's first status gets.
pub fn default_status(lang: Lang, state: AssetState) -> String {
    t(lang, &format!("assets-status-{}", state.as_str().replace('_', "-")))
}

fn tidy(d: &AssetDraft) -> AssetDraft {
    AssetDraft {
        tag: typed::key(&d.tag),
        serial: typed::key(&d.serial),
        name: typed::line(&d.name),
        manufacturer: typed::line(&d.manufacturer),
        model: typed::line(&d.model),
        model_number: typed::line(&d.model_number),
        category: typed::line(&d.category),
        company: typed::line(&d.company),
        location: typed::line(&d.location),
        room: typed::line(&d.room),
        department: typed::line(&d.department),
        cost_centre: typed::line(&d.cost_centre),
        invoice_no: typed::line(&d.invoice_no),
        order_no: typed::line(&d.order_no),
        notes: typed::paragraph(&d.notes),
        warranty_end: d.warranty_end.or_else(|| d.computed_warranty_end()),
        ..*d
    }
}

fn check(conn: &Conn, d: &AssetDraft) -> Result<()> {
    let mut c = Checks::new();
    for (field, value, max) in [
        ("serial", &d.serial, 100),
        ("name", &d.name, 200),
        ("manufacturer", &d.manufacturer, 200),
        ("model", &d.model, 200),
        ("model_number", &d.model_number, 100),
        ("category", &d.category, 100),
        ("company", &d.company, 200),
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
    if let Some(cost) = d.cost {
        c.require(cost.minor >= 0, "cost", "negative");
        c.require(cost.minor <= MAX_COST, "cost", "amount-range");
    }
    c.done()
}

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
        ("supplier_id", "vendor", d.supplier_id.map(|i| i.0)),
    ] {
        if let Some(id) = id {
            c.require(sql::exists(conn, table, id)?, field, "unknown");
        }
    }
    Ok(())
}

fn check_dates(d: &AssetDraft, c: &mut Checks) {
    for (field, date) in [
        ("purchase_date", d.purchase_date),
        ("warranty_start", d.warranty_start),
        ("warranty_end", d.warranty_end),
        ("eol_date", d.eol_date),
    ] {
        c.require(date.is_none_or(is_plausible), field, "date-range");
    }
    let ordered = |from: Option<NaiveDate>, to: Option<NaiveDate>| {
        from.zip(to).is_none_or(|(from, to)| from <= to)
    };
    c.require(ordered(d.warranty_start, d.warranty_end), "warranty_end", "end-before-start");
    c.require(ordered(d.purchase_date, d.eol_date), "eol_date", "before-purchase");
    if d.warranty_months.is_some_and(|m| m > MAX_MONTHS) {
        c.push(FieldError::new("warranty_months", "too-large").with("max", MAX_MONTHS));
    }
}
