//! Which tables are journalled, and what their columns are to the journal.
//!
//! A new table is named here or the schema test fails; what it *means* is its module's business.

use std::collections::HashMap;

use super::Conn;
use crate::error::{Error, Result};

/// A table of the register whose every change becomes an event.
///
/// Its name is also the entity's name in the journal: row 231 of `asset` is `asset/231`.
#[derive(Debug)]
pub struct Table {
    /// Table and entity name.
    pub name: &'static str,
    /// Columns about a person: only salted commitments of them enter the journal.
    pub personal: &'static [&'static str],
    /// Columns with a file's content: only their SHA-256 enters the journal.
    pub attachments: &'static [&'static str],
    /// Columns that full-text indexes are made of (its own or a dependent's).
    pub indexed: &'static [&'static str],
    /// Columns that hold JSON: written to the journal as they are, told field by field.
    pub json: &'static [&'static str],
    /// The column that names the record whose search finds it, where that is another than itself;
    /// it is never null. Empty: none.
    pub owner: &'static str,
    /// A column that is never null: an event has it with one side only when the record was made or
    /// taken away.
    pub always: &'static str,
}

const fn plain(name: &'static str, always: &'static str) -> Table {
    Table { name, personal: &[], attachments: &[], indexed: &[], json: &[], owner: "", always }
}

/// The table of what people said of the columns of their files.
pub(super) const LEARNT: &str = "import_mapping";

/// Every audited table, parents before children: the order of an operation's events.
pub const AUDITED: &[Table] = &[
    Table { json: &["value"], ..plain("setting", "key") },
    Table { attachments: &["png"], ..plain("logo", "sha256") },
    plain("closure", "date"),
    Table { json: &["mapping"], ..plain(LEARNT, "kind") },
    Table { json: &["request"], ..plain("preset", "name") },
    Table { json: &["definition"], ..plain("view", "name") },
    Table {
        personal: &["name", "email", "username", "phone"],
        indexed: &["name"],
        ..plain("person", "active")
    },
    Table { indexed: &["name", "customer_no", "vat_no"], ..plain("vendor", "name") },
    Table { indexed: &["name"], owner: "vendor_id", ..plain("vendor_alias", "vendor_id") },
    Table { personal: &["name", "phone", "email"], ..plain("vendor_contact", "vendor_id") },
    Table { indexed: &["number", "title", "vendor_id", "owner_id"], ..plain("contract", "status") },
    plain("contract_period", "contract_id"),
    plain("cost_line", "contract_id"),
    plain("location", "path"),
    plain("category", "name"),
    plain("model", "name"),
    plain("custom_field", "name"),
    plain("asset_status", "name"),
    Table {
        indexed: &["tag", "serial", "name", "manufacturer", "model", "custodian_id", "location"],
        ..plain("asset", "tag")
    },
    Table { indexed: &["value"], owner: "asset_id", ..plain("asset_identifier", "asset_id") },
    Table { indexed: &["serial", "asset_id"], owner: "asset_id", ..plain("component", "asset_id") },
    Table { indexed: &["value"], owner: "asset_id", ..plain("custom_value", "asset_id") },
    plain("contract_asset", "contract_id"),
    plain("coverage", "asset_id"),
    plain("depreciation_plan", "book"),
    plain("exchange_rate", "currency"),
    plain("budget_line", "kind"),
    plain("asset_expense", "asset_id"),
    plain("capital_request", "number"),
    plain("capital_line", "request_id"),
    plain("capital_option", "request_id"),
    plain("saving", "kind"),
    plain("amendment", "contract_id"),
    plain("period_price", "contract_id"),
    plain("disposal_lot", "title"),
    plain("disposal_line", "lot_id"),
    plain("disposal_ended", "line_id"),
    plain("disposal_medium", "line_id"),
    plain("document", "name"),
    Table { personal: &["who", "phone", "email"], ..plain("vendor_escalation", "vendor_id") },
    plain("vendor_certificate", "vendor_id"),
    plain("vendor_survey", "vendor_id"),
    plain("transition", "kind"),
    plain("handover", "asset_id"),
    plain("purchase_order", "vendor_id"),
    plain("purchase_line", "order_id"),
    plain("receipt", "order_id"),
    plain("receipt_item", "receipt_id"),
    plain("invoice", "vendor_id"),
    plain("invoice_asset", "invoice_id"),
    plain("decision", "choice"),
    plain("notice", "decision_id"),
    plain("duty", "title"),
    plain("duty_record", "duty_id"),
    plain("snooze", "contract_id"),
    plain("quote", "contract_id"),
    plain("quote_fee", "quote_id"),
    plain("quote_line", "quote_id"),
    plain("quote_comparison", "contract_id"),
    plain("quote_rate", "comparison_id"),
    plain("lease_item", "contract_id"),
    plain("lease_condition", "contract_id"),
    plain("sla", "name"),
    plain("sla_tier", "sla_id"),
    plain("sla_measurement", "sla_id"),
    plain("sla_outage", "sla_id"),
    plain("sla_ticket", "sla_id"),
    plain("sla_pause", "ticket_id"),
    plain("sla_claim", "sla_id"),
    plain("stocktake", "title"),
    plain("stocktake_line", "stocktake_id"),
    plain("stocktake_scan", "stocktake_id"),
    plain("label_stock", "name"),
    plain("printer_profile", "name"),
    plain("evidence_file", "lot_id"),
    Table { json: &["facts"], ..plain("evidence_drive", "file_id") },
    Table { json: &["fields"], ..plain("received_certificate", "lot_id") },
    plain("received_serial", "certificate_id"),
    Table { json: &["deed", "reasons"], ..plain("sanitization", "medium_id") },
    Table { personal: &["name", "id_document"], ..plain("custody_party", "lot_id") },
    Table { personal: &["driver"], ..plain("custody_event", "lot_id") },
    plain("custody_item", "event_id"),
    Table { personal: &["name", "contact", "signature"], ..plain("signatory", "role") },
    plain("waste_transfer", "lot_id"),
    Table { json: &["facts"], ..plain("disposal_certificate", "lot_id") },
    plain("certificate_print", "certificate_id"),
];

