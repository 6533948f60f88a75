//! Puts the blocks of a report on sheets, in order.

use custodia_core::reports::model::{Block, Report, Section, Table};
use custodia_core::text::Format;

use super::appendix;
use super::build::Ticker;
use super::contents::{self, Slot};
use super::flow::{Flow, Sheet};
use super::layout::Entry;
use super::shape::Shaper;
use super::table::{Grid, Rows, measure};
use super::unit::{Mp, pt};
use super::{Progress, Stage, chart, codes, frame, parts, rows, timeline};
use crate::error::{Error, Result};

/// The sheet of a section; the document's own for one that does not say.
fn sheet_of(report: &Report, section: &Section) -> Sheet {
    Sheet::of_report(report, section.orientation)
}

/// Measures every table for the sheet of its section.
pub(crate) fn measure_tables(
    report: &Report,
    shaper: &mut Shaper<'_, '_>,
    progress: Ticker<'_>,
) -> Result<Vec<Grid>> {
    let total = crate::rows(report);
    let mut sheet = Sheet::of_report(report, None);
    let mut before = 0;
    let mut grids = Vec::new();
    for block in &report.blocks {
        match block {
            Block::Section(section) => sheet = sheet_of(report, section),
            Block::Table(table) => {
                let mut tick = |done| {
                    let stage = Progress { stage: Stage::Measure, done: before + done, total };
                    progress(stage).is_continue()
                };
                let grid = measure(table, report.lang, sheet.body_width(), shaper, &mut tick);
                grids.push(grid.ok_or(Error::Cancelled)?);
                before += table.rows.len();
            }
            _ => {}
        }
    }
    Ok(grids)
}

/// What is known once everything stands.
pub(crate) struct Placed {
    /// Where the lines of the contents will stand, and what they say.
    pub(crate) slots: Vec<Slot>,
    pub(crate) sections: Vec<Entry>,
    pub(crate) outline: Vec<Entry>,
}

/// A document being put on sheets.
pub(crate) struct Placer<'p, 'r, 's, 'b, 'f> {
    pub(crate) flow: &'p mut Flow<'s, 'b, 'f>,
    report: &'r Report,
    grids: std::iter::Peekable<std::vec::IntoIter<Grid>>,
    /// Whether the document has sections: then headings stand one level lower.
    sections: bool,
    outline: Vec<Entry>,
    /// The next chart already stands beside the last one.
    paired: bool,
    rows_before: usize,
    rows: usize,
}

impl<'p, 'r, 's, 'b, 'f> Placer<'p, 'r, 's, 'b, 'f> {
    pub(crate) fn new(
        flow: &'p mut Flow<'s, 'b, 'f>,
        report: &'r Report,
        grids: Vec<Grid>,
    ) -> Self {
        Self {
            flow,
            report,
            grids: grids.into_iter().peekable(),
            sections: report.blocks.iter().any(|b| matches!(b, Block::Section(_))),
            outline: Vec::new(),
            paired: false,
            rows_before: 0,
            rows: crate::rows(report),
        }
    }

    /// Everything between the head and the small print.
    pub(crate) fn all(mut self, progress: Ticker<'_>) -> Result<Placed> {
        let mut slots = Vec::new();
        if self.report.contents && self.sections {
            let sections = self.report.blocks.iter().filter(|b| matches!(b, Block::Section(_)));
            // What stands before the first section is the first line, if anything does.
            let before = !matches!(self.report.blocks.first(), Some(Block::Section(_)));
            let lines = sections.count() + usize::from(before);
            slots = contents::reserve(self.flow, lines, self.report.lang);
            if before {
                self.enter(0, self.report.title.clone(), self.flow.y);
            }
        }
        for (i, block) in self.report.blocks.iter().enumerate() {
            self.block(i, block, progress)?;
        }
        appendix::place(self.flow, self.report.lang, &mut self.outline);
        parts::notes(self.flow, &self.report.notes, self.report.lang);
        let sections = self.outline.iter().filter(|e| e.level == 1).take(slots.len()).cloned();
        Ok(Placed { slots, sections: sections.collect(), outline: self.outline })
    }

    /// An entry of the outline: 0 a section, 1 a heading.
    fn enter(&mut self, level: u8, title: String, top: Mp) {
        let level = if self.sections { level + 1 } else { 1 };
        self.outline.push(Entry { level, title, page: self.flow.page(), top });
    }

