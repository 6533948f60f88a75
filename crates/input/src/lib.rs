//! Files in: spreadsheets and delimited text become a [`SourceTable`], logs of erasing tools become
//! [`evidence`], and nothing more.
//!
//! A reader knows bytes, encodings, quotes and cells; it never knows what a column means and never
//! touches the register. Files come from strangers, so the products do not read them in their own
//! process: they call [`worker::read_file`], which starts the same executable again as a limited
//! child ([`worker::main`]) and receives the cells over a pipe. [`read_bytes`] is the same code
//! without the child, for tests and for bytes the program made itself.

mod csv;
mod encoding;
pub mod evidence;
pub mod limits;
pub mod logo;
mod platform;
mod refusal;
mod sink;
mod sniff;
mod wire;
pub mod worker;
mod xlsx;

use std::io::{Cursor, Read, Seek, SeekFrom};

use custodia_core::import::table::{ReadError, ReadOptions, SourceNotice, SourceTable};

use crate::refusal::{refused, unreadable};
use crate::sink::{Sink, TableSink};

/// Reads a whole file that is already in memory, in this process.
///
/// Only for bytes that are trusted or small: a hostile workbook can make the allocator abort, which
/// is why the products use [`worker::read_file`].
///
/// # Errors
/// [`ReadError`] naming what is wrong and, where known, the physical line.
pub fn read_bytes(
    bytes: &[u8],
    file_name: &str,
    options: &ReadOptions,
) -> Result<SourceTable, ReadError> {
    let mut sink = TableSink::default();
    let ending = read(Cursor::new(bytes), options, &mut sink)?;
    sink.into_table(file_name, ending).as_asked(options)
}

/// What is known only after the last byte.
#[derive(Debug, Default, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Ending {
    /// SHA-256 of the bytes that were parsed, hex.
    pub(crate) sha256: String,
    /// Remarks about the whole file.
    pub(crate) notices: Vec<SourceNotice>,
}

impl Ending {
    /// Adds a remark unless there is nothing to remark.
    pub(crate) fn notice(&mut self, code: &str, count: u32) {
        if count > 0 {
            self.notices.push(SourceNotice { code: code.to_owned(), count });
        }
    }
}

/// Recognises the container by its bytes, never by its name, and reads it into `sink`.
pub(crate) fn read<R: Read + Seek, S: Sink>(
    mut input: R,
    options: &ReadOptions,
    sink: &mut S,
) -> Result<Ending, ReadError> {
    let length = input.seek(SeekFrom::End(0)).map_err(|e| unreadable(&e))?;
    if let Some(error) = too_large(length) {
        return Err(error);
    }
    match sniff::container(&mut input, length)? {
        sniff::Container::Text => csv::read(input, length, options, sink),
        sniff::Container::Workbook => xlsx::read(input, options, sink),
    }
}

/// The refusal of a file that is too large; `None` for any other.
pub(crate) fn too_large(bytes: u64) -> Option<ReadError> {
    (bytes > limits::FILE_BYTES).then(|| refused("too-large", 0, bytes.to_string()))
}
