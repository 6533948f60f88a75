//! Forgeries of a certificate by somebody who knows how readers differ: each shows or could show other
//! pages than were printed, and none is taken for genuine (reliability R16).

use std::collections::BTreeMap;
use std::io::Read;
use std::time::{Duration, Instant};

use custodia_core::disposal::sealed::verify::{CertificateFile, VerifyReason, VerifyVerdict};
use custodia_core::text::Lang;
use custodia_output::pdf::proof::{certificate_file, digest};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use crate::files::{run, save};
use crate::proofs::{by_register, ids, printed, sealed};
use crate::sample::Office;

/// What a forger wants to be read.
const FORGED: &str = "FORGED";

pub(crate) struct Made {
    pub(crate) office: Office,
    pub(crate) bytes: Vec<u8>,
    pub(crate) path: String,
}

pub(crate) fn made(name: &str) -> Made {
    let mut office = Office::sample(name);
    let lot = sealed(&mut office);
    let one = ids(&office, lot);
    let bytes = printed(&mut office, &one[..1], Lang::En).remove(0).bytes;
    let path = save(&format!("{name}.pdf"), &bytes);
    Made { office, bytes, path }
}

fn edited(bytes: &[u8], edit: impl FnOnce(&mut Document)) -> Vec<u8> {
    let mut document = Document::load_mem(bytes).unwrap();
    edit(&mut document);
    let mut out = Vec::new();
    document.save_to(&mut out).unwrap();
    out
}

fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut out = bytes.to_vec();
    let at = find(&out, from);
    out[at..at + to.len()].copy_from_slice(to);
    out
}

fn find(bytes: &[u8], what: &[u8]) -> usize {
    let found = bytes.windows(what.len()).rposition(|w| w == what);
    found.unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(what)))
}

fn root(d: &Document) -> ObjectId {
    d.trailer.get(b"Root").unwrap().as_reference().unwrap()
}

fn catalog(d: &mut Document) -> &mut Dictionary {
    let root = root(d);
    d.get_dictionary_mut(root).unwrap()
}

fn pages(d: &Document) -> ObjectId {
    d.get_dictionary(root(d)).unwrap().get(b"Pages").unwrap().as_reference().unwrap()
}

fn first(d: &Document) -> ObjectId {
    d.get_pages()[&1]
}

fn page(d: &mut Document) -> &mut Dictionary {
    let id = first(d);
    d.get_dictionary_mut(id).unwrap()
}

fn content(d: &Document) -> ObjectId {
    let contents = d.get_dictionary(first(d)).unwrap().get(b"Contents").unwrap();
    let last = contents.as_array().unwrap().last().unwrap();
    last.as_reference().unwrap()
}

