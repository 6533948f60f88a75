//! Saving and removing what a vendor proves.

use crate::dates::is_plausible;
use crate::document;
use crate::error::{Checks, Error, FieldError, Result};
use crate::ids::CertificateId;
use crate::store::{Conn, Tx};
use crate::typed;
use crate::vendor::certificate::{CertificateDraft, CertificateScheme};
use crate::vendor::sql;

/// Saves a certificate, an insurance, an agreement.
///
/// # Errors
/// `Invalid` with every wrong field; `NotFound` for an unknown vendor or document.
pub fn save_certificate(tx: &Tx<'_>, draft: &CertificateDraft) -> Result<CertificateId> {
    let d = tidy(draft);
    let vendor = sql::name(tx, d.vendor_id)?;
    check(tx, &d)?;
    tx.subject(&vendor);
    match d.id {
        None => sql::insert_certificate(tx, &d),
        Some(id) => {
            let old = sql::certificate(tx, id)?;
            if old.vendor_id != d.vendor_id {
                return Err(Error::NotFound(format!("vendor_certificate/{id}")));
            }
            sql::update_certificate(tx, id, &d)?;
            Ok(id)
        }
    }
}

/// Removes a certificate; its file stays.
///
/// # Errors
/// `NotFound` for an unknown one.
pub fn delete_certificate(tx: &Tx<'_>, id: CertificateId) -> Result<()> {
    let old = sql::certificate(tx, id)?;
    tx.subject(&sql::name(tx, old.vendor_id)?);
    sql::delete_certificate(tx, id)
}

fn tidy(d: &CertificateDraft) -> CertificateDraft {
    CertificateDraft {
        label: typed::line(&d.label),
        number: typed::key(&d.number),
        scope: typed::line(&d.scope),
        issuer: typed::line(&d.issuer),
        note: typed::paragraph(&d.note),
        ..d.clone()
    }
}

fn check(conn: &Conn, d: &CertificateDraft) -> Result<()> {
    let mut c = Checks::new();
    c.text("label", &d.label, d.scheme == CertificateScheme::Other, 100);
    c.text("number", &d.number, false, 100);
    c.text("scope", &d.scope, false, 500);
    c.text("issuer", &d.issuer, false, 200);
    c.text("note", &d.note, false, 2000);
    for (date, field) in [(d.valid_from, "valid_from"), (d.valid_until, "valid_until")] {
        c.require(date.is_none_or(is_plausible), field, "date-range");
    }
    if let (Some(from), Some(until)) = (d.valid_from, d.valid_until)
        && until < from
    {
        c.push(
            FieldError::new("valid_until", "validity-order")
                .with("from", from)
                .with("until", until),
        );
    }
    c.require(d.alert_days.is_none_or(|days| days <= 365), "alert_days", "range-365");
    if let Some(document) = d.document_id {
        let file = document::sql::one(conn, document)?;
        let own = file.is_some_and(|f| f.vendor_id == Some(d.vendor_id));
        c.require(own, "document_id", "unknown");
    }
    c.done()
}
