//! Files out: one [`custodia_core::reports::model::Report`] as PDF, XLSX and CSV; deadlines as a
//! calendar file.
//!
//! [`batch`] makes presets into files and [`ics`] takes a [`custodia_core::deadline::Feed`]; the rest
//! knows the report alone.
//!
//! It decides how a report is drawn, never what it says: no rule, no query and no word that is not
//! in the report or in the message catalogue. It reads no clock; the report carries its instant.

pub mod batch;
pub mod certificate;
pub mod csv;
mod error;
pub mod ics;
mod name;
pub mod pack;
pub mod pdf;
pub mod platform;
mod records;
pub mod xlsx;

pub use error::{Error, Result};
pub use name::file_name;

use std::borrow::Cow;

use custodia_core::reports::model::{
    Block, Cell, Chart, Column, Fact, Figure, Labels, Report, Row, RowLevel, Table,
};
use custodia_core::text::{Format, Lang, t};

/// The tables of a report, in order.
pub(crate) fn tables(report: &Report) -> impl Iterator<Item = &Table> {
    report.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Labels(labels) => Some(&labels.table),
        _ => None,
    })
}

/// Rows of all tables of a report.
pub(crate) fn rows(report: &Report) -> usize {
    tables(report).map(|table| table.rows.len()).sum()
}

/// The tables of a report for programs: those of one kind in several sections become one table, with
/// the section in a column of its own, so that a register with its sheets is not hundreds of tables.
pub(crate) fn records_of(report: &Report) -> Vec<Cow<'_, Table>> {
    let (mut section, mut part) = ("", "");
    // By kind, in the order of the first of each; with the section every table stands in, and its
    // part where the section has several: a scorecard of each vendor.
    let mut kinds: Vec<(&Table, Vec<(String, &Table)>)> = Vec::new();
    for block in &report.blocks {
        match block {
            Block::Section(begun) => (section, part) = (begun.title.as_str(), ""),
            Block::Heading { level: 0 | 1, text } if !section.is_empty() => part = text,
            Block::Table(table) | Block::Labels(Labels { table, .. }) => {
                let same = |of: &Table| of.name == table.name && of.columns == table.columns;
                match kinds.iter_mut().find(|(first, _)| same(first)) {
                    Some((_, members)) => members.push((under(section, part), table)),
                    None => kinds.push((table, vec![(under(section, part), table)])),
                }
            }
            _ => {}
        }
    }
    kinds.into_iter().map(|(first, members)| one(first, &members, report.lang)).collect()
}

/// The tables of one kind: one of no section as it is; what stands in one says in which.
fn one<'r>(first: &'r Table, members: &[(String, &'r Table)], lang: Lang) -> Cow<'r, Table> {
    match members {
        [(alone, _)] if alone.is_empty() => Cow::Borrowed(first),
        _ => Cow::Owned(joined(first, members, lang)),
    }
}

/// A section, with the heading in it.
fn under(section: &str, heading: &str) -> String {
    match (section, heading) {
        (section, "") => section.to_owned(),
        ("", heading) => heading.to_owned(),
        (section, heading) => format!("{section} · {heading}"),
    }
}

/// Tables of one kind as one; their totals are left to the reader's program. Where each has a caption
/// of its own, their first column says what they are.
fn joined(first: &Table, members: &[(String, &Table)], lang: Lang) -> Table {
    let column = Column::new("section", t(lang, "export-section"));
    let alike = members.iter().all(|(_, table)| table.caption == first.caption);
    let caption = match first.columns.first().filter(|_| !alike) {
        Some(column) => column.title.clone(),
        None => first.caption.clone(),
    };
    let mut whole = Table {
        caption,
        columns: [column].into_iter().chain(first.columns.iter().cloned()).collect(),
        rows: Vec::new(),
        ..first.clone()
    };
    for (section, table) in members {
        for row in table.rows.iter().filter(|r| r.level != RowLevel::Total) {
            let own = match row.level {
                RowLevel::Item => Cell::Text(section.clone()),
                RowLevel::Group | RowLevel::Total => Cell::Empty,
            };
            let cells = [own].into_iter().chain(row.cells.iter().cloned()).collect();
            whole.rows.push(Row { cells, ..row.clone() });
        }
    }
    whole
}

/// The charts of a report, in order.
pub(crate) fn charts(report: &Report) -> impl Iterator<Item = &Chart> {
    report.blocks.iter().filter_map(|block| match block {
        Block::Chart(chart) => Some(chart),
        _ => None,
    })
}

/// The labelled values, big figures and running text among the blocks of a report, in order, under
/// the section and heading they stand in; text has no label. None in a report without labelled values,
/// text or a figure in words: numbers alone only sum up its tables.
pub(crate) fn details(report: &Report) -> Vec<(String, Vec<Fact>)> {
    let mut found: Vec<(String, Vec<Fact>)> = Vec::new();
    let in_words = |f: &Figure| matches!(f.value.bare(), Cell::Text(_) | Cell::Toned(..));
    let more_than_sums = |b: &Block| match b {
        Block::Facts(facts) => !facts.is_empty(),
        Block::Figures(figures) => figures.iter().any(in_words),
        Block::Paragraph(_) => true,
        _ => false,
    };
    if !report.blocks.iter().any(more_than_sums) {
        return found;
    }
    let (mut section, mut heading) = ("", "");
    for block in &report.blocks {
        let facts: Vec<Fact> = match block {
            Block::Section(begun) => {
                (section, heading) = (begun.title.as_str(), "");
                continue;
            }
            Block::Heading { text, .. } => {
                heading = text;
                continue;
            }
            Block::Facts(facts) => facts.clone(),
            Block::Paragraph(text) => {
                vec![Fact { label: String::new(), value: Cell::Text(text.clone()) }]
            }
            Block::Figures(figures) => {
                let fact = |f: &Figure| Fact { label: f.label.clone(), value: f.value.clone() };
                figures.iter().map(fact).collect()
            }
            Block::Table(_)
            | Block::Chart(_)
            | Block::Timeline(_)
            | Block::Codes(_)
            | Block::Labels(_)
            | Block::Signatures(_) => continue,
        };
        let place = under(section, heading);
        match found.last_mut() {
            Some((title, all)) if *title == place => all.extend(facts),
            _ => found.push((place, facts)),
        }
    }
    found
}

/// What a group's head says in one cell.
pub(crate) fn group_title(row: &Row, lang: Lang) -> String {
    let format = Format(lang);
    let words = row.cells.iter().find_map(|cell| match cell.bare() {
        Cell::Text(t) | Cell::Code(t) | Cell::Bars(t) | Cell::Toned(_, t) if !t.is_empty() => {
            Some(t.clone())
        }
        Cell::Date(d) | Cell::TonedDate(_, d) => Some(format.date(*d)),
        Cell::Time(at) => Some(format.minute(*at)),
        Cell::Int(n) => Some(format.int(*n)),
        _ => None,
    });
    words.unwrap_or_default()
}
