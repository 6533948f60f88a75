//! Which encoding a text file is in, decided over all of its bytes, and the bytes as text.
//!
//! A first pass surveys the file (a single stray byte at the end decides between UTF-8 and
//! Windows-1252), a second decodes it in chunks. Nothing here knows about fields or lines.

use std::io::{self, Read};

use custodia_core::import::table::ReadError;
use encoding_rs::{Decoder, DecoderResult};
use sha2::{Digest, Sha256};

use crate::refusal::{clamp, refused, unreadable};

/// Bytes read at a time.
const CHUNK: usize = 64 << 10;

/// The encodings that are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    Utf8Bom,
    Utf16Le,
    Utf16Be,
    Windows1252,
}

impl Encoding {
    const ALL: [Self; 5] =
        [Self::Utf8, Self::Utf8Bom, Self::Utf16Le, Self::Utf16Be, Self::Windows1252];

    /// As in `SourceFormat::encoding`.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf8Bom => "utf-8-bom",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
        }
    }

    /// The reverse of [`Self::name`].
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|e| e.name() == name)
    }

    const fn rules(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 | Self::Utf8Bom => encoding_rs::UTF_8,
            Self::Utf16Le => encoding_rs::UTF_16LE,
            Self::Utf16Be => encoding_rs::UTF_16BE,
            Self::Windows1252 => encoding_rs::WINDOWS_1252,
        }
    }
}

/// What the bytes of a whole file look like.
#[derive(Debug, Default)]
struct Survey {
    length: u64,
    head: Vec<u8>,
    /// NULs at even and at odd offsets.
    nuls: [u64; 2],
    /// Control characters that text has no use for, in the first chunk.
    controls: u64,
    /// Bytes or sequences that are not UTF-8.
    invalid: u64,
    /// Multi-byte characters that are.
    multibyte: u64,
}

/// Decides the encoding of everything `input` still has.
///
/// # Errors
/// `empty`, `binary`, `unreadable`.
pub(crate) fn detect<R: Read>(input: R) -> Result<Encoding, ReadError> {
    Survey::of(input).map_err(|e| unreadable(&e))?.verdict()
}

impl Survey {
    fn of<R: Read>(mut input: R) -> io::Result<Self> {
        let mut survey = Self::default();
        // Up to three bytes of a character that the chunk border cut are kept in front.
        let mut buffer = vec![0_u8; CHUNK + 4];
        let mut kept = 0;
        loop {
            let read = read_some(&mut input, &mut buffer[kept..])?;
            let fresh = &buffer[kept..kept + read];
            survey.count(fresh);
            let used = survey.validate(&buffer[..kept + read], read == 0);
            if read == 0 {
                return Ok(survey);
            }
            buffer.copy_within(used..kept + read, 0);
            kept = kept + read - used;
        }
    }

    fn count(&mut self, fresh: &[u8]) {
        if self.head.is_empty() {
            self.head = fresh[..fresh.len().min(4)].to_vec();
            let odd = |b: &&u8| matches!(b, 1..=8 | 0x0e..=0x1a | 0x1c..=0x1f | 0x7f);
            self.controls = fresh.iter().filter(odd).count() as u64;
        }
        for at in memchr::memchr_iter(0, fresh) {
            let odd = (self.length + at as u64) % 2 == 1;
            self.nuls[usize::from(odd)] += 1;
        }
        self.length += fresh.len() as u64;
    }

    /// Counts what is and is not UTF-8; returns how many bytes are settled.
    fn validate(&mut self, bytes: &[u8], last: bool) -> usize {
        // Text of another encoding is recognised long before its last byte.
        if self.invalid > 10_000 && self.invalid > self.multibyte {
            return bytes.len();
        }
        let mut at = 0;
        loop {
            let rest = &bytes[at..];
            let (good, bad) = match std::str::from_utf8(rest) {
                Ok(_) => (rest.len(), None),
                Err(e) => (e.valid_up_to(), Some(e.error_len())),
            };
            let good_part = &rest[..good];
            if !good_part.is_ascii() {
                self.multibyte += good_part.iter().filter(|b| **b >= 0xc0).count() as u64;
            }
            at += good;
            match bad {
                None => return at,
                Some(None) if !last => return at,
                Some(None) => {
                    self.invalid += 1;
                    return bytes.len();
                }
                Some(Some(length)) => {
                    self.invalid += 1;
                    at += length;
                }
            }
        }
    }

