//! The look of paper: faces, sizes, colours. Quiet instrument: cool neutrals, one accent, status
//! by shape and weight before colour, hairlines instead of boxes. Black-and-white printers lose
//! nothing.

use custodia_core::colour::Rgb;
use custodia_core::reports::model::{Issuer, PaperSize, Tone};

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

/// A colour: a fixed one, or one the organisation may choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Colour {
    /// The same on everybody's paper, sRGB.
    Fixed(u8, u8, u8),
    /// Rules, bars, links.
    Accent,
    /// A tint of the accent, behind text.
    AccentSoft,
    /// Titles.
    Heading,
}

/// What the chosen colours are on this document.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Palette {
    accent: Rgb,
    soft: Rgb,
    heading: Rgb,
}

impl Palette {
    /// The organisation's colours, or our own.
    pub(crate) fn of(issuer: &Issuer) -> Self {
        Self {
            accent: issuer.accent.unwrap_or(Rgb(0x2E, 0x5E, 0xBA)),
            soft: issuer.accent.map_or(Rgb(0xD3, 0xE1, 0xF8), Rgb::tint),
            heading: issuer.heading.unwrap_or(Rgb(0x1C, 0x22, 0x2B)),
        }
    }

    /// The channels of a colour.
    pub(crate) const fn rgb(&self, colour: Colour) -> (u8, u8, u8) {
        let Rgb(r, g, b) = match colour {
            Colour::Fixed(r, g, b) => Rgb(r, g, b),
            Colour::Accent => self.accent,
            Colour::AccentSoft => self.soft,
            Colour::Heading => self.heading,
        };
        (r, g, b)
    }
}

/// Text.
pub(crate) const TEXT: Colour = Colour::Fixed(0x1C, 0x22, 0x2B);
/// Labels and second lines.
pub(crate) const TEXT_2: Colour = Colour::Fixed(0x4C, 0x53, 0x5E);
/// The faintest colour text may have.
pub(crate) const TEXT_3: Colour = Colour::Fixed(0x63, 0x69, 0x74);
/// The one accent.
pub(crate) const ACCENT: Colour = Colour::Accent;
/// A tint of the accent for bars.
pub(crate) const ACCENT_SOFT: Colour = Colour::AccentSoft;
/// Hairlines.
pub(crate) const HAIRLINE: Colour = Colour::Fixed(0xD5, 0xD9, 0xDF);
/// Bands behind group heads.
pub(crate) const SUNKEN: Colour = Colour::Fixed(0xF2, 0xF4, 0xF6);
/// The watermark: seen, never in the way of reading.
pub(crate) const WATERMARK: Colour = Colour::Fixed(0xEE, 0xF0, 0xF4);
/// Critical.
pub(crate) const CRITICAL: Colour = Colour::Fixed(0xAE, 0x22, 0x28);
/// Warning.
pub(crate) const WARNING: Colour = Colour::Fixed(0xC7, 0x70, 0x0B);
/// In order.
pub(crate) const OK: Colour = Colour::Fixed(0x0F, 0x8F, 0x85);
/// White.
pub(crate) const WHITE: Colour = Colour::Fixed(0xFF, 0xFF, 0xFF);

/// Colour of text of a tone; the darker text variants, readable at small sizes.
pub(crate) const fn tone_text(tone: Tone) -> Colour {
    match tone {
        Tone::Plain => TEXT,
        Tone::Critical => Colour::Fixed(0x90, 0x1E, 0x21),
        Tone::Warning => Colour::Fixed(0x79, 0x43, 0x12),
        Tone::Ok => Colour::Fixed(0x06, 0x56, 0x50),
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
pub(crate) const TITLE: Style = Style::new(Face::Bold, 21_000, Colour::Heading);
/// Line under the title.
pub(crate) const SUBTITLE: Style = Style::new(Face::Sans, 10_500, TEXT_2);
/// Name of the organisation.
pub(crate) const ISSUER: Style = Style::new(Face::Semi, 9_500, TEXT);
/// Section.
pub(crate) const H1: Style = Style::new(Face::Semi, 13_500, Colour::Heading);
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
pub(crate) const SECTION: Style = Style::new(Face::Bold, 16_000, Colour::Heading);

/// Width and height of an upright sheet.
pub(crate) const fn sheet(size: PaperSize) -> (Mp, Mp) {
    match size {
        PaperSize::A4 => (595_280, 841_890),
        PaperSize::Letter => (pt(612), pt(792)),
    }
}
