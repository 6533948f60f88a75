//! Service levels, what was measured, and what became of the credits.

use custodia_core::error::Result;
use custodia_core::sla::ops;
use custodia_core::sla::presets::{self, SlaPreset};
use custodia_core::sla::read::{self, SlaDetail, SlaQuery, SlaRow};
use tauri::Runtime;

use super::types::{
    ClaimArgs, Done, MeasureArgs, NoArgs, OutageDeleteArgs, OutageSaveArgs, Saved, SettleArgs,
    SlaArgs, SlaDeleteArgs, SlaSaveArgs, TicketDeleteArgs, TicketSaveArgs,
};
use super::{done, saved};
use crate::app::App;

pub(super) fn sla_rows<R: Runtime>(app: &App<R>, a: SlaQuery) -> Result<Vec<SlaRow>> {
    let today = app.clock.today();
    app.read(|conn| read::rows(conn, &a, today))
}

pub(super) fn sla_get<R: Runtime>(app: &App<R>, a: SlaArgs) -> Result<SlaDetail> {
    let today = app.clock.today();
    app.read(|conn| read::detail(conn, a.id, a.first, a.last, today))
}

pub(super) fn sla_presets<R: Runtime>(_: &App<R>, _: NoArgs) -> Result<Vec<SlaPreset>> {
    Ok(presets::presets())
}

pub(super) fn sla_save<R: Runtime>(app: &App<R>, a: SlaSaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "sla.save", |tx| ops::save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn sla_delete<R: Runtime>(app: &App<R>, a: SlaDeleteArgs) -> Result<Done> {
    let written = app.write(a.op_id, "sla.delete", |tx| ops::delete(tx, a.id))?;
    done(app, &written)
}

pub(super) fn sla_measure<R: Runtime>(app: &App<R>, a: MeasureArgs) -> Result<Done> {
    let today = app.clock.today();
    let written = app.write(a.op_id, "sla.measure", |tx| ops::measure(tx, &a.draft, today))?;
    done(app, &written)
}

pub(super) fn sla_outage_save<R: Runtime>(app: &App<R>, a: OutageSaveArgs) -> Result<Saved> {
    let today = app.clock.today();
    let written = app.write(a.op_id, "sla.outage", |tx| ops::save_outage(tx, &a.draft, today))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn sla_outage_delete<R: Runtime>(app: &App<R>, a: OutageDeleteArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "sla.outage.delete", |tx| ops::delete_outage(tx, a.id))?)
}

pub(super) fn sla_ticket_save<R: Runtime>(app: &App<R>, a: TicketSaveArgs) -> Result<Saved> {
    let today = app.clock.today();
    let written = app.write(a.op_id, "sla.ticket", |tx| ops::save_ticket(tx, &a.draft, today))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn sla_ticket_delete<R: Runtime>(app: &App<R>, a: TicketDeleteArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "sla.ticket.delete", |tx| ops::delete_ticket(tx, a.id))?)
}

pub(super) fn sla_claim<R: Runtime>(app: &App<R>, a: ClaimArgs) -> Result<Done> {
    let today = app.clock.today();
    let written = app.write(a.op_id, "sla.claim", |tx| ops::claim(tx, &a.draft, today))?;
    done(app, &written)
}

pub(super) fn sla_settle<R: Runtime>(app: &App<R>, a: SettleArgs) -> Result<Done> {
    let today = app.clock.today();
    let written = app.write(a.op_id, "sla.settle", |tx| ops::settle(tx, &a.draft, today))?;
    done(app, &written)
}
