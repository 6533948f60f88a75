//! Contracts as lists and pages show them on a day. Reads only; every date is stored, `today` only
//! chooses among them.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::draft::{
    ContractDetail, ContractDraft, ContractPreview, ContractRow, ContractStatus, PeriodRow,
    PreviewPeriod,
};
use super::ops::{self, SaveContext};
use super::sql::{self, StoredPeriod};
use super::{BillingPeriod, ContractState, Period, RenewalKind};
use crate::agenda::IfNothing;
use crate::decision::{self, Decision, DecisionChoice};
use crate::error::{Error, Result};
use crate::ids::ContractId;
use crate::money::{Money, Totals};
use crate::store::Conn;

/// A contract as read for lists: its head, names, periods and decisions, before `today` is asked.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The contract without its lists.
    pub head: ContractDraft,
    /// Vendor's name.
    pub vendor: String,
    /// Owner's name, may be empty.
    pub owner: String,
    /// Assets covered.
    pub assets: u32,
    /// Stored periods, oldest first.
    pub periods: Vec<StoredPeriod>,
    /// Decisions, newest first.
    pub decisions: Vec<Decision>,
    /// Annualised cost.
    pub annual: Totals,
    /// One-off costs.
    pub one_off: Totals,
}

/// Every contract with what a list needs: four queries, whatever their number.
pub fn all(conn: &Conn) -> Result<Vec<Listed>> {
    load(conn, None)
}

/// One contract with what a list needs.
pub fn one(conn: &Conn, id: ContractId) -> Result<Listed> {
    load(conn, Some(id))?
        .into_iter()
        .next()
        .ok_or_else(|| Error::NotFound(format!("contract/{id}")))
}

fn load(conn: &Conn, only: Option<ContractId>) -> Result<Vec<Listed>> {
    let mut costs = annual_costs(conn, only)?;
    let mut periods = periods_of(conn, only)?;
    let mut decisions = match only {
        None => decision::sql::by_contract(conn)?,
        Some(id) => HashMap::from([(id, decision::sql::of_contract(conn, id)?)]),
    };
    let mut stmt = conn.prepare_cached(
        "SELECT c.*, v.name AS vendor_name, coalesce(p.name, '') AS owner_name,
           (SELECT count(*) FROM contract_asset a WHERE a.contract_id = c.id) AS asset_count
         FROM contract c JOIN vendor v ON v.id = c.vendor_id LEFT JOIN person p ON p.id = c.owner_id
         WHERE ?1 IS NULL OR c.id = ?1 ORDER BY c.id",
    )?;
    let rows = stmt.query_map(params![only], |r| {
        let head = sql::read_draft(r)?;
        Ok((head, r.get("vendor_name")?, r.get("owner_name")?, r.get("asset_count")?))
    })?;
    let mut found = Vec::new();
    for row in rows {
        let (head, vendor, owner, assets): (ContractDraft, String, String, u32) = row?;
        let Some(id) = head.id else { continue };
        let (annual, one_off) = costs.remove(&id).unwrap_or_default();
        found.push(Listed {
            head,
            vendor,
            owner,
            assets,
            periods: periods.remove(&id).unwrap_or_default(),
            decisions: decisions.remove(&id).unwrap_or_default(),
            annual,
            one_off,
        });
    }
    Ok(found)
}

fn periods_of(
    conn: &Conn,
    only: Option<ContractId>,
) -> Result<HashMap<ContractId, Vec<StoredPeriod>>> {
    let mut found: HashMap<ContractId, Vec<StoredPeriod>> = HashMap::new();
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT contract_id, {} FROM contract_period WHERE ?1 IS NULL OR contract_id = ?1
         ORDER BY contract_id, k",
        sql::PERIOD
    ))?;
    let read = |r: &Row<'_>| Ok((r.get::<_, ContractId>("contract_id")?, sql::read_period(r)?));
    for row in stmt.query_map(params![only], read)? {
        let (id, period) = row?;
        found.entry(id).or_default().push(period);
    }
    Ok(found)
}

type Costs = HashMap<ContractId, (Totals, Totals)>;

