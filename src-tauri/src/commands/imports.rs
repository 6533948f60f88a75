//! Import: choose a file, look at its columns, dry run, apply as one op.

use std::path::{Path, PathBuf};
use std::sync::MutexGuard;

use custodia_core::error::{Error, Refusal, Result};
use custodia_core::import::table::{ReadOptions, SourceTable};
use custodia_core::import::{
    ImportKind, ImportOptions, ImportPreview, Outcome, PlanRow, PlanSummary, apply, plan,
};
use custodia_core::list::Page;
use custodia_core::text::{Lang, t};
use serde::Deserialize;
use tauri::Runtime;
use ts_rs::TS;

use super::types::{FileOutcome, ImportDone, ImportPickArgs, ImportRowsArgs, NoArgs, OpArgs};
use super::{closed, language, picked};
use crate::app::{App, lock};
use crate::import_session::ImportSession;
use crate::picker::Ask;

/// Most rows of the dry run on one page.
const MAX_PAGE: u32 = 500;

/// Which records in conflict overwrite what a person typed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ImportOverwriteArgs {
    /// These records of the file, 1-based.
    pub records: Vec<u32>,
    /// All conflicts but these.
    pub all_but: bool,
    /// Whether the file's word is taken, or ours kept.
    pub take: bool,
}

fn in_hand<R: Runtime>(app: &App<R>) -> MutexGuard<'_, Option<ImportSession>> {
    lock(&app.import)
}

pub(super) fn none() -> Error {
    Refusal::new("no-import").into()
}

pub(super) fn import_pick<R: Runtime>(
    app: &App<R>,
    a: ImportPickArgs,
) -> Result<Option<ImportPreview>> {
    ask_file(app)?.map(|path| begin(app, path, a.kind)).transpose()
}

/// Asks for a file with records; `None` when the user closed the dialog.
pub(super) fn ask_file<R: Runtime>(app: &App<R>) -> Result<Option<PathBuf>> {
    let lang = language(app)?;
    let ask = Ask {
        title: t(lang, "import-pick-title"),
        kind: t(lang, "import-pick-kind"),
        endings: vec!["csv", "tsv", "txt", "xlsx", "xlsm"],
        name: String::new(),
    };
    Ok(app.picker.open(&ask))
}

/// Takes the file that was dropped on the window; `None` when it has been taken already.
pub(super) fn import_dropped<R: Runtime>(
    app: &App<R>,
    a: ImportPickArgs,
) -> Result<Option<ImportPreview>> {
    let path = lock(&app.dropped).take();
    path.map(|path| begin(app, path, a.kind)).transpose()
}

/// Reads a file and takes it in hand, in place of another.
fn begin<R: Runtime>(
    app: &App<R>,
    path: PathBuf,
    kind: Option<ImportKind>,
) -> Result<ImportPreview> {
    let options = ImportOptions { kind, ..ImportOptions::default() };
    let table = read_known(app, &path, &options.read)?;
    let preview = app.read_long(|conn| plan::preview(conn, &table, &options))?;
    *in_hand(app) =
        Some(ImportSession { path, table, options, preview: preview.clone(), plan: None });
    Ok(preview)
}

/// Reads a list, with its headers where they were found before.
fn read_known<R: Runtime>(app: &App<R>, path: &Path, options: &ReadOptions) -> Result<SourceTable> {
    let table = read(app, path, options)?;
    app.read(|conn| plan::with_known_headers(conn, table))
}

/// Reads in the limited child process; this process only receives cells.
pub(super) fn read<R: Runtime>(
    app: &App<R>,
    path: &Path,
    options: &ReadOptions,
) -> Result<SourceTable> {
    let watch = app.import_stops.watch();
    let mut observe = |p: custodia_input::worker::Progress| {
        app.emit_progress(p.done, p.total);
        watch.go_on()
    };
    Ok(custodia_input::worker::read_file(&app.worker, path, options, &mut observe)?)
}

pub(super) fn import_columns<R: Runtime>(app: &App<R>, a: ImportOptions) -> Result<ImportPreview> {
    // Reading again only when the reading itself was changed: a file may be large.
    let (path, again) = {
        let session = in_hand(app);
        let session = session.as_ref().ok_or_else(none)?;
        (session.path.clone(), session.options.read != a.read)
    };
    let table = if again { Some(read_known(app, &path, &a.read)?) } else { None };
    let mut session = in_hand(app);
    let session = session.as_mut().ok_or_else(none)?;
    if let Some(table) = table {
        session.table = table;
    }
    session.plan = None;
    session.preview = app.read_long(|conn| plan::preview(conn, &session.table, &a))?;
    session.options = a;
    Ok(session.preview.clone())
}

