//! A file as it was read: text cells with their place, before anyone knows what they mean.
//!
//! Readers in `custodia-input` make it, `import::plan` consumes it. No file format is named here.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a reader saw in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceTable {
    /// The name the user knows the file by; no folder.
    pub file_name: String,
    /// SHA-256 of the bytes, hex.
    pub sha256: String,
    /// How the bytes were read.
    pub format: SourceFormat,
    /// Headers, as they are (may be empty, may repeat).
    pub headers: Vec<String>,
    /// Records in file order.
    pub rows: Vec<SourceRow>,
    /// Things seen while reading that concern the whole file.
    pub notices: Vec<SourceNotice>,
}

/// How the bytes of a file were read; shown before anything is written and open to override.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SourceFormat {
    /// `csv` or `xlsx`.
    pub container: String,
    /// `utf-8`, `utf-8-bom`, `utf-16le`, `utf-16be`, `windows-1252`; empty for workbooks.
    pub encoding: String,
    /// Field delimiter: `,` `;` tab or `|`; empty for workbooks.
    pub delimiter: String,
    /// Sheet that was read; empty for text.
    pub sheet: String,
    /// Every sheet of the workbook.
    pub sheets: Vec<String>,
    /// 1-based physical line (or sheet row) the headers stand on.
    pub header_line: u32,
    /// Somebody said so, now or when the same headers came before.
    #[serde(default)]
    pub header_said: bool,
    /// The first rows with anything in them: the headers stand on one of them, or on a later one
    /// somebody named.
    #[serde(default)]
    pub top: Vec<TopRow>,
}

/// A row near the start of a file, as it is offered for the headers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TopRow {
    /// 1-based physical line (or sheet row).
    pub line: u32,
    /// Its filled cells, shortened.
    pub text: String,
}

/// One record of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceRow {
    /// 1-based record number, the header not counted.
    pub record: u32,
    /// 1-based physical line (or sheet row) on which the record starts.
    pub line: u32,
    /// As many cells as the record has, which may differ from the headers.
    pub cells: Vec<SourceCell>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceCell {
    /// Text as it stands in the file, not trimmed. The usual case; the empty string is a blank cell.
    Text(String),
    /// A workbook cell that is a real date: ISO `YYYY-MM-DD`.
    Date(String),
    /// A workbook cell that is a real number, in its shortest decimal form; fractions are rounded
    /// to the 15 digits a workbook shows. `lossy` when it is a whole number of more digits than a
    /// workbook keeps, or shown in scientific notation: such a serial number is no longer the one
    /// on the box.
    Number {
        /// Plain decimal, `.` as separator, no exponent.
        text: String,
        /// A whole number of more than 15 digits, or one in scientific notation.
        lossy: bool,
    },
    /// A workbook cell holding an error such as `#REF!`.
    Error(String),
}

impl SourceCell {
    /// The cell as text.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(t) | Self::Date(t) | Self::Error(t) | Self::Number { text: t, .. } => t,
        }
    }

    /// Nothing but blanks.
    pub fn is_blank(&self) -> bool {
        self.text().chars().all(|c| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'))
    }
}

/// A remark about the whole file; `import-notice-<code>` in the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SourceNotice {
    /// Catalogue code: `nul-removed`, `undecodable-bytes`, `lone-cr`, `stray-quote` (inside a
    /// quoted cell, not doubled), `blank-rows` (left out), `duplicate-header`,
    /// `formulas-as-values`, `formulas-without-value`, `hidden-sheet`, `days-from-1904`,
    /// `placeholders` (cells such as `N/D` that were emptied), `rows-above-headers` (left out).
    pub code: String,
    /// A number belonging to it (how many, which line); 0 when none.
    pub count: u32,
}

/// What the user may override about reading; absent fields are decided from the file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields)]
pub struct ReadOptions {
    /// As in [`SourceFormat::encoding`].
    pub encoding: Option<String>,
    /// As in [`SourceFormat::delimiter`].
    pub delimiter: Option<String>,
    /// Sheet name.
    pub sheet: Option<String>,
    /// As in [`SourceFormat::header_line`].
    pub header_line: Option<u32>,
    /// Cells such as `N/D` and `–` count as empty instead of staying what they are.
    pub empty_placeholders: Option<bool>,
}

/// Why a file could not be read; `import-read-<code>` in the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReadError {
    /// Catalogue code: `empty`, `too-large`, `too-many-rows`, `too-many-columns`,
    /// `too-many-cells`, `cell-too-long`, `unterminated-quote`, `not-a-workbook`,
    /// `unsupported-format` (xls, xlsb, ods, pdf ...), `password-protected`, `workbook-bomb`,
    /// `memory-limit`, `time-limit`, `no-sheet`, `no-visible-sheet`, `binary`, `bad-option`,
    /// `unreadable` (the system's words are the detail), `cancelled`, `crashed`, `no-evidence`,
    /// `broken-evidence`, `evidence-too-large` (megabytes), `too-many-drives`.
    pub code: String,
    /// 1-based physical line where known, else 0.
    pub line: u32,
    /// A name or value belonging to it, e.g. the format's name.
    pub detail: String,
}
