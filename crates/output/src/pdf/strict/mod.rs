//! A PDF read to the letter, for files that must mean the same to every reader.
//!
//! Readers forgive a lot, each in its own way: garbage between objects, an object defined twice, a table
//! that points elsewhere, a stream that ends where another says. Somebody who forges a file lives on
//! that: one reader digests what was printed, another shows something else. So nothing is forgiven here.
//! Every byte belongs to one object or table, every object is defined once, and every table says so.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::Read as _;

use flate2::read::ZlibDecoder;
use lopdf::{Dictionary, Object, ObjectId, Stream};

mod lex;
mod linear;
mod xref;

use lex::{Lexer, MAX_VALUES};
use xref::{Place, Section};

/// Most objects of a file.
const MAX_OBJECTS: usize = 300_000;

/// Most bytes all streams may unpack to.
const MAX_UNPACKED: u64 = 256 << 20;

/// Most references that lead to references.
const MAX_WAY: usize = 8;

/// Keys of an object stream.
const PACKED: [&[u8]; 5] = [b"Type", b"N", b"First", b"Length", b"Filter"];

/// What a file holds.
pub(super) struct Strict {
    objects: HashMap<u32, Object>,
    /// Of the newest table; `None` for a file that is not to the letter: it then has what was read of it.
    pub(super) trailer: Option<Dictionary>,
    /// How much may still be unpacked.
    unpacked: Cell<u64>,
    linear: Option<linear::Linear>,
}

/// While a file is read.
struct Scan<'b> {
    lexer: Lexer<'b>,
    places: BTreeMap<u32, Place>,
    sections: Vec<Section>,
    start: Option<u64>,
    /// Tables that are objects.
    tables: BTreeSet<u32>,
}

impl Strict {
    pub(super) fn read(bytes: &[u8]) -> Self {
        let mut strict = Self {
            objects: HashMap::new(),
            trailer: None,
            unpacked: Cell::new(MAX_UNPACKED),
            linear: None,
        };
        let mut scan = Scan {
            lexer: Lexer::new(bytes, 0, MAX_VALUES),
            places: BTreeMap::new(),
            sections: Vec::new(),
            start: None,
            tables: BTreeSet::new(),
        };
        let whole = strict.scan(&mut scan);
        // What was packed is unpacked in any case: the proof may be named there.
        let packed = strict.unpack_objects(&mut scan);
        if whole.and(packed).is_some() {
            strict.linear = linear::Linear::find(&strict.objects, &scan.places, bytes.len());
            let start = scan.start.unwrap_or_default();
            let trailer = xref::agree(&scan.sections, start, &scan.places, &scan.tables);
            let hints = strict.linear.as_ref().is_none_or(linear::Linear::is_known);
            strict.trailer = trailer.filter(|_| hints).cloned();
        }
        strict
    }

    fn scan(&mut self, scan: &mut Scan<'_>) -> Option<()> {
        begin(&mut scan.lexer)?;
        loop {
            scan.lexer.blank();
            match scan.lexer.peek() {
                None => return Some(()),
                Some(b'0'..=b'9') => self.object(scan)?,
                Some(b'x') => scan.sections.push(xref::table(&mut scan.lexer)?),
                Some(_) => {
                    scan.lexer.word(b"startxref")?;
                    scan.lexer.blank();
                    scan.start = Some(scan.lexer.digits()?);
                    scan.lexer.blank();
                    scan.lexer.exactly(b"%%EOF")?;
                }
            }
            if scan.sections.len() > 2 {
                return None;
            }
        }
    }

    /// An object with a number, and the stream it may be.
    fn object(&mut self, scan: &mut Scan<'_>) -> Option<()> {
        let at = u64::try_from(scan.lexer.at).ok()?;
        let id = scan.lexer.header()?;
        let mut value = scan.lexer.value()?;
        scan.lexer.blank();
        if let (Object::Dictionary(dictionary), Some(())) = (&value, scan.lexer.word(b"stream")) {
            scan.lexer.line_end()?;
            let length = dictionary.get(b"Length").and_then(Object::as_i64).ok()?;
            let content = scan.lexer.take(usize::try_from(length).ok()?)?.to_vec();
            let _ = scan.lexer.line_end();
            scan.lexer.word(b"endstream")?;
            scan.lexer.blank();
            value = Object::Stream(Stream::new(dictionary.clone(), content));
        }
        scan.lexer.word(b"endobj")?;
        if let Object::Stream(stream) = &value
            && stream.dict.has_type(b"XRef")
        {
            let left = usize::try_from(self.unpacked.get()).ok()?;
            let section = xref::stream(at, stream, left)?;
            scan.sections.push(section);
            scan.tables.insert(id);
        }
        self.define(scan, id, Place::At(at), value)
    }

    fn define(&mut self, scan: &mut Scan<'_>, id: u32, place: Place, value: Object) -> Option<()> {
        let again = scan.places.insert(id, place).is_some() || id == 0;
        let plain = !matches!(value, Object::Reference(_));
        self.objects.insert(id, value);
        (!again && plain && self.objects.len() <= MAX_OBJECTS).then_some(())
    }

