//! Evidence in: the logs and reports of erasing tools become an [`EvidenceFile`], drive by drive.
//!
//! Which tool it was is told by the content, never by the name. A reader takes what a file says and
//! judges nothing; passwords are made unreadable before anything else looks at the text. Files come
//! from strangers: the products call [`crate::worker::read_evidence`].

pub mod blancco;
pub mod hdparm;
mod keep;
pub mod nvme;
pub mod nwipe;
pub mod redact;
mod table;
mod words;

use std::io::{Cursor, Read};

use custodia_core::disposal::evidence::{DriveEvidence, EvidenceFile, EvidenceTool};
use custodia_core::import::table::{ReadError, ReadOptions};
use sha2::{Digest as _, Sha256};

use crate::encoding::{self, TextReader};
use crate::refusal::{refused, unreadable};
use crate::sink::TableSink;
use crate::{limits, sniff};

/// Reads evidence that is already in memory, in this process: for tests, and for bytes the program
/// made itself.
///
/// # Errors
/// `no-evidence` where no tool is recognised, `broken-evidence` where the file breaks off or is
/// damaged, and what the readers of tables refuse.
pub fn read_bytes(bytes: &[u8]) -> Result<EvidenceFile, ReadError> {
    read(Cursor::new(bytes))
}

/// Reads evidence to its end.
pub(crate) fn read<R: Read>(input: R) -> Result<EvidenceFile, ReadError> {
    let mut bytes = Vec::new();
    let most = limits::EVIDENCE_BYTES;
    let read = input.take(most + 1).read_to_end(&mut bytes).map_err(|e| unreadable(&e))?;
    if let Some(error) = too_large(read as u64) {
        return Err(error);
    }
    let mut file = recognised(&bytes)?;
    file.sha256 = encoding::hex(&Sha256::digest(&bytes));
    file.drives.iter_mut().for_each(DriveEvidence::settle);
    Ok(file)
}

fn recognised(bytes: &[u8]) -> Result<EvidenceFile, ReadError> {
    let length = bytes.len() as u64;
    match sniff::container(&mut Cursor::new(bytes), length) {
        Ok(sniff::Container::Workbook) => return from_table(bytes),
        Ok(sniff::Container::Text) => {}
        // A report in XML is what one of the readers is for.
        Err(error) if error.code == "unsupported-format" && error.detail == "xml" => {}
        Err(error) => return Err(error),
    }
    let raw = decoded(bytes)?;
    let (text, redactions) = redact::redact(&raw);
    let found = if text.trim_start().starts_with('<') {
        Some(blancco::parse(&text)?)
    } else {
        from_transcript(&text)?
    };
    let Some(mut file) = found else { return from_table(bytes) };
    // A reader that knows its format's names has left out more.
    if redactions > 0 && file.redacted.is_none() {
        file.redacted = Some(text);
    }
    Ok(file)
}

fn decoded(bytes: &[u8]) -> Result<String, ReadError> {
    let encoding = encoding::detect(Cursor::new(bytes))?;
    let mut reader = TextReader::new(Cursor::new(bytes), encoding);
    let mut text = String::new();
    while reader.append(&mut text).map_err(|e| unreadable(&e))? {}
    Ok(text)
}

/// A log, or what somebody copied from a terminal, where several tools may have been at work.
fn from_transcript(text: &str) -> Result<Option<EvidenceFile>, ReadError> {
    type Reader = (fn(&str) -> bool, fn(&str) -> Result<EvidenceFile, ReadError>);
    const READERS: [Reader; 3] = [
        (nwipe::recognises, nwipe::parse),
        (nvme::recognises, nvme::parse),
        (hdparm::recognises, hdparm::parse),
    ];
    let mut parts = Vec::new();
    for (recognises, parse) in READERS {
        match recognises(text).then(|| parse(text)) {
            Some(Ok(part)) => parts.push(part),
            // A tool that is only mentioned, in a list for example.
            Some(Err(error)) if error.code == "no-evidence" => {}
            Some(Err(error)) => return Err(error),
            None => {}
        }
    }
    let mut parts = parts.into_iter();
    let Some(mut whole) = parts.next() else { return Ok(None) };
    for mut part in parts {
        // What holds for one tool's drives does not hold for the other's.
        let host = part.host_serial.take();
        part.drives.iter_mut().for_each(|d| d.host_serial = d.host_serial.take().or(host.clone()));
        whole.drives.append(&mut part.drives);
        part.warnings.iter().for_each(|w| whole.warn(*w));
    }
    if whole.drives.len() > limits::EVIDENCE_DRIVES {
        return Err(too_many_drives());
    }
    Ok(Some(whole))
}

fn from_table(bytes: &[u8]) -> Result<EvidenceFile, ReadError> {
    let mut sink = TableSink::default();
    let ending = crate::read(Cursor::new(bytes), &ReadOptions::default(), &mut sink)?;
    table::parse(&sink.into_table("", ending))
}

/// The refusal of a file that is too large; `None` for any other.
pub(crate) fn too_large(bytes: u64) -> Option<ReadError> {
    let most = limits::EVIDENCE_BYTES;
    (bytes > most).then(|| refused("evidence-too-large", 0, (most >> 20).to_string()))
}

fn no_evidence() -> ReadError {
    refused("no-evidence", 0, "")
}

fn too_many_drives() -> ReadError {
    refused("too-many-drives", 0, limits::EVIDENCE_DRIVES.to_string())
}

/// A file of a tool, nothing read yet.
fn file_of(tool: EvidenceTool) -> EvidenceFile {
    EvidenceFile::new(tool)
}
