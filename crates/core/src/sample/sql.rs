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
/// Contracts go with everything that hangs on them. An asset stays where a contract of the user's
/// covers it, a vendor where anything left was bought or hired from it, a person where anything
/// left names them or they were made an operator. Statuses stay: a register needs them.
pub(super) fn remove(tx: &Tx<'_>, name: &str) -> Result<()> {
    let ids = |table: &str, probe: &str| created(tx, name, table, probe);
    let contracts = ids("contract", "title")?;
    let assets = ids("asset", "tag")?;
    let vendors = ids("vendor", "name")?;
    let people = ids("person", "active")?;
    let orders = ids("purchase_order", "vendor_id")?;
    let actions = ids("transition", "kind")?;
    for id in serde_json::from_str::<Vec<i64>>(&contracts).unwrap_or_default() {
        crate::quote::sql::delete_of_contract(tx, ContractId(id))?;
    }
    for (sql, ids) in [
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
        ("DELETE FROM handover WHERE asset_id IN (SELECT value FROM json_each(?1))", &assets),
        ("DELETE FROM invoice_asset WHERE asset_id IN (SELECT value FROM json_each(?1))", &assets),
        ("DELETE FROM receipt_item WHERE asset_id IN (SELECT value FROM json_each(?1))", &assets),
        (
            "DELETE FROM purchase_line WHERE order_id IN (SELECT value FROM json_each(?1))
               AND order_id NOT IN (SELECT order_id FROM receipt)",
            &orders,
        ),
        (
            "DELETE FROM purchase_order WHERE id IN (SELECT value FROM json_each(?1))
               AND id NOT IN (SELECT order_id FROM receipt)",
            &orders,
        ),
        (
            "DELETE FROM transition WHERE id IN (SELECT value FROM json_each(?1))
               AND NOT EXISTS (SELECT 1 FROM handover h WHERE h.transition_id = transition.id)",
            &actions,
        ),
        (
            "DELETE FROM asset WHERE id IN (SELECT value FROM json_each(?1))
               AND id NOT IN (SELECT asset_id FROM contract_asset)
               AND id NOT IN (SELECT asset_id FROM lease_item)
               AND NOT EXISTS (SELECT 1 FROM lease_condition l WHERE l.asset_id = asset.id)",
            &assets,
        ),
        (
            "DELETE FROM vendor_certificate WHERE vendor_id IN (SELECT value FROM json_each(?1))
               AND vendor_id NOT IN (SELECT vendor_id FROM contract)
               AND NOT EXISTS (SELECT 1 FROM asset a WHERE a.supplier_id = vendor_id)",
            &vendors,
        ),
        (
            "DELETE FROM vendor_escalation WHERE vendor_id IN (SELECT value FROM json_each(?1))
               AND vendor_id NOT IN (SELECT vendor_id FROM contract)
               AND NOT EXISTS (SELECT 1 FROM asset a WHERE a.supplier_id = vendor_id)",
            &vendors,
        ),
        (
            "DELETE FROM vendor_survey WHERE vendor_id IN (SELECT value FROM json_each(?1))
               AND vendor_id NOT IN (SELECT vendor_id FROM contract)
               AND NOT EXISTS (SELECT 1 FROM asset a WHERE a.supplier_id = vendor_id)",
            &vendors,
        ),
        (
            "DELETE FROM vendor_contact WHERE vendor_id IN (SELECT value FROM json_each(?1))
               AND vendor_id NOT IN (SELECT vendor_id FROM contract)
               AND NOT EXISTS (SELECT 1 FROM quote q WHERE q.vendor_id = vendor_contact.vendor_id)
               AND NOT EXISTS (SELECT 1 FROM asset a WHERE a.supplier_id = vendor_id)",
            &vendors,
        ),
        (
            "DELETE FROM document WHERE vendor_id IN (SELECT value FROM json_each(?1))
               AND vendor_id NOT IN (SELECT vendor_id FROM contract)
               AND NOT EXISTS (SELECT 1 FROM asset a WHERE a.supplier_id = vendor_id)",
            &vendors,
        ),
        (
            "DELETE FROM vendor WHERE id IN (SELECT value FROM json_each(?1))
               AND id NOT IN (SELECT vendor_id FROM contract)
               AND NOT EXISTS (SELECT 1 FROM quote q WHERE q.vendor_id = vendor.id)
               AND NOT EXISTS (SELECT 1 FROM purchase_order o WHERE o.vendor_id = vendor.id)
               AND NOT EXISTS (SELECT 1 FROM invoice i WHERE i.vendor_id = vendor.id)
               AND NOT EXISTS (SELECT 1 FROM handover h WHERE h.vendor_id = vendor.id)
               AND NOT EXISTS (SELECT 1 FROM asset a WHERE a.supplier_id = vendor.id)",
            &vendors,
        ),
        (
            "DELETE FROM person WHERE id IN (SELECT value FROM json_each(?1)) AND NOT is_operator
               AND NOT EXISTS (SELECT 1 FROM asset a
                               WHERE person.id IN (a.custodian_id, a.user_id))
               AND NOT EXISTS (SELECT 1 FROM handover h
                               WHERE person.id IN (h.person_id, h.by_id, h.deleted_by_id))
               AND NOT EXISTS (SELECT 1 FROM receipt r WHERE r.by_id = person.id)
               AND NOT EXISTS (SELECT 1 FROM contract c WHERE c.owner_id = person.id)
               AND NOT EXISTS (SELECT 1 FROM decision d
                               WHERE person.id IN (d.decided_by, d.approver_id))",
            &people,
        ),
    ] {
        tx.prepare_cached(sql)?.execute([ids])?;
    }
    Ok(())
}
