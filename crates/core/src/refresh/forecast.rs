//! The refresh forecast: what is due in each fiscal year, and what it costs then, by site, category
//! and clock, in the currency reports add in.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::clock::RefreshClock;
use super::due::{bucket, grown};
use super::survey::{Survey, Surveyed, survey};
use crate::contract::Percent;
use crate::contract::schedule::{Span, fiscal_years};
use crate::contract::value::fiscal_year;
use crate::error::{FieldError, Result};
use crate::ids::AssetId;
use crate::money::{Currency, Money};
use crate::rates::{Converted, Rates, settings as money};
use crate::settings;
use crate::store::Conn;

/// Most fiscal years one looks ahead.
pub const MAX_YEARS: u32 = 10;

/// Which refresh.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct RefreshQuery {
    /// How many fiscal years from the running one, 1 to [`MAX_YEARS`].
    pub years: u32,
    /// The clocks that count; all when empty.
    pub clocks: Vec<RefreshClock>,
    /// Only this category, in any case.
    pub category: Option<String>,
    /// Only this site, likewise.
    pub site: Option<String>,
}

impl Default for RefreshQuery {
    fn default() -> Self {
        Self { years: 5, clocks: Vec::new(), category: None, site: None }
    }
}

/// What is due in a fiscal year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RefreshSum {
    /// Assets.
    pub count: u32,
    /// Of these, those without any price: not in the cost.
    pub unpriced: u32,
    /// What their successors cost in that year.
    pub cost: Converted,
}

/// A category, a site or a clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RefreshGroup {
    /// Its name, or the clock as stored; may be empty.
    pub name: String,
    /// By fiscal year.
    pub years: Vec<RefreshSum>,
}

/// The refresh forecast.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RefreshForecast {
    /// The day it speaks of.
    pub today: NaiveDate,
    /// The currency of sums.
    pub currency: Currency,
    /// How prices grow a year.
    pub growth: Percent,
    /// The fiscal years, the running one first: what is overdue counts in it.
    pub spans: Vec<Span>,
    /// All assets, by fiscal year.
    pub years: Vec<RefreshSum>,
    /// By category, the dearest first.
    pub categories: Vec<RefreshGroup>,
    /// By site, likewise.
    pub sites: Vec<RefreshGroup>,
    /// By clock, in the order of clocks.
    pub clocks: Vec<RefreshGroup>,
    /// Assets whose day has come already.
    pub overdue: u32,
    /// Assets due after the last of the years.
    pub later: u32,
    /// Assets no clock runs for.
    pub undated: u32,
    /// All names of categories, for a filter.
    pub category_names: Vec<String>,
    /// All names of sites.
    pub site_names: Vec<String>,
}

/// One asset of a forecast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// Asset.
    pub id: AssetId,
    /// Place of its category in the survey.
    pub category: u32,
    /// Place of its site.
    pub site: u32,
    /// The clock that rings first.
    pub clock: RefreshClock,
    /// Its day.
    pub due_on: NaiveDate,
    /// The fiscal year it counts in, by the calendar year that begins in.
    pub year: i32,
    /// What its successor costs today.
    pub price: Option<Money>,
    /// And in that year.
    pub cost: Option<Money>,
}

/// What forecasts are reckoned with on a day.
#[derive(Debug)]
pub struct Reckoning {
    /// The day.
    pub today: NaiveDate,
    /// First month of fiscal years.
    pub first_month: u32,
    /// Growth of prices.
    pub growth: Percent,
    /// Rates into the report currency.
    pub rates: Rates,
}

impl Reckoning {
    /// Reads it.
    pub fn load(conn: &Conn, today: NaiveDate) -> Result<Self> {
        Ok(Self {
            today,
            first_month: settings::sql::load(conn)?.organisation.fiscal_year_start,
            growth: money::load(conn)?.growth,
            rates: Rates::on(conn, money::report_currency(conn)?, today)?,
        })
    }

    /// The running fiscal year.
    pub fn this_year(&self) -> i32 {
        fiscal_year(self.today, self.first_month)
    }
}

/// The refresh forecast of the register.
///
/// # Errors
/// Field error `years` out of range; amounts out of range.
pub fn forecast(conn: &Conn, query: &RefreshQuery, today: NaiveDate) -> Result<RefreshForecast> {
    sums(&survey(conn, today)?, query, &Reckoning::load(conn, today)?)
}

