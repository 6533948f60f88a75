//! Proposing and deciding records.

use super::{Decided, RecordDecision, RecordDraft};
use crate::error::Result;
use crate::ids::SanitizationId;
use crate::store::Tx;
use chrono::NaiveDate;

/// Saves a proposed record.
pub fn save(_tx: &Tx<'_>, _draft: &RecordDraft) -> Result<SanitizationId> {
    Err(super::super::unbuilt())
}

/// Decides records; those the rules do not let pass are told and left as they are.
pub fn decide(_tx: &Tx<'_>, _decision: &RecordDecision, _today: NaiveDate) -> Result<Decided> {
    Err(super::super::unbuilt())
}
