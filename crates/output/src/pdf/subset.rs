//! The glyphs a document really shows, as small embedded fonts: new glyph numbers, widths, and
//! the text each glyph stands for, so that copying from the file gives back what was written.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, FontId, FontMetrics, FontType, Op, ParsedFont, PdfFont, PdfFontHandle, PdfFontMap,
    PdfFontMetricsStub, Pt, TextItem,
};
use subsetter::GlyphRemapper;

use super::fonts::{Font, FontBook, MISSING};
use super::shape::{Run, Shaped, missing_code};
use super::style::Face;
use super::text::Line;
use crate::error::{Error, Result};

/// The used part of one font. New glyph numbers follow the order of first use, so that a page can
/// be written before the next one is known.
#[derive(Debug, Default)]
pub(crate) struct Subset {
    remap: GlyphRemapper,
    /// By original glyph: the new number and the character it was last met for, as a short way
    /// for what a document is full of.
    known: Vec<(u16, u32)>,
    /// Characters written as text: character and new glyph.
    plain: BTreeMap<u32, u16>,
    /// What a new glyph stands for; a character of its own wins over a part of a cluster.
    unicode: BTreeMap<u16, (bool, String)>,
    /// Original glyph of each new one.
    widths: BTreeMap<u16, u16>,
}

/// The used parts of all fonts of a document.
#[derive(Debug)]
pub(crate) struct Subsets<'b, 'f> {
    book: &'b FontBook<'f>,
    all: Vec<Subset>,
}

/// Resource name of a font.
pub(crate) fn font_id(font: u8) -> FontId {
    FontId(format!("F{font}"))
}

impl<'b, 'f> Subsets<'b, 'f> {
    pub(crate) fn new(book: &'b FontBook<'f>) -> Self {
        Self { book, all: book.fonts.iter().map(|_| Subset::default()).collect() }
    }

    /// Takes in the glyphs of a line that is about to be shown.
    pub(crate) fn take(&mut self, line: &Line) {
        let book = self.book;
        let shaped = &line.shaped;
        for run in &shaped.runs {
            let (start, end) = (run.start.max(line.start), run.end.min(line.end));
            if start >= end {
                continue;
            }
            match (book.get(run.font), self.all.get_mut(usize::from(run.font))) {
                (Some(font), Some(subset)) => subset.add(shaped, (start, end), run, font),
                _ => self.add_missing(shaped, start, end),
            }
        }
    }

    /// The digits in the boxes of missing characters.
    fn add_missing(&mut self, shaped: &Shaped, start: u32, end: u32) {
        let (mono, book) = (Face::Mono.index(), self.book);
        let (Some(font), Some(subset)) = (book.fonts.get(mono), self.all.get_mut(mono)) else {
            return;
        };
        for index in start..end {
            let Some(c) = shaped.cluster_text(index as usize).chars().next() else { continue };
            let (top, bottom) = missing_code(c);
            for digit in top.chars().chain(bottom.chars()) {
                subset.add_char(digit, font);
            }
        }
    }

    /// New glyph number of an original one.
    pub(crate) fn glyph(&self, font: u8, gid: u16) -> u16 {
        let subset = self.all.get(usize::from(font));
        subset.and_then(|s| s.known.get(usize::from(gid))).map_or(0, |(new, _)| *new)
    }

    /// New glyph number of a digit in a missing character's box.
    pub(crate) fn digit(&self, font: u8, digit: char) -> u16 {
        let subset = self.all.get(usize::from(font));
        subset.and_then(|s| s.plain.get(&u32::from(digit))).copied().unwrap_or(0)
    }

    /// The fonts for printpdf; `go_on` is asked before each.
    pub(crate) fn fonts(&self, go_on: &mut dyn FnMut() -> bool) -> Result<PdfFontMap> {
        let mut map = PdfFontMap::default();
        for (number, (subset, font)) in (0_u8..MISSING).zip(self.all.iter().zip(&self.book.fonts)) {
            if !go_on() {
                return Err(Error::Cancelled);
            }
            if subset.unicode.is_empty() {
                continue;
            }
            let bytes = subsetter::subset(font.bytes, font.index, &subset.remap)
                .map_err(|e| Error::failed("subset font", e))?;
            let parsed = subset.parsed(bytes, font, number);
            map.map.insert(font_id(number), PdfFont::new(parsed));
        }
        Ok(map)
    }

    /// Shows every used glyph once, so that printpdf writes the fonts' dictionaries; the page it
    /// stands on is thrown away.
    pub(crate) fn specimen(&self) -> Vec<Op> {
        let mut ops = vec![Op::StartTextSection];
        for (number, subset) in (0_u8..MISSING).zip(&self.all) {
            if subset.unicode.is_empty() {
                continue;
            }
            let glyphs = subset
                .unicode
                .iter()
                .map(|(gid, (_, text))| Codepoint::with_cid(*gid, 0.0, text.clone()))
                .collect();
            let font = PdfFontHandle::External(font_id(number));
            ops.push(Op::SetFont { font, size: Pt(1.0) });
            ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] });
        }
        ops.push(Op::EndTextSection);
        ops
    }
}

