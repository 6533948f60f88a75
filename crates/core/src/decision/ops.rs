//! Recording a decision. There is no editing and no deleting: a change of mind is a new decision.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::{DecisionChoice, DecisionDraft, NoticeDraft, sql};
use crate::contract::draft::ContractStatus;
use crate::contract::{self, RenewalKind};
use crate::error::{Checks, Error, FieldError, Refusal, Result};
use crate::ids::{DecisionId, NoticeId};
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
    if let Some(a) = d.approver_id {
        c.require(contract::sql::exists(tx, "person", a.0)?, "approver_id", "unknown");
    }
    c.require(d.price.is_none_or(|p| p.minor >= 0), "price", "amount-range");
    c.require(d.term_months.is_none_or(|m| (1..=1200).contains(&m)), "term_months", "range-1200");
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
    tx.subject(head.key());
    let id = sql::insert(tx, d, by)?;
    let goes_on = match d.choice {
        DecisionChoice::Renew => true,
        // Knowingly doing nothing: what renews by itself is expected to.
        DecisionChoice::LetRun => head.agreed().is_some_and(|a| a.renewal() == RenewalKind::Tacit),
        DecisionChoice::Renegotiate | DecisionChoice::Replace | DecisionChoice::Terminate => false,
    };
    if let Some(period) = d.period_id.filter(|_| goes_on) {
        contract::ops::confirm_next(tx, d.contract_id, period, today)?;
    }
    Ok(id)
}

/// Records the decisions of a meeting in one operation, all or none; the ids in their order.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field of every row, named `rows.N.field` with rows from 0; a
/// refusal for a contract a decision cannot be recorded about; the field `rows` for none, for more
/// than [`MAX_DECISIONS`], and the field `rows.N.contract_id` for a period that is decided twice.
pub fn record_all(
    tx: &Tx<'_>,
    rows: &[DecisionDraft],
    today: NaiveDate,
) -> Result<Vec<DecisionId>> {
    let mut c = Checks::new();
    c.require(!rows.is_empty(), "rows", "required");
    if rows.len() > MAX_DECISIONS {
        c.push(FieldError::new("rows", "range").with("max", MAX_DECISIONS));
    }
    c.done()?;
    let mut seen = HashSet::with_capacity(rows.len());
    let mut wrong = Vec::new();
    let mut ids = Vec::with_capacity(rows.len());
    for (at, draft) in rows.iter().enumerate() {
        if !seen.insert((draft.contract_id, draft.period_id)) {
            wrong.push(FieldError::new(format!("rows.{at}.contract_id"), "twice"));
        }
        match record(tx, draft, today) {
            Ok(id) => ids.push(id),
            // What is wrong with one row hides nothing that is wrong with the next.
            Err(Error::Invalid(fields)) => wrong.extend(
                fields
                    .into_iter()
                    .map(|e| FieldError { field: format!("rows.{at}.{}", e.field), ..e }),
            ),
            Err(error) => return Err(error),
        }
    }
    if wrong.is_empty() { Ok(ids) } else { Err(Error::Invalid(wrong)) }
}

/// Most decisions of one meeting.
pub const MAX_DECISIONS: usize = 500;

/// Records the notice a decision to leave led to, or what has become of it: it arrived, here is
/// the proof. Refuses a notice without such a decision.
pub fn record_notice(tx: &Tx<'_>, d: &NoticeDraft, today: NaiveDate) -> Result<NoticeId> {
    if let Some(id) = d.id {
        let owner = sql::decision_of(tx, id)?;
        if owner != Some(d.decision_id) {
            return Err(Error::NotFound(format!("notice/{id}")));
        }
    }
    let decision = sql::one(tx, d.decision_id)?
        .ok_or_else(|| Error::NotFound(format!("decision/{}", d.decision_id)))?;
    if !decision.choice.leaves() {
        return Err(Refusal::new("notice-without-leaving").into());
    }
    let mut c = Checks::new();
    match d.sent_on {
        None => c.require(false, "sent_on", "required"),
        Some(sent) => {
            c.require(sent <= today, "sent_on", "in-future");
            if let Some(received) = d.received_on.filter(|r| *r < sent) {
                let error = FieldError::new("received_on", "received-before-sent");
                c.push(error.with("sent", sent).with("received", received));
            }
        }
    }
    c.require(d.received_on.is_none_or(|r| r <= today), "received_on", "in-future");
    c.text("reference", &d.reference, false, 200);
    if let Some(id) = d.document_id {
        let document = crate::document::sql::one(tx, id)?;
        let ours = document.is_some_and(|x| x.contract_id == Some(decision.contract_id));
        c.require(ours, "document_id", "unknown");
    }
    c.done()?;
    let head = contract::sql::head(tx, decision.contract_id)?;
    if let Some(head) = head {
        tx.subject(head.key());
    }
    sql::put_notice(tx, d)
}
