//! Delimited text: encoding, delimiter and header are found, records are streamed.
//!
//! The file is read twice in chunks and never held whole. Records keep as many cells as they have:
//! what too few or too many of them mean is the plan's business.

mod delimiter;
mod parser;

use std::io::{Read, Seek, SeekFrom};

use custodia_core::formula::unguard;
use custodia_core::import::table::{ReadError, ReadOptions, SourceFormat};

use crate::csv::parser::{Fault, FaultKind, Parser, Scan};
use crate::encoding::{self, Encoding, TextReader};
use crate::refusal::{refused, unreadable};
use crate::sink::{Cell, Sink};
use crate::{Ending, limits};

/// How much decoded text the delimiter is judged on, bytes.
const SAMPLE: usize = 1 << 20;
/// Least text taken in at a time, bytes.
const STEP: usize = 256 << 10;

/// Reads delimited text into `sink`.
///
/// # Errors
/// `empty`, `binary`, `unterminated-quote`, `cell-too-long`, `too-many-columns`, `too-many-rows`,
/// `too-many-cells`, `bad-option`, `unreadable`; with the physical line where there is one.
pub(crate) fn read<R: Read + Seek, S: Sink>(
    mut input: R,
    length: u64,
    options: &ReadOptions,
    sink: &mut S,
) -> Result<Ending, ReadError> {
    let encoding = match &options.encoding {
        Some(name) => Encoding::from_name(name).ok_or_else(|| refused("bad-option", 0, name))?,
        None => encoding::detect(&mut input)?,
    };
    input.seek(SeekFrom::Start(0)).map_err(|e| unreadable(&e))?;
    let mut window = Window::new(TextReader::new(input, encoding));
    window.fill(SAMPLE)?;
    let declared = delimiter::declared(&window.text);
    let delimiter = match (&options.delimiter, declared) {
        (Some(wanted), _) => {
            delimiter::from_option(wanted).ok_or_else(|| refused("bad-option", 0, wanted))?
        }
        (None, Some((byte, _))) => byte,
        (None, None) => delimiter::detect(&window.text, window.complete),
    };
    let mut parser = Parser::new(delimiter);
    if let Some((_, past)) = declared {
        window.at = past;
        parser.line = 2;
    }
    let mut reading =
        Reading { sink, encoding, length, begun: false, records: 0, blank: 0, cells: 0 };
    reading.records(&mut parser, &mut window)?;
    if !reading.begun {
        return Err(refused("empty", 0, ""));
    }
    let blank = reading.blank;
    Ok(ending(&parser, window.reader, blank))
}

fn ending<R: Read>(parser: &Parser, reader: TextReader<R>, blank: u32) -> Ending {
    let mut ending = Ending::default();
    ending.notice("nul-removed", reader.nuls);
    ending.notice("undecodable-bytes", reader.undecodable);
    ending.notice("lone-cr", parser.lone_cr);
    ending.notice("stray-quote", parser.stray);
    ending.notice("blank-rows", blank);
    ending.notice("duplicate-header", parser.duplicate_headers);
    ending.sha256 = reader.sha256();
    ending
}

/// Decoded text that is being parsed: grows at the end, is dropped at the front.
struct Window<R> {
    reader: TextReader<R>,
    text: String,
    /// Where the next record starts.
    at: usize,
    /// The text holds the end of the file.
    complete: bool,
}

impl<R: Read> Window<R> {
    const fn new(reader: TextReader<R>) -> Self {
        Self { reader, text: String::new(), at: 0, complete: false }
    }

    /// Takes in at least `more` bytes of text, or all there is.
    fn fill(&mut self, more: usize) -> Result<(), ReadError> {
        self.text.drain(..self.at);
        self.at = 0;
        let goal = self.text.len() + more;
        while self.text.len() < goal && !self.complete {
            let any = self.reader.append(&mut self.text).map_err(|e| unreadable(&e))?;
            self.complete = !any;
        }
        Ok(())
    }

    /// A record that does not end in the window: the more there is of it, the more is taken in, so
    /// that scanning it again stays cheap.
    fn grow(&mut self) -> Result<(), ReadError> {
        let pending = self.text.len() - self.at;
        self.fill(pending.max(STEP))
    }

