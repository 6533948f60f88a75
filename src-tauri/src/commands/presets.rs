//! Reports kept under a name: the list, keeping and removing, and making several into a folder.

use std::path::Path;

use custodia_core::error::Result;
use custodia_core::preset::{self, ReportPreset};
use custodia_core::store::past::Pasts;
use custodia_core::text::t;
use custodia_output::batch::{self, Made};
use tauri::Runtime;

use super::reports::{moment, watched};
use super::types::{
    BatchArgs, BatchDone, BatchFile, Done, NoArgs, PresetDeleteArgs, PresetSaveArgs, Saved,
};
use super::{done, language, saved};
use crate::app::{App, name_of};
use crate::picker::Ask;

pub(super) fn preset_list<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<Vec<ReportPreset>> {
    app.read(preset::sql::list)
}

pub(super) fn preset_save<R: Runtime>(app: &App<R>, a: PresetSaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "preset.save", |tx| preset::ops::save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn preset_delete<R: Runtime>(app: &App<R>, a: PresetDeleteArgs) -> Result<Done> {
    let written = app.write(a.op_id, "preset.delete", |tx| preset::ops::delete(tx, a.id))?;
    done(app, &written)
}

/// Asks for a folder and makes the reports into it, one after the other.
pub(super) fn batch_run<R: Runtime>(app: &App<R>, a: BatchArgs) -> Result<BatchDone> {
    let ask = Ask {
        title: t(language(app)?, "reports-batch-folder"),
        kind: String::new(),
        endings: Vec::new(),
        name: String::new(),
    };
    let Some(folder) = app.picker.folder(&ask) else {
        return Ok(BatchDone { done: false, folder: String::new(), files: Vec::new() });
    };
    let watch = app.file_stops.watch();
    let made = app.read_until(&watch, |conn| {
        let presets: Result<Vec<ReportPreset>> =
            a.ids.iter().map(|id| preset::sql::get(conn, *id)).collect();
        let moment = (&moment(app), None);
        // A past of its own: a batch may take minutes, and previews go on meanwhile.
        let mut pasts = Pasts::default();
        let stop = watch.clone();
        pasts.stop_when(move || stop.is_stopped());
        let go_on = &mut watched(app, &watch);
        Ok(batch::run(conn, &presets?, moment, &folder, &mut pasts, go_on))
    })?;
    let files = made.into_iter().map(outcome).collect();
    Ok(BatchDone { done: true, folder: name_of(Path::new(&folder)), files })
}

fn outcome(made: Made) -> BatchFile {
    let none = BatchFile {
        preset: made.preset,
        format: made.format,
        name: String::new(),
        pages: 0,
        warnings: Vec::new(),
        error: None,
    };
    match made.outcome {
        Ok((path, file)) => BatchFile {
            name: name_of(&path),
            pages: u32::try_from(file.pages).unwrap_or(u32::MAX),
            warnings: file.warnings,
            ..none
        },
        Err(error) => BatchFile { error: Some(error.to_wire()), ..none },
    }
}
