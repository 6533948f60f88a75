//! The digest of what a file shows and could do, not of its bytes: everything that the catalogue leads
//! to, in one order that does not depend on how a program numbers or packs objects; streams as they
//! unpack; what pages inherit written out. Left out are the carried proof itself (it holds the digest),
//! the file's ID, dates and how it is packed.
//!
//! What is left out must have no say in what is shown: so the tree of pages holds nothing but what makes
//! it a tree, and there is no page beside it.

use std::collections::{BTreeMap, HashMap, HashSet};

use custodia_core::store::jcs::hex_text;
use lopdf::{Dictionary, Object, ObjectId, Stream};
use sha2::{Digest as _, Sha256};

use super::carried::carried;
use super::strict::Strict;

/// Most values inside one another.
const MAX_DEPTH: usize = 200;

/// Most pages, and most nodes above one another.
const MAX_PAGES: usize = 2_000;
const MAX_NODES: usize = 30;

/// Most bytes that are digested, and what each value counts besides its own.
const MAX_DIGESTED: usize = 512 << 20;
const VALUE: usize = 16;

/// What pages take from the nodes above them (ISO 32000-1, table 30).
const INHERITED: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];

/// What else a node has.
const NODE: [&[u8]; 4] = [b"Type", b"Kids", b"Count", b"Parent"];

/// Keys that say how a stream is packed.
const PACKING: [&[u8]; 4] = [b"Length", b"Filter", b"DecodeParms", b"DL"];

type Inherited<'d> = BTreeMap<&'static [u8], &'d Object>;

/// A document while it is digested.
pub(super) struct Walk<'d> {
    file: &'d Strict,
    /// Pages in their order.
    pages: Vec<(ObjectId, Inherited<'d>)>,
    place: HashMap<ObjectId, usize>,
    /// Objects by the order they were come to.
    seen: HashMap<ObjectId, usize>,
    hasher: Sha256,
    left: usize,
}

/// The digest, hexadecimal; `None` for a file that some reader could take for something else.
pub(super) fn of(file: &Strict) -> Option<String> {
    let trailer = file.trailer.as_ref()?;
    let root = trailer.get(b"Root").ok()?.as_reference().ok()?;
    let catalog = file.get(root)?.as_dict().ok()?;
    let mut walk = Walk {
        file,
        pages: Vec::new(),
        place: HashMap::new(),
        seen: HashMap::new(),
        hasher: Sha256::new(),
        left: MAX_DIGESTED,
    };
    walk.hasher.update(b"custodia pages 1\n");
    walk.collect(root, catalog)?;
    walk.catalog(catalog)?;
    let info = trailer.get(b"Info").ok().and_then(|i| file.value(i)).and_then(|i| i.as_dict().ok());
    for key in [b"Title".as_slice(), b"Author", b"Subject", b"Keywords"] {
        if let Some(value) = info.and_then(|i| i.get(key).ok()) {
            walk.key(b'I', key, value)?;
        }
    }
    Some(hex_text(&walk.hasher.finalize()))
}

fn is_type(file: &Strict, node: &Dictionary, name: &[u8]) -> bool {
    file.of(node, b"Type").is_some_and(|t| t.as_name().is_ok_and(|t| t == name))
}

