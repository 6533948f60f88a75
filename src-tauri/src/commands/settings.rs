//! Settings, people, the desk.

use base64::Engine as _;
use custodia_core::error::{Error, FieldError, Result};
use custodia_core::person::{self, Person};
use custodia_core::settings::{self, Settings};
use custodia_core::text::t;
use tauri::Runtime;

use super::types::{
    AppState, DeskArgs, Done, FileOutcome, NoArgs, OpArgs, PersonArgs, PersonSaveArgs, Saved,
    SettingsSaveArgs, Theme, WindowCloseArgs, WindowGuardArgs,
};
use super::{closed, done, language, picked, saved};
use crate::app::App;
use crate::desk::{MAX_GRIDS, MAX_LAYOUT};
use crate::picker::Ask;

pub(super) fn settings_get<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<Settings> {
    app.read(settings::sql::load)
}

pub(super) fn settings_save<R: Runtime>(app: &App<R>, a: SettingsSaveArgs) -> Result<Done> {
    let today = app.clock.today();
    let written =
        app.write(a.op_id, "settings.save", |tx| settings::ops::save(tx, &a.settings, today))?;
    done(app, &written)
}

pub(super) fn logo_pick<R: Runtime>(app: &App<R>, a: OpArgs) -> Result<FileOutcome> {
    let lang = language(app)?;
    let ask = Ask {
        title: t(lang, "settings-logo-pick"),
        kind: t(lang, "settings-logo-kind"),
        endings: vec!["png", "jpg", "jpeg", "svg"],
        name: String::new(),
    };
    let Some(path) = app.picker.open(&ask) else { return Ok(closed()) };
    let png = custodia_input::worker::read_logo(&app.worker, &path)
        .map_err(|code| FieldError::new("organisation.logo", code))?;
    app.write(a.op_id, "settings.logo", |tx| settings::ops::set_logo(tx, Some(&png)))?;
    Ok(picked(&path))
}

pub(super) fn logo_remove<R: Runtime>(app: &App<R>, a: OpArgs) -> Result<Done> {
    let written = app.write(a.op_id, "settings.logo", |tx| settings::ops::set_logo(tx, None))?;
    done(app, &written)
}

/// The logo as a `data:` address: an image needs no file address then.
pub(super) fn logo_get<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<Option<String>> {
    let png = app.read(settings::sql::logo)?;
    let encode = |p| base64::engine::general_purpose::STANDARD.encode(p);
    Ok(png.map(|p| format!("data:image/png;base64,{}", encode(p))))
}

pub(super) fn person_list<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<Vec<Person>> {
    app.read(|conn| person::sql::list(conn, person::sql::Which::All))
}

pub(super) fn person_save<R: Runtime>(app: &App<R>, a: PersonSaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "person.save", |tx| person::ops::save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn operator_set<R: Runtime>(app: &App<R>, a: PersonArgs) -> Result<AppState> {
    app.read(|conn| person::sql::get(conn, a.id))?;
    app.set_operator(a.id)?;
    super::registers::app_state(app, NoArgs {})
}

pub(super) fn window_guard<R: Runtime>(app: &App<R>, a: WindowGuardArgs) -> Result<()> {
    app.closing.guard(a.on);
    Ok(())
}

pub(super) fn window_close<R: Runtime>(app: &App<R>, a: WindowCloseArgs) -> Result<()> {
    app.closing.answer(a.now);
    if a.now {
        crate::window::close(app.handle());
    }
    Ok(())
}

pub(super) fn desk_save<R: Runtime>(app: &App<R>, a: DeskArgs) -> Result<AppState> {
    if let Some(grid) = &a.grid {
        let known = app.desk().grids.contains_key(&grid.key);
        let full = !known && app.desk().grids.len() >= MAX_GRIDS;
        if grid.layout.len() > MAX_LAYOUT || grid.key.len() > 100 || full {
            return Err(Error::from(FieldError::new("grid", "too-large")));
        }
    }
    // Every change of an arrangement brings the theme along. Following the system is told once: the
    // toolkit then does it by itself.
    let follows = app.desk().theme.unwrap_or(Theme::System) == Theme::System;
    if let Some(theme) = a.theme
        && !(follows && theme == Theme::System)
    {
        crate::window::show_theme(app.handle(), theme);
    }
    app.edit_desk(|desk| {
        if let Some(theme) = a.theme {
            desk.theme = Some(theme);
        }
        if let Some(notify) = a.notify {
            desk.notify = Some(notify);
        }
        if let Some(grid) = a.grid {
            desk.grids.insert(grid.key, grid.layout);
        }
    })?;
    super::registers::app_state(app, NoArgs {})
}
