//! Commands: what the window may ask. One line each in `table.rs`; the work is in the core.
//!
//! A command takes one typed argument, runs off the main thread, and answers with a typed value or
//! a [`WireError`]. Nothing here knows SQL, paths never cross, and a panic becomes an `internal`
//! error instead of a hung window.

#![allow(
    clippy::needless_pass_by_value,
    reason = "every command has the same shape: it owns its one argument"
)]

use custodia_core::agenda::{Agenda, AgendaQuery};
use custodia_core::asset::number::TagNumbering;
use custodia_core::asset::{AssetDetail, AssetRow};
use custodia_core::budget::plan::BudgetPlan;
use custodia_core::bulk::{BulkField, BulkOutcome};
use custodia_core::capital::page::{CapitalPage, CapitalRow};
use custodia_core::catalogue::category::CategoryRow;
use custodia_core::catalogue::list::FieldRow;
use custodia_core::catalogue::location::LocationRow;
use custodia_core::catalogue::model::{ModelDraft, ModelRow};
use custodia_core::contract::review::ContractReview;
use custodia_core::contract::tracker::TrackedPeriod;
use custodia_core::contract::{ContractDetail, ContractPreview, ContractRow};
use custodia_core::coverage::read::{
    AssetCoverage, CoverageQuery, CoverageRow, CoverageSummary, ModelCoverage, ModelLife,
    NothingQuery, PaidForNothing,
};
use custodia_core::deadline::{Deadline, DeadlineQuery, TimelineQuery, TimelineRow};
use custodia_core::depreciation::DepreciationPlanDraft;
use custodia_core::depreciation::register::{DepreciationQuery, DepreciationSchedule};
use custodia_core::director::DirectorPage;
use custodia_core::disposal::chain::LotCustody;
use custodia_core::disposal::exhibit::EvidenceFileView;
use custodia_core::disposal::lot::{LotDetail, LotRow, MediumDetail};
use custodia_core::disposal::pack::PackPreview;
use custodia_core::disposal::received::LotReconciliation;
use custodia_core::disposal::received::list::ReceivedList;
use custodia_core::disposal::record::{SampleView, VerdictView};
use custodia_core::disposal::sealed::{AnchorState, CertificateRow, SealPreview};
use custodia_core::disposal::settings::DisposalSettings;
use custodia_core::disposal::waste::LotWaste;
use custodia_core::document::Document;
use custodia_core::duty::{DutyRecord, DutyRow};
use custodia_core::erasure::ErasurePreview;
use custodia_core::error::{Error, Result, WireError};
use custodia_core::import::{ImportOptions, ImportPreview, PlanRow, PlanSummary};
use custodia_core::label::LabelSupplies;
use custodia_core::list::groups::Group;
use custodia_core::list::text::{Completion, ParsedText};
use custodia_core::list::{Page, PageRequest, SelectionSummary};
use custodia_core::meeting::{Meeting, MeetingQuery};
use custodia_core::moves::Handover;
use custodia_core::person::Person;
use custodia_core::preset::ReportPreset;
use custodia_core::purchase::{
    InvoiceDetail, InvoiceRow, InvoiceSplit, NextTag, OrderDetail, OrderRow, ScanCheck,
};
use custodia_core::quality::Quality;
use custodia_core::quote::QuoteRow;
use custodia_core::quote::compare::Comparison;
use custodia_core::quote::coterm::{Coterm, CotermQuery};
use custodia_core::quote::lease::LeaseEnd;
use custodia_core::quote::reconcile::Reconciliation;
use custodia_core::rates::ExchangeRateDraft;
use custodia_core::rates::settings::MoneySettings;
use custodia_core::refresh::forecast::{RefreshForecast, RefreshQuery};
use custodia_core::refresh::rows::RefreshRow;
use custodia_core::reports::{DirectorPageParams, ReportRequest};
use custodia_core::savings::{SavingsLedger, SavingsQuery};
use custodia_core::settings::Settings;
use custodia_core::sla::presets::SlaPreset;
use custodia_core::sla::read::{SlaDetail, SlaQuery, SlaRow};
use custodia_core::stocktake::read::ApplyPreview;
use custodia_core::stocktake::{CountRow, ScopeCount, StocktakeDetail, StocktakeRow};
use custodia_core::store::{CheckReport, Copy, EventInfo, Hit, JournalPage, VerifyReport, Written};
use custodia_core::vendor::duplicates::DuplicateGroup;
use custodia_core::vendor::merge::MergePlan;
use custodia_core::vendor::scorecard::Scorecard;
use custodia_core::vendor::spend::YearSpend;
use custodia_core::vendor::standards::VendorStandards;
use custodia_core::vendor::{VendorDetail, VendorRow};
use custodia_core::view::ListView;
use tauri::ipc::{InvokeResponseBody, IpcResponse};
use tauri::{AppHandle, Manager, Runtime};