/// The assets a question is about, in the order of their ids; whether none of the clocks runs is
/// counted beside.
///
/// # Errors
/// For amounts out of range.
pub fn due(survey: &Survey, query: &RefreshQuery, by: &Reckoning) -> Result<(Vec<Due>, u32)> {
    let is = |wanted: &Option<String>, name: Option<&String>| {
        wanted.as_ref().is_none_or(|w| name.is_some_and(|n| n.to_lowercase() == w.to_lowercase()))
    };
    let wanted = |wanted: &Option<String>, names: &[String]| -> Vec<bool> {
        names.iter().map(|n| is(wanted, Some(n))).collect()
    };
    let categories = wanted(&query.category, &survey.categories);
    let sites = wanted(&query.site, &survey.sites);
    let at = |list: &[bool], place: u32| list.get(place as usize).copied().unwrap_or(false);
    let mut prices = Prices { by, known: HashMap::new() };
    let (mut found, mut undated) = (Vec::new(), 0);
    for asset in &survey.assets {
        if !at(&categories, asset.category) || !at(&sites, asset.site) {
            continue;
        }
        match asset.clocks.earliest(&query.clocks) {
            None => undated += 1,
            Some((due_on, clock)) => found.push(prices.due(asset, due_on, clock)?),
        }
    }
    Ok((found, undated))
}

/// Prices in later years; fleets have few different ones.
struct Prices<'a> {
    by: &'a Reckoning,
    known: HashMap<(Money, u32), Money>,
}

impl Prices<'_> {
    fn due(&mut self, asset: &Surveyed, due_on: NaiveDate, clock: RefreshClock) -> Result<Due> {
        let year = bucket(due_on, self.by.today, self.by.first_month);
        let later = u32::try_from(year - self.by.this_year()).unwrap_or(0);
        // Beyond what anybody plans, no price is told.
        let plans = later <= MAX_YEARS;
        let cost = asset.price.filter(|_| plans).map(|p| self.grown(p, later)).transpose()?;
        let Surveyed { id, category, site, price, .. } = *asset;
        Ok(Due { id, category, site, clock, due_on, year, price, cost })
    }

    fn grown(&mut self, price: Money, years: u32) -> Result<Money> {
        if let Some(known) = self.known.get(&(price, years)) {
            return Ok(*known);
        }
        let found = grown(price, self.by.growth, years)?;
        self.known.insert((price, years), found);
        Ok(found)
    }
}

/// The sums of a question.
///
/// # Errors
/// As [`forecast`].
pub fn sums(survey: &Survey, query: &RefreshQuery, by: &Reckoning) -> Result<RefreshForecast> {
    if !(1..=MAX_YEARS).contains(&query.years) {
        return Err(FieldError::new("years", "range-years").with("max", MAX_YEARS).into());
    }
    let this_year = by.this_year();
    let spans = fiscal_years(this_year, query.years, by.first_month)?;
    let (all, undated) = due(survey, query, by)?;
    let mut found = RefreshForecast {
        today: by.today,
        currency: by.rates.currency(),
        growth: by.growth,
        years: empty(spans.len(), by),
        categories: groups(&survey.categories, spans.len(), by),
        sites: groups(&survey.sites, spans.len(), by),
        clocks: groups(RefreshClock::ALL.iter().map(|c| c.as_str()), spans.len(), by),
        overdue: 0,
        later: 0,
        undated,
        category_names: sorted(&survey.categories),
        site_names: sorted(&survey.sites),
        spans,
    };
    for due in &all {
        found.overdue += u32::from(due.due_on <= by.today);
        let place = usize::try_from(due.year - this_year).unwrap_or(0);
        let Some(sum) = found.years.get_mut(place) else {
            found.later += 1;
            continue;
        };
        sum.add(due, by)?;
        for (groups, at) in [
            (&mut found.categories, due.category as usize),
            (&mut found.sites, due.site as usize),
            (&mut found.clocks, due.clock as usize),
        ] {
            let sum = groups.get_mut(at).and_then(|g| g.years.get_mut(place));
            sum.map_or(Ok(()), |s| s.add(due, by))?;
        }
    }
    for groups in [&mut found.categories, &mut found.sites, &mut found.clocks] {
        groups.retain(|g| g.years.iter().any(|y| y.count > 0));
    }
    for groups in [&mut found.categories, &mut found.sites] {
        groups.sort_by_cached_key(|g| {
            let cost: i128 = g.years.iter().map(|y| i128::from(y.cost.sum.minor)).sum();
            (std::cmp::Reverse(cost), g.name.to_lowercase())
        });
    }
    Ok(found)
}

impl RefreshSum {
    fn add(&mut self, due: &Due, by: &Reckoning) -> Result<()> {
        self.count += 1;
        match due.cost {
            Some(cost) => self.cost.add(cost, &by.rates)?,
            None => self.unpriced += 1,
        }
        Ok(())
    }
}

fn empty(years: usize, by: &Reckoning) -> Vec<RefreshSum> {
    let cost = Converted::zero(by.rates.currency());
    vec![RefreshSum { count: 0, unpriced: 0, cost }; years]
}

fn groups<N: AsRef<str>>(
    names: impl IntoIterator<Item = N>,
    years: usize,
    by: &Reckoning,
) -> Vec<RefreshGroup> {
    let names = names.into_iter();
    names.map(|n| RefreshGroup { name: n.as_ref().to_owned(), years: empty(years, by) }).collect()
}

fn sorted(names: &[String]) -> Vec<String> {
    let mut all: Vec<String> = names.iter().filter(|n| !n.is_empty()).cloned().collect();
    all.sort_by_cached_key(|n| n.to_lowercase());
    all
}
