//! Making a [`ReadError`]; the codes themselves are documented on the type.

use std::io;

use custodia_core::import::table::ReadError;

/// A refusal with its place (0: the whole file) and the name or value that belongs to it.
pub(crate) fn refused(code: &str, line: u32, detail: impl Into<String>) -> ReadError {
    ReadError { code: code.to_owned(), line, detail: detail.into() }
}

/// The operating system would not give the bytes.
pub(crate) fn unreadable(error: &io::Error) -> ReadError {
    refused("unreadable", 0, error.to_string())
}

/// A number for a place that holds 32 bits; more than fits is shown as the largest.
pub(crate) fn clamp(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
