//! A table as rows of a sheet: heads, records, and totals apart from them.

use custodia_core::reports::model::{Align, Cell, Row, RowLevel, Table, Tone};
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, XlsxError};

use super::look::Look;
use super::sheets::cut;
use super::writer::{Writer, next};
use crate::records::Shape;

/// Rows between two questions whether to go on.
const STEP: u32 = 128;

impl Writer<'_> {
    /// A table; `go_on` is asked every few milliseconds of work, and its no is an error.
    pub(super) fn table(
        &mut self,
        table: &Table,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Result<(), XlsxError> {
        let shape = Shape::of(table);
        let columns = self.heads(&shape.heads(table, self.lang))?;
        let mut row_number = 1;
        let mut group = String::new();
        for row in &table.rows {
            match row.level {
                RowLevel::Group => group = crate::group_title(row, self.lang),
                RowLevel::Total => {}
                RowLevel::Item => {
                    if row_number % STEP == 1 && !go_on() {
                        return Err(XlsxError::ParameterError("stopped".to_owned()));
                    }
                    self.row(row_number, &shape, &group, row)?;
                    row_number = next(row_number)?;
                }
            }
        }
        let last = row_number - 1;
        if columns > 0 && last > 0 {
            self.sheet.autofilter(0, 0, last, columns - 1)?;
        }
        // Totals stand apart from the records, so that sorting and filtering leave them alone.
        row_number = next(row_number)?;
        for row in table.rows.iter().filter(|r| r.level == RowLevel::Total) {
            for line in per_currency(row) {
                self.row(row_number, &shape, "", &line)?;
                row_number = next(row_number)?;
            }
        }
        if last == 0 {
            self.text(1, 0, &table.empty, Look::Text(Tone::Muted), false)?;
        }
        self.set_widths()
    }

    /// Heads of columns; returns how many there are.
    fn heads(&mut self, titles: &[(String, Align)]) -> Result<u16, XlsxError> {
        let head = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Bottom)
            .set_border_bottom(FormatBorder::Thin)
            .set_background_color(0x00F2_F4F6);
        let mut column = 0;
        for (title, align) in titles {
            let format = match align {
                Align::End => head.clone().set_align(FormatAlign::Right),
                Align::Center => head.clone().set_align(FormatAlign::Center),
                Align::Start => head.clone(),
            };
            // A head wraps: it needs its longest word and half of itself, not all of it.
            let half = title.chars().count().div_ceil(2);
            let words = title.split(' ').map(|w| w.chars().count()).max().unwrap_or(0);
            self.measure(column, &"x".repeat(half.max(words)));
            self.sheet.write_string_with_format(0, column, cut(title), &format)?;
            column += 1;
        }
        self.sheet.set_freeze_panes(1, 0)?;
        self.sheet.set_repeat_rows(0, 0)?;
        Ok(column)
    }

    fn row(&mut self, number: u32, shape: &Shape, group: &str, row: &Row) -> Result<(), XlsxError> {
        let strong = row.level == RowLevel::Total;
        let plain = Look::Text(Tone::Plain);
        let mut column = 0;
        if shape.grouped {
            self.text(number, 0, group, plain, false)?;
            column = 1;
        }
        let cells = row.cells.iter().chain(std::iter::repeat(&Cell::Empty));
        for (cell, money) in cells.zip(&shape.money) {
            self.cell(number, column, cell, strong)?;
            column += 1;
            if *money {
                self.text(number, column, currency(cell), plain, strong)?;
                column += 1;
            }
        }
        if let Some(note) = row.note.as_deref().filter(|_| shape.noted) {
            self.text(number, column, note, Look::Text(Tone::Muted), false)?;
        }
        Ok(())
    }
}

/// The currency of a cell that holds one amount.
fn currency(cell: &Cell) -> &str {
    match cell.bare() {
        Cell::Money(m) => m.currency.as_str(),
        Cell::Totals(all) => match all.as_slice() {
            [one] => one.currency.as_str(),
            _ => "",
        },
        _ => "",
    }
}

/// A total in several currencies as one row each: a cell holds one number.
fn per_currency(row: &Row) -> Vec<Row> {
    let amounts = |c: &Cell| match c.bare() {
        Cell::Totals(all) => all.len(),
        _ => 0,
    };
    let most = row.cells.iter().map(amounts).max().unwrap_or(0).max(1);
    let line = |n: usize| {
        let cells = row.cells.iter().map(|c| match c.bare() {
            Cell::Totals(all) => all.get(n).map_or(Cell::Empty, |m| Cell::Money(*m)),
            // The words of the total stand in its first row.
            other if n == 0 => other.clone(),
            _ => Cell::Empty,
        });
        let note = row.note.clone().filter(|_| n == 0);
        Row { level: row.level, cells: cells.collect(), note, target: None }
    };
    (0..most).map(line).collect()
}
