//! Prices really asked for, with the clause that says what may be asked; columns by name.

use chrono::NaiveDate;
use rusqlite::params;

use crate::contract::Percent;
use crate::error::{Error, Result};
use crate::ids::{ContractId, VendorId};
use crate::money::Money;
use crate::store::Conn;

/// The price of a period beside that of the one before, and the clause between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PricedPeriod {
    /// The vendor.
    pub vendor_id: VendorId,
    /// The contract.
    pub contract_id: ContractId,
    /// A year's price of the period before.
    pub before: Money,
    /// A year's price of this one.
    pub asked: Money,
    /// What the price index did, percent.
    pub index_change: Option<Percent>,
    /// The clause, as the contract keeps it.
    pub uplift: String,
    /// The fixed percentage, or what comes on top of the index.
    pub fixed: Option<Percent>,
    /// The share of the index that counts.
    pub share: Option<Percent>,
    /// Not less than.
    pub floor: Option<Percent>,
    /// Not more than.
    pub cap: Option<Percent>,
}

/// Periods that begin between two days, both included, whose price and the one before are known.
pub fn priced_periods(conn: &Conn, from: NaiveDate, to: NaiveDate) -> Result<Vec<PricedPeriod>> {
    let mut stmt = conn.prepare_cached(
        "SELECT c.vendor_id AS vendor_id, c.id AS contract_id,
           b.price_minor AS before_minor, b.price_currency AS before_currency,
           a.price_minor AS asked_minor, a.price_currency AS asked_currency,
           a.index_change AS index_change, c.uplift AS uplift, c.uplift_fixed AS fixed,
           c.uplift_share AS share, c.uplift_floor AS floor, c.uplift_cap AS cap
         FROM period_price a
         JOIN period_price b ON b.contract_id = a.contract_id AND b.k = a.k - 1
         JOIN contract_period p ON p.contract_id = a.contract_id AND p.k = a.k
         JOIN contract c ON c.id = a.contract_id
         WHERE p.start_date BETWEEN ?1 AND ?2
         ORDER BY c.id, a.k",
    )?;
    let mut rows = stmt.query(params![from, to])?;
    let mut found = Vec::new();
    while let Some(r) = rows.next()? {
        let percent = |column: &str| -> Result<Option<Percent>> {
            let text: Option<String> = r.get(column)?;
            let bad = |t: &str| Error::Internal(format!("{column}: {t:?} is no percentage"));
            text.map(|t| Percent::parse(&t).ok_or_else(|| bad(&t))).transpose()
        };
        found.push(PricedPeriod {
            vendor_id: r.get("vendor_id")?,
            contract_id: r.get("contract_id")?,
            before: Money::new(r.get("before_minor")?, r.get("before_currency")?),
            asked: Money::new(r.get("asked_minor")?, r.get("asked_currency")?),
            index_change: percent("index_change")?,
            uplift: r.get("uplift")?,
            fixed: percent("fixed")?,
            share: percent("share")?,
            floor: percent("floor")?,
            cap: percent("cap")?,
        });
    }
    Ok(found)
}
