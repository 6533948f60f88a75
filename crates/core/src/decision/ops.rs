//! Recording a decision. There is no editing and no deleting: a change of mind is a new decision.

use chrono::NaiveDate;

use super::{DecisionChoice, DecisionDraft, sql};
use crate::contract::draft::ContractStatus;
use crate::contract::{self, RenewalKind};
use crate::error::{Checks, Error, FieldError, Refusal, Result};
use crate::ids::DecisionId;
use crate::store::Tx;

/// Records a decision about a contract period, or about an evergreen contract.
pub fn record(tx: &Tx<'_>, d: &DecisionDraft, today: NaiveDate) -> Result<DecisionId> {
    let head = contract::sql::head(tx, d.contract_id)?
        .ok_or_else(|| Error::NotFound(format!("contract/{}", d.contract_id)))?;
    if head.status != ContractStatus::Active {
        return Err(Refusal::new("contract-not-active").with("title", &head.title).into());
    }
    let mut c = Checks::new();
    c.text("reason", &d.reason, true, 4000);
    c.require(d.decided_on <= today, "decided_on", "in-future");
    match d.decided_by {
        None => c.require(false, "decided_by", "required"),
        Some(p) => {
            let known = contract::sql::exists(tx, "person", p.0)?;
            c.require(known, "decided_by", "unknown");
        }
    }
    match d.period_id {
        None => {
            let evergreen = head.renewal == RenewalKind::Evergreen;
            c.require(evergreen, "period_id", "required");
        }
        Some(p) => {
            let owner = sql::contract_of_period(tx, p)?;
            c.require(owner == Some(d.contract_id), "period_id", "unknown");
        }
    }
    c.done()?;
    let by = d.decided_by.ok_or_else(|| Error::from(FieldError::new("decided_by", "required")))?;
    tx.subject(if head.number.is_empty() { &head.title } else { &head.number });
    let id = sql::insert(tx, d, by)?;
    if let (DecisionChoice::Renew, Some(period)) = (d.choice, d.period_id) {
        contract::ops::confirm_next(tx, d.contract_id, period, today)?;
    }
    Ok(id)
}
