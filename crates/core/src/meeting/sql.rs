//! What a review asks the register for beside the rooms' own read models; columns by name.

use std::collections::HashSet;

use chrono::NaiveDate;
use rusqlite::params;

use crate::error::Result;
use crate::ids::{AssetId, ContractId, VendorId};
use crate::list::json_ids;
use crate::money::Money;
use crate::store::Conn;
use crate::store::columns::{ByName as _, Columns};

fn ids(of: &[VendorId]) -> String {
    json_ids(&of.iter().map(|id| id.0).collect::<Vec<_>>())
}

/// The assets some vendors supplied.
pub(super) fn supplied(conn: &Conn, vendors: &[VendorId]) -> Result<HashSet<AssetId>> {
    let mut stmt = conn.prepare_cached(
        "SELECT id FROM asset WHERE supplier_id IN (SELECT value FROM json_each(?1))",
    )?;
    let rows = stmt.query_map([ids(vendors)], |r| r.get("id"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// An asset one of the vendors supplied that was disposed of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisposedRow {
    /// Who supplied it.
    pub vendor: String,
    /// Tag.
    pub tag: String,
    /// Serial number.
    pub serial: String,
    /// Manufacturer and model.
    pub model: String,
    /// The day.
    pub disposed_on: NaiveDate,
    /// What it brought.
    pub proceeds: Option<Money>,
    /// What it cost to be rid of it.
    pub cost: Option<Money>,
}

/// What some vendors supplied and was disposed of on the days `from..=to`, by vendor and day.
pub(super) fn disposed(
    conn: &Conn,
    vendors: &[VendorId],
    (from, to): (NaiveDate, NaiveDate),
) -> Result<Vec<DisposedRow>> {
    let mut stmt = conn.prepare_cached(
        "SELECT v.name AS vendor, a.tag AS tag, a.serial AS serial, a.manufacturer AS manufacturer,
           a.model AS model, a.disposed_on AS disposed_on, a.proceeds_minor AS proceeds_minor,
           a.proceeds_currency AS proceeds_currency, a.disposal_cost_minor AS cost_minor,
           a.disposal_cost_currency AS cost_currency
         FROM asset a JOIN vendor v ON v.id = a.supplier_id
         WHERE a.supplier_id IN (SELECT value FROM json_each(?1))
           AND a.disposed_on BETWEEN ?2 AND ?3
         ORDER BY v.name COLLATE NOCASE, a.supplier_id, a.disposed_on, a.tag",
    )?;
    let columns = Columns::of(&stmt);
    let rows = stmt.query_map(params![ids(vendors), from, to], |row| {
        let r = columns.row(row);
        let (maker, model): (String, String) = (r.get("manufacturer")?, r.get("model")?);
        let money =
            |minor: Option<i64>, currency| minor.zip(currency).map(|(m, c)| Money::new(m, c));
        Ok(DisposedRow {
            vendor: r.get("vendor")?,
            tag: r.get("tag")?,
            serial: r.get("serial")?,
            model: format!("{maker} {model}").trim().to_owned(),
            disposed_on: r.get("disposed_on")?,
            proceeds: money(r.get("proceeds_minor")?, r.get("proceeds_currency")?),
            cost: money(r.get("cost_minor")?, r.get("cost_currency")?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The assets some contracts cover, by their own list or by a cover that names them: by contract and
/// asset.
pub(super) fn covered(conn: &Conn, contracts: &[ContractId]) -> Result<Vec<(ContractId, AssetId)>> {
    let of = json_ids(&contracts.iter().map(|id| id.0).collect::<Vec<_>>());
    let mut stmt = conn.prepare_cached(
        "SELECT contract_id, asset_id FROM contract_asset
           WHERE contract_id IN (SELECT value FROM json_each(?1))
         UNION SELECT contract_id, asset_id FROM coverage
           WHERE contract_id IN (SELECT value FROM json_each(?1))
         ORDER BY contract_id, asset_id",
    )?;
    let rows = stmt.query_map([of], |r| Ok((r.get("contract_id")?, r.get("asset_id")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
