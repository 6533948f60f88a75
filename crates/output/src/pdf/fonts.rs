//! The faces a document may use: the bundled ones, then whatever fallback was found for this
//! report. Knows glyphs and widths; it knows nothing of pages.

use std::collections::BTreeSet;

use rustybuzz::ttf_parser::GlyphId;

use super::style::Face;
use crate::error::{Error, Result};

const SANS: &[u8] = include_bytes!("../../fonts/IBMPlexSans-Regular.ttf");
const SEMI: &[u8] = include_bytes!("../../fonts/IBMPlexSans-SemiBold.ttf");
const BOLD: &[u8] = include_bytes!("../../fonts/IBMPlexSans-Bold.ttf");
const ITALIC: &[u8] = include_bytes!("../../fonts/IBMPlexSans-Italic.ttf");
const MONO: &[u8] = include_bytes!("../../fonts/IBMPlexMono-Regular.ttf");

/// "Font" of characters nobody has: drawn as a box with the character's code.
pub(crate) const MISSING: u8 = u8::MAX;

/// A font file in memory and the face in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FontFile {
    pub(crate) bytes: Vec<u8>,
    pub(crate) index: u32,
    pub(crate) name: String,
}

/// One usable face.
pub(crate) struct Font<'f> {
    pub(crate) bytes: &'f [u8],
    pub(crate) index: u32,
    /// PostScript-like name for the file, without blanks.
    pub(crate) name: String,
    pub(crate) face: rustybuzz::Face<'f>,
    units: i32,
    ascii: [u16; 128],
}

impl<'f> Font<'f> {
    fn new(bytes: &'f [u8], index: u32, name: &str) -> Option<Self> {
        let face = rustybuzz::Face::from_slice(bytes, index)?;
        let units = face.units_per_em();
        let mut ascii = [0; 128];
        for (code, slot) in (0_u8..).zip(ascii.iter_mut()) {
            *slot = face.glyph_index(char::from(code)).map_or(0, |g| g.0);
        }
        Some(Self { bytes, index, name: name.to_owned(), face, units: units.max(1), ascii })
    }

    /// The glyph a character has by itself.
    pub(crate) fn glyph(&self, c: char) -> Option<u16> {
        let gid = match self.ascii.get(c as usize) {
            Some(&gid) => gid,
            None => self.face.glyph_index(c).map_or(0, |g| g.0),
        };
        (gid != 0).then_some(gid)
    }

    /// Font units as thousandths of an em, truncated as the widths in a PDF are.
    pub(crate) fn thousandths(&self, units: i32) -> i16 {
        let scaled = i64::from(units) * 1000 / i64::from(self.units);
        i16::try_from(scaled).unwrap_or(if scaled < 0 { i16::MIN } else { i16::MAX })
    }

    /// Natural advance of a glyph in thousandths of an em.
    pub(crate) fn advance(&self, gid: u16) -> i16 {
        let units = self.face.glyph_hor_advance(GlyphId(gid)).unwrap_or(0);
        self.thousandths(i32::from(units))
    }
}

impl std::fmt::Debug for Font<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Font").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Every face of one document, the bundled ones first in the order of [`Face::ALL`].
#[derive(Debug)]
pub(crate) struct FontBook<'f> {
    pub(crate) fonts: Vec<Font<'f>>,
}

impl<'f> FontBook<'f> {
    /// The bundled faces and these fallbacks.
    pub(crate) fn new(fallback: &'f [FontFile]) -> Result<Self> {
        let bundled = [
            (SANS, "IBMPlexSans-Regular"),
            (SEMI, "IBMPlexSans-SemiBold"),
            (BOLD, "IBMPlexSans-Bold"),
            (ITALIC, "IBMPlexSans-Italic"),
            (MONO, "IBMPlexMono-Regular"),
        ];
        let mut fonts = Vec::with_capacity(bundled.len() + fallback.len());
        for (bytes, name) in bundled {
            let font = Font::new(bytes, 0, name);
            fonts.push(font.ok_or_else(|| Error::failed("bundled font", name))?);
        }
        fonts.extend(fallback.iter().filter_map(|f| Font::new(&f.bytes, f.index, &f.name)));
        // Font numbers are bytes, the last one means "missing".
        fonts.truncate(usize::from(MISSING));
        Ok(Self { fonts })
    }

    pub(crate) fn get(&self, font: u8) -> Option<&Font<'f>> {
        self.fonts.get(usize::from(font))
    }

    /// The first font that has the character: the wanted face, upright Plex, then the fallbacks.
    pub(crate) fn pick(&self, face: Face, c: char) -> u8 {
        let wanted = face.index();
        let order = std::iter::once(wanted)
            .chain(std::iter::once(0))
            .chain(Face::ALL.len()..self.fonts.len());
        for index in order {
            if self.fonts.get(index).is_some_and(|f| f.glyph(c).is_some()) {
                return u8::try_from(index).unwrap_or(MISSING);
            }
        }
        MISSING
    }

    /// Whether a bundled face draws the character.
    pub(crate) fn bundled_has(&self, c: char) -> bool {
        self.fonts.first().is_some_and(|f| f.glyph(c).is_some())
    }
}

/// Characters that have no picture of their own and may vanish when a font lacks them.
pub(crate) const fn invisible(c: char) -> bool {
    matches!(c,
        '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' | '\u{180B}'..='\u{180E}')
}

/// Characters that could make text read differently from what is stored: always shown as a box.
pub(crate) const fn suspicious(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        || (c.is_ascii_control() && c != '\n')
}

/// Characters of `text` that no bundled face draws, added to `found`.
pub(crate) fn uncovered(book: &FontBook<'_>, text: &str, found: &mut BTreeSet<char>) {
    if text.is_ascii() {
        return;
    }
    for c in text.chars() {
        if !c.is_ascii() && !invisible(c) && !suspicious(c) && !book.bundled_has(c) {
            found.insert(c);
        }
    }
}
