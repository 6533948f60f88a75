//! Tables: cells measured, columns solved from their content, rows cut into lines. No page yet.

use std::collections::VecDeque;
use std::rc::Rc;

use custodia_core::reports::model::{Align, Cell, Column, Row, RowLevel, Table};
use custodia_core::text::{Format, Lang, ta};

use super::rows::gap_before;
use super::shape::Shaper;
use super::style::{Face, Setting, Style, TEXT, TEXT_2};
use super::text::{Line, wrap};
use super::unit::{Mp, em};
use super::widths::{Demand, Density, solve};

mod cell;

pub(crate) use cell::{Block, MARK, PAD_Y, Stand, Written, block, shown};

/// A measured row.
#[derive(Debug)]
pub(crate) struct Band {
    pub(crate) level: RowLevel,
    /// First column and content; empty cells have none.
    pub(crate) cells: Vec<(usize, Block)>,
    pub(crate) note: Vec<Line>,
    /// Lines of its tallest cell.
    pub(crate) lines: usize,
    /// The section it leads to.
    pub(crate) target: Option<Rc<str>>,
}

impl Band {
    /// Its footnotes.
    pub(crate) fn notes(&self) -> Vec<u32> {
        self.cells.iter().filter_map(|(_, block)| block.note).collect()
    }
}

/// A measured table: its columns. Its rows were measured one by one and let go; each is set again
/// when it is placed, because all of them as lines would be most of a long document's memory.
#[derive(Debug)]
pub(crate) struct Grid {
    pub(crate) head: Vec<(Vec<Line>, Align)>,
    /// Levels and heights of the rows that stand together at its beginning.
    pub(crate) first: Vec<(RowLevel, Mp)>,
    /// Height of all rows of a short table, which is not torn apart.
    pub(crate) whole: Option<Mp>,
    pub(crate) widths: Vec<Mp>,
    /// Per column: greatest width right of the decimal separator.
    pub(crate) tails: Vec<i32>,
    pub(crate) size: Mp,
    /// Space at each side of a cell's content.
    pub(crate) pad: Mp,
    pub(crate) empty: Vec<Line>,
}

impl Grid {
    /// Style of the heads of columns.
    pub(crate) const fn head_style(&self) -> Style {
        Style::new(Face::Semi, self.size * 88 / 100, TEXT_2).tight()
    }

    /// Style of cells, before face and colour.
    pub(crate) const fn cell_style(&self) -> Style {
        Style::new(Face::Sans, self.size, TEXT).tight()
    }

    /// Style of the second line across a row.
    pub(crate) const fn note_style(&self) -> Style {
        Style::new(Face::Sans, self.size * 90 / 100, TEXT_2).tight()
    }
}

/// Measures a table for a width. `tick` is called now and then; `None` when it says stop.
pub(crate) fn measure(
    table: &Table,
    lang: Lang,
    width: Mp,
    shaper: &mut Shaper<'_, '_>,
    tick: &mut dyn FnMut(usize) -> bool,
) -> Option<Grid> {
    let mut demands = vec![Demand::default(); table.columns.len()];
    let mut rows = Rows::new(table, lang);
    for (i, row) in table.rows.iter().enumerate() {
        if i % 64 == 0 && !tick(i) {
            return None;
        }
        demand(&rows.band(row, shaper), &mut demands);
        // Here only so that the texts in full are numbered in reading order.
        let note = row.note.as_deref().unwrap_or_default();
        shaper.refs.shorten(note, || first_words(row, lang));
    }
    let heads: Vec<_> = table
        .columns
        .iter()
        .zip(&mut demands)
        .map(|(column, demand)| {
            let shaped = shaper.shape(Face::Semi, Setting::Prose, &column.title);
            // Rounded up: a head is set at 88 % of the cells' size.
            let scaled = |units: i32| (units.saturating_mul(88).saturating_add(99)) / 100;
            demand.head(scaled(shaped.min), scaled(shaped.width));
            demand.grow = column.grow;
            (shaped, column.align)
        })
        .collect();
    let (Density { size, pad }, widths) = solve(&demands, width);
    let tails = demands.iter().map(|d| d.tail).collect();
    let (first, empty) = (Vec::new(), Vec::new());
    let mut grid = Grid { head: Vec::new(), first, whole: None, widths, tails, size, pad, empty };
    let style = grid.head_style();
    let inner = |w: &Mp| w - 2 * pad;
    grid.head = heads
        .iter()
        .zip(&grid.widths)
        .map(|((shaped, align), w)| (wrap(shaped, style.size, inner(w)), *align))
        .collect();
    rows.look_ahead(&grid, shaper);
    grid.first = rows.ahead.iter().map(|band| (band.level, grid.height(band))).collect();
    grid.whole = rows.whole(&grid, shaper);
    if table.rows.is_empty() {
        let shaped = shaper.shape(Face::Italic, Setting::Prose, &table.empty);
        grid.empty = wrap(&shaped, size, width - 2 * pad);
    }
    Some(grid)
}

