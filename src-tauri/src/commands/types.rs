//! Arguments and results of commands that are not already a type of the core.
//!
//! Every argument type refuses unknown fields; lengths are checked where they are used.

use chrono::NaiveDate;
use custodia_core::asset::{AssetDraft, AssetStatus};
use custodia_core::calendar::Country;
use custodia_core::catalogue::field::CustomField;
use custodia_core::contract::Percent;
use custodia_core::contract::draft::{ContractDraft, ContractKind};
use custodia_core::decision::{DecisionDraft, NoticeDraft};
use custodia_core::document::{DocumentDraft, DocumentPurpose};
use custodia_core::duty::{DutyDraft, DutyRecordDraft};
use custodia_core::ids::{
    AssetId, CertificateId, ContractId, DocumentId, DutyId, OpRow, OutageId, PeriodId, PersonId,
    PresetId, QuoteId, SlaId, SurveyId, TicketId, VendorId,
};
use custodia_core::import::{DateOrder, ImportKind, ImportPreview, Outcome, PlanRow, PlanSummary};
use custodia_core::money::Money;
use custodia_core::person::{Person, PersonDraft};
use custodia_core::preset::ReportPresetDraft;
use custodia_core::quote::lease::LeaseDraft;
use custodia_core::quote::reconcile::Reconciliation;
use custodia_core::quote::{ComparisonDraft, LineJudgement, QuoteDraft};
use custodia_core::reports::{ReportFormat, ReportRequest};
use custodia_core::settings::Settings;
use custodia_core::sla::draft::{
    ClaimDraft, MeasureDraft, OutageDraft, SettleDraft, SlaDraft, TicketDraft,
};
use custodia_core::sla::import::{RecordKind, RefusedLine};
use custodia_core::snooze::SnoozeDraft;
use custodia_core::store::{HitKind, JournalFilter};
use custodia_core::text::Lang;
use custodia_core::vendor::VendorDraft;
use custodia_core::vendor::certificate::CertificateDraft;
use custodia_core::vendor::escalation::EscalationDraft;
use custodia_core::vendor::scorecard::ScorePeriod;
use custodia_core::vendor::standards::VendorStandards;
use custodia_core::vendor::survey::SurveyDraft;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// A closed choice of the desk; the core's macro is private to it.
macro_rules! desk_choice {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[ts(export)]
        pub enum $name { $(#[serde(rename = $text)] #[allow(missing_docs, reason = "the text says it")] $variant),* }
    };
}

desk_choice! {
    /// How the window looks.
    Theme { System = "system", Light = "light", Dark = "dark" }
}
macro_rules! args {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $ty:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(deny_unknown_fields)]
        #[ts(export)]
        pub struct $name { $($(#[$fdoc])* pub $field: $ty),* }
    )*};
}

mod catalogue;

pub use catalogue::*;
mod money;

pub use money::*;
mod stocktake;

pub use stocktake::*;

args! {
    /// No arguments.
    NoArgs {}
    /// A write without arguments: the id makes asking again safe.
    OpArgs { /// Unique id of this request.
        op_id: Uuid }
    /// The desk as the user arranged it.
    DeskArgs { /// Light, dark, system.
        theme: Option<Theme>, /// A grid whose layout changed: its key and its layout.
        grid: Option<GridLayout>, /// Whether the desktop shows reminders.
        notify: Option<bool> }
    /// The layout of a grid, opaque to Rust.
    GridLayout { /// Which grid.
        key: String, /// JSON of the window's own making, at most 20,000 characters.
        layout: String }
    /// Whether closing the window must be asked about first.
    WindowGuardArgs { /// A form is open whose changes could be lost.
        on: bool }
    /// The answer to `close-asked`.
    WindowCloseArgs { /// `false`: the user is being asked; `true`: close.
        now: bool }
    /// A person.
    PersonArgs { /// Id.
        id: PersonId }
    /// A new register.
    RegisterNewArgs { /// Language it starts in.
        lang: Lang, /// Organisation's name.
        organisation: String, /// Whose public holidays count.
        country: Country }
    /// One of the automatic copies.
    CopyArgs { /// Its name, as listed.
        name: String }
    /// Settings to save.
    SettingsSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// All settings.
        settings: Settings }
    /// A person to save.
    PersonSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The person.
        draft: PersonDraft }
    /// An asset.
    AssetArgs { /// Id.
        id: AssetId }
    /// An asset to save.
    AssetSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The asset.
        draft: AssetDraft }
    /// An asset to delete.
    AssetDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: AssetId }
    /// A vendor.
    VendorArgs { /// Id.
        id: VendorId }
    /// A vendor to save.
    VendorSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The vendor.
        draft: VendorDraft }
    /// A vendor to delete.
    VendorDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: VendorId }
    /// An escalation path to save, as a whole.
    EscalationSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The path.
        draft: EscalationDraft }
    /// What a vendor proves, to save.
    CertificateSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The document.
        draft: CertificateDraft }
    /// What a vendor proves, to remove.
    CertificateDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: CertificateId }
    /// How a delivery went, to save.
    SurveySaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The answers.
        draft: SurveyDraft }
    /// How a delivery went, to remove.
    SurveyDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: SurveyId }
    /// The scorecard of a vendor.
    ScorecardArgs { /// The vendor.
        id: VendorId, /// From when to when.
        period: ScorePeriod }
    /// What vendors are measured by, to save.
    StandardsSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The standards.
        standards: VendorStandards }
    /// Two vendors that are one.
    MergePlanArgs { /// The one that stays.
        kept: VendorId, /// The one that goes.
        gone: VendorId }
    /// Two vendors to merge.
    MergeArgs { /// Unique id of this request.
        op_id: Uuid, /// The one that stays.
        kept: VendorId, /// The one that goes.
        gone: VendorId }
    /// A contract.
    ContractArgs { /// Id.
        id: ContractId }
    /// A contract being typed.
    ContractPreviewArgs { /// As far as it is typed.
        draft: ContractDraft }
    /// A contract to save.
    ContractSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The contract.
        draft: ContractDraft }
    /// A contract to delete.
    ContractDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: ContractId }
    /// A decision to record.
    DecisionRecordArgs { /// Unique id of this request.
        op_id: Uuid, /// The decision.
        draft: DecisionDraft }
    /// Which deadlines go into a calendar file.
    CalendarArgs { /// Only this vendor.
        vendor_id: Option<VendorId>, /// Only this owner.
        owner_id: Option<PersonId>, /// Only contracts of this type.
        kind: Option<ContractKind> }
    /// Whose duties: a contract's, or a vendor's with those of its contracts.
    DutyListArgs { /// The contract.
        contract_id: Option<ContractId>, /// The vendor.
        vendor_id: Option<VendorId> }
    /// A duty.
    DutyArgs { /// Id.
        id: DutyId }
    /// A duty to save.
    DutySaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The duty.
        draft: DutyDraft }
    /// A duty to delete.
    DutyDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: DutyId }
    /// What became of a duty.
    DutyRecordArgs { /// Unique id of this request.
        op_id: Uuid, /// What became of it.
        draft: DutyRecordDraft }
    /// A decision to put off.
    ContractSnoozeArgs { /// Unique id of this request.
        op_id: Uuid, /// Until when, and why.
        draft: SnoozeDraft }
    /// A notice to record.
    NoticeRecordArgs { /// Unique id of this request.
        op_id: Uuid, /// The notice.
        draft: NoticeDraft }
    /// A renewal to confirm.
    ContractConfirmArgs { /// Unique id of this request.
        op_id: Uuid, /// The contract.
        contract_id: ContractId, /// The newest period that began.
        period_id: PeriodId }
    /// What was asked for a period.
    PriceSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The contract.
        contract_id: ContractId, /// The period's number.
        k: u32, /// The price of a year.
        asked: Option<Money>, /// How much the index had changed, percent.
        index_change: Option<Percent> }
    /// Whose documents.
    DocumentsArgs { /// The contract, or
        contract_id: Option<ContractId>, /// the vendor, or
        vendor_id: Option<VendorId>, /// the asset.
        asset_id: Option<AssetId> }
    /// A file to attach.
    DocumentAttachArgs { /// Unique id of this request.
        op_id: Uuid, /// Where it hangs and what for.
        draft: DocumentDraft }
    /// A document.
    DocumentArgs { /// Id.
        id: DocumentId }
    /// A document to describe anew.
    DocumentDescribeArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: DocumentId, /// What it is for.
        purpose: DocumentPurpose, /// A note, may be empty.
        note: String }
    /// A document to take off its record.
    DocumentDetachArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: DocumentId }
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
    /// What the palette looks for.
    SearchArgs { /// Words, at least one character.
        text: String, /// Kinds to look in; empty: all.
        kinds: Vec<HitKind>, /// At most this many, capped at 50.
        limit: u32 }
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
    /// A file to import.
    ImportPickArgs { /// What its records are, when the user said so.
        kind: Option<ImportKind> }
    /// Rows of the dry run.
    ImportRowsArgs { /// Only this outcome.
        outcome: Option<Outcome>, /// First row, 0-based.
        offset: u32, /// At most this many.
        limit: u32 }
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
    /// A rendered preview.
    PreviewArgs { /// As `report_preview` named it.
        id: u32 }
}

