//! Which kind of file this is, by its first bytes. Names lie, and browsers rename.

use std::io::{Read, Seek, SeekFrom};

use custodia_core::import::table::ReadError;

use crate::refusal::{refused, unreadable};

/// What the readers of this crate can open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Container {
    /// Text of some encoding, or something that only the text reader can refuse.
    Text,
    /// A zip archive; whether it is a workbook shows inside.
    Workbook,
}

/// How much of a compound file is searched for the mark of an encrypted workbook.
const ENCRYPTED_SEARCH: u64 = 1 << 20;

/// First bytes, and what they are called in the refusal.
const FOREIGN: &[(&[u8], &str)] = &[
    (b"%PDF-", "pdf"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"SQLite format 3\0", "sqlite"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"{\\rtf", "rtf"),
    (b"\x09\x08\x10\x00", "xls"),
    (b"\x09\x08\x08\x00", "xls"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"PAR1", "parquet"),
];

/// Web pages and XML that calls itself a spreadsheet: what many tools save under `.xls`.
const MARKUP: &[(&[u8], &str)] = &[
    (b"<!doctype", "html"),
    (b"<html", "html"),
    (b"<table", "html"),
    (b"<meta", "html"),
    (b"<?xml", "xml"),
    (b"<workbook", "xml"),
];

/// Decides and rewinds.
///
/// # Errors
/// `unsupported-format` with the format's name, `password-protected`, `unreadable`.
pub(crate) fn container<R: Read + Seek>(
    input: &mut R,
    length: u64,
) -> Result<Container, ReadError> {
    let mut head = Vec::with_capacity(256);
    input.seek(SeekFrom::Start(0)).map_err(|e| unreadable(&e))?;
    input.by_ref().take(256).read_to_end(&mut head).map_err(|e| unreadable(&e))?;
    if head.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Err(compound_file(input, length)?);
    }
    input.seek(SeekFrom::Start(0)).map_err(|e| unreadable(&e))?;
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Ok(Container::Workbook);
    }
    if let Some((_, name)) = FOREIGN.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Err(refused("unsupported-format", 0, *name));
    }
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head).trim_ascii_start();
    let is = |tag: &[u8]| text.get(..tag.len()).is_some_and(|t| t.eq_ignore_ascii_case(tag));
    match MARKUP.iter().find(|(tag, _)| is(tag)) {
        Some((_, name)) => Err(refused("unsupported-format", 0, *name)),
        None => Ok(Container::Text),
    }
}

/// The old Office container holds old workbooks, and new ones behind a password.
fn compound_file<R: Read + Seek>(input: &mut R, length: u64) -> Result<ReadError, ReadError> {
    let mut bytes = Vec::new();
    input.seek(SeekFrom::Start(0)).map_err(|e| unreadable(&e))?;
    let most = length.min(ENCRYPTED_SEARCH);
    input.by_ref().take(most).read_to_end(&mut bytes).map_err(|e| unreadable(&e))?;
    let mark: Vec<u8> = "EncryptedPackage".bytes().flat_map(|b| [b, 0]).collect();
    Ok(match memchr::memmem::find(&bytes, &mark) {
        Some(_) => refused("password-protected", 0, "xlsx"),
        None => refused("unsupported-format", 0, "xls"),
    })
}
