//! A report as a workbook with real types: dates are dates, amounts are numbers in their currency,
//! texts are texts and never formulas or links. One sheet a table, one with the
//! labelled values and figures of the body when there are any, and one that says what it is.
//!
//! Everything happens in memory: the library's constant-memory mode would leave plain copies of
//! the data in the temporary directory.

mod charts;
mod look;
mod rows;
mod sheets;
mod writer;

use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use chrono::{Datelike, Timelike};
use custodia_core::reports::model::{Cell, Fact, Orientation, PaperSize, Report, Tone};
use custodia_core::text::{t, ta};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use crate::error::{Error, Result};
use look::Look;
use sheets::{pieces, sheet_name, unique};
use writer::{Writer, next};

/// Most rows of a sheet, its head included.
const MAX_ROWS: usize = 1_048_576;

/// The report as XLSX.
///
/// # Errors
/// As [`render_while`], which this never stops.
pub fn render(report: &Report) -> Result<Vec<u8>> {
    render_while(report, &mut || true)
}

/// [`render`] that asks whether to go on several times a second.
///
/// # Errors
/// [`Error::Cancelled`] when `go_on` said no; [`Error::TooLong`] when a table has more rows than a
/// sheet.
pub fn render_while(report: &Report, go_on: &mut dyn FnMut() -> bool) -> Result<Vec<u8>> {
    // A head, an empty line, and a total in each of a few currencies.
    let most = MAX_ROWS - 100;
    match crate::records_of(report).iter().map(|t| t.rows.len()).max() {
        Some(rows) if rows > most => Err(Error::TooLong { rows, most }),
        _ => {
            let mut stopped = false;
            let workbook = build(report, &mut || {
                stopped = stopped || !go_on();
                !stopped
            });
            match workbook {
                _ if stopped => Err(Error::Cancelled),
                Err(error) => Err(Error::failed("xlsx", error)),
                Ok(workbook) => save(workbook, go_on),
            }
        }
    }
}

/// The file of a workbook. The library writes it in one go, seconds for a long list: it does so
/// beside, and whoever stops does not wait for it.
fn save(mut workbook: Workbook, go_on: &mut dyn FnMut() -> bool) -> Result<Vec<u8>> {
    let (done, wait) = mpsc::channel();
    let unwanted = Arc::new(AtomicBool::new(false));
    let mut file = Draft { bytes: Vec::new(), unwanted: Arc::clone(&unwanted) };
    std::thread::spawn(move || {
        let saved = workbook.save_to_writer(&mut file).map(|()| file.bytes);
        // Nobody waits any more when the file was stopped.
        let _ = done.send(saved);
    });
    loop {
        match wait.recv_timeout(PATIENCE) {
            Ok(saved) => return saved.map_err(|e| Error::failed("xlsx", e)),
            Err(RecvTimeoutError::Timeout) if go_on() => {}
            Err(RecvTimeoutError::Timeout) => {
                unwanted.store(true, Ordering::Relaxed);
                return Err(Error::Cancelled);
            }
            Err(RecvTimeoutError::Disconnected) => {
                return Err(Error::failed("xlsx", "the writer ended without a file"));
            }
        }
    }
}

/// Longest wait between two questions whether to go on.
const PATIENCE: Duration = Duration::from_millis(40);

/// A file in memory that takes nothing more once nobody wants it.
struct Draft {
    bytes: Vec<u8>,
    unwanted: Arc<AtomicBool>,
}

impl Write for Draft {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        if self.unwanted.load(Ordering::Relaxed) {
            return Err(io::ErrorKind::Other.into());
        }
        self.bytes.extend_from_slice(piece);
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn build(report: &Report, go_on: &mut dyn FnMut() -> bool) -> Result<Workbook, XlsxError> {
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
    let mut long = Vec::new();
    for table in crate::records_of(report) {
        let name = sheet_name(&table, &mut names);
        let sheet = workbook.add_worksheet();
        sheet.set_name(&name)?;
        on_paper(sheet, report);
        let mut writer = Writer::new(sheet, report.lang);
        writer.table(&table, go_on)?;
        long.append(&mut writer.long);
    }
    for chart in crate::charts(report) {
        let wanted = format!("{} – {}", t(report.lang, "export-sheet-chart"), report.title);
        let name = unique(&wanted, &mut names);
        let sheet = workbook.add_worksheet();
        sheet.set_name(&name)?;
        on_paper(sheet, report);
        Writer::new(sheet, report.lang).chart(chart, &name)?;
    }
    let details = crate::details(report);
    if !details.is_empty() {
        let name = unique(&t(report.lang, "export-sheet-details"), &mut names);
        let sheet = workbook.add_worksheet();
        sheet.set_name(&name)?;
        on_paper(sheet, report);
        Writer::new(sheet, report.lang).details(&details)?;
    }
    let about = unique(&t(report.lang, "export-sheet-about"), &mut names);
    let sheet = workbook.add_worksheet();
    sheet.set_name(&about)?;
    Writer::new(sheet, report.lang).about(report)?;
    if !long.is_empty() {
        let name = unique(&t(report.lang, "paper-texts-in-full"), &mut names);
        let sheet = workbook.add_worksheet();
        sheet.set_name(&name)?;
        Writer::new(sheet, report.lang).texts(&long)?;
    }
    Ok(workbook)
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
    let at = report.generated.at;
    let small = |n: u32| u8::try_from(n).ok();
    let year = u16::try_from(at.year()).ok()?;
    let day = ExcelDateTime::from_ymd(year, small(at.month())?, small(at.day())?).ok()?;
    let (h, m, s) = (at.hour(), small(at.minute())?, small(at.second())?);
    day.and_hms(u16::try_from(h).ok()?, m, f64::from(s)).ok()
}

impl Writer<'_> {
    /// The labelled values of the report's body: heading, label and value, each with its type.
    fn details(&mut self, details: &[(String, Vec<Fact>)]) -> Result<(), XlsxError> {
        let mut row = 0;
        for (heading, facts) in details {
            for fact in facts {
                self.text(row, 0, heading, Look::Text(Tone::Muted), false)?;
                self.text(row, 1, &fact.label, Look::Text(Tone::Plain), false)?;
                self.cell(row, 2, &fact.value, false)?;
                row = next(row)?;
            }
        }
        self.set_widths()
    }

    /// Texts longer than a cell holds, whole, in pieces one under the other.
    fn texts(&mut self, long: &[String]) -> Result<(), XlsxError> {
        let mut row = 0;
        for (i, text) in long.iter().enumerate() {
            for piece in pieces(text) {
                self.text(row, 0, &format!("A{}", i + 1), Look::Text(Tone::Muted), false)?;
                self.text(row, 1, &piece, Look::Text(Tone::Plain), false)?;
                row = next(row)?;
            }
        }
        self.set_widths()
    }

    /// What the workbook is: title, organisation, filters, notes.
    fn about(&mut self, report: &Report) -> Result<(), XlsxError> {
        let text = |text: &str| Cell::Text(text.to_owned());
        let label = |id: &str| t(self.lang, id);
        let mut facts = vec![
            Fact { label: label("export-about-title"), value: text(&report.title) },
            Fact { label: String::new(), value: text(report.as_at.as_deref().unwrap_or_default()) },
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
