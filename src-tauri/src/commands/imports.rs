//! Import.

use custodia_core::error::{Refusal, Result};
use custodia_core::import::{ImportOptions, ImportPreview, PlanRow, PlanSummary};
use custodia_core::list::Page;
use tauri::Runtime;

use super::types::{FileOutcome, ImportDone, ImportPickArgs, ImportRowsArgs, NoArgs, OpArgs};
use crate::app::App;

pub(super) fn import_pick<R: Runtime>(_: &App<R>, _: ImportPickArgs) -> Result<Option<ImportPreview>> { Err(Refusal::new("x").into()) }
pub(super) fn import_columns<R: Runtime>(_: &App<R>, _: ImportOptions) -> Result<ImportPreview> { Err(Refusal::new("x").into()) }
pub(super) fn import_plan<R: Runtime>(_: &App<R>, _: NoArgs) -> Result<PlanSummary> { Err(Refusal::new("x").into()) }
pub(super) fn import_rows<R: Runtime>(_: &App<R>, _: ImportRowsArgs) -> Result<Page<PlanRow>> { Err(Refusal::new("x").into()) }
pub(super) fn import_apply<R: Runtime>(_: &App<R>, _: OpArgs) -> Result<ImportDone> { Err(Refusal::new("x").into()) }
pub(super) fn import_save_refused<R: Runtime>(_: &App<R>, _: NoArgs) -> Result<FileOutcome> { Err(Refusal::new("x").into()) }
pub(super) fn import_cancel<R: Runtime>(_: &App<R>, _: NoArgs) -> Result<()> { Ok(()) }
