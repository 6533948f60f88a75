//! From a report to sheets to a file: the order of the steps, and nothing else.

use std::ops::ControlFlow;

use custodia_core::reports::model::{AttachmentContent, Block, Report};
use printpdf::RawImage;

use super::carry::Carried;
use super::fallback::Fallback;
use super::finish::{About, write};
use super::flow::{Flow, Sheet};
use super::fonts::FontBook;
use super::layout::Layout;
use super::place::{Placer, measure_tables};
use super::refs::Refs;
use super::scribe::Scribe;
use super::shape::Shaper;
use super::style::Palette;
use super::texts::fallback_fonts;
use super::{PdfFile, Progress, Stage, Warning, contents, frame, labels, logo};
use crate::error::{Error, Result};

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
    let mut go_on = || progress(at_start(report)).is_continue();
    let files = fallback_fonts(report, fallback, &mut go_on)?;
    let book = FontBook::new(&files)?;
    let (mut laid, scribe, logo) =
        pages(report, &book, Some(Scribe::new(&book, Palette::of(&report.issuer))), progress)?;
    let mut scribe = scribe.ok_or_else(|| Error::failed("pages", "nobody wrote them"))?;
    let total = laid.layout.pages.len();
    let mut tick = |done| {
        let stage = Progress { stage: Stage::Write, done, total };
        progress(stage).is_continue()
    };
    scribe.finish(&mut laid.layout.pages, &mut tick)?;
    let mut go_on = || tick(total);
    let files = carried(report, &mut go_on)?;
    let bytes = write(&laid.layout, scribe, logo, &about(report), files, &mut go_on)?;
    Ok(PdfFile { bytes, pages: total, warnings: laid.warnings })
}

/// Before the first row is measured.
fn at_start(report: &Report) -> Progress {
    Progress { stage: Stage::Measure, done: 0, total: crate::rows(report) }
}

/// The files a report carries; its own tables are written here.
fn carried(report: &Report, go_on: &mut dyn FnMut() -> bool) -> Result<Vec<Carried>> {
    let files = report.attachments.iter().map(|file| {
        let (media, bytes) = match &file.content {
            AttachmentContent::Tables => ("text/csv", crate::csv::render_while(report, go_on)?),
            AttachmentContent::Bytes { media, bytes } => (*media, bytes.clone()),
        };
        let (name, description) = (file.name.clone(), file.description.clone());
        Ok(Carried { name, description, media, bytes })
    });
    files.collect()
}

pub(crate) fn lay_out(report: &Report, fallback: &Fallback) -> Result<Laid> {
    let files = fallback_fonts(report, fallback, &mut || true)?;
    let book = FontBook::new(&files)?;
    pages(report, &book, None, &mut |_| ControlFlow::Continue(())).map(|(laid, ..)| laid)
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

/// Everything laid out, and written as far as it can be before the number of pages is known.
fn pages<'b, 'f>(
    report: &Report,
    book: &'b FontBook<'f>,
    scribe: Option<Scribe<'b, 'f>>,
    progress: Ticker<'_>,
) -> Result<(Laid, Option<Scribe<'b, 'f>>, Option<RawImage>)> {
    if let [Block::Labels(found)] = report.blocks.as_slice() {
        let (laid, scribe) = labels::pages(report, found, book, scribe, progress)?;
        return Ok((laid, scribe, None));
    }
    let mut warnings = Vec::new();
    let logo = report.issuer.logo_png.as_deref().map(logo::decode);
    if logo == Some(None) {
        warnings.push(Warning::Logo);
    }
    let logo = logo.flatten();
    let mut shaper = Shaper::new(book);
    shaper.refs = Refs::of(report);
    let grids = measure_tables(report, &mut shaper, progress)?;
    let mut flow = Flow::new(Sheet::of_report(report, None), &mut shaper, scribe);
    let side = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let pixels = logo.as_ref().map(|l| (side(l.width), side(l.height)));
    frame::opening(&mut flow, report, pixels);
    let placed = Placer::new(&mut flow, report, grids).all(progress)?;
    let (mut pages, scribe) = flow.finish();
    contents::fill(&mut pages, &placed, &mut shaper);
    let total = crate::rows(report);
    let placed_all = Progress { stage: Stage::Paginate, done: total, total };
    let mut go_on = || progress(placed_all).is_continue();
    frame::surround(&mut pages, report, &mut shaper, &mut go_on)?;
    if !shaper.missing.is_empty() {
        warnings.push(Warning::NoGlyph(shaper.missing.iter().copied().collect()));
    }
    let unreadable = std::mem::take(&mut shaper.refs.unreadable);
    warnings.extend(Warning::no_code(unreadable));
    let layout = Layout { pages, outline: placed.outline };
    Ok((Laid { layout, warnings }, scribe, logo))
}
