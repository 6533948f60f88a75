//! Disposal lots, the assets and media in them.

use custodia_core::disposal::lot::{LotDetail, LotRow, MediumDetail, ops, read};
use custodia_core::disposal::settings::{self, DisposalSettings};
use custodia_core::error::Result;
use tauri::Runtime;

use super::types::{
    DisposalSettingsArgs, Done, ExceptionArgs, LotAddArgs, LotAdded, LotArgs, LotCancelArgs,
    LotChecksArgs, LotLeaveOutArgs, LotLinesArgs, LotRemoveArgs, LotSaveArgs, LotStageArgs,
    MediumArgs, MediumDeleteArgs, MediumSaveArgs, NoArgs, Saved,
};
use super::{done, saved};
use crate::app::App;

pub(super) fn disposal_list<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<Vec<LotRow>> {
    app.read(read::rows)
}

pub(super) fn disposal_get<R: Runtime>(app: &App<R>, a: LotArgs) -> Result<LotDetail> {
    let today = app.clock.today();
    app.read(|conn| read::detail(conn, a.id, today))
}

pub(super) fn disposal_save<R: Runtime>(app: &App<R>, a: LotSaveArgs) -> Result<Saved> {
    let today = app.clock.today();
    let name = if a.draft.id.is_none() { "disposal.new" } else { "disposal.save" };
    let written = app.write(a.op_id, name, |tx| ops::save(tx, &a.draft, today))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn disposal_add<R: Runtime>(app: &App<R>, a: LotAddArgs) -> Result<LotAdded> {
    let today = app.clock.today();
    let written = app.write(a.op_id, "disposal.add", |tx| ops::add(tx, a.id, &a.assets, today))?;
    let op = done(app, &written)?.op;
    Ok(LotAdded { op, added: written.value.unwrap_or_default() })
}

pub(super) fn disposal_remove<R: Runtime>(app: &App<R>, a: LotRemoveArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "disposal.remove", |tx| ops::remove(tx, &a.lines))?)
}

pub(super) fn disposal_leave_out<R: Runtime>(app: &App<R>, a: LotLeaveOutArgs) -> Result<Done> {
    done(
        app,
        &app.write(a.op_id, "disposal.leave-out", |tx| ops::leave_out(tx, a.line_id, &a.reason))?,
    )
}

pub(super) fn disposal_lines<R: Runtime>(app: &App<R>, a: LotLinesArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "disposal.lines", |tx| ops::save_lines(tx, &a.drafts))?)
}

pub(super) fn disposal_checks<R: Runtime>(app: &App<R>, a: LotChecksArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "disposal.checks", |tx| ops::answer(tx, &a.lines, &a.checks))?)
}

pub(super) fn disposal_medium<R: Runtime>(app: &App<R>, a: MediumArgs) -> Result<MediumDetail> {
    app.read(|conn| read::medium(conn, a.id))
}

pub(super) fn disposal_medium_save<R: Runtime>(app: &App<R>, a: MediumSaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "disposal.medium", |tx| ops::save_medium(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn disposal_medium_delete<R: Runtime>(
    app: &App<R>,
    a: MediumDeleteArgs,
) -> Result<Done> {
    done(app, &app.write(a.op_id, "disposal.medium-delete", |tx| ops::delete_medium(tx, a.id))?)
}

pub(super) fn disposal_except<R: Runtime>(app: &App<R>, a: ExceptionArgs) -> Result<Done> {
    let today = app.clock.today();
    done(app, &app.write(a.op_id, "disposal.except", |tx| ops::except(tx, &a.draft, today))?)
}

pub(super) fn disposal_stage<R: Runtime>(app: &App<R>, a: LotStageArgs) -> Result<Done> {
    let today = app.clock.today();
    done(
        app,
        &app.write(a.op_id, "disposal.stage", |tx| {
            ops::stage(tx, a.id, a.to, a.person_id, &a.reason, today)
        })?,
    )
}

pub(super) fn disposal_cancel<R: Runtime>(app: &App<R>, a: LotCancelArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "disposal.cancel", |tx| ops::cancel(tx, a.id, &a.reason))?)
}

pub(super) fn disposal_settings<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<DisposalSettings> {
    app.read(settings::load)
}

pub(super) fn disposal_settings_save<R: Runtime>(
    app: &App<R>,
    a: DisposalSettingsArgs,
) -> Result<Done> {
    done(app, &app.write(a.op_id, "disposal.settings", |tx| settings::save(tx, &a.settings))?)
}
