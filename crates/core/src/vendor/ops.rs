//! Saving and removing vendors, and what hangs on them.

use std::collections::BTreeSet;

use super::{ContactDraft, VendorDraft, VendorKind, sql};
use crate::dates::is_plausible;
use crate::error::{Checks, FieldError, Refusal, Result};
use crate::ids::{VendorContactId, VendorId};
use crate::stale;
use crate::store::{Conn, Tx};
use crate::typed;

mod certificate;
mod escalation;
mod survey;

pub use certificate::{delete_certificate, save_certificate};
pub use escalation::save_escalation;
pub use survey::{delete_survey, save_survey};

/// Most people a vendor can have.
const MAX_CONTACTS: usize = 100;

/// Most other names a vendor can have.
const MAX_ALIASES: usize = 100;

/// Saves a vendor with its whole lists of contacts and other names.
///
/// # Errors
/// [`crate::error::Error::Invalid`] with every wrong field; `NotFound` for an unknown id.
pub fn save(tx: &Tx<'_>, draft: &VendorDraft) -> Result<VendorId> {
    let d = tidy(draft);
    let old = d.id.map(|id| sql::draft(tx, id)).transpose()?;
    let known: BTreeSet<VendorContactId> =
        old.iter().flat_map(|o| &o.contacts).filter_map(|c| c.id).collect();
    check(tx, &d, &known)?;
    tx.subject(&d.name);
    let id = match d.id {
        Some(id) => {
            sql::update(tx, id, &d)?;
            id
        }
        None => sql::insert(tx, &d)?,
    };
    sql::aliases::put(tx, id, &d.aliases)?;
    sql::put_contacts(tx, id, &d.contacts)?;
    Ok(id)
}

/// [`save`] from a form that read the vendor as `seen`.
///
/// # Errors
/// As [`save`]; [`crate::error::Error::Invalid`] with what was changed since it was read.
pub fn save_seen(tx: &Tx<'_>, draft: &VendorDraft, seen: Option<&VendorDraft>) -> Result<VendorId> {
    if let Some(id) = draft.id {
        stale::check(seen, &tidy(draft), || sql::draft(tx, id))?;
    }
    save(tx, draft)
}

/// Removes a vendor nothing refers to, with what is only about it.
///
/// # Errors
/// Refused (`in-use`, with `contracts` and `assets` counted) while something does.
pub fn delete(tx: &Tx<'_>, id: VendorId) -> Result<()> {
    let old = sql::draft(tx, id)?;
    let (contracts, assets) = sql::uses(tx, id)?;
    if contracts + assets > 0 {
        return Err(Refusal::new("in-use")
            .with("contracts", contracts)
            .with("assets", assets)
            .into());
    }
    let purchases = crate::purchase::sql::orders::of_vendor(tx, id)?;
    if purchases > 0 {
        return Err(Refusal::new("vendor-has-purchases").with("count", purchases).into());
    }
    tx.subject(&old.name);
    sql::delete(tx, id)
}

fn tidy(d: &VendorDraft) -> VendorDraft {
    VendorDraft {
        id: d.id,
        name: typed::line(&d.name),
        // Each kind once, in the order of the declaration, so that ticking a box twice is no change.
        kinds: VendorKind::ALL.iter().copied().filter(|k| d.kinds.contains(k)).collect(),
        registration_no: typed::line(&d.registration_no),
        vat_no: typed::key(&d.vat_no),
        customer_no: typed::key(&d.customer_no),
        website: typed::line(&d.website),
        email: typed::key(&d.email),
        phone: typed::line(&d.phone),
        address: typed::paragraph(&d.address),
        country: typed::line(&d.country),
        pec: typed::key(&d.pec),
        language: d.language,
        risk: d.risk,
        risk_note: typed::paragraph(&d.risk_note),
        criticality: d.criticality,
        assessed_on: d.assessed_on,
        dpa_signed_on: d.dpa_signed_on,
        notes: typed::paragraph(&d.notes),
        aliases: tidy_aliases(d),
        contacts: d.contacts.iter().map(tidy_contact).collect(),
    }
}

