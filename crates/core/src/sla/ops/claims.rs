//! What becomes of the credit of a missed period: claimed, credited, refused, written off.

use chrono::NaiveDate;

use super::{check_document, stored};
use crate::error::{Checks, Error, FieldError, Refusal, Result};
use crate::ids::SlaId;
use crate::money::Money;
use crate::sla::draft::{Claim, ClaimDraft, ClaimStatus, SettleDraft, SlaDraft};
use crate::sla::evaluate::SlaOutcome;
use crate::sla::read;
use crate::sla::sql;
use crate::sla::terms::{Fee, SlaTerms};
use crate::store::{Conn, Tx};
use crate::typed;

/// A period with what is known of its credit.
struct Claimable {
    draft: SlaDraft,
    terms: SlaTerms,
    period: read::SlaPeriod,
    old: Option<Claim>,
    /// The currency a claim must be in, where there is a fee.
    fee: Option<Money>,
}

fn claimable(conn: &Conn, sla: SlaId, day: NaiveDate, today: NaiveDate) -> Result<Claimable> {
    let (draft, terms) = stored(conn, sla)?;
    let asked = terms.period_of(day).ok_or_else(|| FieldError::new("period", "date-range"))?;
    let row = read::detail(conn, sla, asked.start, asked.start, today)?.row;
    let period = row.periods.into_iter().next();
    let period = period.ok_or_else(|| Error::from(FieldError::new("period", "date-range")))?;
    let costs = read::costs_of(conn, draft.contract_id, asked.end, today)?;
    let costs = draft.contract_id.and_then(|id| costs.get(&id));
    let fee = read::fee(&terms, costs, asked)?;
    let old = period.claim.clone();
    Ok(Claimable { draft, terms, period, old, fee })
}

/// Asks for the credit of a missed period, or changes what was asked.
///
/// # Errors
/// Refused (`sla-not-missed`) for a period that kept its target or has no data.
pub fn claim(tx: &Tx<'_>, d: &ClaimDraft, today: NaiveDate) -> Result<()> {
    let found = claimable(tx, d.sla_id, d.period, today)?;
    if found.period.outcome != SlaOutcome::Missed && found.old.is_none() {
        return Err(Refusal::new("sla-not-missed").with("name", &found.draft.name).into());
    }
    let mut c = Checks::new();
    match d.due {
        None => c.require(false, "due", "required"),
        Some(due) => check_amount(&mut c, "due", due, found.currency_of_fee()),
    }
    check_day(&mut c, "claimed_on", d.claimed_on, Some(found.period.end), today);
    c.text("reference", &d.reference, false, 200);
    check_document(&mut c, tx, &found.draft, "document_id", d.document_id)?;
    c.done()?;
    tx.subject(&found.draft.name);
    let claim = Claim {
        status: ClaimStatus::Claimed,
        due: d.due,
        claimed_on: d.claimed_on,
        reference: typed::line(&d.reference),
        closed_on: None,
        received: None,
        reason: String::new(),
        document_id: d.document_id,
    };
    sql::put_claim(tx, d.sla_id, found.period.start, &claim)
}

impl Claimable {
    fn currency_of_fee(&self) -> Option<Money> {
        match self.terms.fee {
            Fee::Amount(fee) => Some(fee),
            Fee::Contract => self.fee,
        }
    }
}

/// An amount in the currency of what it is a part of.
fn check_amount(c: &mut Checks, field: &str, amount: Money, of: Option<Money>) {
    c.require(amount.minor >= 0, field, "negative");
    c.require(amount.minor.unsigned_abs() < 1_000_000_000_000_000, field, "amount-range");
    if let Some(of) = of.filter(|of| of.currency != amount.currency) {
        c.push(
            FieldError::new(field, "other-currency")
                .with("currency", amount.currency)
                .with("expected", of.currency),
        );
    }
}

/// A day that is not before another and not to come.
fn check_day(
    c: &mut Checks,
    field: &str,
    day: Option<NaiveDate>,
    after: Option<NaiveDate>,
    today: NaiveDate,
) {
    match day {
        None => c.require(false, field, "required"),
        Some(day) => {
            c.require(day <= today, field, "in-future");
            if let Some(after) = after.filter(|after| day < *after) {
                c.push(FieldError::new(field, "day-before").with("day", day).with("after", after));
            }
        }
    }
}

/// Ends a claim: credited, refused or written off. An unclaimed credit can only be written off.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field; refused (`sla-not-claimed`) when nothing was asked.
pub fn settle(tx: &Tx<'_>, d: &SettleDraft, today: NaiveDate) -> Result<()> {
    let found = claimable(tx, d.sla_id, d.period, today)?;
    let old = found.old.clone();
    if old.is_none() && d.status != ClaimStatus::WrittenOff {
        return Err(Refusal::new("sla-not-claimed").with("name", &found.draft.name).into());
    }
    if old.is_none() && found.period.outcome != SlaOutcome::Missed {
        return Err(Refusal::new("sla-not-missed").with("name", &found.draft.name).into());
    }
    let mut c = Checks::new();
    c.require(d.status != ClaimStatus::Claimed, "status", "required");
    let claimed_on = old.as_ref().and_then(|o| o.claimed_on);
    check_day(&mut c, "closed_on", d.closed_on, claimed_on, today);
    let due = old.as_ref().and_then(|o| o.due).or(found.period.credit);
    let credited = d.status == ClaimStatus::Credited;
    match d.received.filter(|_| credited) {
        None => c.require(!credited, "received", "required"),
        Some(received) => {
            check_amount(&mut c, "received", received, due.or_else(|| found.currency_of_fee()));
        }
    }
    c.text("reason", &d.reason, !credited, 4000);
    check_document(&mut c, tx, &found.draft, "document_id", d.document_id)?;
    c.done()?;
    tx.subject(&found.draft.name);
    let claim = Claim {
        status: d.status,
        due,
        claimed_on,
        reference: old.as_ref().map(|o| o.reference.clone()).unwrap_or_default(),
        closed_on: d.closed_on,
        received: d.received.filter(|_| credited),
        reason: typed::paragraph(&d.reason),
        document_id: d.document_id,
    };
    sql::put_claim(tx, d.sla_id, found.period.start, &claim)
}
