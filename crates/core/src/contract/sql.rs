//! Contract rows in and out; columns by name. Knows no rule.

use rusqlite::{OptionalExtension, Row, params};

use super::draft::ContractDraft;
use crate::error::{Error, Result};
use crate::ids::{ContractId, VendorId};
use crate::store::{Conn, Tx};

mod lines;
pub(crate) mod listed;
mod periods;

pub use lines::{cost_lines, covered_assets};
pub(crate) use lines::{missing_asset, put_assets, put_cost_lines};
pub use periods::{StoredPeriod, periods};
pub(crate) use periods::{delete_period, insert_period, is_decided, update_period};

const CONTRACT: &str = "id, vendor_id, number, title, kind, owner_id, status, start_date, \
    initial_months, explicit_end, renewal, renewal_months, max_renewals, notice_value, notice_unit, \
    notice_anchor, notice_clear_days, notice_window_max, notice_convention, evergreen_end, \
    delivery_method, delivery_lead_days, decide_buffer_days, cost_centre, notes, ended_on";

fn read_draft(r: &Row<'_>) -> rusqlite::Result<ContractDraft> {
    Ok(ContractDraft {
        id: Some(r.get("id")?),
        vendor_id: Some(r.get("vendor_id")?),
        number: r.get("number")?,
        title: r.get("title")?,
        kind: r.get("kind")?,
        owner_id: r.get("owner_id")?,
        status: r.get("status")?,
        start: Some(r.get("start_date")?),
        initial_months: r.get("initial_months")?,
        explicit_end: r.get("explicit_end")?,
        renewal: r.get("renewal")?,
        renewal_months: r.get("renewal_months")?,
        max_renewals: r.get("max_renewals")?,
        notice_value: r.get("notice_value")?,
        notice_unit: r.get("notice_unit")?,
        notice_anchor: r.get("notice_anchor")?,
        notice_clear_days: r.get("notice_clear_days")?,
        notice_window_max: r.get("notice_window_max")?,
        notice_convention: r.get("notice_convention")?,
        evergreen_end: r.get("evergreen_end")?,
        delivery_method: r.get("delivery_method")?,
        delivery_lead_days: r.get("delivery_lead_days")?,
        decide_buffer_days: r.get("decide_buffer_days")?,
        cost_centre: r.get("cost_centre")?,
        notes: r.get("notes")?,
        ended_on: r.get("ended_on")?,
        cost_lines: Vec::new(),
        assets: Vec::new(),
    })
}

/// A contract with its cost lines and covered assets.
pub fn draft(conn: &Conn, id: ContractId) -> Result<ContractDraft> {
    let mut d = head(conn, id)?.ok_or_else(|| Error::NotFound(format!("contract/{id}")))?;
    d.cost_lines = cost_lines(conn, id)?;
    d.assets = conn
        .prepare_cached("SELECT asset_id FROM contract_asset WHERE contract_id = ?1 ORDER BY id")?
        .query_map([id], |r| r.get("asset_id"))?
        .collect::<Result<_, _>>()?;
    Ok(d)
}

/// A contract without its lists.
pub(crate) fn head(conn: &Conn, id: ContractId) -> Result<Option<ContractDraft>> {
    Ok(conn
        .prepare_cached(&format!("SELECT {CONTRACT} FROM contract WHERE id = ?1"))?
        .query_row([id], read_draft)
        .optional()?)
}

/// Every contract that has not ended, without its lists.
pub(crate) fn running_heads(conn: &Conn) -> Result<Vec<ContractDraft>> {
    let mut stmt =
        conn.prepare_cached(&format!("SELECT {CONTRACT} FROM contract WHERE status = 'active'"))?;
    let rows = stmt.query_map([], read_draft)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The contract of a vendor with a number.
pub fn by_number(conn: &Conn, vendor: VendorId, number: &str) -> Result<Option<ContractId>> {
    Ok(conn
        .prepare_cached("SELECT id FROM contract WHERE vendor_id = ?1 AND number = ?2")?
        .query_row(params![vendor, number], |r| r.get("id"))
        .optional()?)
}

pub(crate) fn insert(tx: &Tx<'_>, d: &ContractDraft) -> Result<ContractId> {
    tx.prepare_cached(
        "INSERT INTO contract (vendor_id, number, title, kind, owner_id, status, start_date,
           initial_months, explicit_end, renewal, renewal_months, max_renewals, notice_value,
           notice_unit, notice_anchor, notice_clear_days, notice_window_max, notice_convention,
           evergreen_end, delivery_method, delivery_lead_days, decide_buffer_days, cost_centre,
           notes, ended_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
           ?19, ?20, ?21, ?22, ?23, ?24, ?25)",
    )?
    .execute(params![
        d.vendor_id,
        d.number,
        d.title,
        d.kind,
        d.owner_id,
        d.status,
        d.start,
        d.initial_months,
        d.explicit_end,
        d.renewal,
        d.renewal_months,
        d.max_renewals,
        d.notice_value,
        d.notice_unit,
        d.notice_anchor,
        d.notice_clear_days,
        d.notice_window_max,
        d.notice_convention,
        d.evergreen_end,
        d.delivery_method,
        d.delivery_lead_days,
        d.decide_buffer_days,
        d.cost_centre,
        d.notes,
        d.ended_on,
    ])?;
    Ok(ContractId(tx.last_insert_rowid()))
}

