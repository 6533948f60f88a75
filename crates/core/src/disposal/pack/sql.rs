//! Rows behind a pack; columns by name.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, Row};

use crate::disposal::sealed::sql::shown;
use crate::error::{Error, Result};
use crate::ids::{DisposalCertificateId, DisposalLotId, OpRow, VendorId};
use crate::store::{Conn, instant};

/// A file that is kept, and what it belongs to.
pub(super) struct KeptFile {
    pub(super) name: String,
    /// Of what is kept.
    pub(super) sha256: String,
}

fn kept_file(r: &Row<'_>) -> rusqlite::Result<KeptFile> {
    Ok(KeptFile { name: r.get("name")?, sha256: r.get("sha256")? })
}

/// The files of erasing tools of a lot, in the order they came.
pub(super) fn evidence(conn: &Conn, lot: DisposalLotId) -> Result<Vec<KeptFile>> {
    files(
        conn,
        "SELECT d.name AS name, d.sha256 AS sha256 FROM evidence_file f
           JOIN document d ON d.id = f.document_id WHERE f.lot_id = ?1 ORDER BY f.id",
        lot.0,
    )
}

/// The certificates a vendor sent for a lot.
pub(super) fn received(conn: &Conn, lot: DisposalLotId) -> Result<Vec<KeptFile>> {
    files(
        conn,
        "SELECT d.name AS name, d.sha256 AS sha256 FROM received_certificate r
           JOIN document d ON d.id = r.document_id WHERE r.lot_id = ?1 ORDER BY r.id",
        lot.0,
    )
}

/// The waste notes of a lot, as files.
pub(super) fn waste(conn: &Conn, lot: DisposalLotId) -> Result<Vec<KeptFile>> {
    documents(conn, ("waste_transfer", "document_id", "lot_id"), lot.0)
}

/// The photographs of a lot's hand-overs.
pub(super) fn photos(conn: &Conn, lot: DisposalLotId) -> Result<Vec<KeptFile>> {
    documents(conn, ("custody_event", "photo_id", "lot_id"), lot.0)
}

/// What a vendor proved with.
pub(super) fn proofs(conn: &Conn, vendor: VendorId) -> Result<Vec<KeptFile>> {
    documents(conn, ("vendor_certificate", "document_id", "vendor_id"), vendor.0)
}

/// The files rows of a table point to, each once.
fn documents(
    conn: &Conn,
    (table, document, owner): (&str, &str, &str),
    of: i64,
) -> Result<Vec<KeptFile>> {
    let sql = format!(
        "SELECT DISTINCT d.id AS id, d.name AS name, d.sha256 AS sha256 FROM {table} x
           JOIN document d ON d.id = x.{document} WHERE x.{owner} = ?1 ORDER BY d.id"
    );
    files(conn, &sql, of)
}

fn files(conn: &Conn, sql: &str, of: i64) -> Result<Vec<KeptFile>> {
    let mut find = conn.prepare_cached(sql)?;
    let rows = find.query_map([of], kept_file)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What is kept under a SHA-256.
pub(super) fn kept(conn: &Conn, sha256: &str) -> Result<Vec<u8>> {
    let found: Option<Vec<u8>> = conn
        .prepare_cached("SELECT bytes FROM content WHERE sha256 = ?1")?
        .query_row([sha256], |r| r.get("bytes"))
        .optional()?;
    found.ok_or_else(|| Error::NotFound(format!("content/{sha256}")))
}

/// A certificate: its id, its number as shown, and all it certifies as it was sealed.
pub(super) struct Sealed {
    pub(super) id: DisposalCertificateId,
    pub(super) number: String,
    pub(super) facts: String,
    /// Events that sealed and annulled it, from 1.
    pub(super) events: Vec<i64>,
}

/// The certificates of a lot by number, annulled ones too.
pub(super) fn sealed(conn: &Conn, lot: DisposalLotId) -> Result<Vec<Sealed>> {
    let mut find = conn.prepare_cached(
        "SELECT id, year, number, facts FROM disposal_certificate
         WHERE lot_id = ?1 ORDER BY year, number",
    )?;
    let rows = find.query_map([lot], |r| {
        Ok(Sealed {
            id: r.get("id")?,
            number: shown(r.get("year")?, r.get("number")?),
            facts: r.get("facts")?,
            events: Vec::new(),
        })
    })?;
    let mut all: Vec<Sealed> = rows.collect::<Result<_, _>>()?;
    let mut seqs = conn.prepare_cached("SELECT seq FROM event WHERE ent = ?1 ORDER BY seq")?;
    for one in &mut all {
        let ent = format!("disposal_certificate/{}", one.id);
        one.events = seqs.query_map([ent], |r| r.get("seq"))?.collect::<Result<_, _>>()?;
    }
    Ok(all)
}

/// The first and the last operation between two instants, the second excluded, that changed anything.
pub(super) fn stretch(
    conn: &Conn,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Option<(OpRow, OpRow)>> {
    let mut find = conn.prepare_cached(
        "SELECT min(id) AS first, max(id) AS last FROM op WHERE at >= ?1 AND at < ?2",
    )?;
    let found: (Option<OpRow>, Option<OpRow>) =
        find.query_row([instant(from), instant(until)], |r| Ok((r.get("first")?, r.get("last")?)))?;
    Ok(found.0.zip(found.1))
}
