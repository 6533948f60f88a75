//! Keeping a recycler's certificate, words about single numbers, and the records it makes.

use super::{ReceivedApply, ReceivedDraft, SerialWord};
use crate::error::Result;
use crate::ids::ReceivedCertificateId;
use crate::store::Tx;

/// Saves a certificate with its list.
pub fn save(_tx: &Tx<'_>, _draft: &ReceivedDraft) -> Result<ReceivedCertificateId> {
    Err(super::super::unbuilt())
}

/// Removes a certificate that was entered by mistake.
pub fn delete(_tx: &Tx<'_>, _id: ReceivedCertificateId) -> Result<()> {
    Err(super::super::unbuilt())
}

/// Says what a number is that fits none.
pub fn word(_tx: &Tx<'_>, _word: &SerialWord) -> Result<()> {
    Err(super::super::unbuilt())
}

/// Makes a proposed record of each medium the certificate names; how many.
pub fn apply(_tx: &Tx<'_>, _apply: &ReceivedApply) -> Result<u32> {
    Err(super::super::unbuilt())
}
