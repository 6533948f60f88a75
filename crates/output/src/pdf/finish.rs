//! Streams to a file: one document gets fonts, pages, outline and metadata, and claims no standard
//! it was not checked against.

use std::io::{self, Write};

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use printpdf::{
    PdfDocument, PdfPage, PdfResources, PdfSaveOptions, Pt, RawImage, XObject, XObjectId,
};

use super::carry::{Carried, embed};
use super::draw::LOGO;
use super::layout::{Layout, Link, Page, Target};
use super::outline::add_outline;
use super::scribe::{Scribe, Sheetful};
use super::unit::{Mp, Rect, points};
use crate::error::{Error, Result};

/// What the file says about itself.
pub(crate) struct About {
    pub(crate) title: String,
    pub(crate) author: String,
    pub(crate) subject: String,
    pub(crate) lang: &'static str,
    /// `D:20261120091500Z`.
    pub(crate) created: String,
}

/// The bytes of a report whose pages are written; `go_on` is asked between steps of some
/// milliseconds.
pub(crate) fn write(
    layout: &Layout,
    scribe: Scribe<'_, '_>,
    logo: Option<RawImage>,
    about: &About,
    files: Vec<Carried>,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Vec<u8>> {
    let total = layout.pages.len();
    if scribe.sheets.len() != total {
        let written = scribe.sheets.len();
        return Err(Error::failed("pages", format!("{written} of {total} were written")));
    }
    let fonts = scribe.subsets.fonts(go_on)?;
    let mut resources = PdfResources { fonts, ..PdfResources::default() };
    if let Some(logo) = logo {
        resources.xobjects.map.insert(XObjectId(LOGO.to_owned()), XObject::Image(logo));
    }
    let mut document = PdfDocument::new("");
    document.resources = resources;
    let side = printpdf::Rect::from_wh(Pt(100.0), Pt(100.0));
    document.pages = vec![PdfPage {
        media_box: side.clone(),
        trim_box: side.clone(),
        crop_box: side,
        ops: scribe.subsets.specimen(),
    }];
    let mut lowered = lower(&document)?;
    drop(document);
    let streams = Streams { shared: scribe.shared, sheets: scribe.sheets };
    assemble(&mut lowered, streams, layout, about, files, go_on)
}

/// Content streams, compressed.
struct Streams {
    shared: Vec<((Mp, Mp), Vec<u8>)>,
    sheets: Vec<Sheetful>,
}

impl Streams {
    fn all(&self) -> impl Iterator<Item = &[u8]> {
        let shared = self.shared.iter().map(|(_, stream)| stream.as_slice());
        let own = self.sheets.iter();
        let own = own.flat_map(|s| [Some(s.body.as_slice()), s.late.as_deref()].into_iter());
        shared.chain(own.flatten())
    }
}

/// printpdf's document as objects; its warnings are bugs of ours.
fn lower(document: &PdfDocument) -> Result<Document> {
    let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
    let mut warnings = Vec::new();
    let lowered = document.to_lopdf_document(&options, &mut warnings);
    match warnings.first() {
        Some(warning) => Err(Error::failed("printpdf", format!("{warning:?}"))),
        None => Ok(lowered),
    }
}

fn content_of(document: &Document, page: ObjectId) -> Option<ObjectId> {
    document.get_dictionary(page).ok()?.get(b"Contents").ok()?.as_reference().ok()
}

/// Replaces the specimen page by the real ones and writes the rest of the file.
fn assemble(
    document: &mut Document,
    streams: Streams,
    layout: &Layout,
    about: &About,
    files: Vec<Carried>,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Vec<u8>> {
    let lost = |what: &'static str| move |e: lopdf::Error| Error::failed(what, e);
    let specimen = document.get_pages().into_values().next();
    let specimen = specimen.ok_or_else(|| Error::failed("pages", "no specimen"))?;
    let dictionary = document.get_dictionary(specimen).map_err(lost("pages"))?;
    let resources = dictionary.get(b"Resources").and_then(Object::as_reference);
    let resources = resources.map_err(lost("resources"))?;
    let parent = dictionary.get(b"Parent").and_then(Object::as_reference).map_err(lost("pages"))?;
    let content = content_of(document, specimen);
    for id in content.into_iter().chain([specimen]) {
        document.objects.remove(&id);
    }
    let identity = fingerprint(&streams);
    let size = streams.all().map(<[u8]>::len).sum::<usize>();
    let kids: Vec<ObjectId> = layout.pages.iter().map(|_| document.new_object_id()).collect();
    // Most pages have the size of the first: it stands once, above all of them.
    let usual = layout.pages.first().map_or((0, 0), |page| page.size);
    let add = |document: &mut Document, bytes: Vec<u8>| {
        let dict = dictionary! { "Filter" => "FlateDecode" };
        Object::from(document.add_object(Stream::new(dict, bytes).with_compression(false)))
    };
    let behind: Vec<Object> =
        streams.shared.into_iter().map(|(_, bytes)| add(document, bytes)).collect();
    for ((sheet, page), own) in streams.sheets.into_iter().zip(&layout.pages).zip(&kids) {
        let mut content = Vec::with_capacity(3);
        content.extend(sheet.behind.and_then(|i| behind.get(i)).cloned());
        content.push(add(document, sheet.body));
        content.extend(sheet.late.map(|bytes| add(document, bytes)));
        let mut entry = dictionary! {
            "Type" => "Page",
            "Parent" => parent,
            "Resources" => resources,
            "Contents" => content,
        };
        if page.size != usual {
            entry.set("MediaBox", media_box(page.size));
        }
        let links: Vec<Object> =
            page.links.iter().filter_map(|link| annotation(link, page, &kids, layout)).collect();
        if !links.is_empty() {
            entry.set("Annots", links);
        }
        document.set_object(*own, entry);
    }
    let count = i64::try_from(kids.len()).unwrap_or(i64::MAX);
    document.set_object(
        parent,
        dictionary! {
            "Type" => "Pages",
            "Count" => count,
            "MediaBox" => media_box(usual),
            "Kids" => kids.iter().map(|k| Object::Reference(*k)).collect::<Vec<_>>(),
        },
    );
    let places: Vec<(ObjectId, Mp)> =
        kids.iter().zip(&layout.pages).map(|(id, page)| (*id, page.size.1)).collect();
    let outlines = add_outline(document, &layout.outline, &places);
    let names = embed(document, files, &about.created, go_on)?;
    describe(document, (parent, outlines, names), about, &identity);
    if !go_on() {
        return Err(Error::Cancelled);
    }
    document.compress();
    document.version = "1.7".to_owned();
    // A page needs some hundred bytes besides its streams.
    let bytes = Vec::with_capacity(size + kids.len() * 600);
    let mut target = Sink { bytes, asked: 0, stopped: false, go_on };
    match document.save_to(&mut target) {
        _ if target.stopped => Err(Error::Cancelled),
        Err(error) => Err(Error::failed("save", error)),
        Ok(()) => Ok(target.bytes),
    }
}

/// The file being written to memory, which asks whether to go on every 64 KiB.
struct Sink<'g> {
    bytes: Vec<u8>,
    asked: usize,
    stopped: bool,
    go_on: &'g mut dyn FnMut() -> bool,
}

impl Write for Sink<'_> {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        if self.bytes.len() >= self.asked + (64 << 10) {
            self.asked = self.bytes.len();
            self.stopped |= !(self.go_on)();
        }
        if self.stopped {
            return Err(io::ErrorKind::Other.into());
        }
        self.bytes.extend_from_slice(piece);
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn media_box((width, height): (Mp, Mp)) -> Vec<Object> {
    let real = |length: Mp| Object::Real(points(length));
    vec![Object::Integer(0), Object::Integer(0), real(width), real(height)]
}

