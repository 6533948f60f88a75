//! What was asked for the periods of a contract; columns by name.

use std::collections::BTreeMap;

use rusqlite::params;

use crate::contract::Percent;
use crate::contract::tracker::PeriodPrice;
use crate::error::Result;
use crate::ids::ContractId;
use crate::money::Money;
use crate::store::{Conn, Tx};

/// What was typed for each period, by its index.
pub(crate) fn of_contract(conn: &Conn, id: ContractId) -> Result<BTreeMap<u32, PeriodPrice>> {
    let mut stmt = conn.prepare_cached(
        "SELECT k, price_minor, price_currency, index_change FROM period_price
         WHERE contract_id = ?1 ORDER BY k",
    )?;
    let rows = stmt.query_map([id], |r| {
        let change: Option<String> = r.get("index_change")?;
        let asked = match (r.get("price_minor")?, r.get("price_currency")?) {
            (Some(minor), Some(currency)) => Some(Money::new(minor, currency)),
            _ => None,
        };
        let index_change = change.and_then(|t| Percent::parse(&t));
        Ok((r.get("k")?, PeriodPrice { asked, index_change }))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes what is known of a period's price; nothing known takes the row away.
pub(crate) fn put(tx: &Tx<'_>, id: ContractId, k: u32, price: &PeriodPrice) -> Result<()> {
    if price.asked.is_none() && price.index_change.is_none() {
        tx.prepare_cached("DELETE FROM period_price WHERE contract_id = ?1 AND k = ?2")?
            .execute(params![id, k])?;
        return Ok(());
    }
    tx.prepare_cached(
        "INSERT INTO period_price (contract_id, k, price_minor, price_currency, index_change)
         VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (contract_id, k) DO UPDATE SET price_minor = excluded.price_minor,
           price_currency = excluded.price_currency, index_change = excluded.index_change",
    )?
    .execute(params![
        id,
        k,
        price.asked.map(|p| p.minor),
        price.asked.map(|p| p.currency),
        price.index_change.map(|p| p.to_string()),
    ])?;
    Ok(())
}
