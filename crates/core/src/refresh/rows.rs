//! The assets behind a forecast, a page at a time: soonest first.

use std::cmp::Reverse;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::clock::RefreshClock;
use super::due::completed_months;
use super::forecast::{Due, Reckoning, RefreshQuery, due};
use super::sql;
use super::survey::Survey;
use crate::error::Result;
use crate::ids::AssetId;
use crate::list::{ListQuery, unknown_column};
use crate::money::Money;
use crate::store::Conn;

/// An asset that is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RefreshRow {
    /// Asset.
    pub id: AssetId,
    /// Tag.
    pub tag: String,
    /// Name.
    pub name: String,
    /// Manufacturer.
    pub manufacturer: String,
    /// Model.
    pub model: String,
    /// Category.
    pub category: String,
    /// Location.
    pub location: String,
    /// The clock that rings first.
    pub clock: RefreshClock,
    /// Its day.
    pub due_on: NaiveDate,
    /// Whether that day has come.
    pub overdue: bool,
    /// The calendar year its fiscal year begins in.
    pub year: i32,
    /// Age in completed months; `None` where nobody knows since when it is in service.
    pub age_months: Option<u32>,
    /// What its successor costs today.
    pub price: Option<Money>,
    /// And in that year, in its own currency.
    pub cost: Option<Money>,
}

/// The assets of a question that pass the filters of a list (`year`, `clock`), in its order.
///
/// # Errors
/// Field error for a column the list does not have, or an operator other than "is".
pub fn matching(
    survey: &Survey,
    query: &RefreshQuery,
    list: &ListQuery,
    by: &Reckoning,
) -> Result<Vec<Due>> {
    let (mut all, _) = due(survey, query, by)?;
    for filter in &list.filters {
        let filter = filter.plain()?;
        let has = |value: &str| filter.values.iter().any(|v| v == value);
        match filter.field.as_str() {
            "year" => all.retain(|d| has(&d.year.to_string())),
            "clock" => all.retain(|d| has(d.clock.as_str())),
            other => return Err(unknown_column(other)),
        }
    }
    all.sort_unstable_by_key(|d| (d.due_on, d.id));
    let name = |names: &[String], place: u32| {
        names.get(place as usize).map(|n| n.to_lowercase()).unwrap_or_default()
    };
    // The first key decides, so it is sorted by last; sorting keeps the order of equals.
    for sort in list.sort.iter().rev() {
        match (sort.key.as_str(), sort.desc) {
            ("due_on", false) => all.sort_by_key(|d| d.due_on),
            ("due_on", true) => all.sort_by_key(|d| Reverse(d.due_on)),
            ("clock", false) => all.sort_by_key(|d| d.clock),
            ("clock", true) => all.sort_by_key(|d| Reverse(d.clock)),
            // By currency first: amounts of two are not compared.
            ("cost", false) => all.sort_by_key(|d| d.cost.map(|c| (c.currency, c.minor))),
            ("cost", true) => all.sort_by_key(|d| Reverse(d.cost.map(|c| (c.currency, c.minor)))),
            ("category", false) => all.sort_by_cached_key(|d| name(&survey.categories, d.category)),
            ("category", true) => {
                all.sort_by_cached_key(|d| Reverse(name(&survey.categories, d.category)));
            }
            (other, _) => return Err(unknown_column(other)),
        }
    }
    Ok(all)
}

/// The rows of some of them, in their order: one query.
pub fn rows(
    conn: &Conn,
    survey: &Survey,
    some: &[Due],
    today: NaiveDate,
) -> Result<Vec<RefreshRow>> {
    let ids: Vec<i64> = some.iter().map(|d| d.id.0).collect();
    let mut named = sql::named(conn, &ids)?;
    let row = |d: &Due| {
        let n = named.remove(&d.id)?;
        let category = survey.categories.get(d.category as usize).cloned().unwrap_or_default();
        Some(RefreshRow {
            id: d.id,
            tag: n.tag,
            name: n.name,
            manufacturer: n.manufacturer,
            model: n.model,
            category,
            location: n.location,
            clock: d.clock,
            due_on: d.due_on,
            overdue: d.due_on <= today,
            year: d.year,
            age_months: n.since.map(|since| completed_months(since, today)),
            price: d.price,
            cost: d.cost,
        })
    };
    Ok(some.iter().filter_map(row).collect())
}
