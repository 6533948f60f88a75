//! Cover by model: how many of each are covered, day by day, and when that ends.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::estate::{Estate, subjects};
use super::page::{CoverageQuery, by_day, find};
use super::seen::ending;
use super::{Names, estate, only};
use crate::coverage::judge::CoverState;
use crate::coverage::span::assumed;
use crate::error::Result;
use crate::list::{self, Filter, Page, Views};
use crate::money::Totals;
use crate::store::Conn;

/// How many assets stand where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct StateCount {
    /// Where they stand.
    pub state: CoverState,
    /// How many.
    pub count: u32,
}

/// Days on which the same number of assets is covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CoverStep {
    /// First day; `None`: since ever.
    pub from: Option<NaiveDate>,
    /// Last day; `None`: for ever.
    pub to: Option<NaiveDate>,
    /// Assets covered if nobody gives notice.
    pub covered: u32,
}

/// The assets of a model with their cover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ModelCoverage {
    /// Manufacturer; may be empty.
    pub manufacturer: String,
    /// Model; empty for assets that name none.
    pub model: String,
    /// Assets that are not gone.
    pub assets: u32,
    /// Where they stand, without those that are gone.
    pub states: Vec<StateCount>,
    /// The next day cover of one of them ends.
    pub until: Option<NaiveDate>,
    /// How many that day.
    pub ending: u32,
    /// What closing their gaps costs, by currency.
    pub price: Totals,
    /// Gaps nobody knows a price for.
    pub unpriced: u32,
    /// How many are covered, in order; days nobody is are left out.
    pub steps: Vec<CoverStep>,
}

/// A page of models with the cover of their assets: those with gaps first, then by the day the next
/// cover ends.
pub fn models(
    conn: &Conn,
    views: &mut Views,
    version: u64,
    asked: &CoverageQuery,
    on: NaiveDate,
) -> Result<Page<ModelCoverage>> {
    let kept = estate(conn, views, version, on)?;
    let estate = only(&kept)?;
    let mut key = asked.query.on(on);
    if let Some(by) = asked.gaps_by {
        key.filters.push(Filter::is("gaps_by", vec![by.to_string()]));
    }
    let found = views.kept("coverage-models", &key, version, || grouped(conn, estate, asked))?;
    Ok(Page {
        total: u32::try_from(found.len()).unwrap_or(u32::MAX),
        offset: asked.offset,
        rows: list::window(&found, asked.offset, asked.limit).to_vec(),
    })
}

#[derive(Default)]
struct Group {
    states: BTreeMap<CoverState, u32>,
    ends: Option<(NaiveDate, u32)>,
    price: Totals,
    unpriced: u32,
    // By how much the number of covered assets changes on a day; the first at the calendar's start.
    changes: BTreeMap<NaiveDate, i64>,
}

fn grouped(conn: &Conn, estate: &Estate, asked: &CoverageQuery) -> Result<Vec<ModelCoverage>> {
    let ids: HashSet<i64> = find(conn, estate, &asked.query, asked.gaps_by)?.into_iter().collect();
    let mut groups: BTreeMap<u32, Group> = BTreeMap::new();
    let mut names = Names::load(conn)?;
    subjects(conn, &estate.contracts, &mut names, None, &mut |s| {
        let judged = estate.of(s.id.0).filter(|_| ids.contains(&s.id.0));
        let Some(j) = judged.filter(|j| j.verdict.state != CoverState::Gone) else {
            return Ok(());
        };
        let group = groups.entry(j.model).or_default();
        *group.states.entry(j.verdict.state).or_default() += 1;
        if j.verdict.gap.is_some() {
            group.unpriced += u32::from(j.price.is_empty());
            group.price.merge(&j.price)?;
        }
        if let (Some(until), Some((days, _))) = (j.verdict.until, ending(&j.verdict, estate.on))
            && days >= 0
        {
            group.ends = Some(match group.ends {
                Some((first, count)) if first == until => (first, count + 1),
                Some((first, count)) if first < until => (first, count),
                _ => (until, 1),
            });
        }
        for (start, end) in assumed(&s.spans) {
            *group.changes.entry(start).or_default() += 1;
            if let Some(after) = end.and_then(|e| e.succ_opt()) {
                *group.changes.entry(after).or_default() -= 1;
            }
        }
        Ok(())
    })?;
    let mut rows: Vec<ModelCoverage> =
        groups.into_iter().filter_map(|(at, group)| seen(estate, at, group)).collect();
    let open = |m: &ModelCoverage| m.states.iter().all(|s| s.state != CoverState::Gap);
    rows.sort_by(|a, b| {
        open(a)
            .cmp(&open(b))
            .then_with(|| by_day(a.until, b.until))
            .then_with(|| (&a.manufacturer, &a.model).cmp(&(&b.manufacturer, &b.model)))
    });
    Ok(rows)
}

fn seen(estate: &Estate, at: u32, group: Group) -> Option<ModelCoverage> {
    let name = estate.names.models().get(at as usize)?;
    Some(ModelCoverage {
        manufacturer: name.manufacturer.clone(),
        model: name.name.clone(),
        assets: group.states.values().sum(),
        states: group.states.iter().map(|(s, n)| StateCount { state: *s, count: *n }).collect(),
        until: group.ends.map(|(day, _)| day),
        ending: group.ends.map_or(0, |(_, count)| count),
        price: group.price,
        unpriced: group.unpriced,
        steps: steps(&group.changes),
    })
}

/// Stretches with the same number of covered assets.
fn steps(changes: &BTreeMap<NaiveDate, i64>) -> Vec<CoverStep> {
    let mut found: Vec<CoverStep> = Vec::new();
    let mut covered = 0_i64;
    for (day, change) in changes.iter().filter(|(_, change)| **change != 0) {
        if let Some(open) = found.last_mut().filter(|s| s.to.is_none() && covered > 0) {
            open.to = day.pred_opt();
        }
        covered += change;
        if let Ok(count @ 1..) = u32::try_from(covered) {
            let from = Some(*day).filter(|d| *d > NaiveDate::MIN);
            found.push(CoverStep { from, to: None, covered: count });
        }
    }
    found
}
