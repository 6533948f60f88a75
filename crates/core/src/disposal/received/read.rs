//! All lists of a lot against its media.

use super::LotReconciliation;
use crate::error::Result;
use crate::ids::DisposalLotId;
use crate::store::Conn;

/// The certificates of a lot, and what they come to together.
pub fn of_lot(_conn: &Conn, _lot: DisposalLotId) -> Result<LotReconciliation> {
    Err(super::super::unbuilt())
}
