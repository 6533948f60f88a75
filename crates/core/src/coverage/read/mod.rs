//! Cover as screens and reports show it. Reads only; every rule is asked, none is here.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::error::{Error, Result};
use crate::list::{ListQuery, Views};
use crate::store::Conn;

mod asset;
mod estate;
mod lifecycle;
mod models;
mod names;
mod page;
mod paid;
mod seen;
mod sql;
mod summary;

pub use asset::{AssetCoverage, CoverSeen, of_asset};
pub use estate::{Estate, Judged, Subject, subjects};
pub use lifecycle::{ModelLife, lifecycles};
pub use models::{CoverStep, ModelCoverage, StateCount, models};
pub use names::{ModelDays, Names};
pub use page::{CoverageQuery, CoverageRow, find, page, rows};
pub use paid::{NothingQuery, NothingRow, PaidForNothing, of_estate, paid_for_nothing};
pub use seen::{CoverBar, CoverStanding, GapSeen};
pub use summary::{
    BucketCount, CategoryCoverage, CoverageSummary, ReasonCount, summary, summary_of,
};

/// Every asset as it stands on a day, read once per version of the register.
pub fn estate(
    conn: &Conn,
    views: &mut Views,
    version: u64,
    on: NaiveDate,
) -> Result<Arc<Vec<Estate>>> {
    let asked = ListQuery::default().on(on);
    views.kept("coverage", &asked, version, || Ok(vec![Estate::read(conn, on)?]))
}

/// The one estate that is kept.
fn only(kept: &[Estate]) -> Result<&Estate> {
    kept.first().ok_or_else(|| Error::Internal("no estate was read".into()))
}
