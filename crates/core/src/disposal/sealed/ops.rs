//! Sealing and annulling.

use super::SealDraft;
use crate::error::Result;
use crate::ids::{DisposalCertificateId, PersonId};
use crate::store::Tx;
use chrono::NaiveDate;

/// Seals what was asked for; how many certificates.
pub fn seal(_tx: &Tx<'_>, _draft: &SealDraft, _today: NaiveDate) -> Result<u32> {
    Err(super::super::unbuilt())
}

/// Annuls a certificate; its number is never used again.
pub fn annul(
    _tx: &Tx<'_>,
    _id: DisposalCertificateId,
    _reason: &str,
    _by: Option<PersonId>,
    _today: NaiveDate,
) -> Result<()> {
    Err(super::super::unbuilt())
}
