//! What is budgeted against what is planned, by fiscal year. Reads only.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{BudgetKind, BudgetLineDraft, sql};
use crate::contract::forecast::{ForecastQuery, forecast as contract_costs};
use crate::contract::schedule::Span;
use crate::error::Result;
use crate::money::{Currency, Money};
use crate::rates::{Converted, Rates};
use crate::refresh::forecast::{Reckoning, RefreshQuery, sums};
use crate::refresh::survey::Survey;
use crate::store::Conn;

/// Budget and plan of one scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BudgetRow {
    /// The line; `None` where there is a plan and no line.
    pub line: Option<BudgetLineDraft>,
    /// What for.
    pub kind: BudgetKind,
    /// Category or cost centre; empty: everything without a line of its own.
    pub scope: String,
    /// What may be spent, in the report currency or apart.
    pub budget: Converted,
    /// What is planned.
    pub planned: Converted,
    /// `budget − planned`: below 0 when more is planned than may be spent.
    pub left: Money,
}

/// One fiscal year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BudgetYear {
    /// The calendar year it begins in.
    pub year: i32,
    /// Its days.
    pub span: Span,
    /// By kind and scope.
    pub rows: Vec<BudgetRow>,
    /// Budget of all rows.
    pub budget: Converted,
    /// Plan of all rows.
    pub planned: Converted,
    /// What is left.
    pub left: Money,
}

/// Budgets and plans.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BudgetPlan {
    /// The currency of sums.
    pub currency: Currency,
    /// By fiscal year, the running one first.
    pub years: Vec<BudgetYear>,
}

/// Budgets against plans from the running fiscal year on.
///
/// # Errors
/// Field error `years` out of range; amounts out of range.
pub fn plan(conn: &Conn, survey: &Survey, years: u32, today: NaiveDate) -> Result<BudgetPlan> {
    let by = Reckoning::load(conn, today)?;
    let refresh = sums(survey, &RefreshQuery { years, ..RefreshQuery::default() }, &by)?;
    let costs = contract_costs(conn, &ForecastQuery { years, ..ForecastQuery::default() }, today)?;
    let first = by.this_year();
    let last = first + i32::try_from(years).unwrap_or(0) - 1;
    let lines = sql::of_years(conn, first, last)?;
    let mut found = BudgetPlan { currency: by.rates.currency(), years: Vec::new() };
    for (place, (year, span)) in (first..).zip(&refresh.spans).enumerate() {
        let mut plans = Plans::default();
        for group in &refresh.categories {
            if let Some(sum) = group.years.get(place).filter(|s| s.count > 0) {
                plans.add(BudgetKind::Capex, &group.name, &sum.cost)?;
            }
        }
        for row in &costs.rows {
            if let Some(totals) = row.expected.get(place).filter(|t| !t.is_empty()) {
                plans.add(BudgetKind::Opex, &row.cost_centre, &by.rates.totals(totals)?)?;
            }
        }
        let lines = lines.iter().filter(|l| l.fiscal_year == year);
        found.years.push(year_of(year, *span, lines, plans, &by.rates)?);
    }
    Ok(found)
}

/// What is planned by kind and scope in lower case, with the scope as it was met first.
#[derive(Default)]
struct Plans(BTreeMap<(BudgetKind, String), (String, Converted)>);

impl Plans {
    fn add(&mut self, kind: BudgetKind, scope: &str, cost: &Converted) -> Result<()> {
        let key = (kind, scope.to_lowercase());
        match self.0.get_mut(&key) {
            Some((_, sum)) => sum.merge(cost),
            None => {
                self.0.insert(key, (scope.to_owned(), cost.clone()));
                Ok(())
            }
        }
    }

    /// What is planned for a line's scope; for the line of a kind without one, what no other line
    /// of the kind takes.
    fn take(&mut self, kind: BudgetKind, scope: &str) -> Option<Converted> {
        self.0.remove(&(kind, scope.to_lowercase())).map(|(_, cost)| cost)
    }
}

fn year_of<'l>(
    year: i32,
    span: Span,
    lines: impl Iterator<Item = &'l BudgetLineDraft>,
    mut plans: Plans,
    rates: &Rates,
) -> Result<BudgetYear> {
    let zero = || Converted::zero(rates.currency());
    let mut rows = Vec::new();
    let (named, rest): (Vec<_>, Vec<_>) = lines.partition(|l| !l.scope.is_empty());
    for line in named {
        let planned = plans.take(line.kind, &line.scope).unwrap_or_else(zero);
        rows.push(row(Some(line), line.kind, line.scope.clone(), planned, rates)?);
    }
    for line in rest {
        let mut planned = zero();
        let of_kind: Vec<_> = plans.0.keys().filter(|(k, _)| *k == line.kind).cloned().collect();
        for key in of_kind {
            if let Some((_, cost)) = plans.0.remove(&key) {
                planned.merge(&cost)?;
            }
        }
        rows.push(row(Some(line), line.kind, String::new(), planned, rates)?);
    }
    for ((kind, _), (scope, planned)) in plans.0 {
        rows.push(row(None, kind, scope, planned, rates)?);
    }
    rows.sort_by_cached_key(|r| (r.kind, r.scope.is_empty(), r.scope.to_lowercase()));
    let (mut budget, mut planned) = (zero(), zero());
    for row in &rows {
        budget.merge(&row.budget)?;
        planned.merge(&row.planned)?;
    }
    let left = crate::depreciation::less(budget.sum, planned.sum)?;
    Ok(BudgetYear { year, span, rows, budget, planned, left })
}

fn row(
    line: Option<&BudgetLineDraft>,
    kind: BudgetKind,
    scope: String,
    planned: Converted,
    rates: &Rates,
) -> Result<BudgetRow> {
    let mut budget = Converted::zero(rates.currency());
    if let Some(amount) = line.and_then(|l| l.amount) {
        budget.add(amount, rates)?;
    }
    Ok(BudgetRow {
        line: line.cloned(),
        kind,
        scope,
        left: crate::depreciation::less(budget.sum, planned.sum)?,
        budget,
        planned,
    })
}