/// Most rows that are looked at ahead of the one being placed. So many never fit on a sheet, and
/// rows that do not fit on one are not kept together.
const AHEAD: usize = 64;

/// Most rows of a table that goes to the next sheet rather than being torn apart.
const SHORT: usize = 10;

/// The rows of a table, set one after the other in their columns.
pub(crate) struct Rows<'t> {
    table: &'t Table,
    lang: Lang,
    /// Per column: whether some of its shares have decimals.
    decimals: Vec<bool>,
    next: usize,
    /// The row to be placed, and those that must follow it at once.
    pub(crate) ahead: VecDeque<Band>,
}

impl<'t> Rows<'t> {
    pub(crate) fn new(table: &'t Table, lang: Lang) -> Self {
        let broken = |cell: &Cell| matches!(cell.bare(), Cell::Percent(n) if n % 100 != 0);
        let broken = |row: &Row, i: usize| row.cells.get(i).is_some_and(broken);
        let decimals = |i: usize| table.rows.iter().any(|row| broken(row, i));
        let decimals = (0..table.columns.len()).map(decimals).collect();
        Self { table, lang, decimals, next: 0, ahead: VecDeque::new() }
    }

    /// Sets the next row and all that must stand with it.
    pub(crate) fn look_ahead(&mut self, grid: &Grid, shaper: &mut Shaper<'_, '_>) {
        while let Some(row) = self.table.rows.get(self.next).filter(|_| self.ahead.len() < AHEAD) {
            if self.ahead.back().is_some_and(|last| !holds(last.level, row.level)) {
                break;
            }
            let mut band = self.band(row, shaper);
            fit(grid, &mut band, (row, self.lang), shaper);
            self.ahead.push_back(band);
            self.next += 1;
        }
    }

    /// Height of all rows, where there are few.
    fn whole(&mut self, grid: &Grid, shaper: &mut Shaper<'_, '_>) -> Option<Mp> {
        if self.table.rows.len() > SHORT {
            return None;
        }
        let mut sum: Mp = 0;
        while let Some(band) = self.ahead.pop_front() {
            sum = sum.saturating_add(grid.height(&band)).saturating_add(gap_before(band.level));
            self.look_ahead(grid, shaper);
        }
        Some(sum)
    }

    /// The head of a group whose rows go on on another sheet, in the words of the first.
    pub(crate) fn again(&self, group: &str, grid: &Grid, shaper: &mut Shaper<'_, '_>) -> Band {
        let words: String = group.chars().take(AGAIN).collect();
        let words = ta(self.lang, "paper-continued", &[("group", words.into())]);
        let rest = self.table.columns.iter().skip(1).map(|_| Cell::Empty);
        let cells = [Cell::Text(words)].into_iter().chain(rest).collect();
        let row = Row { level: RowLevel::Group, cells, note: None, target: None };
        let mut band = self.band(&row, shaper);
        fit(grid, &mut band, (&row, self.lang), shaper);
        band
    }

