//! Tables and the typed values in them.

use chrono::{NaiveDate, NaiveDateTime};

use super::{Align, Anchor, Tone};
use crate::money::Money;

/// A table with a repeated header.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Machine name, used for the sheet name and by tests.
    pub name: &'static str,
    /// What the table is, for the outline and for a table without rows.
    pub caption: String,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows, in order.
    pub rows: Vec<Row>,
    /// Text shown instead of an empty table.
    pub empty: String,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Machine name (CSV header when asked for machine-readable output).
    pub key: &'static str,
    /// Header.
    pub title: String,
    /// Alignment; money and numbers end-aligned so that decimals line up.
    pub align: Align,
    /// Share of spare width this column takes, 0 = only what its content needs.
    pub grow: u8,
}

impl Table {
    /// A table without rows yet.
    pub fn new(name: &'static str, caption: String, columns: Vec<Column>) -> Self {
        Self { name, caption, columns, rows: Vec::new(), empty: String::new() }
    }

    /// A row of one kind with words in the first column and cells at some others.
    pub fn line(&self, level: RowLevel, words: String, cells: &[(&str, Cell)]) -> Row {
        let of = |column: &Column| {
            let found = cells.iter().find(|(key, _)| *key == column.key);
            found.map_or(Cell::Empty, |(_, cell)| cell.clone())
        };
        let mut row = Row::new(level, self.columns.iter().map(of).collect());
        if let Some(first) = row.cells.first_mut() {
            *first = Cell::Text(words);
        }
        row
    }

    /// The same without the columns of some keys.
    pub fn without(mut self, keys: &[&str]) -> Self {
        let left = self.columns.iter().map(|c| keys.contains(&c.key)).collect::<Vec<_>>();
        // From the end: what is taken away moves nothing that is still to be looked at.
        for (at, _) in left.iter().enumerate().rev().filter(|(_, left)| **left) {
            self.columns.remove(at);
            for row in self.rows.iter_mut().filter(|row| at < row.cells.len()) {
                row.cells.remove(at);
            }
        }
        self
    }
}

impl Column {
    /// A column of text.
    pub const fn new(key: &'static str, title: String) -> Self {
        Self { key, title, align: Align::Start, grow: 0 }
    }

    /// Numbers and amounts stand at the end.
    pub const fn end(mut self) -> Self {
        self.align = Align::End;
        self
    }

    /// Takes this share of spare width.
    pub const fn grow(mut self, share: u8) -> Self {
        self.grow = share;
        self
    }
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What kind of row it is.
    pub level: RowLevel,
    /// As many cells as the table has columns.
    pub cells: Vec<Cell>,
    /// A second line across the row, e.g. "If nothing is done: renews to 28 Feb 2028".
    pub note: Option<String>,
    /// Where a click on the row leads: a section of the same document. Ignored where there is none.
    pub target: Option<Anchor>,
}

impl Row {
    /// A row of some level, without note or target.
    pub const fn new(level: RowLevel, cells: Vec<Cell>) -> Self {
        Self { level, cells, note: None, target: None }
    }

    /// A record.
    pub const fn item(cells: Vec<Cell>) -> Self {
        Self::new(RowLevel::Item, cells)
    }

    /// The same with a second line across it.
    pub fn with_note(self, note: impl Into<String>) -> Self {
        Self { note: Some(note.into()), ..self }
    }

    /// The same, leading to a section.
    pub fn to(self, target: Anchor) -> Self {
        Self { target: Some(target), ..self }
    }
}

/// Kinds of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowLevel {
    /// A record.
    Item,
    /// The head of a group; kept with the next row.
    Group,
    /// A total; kept with the row before.
    Total,
}

/// A typed value.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text, already in the report's language.
    Text(String),
    /// A serial, tag or number to be read character by character: set in the monospaced face.
    Code(String),
    /// Text that stands out. A muted one stands for a value that is not there ("no owner"): paper
    /// says so, files for programs leave the cell empty.
    Toned(Tone, String),
    /// A civil date.
    Date(NaiveDate),
    /// A date that stands out.
    TonedDate(Tone, NaiveDate),
    /// A local date and time, said to the minute.
    Time(NaiveDateTime),
    /// A whole number.
    Int(i64),
    /// A share or a change, in hundredths of a percent: 725 is 7.25 %.
    Percent(i64),
    /// An amount.
    Money(Money),
    /// Amounts of several currencies, one under the other.
    Totals(Vec<Money>),
    /// The course of a value as a small line, oldest first; `None` where there is no value. What it
    /// shows stands in other cells: it is a picture, not a source.
    Spark(Vec<Option<i64>>),
    /// A Code 128 of this text with the text under it, for a scanner; programs get the text.
    Bars(String),
    /// An empty box to tick by hand; programs get nothing.
    Tick,
    /// A value with a footnote: its number stands after the value, its text at the page's foot.
    Noted(Box<Self>, String),
}

impl Cell {
    /// The value without its footnote.
    pub fn bare(&self) -> &Self {
        match self {
            Self::Noted(cell, _) => cell.bare(),
            cell => cell,
        }
    }

    /// The same with a footnote.
    pub fn noted(self, note: impl Into<String>) -> Self {
        Self::Noted(Box::new(self), note.into())
    }

    /// Text, or nothing.
    pub fn text(words: &str) -> Self {
        if words.is_empty() { Self::Empty } else { Self::Text(words.to_owned()) }
    }

    /// A date, or nothing.
    pub fn date(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Empty, Self::Date)
    }

    /// An amount, or nothing.
    pub fn money(amount: Option<Money>) -> Self {
        amount.map_or(Self::Empty, Self::Money)
    }

    /// A tag or number read character by character, or nothing.
    pub fn code(words: &str) -> Self {
        if words.is_empty() { Self::Empty } else { Self::Code(words.to_owned()) }
    }
}
