//! Service levels as rows; columns by name. Knows no rule.

use std::collections::HashMap;

use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row, params, params_from_iter};

use super::draft::{SlaDraft, TierDraft};
use crate::error::{Error, Result};
use crate::ids::{ContractId, SlaId, VendorId};
use crate::money::Money;
use crate::store::{Conn, Tx};

mod claims;
mod measured;
mod records;

pub(super) use claims::{claims, put_claim};
pub(super) use measured::{Measurement, measurements, put_measurement};
pub(super) use records::{
    Outage, StoredTicket, delete_outage, delete_ticket, outage, outages, put_outage, put_ticket,
    records, ticket, tickets,
};

/// Which service levels.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Which {
    /// Only this one.
    pub id: Option<SlaId>,
    /// Only of this contract.
    pub contract: Option<ContractId>,
    /// Only of this vendor's contracts.
    pub vendor: Option<VendorId>,
}

impl Which {
    /// A condition on the ids, for a table that refers to service levels by `column`.
    fn condition(self, column: &str) -> (String, Vec<Value>) {
        if let Some(id) = self.id {
            (format!("{column} = ?1"), vec![id.0.into()])
        } else if let Some(contract) = self.contract {
            let sql = format!("{column} IN (SELECT id FROM sla WHERE contract_id = ?1)");
            (sql, vec![contract.0.into()])
        } else if let Some(vendor) = self.vendor {
            let sql = format!(
                "{column} IN (SELECT s.id FROM sla s JOIN contract c ON c.id = s.contract_id
                   WHERE c.vendor_id = ?1)"
            );
            (sql, vec![vendor.0.into()])
        } else {
            ("true".to_owned(), Vec::new())
        }
    }
}

/// A service level with the names lists show.
pub(super) struct Head {
    pub id: SlaId,
    pub draft: SlaDraft,
    pub contract_id: ContractId,
    pub contract_number: String,
    pub contract_title: String,
    pub vendor_id: VendorId,
    pub vendor: String,
}

pub(super) fn money(r: &Row<'_>, minor: &str, currency: &str) -> rusqlite::Result<Option<Money>> {
    let minor: Option<i64> = r.get(minor)?;
    let currency = r.get(currency)?;
    Ok(minor.zip(currency).map(|(minor, currency)| Money::new(minor, currency)))
}

fn read(r: &Row<'_>) -> rusqlite::Result<SlaDraft> {
    let hours: String = r.get("hours")?;
    let mut hours: Vec<String> = hours.split(';').map(str::to_owned).collect();
    hours.resize(7, String::new());
    Ok(SlaDraft {
        id: Some(r.get("id")?),
        contract_id: Some(r.get("contract_id")?),
        name: r.get("name")?,
        metric: r.get("metric")?,
        comparator: r.get("comparator")?,
        target: r.get("target")?,
        unit: r.get("unit")?,
        window: r.get("window")?,
        rolling_days: r.get("rolling_days")?,
        zone: r.get("zone")?,
        hours,
        holidays: r.get("holidays")?,
        method: r.get("method")?,
        minimum_minutes: r.get("minimum_minutes")?,
        limit_minutes: r.get("limit_minutes")?,
        exclusions: r.get("exclusions")?,
        from_date: Some(r.get("from_date")?),
        until_date: r.get("until_date")?,
        credit: r.get("credit")?,
        tiers: Vec::new(),
        step: r.get("step")?,
        step_percent: r.get("step_percent")?,
        cap_percent: r.get("cap_percent")?,
        fee_basis: r.get("fee_basis")?,
        fee: money(r, "fee_minor", "fee_currency")?,
        claim_rule: r.get("claim_rule")?,
        claim_value: r.get("claim_value")?,
        notes: r.get("notes")?,
    })
}

/// A service level as a form shows it.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn draft(conn: &Conn, id: SlaId) -> Result<SlaDraft> {
    let found =
        conn.prepare_cached("SELECT * FROM sla WHERE id = ?1")?.query_row([id], read).optional()?;
    let mut draft = found.ok_or_else(|| Error::NotFound(format!("sla/{id}")))?;
    let only = Which { id: Some(id), ..Which::default() };
    draft.tiers = tiers(conn, only)?.remove(&id).unwrap_or_default();
    Ok(draft)
}

/// Service levels with their tables, by vendor, contract and name: two queries.
pub(super) fn heads(conn: &Conn, which: Which) -> Result<Vec<Head>> {
    let (condition, values) = which.condition("s.id");
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT s.*, c.number AS contract_number, c.title AS contract_title,
           c.vendor_id AS vendor_id, v.name AS vendor
         FROM sla s JOIN contract c ON c.id = s.contract_id JOIN vendor v ON v.id = c.vendor_id
         WHERE {condition} ORDER BY v.name, c.title, c.id, s.name, s.id"
    ))?;
    let rows = stmt.query_map(params_from_iter(values), |r| {
        Ok(Head {
            id: r.get("id")?,
            draft: read(r)?,
            contract_id: r.get("contract_id")?,
            contract_number: r.get("contract_number")?,
            contract_title: r.get("contract_title")?,
            vendor_id: r.get("vendor_id")?,
            vendor: r.get("vendor")?,
        })
    })?;
    let mut heads: Vec<Head> = rows.collect::<Result<_, _>>()?;
    let mut tiers = tiers(conn, which)?;
    for head in &mut heads {
        head.draft.tiers = tiers.remove(&head.id).unwrap_or_default();
    }
    Ok(heads)
}

