//! Models with the days their makers name, and how many assets each of those days is about.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::page::by_day;
use super::{Estate, Names, estate, only};
use crate::coverage::judge::CoverState;
use crate::error::Result;
use crate::list::Views;
use crate::store::Conn;

/// A model's last days; each is the last on which it still holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ModelLife {
    /// Manufacturer; may be empty.
    pub manufacturer: String,
    /// Model.
    pub model: String,
    /// Assets of it that are not gone.
    pub assets: u32,
    /// Last day it is sold.
    pub end_of_sale: Option<NaiveDate>,
    /// Last day of software maintenance.
    pub end_of_maintenance: Option<NaiveDate>,
    /// Last day of security support.
    pub end_of_security: Option<NaiveDate>,
    /// Last day of the maker's support.
    pub last_day_of_support: Option<NaiveDate>,
    /// Whether the maker supports it at all; `None` where nobody knows.
    pub supported: Option<bool>,
    /// The next of these days; `None` when all that are known are past.
    pub next: Option<NaiveDate>,
    /// Where the days are from; may be empty.
    pub source: String,
    /// When they were last compared with that.
    pub checked_on: Option<NaiveDate>,
}

impl ModelLife {
    /// What is known of a model; `None` without a record that says anything of its life.
    pub(super) fn of(names: &Names, at: u32, assets: u32, on: NaiveDate) -> Option<Self> {
        let (name, days) = (names.models().get(at as usize)?, names.model(at)?);
        let all = [
            days.end_of_sale,
            days.end_of_maintenance,
            days.end_of_security,
            days.last_day_of_support,
        ];
        if all.iter().all(Option::is_none) && days.supported.is_none() {
            return None;
        }
        Some(Self {
            manufacturer: name.manufacturer.clone(),
            model: name.name.clone(),
            assets,
            end_of_sale: days.end_of_sale,
            end_of_maintenance: days.end_of_maintenance,
            end_of_security: days.end_of_security,
            last_day_of_support: days.last_day_of_support,
            supported: days.supported,
            next: all.into_iter().flatten().filter(|day| *day >= on).min(),
            source: days.source.clone(),
            checked_on: days.checked_on,
        })
    }
}

/// The models whose days are known: those with assets first, then by their next day.
pub fn lifecycles(
    conn: &Conn,
    views: &mut Views,
    version: u64,
    on: NaiveDate,
) -> Result<Vec<ModelLife>> {
    let kept = estate(conn, views, version, on)?;
    Ok(known(only(&kept)?))
}

fn known(estate: &Estate) -> Vec<ModelLife> {
    let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
    for j in estate.judged.iter().filter(|j| j.verdict.state != CoverState::Gone) {
        *counts.entry(j.model).or_default() += 1;
    }
    let all = 0..u32::try_from(estate.names.models().len()).unwrap_or(u32::MAX);
    let count = |at| counts.get(&at).copied().unwrap_or(0);
    let mut found: Vec<ModelLife> =
        all.filter_map(|at| ModelLife::of(&estate.names, at, count(at), estate.on)).collect();
    // A model nobody has is not urgent; one whose days are past is older than any other.
    found.sort_by(|a, b| {
        (a.assets == 0).cmp(&(b.assets == 0)).then_with(|| {
            by_day(a.next.or(a.last_day_of_support), b.next.or(b.last_day_of_support))
                .then_with(|| (&a.manufacturer, &a.model).cmp(&(&b.manufacturer, &b.model)))
        })
    });
    found
}
