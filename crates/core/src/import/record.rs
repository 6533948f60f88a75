//! One record of a file as values: what its cells say, and which cells say nothing anyone can
//! use. Knows the decisions about columns, not the register.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::clean;
use super::columns::{Column, Decided};
use super::fields::{Field, Reads};
use super::placeholders;
use super::table::{SourceCell, SourceRow, SourceTable};
use super::values::numbers::Amount;
use super::values::{counts, currencies, dates, numbers, words};
use super::{ImportKind, RowIssue};
use crate::contract::RenewalKind;
use crate::dates::add_days;
use crate::error::Params;
use crate::money::Currency;
use crate::typed;

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value<'a> {
    /// Nothing, or nothing usable.
    Blank,
    Text(Cow<'a, str>),
    Date(NaiveDate),
    Months(u32),
    Amount(Amount),
    Currency(Currency),
}

/// A record of the file, read.
#[derive(Debug)]
pub(super) struct Record<'a> {
    values: Vec<(Field, Value<'a>)>,
    /// Cells that cannot be read: each refuses the record.
    pub(super) issues: Vec<RowIssue>,
    /// Fields whose cells have something in them that is not usable.
    unreadable: Vec<Field>,
    misshapen: bool,
    row: &'a SourceRow,
    reader: &'a Reader<'a>,
}

/// Reads records under the decisions about a file.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    table: &'a SourceTable,
    pub(super) decided: &'a Decided,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(table: &'a SourceTable, decided: &'a Decided) -> Self {
        Self { table, decided }
    }

    /// The header of a column as it stands.
    pub(super) fn header(&self, field: Field) -> String {
        let column = self.decided.column(field);
        column.and_then(|c| self.table.headers.get(c.index)).cloned().unwrap_or_default()
    }

    /// Reads a record. One with too few or too many cells is not read at all: nobody knows which
    /// of them stand in which column.
    pub(super) fn read(&'a self, row: &'a SourceRow) -> Record<'a> {
        let columns = &self.decided.columns;
        let mut record = Record {
            values: Vec::with_capacity(columns.len()),
            issues: Vec::new(),
            unreadable: Vec::new(),
            misshapen: false,
            row,
            reader: self,
        };
        if let Some(issue) = self.shape(row).or_else(|| self.sums(row)) {
            record.issues.push(issue);
            record.misshapen = true;
            return record;
        }
        for column in columns {
            let Some(cell) = row.cells.get(column.index) else { continue };
            match self.value(cell, column) {
                Ok(Value::Blank) => {}
                Ok(value) => record.values.push((column.field, value)),
                Err(code) => {
                    record.unreadable.push(column.field);
                    record.issue(column.field, code);
                }
            }
        }
        record
    }

    /// A row that adds up the others is no record. A vendor may be called like one; quotes have words
    /// of their own for what their lines come to.
    fn sums(&self, row: &SourceRow) -> Option<RowIssue> {
        if matches!(self.decided.layout.kind, ImportKind::Vendors | ImportKind::Quotes) {
            return None;
        }
        let (at, first) = row.cells.iter().enumerate().find(|(_, cell)| !cell.is_blank())?;
        placeholders::says_sum(first.text()).then(|| RowIssue {
            fatal: true,
            code: "total_row".to_owned(),
            column: self.table.headers.get(at).cloned().unwrap_or_default(),
            value: first.text().to_owned(),
            params: Params::new(),
        })
    }

    fn shape(&self, row: &SourceRow) -> Option<RowIssue> {
        let (have, want) = (row.cells.len(), self.table.headers.len());
        let beyond = row.cells.get(want..).unwrap_or_default();
        let code = if have < want {
            "too_few_fields"
        } else if beyond.iter().any(|c| !c.is_blank()) {
            "too_many_fields"
        } else {
            return None;
        };
        let params = Params::from([
            ("have".to_owned(), have.to_string()),
            ("want".to_owned(), want.to_string()),
        ]);
        Some(RowIssue {
            fatal: true,
            code: code.to_owned(),
            column: String::new(),
            value: String::new(),
            params,
        })
    }

    fn value(&self, cell: &'a SourceCell, column: &Column) -> Result<Value<'a>, &'static str> {
        let mut text = clean::trimmed(cell.text());
        if text.is_empty() {
            return Ok(Value::Blank);
        }
        if column.field == Field::Vendor {
            text = lines_of(text).next().unwrap_or(text);
        }
        match column.field.reads() {
            Reads::Key(max) => identifier(cell, text, max),
            Reads::Line(max) => limited(cell, clean::line(text), max),
            Reads::Lines => limited(cell, clean::lines(text), 20_000),
            Reads::Email => match limited(cell, clean::identifier(text), 254)? {
                Value::Text(t) if !t.is_empty() && !typed::is_email(&t) => Err("bad_email"),
                value => Ok(value),
            },
            Reads::Word | Reads::Count => limited(cell, clean::line(text), 200),
            Reads::Date => self.day(cell, column).map(Value::Date).ok_or("bad_date"),
            // Where others have a day it says that there is none.
            Reads::End if column.field == Field::End && self.open_ended(text) => {
                Ok(Value::Text(Cow::Borrowed(text)))
            }
            Reads::End => {
                let day = self.day(cell, column).ok_or("bad_date")?;
                let day = if self.decided.exclusive_ends { add_days(day, -1) } else { Some(day) };
                day.map(Value::Date).ok_or("bad_date")
            }
            // Said by the term before it: what is read where nothing is said.
            Reads::Months if words::same_length(text) => Ok(Value::Blank),
            Reads::Months => counts::months(cell).map(Value::Months).ok_or("bad_number"),
            Reads::Signed => {
                numbers::amount(cell, column.sign).map(Value::Amount).ok_or("bad_number")
            }
            Reads::Amount => match numbers::amount(cell, column.sign) {
                Some(a) if a.mantissa < 0 => Err("negative_price"),
                Some(a) => Ok(Value::Amount(a)),
                None => Err("bad_number"),
            },
            Reads::Currency => {
                currencies::currency(text).map(Value::Currency).ok_or("bad_currency")
            }
        }
    }
}

