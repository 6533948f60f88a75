//! The proof in a printed certificate, and the digest of its pages that the proof is about.
//!
//! A file saved again by a program that only repacks it keeps its digest, and a change that could show
//! does not. A file that two readers could take for two things has none: it is read to the letter.
//! Whoever verifies is shown what was sealed as well, to be held against the paper.

use custodia_core::disposal::sealed::print::PROOF_FILE;
use custodia_core::disposal::sealed::verify::CertificateFile;
use lopdf::{Dictionary, Document, Object};

use super::carried::carried;
use super::carry::{Carried, embed};
use super::digest;
use super::strict::Strict;
use crate::error::{Error, Result};

/// Largest file that is read.
pub const MAX_FILE: usize = 64 << 20;

/// Bytes most readers look for a beginning in.
const HEADER: usize = 1024;

/// Largest proof that is read: events hold what a certificate lists.
const MAX_PROOF: usize = 64 << 20;

/// Reads the file of a certificate as far as it can be judged. Where it carries a proof and is not to
/// the letter, its digest is empty, which is that of no pages.
pub fn certificate_file(bytes: &[u8]) -> CertificateFile {
    let begins = bytes.get(..bytes.len().min(HEADER)).unwrap_or_default();
    if bytes.len() > MAX_FILE || !begins.windows(5).any(|piece| piece == b"%PDF-") {
        return CertificateFile::Unreadable;
    }
    let file = Strict::read(bytes);
    match (proof_of(&file), digest::of(&file)) {
        (Found::Proof(proof), digest) => {
            CertificateFile::Carrying { proof, digest: digest.unwrap_or_default() }
        }
        (Found::Broken, _) => {
            CertificateFile::Carrying { proof: String::new(), digest: String::new() }
        }
        (Found::Nothing, None) if named(bytes) => {
            CertificateFile::Carrying { proof: String::new(), digest: String::new() }
        }
        (Found::Nothing, None) if file.is_empty() => CertificateFile::Unreadable,
        (Found::Nothing, _) => CertificateFile::Bare,
    }
}

/// The digest of what a file shows, hexadecimal; `None` for what is no PDF that can be judged.
pub fn digest(bytes: &[u8]) -> Option<String> {
    let fits = bytes.len() <= MAX_FILE;
    fits.then(|| digest::of(&Strict::read(bytes)))?
}

enum Found {
    Nothing,
    /// One that is not carried as ours are.
    Broken,
    Proof(String),
}

/// The proof a file carries. Of one that is not to the letter, the first that is found.
fn proof_of(file: &Strict) -> Found {
    let root = file.trailer.as_ref().and_then(|t| t.get(b"Root").ok());
    let catalog = root.and_then(|r| file.value(r)).and_then(|c| c.as_dict().ok());
    let found = catalog.map(|catalog| carried(file, catalog));
    let specification = match found {
        Some(Some((None, _))) => return Found::Nothing,
        Some(Some((Some(proof), _))) => file.value(proof).and_then(|s| s.as_dict().ok()),
        Some(None) | None => {
            let mut all = file.objects().filter_map(|(_, o)| o.as_dict().ok());
            let first = all.find(|d| {
                d.has(b"EF")
                    && file
                        .of(d, b"F")
                        .is_some_and(|n| n.as_str().is_ok_and(|n| n == PROOF_FILE.as_bytes()))
            });
            let Some(first) = first else { return Found::Nothing };
            Some(first)
        }
    };
    match specification.and_then(|s| text_of(file, s)) {
        Some(text) => Found::Proof(text),
        None => Found::Broken,
    }
}

/// The text of a carried file; `None` where one program could take out another than the next.
fn text_of(file: &Strict, specification: &Dictionary) -> Option<String> {
    const NAMES: [&[u8]; 6] = [b"Type", b"F", b"UF", b"Desc", b"AFRelationship", b"EF"];
    // None that says its bytes are in another file.
    const HOLDS: [&[u8]; 5] = [b"Type", b"Subtype", b"Params", b"Length", b"Filter"];
    let only =
        |of: &Dictionary, keys: &[&[u8]]| of.iter().all(|(k, _)| keys.contains(&k.as_slice()));
    let embedded = file.of(specification, b"EF")?.as_dict().ok()?;
    let stream = embedded.get(b"F").ok()?;
    if embedded.iter().any(|(key, value)| (key != b"F" && key != b"UF") || value != stream) {
        return None;
    }
    let stream = file.value(stream)?.as_stream().ok()?;
    let known = only(specification, &NAMES) && only(&stream.dict, &HOLDS);
    let (bytes, plain) = file.unpack(stream)?;
    String::from_utf8(bytes).ok().filter(|text| known && plain && text.len() <= MAX_PROOF)
}

/// Whether a broken file names a proof: then it was a certificate, or is to look like one.
fn named(bytes: &[u8]) -> bool {
    bytes.windows(PROOF_FILE.len()).any(|piece| piece == PROOF_FILE.as_bytes())
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