/// Pages that say something else, in a font every reader has.
fn other_page(d: &mut Document) -> Dictionary {
    let text = format!("BT /F 30 Tf 60 600 Td ({FORGED}) Tj ET");
    let text = d.add_object(Stream::new(Dictionary::new(), text.into_bytes()));
    dictionary! {
        "Type" => "Page",
        "Contents" => text,
        "Resources" => dictionary! { "Font" => dictionary! { "F" => dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" } } },
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
    }
}

/// A node that readers take for a page, between the root and the page that was printed.
fn page_with_kids(d: &mut Document) {
    let (top, real) = (pages(d), first(d));
    let mut other = other_page(d);
    other.set("Parent", top);
    other.set("Kids", vec![Object::Reference(real)]);
    other.set("Count", 1);
    let other = d.add_object(other);
    let kids = d.get_dictionary_mut(top).unwrap().get_mut(b"Kids").unwrap();
    kids.as_array_mut().unwrap()[0] = other.into();
    page(d).set("Parent", other);
}

/// Another parent than the node the page hangs on.
fn other_parent(d: &mut Document) {
    let node = dictionary! { "Type" => "Pages", "Count" => 1, "Rotate" => 180,
    "Kids" => vec![Object::Reference(first(d))] };
    let node = d.add_object(node);
    page(d).set("Parent", node);
}

type Edit = (&'static str, fn(&mut Document));

/// Changes of what the file holds.
const EDITS: [Edit; 26] = [
    ("page with kids", page_with_kids),
    ("other parent", other_parent),
    ("no parent", |d| drop(page(d).remove(b"Parent"))),
    ("parent of the root", |d| {
        let top = pages(d);
        d.get_dictionary_mut(top).unwrap().set("Parent", top);
    }),
    ("root node is a page", |d| {
        let top = pages(d);
        d.get_dictionary_mut(top).unwrap().set("Type", "Page");
    }),
    ("words of a node", |d| {
        let (top, other) = (pages(d), other_page(d));
        let words = other.get(b"Contents").unwrap().clone();
        d.get_dictionary_mut(top).unwrap().set("Contents", words);
    }),
    ("more pages than are counted", |d| {
        let (top, again) = (pages(d), page(d).clone());
        let again = d.add_object(again);
        let kids = d.get_dictionary_mut(top).unwrap().get_mut(b"Kids").unwrap();
        kids.as_array_mut().unwrap().push(again.into());
    }),
    ("annotations of a node", |d| {
        let top = pages(d);
        d.get_dictionary_mut(top).unwrap().set("Annots", Vec::<Object>::new());
    }),
    ("count", |d| {
        let top = pages(d);
        d.get_dictionary_mut(top).unwrap().set("Count", 0);
    }),
    ("a page of no type", |d| drop(page(d).remove(b"Type"))),
    ("a page beside the tree", |d| {
        let mut other = other_page(d);
        other.set("Parent", pages(d));
        d.add_object(other);
    }),
    ("a catalogue beside the real one", |d| {
        let other = catalog(d).clone();
        d.add_object(other);
    }),
    ("resources for a turn", |d| page(d).set("Rotate", 90)),
    ("annotation", |d| {
        let note = dictionary! { "Type" => "Annot", "Subtype" => "FreeText", "Contents" => FORGED,
        "Rect" => vec![0.into(), 0.into(), 400.into(), 400.into()] };
        page(d).set("Annots", vec![Object::Dictionary(note)]);
    }),
    ("open action", |d| catalog(d).set("OpenAction", dictionary! { "S" => "JavaScript" })),
    ("additional actions", |d| catalog(d).set("AA", dictionary! { "WC" => Object::Null })),
    ("form", |d| catalog(d).set("AcroForm", dictionary! { "XFA" => FORGED })),
    ("metadata", |d| {
        let stream = d.add_object(Stream::new(Dictionary::new(), FORGED.into()));
        catalog(d).set("Metadata", stream);
    }),
    ("optional content", |d| catalog(d).set("OCProperties", dictionary! { "OCGs" => 1 })),
    ("scripts among the names", |d| {
        let names = catalog(d).get(b"Names").unwrap().as_reference().unwrap();
        d.get_dictionary_mut(names).unwrap().set("JavaScript", dictionary! { "Names" => 1 });
    }),
    ("a stream of another file", |d| {
        let id = content(d);
        d.get_object_mut(id).unwrap().as_stream_mut().unwrap().dict.set("F", "other.pdf");
    }),
    ("a stream unpacked in another way", |d| {
        let id = content(d);
        let stream = d.get_object_mut(id).unwrap().as_stream_mut().unwrap();
        stream.dict.set("DP", dictionary! { "Predictor" => 12 });
    }),
    ("one stream more", |d| {
        let more = d.add_object(Stream::new(Dictionary::new(), b"0 0 400 400 re f".to_vec()));
        page(d).get_mut(b"Contents").unwrap().as_array_mut().unwrap().push(more.into());
    }),
    ("a hybrid file", |d| d.trailer.set("XRefStm", 10)),
    ("an unknown key of the trailer", |d| d.trailer.set("Encrypt", Object::Null)),
    ("keywords", |d| {
        let info = d.trailer.get(b"Info").unwrap().as_reference().unwrap();
        d.get_dictionary_mut(info).unwrap().set("Keywords", FORGED);
    }),
];

/// Changes of how the file is written.
fn rewritten(bytes: &[u8]) -> BTreeMap<&'static str, Vec<u8>> {
    let joined = |parts: &[&[u8]]| parts.concat();
    let d = Document::load_mem(bytes).unwrap();
    let target = content(&d).0;
    let text = format!("BT ({FORGED}) Tj ET");
    let object =
        format!("{target} 0 obj\n<</Length {}>>stream\n{text}\nendstream\nendobj\n", text.len());
    let root = root(&d);
    let update = format!(
        "xref\n{target} 1\n{:010} 00000 n \ntrailer\n<</Size {}/Root {} 0 R/Prev {}>>\nstartxref\n{}\n%%EOF\n",
        bytes.len() + 1,
        d.max_id + 1,
        root.0,
        d.xref_start,
        bytes.len() + 1 + object.len(),
    );
    let table = d.xref_start;
    let entry = format!("\n{:010} 00000 n", offset(bytes, target));
    // A place inside a stream that reads as an object.
    let hidden = edited(bytes, |d| {
        d.add_object(Stream::new(Dictionary::new(), object.clone().into_bytes()));
    });
    let inside = format!("\n{:010} 00000 n", find(&hidden, object.as_bytes()));
    let twice = edited(bytes, |d| {
        let other = d.add_object(Stream::new(Dictionary::new(), text.clone().into_bytes()));
        page(d).set("Qontents", other);
    });
    BTreeMap::from([
        ("garbage before the beginning", joined(&[b"x\n", bytes])),
        ("garbage behind the end", joined(&[bytes, b"x"])),
        ("a comment behind the end", joined(&[bytes, b"%startxref\n"])),
        ("an update", joined(&[bytes, b"\n", object.as_bytes(), update.as_bytes()])),
        ("an object twice", joined(&[&bytes[..table], object.as_bytes(), &bytes[table..]])),
        ("a comment inside", joined(&[&bytes[..table], b"% x\n", &bytes[table..]])),
        ("another place", replaced(bytes, entry.as_bytes(), b"\n0000000009 00000 n")),
        ("a place inside", replaced(&hidden, entry.as_bytes(), inside.as_bytes())),
        ("an entry a byte early", {
            // Who looks for words sees what was there, who counts bytes another place.
            let early = format!("\n {}\n", &entry[1..]);
            replaced(bytes, format!("{entry} \n").as_bytes(), early.as_bytes())
        }),
        ("a free object", {
            let free = format!("{} f", &entry[..entry.len() - 2]);
            replaced(bytes, entry.as_bytes(), free.as_bytes())
        }),
        ("a key twice", replaced(&twice, b"/Qontents", b"/Contents")),
        ("another start", {
            let start = format!("startxref\n{table}");
            let other = format!("startxref\n{}", table + 1);
            replaced(bytes, start.as_bytes(), other.as_bytes())
        }),
    ])
}

fn offset(bytes: &[u8], id: u32) -> usize {
    find(bytes, format!("\n{id} 0 obj").as_bytes()) + 1
}

#[test]
fn no_forgery_that_some_reader_would_show_is_genuine() {
    let made = made("forgeries");
    let again = edited(&made.bytes, |_| {});
    assert_eq!(
        by_register(&made.office, &again).0,
        VerifyVerdict::Genuine,
        "the edits alone count"
    );
    for (name, edit) in EDITS {
        let told = by_register(&made.office, &edited(&made.bytes, edit));
        assert_eq!(told, (VerifyVerdict::Changed, VerifyReason::PagesDiffer), "{name}");
    }
    for (name, bytes) in rewritten(&again) {
        assert_eq!(by_register(&made.office, &bytes).0, VerifyVerdict::Changed, "{name}");
    }
    // The first of them is no thought: a common reader shows it.
    let path = save("forged-tree.pdf", &edited(&made.bytes, page_with_kids));
    assert!(run("pdftotext", &[&path, "-"]).contains(FORGED));
}

#[test]
fn a_proof_of_two_readings_is_none() {
    let made = made("forged-proof");
    let two = edited(&made.bytes, |d| {
        let id = d.objects.iter().find(|(_, o)| o.as_dict().is_ok_and(|o| o.has(b"EF")));
        let id = *id.unwrap().0;
        let other = d.add_object(Stream::new(Dictionary::new(), b"{}".to_vec()));
        let embedded = d.get_dictionary_mut(id).unwrap().get_mut(b"EF").unwrap();
        embedded.as_dict_mut().unwrap().set("UF", other);
    });
    let told = by_register(&made.office, &two);
    assert_eq!(told, (VerifyVerdict::Changed, VerifyReason::ProofUnreadable));
    let elsewhere = edited(&made.bytes, |d| {
        let carried = d.objects.values_mut().filter_map(|o| o.as_stream_mut().ok());
        let proof = carried.into_iter().find(|s| s.dict.has_type(b"EmbeddedFile"));
        proof.unwrap().dict.set("F", "other.json");
    });
    let told = by_register(&made.office, &elsewhere);
    assert_eq!(told, (VerifyVerdict::Changed, VerifyReason::ProofUnreadable));
    // With a password, nothing is left to judge.
    let to = made.path.replace(".pdf", "-locked.pdf");
    run("qpdf", &["--encrypt", "", "x", "256", "--", &made.path, &to]);
    assert_eq!(by_register(&made.office, &std::fs::read(to).unwrap()).0, VerifyVerdict::Unknown);
}

#[test]
fn the_second_list_of_pages_of_a_file_made_for_the_web_is_checked() {
    let made = made("forged-web");
    let to = made.path.replace(".pdf", "-web.pdf");
    run("qpdf", &["--linearize", &made.path, &to]);
    let bytes = std::fs::read(&to).unwrap();
    assert_eq!(by_register(&made.office, &bytes).0, VerifyVerdict::Genuine);
    let at = find(&bytes[..400], b"/O ") + 3;
    let digits = bytes[at..].iter().take_while(|b| b.is_ascii_digit());
    let number: String = digits.map(|b| char::from(*b)).collect();
    let other = (number.parse::<u32>().unwrap() + 1).to_string();
    let forged = [&bytes[..at], other.as_bytes(), &bytes[at + number.len()..]].concat();
    assert_eq!(by_register(&made.office, &forged).0, VerifyVerdict::Changed);
}

/// The packed index of a file that qpdf wrote, its rows as they are, and what they are said to be.
fn index_said_to_be(bytes: &[u8], predictor: u8) -> Vec<u8> {
    let head = find(bytes, b"/Type /XRef");
    let from = head + first_in(&bytes[head..], b"stream\n") + 7;
    let until = from + first_in(&bytes[from..], b"\nendstream");
    let mut packed = Vec::new();
    flate2::read::ZlibDecoder::new(&bytes[from..until]).read_to_end(&mut packed).unwrap();
    let told = String::from_utf8_lossy(&bytes[head..from]).into_owned();
    let after = |key: &str| told.split(key).nth(1).unwrap().split(' ').next().unwrap();
    let width: usize = after("/Columns ").parse().unwrap();
    let (mut above, mut rows) = (vec![0_u8; width], Vec::new());
    for row in packed.chunks(width + 1) {
        assert_eq!(row[0], 2, "each byte is the difference to the one above");
        above.iter_mut().zip(&row[1..]).for_each(|(a, b)| *a = a.wrapping_add(*b));
        rows.extend_from_slice(&above);
    }
    let rows = deflated(&rows);
    let was = format!("/Length {} ", after("/Length "));
    let told = told.replacen(&was, &format!("/Length {} ", rows.len()), 1).replacen(
        "/Predictor 12",
        &format!("/Predictor {predictor}"),
        1,
    );
    [&bytes[..head], told.as_bytes(), &rows, &bytes[until..]].concat()
}

fn first_in(bytes: &[u8], what: &[u8]) -> usize {
    bytes.windows(what.len()).position(|w| w == what).unwrap()
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    std::io::Write::write_all(&mut encoder, bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn rows_of_a_packed_index_that_readers_undo_differently_are_refused() {
    let made = made("forged-rows");
    let to = made.path.replace(".pdf", "-packed.pdf");
    run("qpdf", &["--object-streams=generate", &made.path, &to]);
    let bytes = std::fs::read(&to).unwrap();
    let verdict = |bytes: &[u8]| by_register(&made.office, bytes).0;
    assert_eq!(verdict(&bytes), VerifyVerdict::Genuine);
    // The control: rows as they are, and said to be so.
    assert_eq!(verdict(&index_said_to_be(&bytes, 1)), VerifyVerdict::Genuine);
    for predictor in [2, 3, 9, 16] {
        let forged = index_said_to_be(&bytes, predictor);
        assert_eq!(verdict(&forged), VerifyVerdict::Changed, "{predictor}");
    }
}

/// A small file that unpacks to a great one, and a tree that grows while it is read.
#[test]
fn a_file_that_grows_when_it_is_read_is_refused_at_once() {
    let made = made("forged-bomb");
    let packed = deflated(&vec![b' '; 100 << 20]);
    let bomb = |of: &str| {
        edited(&made.bytes, |d| {
            for _ in 0..20 {
                let dict = dictionary! { "Type" => of, "N" => 1, "First" => 4,
                "Filter" => "FlateDecode" };
                d.add_object(Stream::new(dict, packed.clone()).with_compression(false));
            }
        })
    };
    // What is named otherwise, so that the program that writes it here writes it.
    let packed = replaced_all(&bomb("ObjQtm"), b"ObjQtm", b"ObjStm");
    let kids = edited(&made.bytes, |d| {
        let top = pages(d);
        let node = d.get_dictionary_mut(top).unwrap();
        node.set("Resources", dictionary! { "X" => vec![Object::Integer(7); 10_000] });
        let kids: Vec<Object> = (0..100_000)
            .map(|_| d.add_object(dictionary! { "Type" => "Page", "Parent" => top }).into())
            .collect();
        let node = d.get_dictionary_mut(top).unwrap();
        node.set("Count", 100_000);
        node.set("Kids", kids);
    });
    let values = edited(&made.bytes, |d| {
        d.add_object(vec![Object::Integer(7); 5_000_000]);
    });
    // A short file that names one long list over and over.
    let names = edited(&made.bytes, |d| {
        let node = d.add_object(Dictionary::new());
        let list = d.add_object(vec![Object::Reference(node); 200_000]);
        d.get_dictionary_mut(node).unwrap().set("Kids", list);
        let names = catalog(d).get(b"Names").unwrap().as_reference().unwrap();
        d.get_dictionary_mut(names).unwrap().set("EmbeddedFiles", node);
    });
    let parts = edited(&made.bytes, |d| {
        let nothing = d.add_object(Stream::new(Dictionary::new(), Vec::new()));
        page(d).set("Contents", vec![Object::Reference(nothing); 1_000_000]);
    });
    let deep = [b"%PDF-1.7\n1 0 obj\n".as_slice(), &b"[".repeat(1_000_000)].concat();
    let all = [packed, kids, values, names, parts];
    for (name, bytes) in ["packed", "kids", "values", "names", "parts"].into_iter().zip(all) {
        let begun = Instant::now();
        assert_eq!(by_register(&made.office, &bytes).0, VerifyVerdict::Changed, "{name}");
        assert!(begun.elapsed() < Duration::from_secs(20), "{name}: {:?}", begun.elapsed());
    }
    assert_eq!(certificate_file(&deep), CertificateFile::Unreadable);
    assert_eq!(digest(&deep), None);
}

fn replaced_all(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_vec();
    let places: Vec<usize> =
        out.windows(from.len()).enumerate().filter(|(_, w)| *w == from).map(|(at, _)| at).collect();
    for at in places {
        out[at..at + to.len()].copy_from_slice(to);
    }
    out
}