use crate::app::App;
use coverage::{CoverageDeleteArgs, CoverageSaveArgs};
use grid::{
    BulkDone, BulkEditArgs, BulkFieldsArgs, BulkPreviewArgs, ListCompleteArgs, ListGroupsArgs,
    ListPrintArgs, ListSelectionArgs, ListTextArgs, ViewDeleteArgs, ViewOrderArgs, ViewSaveArgs,
};
use imports::ImportOverwriteArgs;
use moves::{MoveAction, MoveArgs, MoveSignArgs, TransitionDeleteArgs, TransitionSaveArgs};
use purchasing::{
    InvoiceArgs, InvoiceDeleteArgs, InvoicePreviewArgs, InvoiceSaveArgs, NextTagArgs, OrderArgs,
    OrderDeleteArgs, OrderSaveArgs, ReceiveArgs, ScanArgs,
};
use types::*;

pub mod types;

mod assets;
mod audit_pack;
mod catalogue;
mod certificates;
mod contracts;
pub mod coverage;
mod custody;
mod deadlines;
mod disposal;
mod documents;
mod erasure;
pub mod grid;
pub mod imports;
mod journal;
mod lists;
mod money;
pub mod moves;
mod presets;
pub mod purchasing;
pub mod quality;
mod quotes;
mod registers;
mod reports;
mod sanitization;
mod savings;
mod settings;
mod sla_files;
mod slas;
mod stocktakes;
#[cfg(test)]
mod typescript;
mod vendor_file;
mod vendors;

pub(crate) use reports::clear_paper;

/// Bytes that go to the window as they are, not as JSON.
#[derive(Debug, Clone)]
pub struct Bytes(pub Vec<u8>);

impl ts_rs::TS for Bytes {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &ts_rs::Config) -> String {
        "ArrayBuffer".to_owned()
    }

    fn inline(config: &ts_rs::Config) -> String {
        Self::name(config)
    }
}

impl IpcResponse for Bytes {
    fn body(self) -> tauri::Result<InvokeResponseBody> {
        Ok(InvokeResponseBody::Raw(self.0))
    }
}

/// Runs a command's work off the main thread and turns every failure into a wire error.
async fn answer<R: Runtime, T: Send + 'static>(
    app: AppHandle<R>,
    name: &'static str,
    work: impl FnOnce(&App<R>) -> Result<T> + Send + 'static,
) -> Result<T, WireError> {
    let done = tauri::async_runtime::spawn_blocking(move || {
        let state = app.state::<App<R>>();
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(&state)))
            .unwrap_or_else(|_| Err(Error::Internal(format!("{name} panicked"))))
    })
    .await;
    let result = done.unwrap_or_else(|e| Err(Error::Internal(format!("{name}: {e}"))));
    result.map_err(|e| {
        // The log has the words of the system; the window gets the code.
        if matches!(e, Error::Internal(_) | Error::Io { .. } | Error::Register(_)) {
            eprintln!("custodia: {name}: {e}");
        }
        e.to_wire()
    })
}

