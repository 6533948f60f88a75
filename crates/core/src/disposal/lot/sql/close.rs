//! What ends when a lot is closed, as rows: places in contracts, and covers still running.

use chrono::NaiveDate;
use rusqlite::params;

use crate::disposal::lot::EndedCover;
use crate::error::Result;
use crate::ids::{AssetId, ContractId, DisposalLineId, DisposalLotId};
use crate::list::json_ids;
use crate::money::Money;
use crate::store::{Conn, Tx};

/// What ended with a lot, by tag.
pub(in crate::disposal::lot) fn ended(conn: &Conn, lot: DisposalLotId) -> Result<Vec<EndedCover>> {
    let mut stmt = conn.prepare_cached(
        "SELECT e.line_id AS line_id, l.tag AS tag, e.contract_id AS contract_id,
           e.coverage_id AS coverage_id, e.ended_on AS ended_on, e.until AS until,
           coalesce(iif(c.number <> '', c.number, c.title),
             iif(v.provider <> '', v.provider, v.reference), '') AS title
         FROM disposal_line l JOIN disposal_ended e ON e.line_id = l.id
         LEFT JOIN contract c ON c.id = e.contract_id LEFT JOIN coverage v ON v.id = e.coverage_id
         WHERE l.lot_id = ?1 ORDER BY l.tag, e.id",
    )?;
    let rows = stmt.query_map(params![lot], |r| {
        Ok(EndedCover {
            line_id: r.get("line_id")?,
            tag: r.get("tag")?,
            contract_id: r.get("contract_id")?,
            coverage_id: r.get("coverage_id")?,
            title: r.get("title")?,
            ended_on: r.get("ended_on")?,
            until: r.get("until")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes what a disposal brought and cost, and its day: not one before the asset began, which its own
/// check would refuse from then on. What is not known now stays as somebody said.
pub(in crate::disposal::lot) fn put_asset(
    tx: &Tx<'_>,
    id: AssetId,
    day: NaiveDate,
    (proceeds, cost): (Option<Money>, Option<Money>),
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE asset SET
           disposed_on = iif(?2 >= max(coalesce(purchase_date, ''), coalesce(delivered_on, ''),
             coalesce(in_service_on, '')), ?2, disposed_on),
           proceeds_minor = coalesce(?3, proceeds_minor),
           proceeds_currency = coalesce(?4, proceeds_currency),
           disposal_cost_minor = coalesce(?5, disposal_cost_minor),
           disposal_cost_currency = coalesce(?6, disposal_cost_currency)
         WHERE id = ?1",
    )?
    .execute(params![
        id,
        day,
        proceeds.map(|m| m.minor),
        proceeds.map(|m| m.currency),
        cost.map(|m| m.minor),
        cost.map(|m| m.currency),
    ])?;
    Ok(())
}

pub(in crate::disposal::lot) fn put_line(
    tx: &Tx<'_>,
    id: DisposalLineId,
    (share, result): (Option<Money>, Option<Money>),
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE disposal_line SET share_minor = ?2, share_currency = ?3, result_minor = ?4,
           result_currency = ?5 WHERE id = ?1",
    )?
    .execute(params![
        id,
        share.map(|m| m.minor),
        share.map(|m| m.currency),
        result.map(|m| m.minor),
        result.map(|m| m.currency),
    ])?;
    Ok(())
}

/// Lines that were not left out, and the contracts their assets are in.
pub(in crate::disposal::lot) fn contracts(
    conn: &Conn,
    lot: DisposalLotId,
) -> Result<Vec<(DisposalLineId, ContractId)>> {
    let mut stmt = conn.prepare_cached(
        "SELECT l.id AS line_id, k.contract_id AS contract_id
         FROM disposal_line l JOIN contract_asset k ON k.asset_id = l.asset_id
         WHERE l.lot_id = ?1 AND l.left_out = '' ORDER BY l.id, k.contract_id",
    )?;
    let rows = stmt.query_map([lot], |r| Ok((r.get("line_id")?, r.get("contract_id")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(in crate::disposal::lot) fn put_contract(
    tx: &Tx<'_>,
    line: DisposalLineId,
    contract: ContractId,
    (ended_on, until): (NaiveDate, Option<NaiveDate>),
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO disposal_ended (line_id, contract_id, ended_on, until) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![line, contract, ended_on, until])?;
    Ok(())
}

pub(in crate::disposal::lot) fn leave_contracts(tx: &Tx<'_>, assets: &[i64]) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM contract_asset WHERE asset_id IN (SELECT value FROM json_each(?1))",
    )?
    .execute([json_ids(assets)])?;
    Ok(())
}

/// Notes the covers of a lot's assets that have not ended by themselves before the day.
pub(in crate::disposal::lot) fn put_covers(
    tx: &Tx<'_>,
    lot: DisposalLotId,
    day: NaiveDate,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO disposal_ended (line_id, coverage_id, ended_on, until)
         SELECT l.id, v.id, ?2, v.end_date
         FROM disposal_line l JOIN coverage v ON v.asset_id = l.asset_id
         WHERE l.lot_id = ?1 AND l.left_out = '' AND (v.end_date IS NULL OR v.end_date >= ?2)
         ORDER BY l.id, v.id",
    )?
    .execute(params![lot, day])?;
    Ok(())
}
