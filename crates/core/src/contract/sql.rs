//! Contract rows in and out; columns by name. Knows no rule.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, ToSql, params, params_from_iter};

use super::Percent;
use super::draft::ContractDraft;
use super::increase::IncreaseClause;
use crate::error::{Error, Result};
use crate::ids::{ContractId, VendorId};
use crate::store::columns::ByName;
use crate::store::{Conn, Tx};

pub(crate) mod amendments;
mod lines;
pub(crate) mod listed;
mod periods;
pub(crate) mod prices;
mod review;

pub use lines::{cost_lines, covered_assets};
pub(crate) use lines::{missing_asset, put_assets, put_cost_lines};
pub use periods::{StoredPeriod, periods};
pub(crate) use periods::{delete_period, insert_period, is_decided, update_period};
pub(crate) use review::{children, covered};

/// The columns of a contract's own row but its id, in the order of [`values`].
const COLUMNS: [&str; 43] = [
    "vendor_id",
    "number",
    "title",
    "kind",
    "owner_id",
    "status",
    "start_date",
    "initial_months",
    "explicit_end",
    "renewal",
    "renewal_months",
    "max_renewals",
    "notice_value",
    "notice_unit",
    "notice_anchor",
    "notice_clear_days",
    "notice_window_max",
    "notice_convention",
    "evergreen_end",
    "delivery_method",
    "delivery_lead_days",
    "decide_buffer_days",
    "cost_centre",
    "notes",
    "ended_on",
    "parent_id",
    "signed_on",
    "double_signed",
    "notice_clause",
    "notice_effective",
    "calendar_country",
    "reminder_steps",
    "order_no",
    "payment_days",
    "cover_level",
    "keep_drive",
    "uplift",
    "uplift_fixed",
    "uplift_share",
    "uplift_floor",
    "uplift_cap",
    "uplift_index",
    "id",
];

fn values(d: &ContractDraft) -> [Box<dyn ToSql + '_>; 43] {
    let clause = &d.increase;
    let text = |p: Option<Percent>| Box::new(p.map(|p| p.to_string()));
    [
        Box::new(d.vendor_id),
        Box::new(&d.number),
        Box::new(&d.title),
        Box::new(d.kind),
        Box::new(d.owner_id),
        Box::new(d.status),
        Box::new(d.start),
        Box::new(d.initial_months),
        Box::new(d.explicit_end),
        Box::new(d.renewal),
        Box::new(d.renewal_months),
        Box::new(d.max_renewals),
        Box::new(d.notice_value),
        Box::new(d.notice_unit),
        Box::new(d.notice_anchor),
        Box::new(d.notice_clear_days),
        Box::new(d.notice_window_max),
        Box::new(d.notice_convention),
        Box::new(d.evergreen_end),
        Box::new(d.delivery_method),
        Box::new(d.delivery_lead_days),
        Box::new(d.decide_buffer_days),
        Box::new(&d.cost_centre),
        Box::new(&d.notes),
        Box::new(d.ended_on),
        Box::new(d.parent_id),
        Box::new(d.signed_on),
        Box::new(d.double_signed),
        Box::new(&d.notice_clause),
        Box::new(d.notice_effective),
        Box::new(d.calendar_country),
        Box::new(days_text(&d.reminder_steps)),
        Box::new(&d.order_no),
        Box::new(d.payment_days),
        Box::new(d.cover_level),
        Box::new(d.keep_drive),
        Box::new(clause.kind),
        text(clause.percent),
        text(clause.share),
        text(clause.floor),
        text(clause.cap),
        Box::new(&clause.index),
        Box::new(d.id),
    ]
}

fn read_draft<R: ByName>(r: &R) -> rusqlite::Result<ContractDraft> {
    let percent = |column: &str| -> rusqlite::Result<Option<Percent>> {
        Ok(r.get::<Option<String>>(column)?.and_then(|t| Percent::parse(&t)))
    };
    let steps: String = r.get("reminder_steps")?;
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
        parent_id: r.get("parent_id")?,
        signed_on: r.get("signed_on")?,
        double_signed: r.get("double_signed")?,
        notice_clause: r.get("notice_clause")?,
        notice_effective: r.get("notice_effective")?,
        calendar_country: r.get("calendar_country")?,
        reminder_steps: steps.split(' ').filter_map(|d| d.parse().ok()).collect(),
        order_no: r.get("order_no")?,
        payment_days: r.get("payment_days")?,
        cover_level: r.get("cover_level")?,
        keep_drive: r.get("keep_drive")?,
        increase: IncreaseClause {
            kind: r.get("uplift")?,
            percent: percent("uplift_fixed")?,
            share: percent("uplift_share")?,
            floor: percent("uplift_floor")?,
            cap: percent("uplift_cap")?,
            index: r.get("uplift_index")?,
        },
        amendments: Vec::new(),
        cost_lines: Vec::new(),
        assets: Vec::new(),
    })
}

