//! What a file of covers reads and writes of the register: devices, their numbers, models.

use chrono::NaiveDate;

use crate::error::Result;
use crate::ids::{AssetId, ContractId};
use crate::store::Conn;

/// An asset as a file can mean it.
#[derive(Debug, Clone)]
pub(super) struct Device {
    pub(super) id: AssetId,
    pub(super) tag: String,
    pub(super) serial: String,
    pub(super) manufacturer: String,
    pub(super) model: String,
    /// Last day of the warranty the asset itself carries.
    pub(super) warranty_end: Option<NaiveDate>,
}

/// Every asset.
pub(super) fn devices(conn: &Conn) -> Result<Vec<Device>> {
    let mut stmt = conn.prepare(
        "SELECT id, tag, serial, manufacturer, model, warranty_end FROM asset ORDER BY id",
    )?;
    let rows = stmt.query_map([], |r| {
        Ok(Device {
            id: r.get("id")?,
            tag: r.get("tag")?,
            serial: r.get("serial")?,
            manufacturer: r.get("manufacturer")?,
            model: r.get("model")?,
            warranty_end: r.get("warranty_end")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Second numbers of assets: service tags and their like.
pub(super) fn identifiers(conn: &Conn) -> Result<Vec<(AssetId, String)>> {
    let mut stmt = conn.prepare("SELECT asset_id, value FROM asset_identifier ORDER BY id")?;
    let rows = stmt.query_map([], |r| Ok((r.get("asset_id")?, r.get("value")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The numbers of contracts that only one contract bears.
pub(super) fn contract_numbers(conn: &Conn) -> Result<Vec<(ContractId, String)>> {
    let mut stmt = conn.prepare(
        "SELECT min(id) AS id, number FROM contract WHERE number <> ''
         GROUP BY number HAVING count(*) = 1",
    )?;
    let rows = stmt.query_map([], |r| Ok((r.get("id")?, r.get("number")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
