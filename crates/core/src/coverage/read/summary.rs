//! Cover in figures: how many stand where and why, what ends when, what the gaps cost.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::models::StateCount;
use super::page::{CoverageQuery, matching};
use super::seen::ending;
use super::{Estate, Judged, estate, only};
use crate::coverage::CoverLevel;
use crate::coverage::gap::GapPhase;
use crate::coverage::judge::{CoverReason, CoverState};
use crate::coverage::lifecycle::ExpiryBucket;
use crate::error::Result;
use crate::list::Views;
use crate::money::Totals;
use crate::store::Conn;

/// How many assets for a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReasonCount {
    /// The reason.
    pub reason: CoverReason,
    /// How many.
    pub count: u32,
}

/// How many covers end how soon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BucketCount {
    /// How near the end is.
    pub bucket: ExpiryBucket,
    /// How many.
    pub count: u32,
}

/// A category's cover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CategoryCoverage {
    /// Its name; empty for assets without one.
    pub category: String,
    /// The level it demands.
    pub required: Option<CoverLevel>,
    /// Assets that are not gone.
    pub assets: u32,
    /// Where they stand.
    pub states: Vec<StateCount>,
    /// What closing their gaps costs, by currency.
    pub price: Totals,
}

/// Cover in figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CoverageSummary {
    /// The day.
    pub on: NaiveDate,
    /// Assets that are not gone.
    pub assets: u32,
    /// Where they stand.
    pub states: Vec<StateCount>,
    /// Why.
    pub reasons: Vec<ReasonCount>,
    /// What ends, by how near the end is: each number counts once.
    pub buckets: Vec<BucketCount>,
    /// Gaps that run.
    pub running: u32,
    /// Gaps that begin within 90 days.
    pub coming: u32,
    /// What closing both costs, by currency.
    pub price: Totals,
    /// Of these gaps, those nobody knows a price for.
    pub unpriced: u32,
    /// By category, in the order of the alphabet.
    pub categories: Vec<CategoryCoverage>,
}

/// Cover in figures, of the assets a question is about.
pub fn summary(
    conn: &Conn,
    views: &mut Views,
    version: u64,
    asked: &CoverageQuery,
    on: NaiveDate,
) -> Result<CoverageSummary> {
    let kept = estate(conn, views, version, on)?;
    let estate = only(&kept)?;
    let ids = matching(conn, views, version, asked, estate)?;
    summary_of(estate, &ids)
}

/// [`summary`] of these assets.
pub fn summary_of(estate: &Estate, ids: &[i64]) -> Result<CoverageSummary> {
    let on = estate.on;
    let mut by_category: BTreeMap<u32, (BTreeMap<CoverState, u32>, Totals)> = BTreeMap::new();
    let mut states: BTreeMap<CoverState, u32> = BTreeMap::new();
    let mut reasons: BTreeMap<CoverReason, u32> = BTreeMap::new();
    let mut buckets: BTreeMap<ExpiryBucket, u32> = BTreeMap::new();
    let (mut running, mut coming, mut unpriced) = (0, 0, 0);
    let mut price = Totals::default();
    let found = ids.iter().filter_map(|id| estate.of(*id));
    for j in found.filter(|j| j.verdict.state != CoverState::Gone) {
        let (of, cost) = by_category.entry(j.category).or_default();
        *of.entry(j.verdict.state).or_default() += 1;
        *states.entry(j.verdict.state).or_default() += 1;
        *reasons.entry(j.verdict.reason).or_default() += 1;
        if let Some((_, bucket)) = ending(&j.verdict, on) {
            *buckets.entry(bucket).or_default() += 1;
        }
        let Some(phase) = pressing(j, on) else { continue };
        running += u32::from(phase == GapPhase::Running);
        coming += u32::from(phase == GapPhase::Coming);
        unpriced += u32::from(j.price.is_empty());
        price.merge(&j.price)?;
        cost.merge(&j.price)?;
    }
    let mut categories: Vec<CategoryCoverage> = by_category
        .into_iter()
        .map(|(at, (states, price))| CategoryCoverage {
            category: estate.names.categories().get(at as usize).cloned().unwrap_or_default(),
            required: estate.names.policy(at).and_then(|p| p.level),
            assets: states.values().sum(),
            states: counts(&states),
            price,
        })
        .collect();
    categories.sort_by_cached_key(|c| (c.category.is_empty(), c.category.to_lowercase()));
    Ok(CoverageSummary {
        on,
        assets: states.values().sum(),
        states: counts(&states),
        reasons: reasons.into_iter().map(|(reason, count)| ReasonCount { reason, count }).collect(),
        buckets: buckets.into_iter().map(|(bucket, count)| BucketCount { bucket, count }).collect(),
        running,
        coming,
        price,
        unpriced,
        categories,
    })
}

fn counts(states: &BTreeMap<CoverState, u32>) -> Vec<StateCount> {
    states.iter().map(|(state, count)| StateCount { state: *state, count: *count }).collect()
}

/// When the gap of an asset is, if it runs or begins within the furthest bucket.
fn pressing(j: &Judged, on: NaiveDate) -> Option<GapPhase> {
    let gap = j.verdict.gap?;
    let phase = gap.phase(on);
    let soon = || ending(&j.verdict, on).is_some_and(|(_, bucket)| bucket != ExpiryBucket::Later);
    (phase == GapPhase::Running || (phase == GapPhase::Coming && soon())).then_some(phase)
}
