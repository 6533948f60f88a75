//! The proof in a printed certificate, and the digest of its pages that the proof is about.
//!
//! The digest is SHA-256 over what the file shows and could do, not over its bytes: everything that the
//! catalogue leads to, in one order that does not depend on how a program numbers or packs objects;
//! streams as they unpack; what pages inherit written out. Left out are the carried proof itself (it
//! holds the digest), the file's ID, dates and how it is packed. So a file saved again by a program that
//! only repacks it keeps its digest, and a change that could show does not.
//!
//! Two programs may read a deliberately broken file differently. Where the standard leaves them room the
//! file is refused (see [`tree`]); and whoever verifies is shown what was sealed, to be held against the
//! paper.

use std::collections::{BTreeMap, HashMap};
use std::io::Read as _;

use custodia_core::disposal::sealed::print::PROOF_FILE;
use custodia_core::disposal::sealed::verify::CertificateFile;
use custodia_core::store::jcs::hex_text;
use flate2::read::ZlibDecoder;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream};
use sha2::{Digest as _, Sha256};

use super::carry::{Carried, embed};
use crate::error::{Error, Result};
use tree::Leaf;

mod tree;

/// Largest file that is read: a certificate has some hundred kilobytes.
pub const MAX_FILE: usize = 32 << 20;

/// Most objects of a file, and most values inside one another.
const MAX_OBJECTS: usize = 2_000_000;
const MAX_DEPTH: usize = 200;

/// Most bytes all streams may unpack to.
const MAX_UNPACKED: u64 = 256 << 20;

/// Most bytes a packed stream of objects may unpack to.
const MAX_PACKED: usize = 32 << 20;

/// Most values that are looked at.
const MAX_VALUES: usize = 5_000_000;

/// Keys that say how a stream is packed.
const PACKING: [&[u8]; 4] = [b"Length", b"Filter", b"DecodeParms", b"DL"];

/// Reads the file of a certificate as far as it can be judged.
pub fn certificate_file(bytes: &[u8]) -> CertificateFile {
    match read(bytes) {
        None => CertificateFile::Unreadable,
        Some((None, _)) => CertificateFile::Bare,
        Some((Some(proof), digest)) => CertificateFile::Carrying { proof, digest },
    }
}

/// The digest of what a file shows, hexadecimal; `None` for what is no PDF that can be judged.
pub fn digest(bytes: &[u8]) -> Option<String> {
    read(bytes).map(|(_, digest)| digest).filter(|digest| !digest.is_empty())
}

/// The same file carrying a proof. `description` is in the report's language.
///
/// # Errors
/// `Failed` for what is no PDF of ours.
pub fn carry_proof(bytes: &[u8], proof: String, description: String) -> Result<Vec<u8>> {
    let lost = |e: lopdf::Error| Error::failed("proof", e);
    let mut document = Document::load_mem(bytes).map_err(lost)?;
    let info = document.trailer.get(b"Info").and_then(Object::as_reference).map_err(lost)?;
    let date = document.get_dictionary(info).and_then(|i| i.get(b"CreationDate"));
    let date = date.and_then(Object::as_str).map(|d| String::from_utf8_lossy(d).into_owned());
    let date = date.map_err(lost)?;
    let file = Carried {
        name: PROOF_FILE.to_owned(),
        description,
        media: "application/json",
        bytes: proof.into_bytes(),
    };
    let names = embed(&mut document, vec![file], &date, &mut || true)?;
    let root = document.trailer.get(b"Root").and_then(Object::as_reference).map_err(lost)?;
    let catalog = document.get_object_mut(root).and_then(Object::as_dict_mut).map_err(lost)?;
    if let Some(names) = names {
        catalog.set("Names", names);
    }
    let mut out = Vec::with_capacity(bytes.len() + (16 << 10));
    document.save_to(&mut out).map_err(|e| Error::failed("save", e))?;
    Ok(out)
}

fn read(bytes: &[u8]) -> Option<(Option<String>, String)> {
    if bytes.len() > MAX_FILE || !bytes.starts_with(b"%PDF-") {
        return None;
    }
    let options = LoadOptions { max_decompressed_size: Some(MAX_PACKED), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(bytes, options).ok()?;
    if document.trailer.has(b"Encrypt") || document.objects.len() > MAX_OBJECTS {
        return None;
    }
    let root = document.trailer.get(b"Root").ok()?.as_reference().ok()?;
    let catalog = document.get_dictionary(root).ok()?;
    let mut walk = Walk::new(&document);
    let (proof, files) = walk.files(catalog)?;
    let whole = tree::settled(bytes, &document).then(|| walk.digest(catalog, &files)).flatten();
    match (proof, whole) {
        (None, None) => None,
        // It carries a proof, and its pages are broken: they are not those that were printed.
        (proof, None) => Some((proof, String::new())),
        (proof, Some(digest)) => Some((proof, digest)),
    }
}

/// A document while it is digested.
struct Walk<'d> {
    document: &'d Document,
    /// Pages in their order.
    pages: Vec<Leaf<'d>>,
    place: HashMap<ObjectId, usize>,
    /// Objects by the order they were come to.
    seen: HashMap<ObjectId, usize>,
    unpacked: u64,
    /// Values that were looked at.
    values: usize,
}

