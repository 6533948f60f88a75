//! What a table becomes as records for programs: which columns it needs beside its own. A group's
//! head, a row's note and the currency of an amount get columns of their own.

use custodia_core::reports::model::{Align, Cell, RowLevel, Table};
use custodia_core::text::{Lang, t, ta};

/// The columns of a table's records.
pub(crate) struct Shape {
    pub(crate) grouped: bool,
    pub(crate) noted: bool,
    /// Per column of the table: whether it holds amounts.
    pub(crate) money: Vec<bool>,
}

impl Shape {
    pub(crate) fn of(table: &Table) -> Self {
        let is_money = |c: &Cell| matches!(c.bare(), Cell::Money(_) | Cell::Totals(_));
        let money = vec![false; table.columns.len()];
        let mut shape = Self { grouped: false, noted: false, money };
        // Every cell is looked at once: a long table is bigger than the processor's caches.
        for row in &table.rows {
            shape.grouped |= row.level == RowLevel::Group;
            if row.level == RowLevel::Item {
                shape.noted |= row.note.is_some();
                for (money, cell) in shape.money.iter_mut().zip(&row.cells) {
                    *money |= is_money(cell);
                }
            }
        }
        shape
    }

    /// The heads of all columns, in order.
    pub(crate) fn heads(&self, table: &Table, lang: Lang) -> Vec<(String, Align)> {
        let mut heads = Vec::new();
        if self.grouped {
            heads.push((t(lang, "export-group"), Align::Start));
        }
        for (column, money) in table.columns.iter().zip(&self.money) {
            heads.push((column.title.clone(), column.align));
            if *money {
                let column = [("column", column.title.as_str().into())];
                heads.push((ta(lang, "export-currency", &column), Align::Start));
            }
        }
        if self.noted {
            heads.push((t(lang, "export-note"), Align::Start));
        }
        heads
    }
}
