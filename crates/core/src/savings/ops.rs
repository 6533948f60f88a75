//! Recording what became of a finding, and keeping findings before they are gone.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::read::Sources;
use super::{Saving, SavingDraft, SavingKey, SavingKind, SavingStatus, sql};
use crate::contract::ops::SaveContext;
use crate::contract::read::all_on;
use crate::contract::{self};
use crate::coverage::read::Estate;
use crate::dates::is_plausible;
use crate::error::{Checks, Error, FieldError, Refusal, Result};
use crate::ids::{ContractId, SavingId};
use crate::money::Currency;
use crate::store::Tx;
use crate::typed;

/// Records what became of a finding: of one that is kept, or that is found on `today` and is kept
/// with it.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field; `NotFound` for an unknown contract; refused
/// (`saving-sla`) for a credit, whose claim says what became of it, and (`saving-gone`) for what is
/// neither kept nor found any more.
pub fn record(tx: &Tx<'_>, draft: &SavingDraft, today: NaiveDate) -> Result<SavingId> {
    if draft.key.kind == SavingKind::SlaCredit {
        return Err(Refusal::new("saving-sla").into());
    }
    let subject = subject(tx, draft.key.contract_id)?;
    let d = SavingDraft { note: typed::paragraph(&draft.note), ..draft.clone() };
    check(&d, today)?;
    tx.subject(&subject);
    let ctx = SaveContext::load(tx, today)?;
    let listed = all_on(tx, &ctx)?;
    let estate = Estate::read(tx, today)?;
    let sources = Sources { ctx: &ctx, listed: &listed, estate: &estate };
    let key = sources.same(d.key)?;
    let mut kept = None;
    for saving in sql::all(tx)? {
        if sources.same(saving.key)? == key {
            kept = Some(saving);
        }
    }
    let kept = match kept {
        Some(kept) => kept,
        None => {
            let found = sources.findings(tx)?.into_iter().find(|f| f.key == key);
            let found = found.ok_or_else(|| Refusal::new("saving-gone"))?;
            Saving {
                id: SavingId(0),
                key,
                found: found.money,
                found_on: today,
                status: SavingStatus::Open,
                amount: None,
                settled_on: None,
                note: String::new(),
            }
        }
    };
    let (status, amount, settled_on, note) = (d.status, d.amount, d.settled_on, d.note);
    sql::put(tx, &Saving { status, amount, settled_on, note, ..kept })
}

/// Keeps everything that is found on `today` and not kept yet, as it is: so that it stays in the
/// ledger when nothing is found any more. Says how many.
///
/// # Errors
/// Refused (`savings-none`) when there is nothing to keep.
pub fn keep(tx: &Tx<'_>, today: NaiveDate) -> Result<u32> {
    let ctx = SaveContext::load(tx, today)?;
    let listed = all_on(tx, &ctx)?;
    let estate = Estate::read(tx, today)?;
    let sources = Sources { ctx: &ctx, listed: &listed, estate: &estate };
    let mut known: HashSet<SavingKey> = HashSet::new();
    for saving in sql::all(tx)? {
        known.insert(sources.same(saving.key)?);
    }
    let mut kept = 0;
    for finding in sources.findings(tx)?.iter().filter(|f| !known.contains(&f.key)) {
        let (status, amount, settled_on) = finding.outcome();
        sql::put(
            tx,
            &Saving {
                id: SavingId(0),
                key: finding.key,
                found: finding.money,
                found_on: today,
                status,
                amount,
                settled_on,
                note: String::new(),
            },
        )?;
        kept += 1;
    }
    if kept == 0 {
        return Err(Refusal::new("savings-none").into());
    }
    tx.subject(&kept.to_string());
    Ok(kept)
}

/// Takes a row out of the ledger; what is still found is open again.
///
/// # Errors
/// `NotFound` for an unknown id.
pub fn delete(tx: &Tx<'_>, id: SavingId) -> Result<()> {
    let old = sql::one(tx, id)?;
    tx.subject(&subject(tx, old.key.contract_id)?);
    sql::delete(tx, id)
}

fn subject(tx: &Tx<'_>, id: ContractId) -> Result<String> {
    let head = contract::sql::head(tx, id)?;
    let head = head.ok_or_else(|| Error::NotFound(format!("contract/{id}")))?;
    Ok(head.key().to_owned())
}

fn check(d: &SavingDraft, today: NaiveDate) -> Result<()> {
    use SavingStatus::{Accepted, Claimed, Lapsed, Open, Recovered, Refused};
    let mut c = Checks::new();
    c.require(is_plausible(d.key.of_day), "key.of_day", "date-range");
    c.require(d.status != Lapsed, "status", "unknown");
    c.text("note", &d.note, matches!(d.status, Refused | Accepted), 4000);
    match (d.status, d.settled_on) {
        (Claimed | Recovered | Refused | Accepted, None) => {
            c.require(false, "settled_on", "required");
        }
        (_, Some(day)) => {
            c.require(is_plausible(day), "settled_on", "date-range");
            c.require(day <= today, "settled_on", "in-future");
        }
        (Open | Lapsed, None) => {}
    }
    match (d.status, d.amount) {
        (Recovered, None) => c.require(false, "amount", "required"),
        (Recovered | Claimed, Some(amount)) => {
            c.require(amount.minor >= 0, "amount", "negative");
            same_currency(&mut c, amount.currency, d.key.currency);
        }
        (Open | Refused | Accepted | Lapsed, Some(_)) => {
            c.require(false, "amount", "saving-amount");
        }
        (_, None) => {}
    }
    c.done()
}

fn same_currency(c: &mut Checks, given: Currency, own: Currency) {
    if given != own {
        let wrong = FieldError::new("amount", "other-currency");
        c.push(wrong.with("currency", given).with("expected", own));
    }
}
