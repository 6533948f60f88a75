//! Records out of text: RFC 4180 with what files really contain.
//!
//! Written here rather than taken from a crate for three things no reader offers together: the
//! physical line of every record, the line on which an unclosed quote was opened, and cells that
//! point into the text instead of being copied. On well-formed text it agrees with `csv-core`
//! (there is a test for that).

use memchr::{memchr, memchr2, memchr2_iter, memchr3};

use crate::limits;

/// No cell within the limit has more bytes than this.
const CELL_BYTES: usize = limits::CELL_CHARS * 4;

/// What a scan found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scan {
    /// A record, in [`Parser::cells`]; the next one starts at this offset.
    Record(usize),
    /// Empty lines up to this offset.
    Blank(usize),
    /// The text ends inside a record, and the file does not end with the text.
    Incomplete,
    /// Nothing left.
    End,
    /// The file cannot be read on.
    Fault(Fault),
}

/// Why, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) kind: FaultKind,
    /// Physical line of the cell.
    pub(crate) line: u32,
    /// Offset of the cell.
    pub(crate) at: usize,
}

/// What cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FaultKind {
    /// A quote is opened and not closed, or closed where another cell's quote opens.
    Unterminated,
    /// A cell beyond the limit.
    TooLong,
    /// A quoted cell beyond the limit whose closing quote is not in sight.
    Endless,
    /// More fields than any table has.
    TooManyColumns,
}

/// One cell: a piece of the text, or of the scratch text where doubled quotes were undone.
#[derive(Debug, Clone, Copy)]
struct Span {
    from: usize,
    to: usize,
    scratch: bool,
}

/// Scans records one by one and keeps the count of lines.
#[derive(Debug)]
pub(crate) struct Parser {
    pub(crate) delimiter: u8,
    /// Physical line of the next record.
    pub(crate) line: u32,
    /// Physical line on which the last record started.
    pub(crate) record_line: u32,
    /// Records that ended in a carriage return alone.
    pub(crate) lone_cr: u32,
    /// Quotes inside quoted cells that were not doubled.
    pub(crate) stray: u32,
    /// Headers that repeat an earlier one; kept here for the closing remarks.
    pub(crate) duplicate_headers: u32,
    spans: Vec<Span>,
    scratch: String,
}

/// How a scan stops before a record is whole.
enum Stop {
    Incomplete,
    Fault(Fault),
}

/// The text, and the counts that become the parser's when the record is whole.
struct Walk<'t> {
    text: &'t str,
    bytes: &'t [u8],
    complete: bool,
    line: u32,
    stray: u32,
}

impl Parser {
    pub(crate) const fn new(delimiter: u8) -> Self {
        Self {
            delimiter,
            line: 1,
            record_line: 1,
            lone_cr: 0,
            stray: 0,
            duplicate_headers: 0,
            spans: Vec::new(),
            scratch: String::new(),
        }
    }

    /// The cells of the last record; `text` is what it was scanned from.
    pub(crate) fn cells<'a>(&'a self, text: &'a str) -> impl ExactSizeIterator<Item = &'a str> {
        self.spans.iter().map(move |span| {
            let source = if span.scratch { self.scratch.as_str() } else { text };
            source.get(span.from..span.to).unwrap_or_default()
        })
    }

    /// Scans what starts at `from`. With `complete`, the end of the text is the end of the file.
    pub(crate) fn scan(&mut self, text: &str, from: usize, complete: bool) -> Scan {
        let bytes = text.as_bytes();
        if from == bytes.len() {
            return if complete { Scan::End } else { Scan::Incomplete };
        }
        if matches!(bytes[from], b'\r' | b'\n') {
            return self.blank_lines(bytes, from, complete);
        }
        let mut walk = Walk { text, bytes, complete, line: self.line, stray: self.stray };
        match self.fields(&mut walk, from) {
            Ok(end) => self.finish(&walk, end),
            Err(Stop::Incomplete) => Scan::Incomplete,
            Err(Stop::Fault(fault)) => Scan::Fault(fault),
        }
    }