    fn verdict(&self) -> Result<Encoding, ReadError> {
        if self.length == 0 {
            return Err(refused("empty", 0, ""));
        }
        match self.head.as_slice() {
            [0xef, 0xbb, 0xbf, ..] => return Ok(Encoding::Utf8Bom),
            [0xff, 0xfe, ..] => return Ok(Encoding::Utf16Le),
            [0xfe, 0xff, ..] => return Ok(Encoding::Utf16Be),
            _ => {}
        }
        // Delimiters, digits and line ends make a tenth of any table, in any script.
        let [even, odd] = self.nuls;
        // A few of them in text that is otherwise fine were put there: UTF-16 has them in every
        // other place, or bytes around them that are no text.
        let put_there = self.controls == 0 && self.invalid == 0 && (even + odd) * 4 < self.length;
        if !put_there && (even + odd) * 10 >= self.length / 2 && even + odd > 1 {
            if odd >= 10 * even {
                return Ok(Encoding::Utf16Le);
            }
            if even >= 10 * odd {
                return Ok(Encoding::Utf16Be);
            }
            return Err(refused("binary", 0, ""));
        }
        if self.controls * 50 > self.length.min(CHUNK as u64) && self.controls > 4 {
            return Err(refused("binary", 0, ""));
        }
        // Many good characters and few bad bytes is damaged UTF-8, not another encoding.
        if self.multibyte >= 10 * self.invalid {
            return Ok(Encoding::Utf8);
        }
        Ok(Encoding::Windows1252)
    }
}

/// The second pass: bytes to text, NULs taken out, losses counted, everything hashed.
pub(crate) struct TextReader<R> {
    input: R,
    encoding: Encoding,
    decoder: Decoder,
    raw: Vec<u8>,
    hash: Sha256,
    /// Bytes taken from the input.
    pub(crate) consumed: u64,
    /// NUL characters taken out.
    pub(crate) nuls: u32,
    /// Bytes or sequences that stand for no character.
    pub(crate) undecodable: u32,
}

impl<R: Read> TextReader<R> {
    /// Decodes `input` from its first byte; a byte order mark is left out.
    pub(crate) fn new(input: R, encoding: Encoding) -> Self {
        Self {
            input,
            encoding,
            decoder: encoding.rules().new_decoder_with_bom_removal(),
            raw: vec![0; CHUNK],
            hash: Sha256::new(),
            consumed: 0,
            nuls: 0,
            undecodable: 0,
        }
    }

    /// Appends the next chunk to `text`; false when there was none left.
    pub(crate) fn append(&mut self, text: &mut String) -> io::Result<bool> {
        let read = read_some(&mut self.input, &mut self.raw)?;
        let fresh = &self.raw[..read];
        self.hash.update(fresh);
        self.consumed += read as u64;
        if self.encoding == Encoding::Windows1252 && !fresh.is_ascii() {
            let unassigned = |b: &&u8| matches!(b, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d);
            let count = clamp(fresh.iter().filter(unassigned).count());
            self.undecodable = self.undecodable.saturating_add(count);
        }
        let start = text.len();
        let mut rest = fresh;
        loop {
            let room = self.decoder.max_utf8_buffer_length_without_replacement(rest.len());
            text.reserve(room.unwrap_or(CHUNK));
            let (result, used) =
                self.decoder.decode_to_string_without_replacement(rest, text, read == 0);
            rest = &rest[used..];
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => {
                    self.undecodable = self.undecodable.saturating_add(1);
                    text.push(char::REPLACEMENT_CHARACTER);
                }
            }
        }
        self.strip_nuls(text, start);
        Ok(read > 0)
    }

    fn strip_nuls(&mut self, text: &mut String, start: usize) {
        let Some(fresh) = text.get(start..) else { return };
        if memchr::memchr(0, fresh.as_bytes()).is_none() {
            return;
        }
        let kept: String = fresh.chars().filter(|c| *c != '\0').collect();
        self.nuls = self.nuls.saturating_add(clamp(fresh.len() - kept.len()));
        text.truncate(start);
        text.push_str(&kept);
    }

    /// SHA-256 of everything that was read, hex.
    pub(crate) fn sha256(self) -> String {
        hex(&self.hash.finalize())
    }
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |half: u8| char::from(DIGITS[usize::from(half)]);
    bytes.iter().flat_map(|b| [digit(b >> 4), digit(b & 15)]).collect()
}

/// One read that is neither interrupted nor short without reason.
fn read_some<R: Read>(input: &mut R, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match input.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
    Ok(filled)
}
