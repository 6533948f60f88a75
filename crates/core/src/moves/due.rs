//! What is lent or away and due back: for Today and the deadlines.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::sql;
use crate::agenda::{Urgency, watched};
use crate::asset::AssetState;
use crate::error::Result;
use crate::ids::{AssetId, PersonId};
use crate::store::Conn;

/// An asset that is due back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LoanDue {
    /// The asset.
    pub asset_id: AssetId,
    /// Its tag.
    pub tag: String,
    /// Manufacturer and model.
    pub model: String,
    /// In use: lent to somebody; in repair: away to be repaired.
    pub state: AssetState,
    /// Who has it.
    pub person_id: Option<PersonId>,
    /// Name, may be empty.
    pub person: String,
    /// Due back on.
    pub due_back: NaiveDate,
    /// How pressing that is.
    pub urgency: Urgency,
}

/// What is due back until a day, the earliest first; what is late is always in.
pub fn loans(conn: &Conn, until: NaiveDate, today: NaiveDate) -> Result<Vec<LoanDue>> {
    let mut found = sql::due_back(conn, until)?;
    for loan in &mut found {
        loan.urgency = watched(loan.due_back, today);
    }
    Ok(found)
}
