//! What is paid for nothing, as a list with its money.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Estate, estate, only};
use crate::asset::AssetState;
use crate::asset::sql::list as assets;
use crate::coverage::nothing::{Nothing, NothingReason};
use crate::coverage::{CoverLevel, CoverageKind};
use crate::error::Result;
use crate::ids::{AssetId, ContractId, VendorId};
use crate::list::{self, Page, Views};
use crate::money::Totals;
use crate::store::Conn;

/// Which of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct NothingQuery {
    /// Only this vendor's contracts.
    pub vendor_id: Option<VendorId>,
    /// Only for this reason.
    pub reason: Option<NothingReason>,
    /// First row, 0-based.
    pub offset: u32,
    /// At most this many rows; capped as those of a list.
    pub limit: u32,
}

/// An asset a contract covers for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NothingRow {
    /// The contract.
    pub contract_id: ContractId,
    /// Its number or title.
    pub contract: String,
    /// Its vendor.
    pub vendor: String,
    /// The asset.
    pub asset_id: AssetId,
    /// Its tag.
    pub tag: String,
    /// Its manufacturer and model.
    pub model: String,
    /// Where it is in its life.
    pub life: AssetState,
    /// Why it is for nothing.
    pub reason: NothingReason,
    /// The day since which, where that is known.
    pub since: Option<NaiveDate>,
    /// What covers it just as well.
    pub instead_kind: Option<CoverageKind>,
    /// What that does.
    pub instead_level: Option<CoverLevel>,
    /// The number or title of the contract that is; empty without one.
    pub instead: String,
    /// Its last sure day; `None` for one that never ends.
    pub instead_until: Option<NaiveDate>,
    /// The asset's share in the contract a year, by currency; empty for a contract without costs.
    pub yearly: Totals,
}

/// What is paid for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PaidForNothing {
    /// A page of it, by contract and asset.
    pub page: Page<NothingRow>,
    /// Assets it is about: fewer than rows where several contracts cover one.
    pub assets: u32,
    /// Contracts it is about.
    pub contracts: u32,
    /// What all of it costs a year, by currency: the sum of the rows.
    pub yearly: Totals,
}

/// What is paid for nothing on a day, by vendor, contract and tag.
pub fn paid_for_nothing(
    conn: &Conn,
    views: &mut Views,
    version: u64,
    asked: &NothingQuery,
    on: NaiveDate,
) -> Result<PaidForNothing> {
    let kept = estate(conn, views, version, on)?;
    of_estate(conn, only(&kept)?, asked, None)
}

/// [`paid_for_nothing`] of what was read already; the first `most` rows instead of a page.
pub fn of_estate(
    conn: &Conn,
    estate: &Estate,
    asked: &NothingQuery,
    most: Option<usize>,
) -> Result<PaidForNothing> {
    let wanted = |n: &&Nothing| {
        let vendor = estate.contracts.get(&n.contract).and_then(|c| c.vendor_id);
        asked.vendor_id.is_none_or(|v| vendor == Some(v))
            && asked.reason.is_none_or(|r| r == n.reason)
    };
    let mut found: Vec<&Nothing> = estate.nothing.iter().filter(wanted).collect();
    let named = |n: &Nothing| {
        estate.contracts.get(&n.contract).map(|c| (c.vendor.to_lowercase(), c.title.to_lowercase()))
    };
    found.sort_by_cached_key(|n| (named(n), n.contract, n.asset));
    let mut yearly = Totals::default();
    found.iter().try_for_each(|n| yearly.merge(&n.yearly))?;
    let mut contracts: Vec<ContractId> = found.iter().map(|n| n.contract).collect();
    contracts.dedup();
    let assets: HashSet<AssetId> = found.iter().map(|n| n.asset).collect();
    let window = match most {
        None => list::window(&found, asked.offset, asked.limit),
        Some(most) => found.get(..most.min(found.len())).unwrap_or_default(),
    };
    Ok(PaidForNothing {
        page: Page {
            total: count(found.len()),
            offset: asked.offset,
            rows: seen(conn, estate, window)?,
        },
        assets: count(assets.len()),
        contracts: count(contracts.len()),
        yearly,
    })
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn seen(conn: &Conn, estate: &Estate, window: &[&Nothing]) -> Result<Vec<NothingRow>> {
    let ids: Vec<i64> = window.iter().map(|n| n.asset.0).collect();
    let known: HashMap<AssetId, _> =
        assets::rows(conn, &ids)?.into_iter().map(|a| (a.id, a)).collect();
    let contract = |id: ContractId| estate.contracts.get(&id);
    let rows = window.iter().filter_map(|n| {
        let (asset, of) = (known.get(&n.asset)?, contract(n.contract)?);
        let instead = n.instead.and_then(|i| i.contract).and_then(contract);
        Some(NothingRow {
            contract_id: n.contract,
            contract: of.title.clone(),
            vendor: of.vendor.clone(),
            asset_id: n.asset,
            tag: asset.tag.clone(),
            model: format!("{} {}", asset.manufacturer, asset.model).trim().to_owned(),
            life: asset.state,
            reason: n.reason,
            since: n.since,
            instead_kind: n.instead.map(|i| i.kind),
            instead_level: n.instead.map(|i| i.level),
            instead: instead.map(|c| c.title.clone()).unwrap_or_default(),
            instead_until: n.instead.and_then(|i| i.until),
            yearly: n.yearly.clone(),
        })
    });
    Ok(rows.collect())
}
