//! Contracts with reminder steps of their own; columns by name.

use std::collections::HashMap;

use rusqlite::params;

use crate::error::Result;
use crate::ids::ContractId;
use crate::store::Conn;

/// The steps of contracts that have their own, days, descending; `only` narrows to one contract.
pub(crate) fn own_steps(
    conn: &Conn,
    only: Option<ContractId>,
) -> Result<HashMap<ContractId, Vec<u32>>> {
    let whose = if only.is_some() { "id = ?1" } else { "?1 IS NULL" };
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT id, reminder_steps FROM contract WHERE reminder_steps <> '' AND {whose}"
    ))?;
    let rows = stmt.query_map(params![only], |r| {
        Ok((r.get("id")?, parse(r.get_ref("reminder_steps")?.as_str()?)))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Days separated by blanks, most first; what is no number is left out.
fn parse(text: &str) -> Vec<u32> {
    let mut steps: Vec<u32> =
        text.split_ascii_whitespace().filter_map(|d| d.parse().ok()).collect();
    steps.sort_unstable_by_key(|days| std::cmp::Reverse(*days));
    steps.dedup();
    steps
}
