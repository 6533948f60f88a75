//! The lines of a vendor's quote in a file: recognised, read and checked like any import, but put
//! into a quote of a contract by [`crate::quote::ops`].

use super::columns::{GuessContext, decide};
use super::fields::Field;
use super::record::{Reader, Record};
use super::table::{SourceRow, SourceTable};
use super::values::counts;
use super::values::numbers::Amount;
use super::{ImportKind, ImportOptions, ImportPreview, Outcome, PlanRow, columns, headers, memory};
use crate::error::{Error, Refusal, Result};
use crate::ids::QuoteLineId;
use crate::money::{Currency, Money};
use crate::quote::QuoteLine;
use crate::store::{Conn, Tx};

/// Words that head the sums at the foot of a quote; counted as a line they would double it.
const SUMS: [&str; 18] = [
    "total",
    "totals",
    "subtotal",
    "sub total",
    "grand total",
    "net total",
    "total net",
    "vat",
    "tax",
    "totale",
    "subtotale",
    "totale imponibile",
    "imponibile",
    "iva",
    "totale complessivo",
    "totale netto",
    "totale offerta",
    "totale generale",
];

/// What a file says: its usable lines, and the others with why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuoteFile {
    /// Usable lines, in the order of the file.
    pub lines: Vec<QuoteLine>,
    /// Lines that are left out, with the cell that is to blame.
    pub refused: Vec<PlanRow>,
}

/// A quote is brought in from its contract, not among the lists.
pub(super) fn refusal() -> Error {
    Refusal::new("quote-import-elsewhere").into()
}

/// What was understood of a vendor's file.
///
/// # Errors
/// When the register cannot be read.
pub fn preview(conn: &Conn, table: &SourceTable, options: &ImportOptions) -> Result<ImportPreview> {
    let options = ImportOptions { kind: Some(ImportKind::Quotes), ..options.clone() };
    Ok(columns::guess(table, &options, &GuessContext::load(conn, table)?))
}

/// Remembers what the columns of a vendor's file were said to hold, for the next file with the same
/// headers. The currency is the quote's, not the file's.
///
/// # Errors
/// When the register cannot be written.
pub fn remember(tx: &Tx<'_>, table: &SourceTable, options: &ImportOptions) -> Result<()> {
    let kind = ImportKind::Quotes;
    let options = ImportOptions { kind: Some(kind), currency: None, ..options.clone() };
    let ctx = GuessContext::load(tx, table)?;
    let decided = decide(table, &options, &ctx);
    memory::decide(table, &options, &ctx, &decided).write(tx, kind, table)
}

/// Reads the lines of a vendor's file. Amounts without a currency are of the quote's; a line in
/// another one is refused.
///
/// # Errors
/// Refused (`quote-no-key-column`, `quote-no-price-column`) where no column says what a line is
/// about, or what it costs.
pub fn read(
    conn: &Conn,
    table: &SourceTable,
    options: &ImportOptions,
    currency: Currency,
) -> Result<QuoteFile> {
    let options = ImportOptions {
        kind: Some(ImportKind::Quotes),
        currency: Some(currency),
        ..options.clone()
    };
    let decided = decide(table, &options, &GuessContext::load(conn, table)?);
    let has = |fields: &[Field]| fields.iter().any(|f| decided.column(*f).is_some());
    let known = table.headers.join(", ");
    if !has(&[Field::Serial, Field::Tag]) {
        return Err(Refusal::new("quote-no-key-column").with("columns", known).into());
    }
    if !has(&[Field::UnitPrice, Field::LineTotal]) {
        return Err(Refusal::new("quote-no-price-column").with("columns", known).into());
    }
    let reader = Reader::new(table, &decided);
    let mut file = QuoteFile { lines: Vec::new(), refused: Vec::new() };
    for row in &table.rows {
        let mut record = reader.read(row);
        match line(&mut record, row, currency) {
            Some(line) if record.is_sound() => file.lines.push(line),
            _ => file.refused.push(refused(&record, row)),
        }
    }
    Ok(file)
}

