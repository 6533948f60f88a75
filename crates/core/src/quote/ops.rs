//! Saving quotes, their lines, what is said about lines, and how quotes are compared. Every field
//! error is collected first; then it is written.

use chrono::{Datelike, NaiveDate};

use super::{ComparisonDraft, LineJudgement, QuoteDraft, QuoteFee, QuoteLine, sql};
use crate::contract::sql::{exists, head};
use crate::contract::{BillingPeriod, Percent};
use crate::error::{Checks, Error, FieldError, Refusal, Result};
use crate::ids::{ContractId, QuoteId};
use crate::money::Money;
use crate::store::{Conn, Tx};
use crate::typed;

/// Most one-off amounts of a quote.
const MAX_FEES: usize = 50;

/// Most lines of a quote.
pub const MAX_LINES: usize = 50_000;

/// Amounts beyond this many minor units are typing errors.
const MAX_MINOR: u64 = 1_000_000_000_000_000;

/// Saves a quote with its one-off amounts; its lines stay.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field; `NotFound` for an unknown id.
pub fn save(tx: &Tx<'_>, draft: &QuoteDraft, today: NaiveDate) -> Result<QuoteId> {
    let d = tidy(draft);
    let old = d.id.map(|id| sql::get(tx, id, today)).transpose()?;
    check(tx, &d, old.as_ref().map(|o| &o.draft))?;
    name(tx, d.contract_id)?;
    let id = match d.id {
        None => sql::insert(tx, &d)?,
        Some(id) => {
            sql::update(tx, id, &d)?;
            id
        }
    };
    sql::put_fees(tx, id, &d.fees)?;
    Ok(id)
}

/// Removes a quote with its lines.
///
/// # Errors
/// `NotFound` for an unknown id.
pub fn delete(tx: &Tx<'_>, id: QuoteId, today: NaiveDate) -> Result<()> {
    name(tx, sql::get(tx, id, today)?.draft.contract_id)?;
    sql::delete(tx, id)
}

/// Puts the lines of a vendor's file into a quote, in place of those that were there.
///
/// # Errors
/// `NotFound` for an unknown quote; refused (`quote-no-lines`) for a file without a usable line,
/// `quote-too-long` for more lines than a quote holds.
pub fn put_lines(
    tx: &Tx<'_>,
    id: QuoteId,
    lines: &[QuoteLine],
    source: &str,
    today: NaiveDate,
) -> Result<QuoteId> {
    let quote = sql::get(tx, id, today)?;
    check_lines(lines, &quote.draft)?;
    name(tx, quote.draft.contract_id)?;
    sql::lines::replace(tx, id, lines, source)?;
    Ok(id)
}

/// What [`put_lines`] refuses, for a dry run.
///
/// # Errors
/// As [`put_lines`].
pub fn check_lines(lines: &[QuoteLine], quote: &QuoteDraft) -> Result<()> {
    if lines.is_empty() {
        return Err(Refusal::new("quote-no-lines").into());
    }
    if lines.len() > MAX_LINES {
        let refusal = Refusal::new("quote-too-long").with("lines", lines.len());
        return Err(refusal.with("max", MAX_LINES).into());
    }
    let own = quote.recurring.currency;
    match lines.iter().find(|l| l.price.currency != own) {
        None => Ok(()),
        Some(l) => Err(Refusal::new("quote-other-currency")
            .with("line", l.line)
            .with("currency", l.price.currency)
            .with("own", own)
            .into()),
    }
}

/// Says which asset a line means and what was paid for it before.
///
/// # Errors
/// [`Error::Invalid`] for an amount in another currency; `NotFound` for an unknown line.
pub fn judge(tx: &Tx<'_>, said: &LineJudgement, today: NaiveDate) -> Result<QuoteId> {
    let said = LineJudgement { read_as: typed::key(&said.read_as), ..said.clone() };
    let gone = || Error::NotFound(format!("quote_line/{}", said.line_id));
    let id = sql::lines::quote_of(tx, said.line_id)?.ok_or_else(gone)?;
    let quote = sql::get(tx, id, today)?.draft;
    let mut c = Checks::new();
    c.text("read_as", &said.read_as, false, 100);
    if let Some(previous) = said.previous {
        same_currency(&mut c, "previous", previous, quote.recurring);
        amount(&mut c, "previous", previous);
    }
    c.done()?;
    name(tx, quote.contract_id)?;
    sql::lines::judge(tx, &said)?;
    Ok(id)
}