fn tiers(conn: &Conn, which: Which) -> Result<HashMap<SlaId, Vec<TierDraft>>> {
    let (condition, values) = which.condition("sla_id");
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT sla_id, bound, credit FROM sla_tier WHERE {condition} ORDER BY sla_id, place"
    ))?;
    let mut found: HashMap<SlaId, Vec<TierDraft>> = HashMap::new();
    let rows = stmt.query_map(params_from_iter(values), |r| {
        Ok((r.get("sla_id")?, TierDraft { bound: r.get("bound")?, credit: r.get("credit")? }))
    })?;
    for row in rows {
        let (id, tier) = row?;
        found.entry(id).or_default().push(tier);
    }
    Ok(found)
}

/// The service level of a contract with this name.
pub(super) fn by_name(conn: &Conn, contract: ContractId, name: &str) -> Result<Option<SlaId>> {
    Ok(conn
        .prepare_cached("SELECT id FROM sla WHERE contract_id = ?1 AND name = ?2 COLLATE NOCASE")?
        .query_row(params![contract, name], |r| r.get("id"))
        .optional()?)
}

/// The service levels of this name, in any contract.
pub fn named(conn: &Conn, name: &str) -> Result<Vec<SlaId>> {
    let mut stmt =
        conn.prepare_cached("SELECT id FROM sla WHERE name = ?1 COLLATE NOCASE ORDER BY id")?;
    let rows = stmt.query_map([name], |r| r.get("id"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes a draft as a new row, or over the one it names.
pub(super) fn put(tx: &Tx<'_>, d: &SlaDraft) -> Result<SlaId> {
    let values = params![
        d.contract_id,
        d.name,
        d.metric,
        d.comparator,
        d.target,
        d.unit,
        d.window,
        d.rolling_days,
        d.zone,
        d.hours.join(";"),
        d.holidays,
        d.method,
        d.minimum_minutes,
        d.limit_minutes,
        d.exclusions,
        d.from_date,
        d.until_date,
        d.credit,
        d.step,
        d.step_percent,
        d.cap_percent,
        d.fee_basis,
        d.fee.map(|f| f.minor),
        d.fee.map(|f| f.currency),
        d.claim_rule,
        d.claim_value,
        d.notes,
        d.id,
    ];
    match d.id {
        None => {
            tx.prepare_cached(
                "INSERT INTO sla (contract_id, name, metric, comparator, target, unit, window,
                   rolling_days, zone, hours, holidays, method, minimum_minutes, limit_minutes,
                   exclusions, from_date, until_date, credit, step, step_percent, cap_percent,
                   fee_basis, fee_minor, fee_currency, claim_rule, claim_value, notes, id)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,
                   ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28)",
            )?
            .execute(values)?;
            Ok(SlaId(tx.last_insert_rowid()))
        }
        Some(id) => {
            tx.prepare_cached(
                "UPDATE sla SET contract_id = ?1, name = ?2, metric = ?3, comparator = ?4,
                   target = ?5, unit = ?6, window = ?7, rolling_days = ?8, zone = ?9, hours = ?10,
                   holidays = ?11, method = ?12, minimum_minutes = ?13, limit_minutes = ?14,
                   exclusions = ?15, from_date = ?16, until_date = ?17, credit = ?18, step = ?19,
                   step_percent = ?20, cap_percent = ?21, fee_basis = ?22, fee_minor = ?23,
                   fee_currency = ?24, claim_rule = ?25, claim_value = ?26, notes = ?27
                 WHERE id = ?28",
            )?
            .execute(values)?;
            Ok(id)
        }
    }
}

/// Makes the stored table of credits that of the draft; unchanged rows are not touched.
pub(super) fn put_tiers(tx: &Tx<'_>, id: SlaId, rows: &[TierDraft]) -> Result<()> {
    let old = tiers(tx, Which { id: Some(id), ..Which::default() })?.remove(&id);
    let old = old.unwrap_or_default();
    tx.prepare_cached("DELETE FROM sla_tier WHERE sla_id = ?1 AND place >= ?2")?
        .execute(params![id, i64::try_from(rows.len()).unwrap_or(i64::MAX)])?;
    for (place, row) in (0_u32..).zip(rows) {
        let at = usize::try_from(place).unwrap_or(usize::MAX);
        if old.get(at) == Some(row) {
            continue;
        }
        tx.prepare_cached(
            "INSERT INTO sla_tier (sla_id, place, bound, credit) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (sla_id, place) DO UPDATE SET bound = ?3, credit = ?4",
        )?
        .execute(params![id, place, row.bound, row.credit])?;
    }
    Ok(())
}

/// Removes a service level and what only it owns.
pub(super) fn delete(tx: &Tx<'_>, id: SlaId) -> Result<()> {
    for sql in [
        "DELETE FROM sla_tier WHERE sla_id = ?1",
        "DELETE FROM sla_measurement WHERE sla_id = ?1",
        "DELETE FROM sla_outage WHERE sla_id = ?1",
        "DELETE FROM sla_pause WHERE ticket_id IN (SELECT id FROM sla_ticket WHERE sla_id = ?1)",
        "DELETE FROM sla_ticket WHERE sla_id = ?1",
        "DELETE FROM sla WHERE id = ?1",
    ] {
        tx.prepare_cached(sql)?.execute([id])?;
    }
    Ok(())
}

/// Whether a document belongs to the contract of a service level.
pub(super) fn is_document_of(conn: &Conn, document: i64, contract: ContractId) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM document WHERE id = ?1 AND contract_id = ?2)",
        )?
        .query_row(params![document, contract], |r| r.get(0))?)
}
