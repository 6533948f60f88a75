//! Pages to compressed content streams as they are filled: what stands on a page is written and
//! let go before the next one is begun, so that a long document is never held as text and lines.
//!
//! What is put on a page later (its head and foot, a line of the contents) becomes a second
//! stream, what stands behind everything a third that all pages of a size share.

use std::io::{self, Write};

use flate2::{Compression, write::ZlibEncoder};

use super::content::Content;
use super::draw::{draw, draw_behind};
use super::fonts::FontBook;
use super::layout::Page;
use super::style::Palette;
use super::subset::Subsets;
use super::unit::Mp;
use crate::error::{Error, Result};

/// The streams of a page, in the order they are drawn.
#[derive(Debug, Default)]
pub(crate) struct Sheetful {
    /// Place of what stands behind everything among the shared streams.
    pub(crate) behind: Option<usize>,
    pub(crate) body: Vec<u8>,
    pub(crate) late: Option<Vec<u8>>,
}

/// Writes pages.
pub(crate) struct Scribe<'b, 'f> {
    pub(crate) subsets: Subsets<'b, 'f>,
    content: Content,
    encoder: ZlibEncoder<Vec<u8>>,
    pub(crate) sheets: Vec<Sheetful>,
    /// Streams that pages share, with the size they are for.
    pub(crate) shared: Vec<((Mp, Mp), Vec<u8>)>,
    /// What went wrong first; writing to memory does not fail.
    broken: Option<io::Error>,
}

impl<'b, 'f> Scribe<'b, 'f> {
    pub(crate) fn new(book: &'b FontBook<'f>, palette: Palette) -> Self {
        Self {
            subsets: Subsets::new(book),
            content: Content::new(palette),
            encoder: ZlibEncoder::new(Vec::new(), Compression::new(6)),
            sheets: Vec::new(),
            shared: Vec::new(),
            broken: None,
        }
    }

    /// Writes a full page and empties it.
    pub(crate) fn write(&mut self, page: &mut Page) {
        let body = self.stream(page);
        self.sheets.push(Sheetful { body, ..Sheetful::default() });
    }

    /// Writes what came to the pages after they were full. `go_on` is told the page.
    pub(crate) fn finish(
        &mut self,
        pages: &mut [Page],
        go_on: &mut dyn FnMut(usize) -> bool,
    ) -> Result<()> {
        for (i, page) in pages.iter_mut().enumerate() {
            if !go_on(i) {
                return Err(Error::Cancelled);
            }
            let behind = page.behind.take().map(|mark| {
                let known = self.shared.iter().position(|(size, _)| *size == page.size);
                known.unwrap_or_else(|| {
                    self.content.bytes.clear();
                    draw_behind(&mark, page.size, &mut self.subsets, &mut self.content);
                    let stream = self.deflate();
                    self.shared.push((page.size, stream));
                    self.shared.len() - 1
                })
            });
            let late = match page.texts.is_empty() && page.shapes.is_empty() {
                true => None,
                false => Some(self.stream(page)),
            };
            if let Some(sheet) = self.sheets.get_mut(i) {
                (sheet.behind, sheet.late) = (behind, late);
            }
        }
        match self.broken.take() {
            Some(error) => Err(Error::failed("compress", error)),
            None => Ok(()),
        }
    }

    fn stream(&mut self, page: &mut Page) -> Vec<u8> {
        self.content.bytes.clear();
        draw(page, &mut self.subsets, &mut self.content);
        page.texts = Vec::new();
        page.shapes = Vec::new();
        self.deflate()
    }

    /// One encoder for all: it is bigger than a page.
    fn deflate(&mut self) -> Vec<u8> {
        let written = self.encoder.write_all(&self.content.bytes);
        match written.and_then(|()| self.encoder.reset(Vec::new())) {
            Ok(mut stream) => {
                stream.shrink_to_fit();
                stream
            }
            Err(error) => {
                self.broken.get_or_insert(error);
                Vec::new()
            }
        }
    }
}
