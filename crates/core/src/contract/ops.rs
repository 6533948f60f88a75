//! Saving contracts and keeping their periods. Checks everything first, then writes; the stored
//! dates follow from the terms and the business calendar alone, never from a list's `today`.

use chrono::{Datelike, NaiveDate};

use super::draft::{ContractDraft, ContractStatus, PeriodState};
use super::sql::{self, StoredPeriod};
use super::{Period, Planning, RenewalKind, Terms};
use crate::error::{Checks, Error, FieldError, Refusal, Result};
use crate::ids::{ContractId, PeriodId};
use crate::settings::{self, Settings};
use crate::store::{Conn, Tx};

/// Longest list of cost lines of one contract.
const MAX_LINES: usize = 200;
/// A rolling monthly contract never needs more periods than this ahead of today.
const MAX_AHEAD: u32 = 240;

/// What saving needs to know besides the draft; read once for a whole import.
#[derive(Debug, Clone)]
pub struct SaveContext {
    /// The register's settings.
    pub settings: Settings,
    /// The business date.
    pub today: NaiveDate,
}

impl SaveContext {
    /// Reads the settings.
    pub fn load(conn: &Conn, today: NaiveDate) -> Result<Self> {
        Ok(Self { settings: settings::sql::load(conn)?, today })
    }

    /// How deadlines of this contract are planned.
    pub fn planning(&self, d: &ContractDraft) -> Planning {
        settings::ops::planning(
            &self.settings,
            d.delivery_method,
            d.delivery_lead_days,
            d.decide_buffer_days,
        )
    }
}

/// Saves a contract with its periods, cost lines and covered assets.
pub fn save(tx: &Tx<'_>, draft: &ContractDraft, today: NaiveDate) -> Result<ContractId> {
    save_in(tx, draft, &SaveContext::load(tx, today)?)
}

/// [`save`] with the context read once: for imports.
pub fn save_in(tx: &Tx<'_>, draft: &ContractDraft, ctx: &SaveContext) -> Result<ContractId> {
    let draft = tidy(draft);
    let start = check(tx, &draft, ctx)?;
    let new_terms = sql::terms(&draft, start);
    let (id, fresh) = match draft.id {
        None => (sql::insert(tx, &draft)?, true),
        Some(id) => {
            let old =
                sql::head(tx, id)?.ok_or_else(|| Error::NotFound(format!("contract/{id}")))?;
            let moved = old.start.map(|s| sql::terms(&old, s)) != Some(new_terms.clone());
            sql::update(tx, id, &draft)?;
            (id, moved || old.status != draft.status)
        }
    };
    sql::put_cost_lines(tx, id, &draft.cost_lines)?;
    sql::put_assets(tx, id, &draft.assets)?;
    put_periods(tx, id, &new_terms, &ctx.planning(&draft), ctx.today, fresh)?;
    tx.subject(if draft.number.is_empty() { &draft.title } else { &draft.number });
    Ok(id)
}

/// Removes a contract nobody has decided about; one with decisions is ended instead.
pub fn delete(tx: &Tx<'_>, id: ContractId) -> Result<()> {
    let head = sql::head(tx, id)?.ok_or_else(|| Error::NotFound(format!("contract/{id}")))?;
    let decisions = sql::decision_count(tx, id)?;
    if decisions > 0 {
        return Err(Refusal::new("contract-decided").with("count", decisions).into());
    }
    tx.subject(if head.number.is_empty() { &head.title } else { &head.number });
    sql::delete(tx, id)
}

fn tidy(d: &ContractDraft) -> ContractDraft {
    let mut d = d.clone();
    for t in [&mut d.number, &mut d.title, &mut d.cost_centre] {
        *t = t.trim().to_owned();
    }
    if d.renewal == RenewalKind::Evergreen {
        // An initial commitment may stay: the contract ends no earlier than that.
        (d.renewal_months, d.max_renewals) = (0, None);
    }
    if d.explicit_end.is_some() {
        d.initial_months = None;
    }
    if d.renewal == RenewalKind::None {
        (d.renewal_months, d.max_renewals) = (0, None);
    }
    if d.status != ContractStatus::Ended {
        d.ended_on = None;
    }
    d
}

fn check(conn: &Conn, d: &ContractDraft, ctx: &SaveContext) -> Result<NaiveDate> {
    let mut c = Checks::new();
    check_references(&mut c, conn, d)?;
    check_alone(&mut c, d, ctx);
    c.done()?;
    d.start.ok_or_else(|| FieldError::new("start", "required").into())
}

/// What saving would refuse about a draft whatever the register holds: for an import's dry run.
pub(crate) fn problems(d: &ContractDraft, ctx: &SaveContext) -> Vec<FieldError> {
    let mut c = Checks::new();
    check_alone(&mut c, &tidy(d), ctx);
    match c.done() {
        Err(Error::Invalid(errors)) => errors,
        _ => Vec::new(),
    }
}

