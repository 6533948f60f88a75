//! Sheets to bytes: pages are turned into compressed content streams in small batches, so that
//! operations never pile up; then one document gets fonts, pages, outline and metadata, and
//! claims no standard it was not checked against.

use std::io::Write;

use flate2::{Compression, write::ZlibEncoder};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use printpdf::{
    Op, PdfDocument, PdfPage, PdfResources, PdfSaveOptions, Pt, RawImage, XObject, XObjectId,
};

use super::carry::{Carried, embed};
use super::draw::{LOGO, ops};
use super::fonts::FontBook;
use super::layout::{Layout, Link, Page, Target};
use super::outline::add_outline;
use super::subset::Subsets;
use super::unit::{Mp, Rect, points, pt};
use crate::error::{Error, Result};

/// Pages held as operations at a time.
const BATCH: usize = 12;

/// What the file says about itself.
pub(crate) struct About {
    pub(crate) title: String,
    pub(crate) author: String,
    pub(crate) subject: String,
    pub(crate) lang: &'static str,
    /// `D:20261120091500Z`.
    pub(crate) created: String,
}

/// The bytes of a laid-out report; `tick` is told the pages done and says whether to go on.
pub(crate) fn write(
    layout: &Layout,
    book: &FontBook<'_>,
    logo: Option<RawImage>,
    about: &About,
    files: Vec<Carried>,
    tick: &mut dyn FnMut(usize) -> bool,
) -> Result<Vec<u8>> {
    let subsets = Subsets::collect(layout, book);
    let mut resources = PdfResources { fonts: subsets.fonts(book)?, ..PdfResources::default() };
    let mut streams = Vec::with_capacity(layout.pages.len());
    let mut printer = Printer::new(&resources);
    let total = layout.pages.len();
    // Pages are kept to the end on purpose: freeing their many small parts between the writer's
    // allocations makes the allocator slower and slower.
    for pages in layout.pages.chunks(BATCH) {
        if !tick(streams.len()) {
            return Err(Error::Cancelled);
        }
        let batch = pages.iter().map(|page| (ops(page, &subsets), page.size)).collect();
        printer.streams(batch, &mut streams)?;
    }
    if streams.len() != total {
        return Err(Error::failed("pages", format!("{} of {total} were written", streams.len())));
    }
    if let Some(logo) = logo {
        resources.xobjects.map.insert(XObjectId(LOGO.to_owned()), XObject::Image(logo));
    }
    let mut document = printer.document(vec![subsets.specimen()], resources)?;
    assemble(&mut document, streams, layout, about, files)
}

/// printpdf, one batch at a time.
struct Printer {
    batch: PdfDocument,
}

impl Printer {
    fn new(resources: &PdfResources) -> Self {
        let mut batch = PdfDocument::new("");
        batch.resources = resources.clone();
        Self { batch }
    }

    /// Content streams of some pages, compressed.
    fn streams(&mut self, pages: Vec<(Vec<Op>, (Mp, Mp))>, out: &mut Vec<Vec<u8>>) -> Result<()> {
        let count = pages.len();
        self.batch.pages = pages.into_iter().map(|(ops, size)| page(ops, size)).collect();
        let mut document = lower(&self.batch)?;
        self.batch.pages = Vec::new();
        let ids: Vec<ObjectId> = document.get_pages().into_values().collect();
        if ids.len() != count {
            return Err(Error::failed("pages", "a page got lost"));
        }
        for id in ids {
            let content = content_of(&document, id);
            let stream = content.and_then(|c| document.objects.remove(&c));
            let Some(Object::Stream(stream)) = stream else {
                return Err(Error::failed("pages", "a page has no content"));
            };
            out.push(deflate(&stream.content)?);
        }
        Ok(())
    }

    fn document(&mut self, pages: Vec<Vec<Op>>, resources: PdfResources) -> Result<Document> {
        self.batch.resources = resources;
        self.batch.pages = pages.into_iter().map(|ops| page(ops, (pt(100), pt(100)))).collect();
        lower(&self.batch)
    }
}

fn page(ops: Vec<Op>, (width, height): (Mp, Mp)) -> PdfPage {
    let area = printpdf::Rect::from_wh(Pt(points(width)), Pt(points(height)));
    PdfPage { media_box: area.clone(), trim_box: area.clone(), crop_box: area, ops }
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

fn deflate(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(bytes.len() / 4), Compression::new(6));
    encoder.write_all(bytes).map_err(|e| Error::failed("compress", e))?;
    encoder.finish().map_err(|e| Error::failed("compress", e))
}

/// Replaces the specimen page by the real ones and writes the rest of the file.
fn assemble(
    document: &mut Document,
    streams: Vec<Vec<u8>>,
    layout: &Layout,
    about: &About,
    files: Vec<Carried>,
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
    let kids: Vec<ObjectId> = layout.pages.iter().map(|_| document.new_object_id()).collect();
    // Most pages have the size of the first: it stands once, above all of them.
    let usual = layout.pages.first().map_or((0, 0), |page| page.size);
    for ((bytes, page), own) in streams.into_iter().zip(&layout.pages).zip(&kids) {
        let dict = dictionary! { "Filter" => "FlateDecode" };
        let content = document.add_object(Stream::new(dict, bytes).with_compression(false));
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
    let names = embed(document, files, &about.created);
    describe(document, (parent, outlines, names), about, &identity);
    document.compress();
    document.version = "1.7".to_owned();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).map_err(|e| Error::failed("save", e))?;
    Ok(bytes)
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
fn fingerprint(streams: &[Vec<u8>]) -> Vec<u8> {
    let hash = |seed: u64| {
        streams
            .iter()
            .flatten()
            .fold(seed, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01B3))
    };
    let first = hash(0xCBF2_9CE4_8422_2325);
    [first, hash(first.rotate_left(32))].iter().flat_map(|h| h.to_be_bytes()).collect()
}
