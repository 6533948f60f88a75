//! What assets have cost so far, each, by model and by vendor. Reads only.
//!
//! So far: from the first day of service to the day it was disposed of, else to today. The share of
//! a contract is its yearly cost today by the months both were there, in equal parts of its assets.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::sql::{self, Owned};
use super::{AssetCostDraft, CostKind, Costs, Tco, energy, npv};
use crate::contract::ops::SaveContext;
use crate::contract::read;
use crate::error::{Error, Result};
use crate::ids::{AssetId, ContractId};
use crate::money::{Money, Totals};
use crate::rates::settings::{self, MoneySettings};
use crate::rates::{Converted, Rates};
use crate::refresh::due::completed_months;
use crate::sla::Fraction;
use crate::store::Conn;

/// What one asset has cost, in the report currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AssetTco {
    /// First day of service; `None` where nobody knows it.
    pub since: Option<NaiveDate>,
    /// The last day that counts: of its disposal, else today.
    pub until: NaiveDate,
    /// Months between, at least one.
    pub months: u32,
    /// Price.
    pub purchase: Money,
    /// Installing.
    pub setup: Money,
    /// Covers and shares of contracts.
    pub support: Money,
    /// Electricity by its model's power, and what was typed.
    pub energy: Money,
    /// Repairs and everything else.
    pub other: Money,
    /// Getting rid of it.
    pub disposal: Money,
    /// What it brought.
    pub resale: Money,
    /// In all.
    pub total: Money,
    /// A year.
    pub per_year: Money,
    /// A month.
    pub per_month: Money,
    /// What later years cost today, discounted year by year; `None` without a rate.
    pub present_value: Option<Money>,
    /// What has no rate of exchange: in none of the sums.
    pub apart: Totals,
}

/// What the assets of one model or vendor have cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TcoLine {
    /// Manufacturer and model, or the vendor; may be empty.
    pub name: String,
    /// Assets.
    pub assets: u32,
    /// Months of all of them.
    pub months: u32,
    /// Price.
    pub purchase: Money,
    /// Everything else, less what it brought.
    pub running: Money,
    /// In all.
    pub total: Money,
    /// Of one asset in one month.
    pub per_month: Money,
    /// What has no rate of exchange.
    pub apart: Totals,
}

/// What assets have cost by model and by vendor, the dearest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TcoSurvey {
    /// By model.
    pub models: Vec<TcoLine>,
    /// By the vendor they were bought from.
    pub vendors: Vec<TcoLine>,
    /// Assets whose first day nobody knows: left out.
    pub undated: u32,
}

/// What one asset has cost.
///
/// # Errors
/// [`Error::NotFound`] for an unknown asset; amounts out of range.
pub fn of_asset(conn: &Conn, id: AssetId, today: NaiveDate) -> Result<AssetTco> {
    let books = Books::load(conn, today)?;
    let mut found = None;
    sql::each(conn, Some(id), |owned| {
        found = Some(books.of(&owned)?);
        Ok(())
    })?;
    found.ok_or_else(|| Error::NotFound(format!("asset/{id}")))
}

/// What assets have cost by model and vendor.
///
/// # Errors
/// For amounts out of range.
pub fn survey(conn: &Conn, today: NaiveDate) -> Result<TcoSurvey> {
    let books = Books::load(conn, today)?;
    let zero = Money::zero(books.rates.currency());
    let (mut models, mut vendors) = (BTreeMap::new(), BTreeMap::new());
    let mut undated = 0;
    sql::each(conn, None, |owned| {
        if owned.since.is_none() {
            undated += 1;
            return Ok(());
        }
        let tco = books.of(&owned)?;
        let model = format!("{} {}", owned.manufacturer, owned.model).trim().to_owned();
        for (lines, name) in [(&mut models, model), (&mut vendors, owned.supplier)] {
            let lines: &mut BTreeMap<String, TcoLine> = lines;
            let line = lines.entry(name.to_lowercase()).or_insert_with(|| TcoLine {
                name,
                assets: 0,
                months: 0,
                purchase: zero,
                running: zero,
                total: zero,
                per_month: zero,
                apart: Totals::default(),
            });
            line.add(&tco)?;
        }
        Ok(())
    })?;
    Ok(TcoSurvey { models: dearest(models)?, vendors: dearest(vendors)?, undated })
}

impl TcoLine {
    fn add(&mut self, tco: &AssetTco) -> Result<()> {
        self.assets += 1;
        self.months = self.months.saturating_add(tco.months);
        self.purchase = self.purchase.checked_add(tco.purchase)?;
        self.total = self.total.checked_add(tco.total)?;
        self.running = crate::depreciation::less(self.total, self.purchase)?;
        self.apart.merge(&tco.apart)
    }
}

fn dearest(lines: BTreeMap<String, TcoLine>) -> Result<Vec<TcoLine>> {
    let mut all: Vec<TcoLine> = lines.into_values().collect();
    for line in &mut all {
        line.per_month = line.total.mul_ratio(1, line.months.max(1).into())?;
    }
    all.sort_by_key(|l| std::cmp::Reverse(l.total.minor));
    Ok(all)
}

/// The share of a contract.
struct Share {
    annual: Totals,
    assets: u32,
    from: NaiveDate,
    until: Option<NaiveDate>,
}

