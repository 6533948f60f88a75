//! A contract's quotes as they are shown: the list, the comparison, a reconciliation. Reads only.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::compare::{Common, Comparison, Current, compare};
use super::reconcile::{Ours, Reconciliation, reconcile};
use super::{ComparisonDraft, QuoteLine, QuoteRow, QuoteStatus, sql};
use crate::contract::ops::SaveContext;
use crate::contract::{self, read::Listed};
use crate::dates::{TermConvention, term_end};
use crate::error::Result;
use crate::ids::{ContractId, QuoteId};
use crate::store::Conn;

/// The quotes of a contract, newest first.
///
/// # Errors
/// `NotFound` for an unknown contract.
pub fn list(conn: &Conn, contract: ContractId, today: NaiveDate) -> Result<Vec<QuoteRow>> {
    contract::read::one(conn, contract)?;
    sql::of_contract(conn, contract, today)
}

/// The quotes that are compared: all but the declined ones.
pub(crate) fn compared(
    conn: &Conn,
    contract: ContractId,
    today: NaiveDate,
) -> Result<Vec<QuoteRow>> {
    let mut quotes = sql::of_contract(conn, contract, today)?;
    quotes.retain(|q| q.draft.status != QuoteStatus::Declined);
    Ok(quotes)
}

/// The quotes of a contract side by side, brought to what was last said, or to their own longest
/// term and the contract's first currency. Declined ones are left out.
///
/// # Errors
/// `NotFound` for an unknown contract.
pub fn comparison(conn: &Conn, contract: ContractId, today: NaiveDate) -> Result<Comparison> {
    let listed = contract::read::one(conn, contract)?;
    let quotes = compared(conn, contract, today)?;
    let said = match sql::comparison(conn, contract)? {
        Some(said) => said,
        None => usual(conn, &listed, &quotes)?,
    };
    let lines = contract::sql::cost_lines(conn, contract)?;
    let recurring = lines.iter().filter(|l| l.billing.months().is_some());
    let current = Current {
        recurring: recurring.map(|l| (l.amount, l.billing)).collect(),
        cap: sql::cap(conn, contract)?,
        vendor: listed.vendor,
    };
    let common = Common { months: said.term_months, currency: said.currency, rates: &said.rates };
    compare(contract, &current, &quotes, common)
}

fn usual(conn: &Conn, listed: &Listed, quotes: &[QuoteRow]) -> Result<ComparisonDraft> {
    let own = listed.annual.0.first().map(|m| m.currency);
    let quoted = quotes.first().map(|q| q.draft.recurring.currency);
    let currency = match own.or(quoted) {
        Some(currency) => currency,
        None => crate::settings::sql::load(conn)?.organisation.currency,
    };
    let term_months = quotes.iter().map(|q| q.draft.term_months).max().unwrap_or(12);
    Ok(ComparisonDraft { contract_id: listed.id(), term_months, currency, rates: Vec::new() })
}

/// A quote held against our assets, line by line.
///
/// # Errors
/// `NotFound` for an unknown quote.
pub fn reconciliation(conn: &Conn, id: QuoteId, today: NaiveDate) -> Result<Reconciliation> {
    let quote = sql::get(conn, id, today)?;
    let lines = sql::lines::of_quote(conn, id)?;
    let ours = ours(conn, &quote, today)?;
    reconcile(quote, &lines, &ours)
}

/// What a quote would come to with these lines, before anything is saved: for a dry run.
///
/// # Errors
/// When the register cannot be read, and for amounts out of range.
pub fn would_be(
    conn: &Conn,
    quote: QuoteRow,
    lines: &[QuoteLine],
    today: NaiveDate,
) -> Result<Reconciliation> {
    let ours = ours(conn, &quote, today)?;
    reconcile(quote, lines, &ours)
}

/// What a quote is held against on `today`.
fn ours(conn: &Conn, quote: &QuoteRow, today: NaiveDate) -> Result<Ours> {
    let d = &quote.draft;
    let ctx = SaveContext::load(conn, today)?;
    let mut in_force = HashMap::new();
    let mut next = None;
    for listed in contract::read::all_on(conn, &ctx)? {
        let row = listed.row(today);
        if row.id == d.contract_id {
            // What is offered follows the period that runs, unless the quote says otherwise.
            next = row.period_end.and_then(|end| end.succ_opt());
        } else if row.state.in_force() {
            let name = if row.number.is_empty() { row.title } else { row.number };
            in_force.insert(row.id, format!("{name} ({})", row.vendor));
        }
    }
    let from = d.starts_on.or(next);
    let end = |from| term_end(from, d.term_months, TermConvention::CorrespondingDay);
    let previous = sql::lines::last_accepted(conn, d.contract_id, Some(quote.id))?;
    Ok(Ours {
        assets: sql::assets::known(conn, d.contract_id, &in_force)?,
        previous: previous.into_iter().map(|(key, paid)| (key, paid.price)).collect(),
        from,
        until: from.and_then(end),
    })
}
