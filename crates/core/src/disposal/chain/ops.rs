//! Entering hands and hand-overs.
//!
//! What cannot have happened is refused: time that runs backwards, a party or an asset of another
//! lot. A hand-over that leaves a gap or breaks a seal can have happened; it is kept, and shown.

use std::collections::HashSet;

use chrono::{DateTime, FixedOffset, SecondsFormat};

use super::{CustodyDraft, PartyDraft, sql};
use crate::contract::sql::exists;
use crate::dates::is_plausible;
use crate::disposal::lot::ops::uncertified;
use crate::disposal::record::sql::{Owner, set_signatories};
use crate::disposal::record::{SignatoryDraft, SignatoryRole};
use crate::error::{Checks, Error, FieldError, Refusal, Result};
use crate::ids::{CustodyEventId, CustodyPartyId};
use crate::person;
use crate::store::{Conn, Tx};
use crate::typed;

/// Most seals of one hand-over.
const MAX_SEALS: usize = 200;

/// Saves a party.
///
/// # Errors
/// `Invalid` with every wrong field; refused: `disposal-over`, `disposal-certified`.
pub fn save_party(tx: &Tx<'_>, draft: &PartyDraft) -> Result<CustodyPartyId> {
    let lot = uncertified(tx, draft.lot_id)?;
    tx.subject(&lot.number);
    let d = PartyDraft {
        name: typed::line(&draft.name),
        organisation: typed::line(&draft.organisation),
        id_document: typed::line(&draft.id_document),
        ..draft.clone()
    };
    let mut c = Checks::new();
    c.text("name", &d.name, d.organisation.is_empty(), 200);
    c.text("organisation", &d.organisation, false, 200);
    c.text("id_document", &d.id_document, false, 100);
    if let Some(vendor) = d.vendor_id {
        c.require(exists(tx, "vendor", vendor.0)?, "vendor_id", "unknown");
    }
    if let Some(id) = d.id {
        let old = sql::party(tx, id)?;
        c.require(old.lot_id == d.lot_id, "lot_id", "unknown");
        let named = |p: &PartyDraft| (p.kind, p.name.clone(), p.organisation.clone(), p.vendor_id);
        let signed = sql::has_signed(tx, id)?;
        c.require(!signed || named(&old) == named(&d), "name", "party-signed");
    }
    c.done()?;
    match d.id {
        None => sql::insert_party(tx, &d),
        Some(id) => sql::update_party(tx, id, &d).map(|()| id),
    }
}

/// Saves a hand-over.
///
/// # Errors
/// `Invalid` with every wrong field, among them `custody-time` at `at`; `NotFound`; refused:
/// `disposal-over`, `disposal-certified`.
pub fn save(tx: &Tx<'_>, draft: &CustodyDraft) -> Result<CustodyEventId> {
    let lot = uncertified(tx, draft.lot_id)?;
    tx.subject(&lot.number);
    let d = cleaned(draft);
    let at = check(tx, &d)?;
    let d = CustodyDraft { at: at.to_rfc3339_opts(SecondsFormat::Secs, true), ..d };
    let id = match d.id {
        None => sql::insert(tx, &d)?,
        Some(id) => sql::update(tx, id, &d).map(|()| id)?,
    };
    sql::set_items(tx, id, &d.lines)?;
    let people = d.people.iter().map(|p| named(tx, p)).collect::<Result<Vec<_>>>()?;
    let digest = super::read::digest(tx, &d)?;
    set_signatories(tx, Owner::Handover(id), &people, &digest)?;
    Ok(id)
}

fn cleaned(draft: &CustodyDraft) -> CustodyDraft {
    let seals = draft.seals.iter().map(|s| typed::key(s)).filter(|s| !s.is_empty());
    let person = |p: &SignatoryDraft| SignatoryDraft {
        name: typed::line(&p.name),
        title: typed::line(&p.title),
        organisation: typed::line(&p.organisation),
        place: typed::line(&p.place),
        contact: typed::line(&p.contact),
        signature: p.signature.trim().to_owned(),
        ..p.clone()
    };
    CustodyDraft {
        at: draft.at.trim().to_owned(),
        zone: typed::line(&draft.zone),
        place: typed::line(&draft.place),
        container: typed::key(&draft.container),
        seals: seals.collect(),
        vehicle: typed::line(&draft.vehicle),
        driver: typed::line(&draft.driver),
        condition: typed::line(&draft.condition),
        note: typed::paragraph(&draft.note),
        people: draft.people.iter().map(person).collect(),
        ..draft.clone()
    }
}

