//! Decision rows in and out; columns by name.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, Row, params};

use super::{Decision, DecisionDraft};
use crate::error::Result;
use crate::ids::{ContractId, DecisionId, PersonId};
use crate::store::{Conn, Tx};

const SELECT: &str = "SELECT d.id AS id, d.contract_id AS contract_id, d.period_id AS period_id,
    d.choice AS choice, d.reason AS reason, d.decided_by AS decided_by, p.name AS decided_by_name,
    d.decided_on AS decided_on
  FROM decision d JOIN person p ON p.id = d.decided_by";

fn read(r: &Row<'_>) -> rusqlite::Result<Decision> {
    Ok(Decision {
        id: r.get("id")?,
        contract_id: r.get("contract_id")?,
        period_id: r.get("period_id")?,
        choice: r.get("choice")?,
        reason: r.get("reason")?,
        decided_by: r.get("decided_by")?,
        decided_by_name: r.get("decided_by_name")?,
        decided_on: r.get("decided_on")?,
    })
}

/// The decisions of a contract, newest first.
pub fn of_contract(conn: &Conn, id: ContractId) -> Result<Vec<Decision>> {
    let mut stmt =
        conn.prepare_cached(&format!("{SELECT} WHERE d.contract_id = ?1 ORDER BY d.id DESC"))?;
    let rows = stmt.query_map([id], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The decisions of every contract, newest first: for lists.
pub(crate) fn by_contract(conn: &Conn) -> Result<HashMap<ContractId, Vec<Decision>>> {
    let mut stmt = conn.prepare_cached(&format!("{SELECT} ORDER BY d.id DESC"))?;
    let mut found: HashMap<ContractId, Vec<Decision>> = HashMap::new();
    for d in stmt.query_map([], read)? {
        let d = d?;
        found.entry(d.contract_id).or_default().push(d);
    }
    Ok(found)
}

pub(crate) fn insert(tx: &Tx<'_>, d: &DecisionDraft, by: PersonId) -> Result<DecisionId> {
    tx.execute(
        "INSERT INTO decision (contract_id, period_id, choice, reason, decided_by, decided_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![d.contract_id, d.period_id, d.choice, d.reason.trim(), by, d.decided_on],
    )?;
    Ok(DecisionId(tx.last_insert_rowid()))
}

/// The contract a period belongs to.
pub(crate) fn contract_of_period(
    conn: &Conn,
    id: crate::ids::PeriodId,
) -> Result<Option<ContractId>> {
    Ok(conn
        .query_row("SELECT contract_id FROM contract_period WHERE id = ?1", [id], |r| {
            r.get("contract_id")
        })
        .optional()?)
}
