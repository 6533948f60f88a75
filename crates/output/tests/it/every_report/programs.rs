//! CSV and workbook against their report: every record in order, every value with its type, and
//! nothing in them is a formula.

use calamine::{Data, DataType as _, Reader as _};
use chrono::{NaiveDate, NaiveDateTime};
use custodia_core::money::Money;
use custodia_core::reports::model::*;
use custodia_core::text::{Lang, t, ta};
use custodia_output::{csv, xlsx};

use super::page::plain;

/// A value as a program should read it.
#[derive(Debug, Clone, PartialEq)]
enum Value {
    Nothing,
    Text(String),
    Day(NaiveDate),
    Time(NaiveDateTime),
    /// A plain decimal, e.g. `-12.30`.
    Number(String),
    /// Hundredths of a percent.
    Percent(i64),
    Amount(Money),
}

fn value(cell: &Cell) -> Value {
    match cell.bare() {
        // A muted word ("nobody") stands for nothing; a small line shows what other cells say.
        Cell::Empty
        | Cell::Spark(_)
        | Cell::Tick
        | Cell::Noted(..)
        | Cell::Toned(Tone::Muted, _) => Value::Nothing,
        Cell::Text(t) | Cell::Code(t) | Cell::Bars(t) | Cell::Toned(_, t) if t.is_empty() => {
            Value::Nothing
        }
        Cell::Text(t) | Cell::Code(t) | Cell::Bars(t) | Cell::Toned(_, t) => Value::Text(t.clone()),
        Cell::Date(d) | Cell::TonedDate(_, d) => Value::Day(*d),
        Cell::Time(at) => Value::Time(*at),
        Cell::Int(n) => Value::Number(n.to_string()),
        Cell::Percent(n) => Value::Percent(*n),
        Cell::Money(m) => Value::Amount(*m),
        Cell::Totals(all) => match all.as_slice() {
            [] => Value::Nothing,
            [one] => Value::Amount(*one),
            // Several currencies are no number; their words are each file's own.
            _ => Value::Text(String::new()),
        },
    }
}

/// Minor units as a plain decimal.
fn decimal(minor: i64, exponent: u32) -> String {
    let digits = usize::try_from(exponent).unwrap();
    let all = format!("{:0>width$}", minor.unsigned_abs(), width = digits + 1);
    let (whole, rest) = all.split_at(all.len() - digits);
    let (sign, point) = (if minor < 0 { "-" } else { "" }, if digits > 0 { "." } else { "" });
    format!("{sign}{whole}{point}{rest}")
}

/// Where the columns of a report's table stand among the heads of a file's table; `None` when those
/// are of another one. What the file adds by itself is known by its words.
fn places(heads: &[String], table: &Table, lang: Lang) -> Option<Vec<usize>> {
    let own = ["export-group", "export-section", "export-note"].map(|id| t(lang, id));
    let mut titles = table.columns.iter().map(|c| c.title.as_str()).peekable();
    let mut last = "";
    let mut found = Vec::new();
    for (i, head) in heads.iter().enumerate() {
        let currency = ta(lang, "export-currency", &[("column", last.into())]);
        if titles.peek().is_some_and(|title| title == head) {
            last = titles.next()?;
            found.push(i);
        } else if !own.contains(head) && *head != currency {
            return None;
        }
    }
    titles.next().is_none().then_some(found)
}

fn items(report: &Report) -> impl Iterator<Item = (&Table, Vec<&Row>)> {
    let tables = report.blocks.iter().filter_map(|b| match b {
        Block::Table(table) => Some(table),
        Block::Labels(labels) => Some(&labels.table),
        _ => None,
    });
    tables.map(|t| (t, t.rows.iter().filter(|r| r.level == RowLevel::Item).collect()))
}

/// The tables of a file, each with its heads first, and how far each was read.
struct File<C> {
    name: String,
    tables: Vec<(Vec<Vec<C>>, usize)>,
}

impl<C: std::fmt::Debug> File<C> {
    fn new(name: String, tables: Vec<Vec<Vec<C>>>) -> Self {
        Self { name, tables: tables.into_iter().map(|records| (records, 1)).collect() }
    }

