//! Vendors and the people there as rows; columns by name. Knows no rule.

use rusqlite::{OptionalExtension, Row, params};

use super::{ContactDraft, VendorDraft, VendorKind};
use crate::error::{Error, Result};
use crate::ids::{VendorContactId, VendorId};
use crate::store::{Conn, Tx};
use crate::text::Lang;

pub mod aliases;
mod certificates;
pub mod correspondent;
mod escalation;
pub mod list;
pub(super) mod merge;
mod prices;
mod surveys;

pub(super) use certificates::{
    certificate, delete_certificate, insert_certificate, update_certificate,
};
pub use certificates::{certificates, certificates_of_all};
pub use escalation::levels;
pub(super) use escalation::put_levels;
pub use prices::priced_contracts;
pub(super) use surveys::{delete_survey, insert_survey, survey, update_survey};
pub use surveys::{surveys, surveys_of_all};

const VENDOR: &str = "id, name, kinds, registration_no, vat_no, customer_no, website, email, \
    phone, address, country, pec, language, risk, risk_note, criticality, assessed_on, \
    dpa_signed_on, notes";

/// Kinds are stored as their spellings, separated by blanks; an unknown one is left out.
fn read_kinds(stored: &str) -> Vec<VendorKind> {
    stored.split_ascii_whitespace().filter_map(VendorKind::parse).collect()
}

fn write_kinds(kinds: &[VendorKind]) -> String {
    kinds.iter().map(|k| k.as_str()).collect::<Vec<_>>().join(" ")
}

fn read_draft(r: &Row<'_>) -> rusqlite::Result<VendorDraft> {
    Ok(VendorDraft {
        id: Some(r.get("id")?),
        name: r.get("name")?,
        kinds: read_kinds(r.get_ref("kinds")?.as_str()?),
        registration_no: r.get("registration_no")?,
        vat_no: r.get("vat_no")?,
        customer_no: r.get("customer_no")?,
        website: r.get("website")?,
        email: r.get("email")?,
        phone: r.get("phone")?,
        address: r.get("address")?,
        country: r.get("country")?,
        pec: r.get("pec")?,
        language: Lang::parse(r.get_ref("language")?.as_str()?),
        risk: r.get("risk")?,
        risk_note: r.get("risk_note")?,
        criticality: r.get("criticality")?,
        assessed_on: r.get("assessed_on")?,
        dpa_signed_on: r.get("dpa_signed_on")?,
        notes: r.get("notes")?,
        aliases: Vec::new(),
        contacts: Vec::new(),
    })
}

/// A vendor with its contacts, as a form shows it.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn draft(conn: &Conn, id: VendorId) -> Result<VendorDraft> {
    let found = conn
        .prepare_cached(&format!("SELECT {VENDOR} FROM vendor WHERE id = ?1"))?
        .query_row([id], read_draft)
        .optional()?;
    let mut draft = found.ok_or_else(|| Error::NotFound(format!("vendor/{id}")))?;
    draft.aliases = aliases::of(conn, id)?;
    draft.contacts = contacts(conn, id)?;
    Ok(draft)
}

/// The vendor of this name, in any (ASCII) case.
pub fn by_name(conn: &Conn, name: &str) -> Result<Option<VendorId>> {
    Ok(conn
        .prepare_cached("SELECT id FROM vendor WHERE name = ?1")?
        .query_row([name], |r| r.get("id"))
        .optional()?)
}

/// The vendor that is called this, in any (ASCII) case: by its name, else by another it is known by.
pub fn known_as(conn: &Conn, name: &str) -> Result<Option<VendorId>> {
    match by_name(conn, name)? {
        Some(id) => Ok(Some(id)),
        None => aliases::whose(conn, name),
    }
}

/// The name of a vendor.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn name(conn: &Conn, id: VendorId) -> Result<String> {
    conn.prepare_cached("SELECT name FROM vendor WHERE id = ?1")?
        .query_row([id], |r| r.get("name"))
        .optional()?
        .ok_or_else(|| Error::NotFound(format!("vendor/{id}")))
}

