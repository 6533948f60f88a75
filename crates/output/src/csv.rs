//! A report's tables as CSV that a person can open and a program can read back.
//!
//! UTF-8 with a byte order mark (spreadsheets then read accents right), commas, every cell quoted,
//! CRLF (RFC 4180). Dates are ISO, amounts plain decimals with their currency in a column of its
//! own. Only records are written: a group's head becomes a column, totals are left to the reader's
//! program. Labelled values and running text (the sheet of one asset, contract or vendor) are a table
//! of their own before the others, and so is the past day a report speaks of; charts, small lines and
//! codes are pictures of what stands there and are left out. No cell can become a formula (see
//! [`guard`]).

pub use custodia_core::formula::{guard, unguard};
use custodia_core::reports::model::{Cell, Fact, Report, RowLevel, Table, Tone};
use custodia_core::text::{t, ta};

use crate::error::{Error, Result};
use crate::records::Shape;

/// Rows between two questions whether to go on.
const STEP: usize = 256;

/// The report as CSV; several tables follow each other after an empty line.
///
/// # Errors
/// As [`render_while`], which this never stops.
pub fn render(report: &Report) -> Result<Vec<u8>> {
    render_while(report, &mut || true)
}

/// [`render`] that asks whether to go on every few milliseconds of work.
///
/// # Errors
/// [`Error::Cancelled`] when `go_on` said no.
pub fn render_while(report: &Report, go_on: &mut dyn FnMut() -> bool) -> Result<Vec<u8>> {
    let mut out = Vec::from("\u{FEFF}");
    let mut first = true;
    // The labelled values of a sheet come first, as on paper; lists of today have none and stay one
    // table.
    let mut details = crate::details(report);
    if let Some(as_at) = &report.as_at {
        let said = Fact { label: String::new(), value: Cell::Text(as_at.clone()) };
        details.insert(0, (String::new(), vec![said]));
    }
    if !details.is_empty() {
        write_details(&mut out, report, details);
        first = false;
    }
    for table in crate::records_of(report) {
        if !first {
            out.extend_from_slice(b"\r\n");
        }
        first = false;
        write_table(&mut out, &table, report, go_on)?;
    }
    Ok(out)
}

/// Labelled values as a table of heading, label, value and currency.
fn write_details(out: &mut Vec<u8>, report: &Report, details: Vec<(String, Vec<Fact>)>) {
    let word = |id: &str| t(report.lang, id);
    let value = word("export-value");
    let currency = ta(report.lang, "export-currency", &[("column", value.as_str().into())]);
    write_record(out, &[word("export-group"), word("export-label"), value, currency]);
    for (heading, facts) in details {
        for fact in facts {
            let mut record = vec![heading.clone(), fact.label];
            push_cell(&mut record, &fact.value, true);
            write_record(out, &record);
        }
    }
}

/// Plain rows as CSV by the same rules, with a delimiter of the reader's: a file's refused records go
/// back to the spreadsheet they came from.
pub fn rows(rows: &[Vec<String>], delimiter: u8) -> Vec<u8> {
    let mut out = Vec::from("\u{FEFF}");
    for row in rows {
        record(&mut out, row, delimiter);
    }
    out
}

fn write_table(
    out: &mut Vec<u8>,
    table: &Table,
    report: &Report,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<()> {
    let shape = Shape::of(table);
    let heads = shape.heads(table, report.lang);
    let mut record: Vec<String> = heads.into_iter().map(|(title, _)| title).collect();
    write_record(out, &record);
    let mut group = String::new();
    for (i, row) in table.rows.iter().enumerate() {
        if i % STEP == 0 && !go_on() {
            return Err(Error::Cancelled);
        }
        match row.level {
            RowLevel::Group => group = crate::group_title(row, report.lang),
            RowLevel::Total => {}
            RowLevel::Item => {
                record.clear();
                if shape.grouped {
                    record.push(group.clone());
                }
                let cells = row.cells.iter().chain(std::iter::repeat(&Cell::Empty));
                for (cell, money) in cells.zip(&shape.money) {
                    push_cell(&mut record, cell, *money);
                }
                if shape.noted {
                    record.push(row.note.clone().unwrap_or_default());
                }
                write_record(out, &record);
            }
        }
    }
    Ok(())
}

fn push_cell(record: &mut Vec<String>, cell: &Cell, money: bool) {
    let (value, currency) = match cell.bare() {
        // `bare` took the footnote off; a small line shows what other cells say.
        Cell::Noted(..)
        | Cell::Spark(_)
        | Cell::Tick
        | Cell::Empty
        | Cell::Toned(Tone::Muted, _) => (String::new(), String::new()),
        Cell::Text(t) | Cell::Code(t) | Cell::Bars(t) | Cell::Toned(_, t) => {
            (t.clone(), String::new())
        }
        Cell::Date(d) | Cell::TonedDate(_, d) => (d.to_string(), String::new()),
        Cell::Time(at) => (at.format("%Y-%m-%dT%H:%M").to_string(), String::new()),
        Cell::Int(n) => (n.to_string(), String::new()),
        Cell::Percent(n) => (hundredths(*n), String::new()),
        Cell::Money(m) => (m.to_decimal(), m.currency.as_str().to_owned()),
        Cell::Totals(all) => match all.as_slice() {
            [one] => (one.to_decimal(), one.currency.as_str().to_owned()),
            // Several currencies are no number; each amount keeps its code.
            many => {
                let amounts = many.iter().map(|m| format!("{} {}", m.currency, m.to_decimal()));
                (amounts.collect::<Vec<_>>().join("; "), String::new())
            }
        },
    };
    record.push(value);
    if money {
        record.push(currency);
    }
}

/// Hundredths as a plain decimal: 725 is `7.25`.
fn hundredths(n: i64) -> String {
    let sign = if n < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", n.unsigned_abs() / 100, n.unsigned_abs() % 100)
}

fn write_record(out: &mut Vec<u8>, cells: &[String]) {
    record(out, cells, b',');
}

/// Every cell stands in quotes, so that no delimiter needs another rule.
fn record(out: &mut Vec<u8>, cells: &[String], delimiter: u8) {
    for (i, cell) in cells.iter().enumerate() {
        if i > 0 {
            out.push(delimiter);
        }
        out.push(b'"');
        let guarded = guard(cell);
        let mut rest = guarded.as_ref();
        while let Some((before, after)) = rest.split_once('"') {
            out.extend_from_slice(before.as_bytes());
            out.extend_from_slice(b"\"\"");
            rest = after;
        }
        out.extend_from_slice(rest.as_bytes());
        out.push(b'"');
    }
    out.extend_from_slice(b"\r\n");
}