    /// Objects in object streams (ISO 32000-1, 7.5.7).
    fn unpack_objects(&mut self, scan: &mut Scan<'_>) -> Option<()> {
        let is_packed = |o: &&Object| o.as_stream().is_ok_and(|s| s.dict.has_type(b"ObjStm"));
        let mut packed: Vec<u32> =
            self.objects.iter().filter(|(_, o)| is_packed(o)).map(|(id, _)| *id).collect();
        packed.sort_unstable();
        for container in packed {
            let Some(Object::Stream(stream)) = self.objects.remove(&container) else { continue };
            let known = stream.dict.iter().all(|(key, _)| PACKED.contains(&key.as_slice()));
            let (bytes, plain) = self.unpack(&stream)?;
            if !known || !plain {
                return None;
            }
            let number = |key: &[u8]| {
                usize::try_from(stream.dict.get(key).and_then(Object::as_i64).ok()?).ok()
            };
            self.unpack_one(scan, (container, &bytes), number(b"N")?, number(b"First")?)?;
        }
        Some(())
    }

    fn unpack_one(
        &mut self,
        scan: &mut Scan<'_>,
        (container, bytes): (u32, &[u8]),
        count: usize,
        first: usize,
    ) -> Option<()> {
        let mut heads = Lexer::new(bytes, 0, 0);
        let mut values = Lexer::new(bytes, first, scan.lexer.left);
        for index in 0..count {
            heads.blank();
            let id = u32::try_from(heads.digits()?).ok()?;
            heads.blank();
            let offset = usize::try_from(heads.digits()?).ok()?;
            values.blank();
            // One directly behind the other: no reader finds anything else there.
            if heads.at > first || first.checked_add(offset)? != values.at {
                return None;
            }
            let value = values.value()?;
            let place = Place::In(container, u64::try_from(index).ok()?);
            self.define(scan, id, place, value)?;
        }
        heads.blank();
        values.blank();
        scan.lexer.left = values.left;
        (heads.at == first && values.peek().is_none()).then_some(())
    }

    /// Whether anything was read.
    pub(super) fn is_empty(&self) -> bool {
        self.objects.is_empty()
    }

    /// All values that have a number.
    pub(super) fn objects(&self) -> impl Iterator<Item = (ObjectId, &Object)> {
        self.objects.iter().map(|(id, object)| ((*id, 0), object))
    }

    /// Whether a reader that takes the shortcuts of the file comes to the same pages.
    pub(super) fn leads_to(&self, pages: &[ObjectId]) -> bool {
        self.linear.as_ref().is_none_or(|linear| linear.leads_to(pages))
    }

    pub(super) fn get(&self, (number, generation): ObjectId) -> Option<&Object> {
        self.objects.get(&number).filter(|_| generation == 0)
    }

    /// Follows references to the value itself.
    pub(super) fn value<'v>(&'v self, mut object: &'v Object) -> Option<&'v Object> {
        for _ in 0..MAX_WAY {
            match object {
                Object::Reference(id) => object = self.get(*id)?,
                other => return Some(other),
            }
        }
        None
    }

    /// The value of a key, where it has one.
    pub(super) fn of<'v>(&'v self, dictionary: &'v Dictionary, key: &[u8]) -> Option<&'v Object> {
        dictionary.get(key).ok().and_then(|value| self.value(value))
    }

    /// The bytes of a stream, and whether they are unpacked.
    pub(super) fn unpack(&self, stream: &Stream) -> Option<(Vec<u8>, bool)> {
        let filter = stream.dict.get(b"Filter").ok().map(|filter| match filter {
            Object::Array(one) if one.len() == 1 => one.first().unwrap_or(filter),
            other => other,
        });
        let none = filter.is_none_or(|f| f.as_array().is_ok_and(Vec::is_empty));
        let flate = filter.is_some_and(|f| f.as_name().is_ok_and(|n| n == b"FlateDecode"));
        if none || !flate || stream.dict.has(b"DecodeParms") {
            let length = u64::try_from(stream.content.len()).ok()?;
            self.unpacked.set(self.unpacked.get().checked_sub(length)?);
            return Some((stream.content.clone(), none && !stream.dict.has(b"DecodeParms")));
        }
        let mut bytes = Vec::new();
        let left = self.unpacked.get();
        ZlibDecoder::new(stream.content.as_slice()).take(left).read_to_end(&mut bytes).ok()?;
        let left = left.checked_sub(u64::try_from(bytes.len()).ok()?).filter(|n| *n > 0)?;
        self.unpacked.set(left);
        Some((bytes, true))
    }
}

/// The first line, and the line of bytes that says the file is not text.
fn begin(lexer: &mut Lexer<'_>) -> Option<()> {
    lexer.exactly(b"%PDF-1.").or_else(|| lexer.exactly(b"%PDF-2."))?;
    lexer.take(1).filter(|version| version.iter().all(u8::is_ascii_digit))?;
    lexer.line_end()?;
    if lexer.exactly(b"%").is_some() {
        let mark = lexer.take(4)?;
        mark.iter().all(|b| *b >= 128).then(|| lexer.line_end())??;
    }
    Some(())
}