impl Subset {
    fn add(&mut self, shaped: &Shaped, (start, end): (u32, u32), _: &Run, font: &Font<'_>) {
        let glyphs = shaped.glyphs.get(start as usize..end as usize).unwrap_or_default();
        let mut in_cluster = 0;
        for (i, glyph) in glyphs.iter().enumerate() {
            if glyph.plain {
                let rest = shaped.text.get(glyph.cluster as usize..).unwrap_or_default();
                if let Some(c) = rest.chars().next()
                    && self.known.get(usize::from(glyph.gid)).is_none_or(|k| k.1 != u32::from(c))
                {
                    self.add_plain(glyph.gid, c);
                }
                continue;
            }
            let same = i > 0 && glyphs.get(i - 1).is_some_and(|g| g.cluster == glyph.cluster);
            in_cluster = if same { in_cluster + 1 } else { 0 };
            let rest = glyphs.get(i + 1..).unwrap_or_default();
            let after = rest.iter().take_while(|g| g.cluster == glyph.cluster).count();
            let cluster = shaped.cluster_text(start as usize + i);
            let text = share(cluster, in_cluster, after);
            let own = cluster.chars().find(|c| font.glyph(*c) == Some(glyph.gid));
            match own {
                Some(c) => self.add_glyph(glyph.gid, true, String::from(c)),
                None => self.add_glyph(glyph.gid, false, text),
            };
        }
    }

    fn add_char(&mut self, c: char, font: &Font<'_>) {
        if let Some(gid) = font.glyph(c) {
            self.add_plain(gid, c);
        }
    }

    /// A glyph that is the picture of exactly this character.
    fn add_plain(&mut self, gid: u16, c: char) {
        let new = self.add_glyph(gid, true, String::from(c));
        self.plain.insert(u32::from(c), new);
        if let Some(known) = self.known.get_mut(usize::from(gid)) {
            known.1 = u32::from(c);
        }
    }

    fn add_glyph(&mut self, gid: u16, own: bool, text: String) -> u16 {
        let new = self.remap.remap(gid);
        let index = usize::from(gid);
        if self.known.len() <= index {
            self.known.resize(index + 1, (0, 0));
        }
        if let Some(known) = self.known.get_mut(index) {
            known.0 = new;
        }
        self.widths.insert(new, gid);
        let entry = self.unicode.entry(new).or_insert_with(|| (own, text.clone()));
        // One glyph may stand for several characters (a blank and a no-break blank): the lowest
        // is the plainest.
        if (own && !entry.0) || (own == entry.0 && own && text < entry.1) {
            *entry = (own, text);
        }
        new
    }

    fn parsed(&self, bytes: Vec<u8>, font: &Font<'_>, number: u8) -> ParsedFont {
        let face = &font.face;
        let advance = |gid: u16| u16::try_from(font.advance(gid)).unwrap_or(0);
        let widths = self.widths.iter().map(|(new, gid)| (*new, advance(*gid))).collect();
        let scaled = |units: i16| font.thousandths(i32::from(units));
        // Everything is given in thousandths of an em, so that no viewer rounds differently.
        let metrics =
            FontMetrics { ascent: scaled(face.ascender()), descent: scaled(face.descender()) };
        let tag = char::from(b'A' + number % 26);
        let name = format!("CUSTD{tag}+{}", font.name);
        let cff = bytes.starts_with(b"OTTO");
        let mut parsed = ParsedFont::with_glyph_data(
            bytes,
            0,
            Some(name),
            self.plain.clone(),
            widths,
            1000,
            metrics,
        );
        let bounds = face.global_bounding_box();
        parsed.pdf_font_metrics = PdfFontMetricsStub {
            units_per_em: 1000,
            x_min: scaled(bounds.x_min),
            y_min: scaled(bounds.y_min),
            x_max: scaled(bounds.x_max),
            y_max: scaled(bounds.y_max),
            caret_slope_rise: if face.is_italic() { 1000 } else { 1 },
            // Plex Italic leans 9 degrees.
            caret_slope_run: if face.is_italic() { 158 } else { 0 },
            us_weight_class: face.weight().to_number(),
        };
        if cff {
            parsed.font_type = FontType::OpenTypeCFF(());
        }
        parsed
    }
}

/// The characters the `nth` glyph of a cluster stands for, `after` glyphs following it: one each,
/// what is left over goes to the first.
fn share(cluster: &str, nth: usize, after: usize) -> String {
    let chars: Vec<char> = cluster.chars().collect();
    let glyphs = nth + after + 1;
    let first = chars.len().saturating_sub(glyphs - 1).min(chars.len());
    if nth == 0 {
        chars.iter().take(first.max(1)).collect()
    } else {
        chars.get(first.max(1) + nth - 1).map(|c| String::from(*c)).unwrap_or_default()
    }
}
