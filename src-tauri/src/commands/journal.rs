//! The journal, undo and redo.

use custodia_core::error::{Error, Refusal, Result};
use custodia_core::store::{
    self, EventInfo, JournalPage, Op, REDO, UNDO, VerifyReport, journal, undo as undoing,
};
use tauri::Runtime;

use super::done;
use super::types::{Done, HistoryArgs, JournalArgs, NoArgs, OpArgs, OpRowArgs, UndoArgs};
use crate::app::App;

/// Most ops or events on one page.
const MAX_PAGE: u32 = 500;

pub(super) fn journal_page<R: Runtime>(app: &App<R>, a: JournalArgs) -> Result<JournalPage> {
    let limit = i64::from(a.limit.min(MAX_PAGE));
    app.read(|conn| journal::page(conn, &a.filter, i64::from(a.offset), limit))
}

pub(super) fn journal_op<R: Runtime>(app: &App<R>, a: OpRowArgs) -> Result<Vec<EventInfo>> {
    app.read(|conn| journal::op_events(conn, a.op, 0, i64::from(MAX_PAGE)))
}

pub(super) fn journal_history<R: Runtime>(app: &App<R>, a: HistoryArgs) -> Result<Vec<EventInfo>> {
    let sane = a.ent.len() <= 60
        && a.ent.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '/'));
    if !sane {
        return Err(Error::NotFound("record".into()));
    }
    app.read(|conn| journal::history(conn, &a.ent, i64::from(MAX_PAGE)))
}

pub(super) fn journal_verify<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<VerifyReport> {
    app.read_long(store::verify)
}

pub(super) fn undo<R: Runtime>(app: &App<R>, a: UndoArgs) -> Result<Done> {
    let op = Op::with_id(a.op_id, UNDO, app.operator()?, app.clock.now());
    let newest = app.read(undoing::undo_target)?.map(|o| o.id);
    let target = a.target.or(newest).ok_or_else(|| Refusal::new("nothing-to-undo"))?;
    let written = app.with_store(|store| store.undo(target, &op))?;
    done(app, &written)
}

pub(super) fn redo<R: Runtime>(app: &App<R>, a: OpArgs) -> Result<Done> {
    let op = Op::with_id(a.op_id, REDO, app.operator()?, app.clock.now());
    let target = app.read(undoing::redo_target)?.ok_or_else(|| Refusal::new("nothing-to-redo"))?;
    let written = app.with_store(|store| store.redo(target.id, &op))?;
    done(app, &written)
}
