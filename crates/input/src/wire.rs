//! How the worker hands a table over: frames on a pipe.
//!
//! Cells travel as lengths and one run of text per batch, because 100,000 rows of 33 columns as
//! JSON would cost more than reading them. The receiver trusts nothing: the worker has seen the
//! hostile file.

use std::io::{self, Read, Write};

use custodia_core::disposal::evidence::EvidenceFile;
use custodia_core::import::table::{ReadError, SourceCell, SourceFormat, SourceRow};
use serde::{Deserialize, Serialize};

use crate::sink::{Cell, Sink};
use crate::{Ending, limits};

/// A batch is sent when it holds this much, bytes.
const BATCH: usize = 128 << 10;
/// No honest frame is larger: one row of the widest table, every cell at its limit.
const FRAME: u32 = 64 << 20;

const BEGIN: u8 = b'B';
const ROWS: u8 = b'R';
const END: u8 = b'E';
const REFUSED: u8 = b'X';
const EVIDENCE: u8 = b'V';

/// What the worker is told, as one JSON argument. The file itself is its standard input.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Request {
    /// Cells of a list.
    Table { options: custodia_core::import::table::ReadOptions },
    /// What an erasing tool wrote.
    Evidence,
}

/// One message of the worker.
#[derive(Debug)]
pub(crate) enum Frame {
    Begin(SourceFormat, Vec<String>),
    Rows(Batch),
    End(Ending),
    Refused(ReadError),
    /// All of it, in one.
    Evidence(Box<EvidenceFile>),
}

/// Some rows, and how far the reader was.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    pub(crate) done: u64,
    pub(crate) total: u64,
    pub(crate) rows: Vec<SourceRow>,
}

#[derive(Serialize, Deserialize)]
struct Head {
    format: SourceFormat,
    headers: Vec<String>,
}

/// The worker's end: a sink that writes frames.
pub(crate) struct FrameSink<W> {
    out: W,
    /// Places and lengths of the batch, then its text.
    shape: Vec<u8>,
    text: String,
    done: u64,
    total: u64,
}

impl<W: Write> FrameSink<W> {
    pub(crate) const fn new(out: W) -> Self {
        Self { out, shape: Vec::new(), text: String::new(), done: 0, total: 0 }
    }

    /// Sends what is left, then how the reading ended.
    pub(crate) fn finish(mut self, result: Result<Ending, ReadError>) -> io::Result<()> {
        match result {
            Ok(ending) => {
                self.flush()?;
                self.frame(END, &[&serde_json::to_vec(&ending)?])?;
            }
            Err(error) => self.frame(REFUSED, &[&serde_json::to_vec(&error)?])?,
        }
        self.out.flush()
    }

    /// Sends what a file of evidence says, or why it says nothing.
    pub(crate) fn evidence(mut self, result: Result<EvidenceFile, ReadError>) -> io::Result<()> {
        match result {
            Ok(file) => self.frame(EVIDENCE, &[&serde_json::to_vec(&file)?])?,
            Err(error) => self.frame(REFUSED, &[&serde_json::to_vec(&error)?])?,
        }
        self.out.flush()
    }

    fn flush(&mut self) -> io::Result<()> {
        let mut places = Vec::with_capacity(20);
        places.extend_from_slice(&self.done.to_le_bytes());
        places.extend_from_slice(&self.total.to_le_bytes());
        places.extend_from_slice(&short(self.shape.len())?.to_le_bytes());
        let (shape, text) = (std::mem::take(&mut self.shape), std::mem::take(&mut self.text));
        self.frame(ROWS, &[&places, &shape, text.as_bytes()])?;
        (self.shape, self.text) = (shape, text);
        self.shape.clear();
        self.text.clear();
        Ok(())
    }

    fn frame(&mut self, kind: u8, parts: &[&[u8]]) -> io::Result<()> {
        let length = short(parts.iter().map(|p| p.len()).sum())?;
        self.out.write_all(&[kind])?;
        self.out.write_all(&length.to_le_bytes())?;
        parts.iter().try_for_each(|part| self.out.write_all(part))
    }

    fn push(&mut self, cell: Cell<'_>) {
        let (kind, text) = match cell {
            Cell::Text(text) => (0, text),
            Cell::Date(text) => (1, text),
            Cell::Number { text, lossy: false } => (2, text),
            Cell::Number { text, lossy: true } => (3, text),
            Cell::Error(text) => (4, text),
        };
        // Three bits of kind below the length: one byte for most cells.
        varint(&mut self.shape, (text.len() as u64) << 3 | kind);
        self.text.push_str(text);
    }
}

impl<W: Write> Sink for FrameSink<W> {
    fn begin(&mut self, format: SourceFormat, headers: Vec<String>) -> Result<(), ReadError> {
        let head = serde_json::to_vec(&Head { format, headers }).map_err(io::Error::from);
        head.and_then(|json| self.frame(BEGIN, &[&json])).map_err(|e| hung_up(&e))
    }

