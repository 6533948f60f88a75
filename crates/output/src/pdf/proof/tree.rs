//! The pages of a file, and where its objects stand: only what every reader takes the same way.
//!
//! The standard leaves readers room with a broken file. A node that is a page and has kids is a page to
//! one and a branch to another; a page whose `Parent` is not the node it hangs from inherits other
//! fonts; an object written twice is the one or the other. None of that is judged here: it is refused.

use std::collections::{BTreeMap, HashSet};
use std::rc::Rc;

use lopdf::xref::XrefEntry;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// What pages take from the nodes above them (ISO 32000-1, table 30).
const INHERITED: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];

/// What else a branch of the tree has (table 29).
const BRANCH: [&[u8]; 4] = [b"Type", b"Kids", b"Count", b"Parent"];

/// Branches inside one another, and pages: more than any certificate has.
const MAX_DEPTH: usize = 50;
const MAX_PAGES: usize = 5_000;

/// The values a page takes from above.
pub(super) type Inherited<'d> = Rc<BTreeMap<&'static [u8], &'d Object>>;

/// A page.
pub(super) struct Leaf<'d> {
    pub id: ObjectId,
    pub inherited: Inherited<'d>,
}

/// The pages in their order; `None` for a tree that readers could take in two ways.
pub(super) fn leaves<'d>(document: &'d Document, catalog: &Dictionary) -> Option<Vec<Leaf<'d>>> {
    let top = catalog.get(b"Pages").ok()?.as_reference().ok()?;
    let mut tree = Tree { document, met: HashSet::new(), leaves: Vec::new() };
    tree.node(top, None, &Rc::default(), 0)?;
    (!tree.leaves.is_empty()).then_some(tree.leaves)
}

struct Tree<'d> {
    document: &'d Document,
    met: HashSet<ObjectId>,
    leaves: Vec<Leaf<'d>>,
}

impl<'d> Tree<'d> {
    /// The pages under a node, which counts them too.
    fn node(
        &mut self,
        id: ObjectId,
        parent: Option<ObjectId>,
        above: &Inherited<'d>,
        depth: usize,
    ) -> Option<usize> {
        if depth > MAX_DEPTH || !self.met.insert(id) {
            return None;
        }
        let node = self.document.get_dictionary(id).ok()?;
        let up = node.get(b"Parent").ok();
        if up.map(Object::as_reference).transpose().ok()? != parent {
            return None;
        }
        let mut own = Rc::clone(above);
        for key in INHERITED {
            if let Ok(value) = node.get(key) {
                Rc::make_mut(&mut own).insert(key, value);
            }
        }
        match node.get(b"Type").ok()?.as_name().ok()? {
            b"Pages" => self.branch(id, node, &own, depth),
            b"Page" if !node.has(b"Kids") && self.leaves.len() < MAX_PAGES => {
                self.leaves.push(Leaf { id, inherited: own });
                Some(1)
            }
            _ => None,
        }
    }

    fn branch(
        &mut self,
        id: ObjectId,
        node: &'d Dictionary,
        own: &Inherited<'d>,
        depth: usize,
    ) -> Option<usize> {
        let known = |key: &[u8]| BRANCH.contains(&key) || INHERITED.contains(&key);
        if !node.iter().all(|(key, _)| known(key)) {
            return None;
        }
        let (_, kids) = self.document.dereference(node.get(b"Kids").ok()?).ok()?;
        let mut count = 0;
        for kid in kids.as_array().ok()? {
            count += self.node(kid.as_reference().ok()?, Some(id), own, depth + 1)?;
        }
        let (_, told) = self.document.dereference(node.get(b"Count").ok()?).ok()?;
        (usize::try_from(told.as_i64().ok()?) == Ok(count)).then_some(count)
    }
}

/// Whether every object of the file that is written out stands once, where its table says: nothing
/// was appended that another reader might take instead.
pub(super) fn settled(bytes: &[u8], document: &Document) -> bool {
    let entries = &document.reference_table.entries;
    let mut from = 0;
    while let Some(found) = find(bytes, from) {
        from = found + 4;
        let Some((start, number, generation)) = heading(bytes, found) else { continue };
        let stands = match entries.get(&number) {
            Some(XrefEntry::Normal { offset, generation: of }) => {
                usize::try_from(*offset) == Ok(start) && *of == generation
            }
            _ => false,
        };
        if !stands {
            return false;
        }
    }
    true
}

/// Where the next ` obj` stands.
fn find(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.windows(4)
        .position(|w| matches!(w, [b' ' | b'\t' | b'\r' | b'\n', b'o', b'b', b'j']))
        .map(|at| from + at)
}

/// The heading of an object that ends here: where it begins, its number and its generation.
fn heading(bytes: &[u8], end: usize) -> Option<(usize, u32, u16)> {
    let blanks = |mut at: usize| {
        while at > 0 && bytes.get(at - 1).is_some_and(u8::is_ascii_whitespace) {
            at -= 1;
        }
        at
    };
    let digits = |end: usize| {
        let mut at = end;
        while at > 0 && bytes.get(at - 1).is_some_and(u8::is_ascii_digit) {
            at -= 1;
        }
        let text = std::str::from_utf8(bytes.get(at..end)?).ok()?;
        Some((at, text))
    };
    let (at, generation) = digits(blanks(end))?;
    let before = blanks(at);
    let (start, number) = digits(before).filter(|_| before < at)?;
    Some((start, number.parse().ok()?, generation.parse().ok()?))
}
