//! Quotes as rows; columns by name. Knows no rule.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};

use super::{ComparisonDraft, QuoteDraft, QuoteFee, QuoteRow, Rate, TypedRate};
use crate::contract::Percent;
use crate::error::{Error, Result};
use crate::ids::{ContractId, QuoteId};
use crate::money::Money;
use crate::store::{Conn, Tx};

pub mod assets;
pub mod lines;

const QUOTE: &str = "SELECT q.id AS id, q.contract_id AS contract_id, q.vendor_id AS vendor_id,
    q.vendor_name AS vendor_name, q.reference AS reference, q.received_on AS received_on,
    q.valid_until AS valid_until, q.starts_on AS starts_on, q.term_months AS term_months,
    q.recurring_minor AS recurring_minor, q.recurring_currency AS recurring_currency,
    q.billing AS billing, q.uplift AS uplift, q.status AS status, q.notes AS notes,
    q.source AS source, q.document_id AS document_id,
    coalesce(v.name, q.vendor_name) AS vendor,
    (SELECT count(*) FROM quote_line l WHERE l.quote_id = q.id) AS lines
  FROM quote q LEFT JOIN vendor v ON v.id = q.vendor_id";

/// Decimal text as the value it was written from.
fn decimal<T>(r: &Row<'_>, column: &str, parse: fn(&str) -> Option<T>) -> rusqlite::Result<T> {
    let text: String = r.get(column)?;
    parse(&text).ok_or_else(|| {
        let what = format!("{text:?} in {column}").into();
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, what)
    })
}

fn read(r: &Row<'_>, today: NaiveDate) -> rusqlite::Result<QuoteRow> {
    let id = r.get("id")?;
    let valid_until: Option<NaiveDate> = r.get("valid_until")?;
    Ok(QuoteRow {
        draft: QuoteDraft {
            id: Some(id),
            contract_id: r.get("contract_id")?,
            vendor_id: r.get("vendor_id")?,
            vendor_name: r.get("vendor_name")?,
            reference: r.get("reference")?,
            received_on: Some(r.get("received_on")?),
            valid_until,
            starts_on: r.get("starts_on")?,
            term_months: r.get("term_months")?,
            recurring: Money::new(r.get("recurring_minor")?, r.get("recurring_currency")?),
            billing: r.get("billing")?,
            uplift: decimal(r, "uplift", Percent::parse)?,
            fees: Vec::new(),
            status: r.get("status")?,
            notes: r.get("notes")?,
            document_id: r.get("document_id")?,
        },
        id,
        vendor: r.get("vendor")?,
        expired: valid_until.is_some_and(|last| last < today),
        lines: r.get("lines")?,
        source: r.get("source")?,
    })
}

/// The quotes of a contract, newest first, seen from `today`.
pub fn of_contract(conn: &Conn, id: ContractId, today: NaiveDate) -> Result<Vec<QuoteRow>> {
    let mut stmt = conn.prepare_cached(&format!(
        "{QUOTE} WHERE q.contract_id = ?1 ORDER BY q.received_on DESC, q.id DESC"
    ))?;
    let rows = stmt.query_map([id], |r| read(r, today))?;
    let mut quotes: Vec<QuoteRow> = rows.collect::<Result<_, _>>()?;
    let mut stmt = conn.prepare_cached(
        "SELECT f.quote_id AS quote_id, f.id AS id, f.label AS label,
           f.amount_minor AS amount_minor, f.amount_currency AS amount_currency
         FROM quote_fee f JOIN quote q ON q.id = f.quote_id
         WHERE q.contract_id = ?1 ORDER BY f.id",
    )?;
    let fees = stmt.query_map([id], |r| Ok((r.get::<_, QuoteId>("quote_id")?, read_fee(r)?)))?;
    for fee in fees {
        let (of, fee) = fee?;
        if let Some(quote) = quotes.iter_mut().find(|q| q.id == of) {
            quote.draft.fees.push(fee);
        }
    }
    Ok(quotes)
}

/// A quote, seen from `today`.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn get(conn: &Conn, id: QuoteId, today: NaiveDate) -> Result<QuoteRow> {
    let found = conn
        .prepare_cached(&format!("{QUOTE} WHERE q.id = ?1"))?
        .query_row([id], |r| read(r, today))
        .optional()?;
    let mut row = found.ok_or_else(|| Error::NotFound(format!("quote/{id}")))?;
    row.draft.fees = fees(conn, id)?;
    Ok(row)
}

/// What a gallery shows of quotes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Newest {
    /// The contract of the newest quote.
    pub contract: Option<ContractId>,
    /// The newest quote with lines.
    pub with_lines: Option<QuoteId>,
}

