//! The columns a list can print, and the table they make of its rows.

use super::count;
use crate::error::{FieldError, Result};
use crate::money::Totals;
use crate::reports::model::{Align, Cell, Column, Row, RowLevel, Table};
use crate::reports::scene::Scene;

/// A column of a list of `R`.
pub(super) struct ListColumn<R: 'static> {
    /// Its key on the screen.
    pub(super) key: &'static str,
    /// Its words in the catalogue: those of the screen.
    pub(super) title: &'static str,
    pub(super) align: Align,
    /// Share of spare width.
    pub(super) grow: u8,
    /// Shown on a desk nobody has arranged yet.
    pub(super) shown: bool,
    /// Id of a note its values need.
    pub(super) note: Option<&'static str>,
    pub(super) cell: fn(&Scene<'_>, &R) -> Cell,
}

/// A column of text that takes room where there is some.
pub(super) const fn column<R>(
    key: &'static str,
    title: &'static str,
    grow: u8,
    cell: fn(&Scene<'_>, &R) -> Cell,
) -> ListColumn<R> {
    ListColumn { key, title, align: Align::Start, grow, shown: true, note: None, cell }
}

impl<R> ListColumn<R> {
    /// Numbers and amounts stand at the end.
    pub(super) const fn end(mut self) -> Self {
        self.align = Align::End;
        self
    }

    pub(super) const fn hidden(mut self) -> Self {
        self.shown = false;
        self
    }

    pub(super) const fn note(mut self, id: &'static str) -> Self {
        self.note = Some(id);
        self
    }
}

/// The columns asked for, each once; without a wish those a new desk shows.
///
/// # Errors
/// `Invalid` at `columns` for a key the list does not have.
pub(super) fn chosen<'c, R>(
    all: &'c [ListColumn<R>],
    wanted: &[String],
) -> Result<Vec<&'c ListColumn<R>>> {
    if wanted.is_empty() {
        return Ok(all.iter().filter(|c| c.shown).collect());
    }
    let mut found: Vec<&ListColumn<R>> = Vec::new();
    for key in wanted {
        let column = all
            .iter()
            .find(|c| c.key == key)
            .ok_or_else(|| FieldError::new("columns", "unknown-column").with("column", key))?;
        if !found.iter().any(|c| c.key == column.key) {
            found.push(column);
        }
    }
    Ok(found)
}

/// Notes of the columns, each once.
pub(super) fn notes<R>(columns: &[&ListColumn<R>]) -> Vec<&'static str> {
    let mut ids: Vec<&'static str> = Vec::new();
    for id in columns.iter().filter_map(|c| c.note) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// The table: a row a record, then how many there are and the sum of every column of amounts. Only
/// the first of `of` rows for a first page: then there is nothing to sum.
pub(super) fn table<R>(
    scene: &Scene<'_>,
    name: &'static str,
    columns: &[&ListColumn<R>],
    (rows, of): (&[R], usize),
) -> Result<Table> {
    let mut sums: Vec<Totals> = vec![Totals::default(); columns.len()];
    let mut out = Vec::with_capacity(rows.len() + 1);
    for row in rows {
        let cells: Vec<Cell> = columns.iter().map(|c| (c.cell)(scene, row)).collect();
        for (sum, cell) in sums.iter_mut().zip(&cells) {
            match cell {
                Cell::Money(m) => sum.add(*m)?,
                Cell::Totals(all) => all.iter().try_for_each(|m| sum.add(*m))?,
                _ => {}
            }
        }
        out.push(Row::item(cells));
    }
    if !rows.is_empty() && rows.len() == of {
        out.push(total(scene, name, rows.len(), &sums));
    }
    let title = |c: &&ListColumn<R>| Column {
        key: c.key,
        title: scene.t(c.title),
        align: c.align,
        grow: c.grow,
    };
    Ok(Table {
        name,
        caption: scene.t(&format!("{name}-title")),
        columns: columns.iter().map(title).collect(),
        rows: out,
        empty: scene.t("report-list-empty"),
    })
}

/// The words stand in the first column that has no sum.
fn total(scene: &Scene<'_>, name: &str, rows: usize, sums: &[Totals]) -> Row {
    let mut cells: Vec<Cell> = sums.iter().map(|sum| scene.totals(sum)).collect();
    if let Some(first) = cells.iter_mut().find(|c| **c == Cell::Empty) {
        *first = Cell::Text(count(name, rows, scene.lang));
    }
    Row::new(RowLevel::Total, cells)
}