macro_rules! results {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $ty:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
        #[ts(export)]
        pub struct $name { $($(#[$fdoc])* pub $field: $ty),* }
    )*};
}

results! {
    /// What the frame of the window shows: register, operator, what can be undone.
    AppState { /// Application version.
        version: String, /// The business date; the window never asks its own clock.
        today: chrono::NaiveDate, /// File name of the register, no folder.
        register: String, /// Organisation.
        organisation: String, /// Holds the sample.
        sample: bool, /// Cannot be written; why: catalogue code of `register-…`, e.g. `locked`.
        read_only: Option<String>, /// No register could be opened: the error to show on a full page.
        broken: Option<custodia_core::error::WireError>, /// Language.
        lang: Lang, /// Theme.
        theme: Theme, /// Grid layouts.
        grids: Vec<GridLayout>, /// Whether the desktop shows reminders.
        notify: bool, /// Who is at the keyboard.
        operator: Option<Person>, /// Label parts of what Ctrl+Z would undo.
        undo: Option<OpLabel>, /// ... and Ctrl+Shift+Z redo.
        redo: Option<OpLabel>, /// Days since the newest copy; `None`: no copy yet.
        copy_age_days: Option<i64>, /// Assets in the register.
        assets: u32, /// Contracts in the register.
        contracts: u32, /// Vendors in the register.
        vendors: u32, /// Result of the check made in the background at start.
        health: Health }
    /// An op, named: `op-<name>` in the catalogue with `subject`.
    OpLabel { /// Op.
        op: OpRow, /// Name, e.g. `contract.save`.
        name: String, /// Business key.
        subject: String }
    /// A write was done.
    Done { /// The op, for "Undo"; `None` when nothing changed.
        op: Option<OpLabel> }
    /// A record was saved.
    Saved { /// The op, for "Undo"; `None` when nothing changed.
        op: Option<OpLabel>, /// The record's id.
        id: i64 }
    /// A file was chosen and something done with it.
    FileOutcome { /// `false`: the user closed the dialog.
        done: bool, /// File name, no folder; empty when closed.
        name: String }
    /// A report went to a printer, or to the program it can be printed from.
    PrintOutcome { /// `false`: the user closed the print dialog.
        done: bool, /// File name, no folder; empty when closed.
        name: String, /// Which way it went.
        way: PrintWay }
    /// A named id, for pickers.
    NamedId { /// Id.
        id: i64, /// Name.
        name: String }
    /// Values pickers of the asset form offer.
    AssetChoices { /// Statuses.
        statuses: Vec<AssetStatus>, /// Manufacturers in use.
        manufacturers: Vec<String>, /// Models in use.
        models: Vec<String>, /// Categories in use.
        categories: Vec<String>, /// Locations in use.
        locations: Vec<String>, /// Departments in use.
        departments: Vec<String>, /// Cost centres in use.
        cost_centres: Vec<String>, /// Companies in use.
        companies: Vec<String>, /// Own fields, in order.
        fields: Vec<CustomField> }
    /// An import was applied.
    ImportDone { /// The op, for "Undo".
        op: Option<OpLabel>, /// What was done.
        summary: PlanSummary }
    /// A preview was rendered; its bytes are fetched by `report_bytes`.
    ReportPreview { /// Name of this rendering.
        id: u32, /// Pages.
        pages: u32, /// Bytes of the PDF.
        size: u32, /// File name that saving would propose.
        file_name: String, /// Warnings: characters no font has, ...
        warnings: Vec<String> }
    /// A vendor's file understood, before anything is written.
    QuoteFilePreview { /// What its columns mean.
        preview: ImportPreview, /// Lines that are left out, each with its cell.
        refused: Vec<PlanRow>, /// Every usable line held against our assets; absent while columns
        /// are missing.
        found: Option<Reconciliation>, /// Why nothing can be compared yet.
        problem: Option<custodia_core::error::WireError> }
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
desk_choice! {
    /// What the check at start found.
    Health { Checking = "checking", Ok = "ok", Problem = "problem" }
}
