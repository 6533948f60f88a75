//! From a report to sheets to a file: the order of the steps, and nothing else.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use custodia_core::reports::model::{Block, Cell, Report, Table};
use custodia_core::text::Format;
use printpdf::RawImage;

use super::fallback::{Fallback, find};
use super::finish::{About, write};
use super::flow::{Flow, Sheet};
use super::fonts::{FontBook, FontFile, uncovered};
use super::layout::{Entry, Layout};
use super::shape::Shaper;
use super::table::{Grid, measure};
use super::unit::{Mp, pt};
use super::{PdfFile, Progress, Stage, Warning, frame, logo, parts, rows, timeline};
use crate::error::{Error, Result};
use crate::tables;

/// A laid-out report, for looking at.
#[derive(Debug)]
pub struct Laid {
    /// Every sheet.
    pub layout: Layout,
    /// What could not be drawn as asked.
    pub warnings: Vec<Warning>,
}

type Ticker<'t> = &'t mut dyn FnMut(Progress) -> ControlFlow<()>;

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
    let bytes = write(&laid.layout, &book, logo, &about(report), &mut tick)?;
    Ok(PdfFile { bytes, pages: total, warnings: laid.warnings })
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
    let sheet = Sheet::new(report.paper);
    let grids = measure_tables(report, sheet, &mut shaper, progress)?;
    let mut flow = Flow::new(sheet, &mut shaper);
    let side = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let pixels = logo.as_ref().map(|l| (side(l.width), side(l.height)));
    frame::opening(&mut flow, report, pixels);
    let outline = place_blocks(&mut flow, report, grids, progress)?;
    parts::notes(&mut flow, &report.notes, report.lang);
    let mut pages = flow.finish();
    frame::surround(&mut pages, report, sheet, &mut shaper);
    if !shaper.missing.is_empty() {
        warnings.push(Warning::NoGlyph(shaper.missing.iter().copied().collect()));
    }
    let layout = Layout { size: (sheet.width, sheet.height), pages, outline };
    Ok((Laid { layout, warnings }, logo))
}

fn measure_tables(
    report: &Report,
    sheet: Sheet,
    shaper: &mut Shaper<'_, '_>,
    progress: Ticker<'_>,
) -> Result<Vec<Grid>> {
    let total = tables(report).map(|t| t.rows.len()).sum();
    let mut before = 0;
    let mut grids = Vec::new();
    for table in tables(report) {
        let mut tick = |done| {
            let stage = Progress { stage: Stage::Measure, done: before + done, total };
            progress(stage).is_continue()
        };
        let grid = measure(table, report.lang, sheet.body_width(), shaper, &mut tick);
        grids.push(grid.ok_or(Error::Cancelled)?);
        before += table.rows.len();
    }
    Ok(grids)
}

/// Puts every block on its sheets and returns the outline.
fn place_blocks(
    flow: &mut Flow<'_, '_, '_>,
    report: &Report,
    grids: Vec<Grid>,
    progress: Ticker<'_>,
) -> Result<Vec<Entry>> {
    let lang = report.lang;
    let mut outline = Vec::new();
    let mut grids = grids.into_iter().peekable();
    let total = tables(report).map(|t| t.rows.len()).sum();
    let mut before = 0;
    for (i, block) in report.blocks.iter().enumerate() {
        match block {
            Block::Heading { level, text } => {
                let next = report.blocks.get(i + 1);
                let lead = lead(next, grids.peek(), flow.sheet);
                let top = parts::heading(flow, *level, text, lead);
                if *level <= 1 {
                    outline.push(Entry { level: 1, title: text.clone(), page: flow.page(), top });
                }
            }
            Block::Section(section) => {
                let title = &section.title;
                let top = parts::heading(flow, 1, title, lead(None, None, flow.sheet));
                outline.push(Entry { level: 1, title: title.clone(), page: flow.page(), top });
            }
            Block::Chart(chart) => parts::body_text(flow, &chart.caption),
            Block::Codes(codes) => codes.iter().for_each(|c| parts::body_text(flow, &c.data)),
            Block::Paragraph(text) => parts::body_text(flow, text),
            Block::Figures(figures) => {
                flow.space(pt(4));
                parts::figures(flow, figures, lang);
            }
            Block::Facts(facts) => {
                flow.space(pt(4));
                parts::facts(flow, facts, lang);
            }
            Block::Table(table) => {
                let Some(grid) = grids.next() else { continue };
                flow.space(pt(6));
                let headed = i.checked_sub(1).and_then(|n| report.blocks.get(n));
                if !matches!(headed, Some(Block::Heading { .. })) && !table.caption.is_empty() {
                    outline.push(table_heading(flow, table, &grid, headed.is_some()));
                }
                let mut tick = |done| {
                    let stage = Progress { stage: Stage::Paginate, done: before + done, total };
                    progress(stage).is_continue()
                };
                if !rows::place(flow, grid, &mut outline, &mut tick) {
                    return Err(Error::Cancelled);
                }
                before += table.rows.len();
                flow.space(pt(6));
            }
            Block::Timeline(chart) => {
                flow.space(pt(6));
                timeline::place(flow, chart, Format(lang), &frame::today_word(report));
            }
            Block::Signatures(all) => parts::signatures(flow, all, lang),
        }
    }
    Ok(outline)
}