fn days_text(days: &[u32]) -> String {
    days.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
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

/// A contract with its amendments, without its other lists.
pub(crate) fn head(conn: &Conn, id: ContractId) -> Result<Option<ContractDraft>> {
    let found = conn
        .prepare_cached("SELECT * FROM contract WHERE id = ?1")?
        .query_row([id], |r| read_draft(r))
        .optional()?;
    let Some(mut d) = found else { return Ok(None) };
    d.amendments = amendments::of(conn, Some(id))?.remove(&id).unwrap_or_default();
    Ok(Some(d))
}

/// Every contract that has not ended, with its amendments, without its other lists.
pub(crate) fn running_heads(conn: &Conn) -> Result<Vec<ContractDraft>> {
    let mut amended = amendments::of(conn, None)?;
    let mut stmt = conn.prepare_cached("SELECT * FROM contract WHERE status = 'active'")?;
    let mut heads = stmt.query_map([], |r| read_draft(r))?.collect::<Result<Vec<_>, _>>()?;
    for d in &mut heads {
        d.amendments = d.id.and_then(|id| amended.remove(&id)).unwrap_or_default();
    }
    Ok(heads)
}

/// The contract of a vendor with a number.
pub fn by_number(conn: &Conn, vendor: VendorId, number: &str) -> Result<Option<ContractId>> {
    Ok(conn
        .prepare_cached("SELECT id FROM contract WHERE vendor_id = ?1 AND number = ?2")?
        .query_row(params![vendor, number], |r| r.get("id"))
        .optional()?)
}

/// The first day of the oldest contract of each vendor, drafts left out.
pub(crate) fn first_days(conn: &Conn) -> Result<HashMap<VendorId, NaiveDate>> {
    let mut stmt = conn.prepare_cached(
        "SELECT vendor_id, min(start_date) AS first FROM contract
         WHERE status <> 'draft' GROUP BY vendor_id",
    )?;
    let rows = stmt.query_map([], |r| Ok((r.get("vendor_id")?, r.get("first")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn insert(tx: &Tx<'_>, d: &ContractDraft) -> Result<ContractId> {
    let [own @ .., _id] = values(d);
    let [columns @ .., _] = COLUMNS;
    let marks = vec!["?"; own.len()].join(", ");
    tx.prepare_cached(&format!("INSERT INTO contract ({}) VALUES ({marks})", columns.join(", ")))?
        .execute(params_from_iter(own))?;
    Ok(ContractId(tx.last_insert_rowid()))
}

/// Writes a contract's own row; `d.id` says which.
pub(crate) fn update(tx: &Tx<'_>, d: &ContractDraft) -> Result<()> {
    let [columns @ .., _] = COLUMNS;
    tx.prepare_cached(&format!("UPDATE contract SET {} = ? WHERE id = ?", columns.join(" = ?, ")))?
        .execute(params_from_iter(values(d)))?;
    Ok(())
}

/// Removes a contract and what only it owns; decisions keep it from being removed.
pub(crate) fn delete(tx: &Tx<'_>, id: ContractId) -> Result<()> {
    crate::quote::sql::delete_of_contract(tx, id)?;
    for sql in [
        "DELETE FROM duty_record WHERE duty_id IN (SELECT id FROM duty WHERE contract_id = ?1)",
        "DELETE FROM duty WHERE contract_id = ?1",
        "DELETE FROM snooze WHERE contract_id = ?1",
        "DELETE FROM contract_asset WHERE contract_id = ?1",
        "DELETE FROM document WHERE contract_id = ?1",
        "DELETE FROM period_price WHERE contract_id = ?1",
        "DELETE FROM amendment WHERE contract_id = ?1",
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

/// How many contracts hang under a contract.
pub(crate) fn child_count(conn: &Conn, id: ContractId) -> Result<u32> {
    Ok(conn.query_row("SELECT count(*) FROM contract WHERE parent_id = ?1", [id], |r| r.get(0))?)
}

/// The contract another hangs under.
pub(crate) fn parent_of(conn: &Conn, id: ContractId) -> Result<Option<ContractId>> {
    Ok(conn
        .prepare_cached("SELECT parent_id FROM contract WHERE id = ?1")?
        .query_row([id], |r| r.get("parent_id"))
        .optional()?
        .flatten())
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
