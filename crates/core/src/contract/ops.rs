//! Saving contracts and keeping their periods. Checks everything first, then writes; the stored
//! dates follow from the terms and the business calendar alone, never from a list's `today`.

use chrono::NaiveDate;

use super::draft::{ContractDraft, ContractStatus};
use super::tracker::PeriodPrice;
use super::{IncreaseClause, IncreaseKind, Percent, Planning, RenewalKind, sql};
use crate::error::{Checks, Error, Refusal, Result};
use crate::ids::ContractId;
use crate::settings::{self, Settings};
use crate::stale;
use crate::store::{Conn, Tx};

mod check;
mod periods;

pub(crate) use check::problems;
pub(crate) use periods::{confirm_next, deciding, leaves_in_time, left, recompute_open};
pub use periods::{confirm_period, needs_roll, periods_to_keep, roll};

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
        let mut planning = settings::ops::planning(
            &self.settings,
            d.delivery_method,
            d.delivery_lead_days,
            d.decide_buffer_days,
        );
        if let Some(country) = d.calendar_country {
            planning.calendar.country = country;
        }
        planning
    }

    /// Days before "decide by" to be reminded of a contract, most first.
    pub fn reminder_steps<'a>(&'a self, d: &'a ContractDraft) -> &'a [u32] {
        match d.reminder_steps.as_slice() {
            [] => &self.settings.deadlines.reminder_steps,
            own => own,
        }
    }
}

/// Saves a contract with its periods, cost lines and covered assets.
pub fn save(tx: &Tx<'_>, draft: &ContractDraft, today: NaiveDate) -> Result<ContractId> {
    save_in(tx, draft, &SaveContext::load(tx, today)?)
}

/// [`save`] from a form that read the contract as `seen`.
///
/// # Errors
/// As [`save`]; [`Error::Invalid`] with what was changed since it was read.
pub fn save_seen(
    tx: &Tx<'_>,
    draft: &ContractDraft,
    seen: Option<&ContractDraft>,
    today: NaiveDate,
) -> Result<ContractId> {
    if let Some(id) = draft.id {
        stale::check(seen, &tidy(draft), || sql::draft(tx, id))?;
    }
    save(tx, draft, today)
}

/// [`save`] with the context read once: for imports.
pub fn save_in(tx: &Tx<'_>, draft: &ContractDraft, ctx: &SaveContext) -> Result<ContractId> {
    let draft = tidy(draft);
    let agreed = check::check(tx, &draft, ctx)?;
    let (id, fresh) = match draft.id {
        None => (sql::insert(tx, &draft)?, true),
        Some(id) => {
            let old =
                sql::head(tx, id)?.ok_or_else(|| Error::NotFound(format!("contract/{id}")))?;
            let moved = old.agreed().as_ref() != Some(&agreed);
            sql::update(tx, &draft)?;
            (id, moved || old.status != draft.status)
        }
    };
    sql::put_cost_lines(tx, id, &draft.cost_lines)?;
    sql::put_assets(tx, id, &draft.assets)?;
    sql::amendments::put(tx, id, &draft.amendments)?;
    periods::put_periods(tx, id, &agreed, &ctx.planning(&draft), ctx.today, fresh)?;
    tx.subject(draft.key());
    Ok(id)
}

/// Removes a contract nobody has decided about; one with decisions is ended instead.
pub fn delete(tx: &Tx<'_>, id: ContractId) -> Result<()> {
    let head = sql::head(tx, id)?.ok_or_else(|| Error::NotFound(format!("contract/{id}")))?;
    let children = sql::child_count(tx, id)?;
    if children > 0 {
        return Err(Refusal::new("contract-has-children").with("count", children).into());
    }
    let decisions = sql::decision_count(tx, id)?;
    if decisions > 0 {
        return Err(Refusal::new("contract-decided").with("count", decisions).into());
    }
    let slas = sql::sla_count(tx, id)?;
    if slas > 0 {
        return Err(Refusal::new("contract-slas").with("count", slas).into());
    }
    let kept = crate::savings::sql::count_of_contract(tx, id)?;
    if kept > 0 {
        return Err(Refusal::new("contract-savings").with("count", kept).into());
    }
    tx.subject(head.key());
    sql::delete(tx, id)
}

/// Writes what was asked for a period, and how much the index had changed for it; both empty take
/// the entry away. Refuses a period the contract does not have.
pub fn save_price(tx: &Tx<'_>, id: ContractId, k: u32, price: &PeriodPrice) -> Result<()> {
    let head = sql::head(tx, id)?.ok_or_else(|| Error::NotFound(format!("contract/{id}")))?;
    let mut c = Checks::new();
    let known = sql::periods(tx, id)?.iter().any(|p| p.period.index == k);
    c.require(known, "k", "unknown");
    c.require(price.asked.is_none_or(|p| p.minor >= 0), "asked", "amount-range");
    let (least, most) = (Percent::whole(-100), Percent::whole(1000));
    let sane = |p: Percent| least <= Some(p) && Some(p) <= most;
    c.require(price.index_change.is_none_or(sane), "index_change", "index-range");
    c.done()?;
    tx.subject(head.key());
    sql::prices::put(tx, id, k, price)
}

/// A clause without the percentages its kind does not take.
fn tidy_clause(mut clause: IncreaseClause) -> IncreaseClause {
    let kind = clause.kind;
    clause.percent = clause.percent.filter(|_| kind.takes_percent());
    clause.share = clause.share.filter(|_| kind == IncreaseKind::CpiShare);
    if kind == IncreaseKind::None {
        (clause.floor, clause.cap) = (None, None);
    }
    if !kind.indexed() {
        clause.index = String::new();
    }
    clause
}

fn tidy(d: &ContractDraft) -> ContractDraft {
    let mut d = d.clone();
    for t in [
        &mut d.number,
        &mut d.title,
        &mut d.cost_centre,
        &mut d.notice_clause,
        &mut d.order_no,
        &mut d.increase.index,
    ] {
        *t = t.trim().to_owned();
    }
    d.reminder_steps.sort_unstable_by_key(|days| std::cmp::Reverse(*days));
    d.reminder_steps.dedup();
    d.amendments.sort_by_key(|a| a.effective_from);
    d.increase = tidy_clause(d.increase);
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
