//! Who stands for a record or for a recycler's certificate.

use std::collections::HashSet;

use super::{SignatoryDraft, SignatoryRole};
use crate::contract::sql::exists;
use crate::dates::is_plausible;
use crate::error::{Checks, Result};
use crate::person;
use crate::settings;
use crate::store::Conn;
use crate::typed;

/// Longest signature, characters: the strokes of a drawn one.
const MAX_SIGNATURE: usize = 100_000;

/// As it is kept: no invisible characters, ends trimmed.
pub(in crate::disposal) fn tidy(p: &SignatoryDraft) -> SignatoryDraft {
    SignatoryDraft {
        name: typed::line(&p.name),
        title: typed::line(&p.title),
        organisation: typed::line(&p.organisation),
        place: typed::line(&p.place),
        contact: typed::line(&p.contact),
        signature: p.signature.trim().to_owned(),
        ..p.clone()
    }
}

/// Everything wrong with somebody; `at` is the path of the fields.
pub(in crate::disposal) fn check(
    conn: &Conn,
    p: &SignatoryDraft,
    at: &str,
    c: &mut Checks,
) -> Result<()> {
    let field = |name: &str| format!("{at}.{name}");
    if let Some(id) = p.person_id {
        c.require(exists(conn, "person", id.0)?, &field("person_id"), "unknown");
    }
    c.text(&field("name"), &p.name, p.person_id.is_none(), 200);
    c.text(&field("title"), &p.title, false, 200);
    c.text(&field("organisation"), &p.organisation, false, 200);
    c.text(&field("place"), &p.place, false, 200);
    c.text(&field("contact"), &p.contact, false, 200);
    c.text(&field("signature"), &p.signature, p.signature_kind.is_some(), MAX_SIGNATURE);
    c.require(p.signed_on.is_none_or(is_plausible), &field("signed_on"), "date-range");
    Ok(())
}

/// Whether two are one: of ours by the row, anybody else by the name, however it is spelt.
pub(super) fn is_one(a: &SignatoryDraft, b: &SignatoryDraft) -> bool {
    let key = |p: &SignatoryDraft| typed::key(&p.name).to_lowercase();
    match (a.person_id, b.person_id) {
        (Some(a), Some(b)) => a == b,
        _ => !key(a).is_empty() && key(a) == key(b),
    }
}

/// Whether somebody looked at it who neither did it nor validated it.
pub(super) fn is_independent(who: &SignatoryDraft, people: &[SignatoryDraft]) -> bool {
    use SignatoryRole::{Performer, Validator, Vendor};
    let stands = |p: &&SignatoryDraft| matches!(p.role, Performer | Validator | Vendor);
    !people.iter().filter(stands).any(|p| is_one(p, who))
}

/// Everything wrong with several: each role once, but for witnesses.
pub(in crate::disposal) fn check_all(
    conn: &Conn,
    people: &[SignatoryDraft],
    roles: &[SignatoryRole],
    c: &mut Checks,
) -> Result<()> {
    let mut seen = HashSet::new();
    for (i, p) in people.iter().enumerate() {
        let again = !seen.insert(p.role) && p.role != SignatoryRole::Witness;
        c.require(roles.contains(&p.role) && !again, &format!("people.{i}.role"), "signatory-role");
        check(conn, p, &format!("people.{i}"), c)?;
    }
    Ok(())
}

/// With the name, address and organisation our own person has today, and the title they last signed
/// with, where nothing else was said.
pub(in crate::disposal) fn named(conn: &Conn, p: &SignatoryDraft) -> Result<SignatoryDraft> {
    let mut p = p.clone();
    let Some(id) = p.person_id else { return Ok(p) };
    if p.name.is_empty() || p.contact.is_empty() {
        let person = person::sql::get(conn, id)?;
        if p.name.is_empty() {
            p.name = person.name;
        }
        if p.contact.is_empty() {
            p.contact = if person.email.is_empty() { person.phone } else { person.email };
        }
    }
    if p.title.is_empty() {
        p.title = super::sql::last_title(conn, id)?;
    }
    if p.organisation.is_empty() {
        p.organisation = settings::sql::load(conn)?.organisation.name;
    }
    Ok(p)
}
