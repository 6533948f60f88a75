//! The same rows for every writer: JSON for programs, a workbook for LibreOffice.

use std::path::{Path, PathBuf};

use custodia_core::reports::model::{Block, Cell, Report};
use custodia_core::text::Format;
use rust_xlsxwriter::{Color, Format as Style, FormatBorder, Workbook};

use crate::Result;

/// Widths of the columns, points; together what an A4 sheet that lies has between its margins.
/// `writers/page.py` and `writers/register.typ` have the same.
pub(crate) const COLUMNS: [u16; 8] = [72, 142, 110, 66, 130, 112, 62, 68];
/// What stands above and below on every page.
pub(crate) const TITLE: &str = "Asset register — Aurelia Holding S.p.A.";
pub(crate) const FOOT: &str = "Confidential · 2026-07-01";

/// The faces the product prints with; all writers that can be told set them.
pub(crate) fn fonts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../output/fonts")
}

/// The first table of a report as texts, its header first: what our paper shows.
pub(crate) fn texts(report: &Report) -> Result<Vec<Vec<String>>> {
    let table = report.blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let table = table.ok_or("a report without a table")?;
    let format = Format(report.lang);
    let head = table.columns.iter().map(|c| c.title.clone()).collect();
    let row = |cells: &[Cell]| cells.iter().map(|cell| text(cell, format)).collect();
    Ok([head].into_iter().chain(table.rows.iter().map(|r| row(&r.cells))).collect())
}

fn text(cell: &Cell, format: Format) -> String {
    match cell.bare() {
        Cell::Text(text) | Cell::Code(text) | Cell::Toned(_, text) => text.clone(),
        Cell::Date(day) | Cell::TonedDate(_, day) => format.date(*day),
        Cell::Money(amount) => format.money(*amount),
        // The register has no others.
        _ => String::new(),
    }
}

/// The rows as a workbook that prints like the others: A4 lying, as wide as the sheet, a rule under
/// each row, the header on every page, pages numbered.
pub(crate) fn workbook(rows: &[Vec<String>], path: &Path) -> Result<()> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.55, 0.55, 0.75, 0.6, 0.35, 0.25);
    let small = "&\"IBM Plex Sans\"&7";
    sheet.set_header(format!("&L&\"IBM Plex Sans,Bold\"&10{TITLE}"));
    sheet.set_footer(format!("&L{small}{FOOT}&R{small}Page &P of &N"));
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_default_row_height(13);
    for (column, points) in (0..).zip(COLUMNS) {
        // LibreOffice makes columns wider than Excel where Calibri is not installed: a pixel for a
        // point leaves it nothing to shrink, so that its pages hold as many rows as the others'.
        sheet.set_column_width_pixels(column, u32::from(points))?;
    }
    let plain = Style::new().set_font_name("IBM Plex Sans").set_font_size(7);
    let plain = plain.set_border_bottom(FormatBorder::Hair);
    let head = plain.clone().set_bold().set_background_color(Color::RGB(0x00E6_EBF2));
    for (at, row) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(row) {
            let style = if at == 0 { &head } else { &plain };
            sheet.write_string_with_format(at, column, cell, style)?;
        }
    }
    Ok(book.save(path)?)
}

/// What tells fontconfig of the product's faces, for programs that look for fonts there.
pub(crate) fn fontconfig(cache: &Path) -> String {
    format!(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig>\n  \
         <include ignore_missing=\"yes\">/etc/fonts/fonts.conf</include>\n  \
         <dir>{}</dir>\n  <cachedir>{}</cachedir>\n</fontconfig>\n",
        fonts().display(),
        cache.display()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use custodia_core::text::Lang;

    #[test]
    fn a_cell_is_what_paper_shows() {
        let format = Format(Lang::En);
        let day = NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
        for (cell, expected) in [
            (Cell::Text("a|b".into()), "a|b".to_owned()),
            (Cell::Code("IT-1".into()), "IT-1".to_owned()),
            (Cell::Date(day), format.date(day)),
            (Cell::Empty, String::new()),
        ] {
            assert_eq!(text(&cell, format), expected);
        }
    }

    #[test]
    fn the_columns_fill_the_sheet_and_the_scripts_know_them() {
        assert_eq!(COLUMNS.iter().sum::<u16>(), 842 - 2 * 40);
        let shown = COLUMNS.map(|c| c.to_string()).join(", ");
        assert!(include_str!("../../writers/page.py").contains(&format!("[{shown}]")));
        let shares = COLUMNS.map(|c| format!("{c}fr")).join(", ");
        assert!(include_str!("../../writers/register.typ").contains(&format!("({shares})")));
    }

    #[test]
    fn the_scripts_have_the_same_words() {
        for words in [TITLE, FOOT] {
            assert!(include_str!("../../writers/page.py").contains(words), "{words}");
            assert!(include_str!("../../writers/register.typ").contains(words), "{words}");
        }
    }
}
