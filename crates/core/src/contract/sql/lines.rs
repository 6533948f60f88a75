//! What hangs on a contract: its cost lines and the assets it covers; columns by name.

use rusqlite::params;

use super::listed;
use crate::contract::draft::{CostLineDraft, CoveredAsset};
use crate::error::Result;
use crate::ids::{AssetId, ContractId, CostLineId};
use crate::money::Money;
use crate::store::columns::ByName;
use crate::store::{Conn, Tx};

pub(super) fn read_line<R: ByName>(r: &R) -> rusqlite::Result<CostLineDraft> {
    Ok(CostLineDraft {
        id: Some(r.get("id")?),
        label: r.get("label")?,
        amount: Money::new(r.get("amount_minor")?, r.get("amount_currency")?),
        billing: r.get("billing")?,
        first_invoice: r.get("first_invoice")?,
        timing: r.get("timing")?,
        from: r.get("from_date")?,
        until: r.get("until_date")?,
    })
}

/// The cost lines of a contract, in the order they were typed.
pub fn cost_lines(conn: &Conn, id: ContractId) -> Result<Vec<CostLineDraft>> {
    Ok(listed::costs(conn, Some(id))?.remove(&id).unwrap_or_default())
}

/// Makes the stored cost lines those of the draft; unchanged ones are not touched.
pub(crate) fn put_cost_lines(tx: &Tx<'_>, id: ContractId, lines: &[CostLineDraft]) -> Result<()> {
    let old = cost_lines(tx, id)?;
    let keep = |l: &CostLineId| lines.iter().any(|n| n.id == Some(*l));
    for gone in old.iter().filter_map(|o| o.id).filter(|o| !keep(o)) {
        tx.prepare_cached("DELETE FROM cost_line WHERE id = ?1")?.execute([gone])?;
    }
    for l in lines.iter().filter(|l| l.id.is_none() || !old.contains(l)) {
        let known = l.id.filter(|i| old.iter().any(|o| o.id == Some(*i)));
        let sql = match known {
            Some(_) => {
                "UPDATE cost_line SET contract_id = ?1, label = ?2, amount_minor = ?3,
                   amount_currency = ?4, billing = ?5, first_invoice = ?6, timing = ?7,
                   from_date = ?8, until_date = ?9 WHERE id = ?10"
            }
            None => {
                "INSERT INTO cost_line (contract_id, label, amount_minor, amount_currency, billing,
                   first_invoice, timing, from_date, until_date, id)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
            }
        };
        tx.prepare_cached(sql)?.execute(params![
            id,
            l.label,
            l.amount.minor,
            l.amount.currency,
            l.billing,
            l.first_invoice,
            l.timing,
            l.from,
            l.until,
            known,
        ])?;
    }
    Ok(())
}

/// Makes the covered assets those of the draft.
pub(crate) fn put_assets(tx: &Tx<'_>, id: ContractId, assets: &[AssetId]) -> Result<()> {
    let old: Vec<AssetId> = tx
        .prepare_cached("SELECT asset_id FROM contract_asset WHERE contract_id = ?1")?
        .query_map([id], |r| r.get("asset_id"))?
        .collect::<Result<_, _>>()?;
    for gone in old.iter().filter(|o| !assets.contains(o)) {
        tx.prepare_cached("DELETE FROM contract_asset WHERE contract_id = ?1 AND asset_id = ?2")?
            .execute(params![id, gone])?;
    }
    let known: std::collections::HashSet<_> = old.into_iter().collect();
    for new in assets.iter().filter(|a| !known.contains(a)) {
        tx.prepare_cached(
            "INSERT INTO contract_asset (contract_id, asset_id) VALUES (?1, ?2)
             ON CONFLICT DO NOTHING",
        )?
        .execute(params![id, new])?;
    }
    Ok(())
}

/// The assets a contract covers, by tag.
pub fn covered_assets(conn: &Conn, id: ContractId) -> Result<Vec<CoveredAsset>> {
    let mut stmt = conn.prepare_cached(
        "SELECT a.id AS id, a.tag AS tag, trim(a.manufacturer || ' ' || a.model) AS model,
           a.serial AS serial
         FROM contract_asset ca JOIN asset a ON a.id = ca.asset_id
         WHERE ca.contract_id = ?1 ORDER BY a.tag",
    )?;
    let rows = stmt.query_map([id], |r| {
        Ok(CoveredAsset {
            id: r.get("id")?,
            tag: r.get("tag")?,
            model: r.get("model")?,
            serial: r.get("serial")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether every one of these assets exists; the first missing one otherwise.
pub(crate) fn missing_asset(conn: &Conn, assets: &[AssetId]) -> Result<Option<AssetId>> {
    let mut stmt = conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM asset WHERE id = ?1)")?;
    for a in assets {
        if !stmt.query_row([a], |r| r.get::<_, bool>(0))? {
            return Ok(Some(*a));
        }
    }
    Ok(None)
}