/// The newest quotes there are.
pub fn newest(conn: &Conn) -> Result<Newest> {
    Ok(conn.query_row(
        "SELECT (SELECT contract_id FROM quote ORDER BY received_on DESC, id DESC LIMIT 1)
                  AS contract,
                (SELECT id FROM quote q WHERE EXISTS
                   (SELECT 1 FROM quote_line l WHERE l.quote_id = q.id)
                 ORDER BY received_on DESC, id DESC LIMIT 1) AS with_lines",
        [],
        |r| Ok(Newest { contract: r.get("contract")?, with_lines: r.get("with_lines")? }),
    )?)
}

/// The quote of a contract with a vendor's number.
pub fn by_reference(conn: &Conn, contract: ContractId, text: &str) -> Result<Option<QuoteId>> {
    Ok(conn
        .prepare_cached(
            "SELECT id FROM quote WHERE contract_id = ?1 AND reference = ?2 AND reference <> ''
             ORDER BY id DESC LIMIT 1",
        )?
        .query_row(params![contract, text], |r| r.get("id"))
        .optional()?)
}

fn read_fee(r: &Row<'_>) -> rusqlite::Result<QuoteFee> {
    Ok(QuoteFee {
        id: Some(r.get("id")?),
        label: r.get("label")?,
        amount: Money::new(r.get("amount_minor")?, r.get("amount_currency")?),
    })
}

fn fees(conn: &Conn, id: QuoteId) -> Result<Vec<QuoteFee>> {
    let mut stmt = conn.prepare_cached(
        "SELECT id, label, amount_minor, amount_currency FROM quote_fee
         WHERE quote_id = ?1 ORDER BY id",
    )?;
    let rows = stmt.query_map([id], read_fee)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn insert(tx: &Tx<'_>, d: &QuoteDraft) -> Result<QuoteId> {
    tx.prepare_cached(
        "INSERT INTO quote (contract_id, vendor_id, vendor_name, reference, received_on,
           valid_until, starts_on, term_months, recurring_minor, recurring_currency, billing,
           uplift, status, notes, document_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
    )?
    .execute(params![
        d.contract_id,
        d.vendor_id,
        d.vendor_name,
        d.reference,
        d.received_on,
        d.valid_until,
        d.starts_on,
        d.term_months,
        d.recurring.minor,
        d.recurring.currency,
        d.billing,
        d.uplift.to_string(),
        d.status,
        d.notes,
        d.document_id,
    ])?;
    Ok(QuoteId(tx.last_insert_rowid()))
}

pub(super) fn update(tx: &Tx<'_>, id: QuoteId, d: &QuoteDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE quote SET vendor_id = ?2, vendor_name = ?3, reference = ?4, received_on = ?5,
           valid_until = ?6, starts_on = ?7, term_months = ?8, recurring_minor = ?9,
           recurring_currency = ?10, billing = ?11, uplift = ?12, status = ?13, notes = ?14,
           document_id = ?15
         WHERE id = ?1",
    )?
    .execute(params![
        id,
        d.vendor_id,
        d.vendor_name,
        d.reference,
        d.received_on,
        d.valid_until,
        d.starts_on,
        d.term_months,
        d.recurring.minor,
        d.recurring.currency,
        d.billing,
        d.uplift.to_string(),
        d.status,
        d.notes,
        d.document_id,
    ])?;
    Ok(())
}

