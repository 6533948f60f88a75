//! One record of the dry run: what becomes of it, cell by cell, and why.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Outcome;
use crate::error::Params;

/// What becomes of one record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PlanRow {
    /// 1-based record.
    pub record: u32,
    /// 1-based physical line.
    pub line: u32,
    /// Outcome.
    pub outcome: Outcome,
    /// Tag, number or name: what people call it.
    pub key: String,
    /// A second line: model, title.
    pub title: String,
    /// Cell by cell; for created records every filled field with an empty `old`.
    pub changes: Vec<CellChange>,
    /// Why it is refused, or remarks on an accepted one.
    pub issues: Vec<RowIssue>,
    /// A conflict that a person has said to overwrite.
    pub taken: bool,
}

/// One field of a record, old and new, as text in ISO / plain decimal form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CellChange {
    /// Field key.
    pub field: String,
    /// The name people gave the field; empty for one every register has.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(optional, as = "Option<String>")]
    pub name: String,
    /// Before; empty when new.
    pub old: String,
    /// After.
    pub new: String,
}

/// Something about a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RowIssue {
    /// Refuses the record; otherwise a remark.
    pub fatal: bool,
    /// Catalogue code: `import-issue-<code>`.
    ///
    /// Fatal, about assets: `missing_asset_tag`, `missing_tag_and_serial`, `duplicate_asset_tag`,
    /// `duplicate_serial`, `duplicate_number`, `lossy_serial`, `unknown_status`,
    /// `eol_before_purchase`, `service_before_delivery`, `bad_imei`, `bad_mac`, `too_many_imei`;
    /// about any cell:
    /// `bad_date`, `bad_number`, `bad_currency`, `bad_email`, `bad_choice`, `negative_price`,
    /// `end_before_start`, `cell_error`, `too_long`, `missing_field`, `out_of_range`; about the
    /// whole record: `too_few_fields`, `too_many_fields`, `total_row`; about vendors and contracts:
    /// `duplicate_vendor`, `duplicate_contract`, `missing_end`, `notice_longer_than_term`; about
    /// covers: `missing_device`, `no_asset`, `looks_like`, `several_assets`, `other_maker`,
    /// `tag_and_serial_differ`, `missing_cover_end`, `duplicate_entitlement`.
    ///
    /// Remarks: `rounded`, `currency_differs`, `warranty_differs`, `several_people`,
    /// `several_vendors`, `kind_other`, `matched_by_title`, `renewal_months_assumed`,
    /// `notice_given`, `delivery_unknown`, `billing_not_kept`; about covers: `level_unknown`, `manual_longer`, `asset_warranty_longer`,
    /// `matched_manual`, `ended_early`, `warranty_beside`, `not_covered`, `model_missing`,
    /// `model_dates_differ`.
    pub code: String,
    /// Header of the cell's column, empty when it concerns the whole record.
    pub column: String,
    /// The cell as it stands.
    pub value: String,
    /// Parameters of the message, e.g. `value`; `other_record` with `other_line`, the record of
    /// the file it collides with and its line (`other_record` 0: not in the file).
    pub params: Params,
}