fn check_alone(c: &mut Checks, d: &ContractDraft, ctx: &SaveContext) {
    c.text("title", &d.title, true, 200);
    c.text("number", &d.number, false, 100);
    c.text("cost_centre", &d.cost_centre, false, 100);
    c.text("notes", &d.notes, false, 20_000);
    let plausible = |date: NaiveDate| (1950..=2200).contains(&date.year());
    match d.start {
        None => c.require(false, "start", "required"),
        Some(start) => {
            c.require(plausible(start), "start", "date-range");
            check_terms(c, d, start, ctx);
        }
    }
    if d.status == ContractStatus::Ended {
        match (d.ended_on, d.start) {
            (None, _) => c.require(false, "ended_on", "required"),
            (Some(end), Some(start)) => c.require(end >= start, "ended_on", "end-before-start"),
            _ => {}
        }
    }
    c.require(d.cost_lines.len() <= MAX_LINES, "cost_lines", "too-many");
    for (i, line) in d.cost_lines.iter().enumerate() {
        c.text(&format!("cost_lines.{i}.label"), &line.label, false, 200);
        let sane = line.amount.minor.unsigned_abs() < 1_000_000_000_000_000;
        c.require(sane, &format!("cost_lines.{i}.amount"), "amount-range");
    }
}

fn check_references(c: &mut Checks, conn: &Conn, d: &ContractDraft) -> Result<()> {
    match d.vendor_id {
        None => c.require(false, "vendor_id", "required"),
        Some(v) => {
            c.require(sql::exists(conn, "vendor", v.0)?, "vendor_id", "unknown");
            if !d.number.is_empty() {
                let twin = sql::by_number(conn, v, &d.number)?.filter(|t| Some(*t) != d.id);
                c.require(twin.is_none(), "number", "duplicate-contract-number");
            }
        }
    }
    if let Some(owner) = d.owner_id {
        c.require(sql::exists(conn, "person", owner.0)?, "owner_id", "unknown");
    }
    c.require(sql::missing_asset(conn, &d.assets)?.is_none(), "assets", "unknown");
    Ok(())
}

fn check_terms(c: &mut Checks, d: &ContractDraft, start: NaiveDate, ctx: &SaveContext) {
    if d.renewal != RenewalKind::Evergreen {
        let has_end = d.explicit_end.is_some() || d.initial_months.is_some_and(|m| m > 0);
        c.require(has_end, "initial_months", "term-required");
        if let Some(end) = d.explicit_end {
            c.require(end >= start, "explicit_end", "end-before-start");
        }
        c.require(d.initial_months.is_none_or(|m| m <= 1200), "initial_months", "range-1200");
    }
    if d.renewal == RenewalKind::Tacit {
        c.require(d.renewal_months > 0, "renewal_months", "required");
    }
    c.require(d.renewal_months <= 1200, "renewal_months", "range-1200");
    c.require(d.notice_value <= 3650, "notice_value", "range-3650");
    for (value, field) in
        [(d.delivery_lead_days, "delivery_lead_days"), (d.decide_buffer_days, "decide_buffer_days")]
    {
        c.require(value.is_none_or(|v| v <= 365), field, "range-365");
    }
    if let Some(max) = d.notice_window_max {
        c.require(max >= d.notice_value && max <= 3650, "notice_window_max", "window-order");
    }
    // A notice longer than a rolling term is real life (the exit is a later term end); one longer
    // than a term that does not roll is a typing error, shown with its arithmetic.
    if matches!(d.renewal, RenewalKind::None | RenewalKind::Express) {
        let first = super::period(&sql::terms(d, start), &ctx.planning(d), 0);
        if let Some(p) = first.filter(|p| p.notice_by < start) {
            c.push(
                FieldError::new("notice_value", "notice-longer-than-term")
                    .with("end", p.end)
                    .with("notice_by", p.notice_by)
                    .with("start", start),
            );
        }
    }
}

/// The periods a register keeps of a contract on `today`: all from the start through the current
/// one, the next, and where notice is longer than a term, on to the first still open one.
///
/// `agreed` counts the express renewals both sides have agreed to.
pub fn periods_to_keep(
    terms: &Terms,
    planning: &Planning,
    agreed: u32,
    today: NaiveDate,
) -> Vec<Period> {
    if terms.renewal == RenewalKind::Evergreen {
        return Vec::new();
    }
    let mut periods = super::period::periods_through_confirmed(terms, planning, agreed, today);
    let mut ahead = 0;
    while terms.renewal == RenewalKind::Tacit && ahead < MAX_AHEAD {
        let open = |p: &Period| p.end > today && p.notice_by >= today;
        match periods.last() {
            Some(last) if !open(last) => {
                match super::period(terms, planning, last.index.saturating_add(1)) {
                    Some(next) => periods.push(next),
                    None => break,
                }
            }
            _ => break,
        }
        ahead += 1;
    }
    periods
}

