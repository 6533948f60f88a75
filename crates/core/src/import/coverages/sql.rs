//! What a file of covers reads and writes of the register: devices, their numbers, models.

use chrono::NaiveDate;
use rusqlite::params;

use super::models::Lifecycle;
use crate::error::Result;
use crate::ids::{AssetId, ContractId};
use crate::store::{Conn, Tx};

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

/// The lifecycles the register knows.
pub(super) fn lifecycles(conn: &Conn) -> Result<Vec<Lifecycle>> {
    let mut stmt = conn.prepare(
        "SELECT manufacturer, name, part_no, end_of_sale, end_of_maintenance, end_of_security,
           last_day_of_support FROM model",
    )?;
    let rows = stmt.query_map([], |r| {
        Ok(Lifecycle {
            manufacturer: r.get("manufacturer")?,
            name: r.get("name")?,
            part_no: r.get("part_no")?,
            dates: [
                r.get("end_of_sale")?,
                r.get("end_of_maintenance")?,
                r.get("end_of_security")?,
                r.get("last_day_of_support")?,
            ],
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes what a file says of a model; makes its record where there is none.
pub(super) fn put_lifecycle(
    tx: &Tx<'_>,
    l: &Lifecycle,
    source: &str,
    today: NaiveDate,
) -> Result<()> {
    let [sale, maintenance, security, support] = l.dates;
    tx.prepare_cached(
        "INSERT INTO model (manufacturer, name, part_no, end_of_sale, end_of_maintenance,
           end_of_security, last_day_of_support, lifecycle_source, lifecycle_checked_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT (manufacturer, name) DO UPDATE SET part_no = excluded.part_no,
           end_of_sale = excluded.end_of_sale,
           end_of_maintenance = excluded.end_of_maintenance,
           end_of_security = excluded.end_of_security,
           last_day_of_support = excluded.last_day_of_support,
           lifecycle_source = excluded.lifecycle_source,
           lifecycle_checked_on = excluded.lifecycle_checked_on",
    )?
    .execute(params![
        l.manufacturer,
        l.name,
        l.part_no,
        sale,
        maintenance,
        security,
        support,
        source,
        today
    ])?;
    Ok(())
}
