//! The columns a list can print, and the table they make of its rows.

use std::borrow::Cow;

use super::count;
use crate::catalogue::field::{CustomField, CustomKind, column_key, of_column};
use crate::error::{FieldError, Result};
use crate::money::Totals;
use crate::reports::model::{Align, Cell, Column, Row, RowLevel, Table};
use crate::reports::scene::Scene;

/// A column of a list of `R`.
pub(super) struct ListColumn<R: 'static> {
    /// Its key on the screen.
    pub(super) key: Cow<'static, str>,
    /// Its words in the catalogue: those of the screen.
    pub(super) title: Title,
    pub(super) align: Align,
    /// Share of spare width.
    pub(super) grow: u8,
    /// Shown on a desk nobody has arranged yet.
    pub(super) shown: bool,
    /// Id of a note its values need.
    pub(super) note: Option<&'static str>,
    pub(super) cell: Draws<R>,
}

/// What a column is called.
pub(super) enum Title {
    /// A message of the catalogue.
    Message(&'static str),
    /// The name people gave it.
    Own(String),
}

impl Title {
    pub(super) fn say(&self, scene: &Scene<'_>) -> String {
        match self {
            Self::Message(id) => scene.t(id),
            Self::Own(name) => name.clone(),
        }
    }
}

/// What stands in the cells of a column.
pub(super) enum Draws<R: 'static> {
    Given(fn(&Scene<'_>, &R) -> Cell),
    /// Of a field people added.
    Own(CustomField, fn(&Scene<'_>, &CustomField, &R) -> Cell),
}

impl<R> Draws<R> {
    fn cell(&self, scene: &Scene<'_>, row: &R) -> Cell {
        match self {
            Self::Given(cell) => cell(scene, row),
            Self::Own(field, cell) => cell(scene, field, row),
        }
    }
}

/// A column of text that takes room where there is some.
pub(super) const fn column<R>(
    key: &'static str,
    title: &'static str,
    grow: u8,
    cell: fn(&Scene<'_>, &R) -> Cell,
) -> ListColumn<R> {
    ListColumn {
        key: Cow::Borrowed(key),
        title: Title::Message(title),
        align: Align::Start,
        grow,
        shown: true,
        note: None,
        cell: Draws::Given(cell),
    }
}

/// A column of a field people added, shown where it is asked for; `None` for one that is not kept
/// yet.
pub(super) fn own_column<R>(
    field: CustomField,
    cell: fn(&Scene<'_>, &CustomField, &R) -> Cell,
) -> Option<ListColumn<R>> {
    let number = matches!(field.kind, CustomKind::Whole | CustomKind::Decimal | CustomKind::Money);
    Some(ListColumn {
        key: Cow::Owned(column_key(field.id?)),
        title: Title::Own(field.name.clone()),
        align: if number { Align::End } else { Align::Start },
        grow: u8::from(!number),
        shown: false,
        note: None,
        cell: Draws::Own(field, cell),
    })
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
/// `Invalid` at `columns` for a key the list does not have; a field that is gone is left out.
pub(super) fn chosen<'c, R>(
    all: &[&'c ListColumn<R>],
    wanted: &[String],
) -> Result<Vec<&'c ListColumn<R>>> {
    if wanted.is_empty() {
        return Ok(all.iter().copied().filter(|c| c.shown).collect());
    }
    let mut found: Vec<&ListColumn<R>> = Vec::new();
    for key in wanted {
        let column = match all.iter().copied().find(|c| c.key == *key) {
            Some(column) => column,
            None if of_column(key).is_some() => continue,
            None => {
                return Err(FieldError::new("columns", "unknown-column")
                    .with("column", key)
                    .into());
            }
        };
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
        let cells: Vec<Cell> = columns.iter().map(|c| c.cell.cell(scene, row)).collect();
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
        key: match c.key {
            Cow::Borrowed(key) => key,
            Cow::Owned(_) => "own_field",
        },
        title: c.title.say(scene),
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