    fn row<'a>(
        &mut self,
        record: u32,
        line: u32,
        cells: impl ExactSizeIterator<Item = Cell<'a>>,
    ) -> Result<(), ReadError> {
        varint(&mut self.shape, u64::from(record));
        varint(&mut self.shape, u64::from(line));
        varint(&mut self.shape, cells.len() as u64);
        cells.for_each(|cell| self.push(cell));
        if self.shape.len() + self.text.len() < BATCH {
            return Ok(());
        }
        self.flush().map_err(|e| hung_up(&e))
    }

    fn progress(&mut self, done: u64, total: u64) {
        (self.done, self.total) = (done, total);
    }
}

/// The receiver is gone; nobody will read this.
fn hung_up(error: &io::Error) -> ReadError {
    crate::refusal::refused("crashed", 0, error.to_string())
}

/// Reads the next frame; none at the end of the stream.
///
/// # Errors
/// `InvalidData` when the stream is not what [`FrameSink`] writes.
pub(crate) fn next<R: Read>(input: &mut R, buffer: &mut Vec<u8>) -> io::Result<Option<Frame>> {
    let mut kind = [0];
    if input.read(&mut kind)? == 0 {
        return Ok(None);
    }
    let mut length = [0; 4];
    input.read_exact(&mut length)?;
    let length = u32::from_le_bytes(length);
    if length > FRAME {
        return Err(bad("frame length"));
    }
    buffer.clear();
    let read = input.take(u64::from(length)).read_to_end(buffer)?;
    if read as u64 != u64::from(length) {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(Some(match kind[0] {
        BEGIN => {
            let head: Head = serde_json::from_slice(buffer)?;
            Frame::Begin(head.format, head.headers)
        }
        ROWS => Frame::Rows(batch(buffer)?),
        END => Frame::End(serde_json::from_slice(buffer)?),
        REFUSED => Frame::Refused(serde_json::from_slice(buffer)?),
        EVIDENCE => Frame::Evidence(serde_json::from_slice(buffer)?),
        _ => return Err(bad("frame kind")),
    }))
}

fn batch(payload: &[u8]) -> io::Result<Batch> {
    let (done, rest) = payload.split_first_chunk().ok_or_else(|| bad("batch"))?;
    let (total, rest) = rest.split_first_chunk().ok_or_else(|| bad("batch"))?;
    let (shape, rest) = rest.split_first_chunk().ok_or_else(|| bad("batch"))?;
    let shape = usize::try_from(u32::from_le_bytes(*shape)).map_err(io::Error::other)?;
    let (mut shape, text) = rest.split_at_checked(shape).ok_or_else(|| bad("batch"))?;
    let text = std::str::from_utf8(text).map_err(|_| bad("text"))?;
    let (done, total) = (u64::from_le_bytes(*done), u64::from_le_bytes(*total));
    let mut batch = Batch { done, total, rows: Vec::new() };
    let mut at = 0;
    while !shape.is_empty() {
        let record = u32::try_from(number(&mut shape)?).map_err(|_| bad("record"))?;
        let line = u32::try_from(number(&mut shape)?).map_err(|_| bad("line"))?;
        let width = usize::try_from(number(&mut shape)?).map_err(|_| bad("width"))?;
        if width > limits::COLUMNS {
            return Err(bad("width"));
        }
        let mut cells = Vec::with_capacity(width);
        for _ in 0..width {
            cells.push(cell(number(&mut shape)?, text, &mut at)?);
        }
        batch.rows.push(SourceRow { record, line, cells });
    }
    Ok(batch)
}

fn cell(shape: u64, text: &str, at: &mut usize) -> io::Result<SourceCell> {
    let length = usize::try_from(shape >> 3).map_err(|_| bad("cell"))?;
    let end = at.checked_add(length).ok_or_else(|| bad("cell"))?;
    let text = text.get(*at..end).ok_or_else(|| bad("cell"))?.to_owned();
    *at = end;
    Ok(match shape & 7 {
        0 => SourceCell::Text(text),
        1 => SourceCell::Date(text),
        2 => SourceCell::Number { text, lossy: false },
        3 => SourceCell::Number { text, lossy: true },
        4 => SourceCell::Error(text),
        _ => return Err(bad("cell kind")),
    })
}

/// Seven bits a byte, low ones first.
fn varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value.to_le_bytes()[0] | 0x80);
        value >>= 7;
    }
    out.push(value.to_le_bytes()[0]);
}

fn number(shape: &mut &[u8]) -> io::Result<u64> {
    let mut value = 0;
    for shift in (0..63).step_by(7) {
        let (byte, rest) = shape.split_first().ok_or_else(|| bad("number"))?;
        *shape = rest;
        value |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Ok(value);
        }
    }
    Err(bad("number"))
}

fn short(length: usize) -> io::Result<u32> {
    u32::try_from(length).map_err(io::Error::other)
}

fn bad(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}
