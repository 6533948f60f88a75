//! Arguments of the commands of the journal.

use custodia_core::ids::OpRow;
use custodia_core::store::JournalFilter;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

args! {
    /// A page of the journal.
    JournalArgs { /// Which ops.
        filter: JournalFilter, /// First row, 0-based.
        offset: u32, /// At most this many, capped at 500.
        limit: u32 }
    /// An op of the journal.
    OpRowArgs { /// Id.
        op: OpRow }
    /// A record's history.
    HistoryArgs { /// Entity, e.g. `asset/231`.
        ent: String }
    /// What to undo.
    UndoArgs { /// Unique id of this request.
        op_id: Uuid, /// The op; the newest undoable one when absent.
        target: Option<OpRow> }
}
