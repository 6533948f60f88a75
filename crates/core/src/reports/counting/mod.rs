//! Reports of stock-takes: the list to count by, and what counting found out.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::model::{Cell, Fact};
use super::scene::Scene;
use crate::ids::StocktakeId;
use crate::stocktake::{StocktakeRow, StocktakeScope};

pub(super) mod list;
pub(super) mod variance;

/// Which stock-take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CountListParams {
    /// The stock-take.
    pub stocktake_id: StocktakeId,
}

/// Which stock-take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CountVarianceParams {
    /// The stock-take.
    pub stocktake_id: StocktakeId,
    /// Also what was found where it should be.
    #[serde(default)]
    pub expected: bool,
    /// A block to sign at the end.
    #[serde(default)]
    pub signatures: bool,
}

/// What both reports say of a stock-take before anything else.
fn facts(scene: &Scene<'_>, row: &StocktakeRow) -> Vec<Fact> {
    let instant = |at: &Option<String>| {
        let at = at.as_deref().and_then(|t| chrono::DateTime::parse_from_rfc3339(t).ok());
        at.map_or(Cell::Empty, |at| {
            let utc = at.to_utc();
            Cell::Time(utc.with_timezone(&(scene.moment.offset_at)(utc)).naive_local())
        })
    };
    scene.known([
        ("stocktake-number", Cell::code(&row.number)),
        ("stocktake-state", Cell::Text(scene.t(&format!("stocktake-state-{}", row.state)))),
        ("stocktake-lead", Cell::text(&row.lead)),
        ("stocktake-due", Cell::date(row.draft.due)),
        ("stocktake-started", instant(&row.started_at)),
        ("stocktake-ended", instant(&row.ended_at)),
        ("stocktake-scope-location", Cell::text(&row.draft.scope.location)),
        ("stocktake-scope-custodian", Cell::text(&row.custodian)),
        ("stocktake-scope-category", Cell::text(&row.draft.scope.category)),
        ("stocktake-scope", whole(scene, &row.draft.scope)),
    ])
}

/// A scope without a limit is said, too.
fn whole(scene: &Scene<'_>, scope: &StocktakeScope) -> Cell {
    if *scope == StocktakeScope::default() {
        Cell::Text(scene.t("stocktake-scope-all"))
    } else {
        Cell::Empty
    }
}
