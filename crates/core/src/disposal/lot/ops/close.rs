//! What closing a lot does.

use chrono::NaiveDate;

use crate::disposal::lot::{LotLine, LotRow, sql};
use crate::error::Result;
use crate::store::Tx;

/// Closes a lot.
pub(super) fn close(tx: &Tx<'_>, row: &LotRow, _lines: &[LotLine], today: NaiveDate) -> Result<()> {
    sql::set_closed(tx, row.id, today)
}
