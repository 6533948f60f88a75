//! From a report to sheets to a file: the order of the steps, and nothing else.

use std::ops::ControlFlow;

use custodia_core::reports::model::{AttachmentContent, Report};
use printpdf::RawImage;

use super::carry::Carried;
use super::fallback::Fallback;
use super::finish::{About, write};
use super::flow::{Flow, Sheet};
use super::fonts::FontBook;
use super::layout::Layout;
use super::place::{Placer, measure_tables};
use super::refs::Refs;
use super::shape::Shaper;
use super::texts::fallback_fonts;
use super::{PdfFile, Progress, Stage, Warning, contents, frame, logo};
use crate::error::Result;

/// A laid-out report, for looking at.
#[derive(Debug)]
pub struct Laid {
    /// Every sheet.
    pub layout: Layout,
    /// What could not be drawn as asked.
    pub warnings: Vec<Warning>,
}

pub(crate) type Ticker<'t> = &'t mut dyn FnMut(Progress) -> ControlFlow<()>;

pub(crate) fn render(
    report: &Report,
    fallback: &Fallback,
    progress: Ticker<'_>,
) -> Result<PdfFile> {
    let files = fallback_fonts(report, fallback)?;
    let book = FontBook::new(&files)?;
    let (laid, logo) = pages(report, &book, progress)?;
    let total = laid.layout.pages.len();
    let mut tick = |done| {
        let stage = Progress { stage: Stage::Write, done, total };
        progress(stage).is_continue()
    };
    let bytes = write(&laid.layout, &book, logo, &about(report), carried(report)?, &mut tick)?;
    Ok(PdfFile { bytes, pages: total, warnings: laid.warnings })
}

/// The files a report carries; its own tables are written here.
fn carried(report: &Report) -> Result<Vec<Carried>> {
    let files = report.attachments.iter().map(|file| {
        let (media, bytes) = match &file.content {
            AttachmentContent::Tables => ("text/csv", crate::csv::render(report)?),
            AttachmentContent::Bytes { media, bytes } => (*media, bytes.clone()),
        };
        let (name, description) = (file.name.clone(), file.description.clone());
        Ok(Carried { name, description, media, bytes })
    });
    files.collect()
}

pub(crate) fn lay_out(report: &Report, fallback: &Fallback) -> Result<Laid> {
    let files = fallback_fonts(report, fallback)?;
    let book = FontBook::new(&files)?;
    pages(report, &book, &mut |_| ControlFlow::Continue(())).map(|(laid, _)| laid)
}

fn about(report: &Report) -> About {
    About {
        title: match report.issuer.name.as_str() {
            "" => report.title.clone(),
            name => format!("{} · {name}", report.title),
        },
        author: report.issuer.name.clone(),
        subject: report.subtitle.clone(),
        lang: report.lang.as_str(),
        created: report.generated.at.format("D:%Y%m%d%H%M%SZ").to_string(),
    }
}

fn pages(
    report: &Report,
    book: &FontBook<'_>,
    progress: Ticker<'_>,
) -> Result<(Laid, Option<RawImage>)> {
    let mut warnings = Vec::new();
    let logo = report.issuer.logo_png.as_deref().map(logo::decode);
    if logo == Some(None) {
        warnings.push(Warning::Logo);
    }
    let logo = logo.flatten();
    let mut shaper = Shaper::new(book);
    shaper.refs = Refs::of(report);
    let grids = measure_tables(report, &mut shaper, progress)?;
    let mut flow = Flow::new(Sheet::new(report.paper), &mut shaper);
    let side = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let pixels = logo.as_ref().map(|l| (side(l.width), side(l.height)));
    frame::opening(&mut flow, report, pixels);
    let placed = Placer::new(&mut flow, report, grids).all(progress)?;
    let mut pages = flow.finish();
    contents::fill(&mut pages, &placed, &mut shaper);
    frame::surround(&mut pages, report, &mut shaper);
    if !shaper.missing.is_empty() {
        warnings.push(Warning::NoGlyph(shaper.missing.iter().copied().collect()));
    }
    let unreadable = std::mem::take(&mut shaper.refs.unreadable);
    warnings.extend(unreadable.into_iter().map(Warning::NoCode));
    let layout = Layout { pages, outline: placed.outline };
    Ok((Laid { layout, warnings }, logo))
}
