//! Arguments and results of the commands of service levels.

use chrono::NaiveDate;
use custodia_core::ids::{OutageId, SlaId, TicketId};
use custodia_core::import::DateOrder;
use custodia_core::sla::draft::{
    ClaimDraft, MeasureDraft, OutageDraft, SettleDraft, SlaDraft, TicketDraft,
};
use custodia_core::sla::import::{RecordKind, RefusedLine};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

args! {
    /// A service level over some days.
    SlaArgs { /// Id.
        id: SlaId, /// First day.
        first: NaiveDate, /// Last day on which a period may begin.
        last: NaiveDate }
    /// A service level to save.
    SlaSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The service level.
        draft: SlaDraft }
    /// A service level to delete.
    SlaDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: SlaId }
    /// Measured values to enter.
    MeasureArgs { /// Unique id of this request.
        op_id: Uuid, /// The values.
        draft: MeasureDraft }
    /// An outage or a span that does not count, to save.
    OutageSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The span.
        draft: OutageDraft }
    /// An outage to delete.
    OutageDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: OutageId }
    /// A ticket to save.
    TicketSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The ticket with its pauses.
        draft: TicketDraft }
    /// A ticket to delete.
    TicketDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: TicketId }
    /// A file with the records of a service level.
    SlaFileArgs { /// Service level.
        sla_id: SlaId, /// What the records are.
        kind: RecordKind }
    /// How the file in hand is read.
    SlaFileReadArgs { /// The order of dates like 03/04/2026; those are refused without it.
        date_order: Option<DateOrder> }
    /// A credit to claim.
    ClaimArgs { /// Unique id of this request.
        op_id: Uuid, /// The claim.
        draft: ClaimDraft }
    /// A claim to close.
    SettleArgs { /// Unique id of this request.
        op_id: Uuid, /// How it ended.
        draft: SettleDraft }
}

results! {
    /// What a file would bring to a service level, before anything is written.
    SlaFilePreview { /// File name, no folder.
        file_name: String, /// What the records are.
        kind: RecordKind, /// Records that are new.
        created: u32, /// Values that differ from what is there: they are replaced.
        changed: u32,
        /// Lines that are there already.
        unchanged: u32, /// Lines that are left out, each with its cell; no more than fit a page.
        refused: Vec<RefusedLine>, /// All of them.
        refused_count: u32, /// Why nothing can be read yet, e.g. a column is missing.
        problem: Option<custodia_core::error::WireError> }
}