/// A record as a line; what is wrong with it is added to its issues.
fn line(record: &mut Record<'_>, row: &SourceRow, currency: Currency) -> Option<QuoteLine> {
    if record.is_misshapen() {
        return None;
    }
    if let Some(field) = sums_up(record) {
        record.issue(field, "total_row");
        return None;
    }
    let quantity = quantity(record);
    let price = price(record, quantity.unwrap_or(1), currency);
    let (from, until) = (record.date(Field::Start), record.date(Field::End));
    if let (Some(from), Some(until)) = (from, until)
        && until < from
    {
        let issue = record.about(Field::End, "end_before_start", true);
        record.issues.push(issue.with("from", from).with("to", until));
    }
    let text = |field| record.text(field).unwrap_or_default().to_owned();
    Some(QuoteLine {
        id: QuoteLineId(0),
        line: row.line,
        serial: text(Field::Serial),
        tag: text(Field::Tag),
        read_as: String::new(),
        part_no: text(Field::ModelNumber),
        description: text(Field::Description),
        quantity: quantity?,
        price: price?,
        from,
        until,
        previous: None,
    })
}

/// The field whose cell says that the row is a sum of others.
fn sums_up(record: &Record<'_>) -> Option<Field> {
    let of = |f: &Field| {
        let word = headers::word(record.text(*f).unwrap_or_default());
        SUMS.contains(&word.trim_end_matches([':', ' ']))
    };
    [Field::Description, Field::Serial, Field::Tag, Field::ModelNumber].into_iter().find(of)
}

/// How many; one where the file does not say.
fn quantity(record: &mut Record<'_>) -> Option<u32> {
    if record.text(Field::Quantity).is_none() {
        return (!record.is_unreadable(Field::Quantity)).then_some(1);
    }
    match counts::count(record.cell(Field::Quantity)) {
        Some((n, _)) if n > 0 => Some(n),
        _ => {
            record.issue(Field::Quantity, "bad_number");
            None
        }
    }
}

/// The price of the whole line: its total, else the price of one times how many, rounded once.
fn price(record: &mut Record<'_>, quantity: u32, own: Currency) -> Option<Money> {
    let total = record.amount(Field::LineTotal).map(|a| (Field::LineTotal, a));
    let each = record.amount(Field::UnitPrice).and_then(|a| {
        let mantissa = a.mantissa.checked_mul(quantity.into())?;
        Some((Field::UnitPrice, Amount { mantissa, ..a }))
    });
    let Some((field, amount)) = total.or(each) else {
        let unread = [Field::LineTotal, Field::UnitPrice].iter().any(|f| record.is_unreadable(*f));
        if !unread {
            let blamed = [Field::LineTotal, Field::UnitPrice];
            let has = |f: &&Field| record.decided().column(**f).is_some();
            let field = blamed.iter().find(has).copied().unwrap_or(Field::LineTotal);
            record.issue(field, "missing_price");
        }
        return None;
    };
    let currency = amount.currency.or_else(|| record.currency()).unwrap_or(own);
    if currency != own {
        let field = if amount.currency.is_some() { field } else { Field::Currency };
        let issue = record.about(field, "quote_currency", true);
        record.issues.push(issue.with("own", own).with("found", currency));
        return None;
    }
    let money = amount.money(own).map(|(money, _)| money);
    if money.is_none() {
        record.issue(field, "out_of_range");
    }
    money
}

fn refused(record: &Record<'_>, row: &SourceRow) -> PlanRow {
    let text = |fields: &[Field]| {
        fields.iter().find_map(|f| record.text(*f)).unwrap_or_default().to_owned()
    };
    PlanRow {
        record: row.record,
        line: row.line,
        outcome: Outcome::Refused,
        key: text(&[Field::Serial, Field::Tag]),
        title: text(&[Field::Description, Field::ModelNumber]),
        changes: Vec::new(),
        issues: record.issues.clone(),
        taken: false,
    }
}
