//! Contract rows in and out; columns by name. Knows no rule.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};

use super::draft::{ContractDraft, CostLineDraft, CoveredAsset, PeriodState};
use super::{Period, Terms};
use crate::error::{Error, Result};
use crate::ids::{AssetId, ContractId, CostLineId, PeriodId, VendorId};
use crate::money::Money;
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

const CONTRACT: &str = "id, vendor_id, number, title, kind, owner_id, status, start_date, \
    initial_months, explicit_end, renewal, renewal_months, max_renewals, notice_value, notice_unit, \
    notice_anchor, notice_clear_days, notice_window_max, notice_convention, evergreen_end, \
    delivery_method, delivery_lead_days, decide_buffer_days, cost_centre, notes, ended_on";

pub(crate) fn read_draft(r: &Row<'_>) -> rusqlite::Result<ContractDraft> {
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

// ── periods ──────────────────────────────────────────────────────────────────────────────────────

pub(crate) const PERIOD: &str =
    "id, k, start_date, end_date, notice_opens, notice_by, send_by, decide_by, state";

pub(crate) fn read_period(r: &Row<'_>) -> rusqlite::Result<StoredPeriod> {
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
    let rows = stmt.query_map([id], read_period)?;
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

// ── cost lines and assets ────────────────────────────────────────────────────────────────────────

/// The cost lines of a contract, in the order they were typed.
pub fn cost_lines(conn: &Conn, id: ContractId) -> Result<Vec<CostLineDraft>> {
    let mut stmt = conn.prepare_cached(
        "SELECT id, label, amount_minor, amount_currency, billing FROM cost_line
         WHERE contract_id = ?1 ORDER BY id",
    )?;
    let rows = stmt.query_map([id], |r| {
        Ok(CostLineDraft {
            id: Some(r.get("id")?),
            label: r.get("label")?,
            amount: Money::new(r.get("amount_minor")?, r.get("amount_currency")?),
            billing: r.get("billing")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Makes the stored cost lines those of the draft; unchanged ones are not touched.
pub(crate) fn put_cost_lines(tx: &Tx<'_>, id: ContractId, lines: &[CostLineDraft]) -> Result<()> {
    let old = cost_lines(tx, id)?;
    let keep = |l: &CostLineId| lines.iter().any(|n| n.id == Some(*l));
    for gone in old.iter().filter_map(|o| o.id).filter(|o| !keep(o)) {
        tx.prepare_cached("DELETE FROM cost_line WHERE id = ?1")?.execute([gone])?;
    }
    for l in lines {
        let known = l.id.filter(|i| old.iter().any(|o| o.id == Some(*i)));
        match known {
            Some(_) if old.contains(l) => {}
            Some(line) => {
                tx.prepare_cached(
                    "UPDATE cost_line SET label = ?1, amount_minor = ?2, amount_currency = ?3,
                       billing = ?4 WHERE id = ?5",
                )?
                .execute(params![
                    l.label,
                    l.amount.minor,
                    l.amount.currency,
                    l.billing,
                    line
                ])?;
            }
            None => {
                tx.prepare_cached(
                    "INSERT INTO cost_line (contract_id, label, amount_minor, amount_currency,
                       billing) VALUES (?1, ?2, ?3, ?4, ?5)",
                )?
                .execute(params![
                    id,
                    l.label,
                    l.amount.minor,
                    l.amount.currency,
                    l.billing
                ])?;
            }
        }
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

/// Whether a row of a table with this id exists. `table` is a literal of ours.
pub(crate) fn exists(conn: &Conn, table: &'static str, id: i64) -> Result<bool> {
    Ok(conn
        .prepare_cached(&format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE id = ?1)"))?
        .query_row([id], |r| r.get(0))?)
}

/// The terms of a draft that has a start.
pub(crate) fn terms(d: &ContractDraft, start: NaiveDate) -> Terms {
    Terms {
        start,
        initial_months: d.initial_months,
        explicit_end: d.explicit_end,
        renewal: d.renewal,
        renewal_months: d.renewal_months,
        max_renewals: d.max_renewals,
        notice: super::Notice {
            value: d.notice_value,
            unit: d.notice_unit,
            anchor: d.notice_anchor,
            clear_days: d.notice_clear_days,
            window_max: d.notice_window_max,
            convention: d.notice_convention,
        },
        evergreen_end: d.evergreen_end,
    }
}

/// The name of a vendor or a person, for the head of a report.
pub(crate) fn name_of(conn: &Conn, table: &'static str, id: i64) -> Result<String> {
    conn.query_row(&format!("SELECT name FROM {table} WHERE id = ?1"), [id], |r| r.get("name"))
        .optional()?
        .ok_or_else(|| Error::NotFound(format!("{table}/{id}")))
}

/// How many rows a table has. `table` is a literal of ours.
pub(crate) fn count(conn: &Conn, table: &'static str) -> Result<u32> {
    Ok(conn
        .prepare_cached(&format!("SELECT count(*) FROM {table}"))?
        .query_row([], |r| r.get(0))?)
}