    fn blank_lines(&mut self, bytes: &[u8], from: usize, complete: bool) -> Scan {
        let mut at = from;
        while let Some(length) = line_break(bytes, at, complete) {
            self.line = self.line.saturating_add(1);
            at += length;
        }
        if at == from { Scan::Incomplete } else { Scan::Blank(at) }
    }

    /// Collects the fields of one record; returns the offset of the line break or the end.
    fn fields(&mut self, walk: &mut Walk<'_>, from: usize) -> Result<usize, Stop> {
        self.spans.clear();
        self.scratch.clear();
        let mut at = from;
        loop {
            let line = walk.line;
            if self.spans.len() == limits::COLUMNS {
                return Err(walk.fault(FaultKind::TooManyColumns, line, at));
            }
            let (span, next) = if walk.bytes.get(at) == Some(&b'"') {
                self.quoted(walk, at)?
            } else {
                let end = walk.field_end(self.delimiter, at)?;
                (Span { from: at, to: end, scratch: false }, end)
            };
            let span = self.unwrapped(walk, span);
            if self.too_long(walk, span) {
                return Err(walk.fault(FaultKind::TooLong, line, at));
            }
            self.spans.push(span);
            if walk.bytes.get(next) != Some(&self.delimiter) {
                return Ok(next);
            }
            at = next + 1;
        }
    }

    /// Takes over the counts and steps over the line break.
    fn finish(&mut self, walk: &Walk<'_>, end: usize) -> Scan {
        let length = match line_break(walk.bytes, end, walk.complete) {
            Some(length) => length,
            None if walk.complete => 0,
            None => return Scan::Incomplete,
        };
        self.record_line = self.line;
        self.line = walk.line.saturating_add(1);
        self.stray = walk.stray;
        if length == 1 && walk.bytes[end] == b'\r' {
            self.lone_cr = self.lone_cr.saturating_add(1);
        }
        Scan::Record(end + length)
    }

    /// A field that opens with a quote at `open`; returns it and the offset behind it.
    fn quoted(&mut self, walk: &mut Walk<'_>, open: usize) -> Result<(Span, usize), Stop> {
        let start = self.scratch.len();
        let mut copied = open + 1;
        let mut at = open + 1;
        loop {
            if at - open > 2 * CELL_BYTES {
                return Err(walk.fault(FaultKind::Endless, walk.line, open));
            }
            let Some(quote) = memchr(b'"', &walk.bytes[at..]).map(|i| at + i) else {
                return Err(walk.still_open(open));
            };
            match walk.bytes.get(quote + 1) {
                Some(b'"') => {
                    self.scratch.push_str(walk.text.get(copied..=quote).unwrap_or_default());
                    copied = quote + 2;
                    at = copied;
                }
                Some(byte) if *byte == self.delimiter || matches!(byte, b'\r' | b'\n') => {
                    return Ok(self.close(walk, open, start, copied, quote));
                }
                None if walk.complete => return Ok(self.close(walk, open, start, copied, quote)),
                None => return Err(Stop::Incomplete),
                Some(_) => match walk.stray_quote(self.delimiter, open, quote)? {
                    Stray::Inside => at = quote + 1,
                    Stray::Unquoted(end) => {
                        self.scratch.truncate(start);
                        return Ok((Span { from: open, to: end, scratch: false }, end));
                    }
                },
            }
        }
    }

    fn close(
        &mut self,
        walk: &mut Walk<'_>,
        open: usize,
        start: usize,
        copied: usize,
        quote: usize,
    ) -> (Span, usize) {
        walk.line = walk.line.saturating_add(breaks(&walk.bytes[open + 1..quote]));
        if copied == open + 1 {
            return (Span { from: copied, to: quote, scratch: false }, quote + 1);
        }
        self.scratch.push_str(walk.text.get(copied..quote).unwrap_or_default());
        (Span { from: start, to: self.scratch.len(), scratch: true }, quote + 1)
    }

