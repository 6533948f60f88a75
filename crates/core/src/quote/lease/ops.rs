//! Keeping what becomes of leased assets, and showing it.

use std::collections::{BTreeSet, HashMap};

use chrono::{Datelike, NaiveDate};

use super::{
    LeaseChoice, LeaseCondition, LeaseDraft, LeaseEnd, LeaseItem, LeaseItemDraft, LeaseSum,
};
use super::{QuotedAsset, sql};
use crate::contract::ops::SaveContext;
use crate::contract::{self, ContractKind};
use crate::error::{Checks, Error, Refusal, Result};
use crate::ids::{AssetId, ContractId};
use crate::money::Totals;
use crate::quote::ops::{amount, name};
use crate::store::{Conn, Tx};
use crate::typed;

/// Most conditions of a lease.
const MAX_CONDITIONS: usize = 500;

/// Keeps what becomes of the assets of a lease, and its conditions.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field; refused (`not-a-lease`) for another kind of contract;
/// `NotFound` for an unknown one.
pub fn save(tx: &Tx<'_>, draft: &LeaseDraft) -> Result<()> {
    let id = draft.contract_id;
    let head = contract::sql::head(tx, id)?;
    let head = head.ok_or_else(|| Error::NotFound(format!("contract/{id}")))?;
    if head.kind != ContractKind::Lease {
        return Err(Refusal::new("not-a-lease").with("title", head.title).into());
    }
    let covered: BTreeSet<AssetId> =
        contract::sql::covered_assets(tx, id)?.into_iter().map(|a| a.id).collect();
    let known: BTreeSet<_> = sql::conditions(tx, id)?.into_iter().filter_map(|c| c.id).collect();
    let d = tidy(draft);
    let mut c = Checks::new();
    let mut seen = BTreeSet::new();
    for (i, item) in d.items.iter().enumerate() {
        let field = |name: &str| format!("items.{i}.{name}");
        c.require(covered.contains(&item.asset_id), &field("asset_id"), "unknown");
        c.require(seen.insert(item.asset_id), &field("asset_id"), "twice");
        c.text(&field("note"), &item.note, false, 500);
        if let Some(price) = item.price {
            c.require(price.minor >= 0, &field("price"), "negative");
            amount(&mut c, &field("price"), price);
        }
        let plausible = |day: NaiveDate| (1950..=2200).contains(&day.year());
        c.require(item.return_by.is_none_or(plausible), &field("return_by"), "date-range");
    }
    c.require(d.conditions.len() <= MAX_CONDITIONS, "conditions", "too-many");
    for (i, condition) in d.conditions.iter().enumerate() {
        let field = |name: &str| format!("conditions.{i}.{name}");
        c.text(&field("label"), &condition.label, true, 500);
        let ours = condition.asset_id.is_none_or(|a| covered.contains(&a));
        c.require(ours, &field("asset_id"), "unknown");
        c.require(condition.id.is_none_or(|id| known.contains(&id)), &field("id"), "unknown");
    }
    c.done()?;
    name(tx, id)?;
    sql::put_items(tx, id, &d.items)?;
    sql::put_conditions(tx, id, &d.conditions)
}

/// An asset nobody said anything about needs no row; a day to have it back only what goes back.
fn tidy(d: &LeaseDraft) -> LeaseDraft {
    let item = |i: &LeaseItemDraft| LeaseItemDraft {
        note: typed::line(&i.note),
        return_by: i.return_by.filter(|_| i.choice == LeaseChoice::Return),
        ..i.clone()
    };
    let said = |i: &LeaseItemDraft| {
        i.choice != LeaseChoice::Open || i.price.is_some() || !i.note.is_empty()
    };
    let condition =
        |c: &LeaseCondition| LeaseCondition { label: typed::line(&c.label), ..c.clone() };
    LeaseDraft {
        contract_id: d.contract_id,
        items: d.items.iter().map(item).filter(said).collect(),
        conditions: d.conditions.iter().map(condition).collect(),
    }
}

/// The end of a lease, seen from `today`. What was said of an asset the lease no longer covers is
/// not shown.
///
/// # Errors
/// `NotFound` for an unknown contract; refused (`not-a-lease`) for another kind.
pub fn detail(conn: &Conn, id: ContractId, today: NaiveDate) -> Result<LeaseEnd> {
    let row = contract::read::one_on(conn, id, &SaveContext::load(conn, today)?)?.row(today);
    if row.kind != ContractKind::Lease {
        return Err(Refusal::new("not-a-lease").with("title", row.title).into());
    }
    let mut said: HashMap<AssetId, LeaseItemDraft> =
        sql::items(conn, id)?.into_iter().map(|i| (i.asset_id, i)).collect();
    let open = |asset_id| LeaseItemDraft {
        asset_id,
        choice: LeaseChoice::Open,
        price: None,
        return_by: None,
        note: String::new(),
    };
    let mut items = Vec::new();
    for a in contract::sql::covered_assets(conn, id)? {
        let draft = said.remove(&a.id).unwrap_or_else(|| open(a.id));
        let by = draft.return_by.or(row.period_end);
        let overdue = draft.choice == LeaseChoice::Return && by.is_some_and(|by| by < today);
        let asset = QuotedAsset { id: a.id, tag: a.tag, serial: a.serial, model: a.model };
        items.push(LeaseItem { asset, draft, overdue });
    }
    let sum = |choice: &LeaseChoice| {
        let of = || items.iter().map(|i| &i.draft).filter(|d| d.choice == *choice);
        Ok(LeaseSum {
            choice: *choice,
            count: u32::try_from(of().count()).unwrap_or(u32::MAX),
            totals: Totals::of(of().filter_map(|d| d.price))?,
        })
    };
    let sums = LeaseChoice::ALL.iter().map(sum).collect::<Result<_>>()?;
    Ok(LeaseEnd {
        contract_id: id,
        ends_on: row.period_end,
        items,
        sums,
        conditions: sql::conditions(conn, id)?,
    })
}
