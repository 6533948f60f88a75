//! Cover: where assets stand and why, gaps, what is paid for nothing, models' last days.

use custodia_core::coverage::read::{
    self, AssetCoverage, CoverageQuery, CoverageRow, CoverageSummary, ModelCoverage, ModelLife,
    NothingQuery, PaidForNothing,
};
use custodia_core::coverage::{CoverageDraft, ops};
use custodia_core::error::Result;
use custodia_core::ids::CoverageId;
use custodia_core::list::Page;
use serde::{Deserialize, Serialize};
use tauri::Runtime;
use ts_rs::TS;
use uuid::Uuid;

use super::types::{AssetArgs, Done, NoArgs, Saved};
use super::{done, saved};
use crate::app::App;

/// A cover of an asset to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CoverageSaveArgs {
    /// Unique id of this request.
    pub op_id: Uuid,
    /// The cover.
    pub draft: CoverageDraft,
}

/// A cover to remove.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CoverageDeleteArgs {
    /// Unique id of this request.
    pub op_id: Uuid,
    /// The cover.
    pub id: CoverageId,
}

pub(super) fn coverage_page<R: Runtime>(
    app: &App<R>,
    a: CoverageQuery,
) -> Result<Page<CoverageRow>> {
    let today = app.clock.today();
    app.list(|conn, views, version| read::page(conn, views, version, &a, today))
}

pub(super) fn coverage_models<R: Runtime>(
    app: &App<R>,
    a: CoverageQuery,
) -> Result<Page<ModelCoverage>> {
    let today = app.clock.today();
    app.list(|conn, views, version| read::models(conn, views, version, &a, today))
}

pub(super) fn coverage_summary<R: Runtime>(
    app: &App<R>,
    a: CoverageQuery,
) -> Result<CoverageSummary> {
    let today = app.clock.today();
    app.list(|conn, views, version| read::summary(conn, views, version, &a, today))
}

pub(super) fn coverage_nothing<R: Runtime>(
    app: &App<R>,
    a: NothingQuery,
) -> Result<PaidForNothing> {
    let today = app.clock.today();
    app.list(|conn, views, version| read::paid_for_nothing(conn, views, version, &a, today))
}

pub(super) fn coverage_lifecycle<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<Vec<ModelLife>> {
    let today = app.clock.today();
    app.list(|conn, views, version| read::lifecycles(conn, views, version, today))
}

pub(super) fn coverage_of_asset<R: Runtime>(app: &App<R>, a: AssetArgs) -> Result<AssetCoverage> {
    let today = app.clock.today();
    app.read(|conn| read::of_asset(conn, a.id, today))
}

pub(super) fn coverage_save<R: Runtime>(app: &App<R>, a: CoverageSaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "coverage.save", |tx| ops::save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn coverage_delete<R: Runtime>(app: &App<R>, a: CoverageDeleteArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "coverage.delete", |tx| ops::delete(tx, a.id))?)
}