/// Each other name once, in any case, and not the name itself.
fn tidy_aliases(d: &VendorDraft) -> Vec<String> {
    let mut told = BTreeSet::from([d.name.to_lowercase()]);
    let names = d.aliases.iter().map(|name| typed::line(name));
    names.filter(|name| !name.is_empty() && told.insert(name.to_lowercase())).collect()
}

fn tidy_contact(c: &ContactDraft) -> ContactDraft {
    ContactDraft {
        id: c.id,
        name: typed::line(&c.name),
        kind: c.kind,
        role: typed::line(&c.role),
        phone: typed::line(&c.phone),
        email: typed::key(&c.email),
    }
}

fn check(conn: &Conn, d: &VendorDraft, known: &BTreeSet<VendorContactId>) -> Result<()> {
    let mut c = Checks::new();
    c.text("name", &d.name, true, 200);
    c.text("registration_no", &d.registration_no, false, 50);
    c.text("vat_no", &d.vat_no, false, 50);
    c.text("customer_no", &d.customer_no, false, 100);
    c.text("website", &d.website, false, 300);
    c.text("email", &d.email, false, 254);
    c.text("phone", &d.phone, false, 50);
    c.text("address", &d.address, false, 1000);
    c.text("country", &d.country, false, 100);
    c.text("notes", &d.notes, false, 20_000);
    c.text("pec", &d.pec, false, 254);
    c.text("risk_note", &d.risk_note, false, 2000);
    c.require(d.email.is_empty() || typed::is_email(&d.email), "email", "email");
    c.require(d.pec.is_empty() || typed::is_email(&d.pec), "pec", "email");
    for (date, field) in [(d.assessed_on, "assessed_on"), (d.dpa_signed_on, "dpa_signed_on")] {
        c.require(date.is_none_or(is_plausible), field, "date-range");
    }
    let assessed = d.risk.is_some() || d.criticality.is_some();
    c.require(assessed || d.assessed_on.is_none(), "risk", "assessed-what");
    let same = sql::by_name(conn, &d.name)?;
    c.require(same.is_none_or(|other| Some(other) == d.id), "name", "duplicate-name");
    check_aliases(conn, d, &mut c)?;
    if d.contacts.len() > MAX_CONTACTS {
        c.push(FieldError::new("contacts", "too-many").with("max", MAX_CONTACTS));
    }
    let mut seen = BTreeSet::new();
    for (i, contact) in d.contacts.iter().enumerate() {
        let field = |name: &str| format!("contacts.{i}.{name}");
        c.text(&field("name"), &contact.name, true, 200);
        c.text(&field("role"), &contact.role, false, 100);
        c.text(&field("phone"), &contact.phone, false, 50);
        c.text(&field("email"), &contact.email, false, 254);
        let email_ok = contact.email.is_empty() || typed::is_email(&contact.email);
        c.require(email_ok, &field("email"), "email");
        if let Some(id) = contact.id {
            c.require(known.contains(&id) && seen.insert(id), &field("id"), "unknown");
        }
    }
    c.done()
}

/// A name means one vendor: no other may have it, as its name or as another one.
fn check_aliases(conn: &Conn, d: &VendorDraft, c: &mut Checks) -> Result<()> {
    if d.aliases.len() > MAX_ALIASES {
        c.push(FieldError::new("aliases", "too-many").with("max", MAX_ALIASES));
    }
    d.aliases.iter().for_each(|name| c.text("aliases", name, true, 200));
    let mut taken = |field: &str, name: &str, other: Option<VendorId>| -> Result<()> {
        if let Some(other) = other.filter(|other| Some(*other) != d.id) {
            let error = FieldError::new(field, "another-vendors-name").with("name", name);
            c.push(error.with("other", sql::name(conn, other)?));
        }
        Ok(())
    };
    taken("name", &d.name, sql::aliases::whose(conn, &d.name)?)?;
    for name in &d.aliases {
        taken("aliases", name, sql::known_as(conn, name)?)?;
    }
    Ok(())
}
