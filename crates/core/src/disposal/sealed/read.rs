//! Certificates as lists show them, and what sealing would do.

use super::sql::gather::{self, Candidate};
use super::{
    AnchorState, CertificateRow, SealPreview, SealScope, Unsealable, anchor, missing, sql,
};
use crate::disposal::certificate::CertificateField;
use crate::disposal::lot::ops::sealable;
use crate::disposal::lot::sql as lots;
use crate::error::{Error, Result};
use crate::ids::{DisposalCertificateId, DisposalLotId, DisposalMediumId};
use crate::store::Conn;
use chrono::{Datelike as _, NaiveDate};

/// Certificates, the newest first, of one lot or of all.
pub fn rows(conn: &Conn, lot: Option<DisposalLotId>) -> Result<Vec<CertificateRow>> {
    sql::rows(conn, lot)
}

/// A certificate's number.
///
/// # Errors
/// `NotFound`.
pub fn number(conn: &Conn, id: DisposalCertificateId) -> Result<String> {
    Ok(sql::row(conn, id)?.number)
}

/// What sealing would do on a day.
///
/// # Errors
/// `NotFound`.
pub fn preview(
    conn: &Conn,
    lot: DisposalLotId,
    scope: SealScope,
    today: NaiveDate,
) -> Result<SealPreview> {
    let row = lots::row(conn, lot)?;
    let media = gather::media(conn, lot, None)?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let (sealed, open): (Vec<_>, Vec<_>) =
        media.iter().partition(|m| !m.listed.certificate.is_empty());
    let unsealable: Vec<Unsealable> = open.iter().filter_map(|m| why_not(m)).collect();
    let ready = open.iter().filter(|m| m.record_id.is_some() && missing::of(m).is_empty()).count();
    let whole = scope == SealScope::Lot
        && row.certificate.is_empty()
        && media.iter().all(|m| m.record_id.is_none() || !m.listed.certificate.is_empty())
        && match sealable(conn, lot) {
            Ok(blocks) => blocks.is_empty(),
            Err(Error::Refused(_)) => false,
            Err(other) => return Err(other),
        };
    Ok(SealPreview {
        media: if scope == SealScope::Media { count(ready) } else { 0 },
        sealed: count(sealed.len()),
        lot: whole,
        next_number: sql::shown(today.year().into(), sql::next_number(conn, today.year())?),
        unsealable,
    })
}

/// Why a medium without a certificate gets none now; `None` for one that does, and for one that needs
/// none as it is a documented exception.
pub(super) fn why_not(m: &Candidate) -> Option<Unsealable> {
    let no_record = m.record_id.is_none();
    let missing = missing::of(m);
    let excused = no_record && m.listed.exception.is_some();
    (!excused && (no_record || !missing.is_empty())).then(|| Unsealable {
        medium_id: Some(m.id),
        label: label(m),
        no_record,
        missing,
    })
}

/// Its serial number, else the tag of the asset it is in.
pub(super) fn label(m: &Candidate) -> String {
    if m.listed.serial.is_empty() { m.listed.tag.clone() } else { m.listed.serial.clone() }
}

/// What a medium's record does not say and its certificate must; none once it has one, and without an
/// accepted record.
pub(in crate::disposal) fn lacking(
    conn: &Conn,
    lot: DisposalLotId,
    medium: DisposalMediumId,
) -> Result<Vec<CertificateField>> {
    let found = gather::media(conn, lot, Some(medium))?;
    let open = found.iter().find(|m| m.listed.certificate.is_empty());
    Ok(open.map(missing::of).unwrap_or_default())
}

/// How far the journal is anchored outside.
pub fn anchored(conn: &Conn) -> Result<AnchorState> {
    anchor::state(conn)
}
