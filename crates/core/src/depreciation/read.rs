//! What one asset is worth in each book, year by year. Reads only.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::disposal::{ResultKind, disposal_result};
use super::sql::{self, Held};
use super::{Book, DepreciationPlanDraft, Plan, Schedule, YearLine, less};
use crate::error::{Error, Result};
use crate::ids::AssetId;
use crate::money::Money;
use crate::settings;
use crate::store::Conn;

/// Every plan of the register, to be asked for each asset.
#[derive(Debug)]
pub struct Plans {
    /// By category in lower case and book.
    categories: HashMap<(String, Book), DepreciationPlanDraft>,
    assets: HashMap<(AssetId, Book), DepreciationPlanDraft>,
}

impl Plans {
    /// Reads them.
    pub fn load(conn: &Conn) -> Result<Self> {
        let mut plans = Self { categories: HashMap::new(), assets: HashMap::new() };
        for plan in sql::all(conn)? {
            match (plan.asset_id, &plan.category) {
                (Some(id), _) => plans.assets.insert((id, plan.book), plan),
                (None, Some(category)) => {
                    // As the database compares categories: ASCII letters in any case.
                    plans.categories.insert((category.to_ascii_lowercase(), plan.book), plan)
                }
                (None, None) => None,
            };
        }
        Ok(plans)
    }

    /// The plan of an asset: its own, else its category's, else that of all categories.
    pub fn of(&self, id: AssetId, category: &str, book: Book) -> Option<&DepreciationPlanDraft> {
        let by_name = |name: String| self.categories.get(&(name, book));
        self.assets
            .get(&(id, book))
            .or_else(|| by_name(category.to_ascii_lowercase()))
            .or_else(|| by_name(String::new()))
    }
}

/// What keeps an asset out of the schedules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Left {
    /// It is not ours.
    NotOwned,
    /// Its price or first day is missing.
    Incomplete,
    /// No plan is for it.
    NoPlan,
}

/// The schedule of an asset under its plan in a book.
pub(super) fn scheduled<'p>(
    plans: &'p Plans,
    held: &Held<'_>,
    book: Book,
    first_month: u32,
) -> Result<std::result::Result<(Schedule, &'p DepreciationPlanDraft), Left>> {
    if !held.owned {
        return Ok(Err(Left::NotOwned));
    }
    let (Some(cost), Some(since)) = (held.cost.filter(|c| c.minor >= 0), held.since) else {
        return Ok(Err(Left::Incomplete));
    };
    let Some(draft) = plans.of(held.id, held.category, book) else {
        return Ok(Err(Left::NoPlan));
    };
    let plan: Plan = draft.plan();
    Ok(Ok((plan.schedule(cost, since, first_month)?, draft)))
}

/// How a disposal is booked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BookedDisposal {
    /// The day.
    pub on: NaiveDate,
    /// Book value on it.
    pub nbv: Money,
    /// What it brought.
    pub proceeds: Money,
    /// What it cost.
    pub costs: Money,
    /// Gain above 0, loss below.
    pub result: Money,
    /// Which.
    pub kind: ResultKind,
}

/// One asset in one book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AssetSchedule {
    /// The book.
    pub book: Book,
    /// The plan it follows.
    pub plan: DepreciationPlanDraft,
    /// What it cost.
    pub cost: Money,
    /// In service since.
    pub in_service: NaiveDate,
    /// Written off by today.
    pub accumulated: Money,
    /// Book value today.
    pub nbv: Money,
    /// Last day of depreciation.
    pub ends_on: NaiveDate,
    /// Every fiscal year.
    pub years: Vec<YearLine>,
    /// Its disposal; `None` while it is ours, or where amounts are of other currencies than its cost.
    pub disposal: Option<BookedDisposal>,
}

