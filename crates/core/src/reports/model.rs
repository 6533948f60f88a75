//! The `Report` model: what a report says, before anyone decides how it is drawn.
//!
//! Screen preview, PDF, XLSX and CSV are all drawn from this one value, so screen and paper cannot
//! disagree. Texts are already in the report's language; values stay typed (dates, money) so that
//! XLSX gets real types and every renderer formats them the same way, by [`crate::text::Format`].
//! It knows nothing of points, fonts or files.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::money::Money;
use crate::text::Lang;

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
    /// Language and formats of every text and number in it.
    pub lang: Lang,
    /// Who the report is of.
    pub issuer: Issuer,
    /// Filters and conventions used, printed under the title: label and value.
    pub facts: Vec<Fact>,
    /// Instant of generation with zone, ready to print; also the PDF's creation date.
    pub generated: Generated,
    /// Printed across every page when set, e.g. "Sample".
    pub watermark: Option<String>,
    /// Sheet.
    pub paper: Paper,
    /// The content, in order.
    pub blocks: Vec<Block>,
    /// Small print at the end: conventions, rules, what the numbers mean.
    pub notes: Vec<String>,
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
    /// A heading; level 1 is a section (and an outline entry), 2 a sub-section.
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
    /// Deadlines on a time axis.
    Timeline(Timeline),
    /// Lines to sign on; kept together on one page.
    Signatures(Vec<Signature>),
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

/// A table with a repeated header.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Machine name, used for the sheet name and by tests.
    pub name: &'static str,
    /// What the table is, for the outline and for a table without rows.
    pub caption: String,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows, in order.
    pub rows: Vec<Row>,
    /// Text shown instead of an empty table.
    pub empty: String,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Machine name (CSV header when asked for machine-readable output).
    pub key: &'static str,
    /// Header.
    pub title: String,
    /// Alignment; money and numbers end-aligned so that decimals line up.
    pub align: Align,
    /// Share of spare width this column takes, 0 = only what its content needs.
    pub grow: u8,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What kind of row it is.
    pub level: RowLevel,
    /// As many cells as the table has columns.
    pub cells: Vec<Cell>,
    /// A second line across the row, e.g. "If nothing is done: renews to 28 Feb 2028".
    pub note: Option<String>,
}

/// Kinds of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowLevel {
    /// A record.
    Item,
    /// The head of a group; kept with the next row.
    Group,
    /// A total; kept with the row before.
    Total,
}

/// A typed value.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text, already in the report's language.
    Text(String),
    /// A serial, tag or number to be read character by character: set in the monospaced face.
    Code(String),
    /// Text that stands out. A muted one stands for a value that is not there ("no owner"): paper
    /// says so, files for programs leave the cell empty.
    Toned(Tone, String),
    /// A civil date.
    Date(NaiveDate),
    /// A date that stands out.
    TonedDate(Tone, NaiveDate),
    /// A local date and time, said to the minute.
    Time(NaiveDateTime),
    /// A whole number.
    Int(i64),
    /// An amount.
    Money(Money),
    /// Amounts of several currencies, one under the other.
    Totals(Vec<Money>),
}

/// Deadlines on a time axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// The finding in one sentence; also the alternative text.
    pub caption: String,
    /// First day of the axis.
    pub from: NaiveDate,
    /// Last day of the axis.
    pub to: NaiveDate,
    /// "Today" on the axis.
    pub today: NaiveDate,
    /// One lane per contract, at most what fits a page; sorted.
    pub lanes: Vec<Lane>,
    /// Legend: a mark and its meaning.
    pub legend: Vec<(Mark, String)>,
}

/// One lane of a timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// Label at the left.
    pub label: String,
    /// Bar from/to (inclusive), e.g. the running period.
    pub bar: Option<(NaiveDate, NaiveDate)>,
    /// Marks on it.
    pub marks: Vec<(Mark, NaiveDate)>,
}

/// Marks on a timeline; each has its own shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Decide by.
    Decide,
    /// Last safe day (send by).
    LastSafe,
    /// Last day of notice by the contract.
    Notice,
    /// Period end.
    End,
}

/// A line to sign on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Role, e.g. "IT manager".
    pub role: String,
    /// Name printed under the line, may be empty.
    pub name: String,
}
