//! Erasing one person's personal data.

use custodia_core::erasure::{ErasurePreview, ops, read};
use custodia_core::error::Result;
use custodia_core::store::{Op, list_copies};
use tauri::Runtime;

use super::types::{ErasureArgs, ErasureDone, PersonArgs};
use crate::app::App;

pub(super) fn erasure_preview<R: Runtime>(app: &App<R>, a: PersonArgs) -> Result<ErasurePreview> {
    let today = app.clock.today();
    let copies = list_copies(&app.standing().path)?.into_iter().map(|c| c.name).collect();
    app.read(|conn| read::preview(conn, a.id, copies, today))
}

pub(super) fn person_erase<R: Runtime>(app: &App<R>, a: ErasureArgs) -> Result<ErasureDone> {
    let op = Op::with_id(a.op_id, ops::ERASE, app.operator()?, app.clock.now());
    let today = app.clock.today();
    let done = app.with_store(|store| ops::erase(store, &op, &a.draft, today))?;
    Ok(ErasureDone { count: done.reach.values, compacted: done.compacted })
}