impl<'d> Walk<'d> {
    /// Finds the pages with what each inherits.
    fn collect(&mut self, root: ObjectId, catalog: &'d Dictionary) -> Option<()> {
        let file = self.file;
        let top = catalog.get(b"Pages").ok()?.as_reference().ok()?;
        let mut met = HashSet::from([root]);
        // Nodes by the pages that are below them, as each says, and before them.
        let mut counts = Vec::new();
        let mut open = vec![(top, None, Inherited::new(), 0_usize)];
        while let Some((id, parent, mut inherited, depth)) = open.pop() {
            let node = file.get(id)?.as_dict().ok()?;
            let above = node.get(b"Parent").ok().map(|p| p.as_reference().ok());
            if depth > MAX_NODES || !met.insert(id) || above != parent.map(Some) {
                return None;
            }
            for key in INHERITED {
                if let Ok(value) = node.get(key) {
                    inherited.insert(key, value);
                }
            }
            if !node.has(b"Kids") {
                is_type(file, node, b"Page").then_some(())?;
                self.place.insert(id, self.pages.len());
                self.pages.push((id, inherited));
                continue;
            }
            let known = |key: &[u8]| NODE.contains(&key) || INHERITED.contains(&key);
            if !is_type(file, node, b"Pages") || !node.iter().all(|(key, _)| known(key)) {
                return None;
            }
            let kids = file.of(node, b"Kids")?.as_array().ok()?;
            if open.len() + self.pages.len() + kids.len() > MAX_PAGES {
                return None;
            }
            counts.push((id, file.of(node, b"Count")?.as_i64().ok()?));
            // The last first, as they are taken from the end.
            for kid in kids.iter().rev() {
                open.push((kid.as_reference().ok()?, Some(id), inherited.clone(), depth + 1));
            }
        }
        self.counted(&counts)?;
        self.alone(&met)
    }

    /// Whether nodes say how many pages are below them: some readers go by that.
    fn counted(&self, counts: &[(ObjectId, i64)]) -> Option<()> {
        let mut below: HashMap<ObjectId, i64> = HashMap::new();
        for (id, _) in &self.pages {
            let mut node = self.file.get(*id)?.as_dict().ok()?;
            while let Ok(parent) = node.get(b"Parent").and_then(Object::as_reference) {
                *below.entry(parent).or_default() += 1;
                node = self.file.get(parent)?.as_dict().ok()?;
            }
        }
        let right = counts.iter().all(|(id, count)| below.get(id) == Some(count));
        (right && !self.pages.is_empty()).then_some(())
    }

    /// Whether there is no page, node or catalogue but those that were come to; and whether the second
    /// list of pages, where there is one, is theirs.
    fn alone(&self, met: &HashSet<ObjectId>) -> Option<()> {
        let kinds = [b"Page".as_slice(), b"Pages", b"Catalog", b"Template"];
        let other = self.file.objects().any(|(id, object)| {
            let Ok(node) = object.as_dict() else { return false };
            !met.contains(&id) && kinds.iter().any(|kind| is_type(self.file, node, kind))
        });
        let pages: Vec<ObjectId> = self.pages.iter().map(|(id, _)| *id).collect();
        (!other && self.file.leads_to(&pages)).then_some(())
    }

    fn catalog(&mut self, catalog: &'d Dictionary) -> Option<()> {
        let (_, files) = carried(self.file, catalog)?;
        for at in 0..self.pages.len() {
            self.page(at)?;
        }
        for (key, value) in sorted(catalog) {
            if key != b"Pages" && key != b"Names" {
                self.key(b'K', key, value)?;
            }
        }
        if let Some(names) = self.file.of(catalog, b"Names") {
            for (key, value) in sorted(names.as_dict().ok()?) {
                if key != b"EmbeddedFiles" {
                    self.key(b'N', key, value)?;
                }
            }
        }
        for (name, file) in files {
            self.key(b'F', name, file)?;
        }
        Some(())
    }

    fn key(&mut self, tag: u8, key: &[u8], value: &'d Object) -> Option<()> {
        self.put(tag, key)?;
        self.object(value, 0)
    }

