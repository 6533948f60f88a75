//! Which rows the sample brought, and taking them out again. Reads the journal, not a marker column:
//! whatever the sample's op created is the sample's.

use rusqlite::named_params;

use crate::error::Result;
use crate::ids::ContractId;
use crate::list::json_ids;
use crate::store::{Conn, Tx};

/// Whether the register holds no vendor, contract or asset.
pub(super) fn is_empty(conn: &Conn) -> Result<bool> {
    Ok(conn.query_row(
        "SELECT NOT EXISTS (SELECT 1 FROM vendor) AND NOT EXISTS (SELECT 1 FROM contract)
            AND NOT EXISTS (SELECT 1 FROM asset)",
        [],
        |r| r.get(0),
    )?)
}

/// Whether no op is by a person: what Custodia does by itself is not.
pub(super) fn nobody_wrote(conn: &Conn) -> Result<bool> {
    let somebody = "SELECT NOT EXISTS (SELECT 1 FROM op WHERE actor <> 'system') AS nobody";
    Ok(conn.query_row(somebody, [], |r| r.get("nobody"))?)
}

/// Ids of a table that ops called `name` created, as a JSON array.
///
/// An event creates a record when a column that is never null was null before: `probe`.
fn created(conn: &Conn, name: &str, table: &str, probe: &str) -> Result<String> {
    let mut stmt = conn.prepare_cached(
        "SELECT CAST(substr(e.ent, length(:table) + 2) AS INTEGER) AS id
         FROM event e JOIN op o ON o.id = e.op
         WHERE o.name = :name AND e.ent > :table || '/' AND e.ent < :table || '0'
           AND json_type(e.bytes, '$.data.' || :probe || '[0]') = 'null'",
    )?;
    let ids = stmt
        .query_map(named_params! {":name": name, ":table": table, ":probe": probe}, |r| {
            r.get("id")
        })?;
    Ok(json_ids(&ids.collect::<Result<Vec<i64>, _>>()?))
}