    /// A row, its cells unbroken.
    fn band(&self, row: &Row, shaper: &mut Shaper<'_, '_>) -> Band {
        let columns = &self.table.columns;
        let mut cells: Vec<(usize, Block)> = Vec::with_capacity(columns.len());
        let strong = row.level != RowLevel::Item;
        let format = Format(self.lang);
        for (i, (column, cell)) in columns.iter().zip(&row.cells).enumerate() {
            let decimals = self.decimals.get(i).copied().unwrap_or_default();
            let (cell, full) = shown(cell, || context(row, column, self.lang), shaper);
            match block(&cell, column.align, Written { format, strong, decimals }, shaper) {
                Some(block) => cells.push((i, Block { full, ..block })),
                // A group's or total's words may use the empty columns after them.
                None if strong => {
                    if let Some((_, left)) = cells.last_mut()
                        && left.stand == Stand::At(Align::Start)
                    {
                        left.span += 1;
                    }
                }
                None => {}
            }
        }
        let target = row.target.as_ref().and_then(|t| shaper.refs.section(&t.0));
        Band { level: row.level, lines: 1, cells, note: Vec::new(), target }
    }
}

/// Most characters of a group's head that are said again; far from a text that stands in full at the
/// end.
const AGAIN: usize = 200;

/// Whether a row must stand with the one after it.
pub(crate) const fn holds(level: RowLevel, next: RowLevel) -> bool {
    matches!(level, RowLevel::Group) || matches!(next, RowLevel::Total)
}

/// Breaks the lines that do not fit their column, and the note.
fn fit(grid: &Grid, band: &mut Band, (row, lang): (&Row, Lang), shaper: &mut Shaper<'_, '_>) {
    let size = grid.size;
    for (column, block) in &mut band.cells {
        let span = grid.widths.iter().skip(*column).take(block.span);
        let mark = if block.mark_shown() { em(MARK, size) } else { 0 };
        let room = span.sum::<Mp>() - 2 * grid.pad - mark;
        if block.lines.iter().any(|l| l.shaped.hard || em(l.width, size) >= room) {
            let parts = std::mem::take(&mut block.lines);
            block.lines = parts.iter().flat_map(|l| wrap(&l.shaped, size, room)).collect();
            if block.lines.len() != parts.len() && block.stand == Stand::Decimal {
                // A broken amount has no separator to stand on.
                block.lefts = Box::default();
                block.stand = Stand::At(Align::End);
            }
        }
        band.lines = band.lines.max(block.lines.len());
    }
    if let Some(text) = row.note.as_deref().filter(|t| !t.is_empty()) {
        let note = grid.note_style();
        let width = grid.widths.iter().sum::<Mp>();
        let short = shaper.refs.shorten(text, || first_words(row, lang));
        let text = short.as_ref().map_or(text, |(shown, _)| shown);
        let shaped = shaper.shape(note.face, Setting::Prose, text);
        band.note = wrap(&shaped, note.size, width - 2 * grid.pad);
    }
}

/// What a row asks of the columns.
fn demand(band: &Band, demands: &mut [Demand]) {
    for (i, block) in &band.cells {
        let Some(demand) = demands.get_mut(*i).filter(|_| block.span == 1) else { continue };
        let (min, max) = block.width();
        if block.lefts.is_empty() {
            let first = block.lines.first();
            let setting = first.map_or(Setting::Prose, |l| l.shaped.setting);
            demand.text(min, max, setting);
        } else {
            for (line, left) in block.lines.iter().zip(&block.lefts) {
                demand.amount(*left, line.width - left);
            }
        }
    }
}

/// What a text in full belongs to: its row by its first words, and its column.
fn context(row: &Row, column: &Column, lang: Lang) -> String {
    let parts = [first_words(row, lang), column.title.clone()];
    parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn first_words(row: &Row, lang: Lang) -> String {
    let words = crate::group_title(row, lang);
    match words.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", words.get(..at).unwrap_or_default()),
        None => words,
    }
}
