//! Data quality: every check in numbers, and the records behind one.

use custodia_core::error::Result;
use custodia_core::list::Page;
use custodia_core::quality::{Check, Quality, QualityRow, read};
use serde::Deserialize;
use tauri::Runtime;
use ts_rs::TS;

use super::types::NoArgs;
use crate::app::App;

/// Records of a check.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct QualityRowsArgs {
    /// The check.
    pub check: Check,
    /// First row, 0-based.
    pub offset: u32,
    /// At most this many; capped at 500.
    pub limit: u32,
}

pub(super) fn quality_get<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<Quality> {
    let today = app.clock.today();
    app.list(|conn, views, version| {
        read::kept(conn, views, version, today).map(|found| read::summary(&found))
    })
}

pub(super) fn quality_rows<R: Runtime>(
    app: &App<R>,
    a: QualityRowsArgs,
) -> Result<Page<QualityRow>> {
    let today = app.clock.today();
    app.list(|conn, views, version| {
        let found = read::kept(conn, views, version, today)?;
        read::page(conn, &found, a.check, a.offset, a.limit)
    })
}
