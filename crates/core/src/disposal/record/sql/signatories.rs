//! Who stands for a record, a recycler's certificate or a hand-over, as rows.

use std::collections::HashMap;
use std::hash::Hash;

use rusqlite::types::FromSql;
use rusqlite::{OptionalExtension as _, Row, Rows, params};

use super::super::{SignatoryDraft, SignatoryRole};
use crate::error::Result;
use crate::ids::{CustodyEventId, DisposalLotId, PersonId, ReceivedCertificateId, SanitizationId};
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

/// Signatories in the order of the rows, by the `owner` they stand for.
pub(super) fn by_owner<K: FromSql + Eq + Hash>(
    mut rows: Rows<'_>,
) -> Result<HashMap<K, Vec<SignatoryDraft>>> {
    let mut found: HashMap<K, Vec<SignatoryDraft>> = HashMap::new();
    while let Some(row) = rows.next()? {
        found.entry(row.get("owner")?).or_default().push(read(row)?);
    }
    Ok(found)
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
    by_owner(stmt.query([lot])?)
}

/// The title somebody of ours last signed with; empty: none yet.
pub(in crate::disposal) fn last_title(conn: &Conn, person: PersonId) -> Result<String> {
    let mut stmt = conn.prepare_cached(
        "SELECT title FROM signatory WHERE person_id = ?1 AND title <> '' ORDER BY id DESC LIMIT 1",
    )?;
    Ok(stmt.query_row([person], |r| r.get("title")).optional()?.unwrap_or_default())
}

/// Those who stand in a role for records, by record.
pub(in crate::disposal) fn in_role(
    conn: &Conn,
    records: &[SanitizationId],
    role: SignatoryRole,
) -> Result<HashMap<SanitizationId, SignatoryDraft>> {
    let ids: Vec<i64> = records.iter().map(|id| id.0).collect();
    let mut stmt = conn.prepare_cached(
        "SELECT g.*, g.sanitization_id AS owner FROM signatory g
         WHERE g.sanitization_id IN (SELECT value FROM json_each(?1)) AND g.role = ?2
         ORDER BY g.id DESC",
    )?;
    let rows =
        stmt.query_map(params![json_ids(&ids), role], |r| Ok((r.get("owner")?, read(r)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Those who stand for the accepted records of a lot that somebody agreed to, by record.
pub(in crate::disposal) fn agreed_people(
    conn: &Conn,
    lot: DisposalLotId,
) -> Result<HashMap<SanitizationId, Vec<SignatoryDraft>>> {
    let mut stmt = conn.prepare_cached(
        "SELECT g.*, g.sanitization_id AS owner
         FROM disposal_line l JOIN disposal_medium m ON m.line_id = l.id
         JOIN sanitization s ON s.medium_id = m.id JOIN signatory g ON g.sanitization_id = s.id
         WHERE l.lot_id = ?1 AND s.state = 'accepted' AND EXISTS (SELECT 1 FROM signatory a
           WHERE a.sanitization_id = s.id AND a.role = 'concurrence')
         ORDER BY g.id",
    )?;
    by_owner(stmt.query([lot])?)
}

/// Writes what a signatory of a record is completed with.
pub(in crate::disposal) fn complete(tx: &Tx<'_>, p: &SignatoryDraft, digest: &str) -> Result<()> {
    tx.prepare_cached(
        "UPDATE signatory SET title = ?2, organisation = ?3, place = ?4, contact = ?5,
           signed_on = ?6, signed_sha256 = iif(signature = ?7, signed_sha256, ?9),
           signature = ?7, signature_kind = ?8 WHERE id = ?1",
    )?
    .execute(params![
        p.id,
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
