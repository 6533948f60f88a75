//! The savings ledger: what was found, and what became of it.

use custodia_core::error::Result;
use custodia_core::savings::read::ledger;
use custodia_core::savings::{SavingsLedger, SavingsQuery, ops};
use tauri::Runtime;

use super::types::{Done, OpArgs, Saved, SavingDeleteArgs, SavingRecordArgs};
use super::{done, saved};
use crate::app::App;

pub(super) fn savings_ledger<R: Runtime>(app: &App<R>, a: SavingsQuery) -> Result<SavingsLedger> {
    app.read(|conn| ledger(conn, &a, app.clock.today()))
}

pub(super) fn saving_record<R: Runtime>(app: &App<R>, a: SavingRecordArgs) -> Result<Saved> {
    let today = app.clock.today();
    let written = app.write(a.op_id, "saving.record", |tx| ops::record(tx, &a.draft, today))?;
    saved(app, written, None, |id| id.0)
}

pub(super) fn savings_keep<R: Runtime>(app: &App<R>, a: OpArgs) -> Result<Done> {
    let today = app.clock.today();
    done(app, &app.write(a.op_id, "saving.keep", |tx| ops::keep(tx, today))?)
}

pub(super) fn saving_delete<R: Runtime>(app: &App<R>, a: SavingDeleteArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "saving.delete", |tx| ops::delete(tx, a.id))?)
}
