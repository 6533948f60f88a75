//! Entering hands and hand-overs.

use super::{CustodyDraft, PartyDraft};
use crate::error::Result;
use crate::ids::{CustodyEventId, CustodyPartyId};
use crate::store::Tx;

/// Saves a party.
pub fn save_party(_tx: &Tx<'_>, _draft: &PartyDraft) -> Result<CustodyPartyId> {
    Err(super::super::unbuilt())
}

/// Saves a hand-over.
pub fn save(_tx: &Tx<'_>, _draft: &CustodyDraft) -> Result<CustodyEventId> {
    Err(super::super::unbuilt())
}

/// Removes the last hand-over, entered by mistake.
pub fn delete(_tx: &Tx<'_>, _id: CustodyEventId) -> Result<()> {
    Err(super::super::unbuilt())
}
