//! The waste of a lot, and what its papers still lack.

use super::LotWaste;
use crate::error::Result;
use crate::ids::DisposalLotId;
use crate::store::Conn;
use chrono::NaiveDate;

/// Notes, what has none yet, and what the tax office asks for.
pub fn of_lot(_conn: &Conn, _lot: DisposalLotId, _today: NaiveDate) -> Result<LotWaste> {
    Err(super::super::unbuilt())
}
