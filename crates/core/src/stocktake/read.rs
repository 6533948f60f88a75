//! Stock-takes with what was counted, and their results as a list.

use std::cmp::Ordering;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::plan::{ApplyChoice, Plan, PlannedChange, Skipped, plan};
use super::{CountClass, CountRow, StocktakeDetail, judge, sql};
use crate::error::Result;
use crate::ids::StocktakeId;
use crate::list::{ListQuery, Page, PageRequest, Sort, Views, bad_filter, unknown_column, window};
use crate::store::Conn;

/// The list's name among the remembered answers.
const NAME: &str = "stocktake_results";

/// Every result of a stock-take: assets in the order they were frozen, then codes.
pub fn results(conn: &Conn, id: StocktakeId) -> Result<Vec<CountRow>> {
    let row = sql::row(conn, id)?;
    Ok(judge::results(&row.draft.scope, &sql::lines(conn, id)?, &sql::scans(conn, id)?))
}

/// A stock-take with its sums.
///
/// # Errors
/// `NotFound` for an unknown id.
pub fn detail(conn: &Conn, id: StocktakeId) -> Result<StocktakeDetail> {
    Ok(StocktakeDetail { row: sql::row(conn, id)?, sums: judge::sums(&results(conn, id)?)? })
}

/// The results as a list: filters `stocktake` (its id, required) and `class`; words; any column of
/// text, `value` and `at` as sort keys.
///
/// # Errors
/// `Invalid` for a question without a stock-take, or with an unknown column.
pub fn page(
    conn: &Conn,
    views: &mut Views,
    version: u64,
    request: &PageRequest,
) -> Result<Page<CountRow>> {
    let rows: Arc<Vec<CountRow>> =
        views.kept(NAME, &request.query, version, || listed(conn, &request.query))?;
    Ok(Page {
        total: u32::try_from(rows.len()).unwrap_or(u32::MAX),
        offset: request.offset,
        rows: window(&rows, request.offset, request.limit).to_vec(),
    })
}

fn listed(conn: &Conn, query: &ListQuery) -> Result<Vec<CountRow>> {
    let mut id = None;
    let mut classes: Option<Vec<CountClass>> = None;
    for filter in &query.filters {
        let filter = filter.plain()?;
        match filter.field.as_str() {
            "stocktake" => {
                id = filter.values.first().and_then(|v| v.parse().ok()).map(StocktakeId);
            }
            "class" => {
                let read: Option<_> = filter.values.iter().map(|v| CountClass::parse(v)).collect();
                classes = Some(read.ok_or_else(|| bad_filter("class"))?);
            }
            other => return Err(unknown_column(other)),
        }
    }
    let mut rows = results(conn, id.ok_or_else(|| bad_filter("stocktake"))?)?;
    if let Some(classes) = classes {
        rows.retain(|r| classes.contains(&r.class));
    }
    let words: Vec<String> = query.text.split_whitespace().map(str::to_lowercase).collect();
    if !words.is_empty() {
        rows.retain(|r| {
            let all = [&r.tag, &r.serial, &r.name, &r.recorded, &r.found, &r.code, &r.custodian];
            let all = all.map(|t| t.to_lowercase());
            words.iter().all(|w| all.iter().any(|t| t.contains(w)))
        });
    }
    order(&mut rows, &query.sort)?;
    Ok(rows)
}

fn order(rows: &mut [CountRow], sort: &[Sort]) -> Result<()> {
    for key in sort.iter().rev() {
        let by: fn(&CountRow, &CountRow) -> Ordering = match key.key.as_str() {
            "tag" => |a, b| a.tag.to_lowercase().cmp(&b.tag.to_lowercase()),
            "serial" => |a, b| a.serial.to_lowercase().cmp(&b.serial.to_lowercase()),
            "name" => |a, b| a.name.to_lowercase().cmp(&b.name.to_lowercase()),
            "category" => |a, b| a.category.to_lowercase().cmp(&b.category.to_lowercase()),
            "recorded" => |a, b| a.recorded.to_lowercase().cmp(&b.recorded.to_lowercase()),
            "found" => |a, b| a.found.to_lowercase().cmp(&b.found.to_lowercase()),
            "custodian" => |a, b| a.custodian.to_lowercase().cmp(&b.custodian.to_lowercase()),
            "status" => |a, b| a.status.to_lowercase().cmp(&b.status.to_lowercase()),
            "code" => |a, b| a.code.to_lowercase().cmp(&b.code.to_lowercase()),
            "class" => |a, b| a.class.cmp(&b.class),
            "at" => |a, b| a.at.cmp(&b.at),
            // By currency, then amount: amounts of two are never compared.
            "value" => |a, b| {
                let key = |r: &CountRow| r.value.map(|v| (v.currency.as_str().to_owned(), v.minor));
                key(a).cmp(&key(b))
            },
            other => return Err(unknown_column(other)),
        };
        rows.sort_by(|a, b| if key.desc { by(b, a) } else { by(a, b) });
    }
    Ok(())
}

/// What completing would do, for the dialog before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ApplyPreview {
    /// Assets that get another place.
    pub places: u32,
    /// Assets whose day of being seen is noted.
    pub seen: u32,
    /// Assets that get the status of what is missing.
    pub missing: u32,
    /// Codes that fit no asset or several, and stay so.
    pub open_codes: u32,
    /// The first changes of place and status.
    pub changes: Vec<PlannedChange>,
    /// The first results that are left alone.
    pub skipped: Vec<Skipped>,
    /// How many results are left alone.
    pub skipped_count: u32,
}

/// Changes and results left alone that a preview tells one by one.
const TOLD: usize = 200;

/// What completing a stock-take would write.
pub(super) fn planned(
    conn: &Conn,
    id: StocktakeId,
    choice: &ApplyChoice,
) -> Result<(Vec<CountRow>, Plan)> {
    let rows = results(conn, id)?;
    let now = sql::apply::now(conn, id)?;
    let day = |at: &Option<String>| {
        let text = at.as_deref()?.get(..10)?;
        text.parse::<NaiveDate>().ok()
    };
    let began = day(&sql::row(conn, id)?.started_at).unwrap_or(NaiveDate::MIN);
    let plan = plan(&rows, choice, began, |asset| now.get(&asset).cloned(), |row| day(&row.at));
    Ok((rows, plan))
}

/// What completing a stock-take would do.
pub fn preview(conn: &Conn, id: StocktakeId, choice: &ApplyChoice) -> Result<ApplyPreview> {
    let (rows, plan) = planned(conn, id, choice)?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let of = |f: fn(&PlannedChange) -> bool| count(plan.changes.iter().filter(|c| f(c)).count());
    let told = plan.changes.iter().filter(|c| c.place.is_some() || c.missing).take(TOLD);
    Ok(ApplyPreview {
        places: of(|c| c.place.is_some()),
        seen: of(|c| c.seen_on.is_some()),
        missing: of(|c| c.missing),
        open_codes: count(judge::open_codes(&rows)),
        changes: told.cloned().collect(),
        skipped: plan.skipped.iter().take(TOLD).cloned().collect(),
        skipped_count: count(plan.skipped.len()),
    })
}
