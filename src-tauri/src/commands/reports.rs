//! Reports: preview of the real bytes, save, open, print.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use custodia_core::error::{Error, Refusal, Result};
use custodia_core::reports::model::Report;
use custodia_core::reports::{self, Moment};
use custodia_core::text::t;
use custodia_output::pdf::PdfFile;
use tauri::Runtime;

use super::types::{
    FileOutcome, NoArgs, PreviewArgs, ReportArgs, ReportFormat, ReportPreview, ReportSaveArgs,
};
use super::{Bytes, closed, language, picked};
use crate::app::{App, lock};
use crate::picker::Ask;
use crate::system;

fn build<R: Runtime>(app: &App<R>, a: &ReportArgs) -> Result<Report> {
    let moment = Moment {
        today: app.clock.today(),
        at: app.clock.now(),
        clock: app.clock.local_time(),
        offset_at: crate::clock::offset_at,
    };
    app.read_long(|conn| reports::build(conn, &a.request, &moment))
}

/// Draws a report, stopping when `go_on` says so.
fn render(report: &Report, go_on: impl Fn() -> ControlFlow<()>) -> Result<PdfFile> {
    custodia_output::pdf::render(report, &mut |_| go_on()).map_err(|e| match e {
        custodia_output::Error::Cancelled => Refusal::new("cancelled").into(),
        other => other.into(),
    })
}

/// What is saved, opened or printed is drawn to the end.
fn render_all(report: &Report) -> Result<PdfFile> {
    render(report, || ControlFlow::Continue(()))
}

pub(super) fn report_preview<R: Runtime>(app: &App<R>, a: ReportArgs) -> Result<ReportPreview> {
    // Before the query: what was stopped while it ran is not drawn.
    let watch = app.preview_stops.watch();
    let report = build(app, &a)?;
    let pdf = render(&report, || watch.go_on())?;
    let size = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let (pages, bytes) = (size(pdf.pages), size(pdf.bytes.len()));
    Ok(ReportPreview {
        id: lock(&app.previews).keep(pdf.bytes),
        pages,
        size: bytes,
        file_name: custodia_output::file_name(&report, "pdf"),
        warnings: pdf.warnings.iter().map(|w| w.message(report.lang)).collect(),
    })
}

pub(super) fn report_bytes<R: Runtime>(app: &App<R>, a: PreviewArgs) -> Result<Bytes> {
    let previews = lock(&app.previews);
    let found = previews.get(a.id).ok_or_else(|| Error::NotFound(format!("preview/{}", a.id)))?;
    Ok(Bytes(found.pdf.clone()))
}

pub(super) fn report_save<R: Runtime>(app: &App<R>, a: ReportSaveArgs) -> Result<FileOutcome> {
    let report = build(app, &ReportArgs { request: a.request })?;
    let (ending, kind) = match a.format {
        ReportFormat::Pdf => ("pdf", "reports-file-pdf"),
        ReportFormat::Xlsx => ("xlsx", "reports-file-xlsx"),
        ReportFormat::Csv => ("csv", "reports-file-csv"),
    };
    let lang = language(app)?;
    let ask = Ask {
        title: t(lang, "reports-save-title"),
        kind: t(lang, kind),
        endings: vec![ending],
        name: custodia_output::file_name(&report, ending),
    };
    let Some(path) = app.picker.save(&ask) else { return Ok(closed()) };
    let bytes = match a.format {
        ReportFormat::Pdf => render_all(&report)?.bytes,
        ReportFormat::Xlsx => custodia_output::xlsx::render(&report)?,
        ReportFormat::Csv => custodia_output::csv::render(&report)?,
    };
    custodia_core::files::replace(&path, &bytes)?;
    Ok(picked(&path))
}

/// The folder of PDFs handed to a viewer, beside the registers.
const PAPER: &str = "paper";

/// Removes what earlier starts handed to a viewer: a copy of business data is not kept by accident.
pub(crate) fn clear_paper(folder: &Path) {
    match std::fs::remove_dir_all(folder.join(PAPER)) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
            eprintln!("custodia: clearing old reports: {e}");
        }
        _ => {}
    }
}

/// Writes the PDF where only this user reads it, for the viewer or the printer to take.
fn temporary<R: Runtime>(app: &App<R>, a: &ReportArgs) -> Result<PathBuf> {
    let report = build(app, a)?;
    let pdf = render_all(&report)?;
    let folder = app.folder.join(PAPER);
    std::fs::create_dir_all(&folder)?;
    let path = folder.join(custodia_output::file_name(&report, "pdf"));
    custodia_core::files::replace(&path, &pdf.bytes)?;
    Ok(path)
}

pub(super) fn report_open<R: Runtime>(app: &App<R>, a: ReportArgs) -> Result<FileOutcome> {
    let path = temporary(app, &a)?;
    system::open_file(&path)?;
    Ok(picked(&path))
}

/// The way to the printer is the viewer's print dialog (`system::open_file` says why).
pub(super) fn report_print<R: Runtime>(app: &App<R>, a: ReportArgs) -> Result<FileOutcome> {
    report_open(app, a)
}

/// Stops the previews being drawn; an import in progress is none of its business.
pub(super) fn report_cancel<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<()> {
    app.preview_stops.stop();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{PAPER, clear_paper};

    #[test]
    fn reports_of_earlier_starts_are_removed_and_nothing_beside_them() {
        let folder = std::env::temp_dir().join(format!("custodia-paper-{}", std::process::id()));
        std::fs::create_dir_all(folder.join(PAPER)).unwrap();
        std::fs::write(folder.join(PAPER).join("renewals.pdf"), "%PDF").unwrap();
        std::fs::write(folder.join("desk.json"), "{}").unwrap();
        for _ in 0..2 {
            clear_paper(&folder);
            assert!(!folder.join(PAPER).exists() && folder.join("desk.json").exists());
        }
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
