//! The look of paper: faces, sizes, colours. Quiet instrument: cool neutrals, one accent, status
//! by shape and weight before colour, hairlines instead of boxes. Black-and-white printers lose
//! nothing.

use custodia_core::reports::model::{PaperSize, Tone};

use super::unit::{Mp, pt};

/// The bundled faces. The order is the order of fonts in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Running text.
    Sans,
    /// Labels, heads of columns, things that stand out.
    Semi,
    /// Titles.
    Bold,
    /// Notes.
    Italic,
    /// Serials and tags.
    Mono,
}

impl Face {
    /// Every face.
    pub const ALL: [Self; 5] = [Self::Sans, Self::Semi, Self::Bold, Self::Italic, Self::Mono];

    /// Its place in [`Face::ALL`].
    pub const fn index(self) -> usize {
        match self {
            Self::Sans => 0,
            Self::Semi => 1,
            Self::Bold => 2,
            Self::Italic => 3,
            Self::Mono => 4,
        }
    }
}

/// How characters become glyphs and where lines may break.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Setting {
    /// Prose: shaped, kerned, broken by Unicode's rules.
    Prose,
    /// Dates, numbers, money: no kerning, so that figures stand in columns; never broken unless
    /// nothing else helps.
    Figures,
    /// Serials: monospaced, broken at blanks only unless nothing else helps.
    Code,
}

/// An sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Colour(pub u8, pub u8, pub u8);

/// Text.
pub(crate) const TEXT: Colour = Colour(0x1C, 0x22, 0x2B);
/// Labels and second lines.
pub(crate) const TEXT_2: Colour = Colour(0x4C, 0x53, 0x5E);
/// The faintest colour text may have.
pub(crate) const TEXT_3: Colour = Colour(0x63, 0x69, 0x74);
/// The one accent.
pub(crate) const ACCENT: Colour = Colour(0x2E, 0x5E, 0xBA);
/// A tint of the accent for bars.
pub(crate) const ACCENT_SOFT: Colour = Colour(0xD3, 0xE1, 0xF8);
/// Hairlines.
pub(crate) const HAIRLINE: Colour = Colour(0xD5, 0xD9, 0xDF);
/// Bands behind group heads.
pub(crate) const SUNKEN: Colour = Colour(0xF2, 0xF4, 0xF6);
/// The watermark: seen, never in the way of reading.
pub(crate) const WATERMARK: Colour = Colour(0xEE, 0xF0, 0xF4);
/// Critical.
pub(crate) const CRITICAL: Colour = Colour(0xAE, 0x22, 0x28);
/// Warning.
pub(crate) const WARNING: Colour = Colour(0xC7, 0x70, 0x0B);
/// In order.
pub(crate) const OK: Colour = Colour(0x0F, 0x8F, 0x85);
/// White.
pub(crate) const WHITE: Colour = Colour(0xFF, 0xFF, 0xFF);

/// Colour of text of a tone; the darker text variants, readable at small sizes.
pub(crate) const fn tone_text(tone: Tone) -> Colour {
    match tone {
        Tone::Plain => TEXT,
        Tone::Critical => Colour(0x90, 0x1E, 0x21),
        Tone::Warning => Colour(0x79, 0x43, 0x12),
        Tone::Ok => Colour(0x06, 0x56, 0x50),
        Tone::Muted => TEXT_3,
    }
}

/// Colour of a tone's mark.
pub(crate) const fn tone_mark(tone: Tone) -> Option<Colour> {
    match tone {
        Tone::Critical => Some(CRITICAL),
        Tone::Warning => Some(WARNING),
        Tone::Ok => Some(OK),
        Tone::Plain | Tone::Muted => None,
    }
}

/// A face at a size, with its line height and colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Face.
    pub face: Face,
    /// Type size.
    pub size: Mp,
    /// Distance from baseline to baseline.
    pub leading: Mp,
    /// Colour.
    pub colour: Colour,
}

impl Style {
    /// A style with the usual leading of 1.36 em.
    pub(crate) const fn new(face: Face, size: Mp, colour: Colour) -> Self {
        Self { face, size, leading: size * 136 / 100, colour }
    }

    /// The same with the leading of tables, 1.32 em.
    pub(crate) const fn tight(self) -> Self {
        Self { leading: self.size * 132 / 100, ..self }
    }

    /// The same in another colour.
    pub(crate) const fn ink(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    /// Distance from the top of a line to its baseline: the line's ink is centred in the leading.
    pub(crate) const fn baseline(&self) -> Mp {
        (self.leading - self.size * 13 / 10) / 2 + self.size * 1025 / 1000
    }
}

/// Title of the report.
pub(crate) const TITLE: Style = Style::new(Face::Bold, 21_000, TEXT);
/// Line under the title.
pub(crate) const SUBTITLE: Style = Style::new(Face::Sans, 10_500, TEXT_2);
/// Name of the organisation.
pub(crate) const ISSUER: Style = Style::new(Face::Semi, 9_500, TEXT);
/// Section.
pub(crate) const H1: Style = Style::new(Face::Semi, 13_500, TEXT);
/// Sub-section.
pub(crate) const H2: Style = Style::new(Face::Semi, 10_500, TEXT);
/// Running text.
pub(crate) const BODY: Style = Style::new(Face::Sans, 9_500, TEXT);
/// Labels above values.
pub(crate) const LABEL: Style = Style::new(Face::Sans, 7_500, TEXT_2);
/// Values under labels.
pub(crate) const VALUE: Style = Style::new(Face::Sans, 9_000, TEXT);
/// Small print, header and footer.
pub(crate) const SMALL: Style = Style::new(Face::Sans, 7_500, TEXT_2);

/// Footnotes.
pub(crate) const NOTE: Style = Style::new(Face::Sans, 7_500, TEXT_2).tight();
/// Title of a section.
pub(crate) const SECTION: Style = Style::new(Face::Bold, 16_000, TEXT);

/// Width and height of an upright sheet.
pub(crate) const fn sheet(size: PaperSize) -> (Mp, Mp) {
    match size {
        PaperSize::A4 => (595_280, 841_890),
        PaperSize::Letter => (pt(612), pt(792)),
    }
}
