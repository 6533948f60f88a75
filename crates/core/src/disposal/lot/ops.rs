//! Planning a lot, what is in it, and its way through the stages.

use super::{AddedLines, ExceptionDraft, LineChecks, LineDraft, LotDraft, LotStage, MediumDraft};
use crate::error::Result;
use crate::ids::{AssetId, DisposalLineId, DisposalLotId, DisposalMediumId, PersonId};
use crate::store::Tx;
use chrono::NaiveDate;

/// Saves a lot; a new one gets the next number of its year.
pub fn save(_tx: &Tx<'_>, _draft: &LotDraft, _today: NaiveDate) -> Result<DisposalLotId> {
    Err(super::super::unbuilt())
}

/// Freezes assets into a lot, with the media known of them.
pub fn add(
    _tx: &Tx<'_>,
    _id: DisposalLotId,
    _assets: &[AssetId],
    _today: NaiveDate,
) -> Result<AddedLines> {
    Err(super::super::unbuilt())
}

/// Takes lines out of a draft.
pub fn remove(_tx: &Tx<'_>, _lines: &[DisposalLineId]) -> Result<()> {
    Err(super::super::unbuilt())
}

/// Says that an asset did not go, and why; an empty reason takes it back.
pub fn leave_out(_tx: &Tx<'_>, _line: DisposalLineId, _reason: &str) -> Result<()> {
    Err(super::super::unbuilt())
}

/// Saves what may still be said of lines.
pub fn save_lines(_tx: &Tx<'_>, _drafts: &[LineDraft]) -> Result<()> {
    Err(super::super::unbuilt())
}

/// Answers the questions before the first wipe for many lines; what is not answered stays.
pub fn answer(_tx: &Tx<'_>, _lines: &[DisposalLineId], _checks: &LineChecks) -> Result<()> {
    Err(super::super::unbuilt())
}

/// Saves a medium.
pub fn save_medium(_tx: &Tx<'_>, _draft: &MediumDraft) -> Result<DisposalMediumId> {
    Err(super::super::unbuilt())
}

/// Removes a medium that was entered by mistake.
pub fn delete_medium(_tx: &Tx<'_>, _id: DisposalMediumId) -> Result<()> {
    Err(super::super::unbuilt())
}

/// Documents an exception, or takes it back.
pub fn except(_tx: &Tx<'_>, _draft: &ExceptionDraft, _today: NaiveDate) -> Result<()> {
    Err(super::super::unbuilt())
}

/// Moves a lot to the next stage, or back; `person` approves where that is asked for, `reason` is why it goes back.
pub fn stage(
    _tx: &Tx<'_>,
    _id: DisposalLotId,
    _to: LotStage,
    _person: Option<PersonId>,
    _reason: &str,
    _today: NaiveDate,
) -> Result<()> {
    Err(super::super::unbuilt())
}

/// Gives a lot up.
pub fn cancel(_tx: &Tx<'_>, _id: DisposalLotId, _reason: &str) -> Result<()> {
    Err(super::super::unbuilt())
}
