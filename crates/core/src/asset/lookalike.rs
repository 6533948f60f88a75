//! Whether another asset has nearly this serial number: a warning with that asset, never a refusal.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::sql;
use crate::error::Result;
use crate::ids::AssetId;
use crate::lookalike;
use crate::store::Conn;
use crate::typed;

/// Most that are told: a person looks at two or three.
const MAX: usize = 5;

/// An asset whose serial number nearly is the one typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Lookalike {
    /// Id.
    pub id: AssetId,
    /// Tag.
    pub tag: String,
    /// Its serial number.
    pub serial: String,
    /// Manufacturer and model.
    pub model: String,
    /// The two differ in nothing but characters that look alike (an O for a 0); else they are one
    /// character apart.
    pub looks_same: bool,
}

/// Assets other than `own` with a serial number that nearly is this one; those that look the same
/// first. Numbers that count on, as in a box of new machines, are no neighbours.
pub fn of(conn: &Conn, serial: &str, own: Option<AssetId>) -> Result<Vec<Lookalike>> {
    let key = typed::key(serial).to_uppercase();
    let near: Vec<String> = lookalike::neighbours(&key).into_iter().collect();
    let mut found = sql::identity::with_serials(conn, &near, own)?;
    for other in &mut found {
        other.looks_same = lookalike::looks_alike(&key, &other.serial.to_uppercase());
    }
    found.sort_by(|a, b| b.looks_same.cmp(&a.looks_same).then_with(|| a.tag.cmp(&b.tag)));
    found.truncate(MAX);
    Ok(found)
}
