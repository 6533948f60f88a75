//! Custody and waste of disposal lots.

use custodia_core::disposal::chain::LotCustody;
use custodia_core::disposal::waste::LotWaste;
use custodia_core::disposal::{chain, waste};
use custodia_core::error::Result;
use tauri::Runtime;

use super::types::{
    CustodyDeleteArgs, CustodySaveArgs, Done, LotArgs, PartySaveArgs, Saved, WasteDeleteArgs,
    WasteSaveArgs,
};
use super::{done, saved};
use crate::app::App;

pub(super) fn custody_get<R: Runtime>(app: &App<R>, a: LotArgs) -> Result<LotCustody> {
    app.read(|conn| chain::read::of_lot(conn, a.id))
}

pub(super) fn custody_party_save<R: Runtime>(app: &App<R>, a: PartySaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "custody.party", |tx| chain::ops::save_party(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn custody_save<R: Runtime>(app: &App<R>, a: CustodySaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "custody.save", |tx| chain::ops::save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn custody_delete<R: Runtime>(app: &App<R>, a: CustodyDeleteArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "custody.delete", |tx| chain::ops::delete(tx, a.id))?)
}

pub(super) fn waste_get<R: Runtime>(app: &App<R>, a: LotArgs) -> Result<LotWaste> {
    let today = app.clock.today();
    app.read(|conn| waste::read::of_lot(conn, a.id, today))
}

pub(super) fn waste_save<R: Runtime>(app: &App<R>, a: WasteSaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "waste.save", |tx| waste::ops::save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn waste_delete<R: Runtime>(app: &App<R>, a: WasteDeleteArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "waste.delete", |tx| waste::ops::delete(tx, a.id))?)
}
