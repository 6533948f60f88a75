//! What the records of the journal are called today: one query an entity, on the tables as they
//! are. Never from the events: a name that was changed or erased must not come back from there.

use rusqlite::OptionalExtension as _;

use super::Conn;
use crate::error::Result;

/// What people call a record (`asset/231`): its tag, number or name, or that of the contract it
/// belongs to. `None` for one that is gone or has no name of its own.
pub(super) fn title(conn: &Conn, ent: &str) -> Result<Option<String>> {
    let Some((entity, id)) = ent.split_once('/') else { return Ok(None) };
    let (Some(sql), Ok(id)) = (query(entity), id.parse::<i64>()) else { return Ok(None) };
    let title = conn.prepare_cached(sql)?.query_row([id], |r| r.get("title")).optional()?;
    Ok(title.filter(|t: &String| !t.is_empty()))
}

fn query(entity: &str) -> Option<&'static str> {
    Some(match entity {
        "asset" => "SELECT tag AS title FROM asset WHERE id = ?1",
        "asset_status" => "SELECT name AS title FROM asset_status WHERE id = ?1",
        "coverage" => {
            "SELECT a.tag AS title FROM coverage x JOIN asset a ON a.id = x.asset_id WHERE x.id = ?1"
        }
        "location" => "SELECT path AS title FROM location WHERE id = ?1",
        "category" => "SELECT name AS title FROM category WHERE id = ?1",
        "model" => "SELECT trim(manufacturer || ' ' || name) AS title FROM model WHERE id = ?1",
        "custom_field" => "SELECT name AS title FROM custom_field WHERE id = ?1",
        "asset_identifier" => "SELECT value AS title FROM asset_identifier WHERE id = ?1",
        "component" => {
            "SELECT iif(x.serial <> '', x.serial, a.tag) AS title
             FROM component x JOIN asset a ON a.id = x.asset_id WHERE x.id = ?1"
        }
        "custom_value" => {
            "SELECT f.name || ' · ' || a.tag AS title
             FROM custom_value x JOIN custom_field f ON f.id = x.field_id
             JOIN asset a ON a.id = x.asset_id WHERE x.id = ?1"
        }
        "depreciation_plan" => {
            "SELECT coalesce(a.tag, nullif(p.category, ''), p.book) AS title
             FROM depreciation_plan p LEFT JOIN asset a ON a.id = p.asset_id WHERE p.id = ?1"
        }
        "exchange_rate" => {
            "SELECT currency || '/' || into_currency AS title FROM exchange_rate WHERE id = ?1"
        }
        "budget_line" => {
            "SELECT trim(fiscal_year || ' ' || scope) AS title FROM budget_line WHERE id = ?1"
        }
        "asset_expense" => {
            "SELECT a.tag AS title FROM asset_expense x JOIN asset a ON a.id = x.asset_id WHERE x.id = ?1"
        }
        "capital_request" => "SELECT number AS title FROM capital_request WHERE id = ?1",
        "capital_line" => {
            "SELECT r.number AS title FROM capital_line x
             JOIN capital_request r ON r.id = x.request_id WHERE x.id = ?1"
        }
        "capital_option" => {
            "SELECT r.number AS title FROM capital_option x
             JOIN capital_request r ON r.id = x.request_id WHERE x.id = ?1"
        }
        "saving" => {
            "SELECT iif(c.number <> '', c.number, c.title) AS title
             FROM saving x JOIN contract c ON c.id = x.contract_id WHERE x.id = ?1"
        }
        "view" => "SELECT name AS title FROM view WHERE id = ?1",
        "preset" => "SELECT name AS title FROM preset WHERE id = ?1",
        "person" => "SELECT name AS title FROM person WHERE id = ?1",
        "vendor" => "SELECT name AS title FROM vendor WHERE id = ?1",
        "vendor_alias" => "SELECT name AS title FROM vendor_alias WHERE id = ?1",
        "vendor_contact" => "SELECT name AS title FROM vendor_contact WHERE id = ?1",
        "closure" => "SELECT date AS title FROM closure WHERE id = ?1",
        "setting" => "SELECT key AS title FROM setting WHERE id = ?1",
        "contract" => {
            "SELECT iif(c.number <> '', c.number, c.title) AS title FROM contract c WHERE c.id = ?1"
        }
        "contract_period" => {
            "SELECT iif(c.number <> '', c.number, c.title) AS title
             FROM contract_period x JOIN contract c ON c.id = x.contract_id WHERE x.id = ?1"
        }
        "decision" => {
            "SELECT iif(c.number <> '', c.number, c.title) AS title
             FROM decision x JOIN contract c ON c.id = x.contract_id WHERE x.id = ?1"
        }
        "cost_line" => {
            "SELECT iif(x.label <> '', x.label, iif(c.number <> '', c.number, c.title)) AS title
             FROM cost_line x JOIN contract c ON c.id = x.contract_id WHERE x.id = ?1"
        }
        "amendment" => {
            "SELECT iif(c.number <> '', c.number, c.title) AS title
             FROM amendment x JOIN contract c ON c.id = x.contract_id WHERE x.id = ?1"
        }
        "period_price" => {
            "SELECT iif(c.number <> '', c.number, c.title) AS title
             FROM period_price x JOIN contract c ON c.id = x.contract_id WHERE x.id = ?1"
        }
        "notice" => {
            "SELECT iif(c.number <> '', c.number, c.title) AS title
             FROM notice x JOIN decision d ON d.id = x.decision_id
             JOIN contract c ON c.id = d.contract_id WHERE x.id = ?1"
        }
        "vendor_escalation" => {
            "SELECT v.name || ' ' || x.level AS title
             FROM vendor_escalation x JOIN vendor v ON v.id = x.vendor_id WHERE x.id = ?1"
        }
        "vendor_certificate" => {
            "SELECT iif(x.number <> '', x.number, v.name) AS title
             FROM vendor_certificate x JOIN vendor v ON v.id = x.vendor_id WHERE x.id = ?1"
        }
        "vendor_survey" => {
            "SELECT iif(x.reference <> '', x.reference, v.name) AS title
             FROM vendor_survey x JOIN vendor v ON v.id = x.vendor_id WHERE x.id = ?1"
        }
        "duty" => "SELECT title FROM duty WHERE id = ?1",
        "duty_record" => {
            "SELECT d.title AS title
             FROM duty_record x JOIN duty d ON d.id = x.duty_id WHERE x.id = ?1"
        }
        "snooze" => {
            "SELECT iif(c.number <> '', c.number, c.title) AS title
             FROM snooze x JOIN contract c ON c.id = x.contract_id WHERE x.id = ?1"
        }
        "quote" => {
            "SELECT iif(x.reference <> '', x.reference, iif(c.number <> '', c.number, c.title))
               AS title
             FROM quote x JOIN contract c ON c.id = x.contract_id WHERE x.id = ?1"
        }
        "quote_fee" => {
            "SELECT iif(x.label <> '', x.label, iif(c.number <> '', c.number, c.title)) AS title
             FROM quote_fee x JOIN quote q ON q.id = x.quote_id
             JOIN contract c ON c.id = q.contract_id WHERE x.id = ?1"
        }
        "quote_line" => {
            "SELECT iif(x.serial <> '', x.serial, iif(x.tag <> '', x.tag,
                    iif(x.description <> '', x.description, c.title))) AS title
             FROM quote_line x JOIN quote q ON q.id = x.quote_id
             JOIN contract c ON c.id = q.contract_id WHERE x.id = ?1"
        }
        "quote_comparison" => {
            "SELECT iif(c.number <> '', c.number, c.title) AS title
             FROM quote_comparison x JOIN contract c ON c.id = x.contract_id WHERE x.id = ?1"
        }
        "quote_rate" => "SELECT currency AS title FROM quote_rate WHERE id = ?1",
        "lease_item" => {
            "SELECT a.tag AS title FROM lease_item x JOIN asset a ON a.id = x.asset_id
             WHERE x.id = ?1"
        }
        "lease_condition" => "SELECT label AS title FROM lease_condition WHERE id = ?1",
        "transition" => "SELECT name AS title FROM transition WHERE id = ?1",
        "handover" => {
            "SELECT a.tag AS title FROM handover x JOIN asset a ON a.id = x.asset_id WHERE x.id = ?1"
        }
        "purchase_order" => "SELECT number AS title FROM purchase_order WHERE id = ?1",
        "purchase_line" => {
            "SELECT iif(x.description <> '', x.description, o.number) AS title
             FROM purchase_line x JOIN purchase_order o ON o.id = x.order_id WHERE x.id = ?1"
        }
        "receipt" => {
            "SELECT o.number AS title
             FROM receipt x JOIN purchase_order o ON o.id = x.order_id WHERE x.id = ?1"
        }
        "receipt_item" => {
            "SELECT a.tag AS title
             FROM receipt_item x JOIN asset a ON a.id = x.asset_id WHERE x.id = ?1"
        }
        "invoice" => "SELECT number AS title FROM invoice WHERE id = ?1",
        "invoice_asset" => {
            "SELECT a.tag AS title
             FROM invoice_asset x JOIN asset a ON a.id = x.asset_id WHERE x.id = ?1"
        }
        "document" => "SELECT name AS title FROM document WHERE id = ?1",
        "contract_asset" => {
            "SELECT a.tag AS title
             FROM contract_asset x JOIN asset a ON a.id = x.asset_id WHERE x.id = ?1"
        }
        "sla" => "SELECT name AS title FROM sla WHERE id = ?1",
        "sla_tier" => {
            "SELECT s.name AS title FROM sla_tier x JOIN sla s ON s.id = x.sla_id WHERE x.id = ?1"
        }
        "sla_measurement" => {
            "SELECT s.name AS title FROM sla_measurement x JOIN sla s ON s.id = x.sla_id WHERE x.id = ?1"
        }
        "sla_outage" => {
            "SELECT s.name AS title FROM sla_outage x JOIN sla s ON s.id = x.sla_id WHERE x.id = ?1"
        }
        "sla_ticket" => {
            "SELECT s.name AS title FROM sla_ticket x JOIN sla s ON s.id = x.sla_id WHERE x.id = ?1"
        }
        "sla_claim" => {
            "SELECT s.name AS title FROM sla_claim x JOIN sla s ON s.id = x.sla_id WHERE x.id = ?1"
        }
        "sla_pause" => {
            "SELECT s.name AS title FROM sla_pause x JOIN sla_ticket t ON t.id = x.ticket_id
             JOIN sla s ON s.id = t.sla_id WHERE x.id = ?1"
        }
        "stocktake" => {
            "SELECT printf('%d-%03d', year, number) AS title FROM stocktake WHERE id = ?1"
        }
        "stocktake_line" => "SELECT tag AS title FROM stocktake_line WHERE id = ?1",
        "stocktake_scan" => "SELECT code AS title FROM stocktake_scan WHERE id = ?1",
        "label_stock" => "SELECT name AS title FROM label_stock WHERE id = ?1",
        "printer_profile" => "SELECT name AS title FROM printer_profile WHERE id = ?1",
        _ => return disposal(entity),
    })
}

