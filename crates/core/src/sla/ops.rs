//! Saving service levels, what was measured, and what became of the credits.

use super::draft::{CreditKind, FeeBasis, SlaDraft};
use super::sql::{self, Which};
use super::target::Figure;
use super::terms::{self, SlaTerms};
use crate::contract;
use crate::contract::read::yearly;
use crate::contract::sql::listed;
use crate::error::{Checks, Error, FieldError, Refusal, Result};
use crate::ids::{ContractId, DocumentId, SlaId};
use crate::store::{Conn, Tx};
use crate::typed;

mod claims;
mod measure;
mod records;

pub use claims::{claim, settle};
pub use measure::measure;
pub(super) use measure::{check_period, check_value};
pub use records::{delete_outage, delete_ticket, save_outage, save_ticket};
pub(super) use records::{read_outage, read_ticket};

/// Saves a service level with its table of credits.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field; `NotFound` for an unknown id.
pub fn save(tx: &Tx<'_>, draft: &SlaDraft) -> Result<SlaId> {
    let d = tidy(draft);
    if let Some(id) = d.id {
        sql::draft(tx, id)?;
    }
    check(tx, &d)?;
    tx.subject(&d.name);
    let id = sql::put(tx, &d)?;
    sql::put_tiers(tx, id, &d.tiers)?;
    Ok(id)
}

/// Removes a service level nobody has claimed anything for, with its measurements.
///
/// # Errors
/// Refused (`sla-claimed`, with their `count`) while there are claims.
pub fn delete(tx: &Tx<'_>, id: SlaId) -> Result<()> {
    let old = sql::draft(tx, id)?;
    let claims = sql::claims(tx, Which { id: Some(id), ..Which::default() })?;
    if let Some(claims) = claims.get(&id) {
        return Err(Refusal::new("sla-claimed").with("count", claims.len()).into());
    }
    tx.subject(&old.name);
    sql::delete(tx, id)
}

fn tidy(d: &SlaDraft) -> SlaDraft {
    let mut d = d.clone();
    d.name = typed::line(&d.name);
    d.zone = typed::key(&d.zone);
    d.exclusions = typed::paragraph(&d.exclusions);
    d.notes = typed::paragraph(&d.notes);
    d.hours.resize(7.max(d.hours.len()), String::new());
    for hours in &mut d.hours {
        *hours = hours.split([' ', ',']).filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" ");
    }
    for text in [&mut d.target, &mut d.step, &mut d.step_percent, &mut d.cap_percent] {
        *text = plain(text);
    }
    if d.credit != CreditKind::Tiers {
        d.tiers.clear();
    }
    if d.credit != CreditKind::Steps {
        d.step.clear();
        d.step_percent.clear();
    }
    for tier in &mut d.tiers {
        tier.bound = plain(&tier.bound);
        tier.credit = plain(&tier.credit);
    }
    d
}

/// A number as it is stored; what is none stays as it is, to be refused.
fn plain(text: &str) -> String {
    Figure::typed(text).map_or_else(|| text.trim().to_owned(), |f| f.to_string())
}

/// Everything wrong with a draft: its own fields, and what the register says about them.
fn check(conn: &Conn, d: &SlaDraft) -> Result<()> {
    let mut c = Checks::new();
    c.text("name", &d.name, true, 200);
    c.text("exclusions", &d.exclusions, false, 4000);
    c.text("notes", &d.notes, false, 20_000);
    match d.contract_id {
        None => c.require(false, "contract_id", "required"),
        Some(id) if !contract::sql::exists(conn, "contract", id.0)? => {
            c.require(false, "contract_id", "unknown");
        }
        Some(id) => {
            let twin = sql::by_name(conn, id, &d.name)?.filter(|twin| Some(*twin) != d.id);
            c.require(twin.is_none(), "name", "duplicate-name");
            if d.credit != CreditKind::None {
                check_fee(&mut c, conn, d, id)?;
            }
        }
    }
    match terms::read(d) {
        Err(Error::Invalid(errors)) => errors.into_iter().for_each(|e| c.push(e)),
        other => other.map(drop)?,
    }
    c.done()
}

/// A credit is a share of one fee in one currency, that of the contract.
fn check_fee(c: &mut Checks, conn: &Conn, d: &SlaDraft, contract: ContractId) -> Result<()> {
    let lines = listed::costs(conn, Some(contract))?.remove(&contract).unwrap_or_default();
    let (annual, _) = yearly(&lines, None)?;
    let known: Vec<String> = annual.0.iter().map(|m| m.currency.to_string()).collect();
    let known = known.join(", ");
    match (d.fee_basis, d.fee) {
        (FeeBasis::Contract, _) if annual.0.len() > 1 => {
            c.push(FieldError::new("fee", "fee-currencies").with("currencies", known));
        }
        (FeeBasis::Amount, Some(fee))
            if !annual.0.is_empty() && annual.0.iter().all(|m| m.currency != fee.currency) =>
        {
            c.push(
                FieldError::new("fee", "fee-other-currency")
                    .with("currencies", known)
                    .with("currency", fee.currency),
            );
        }
        _ => {}
    }
    Ok(())
}

/// A service level as it is stored: its draft and what it means.
pub(super) fn stored(conn: &Conn, id: SlaId) -> Result<(SlaDraft, SlaTerms)> {
    let draft = sql::draft(conn, id)?;
    let terms = terms::read(&draft).map_err(|e| Error::Internal(format!("sla/{id}: {e}")))?;
    Ok((draft, terms))
}

fn check_document(
    c: &mut Checks,
    conn: &Conn,
    draft: &SlaDraft,
    field: &str,
    document: Option<DocumentId>,
) -> Result<()> {
    if let (Some(document), Some(contract)) = (document, draft.contract_id) {
        c.require(sql::is_document_of(conn, document.0, contract)?, field, "unknown");
    }
    Ok(())
}
