//! The audit pack of a span of days: what it would hold, and the file.

use std::io::BufWriter;

use custodia_core::disposal::pack::{self, PackPreview};
use custodia_core::error::Result;
use custodia_core::files;
use custodia_core::text::t;
use tauri::Runtime;

use super::reports::moment;
use super::types::{FileOutcome, PackArgs};
use super::{closed, language, picked};
use crate::app::App;
use crate::picker::Ask;

pub(super) fn audit_pack_preview<R: Runtime>(app: &App<R>, a: PackArgs) -> Result<PackPreview> {
    app.read_long(|conn| pack::preview(conn, &a.draft))
}

/// Whoever is asked for a file has something to put in it: an empty pack is refused before. It is
/// stopped as reports are that are saved.
pub(super) fn audit_pack_save<R: Runtime>(app: &App<R>, a: PackArgs) -> Result<FileOutcome> {
    let watch = app.file_stops.watch();
    let draft = a.draft;
    app.read_long(|conn| pack::lots(conn, &draft).map(drop))?;
    let lang = language(app)?;
    let ask = Ask {
        title: t(lang, "audit-pack-title"),
        kind: t(lang, "audit-pack-file-kind"),
        endings: vec!["zip"],
        name: format!("{}_{}_{}.zip", t(lang, "audit-pack-file-name"), draft.from, draft.until),
    };
    let Some(path) = app.picker.save(&ask) else { return Ok(closed()) };
    let moment = moment(app);
    app.read_until(&watch, |conn| {
        files::replace_with(&path, |file| {
            let mut go_on = |p: custodia_output::pack::PackProgress| {
                app.emit_progress(p.done as u64, p.total as u64);
                watch.go_on()
            };
            let to = BufWriter::new(file);
            let pages = &mut custodia_output::certificate::copies(conn, &draft, &moment)?;
            custodia_output::pack::write(conn, &draft, &moment, pages, to, &mut go_on)
        })
    })?;
    Ok(picked(&path))
}
