//! Saving contracts and keeping their periods. Checks everything first, then writes; the stored
//! dates follow from the terms and the business calendar alone, never from a list's `today`.

use chrono::NaiveDate;

use super::draft::{ContractDraft, ContractStatus};
use super::{Planning, RenewalKind, sql};
use crate::error::{Error, Refusal, Result};
use crate::ids::ContractId;
use crate::settings::{self, Settings};
use crate::store::{Conn, Tx};

mod check;
mod periods;

pub(crate) use check::problems;
pub(crate) use periods::{confirm_next, deciding, leaves_in_time, left, recompute_open};
pub use periods::{needs_roll, periods_to_keep, roll};

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
    let start = check::check(tx, &draft, ctx)?;
    let new_terms = draft.terms(start);
    let (id, fresh) = match draft.id {
        None => (sql::insert(tx, &draft)?, true),
        Some(id) => {
            let old =
                sql::head(tx, id)?.ok_or_else(|| Error::NotFound(format!("contract/{id}")))?;
            let moved = old.start.map(|s| old.terms(s)) != Some(new_terms.clone());
            sql::update(tx, id, &draft)?;
            (id, moved || old.status != draft.status)
        }
    };
    sql::put_cost_lines(tx, id, &draft.cost_lines)?;
    sql::put_assets(tx, id, &draft.assets)?;
    periods::put_periods(tx, id, &new_terms, &ctx.planning(&draft), ctx.today, fresh)?;
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
    let slas = sql::sla_count(tx, id)?;
    if slas > 0 {
        return Err(Refusal::new("contract-slas").with("count", slas).into());
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
