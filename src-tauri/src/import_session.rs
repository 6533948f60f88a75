//! The import in hand: one file, what was understood of it, what it would change.

use std::path::PathBuf;

use custodia_core::ids::QuoteId;
use custodia_core::import::plan::Plan;
use custodia_core::import::table::SourceTable;
use custodia_core::import::{ImportOptions, ImportPreview};

/// One import, from the chosen file to its application.
#[derive(Debug)]
pub struct ImportSession {
    /// The file; it never leaves Rust.
    pub path: PathBuf,
    /// What the reader saw.
    pub table: SourceTable,
    /// What the user decided.
    pub options: ImportOptions,
    /// What was understood.
    pub preview: ImportPreview,
    /// The dry run, once asked for.
    pub plan: Option<Plan>,
}

/// A vendor's file in hand, for one quote.
#[derive(Debug)]
pub struct QuoteFileSession {
    /// The quote its lines go into.
    pub quote: QuoteId,
    /// The file; it never leaves Rust.
    pub path: PathBuf,
    /// What the reader saw.
    pub table: SourceTable,
    /// What the user decided.
    pub options: ImportOptions,
}