/// Tables that describe the file, are derived, or (`content`) hold only what an audited row names by
/// its SHA-256; a business write must not touch them but through `store`.
pub const SYSTEM: &[&str] =
    &["meta", "op", "event", "op_inverse", "event_pii", CONTENT, "sqlite_sequence"];

/// What attached files hold, by SHA-256: added to, never changed.
pub(super) const CONTENT: &str = "content";

/// Full-text indexes; each brings shadow tables named `<index>_…`.
pub const FTS: &[&str] = &["asset_fts", "contract_fts", "vendor_fts"];

/// What a column is to the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// The row's number: part of the event's `ent`.
    Key,
    /// Old and new value are written.
    Data,
    /// A salted commitment is written; the value is kept apart, erasable.
    Personal,
    /// The content's SHA-256 is written.
    Attachment,
}

/// A column as this register file has it.
#[derive(Debug)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) class: Class,
    pub(super) indexed: bool,
}

/// An audited table as this register file has it: columns by position, and in canonical order.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) table: &'static Table,
    /// Place in [`AUDITED`].
    pub(super) rank: u16,
    pub(super) columns: Vec<Column>,
    /// Positions of `columns` ordered by name (all names are ASCII, so bytes = UTF-16 order).
    pub(super) by_name: Vec<usize>,
    /// Position of the `id` column.
    pub(super) key: usize,
    /// Position of the `owner` column.
    pub(super) owner: Option<usize>,
}

/// The layouts of all audited tables, by name.
#[derive(Debug)]
pub(super) struct Layouts(HashMap<&'static str, Layout>);

impl Layouts {
    pub(super) fn read(conn: &Conn) -> Result<Self> {
        let mut all = HashMap::new();
        let mut columns_of = conn.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
        for (rank, table) in (0_u16..).zip(AUDITED) {
            let columns: Vec<Column> = columns_of
                .query_map([table.name], |r| r.get::<_, String>(0))?
                .map(|name| name.map(|name| column(table, name)))
                .collect::<rusqlite::Result<_>>()?;
            let key = columns.iter().position(|c| c.class == Class::Key);
            let key = key.ok_or_else(|| Error::Internal(format!("{} has no id", table.name)))?;
            let mut by_name: Vec<usize> = (0..columns.len()).collect();
            by_name.sort_by(|a, b| columns[*a].name.cmp(&columns[*b].name));
            let owner = columns.iter().position(|c| c.name == table.owner);
            all.insert(table.name, Layout { table, rank, columns, by_name, key, owner });
        }
        Ok(Self(all))
    }

    /// The layout of an audited table; `None` for any other.
    pub(super) fn get(&self, table: &str) -> Option<&Layout> {
        self.0.get(table)
    }

    /// In the order of [`AUDITED`].
    pub(super) fn iter(&self) -> impl Iterator<Item = &Layout> {
        AUDITED.iter().filter_map(|t| self.get(t.name))
    }
}

fn column(table: &Table, name: String) -> Column {
    let is = |list: &[&str]| list.contains(&name.as_str());
    let class = if name == "id" {
        Class::Key
    } else if is(table.personal) {
        Class::Personal
    } else if is(table.attachments) {
        Class::Attachment
    } else {
        Class::Data
    };
    let indexed = is(table.indexed);
    Column { name, class, indexed }
}
