//! Saving and removing requests for capital.

use super::{CapitalLine, CapitalRequestDraft, CapitalStatus, sql};
use crate::asset;
use crate::contract::sql::exists;
use crate::dates::is_plausible;
use crate::error::{Checks, Error, FieldError, Result};
use crate::ids::CapitalRequestId;
use crate::store::{Conn, Tx};
use crate::typed;

/// Most lines of a request: it is to be signed on two pages.
const MAX_LINES: usize = 200;
/// Most ways to compare side by side.
const MAX_OPTIONS: usize = 6;
/// Largest number of pieces.
const MAX_QUANTITY: u32 = 1_000_000;

/// Saves a request with its lines and options.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field; `NotFound` for an unknown id.
pub fn save(tx: &Tx<'_>, draft: &CapitalRequestDraft) -> Result<CapitalRequestId> {
    let d = tidy(tx, draft)?;
    check(tx, &d)?;
    tx.subject(&d.number);
    let id = match d.id {
        None => sql::insert(tx, &d)?,
        Some(id) => {
            let old = sql::one(tx, id)?;
            sql::update(tx, id, &d)?;
            if (&old.lines, &old.options) == (&d.lines, &d.options) {
                return Ok(id);
            }
            id
        }
    };
    sql::replace_parts(tx, id, &d)?;
    Ok(id)
}

/// Removes a request.
pub fn delete(tx: &Tx<'_>, id: CapitalRequestId) -> Result<()> {
    tx.subject(&sql::one(tx, id)?.number);
    sql::delete(tx, id)
}

fn tidy(conn: &Conn, draft: &CapitalRequestDraft) -> Result<CapitalRequestDraft> {
    let mut d = CapitalRequestDraft {
        number: typed::key(&draft.number),
        title: typed::line(&draft.title),
        need: typed::paragraph(&draft.need),
        benefit: typed::paragraph(&draft.benefit),
        decision_note: typed::paragraph(&draft.decision_note),
        ..draft.clone()
    };
    for line in &mut d.lines {
        line.description = typed::line(&line.description);
        if line.description.is_empty() {
            line.description = words(conn, line)?;
        }
    }
    for option in &mut d.options {
        option.label = typed::line(&option.label);
        option.note = typed::paragraph(&option.note);
    }
    Ok(d)
}

/// What an asset is called on a request: it may be gone when the request is read.
fn words(conn: &Conn, line: &CapitalLine) -> Result<String> {
    let Some(id) = line.asset_id else { return Ok(String::new()) };
    match asset::sql::draft(conn, id) {
        Ok(a) => Ok(format!("{} {} {}", a.tag, a.manufacturer, a.model).trim().to_owned()),
        Err(Error::NotFound(_)) => Ok(String::new()),
        Err(e) => Err(e),
    }
}

fn check(conn: &Conn, d: &CapitalRequestDraft) -> Result<()> {
    let mut c = Checks::new();
    c.text("number", &d.number, true, 50);
    c.text("title", &d.title, true, 200);
    c.text("need", &d.need, false, 4000);
    c.text("benefit", &d.benefit, false, 4000);
    c.text("decision_note", &d.decision_note, false, 4000);
    c.require((1950..=2200).contains(&d.fiscal_year), "fiscal_year", "date-range");
    c.require(!sql::taken(conn, &d.number, d.id)?, "number", "duplicate-request");
    c.require(d.requested_on.is_some(), "requested_on", "required");
    for (field, day) in [("requested_on", d.requested_on), ("decided_on", d.decided_on)] {
        c.require(day.is_none_or(is_plausible), field, "date-range");
    }
    let decided = matches!(d.status, CapitalStatus::Approved | CapitalStatus::Rejected);
    c.require(!decided || d.decided_on.is_some(), "decided_on", "required");
    c.require(!decided || d.decided_by.is_some(), "decided_by", "required");
    if let (Some(asked), Some(decided)) = (d.requested_on, d.decided_on) {
        c.require(asked <= decided, "decided_on", "end-before-start");
    }
    for (field, person) in [("requested_by", d.requested_by), ("decided_by", d.decided_by)] {
        if let Some(id) = person {
            c.require(exists(conn, "person", id.0)?, field, "unknown");
        }
    }
    check_parts(conn, d, &mut c)?;
    c.done()
}

fn check_parts(conn: &Conn, d: &CapitalRequestDraft, c: &mut Checks) -> Result<()> {
    if d.lines.len() > MAX_LINES {
        c.push(FieldError::new("lines", "too-many").with("max", MAX_LINES));
    }
    if d.options.len() > MAX_OPTIONS {
        c.push(FieldError::new("options", "too-many").with("max", MAX_OPTIONS));
    }
    for (i, line) in d.lines.iter().enumerate() {
        let field = |name: &str| format!("lines.{i}.{name}");
        c.text(&field("description"), &line.description, true, 200);
        if !(1..=MAX_QUANTITY).contains(&line.quantity) {
            c.push(FieldError::new(field("quantity"), "range").with("max", MAX_QUANTITY));
        }
        match line.price {
            None => c.require(false, &field("price"), "required"),
            Some(price) => c.require(price.minor >= 0, &field("price"), "negative"),
        }
        if let Some(id) = line.asset_id {
            c.require(asset::sql::known(conn, id)?, &field("asset_id"), "unknown");
            let twice = d.lines.iter().take(i).any(|l| l.asset_id == Some(id));
            c.require(!twice, &field("asset_id"), "twice");
        }
    }
    for (i, option) in d.options.iter().enumerate() {
        let field = |name: &str| format!("options.{i}.{name}");
        c.text(&field("label"), &option.label, false, 200);
        c.text(&field("note"), &option.note, false, 1000);
        c.require((1..=1200).contains(&option.months), &field("months"), "range-1200");
        c.require(option.upfront.is_some(), &field("upfront"), "required");
        let currency = option.upfront.map(|m| m.currency);
        for (name, amount) in option.amounts() {
            let Some(amount) = amount else { continue };
            c.require(amount.minor >= 0, &field(name), "negative");
            let same = currency.is_none_or(|own| own == amount.currency);
            c.require(same, &field(name), "other-currency");
        }
    }
    let recommended = d.options.iter().filter(|o| o.recommended).count();
    c.require(recommended <= 1, "options", "one-recommended");
    Ok(())
}
