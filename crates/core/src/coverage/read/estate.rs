//! Every asset with what covers it, judged in one reading: a fixed number of queries, whatever the
//! number of assets. What stands in names is known once: models, categories, contracts.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::names::Names;
use super::sql::{self, AssetFacts};
use crate::coverage::contracts::{self, ContractCover};
use crate::coverage::gap::yearly_price;
use crate::coverage::judge::{Facts, Verdict, judge};
use crate::coverage::nothing::{self, Nothing};
use crate::coverage::span::{Price, Span};
use crate::coverage::{CoverageDraft, CoverageKind};
use crate::dates::{TermConvention, term_end};
use crate::error::Result;
use crate::ids::{AssetId, ContractId};
use crate::money::Totals;
use crate::store::Conn;

/// An asset with what covers it, before it is judged.
#[derive(Debug)]
pub struct Subject {
    /// The asset.
    pub id: AssetId,
    /// Its model among [`Names::models`].
    pub model: u32,
    /// Its category among [`Names::categories`].
    pub category: u32,
    /// What is judged.
    pub facts: Facts,
    /// The day it was disposed of.
    pub disposed_on: Option<NaiveDate>,
    /// What covers it: its warranty, covers of its own, contracts.
    pub spans: Vec<Span>,
    /// Every contract it is a part of, whether that repairs anything or not.
    pub contracts: Vec<ContractId>,
}

/// An asset as it was judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The asset.
    pub id: AssetId,
    /// Its model among [`Names::models`].
    pub model: u32,
    /// Its category among [`Names::categories`].
    pub category: u32,
    /// Where it stands.
    pub verdict: Verdict,
    /// What a year of cover costs, where it has a gap; empty where nobody knows.
    pub yearly: Totals,
    /// What closing the gap costs; empty where nobody knows.
    pub price: Totals,
}

/// All assets on a day.
#[derive(Debug)]
pub struct Estate {
    /// The day.
    pub on: NaiveDate,
    /// Every asset, by id.
    pub judged: Vec<Judged>,
    /// Models and categories.
    pub names: Names,
    /// Contracts that cover assets.
    pub contracts: HashMap<ContractId, ContractCover>,
    /// What is paid for nothing.
    pub nothing: Vec<Nothing>,
}

impl Estate {
    /// Judges every asset on a day.
    pub fn read(conn: &Conn, on: NaiveDate) -> Result<Self> {
        let contracts = contracts::all(conn, on)?;
        let mut names = Names::load(conn)?;
        let (mut judged, mut nothing) = (Vec::new(), Vec::new());
        subjects(conn, &contracts, &mut names, None, &mut |s| {
            let verdict = judge(&s.facts, &s.spans, on);
            let (mut yearly, mut price) = (Totals::default(), Totals::default());
            if let Some(gap) = &verdict.gap {
                yearly = yearly_price(&s.spans, gap)?;
                price = gap.price(&yearly, on)?;
            }
            if !s.contracts.is_empty() {
                nothing::of_asset(&s, &contracts, on, &mut nothing);
            }
            judged.push(Judged {
                id: s.id,
                model: s.model,
                category: s.category,
                verdict,
                yearly,
                price,
            });
            Ok(())
        })?;
        Ok(Self { on, judged, names, contracts, nothing })
    }

    /// An asset as it was judged.
    pub fn of(&self, id: i64) -> Option<&Judged> {
        let at = self.judged.binary_search_by_key(&id, |j| j.id.0).ok()?;
        self.judged.get(at)
    }
}