/// Removes what ops called `name` created, except what other records refer to.
///
/// Contracts go with everything that hangs on them. An asset, a vendor, a person stays where anything
/// left refers to them, a person also where they were made an operator. Statuses stay: a register
/// needs them.
pub(super) fn remove(tx: &Tx<'_>, name: &str) -> Result<()> {
    let ids = |table: &str, probe: &str| created(tx, name, table, probe);
    let contracts = ids("contract", "title")?;
    let assets = ids("asset", "tag")?;
    let vendors = ids("vendor", "name")?;
    let people = ids("person", "active")?;
    let plans = ids("depreciation_plan", "book")?;
    let budget = ids("budget_line", "kind")?;
    let requests = ids("capital_request", "number")?;
    let counts = ids("stocktake", "title")?;
    lots(tx, &ids("disposal_lot", "title")?)?;
    for id in serde_json::from_str::<Vec<i64>>(&contracts).unwrap_or_default() {
        crate::quote::sql::delete_of_contract(tx, ContractId(id))?;
    }
    for (sql, ids) in [
        (
            "DELETE FROM stocktake_scan WHERE stocktake_id IN (SELECT value FROM json_each(?1))",
            &counts,
        ),
        (
            "DELETE FROM stocktake_line WHERE stocktake_id IN (SELECT value FROM json_each(?1))",
            &counts,
        ),
        ("DELETE FROM stocktake WHERE id IN (SELECT value FROM json_each(?1))", &counts),
        (
            "DELETE FROM sla_pause WHERE ticket_id IN (SELECT t.id FROM sla_ticket t
               JOIN sla s ON s.id = t.sla_id
               WHERE s.contract_id IN (SELECT value FROM json_each(?1)))",
            &contracts,
        ),
        (
            "DELETE FROM sla_ticket WHERE sla_id IN
               (SELECT id FROM sla WHERE contract_id IN (SELECT value FROM json_each(?1)))",
            &contracts,
        ),
        (
            "DELETE FROM sla_claim WHERE sla_id IN
               (SELECT id FROM sla WHERE contract_id IN (SELECT value FROM json_each(?1)))",
            &contracts,
        ),
        (
            "DELETE FROM sla_measurement WHERE sla_id IN
               (SELECT id FROM sla WHERE contract_id IN (SELECT value FROM json_each(?1)))",
            &contracts,
        ),
        (
            "DELETE FROM sla_tier WHERE sla_id IN
               (SELECT id FROM sla WHERE contract_id IN (SELECT value FROM json_each(?1)))",
            &contracts,
        ),
        (
            "DELETE FROM sla_outage WHERE sla_id IN
               (SELECT id FROM sla WHERE contract_id IN (SELECT value FROM json_each(?1)))",
            &contracts,
        ),
        ("DELETE FROM sla WHERE contract_id IN (SELECT value FROM json_each(?1))", &contracts),
        (
            "DELETE FROM notice WHERE decision_id IN
               (SELECT id FROM decision WHERE contract_id IN (SELECT value FROM json_each(?1)))",
            &contracts,
        ),
        ("DELETE FROM document WHERE contract_id IN (SELECT value FROM json_each(?1))", &contracts),
        ("DELETE FROM saving WHERE contract_id IN (SELECT value FROM json_each(?1))", &contracts),
        (
            "DELETE FROM amendment WHERE contract_id IN (SELECT value FROM json_each(?1))",
            &contracts,
        ),
        (
            "DELETE FROM period_price WHERE contract_id IN (SELECT value FROM json_each(?1))",
            &contracts,
        ),
        (
            "UPDATE contract SET parent_id = NULL
             WHERE parent_id IN (SELECT value FROM json_each(?1))",
            &contracts,
        ),
        (
            "DELETE FROM decision
             WHERE contract_id IN (SELECT value FROM json_each(?1))",
            &contracts,
        ),
        (
            "DELETE FROM contract_asset
             WHERE contract_id IN (SELECT value FROM json_each(?1))",
            &contracts,
        ),
        (
            "DELETE FROM cost_line WHERE contract_id IN (SELECT value FROM json_each(?1))",
            &contracts,
        ),
        (
            "DELETE FROM contract_period
             WHERE contract_id IN (SELECT value FROM json_each(?1))",
            &contracts,
        ),
        ("DELETE FROM contract WHERE id IN (SELECT value FROM json_each(?1))", &contracts),
        ("DELETE FROM depreciation_plan WHERE id IN (SELECT value FROM json_each(?1))", &plans),
        ("DELETE FROM budget_line WHERE id IN (SELECT value FROM json_each(?1))", &budget),
        (
            "DELETE FROM capital_line WHERE request_id IN (SELECT value FROM json_each(?1))",
            &requests,
        ),
        (
            "DELETE FROM capital_option WHERE request_id IN (SELECT value FROM json_each(?1))",
            &requests,
        ),
        ("DELETE FROM capital_request WHERE id IN (SELECT value FROM json_each(?1))", &requests),
    ] {
        tx.prepare_cached(sql)?.execute([ids])?;
    }
    for (table, probe) in ABOUT_ASSETS {
        take(tx, table, &ids(table, probe)?)?;
    }
    take(tx, "asset", &assets)?;
    let vendors = idle(tx, "vendor", &vendors, OF_VENDORS)?;
    for table in OF_VENDORS {
        let sql =
            format!("DELETE FROM {table} WHERE vendor_id IN (SELECT value FROM json_each(?1))");
        tx.prepare_cached(&sql)?.execute([&vendors])?;
    }
    take(tx, "vendor", &vendors)?;
    let people = people_without_a_desk(tx, &people)?;
    take(tx, "person", &people)
}

