//! The register as a file: its state, new, open, back up, restore.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use custodia_core::error::{Error, Refusal, RegisterError, Result};
use custodia_core::person;
use custodia_core::sample::{self, first};
use custodia_core::settings;
use custodia_core::store::kept;
use custodia_core::store::{
    Backup, CheckReport, Copy, Depth, Op, Store, check_invariants, copy_path, is_automatic_copy,
    list_copies, undo as undoing,
};
use custodia_core::text::t;
use tauri::{Manager as _, Runtime};
use uuid::Uuid;

use super::types::{
    AppState, BackupOutcome, CopyArgs, Done, FileOutcome, FirstStartArgs, GridLayout, NoArgs,
    OpArgs, OpLabel, RegisterNewArgs, Theme,
};
use super::{closed, done, language, picked};
use crate::app::{App, Register, unkept_names};
use crate::picker::Ask;
use crate::window::check_in_background;

pub(super) fn app_state<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<AppState> {
    let standing = app.standing();
    let desk = app.desk();
    let mut state = AppState {
        version: env!("CARGO_PKG_VERSION").into(),
        today: app.clock.today(),
        register: standing.name(),
        organisation: String::new(),
        sample: false,
        first_start: false,
        read_only: standing.read_only.map(str::to_owned),
        broken: standing.broken.as_ref().map(Error::to_wire),
        lang: crate::system::language(),
        theme: desk.theme.unwrap_or(Theme::System),
        notify: desk.notify(),
        grids: desk.grids.into_iter().map(|(key, layout)| GridLayout { key, layout }).collect(),
        operator: None,
        undo: None,
        redo: None,
        copy_age_days: None,
        assets: 0,
        contracts: 0,
        vendors: 0,
        health: app.health(),
    };
    if state.broken.is_none() {
        fill(app, &mut state, &standing.path)?;
    }
    Ok(state)
}

fn fill<R: Runtime>(app: &App<R>, state: &mut AppState, path: &Path) -> Result<()> {
    let now = app.clock.now();
    let operator = if state.read_only.is_none() { Some(app.operator()?) } else { None };
    // By the file's name, not through the store: it may be writing for a while.
    let copies = list_copies(path).unwrap_or_default();
    let asked = state.read_only.is_none() && !app.desk().begun && app.is_open(&app.usual_path());
    state.copy_age_days = copies.first().map(|c| (now - c.at).num_days());
    app.read(|conn| {
        let label = |o: custodia_core::store::OpInfo| OpLabel {
            op: o.id,
            name: o.name,
            subject: o.subject,
        };
        let settings = settings::sql::load(conn)?;
        state.organisation = settings.organisation.name;
        state.lang = settings.language;
        state.sample = custodia_core::sample::is_sample(conn)?;
        state.first_start = asked && first::is_untouched(conn)?;
        state.operator = operator.map(|id| person::sql::get(conn, id)).transpose()?;
        state.undo = undoing::undo_target(conn)?.map(label);
        // Redo does the original again: that is what it is called by, not the undo in between.
        state.redo = undoing::redo_target(conn)?.map(|o| OpLabel {
            op: o.id,
            name: o.undoes.map_or(o.name, |original| original.name),
            subject: o.subject,
        });
        let counts = custodia_core::register::counts(conn)?;
        (state.assets, state.contracts, state.vendors) =
            (counts.assets, counts.contracts, counts.vendors);
        Ok(())
    })
}

fn ask<R: Runtime>(app: &App<R>, title: &str, name: String) -> Result<Ask> {
    let lang = language(app)?;
    Ok(Ask {
        title: t(lang, title),
        kind: t(lang, "settings-register-kind"),
        endings: vec!["db"],
        name,
    })
}

pub(super) fn register_new<R: Runtime>(app: &App<R>, a: RegisterNewArgs) -> Result<FileOutcome> {
    if a.organisation.chars().count() > 200 {
        return Err(custodia_core::error::FieldError::new("organisation", "too-long").into());
    }
    let ask = ask(app, "settings-register-new", "custodia.db".into())?;
    let Some(path) = app.picker.save(&ask) else { return Ok(closed()) };
    // Nothing is ever replaced: the dialog asked about it, but a register is not a draft.
    if path.exists() {
        return Err(Refusal::new("register-exists").into());
    }
    let store = app.create(&path, a.lang, &a.organisation, Some(a.country))?;
    switch(app, &path, Register::Open(Box::new(store)))
}

pub(super) fn register_open<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<FileOutcome> {
    let ask = ask(app, "settings-register-open", String::new())?;
    let Some(path) = app.picker.open(&ask) else { return Ok(closed()) };
    if app.is_open(&path) {
        return Ok(picked(&path));
    }
    if is_automatic_copy(&path) {
        return Err(Refusal::new("register-is-copy").into());
    }
    let state = match app.open(&path) {
        Ok(store) => Register::Open(Box::new(store)),
        Err(Error::Register(RegisterError::Locked)) => Register::ReadOnly(path.clone(), "locked"),
        // The register in use stays in use; the message says why the other one is not.
        Err(e) => return Err(e),
    };
    switch(app, &path, state)
}

pub(super) fn register_open_sample<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<FileOutcome> {
    let path = app.sample_path();
    if app.is_open(&path) {
        return Ok(picked(&path));
    }
    let store = if path.exists() { app.open(&path)? } else { app.create_sample(&path)? };
    switch(app, &path, Register::Open(Box::new(store)))
}

