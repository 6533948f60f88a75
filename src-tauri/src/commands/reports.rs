//! Reports: preview of the real bytes, save, open, print.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use custodia_core::director::DirectorPage;
use custodia_core::error::{Error, Result};
use custodia_core::reports::model::{Paper, Report};
use custodia_core::reports::{
    self, DirectorPageParams, Moment, ReportFormat, ReportOf, ReportRequest,
};
use custodia_core::text::t;
use custodia_output::batch;
use custodia_output::pdf::{PdfFile, Progress, Stage};
use tauri::Runtime;

use super::types::{
    FileOutcome, NoArgs, PreviewArgs, PrintOutcome, PrintWay, ReportArgs, ReportCancelArgs,
    ReportPreview, ReportSaveArgs,
};
use super::{Bytes, closed, language, picked};
use crate::app::{App, lock};
use crate::picker::Ask;
use crate::printing::{self, Job, Sent};
use crate::stops::Watch;

/// The moment of a report made now.
pub(super) fn moment<R: Runtime>(app: &App<R>) -> Moment {
    Moment {
        today: app.clock.today(),
        at: app.clock.now(),
        clock: app.clock.local_time(),
        offset_at: crate::clock::offset_at,
    }
}

/// What a request asks for, unless its watch is stopped: the query of a long report takes seconds,
/// too.
fn build<R: Runtime>(app: &App<R>, watch: &Watch, request: &ReportRequest) -> Result<Report> {
    let moment = moment(app);
    if !looks_back(request) {
        return app.read_until(watch, |conn| reports::build(conn, request, &moment));
    }
    app.read_past(watch, |conn, pasts| reports::build_with(conn, request, &moment, pasts))
}

/// Whether it asks about the register as it stood on another day.
fn looks_back(request: &ReportRequest) -> bool {
    request.as_at.is_some() || matches!(request.of, ReportOf::DirectorPage(_))
}

/// One page for leadership, beside the end of the month before.
pub(super) fn director_page<R: Runtime>(
    app: &App<R>,
    a: DirectorPageParams,
) -> Result<DirectorPage> {
    let (lang, moment) = (language(app)?, moment(app));
    app.read_past(&app.director_stops.watch(), |conn, pasts| {
        reports::director_page(conn, a.month, lang, &moment, pasts)
    })
}

/// Rows and pages between two words to the window about how far a file has come.
const STEP: usize = 500;

/// Tells the window how far a file has come, and stops when it says so.
pub(super) fn watched<R: Runtime>(
    app: &App<R>,
    watch: &Watch,
) -> impl FnMut(Progress) -> ControlFlow<()> {
    let watch = watch.clone();
    let mut told = None;
    move |p: Progress| {
        // Three stages of about the same length make one bar.
        let stage = match p.stage {
            Stage::Measure => 0,
            Stage::Paginate => 1,
            Stage::Write => 2,
        };
        if p.total > STEP && told != Some((stage, p.done / STEP)) {
            told = Some((stage, p.done / STEP));
            let total = p.total as u64;
            app.emit_progress(stage * total + p.done as u64, 3 * total);
        }
        watch.go_on()
    }
}

/// A request as pages, unless its watch is stopped.
fn draw<R: Runtime>(
    app: &App<R>,
    watch: &Watch,
    request: &ReportRequest,
) -> Result<(Report, PdfFile)> {
    let report = build(app, watch, request)?;
    let pdf = custodia_output::pdf::render(&report, &mut watched(app, watch))?;
    Ok((report, pdf))
}

