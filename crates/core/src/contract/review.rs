//! What one looks at before deciding about a contract, gathered from the whole register: what it
//! cost, how its price moved, what its service levels came to, what it covers and what nothing else
//! does, what was offered, and what the law says about its clauses. Reads only.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::draft::{ContractDraft, ContractKind, ContractRow, DoubleSigned};
use super::forecast::{ForecastQuery, ForecastStep, forecast};
use super::ops::SaveContext;
use super::read::{self, Listed};
use super::schedule::{CostView, Span};
use super::sql;
use super::tracker::TrackedPeriod;
use super::value::fiscal_year;
use super::{RenewalKind, data_act};
use crate::asset::AssetState;
use crate::choice::choice;
use crate::coverage::contracts::{self, ContractCover};
use crate::coverage::read::{Names, subjects};
use crate::dates::add_days;
use crate::duty::sql::{Whose, rows as duties};
use crate::error::Result;
use crate::ids::ContractId;
use crate::money::Totals;
use crate::quote;
use crate::sla::read::{self as service, SlaQuery};
use crate::store::Conn;

choice! {
    /// A clause to have looked at before one relies on it, or is bound by it.
    ReviewHint {
        /// Cloud, and the notice is longer than the two months of the EU Data Act, art. 25.
        DataAct = "data_act",
        /// It renews tacitly, and nobody has said that the clause was signed twice (art. 1341 c.c.).
        DoubleSignature = "double_signature",
    }
}

/// What a contract cost in a fiscal year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReviewYear {
    /// First and last day.
    pub span: Span,
    /// Cost, accrued; of a year that is not over, what is expected.
    pub cost: Totals,
    /// Whether it is over.
    pub over: bool,
}

/// What the service levels of a contract came to in the twelve months up to today.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReviewSla {
    /// Periods judged.
    pub measured: u32,
    /// Of these, missed.
    pub missed: u32,
    /// What the misses are worth.
    pub due: Totals,
    /// What came of it.
    pub received: Totals,
}

/// The assets a contract covers, by what becomes of them without it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReviewAssets {
    /// Covered.
    pub covered: u32,
    /// Of these, retired, disposed of or lost: paid for nothing.
    pub gone: u32,
    /// Still there, and also covered today by a warranty, a cover of its own or another contract.
    pub twice: u32,
    /// Still there, with nothing else that covers it on the day after the period's last one.
    pub alone: u32,
}

/// What one looks at before deciding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ContractReview {
    /// Cost of the fiscal year before this one, and of this one.
    pub years: Vec<ReviewYear>,
    /// The newest period whose price can be compared with the one before it.
    pub price: Option<TrackedPeriod>,
    /// What was asked too much over all periods.
    pub over_charged: Totals,
    /// Service levels; `None` without any.
    pub sla: Option<ReviewSla>,
    /// Assets.
    pub assets: ReviewAssets,
    /// Quotes to compare; declined ones are left out.
    pub quotes: u32,
    /// Duties whose day has passed.
    pub late_duties: u32,
    /// Clauses to have looked at.
    pub hints: Vec<ReviewHint>,
    /// The framework it belongs to.
    pub parent: Option<ContractRow>,
    /// Contracts under it, by number and title.
    pub children: Vec<ContractRow>,
}

/// What there is to look at about a contract on `today`.
///
/// # Errors
/// `NotFound` when there is no such contract.
pub fn review(conn: &Conn, id: ContractId, today: NaiveDate) -> Result<ContractReview> {
    let ctx = SaveContext::load(conn, today)?;
    let contracts = contracts::all_of(conn, &ctx)?;
    review_on(conn, id, &ctx, &contracts, &mut Names::load(conn)?)
}

