//! Keeping a file of an erasing tool, and making records of what it proposes.

use super::ProposeDraft;
use crate::disposal::evidence::EvidenceFile;
use crate::error::Result;
use crate::ids::{DisposalLotId, DisposalMediumId, EvidenceDriveId, EvidenceFileId};
use crate::store::Tx;
use chrono::NaiveDate;

/// Keeps a file as it was read; `offset_minutes` east of UTC is assumed for times without a zone, named `zone`.
pub fn keep(
    _tx: &Tx<'_>,
    _lot: DisposalLotId,
    _name: &str,
    _bytes: &[u8],
    _file: &EvidenceFile,
    _zone: (&str, i32),
    _today: NaiveDate,
) -> Result<EvidenceFileId> {
    Err(super::super::unbuilt())
}

/// Says which medium a drive is, or that it is none of the lot's.
pub fn assign(
    _tx: &Tx<'_>,
    _drive: EvidenceDriveId,
    _medium: Option<DisposalMediumId>,
) -> Result<()> {
    Err(super::super::unbuilt())
}

/// Makes a proposed record of each drive; how many.
pub fn propose(_tx: &Tx<'_>, _draft: &ProposeDraft) -> Result<u32> {
    Err(super::super::unbuilt())
}
