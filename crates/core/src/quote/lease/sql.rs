//! Rows of the end of a lease; columns by name.

use rusqlite::params;

use super::{LeaseCondition, LeaseItemDraft};
use crate::error::Result;
use crate::ids::ContractId;
use crate::money::{Currency, Money};
use crate::store::{Conn, Tx};

/// What was said of the assets of a lease.
pub fn items(conn: &Conn, contract: ContractId) -> Result<Vec<LeaseItemDraft>> {
    let mut stmt = conn.prepare_cached(
        "SELECT asset_id, choice, price_minor, price_currency, return_by, note
         FROM lease_item WHERE contract_id = ?1 ORDER BY id",
    )?;
    let rows = stmt.query_map([contract], |r| {
        let minor: Option<i64> = r.get("price_minor")?;
        let currency: Option<Currency> = r.get("price_currency")?;
        Ok(LeaseItemDraft {
            asset_id: r.get("asset_id")?,
            choice: r.get("choice")?,
            price: minor.zip(currency).map(|(minor, currency)| Money::new(minor, currency)),
            return_by: r.get("return_by")?,
            note: r.get("note")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The conditions of a lease, in the order they were typed.
pub fn conditions(conn: &Conn, contract: ContractId) -> Result<Vec<LeaseCondition>> {
    let mut stmt = conn.prepare_cached(
        "SELECT id, asset_id, label, done FROM lease_condition
         WHERE contract_id = ?1 ORDER BY id",
    )?;
    let rows = stmt.query_map([contract], |r| {
        Ok(LeaseCondition {
            id: Some(r.get("id")?),
            asset_id: r.get("asset_id")?,
            label: r.get("label")?,
            done: r.get("done")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Makes the stored items those of the draft; unchanged ones are not touched.
pub(super) fn put_items(
    tx: &Tx<'_>,
    contract: ContractId,
    wanted: &[LeaseItemDraft],
) -> Result<()> {
    let old = items(tx, contract)?;
    for gone in old.iter().filter(|o| !wanted.iter().any(|w| w.asset_id == o.asset_id)) {
        tx.prepare_cached("DELETE FROM lease_item WHERE contract_id = ?1 AND asset_id = ?2")?
            .execute(params![contract, gone.asset_id])?;
    }
    for item in wanted.iter().filter(|w| !old.contains(w)) {
        tx.prepare_cached(
            "INSERT INTO lease_item (contract_id, asset_id, choice, price_minor, price_currency,
               return_by, note)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (contract_id, asset_id) DO UPDATE
               SET choice = excluded.choice, price_minor = excluded.price_minor,
                 price_currency = excluded.price_currency, return_by = excluded.return_by,
                 note = excluded.note",
        )?
        .execute(params![
            contract,
            item.asset_id,
            item.choice,
            item.price.map(|m| m.minor),
            item.price.map(|m| m.currency),
            item.return_by,
            item.note,
        ])?;
    }
    Ok(())
}

/// Makes the stored conditions those of the draft; unchanged ones are not touched.
pub(super) fn put_conditions(
    tx: &Tx<'_>,
    contract: ContractId,
    wanted: &[LeaseCondition],
) -> Result<()> {
    let old = conditions(tx, contract)?;
    for gone in old.iter().filter(|o| !wanted.iter().any(|w| w.id == o.id)) {
        tx.prepare_cached("DELETE FROM lease_condition WHERE id = ?1")?.execute([gone.id])?;
    }
    for condition in wanted.iter().filter(|w| !old.contains(w)) {
        let LeaseCondition { id, asset_id, label, done } = condition;
        match id.filter(|id| old.iter().any(|o| o.id == Some(*id))) {
            Some(known) => tx
                .prepare_cached(
                    "UPDATE lease_condition SET asset_id = ?2, label = ?3, done = ?4
                     WHERE id = ?1",
                )?
                .execute(params![known, asset_id, label, done])?,
            None => tx
                .prepare_cached(
                    "INSERT INTO lease_condition (contract_id, asset_id, label, done)
                     VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute(params![contract, asset_id, label, done])?,
        };
    }
    Ok(())
}
