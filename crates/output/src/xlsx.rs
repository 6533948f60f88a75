//! A report as a workbook with real types: dates are dates, amounts are numbers in their currency,
//! texts are texts and never formulas or links. One sheet a table, and one that says what it is.
//!
//! Everything happens in memory: the library's constant-memory mode would leave plain copies of
//! the data in the temporary directory.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use custodia_core::money::Money;
use custodia_core::reports::model::{
    Align, Cell, Column, Fact, Report, Row, RowLevel, Table, Tone,
};
use custodia_core::text::{Format as Words, Lang, t};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::error::{Error, Result};

/// Longest text a cell may hold.
const MAX_TEXT: usize = 32_767;
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
        Writer::new(sheet, report.lang).table(table)?;
    }
    let about = unique(&t(report.lang, "export-sheet-about"), &mut names);
    let sheet = workbook.add_worksheet();
    sheet.set_name(&about)?;
    Writer::new(sheet, report.lang).about(report)?;
    workbook.save_to_buffer()
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

fn sheet_name(table: &Table, taken: &mut Vec<String>) -> String {
    let wanted = if table.caption.trim().is_empty() { table.name } else { &table.caption };
    unique(wanted, taken)
}

/// A name a workbook accepts: 31 UTF-16 units, no reserved characters, unlike every other.
fn unique(wanted: &str, taken: &mut Vec<String>) -> String {
    let clean: String = wanted
        .chars()
        .map(|c| if "[]:*?/\\'".contains(c) || c.is_control() { ' ' } else { c })
        .collect();
    let cut = |units: usize| {
        let mut left = units;
        let fits = |c: &char| {
            let fits = c.len_utf16() <= left;
            left = left.saturating_sub(c.len_utf16());
            fits
        };
        clean.trim().chars().take_while(fits).collect::<String>().trim().to_owned()
    };
    let mut name = cut(31);
    if name.is_empty() {
        "1".clone_into(&mut name);
    }
    let mut number = 2;
    while taken.iter().any(|other| other.to_lowercase() == name.to_lowercase()) {
        name = format!("{} {number}", cut(27));
        number += 1;
    }
    taken.push(name.clone());
    name
}

/// What a cell looks like; formats are made once each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Look {
    Text(Tone),
    Code,
    Date(Tone),
    Int,
    Money([u8; 3], u32),
}

struct Writer<'s> {
    sheet: &'s mut Worksheet,
    lang: Lang,
    formats: HashMap<(Look, bool), Format>,
    /// Characters of the longest text of each column.
    widths: Vec<usize>,
}

impl<'s> Writer<'s> {
    fn new(sheet: &'s mut Worksheet, lang: Lang) -> Self {
        Self { sheet, lang, formats: HashMap::new(), widths: Vec::new() }
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
            Cell::Empty => Ok(()),
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
        let format = self.format(look, strong);
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
                let format = self.format(look, strong);
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
                let format = self.format(Look::Date(tone), strong);
                self.sheet.write_datetime_with_format(row, column, &date, &format)?;
                Ok(())
            }
            None => self.text(row, column, &day.to_string(), Look::Text(tone), strong),
        }
    }

    fn format(&mut self, look: Look, strong: bool) -> Format {
        let lang = self.lang;
        let make = || {
            let base = Format::new().set_align(FormatAlign::Top);
            let format = match look {
                Look::Text(tone) => toned(base.set_text_wrap(), tone),
                Look::Code => base.set_font_name("Consolas").set_num_format("@"),
                Look::Date(tone) => toned(base, tone).set_num_format(date_format(lang)),
                Look::Int => base.set_num_format("#,##0"),
                Look::Money(code, exponent) => base.set_num_format(money_format(code, exponent)),
            };
            if strong { format.set_bold().set_border_top(FormatBorder::Thin) } else { format }
        };
        self.formats.entry((look, strong)).or_insert_with(make).clone()
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

fn toned(format: Format, tone: Tone) -> Format {
    match tone {
        Tone::Plain => format,
        Tone::Critical => format.set_font_color(0x0090_1E21).set_bold(),
        Tone::Warning => format.set_font_color(0x0079_4312).set_bold(),
        Tone::Ok => format.set_font_color(0x0006_5650),
        Tone::Muted => format.set_font_color(0x0063_6974),
    }
}

const fn date_format(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "d mmm yyyy",
        Lang::It => "dd/mm/yyyy",
    }
}

/// `#,##0.00 "EUR"`: the spreadsheet puts in the reader's own separators.
fn money_format(code: [u8; 3], exponent: u32) -> String {
    let zeros = "0".repeat(usize::try_from(exponent).unwrap_or(2));
    let point = if zeros.is_empty() { "" } else { "." };
    format!("#,##0{point}{zeros} \"{}\"", String::from_utf8_lossy(&code))
}

/// A text no longer than a cell may hold; what was cut is shown by an ellipsis.
fn cut(text: &str) -> String {
    if text.encode_utf16().count() <= MAX_TEXT {
        return text.to_owned();
    }
    let mut units = 0;
    let kept = text.chars().take_while(|c| {
        units += c.len_utf16();
        units < MAX_TEXT
    });
    kept.chain(['…']).collect()
}