/// A link to a place in the same document; `None` for one whose page is not there.
fn annotation(link: &Link, page: &Page, kids: &[ObjectId], layout: &Layout) -> Option<Object> {
    let Target::Place { page: to, top } = &link.to else { return None };
    let (id, height) = (kids.get(*to)?, layout.pages.get(*to)?.size.1);
    let real = |length: Mp| Object::Real(points(length));
    let Rect { x, y, .. } = link.area;
    let (right, bottom) = (link.area.right(), link.area.bottom());
    let own = page.size.1;
    let area = vec![real(x), real(own - bottom), real(right), real(own - y)];
    let top = real(height - top + 6_000);
    let place = vec![Object::Reference(*id), "XYZ".into(), Object::Null, top, Object::Null];
    Some(Object::Dictionary(dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        "Rect" => area,
        "Border" => vec![Object::Integer(0), Object::Integer(0), Object::Integer(0)],
        "Dest" => place,
    }))
}

/// Catalogue and information dictionary, written anew: printpdf's claim PDF/X.
fn describe(
    document: &mut Document,
    (pages, outlines, names): (ObjectId, Option<ObjectId>, Option<ObjectId>),
    about: &About,
    identity: &[u8],
) {
    for key in [b"Root".as_slice(), b"Info"] {
        if let Ok(id) = document.trailer.get(key).and_then(Object::as_reference) {
            document.objects.remove(&id);
        }
    }
    let mut catalog = dictionary! {
        "Type" => "Catalog",
        "Version" => "1.7",
        "Pages" => pages,
        "Lang" => Object::String(about.lang.as_bytes().to_vec(), StringFormat::Literal),
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
        "PageLayout" => "OneColumn",
    };
    if let Some(outlines) = outlines {
        catalog.set("Outlines", outlines);
        catalog.set("PageMode", "UseOutlines");
    }
    if let Some(names) = names {
        catalog.set("Names", names);
    }
    let root = document.add_object(catalog);
    let mut info = Dictionary::new();
    for (key, value) in
        [("Title", &about.title), ("Author", &about.author), ("Subject", &about.subject)]
    {
        if !value.is_empty() {
            info.set(key, text(value));
        }
    }
    info.set("Creator", text(concat!("Custodia ", env!("CARGO_PKG_VERSION"))));
    info.set("Producer", text("printpdf"));
    let date = Object::String(about.created.as_bytes().to_vec(), StringFormat::Literal);
    info.set("CreationDate", date.clone());
    info.set("ModDate", date);
    let info = document.add_object(info);
    document.trailer.set("Root", root);
    document.trailer.set("Info", info);
    let id = Object::String(identity.to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
}

/// A PDF text string: UTF-16 with a byte order mark, hexadecimal.
pub(crate) fn text(value: &str) -> Object {
    Object::String(utf16(value), StringFormat::Hexadecimal)
}

/// UTF-16BE with its byte order mark.
pub(crate) fn utf16(value: &str) -> Vec<u8> {
    let units = value.encode_utf16().flat_map(u16::to_be_bytes);
    [0xFE, 0xFF].into_iter().chain(units).collect()
}

/// The file's ID: two FNV-1a hashes of its pages. It names content, it protects nothing.
fn fingerprint(streams: &Streams) -> Vec<u8> {
    let hash = |seed: u64| {
        streams
            .all()
            .flatten()
            .fold(seed, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01B3))
    };
    let first = hash(0xCBF2_9CE4_8422_2325);
    [first, hash(first.rotate_left(32))].iter().flat_map(|h| h.to_be_bytes()).collect()
}
