//! The chain of a lot.

use super::LotCustody;
use crate::error::Result;
use crate::ids::DisposalLotId;
use crate::store::Conn;

/// Everybody who had it, from first to last hand, and what is wrong.
pub fn of_lot(_conn: &Conn, _lot: DisposalLotId) -> Result<LotCustody> {
    Err(super::super::unbuilt())
}