/// Annualised recurring cost and one-off cost per contract.
fn annual_costs(conn: &Conn, only: Option<ContractId>) -> Result<Costs> {
    let mut found = Costs::new();
    let mut stmt = conn.prepare_cached(
        "SELECT contract_id, amount_minor, amount_currency, billing FROM cost_line
         WHERE ?1 IS NULL OR contract_id = ?1",
    )?;
    let rows = stmt.query_map(params![only], |r| {
        let money = Money::new(r.get("amount_minor")?, r.get("amount_currency")?);
        Ok((r.get::<_, ContractId>("contract_id")?, money, r.get::<_, BillingPeriod>("billing")?))
    })?;
    for row in rows {
        let (id, amount, billing) = row?;
        let (annual, one_off) = found.entry(id).or_default();
        match annualised(amount, billing)? {
            Some(a) => annual.add(a)?,
            None => one_off.add(amount)?,
        }
    }
    Ok(found)
}

/// `amount × periods per year`; `None` for a one-off (domain §B.1).
pub fn annualised(amount: Money, billing: BillingPeriod) -> Result<Option<Money>> {
    let months = match billing {
        BillingPeriod::Monthly => 1,
        BillingPeriod::Quarterly => 3,
        BillingPeriod::Semiannual => 6,
        BillingPeriod::Annual => 12,
        BillingPeriod::Biennial => 24,
        BillingPeriod::Triennial => 36,
        BillingPeriod::OneOff => return Ok(None),
    };
    amount.mul_ratio(12, months).map(Some)
}

impl Listed {
    /// Id of a stored contract.
    pub fn id(&self) -> ContractId {
        self.head.id.unwrap_or(ContractId(0))
    }

    /// The period a decision on `today` is about.
    pub fn deciding(&self, today: NaiveDate) -> Option<&StoredPeriod> {
        ops::deciding(&self.periods, self.head.renewal, today)
    }

    /// The period to show on `today`: the one being decided, else the last.
    pub fn shown(&self, today: NaiveDate) -> Option<&StoredPeriod> {
        self.deciding(today).or(self.periods.last())
    }

    /// The decision that counts for a period (or for an evergreen contract).
    pub fn decision(&self, period: Option<&StoredPeriod>) -> Option<&Decision> {
        self.decisions.iter().find(|d| d.period_id == period.map(|p| p.id))
    }

    /// Where the contract stands on `today` (domain §B.4).
    pub fn state(&self, today: NaiveDate) -> ContractState {
        let Some(start) = self.head.start else { return ContractState::Draft };
        match self.head.status {
            ContractStatus::Draft => return ContractState::Draft,
            ContractStatus::Ended if self.head.ended_on.is_some_and(|e| e >= today) => {
                return ContractState::Terminating;
            }
            ContractStatus::Ended => return ContractState::Terminated,
            ContractStatus::Active if start > today => return ContractState::Upcoming,
            ContractStatus::Active => {}
        }
        if self.head.renewal == RenewalKind::Evergreen {
            return match self.decision(None).map(|d| d.choice) {
                Some(DecisionChoice::Terminate) => ContractState::Terminating,
                _ => ContractState::NoticeOpen,
            };
        }
        let Some(stored) = self.deciding(today) else { return ContractState::Expired };
        let leaving =
            |d: &Decision| matches!(d.choice, DecisionChoice::Terminate | DecisionChoice::Replace);
        if self.decision(Some(stored)).is_some_and(leaving) {
            return ContractState::Terminating;
        }
        let p = &stored.period;
        if today <= p.notice_by {
            // Nothing renews and no clause asks for notice: there is no day to miss.
            let clause = self.renews() || self.head.notice_value > 0;
            let open = clause && p.notice_opens.is_none_or(|o| o <= today);
            return if open { ContractState::NoticeOpen } else { ContractState::Active };
        }
        if self.renews() { ContractState::NoticeMissed } else { ContractState::Ending }
    }

    fn renews(&self) -> bool {
        self.head.renewal == RenewalKind::Tacit
    }

