//! The stored periods of a contract; columns by name. Knows no rule.

use rusqlite::params;

use crate::contract::Period;
use crate::contract::draft::PeriodState;
use crate::error::Result;
use crate::ids::{ContractId, PeriodId};
use crate::store::columns::ByName;
use crate::store::{Conn, Tx};

/// A stored period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoredPeriod {
    /// Id.
    pub id: PeriodId,
    /// Its dates.
    pub period: Period,
    /// Confirmed or proposed.
    pub state: PeriodState,
}

pub(super) const PERIOD: &str =
    "id, k, start_date, end_date, notice_opens, notice_by, send_by, decide_by, state";

pub(super) fn read_period<R: ByName>(r: &R) -> rusqlite::Result<StoredPeriod> {
    Ok(StoredPeriod {
        id: r.get("id")?,
        period: Period {
            index: r.get("k")?,
            start: r.get("start_date")?,
            end: r.get("end_date")?,
            notice_opens: r.get("notice_opens")?,
            notice_by: r.get("notice_by")?,
            send_by: r.get("send_by")?,
            decide_by: r.get("decide_by")?,
        },
        state: r.get("state")?,
    })
}

/// The periods of a contract, oldest first.
pub fn periods(conn: &Conn, id: ContractId) -> Result<Vec<StoredPeriod>> {
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT {PERIOD} FROM contract_period WHERE contract_id = ?1 ORDER BY k"
    ))?;
    let rows = stmt.query_map([id], |r| read_period(r))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn insert_period(
    tx: &Tx<'_>,
    contract: ContractId,
    p: &Period,
    state: PeriodState,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO contract_period (contract_id, k, start_date, end_date, notice_opens,
           notice_by, send_by, decide_by, state)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        contract,
        p.index,
        p.start,
        p.end,
        p.notice_opens,
        p.notice_by,
        p.send_by,
        p.decide_by,
        state,
    ])?;
    Ok(())
}

pub(crate) fn update_period(
    tx: &Tx<'_>,
    id: PeriodId,
    p: &Period,
    state: PeriodState,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE contract_period SET start_date = ?1, end_date = ?2, notice_opens = ?3,
           notice_by = ?4, send_by = ?5, decide_by = ?6, state = ?7
         WHERE id = ?8",
    )?
    .execute(params![
        p.start,
        p.end,
        p.notice_opens,
        p.notice_by,
        p.send_by,
        p.decide_by,
        state,
        id,
    ])?;
    Ok(())
}

pub(crate) fn delete_period(tx: &Tx<'_>, id: PeriodId) -> Result<()> {
    tx.prepare_cached("DELETE FROM contract_period WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Whether a decision is about this period.
pub(crate) fn is_decided(conn: &Conn, id: PeriodId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM decision WHERE period_id = ?1)")?
        .query_row([id], |r| r.get(0))?)
}
