//! Import: what a file means, what it would change, and changing it as one undoable op.
//!
//! A file arrives as a [`table::SourceTable`]. [`guess`](columns::guess) decides kind, preset,
//! columns, date order and decimal sign over whole columns; [`plan`](plan::plan) compares with the
//! register and writes nothing; [`apply`](apply::apply) writes exactly what the plan showed. It
//! knows no file format and no window.
//!
//! Reading order: `headers` → `layout` → `columns` → `record` → `plan` → `apply`; the kinds of
//! records in `assets`, `vendors`, `contracts`, `coverages`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::asset::AssetState;
use crate::choice::choice;
use crate::money::Currency;
use table::{ReadOptions, SourceFormat, SourceNotice};

pub use row::{CellChange, PlanRow, RowIssue};

pub(crate) mod aliases;
pub mod apply;
mod assets;
pub mod clean;
pub mod codes;
pub mod columns;
mod conflict;
mod contract_terms;
mod contracts;
mod coverages;
pub mod fields;
mod header_row;
pub mod headers;
mod layout;
mod memory;
mod placeholders;
pub(crate) use placeholders::{says_nothing, says_sum};
pub mod plan;
mod presets;
pub mod quotes;
mod record;
mod refs;
pub mod refused;
mod row;
mod sql;
mod summary;
pub mod table;
pub mod values;
mod vendors;

choice! {
    /// What the records of a file are.
    ImportKind {
        Assets = "assets", Vendors = "vendors", Contracts = "contracts",
        /// Lines of a vendor's quote: they go into a quote of a contract, never into a list.
        Quotes = "quotes",
        /// What makers say of the cover of assets, one entitlement a row.
        Coverages = "coverages",
    }
}
choice! {
    /// A known layout of headers.
    Preset {
        SnipeImport = "snipe_import", SnipeFields = "snipe_fields", SnipeList = "snipe_list",
        GlpiContract = "glpi_contract", Custodia = "custodia", Generic = "generic",
        DellEntitlement = "dell_entitlement", HpWarranty = "hp_warranty",
        LenovoWarranty = "lenovo_warranty", CiscoCoverage = "cisco_coverage",
        PsWarranty = "ps_warranty", RalphSupport = "ralph_support",
    }
}
choice! {
    /// Order of day, month and year in a column of dates.
    DateOrder { Ymd = "ymd", Dmy = "dmy", Mdy = "mdy" }
}
choice! {
    /// Decimal sign in a column of numbers.
    DecimalSign { Point = "point", Comma = "comma" }
}
choice! {
    /// How sure we are of a column's meaning.
    Confidence { Exact = "exact", Alias = "alias", Remembered = "remembered", Manual = "manual", None = "none" }
}
choice! {
    /// What becomes of a record.
    Outcome {
        Created = "created", Changed = "changed", Unchanged = "unchanged", Refused = "refused",
        /// It would overwrite what a person typed: only where a person says so.
        Conflict = "conflict",
    }
}
choice! {
    /// What a field holds; decides how its cells are read.
    FieldKind { Text = "text", Date = "date", Number = "number", Amount = "amount", Choice = "choice" }
}

/// Everything about an import that can be decided by the user. Absent values are decided from the
/// file; [`ImportPreview::options`] says what was decided.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct ImportOptions {
    /// How the bytes are read.
    pub read: ReadOptions,
    /// What the records are.
    pub kind: Option<ImportKind>,
    /// Layout.
    pub preset: Option<Preset>,
    /// Columns the user mapped: these win over every guess.
    pub columns: Vec<ColumnChoice>,
    /// Words for statuses the file uses and we do not know.
    pub statuses: Vec<StatusChoice>,
    /// Give assets without a tag the next free number, with this prefix; absent: refuse them.
    pub number_blank_tags: Option<String>,
    /// The file's end dates are the day after the last (GLPI): one day is taken off.
    pub exclusive_ends: Option<bool>,
    /// Currency of amounts without one; the organisation's when absent.
    pub currency: Option<Currency>,
}

/// What a column means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ColumnChoice {
    /// 0-based position: headers may repeat.
    pub index: u32,
    /// Field key; empty: the column is left out.
    pub field: String,
    /// Date order, for dates.
    pub date_order: Option<DateOrder>,
    /// Decimal sign, for numbers and amounts.
    pub decimal: Option<DecimalSign>,
}

/// What a status word means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct StatusChoice {
    /// As the file writes it.
    pub text: String,
    /// The fixed state. For contracts: planned is a draft, in use is in force, retired is over.
    pub state: AssetState,
}

/// What was understood of a file before anything is compared or written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ImportPreview {
    /// File name, no folder.
    pub file_name: String,
    /// How the bytes were read.
    pub format: SourceFormat,
    /// Remarks about the whole file.
    pub notices: Vec<SourceNotice>,
    /// Number of records.
    pub records: u32,
    /// What the records are.
    pub kind: ImportKind,
    /// A kind the headers fit nearly as well, where nobody has said yet what the records are.
    pub near: Option<ImportKind>,
    /// Layout.
    pub preset: Preset,
    /// Columns in file order.
    pub columns: Vec<ColumnInfo>,
    /// Fields a column can be mapped to.
    pub fields: Vec<FieldInfo>,
    /// Required fields no column is mapped to.
    pub missing: Vec<String>,
    /// Status words of the file that are not known, with their count.
    pub unknown_statuses: Vec<WordCount>,
    /// What was decided.
    pub options: ImportOptions,
}

/// A word and how often it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WordCount {
    /// The word.
    pub text: String,
    /// How often.
    pub count: u32,
}

/// A field columns can be mapped to; its label is its name, else `import-field-<key>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FieldInfo {
    /// Key.
    pub key: String,
    /// The name people gave it; empty for a field every register has.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(optional, as = "Option<String>")]
    pub name: String,
    /// What it holds.
    pub kind: FieldKind,
    /// A record without it is refused.
    pub required: bool,
}

/// A column of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ColumnInfo {
    /// 0-based position.
    pub index: u32,
    /// Header as it is.
    pub header: String,
    /// Up to five different values.
    pub samples: Vec<String>,
    /// Non-blank cells.
    pub filled: u32,
    /// Field key; empty: left out.
    pub field: String,
    /// How sure.
    pub confidence: Confidence,
    /// For dates: the order used.
    pub date_order: Option<DateOrder>,
    /// For numbers and amounts: the sign used.
    pub decimal: Option<DecimalSign>,
    /// The whole column would also read another way (03/04/2024 everywhere): the user should look.
    pub ambiguous: bool,
}

/// The dry run in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PlanSummary {
    /// Records that would be created.
    pub created: u32,
    /// Records that would change.
    pub changed: u32,
    /// Records that stay as they are.
    pub unchanged: u32,
    /// Records refused.
    pub refused: u32,
    /// Records that would overwrite what a person typed.
    pub conflicts: u32,
    /// Those of them a person has said to overwrite.
    pub taken: u32,
    /// Vendors that would be created because a record names them.
    pub new_vendors: u32,
    /// People that would be created because a record names them.
    pub new_people: u32,
    /// Reasons for refusals, most frequent first.
    pub problems: Vec<Problem>,
}

/// A reason for refusals, counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Problem {
    /// Catalogue code: `import-issue-<code>`.
    pub code: String,
    /// Header of the column, empty when it concerns the whole record.
    pub column: String,
    /// How many records.
    pub count: u32,
    /// An example value.
    pub sample: String,
}
