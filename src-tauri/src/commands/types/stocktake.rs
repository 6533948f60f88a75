//! Arguments and results of the commands of stock-takes and labels.

use custodia_core::ids::{AssetId, LabelStockId, PrinterProfileId, StocktakeId, StocktakeScanId};
use custodia_core::label::{LabelStockDraft, PrinterProfile};
use custodia_core::stocktake::plan::ApplyChoice;
use custodia_core::stocktake::{ScanAnswer, ScanDraft, StocktakeDraft, StocktakeScope};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::OpLabel;

args! {
    /// A stock-take.
    StocktakeArgs { /// Id.
        id: StocktakeId }
    /// What a stock-take would count.
    StocktakeScopeArgs { /// The scope.
        scope: StocktakeScope }
    /// A stock-take to save.
    StocktakeSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The stock-take.
        draft: StocktakeDraft }
    /// A stock-take to begin.
    StocktakeOpArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: StocktakeId }
    /// A scan to record.
    StocktakeScanArgs { /// Unique id of this request.
        op_id: Uuid, /// The stock-take.
        id: StocktakeId, /// The scan.
        draft: ScanDraft }
    /// Codes to count.
    StocktakePasteArgs { /// Unique id of this request.
        op_id: Uuid, /// The stock-take.
        id: StocktakeId, /// One code a line, behind a tab or a semicolon its place.
        codes: String, /// Place of lines without one.
        place: String }
    /// What counting codes would do.
    StocktakePastePreviewArgs { /// The stock-take.
        id: StocktakeId, /// One code a line, behind a tab or a semicolon its place.
        codes: String, /// Place of lines without one.
        place: String }
    /// Which asset a code is.
    StocktakeResolveArgs { /// Unique id of this request.
        op_id: Uuid, /// The scan.
        scan_id: StocktakeScanId, /// The asset.
        asset_id: AssetId }
    /// A scan to take back.
    StocktakeScanDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// The scan.
        scan_id: StocktakeScanId }
    /// A stock-take to give up.
    StocktakeCancelArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: StocktakeId, /// Why.
        reason: String }
    /// What completing would do.
    StocktakePlanArgs { /// Id.
        id: StocktakeId, /// What would be written.
        choice: ApplyChoice }
    /// A stock-take to complete.
    StocktakeCompleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: StocktakeId, /// What is written.
        choice: ApplyChoice }
    /// A label size to save.
    LabelStockSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The size.
        draft: LabelStockDraft }
    /// A label size to remove.
    LabelStockDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: LabelStockId }
    /// A label printer to save.
    LabelPrinterSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The printer.
        draft: PrinterProfile }
    /// A label printer to remove.
    LabelPrinterDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: PrinterProfileId }
}

/// A scan was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Scanned {
    /// The op, for "Undo"; `None` when nothing was written.
    pub op: Option<OpLabel>,
    /// What the code is.
    pub answer: ScanAnswer,
}

/// Codes read from a file, to be looked at before they are counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct CodesFile {
    /// The file's name; no folder.
    pub file_name: String,
    /// How many codes it has.
    pub count: u32,
    /// One code a line, behind a tab its place.
    pub codes: String,
}

/// What codes are, before they are counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct PastePreview {
    /// In numbers; without an op.
    pub counts: Pasted,
    /// The codes that need somebody first, at most as many as are shown.
    pub answers: Vec<ScanAnswer>,
}

/// Codes were counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Pasted {
    /// The op, for "Undo"; `None` when nothing was written.
    pub op: Option<OpLabel>,
    /// How many codes there were.
    pub count: u32,
    /// Expected, at their place.
    pub found: u32,
    /// Recorded elsewhere.
    pub wrong: u32,
    /// Not asked for.
    pub besides: u32,
    /// Fit no asset, or several.
    pub unknown: u32,
    /// Counted before.
    pub already: u32,
}