/// Hands out every asset, or some, with what covers it, by id.
pub fn subjects(
    conn: &Conn,
    contracts: &HashMap<ContractId, ContractCover>,
    names: &mut Names,
    only: Option<&[i64]>,
    each: &mut dyn FnMut(Subject) -> Result<()>,
) -> Result<()> {
    let mut own = Run::of(sql::covers(conn, only)?);
    let mut shared = Run::of(sql::shares(conn, only)?);
    sql::assets(conn, names, only, &mut |a, names| {
        let mut spans: Vec<Span> = Vec::new();
        let (base, no_warranty) = base(&a, names);
        spans.extend(base);
        let mut listed: Vec<ContractId> = Vec::new();
        for cover in own.of_asset(a.id) {
            listed.extend(cover.contract_id);
            spans.push(own_span(cover, contracts));
        }
        let apart = listed.len();
        for contract in shared.of_asset(a.id) {
            // A cover that names the contract says its days for this asset.
            if !listed.get(..apart).unwrap_or_default().contains(contract) {
                listed.push(*contract);
                let cover = contracts.get(contract).filter(|c| c.repairs);
                spans.extend(cover.map(ContractCover::span));
            }
        }
        listed.sort_unstable();
        listed.dedup();
        let model = names.model(a.model);
        let facts = Facts {
            life: a.life,
            need: a.need,
            policy: names.policy(a.category),
            since: a.in_service_on.or(a.delivered_on).or(a.purchase_date).or(a.warranty_start),
            retire_on: a.retire_on,
            no_warranty,
            last_support: model.and_then(|m| m.last_day_of_support),
            unsupported: model.is_some_and(|m| m.supported == Some(false)),
        };
        each(Subject {
            id: a.id,
            model: a.model,
            category: a.category,
            facts,
            disposed_on: a.disposed_on,
            spans,
            contracts: listed,
        })
    })
}

/// The warranty an asset came with, and whether it is known to have come without one.
///
/// Its last day is the one recorded, else that of so many months from its first day or the purchase:
/// its own months, else its model's.
fn base(a: &AssetFacts, names: &Names) -> (Option<Span>, bool) {
    let model = names.model(a.model);
    let start = a.warranty_start.or(a.purchase_date);
    let months = a.warranty_months.or(model.and_then(|m| m.warranty_months));
    let counted = || {
        let months = months.filter(|m| *m > 0)?;
        term_end(start?, months, TermConvention::CorrespondingDay)
    };
    let Some(end) = a.warranty_end.or_else(counted) else { return (None, months == Some(0)) };
    let span = Span {
        kind: CoverageKind::Warranty,
        level: model.and_then(|m| m.warranty_level),
        start,
        end: Some(end),
        renews: false,
        contract: None,
        row: None,
        price: Price::Unknown,
    };
    (Some(span), false)
}

/// A cover of its own. What it leaves open its contract says.
fn own_span(c: &CoverageDraft, contracts: &HashMap<ContractId, ContractCover>) -> Span {
    let contract = c.contract_id.and_then(|id| contracts.get(&id));
    let (mut end, mut renews) = (c.end, false);
    if let (None, Some(contract)) = (c.end, contract) {
        (end, renews) = (contract.end, contract.renews);
    }
    let share = || contract.map(|k| Price::Yearly(k.share.clone())).unwrap_or_default();
    Span {
        kind: c.kind,
        level: c.level.or(contract.and_then(|k| k.level)),
        start: c.start.or(contract.map(|k| k.start)),
        end,
        renews,
        contract: c.contract_id,
        row: c.id,
        price: c.price.map_or_else(share, Price::Whole),
    }
}

/// What belongs to assets, read beside them in the same order.
struct Run<T> {
    sorted: Vec<(AssetId, T)>,
    at: usize,
}

impl<T> Run<T> {
    fn of(mut found: Vec<(AssetId, T)>) -> Self {
        found.sort_by_key(|(id, _)| *id);
        Self { sorted: found, at: 0 }
    }

    /// What belongs to an asset; assets are asked about in the order of their ids.
    fn of_asset(&mut self, id: AssetId) -> impl Iterator<Item = &T> {
        let rest = self.sorted.get(self.at..).unwrap_or_default();
        let skipped = rest.iter().take_while(|(of, _)| *of < id).count();
        let own = rest.iter().skip(skipped).take_while(|(of, _)| *of == id).count();
        let from = self.at + skipped;
        self.at = from + own;
        self.sorted.get(from..self.at).unwrap_or_default().iter().map(|(_, t)| t)
    }
}
