//! Files carried inside the PDF, which every reader can take out again: plain embedded files
//! (ISO 32000-1, 7.11.4). Nothing is claimed of them but their bytes.

use std::io::Write;

use flate2::{Compression, write::ZlibEncoder};
use lopdf::{Document, Object, ObjectId, Stream, StringFormat, dictionary};

use super::finish::text;
use crate::error::{Error, Result};

/// A file to carry.
pub(crate) struct Carried {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) media: &'static str,
    pub(crate) bytes: Vec<u8>,
}

/// Bytes compressed between two questions whether to go on.
const STEP: usize = 256 << 10;

/// Adds the files and returns the name tree of the catalogue; `None` for none. `date` is the
/// document's own.
pub(crate) fn embed(
    document: &mut Document,
    files: Vec<Carried>,
    date: &str,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Option<ObjectId>> {
    if files.is_empty() {
        return Ok(None);
    }
    let mut files = files;
    // A name tree is in the order of its keys.
    files.sort_by(|a, b| a.name.cmp(&b.name));
    let mut names = Vec::new();
    for file in files {
        let stamp = || Object::String(date.as_bytes().to_vec(), StringFormat::Literal);
        let size = i64::try_from(file.bytes.len()).unwrap_or(i64::MAX);
        let stream = Stream::new(
            dictionary! {
                "Type" => "EmbeddedFile",
                "Subtype" => file.media,
                "Filter" => "FlateDecode",
                "Params" => dictionary! {
                    "Size" => size, "CreationDate" => stamp(), "ModDate" => stamp(),
                },
            },
            deflate(&file.bytes, go_on)?,
        );
        let stream = stream.with_compression(false);
        let stream = document.add_object(stream);
        let specification = document.add_object(dictionary! {
            "Type" => "Filespec",
            "F" => Object::String(file.name.as_bytes().to_vec(), StringFormat::Literal),
            "UF" => text(&file.name),
            "Desc" => text(&file.description),
            "AFRelationship" => "Data",
            "EF" => dictionary! { "F" => stream, "UF" => stream },
        });
        names.push(Object::String(file.name.into_bytes(), StringFormat::Literal));
        names.push(specification.into());
    }
    let tree = document.add_object(dictionary! { "Names" => names });
    Ok(Some(document.add_object(dictionary! { "EmbeddedFiles" => tree })))
}

fn deflate(bytes: &[u8], go_on: &mut dyn FnMut() -> bool) -> Result<Vec<u8>> {
    let failed = |e| Error::failed("compress", e);
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(6));
    for piece in bytes.chunks(STEP) {
        if !go_on() {
            return Err(Error::Cancelled);
        }
        encoder.write_all(piece).map_err(failed)?;
    }
    encoder.finish().map_err(failed)
}
