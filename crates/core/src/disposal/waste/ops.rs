//! Entering notes of waste.

use super::WasteDraft;
use crate::error::Result;
use crate::ids::WasteTransferId;
use crate::store::Tx;

/// Saves a note.
pub fn save(_tx: &Tx<'_>, _draft: &WasteDraft) -> Result<WasteTransferId> {
    Err(super::super::unbuilt())
}

/// Removes a note that was entered by mistake.
pub fn delete(_tx: &Tx<'_>, _id: WasteTransferId) -> Result<()> {
    Err(super::super::unbuilt())
}