    /// Reads every record of the report in order, and no other.
    fn has(
        &mut self,
        report: &Report,
        text: fn(&C) -> String,
        same: fn(&[C], usize, &Value) -> bool,
    ) {
        let mut read = vec![false; self.tables.len()];
        for (table, rows) in items(report) {
            // Two tables may have the same headings: each is read once, in the order of the report.
            let fits = |at: &usize| {
                let heads: Vec<String> = self.tables[*at].0[0].iter().map(text).collect();
                places(&heads, table, report.lang).is_some()
            };
            let places_of = || (0..self.tables.len()).filter(fits);
            let found = places_of().find(|at| !read[*at]).or_else(|| places_of().next());
            let at = found.unwrap_or_else(|| panic!("{}: no table {}", self.name, table.name));
            let (records, next) = &mut self.tables[at];
            let heads: Vec<String> = records[0].iter().map(text).collect();
            let places = places(&heads, table, report.lang).unwrap();
            read[at] = true;
            for row in rows {
                let record = records.get(*next).unwrap_or_else(|| panic!("{}: {row:?}", self.name));
                for (place, cell) in places.iter().zip(&row.cells) {
                    let wanted = value(cell);
                    assert!(
                        same(record, *place, &wanted),
                        "{}: {wanted:?} is not in place {place} of {record:?}",
                        self.name
                    );
                }
                *next += 1;
            }
        }
        for ((records, next), read) in self.tables.iter().zip(read) {
            assert!(!read || *next == records.len(), "{}: more than the report has", self.name);
        }
    }
}

pub(super) fn check(name: &str, report: &Report) {
    in_files(name, report, report);
}

/// The files of one report against another: the check's own control.
pub(super) fn compare(made: &Report, wanted: &Report) {
    in_files("control", made, wanted);
}

fn in_files(name: &str, made: &Report, report: &Report) {
    let bytes = csv::render(made).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let tables = split(text);
    let mut reader =
        ::csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(text.as_bytes());
    let read: Vec<Vec<String>> =
        reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect();
    assert_eq!(read, tables.concat(), "{name}: another reader finds other records");
    details(name, report, &tables);
    File::new(format!("{name}.csv"), tables).has(report, String::clone, in_csv);

    let mut book = calamine::Xlsx::new(std::io::Cursor::new(xlsx::render(made).unwrap())).unwrap();
    let mut sheets = Vec::new();
    for sheet in book.sheet_names() {
        let formulas = book.worksheet_formula(&sheet).unwrap();
        assert!(formulas.rows().flatten().all(String::is_empty), "{name}: a formula in {sheet}");
        let range = book.worksheet_range(&sheet).unwrap();
        let rows: Vec<Vec<Data>> = range.rows().map(<[Data]>::to_vec).collect();
        // Totals stand apart from the records, after an empty row.
        let records = rows.into_iter().take_while(|r| r.iter().any(|d| *d != Data::Empty));
        sheets.push(records.collect::<Vec<_>>());
    }
    sheets.retain(|records| !records.is_empty());
    if let Some(as_at) = &report.as_at {
        let said = sheets.iter().flatten().flatten().any(|d| *d == Data::String(as_at.clone()));
        assert!(said, "{name}.xlsx does not say {as_at}");
    }
    let empty = items(report).filter(|(_, rows)| rows.is_empty()).map(|(t, _)| t.empty.clone());
    let empty: Vec<Data> = empty.map(Data::String).collect();
    sheets.iter_mut().for_each(|s| s.retain(|r| r.first().is_none_or(|d| !empty.contains(d))));
    File::new(format!("{name}.xlsx"), sheets).has(report, Data::to_string, in_xlsx);
}

