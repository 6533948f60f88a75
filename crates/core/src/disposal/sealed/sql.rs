//! Certificates of ours as rows; columns by name. Knows no rule.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, Row, params};

use super::print::PrintDraft;
use super::{CertificateKind, CertificateRow};
use crate::error::{Error, Result};
use crate::ids::{
    CertificatePrintId, DisposalCertificateId, DisposalLotId, DisposalMediumId, PersonId,
    SanitizationId, SignatoryId,
};
use crate::list::json_ids;
use crate::store::{Conn, Tx, jcs};

pub(super) mod gather;

/// A certificate's number as people say it: `C-2026-0001`.
pub fn shown(year: i64, number: i64) -> String {
    format!("C-{year}-{number:04}")
}

fn read(r: &Row<'_>) -> rusqlite::Result<CertificateRow> {
    let number = |year: &str, number: &str| -> rusqlite::Result<String> {
        let both = r.get::<_, Option<i64>>(year)?.zip(r.get::<_, Option<i64>>(number)?);
        Ok(both.map(|(y, n)| shown(y, n)).unwrap_or_default())
    };
    let leaf: Option<Vec<u8>> = r.get("leaf")?;
    Ok(CertificateRow {
        id: r.get("id")?,
        number: number("year", "number")?,
        kind: r.get("kind")?,
        lot_id: r.get("lot_id")?,
        lot: crate::disposal::lot::sql::shown(r.get("lot_year")?, r.get("lot_number")?),
        medium_id: r.get("medium_id")?,
        record_id: r.get("sanitization_id")?,
        tag: r.get("tag")?,
        serial: r.get("serial")?,
        sealed_on: r.get("sealed_on")?,
        sealed_by: r.get("sealed_by")?,
        seq: r.get::<_, Option<i64>>("seq")?.unwrap_or_default(),
        leaf: jcs::hex_text(&leaf.unwrap_or_default()),
        supersedes: number("old_year", "old_number")?,
        superseded_by: number("new_year", "new_number")?,
        annulled_on: r.get("annulled_on")?,
        annulled_by: r.get("annulled_by")?,
        annulled_reason: r.get("annulled_reason")?,
        prints: r.get("prints")?,
    })
}

/// The event of a certificate is the first of its row: the one that made it.
fn select(rest: &str) -> String {
    format!(
        "SELECT c.*, d.year AS lot_year, d.number AS lot_number, coalesce(l.tag, '') AS tag,
           coalesce(m.serial, '') AS serial, coalesce(p.name, '') AS sealed_by,
           coalesce(q.name, '') AS annulled_by, o.year AS old_year, o.number AS old_number,
           n.year AS new_year, n.number AS new_number, e.seq AS seq, e.leaf AS leaf,
           (SELECT count(*) FROM certificate_print x WHERE x.certificate_id = c.id) AS prints
         FROM disposal_certificate c JOIN disposal_lot d ON d.id = c.lot_id
         LEFT JOIN disposal_medium m ON m.id = c.medium_id
         LEFT JOIN disposal_line l ON l.id = m.line_id
         LEFT JOIN person p ON p.id = c.sealed_by_id
         LEFT JOIN person q ON q.id = c.annulled_by_id
         LEFT JOIN disposal_certificate o ON o.id = c.supersedes_id
         LEFT JOIN (SELECT supersedes_id, year, number FROM disposal_certificate
                    WHERE supersedes_id IS NOT NULL) n ON n.supersedes_id = c.id
         LEFT JOIN event e ON e.seq = (SELECT min(f.seq) FROM event f
           WHERE f.ent = 'disposal_certificate/' || c.id)
         {rest}"
    )
}

/// Certificates, the newest first, of one lot or of all.
pub fn rows(conn: &Conn, lot: Option<DisposalLotId>) -> Result<Vec<CertificateRow>> {
    let which = if lot.is_some() { "c.lot_id = ?1" } else { "?1 IS NULL" };
    let mut stmt = conn
        .prepare_cached(&select(&format!("WHERE {which} ORDER BY c.year DESC, c.number DESC")))?;
    Ok(stmt.query_map([lot], read)?.collect::<Result<_, _>>()?)
}

/// One certificate.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn row(conn: &Conn, id: DisposalCertificateId) -> Result<CertificateRow> {
    let found =
        conn.prepare_cached(&select("WHERE c.id = ?1"))?.query_row([id], read).optional()?;
    found.ok_or_else(|| Error::NotFound(format!("disposal_certificate/{id}")))
}

/// The certificate with this number: `C-2026-0001`, `2026-1`, with `/` too.
pub fn by_number(conn: &Conn, number: &str) -> Result<Option<DisposalCertificateId>> {
    let bare = number.trim();
    let bare =
        bare.strip_prefix(['C', 'c']).map_or(bare, |rest| rest.trim_start_matches(['-', ' ']));
    let Some((year, number)) = bare.split_once(['-', '/']) else { return Ok(None) };
    let (Ok(year), Ok(number)) = (year.trim().parse::<i64>(), number.trim().parse::<i64>()) else {
        return Ok(None);
    };
    Ok(conn
        .prepare_cached("SELECT id FROM disposal_certificate WHERE year = ?1 AND number = ?2")?
        .query_row([year, number], |r| r.get("id"))
        .optional()?)
}

/// What a certificate certifies: its canonical facts and their SHA-256.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn facts(conn: &Conn, id: DisposalCertificateId) -> Result<(String, String)> {
    let found = conn
        .prepare_cached("SELECT facts, facts_sha256 FROM disposal_certificate WHERE id = ?1")?
        .query_row([id], |r| Ok((r.get("facts")?, r.get("facts_sha256")?)))
        .optional()?;
    found.ok_or_else(|| Error::NotFound(format!("disposal_certificate/{id}")))
}