    /// A quoted cell grew beyond every measure. Whether its quote ever closes decides what the user
    /// is told, so the rest of the file is searched, without keeping it.
    fn explain(&mut self, delimiter: u8, fault: Fault) -> Result<ReadError, ReadError> {
        let code = match fault.kind {
            FaultKind::Unterminated => "unterminated-quote",
            FaultKind::TooManyColumns => "too-many-columns",
            FaultKind::TooLong => "cell-too-long",
            FaultKind::Endless => {
                self.at = fault.at + 1;
                if self.closes(delimiter)? { "cell-too-long" } else { "unterminated-quote" }
            }
        };
        Ok(refused(code, fault.line, ""))
    }

    /// Whether the quote that was opened before `self.at` is closed properly.
    fn closes(&mut self, delimiter: u8) -> Result<bool, ReadError> {
        loop {
            let bytes = self.text.as_bytes();
            match memchr::memchr(b'"', &bytes[self.at..]).map(|i| self.at + i) {
                Some(quote) => match bytes.get(quote + 1) {
                    Some(b'"') => self.at = quote + 2,
                    Some(b'\r' | b'\n') => return Ok(true),
                    Some(byte) => return Ok(*byte == delimiter),
                    None if self.complete => return Ok(true),
                    None => {
                        self.at = quote;
                        self.fill(STEP)?;
                    }
                },
                None if self.complete => return Ok(false),
                None => {
                    self.at = bytes.len();
                    self.fill(STEP)?;
                }
            }
        }
    }
}

/// The counts of one reading.
struct Reading<'s, S> {
    sink: &'s mut S,
    encoding: Encoding,
    length: u64,
    begun: bool,
    records: u32,
    blank: u32,
    cells: u64,
}

impl<S: Sink> Reading<'_, S> {
    fn records<R: Read>(
        &mut self,
        parser: &mut Parser,
        window: &mut Window<R>,
    ) -> Result<(), ReadError> {
        loop {
            match parser.scan(&window.text, window.at, window.complete) {
                Scan::Record(end) => {
                    self.record(parser, &window.text)?;
                    window.at = end;
                }
                Scan::Blank(end) => window.at = end,
                Scan::Incomplete => {
                    window.grow()?;
                    self.sink.progress(window.reader.consumed, self.length);
                }
                Scan::End => return Ok(()),
                Scan::Fault(fault) => return Err(window.explain(parser.delimiter, fault)?),
            }
        }
    }

    fn record(&mut self, parser: &mut Parser, text: &str) -> Result<(), ReadError> {
        if parser.cells(text).all(|cell| cell.trim().is_empty()) {
            self.blank = self.blank.saturating_add(1);
            return Ok(());
        }
        let line = parser.record_line;
        if !self.begun {
            self.begun = true;
            let headers: Vec<String> = parser.cells(text).map(str::to_owned).collect();
            parser.duplicate_headers = repeated(&headers);
            return self.sink.begin(self.format(parser.delimiter, line), headers);
        }
        if self.records == limits::ROWS {
            return Err(refused("too-many-rows", line, limits::ROWS.to_string()));
        }
        let cells = parser.cells(text);
        self.cells += cells.len() as u64;
        if self.cells > limits::CELLS {
            return Err(refused("too-many-cells", line, limits::CELLS.to_string()));
        }
        self.records += 1;
        // An apostrophe that our own files put before what looks like a formula is not the value.
        self.sink.row(self.records, line, cells.map(|cell| Cell::Text(unguard(cell))))
    }

    fn format(&self, delimiter: u8, header_line: u32) -> SourceFormat {
        SourceFormat {
            container: "csv".to_owned(),
            encoding: self.encoding.name().to_owned(),
            delimiter: char::from(delimiter).to_string(),
            sheet: String::new(),
            sheets: Vec::new(),
            header_line,
            header_said: false,
            top: Vec::new(),
        }
    }
}

/// How many headers were already there under the same name, blank ones not counted.
pub(crate) fn repeated(headers: &[String]) -> u32 {
    let mut seen = std::collections::HashSet::new();
    let named = headers.iter().map(|h| h.trim()).filter(|h| !h.is_empty());
    crate::refusal::clamp(named.filter(|h| !seen.insert(h.to_lowercase())).count())
}
