//! Records as they are shown, and what the rules say of one that is being typed.

use super::{RecordDraft, RecordView, VerdictView};
use crate::error::Result;
use crate::ids::DisposalMediumId;
use crate::store::Conn;

/// What the rules say of a record as it is typed.
pub fn verdict(_conn: &Conn, _draft: &RecordDraft) -> Result<VerdictView> {
    Err(super::super::unbuilt())
}

/// The records of a medium, the newest first.
pub fn of_medium(_conn: &Conn, _id: DisposalMediumId) -> Result<Vec<RecordView>> {
    Err(super::super::unbuilt())
}
