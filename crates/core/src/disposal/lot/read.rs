//! Lots as screens and paper read them.

use super::{LotDetail, LotRow, MediumDetail};
use crate::error::Result;
use crate::ids::{DisposalLotId, DisposalMediumId};
use crate::store::Conn;
use chrono::NaiveDate;

/// Every lot, the newest first.
pub fn rows(_conn: &Conn) -> Result<Vec<LotRow>> {
    Err(super::super::unbuilt())
}

/// One lot with everything in it.
pub fn detail(_conn: &Conn, _id: DisposalLotId, _today: NaiveDate) -> Result<LotDetail> {
    Err(super::super::unbuilt())
}

/// One medium with its records.
pub fn medium(_conn: &Conn, _id: DisposalMediumId) -> Result<MediumDetail> {
    Err(super::super::unbuilt())
}
