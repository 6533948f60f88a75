//! Assets with their cover, a page of them: which, in which order, with their bars.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::estate::{Estate, Judged, subjects};
use super::seen::{CoverBar, CoverStanding, ending};
use super::{estate, only};
use crate::asset::AssetRow;
use crate::asset::sql::list as assets;
use crate::coverage::judge::{CoverReason, CoverState};
use crate::coverage::lifecycle::ExpiryBucket;
use crate::error::Result;
use crate::ids::AssetId;
use crate::list::{self, Filter, ListKind, ListQuery, Page, Sort, Views, bad_filter};
use crate::store::Conn;

/// Which assets.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct CoverageQuery {
    /// Words and filters as on the list of assets, and `cover_state`, `cover_reason`, `bucket`.
    /// Sorted by `until` (what is most pressing first) unless a column of that list is named.
    pub query: ListQuery,
    /// Only what is not covered, or too little, or will not be by this day.
    pub gaps_by: Option<NaiveDate>,
    /// First row, 0-based.
    pub offset: u32,
    /// At most this many rows; capped as those of a list.
    pub limit: u32,
}

/// An asset with its cover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CoverageRow {
    /// The asset as its list shows it.
    pub asset: AssetRow,
    /// Where it stands.
    pub standing: CoverStanding,
    /// What covers it, oldest first.
    pub bars: Vec<CoverBar>,
}

/// A page of assets with their cover on a day.
///
/// # Errors
/// As the list of assets; `bad-filter` for a state, reason or bucket there is not.
pub fn page(
    conn: &Conn,
    views: &mut Views,
    version: u64,
    asked: &CoverageQuery,
    on: NaiveDate,
) -> Result<Page<CoverageRow>> {
    let kept = estate(conn, views, version, on)?;
    let ids = matching(conn, views, version, asked, only(&kept)?)?;
    let window = list::window(&ids, asked.offset, asked.limit);
    Ok(Page {
        total: u32::try_from(ids.len()).unwrap_or(u32::MAX),
        offset: asked.offset,
        rows: rows(conn, only(&kept)?, window)?,
    })
}

/// The assets a question is about, in its order.
pub(super) fn matching(
    conn: &Conn,
    views: &mut Views,
    version: u64,
    asked: &CoverageQuery,
    estate: &Estate,
) -> Result<Arc<Vec<i64>>> {
    let mut key = asked.query.on(estate.on);
    if let Some(by) = asked.gaps_by {
        key.filters.push(Filter::is("gaps_by", vec![by.to_string()]));
    }
    views.ids("coverage-rows", &key, version, || find(conn, estate, &asked.query, asked.gaps_by))
}

/// Ids of the assets a question is about, in its order, without anything kept.
pub fn find(
    conn: &Conn,
    estate: &Estate,
    query: &ListQuery,
    gaps_by: Option<NaiveDate>,
) -> Result<Vec<i64>> {
    let (mut plain, mut keeps) = (query.clone(), Vec::new());
    for filter in &query.filters {
        keeps.extend(keep(filter)?);
    }
    plain
        .filters
        .retain(|f| !matches!(f.field.as_str(), "cover_state" | "cover_reason" | "bucket"));
    let pressing = query.sort.first().is_none_or(|s| s.key == "until");
    plain.sort.retain(|s| s.key != "until");
    let shown = |j: &&Judged| {
        keeps.iter().all(|keep| keep(j, estate.on)) && gaps_by.is_none_or(|by| lacks(j, by))
    };
    let everything = plain.text.trim().is_empty() && plain.filters.is_empty();
    let mut found: Vec<&Judged> = if everything && pressing {
        estate.judged.iter().filter(shown).collect()
    } else {
        let listed = assets::ids(conn, &plain.on_day(ListKind::Assets, estate.on)?)?;
        listed.iter().filter_map(|id| estate.of(*id)).filter(shown).collect()
    };
    if pressing {
        found.sort_by_key(|j| (pressure(j), j.id));
        if query.sort.first().is_some_and(|s: &Sort| s.desc) {
            found.reverse();
        }
    }
    Ok(found.iter().map(|j| j.id.0).collect())
}

/// What must be seen first: gaps that run, then cover by the day it ends, what goes on, what nobody
/// knows, what needs none, what is gone.
fn pressure(j: &Judged) -> (u8, Option<NaiveDate>) {
    let v = &j.verdict;
    match v.state {
        CoverState::Gap => (0, v.ended),
        CoverState::Covered | CoverState::TooLow | CoverState::LevelUnknown => {
            let ends = v.until.filter(|_| !v.renews);
            (if ends.is_some() { 1 } else { 2 }, ends.or(v.until))
        }
        CoverState::Unknown => (3, None),
        CoverState::Exempt => (4, v.ended),
        CoverState::Gone => (5, None),
    }
}

/// Whether it lacks the cover it should have, or will by a day.
fn lacks(j: &Judged, by: NaiveDate) -> bool {
    let comes = j.verdict.gap.is_some_and(|g| g.from.is_none_or(|from| from <= by));
    comes || matches!(j.verdict.state, CoverState::TooLow | CoverState::Gap)
}

type Keep = Box<dyn Fn(&Judged, NaiveDate) -> bool>;

/// A filter of cover's own; `None` for one of the list of assets.
fn keep(filter: &Filter) -> Result<Option<Keep>> {
    fn all<T>(f: &Filter, parse: fn(&str) -> Option<T>) -> Result<Vec<T>> {
        let known: Option<Vec<T>> = f.plain()?.values.iter().map(|v| parse(v)).collect();
        known.ok_or_else(|| bad_filter(&f.field))
    }
    Ok(match filter.field.as_str() {
        "cover_state" => {
            let wanted = all(filter, CoverState::parse)?;
            Some(Box::new(move |j, _| wanted.contains(&j.verdict.state)))
        }
        "cover_reason" => {
            let wanted = all(filter, CoverReason::parse)?;
            Some(Box::new(move |j, _| wanted.contains(&j.verdict.reason)))
        }
        "bucket" => {
            let wanted = all(filter, ExpiryBucket::parse)?;
            Some(Box::new(move |j, on| {
                ending(&j.verdict, on).is_some_and(|(_, bucket)| wanted.contains(&bucket))
            }))
        }
        _ => None,
    })
}

/// These assets with their cover, in their order; ids that are gone are left out.
pub fn rows(conn: &Conn, estate: &Estate, ids: &[i64]) -> Result<Vec<CoverageRow>> {
    let mut bars: HashMap<AssetId, Vec<CoverBar>> = HashMap::new();
    let mut names = super::Names::load(conn)?;
    subjects(conn, &estate.contracts, &mut names, Some(ids), &mut |mut s| {
        s.spans.sort_by_key(|span| (span.start, span.end.is_none(), span.end));
        bars.insert(s.id, s.spans.iter().map(|span| CoverBar::of(span, estate)).collect());
        Ok(())
    })?;
    let rows = assets::rows(conn, ids)?.into_iter().filter_map(|asset| {
        let judged = estate.of(asset.id.0)?;
        let standing = CoverStanding::of(judged, estate.on);
        Some(CoverageRow { bars: bars.remove(&asset.id).unwrap_or_default(), asset, standing })
    });
    Ok(rows.collect())
}

/// By day, what has none last.
pub(super) fn by_day(a: Option<NaiveDate>, b: Option<NaiveDate>) -> Ordering {
    (a.is_none(), a).cmp(&(b.is_none(), b))
}
