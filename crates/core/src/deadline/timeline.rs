//! Contracts over time: a page of them, each with the periods and the days of a span. What the
//! calendar shows by day, the timeline shows by contract: both take their days from `contracts.rs`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::contracts::{in_force, of_contract};
use super::{DeadlineKind, DeadlineQuery};
use crate::contract::draft::{ContractRow, ContractStatus, PeriodState};
use crate::contract::ops::SaveContext;
use crate::contract::read::{self, Listed};
use crate::contract::{ContractState, list as contracts};
use crate::decision::DecisionChoice;
use crate::error::Result;
use crate::ids::ContractId;
use crate::list::{self, Filter, ListQuery, Page, Views};
use crate::store::Conn;

/// Which contracts, and which days of theirs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct TimelineQuery {
    /// Words to find; empty for everything.
    pub text: String,
    /// As those of the list of contracts.
    pub filters: Vec<Filter>,
    /// First day.
    pub from: NaiveDate,
    /// Last day, inclusive; at most ten years later.
    pub to: NaiveDate,
    /// First row, 0-based.
    pub offset: u32,
    /// At most this many rows; capped as those of a list.
    pub limit: u32,
}

/// A contract with what of it lies in a span.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TimelineRow {
    /// The contract as its list shows it.
    pub row: ContractRow,
    /// Its periods that touch the span, oldest first.
    pub bars: Vec<TimelineBar>,
    /// Its days in the span, by date.
    pub marks: Vec<TimelineMark>,
}

/// A period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TimelineBar {
    /// First day.
    pub start: NaiveDate,
    /// Last day, inclusive; `None` for a contract without end.
    pub end: Option<NaiveDate>,
    /// Confirmed or proposed.
    pub state: PeriodState,
}

/// A day on which something falls: the last safe day, the end of a period, a recorded decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TimelineMark {
    /// What falls on it.
    pub kind: DeadlineKind,
    /// The day.
    pub date: NaiveDate,
    /// Whether something is still to be decided or done.
    pub open: bool,
    /// What was decided about the period.
    pub decision: Option<DecisionChoice>,
}

/// A page of contracts over time on `today`: those that run by their last safe day, then those that
/// are over. Drafts have no time yet and are left out.
///
/// # Errors
/// [`crate::error::Error::Invalid`] for a span that ends before it begins or is too long, or for an
/// unknown filter.
pub fn timeline(
    conn: &Conn,
    views: &mut Views,
    version: u64,
    query: &TimelineQuery,
    today: NaiveDate,
) -> Result<Page<TimelineRow>> {
    let span = DeadlineQuery::all(query.from, query.to);
    span.check()?;
    let asked = ListQuery {
        text: query.text.clone(),
        filters: query.filters.clone(),
        ..ListQuery::default()
    };
    let ids = views.ids("timeline", &asked.on(today), version, || ids(conn, &asked, today))?;
    let ctx = SaveContext::load(conn, today)?;
    let rows = list::window(&ids, query.offset, query.limit)
        .iter()
        .map(|id| read::one_on(conn, ContractId(*id), &ctx).map(|l| row(&l, &span, today)))
        .collect::<Result<_>>()?;
    let total = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    Ok(Page { total, offset: query.offset, rows })
}

fn ids(conn: &Conn, query: &ListQuery, today: NaiveDate) -> Result<Vec<i64>> {
    let mut rows = contracts::rows(conn, query, today)?;
    rows.retain(|r| r.state != ContractState::Draft);
    rows.sort_by_key(|r| (r.state.over(), r.send_by.is_none(), r.send_by, r.period_end, r.id));
    Ok(rows.iter().map(|r| r.id.0).collect())
}

fn row(l: &Listed, span: &DeadlineQuery, today: NaiveDate) -> TimelineRow {
    let touches = |b: &TimelineBar| b.start <= span.to && b.end.is_none_or(|e| e >= span.from);
    let bars = bars(l).into_iter().filter(touches).collect();
    let mut marks = Vec::new();
    of_contract(l, today, &mut |d| {
        let shown = matches!(
            d.kind,
            DeadlineKind::LastSafe | DeadlineKind::PeriodEnd | DeadlineKind::Decided
        );
        marks.extend(span.kept(d).filter(|_| shown).map(|d| TimelineMark {
            kind: d.kind,
            date: d.date,
            open: d.open,
            decision: d.decision,
        }));
    });
    marks.sort_by_key(|m| (m.date, m.kind));
    TimelineRow { row: l.row(today), bars, marks }
}

/// The periods in force, through the day the contract ended or ends.
fn bars(l: &Listed) -> Vec<TimelineBar> {
    let ended = match l.head.status {
        ContractStatus::Ended => l.head.ended_on,
        ContractStatus::Draft | ContractStatus::Active => l.ends_on,
    };
    let Some(agreed) = &l.agreed else { return Vec::new() };
    if agreed.evergreen() {
        let start = agreed.start();
        return vec![TimelineBar { start, end: ended, state: PeriodState::Confirmed }];
    }
    in_force(l)
        .filter(|s| ended.is_none_or(|e| s.period.start <= e))
        .map(|s| TimelineBar {
            start: s.period.start,
            end: Some(ended.map_or(s.period.end, |e| e.min(s.period.end))),
            state: s.state,
        })
        .collect()
}
