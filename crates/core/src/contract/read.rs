//! A contract's page, and the dates a draft would get. Reads only.

use chrono::NaiveDate;

use super::draft::{
    ContractDetail, ContractDraft, ContractPreview, ContractStatus, ListedPeriod, PeriodRow,
    PeriodState, PreviewPeriod,
};
pub(crate) use super::listed::yearly;
pub use super::listed::{Listed, UNSTORED, all, all_on, annualised, one, one_on};
use super::ops::{self, SaveContext};
use super::sql::{self, StoredPeriod};
use super::tracker::{PeriodPrice, TrackedPeriod, track};
use crate::error::Result;
use crate::ids::{ContractId, PeriodId};
use crate::store::Conn;

/// A contract with everything on it, on `today`.
pub fn detail(conn: &Conn, id: ContractId, today: NaiveDate) -> Result<ContractDetail> {
    let ctx = SaveContext::load(conn, today)?;
    let listed = one_on(conn, id, &ctx)?;
    let draft = sql::draft(conn, id)?;
    let deciding = listed.deciding(today).copied();
    let calculation = match (&listed.agreed, deciding) {
        (Some(agreed), Some(s)) => agreed.explain(&ctx.planning(&draft), &s.period),
        _ => Vec::new(),
    };
    let periods = listed
        .periods
        .iter()
        .filter(|s| s.id != UNSTORED)
        .map(|s| PeriodRow {
            id: s.id,
            k: s.period.index,
            start: s.period.start,
            end: s.period.end,
            notice_opens: s.period.notice_opens,
            notice_by: s.period.notice_by,
            send_by: s.period.send_by,
            decide_by: s.period.decide_by,
            state: s.state,
            current: (s.period.start..=s.period.end).contains(&today),
            decisions: listed
                .decisions
                .iter()
                .filter(|d| d.period_id == Some(s.id))
                .cloned()
                .collect(),
        })
        .collect();
    Ok(ContractDetail {
        row: listed.row(today),
        if_nothing: listed.if_nothing(today, &ctx)?,
        deciding: deciding
            .filter(|s| draft.status == ContractStatus::Active && s.id != UNSTORED)
            .map(|s| s.id),
        periods,
        calculation,
        decisions: listed.decisions.iter().filter(|d| d.period_id.is_none()).cloned().collect(),
        one_off: listed.one_off.clone(),
        assets: sql::covered_assets(conn, id)?,
        draft,
    })
}

/// The dates a draft would get, for a form to show while it is typed. Incomplete drafts give what
/// can be said already.
pub fn preview(conn: &Conn, draft: &ContractDraft, today: NaiveDate) -> Result<ContractPreview> {
    let ctx = SaveContext::load(conn, today)?;
    let day = draft.start.map_or(today, |start| today.max(start));
    let (annual, one_off) = yearly(&draft.cost_lines, Some(day))?;
    let empty = ContractPreview { period: None, if_nothing: None, calculation: Vec::new(), annual };
    let Some(agreed) = draft.agreed() else { return Ok(empty) };
    let planning = ctx.planning(draft);
    let periods: Vec<StoredPeriod> = ops::periods_to_keep(&agreed, &planning, 0, today)
        .into_iter()
        .map(|period| StoredPeriod {
            id: PeriodId(i64::from(period.index) + 1),
            period,
            state: match period.index {
                0 => PeriodState::Confirmed,
                _ => PeriodState::Proposed,
            },
        })
        .collect();
    let listed = Listed {
        head: draft.clone(),
        agreed: Some(agreed.clone()),
        cost_lines: draft.cost_lines.clone(),
        ends_on: None,
        vendor: String::new(),
        owner: String::new(),
        assets: u32::try_from(draft.assets.len()).unwrap_or(u32::MAX),
        periods,
        decisions: Vec::new(),
        annual: empty.annual.clone(),
        one_off,
        reminders: Vec::new(),
    };
    let shown = listed.shown(today).map(|s| s.period);
    let known = agreed.evergreen() || shown.is_some();
    Ok(ContractPreview {
        period: shown.map(|p| PreviewPeriod {
            start: p.start,
            end: p.end,
            notice_by: p.notice_by,
            send_by: p.send_by,
            decide_by: p.decide_by,
        }),
        if_nothing: if known { Some(listed.if_nothing(today, &ctx)?) } else { None },
        calculation: shown.map_or_else(Vec::new, |p| agreed.explain(&planning, &p)),
        annual: empty.annual,
    })
}

/// The uplift tracker of a contract: its periods through the one being decided, with what was
/// asked for each. Where nobody typed a price, the cost lines of one currency tell it.
pub fn tracker(conn: &Conn, id: ContractId, today: NaiveDate) -> Result<Vec<TrackedPeriod>> {
    tracker_on(conn, id, &SaveContext::load(conn, today)?)
}

/// [`tracker`] on `ctx.today`, for several contracts.
pub fn tracker_on(conn: &Conn, id: ContractId, ctx: &SaveContext) -> Result<Vec<TrackedPeriod>> {
    tracker_of(conn, &one_on(conn, id, ctx)?, ctx.today)
}

/// [`tracker_on`] of a contract that was read already, as it is on `today`.
pub fn tracker_of(conn: &Conn, listed: &Listed, today: NaiveDate) -> Result<Vec<TrackedPeriod>> {
    let typed = sql::prices::of_contract(conn, listed.id())?;
    let begun = |s: &&StoredPeriod| s.period.start <= today || typed.contains_key(&s.period.index);
    let mut known = Vec::new();
    for s in listed.periods.iter().filter(begun) {
        let mut price = typed
            .get(&s.period.index)
            .copied()
            .unwrap_or(PeriodPrice { asked: None, index_change: None });
        let is_typed = price.asked.is_some();
        if !is_typed {
            let (annual, _) = yearly(&listed.cost_lines, Some(s.period.start))?;
            price.asked = match annual.0.as_slice() {
                [one] => Some(*one),
                _ => None,
            };
        }
        known.push((s.period, price, is_typed));
    }
    track(&listed.head.increase, &known)
}

/// Every stored period of every contract that is no draft, by contract and period.
pub fn period_list(conn: &Conn, ctx: &SaveContext) -> Result<Vec<ListedPeriod>> {
    let mut rows = Vec::new();
    for l in all_on(conn, ctx)?.iter().filter(|l| l.head.status != ContractStatus::Draft) {
        for s in l.periods.iter().filter(|s| s.id != UNSTORED) {
            rows.push(ListedPeriod {
                contract_id: l.id(),
                vendor: l.vendor.clone(),
                number: l.head.number.clone(),
                title: l.head.title.clone(),
                k: s.period.index,
                start: s.period.start,
                end: s.period.end,
                notice_opens: s.period.notice_opens,
                notice_by: s.period.notice_by,
                send_by: s.period.send_by,
                decide_by: s.period.decide_by,
                state: s.state,
                decision: l.decision(Some(s)).map(|d| d.choice),
            });
        }
    }
    Ok(rows)
}
