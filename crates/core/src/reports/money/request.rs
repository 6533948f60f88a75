//! What reports about money are asked for.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::depreciation::Book;
use crate::depreciation::register::DepreciationQuery;
use crate::ids::CapitalRequestId;
use crate::refresh::clock::RefreshClock;
use crate::refresh::forecast::RefreshQuery;

/// Which refresh.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct RefreshForecastParams {
    /// How many fiscal years from the running one, 1 to 10.
    pub years: u32,
    /// The clocks that count; all when empty.
    pub clocks: Vec<RefreshClock>,
    /// Only this category.
    pub category: Option<String>,
    /// Only this site.
    pub site: Option<String>,
    /// Every asset in a list at the end.
    pub assets: bool,
}

impl Default for RefreshForecastParams {
    fn default() -> Self {
        Self { years: 5, clocks: Vec::new(), category: None, site: None, assets: true }
    }
}

impl RefreshForecastParams {
    /// The question behind the report.
    pub fn query(&self) -> RefreshQuery {
        RefreshQuery {
            years: self.years,
            clocks: self.clocks.clone(),
            category: self.category.clone(),
            site: self.site.clone(),
        }
    }
}

/// Which depreciation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct DepreciationParams {
    /// Whose rules.
    pub book: Book,
    /// The calendar year the first fiscal year begins in; absent: the running one.
    pub first_year: Option<i32>,
    /// How many fiscal years, 1 to 10.
    pub years: u32,
}

impl Default for DepreciationParams {
    fn default() -> Self {
        let DepreciationQuery { book, first_year, years } = DepreciationQuery::default();
        Self { book, first_year, years }
    }
}

impl DepreciationParams {
    /// The question behind the report.
    pub const fn query(&self) -> DepreciationQuery {
        DepreciationQuery { book: self.book, first_year: self.first_year, years: self.years }
    }
}

/// Which request for capital.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CapitalRequestParams {
    /// The request.
    pub request_id: CapitalRequestId,
}

/// Total cost of all assets; it asks for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct TotalCostParams {}
