//! Files of erasing tools as they are shown.

use super::EvidenceFileView;
use crate::error::Result;
use crate::ids::DisposalLotId;
use crate::store::Conn;

/// The files of a lot, the newest first.
pub fn of_lot(_conn: &Conn, _lot: DisposalLotId) -> Result<Vec<EvidenceFileView>> {
    Err(super::super::unbuilt())
}
