//! What in a document points elsewhere: footnotes, texts that stand in full at the end, and
//! sections that rows lead to.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use custodia_core::reports::model::{Block, Cell, Fact, Report};

use super::unit::Mp;

/// A text in a cell that is longer than this stands in full at the end of the document: a row that
/// fills a sheet is no row any more.
const LONG: usize = 700;
/// What is left of it in its cell.
const KEPT: usize = 320;

/// A text in full at the end of the document.
#[derive(Debug)]
pub(crate) struct Full {
    /// `A1`, as its place in the document names it.
    pub(crate) label: String,
    /// What it belongs to.
    pub(crate) context: String,
    pub(crate) text: String,
}

/// The references of one document.
#[derive(Debug, Default)]
pub(crate) struct Refs {
    /// Texts of the footnotes, numbered from 1 in reading order; the same text has one number.
    pub(crate) notes: Vec<String>,
    numbers: HashMap<String, u32>,
    /// Texts in full, in the order they were met.
    pub(crate) full: Vec<Full>,
    /// What was shortened, by where the report keeps it: a row is measured and placed, but its
    /// text stands in full once.
    shortened: HashMap<usize, (String, Rc<str>)>,
    /// Sections there are.
    anchors: HashSet<String>,
    /// Where a text in full came from: page, height.
    pub(crate) origins: HashMap<String, (usize, Mp)>,
    /// Data that no code could be made of.
    pub(crate) unreadable: Vec<String>,
}

impl Refs {
    /// Footnotes and sections of a report.
    pub(crate) fn of(report: &Report) -> Self {
        let mut refs = Self::default();
        report.facts.iter().for_each(|f| refs.see(&f.value));
        for block in &report.blocks {
            match block {
                Block::Section(section) => {
                    refs.anchors.extend(section.anchor.iter().map(|a| a.0.clone()));
                }
                Block::Facts(facts) => facts.iter().for_each(|Fact { value, .. }| refs.see(value)),
                Block::Figures(all) => all.iter().for_each(|f| refs.see(&f.value)),
                Block::Table(table) => {
                    table.rows.iter().flat_map(|r| &r.cells).for_each(|c| refs.see(c));
                }
                _ => {}
            }
        }
        refs
    }

    fn see(&mut self, cell: &Cell) {
        let Cell::Noted(inner, note) = cell else { return };
        self.see(inner);
        if !self.numbers.contains_key(note) {
            self.notes.push(note.clone());
            let number = u32::try_from(self.notes.len()).unwrap_or(u32::MAX);
            self.numbers.insert(note.clone(), number);
        }
    }

    /// The number of a footnote.
    pub(crate) fn number(&self, note: &str) -> u32 {
        self.numbers.get(note).copied().unwrap_or(0)
    }

    /// The text of a footnote.
    pub(crate) fn note(&self, number: u32) -> &str {
        let index = usize::try_from(number).unwrap_or(0).checked_sub(1);
        index.and_then(|i| self.notes.get(i)).map_or("", String::as_str)
    }

    /// The section behind a target; `None` when the document has none.
    pub(crate) fn section(&self, target: &str) -> Option<Rc<str>> {
        self.anchors.contains(target).then(|| Rc::from(target))
    }

    /// What a cell shows of a text of the report, and the anchor of the whole when that is not all
    /// of it.
    pub(crate) fn shorten(
        &mut self,
        text: &str,
        context: impl FnOnce() -> String,
    ) -> Option<(String, Rc<str>)> {
        if text.len() <= LONG || text.chars().count() <= LONG {
            return None;
        }
        let place = text.as_ptr().addr();
        if let Some(known) = self.shortened.get(&place) {
            return Some(known.clone());
        }
        let label = format!("A{}", self.full.len() + 1);
        let cut = text.char_indices().nth(KEPT).map_or(text.len(), |(at, _)| at);
        let head = text.get(..cut).unwrap_or_default();
        // At a word's end, unless that would take away too much.
        let at = head.rfind(char::is_whitespace).filter(|at| at * 2 > head.len());
        let kept = head.get(..at.unwrap_or(head.len())).unwrap_or(head).trim_end();
        let shown = format!("{kept} … [{label}]");
        let anchor = anchor(&label);
        self.full.push(Full { label, context: context(), text: text.to_owned() });
        self.shortened.insert(place, (shown.clone(), Rc::clone(&anchor)));
        Some((shown, anchor))
    }
}

/// The anchor of a text in full.
pub(crate) fn anchor(label: &str) -> Rc<str> {
    Rc::from(format!("appendix/{label}"))
}

/// A footnote's number as raised digits.
pub(crate) fn raised(number: u32) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let digit = |c: char| c.to_digit(10).and_then(|d| DIGITS.get(usize::try_from(d).ok()?));
    number.to_string().chars().filter_map(digit).collect()
}
