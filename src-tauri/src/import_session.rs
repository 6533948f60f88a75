//! The import in hand: one file, what was understood of it, what it would change.

use std::path::PathBuf;

use custodia_core::ids::{DisposalLotId, QuoteId, SlaId};
use custodia_core::import::plan::Plan;
use custodia_core::import::table::SourceTable;
use custodia_core::import::{DateOrder, ImportOptions, ImportPreview};
use custodia_core::sla::import::RecordKind;

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

/// A file with the records of a service level in hand.
#[derive(Debug)]
pub struct SlaFileSession {
    /// The service level they are of.
    pub sla: SlaId,
    /// What they are.
    pub kind: RecordKind,
    /// What the reader saw.
    pub table: SourceTable,
    /// The order of dates, once the user said it.
    pub date_order: Option<DateOrder>,
}

/// A recycler's list of serial numbers in hand.
#[derive(Debug)]
pub struct ReceivedListSession {
    /// The lot it is compared with.
    pub lot: DisposalLotId,
    /// What the reader saw.
    pub table: SourceTable,
}