/// What stands on lines of its own in a cell, as GLPI lists several suppliers.
fn lines_of(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().flat_map(|line| line.split("<br>"));
    lines.map(clean::trimmed).filter(|line| !line.is_empty())
}

/// Days from the first of 1900, as workbooks count, to that of 1904.
const DAYS_TO_1904: i64 = 1462;

impl Reader<'_> {
    /// The day of a cell. Numbers in a column of dates are days since the workbook's own first.
    fn day(&self, cell: &SourceCell, column: &Column) -> Option<NaiveDate> {
        let day = dates::parse(cell, column.order)?;
        let counted = matches!(cell, SourceCell::Number { .. });
        match self.table.notices.iter().any(|n| n.code == "days-from-1904") {
            true if counted => add_days(day, DAYS_TO_1904),
            _ => Some(day),
        }
    }

    /// Whether the end of a contract is a word for "it has none".
    fn open_ended(&self, text: &str) -> bool {
        self.decided.layout.kind == ImportKind::Contracts
            && words::renewal(text) == Some(RenewalKind::Evergreen)
    }
}

fn identifier<'a>(cell: &SourceCell, text: &'a str, max: usize) -> Result<Value<'a>, &'static str> {
    let rounded = match cell {
        SourceCell::Number { lossy, .. } => *lossy,
        _ => clean::is_scientific(text),
    };
    if rounded {
        return Err("lossy_serial");
    }
    limited(cell, clean::identifier(text), max)
}

fn limited<'a>(
    cell: &SourceCell,
    text: Cow<'a, str>,
    max: usize,
) -> Result<Value<'a>, &'static str> {
    if matches!(cell, SourceCell::Error(_)) || clean::is_formula_error(&text) {
        Err("cell_error")
    } else if text.is_empty() {
        Ok(Value::Blank)
    } else if text.len() > max && text.chars().count() > max {
        Err("too_long")
    } else {
        Ok(Value::Text(text))
    }
}

