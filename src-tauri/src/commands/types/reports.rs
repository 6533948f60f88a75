//! Arguments and results of the commands of reports and of those kept under a name.

use custodia_core::ids::PresetId;
use custodia_core::preset::ReportPresetDraft;
use custodia_core::reports::{ReportFormat, ReportRequest};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

args! {
    /// A report.
    ReportArgs { /// Which, of what, on which paper.
        request: ReportRequest }
    /// A report to save.
    ReportSaveArgs { /// Which, of what, on which paper.
        request: ReportRequest, /// As what.
        format: ReportFormat }
    /// What of reports is stopped.
    ReportCancelArgs { /// Files being made, and not the preview.
        files: bool }
    /// A report to keep under a name.
    PresetSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// As typed.
        draft: ReportPresetDraft }
    /// A report kept under a name, to remove.
    PresetDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Which.
        id: PresetId }
    /// Reports kept under a name, to make.
    BatchArgs { /// Which, in order.
        ids: Vec<PresetId> }
    /// A rendered preview.
    PreviewArgs { /// As `report_preview` named it.
        id: u32 }
}

results! {
    /// A report went to a printer, or to the program it can be printed from.
    PrintOutcome { /// `false`: the user closed the print dialog.
        done: bool, /// File name, no folder; empty when closed.
        name: String, /// Which way it went.
        way: PrintWay }
    /// A preview was rendered; its bytes are fetched by `report_bytes`.
    ReportPreview { /// Name of this rendering.
        id: u32, /// Pages.
        pages: u32, /// Bytes of the PDF.
        size: u32, /// File name that saving would propose.
        file_name: String, /// Warnings: characters no font has, ...
        warnings: Vec<String> }
    /// Reports were made into a folder.
    BatchDone { /// `false`: the user closed the dialog.
        done: bool, /// Name of the folder.
        folder: String, /// What became of each, in order.
        files: Vec<BatchFile> }
    /// What became of one kept report in one format.
    BatchFile { /// The preset's name.
        preset: String, /// Format.
        format: ReportFormat, /// File name; empty when there is none.
        name: String, /// Pages; 0 for a format without any.
        pages: u32, /// What could not be drawn as asked.
        warnings: Vec<String>, /// Why there is no file.
        error: Option<custodia_core::error::WireError> }
}

desk_choice! {
    /// Which way a report goes to paper: through the system's print dialog, or opened in a viewer
    /// to be printed there.
    PrintWay { Printer = "printer", Viewer = "viewer" }
}