type Files = BTreeMap<Vec<u8>, Object>;

impl<'d> Walk<'d> {
    fn new(document: &'d Document) -> Self {
        Self {
            document,
            pages: Vec::new(),
            place: HashMap::new(),
            seen: HashMap::new(),
            unpacked: 0,
            values: 0,
        }
    }

    /// Follows references to the value itself.
    fn value<'v>(&self, mut object: &'v Object) -> Option<&'v Object>
    where
        'd: 'v,
    {
        for _ in 0..MAX_DEPTH {
            match object {
                Object::Reference(id) => object = self.document.get_object(*id).ok()?,
                other => return Some(other),
            }
        }
        None
    }

    /// The digest of what the file shows, hexadecimal.
    fn digest(&mut self, catalog: &Dictionary, files: &Files) -> Option<String> {
        self.pages = tree::leaves(self.document, catalog)?;
        self.place = self.pages.iter().enumerate().map(|(at, leaf)| (leaf.id, at)).collect();
        let mut hasher = Sha256::new();
        hasher.update(b"custodia pages 1\n");
        self.catalog(&mut hasher, catalog, files)?;
        Some(hex_text(&hasher.finalize()))
    }

    /// The carried proof, and every other carried file by its name.
    fn files(&mut self, catalog: &Dictionary) -> Option<(Option<String>, Files)> {
        let mut files = Files::new();
        let mut proof = None;
        let names = catalog.get(b"Names").ok().and_then(|n| self.value(n));
        let tree = names.and_then(|n| n.as_dict().ok()).and_then(|n| n.get(b"EmbeddedFiles").ok());
        let mut open: Vec<(Object, usize)> = tree.cloned().map(|t| (t, 0)).into_iter().collect();
        while let Some((node, depth)) = open.pop() {
            let node = self.value(&node)?.as_dict().ok()?.clone();
            if depth > MAX_DEPTH || files.len() > MAX_OBJECTS {
                return None;
            }
            if let Ok(kids) = node.get(b"Kids") {
                let kids = self.value(kids)?.as_array().ok()?.clone();
                open.extend(kids.into_iter().map(|kid| (kid, depth + 1)));
            }
            let Ok(pairs) = node.get(b"Names") else { continue };
            for pair in self.value(pairs)?.as_array().ok()?.clone().chunks(2) {
                let [name, file] = pair else { return None };
                let name = self.value(name)?.as_str().ok()?.to_vec();
                if name == PROOF_FILE.as_bytes() {
                    // Two proofs are none.
                    if proof.replace(self.text_of(file)?).is_some() {
                        return None;
                    }
                } else if files.insert(name, file.clone()).is_some() {
                    return None;
                }
            }
        }
        Some((proof, files))
    }

    fn text_of(&mut self, file: &Object) -> Option<String> {
        let file = self.value(file)?.as_dict().ok()?;
        let stream = self.value(file.get(b"EF").ok()?)?.as_dict().ok()?.get(b"F").ok()?;
        let stream = self.value(stream)?.as_stream().ok()?.clone();
        String::from_utf8(self.unpack(&stream)?.0).ok()
    }

    /// The bytes of a stream, and whether they are unpacked.
    fn unpack(&mut self, stream: &Stream) -> Option<(Vec<u8>, bool)> {
        let filter = match stream.dict.get(b"Filter") {
            Err(_) => return Some((stream.content.clone(), true)),
            Ok(filter) => match self.value(filter)? {
                Object::Array(one) if one.len() == 1 => self.value(one.first()?)?.clone(),
                Object::Array(none) if none.is_empty() => {
                    return Some((stream.content.clone(), true));
                }
                other => other.clone(),
            },
        };
        let plain = filter.as_name().is_ok_and(|n| n == b"FlateDecode");
        if !plain || stream.dict.has(b"DecodeParms") {
            return Some((stream.content.clone(), false));
        }
        let left = MAX_UNPACKED.checked_sub(self.unpacked)?;
        let mut bytes = Vec::new();
        ZlibDecoder::new(stream.content.as_slice()).take(left).read_to_end(&mut bytes).ok()?;
        self.unpacked += bytes.len() as u64;
        (self.unpacked < MAX_UNPACKED).then_some((bytes, true))
    }

    fn catalog(&mut self, out: &mut Sha256, catalog: &Dictionary, files: &Files) -> Option<()> {
        for at in 0..self.pages.len() {
            self.page(out, at)?;
        }
        for (key, value) in sorted(catalog) {
            match key {
                b"Pages" | b"Names" => {}
                _ => {
                    put(out, b'K', key);
                    self.object(out, value, 0)?;
                }
            }
        }
        if let Some(names) = catalog.get(b"Names").ok().and_then(|n| self.value(n)) {
            for (key, value) in sorted(&names.as_dict().ok()?.clone()) {
                if key != b"EmbeddedFiles" {
                    put(out, b'N', key);
                    self.object(out, value, 0)?;
                }
            }
        }
        for (name, file) in files {
            put(out, b'F', name);
            self.object(out, file, 0)?;
        }
        let info = self.document.trailer.get(b"Info").ok().and_then(|i| self.value(i));
        for key in [b"Title".as_slice(), b"Author", b"Subject"] {
            if let Some(value) = info.and_then(|i| i.as_dict().ok()).and_then(|i| i.get(key).ok()) {
                put(out, b'I', key);
                self.object(out, value, 0)?;
            }
        }
        Some(())
    }

    fn page(&mut self, out: &mut Sha256, at: usize) -> Option<()> {
        let leaf = self.pages.get(at)?;
        let page = self.document.get_dictionary(leaf.id).ok()?;
        put(out, b'P', at.to_string().as_bytes());
        let mut all: BTreeMap<&[u8], &Object> =
            leaf.inherited.iter().map(|(k, v)| (*k, *v)).collect();
        for (key, value) in page {
            if key != b"Parent" && key != b"Contents" {
                all.insert(key, value);
            }
        }
        for (key, value) in all {
            put(out, b'K', key);
            // Boxes and turns are small: some programs share one among pages, others write it in each.
            let value = if key == b"Resources" { value } else { self.value(value)? };
            self.object(out, value, 0)?;
        }
        // Several streams of a page are one, with a blank between two (ISO 32000-1, 7.8.2).
        let Ok(contents) = page.get(b"Contents") else { return Some(()) };
        let parts = match self.value(contents)? {
            Object::Array(parts) => parts.clone(),
            _ => vec![contents.clone()],
        };
        let mut whole = Vec::new();
        for part in parts {
            let stream = self.value(&part)?.as_stream().ok()?.clone();
            // Another key could name a file that another reader takes the content from.
            let packed = stream.dict.iter().all(|(k, _)| matches!(&**k, b"Length" | b"Filter"));
            let (bytes, plain) = self.unpack(&stream)?;
            if !plain || !packed {
                return None;
            }
            whole.extend_from_slice(&bytes);
            whole.push(b'\n');
        }
        put(out, b'C', &whole);
        Some(())
    }

    fn object(&mut self, out: &mut Sha256, object: &Object, depth: usize) -> Option<()> {
        self.values += 1;
        if depth > MAX_DEPTH || self.values > MAX_VALUES {
            return None;
        }
        match object {
            Object::Null => put(out, b'0', b""),
            Object::Boolean(b) => put(out, b'b', &[u8::from(*b)]),
            Object::Integer(n) => put(out, b'n', n.to_string().as_bytes()),
            Object::Real(n) => put(out, b'n', n.to_string().as_bytes()),
            Object::Name(name) => put(out, b'/', name),
            Object::String(text, _) => put(out, b's', text),
            Object::Array(all) => {
                put(out, b'[', all.len().to_string().as_bytes());
                for one in all {
                    self.object(out, one, depth + 1)?;
                }
            }
            Object::Dictionary(d) => self.dictionary(out, d, depth)?,
            Object::Stream(stream) => self.stream(out, stream, depth)?,
            Object::Reference(id) => self.reference(out, *id, depth)?,
        }
        Some(())
    }

    fn dictionary(&mut self, out: &mut Sha256, d: &Dictionary, depth: usize) -> Option<()> {
        put(out, b'<', b"");
        for (key, value) in sorted(d) {
            put(out, b'K', key);
            self.object(out, value, depth + 1)?;
        }
        put(out, b'>', b"");
        Some(())
    }

    fn stream(&mut self, out: &mut Sha256, stream: &Stream, depth: usize) -> Option<()> {
        let (bytes, plain) = self.unpack(stream)?;
        let mut d = stream.dict.clone();
        d.remove(b"Length");
        if plain {
            for key in PACKING {
                d.remove(key);
            }
        }
        self.dictionary(out, &d, depth)?;
        put(out, b'S', &bytes);
        Some(())
    }

    /// What an object is said once; where it comes again, which one it was.
    fn reference(&mut self, out: &mut Sha256, id: ObjectId, depth: usize) -> Option<()> {
        if let Some(page) = self.place.get(&id) {
            put(out, b'p', page.to_string().as_bytes());
            return Some(());
        }
        if let Some(before) = self.seen.get(&id) {
            put(out, b'r', before.to_string().as_bytes());
            return Some(());
        }
        self.seen.insert(id, self.seen.len());
        let document = self.document;
        // A reference to nothing is null (ISO 32000-1, 7.3.10).
        match document.get_object(id) {
            Ok(object) => self.object(out, object, depth + 1),
            Err(_) => self.object(out, &Object::Null, depth + 1),
        }
    }
}

fn sorted(d: &Dictionary) -> Vec<(&[u8], &Object)> {
    let mut all: Vec<(&[u8], &Object)> = d.iter().map(|(k, v)| (k.as_slice(), v)).collect();
    all.sort_by(|a, b| a.0.cmp(b.0));
    all
}

/// A tag, a length and the bytes: nothing runs into what follows it.
fn put(out: &mut Sha256, tag: u8, bytes: &[u8]) {
    out.update([tag]);
    out.update((bytes.len() as u64).to_be_bytes());
    out.update(bytes);
}