/// The caption of a table without a heading of its own; right under the title it would only say
/// the title again, and stands in the outline alone.
fn table_heading(flow: &mut Flow<'_, '_, '_>, table: &Table, grid: &Grid, shown: bool) -> Entry {
    let lead = grid.lead(flow.sheet.body_height());
    flow.ensure(lead);
    let top = if shown { parts::heading(flow, 2, &table.caption, lead) } else { flow.y };
    Entry { level: 1, title: table.caption.clone(), page: flow.page(), top }
}

/// Height of what a heading must not be parted from.
fn lead(next: Option<&Block>, grid: Option<&Grid>, sheet: Sheet) -> Mp {
    match (next, grid) {
        (Some(Block::Table(_)), Some(grid)) => grid.lead(sheet.body_height()) + pt(6),
        (Some(Block::Timeline(chart)), _) => timeline::lead(chart),
        (Some(Block::Figures(_) | Block::Facts(_)), _) => pt(50),
        (Some(Block::Signatures(all)), _) => parts::signatures_lead(sheet, all.len()),
        _ => pt(30),
    }
}

/// Fonts of the system for what the bundled ones lack.
fn fallback_fonts(report: &Report, fallback: &Fallback) -> Result<Vec<FontFile>> {
    let bundled = FontBook::new(&[])?;
    let mut wanted = BTreeSet::new();
    texts(report, &mut |text| uncovered(&bundled, text, &mut wanted));
    Ok(find(fallback, &mut wanted))
}

/// Every text of a report that may hold uncommon characters.
fn texts(report: &Report, see: &mut dyn FnMut(&str)) {
    see(&report.title);
    see(&report.subtitle);
    see(&report.generated.text);
    see(&report.issuer.name);
    report.issuer.address.iter().for_each(|a| see(a));
    report.watermark.iter().for_each(|w| see(w));
    report.notes.iter().for_each(|n| see(n));
    for fact in &report.facts {
        see(&fact.label);
        cell(&fact.value, see);
    }
    for block in &report.blocks {
        block_texts(block, see);
    }
}

fn block_texts(block: &Block, see: &mut dyn FnMut(&str)) {
    match block {
        Block::Heading { text, .. } | Block::Paragraph(text) => see(text),
        Block::Section(section) => {
            see(&section.title);
            see(&section.subtitle);
        }
        Block::Chart(chart) => {
            see(&chart.caption);
            see(&chart.empty);
            chart.categories.iter().for_each(|c| see(c));
            chart.series.iter().for_each(|s| see(&s.label));
            chart.reference.iter().for_each(|r| see(&r.label));
        }
        Block::Codes(codes) => codes.iter().for_each(|c| {
            see(&c.data);
            see(&c.label);
        }),
        Block::Figures(figures) => figures.iter().for_each(|f| {
            see(&f.label);
            cell(&f.value, see);
        }),
        Block::Facts(facts) => facts.iter().for_each(|f| {
            see(&f.label);
            cell(&f.value, see);
        }),
        Block::Table(table) => {
            see(&table.caption);
            see(&table.empty);
            table.columns.iter().for_each(|c| see(&c.title));
            for row in &table.rows {
                row.note.iter().for_each(|n| see(n));
                row.cells.iter().for_each(|c| cell(c, see));
            }
        }
        Block::Timeline(chart) => {
            see(&chart.caption);
            chart.lanes.iter().for_each(|l| see(&l.label));
            chart.legend.iter().for_each(|(_, words)| see(words));
        }
        Block::Signatures(all) => all.iter().for_each(|s| {
            see(&s.role);
            see(&s.name);
        }),
    }
}

fn cell(value: &Cell, see: &mut dyn FnMut(&str)) {
    match value {
        Cell::Text(t) | Cell::Code(t) | Cell::Toned(_, t) => see(t),
        Cell::Noted(inner, note) => {
            cell(inner, see);
            see(note);
        }
        Cell::Empty
        | Cell::Date(_)
        | Cell::TonedDate(..)
        | Cell::Time(_)
        | Cell::Int(_)
        | Cell::Percent(_)
        | Cell::Money(_)
        | Cell::Totals(_)
        | Cell::Spark(_) => {}
    }
}