/// [`review`] on `ctx.today`, for several contracts: what all contracts cover and the names of
/// models are read once.
///
/// # Errors
/// As [`review`].
pub fn review_on(
    conn: &Conn,
    id: ContractId,
    ctx: &SaveContext,
    contracts: &HashMap<ContractId, ContractCover>,
    names: &mut Names,
) -> Result<ContractReview> {
    let today = ctx.today;
    let listed = read::one_on(conn, id, ctx)?;
    let tracked = read::tracker_on(conn, id, ctx)?;
    let mut over_charged = Totals::default();
    let mut over = tracked.iter().filter_map(|p| p.over).filter(|m| m.minor > 0);
    over.try_for_each(|m| over_charged.add(m))?;
    let late = |due: Option<NaiveDate>| due.is_some_and(|d| d < today);
    let mut children = sql::children(conn, id)?
        .into_iter()
        .map(|child| read::one_on(conn, child, ctx).map(|l| l.row(today)))
        .collect::<Result<Vec<_>>>()?;
    children.sort_by(|a, b| (&a.number, &a.title, a.id).cmp(&(&b.number, &b.title, b.id)));
    let parent = listed.head.parent_id.map(|p| read::one_on(conn, p, ctx)).transpose()?;
    Ok(ContractReview {
        years: years(conn, id, ctx)?,
        price: tracked.into_iter().rev().find(|p| p.increase.is_some()),
        over_charged,
        sla: service_levels(conn, id, today)?,
        assets: assets(conn, &listed, today, contracts, names)?,
        quotes: count(quote::read::compared(conn, id, today)?.len()),
        late_duties: count(
            duties(conn, Whose::Contract(id))?.iter().filter(|d| late(d.next_due)).count(),
        ),
        hints: hints(&listed.head),
        parent: parent.map(|l| l.row(today)),
        children,
    })
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn years(conn: &Conn, id: ContractId, ctx: &SaveContext) -> Result<Vec<ReviewYear>> {
    let this = fiscal_year(ctx.today, ctx.settings.organisation.fiscal_year_start);
    let query = ForecastQuery {
        first_year: Some(this - 1),
        years: 2,
        step: ForecastStep::Year,
        view: CostView::Accrual,
        contract_id: Some(id),
        ..ForecastQuery::default()
    };
    let found = forecast(conn, &query, ctx.today)?;
    let year = |(span, cost): (&Span, &Totals)| ReviewYear {
        span: *span,
        cost: cost.clone(),
        over: span.until < ctx.today,
    };
    Ok(found.spans.iter().zip(&found.expected).map(year).collect())
}

fn service_levels(conn: &Conn, id: ContractId, today: NaiveDate) -> Result<Option<ReviewSla>> {
    let Some(year) = SlaQuery::twelve_months(today) else { return Ok(None) };
    let rows = service::rows(conn, &SlaQuery { contract_id: Some(id), ..year }, today)?;
    let mut sum = ReviewSla::default();
    for row in &rows {
        sum.measured += row.met + row.missed;
        sum.missed += row.missed;
        sum.due.merge(&row.due)?;
        sum.received.merge(&row.received)?;
    }
    Ok((!rows.is_empty()).then_some(sum))
}

/// What else covers its assets, by the rule of cover: a contract that repairs nothing is none, and
/// covers of an asset's own count.
fn assets(
    conn: &Conn,
    listed: &Listed,
    today: NaiveDate,
    contracts: &HashMap<ContractId, ContractCover>,
    names: &mut Names,
) -> Result<ReviewAssets> {
    let id = listed.id();
    // What decides is whether something is there on the day after this contract's last one.
    let end = listed.shown(today).map_or(today, |s| s.period.end).max(today);
    let then = add_days(end, 1).unwrap_or(end);
    let mut sum = ReviewAssets::default();
    let covered = sql::covered(conn, id)?;
    subjects(conn, contracts, names, Some(&covered), &mut |asset| {
        sum.covered += 1;
        if matches!(asset.facts.life, AssetState::Retired | AssetState::Disposed | AssetState::Lost)
        {
            sum.gone += 1;
            return Ok(());
        }
        let on = |day| asset.spans.iter().any(|s| s.contract != Some(id) && s.holds_on(day));
        sum.twice += u32::from(on(today));
        sum.alone += u32::from(!on(then));
        Ok(())
    })?;
    Ok(sum)
}

/// Clauses to have looked at.
pub fn hints(draft: &ContractDraft) -> Vec<ReviewHint> {
    let Some(agreed) = draft.agreed() else { return Vec::new() };
    let terms = agreed.newest();
    let cloud = draft.kind == ContractKind::Cloud;
    let tacit = terms.renewal == RenewalKind::Tacit;
    [
        (cloud && data_act::notice_too_long(&terms.notice), ReviewHint::DataAct),
        (tacit && draft.double_signed != DoubleSigned::Yes, ReviewHint::DoubleSignature),
    ]
    .into_iter()
    .filter_map(|(holds, hint)| holds.then_some(hint))
    .collect()
}