    fn page(&mut self, at: usize) -> Option<()> {
        let file = self.file;
        let (id, inherited) = self.pages.get(at)?;
        let page = file.get(*id)?.as_dict().ok()?;
        let mut all: BTreeMap<&[u8], &Object> = inherited.iter().map(|(k, v)| (*k, *v)).collect();
        let own = page.iter().filter(|(key, _)| *key != b"Parent" && *key != b"Contents");
        all.extend(own.map(|(key, value)| (key.as_slice(), value)));
        self.put(b'P', at.to_string().as_bytes())?;
        for (key, value) in all {
            // Boxes and turns are small: some programs share one among pages, others write it in each.
            let value = if key == b"Resources" { value } else { file.value(value)? };
            self.key(b'K', key, value)?;
        }
        // Several streams of a page are one, with a blank between two (ISO 32000-1, 7.8.2).
        let Ok(contents) = page.get(b"Contents") else { return Some(()) };
        let parts = match file.value(contents)? {
            Object::Array(parts) => parts.as_slice(),
            _ => std::slice::from_ref(contents),
        };
        let mut whole = Vec::new();
        for part in parts {
            // An empty part costs work, too.
            self.left = self.left.checked_sub(VALUE)?;
            let stream = file.value(part)?.as_stream().ok()?;
            let (bytes, plain) = file.unpack(stream)?;
            // Their keys are not digested: there is none that says where else the bytes are.
            let known = |key: &[u8]| key == b"Length" || key == b"Filter";
            if !plain || !stream.dict.iter().all(|(key, _)| known(key)) {
                return None;
            }
            whole.extend_from_slice(&bytes);
            whole.push(b'\n');
        }
        self.put(b'C', &whole)
    }

    fn object(&mut self, object: &'d Object, depth: usize) -> Option<()> {
        if depth > MAX_DEPTH {
            return None;
        }
        match object {
            Object::Null => self.put(b'0', b""),
            Object::Boolean(b) => self.put(b'b', &[u8::from(*b)]),
            Object::Integer(n) => self.put(b'n', n.to_string().as_bytes()),
            Object::Real(n) => self.put(b'n', n.to_string().as_bytes()),
            Object::Name(name) => self.put(b'/', name),
            Object::String(text, _) => self.put(b's', text),
            Object::Array(all) => {
                self.put(b'[', all.len().to_string().as_bytes())?;
                all.iter().try_for_each(|one| self.object(one, depth + 1))
            }
            Object::Dictionary(d) => self.dictionary(d, &[], depth),
            Object::Stream(stream) => self.stream(stream, depth),
            Object::Reference(id) => self.reference(*id, depth),
        }
    }

    fn dictionary(&mut self, d: &'d Dictionary, but: &[&[u8]], depth: usize) -> Option<()> {
        self.put(b'<', b"")?;
        for (key, value) in sorted(d) {
            if !but.contains(&key) {
                self.put(b'K', key)?;
                self.object(value, depth + 1)?;
            }
        }
        self.put(b'>', b"")
    }

    fn stream(&mut self, stream: &'d Stream, depth: usize) -> Option<()> {
        let (bytes, plain) = self.file.unpack(stream)?;
        let but: &[&[u8]] = if plain { &PACKING } else { &[b"Length"] };
        self.dictionary(&stream.dict, but, depth)?;
        self.put(b'S', &bytes)
    }

    /// What an object is said once; where it comes again, which one it was.
    fn reference(&mut self, id: ObjectId, depth: usize) -> Option<()> {
        if let Some(page) = self.place.get(&id) {
            return self.put(b'p', page.to_string().as_bytes());
        }
        if let Some(before) = self.seen.get(&id) {
            return self.put(b'r', before.to_string().as_bytes());
        }
        self.seen.insert(id, self.seen.len());
        // A reference to nothing is null (ISO 32000-1, 7.3.10).
        self.object(self.file.get(id).unwrap_or(&Object::Null), depth + 1)
    }

    /// A tag, a length and the bytes: nothing runs into what follows it.
    fn put(&mut self, tag: u8, bytes: &[u8]) -> Option<()> {
        self.left = self.left.checked_sub(bytes.len() + VALUE)?;
        self.hasher.update([tag]);
        self.hasher.update((bytes.len() as u64).to_be_bytes());
        self.hasher.update(bytes);
        Some(())
    }
}

fn sorted(d: &Dictionary) -> Vec<(&[u8], &Object)> {
    let mut all: Vec<(&[u8], &Object)> = d.iter().map(|(k, v)| (k.as_slice(), v)).collect();
    all.sort_by(|a, b| a.0.cmp(b.0));
    all
}
