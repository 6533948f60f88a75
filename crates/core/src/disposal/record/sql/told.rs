//! What the file a record rests on says of its medium, as rows.

use rusqlite::{OptionalExtension as _, Row};

use crate::disposal::evidence::DriveEvidence;
use crate::disposal::media::MediaType;
use crate::disposal::technique::SanitizationTechnique;
use crate::error::Result;
use crate::ids::EvidenceDriveId;
use crate::store::Conn;

/// What a drive of a file says it is, from a row with its bus, device and technique.
pub(super) fn told_media(r: &Row<'_>) -> rusqlite::Result<Option<MediaType>> {
    let technique: Option<String> = r.get("told_technique")?;
    let facts = DriveEvidence {
        bus: r.get("told_bus")?,
        device: r.get("told_device")?,
        technique: technique.as_deref().and_then(SanitizationTechnique::parse),
        ..DriveEvidence::default()
    };
    Ok(facts.proposed_media())
}

/// What a drive of a file says it is; `None` where it does not say.
pub(in crate::disposal::record) fn told_by(
    conn: &Conn,
    drive: EvidenceDriveId,
) -> Result<Option<MediaType>> {
    let mut stmt =
        conn.prepare_cached(&format!("SELECT {TOLD} FROM evidence_drive e WHERE e.id = ?1"))?;
    Ok(stmt.query_row([drive], told_media).optional()?.flatten())
}

/// Of a drive of a file, what tells its kind.
pub(super) const TOLD: &str =
    "e.facts ->> '$.bus' AS told_bus, e.facts ->> '$.device' AS told_device,
   e.facts ->> '$.technique' AS told_technique";