/// One asset in both books; a book without a plan for it, or an asset without price or first day or
/// that is not ours, is left out.
///
/// # Errors
/// [`Error::NotFound`] for an unknown asset.
pub fn of_asset(conn: &Conn, id: AssetId, today: NaiveDate) -> Result<Vec<AssetSchedule>> {
    let first_month = settings::sql::load(conn)?.organisation.fiscal_year_start;
    let plans = Plans::load(conn)?;
    let mut found = None;
    sql::each_held(conn, Some(id), |held| {
        let mut books = Vec::new();
        for book in Book::ALL {
            if let Ok((schedule, plan)) = scheduled(&plans, &held, *book, first_month)? {
                books.extend(asset_schedule(&schedule, plan, &held, first_month, today)?);
            }
        }
        found = Some(books);
        Ok(())
    })?;
    found.ok_or_else(|| Error::NotFound(format!("asset/{id}")))
}

/// What these assets are worth in a book on a day, those that are in it. As [`of_asset`] says of
/// one, but for many at once and without their years.
pub(crate) fn book_values(
    conn: &Conn,
    ids: &[i64],
    book: Book,
    on: NaiveDate,
) -> Result<HashMap<AssetId, Money>> {
    let first_month = settings::sql::load(conn)?.organisation.fiscal_year_start;
    let plans = Plans::load(conn)?;
    let mut found = HashMap::new();
    sql::each_of(conn, ids, |held| {
        if let Ok((schedule, _)) = scheduled(&plans, &held, book, first_month)? {
            let accumulated = match held.disposed_on.filter(|d| *d <= on) {
                Some(day) => schedule.accumulated_before(day)?,
                None => schedule.accumulated(on)?,
            };
            found.insert(held.id, less(schedule.cost, accumulated)?);
        }
        Ok(())
    })?;
    Ok(found)
}

/// What the disposals of these assets gained or lost in a book, as the register has them; those that
/// are not in it, or where amounts are of other currencies than the cost, are left out.
pub(crate) fn disposals(
    conn: &Conn,
    ids: &[i64],
    book: Book,
) -> Result<HashMap<AssetId, BookedDisposal>> {
    let first_month = settings::sql::load(conn)?.organisation.fiscal_year_start;
    let plans = Plans::load(conn)?;
    let mut found = HashMap::new();
    sql::each_of(conn, ids, |held| {
        if let Ok((schedule, _)) = scheduled(&plans, &held, book, first_month)?
            && let Some(booked) = booked(&schedule, &held)?
        {
            found.insert(held.id, booked);
        }
        Ok(())
    })?;
    Ok(found)
}

fn asset_schedule(
    schedule: &Schedule,
    plan: &DepreciationPlanDraft,
    held: &Held<'_>,
    first_month: u32,
    today: NaiveDate,
) -> Result<Option<AssetSchedule>> {
    let Some(ends_on) = schedule.end() else { return Ok(None) };
    let accumulated = match held.disposed_on.filter(|d| *d <= today) {
        Some(day) => schedule.accumulated_before(day)?,
        None => schedule.accumulated(today)?,
    };
    Ok(Some(AssetSchedule {
        book: plan.book,
        plan: plan.clone(),
        cost: schedule.cost,
        in_service: schedule.in_service,
        accumulated,
        nbv: less(schedule.cost, accumulated)?,
        ends_on,
        years: schedule.by_fiscal_year(first_month, held.disposed_on)?,
        disposal: booked(schedule, held)?,
    }))
}

/// The disposal of an asset; `None` while it is ours or where currencies differ.
pub(super) fn booked(schedule: &Schedule, held: &Held<'_>) -> Result<Option<BookedDisposal>> {
    let Some(on) = held.disposed_on else { return Ok(None) };
    let zero = Money::zero(schedule.cost.currency);
    let (proceeds, costs) = (held.proceeds.unwrap_or(zero), held.disposal_cost.unwrap_or(zero));
    if [proceeds, costs].iter().any(|m| m.currency != zero.currency) {
        return Ok(None);
    }
    let accumulated = schedule.accumulated_before(on)?;
    let found = disposal_result(schedule.cost, accumulated, proceeds, costs)?;
    let (nbv, result, kind) = (found.nbv, found.result, found.kind);
    Ok(Some(BookedDisposal { on, nbv, proceeds, costs, result, kind }))
}
