//! The `Report` model: what a report says, before anyone decides how it is drawn.
//!
//! Screen preview, PDF, XLSX and CSV are all drawn from this one value, so screen and paper cannot
//! disagree. Texts are already in the report's language; values stay typed (dates, money) so that
//! XLSX gets real types and every renderer formats them the same way, by [`crate::text::Format`].
//! It knows nothing of points, fonts or files.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::colour::Rgb;
use crate::text::Lang;

mod chart;
mod code;
mod labels;
mod period;
mod table;
mod timeline;

pub use chart::{Chart, ChartKind, MAX_SERIES, Reference, Scale, Series};
pub use code::{MachineCode, Symbology};
pub use labels::{Label, Labels};
pub use period::Period;
pub use table::{Cell, Column, Row, RowLevel, Table};
pub use timeline::{Lane, Mark, Timeline};

choice! {
    /// Sheet size.
    PaperSize { A4 = "a4", Letter = "letter" }
}
choice! {
    /// Which way the sheet lies.
    Orientation { Portrait = "portrait", Landscape = "landscape" }
}
choice! {
    /// Where the content of a column stands.
    Align { Start = "start", End = "end", Center = "center" }
}
choice! {
    /// How a value stands out, never by colour alone: each tone has its own glyph on paper.
    Tone { Plain = "plain", Critical = "critical", Warning = "warning", Ok = "ok", Muted = "muted" }
}

/// Sheet size and orientation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Paper {
    /// Size.
    pub size: PaperSize,
    /// Orientation.
    pub orientation: Orientation,
}

/// A whole report.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Machine name, e.g. `renewals`; part of the proposed file name.
    pub kind: &'static str,
    /// Title, e.g. "Renewals".
    pub title: String,
    /// One line under the title, e.g. the window of dates.
    pub subtitle: String,
    /// The days it speaks of, which its file is named after; `None`: the register as it stands.
    pub period: Option<Period>,
    /// Language and formats of every text and number in it.
    pub lang: Lang,
    /// Who the report is of.
    pub issuer: Issuer,
    /// Filters and conventions used, printed under the title: label and value.
    pub facts: Vec<Fact>,
    /// Instant of generation with zone, ready to print; also the PDF's creation date.
    pub generated: Generated,
    /// Printed across every page when set, e.g. "Sample" or "Draft".
    pub watermark: Option<String>,
    /// Sheet.
    pub paper: Paper,
    /// Whether a table of contents stands after the head: for documents of several sections.
    pub contents: bool,
    /// The content, in order.
    pub blocks: Vec<Block>,
    /// Small print at the end: conventions, rules, what the numbers mean.
    pub notes: Vec<String>,
    /// Files carried inside the PDF; other formats leave them out.
    pub attachments: Vec<Attachment>,
    /// Said above everything else, in every format, of a report of a past day: which day, from what,
    /// and when it was printed. `None`: it speaks of the day it was made.
    pub as_at: Option<String>,
}

/// A place in a document that rows and contents lead to, e.g. `contract/12`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Anchor(pub String);

/// A file carried inside the PDF, which every reader can take out again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// File name, e.g. `journal.jsonl`.
    pub name: String,
    /// What it is, in the report's language.
    pub description: String,
    /// What is in it.
    pub content: AttachmentContent,
}

/// What a carried file contains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AttachmentContent {
    /// The tables of this very report as CSV, made by whoever draws the file.
    Tables,
    /// These bytes.
    Bytes {
        /// Media type, e.g. `application/json`.
        media: &'static str,
        /// The file.
        bytes: Vec<u8>,
    },
}

/// The organisation on the head of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Issuer {
    /// Name; may be empty on a new register.
    pub name: String,
    /// Address lines.
    pub address: Vec<String>,
    /// Logo, a checked PNG.
    pub logo_png: Option<Vec<u8>>,
    /// Colour of rules, bars and links; the paper's own when absent.
    pub accent: Option<Rgb>,
    /// Colour of titles; the paper's own when absent.
    pub heading: Option<Rgb>,
    /// One line at the foot of every page; may be empty.
    pub footer: String,
}

/// When the report was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Generated {
    /// The business date it speaks of ("today").
    pub today: NaiveDate,
    /// UTC instant for the file's metadata.
    pub at: chrono::DateTime<chrono::Utc>,
    /// As printed, e.g. "20 Nov 2026, 10:15 (Europe/Rome)".
    pub text: String,
}

/// A labelled value.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Label.
    pub label: String,
    /// Value.
    pub value: Cell,
}

/// A piece of content.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Begins a section of a document: an entry of contents and outline.
    Section(Section),
    /// A heading; level 1 is an entry of the outline, 2 a sub-heading.
    Heading {
        /// 1 or 2.
        level: u8,
        /// Text.
        text: String,
    },
    /// Running text.
    Paragraph(String),
    /// Big figures side by side, e.g. "7 decisions", "€86,400 if nothing is done".
    Figures(Vec<Figure>),
    /// Labelled values in columns.
    Facts(Vec<Fact>),
    /// A table.
    Table(Table),
    /// A chart.
    Chart(Chart),
    /// Deadlines on a time axis.
    Timeline(Timeline),
    /// Codes for scanners, side by side.
    Codes(Vec<MachineCode>),
    /// Lines to sign on; kept together on one page.
    Signatures(Vec<Signature>),
    /// Labels at exact places; the only block of their report.
    Labels(Labels),
}

/// The beginning of a section; it runs to the next one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Title; also in the running head of its pages.
    pub title: String,
    /// One line under the title, may be empty.
    pub subtitle: String,
    /// What rows lead to it by.
    pub anchor: Option<Anchor>,
    /// How its sheets lie; as the document's when absent. Another way needs a new page.
    pub orientation: Option<Orientation>,
    /// Whether it begins on a new page.
    pub new_page: bool,
}

/// One big figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The value.
    pub value: Cell,
    /// What it is.
    pub label: String,
    /// How it stands out.
    pub tone: Tone,
}

impl Figure {
    /// A figure; a date that stands out gives it its tone.
    pub fn new(value: Cell, label: String) -> Self {
        match value {
            Cell::TonedDate(tone, day) => Self { value: Cell::Date(day), label, tone },
            value => Self { value, label, tone: Tone::Plain },
        }
    }

    /// The same in a tone.
    pub fn toned(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }
}

/// A line to sign on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Role, e.g. "IT manager".
    pub role: String,
    /// Name printed under the line, may be empty.
    pub name: String,
    /// Whether the day is written beside it. What is no signature has none.
    pub dated: bool,
}

impl Signature {
    /// A line that somebody signs with the day.
    pub const fn new(role: String, name: String) -> Self {
        Self { role, name, dated: true }
    }

    /// A line to write on.
    pub const fn blank(role: String) -> Self {
        Self { role, name: String::new(), dated: false }
    }
}