    /// `="00123"` is how exporters keep Excel from eating zeros; the value is what it wraps.
    fn unwrapped(&self, walk: &Walk<'_>, span: Span) -> Span {
        let source = if span.scratch { self.scratch.as_bytes() } else { walk.bytes };
        match &source[span.from..span.to] {
            [b'=', b'"', inner @ .., b'"'] if memchr(b'"', inner).is_none() => {
                Span { from: span.from + 2, to: span.to - 1, ..span }
            }
            _ => span,
        }
    }

    fn too_long(&self, walk: &Walk<'_>, span: Span) -> bool {
        if span.to - span.from <= limits::CELL_CHARS {
            return false;
        }
        let source = if span.scratch { self.scratch.as_str() } else { walk.text };
        source.get(span.from..span.to).is_some_and(|t| t.chars().count() > limits::CELL_CHARS)
    }
}

/// What a quote in the middle of a quoted field means.
enum Stray {
    /// Part of the text: the field closes later on the line, as in `"the "big" one",`.
    Inside,
    /// The field was never quoted, only began with a quote, as in `"Tom" laptop,`; it ends here.
    Unquoted(usize),
}

impl Walk<'_> {
    const fn fault(&self, kind: FaultKind, line: u32, at: usize) -> Stop {
        Stop::Fault(Fault { kind, line, at })
    }

    /// The end of a field without quotes.
    fn field_end(&self, delimiter: u8, at: usize) -> Result<usize, Stop> {
        let rest = &self.bytes[at..];
        match memchr3(delimiter, b'\n', b'\r', rest) {
            Some(i) => Ok(at + i),
            None if self.complete => Ok(self.bytes.len()),
            None if rest.len() > CELL_BYTES => Err(self.fault(FaultKind::TooLong, self.line, at)),
            None => Err(Stop::Incomplete),
        }
    }

    /// The text ends and the quote opened at `open` is not closed.
    const fn still_open(&self, open: usize) -> Stop {
        let kind = match self.complete {
            true => FaultKind::Unterminated,
            false if self.bytes.len() - open > 2 * CELL_BYTES => FaultKind::Endless,
            false => return Stop::Incomplete,
        };
        self.fault(kind, self.line, open)
    }

    fn stray_quote(&mut self, delimiter: u8, open: usize, quote: usize) -> Result<Stray, Stop> {
        // A quote that closes on a later line in front of text is the opening quote of another
        // cell: reading on would swallow the records between.
        if breaks(&self.bytes[open + 1..quote]) > 0 {
            return Err(self.fault(FaultKind::Unterminated, self.line, open));
        }
        let rest = &self.bytes[quote + 1..];
        let end = match memchr2(b'\n', b'\r', rest) {
            Some(i) => quote + 1 + i,
            None if self.complete => self.bytes.len(),
            None => return Err(self.still_open(open)),
        };
        self.stray = self.stray.saturating_add(1);
        let line = &self.bytes[..end];
        for next in memchr::memchr_iter(b'"', &line[quote + 1..]).map(|i| quote + 1 + i) {
            if line.get(next + 1).is_none_or(|byte| *byte == delimiter) {
                return Ok(Stray::Inside);
            }
            if line[next - 1] == delimiter {
                break;
            }
        }
        Ok(Stray::Unquoted(self.field_end(delimiter, quote + 1)?))
    }
}

/// Length of the line break at `at`; none where there is none, or where a carriage return is the
/// last byte known so far and its line feed may follow.
fn line_break(bytes: &[u8], at: usize, complete: bool) -> Option<usize> {
    match (bytes.get(at)?, bytes.get(at + 1)) {
        (b'\n', _) => Some(1),
        (b'\r', Some(b'\n')) => Some(2),
        (b'\r', Some(_)) => Some(1),
        (b'\r', None) if complete => Some(1),
        _ => None,
    }
}

/// Line breaks inside a quoted cell.
fn breaks(bytes: &[u8]) -> u32 {
    let counts = |at: &usize| bytes[*at] == b'\n' || bytes.get(at + 1) != Some(&b'\n');
    crate::refusal::clamp(memchr2_iter(b'\n', b'\r', bytes).filter(counts).count())
}
