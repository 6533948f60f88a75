//! A recycler's list as a table: which column has the serial numbers, and what stands in it. Nothing
//! is written; what is read is typed into the form of the certificate, for a person to look at.

use std::collections::HashSet;

use serde::Serialize;
use ts_rs::TS;

use super::compare::{Ours, clamp};
use super::ops::MAX_SERIALS;
use crate::error::{FieldError, Result};
use crate::ids::DisposalLotId;
use crate::import::aliases::names_serial;
use crate::import::table::{SourceCell, SourceTable};
use crate::lookalike;
use crate::store::Conn;

/// Most columns of a list; a person chooses among them.
const MAX_COLUMNS: usize = 200;

/// A list as it was read one way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ReceivedList {
    pub file_name: String,
    /// The headings of the columns, as they stand; may be empty, may repeat.
    pub columns: Vec<String>,
    /// The column that was taken, from 0.
    pub column: u32,
    /// The first line is a heading, no number.
    pub headed: bool,
    /// The numbers, one for each line; empty where a line has none.
    pub serials: Vec<String>,
    /// Those of them that are the lot's.
    pub known: u32,
    /// Numbers a spreadsheet keeps too few digits of: they are not what stood on the drive.
    pub rounded: u32,
}

/// Reads the numbers out of a table. Without `column`, the one with the most different numbers of the
/// lot is taken, else the one whose heading names serial numbers, else the first. Without `headed`, the first
/// line is a number where its cell is one of the lot's, or names nothing and has a digit.
///
/// # Errors
/// `NotFound` for a lot that is not there; `Invalid` at `column` for one the table does not have, at
/// `serials` for a list that is too long to be kept.
pub fn read(
    conn: &Conn,
    lot: DisposalLotId,
    table: &SourceTable,
    column: Option<u32>,
    headed: Option<bool>,
) -> Result<ReceivedList> {
    crate::disposal::lot::sql::row(conn, lot)?;
    let ours = Ours::load(conn, lot)?;
    let known = |text: &str| ours.is_of_lot(&lookalike::key(text));
    let width = width(table);
    let at = match column {
        Some(column) => column as usize,
        None => best(table, width, &ours),
    };
    if at >= width.max(1) {
        return Err(FieldError::new("column", "unknown").into());
    }
    let heading = table.headers.get(at).map(String::as_str).unwrap_or_default();
    let headed = headed.unwrap_or_else(|| !known(heading) && !is_number(heading));
    let cells = || table.rows.iter().map(|row| row.cells.get(at));
    let written = cells().map(|c| c.map(SourceCell::text).unwrap_or_default().trim().to_owned());
    let first = (!headed).then(|| heading.trim().to_owned());
    let serials: Vec<String> = first.into_iter().chain(written).collect();
    if serials.len() > MAX_SERIALS {
        return Err(FieldError::new("serials", "received-list").with("max", MAX_SERIALS).into());
    }
    let rounded = cells().flatten().filter(|c| matches!(c, SourceCell::Number { lossy: true, .. }));
    Ok(ReceivedList {
        file_name: table.file_name.clone(),
        columns: (0..width).map(|i| table.headers.get(i).cloned().unwrap_or_default()).collect(),
        column: u32::try_from(at).unwrap_or(u32::MAX),
        headed,
        known: clamp(serials.iter().filter(|s| known(s)).count()),
        rounded: clamp(rounded.count()),
        serials,
    })
}

/// Columns of the table, as the longest of its lines has them.
fn width(table: &SourceTable) -> usize {
    let longest = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    longest.max(table.headers.len()).min(MAX_COLUMNS)
}

/// The column with the most different numbers of the lot, of media rather than of assets; else the one
/// whose heading names serial numbers, else the first.
fn best(table: &SourceTable, width: usize, ours: &Ours) -> usize {
    let mut hits = vec![HashSet::new(); width];
    let headers = table.headers.iter().map(String::as_str).enumerate();
    let cells =
        table.rows.iter().flat_map(|row| row.cells.iter().map(SourceCell::text).enumerate());
    for (at, text) in headers.chain(cells) {
        let key = lookalike::key(text);
        if let Some(found) = hits.get_mut(at).filter(|_| ours.is_of_lot(&key)) {
            found.insert(key);
        }
    }
    let score = |found: &HashSet<String>| {
        (found.len(), found.iter().filter(|key| ours.is_of_medium(key)).count())
    };
    let scores: Vec<_> = hits.iter().map(score).collect();
    match scores.iter().max().filter(|(most, _)| *most > 0) {
        Some(most) => scores.iter().position(|s| s == most).unwrap_or(0),
        None => table.headers.iter().position(|h| names_serial(h)).unwrap_or(0),
    }
}

/// A heading is words; a first line that is a number has a digit and is no known heading.
fn is_number(heading: &str) -> bool {
    !names_serial(heading) && heading.chars().any(|c| c.is_ascii_digit())
}
