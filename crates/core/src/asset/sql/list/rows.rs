//! The rows of the list of assets, of the ids a page shows.

use rusqlite::Row;

use crate::asset::AssetRow;
use crate::asset::sql::read_money;
use crate::catalogue;
use crate::error::Result;
use crate::list::json_ids;
use crate::store::Conn;

/// The rows of these ids, in their order; ids that are gone are left out.
pub fn rows(conn: &Conn, ids: &[i64]) -> Result<Vec<AssetRow>> {
    let mut stmt = conn.prepare_cached(
        "SELECT a.id AS id, a.tag AS tag, a.serial AS serial, a.name AS name,
           a.manufacturer AS manufacturer, a.model AS model, a.category AS category,
           s.name AS status, s.state AS state, a.location AS location,
           coalesce(p.name, '') AS custodian, coalesce(u.name, '') AS user,
           a.company AS company, a.inventory_no AS inventory_no, a.ownership AS ownership,
           a.criticality AS criticality, a.in_service_on AS in_service_on,
           a.department AS department,
           a.cost_centre AS cost_centre, coalesce(v.name, '') AS supplier,
           a.purchase_date AS purchase_date, a.cost_minor AS cost_minor,
           a.cost_currency AS cost_currency, a.warranty_end AS warranty_end,
           a.model_number AS model_number, a.room AS room, a.invoice_no AS invoice_no,
           a.order_no AS order_no, coalesce(w.tag, '') AS part_of,
           a.warranty_start AS warranty_start, a.warranty_months AS warranty_months,
           a.eol_date AS eol_date, a.delivered_on AS delivered_on, a.due_back AS due_back,
           a.retire_on AS retire_on, a.disposed_on AS disposed_on,
           a.confidentiality AS confidentiality, a.cover_need AS cover_need,
           a.rto_minutes AS rto_minutes, a.rpo_minutes AS rpo_minutes,
           a.proceeds_minor AS proceeds_minor, a.proceeds_currency AS proceeds_currency,
           a.disposal_cost_minor AS disposal_cost_minor,
           a.disposal_cost_currency AS disposal_cost_currency
         FROM json_each(?1) j CROSS JOIN asset a ON a.id = j.value
         JOIN asset_status s ON s.id = a.status_id
         LEFT JOIN person p ON p.id = a.custodian_id
         LEFT JOIN person u ON u.id = a.user_id
         LEFT JOIN vendor v ON v.id = a.supplier_id
         LEFT JOIN asset w ON w.id = a.part_of_id
         ORDER BY j.key",
    )?;
    let json = json_ids(ids);
    let rows = stmt.query_map([&json], read_row)?;
    let mut rows: Vec<AssetRow> = rows.collect::<Result<_, _>>()?;
    let mut custom = catalogue::sql::values_of_assets(conn, &json)?;
    for row in &mut rows {
        row.custom = custom.remove(&row.id).unwrap_or_default();
    }
    Ok(rows)
}

fn read_row(r: &Row<'_>) -> rusqlite::Result<AssetRow> {
    Ok(AssetRow {
        id: r.get("id")?,
        tag: r.get("tag")?,
        serial: r.get("serial")?,
        name: r.get("name")?,
        manufacturer: r.get("manufacturer")?,
        model: r.get("model")?,
        category: r.get("category")?,
        status: r.get("status")?,
        state: r.get("state")?,
        location: r.get("location")?,
        custodian: r.get("custodian")?,
        user: r.get("user")?,
        company: r.get("company")?,
        inventory_no: r.get("inventory_no")?,
        ownership: r.get("ownership")?,
        criticality: r.get("criticality")?,
        in_service_on: r.get("in_service_on")?,
        department: r.get("department")?,
        cost_centre: r.get("cost_centre")?,
        supplier: r.get("supplier")?,
        purchase_date: r.get("purchase_date")?,
        cost: read_money(r, "cost_minor", "cost_currency")?,
        warranty_end: r.get("warranty_end")?,
        model_number: r.get("model_number")?,
        room: r.get("room")?,
        invoice_no: r.get("invoice_no")?,
        order_no: r.get("order_no")?,
        part_of: r.get("part_of")?,
        warranty_start: r.get("warranty_start")?,
        warranty_months: r.get("warranty_months")?,
        eol_date: r.get("eol_date")?,
        delivered_on: r.get("delivered_on")?,
        due_back: r.get("due_back")?,
        retire_on: r.get("retire_on")?,
        disposed_on: r.get("disposed_on")?,
        confidentiality: r.get("confidentiality")?,
        cover_need: r.get("cover_need")?,
        rto_minutes: r.get("rto_minutes")?,
        rpo_minutes: r.get("rpo_minutes")?,
        proceeds: read_money(r, "proceeds_minor", "proceeds_currency")?,
        disposal_cost: read_money(r, "disposal_cost_minor", "disposal_cost_currency")?,
        custom: Vec::new(),
    })
}
