//! Arguments and results of the commands of imports.

use custodia_core::import::{ImportKind, Outcome, PlanSummary};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::OpLabel;

args! {
    /// A file to import.
    ImportPickArgs { /// What its records are, when the user said so.
        kind: Option<ImportKind> }
    /// Rows of the dry run.
    ImportRowsArgs { /// Only this outcome.
        outcome: Option<Outcome>, /// First row, 0-based.
        offset: u32, /// At most this many.
        limit: u32 }
}

results! {
    /// An import was applied.
    ImportDone { /// The op, for "Undo".
        op: Option<OpLabel>, /// What was done.
        summary: PlanSummary }
}
