//! Every text of a report that may hold uncommon characters, for finding the fonts that have them.

use std::collections::BTreeSet;

use custodia_core::reports::model::{Block, Cell, Report};

use super::fallback::{Fallback, find};
use super::fonts::{FontBook, FontFile, uncovered};
use crate::error::{Error, Result};

/// Fonts of the system for what the bundled ones lack; `go_on` is asked before each file of a font.
pub(crate) fn fallback_fonts(
    report: &Report,
    fallback: &Fallback,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Vec<FontFile>> {
    let bundled = FontBook::new(&[])?;
    let mut wanted = BTreeSet::new();
    texts(report, &mut |text| uncovered(&bundled, text, &mut wanted));
    find(fallback, &mut wanted, go_on).ok_or(Error::Cancelled)
}

/// Every text of a report that may hold uncommon characters.
fn texts(report: &Report, see: &mut dyn FnMut(&str)) {
    see(&report.title);
    report.as_at.iter().for_each(|words| see(words));
    see(&report.subtitle);
    see(&report.generated.text);
    see(&report.issuer.name);
    see(&report.issuer.footer);
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
        Block::Labels(labels) => {
            labels.test.iter().flatten().for_each(|t| see(t));
            for label in &labels.labels {
                see(&label.title);
                label.lines.iter().for_each(|l| see(l));
            }
        }
        Block::Signatures(all) => all.iter().for_each(|s| {
            see(&s.role);
            see(&s.name);
        }),
    }
}

fn cell(value: &Cell, see: &mut dyn FnMut(&str)) {
    match value {
        Cell::Text(t) | Cell::Code(t) | Cell::Bars(t) | Cell::Toned(_, t) => see(t),
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
        | Cell::Tick
        | Cell::Spark(_) => {}
    }
}
