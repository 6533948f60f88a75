//! The PDF of a report, by printpdf and lopdf: measure → break → paginate and write → finish.
//!
//! Layers, each knowing only the ones before: `unit`, `style`; `fonts`, `fallback`, `texts`; `itemize`,
//! `refs`, `shape`, `text`, `lines`; `layout`, `flow`; `bars`, `widths`, `table`, `rows`, `parts`, `timeline`,
//! `chart`, `codes`, `appendix`, `contents`; `place`, `frame`, `labels`; `subset`, `content`, `ink`, `draw`, `scribe`;
//! `outline`, `carry`, `finish`; `build` is their order; `proof` reads a finished file again. No words, rules or clock here.
//!
//! The file has embedded subset fonts, an outline, its language and metadata. It is not tagged and
//! claims neither PDF/A nor PDF/X nor accessibility.

mod appendix;
mod bars;
mod build;
mod carried;
mod carry;
mod chart;
mod code128;
mod codes;
mod content;
mod contents;
mod digest;
mod draw;
mod fallback;
mod finish;
mod flow;
mod fonts;
mod frame;
mod ink;
mod itemize;
mod labels;
pub mod layout;
mod lines;
mod logo;
mod outline;
mod parts;
mod place;
pub mod proof;
mod refs;
mod rows;
mod scribe;
mod shape;
mod signs;
mod spark;
mod strict;
mod style;
mod subset;
mod table;
mod text;
mod texts;
mod timeline;
mod unit;
mod widths;

use std::ops::ControlFlow;

use custodia_core::reports::model::Report;
use custodia_core::text::{Lang, t, ta};

pub use build::Laid;
pub use fallback::Fallback;
pub use style::{Colour, Face, Style};
pub use text::Line;
pub use unit::{Mp, Rect};

use crate::error::Result;

/// How far a file has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// Rows or pages done in this stage.
    pub done: usize,
    /// Rows or pages of this stage.
    pub total: usize,
}

/// The stages of a file, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Rows are measured.
    Measure,
    /// Rows are put on pages.
    Paginate,
    /// Pages are written.
    Write,
}

/// A finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfFile {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its pages.
    pub pages: usize,
    /// What could not be drawn as asked; to be shown with the file.
    pub warnings: Vec<Warning>,
}

/// Warnings of one kind that stand each for itself.
const FEW: usize = 5;

/// Something that could not be drawn as asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// No font here has these characters; boxes with their codes stand in their place.
    NoGlyph(Vec<char>),
    /// The logo is not a readable PNG and was left out.
    Logo,
    /// No code for scanners can say this: it is printed as text.
    NoCode(String),
    /// Labels with these tags had no room for all of their texts.
    LabelCut(Vec<String>),
}

impl Warning {
    /// What no code can say, each once; of many the first few in one warning.
    fn no_code(mut all: Vec<String>) -> Vec<Self> {
        let mut seen = std::collections::HashSet::new();
        all.retain(|data| seen.insert(data.clone()));
        match all.get(..FEW) {
            Some(few) if all.len() > FEW => vec![Self::NoCode(format!("{} …", few.join(", ")))],
            _ => all.into_iter().map(Self::NoCode).collect(),
        }
    }

    /// The warning in words.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Self::NoGlyph(chars) => {
                let shown: Vec<String> = chars
                    .iter()
                    .take(12)
                    .map(|c| {
                        let code = format!("U+{:04X}", u32::from(*c));
                        if fonts::suspicious(*c) { code } else { format!("{c} ({code})") }
                    })
                    .collect();
                let more = if chars.len() > shown.len() { " …" } else { "" };
                let list = format!("{}{more}", shown.join(", "));
                let args = [("count", chars.len().into()), ("chars", list.into())];
                ta(lang, "paper-warning-no-glyph", &args)
            }
            Self::Logo => t(lang, "paper-warning-logo"),
            Self::NoCode(data) => {
                let shown: String = data.chars().take(60).collect();
                ta(lang, "paper-warning-no-code", &[("data", shown.into())])
            }
            Self::LabelCut(tags) => {
                let shown = tags.iter().take(5).cloned().collect::<Vec<_>>().join(", ");
                let more = if tags.len() > 5 { " …" } else { "" };
                let count = i64::try_from(tags.len()).unwrap_or(i64::MAX);
                let args = [("count", count.into()), ("tags", format!("{shown}{more}").into())];
                ta(lang, "paper-warning-label-cut", &args)
            }
        }
    }
}

/// Draws a report. `progress` is called several times a second of work and may stop it.
///
/// # Errors
/// [`crate::Error::Cancelled`] when `progress` said so; [`crate::Error::Failed`] for a broken
/// installation or a bug.
pub fn render(
    report: &Report,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<PdfFile> {
    render_with(report, &Fallback::System, progress)
}

/// [`render`] with a choice of where fonts for uncommon characters come from.
///
/// # Errors
/// As [`render`].
pub fn render_with(
    report: &Report,
    fallback: &Fallback,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<PdfFile> {
    build::render(report, fallback, progress)
}

/// Lays a report out without writing a file: for tests, which look at where everything stands.
///
/// # Errors
/// As [`render`].
pub fn lay_out(report: &Report, fallback: &Fallback) -> Result<Laid> {
    build::lay_out(report, fallback)
}
