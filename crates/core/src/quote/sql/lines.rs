//! Lines of quotes as rows, and what the last accepted ones say was paid; columns by name.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};

use crate::error::Result;
use crate::ids::{ContractId, QuoteId, QuoteLineId};
use crate::lookalike::key;
use crate::money::{Currency, Money};
use crate::quote::{LineJudgement, QuoteLine};
use crate::store::{Conn, Tx};

const LINE: &str = "id, line, serial, tag, read_as, part_no, description, quantity, price_minor,
    price_currency, from_date, until_date, previous_minor, previous_currency";

fn read(r: &Row<'_>) -> rusqlite::Result<QuoteLine> {
    let previous: Option<i64> = r.get("previous_minor")?;
    let currency: Option<Currency> = r.get("previous_currency")?;
    Ok(QuoteLine {
        id: r.get("id")?,
        line: r.get("line")?,
        serial: r.get("serial")?,
        tag: r.get("tag")?,
        read_as: r.get("read_as")?,
        part_no: r.get("part_no")?,
        description: r.get("description")?,
        quantity: r.get("quantity")?,
        price: Money::new(r.get("price_minor")?, r.get("price_currency")?),
        from: r.get("from_date")?,
        until: r.get("until_date")?,
        previous: previous.zip(currency).map(|(minor, currency)| Money::new(minor, currency)),
    })
}

/// The lines of a quote, in the order of the file.
pub fn of_quote(conn: &Conn, id: QuoteId) -> Result<Vec<QuoteLine>> {
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT {LINE} FROM quote_line WHERE quote_id = ?1 ORDER BY id"
    ))?;
    let rows = stmt.query_map([id], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The quote a line belongs to.
pub fn quote_of(conn: &Conn, line: QuoteLineId) -> Result<Option<QuoteId>> {
    Ok(conn
        .prepare_cached("SELECT quote_id FROM quote_line WHERE id = ?1")?
        .query_row([line], |r| r.get("quote_id"))
        .optional()?)
}

/// Puts the lines of a file in place of those that were there.
pub(in crate::quote) fn replace(
    tx: &Tx<'_>,
    id: QuoteId,
    lines: &[QuoteLine],
    source: &str,
) -> Result<()> {
    tx.prepare_cached("DELETE FROM quote_line WHERE quote_id = ?1")?.execute([id])?;
    tx.prepare_cached("UPDATE quote SET source = ?2 WHERE id = ?1")?
        .execute(params![id, source])?;
    let mut insert = tx.prepare_cached(
        "INSERT INTO quote_line (quote_id, line, serial, tag, read_as, part_no, description,
           quantity, price_minor, price_currency, from_date, until_date, previous_minor,
           previous_currency)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?;
    for l in lines {
        insert.execute(params![
            id,
            l.line,
            l.serial,
            l.tag,
            l.read_as,
            l.part_no,
            l.description,
            l.quantity,
            l.price.minor,
            l.price.currency,
            l.from,
            l.until,
            l.previous.map(|m| m.minor),
            l.previous.map(|m| m.currency),
        ])?;
    }
    Ok(())
}

pub(in crate::quote) fn judge(tx: &Tx<'_>, said: &LineJudgement) -> Result<()> {
    tx.prepare_cached(
        "UPDATE quote_line SET read_as = ?2, previous_minor = ?3, previous_currency = ?4
         WHERE id = ?1",
    )?
    .execute(params![
        said.line_id,
        said.read_as,
        said.previous.map(|m| m.minor),
        said.previous.map(|m| m.currency),
    ])?;
    Ok(())
}

/// What the last accepted quote says of a serial number or tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paid {
    /// Price of all its lines.
    pub price: Money,
    /// Months that price is for.
    pub months: u32,
    /// Last day it is for, where the quote says one.
    pub until: Option<NaiveDate>,
}

impl Paid {
    /// The price of a year.
    ///
    /// # Errors
    /// For an amount out of range.
    pub fn annual(&self) -> Result<Money> {
        self.price.mul_ratio(12, self.months.into())
    }
}

/// Prices of the newest accepted quote of a contract that has lines, by key of serial number and of
/// tag. With `before`, only quotes other than that one and received no later.
pub fn last_accepted(
    conn: &Conn,
    contract: ContractId,
    before: Option<QuoteId>,
) -> Result<HashMap<String, Paid>> {
    let found = conn
        .prepare_cached(
            "SELECT q.id AS id, q.term_months AS term_months FROM quote q
             LEFT JOIN quote b ON b.id = ?2
             WHERE q.contract_id = ?1 AND q.status = 'accepted' AND q.id IS NOT ?2
               AND (b.id IS NULL OR q.received_on <= b.received_on)
               AND EXISTS (SELECT 1 FROM quote_line l WHERE l.quote_id = q.id)
             ORDER BY q.received_on DESC, q.id DESC LIMIT 1",
        )?
        .query_row(params![contract, before], |r| {
            Ok((r.get::<_, QuoteId>("id")?, r.get::<_, u32>("term_months")?))
        })
        .optional()?;
    let mut prices: HashMap<String, Paid> = HashMap::new();
    let Some((quote, months)) = found else { return Ok(prices) };
    for line in of_quote(conn, quote)? {
        let name = if line.read_as.is_empty() { &line.serial } else { &line.read_as };
        let keys = [key(name), key(&line.tag)];
        for (at, k) in keys.iter().enumerate() {
            // A tag that reads as the serial number is one name, not two.
            if k.is_empty() || (at == 1 && keys.first() == Some(k)) {
                continue;
            }
            let paid = Paid { price: line.price, months, until: line.until };
            match prices.get_mut(k) {
                None => drop(prices.insert(k.clone(), paid)),
                Some(sum) if sum.price.currency == line.price.currency => {
                    sum.price = sum.price.checked_add(line.price)?;
                    sum.until = sum.until.max(line.until);
                }
                Some(_) => {}
            }
        }
    }
    Ok(prices)
}