    /// What happens if nobody acts, seen from `today`.
    pub fn if_nothing(&self, today: NaiveDate, ctx: &SaveContext) -> Result<IfNothing> {
        let Some(start) = self.head.start else { return Ok(IfNothing::Ended { on: today }) };
        if let (ContractStatus::Ended, Some(on)) = (self.head.status, self.head.ended_on) {
            return Ok(IfNothing::Ended { on });
        }
        let terms = sql::terms(&self.head, start);
        if self.head.renewal == RenewalKind::Evergreen {
            let planning = ctx.planning(&self.head);
            let exit = super::state::exit_on_notice(&terms, &planning, 0, today.max(start));
            return Ok(IfNothing::CanEnd { on: exit.map_or(today, |e| e.ends_on) });
        }
        let Some(stored) = self.deciding(today) else {
            let on = self.periods.last().map_or(start, |p| p.period.end);
            return Ok(IfNothing::Ended { on });
        };
        let next = || -> Option<Period> {
            super::period(&terms, &ctx.planning(&self.head), stored.period.index.checked_add(1)?)
        };
        match next().filter(|_| self.renews()) {
            Some(next) => {
                let months = self.head.renewal_months;
                let mut committed = Totals::default();
                for a in &self.annual.0 {
                    committed.add(a.mul_ratio(i128::from(months), 12)?)?;
                }
                Ok(IfNothing::Renews { months, until: next.end, committed })
            }
            None => Ok(IfNothing::Ends { on: stored.period.end, assets: self.assets }),
        }
    }

    /// The list's row on `today`.
    pub fn row(&self, today: NaiveDate) -> ContractRow {
        let period = self.shown(today).map(|s| s.period);
        ContractRow {
            id: self.id(),
            vendor_id: self.head.vendor_id.unwrap_or(crate::ids::VendorId(0)),
            vendor: self.vendor.clone(),
            number: self.head.number.clone(),
            title: self.head.title.clone(),
            kind: self.head.kind,
            owner_id: self.head.owner_id,
            owner: self.owner.clone(),
            state: self.state(today),
            renewal: self.head.renewal,
            start: self.head.start.unwrap_or(today),
            period_end: period.map(|p| p.end),
            notice_by: period.map(|p| p.notice_by),
            send_by: period.map(|p| p.send_by),
            decide_by: period.map(|p| p.decide_by),
            annual: self.annual.clone(),
            assets: self.assets,
            decision: self.decision(self.shown(today)).cloned(),
            cost_centre: self.head.cost_centre.clone(),
        }
    }
}

/// A contract with everything on it, on `today`.
pub fn detail(conn: &Conn, id: ContractId, today: NaiveDate) -> Result<ContractDetail> {
    let listed = one(conn, id)?;
    let ctx = SaveContext::load(conn, today)?;
    let draft = sql::draft(conn, id)?;
    let deciding = listed.deciding(today).copied();
    let calculation = match (draft.start, deciding) {
        (Some(start), Some(s)) => {
            super::explain(&sql::terms(&draft, start), &ctx.planning(&draft), &s.period)
        }
        _ => Vec::new(),
    };
    let periods = listed
        .periods
        .iter()
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
        deciding: deciding.filter(|_| draft.status == ContractStatus::Active).map(|s| s.id),
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
    let mut annual = Totals::default();
    for line in &draft.cost_lines {
        if let Some(a) = annualised(line.amount, line.billing)? {
            annual.add(a)?;
        }
    }
    let empty = ContractPreview { period: None, if_nothing: None, calculation: Vec::new(), annual };
    let Some(start) = draft.start else { return Ok(empty) };
    let (terms, planning) = (sql::terms(draft, start), ctx.planning(draft));
    let periods: Vec<StoredPeriod> = ops::periods_to_keep(&terms, &planning, 0, today)
        .into_iter()
        .map(|period| StoredPeriod {
            id: crate::ids::PeriodId(i64::from(period.index) + 1),
            period,
            state: match period.index {
                0 => super::draft::PeriodState::Confirmed,
                _ => super::draft::PeriodState::Proposed,
            },
        })
        .collect();
    let listed = Listed {
        head: draft.clone(),
        vendor: String::new(),
        owner: String::new(),
        assets: u32::try_from(draft.assets.len()).unwrap_or(u32::MAX),
        periods,
        decisions: Vec::new(),
        annual: empty.annual.clone(),
        one_off: Totals::default(),
    };
    let shown = listed.shown(today).map(|s| s.period);
    let evergreen = draft.renewal == RenewalKind::Evergreen;
    let known = evergreen || shown.is_some();
    Ok(ContractPreview {
        period: shown.map(|p| PreviewPeriod {
            start: p.start,
            end: p.end,
            notice_by: p.notice_by,
            send_by: p.send_by,
            decide_by: p.decide_by,
        }),
        if_nothing: if known { Some(listed.if_nothing(today, &ctx)?) } else { None },
        calculation: shown.map_or_else(Vec::new, |p| super::explain(&terms, &planning, &p)),
        annual: empty.annual,
    })
}