/// Keeps what the quotes of a contract are brought to, with the rates somebody typed.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field; `NotFound` for an unknown contract.
pub fn save_comparison(tx: &Tx<'_>, d: &ComparisonDraft, today: NaiveDate) -> Result<()> {
    let mut c = Checks::new();
    c.require((1..=1200).contains(&d.term_months), "term_months", "range-1200");
    for (i, rate) in d.rates.iter().enumerate() {
        let field = |name: &str| format!("rates.{i}.{name}");
        let earlier = d.rates.iter().take(i).any(|r| r.currency == rate.currency);
        c.require(!earlier, &field("currency"), "twice");
        c.require(rate.currency != d.currency, &field("currency"), "rate-of-itself");
        c.require(rate.on <= today, &field("on"), "in-future");
    }
    c.done()?;
    name(tx, d.contract_id)?;
    sql::put_comparison(tx, d)
}

/// Names the contract in the journal; refuses an unknown one.
pub(super) fn name(tx: &Tx<'_>, contract: ContractId) -> Result<()> {
    let head =
        head(tx, contract)?.ok_or_else(|| Error::NotFound(format!("contract/{contract}")))?;
    tx.subject(head.key());
    Ok(())
}

fn tidy(d: &QuoteDraft) -> QuoteDraft {
    let vendor_name = match d.vendor_id {
        Some(_) => String::new(),
        None => typed::line(&d.vendor_name),
    };
    let fee = |f: &QuoteFee| QuoteFee { label: typed::line(&f.label), ..f.clone() };
    QuoteDraft {
        vendor_name,
        reference: typed::line(&d.reference),
        notes: typed::paragraph(&d.notes),
        fees: d.fees.iter().map(fee).collect(),
        ..d.clone()
    }
}

fn check(conn: &Conn, d: &QuoteDraft, old: Option<&QuoteDraft>) -> Result<()> {
    let mut c = Checks::new();
    let same = old.is_none_or(|o| o.contract_id == d.contract_id);
    c.require(same && exists(conn, "contract", d.contract_id.0)?, "contract_id", "unknown");
    match d.vendor_id {
        Some(v) => c.require(exists(conn, "vendor", v.0)?, "vendor_id", "unknown"),
        None => c.require(!d.vendor_name.is_empty(), "vendor_id", "required"),
    }
    if let Some(document) = d.document_id {
        c.require(exists(conn, "document", document.0)?, "document_id", "unknown");
    }
    c.text("vendor_name", &d.vendor_name, false, 200);
    c.text("reference", &d.reference, false, 100);
    c.text("notes", &d.notes, false, 20_000);
    dates(&mut c, d);
    c.require((1..=1200).contains(&d.term_months), "term_months", "range-1200");
    c.require(d.billing != BillingPeriod::OneOff, "billing", "quote-recurs");
    c.require(d.recurring.minor >= 0, "recurring", "negative");
    amount(&mut c, "recurring", d.recurring);
    let within = |p: i32| Percent::whole(p).is_some_and(|p| d.uplift <= p);
    let above = Percent::whole(-100).is_some_and(|p| d.uplift >= p);
    c.require(above && within(1000), "uplift", "index-range");
    fees(&mut c, d, old);
    c.done()
}

fn dates(c: &mut Checks, d: &QuoteDraft) {
    let plausible = |day: NaiveDate| (1950..=2200).contains(&day.year());
    c.require(d.received_on.is_some(), "received_on", "required");
    for (field, day) in
        [("received_on", d.received_on), ("valid_until", d.valid_until), ("starts_on", d.starts_on)]
    {
        c.require(day.is_none_or(plausible), field, "date-range");
    }
    if let (Some(received), Some(last)) = (d.received_on, d.valid_until)
        && last < received
    {
        let error = FieldError::new("valid_until", "valid-before-received");
        c.push(error.with("received", received).with("valid", last));
    }
}

fn fees(c: &mut Checks, d: &QuoteDraft, old: Option<&QuoteDraft>) {
    c.require(d.fees.len() <= MAX_FEES, "fees", "too-many");
    for (i, fee) in d.fees.iter().enumerate() {
        let field = |name: &str| format!("fees.{i}.{name}");
        c.text(&field("label"), &fee.label, false, 200);
        same_currency(c, &field("amount"), fee.amount, d.recurring);
        amount(c, &field("amount"), fee.amount);
        let known = |id| old.is_some_and(|o| o.fees.iter().any(|f| f.id == Some(id)));
        c.require(fee.id.is_none_or(known), &field("id"), "unknown");
    }
}

fn same_currency(c: &mut Checks, field: &str, found: Money, own: Money) {
    if found.currency != own.currency {
        let error = FieldError::new(field, "quote-currency");
        c.push(error.with("currency", found.currency).with("own", own.currency));
    }
}

pub(super) fn amount(c: &mut Checks, field: &str, amount: Money) {
    c.require(amount.minor.unsigned_abs() < MAX_MINOR, field, "amount-range");
}
