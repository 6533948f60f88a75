//! Saving and removing depreciation plans.

use super::{Convention, DepreciationMethod, DepreciationPlanDraft, sql};
use crate::asset;
use crate::contract::Percent;
use crate::error::{Checks, Result};
use crate::ids::DepreciationPlanId;
use crate::store::{Conn, Tx};
use crate::typed;

/// Longest life, months.
const MAX_LIFE: u32 = 1200;

/// Saves a plan. What its method does not ask for is not kept.
///
/// # Errors
/// [`crate::error::Error::Invalid`] with every wrong field; `NotFound` for an unknown id.
pub fn save(tx: &Tx<'_>, draft: &DepreciationPlanDraft) -> Result<DepreciationPlanId> {
    let d = tidy(draft);
    check(tx, &d)?;
    tx.subject(&subject(tx, &d)?);
    match d.id {
        None => sql::insert(tx, &d),
        Some(id) => {
            sql::one(tx, id)?;
            sql::update(tx, id, &d)?;
            Ok(id)
        }
    }
}

/// Removes a plan.
pub fn delete(tx: &Tx<'_>, id: DepreciationPlanId) -> Result<()> {
    let old = sql::one(tx, id)?;
    tx.subject(&subject(tx, &old)?);
    sql::delete(tx, id)
}

fn tidy(d: &DepreciationPlanDraft) -> DepreciationPlanDraft {
    let tax = d.method.of_tax_years();
    let declining = d.method == DepreciationMethod::DecliningBalance;
    let italian = d.method == DepreciationMethod::Italian;
    DepreciationPlanDraft {
        category: d.category.as_deref().map(typed::line),
        life_months: d.life_months.filter(|_| !tax),
        coefficient: d.coefficient.filter(|_| italian),
        // The tax method knows no other first year than its own half.
        convention: if italian { Convention::HalfYear } else { d.convention },
        salvage: if tax { Percent::ZERO } else { d.salvage },
        factor: d.factor.filter(|_| declining),
        to_straight: d.to_straight && declining,
        at_once: d.at_once && italian,
        ..d.clone()
    }
}

fn check(conn: &Conn, d: &DepreciationPlanDraft) -> Result<()> {
    let mut c = Checks::new();
    let percent = |whole| Percent::whole(whole).unwrap_or(Percent::ZERO);
    c.require(d.category.is_some() != d.asset_id.is_some(), "category", "plan-whose");
    c.text("category", d.category.as_deref().unwrap_or_default(), false, 100);
    if !d.method.of_tax_years() {
        match d.life_months {
            None => c.require(false, "life_months", "required"),
            Some(0) => c.require(false, "life_months", "life-not-positive"),
            Some(months) => c.require(months <= MAX_LIFE, "life_months", "range-1200"),
        }
    }
    let whole = d.life_months.is_none_or(|m| m.is_multiple_of(12));
    let by_years = d.method == DepreciationMethod::SumOfYears;
    c.require(whole || !by_years, "life_months", "whole-years");
    let macrs = d.method == DepreciationMethod::Macrs;
    let of_macrs = matches!(d.convention, Convention::HalfYear | Convention::MidQuarter);
    c.require(!macrs || of_macrs, "convention", "convention-macrs");
    c.require(macrs || d.convention != Convention::MidQuarter, "convention", "convention-macrs");
    c.require((Percent::ZERO..=percent(100)).contains(&d.salvage), "salvage", "percent-range");
    if d.method == DepreciationMethod::DecliningBalance {
        match d.factor {
            None => c.require(false, "factor", "required"),
            Some(f) => c.require(f > Percent::ZERO && f <= percent(1000), "factor", "factor"),
        }
    }
    if d.method == DepreciationMethod::Italian {
        match d.coefficient {
            None => c.require(false, "coefficient", "required"),
            Some(f) => {
                c.require(f > Percent::ZERO && f <= percent(100), "coefficient", "coefficient");
            }
        }
    }
    if let Some(id) = d.asset_id {
        c.require(asset::sql::known(conn, id)?, "asset_id", "unknown");
    }
    c.require(!sql::taken(conn, d)?, "category", "duplicate-plan");
    c.done()
}

/// What a plan is called in the journal: its category, or its asset's tag.
fn subject(conn: &Conn, d: &DepreciationPlanDraft) -> Result<String> {
    match (d.asset_id, &d.category) {
        (Some(id), _) => Ok(asset::sql::draft(conn, id)?.tag),
        (None, category) => Ok(category.clone().unwrap_or_default()),
    }
}
