//! Cells that come one by one become rows: gaps filled, empty rows left out, the first one the
//! headers.

use calamine::DataRef;
use custodia_core::import::table::{ReadError, SourceFormat};

use crate::csv::repeated;
use crate::limits;
use crate::refusal::refused;
use crate::sink::{Cell, Sink};
use crate::xlsx::number::{self, Look, Moment};
use crate::xlsx::{line_of, too_many_rows};

/// Most cells of a sheet, filled gaps included.
const CELLS: u64 = limits::WORKBOOK_CELLS;

/// A cell of the row at hand, its text in [`Grid::text`].
#[derive(Debug, Clone, Copy)]
struct Held {
    kind: Kind,
    from: usize,
    to: usize,
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Text,
    Date,
    Number { lossy: bool },
    Error,
}

const BLANK: Held = Held { kind: Kind::Text, from: 0, to: 0 };

/// Builds rows and hands them on.
pub(crate) struct Grid<'s, S> {
    sink: &'s mut S,
    format: Option<SourceFormat>,
    /// Rows the sheet seems to have, for the progress.
    expected: u64,
    row: u32,
    held: Vec<Held>,
    text: String,
    width: usize,
    records: u32,
    cells: u64,
    /// Headers that repeat an earlier one.
    pub(crate) duplicate_headers: u32,
}

impl<'s, S: Sink> Grid<'s, S> {
    pub(crate) const fn new(sink: &'s mut S, format: SourceFormat, expected: u64) -> Self {
        Self {
            sink,
            format: Some(format),
            expected,
            row: 0,
            held: Vec::new(),
            text: String::new(),
            width: 0,
            records: 0,
            cells: 0,
            duplicate_headers: 0,
        }
    }

    /// Headers were found.
    pub(crate) const fn begun(&self) -> bool {
        self.format.is_none()
    }

    /// The sheet row at hand, from 1.
    pub(crate) const fn line(&self) -> u32 {
        line_of(self.row)
    }

    /// The next cell of the sheet, at its row and column from 0.
    pub(crate) fn cell(
        &mut self,
        (row, column): (u32, u32),
        value: &DataRef<'_>,
        look: Look,
    ) -> Result<(), ReadError> {
        if row != self.row {
            if row < self.row {
                return Err(refused("not-a-workbook", line_of(row), "rows out of order"));
            }
            self.emit()?;
            self.row = row;
        }
        // Formats reach far beyond the values.
        if is_blank(value) {
            return Ok(());
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if column >= limits::COLUMNS {
            return Err(refused("too-many-columns", self.line(), limits::COLUMNS.to_string()));
        }
        if self.held.len() <= column {
            self.held.resize(column + 1, BLANK);
        }
        let from = self.text.len();
        let kind = self.write(value, look);
        let to = self.text.len();
        let too_long = |t: &str| t.chars().count() > limits::CELL_CHARS;
        if to - from > limits::CELL_CHARS && self.text.get(from..).is_some_and(too_long) {
            return Err(refused("cell-too-long", self.line(), ""));
        }
        self.held[column] = Held { kind, from, to };
        Ok(())
    }

    /// The sheet is over.
    pub(crate) fn finish(&mut self) -> Result<(), ReadError> {
        self.emit()
    }

    fn write(&mut self, value: &DataRef<'_>, look: Look) -> Kind {
        let text = &mut self.text;
        match value {
            DataRef::Int(number) => text.push_str(&number.to_string()),
            DataRef::Float(number) if number.is_finite() => {
                return Kind::Number { lossy: number::write(*number, look, text) };
            }
            DataRef::Float(number) => text.push_str(&number.to_string()),
            DataRef::String(string) | DataRef::DurationIso(string) => text.push_str(string),
            DataRef::SharedString(string) => text.push_str(string),
            DataRef::Bool(yes) => text.push_str(if *yes { "TRUE" } else { "FALSE" }),
            DataRef::DateTime(moment) => match number::moment(moment) {
                Moment::Day(day) => {
                    text.push_str(&day);
                    return Kind::Date;
                }
                Moment::Time(time) => text.push_str(&time),
                Moment::Neither => {
                    let lossy = number::write(moment.as_f64(), Look::Plain, text);
                    return Kind::Number { lossy };
                }
            },
            DataRef::DateTimeIso(iso) => match number::iso_day(iso) {
                Some(day) => {
                    text.push_str(day);
                    return Kind::Date;
                }
                None => text.push_str(iso),
            },
            DataRef::Error(error) => {
                text.push_str(&error.to_string());
                return Kind::Error;
            }
            DataRef::Empty => {}
        }
        Kind::Text
    }

    /// Hands on the row at hand, if it holds anything.
    fn emit(&mut self) -> Result<(), ReadError> {
        if self.held.is_empty() {
            return Ok(());
        }
        let line = self.line();
        match self.format.take() {
            Some(format) => self.head(format, line)?,
            None => self.record(line)?,
        }
        self.held.clear();
        self.text.clear();
        Ok(())
    }

    fn head(&mut self, format: SourceFormat, line: u32) -> Result<(), ReadError> {
        let text = &self.text;
        let own = |held: &Held| text.get(held.from..held.to).unwrap_or_default().to_owned();
        let headers: Vec<String> = self.held.iter().map(own).collect();
        self.width = headers.len();
        self.duplicate_headers = repeated(&headers);
        self.sink.begin(SourceFormat { header_line: line, ..format }, headers)
    }

    fn record(&mut self, line: u32) -> Result<(), ReadError> {
        if self.records == limits::WORKBOOK_ROWS {
            return Err(too_many_rows(line));
        }
        // A workbook does not store blank cells, so a short row is not a torn one.
        if self.held.len() < self.width {
            self.held.resize(self.width, BLANK);
        }
        self.cells += self.held.len() as u64;
        if self.cells > CELLS {
            return Err(refused("too-many-cells", line, CELLS.to_string()));
        }
        self.records += 1;
        let done = u64::from(self.records);
        self.sink.progress(done, self.expected.max(done));
        let text = self.text.as_str();
        let cells = self.held.iter().map(|held| {
            let text = text.get(held.from..held.to).unwrap_or_default();
            match held.kind {
                Kind::Text => Cell::Text(text),
                Kind::Date => Cell::Date(text),
                Kind::Number { lossy } => Cell::Number { text, lossy },
                Kind::Error => Cell::Error(text),
            }
        });
        self.sink.row(self.records, line, cells)
    }
}

/// Nothing, or nothing to see.
pub(crate) fn is_blank(value: &DataRef<'_>) -> bool {
    match value {
        DataRef::Empty => true,
        DataRef::String(text) => text.trim().is_empty(),
        DataRef::SharedString(text) => text.trim().is_empty(),
        _ => false,
    }
}