pub(crate) fn update(tx: &Tx<'_>, id: ContractId, d: &ContractDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE contract SET vendor_id = ?1, number = ?2, title = ?3, kind = ?4, owner_id = ?5,
           status = ?6, start_date = ?7, initial_months = ?8, explicit_end = ?9, renewal = ?10,
           renewal_months = ?11, max_renewals = ?12, notice_value = ?13, notice_unit = ?14,
           notice_anchor = ?15, notice_clear_days = ?16, notice_window_max = ?17,
           notice_convention = ?18, evergreen_end = ?19, delivery_method = ?20,
           delivery_lead_days = ?21, decide_buffer_days = ?22, cost_centre = ?23, notes = ?24,
           ended_on = ?25
         WHERE id = ?26",
    )?
    .execute(params![
        d.vendor_id,
        d.number,
        d.title,
        d.kind,
        d.owner_id,
        d.status,
        d.start,
        d.initial_months,
        d.explicit_end,
        d.renewal,
        d.renewal_months,
        d.max_renewals,
        d.notice_value,
        d.notice_unit,
        d.notice_anchor,
        d.notice_clear_days,
        d.notice_window_max,
        d.notice_convention,
        d.evergreen_end,
        d.delivery_method,
        d.delivery_lead_days,
        d.decide_buffer_days,
        d.cost_centre,
        d.notes,
        d.ended_on,
        id,
    ])?;
    Ok(())
}

/// Removes a contract and what only it owns; decisions keep it from being removed.
pub(crate) fn delete(tx: &Tx<'_>, id: ContractId) -> Result<()> {
    for sql in [
        "DELETE FROM contract_asset WHERE contract_id = ?1",
        "DELETE FROM cost_line WHERE contract_id = ?1",
        "DELETE FROM contract_period WHERE contract_id = ?1",
        "DELETE FROM contract WHERE id = ?1",
    ] {
        tx.prepare_cached(sql)?.execute([id])?;
    }
    Ok(())
}

/// How many decisions hang on a contract.
pub(crate) fn decision_count(conn: &Conn, id: ContractId) -> Result<u32> {
    Ok(conn.query_row("SELECT count(*) FROM decision WHERE contract_id = ?1", [id], |r| r.get(0))?)
}

/// How many service levels a contract promises.
pub(crate) fn sla_count(conn: &Conn, id: ContractId) -> Result<u32> {
    Ok(conn.query_row("SELECT count(*) FROM sla WHERE contract_id = ?1", [id], |r| r.get(0))?)
}

/// Whether a row of a table with this id exists. `table` is a literal of ours.
pub(crate) fn exists(conn: &Conn, table: &'static str, id: i64) -> Result<bool> {
    Ok(conn
        .prepare_cached(&format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE id = ?1)"))?
        .query_row([id], |r| r.get(0))?)
}

/// The name of a vendor or a person, for the head of a report.
pub(crate) fn name_of(conn: &Conn, table: &'static str, id: i64) -> Result<String> {
    conn.query_row(&format!("SELECT name FROM {table} WHERE id = ?1"), [id], |r| r.get("name"))
        .optional()?
        .ok_or_else(|| Error::NotFound(format!("{table}/{id}")))
}

/// The title of a contract; `None` when there is none.
pub(crate) fn title_of(conn: &Conn, id: ContractId) -> Result<Option<String>> {
    Ok(conn
        .prepare_cached("SELECT title FROM contract WHERE id = ?1")?
        .query_row([id], |r| r.get("title"))
        .optional()?)
}

/// How many rows a table has. `table` is a literal of ours.
pub(crate) fn count(conn: &Conn, table: &'static str) -> Result<u32> {
    Ok(conn
        .prepare_cached(&format!("SELECT count(*) FROM {table}"))?
        .query_row([], |r| r.get(0))?)
}
