//! What a vendor costs by fiscal year and currency: the accrual view of the forecast of its
//! contracts (domain §B.8). A fiscal year is named by the calendar year it begins in; years to come
//! hold what is expected if what renews by itself does.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::forecast::{ForecastQuery, ForecastStep, forecast};
use crate::contract::schedule::{CostView, Span};
use crate::contract::value::fiscal_year;
use crate::error::Result;
use crate::ids::VendorId;
use crate::money::Totals;
use crate::store::Conn;

/// Which fiscal years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpendYears {
    /// The first, by the calendar year it begins in.
    pub first: i32,
    /// The last, likewise.
    pub last: i32,
}

impl SpendYears {
    /// The three years before the one of `today`, that one, and the next.
    pub fn around(today: NaiveDate, first_month: u32) -> Self {
        let this = fiscal_year(today, first_month);
        Self { first: this - 3, last: this + 1 }
    }
}

/// What a vendor costs in a fiscal year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct YearSpend {
    /// The calendar year it begins in.
    pub year: i32,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Whether it is not over on the day of the question.
    pub open: bool,
    /// Cost by currency.
    pub totals: Totals,
}

/// What a vendor costs in each of some fiscal years, the earliest first.
///
/// # Errors
/// `Invalid` for years out of order or too many.
pub fn spend(
    conn: &Conn,
    vendor: VendorId,
    asked: SpendYears,
    today: NaiveDate,
) -> Result<Vec<YearSpend>> {
    let years = u32::try_from(i64::from(asked.last) - i64::from(asked.first) + 1).unwrap_or(0);
    let query = ForecastQuery {
        first_year: Some(asked.first),
        years,
        step: ForecastStep::Year,
        view: CostView::Accrual,
        vendor_id: Some(vendor),
        ..ForecastQuery::default()
    };
    let found = forecast(conn, &query, today)?;
    let year = |((span, totals), year): ((&Span, &Totals), i32)| YearSpend {
        year,
        from: span.from,
        to: span.until,
        open: span.until >= today,
        totals: totals.clone(),
    };
    Ok(found.spans.iter().zip(&found.expected).zip(asked.first..).map(year).collect())
}

/// `2026` for a fiscal year that is a calendar year, else `2026/27`.
pub fn year_label(y: &YearSpend) -> String {
    if y.from.year() == y.to.year() {
        y.year.to_string()
    } else {
        format!("{}/{:02}", y.year, y.to.year() % 100)
    }
}
