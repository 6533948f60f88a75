//! Certificates as lists show them.

use super::{CertificateRow, SealPreview, SealScope};
use crate::error::Result;
use crate::ids::DisposalLotId;
use crate::store::Conn;

/// Certificates, the newest first, of one lot or of all.
pub fn rows(_conn: &Conn, _lot: Option<DisposalLotId>) -> Result<Vec<CertificateRow>> {
    Err(super::super::unbuilt())
}

/// What sealing would do now.
pub fn preview(_conn: &Conn, _lot: DisposalLotId, _scope: SealScope) -> Result<SealPreview> {
    Err(super::super::unbuilt())
}