/// Removes disposal lots with all that was recorded in them; a lot with a certificate stays, and what
/// is in it.
fn lots(tx: &Tx<'_>, ids: &str) -> Result<()> {
    const OF_LOTS: &[&str] = &[
        "disposal_line",
        "document",
        "evidence_file",
        "custody_party",
        "custody_event",
        "received_certificate",
        "waste_transfer",
    ];
    const LINES: &str =
        "SELECT id FROM disposal_line WHERE lot_id IN (SELECT value FROM json_each(?1))";
    let ids = idle(tx, "disposal_lot", ids, OF_LOTS)?;
    let of_lots = |table: &str| {
        format!("SELECT id FROM {table} WHERE lot_id IN (SELECT value FROM json_each(?1))")
    };
    let media = format!("SELECT id FROM disposal_medium WHERE line_id IN ({LINES})");
    let records = format!("SELECT id FROM sanitization WHERE medium_id IN ({media})");
    for (table, column, whose) in [
        ("signatory", "sanitization_id", records),
        ("signatory", "custody_id", of_lots("custody_event")),
        ("signatory", "received_id", of_lots("received_certificate")),
        ("sanitization", "medium_id", media),
        ("received_serial", "certificate_id", of_lots("received_certificate")),
        ("evidence_drive", "file_id", of_lots("evidence_file")),
        ("custody_item", "event_id", of_lots("custody_event")),
        ("disposal_ended", "line_id", LINES.to_owned()),
        ("disposal_medium", "line_id", LINES.to_owned()),
    ] {
        let sql = format!("DELETE FROM {table} WHERE {column} IN ({whose})");
        tx.prepare_cached(&sql)?.execute([&ids])?;
    }
    // Files last: evidence, photographs and certificates name theirs.
    for table in OF_LOTS.iter().filter(|t| !matches!(**t, "document" | "custody_party")) {
        of_these(tx, table, &ids)?;
    }
    of_these(tx, "custody_party", &ids)?;
    of_these(tx, "document", &ids)?;
    tx.prepare_cached("DELETE FROM disposal_lot WHERE id IN (SELECT value FROM json_each(?1))")?
        .execute([&ids])?;
    Ok(())
}

fn of_these(tx: &Tx<'_>, table: &str, lots: &str) -> Result<()> {
    let sql = format!("DELETE FROM {table} WHERE lot_id IN (SELECT value FROM json_each(?1))");
    tx.prepare_cached(&sql)?.execute([lots])?;
    Ok(())
}

/// What says more about assets, with a column that is never null.
const ABOUT_ASSETS: [(&str, &str); 9] = [
    ("handover", "asset_id"),
    ("purchase_line", "order_id"),
    ("purchase_order", "vendor_id"),
    ("transition", "kind"),
    ("coverage", "asset_id"),
    ("component", "asset_id"),
    ("model", "name"),
    ("category", "name"),
    ("location", "path"),
];

/// What goes with a vendor.
const OF_VENDORS: &[&str] =
    &["vendor_certificate", "vendor_escalation", "vendor_survey", "vendor_contact", "document"];

/// Those of these rows that no other row refers to, but for rows of `own`: the schema says who
/// could.
fn idle(conn: &Conn, table: &str, ids: &str, own: &[&str]) -> Result<String> {
    let mut stmt = conn.prepare_cached(
        "SELECT t.name AS child, f.\"from\" AS field
         FROM pragma_table_list t, pragma_foreign_key_list(t.name) f
         WHERE t.type = 'table' AND f.\"table\" = ?1 ORDER BY t.name, f.id",
    )?;
    let refers = stmt
        .query_map([table], |r| Ok((r.get::<_, String>("child")?, r.get::<_, String>("field")?)))?;
    let mut sql = format!("SELECT id FROM {table} WHERE id IN (SELECT value FROM json_each(?1))");
    for (child, field) in refers.collect::<Result<Vec<_>, _>>()? {
        if !own.contains(&child.as_str()) {
            sql +=
                &format!(" AND NOT EXISTS (SELECT 1 FROM {child} c WHERE c.{field} = {table}.id)");
        }
    }
    let mut stmt = conn.prepare_cached(&sql)?;
    let found = stmt.query_map([ids], |r| r.get("id"))?;
    Ok(json_ids(&found.collect::<Result<Vec<i64>, _>>()?))
}

/// Deletes those of these rows that nothing refers to.
fn take(tx: &Tx<'_>, table: &str, ids: &str) -> Result<()> {
    let ids = idle(tx, table, ids, &[])?;
    let sql = format!("DELETE FROM {table} WHERE id IN (SELECT value FROM json_each(?1))");
    tx.prepare_cached(&sql)?.execute([ids])?;
    Ok(())
}

/// Those who were not made operators since.
fn people_without_a_desk(conn: &Conn, ids: &str) -> Result<String> {
    let mut stmt = conn.prepare_cached(
        "SELECT id FROM person
         WHERE id IN (SELECT value FROM json_each(?1)) AND NOT is_operator",
    )?;
    let found = stmt.query_map([ids], |r| r.get("id"))?;
    Ok(json_ids(&found.collect::<Result<Vec<i64>, _>>()?))
}