pub(super) fn import_plan<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<PlanSummary> {
    let today = app.clock.today();
    let watch = app.import_stops.watch();
    let mut session = in_hand(app);
    let session = session.as_mut().ok_or_else(none)?;
    let compare = |conn: &_| plan::plan(conn, &session.table, &session.options, today);
    let made = app.read_until(&watch, compare)?;
    let summary = made.summary().clone();
    session.plan = Some(made);
    Ok(summary)
}

pub(super) fn import_rows<R: Runtime>(app: &App<R>, a: ImportRowsArgs) -> Result<Page<PlanRow>> {
    let session = in_hand(app);
    let session = session.as_ref().ok_or_else(none)?;
    let plan = session.plan.as_ref().ok_or_else(none)?;
    let (offset, limit) = (a.offset as usize, a.limit.min(MAX_PAGE) as usize);
    let rows = app.read(|conn| plan.rows(conn, &session.table, a.outcome, offset, limit))?;
    Ok(Page { total: plan.count(a.outcome), offset: a.offset, rows })
}

/// Says of records in conflict whether what a person typed is overwritten.
pub(super) fn import_overwrite<R: Runtime>(
    app: &App<R>,
    a: ImportOverwriteArgs,
) -> Result<PlanSummary> {
    let mut session = in_hand(app);
    let session = session.as_mut().ok_or_else(none)?;
    let plan = session.plan.as_mut().ok_or_else(none)?;
    let records = match a.all_but {
        true => plan.conflicts().into_iter().filter(|r| !a.records.contains(r)).collect(),
        false => a.records,
    };
    plan.overwrite(&records, a.take);
    Ok(plan.summary().clone())
}

pub(super) fn import_apply<R: Runtime>(app: &App<R>, a: OpArgs) -> Result<ImportDone> {
    let (now, today) = (app.clock.now(), app.clock.today());
    let watch = app.import_stops.watch();
    let written = {
        let session = in_hand(app);
        let session = session.as_ref().ok_or_else(none)?;
        let plan = session.plan.as_ref().ok_or_else(none)?;
        if !plan.is_idle() {
            app.with_store(|store| store.auto_copy("import", now).map(drop))?;
        }
        let mut observe = |done: usize| {
            app.emit_progress(done as u64, u64::from(plan.count(None)));
            !watch.is_stopped()
        };
        let name = apply::op_name(plan.kind());
        let written = app.write_until(&watch, a.op_id, name, |tx| {
            apply::apply(tx, &session.table, plan, today, &mut observe).map(drop)
        })?;
        (written.op, plan.summary().clone())
    };
    *in_hand(app) = None;
    Ok(ImportDone { op: app.label(written.0)?, summary: written.1 })
}

/// Saves the refused records with their reasons, to be mended and imported again.
pub(super) fn import_save_refused<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<FileOutcome> {
    let lang = language(app)?;
    let (text, name, delimiter) = {
        let session = in_hand(app);
        let session = session.as_ref().ok_or_else(none)?;
        let plan = session.plan.as_ref().ok_or_else(none)?;
        let rows = app
            .read(|conn| plan.rows(conn, &session.table, Some(Outcome::Refused), 0, usize::MAX))?;
        let text = custodia_core::import::refused::table(&session.table, &rows, lang);
        let name = format!("{}-refused.csv", stem(&session.table.file_name));
        (text, name, delimiter(&session.table.format.delimiter, lang))
    };
    // Nothing is held while the dialog is open: it may stay so for hours.
    let ask = Ask {
        title: t(lang, "import-refused-title"),
        kind: t(lang, "reports-file-csv"),
        endings: vec!["csv"],
        name,
    };
    let Some(path) = app.picker.save(&ask) else { return Ok(closed()) };
    custodia_core::files::replace(&path, &custodia_output::csv::rows(&text, delimiter))?;
    Ok(picked(&path))
}

/// The file's own; of a workbook what a spreadsheet in this language opens in columns.
fn delimiter(of_file: &str, lang: Lang) -> u8 {
    match (of_file.as_bytes(), lang) {
        ([own], _) => *own,
        (_, Lang::It) => b';',
        (_, Lang::En) => b',',
    }
}

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Stops the reading, comparing or writing in progress. What is in hand stays there, so that one
/// can go on from where one was.
pub(super) fn import_cancel<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<()> {
    app.import_stops.stop();
    Ok(())
}