/// Everything that is asked for each asset.
struct Books {
    today: NaiveDate,
    rates: Rates,
    settings: MoneySettings,
    costs: HashMap<AssetId, Vec<AssetCostDraft>>,
    covers: HashMap<AssetId, Vec<Money>>,
    contracts: HashMap<AssetId, Vec<ContractId>>,
    shares: HashMap<ContractId, Share>,
}

impl Books {
    fn load(conn: &Conn, today: NaiveDate) -> Result<Self> {
        let ctx = SaveContext::load(conn, today)?;
        let mut shares = HashMap::new();
        for listed in read::all_on(conn, &ctx)? {
            let row = listed.row(today);
            let until = row.period_end.filter(|_| row.state.over()).or(listed.head.ended_on);
            let share = Share { annual: row.annual, assets: row.assets, from: row.start, until };
            shares.insert(row.id, share);
        }
        Ok(Self {
            today,
            rates: Rates::on(conn, settings::report_currency(conn)?, today)?,
            settings: settings::load(conn)?,
            costs: sql::costs(conn)?,
            covers: sql::covers(conn)?,
            contracts: sql::contracts(conn)?,
            shares,
        })
    }

    fn of(&self, owned: &Owned) -> Result<AssetTco> {
        let until = owned.until.filter(|d| *d < self.today).unwrap_or(self.today);
        let months = owned.since.map_or(1, |since| completed_months(since, until)).max(1);
        let mut apart = Totals::default();
        let mut sum = |amounts: &mut dyn Iterator<Item = Money>| -> Result<Money> {
            let mut all = Converted::zero(self.rates.currency());
            for amount in amounts {
                all.add(amount, &self.rates)?;
            }
            apart.merge(&all.apart)?;
            Ok(all.sum)
        };
        let typed = self.costs.get(&owned.id).map(Vec::as_slice).unwrap_or_default();
        let of = |kinds: &'static [CostKind]| {
            typed.iter().filter(|c| kinds.contains(&c.kind)).filter_map(|c| c.amount)
        };
        let covers = self.covers.get(&owned.id).into_iter().flatten().copied();
        let shares = self.contract_shares(owned, until)?;
        let costs = Costs {
            purchase: sum(&mut owned.cost.into_iter())?,
            setup: sum(&mut of(&[CostKind::Setup]))?,
            support: sum(&mut covers.chain(shares))?,
            energy: sum(&mut of(&[CostKind::Energy]).chain(self.power(owned, months)?))?,
            other: sum(&mut of(&[CostKind::Repair, CostKind::Other]))?,
            disposal: sum(&mut owned.disposal_cost.into_iter())?,
            resale: sum(&mut owned.proceeds.into_iter())?,
        };
        let Tco { total, per_year, per_month } = costs.tco(months)?;
        Ok(AssetTco {
            since: owned.since,
            until,
            months,
            purchase: costs.purchase,
            setup: costs.setup,
            support: costs.support,
            energy: costs.energy,
            other: costs.other,
            disposal: costs.disposal,
            resale: costs.resale,
            total,
            per_year,
            per_month,
            present_value: self.present_value(&costs, months)?,
            apart,
        })
    }

    /// Electricity by the power of its model.
    fn power(&self, owned: &Owned, months: u32) -> Result<Option<Money>> {
        let (Some(watts), Some(price)) = (owned.watts, self.settings.energy_price) else {
            return Ok(None);
        };
        let whole = |n: u32| Fraction::from(i64::from(n));
        let zero = Money::zero(self.rates.currency());
        let hours = whole(self.settings.hours_per_year);
        energy(whole(watts), hours, months, price.fraction(), zero).map(Some)
    }

    /// Its part of each contract that covers it.
    fn contract_shares(&self, owned: &Owned, until: NaiveDate) -> Result<Vec<Money>> {
        let mut found = Vec::new();
        let Some(since) = owned.since else { return Ok(found) };
        for share in
            self.contracts.get(&owned.id).into_iter().flatten().filter_map(|c| self.shares.get(c))
        {
            let (from, to) = (since.max(share.from), share.until.map_or(until, |u| u.min(until)));
            // The last day counts.
            let months = to.succ_opt().map_or(0, |after| completed_months(from, after));
            let parts = 12 * i128::from(share.assets.max(1));
            for annual in &share.annual.0 {
                found.push(annual.mul_ratio(months.into(), parts)?);
            }
        }
        Ok(found)
    }

    /// Price and installation now, the running costs in equal parts at the end of each year, the
    /// end of it with the last one.
    fn present_value(&self, costs: &Costs, months: u32) -> Result<Option<Money>> {
        let Some(rate) = self.settings.discount else { return Ok(None) };
        let years = months.div_ceil(12).max(1);
        let now = costs.purchase.checked_add(costs.setup)?;
        let parts = [costs.support, costs.energy, costs.other];
        let running = parts.into_iter().try_fold(Money::zero(now.currency), Money::checked_add)?;
        let mut flows = vec![now];
        let mut before = Money::zero(now.currency);
        for year in 1..=years {
            let so_far = running.mul_ratio(year.into(), years.into())?;
            flows.push(crate::depreciation::less(so_far, before)?);
            before = so_far;
        }
        if let Some(last) = flows.last_mut() {
            let end = crate::depreciation::less(costs.disposal, costs.resale)?;
            *last = last.checked_add(end)?;
        }
        npv(rate, &flows).map(Some)
    }
}
