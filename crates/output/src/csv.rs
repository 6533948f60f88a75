//! A report's tables as CSV that a person can open and a program can read back.
//!
//! UTF-8 with a byte order mark (spreadsheets then read accents right), commas, every cell quoted,
//! CRLF (RFC 4180). Dates are ISO, amounts plain decimals with their currency in a column of its
//! own. Only records are written: a group's head becomes a column, totals are left to the reader's
//! program. No cell can become a formula (see [`guard`]).

use custodia_core::reports::model::{Cell, Report, RowLevel, Table, Tone};
use custodia_core::text::{t, ta};

use crate::error::Result;

/// The report as CSV; several tables follow each other after an empty line.
///
/// # Errors
/// None today; the signature is that of every renderer.
pub fn render(report: &Report) -> Result<Vec<u8>> {
    let mut out = Vec::from("\u{FEFF}");
    let mut first = true;
    for table in crate::tables(report) {
        if !first {
            out.extend_from_slice(b"\r\n");
        }
        first = false;
        write_table(&mut out, table, report);
    }
    Ok(out)
}

/// Plain rows as CSV by the same rules: a file's refused records on their way back to be mended.
pub fn rows(rows: &[Vec<String>]) -> Vec<u8> {
    let mut out = Vec::from("\u{FEFF}");
    for row in rows {
        write_record(&mut out, row);
    }
    out
}

fn write_table(out: &mut Vec<u8>, table: &Table, report: &Report) {
    let shape = Shape::of(table);
    let mut record = Vec::new();
    if shape.grouped {
        record.push(t(report.lang, "export-group"));
    }
    for (column, money) in table.columns.iter().zip(&shape.money) {
        record.push(column.title.clone());
        if *money {
            let column = column.title.as_str().into();
            record.push(ta(report.lang, "export-currency", &[("column", column)]));
        }
    }
    if shape.noted {
        record.push(t(report.lang, "export-note"));
    }
    write_record(out, &record);
    let mut group = String::new();
    for row in &table.rows {
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
}

/// Which columns a table needs beside its own.
struct Shape {
    grouped: bool,
    noted: bool,
    money: Vec<bool>,
}

impl Shape {
    fn of(table: &Table) -> Self {
        let items = || table.rows.iter().filter(|r| r.level == RowLevel::Item);
        let is_money = |c: &Cell| matches!(c, Cell::Money(_) | Cell::Totals(_));
        Self {
            grouped: table.rows.iter().any(|r| r.level == RowLevel::Group),
            noted: items().any(|r| r.note.is_some()),
            money: (0..table.columns.len())
                .map(|i| items().any(|r| r.cells.get(i).is_some_and(is_money)))
                .collect(),
        }
    }
}

fn push_cell(record: &mut Vec<String>, cell: &Cell, money: bool) {
    let (value, currency) = match cell {
        Cell::Empty | Cell::Toned(Tone::Muted, _) => (String::new(), String::new()),
        Cell::Text(t) | Cell::Code(t) | Cell::Toned(_, t) => (t.clone(), String::new()),
        Cell::Date(d) | Cell::TonedDate(_, d) => (d.to_string(), String::new()),
        Cell::Int(n) => (n.to_string(), String::new()),
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

fn write_record(out: &mut Vec<u8>, record: &[String]) {
    for (i, cell) in record.iter().enumerate() {
        if i > 0 {
            out.push(b',');
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

/// A text as it may stand in a CSV cell: with an apostrophe before it when a spreadsheet could
/// take it for a formula. Dangerous is a first character `= + - @`, their full-width forms, a tab
/// or a line end, after blanks and invisible characters; a plain number is not. A text that looks
/// guarded already gets one more apostrophe, so that [`unguard`] gives back exactly what went in.
/// Source: OWASP, *CSV Injection*.
pub fn guard(text: &str) -> std::borrow::Cow<'_, str> {
    if needs_guard(text) {
        std::borrow::Cow::Owned(format!("'{text}"))
    } else {
        std::borrow::Cow::Borrowed(text)
    }
}

/// The text before [`guard`].
pub fn unguard(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| needs_guard(rest)).unwrap_or(text)
}

fn needs_guard(text: &str) -> bool {
    // One apostrophe in front changes nothing about what follows it.
    let bare = text.trim_start_matches('\'');
    let inked = bare.trim_start_matches(|c: char| {
        let line = matches!(c, '\t' | '\r' | '\n');
        !line && (c.is_whitespace() || c.is_control() || invisible(c))
    });
    let dangerous = inked.starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '﹢', '﹣', '﹦', '﹫',
    ]);
    dangerous && !plain_number(bare)
}

const fn invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{180B}'..='\u{180E}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// `-12`, `+3.50`, `-1,234.56`: digits in groups, nothing a formula could use.
fn plain_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    !digits.is_empty()
        && digits
            .split(['.', ','])
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}
