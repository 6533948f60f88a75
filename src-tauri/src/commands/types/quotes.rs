//! Arguments and results of the commands of quotes and leases.

use custodia_core::ids::QuoteId;
use custodia_core::import::{ImportPreview, PlanRow};
use custodia_core::quote::lease::LeaseDraft;
use custodia_core::quote::reconcile::Reconciliation;
use custodia_core::quote::{ComparisonDraft, LineJudgement, QuoteDraft};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

args! {
    /// A quote.
    QuoteArgs { /// Id.
        id: QuoteId }
    /// A quote to save.
    QuoteSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The quote.
        draft: QuoteDraft }
    /// A quote to delete.
    QuoteDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: QuoteId }
    /// What the quotes of a contract are brought to.
    QuoteCompareArgs { /// Unique id of this request.
        op_id: Uuid, /// Term, currency, rates.
        draft: ComparisonDraft }
    /// What is said of a line of a quote.
    QuoteJudgeArgs { /// Unique id of this request.
        op_id: Uuid, /// The line and what it means.
        said: LineJudgement }
    /// The end of a lease to save.
    LeaseSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// What becomes of the assets, and the conditions.
        draft: LeaseDraft }
}

results! {
    /// A vendor's file understood, before anything is written.
    QuoteFilePreview { /// What its columns mean.
        preview: ImportPreview, /// Lines that are left out, each with its cell.
        refused: Vec<PlanRow>, /// Every usable line held against our assets; absent while columns
        /// are missing.
        found: Option<Reconciliation>, /// Why nothing can be compared yet.
        problem: Option<custodia_core::error::WireError> }
}
