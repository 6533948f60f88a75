//! Files out: one [`custodia_core::reports::model::Report`] as PDF, XLSX and CSV.
//!
//! It decides how a report is drawn, never what it says: no rule, no query and no word that is not
//! in the report or in the message catalogue. It reads no clock; the report carries its instant.

pub mod csv;
mod error;
mod name;
pub mod pdf;
pub mod platform;
mod records;
pub mod xlsx;

pub use error::{Error, Result};
pub use name::file_name;

use custodia_core::reports::model::{Block, Cell, Report, Row, Table};
use custodia_core::text::{Format, Lang};

/// The tables of a report, in order.
pub(crate) fn tables(report: &Report) -> impl Iterator<Item = &Table> {
    report.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    })
}

/// What a group's head says in one cell.
pub(crate) fn group_title(row: &Row, lang: Lang) -> String {
    let format = Format(lang);
    let words = row.cells.iter().find_map(|cell| match cell.bare() {
        Cell::Text(t) | Cell::Code(t) | Cell::Toned(_, t) if !t.is_empty() => Some(t.clone()),
        Cell::Date(d) | Cell::TonedDate(_, d) => Some(format.date(*d)),
        Cell::Time(at) => Some(format.minute(*at)),
        Cell::Int(n) => Some(format.int(*n)),
        _ => None,
    });
    words.unwrap_or_default()
}