/// Labelled values and running text are records of heading, label and value.
fn details(name: &str, report: &Report, tables: &[Vec<Vec<String>>]) {
    let as_at = report
        .as_at
        .iter()
        .map(|said| Fact { label: String::new(), value: Cell::Text(said.clone()) });
    let facts = report.blocks.iter().flat_map(|b| match b {
        Block::Facts(facts) => facts.clone(),
        Block::Paragraph(text) => {
            vec![Fact { label: String::new(), value: Cell::Text(text.clone()) }]
        }
        _ => Vec::new(),
    });
    let mut rest = tables.first().map(Vec::as_slice).unwrap_or_default();
    for fact in as_at.chain(facts) {
        let wanted = value(&fact.value);
        let at = rest.iter().position(|r| r[1] == fact.label && in_csv(r, 2, &wanted));
        let at = at.unwrap_or_else(|| panic!("{name}: {fact:?} is not in {rest:?}"));
        rest = &rest[at + 1..];
    }
}

fn in_csv(record: &[String], at: usize, wanted: &Value) -> bool {
    let here = record.get(at).map_or("", String::as_str);
    match wanted {
        Value::Nothing => here.is_empty(),
        Value::Text(text) if text.is_empty() => here.contains("; "),
        Value::Text(text) => csv::unguard(here) == text.as_str(),
        Value::Day(day) => here == day.format("%Y-%m-%d").to_string(),
        Value::Time(at) => here == at.format("%Y-%m-%dT%H:%M").to_string(),
        Value::Number(n) => csv::unguard(here) == n.as_str(),
        Value::Percent(n) => csv::unguard(here) == decimal(*n, 2).as_str(),
        Value::Amount(m) => {
            csv::unguard(here) == decimal(m.minor, m.currency.exponent()).as_str()
                && record.get(at + 1).is_some_and(|c| c == m.currency.as_str())
        }
    }
}

fn in_xlsx(record: &[Data], at: usize, wanted: &Value) -> bool {
    let here = record.get(at).unwrap_or(&Data::Empty);
    // The nearest number to the decimal is the one that its digits are read as.
    let number = |decimal: &str| {
        let nearest: f64 = decimal.parse().unwrap();
        here.as_f64().is_some_and(|here| here.to_bits() == nearest.to_bits())
    };
    match (wanted, here) {
        (Value::Nothing, here) => *here == Data::Empty,
        (Value::Text(text), Data::String(_)) if text.is_empty() => true,
        // Longer than a cell holds: its beginning, and the whole on a sheet of its own.
        (Value::Text(text), Data::String(here)) if text.encode_utf16().count() > 32_767 => {
            here.chars().take(30_000).eq(text.chars().take(30_000))
        }
        (Value::Text(text), Data::String(here)) => plain(here) == plain(text),
        (Value::Day(day), Data::DateTime(here)) => {
            minute(*here) == day.format("%Y-%m-%d 00:00").to_string()
        }
        (Value::Time(at), Data::DateTime(here)) => {
            minute(*here) == at.format("%Y-%m-%d %H:%M").to_string()
        }
        (Value::Number(n), Data::Float(_) | Data::Int(_)) => number(n),
        (Value::Percent(n), Data::Float(_) | Data::Int(_)) => number(&decimal(*n, 4)),
        (Value::Amount(m), Data::Float(_) | Data::Int(_)) => {
            let currency = record.get(at + 1) == Some(&Data::String(m.currency.to_string()));
            currency && number(&decimal(m.minor, m.currency.exponent()))
        }
        _ => false,
    }
}

/// A day and time as the workbook's reader has them, to the minute.
fn minute(at: calamine::ExcelDateTime) -> String {
    let (year, month, day, hour, minute, ..) = at.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}")
}

/// Tables of a CSV: records between empty lines, cells between quotes.
fn split(text: &str) -> Vec<Vec<Vec<String>>> {
    let mut tables = vec![Vec::new()];
    let (mut record, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => record.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(chars.next(), Some('\n'), "lines end in CR LF");
                if record.is_empty() && cell.is_empty() {
                    tables.push(Vec::new());
                    continue;
                }
                record.push(std::mem::take(&mut cell));
                tables.last_mut().unwrap().push(std::mem::take(&mut record));
            }
            c => cell.push(c),
        }
    }
    assert!(!quoted && record.is_empty() && cell.is_empty(), "the last line ends, too");
    tables.retain(|t| !t.is_empty());
    tables
}
