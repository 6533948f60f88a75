//! Orders, deliveries and invoices as rows; columns by name. Knows no rule.

use rusqlite::Row;

use crate::money::{Currency, Money};

pub mod invoices;
pub mod orders;
pub mod receipts;

/// Amount and currency are stored together or not at all.
fn money(r: &Row<'_>, minor: &str, currency: &str) -> rusqlite::Result<Option<Money>> {
    let minor: Option<i64> = r.get(minor)?;
    let currency: Option<Currency> = r.get(currency)?;
    Ok(minor.zip(currency).map(|(m, c)| Money::new(m, c)))
}