/// Makes the stored one-off amounts those of the draft; unchanged ones are not touched.
pub(super) fn put_fees(tx: &Tx<'_>, id: QuoteId, wanted: &[QuoteFee]) -> Result<()> {
    let old = fees(tx, id)?;
    for gone in old.iter().filter(|o| !wanted.iter().any(|w| w.id == o.id)) {
        tx.prepare_cached("DELETE FROM quote_fee WHERE id = ?1")?.execute([gone.id])?;
    }
    for fee in wanted.iter().filter(|w| !old.contains(w)) {
        let (label, amount) = (&fee.label, fee.amount);
        match fee.id.filter(|id| old.iter().any(|o| o.id == Some(*id))) {
            Some(known) => tx
                .prepare_cached(
                    "UPDATE quote_fee SET label = ?2, amount_minor = ?3, amount_currency = ?4
                     WHERE id = ?1",
                )?
                .execute(params![known, label, amount.minor, amount.currency])?,
            None => tx
                .prepare_cached(
                    "INSERT INTO quote_fee (quote_id, label, amount_minor, amount_currency)
                     VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute(params![id, label, amount.minor, amount.currency])?,
        };
    }
    Ok(())
}

pub(super) fn delete(tx: &Tx<'_>, id: QuoteId) -> Result<()> {
    for sql in [
        "DELETE FROM quote_line WHERE quote_id = ?1",
        "DELETE FROM quote_fee WHERE quote_id = ?1",
        "DELETE FROM quote WHERE id = ?1",
    ] {
        tx.prepare_cached(sql)?.execute([id])?;
    }
    Ok(())
}

/// Removes what this module keeps of a contract that is removed.
pub(crate) fn delete_of_contract(tx: &Tx<'_>, id: ContractId) -> Result<()> {
    for sql in [
        "DELETE FROM lease_condition WHERE contract_id = ?1",
        "DELETE FROM lease_item WHERE contract_id = ?1",
        "DELETE FROM quote_rate WHERE comparison_id IN
           (SELECT id FROM quote_comparison WHERE contract_id = ?1)",
        "DELETE FROM quote_comparison WHERE contract_id = ?1",
        "DELETE FROM quote_line WHERE quote_id IN (SELECT id FROM quote WHERE contract_id = ?1)",
        "DELETE FROM quote_fee WHERE quote_id IN (SELECT id FROM quote WHERE contract_id = ?1)",
        "DELETE FROM quote WHERE contract_id = ?1",
    ] {
        tx.prepare_cached(sql)?.execute([id])?;
    }
    Ok(())
}

// ── comparison ───────────────────────────────────────────────────────────────────────────────────

/// What the quotes of a contract were last brought to; `None` when nobody said.
pub fn comparison(conn: &Conn, contract: ContractId) -> Result<Option<ComparisonDraft>> {
    let head = conn
        .prepare_cached(
            "SELECT term_months, currency FROM quote_comparison WHERE contract_id = ?1",
        )?
        .query_row([contract], |r| Ok((r.get("term_months")?, r.get("currency")?)))
        .optional()?;
    let Some((term_months, currency)) = head else { return Ok(None) };
    let mut stmt = conn.prepare_cached(
        "SELECT r.currency AS currency, r.rate AS rate, r.rate_on AS rate_on
         FROM quote_rate r JOIN quote_comparison c ON c.id = r.comparison_id
         WHERE c.contract_id = ?1 ORDER BY r.currency",
    )?;
    let rates = stmt.query_map([contract], |r| {
        Ok(TypedRate {
            currency: r.get("currency")?,
            rate: decimal(r, "rate", Rate::parse)?,
            on: r.get("rate_on")?,
        })
    })?;
    let rates = rates.collect::<Result<_, _>>()?;
    Ok(Some(ComparisonDraft { contract_id: contract, term_months, currency, rates }))
}

pub(super) fn put_comparison(tx: &Tx<'_>, d: &ComparisonDraft) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO quote_comparison (contract_id, term_months, currency) VALUES (?1, ?2, ?3)
         ON CONFLICT (contract_id) DO UPDATE
           SET term_months = excluded.term_months, currency = excluded.currency",
    )?
    .execute(params![d.contract_id, d.term_months, d.currency])?;
    let id: i64 = tx
        .prepare_cached("SELECT id FROM quote_comparison WHERE contract_id = ?1")?
        .query_row([d.contract_id], |r| r.get("id"))?;
    let old = comparison(tx, d.contract_id)?.map(|c| c.rates).unwrap_or_default();
    for gone in old.iter().filter(|o| !d.rates.iter().any(|r| r.currency == o.currency)) {
        tx.prepare_cached("DELETE FROM quote_rate WHERE comparison_id = ?1 AND currency = ?2")?
            .execute(params![id, gone.currency])?;
    }
    for rate in d.rates.iter().filter(|r| !old.contains(r)) {
        tx.prepare_cached(
            "INSERT INTO quote_rate (comparison_id, currency, rate, rate_on)
             VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (comparison_id, currency) DO UPDATE
               SET rate = excluded.rate, rate_on = excluded.rate_on",
        )?
        .execute(params![id, rate.currency, rate.rate.to_string(), rate.on])?;
    }
    Ok(())
}

/// The highest increase a contract allows at renewal; `None` without a cap.
pub fn cap(conn: &Conn, contract: ContractId) -> Result<Option<Percent>> {
    let text: Option<Option<String>> = conn
        .prepare_cached("SELECT uplift_cap FROM contract WHERE id = ?1")?
        .query_row([contract], |r| r.get("uplift_cap"))
        .optional()?;
    Ok(text.flatten().as_deref().and_then(Percent::parse))
}
