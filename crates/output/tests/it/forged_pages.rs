//! Files in which one reader of PDF sees other pages than another: refused, whatever ours sees.

use custodia_core::disposal::sealed::verify::VerifyVerdict;
use custodia_core::text::Lang;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use crate::proofs::{by_register, ids, printed, sealed};
use crate::sample::Office;

/// The root of the tree of pages, and the first page.
fn tree(d: &Document) -> (ObjectId, ObjectId) {
    let root = d.catalog().unwrap().get(b"Pages").unwrap().as_reference().unwrap();
    let first = *d.get_pages().values().next().unwrap();
    (root, first)
}

fn node(d: &mut Document, id: ObjectId) -> &mut Dictionary {
    d.get_object_mut(id).unwrap().as_dict_mut().unwrap()
}

fn other_words(d: &mut Document) -> ObjectId {
    let content = b"BT /F1 20 Tf 40 700 Td (FORGED serial Z9) Tj ET".to_vec();
    d.add_object(Stream::new(Dictionary::new(), content))
}

type Forgery = (&'static str, fn(&mut Document));

const FORGERIES: [Forgery; 7] = [
    ("a page that is a branch too", |d| {
        let (root, first) = tree(d);
        let up = node(d, first).get(b"Parent").unwrap().as_reference().unwrap();
        let words = other_words(d);
        let mut between = node(d, first).clone();
        between.set("Contents", words);
        between.set("Kids", vec![Object::Reference(first)]);
        let between = d.add_object(between);
        for kid in node(d, up).get_mut(b"Kids").unwrap().as_array_mut().unwrap() {
            if *kid == Object::Reference(first) {
                *kid = Object::Reference(between);
            }
        }
        assert_ne!(root, first);
    }),
    ("a branch with something to show", |d| {
        let (root, _) = tree(d);
        let words = other_words(d);
        node(d, root).set("Contents", words);
    }),
    ("a page that takes its fonts from elsewhere", |d| {
        let (_, first) = tree(d);
        let elsewhere =
            d.add_object(dictionary! { "Type" => "Pages", "Resources" => Dictionary::new() });
        node(d, first).set("Parent", elsewhere);
    }),
    ("a tree that counts fewer pages than it has", |d| {
        let (root, _) = tree(d);
        node(d, root).set("Count", 1);
        let again = d.get_pages().len();
        assert!(again > 0);
        let (_, first) = tree(d);
        let copy = node(d, first).clone();
        let copy = d.add_object(copy);
        node(d, root).get_mut(b"Kids").unwrap().as_array_mut().unwrap().push(copy.into());
    }),
    ("a page that does not say that it is one", |d| {
        let (_, first) = tree(d);
        node(d, first).remove(b"Type");
    }),
    ("content that another reader takes from another file", |d| {
        let (_, first) = tree(d);
        let id = node(d, first).get(b"Contents").unwrap();
        let id = match id {
            Object::Reference(id) => *id,
            parts => parts.as_array().unwrap()[0].as_reference().unwrap(),
        };
        let stream = d.get_object_mut(id).unwrap().as_stream_mut().unwrap();
        stream.dict.set("F", Object::string_literal("other.txt"));
    }),
    ("more pages than any certificate has", |d| {
        let (root, first) = tree(d);
        let mut kids = node(d, root).get(b"Kids").unwrap().as_array().unwrap().clone();
        let mut page = node(d, first).clone();
        page.set("Parent", root);
        for _ in 0..6_000 {
            kids.push(d.add_object(page.clone()).into());
        }
        let count = i64::try_from(kids.len()).unwrap();
        node(d, root).set("Kids", kids);
        node(d, root).set("Count", count);
    }),
];

#[test]
fn what_readers_could_take_in_two_ways_is_refused() {
    let mut office = Office::sample("proofs-two-ways");
    let lot = sealed(&mut office);
    let one = ids(&office, lot);
    let file = printed(&mut office, &one[..1], Lang::En).remove(0);
    assert_eq!(by_register(&office, &file.bytes).0, VerifyVerdict::Genuine);
    // The control: saved again by the same way without a forgery it is what it was.
    let mut again = Document::load_mem(&file.bytes).unwrap();
    let mut bytes = Vec::new();
    again.save_to(&mut bytes).unwrap();
    assert_eq!(by_register(&office, &bytes).0, VerifyVerdict::Genuine);
    for (what, forge) in FORGERIES {
        let mut document = Document::load_mem(&file.bytes).unwrap();
        forge(&mut document);
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        assert_eq!(by_register(&office, &bytes).0, VerifyVerdict::Changed, "{what}");
    }
    // An object that stands twice: which one counts depends on who reads.
    let mut twice = file.bytes;
    let at = twice.windows(9).rposition(|w| w == b"startxref").unwrap();
    let tail = twice.split_off(at);
    twice.extend_from_slice(b"\n3 0 obj\n<< /Type /Page >>\nendobj\n");
    twice.extend_from_slice(&tail);
    assert_eq!(by_register(&office, &twice).0, VerifyVerdict::Changed);
}