/// The answer to a write: the op, for "Undo".
fn done<R: Runtime, T>(app: &App<R>, written: &Written<T>) -> Result<types::Done> {
    Ok(types::Done { op: app.label(written.op)? })
}

/// The answer to a save: the op and the record's id.
fn saved<R: Runtime, T>(
    app: &App<R>,
    written: Written<T>,
    asked: Option<T>,
    id: impl FnOnce(T) -> i64,
) -> Result<types::Saved> {
    let op = app.label(written.op)?;
    // Without a value this request had been done before: its record is the one asked for, or 0
    // where a record was created then and the window must look it up in the op.
    let id = written.value.or(asked).map_or(0, id);
    Ok(types::Saved { op, id })
}

/// The user closed a dialog.
fn closed() -> types::FileOutcome {
    types::FileOutcome { done: false, name: String::new() }
}

/// A file was chosen: the window learns its name, never its folder.
fn picked(path: &std::path::Path) -> types::FileOutcome {
    types::FileOutcome { done: true, name: crate::app::name_of(path) }
}

/// The language dialogs speak: the register's, or the system's without one.
fn language<R: Runtime>(app: &App<R>) -> Result<custodia_core::text::Lang> {
    Ok(app
        .read(custodia_core::settings::sql::load)
        .map_or_else(|_| crate::system::language(), |s| s.language))
}

/// What `table.rs` yields here: the handlers, their names, and the TypeScript map's entries.
macro_rules! commands {
    ($($name:ident: $args:ty => $result:ty;)*) => {
        /// Every command's name.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// The functions Tauri calls; each only hands over to the function of the same name.
        mod entry {
            use super::*;
            $(
                #[tauri::command]
                pub(super) async fn $name<R: Runtime>(
                    app: AppHandle<R>,
                    args: $args,
                ) -> Result<$result, WireError> {
                    answer(app, stringify!($name), move |app| implementation::$name(app, args)).await
                }
            )*
        }

        /// The handler for every command.
        pub fn handler<R: Runtime>() -> impl Fn(tauri::ipc::Invoke<R>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$(entry::$name),*]
        }

        /// Name, TypeScript of the arguments and of the result of every command.
        pub fn typescript(config: &ts_rs::Config) -> Vec<(&'static str, String, String)> {
            vec![$((
                stringify!($name),
                <$args as ts_rs::TS>::name(config),
                <$result as ts_rs::TS>::name(config),
            )),*]
        }
    };
}

/// Every command's work, gathered from its module.
mod implementation {
    pub(super) use super::assets::*;
    pub(super) use super::audit_pack::*;
    pub(super) use super::catalogue::*;
    pub(super) use super::certificates::*;
    pub(super) use super::contracts::*;
    pub(super) use super::coverage::*;
    pub(super) use super::custody::*;
    pub(super) use super::deadlines::*;
    pub(super) use super::disposal::*;
    pub(super) use super::documents::*;
    pub(super) use super::erasure::*;
    pub(super) use super::grid::*;
    pub(super) use super::imports::*;
    pub(super) use super::journal::*;
    pub(super) use super::lists::*;
    pub(super) use super::money::*;
    pub(super) use super::moves::*;
    pub(super) use super::presets::*;
    pub(super) use super::purchasing::*;
    pub(super) use super::quality::*;
    pub(super) use super::quotes::*;
    pub(super) use super::registers::*;
    pub(super) use super::reports::*;
    pub(super) use super::sanitization::*;
    pub(super) use super::savings::*;
    pub(super) use super::settings::*;
    pub(super) use super::sla_files::*;
    pub(super) use super::slas::*;
    pub(super) use super::stocktakes::*;
    pub(super) use super::vendor_file::*;
    pub(super) use super::vendors::*;
}

include!("table.rs");
