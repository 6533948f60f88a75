//! Where cells go as they are read: into a table here, or over the pipe from the worker.

use custodia_core::import::table::{ReadError, SourceCell, SourceFormat, SourceRow, SourceTable};

use crate::Ending;

/// One cell, borrowed from the reader's buffers; the shape of [`SourceCell`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cell<'a> {
    Text(&'a str),
    Date(&'a str),
    Number { text: &'a str, lossy: bool },
    Error(&'a str),
}

impl Cell<'_> {
    /// The cell with its own text.
    pub(crate) fn to_owned(self) -> SourceCell {
        match self {
            Self::Text(text) => SourceCell::Text(text.to_owned()),
            Self::Date(text) => SourceCell::Date(text.to_owned()),
            Self::Number { text, lossy } => SourceCell::Number { text: text.to_owned(), lossy },
            Self::Error(text) => SourceCell::Error(text.to_owned()),
        }
    }
}

/// A receiver of one table. `begin` comes once, before any row.
pub(crate) trait Sink {
    /// How the file is read, and its headers.
    fn begin(&mut self, format: SourceFormat, headers: Vec<String>) -> Result<(), ReadError>;

    /// The next record.
    fn row<'a>(
        &mut self,
        record: u32,
        line: u32,
        cells: impl ExactSizeIterator<Item = Cell<'a>>,
    ) -> Result<(), ReadError>;

    /// How far the reader is; the units are the reader's own.
    fn progress(&mut self, done: u64, total: u64);
}

/// Collects a table in memory.
#[derive(Debug, Default)]
pub(crate) struct TableSink {
    head: Option<(SourceFormat, Vec<String>)>,
    rows: Vec<SourceRow>,
}

impl TableSink {
    /// Adds rows that were made elsewhere.
    pub(crate) fn append(&mut self, mut rows: Vec<SourceRow>) {
        self.rows.append(&mut rows);
    }

    /// Nothing can be made of a stream that never began.
    pub(crate) const fn has_begun(&self) -> bool {
        self.head.is_some()
    }

    /// Records so far.
    pub(crate) const fn records(&self) -> usize {
        self.rows.len()
    }

    /// The finished table.
    pub(crate) fn into_table(self, file_name: &str, ending: Ending) -> SourceTable {
        let (format, headers) = self.head.unwrap_or_else(|| (no_format(), Vec::new()));
        SourceTable {
            file_name: file_name.to_owned(),
            sha256: ending.sha256,
            format,
            headers,
            rows: self.rows,
            notices: ending.notices,
        }
    }
}

const fn no_format() -> SourceFormat {
    SourceFormat {
        container: String::new(),
        encoding: String::new(),
        delimiter: String::new(),
        sheet: String::new(),
        sheets: Vec::new(),
        header_line: 0,
        header_said: false,
        top: Vec::new(),
    }
}

impl Sink for TableSink {
    fn begin(&mut self, format: SourceFormat, headers: Vec<String>) -> Result<(), ReadError> {
        self.head = Some((format, headers));
        Ok(())
    }

    fn row<'a>(
        &mut self,
        record: u32,
        line: u32,
        cells: impl ExactSizeIterator<Item = Cell<'a>>,
    ) -> Result<(), ReadError> {
        let cells = cells.map(Cell::to_owned).collect();
        self.rows.push(SourceRow { record, line, cells });
        Ok(())
    }

    fn progress(&mut self, _done: u64, _total: u64) {}
}
