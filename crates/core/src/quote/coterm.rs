//! Co-termination: contracts, or the assets one contract covers, brought to a common end date, each
//! with its price for the days in between (domain §B.6). Nothing is stored: it is what a vendor is
//! asked for.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::reconcile::QuotedAsset;
use super::sql;
use crate::contract::ops::SaveContext;
use crate::contract::proration::{ProrationBasis, prorate};
use crate::contract::{self, read::Listed};
use crate::error::{Checks, FieldError, Result};
use crate::ids::{ContractId, VendorId};
use crate::lookalike::key;
use crate::money::{Money, Totals};
use crate::store::Conn;

/// Most contracts in one request.
const MAX_CONTRACTS: usize = 500;

/// What is brought to a common end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CotermQuery {
    /// The contracts; with `by_asset` exactly one.
    pub contract_ids: Vec<ContractId>,
    /// The common last day, inclusive.
    pub end: NaiveDate,
    /// What a part of a year is measured in.
    pub basis: ProrationBasis,
    /// A line for each covered asset, from the day after its own cover ends.
    #[serde(default)]
    pub by_asset: bool,
}

/// One line: a contract, or an asset it covers, from the day after its end to the common one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CotermLine {
    /// The contract.
    pub contract_id: ContractId,
    /// Its number, or its title without one.
    pub contract: String,
    /// Title.
    pub title: String,
    /// The asset, where lines are by asset.
    pub asset: Option<QuotedAsset>,
    /// First day to be covered.
    pub from: NaiveDate,
    /// Last day to be covered, inclusive: the common end.
    pub until: NaiveDate,
    /// Days to be covered, both end days counted.
    pub days: i64,
    /// A year's price; `None` when it is not known and is asked for.
    pub annual: Option<Money>,
    /// The price of the days; `None` as `annual`.
    pub amount: Option<Money>,
}

/// The lines of one vendor: one request for a quote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CotermVendor {
    /// Vendor.
    pub vendor_id: VendorId,
    /// Its name.
    pub vendor: String,
    /// Its lines.
    pub lines: Vec<CotermLine>,
    /// Sum of the known prices.
    pub totals: Totals,
    /// Lines without a known price.
    pub unpriced: u32,
}

/// Everything brought to a common end, by vendor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Coterm {
    /// As asked.
    pub query: CotermQuery,
    /// By vendor's name.
    pub vendors: Vec<CotermVendor>,
    /// Sum over all vendors.
    pub totals: Totals,
}

/// Brings contracts, or one contract's assets, to a common end.
///
/// # Errors
/// [`crate::error::Error::Invalid`] with every contract that cannot be brought there and why, its
/// dates shown.
pub fn coterm(conn: &Conn, query: &CotermQuery, today: NaiveDate) -> Result<Coterm> {
    check(query)?;
    let ctx = SaveContext::load(conn, today)?;
    let listed = chosen(conn, query, &ctx)?;
    let mut c = Checks::new();
    let mut found: Vec<(Listed, NaiveDate)> = Vec::new();
    for listed in listed {
        match begins(&listed, query, today) {
            Ok(from) => found.push((listed, from)),
            Err(error) => c.push(error),
        }
    }
    c.done()?;
    let mut vendors: Vec<CotermVendor> = Vec::new();
    for (listed, from) in &found {
        let lines = match query.by_asset {
            true => asset_lines(conn, listed, *from, query)?,
            false => contract_lines(listed, *from, query)?,
        };
        let vendor_id = listed.head.vendor_id.unwrap_or(VendorId(0));
        match vendors.iter_mut().find(|v| v.vendor_id == vendor_id) {
            Some(vendor) => vendor.lines.extend(lines),
            None => vendors.push(CotermVendor {
                vendor_id,
                vendor: listed.vendor.clone(),
                lines,
                totals: Totals::default(),
                unpriced: 0,
            }),
        }
    }
    vendors.sort_by(|a, b| a.vendor.cmp(&b.vendor));
    let mut totals = Totals::default();
    for vendor in &mut vendors {
        vendor.totals = Totals::of(vendor.lines.iter().filter_map(|l| l.amount))?;
        let unpriced = vendor.lines.iter().filter(|l| l.amount.is_none()).count();
        vendor.unpriced = u32::try_from(unpriced).unwrap_or(u32::MAX);
        totals.merge(&vendor.totals)?;
    }
    Ok(Coterm { query: query.clone(), vendors, totals })
}