/// Every vendor's id and name, by name: for pickers.
pub fn all_names(conn: &Conn) -> Result<Vec<(VendorId, String)>> {
    let mut stmt = conn.prepare_cached("SELECT id, name FROM vendor ORDER BY name, id")?;
    let rows = stmt.query_map([], |r| Ok((r.get("id")?, r.get("name")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The people at a vendor, in the order they were added.
pub fn contacts(conn: &Conn, id: VendorId) -> Result<Vec<ContactDraft>> {
    let mut stmt = conn.prepare_cached(
        "SELECT id, name, kind, role, phone, email FROM vendor_contact
         WHERE vendor_id = ?1 ORDER BY id",
    )?;
    let rows = stmt.query_map([id], |r| {
        Ok(ContactDraft {
            id: Some(r.get("id")?),
            name: r.get("name")?,
            kind: r.get("kind")?,
            role: r.get("role")?,
            phone: r.get("phone")?,
            email: r.get("email")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many contracts and assets refer to a vendor.
pub(super) fn uses(conn: &Conn, id: VendorId) -> Result<(u32, u32)> {
    Ok(conn.query_row(
        "SELECT (SELECT count(*) FROM contract c WHERE c.vendor_id = ?1 OR EXISTS
                  (SELECT 1 FROM quote q WHERE q.contract_id = c.id AND q.vendor_id = ?1))
                  AS contracts,
                (SELECT count(*) FROM asset WHERE supplier_id = ?1) AS assets",
        [id],
        |r| Ok((r.get("contracts")?, r.get("assets")?)),
    )?)
}

pub(super) fn insert(tx: &Tx<'_>, d: &VendorDraft) -> Result<VendorId> {
    // A name is all a row needs; the rest is written in one place.
    tx.prepare_cached("INSERT INTO vendor (name) VALUES (?1)")?.execute([&d.name])?;
    let id = VendorId(tx.last_insert_rowid());
    update(tx, id, d)?;
    Ok(id)
}

/// Writes a draft over a row; the session sees only what differs.
pub(super) fn update(tx: &Tx<'_>, id: VendorId, d: &VendorDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE vendor SET name = ?1, kinds = ?2, registration_no = ?3, vat_no = ?4,
           customer_no = ?5, website = ?6, email = ?7, phone = ?8, address = ?9, country = ?10,
           notes = ?11, pec = ?12, language = ?13, risk = ?14, risk_note = ?15, criticality = ?16,
           assessed_on = ?17, dpa_signed_on = ?18
         WHERE id = ?19",
    )?
    .execute(params![
        d.name,
        write_kinds(&d.kinds),
        d.registration_no,
        d.vat_no,
        d.customer_no,
        d.website,
        d.email,
        d.phone,
        d.address,
        d.country,
        d.notes,
        d.pec,
        d.language.map_or("", Lang::as_str),
        d.risk,
        d.risk_note,
        d.criticality,
        d.assessed_on,
        d.dpa_signed_on,
        id,
    ])?;
    Ok(())
}

pub(super) fn delete(tx: &Tx<'_>, id: VendorId) -> Result<()> {
    for sql in [
        "DELETE FROM vendor_certificate WHERE vendor_id = ?1",
        "DELETE FROM vendor_escalation WHERE vendor_id = ?1",
        "DELETE FROM vendor_survey WHERE vendor_id = ?1",
        "DELETE FROM vendor_contact WHERE vendor_id = ?1",
        "DELETE FROM vendor_alias WHERE vendor_id = ?1",
        "DELETE FROM document WHERE vendor_id = ?1",
        "DELETE FROM duty_record WHERE duty_id IN (SELECT id FROM duty WHERE vendor_id = ?1)",
        "DELETE FROM duty WHERE vendor_id = ?1",
        "DELETE FROM vendor WHERE id = ?1",
    ] {
        tx.prepare_cached(sql)?.execute([id])?;
    }
    Ok(())
}

/// Makes the stored contacts those of the draft; unchanged ones are not touched.
pub(super) fn put_contacts(tx: &Tx<'_>, id: VendorId, contacts_new: &[ContactDraft]) -> Result<()> {
    let old = contacts(tx, id)?;
    let kept = |o: &VendorContactId| contacts_new.iter().any(|n| n.id == Some(*o));
    for gone in old.iter().filter_map(|o| o.id).filter(|o| !kept(o)) {
        tx.prepare_cached("DELETE FROM vendor_contact WHERE id = ?1")?.execute([gone])?;
    }
    for c in contacts_new.iter().filter(|c| !old.contains(c)) {
        match c.id {
            Some(known) => tx
                .prepare_cached(
                    "UPDATE vendor_contact SET name = ?1, kind = ?2, role = ?3, phone = ?4,
                       email = ?5 WHERE id = ?6 AND vendor_id = ?7",
                )?
                .execute(params![c.name, c.kind, c.role, c.phone, c.email, known, id])?,
            None => tx
                .prepare_cached(
                    "INSERT INTO vendor_contact (vendor_id, name, kind, role, phone, email)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                )?
                .execute(params![id, c.name, c.kind, c.role, c.phone, c.email])?,
        };
    }
    Ok(())
}
