//! Records seen from their lot, as rows.

use rusqlite::params;

use crate::disposal::technique::SanitizationTechnique;
use crate::error::Result;
use crate::ids::{DisposalLotId, EvidenceDriveId, ReceivedCertificateId, SanitizationId};
use crate::store::Conn;

/// Whether a drive of a file, or a recycler's certificate, is of this lot.
pub(in crate::disposal::record) fn is_of_lot(
    conn: &Conn,
    lot: DisposalLotId,
    drive: Option<EvidenceDriveId>,
    received: Option<ReceivedCertificateId>,
) -> Result<(bool, bool)> {
    Ok(conn
        .prepare_cached(
            "SELECT ?2 IS NULL OR EXISTS (SELECT 1 FROM evidence_drive e
                JOIN evidence_file f ON f.id = e.file_id WHERE e.id = ?2 AND f.lot_id = ?1) AS drive,
              ?3 IS NULL OR EXISTS (SELECT 1 FROM received_certificate
                WHERE id = ?3 AND lot_id = ?1) AS received",
        )?
        .query_row(params![lot, drive, received], |r| Ok((r.get("drive")?, r.get("received")?)))?)
}

/// Accepted records in a lot with the technique that counted.
pub(in crate::disposal::record) fn accepted(
    conn: &Conn,
    lot: DisposalLotId,
) -> Result<Vec<(SanitizationId, SanitizationTechnique)>> {
    let mut stmt = conn.prepare_cached(
        "SELECT s.id AS id, s.counted AS counted
         FROM disposal_line l JOIN disposal_medium m ON m.line_id = l.id
         JOIN sanitization s ON s.medium_id = m.id
         WHERE l.lot_id = ?1 AND l.left_out = '' AND s.state = 'accepted'
           AND s.counted IS NOT NULL",
    )?;
    let rows = stmt.query_map([lot], |r| Ok((r.get("id")?, r.get("counted")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
