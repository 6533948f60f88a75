//! A report as a workbook with real types: dates are dates, amounts are numbers in their currency,
//! texts are texts and never formulas or links. One sheet a table, and one that says what it is.
//!
//! Everything happens in memory: the library's constant-memory mode would leave plain copies of
//! the data in the temporary directory.

mod look;
mod sheets;

use chrono::{Datelike, NaiveDate};
use custodia_core::money::Money;
use custodia_core::reports::model::{
    Align, Cell, Column, Fact, Orientation, PaperSize, Report, Row, RowLevel, Table, Tone,
};
use custodia_core::text::{Format as Words, Lang, t, ta};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::error::{Error, Result};
use look::{Look, Looks};
use sheets::{cut, sheet_name, unique};

/// Last row of a sheet, from 0.
const MAX_ROW: u32 = 1_048_575;

/// The report as XLSX.
///
/// # Errors
/// [`Error::Failed`] when a table has more rows or columns than a sheet.
pub fn render(report: &Report) -> Result<Vec<u8>> {
    build(report).map_err(|e| Error::failed("xlsx", e))
}

fn build(report: &Report) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let mut properties = DocProperties::new()
        .set_title(&report.title)
        .set_author(&report.issuer.name)
        .set_subject(&report.subtitle);
    if let Some(at) = excel_instant(report) {
        properties = properties.set_creation_datetime(&at);
    }
    workbook.set_properties(&properties);
    let mut names = Vec::new();
    for table in crate::tables(report) {
        let name = sheet_name(table, &mut names);
        let sheet = workbook.add_worksheet();
        sheet.set_name(&name)?;
        on_paper(sheet, report);
        Writer::new(sheet, report.lang).table(table)?;
    }
    let about = unique(&t(report.lang, "export-sheet-about"), &mut names);
    let sheet = workbook.add_worksheet();
    sheet.set_name(&about)?;
    Writer::new(sheet, report.lang).about(report)?;
    workbook.save_to_buffer()
}

/// What a sheet looks like when somebody prints it: the report's paper, one page wide, with the
/// title, the organisation, the mark of a sample and page numbers in its margins.
fn on_paper(sheet: &mut Worksheet, report: &Report) {
    // `&` begins a code in a header.
    let plain = |text: &str| text.replace('&', "&&").chars().take(60).collect::<String>();
    let mark = plain(report.watermark.as_deref().unwrap_or_default());
    let (title, issuer) = (plain(&report.title), plain(&report.issuer.name));
    sheet.set_header(format!("&L&B{title}&B&C{mark}&R{issuer}"));
    let page = [("page", "&P".into()), ("pages", "&N".into())];
    let generated = [("when", report.generated.text.as_str().into())];
    let generated = plain(&ta(report.lang, "paper-generated", &generated));
    sheet.set_footer(format!("&L{generated}&R{}", ta(report.lang, "paper-page-of", &page)));
    // Numbers of the file format: 1 is US Letter, 9 is A4.
    sheet.set_paper_size(match report.paper.size {
        PaperSize::A4 => 9,
        PaperSize::Letter => 1,
    });
    match report.paper.orientation {
        Orientation::Landscape => sheet.set_landscape(),
        Orientation::Portrait => sheet.set_portrait(),
    };
    sheet.set_print_fit_to_pages(1, 0);
}

fn excel_instant(report: &Report) -> Option<ExcelDateTime> {
    use chrono::Timelike;
    let at = report.generated.at;
    let small = |n: u32| u8::try_from(n).ok();
    let year = u16::try_from(at.year()).ok()?;
    let day = ExcelDateTime::from_ymd(year, small(at.month())?, small(at.day())?).ok()?;
    let (h, m, s) = (at.hour(), small(at.minute())?, small(at.second())?);
    day.and_hms(u16::try_from(h).ok()?, m, f64::from(s)).ok()
}

struct Writer<'s> {
    sheet: &'s mut Worksheet,
    lang: Lang,
    looks: Looks,
    /// Characters of the longest text of each column.
    widths: Vec<usize>,
}

impl<'s> Writer<'s> {
    fn new(sheet: &'s mut Worksheet, lang: Lang) -> Self {
        Self { sheet, lang, looks: Looks::new(lang), widths: Vec::new() }
    }