fn switch<R: Runtime>(app: &App<R>, path: &Path, state: Register) -> Result<FileOutcome> {
    if let Ok(store) = app.take()
        && let Err(e) = store.close()
    {
        // Everything written is safe in its log; the next start folds it in.
        eprintln!("custodia: closing the register: {e}");
    }
    app.install(state);
    check_in_background(app.handle().clone());
    let remembered = path.to_owned();
    app.edit_desk(|desk| desk.register = Some(remembered))?;
    Ok(picked(path))
}

pub(super) fn backup_now<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<BackupOutcome> {
    let name = format!("custodia-{}.db", app.clock.now().format("%Y-%m-%d-%H%M"));
    let ask = ask(app, "settings-backup-title", name)?;
    let Some(path) = app.picker.save(&ask) else {
        return Ok(BackupOutcome { done: false, name: String::new(), unkept: Vec::new() });
    };
    let made = copy_watched(app, &path)?;
    let log = app.standing().log;
    if let Some(folder) = made.path.parent().map(std::path::Path::to_owned) {
        app.edit_desk(|desk| {
            desk.copies.entry(log).or_default().insert(folder);
        })?;
    }
    // The other folders copies went to learn of it, too.
    let mut unkept = unkept_names(&made.unkept);
    unkept.extend(
        app.keep_checkpoint().into_iter().filter(|name| !unkept.contains(name)).collect::<Vec<_>>(),
    );
    Ok(BackupOutcome { done: true, name: picked(&path).name, unkept })
}

/// Copies the register, telling the window each hundredth; stopped by [`backup_cancel`].
fn copy_watched<R: Runtime>(app: &App<R>, path: &Path) -> Result<Backup> {
    let (now, watch, handle) = (app.clock.now(), app.file_stops.watch(), app.handle().clone());
    let told = AtomicU64::new(u64::MAX);
    let observe = move |done, total| {
        if told.swap(done, Ordering::Relaxed) != done {
            handle.state::<App<R>>().emit_progress(done, total);
        }
        !watch.is_stopped()
    };
    app.with_store(|store| store.backup_until(path, now, observe))
}

/// Stops the copy that is being made; nothing of it stays.
pub(super) fn backup_cancel<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<()> {
    app.file_stops.stop();
    Ok(())
}

pub(super) fn backup_list<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<Vec<Copy>> {
    list_copies(&app.standing().path)
}

pub(super) fn restore_file<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<FileOutcome> {
    let ask = ask(app, "settings-restore-title", String::new())?;
    let Some(path) = app.picker.open(&ask) else { return Ok(closed()) };
    restore(app, path)
}

pub(super) fn restore_copy<R: Runtime>(app: &App<R>, a: CopyArgs) -> Result<FileOutcome> {
    let register = app.standing().path;
    let copies = list_copies(&register)?;
    let copy = copies.iter().find(|c| c.name == a.name);
    let copy = copy.ok_or_else(|| Error::NotFound("copy".into()))?;
    restore(app, copy_path(&register, copy))
}

fn restore<R: Runtime>(app: &App<R>, from: PathBuf) -> Result<FileOutcome> {
    let standing = app.standing();
    let now = app.clock.now();
    if standing.broken.is_some() {
        // Nobody is known here: the people are in the register that cannot be read.
        let op = Op::new("register.restored", Op::SYSTEM, now);
        let store = Store::recover(&standing.path, &from, &op)?;
        app.install(Register::Open(Box::new(store)));
        check_in_background(app.handle().clone());
        return Ok(picked(&from));
    }
    let op = Op::with_id(Uuid::now_v7(), "register.restored", app.operator()?, now);
    // Readers still see the file that is about to be swapped away, so the store is taken out.
    let mut store = app.take()?;
    let result = store.restore(&from, &op);
    app.install(Register::Open(store));
    check_in_background(app.handle().clone());
    result?;
    Ok(picked(&from))
}

/// Begins as whoever starts Custodia for the first time wants it: the sample in another language, or
/// none.
pub(super) fn first_start<R: Runtime>(app: &App<R>, a: FirstStartArgs) -> Result<AppState> {
    let today = app.clock.today();
    let as_it_is = a.sample && !app.read(|conn| first::differs(conn, a.lang, &a.organisation))?;
    if !as_it_is {
        app.write(a.op_id, first::BEGIN, |tx| first::begin(tx, today, a.lang, &a.organisation))?;
        // Asked again with the same id, the first part had been done before.
        if a.sample && !app.read(sample::is_sample)? {
            let op_id = Uuid::now_v7();
            app.write(op_id, sample::LOAD, |tx| sample::load(tx, today, a.lang))?;
        }
    }
    app.edit_desk(|desk| desk.begun = true)?;
    app_state(app, NoArgs {})
}

pub(super) fn sample_remove<R: Runtime>(app: &App<R>, a: OpArgs) -> Result<Done> {
    let today = app.clock.today();
    let now = app.clock.now();
    app.with_store(|store| store.auto_copy("bulk", now).map(drop))?;
    let written =
        app.write(a.op_id, "sample.remove", |tx| custodia_core::sample::remove(tx, today))?;
    done(app, &written)
}

pub(super) fn check_register<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<CheckReport> {
    let mut folders = kept::own_folders(&app.standing().path);
    folders.extend(app.copy_folders());
    app.read_long(|conn| {
        let mut report = check_invariants(conn, Depth::Full)?;
        kept::check_kept(conn, &folders, &mut report)?;
        Ok(report)
    })
}