/// What of a signatory no certificate freezes, as it can be erased.
#[derive(Debug, Clone)]
pub(crate) struct Stands {
    pub(crate) name: String,
    pub(crate) contact: String,
}

/// Names of those who stand for certificates, as far as they are still there.
pub(crate) fn standing(conn: &Conn, ids: &[SignatoryId]) -> Result<HashMap<SignatoryId, Stands>> {
    let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let mut stmt = conn.prepare_cached(
        "SELECT id, name, contact FROM signatory WHERE id IN (SELECT value FROM json_each(?1))",
    )?;
    let rows = stmt.query_map([json_ids(&ids)], |r| {
        Ok((r.get("id")?, Stands { name: r.get("name")?, contact: r.get("contact")? }))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The next number of a year; annulled ones keep theirs.
pub(super) fn next_number(conn: &Conn, year: i32) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(max(number), 0) + 1 AS next FROM disposal_certificate WHERE year = ?1",
        )?
        .query_row([year], |r| r.get("next"))?)
}

/// The newest annulled certificate of each medium of a lot, and of the lot itself (`None`), that
/// nothing stands in place of yet.
pub(super) fn annulled(
    conn: &Conn,
    lot: DisposalLotId,
) -> Result<HashMap<Option<DisposalMediumId>, (DisposalCertificateId, String)>> {
    let mut stmt = conn.prepare_cached(
        "SELECT c.id AS id, c.medium_id AS medium_id, c.year AS year, c.number AS number
         FROM disposal_certificate c
         WHERE c.lot_id = ?1 AND c.annulled_on IS NOT NULL
           AND c.id NOT IN (SELECT supersedes_id FROM disposal_certificate
                            WHERE supersedes_id IS NOT NULL)
         ORDER BY c.id",
    )?;
    let rows = stmt.query_map([lot], |r| {
        Ok((r.get("medium_id")?, (r.get("id")?, shown(r.get("year")?, r.get("number")?))))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A certificate to write.
pub(super) struct NewCertificate<'a> {
    pub(super) year: i32,
    pub(super) number: i64,
    pub(super) kind: CertificateKind,
    pub(super) lot_id: DisposalLotId,
    pub(super) medium_id: Option<DisposalMediumId>,
    pub(super) record_id: Option<SanitizationId>,
    pub(super) sealed_on: NaiveDate,
    pub(super) by: Option<PersonId>,
    pub(super) facts: &'a str,
    pub(super) facts_sha256: &'a str,
    pub(super) supersedes: Option<DisposalCertificateId>,
}

pub(super) fn insert(tx: &Tx<'_>, c: &NewCertificate<'_>) -> Result<DisposalCertificateId> {
    tx.prepare_cached(
        "INSERT INTO disposal_certificate (year, number, kind, lot_id, medium_id, sanitization_id,
           sealed_on, sealed_by_id, facts, facts_sha256, supersedes_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute(params![
        c.year,
        c.number,
        c.kind,
        c.lot_id,
        c.medium_id,
        c.record_id,
        c.sealed_on,
        c.by,
        c.facts,
        c.facts_sha256,
        c.supersedes,
    ])?;
    Ok(DisposalCertificateId(tx.last_insert_rowid()))
}

/// Writes a print.
pub(super) fn insert_print(
    tx: &Tx<'_>,
    p: &PrintDraft,
    today: NaiveDate,
) -> Result<CertificatePrintId> {
    tx.prepare_cached(
        "INSERT INTO certificate_print (certificate_id, language, digest, tree_size, tree_root,
           printed_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        p.certificate_id,
        p.language.as_str(),
        p.digest,
        i64::try_from(p.under.size).unwrap_or(i64::MAX),
        jcs::hex_text(&p.under.root),
        today,
    ])?;
    Ok(CertificatePrintId(tx.last_insert_rowid()))
}

/// What the proof of a print is made of.
pub(super) struct PrintRow {
    pub(super) number: String,
    pub(super) digest: String,
    /// The event that sealed its certificate.
    pub(super) seal_seq: u64,
    /// Its own.
    pub(super) print_seq: u64,
}

/// Prints by their id.
pub(super) fn prints(
    conn: &Conn,
    ids: &[CertificatePrintId],
) -> Result<HashMap<CertificatePrintId, PrintRow>> {
    let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let mut stmt = conn.prepare_cached(
        "SELECT x.id AS id, x.digest AS digest, c.year AS year, c.number AS number,
           (SELECT min(f.seq) FROM event f WHERE f.ent = 'disposal_certificate/' || c.id) AS seal,
           (SELECT min(f.seq) FROM event f WHERE f.ent = 'certificate_print/' || x.id) AS print
         FROM certificate_print x JOIN disposal_certificate c ON c.id = x.certificate_id
         WHERE x.id IN (SELECT value FROM json_each(?1))",
    )?;
    let seq = |r: &Row<'_>, name: &str| r.get::<_, i64>(name).map(i64::unsigned_abs);
    let rows = stmt.query_map([json_ids(&ids)], |r| {
        let row = PrintRow {
            number: shown(r.get("year")?, r.get("number")?),
            digest: r.get("digest")?,
            seal_seq: seq(r, "seal")?,
            print_seq: seq(r, "print")?,
        };
        Ok((r.get("id")?, row))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn set_annulled(
    tx: &Tx<'_>,
    id: DisposalCertificateId,
    (on, by, reason): (NaiveDate, PersonId, &str),
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE disposal_certificate SET annulled_on = ?2, annulled_by_id = ?3,
           annulled_reason = ?4 WHERE id = ?1",
    )?
    .execute(params![id, on, by, reason])?;
    Ok(())
}
