//! What vendors prove as rows; columns by name.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, Row, params};

use crate::error::{Error, Result};
use crate::ids::{CertificateId, VendorId};
use crate::store::{Conn, Tx};
use crate::vendor::certificate::CertificateDraft;

const COLUMNS: &str = "id, vendor_id, scheme, label, number, scope, issuer, valid_from, \
    valid_until, alert_days, note, document_id";

fn read(r: &Row<'_>) -> rusqlite::Result<CertificateDraft> {
    Ok(CertificateDraft {
        id: Some(r.get("id")?),
        vendor_id: r.get("vendor_id")?,
        scheme: r.get("scheme")?,
        label: r.get("label")?,
        number: r.get("number")?,
        scope: r.get("scope")?,
        issuer: r.get("issuer")?,
        valid_from: r.get("valid_from")?,
        valid_until: r.get("valid_until")?,
        alert_days: r.get("alert_days")?,
        note: r.get("note")?,
        document_id: r.get("document_id")?,
    })
}

/// The documents of a vendor, in the order they were entered.
pub fn certificates(conn: &Conn, vendor: VendorId) -> Result<Vec<CertificateDraft>> {
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM vendor_certificate WHERE vendor_id = ?1 ORDER BY id"
    ))?;
    let rows = stmt.query_map([vendor], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The documents of every vendor.
pub fn certificates_of_all(conn: &Conn) -> Result<BTreeMap<VendorId, Vec<CertificateDraft>>> {
    let mut stmt =
        conn.prepare_cached(&format!("SELECT {COLUMNS} FROM vendor_certificate ORDER BY id"))?;
    let mut found: BTreeMap<VendorId, Vec<CertificateDraft>> = BTreeMap::new();
    for row in stmt.query_map([], read)? {
        let draft = row?;
        found.entry(draft.vendor_id).or_default().push(draft);
    }
    Ok(found)
}

/// One document.
pub(in crate::vendor) fn certificate(conn: &Conn, id: CertificateId) -> Result<CertificateDraft> {
    conn.prepare_cached(&format!("SELECT {COLUMNS} FROM vendor_certificate WHERE id = ?1"))?
        .query_row([id], read)
        .optional()?
        .ok_or_else(|| Error::NotFound(format!("vendor_certificate/{id}")))
}

pub(in crate::vendor) fn insert_certificate(
    tx: &Tx<'_>,
    d: &CertificateDraft,
) -> Result<CertificateId> {
    tx.prepare_cached("INSERT INTO vendor_certificate (vendor_id, scheme) VALUES (?1, ?2)")?
        .execute(params![d.vendor_id, d.scheme])?;
    let id = CertificateId(tx.last_insert_rowid());
    update_certificate(tx, id, d)?;
    Ok(id)
}

pub(in crate::vendor) fn update_certificate(
    tx: &Tx<'_>,
    id: CertificateId,
    d: &CertificateDraft,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE vendor_certificate SET scheme = ?1, label = ?2, number = ?3, scope = ?4,
           issuer = ?5, valid_from = ?6, valid_until = ?7, alert_days = ?8, note = ?9,
           document_id = ?10
         WHERE id = ?11",
    )?
    .execute(params![
        d.scheme,
        d.label,
        d.number,
        d.scope,
        d.issuer,
        d.valid_from,
        d.valid_until,
        d.alert_days,
        d.note,
        d.document_id,
        id,
    ])?;
    Ok(())
}

pub(in crate::vendor) fn delete_certificate(tx: &Tx<'_>, id: CertificateId) -> Result<()> {
    tx.prepare_cached("DELETE FROM vendor_certificate WHERE id = ?1")?.execute([id])?;
    Ok(())
}
