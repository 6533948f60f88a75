//! One sheet being filled, cell by cell: each value with its type, its look and its width.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use custodia_core::money::Money;
use custodia_core::reports::model::{Cell, Tone};
use custodia_core::text::{Format as Words, Lang};
use rust_xlsxwriter::{ExcelDateTime, Note, Worksheet, XlsxError};

use super::look::{Look, Looks};
use super::sheets::{fits, start};

/// Last row of a sheet, from 0.
const MAX_ROW: u32 = 1_048_575;

pub(super) struct Writer<'s> {
    pub(super) sheet: &'s mut Worksheet,
    pub(super) lang: Lang,
    looks: Looks,
    /// Characters of the longest text of each column.
    widths: Vec<usize>,
    /// Texts that no cell holds, for a sheet of their own.
    pub(super) long: Vec<String>,
}

impl<'s> Writer<'s> {
    pub(super) fn new(sheet: &'s mut Worksheet, lang: Lang) -> Self {
        Self { sheet, lang, looks: Looks::new(lang), widths: Vec::new(), long: Vec::new() }
    }

    pub(super) fn cell(
        &mut self,
        row: u32,
        column: u16,
        cell: &Cell,
        strong: bool,
    ) -> Result<(), XlsxError> {
        if let Cell::Noted(_, note) = cell {
            let note = Note::new(note.as_str()).add_author_prefix(false);
            self.sheet.insert_note(row, column, &note)?;
        }
        match cell.bare() {
            // `bare` took the footnote off; a small line shows what other cells say.
            Cell::Noted(..)
            | Cell::Spark(_)
            | Cell::Tick
            | Cell::Empty
            | Cell::Toned(Tone::Muted, _) => Ok(()),
            Cell::Text(text) => self.text(row, column, text, Look::Text(Tone::Plain), strong),
            Cell::Code(text) | Cell::Bars(text) => self.text(row, column, text, Look::Code, strong),
            Cell::Toned(tone, text) => self.text(row, column, text, Look::Text(*tone), strong),
            Cell::Date(day) => self.date(row, column, *day, Tone::Plain, strong),
            Cell::TonedDate(tone, day) => self.date(row, column, *day, *tone, strong),
            Cell::Time(at) => self.time(row, column, *at, strong),
            Cell::Int(n) => self.number(row, column, &n.to_string(), Look::Int, strong),
            Cell::Percent(n) => {
                // Read from its decimal digits: the nearest number to the exact share.
                let share = share(*n);
                self.number(row, column, &share, Look::Percent, strong)
            }
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

    pub(super) fn text(
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
        if fits(text) {
            self.sheet.write_string_with_format(row, column, text, &format)?;
            return Ok(());
        }
        self.long.push(text.to_owned());
        let mark = format!("… [A{}]", self.long.len());
        let shown = format!("{}{mark}", start(text, mark.encode_utf16().count()));
        self.sheet.write_string_with_format(row, column, shown, &format)?;
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
        match excel_day(day) {
            Some(date) => {
                self.measure(column, "30 Nov 2026");
                let format = self.looks.format(Look::Date(tone), strong);
                self.sheet.write_datetime_with_format(row, column, &date, &format)?;
                Ok(())
            }
            None => self.text(row, column, &day.to_string(), Look::Text(tone), strong),
        }
    }

    fn time(
        &mut self,
        row: u32,
        column: u16,
        at: NaiveDateTime,
        strong: bool,
    ) -> Result<(), XlsxError> {
        let minutes = |d: ExcelDateTime| d.and_hms(small(at.hour()).into(), small(at.minute()), 0);
        match excel_day(at.date()).and_then(|d| minutes(d).ok()) {
            Some(time) => {
                self.measure(column, "30 Nov 2026 09:05");
                let format = self.looks.format(Look::Time, strong);
                self.sheet.write_datetime_with_format(row, column, &time, &format)?;
                Ok(())
            }
            None => {
                let text = Words(self.lang).minute(at);
                self.text(row, column, &text, Look::Text(Tone::Plain), strong)
            }
        }
    }

    pub(super) fn measure(&mut self, column: u16, text: &str) {
        let index = usize::from(column);
        if self.widths.len() <= index {
            self.widths.resize(index + 1, 0);
        }
        let longest = text.lines().map(|l| l.chars().take(80).count()).max().unwrap_or(0);
        if let Some(width) = self.widths.get_mut(index) {
            *width = (*width).max(longest);
        }
    }

    pub(super) fn set_widths(&mut self) -> Result<(), XlsxError> {
        for (column, width) in (0_u16..).zip(&self.widths) {
            let characters = u8::try_from((width + 2).clamp(8, 60)).unwrap_or(60);
            self.sheet.set_column_width(column, characters)?;
        }
        Ok(())
    }
}

fn small(n: u32) -> u8 {
    u8::try_from(n).unwrap_or(0)
}

/// Hundredths of a percent as a decimal share of one: 725 is `0.0725`.
fn share(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let n = hundredths.unsigned_abs();
    format!("{sign}{}.{:04}", n / 10_000, n % 10_000)
}

/// A day as spreadsheets count it: they know none before 1900; March avoids their 29 February 1900.
fn excel_day(day: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    let known = (year, day.month()) >= (1900, 3);
    ExcelDateTime::from_ymd(year, small(day.month()), small(day.day())).ok().filter(|_| known)
}

/// The row after, or an error at the end of the sheet.
pub(super) fn next(row: u32) -> Result<u32, XlsxError> {
    if row < MAX_ROW { Ok(row + 1) } else { Err(XlsxError::RowColumnLimitError) }
}
