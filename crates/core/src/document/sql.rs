//! Document rows in and out; columns by name.

use rusqlite::{OptionalExtension, Row, params};

use super::{Document, DocumentDraft, DocumentPurpose};
use crate::error::{Error, Result};
use crate::ids::{AssetId, ContractId, DisposalLotId, DocumentId, VendorId};
use crate::store::{Conn, Tx};

fn read(r: &Row<'_>) -> rusqlite::Result<Document> {
    Ok(Document {
        id: r.get("id")?,
        contract_id: r.get("contract_id")?,
        vendor_id: r.get("vendor_id")?,
        asset_id: r.get("asset_id")?,
        lot_id: r.get("lot_id")?,
        purpose: r.get("purpose")?,
        name: r.get("name")?,
        size: r.get("size")?,
        sha256: r.get("sha256")?,
        added_on: r.get("added_on")?,
        note: r.get("note")?,
    })
}

/// A document; `None` when there is none.
pub fn one(conn: &Conn, id: DocumentId) -> Result<Option<Document>> {
    Ok(conn
        .prepare_cached("SELECT * FROM document WHERE id = ?1")?
        .query_row([id], read)
        .optional()?)
}

/// The documents of a contract, newest first.
pub fn of_contract(conn: &Conn, id: ContractId) -> Result<Vec<Document>> {
    let mut stmt =
        conn.prepare_cached("SELECT * FROM document WHERE contract_id = ?1 ORDER BY id DESC")?;
    let rows = stmt.query_map([id], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The documents of a vendor itself, newest first.
pub fn of_vendor(conn: &Conn, id: VendorId) -> Result<Vec<Document>> {
    let mut stmt =
        conn.prepare_cached("SELECT * FROM document WHERE vendor_id = ?1 ORDER BY id DESC")?;
    let rows = stmt.query_map([id], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The documents of an asset, newest first.
pub fn of_asset(conn: &Conn, id: AssetId) -> Result<Vec<Document>> {
    let mut stmt =
        conn.prepare_cached("SELECT * FROM document WHERE asset_id = ?1 ORDER BY id DESC")?;
    let rows = stmt.query_map([id], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The documents of a disposal lot, newest first.
pub fn of_lot(conn: &Conn, id: DisposalLotId) -> Result<Vec<Document>> {
    let mut stmt =
        conn.prepare_cached("SELECT * FROM document WHERE lot_id = ?1 ORDER BY id DESC")?;
    let rows = stmt.query_map([id], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What a document holds.
pub fn bytes(conn: &Conn, id: DocumentId) -> Result<Vec<u8>> {
    conn.prepare_cached(
        "SELECT c.bytes AS bytes FROM document d JOIN content c ON c.sha256 = d.sha256
         WHERE d.id = ?1",
    )?
    .query_row([id], |r| r.get("bytes"))
    .optional()?
    .ok_or_else(|| Error::NotFound(format!("document/{id}")))
}

pub(crate) fn insert(
    tx: &Tx<'_>,
    d: &DocumentDraft,
    name: &str,
    size: u32,
    sha256: &str,
    added_on: chrono::NaiveDate,
) -> Result<DocumentId> {
    tx.prepare_cached(
        "INSERT INTO document (contract_id, vendor_id, asset_id, lot_id, purpose, name, size,
           sha256, added_on, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        d.contract_id,
        d.vendor_id,
        d.asset_id,
        d.lot_id,
        d.purpose,
        name,
        size,
        sha256,
        added_on,
        d.note.trim(),
    ])?;
    Ok(DocumentId(tx.last_insert_rowid()))
}

pub(crate) fn describe(
    tx: &Tx<'_>,
    id: DocumentId,
    purpose: DocumentPurpose,
    note: &str,
) -> Result<()> {
    tx.prepare_cached("UPDATE document SET purpose = ?2, note = ?3 WHERE id = ?1")?
        .execute(params![id, purpose, note])?;
    Ok(())
}

/// Whether a notice is proved by this document.
pub(crate) fn proves_notice(conn: &Conn, id: DocumentId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM notice WHERE document_id = ?1)")?
        .query_row([id], |r| r.get(0))?)
}

/// Whether a certificate of a vendor has it as its file.
pub(crate) fn certifies(conn: &Conn, id: DocumentId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM vendor_certificate WHERE document_id = ?1)")?
        .query_row([id], |r| r.get(0))?)
}

/// Whether a measurement or a claim of a service level has it as its evidence.
pub(crate) fn is_evidence(conn: &Conn, id: DocumentId) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM sla_measurement WHERE document_id = ?1)
               OR EXISTS (SELECT 1 FROM sla_claim WHERE document_id = ?1)",
        )?
        .query_row([id], |r| r.get(0))?)
}

/// Whether a quote has it as its file.
pub(crate) fn is_quote(conn: &Conn, id: DocumentId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM quote WHERE document_id = ?1)")?
        .query_row([id], |r| r.get(0))?)
}

/// Whether disposal rests on it: a file of an erasing tool, a recycler's certificate, a photograph of
/// a hand-over, a note of waste.
pub(crate) fn is_of_disposal(conn: &Conn, id: DocumentId) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM evidence_file WHERE document_id = ?1)
               OR EXISTS (SELECT 1 FROM received_certificate WHERE document_id = ?1)
               OR EXISTS (SELECT 1 FROM custody_event WHERE photo_id = ?1)
               OR EXISTS (SELECT 1 FROM waste_transfer WHERE document_id = ?1)",
        )?
        .query_row([id], |r| r.get(0))?)
}

pub(crate) fn delete(tx: &Tx<'_>, id: DocumentId) -> Result<()> {
    tx.prepare_cached("DELETE FROM document WHERE id = ?1")?.execute([id])?;
    Ok(())
}