fn check(query: &CotermQuery) -> Result<()> {
    let mut c = Checks::new();
    let count = query.contract_ids.len();
    c.require(count > 0, "contract_ids", "required");
    c.require(count <= MAX_CONTRACTS, "contract_ids", "too-many");
    c.require(!query.by_asset || count <= 1, "by_asset", "coterm-one-contract");
    c.require((1950..=2200).contains(&query.end.year()), "end", "date-range");
    c.done()
}

/// The contracts asked for, in that order; one reading for many.
fn chosen(conn: &Conn, query: &CotermQuery, ctx: &SaveContext) -> Result<Vec<Listed>> {
    if let [id] = query.contract_ids.as_slice() {
        return Ok(vec![contract::read::one_on(conn, *id, ctx)?]);
    }
    let mut all: HashMap<ContractId, Listed> =
        contract::read::all_on(conn, ctx)?.into_iter().map(|l| (l.id(), l)).collect();
    let gone = |id: &ContractId| FieldError::new("contract_ids", "unknown").with("id", id);
    query.contract_ids.iter().map(|id| all.remove(id).ok_or_else(|| gone(id).into())).collect()
}

/// The first day to be covered: the one after the contract's period.
fn begins(
    listed: &Listed,
    query: &CotermQuery,
    today: NaiveDate,
) -> std::result::Result<NaiveDate, FieldError> {
    let row = listed.row(today);
    let name = name(listed);
    let end = row.period_end.filter(|_| !row.state.over());
    let from = end.and_then(|end| end.succ_opt());
    let Some((end, from)) = end.zip(from) else {
        return Err(FieldError::new("contract_ids", "coterm-no-end").with("contract", name));
    };
    if query.end < from {
        let error = FieldError::new("end", "coterm-too-early").with("contract", name);
        return Err(error.with("ends", end).with("end", query.end));
    }
    Ok(from)
}

fn name(listed: &Listed) -> String {
    let head = &listed.head;
    if head.number.is_empty() { head.title.clone() } else { head.number.clone() }
}

/// A line for each currency a contract is paid in.
fn contract_lines(
    listed: &Listed,
    from: NaiveDate,
    query: &CotermQuery,
) -> Result<Vec<CotermLine>> {
    let annual: Vec<Option<Money>> = match listed.annual.0.as_slice() {
        [] => vec![None],
        all => all.iter().copied().map(Some).collect(),
    };
    annual.into_iter().map(|annual| line(listed, None, from, annual, query)).collect()
}

/// A line for each covered asset. Its own end and its price are those of its line in the last
/// accepted quote, where it has one.
fn asset_lines(
    conn: &Conn,
    listed: &Listed,
    from: NaiveDate,
    query: &CotermQuery,
) -> Result<Vec<CotermLine>> {
    let id = listed.id();
    let paid = sql::lines::last_accepted(conn, id, None)?;
    let mut lines = Vec::new();
    for asset in contract::sql::covered_assets(conn, id)? {
        let of = |k: String| paid.get(&k).filter(|_| !k.is_empty());
        let known = of(key(&asset.serial)).or_else(|| of(key(&asset.tag)));
        let own = known.and_then(|p| p.until).and_then(|end| end.succ_opt());
        let first = own.unwrap_or(from);
        // Covered to the common end or beyond: nothing to ask for.
        if first > query.end {
            continue;
        }
        let annual = known.map(super::sql::lines::Paid::annual).transpose()?;
        let asset =
            QuotedAsset { id: asset.id, tag: asset.tag, serial: asset.serial, model: asset.model };
        lines.push(line(listed, Some(asset), first, annual, query)?);
    }
    Ok(lines)
}

fn line(
    listed: &Listed,
    asset: Option<QuotedAsset>,
    from: NaiveDate,
    annual: Option<Money>,
    query: &CotermQuery,
) -> Result<CotermLine> {
    let priced = annual.unwrap_or(Money::zero(crate::money::Currency::EUR));
    let part = prorate(priced, from, query.end, query.basis)?;
    Ok(CotermLine {
        contract_id: listed.id(),
        contract: name(listed),
        title: listed.head.title.clone(),
        asset,
        from,
        until: query.end,
        days: part.days,
        annual,
        amount: annual.map(|_| part.amount),
    })
}
