//! Workbooks (`.xlsx`, `.xlsm`; macros are never read): one sheet becomes one table.
//!
//! Cells are streamed. calamine's ready-made ranges are never used: they allocate the rectangle
//! that a file merely claims to fill. What a cell means stays open; only what the workbook itself
//! says for sure (a date, a number, an error) is kept as such.

mod grid;
mod number;
mod prescan;

use std::io::{Read, Seek, SeekFrom};

use calamine::{Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use custodia_core::import::table::{ReadError, ReadOptions, SourceFormat};
use sha2::{Digest, Sha256};

use crate::encoding::hex;
use crate::refusal::{clamp, refused, unreadable};
use crate::sink::Sink;
use crate::xlsx::grid::Grid;
use crate::xlsx::number::Look;
use crate::{Ending, limits};

/// Reads one sheet into `sink`.
///
/// # Errors
/// `not-a-workbook`, `unsupported-format`, `password-protected`, `workbook-bomb`, `no-sheet`,
/// `no-visible-sheet`,
/// `empty`, `too-many-rows`, `too-many-columns`, `too-many-cells`, `cell-too-long`, `unreadable`;
/// with the row where there is one.
pub(crate) fn read<R: Read + Seek, S: Sink>(
    mut input: R,
    options: &ReadOptions,
    sink: &mut S,
) -> Result<Ending, ReadError> {
    let mut ending = Ending { sha256: sha256(&mut input)?, ..Ending::default() };
    let survey = prescan::check(&mut input)?;
    input.seek(SeekFrom::Start(0)).map_err(|e| unreadable(&e))?;
    let mut book = Xlsx::new(input).map_err(|e| broken(&e, 0))?;
    let sheet = choose(&mut book, options.sheet.as_deref())?;
    let format = SourceFormat {
        container: "xlsx".to_owned(),
        encoding: String::new(),
        delimiter: String::new(),
        sheet: sheet.clone(),
        sheets: worksheets(&book, |_| true),
        header_line: 0,
        header_said: false,
        top: Vec::new(),
    };
    let mut grid = Grid::new(sink, format, survey.rows);
    rows(&mut book, &sheet, &mut grid)?;
    if !grid.begun() {
        return Err(refused("empty", 0, sheet));
    }
    ending.notice("duplicate-header", grid.duplicate_headers);
    if survey.formulas {
        formulas(&mut book, &sheet, &mut ending)?;
    }
    let hidden = worksheets(&book, |v| v != SheetVisible::Visible).len();
    ending.notice("hidden-sheet", clamp(hidden));
    ending.notice("days-from-1904", u32::from(survey.from_1904));
    Ok(ending)
}

fn sha256<R: Read + Seek>(input: &mut R) -> Result<String, ReadError> {
    input.seek(SeekFrom::Start(0)).map_err(|e| unreadable(&e))?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 64 << 10];
    loop {
        match input.read(&mut buffer).map_err(|e| unreadable(&e))? {
            0 => return Ok(hex(&hash.finalize())),
            read => hash.update(&buffer[..read]),
        }
    }
}

/// Names of the worksheets, charts and dialogs left out.
fn worksheets<R>(book: &Xlsx<R>, wanted: impl Fn(SheetVisible) -> bool) -> Vec<String>
where
    R: Read + Seek,
{
    let sheets = book.sheets_metadata().iter();
    let sheets = sheets.filter(|s| s.typ == SheetType::WorkSheet && wanted(s.visible));
    sheets.map(|s| s.name.clone()).collect()
}

/// The sheet asked for, hidden or not; else the first visible one that holds anything.
fn choose<R: Read + Seek>(book: &mut Xlsx<R>, wanted: Option<&str>) -> Result<String, ReadError> {
    if let Some(wanted) = wanted {
        let found = worksheets(book, |_| true).into_iter().find(|name| name == wanted);
        return found.ok_or_else(|| refused("no-sheet", 0, wanted));
    }
    let visible = worksheets(book, |v| v == SheetVisible::Visible);
    for name in &visible {
        if !is_empty(book, name).map_err(|e| broken(&e, 0))? {
            return Ok(name.clone());
        }
    }
    match visible.into_iter().next() {
        Some(name) => Err(refused("empty", 0, name)),
        None => Err(refused("no-visible-sheet", 0, "")),
    }
}

fn is_empty<R: Read + Seek>(book: &mut Xlsx<R>, sheet: &str) -> Result<bool, XlsxError> {
    let mut reader = match book.worksheet_cells_reader(sheet) {
        // A chart that is listed as a worksheet.
        Err(XlsxError::NotAWorksheet(_)) => return Ok(true),
        other => other?,
    };
    while let Some(cell) = reader.next_cell()? {
        if !grid::is_blank(cell.get_value()) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn rows<R: Read + Seek, S: Sink>(
    book: &mut Xlsx<R>,
    sheet: &str,
    grid: &mut Grid<'_, S>,
) -> Result<(), ReadError> {
    let mut reader = book.worksheet_cells_reader(sheet).map_err(|e| broken(&e, 0))?;
    let looks: Vec<Look> = reader
        .styles()
        .iter()
        .map(|s| s.number_format.as_ref().map_or(Look::Plain, |f| number::look(&f.format_code)))
        .collect();
    loop {
        let next = reader.next_cell_with_style_id().map_err(|e| broken(&e, grid.line()))?;
        let Some((cell, style)) = next else { break };
        let look = looks.get(style).copied().unwrap_or(Look::Plain);
        grid.cell(cell.get_position(), cell.get_value(), look)?;
    }
    grid.finish()
}

/// Formulas are read as the values the workbook last saved for them; some programs save none.
fn formulas<R: Read + Seek>(
    book: &mut Xlsx<R>,
    sheet: &str,
    ending: &mut Ending,
) -> Result<(), ReadError> {
    let mut reader = book.worksheet_cells_reader(sheet).map_err(|e| broken(&e, 0))?;
    let (mut with, mut without) = (0, 0);
    while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(|e| broken(&e, 0))? {
        if cell.formula.is_some() {
            let valued = !matches!(cell.value, calamine::DataRef::Empty);
            *(if valued { &mut with } else { &mut without }) += 1;
        }
    }
    ending.notice("formulas-as-values", with);
    ending.notice("formulas-without-value", without);
    Ok(())
}

/// What calamine could not read. Its words may quote the file, so they are cut short.
fn broken(error: &XlsxError, line: u32) -> ReadError {
    match error {
        XlsxError::Password => refused("password-protected", 0, "xlsx"),
        other => not_a_workbook(other, line),
    }
}

fn not_a_workbook(error: &dyn std::fmt::Display, line: u32) -> ReadError {
    let detail: String = error.to_string().chars().take(200).collect();
    refused("not-a-workbook", line, detail)
}

/// Row numbers start at 1 for people and at 0 in calamine.
const fn line_of(row: u32) -> u32 {
    row.saturating_add(1)
}

/// The cap that applies to sheets of this many rows.
fn too_many_rows(line: u32) -> ReadError {
    refused("too-many-rows", line, limits::WORKBOOK_ROWS.to_string())
}