pub(super) fn report_preview<R: Runtime>(app: &App<R>, a: ReportArgs) -> Result<ReportPreview> {
    let (report, pdf) = draw(app, &app.preview_stops.watch(), &a.request)?;
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

/// What the gallery shows.
pub(super) fn report_examples<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<Vec<ReportRequest>> {
    let today = app.clock.today();
    app.read(|conn| reports::examples(conn, today))
}

/// A PDF of the first page or two: of a long table only the rows those hold are read and set.
pub(super) fn report_thumbnail<R: Runtime>(app: &App<R>, a: ReportArgs) -> Result<Bytes> {
    let (watch, moment) = (app.preview_stops.watch(), moment(app));
    let report = if !looks_back(&a.request) {
        app.read_until(&watch, |conn| reports::glance(conn, &a.request, &moment))?
    } else {
        app.read_past(&watch, |conn, pasts| reports::glance_with(conn, &a.request, &moment, pasts))?
    };
    let pdf = custodia_output::pdf::render(&report, &mut watched(app, &watch))?;
    Ok(Bytes(pdf.bytes))
}

pub(super) fn report_save<R: Runtime>(app: &App<R>, a: ReportSaveArgs) -> Result<FileOutcome> {
    let watch = app.file_stops.watch();
    let report = build(app, &watch, &a.request)?;
    let kind = match a.format {
        ReportFormat::Pdf => "reports-file-pdf",
        ReportFormat::Xlsx => "reports-file-xlsx",
        ReportFormat::Csv => "reports-file-csv",
    };
    let lang = language(app)?;
    let ask = Ask {
        title: t(lang, "reports-save-title"),
        kind: t(lang, kind),
        endings: vec![a.format.as_str()],
        name: custodia_output::file_name(&report, a.format.as_str()),
    };
    let Some(path) = app.picker.save(&ask) else { return Ok(closed()) };
    let file = batch::render(&report, a.format, &mut watched(app, &watch))?;
    custodia_core::files::replace(&path, &file.bytes)?;
    Ok(picked(&path))
}

/// The folder of PDFs handed to a viewer, beside the registers.
pub(super) const PAPER: &str = "paper";

/// Removes what earlier starts handed to a viewer: a copy of business data is not kept by accident.
pub(crate) fn clear_paper(folder: &Path) {
    match std::fs::remove_dir_all(folder.join(PAPER)) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
            eprintln!("custodia: clearing old reports: {e}");
        }
        _ => {}
    }
}

/// A report as a file for other programs.
struct Temporary {
    path: PathBuf,
    title: String,
    paper: Paper,
}

/// Writes the PDF where only this user reads it, for the viewer or the printer to take.
fn temporary<R: Runtime>(app: &App<R>, a: &ReportArgs) -> Result<Temporary> {
    let (report, pdf) = draw(app, &app.file_stops.watch(), &a.request)?;
    let folder = app.folder.join(PAPER);
    std::fs::create_dir_all(&folder)?;
    let path = folder.join(custodia_output::file_name(&report, "pdf"));
    custodia_core::files::replace(&path, &pdf.bytes)?;
    Ok(Temporary { path, title: report.title, paper: report.paper })
}

pub(super) fn report_open<R: Runtime>(app: &App<R>, a: ReportArgs) -> Result<FileOutcome> {
    let file = temporary(app, &a)?;
    (app.viewer)(&file.path)?;
    Ok(picked(&file.path))
}

/// Asks for the system's print dialog and waits for its end, with nothing of the register in hand:
/// the user may take minutes. Without such a dialog the viewer has one.
pub(super) fn report_print<R: Runtime>(app: &App<R>, a: ReportArgs) -> Result<PrintOutcome> {
    let file = temporary(app, &a)?;
    // Nothing is being made while the dialog is open.
    app.emit_progress(1, 1);
    let parent = printing::parent(app.handle());
    let job = Job { pdf: &file.path, title: &file.title, paper: file.paper, parent: &parent };
    let (FileOutcome { done, name }, way) = match printing::print(app.bus.as_deref(), &job) {
        Ok(Sent::Printed) => (picked(&file.path), PrintWay::Printer),
        Ok(Sent::Cancelled) => (closed(), PrintWay::Printer),
        Err(why) => {
            eprintln!("custodia: printing from the viewer instead: {why}");
            (app.viewer)(&file.path)?;
            (picked(&file.path), PrintWay::Viewer)
        }
    };
    Ok(PrintOutcome { done, name, way })
}

/// Stops previews, or files being made; each is none of the other's business.
pub(super) fn report_cancel<R: Runtime>(app: &App<R>, a: ReportCancelArgs) -> Result<()> {
    let stops = if a.files { &app.file_stops } else { &app.preview_stops };
    stops.stop();
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
