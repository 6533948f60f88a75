//! Amendment rows in and out; columns by name.

use std::collections::HashMap;

use rusqlite::{Row, params};

use super::listed::whose;
use crate::contract::amendment::AmendmentDraft;
use crate::error::Result;
use crate::ids::ContractId;
use crate::store::{Conn, Tx};

fn read(r: &Row<'_>) -> rusqlite::Result<AmendmentDraft> {
    Ok(AmendmentDraft {
        id: Some(r.get("id")?),
        effective_from: Some(r.get("effective_from")?),
        signed_on: r.get("signed_on")?,
        title: r.get("title")?,
        new_end: r.get("new_end")?,
        renewal: r.get("renewal")?,
        renewal_months: r.get("renewal_months")?,
        max_renewals: r.get("max_renewals")?,
        notice_value: r.get("notice_value")?,
        notice_unit: r.get("notice_unit")?,
    })
}

/// Amendments by contract, earliest first; `only` narrows to one.
pub(crate) fn of(
    conn: &Conn,
    only: Option<ContractId>,
) -> Result<HashMap<ContractId, Vec<AmendmentDraft>>> {
    let mut found: HashMap<ContractId, Vec<AmendmentDraft>> = HashMap::new();
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT * FROM amendment WHERE {} ORDER BY contract_id, effective_from",
        whose(only, "contract_id")
    ))?;
    let rows = stmt.query_map(params![only], |r| Ok((r.get("contract_id")?, read(r)?)))?;
    for row in rows {
        let (id, amendment) = row?;
        found.entry(id).or_default().push(amendment);
    }
    Ok(found)
}

/// Makes the stored amendments those of the draft; unchanged ones are not touched.
pub(crate) fn put(tx: &Tx<'_>, id: ContractId, all: &[AmendmentDraft]) -> Result<()> {
    let old = of(tx, Some(id))?.remove(&id).unwrap_or_default();
    let changed = |a: &&AmendmentDraft| !old.contains(a);
    // Days are unique within a contract: what moves away makes room first.
    for gone in old.iter().filter(|o| !all.contains(o)) {
        tx.prepare_cached("DELETE FROM amendment WHERE id = ?1")?.execute([gone.id])?;
    }
    for a in all.iter().filter(changed) {
        // The number stays when the record is only changed: the session sees one change.
        let kept = a.id.filter(|i| old.iter().any(|o| o.id == Some(*i)));
        tx.prepare_cached(
            "INSERT INTO amendment (id, contract_id, effective_from, signed_on, title, new_end,
               renewal, renewal_months, max_renewals, notice_value, notice_unit)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .execute(params![
            kept,
            id,
            a.effective_from,
            a.signed_on,
            a.title,
            a.new_end,
            a.renewal,
            a.renewal_months,
            a.max_renewals,
            a.notice_value,
            a.notice_unit,
        ])?;
    }
    Ok(())
}
