//! Labels: texts and codes in cells of exact places, without head, foot or flow.

use super::{MachineCode, Table};
use crate::label::{Geometry, Micro};

/// Sheets of labels. They are the whole report: paper shows them alone, at their exact places, and
/// files for programs the table of the same labels.
#[derive(Debug, Clone, PartialEq)]
pub struct Labels {
    /// Where the cells of a sheet lie.
    pub geometry: Geometry,
    /// Added to every place: to the right, and down.
    pub shift: (Micro, Micro),
    /// Cells of the first sheet that are used already.
    pub skip: u32,
    /// The labels in order.
    pub labels: Vec<Label>,
    /// The outline of every cell and rulers instead of labels: to hold against a sheet of the stock.
    pub test: Option<Vec<String>>,
    /// The labels as records.
    pub table: Table,
}

/// What stands on one label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The tag, as large as it fits.
    pub title: String,
    /// Lines above and below it: whose it is, what it is.
    pub lines: Vec<String>,
    /// What a scanner reads.
    pub code: Option<MachineCode>,
}
