//! Money in a register: plans, schedules, refresh, rates, budgets, requests, total cost.

use custodia_core::asset::{self, AssetDraft};
use custodia_core::contract::Percent;
use custodia_core::depreciation::{
    self, Book, Convention, DepreciationMethod, DepreciationPlanDraft,
};
use custodia_core::error::Error;
use custodia_core::ids::{AssetId, DepreciationPlanId};
use custodia_core::money::{Currency, Money};

use crate::support::{Office, day};

mod plans;
mod refresh;
mod spending;

fn usd(minor: i64) -> Money {
    Money::new(minor, Currency::parse("USD").unwrap())
}

fn percent(text: &str) -> Percent {
    Percent::parse(text).unwrap()
}

/// An asset in use since a day, of a category, at a price.
fn asset(office: &mut Office, tag: &str, category: &str, since: &str, cost: Money) -> AssetId {
    let status = asset::sql::statuses(office.store.conn()).unwrap();
    let status = status.iter().find(|s| s.state == asset::AssetState::InUse).unwrap().id;
    let draft = AssetDraft {
        tag: tag.into(),
        category: category.into(),
        status_id: Some(status),
        purchase_date: Some(day(since)),
        cost: Some(cost),
        location: "Milano / Building A".into(),
        ..AssetDraft::default()
    };
    office.done("asset.save", |tx| asset::ops::save(tx, &draft))
}

/// Columns the room of assets fills in its form.
fn set(office: &mut Office, id: AssetId, what: &str) {
    let sql = format!("UPDATE asset SET {what} WHERE id = ?1");
    office.done("asset.save", |tx| Ok(tx.execute(&sql, [id])?));
}

fn civil(category: &str, months: u32) -> DepreciationPlanDraft {
    DepreciationPlanDraft {
        id: None,
        category: Some(category.into()),
        asset_id: None,
        book: Book::Civil,
        method: DepreciationMethod::StraightLine,
        life_months: Some(months),
        coefficient: None,
        convention: Convention::FullMonth,
        salvage: Percent::ZERO,
        factor: None,
        to_straight: false,
        at_once: false,
    }
}

fn fiscal(category: &str) -> DepreciationPlanDraft {
    DepreciationPlanDraft {
        book: Book::Fiscal,
        method: DepreciationMethod::Italian,
        coefficient: Some(percent("20")),
        at_once: true,
        ..civil(category, 60)
    }
}

fn save_plan(office: &mut Office, draft: &DepreciationPlanDraft) -> DepreciationPlanId {
    office.done("depreciation.plan.save", |tx| depreciation::ops::save(tx, draft))
}

fn codes(e: &Error) -> Vec<(&str, &str)> {
    match e {
        Error::Invalid(fields) => {
            fields.iter().map(|f| (f.field.as_str(), f.code.as_str())).collect()
        }
        other => panic!("{other} is about no field"),
    }
}