/// Makes the stored periods those the terms ask for. On `fresh` terms everything through today is
/// a fact; otherwise a period nobody confirmed stays proposed, so that a roll-over is never silent.
fn put_periods(
    tx: &Tx<'_>,
    id: ContractId,
    terms: &Terms,
    planning: &Planning,
    today: NaiveDate,
    fresh: bool,
) -> Result<()> {
    let have = sql::periods(tx, id)?;
    let agreed = agreed(&have);
    let want = periods_to_keep(terms, planning, agreed, today);
    // An express renewal nobody agreed to is no fact, however long ago it would have begun.
    let reached = |p: &Period| terms.renewal == RenewalKind::Tacit || p.index <= agreed;
    for gone in have.iter().filter(|h| !want.iter().any(|w| w.index == h.period.index)) {
        if sql::is_decided(tx, gone.id)? {
            return Err(Refusal::new("period-decided").with("end", gone.period.end).into());
        }
        sql::delete_period(tx, gone.id)?;
    }
    for w in &want {
        let known = have.iter().find(|h| h.period.index == w.index);
        let state = match known {
            Some(h) if !fresh || h.state == PeriodState::Confirmed => h.state,
            _ if fresh && w.start <= today && reached(w) => PeriodState::Confirmed,
            // The first term is what was signed: nothing about it is a proposal.
            _ if w.index == 0 => PeriodState::Confirmed,
            _ => PeriodState::Proposed,
        };
        match known {
            Some(StoredPeriod { period, state: s, .. }) if period == w && *s == state => {}
            Some(h) => sql::update_period(tx, h.id, w, state)?,
            None => sql::insert_period(tx, id, w, state)?,
        }
    }
    Ok(())
}

/// Recomputes the dates of periods that are not over, after a change of calendar or buffers.
pub(crate) fn recompute_open(tx: &Tx<'_>, today: NaiveDate) -> Result<()> {
    let ctx = SaveContext::load(tx, today)?;
    for d in sql::running_heads(tx)? {
        let (Some(id), Some(start)) = (d.id, d.start) else { continue };
        let (terms, planning) = (sql::terms(&d, start), ctx.planning(&d));
        for stored in sql::periods(tx, id)?.iter().filter(|s| s.period.end >= today) {
            if let Some(p) = super::period(&terms, &planning, stored.period.index)
                && p != stored.period
            {
                sql::update_period(tx, stored.id, &p, stored.state)?;
            }
        }
    }
    Ok(())
}

/// Whether a contract on `today` needs periods that are not stored yet: time went by.
pub fn needs_roll(conn: &Conn, today: NaiveDate) -> Result<bool> {
    let ctx = SaveContext::load(conn, today)?;
    for d in sql::running_heads(conn)? {
        let (Some(id), Some(start)) = (d.id, d.start) else { continue };
        let have = sql::periods(conn, id)?;
        let (terms, planning) = (sql::terms(&d, start), ctx.planning(&d));
        if periods_to_keep(&terms, &planning, agreed(&have), today).len() > have.len() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Stores the periods time has brought, as proposals (domain §B.4): run by the shells at start.
pub fn roll(tx: &Tx<'_>, today: NaiveDate) -> Result<()> {
    let ctx = SaveContext::load(tx, today)?;
    for d in sql::running_heads(tx)? {
        let (Some(id), Some(start)) = (d.id, d.start) else { continue };
        put_periods(tx, id, &sql::terms(&d, start), &ctx.planning(&d), today, false)?;
    }
    Ok(())
}

/// Renewals that are facts: confirmed periods after the initial one.
fn agreed(periods: &[StoredPeriod]) -> u32 {
    let confirmed = periods.iter().filter(|p| p.state == PeriodState::Confirmed);
    confirmed.map(|p| p.period.index).max().unwrap_or(0)
}

/// Confirms the period after `period`: somebody decided to go on (an express renewal is agreed, a
/// tacit one expected).
pub(crate) fn confirm_next(
    tx: &Tx<'_>,
    id: ContractId,
    period: PeriodId,
    today: NaiveDate,
) -> Result<()> {
    let periods = sql::periods(tx, id)?;
    let Some(at) = periods.iter().position(|p| p.id == period) else { return Ok(()) };
    if let Some(next) = periods.get(at + 1) {
        sql::update_period(tx, next.id, &next.period, PeriodState::Confirmed)?;
    }
    let ctx = SaveContext::load(tx, today)?;
    let head = sql::head(tx, id)?.ok_or_else(|| Error::NotFound(format!("contract/{id}")))?;
    let Some(start) = head.start else { return Ok(()) };
    put_periods(tx, id, &sql::terms(&head, start), &ctx.planning(&head), today, false)
}

/// The stored period a decision on `today` is about; `None` once the contract is over.
///
/// Only a tacit renewal puts a proposed period in force; an express one nobody agreed to does not.
pub(crate) fn deciding(
    periods: &[StoredPeriod],
    renewal: RenewalKind,
    today: NaiveDate,
) -> Option<&StoredPeriod> {
    let in_force =
        |p: &&StoredPeriod| renewal == RenewalKind::Tacit || p.state == PeriodState::Confirmed;
    let current = periods.iter().filter(in_force).find(|p| p.period.end >= today)?;
    // Notice longer than the term: the running period cannot be left any more, and never could.
    if current.period.notice_by < current.period.start {
        return periods.iter().find(|p| p.period.notice_by >= today).or(Some(current));
    }
    Some(current)
}
