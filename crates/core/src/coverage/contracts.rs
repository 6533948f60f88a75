//! What contracts do for the hardware they cover, and from when to when.
//!
//! **Which.** A contract that names a level, or is one of maintenance or support: a licence on a
//! machine repairs nothing. A lease with a level counts as the lessor's.
//!
//! **From when to when.** From its first day to the last day that is sure: the end of the period in
//! force, and of those after it that are confirmed or can no longer be stopped because their notice
//! day is past. A contract that then goes on by itself [`renews`](ContractCover::renews): nothing
//! ends unless somebody acts, but nobody has promised those days either. A proposed period that
//! asks for both sides' word is no cover. One that was left, or ended, ends on that day.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::span::{Price, Span};
use super::{CoverLevel, CoverageKind};
use crate::contract::draft::{ContractKind, ContractStatus, PeriodState};
use crate::contract::ops::SaveContext;
use crate::contract::read::{self, Listed, yearly};
use crate::contract::sql::StoredPeriod;
use crate::error::Result;
use crate::ids::{AssetId, ContractId, VendorId};
use crate::money::Totals;
use crate::store::Conn;

/// What a contract does for each asset it covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractCover {
    /// The contract.
    pub id: ContractId,
    /// Its number, or its title where it has none.
    pub title: String,
    /// Vendor.
    pub vendor_id: Option<VendorId>,
    /// Vendor's name.
    pub vendor: String,
    /// A contract, or a lease.
    pub kind: CoverageKind,
    /// Whether it covers hardware at all.
    pub repairs: bool,
    /// What is done.
    pub level: Option<CoverLevel>,
    /// First day.
    pub start: NaiveDate,
    /// The last day that is sure; `None`: it runs until notice is given.
    pub end: Option<NaiveDate>,
    /// Whether it goes on after `end` by itself, unless notice is given.
    pub renews: bool,
    /// Whether it binds and costs today.
    pub in_force: bool,
    /// Assets it covers.
    pub assets: u32,
    /// What one of them costs a year, by currency: the yearly cost ÷ the assets, to the minor unit.
    pub share: Totals,
}

impl ContractCover {
    /// An asset's cover by it.
    pub fn span(&self) -> Span {
        Span {
            kind: self.kind,
            level: self.level,
            start: Some(self.start),
            end: self.end,
            renews: self.renews,
            contract: Some(self.id),
            row: None,
            price: Price::Yearly(self.share.clone()),
        }
    }
}

/// The contracts that cover assets, by id; those whose days nobody knows, and drafts, are not there.
pub fn all(conn: &Conn, today: NaiveDate) -> Result<HashMap<ContractId, ContractCover>> {
    all_of(conn, &SaveContext::load(conn, today)?)
}

/// [`all`] for who has read settings and calendar already.
pub(crate) fn all_of(conn: &Conn, ctx: &SaveContext) -> Result<HashMap<ContractId, ContractCover>> {
    covering(read::all_on(conn, ctx)?, super::sql::covered_apart(conn, None)?, ctx.today)
}

/// [`all`] of one asset.
pub fn of_asset(
    conn: &Conn,
    asset: AssetId,
    today: NaiveDate,
) -> Result<HashMap<ContractId, ContractCover>> {
    let ctx = SaveContext::load(conn, today)?;
    let (mut listed, mut more) = (Vec::new(), HashMap::new());
    for id in super::sql::contracts_of(conn, asset)? {
        listed.push(read::one_on(conn, id, &ctx)?);
        more.extend(super::sql::covered_apart(conn, Some(id))?);
    }
    covering(listed, more, today)
}

fn covering(
    listed: Vec<Listed>,
    mut more: HashMap<ContractId, u32>,
    today: NaiveDate,
) -> Result<HashMap<ContractId, ContractCover>> {
    let mut found = HashMap::new();
    for listed in listed {
        let extra = more.remove(&listed.id()).unwrap_or(0);
        let assets = listed.assets.saturating_add(extra);
        if assets == 0 {
            continue;
        }
        if let Some(cover) = cover_of(&listed, assets, today)? {
            found.insert(cover.id, cover);
        }
    }
    Ok(found)
}

fn cover_of(l: &Listed, assets: u32, today: NaiveDate) -> Result<Option<ContractCover>> {
    let Some((start, end, renews)) = days(l, today) else { return Ok(None) };
    // What has ended, or is yet to begin, costs what it did, or will, on its own days.
    let day = end.map_or(today, |end| today.min(end)).max(start);
    let (annual, _) = yearly(&l.cost_lines, Some(day))?;
    let share = annual.0.iter().map(|m| m.mul_ratio(1, assets.into()));
    let level = l.head.cover_level;
    Ok(Some(ContractCover {
        id: l.id(),
        title: l.head.key().to_owned(),
        vendor_id: l.head.vendor_id,
        vendor: l.vendor.clone(),
        kind: match l.head.kind {
            ContractKind::Lease => CoverageKind::Lease,
            _ => CoverageKind::Contract,
        },
        repairs: level.is_some()
            || matches!(l.head.kind, ContractKind::Maintenance | ContractKind::Support),
        level,
        start,
        end,
        renews,
        in_force: l.state(today).in_force(),
        assets,
        share: Totals::of(share.collect::<Result<Vec<_>>>()?)?,
    }))
}

/// First day, last sure day, and whether it goes on by itself.
fn days(l: &Listed, today: NaiveDate) -> Option<(NaiveDate, Option<NaiveDate>, bool)> {
    let start = l.head.start?;
    match l.head.status {
        ContractStatus::Draft => return None,
        ContractStatus::Ended => return l.head.ended_on.map(|on| (start, Some(on), false)),
        ContractStatus::Active => {}
    }
    let agreed = l.agreed.as_ref()?;
    if agreed.evergreen() {
        return Some((start, l.ends_on, false));
    }
    let in_force = |p: &&StoredPeriod| {
        p.state == PeriodState::Confirmed || agreed.comes_by_itself(p.period.index)
    };
    let periods: Vec<&StoredPeriod> = l.periods.iter().filter(in_force).collect();
    if l.deciding(today).is_none() {
        let left = periods.iter().find(|p| p.period.end < today && l.leaves_at(p));
        let last = left.or(periods.last())?;
        return Some((start, Some(last.period.end), false));
    }
    let running = periods.iter().position(|p| p.period.end >= today)?;
    let mut ahead = periods.get(running..)?.iter().peekable();
    while let Some(p) = ahead.next() {
        let end = Some(p.period.end);
        if l.leaves_at(p) {
            return Some((start, end, false));
        }
        let confirmed = ahead.peek().is_some_and(|next| next.state == PeriodState::Confirmed);
        let renews = l.renews_after(&p.period);
        let certain = confirmed || (renews && p.period.notice_by < today);
        if !certain || ahead.peek().is_none() {
            return Some((start, end, renews));
        }
    }
    None
}