/// Of a lot and what belongs to it.
fn disposal(entity: &str) -> Option<&'static str> {
    Some(match entity {
        "disposal_lot" => {
            "SELECT printf('D-%d-%03d', year, number) AS title FROM disposal_lot WHERE id = ?1"
        }
        "disposal_line" => "SELECT tag AS title FROM disposal_line WHERE id = ?1",
        "disposal_ended" => {
            "SELECT l.tag AS title FROM disposal_ended x JOIN disposal_line l ON l.id = x.line_id
             WHERE x.id = ?1"
        }
        "disposal_medium" => {
            "SELECT iif(m.serial <> '', m.serial, l.tag) AS title
             FROM disposal_medium m JOIN disposal_line l ON l.id = m.line_id WHERE m.id = ?1"
        }
        "evidence_file" => {
            "SELECT d.name AS title FROM evidence_file x JOIN document d ON d.id = x.document_id
             WHERE x.id = ?1"
        }
        "evidence_drive" => {
            "SELECT iif(x.serial <> '', x.serial, d.name) AS title FROM evidence_drive x
             JOIN evidence_file f ON f.id = x.file_id JOIN document d ON d.id = f.document_id
             WHERE x.id = ?1"
        }
        "received_certificate" => {
            "SELECT iif(x.number <> '', x.number, printf('D-%d-%03d', l.year, l.number)) AS title
             FROM received_certificate x JOIN disposal_lot l ON l.id = x.lot_id WHERE x.id = ?1"
        }
        "received_serial" => "SELECT serial AS title FROM received_serial WHERE id = ?1",
        "sanitization" => {
            "SELECT iif(m.serial <> '', m.serial, l.tag) AS title FROM sanitization x
             JOIN disposal_medium m ON m.id = x.medium_id
             JOIN disposal_line l ON l.id = m.line_id WHERE x.id = ?1"
        }
        "custody_party" => {
            "SELECT iif(name <> '', name, organisation) AS title FROM custody_party WHERE id = ?1"
        }
        "custody_event" => {
            "SELECT printf('D-%d-%03d', l.year, l.number) || ' · ' || x.position AS title
             FROM custody_event x JOIN disposal_lot l ON l.id = x.lot_id WHERE x.id = ?1"
        }
        "custody_item" => {
            "SELECT l.tag AS title FROM custody_item x JOIN disposal_line l ON l.id = x.line_id
             WHERE x.id = ?1"
        }
        "signatory" => {
            "SELECT iif(name <> '', name, organisation) AS title FROM signatory WHERE id = ?1"
        }
        "waste_transfer" => {
            "SELECT iif(number <> '', number, eer) AS title FROM waste_transfer WHERE id = ?1"
        }
        "disposal_certificate" => {
            "SELECT printf('C-%d-%04d', year, number) AS title FROM disposal_certificate
             WHERE id = ?1"
        }
        "certificate_print" => {
            "SELECT printf('C-%d-%04d', c.year, c.number) AS title FROM certificate_print x
             JOIN disposal_certificate c ON c.id = x.certificate_id WHERE x.id = ?1"
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::query;
    use crate::store::tables::AUDITED;

    #[test]
    fn every_journalled_record_has_a_name_or_is_known_to_have_none() {
        let nameless = ["logo", "import_mapping"];
        for table in AUDITED {
            let named = query(table.name).is_some();
            assert_ne!(named, nameless.contains(&table.name), "{}", table.name);
        }
    }
}
