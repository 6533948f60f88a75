//! Who stands for a record, a recycler's certificate or a hand-over, as rows.

use std::collections::HashMap;

use rusqlite::{Row, params};

use super::super::SignatoryDraft;
use crate::error::Result;
use crate::ids::{CustodyEventId, DisposalLotId, ReceivedCertificateId, SanitizationId};
use crate::list::json_ids;
use crate::store::{Conn, Tx};

/// What somebody stands for.
#[derive(Debug, Clone, Copy)]
pub(in crate::disposal) enum Owner {
    Record(SanitizationId),
    Received(ReceivedCertificateId),
    Handover(CustodyEventId),
}

impl Owner {
    /// The column that names it, and its number.
    const fn column(self) -> (&'static str, i64) {
        match self {
            Self::Record(id) => ("sanitization_id", id.0),
            Self::Received(id) => ("received_id", id.0),
            Self::Handover(id) => ("custody_id", id.0),
        }
    }
}

pub(in crate::disposal) fn read(r: &Row<'_>) -> rusqlite::Result<SignatoryDraft> {
    Ok(SignatoryDraft {
        id: Some(r.get("id")?),
        role: r.get("role")?,
        person_id: r.get("person_id")?,
        name: r.get("name")?,
        title: r.get("title")?,
        organisation: r.get("organisation")?,
        place: r.get("place")?,
        contact: r.get("contact")?,
        signed_on: r.get("signed_on")?,
        signature: r.get("signature")?,
        signature_kind: r.get("signature_kind")?,
    })
}

/// The people of the recyclers' certificates of a lot.
pub(in crate::disposal) fn received_people(
    conn: &Conn,
    lot: DisposalLotId,
) -> Result<HashMap<ReceivedCertificateId, Vec<SignatoryDraft>>> {
    let mut stmt = conn.prepare_cached(
        "SELECT g.*, g.received_id AS owner FROM received_certificate c
         JOIN signatory g ON g.received_id = c.id WHERE c.lot_id = ?1 ORDER BY g.id",
    )?;
    let rows = stmt.query_map([lot], |r| Ok((r.get("owner")?, read(r)?)))?;
    let mut found: HashMap<_, Vec<_>> = HashMap::new();
    for row in rows {
        let (owner, signatory) = row?;
        found.entry(owner).or_default().push(signatory);
    }
    Ok(found)
}

/// Adds somebody; `digest` is of what is signed.
pub(in crate::disposal) fn add_signatory(
    tx: &Tx<'_>,
    owner: Owner,
    p: &SignatoryDraft,
    digest: &str,
) -> Result<()> {
    let (column, id) = owner.column();
    let digest = if p.signature.is_empty() { "" } else { digest };
    tx.prepare_cached(&format!(
        "INSERT INTO signatory ({column}, role, person_id, name, title, organisation, place, contact,
           signed_on, signature, signature_kind, signed_sha256)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
    ))?
    .execute(params![
        id,
        p.role,
        p.person_id,
        p.name,
        p.title,
        p.organisation,
        p.place,
        p.contact,
        p.signed_on,
        p.signature,
        p.signature_kind,
        digest,
    ])?;
    Ok(())
}

/// Makes these the people of a record, certificate or hand-over: those with an id are changed, others
/// added, the rest go. A signature that stays as it was stays one of what was signed then.
pub(in crate::disposal) fn set_signatories(
    tx: &Tx<'_>,
    owner: Owner,
    people: &[SignatoryDraft],
    digest: &str,
) -> Result<()> {
    let (column, of) = owner.column();
    let kept: Vec<i64> = people.iter().filter_map(|p| p.id).map(|id| id.0).collect();
    tx.prepare_cached(&format!(
        "DELETE FROM signatory
         WHERE {column} = ?1 AND id NOT IN (SELECT value FROM json_each(?2))"
    ))?
    .execute(params![of, json_ids(&kept)])?;
    for p in people {
        let signed = if p.signature.is_empty() { "" } else { digest };
        let changed = match p.id {
            None => 0,
            Some(id) => tx
                .prepare_cached(&format!(
                    "UPDATE signatory SET role = ?2, person_id = ?3, name = ?4, title = ?5,
                       organisation = ?6, place = ?7, contact = ?8, signed_on = ?9,
                       signed_sha256 = iif(signature = ?10 AND name = ?4 AND ?10 <> '',
                         signed_sha256, ?12),
                       signature = ?10, signature_kind = ?11
                     WHERE id = ?1 AND {column} = ?13"
                ))?
                .execute(params![
                    id,
                    p.role,
                    p.person_id,
                    p.name,
                    p.title,
                    p.organisation,
                    p.place,
                    p.contact,
                    p.signed_on,
                    p.signature,
                    p.signature_kind,
                    signed,
                    of,
                ])?,
        };
        if changed == 0 {
            add_signatory(tx, owner, p, digest)?;
        }
    }
    Ok(())
}