impl<'a> Record<'a> {
    /// The same record as it came from the file, without what was found wrong since.
    pub(super) fn again(&self) -> Self {
        self.reader.read(self.row)
    }

    fn get(&self, field: Field) -> Option<&Value<'a>> {
        self.values.iter().find(|(f, _)| *f == field).map(|(_, v)| v)
    }

    /// The text of a field; `None` when blank or not in the file.
    pub(super) fn text(&self, field: Field) -> Option<&str> {
        match self.get(field) {
            Some(Value::Text(t)) => Some(t),
            _ => None,
        }
    }

    /// The day of a field.
    pub(super) fn date(&self, field: Field) -> Option<NaiveDate> {
        match self.get(field) {
            Some(Value::Date(d)) => Some(*d),
            _ => None,
        }
    }

    /// The months of a field.
    pub(super) fn months(&self, field: Field) -> Option<u32> {
        match self.get(field) {
            Some(Value::Months(n)) => Some(*n),
            _ => None,
        }
    }

    /// The amount of a field.
    pub(super) fn amount(&self, field: Field) -> Option<Amount> {
        match self.get(field) {
            Some(Value::Amount(a)) => Some(*a),
            _ => None,
        }
    }

    /// The currency of the record, where it has a column and a value.
    pub(super) fn currency(&self) -> Option<Currency> {
        match self.get(Field::Currency) {
            Some(Value::Currency(c)) => Some(*c),
            _ => None,
        }
    }

    /// The cell of a field as it stands.
    pub(super) fn cell(&self, field: Field) -> &'a SourceCell {
        static NOTHING: SourceCell = SourceCell::Text(String::new());
        let column = self.reader.decided.column(field);
        column.and_then(|c| self.row.cells.get(c.index)).unwrap_or(&NOTHING)
    }

    /// The header of a field's column.
    pub(super) fn header(&self, field: Field) -> String {
        self.reader.header(field)
    }

    /// The cell of a field lists more than one value; the first was taken.
    pub(super) fn lists_several(&self, field: Field) -> bool {
        lines_of(self.cell(field).text()).nth(1).is_some()
    }

    /// Refuses the record for a cell.
    pub(super) fn issue(&mut self, field: Field, code: &str) {
        let issue = self.about(field, code, true);
        self.issues.push(issue);
    }

    /// A remark on, or an issue with, a cell. The message may name the cell's text.
    pub(super) fn about(&self, field: Field, code: &str, fatal: bool) -> RowIssue {
        let value: String = self.cell(field).text().chars().take(500).collect();
        let params = Params::from([
            ("value".to_owned(), value.clone()),
            // Without a column for it the header says nothing.
            ("field".to_owned(), field.key().into_owned()),
        ]);
        RowIssue { fatal, code: code.to_owned(), column: self.header(field), params, value }
    }

    /// What was decided about the file.
    pub(super) const fn decided(&self) -> &Decided {
        self.reader.decided
    }

    /// Nothing refuses it.
    pub(super) const fn is_sound(&self) -> bool {
        self.issues.is_empty()
    }

    /// It has too few or too many cells to be read at all.
    pub(super) const fn is_misshapen(&self) -> bool {
        self.misshapen
    }

    /// Its cell of this field has something in it that is not usable.
    pub(super) fn is_unreadable(&self, field: Field) -> bool {
        self.unreadable.contains(&field)
    }

    /// An earlier record, or another one in the register, has its key.
    pub(super) fn is_duplicate(&self) -> bool {
        self.issues.iter().any(|i| i.code.starts_with("duplicate_"))
    }
}

impl RowIssue {
    /// Adds a parameter.
    #[must_use]
    #[allow(
        clippy::needless_pass_by_value,
        reason = "call sites pass numbers, dates and texts alike"
    )]
    pub(super) fn with(mut self, key: &str, value: impl ToString) -> Self {
        self.params.insert(key.to_owned(), value.to_string());
        self
    }
}