    fn block(&mut self, i: usize, block: &Block, progress: Ticker<'_>) -> Result<()> {
        let lang = self.report.lang;
        let next = i + 1;
        match block {
            Block::Section(section) => {
                let lead = self.lead(next);
                let sheet = sheet_of(self.report, section);
                let top = parts::section(self.flow, section, sheet, lead);
                self.enter(0, section.title.clone(), top);
            }
            Block::Heading { level, text } => {
                let lead = self.lead(next);
                let top = parts::heading(self.flow, *level, text, lead);
                if *level <= 1 {
                    self.enter(1, text.clone(), top);
                }
            }
            Block::Paragraph(text) => parts::body_text(self.flow, text),
            Block::Figures(figures) => {
                self.flow.space(pt(4));
                parts::figures(self.flow, figures, lang);
            }
            Block::Facts(facts) => {
                self.flow.space(pt(4));
                parts::facts(self.flow, facts, lang);
            }
            Block::Table(table) => self.table(i, table, progress)?,
            Block::Chart(picture) => {
                let before = i.checked_sub(1).and_then(|n| self.report.blocks.get(n));
                match (before, self.report.blocks.get(next)) {
                    // The second of a pair stands beside the first.
                    (Some(Block::Chart(_)), _) if self.paired => self.paired = false,
                    (_, Some(Block::Chart(other))) if self.flow.sheet.body_width() > pt(600) => {
                        self.flow.space(pt(6));
                        chart::pair(self.flow, [picture, other], Format(lang));
                        self.paired = true;
                    }
                    _ => {
                        self.flow.space(pt(6));
                        chart::place(self.flow, picture, Format(lang));
                    }
                }
            }
            Block::Timeline(picture) => {
                self.flow.space(pt(6));
                timeline::place(self.flow, picture, Format(lang), &frame::today_word(self.report));
            }
            Block::Codes(all) => codes::place(self.flow, all),
            Block::Signatures(all) => parts::signatures(self.flow, all, lang),
            // They are a report of their own, drawn by `labels`.
            Block::Labels(_) => {}
        }
        Ok(())
    }

    fn table(&mut self, i: usize, table: &Table, progress: Ticker<'_>) -> Result<()> {
        let Some(grid) = self.grids.next() else { return Ok(()) };
        self.flow.space(pt(6));
        let before = i.checked_sub(1).and_then(|n| self.report.blocks.get(n));
        let headed = matches!(before, Some(Block::Heading { .. }));
        if !headed && !table.caption.is_empty() {
            let lead = grid.lead(self.flow.sheet.body_height());
            self.flow.ensure(lead);
            // Right under the title it would only say the title again: then it stands in the
            // outline alone.
            let alone = before.is_none() || matches!(before, Some(Block::Section(_)));
            let top = match alone {
                true => self.flow.y,
                false => parts::heading(self.flow, 2, &table.caption, lead),
            };
            self.enter(1, table.caption.clone(), top);
        }
        let (done_before, total) = (self.rows_before, self.rows);
        let mut tick = |done| {
            let stage = Progress { stage: Stage::Paginate, done: done_before + done, total };
            progress(stage).is_continue()
        };
        let groups = if self.sections { 3 } else { 2 };
        let set = Rows::new(table, self.report.lang);
        if !rows::place(self.flow, &grid, set, (groups, &mut self.outline), &mut tick) {
            return Err(Error::Cancelled);
        }
        self.rows_before += table.rows.len();
        self.flow.space(pt(6));
        Ok(())
    }

    /// Height of the little that is signed right below it, and of the lines to sign on: one sheet has
    /// both, unless they would take most of it.
    fn signed(&self, from: usize) -> Option<Mp> {
        let sheet = self.flow.sheet;
        let mut height: Mp = 0;
        for block in self.report.blocks.get(from..)?.iter().take(4) {
            height = height.saturating_add(match block {
                Block::Facts(all) => parts::facts_height(sheet, all.len()),
                Block::Paragraph(_) => pt(30),
                Block::Signatures(all) => {
                    height = height.saturating_add(parts::signatures_lead(sheet, all.len()));
                    return (height <= sheet.body_height() / 2).then_some(height);
                }
                _ => return None,
            });
        }
        None
    }

    /// Height of what a heading must not be parted from.
    fn lead(&mut self, next: usize) -> Mp {
        let sheet = self.flow.sheet;
        match self.report.blocks.get(next) {
            Some(Block::Table(_)) => {
                let grid = self.grids.peek();
                let own = grid.map_or(0, |grid| grid.lead(sheet.body_height()) + pt(6));
                // Whoever signs sees what is signed.
                match self.report.blocks.get(next + 1) {
                    Some(Block::Signatures(all)) => {
                        let signed = own + pt(6) + parts::signatures_lead(sheet, all.len());
                        if signed <= sheet.body_height() / 2 { signed } else { own }
                    }
                    _ => own,
                }
            }
            Some(Block::Timeline(picture)) => timeline::lead(picture),
            Some(Block::Chart(picture)) => chart::height(picture),
            // Figures say little without the table they are taken from.
            Some(Block::Figures(_)) => match self.report.blocks.get(next + 1) {
                Some(Block::Table(_)) => pt(60) + self.lead(next + 1),
                _ => pt(50),
            },
            Some(Block::Facts(all)) => {
                let own = parts::facts_lead(sheet, all.len());
                self.signed(next).map_or(own, |signed| signed.max(own))
            }
            Some(Block::Codes(_)) => codes::HEIGHT,
            Some(Block::Signatures(all)) => parts::signatures_lead(sheet, all.len()),
            _ => pt(30),
        }
    }
}
