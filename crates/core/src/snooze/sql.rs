//! Decisions put off as rows; columns by name.

use std::collections::HashMap;

use rusqlite::params;

use super::{Snooze, SnoozeDraft};
use crate::error::Result;
use crate::ids::{ContractId, PersonId};
use crate::store::{Conn, Tx};

/// What was put off, by contract and number of the period; `only` narrows to one contract.
pub fn by_period(
    conn: &Conn,
    only: Option<ContractId>,
) -> Result<HashMap<(ContractId, u32), Snooze>> {
    let condition = if only.is_some() { "s.contract_id = ?1" } else { "?1 IS NULL" };
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT s.*, p.name AS snoozed_by_name FROM snooze s JOIN person p ON p.id = s.snoozed_by
         WHERE {condition}"
    ))?;
    let rows = stmt.query_map(params![only], |r| {
        let snooze = Snooze {
            until: r.get("until_date")?,
            reason: r.get("reason")?,
            snoozed_by: r.get("snoozed_by")?,
            snoozed_by_name: r.get("snoozed_by_name")?,
            snoozed_on: r.get("snoozed_on")?,
        };
        Ok(((r.get("contract_id")?, r.get("k")?), snooze))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Puts a decision off, again if it was already.
pub(super) fn put(
    tx: &Tx<'_>,
    d: &SnoozeDraft,
    k: u32,
    by: PersonId,
    today: chrono::NaiveDate,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO snooze (contract_id, k, until_date, reason, snoozed_by, snoozed_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (contract_id, k) DO UPDATE SET until_date = excluded.until_date,
           reason = excluded.reason, snoozed_by = excluded.snoozed_by,
           snoozed_on = excluded.snoozed_on",
    )?
    .execute(params![d.contract_id, k, d.until, d.reason, by, today])?;
    Ok(())
}

pub(super) fn delete(tx: &Tx<'_>, contract: ContractId) -> Result<()> {
    tx.prepare_cached("DELETE FROM snooze WHERE contract_id = ?1")?.execute([contract])?;
    Ok(())
}