    fn table(&mut self, table: &Table) -> Result<(), XlsxError> {
        let grouped = table.rows.iter().any(|r| r.level == RowLevel::Group);
        let noted = table.rows.iter().any(|r| r.note.is_some());
        let columns = self.heads(table, grouped, noted)?;
        let mut row_number = 1;
        let mut group = String::new();
        for row in &table.rows {
            match row.level {
                RowLevel::Group => group = crate::group_title(row, self.lang),
                RowLevel::Total => {}
                RowLevel::Item => {
                    let group = grouped.then_some(group.as_str());
                    self.row(row_number, group, row, noted)?;
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
            self.row(row_number, grouped.then_some(""), row, noted)?;
            row_number = next(row_number)?;
        }
        if last == 0 {
            self.text(1, 0, &table.empty, Look::Text(Tone::Muted), false)?;
        }
        self.set_widths()
    }

    /// Heads of columns; returns how many there are.
    fn heads(&mut self, table: &Table, grouped: bool, noted: bool) -> Result<u16, XlsxError> {
        let head = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Bottom)
            .set_border_bottom(FormatBorder::Thin)
            .set_background_color(0x00F2_F4F6);
        let mut titles: Vec<(String, Align)> = Vec::new();
        if grouped {
            titles.push((t(self.lang, "export-group"), Align::Start));
        }
        titles.extend(table.columns.iter().map(|c: &Column| (c.title.clone(), c.align)));
        if noted {
            titles.push((t(self.lang, "export-note"), Align::Start));
        }
        let mut column = 0;
        for (title, align) in &titles {
            let format = match align {
                Align::End => head.clone().set_align(FormatAlign::Right),
                Align::Center => head.clone().set_align(FormatAlign::Center),
                Align::Start => head.clone(),
            };
            self.measure(column, title);
            self.sheet.write_string_with_format(0, column, cut(title), &format)?;
            column += 1;
        }
        self.sheet.set_freeze_panes(1, 0)?;
        self.sheet.set_repeat_rows(0, 0)?;
        Ok(column)
    }

    fn row(
        &mut self,
        number: u32,
        group: Option<&str>,
        row: &Row,
        noted: bool,
    ) -> Result<(), XlsxError> {
        let strong = row.level == RowLevel::Total;
        let mut column = 0;
        if let Some(group) = group {
            self.text(number, 0, group, Look::Text(Tone::Plain), false)?;
            column = 1;
        }
        for cell in &row.cells {
            self.cell(number, column, cell, strong)?;
            column += 1;
        }
        if let Some(note) = row.note.as_deref().filter(|_| noted) {
            self.text(number, column, note, Look::Text(Tone::Muted), false)?;
        }
        Ok(())
    }

    fn cell(&mut self, row: u32, column: u16, cell: &Cell, strong: bool) -> Result<(), XlsxError> {
        match cell {
            Cell::Empty | Cell::Toned(Tone::Muted, _) => Ok(()),
            Cell::Text(text) => self.text(row, column, text, Look::Text(Tone::Plain), strong),
            Cell::Code(text) => self.text(row, column, text, Look::Code, strong),
            Cell::Toned(tone, text) => self.text(row, column, text, Look::Text(*tone), strong),
            Cell::Date(day) => self.date(row, column, *day, Tone::Plain, strong),
            Cell::TonedDate(tone, day) => self.date(row, column, *day, *tone, strong),
            Cell::Int(n) => self.number(row, column, &n.to_string(), Look::Int, strong),
            Cell::Money(m) => self.money(row, column, *m, strong),
            Cell::Totals(all) => match all.as_slice() {
                [] => Ok(()),
                [one] => self.money(row, column, *one, strong),
                // A cell holds one number: several currencies stay text.
                many => {
                    let words = Words(self.lang);
                    let all: Vec<String> = many.iter().map(|m| words.money(*m)).collect();
                    self.text(row, column, &all.join("\n"), Look::Text(Tone::Plain), strong)
                }
            },
        }
    }

    fn text(
        &mut self,
        row: u32,
        column: u16,
        text: &str,
        look: Look,
        strong: bool,
    ) -> Result<(), XlsxError> {
        if text.is_empty() {
            return Ok(());
        }
        self.measure(column, text);
        let format = self.looks.format(look, strong);
        self.sheet.write_string_with_format(row, column, cut(text), &format)?;
        Ok(())
    }

    fn money(&mut self, row: u32, column: u16, m: Money, strong: bool) -> Result<(), XlsxError> {
        let mut code = [b' '; 3];
        for (slot, byte) in code.iter_mut().zip(m.currency.as_str().bytes()) {
            *slot = byte;
        }
        let look = Look::Money(code, m.currency.exponent());
        self.measure(column, &Words(self.lang).money(m));
        self.number(row, column, &m.to_decimal(), look, strong)
    }

    /// A number; one that a spreadsheet would round (more than 15 digits) stays text.
    fn number(
        &mut self,
        row: u32,
        column: u16,
        digits: &str,
        look: Look,
        strong: bool,
    ) -> Result<(), XlsxError> {
        let exact = digits.bytes().filter(u8::is_ascii_digit).count() <= 15;
        match digits.parse::<f64>().ok().filter(|_| exact) {
            Some(number) => {
                self.measure(column, digits);
                let format = self.looks.format(look, strong);
                self.sheet.write_number_with_format(row, column, number, &format)?;
                Ok(())
            }
            None => self.text(row, column, digits, Look::Text(Tone::Plain), strong),
        }
    }

    fn date(
        &mut self,
        row: u32,
        column: u16,
        day: NaiveDate,
        tone: Tone,
        strong: bool,
    ) -> Result<(), XlsxError> {
        let small = |n: u32| u8::try_from(n).unwrap_or(0);
        let year = u16::try_from(day.year()).unwrap_or(0);
        // Spreadsheets know no day before 1900; March avoids their 29 February 1900.
        let known = (year, day.month()) >= (1900, 3);
        let excel = ExcelDateTime::from_ymd(year, small(day.month()), small(day.day()));
        match excel.ok().filter(|_| known) {
            Some(date) => {
                self.measure(column, "30 Nov 2026");
                let format = self.looks.format(Look::Date(tone), strong);
                self.sheet.write_datetime_with_format(row, column, &date, &format)?;
                Ok(())
            }
            None => self.text(row, column, &day.to_string(), Look::Text(tone), strong),
        }
    }

    fn measure(&mut self, column: u16, text: &str) {
        let index = usize::from(column);
        if self.widths.len() <= index {
            self.widths.resize(index + 1, 0);
        }
        let longest = text.lines().map(|l| l.chars().take(80).count()).max().unwrap_or(0);
        if let Some(width) = self.widths.get_mut(index) {
            *width = (*width).max(longest);
        }
    }

    fn set_widths(&mut self) -> Result<(), XlsxError> {
        for (column, width) in (0_u16..).zip(&self.widths) {
            let characters = u8::try_from((width + 2).clamp(8, 60)).unwrap_or(60);
            self.sheet.set_column_width(column, characters)?;
        }
        Ok(())
    }

    /// What the workbook is: title, organisation, filters, notes.
    fn about(&mut self, report: &Report) -> Result<(), XlsxError> {
        let text = |text: &str| Cell::Text(text.to_owned());
        let label = |id: &str| t(self.lang, id);
        let mut facts = vec![
            Fact { label: label("export-about-title"), value: text(&report.title) },
            Fact { label: String::new(), value: text(&report.subtitle) },
            Fact {
                label: String::new(),
                value: text(report.watermark.as_deref().unwrap_or_default()),
            },
            Fact { label: label("export-about-organisation"), value: text(&report.issuer.name) },
            Fact { label: label("export-about-generated"), value: text(&report.generated.text) },
        ];
        facts.extend(report.facts.iter().cloned());
        let note = label("export-note");
        facts.extend(report.notes.iter().map(|n| Fact { label: note.clone(), value: text(n) }));
        let mut row = 0;
        for fact in facts.iter().filter(|f| f.value != Cell::Text(String::new())) {
            self.text(row, 0, &fact.label, Look::Text(Tone::Muted), false)?;
            self.cell(row, 1, &fact.value, false)?;
            row = next(row)?;
        }
        self.set_widths()
    }
}

fn next(row: u32) -> Result<u32, XlsxError> {
    if row < MAX_ROW { Ok(row + 1) } else { Err(XlsxError::RowColumnLimitError) }
}