/// Everything wrong with a hand-over; its instant where nothing is.
fn check(conn: &Conn, d: &CustodyDraft) -> Result<DateTime<FixedOffset>> {
    let mut c = Checks::new();
    for (field, value, max) in [
        ("zone", &d.zone, 60),
        ("place", &d.place, 200),
        ("container", &d.container, 100),
        ("vehicle", &d.vehicle, 100),
        ("driver", &d.driver, 200),
        ("condition", &d.condition, 500),
        ("note", &d.note, 4000),
    ] {
        c.text(field, value, false, max);
    }
    if d.seals.len() > MAX_SEALS {
        c.push(FieldError::new("seals", "too-many").with("max", MAX_SEALS));
    }
    for (i, seal) in d.seals.iter().enumerate() {
        c.text(&format!("seals.{i}"), seal, false, 100);
    }
    for (field, party) in [("from_id", d.from_id), ("to_id", d.to_id)] {
        c.require(sql::is_party(conn, party, d.lot_id)?, field, "unknown");
    }
    if let Some(photo) = d.photo_id {
        c.require(sql::is_paper(conn, photo, d.lot_id)?, "photo_id", "unknown");
    }
    let different: HashSet<_> = d.lines.iter().collect();
    let known = sql::lines_of(conn, &d.lines, d.lot_id)? == different.len();
    c.require(known && different.len() == d.lines.len(), "lines", "custody-lines");
    people(conn, &d.people, &mut c)?;
    if let Some(id) = d.id {
        c.require(sql::lot_of(conn, id)? == d.lot_id, "lot_id", "unknown");
    }
    let at = instant(conn, d, &mut c)?;
    c.done()?;
    at.ok_or_else(|| FieldError::new("at", "custody-instant").into())
}

/// Reads the instant and holds it against the hand-overs before and after it.
fn instant(conn: &Conn, d: &CustodyDraft, c: &mut Checks) -> Result<Option<DateTime<FixedOffset>>> {
    let Ok(at) = DateTime::parse_from_rfc3339(&d.at) else {
        c.require(false, "at", if d.at.is_empty() { "required" } else { "custody-instant" });
        return Ok(None);
    };
    c.require(is_plausible(at.date_naive()), "at", "date-range");
    let (before, after) = sql::neighbours(conn, d.lot_id, d.id)?;
    let wrong = [
        ("custody-time", before.filter(|b| at < b.at)),
        ("custody-time-after", after.filter(|a| at > a.at)),
    ];
    for (code, other) in wrong {
        if let Some(other) = other {
            let when = super::read::local(other.at);
            let wrong = FieldError::new("at", code);
            c.push(wrong.with("position", other.position).with("when", when));
        }
    }
    Ok(Some(at))
}

fn people(conn: &Conn, people: &[SignatoryDraft], c: &mut Checks) -> Result<()> {
    let mut roles = HashSet::new();
    for (i, p) in people.iter().enumerate() {
        let field = |name: &str| format!("people.{i}.{name}");
        let fits = matches!(p.role, SignatoryRole::From | SignatoryRole::To);
        c.require(fits && roles.insert(p.role), &field("role"), "custody-role");
        if let Some(id) = p.person_id {
            c.require(exists(conn, "person", id.0)?, &field("person_id"), "unknown");
        }
        c.text(&field("name"), &p.name, p.person_id.is_none(), 200);
        c.text(&field("title"), &p.title, false, 200);
        c.text(&field("organisation"), &p.organisation, false, 200);
        c.text(&field("place"), &p.place, false, 200);
        c.text(&field("contact"), &p.contact, false, 200);
        c.text(&field("signature"), &p.signature, p.signature_kind.is_some(), 100_000);
        c.require(p.signed_on.is_none_or(is_plausible), &field("signed_on"), "date-range");
    }
    Ok(())
}

/// A signatory with the name and address our own person has today.
fn named(conn: &Conn, p: &SignatoryDraft) -> Result<SignatoryDraft> {
    let mut p = p.clone();
    if let Some(id) = p.person_id {
        let person = person::sql::get(conn, id)?;
        if p.name.is_empty() {
            p.name = person.name;
        }
        if p.contact.is_empty() {
            p.contact = if person.email.is_empty() { person.phone } else { person.email };
        }
    }
    Ok(p)
}

/// Removes the last hand-over, entered by mistake.
///
/// # Errors
/// `NotFound`; refused: `custody-not-last`, `disposal-over`, `disposal-certified`.
pub fn delete(tx: &Tx<'_>, id: CustodyEventId) -> Result<()> {
    let found = sql::lot_of(tx, id);
    let lot = uncertified(tx, found?)?;
    tx.subject(&lot.number);
    if !sql::is_last(tx, id)? {
        return Err(Error::Refused(Refusal::new("custody-not-last").with("number", lot.number)));
    }
    sql::delete(tx, id)
}
