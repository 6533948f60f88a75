//! Records of sanitization, files of erasing tools, certificates of recyclers.

use custodia_core::disposal::exhibit::EvidenceFileView;
use custodia_core::disposal::received::LotReconciliation;
use custodia_core::disposal::record::VerdictView;
use custodia_core::disposal::{exhibit, received, record};
use custodia_core::error::Result;
use tauri::Runtime;

use super::types::{
    Done, EvidenceAssignArgs, EvidenceOutcome, EvidencePickArgs, EvidenceProposeArgs, LotArgs,
    ReceivedApplyArgs, ReceivedDeleteArgs, ReceivedSaveArgs, ReceivedWordArgs, RecordDecideArgs,
    RecordSaveArgs, RecordVerdictArgs, RecordsDecided, Saved,
};
use super::{done, saved};
use crate::app::App;

pub(super) fn record_verdict<R: Runtime>(
    app: &App<R>,
    a: RecordVerdictArgs,
) -> Result<VerdictView> {
    app.read(|conn| record::read::verdict(conn, &a.draft))
}

pub(super) fn record_save<R: Runtime>(app: &App<R>, a: RecordSaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "record.save", |tx| record::ops::save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn record_decide<R: Runtime>(
    app: &App<R>,
    a: RecordDecideArgs,
) -> Result<RecordsDecided> {
    let today = app.clock.today();
    let written =
        app.write(a.op_id, "record.decide", |tx| record::ops::decide(tx, &a.decision, today))?;
    let op = done(app, &written)?.op;
    Ok(RecordsDecided { op, decided: written.value.unwrap_or_default() })
}

pub(super) fn evidence_list<R: Runtime>(app: &App<R>, a: LotArgs) -> Result<Vec<EvidenceFileView>> {
    app.read(|conn| exhibit::read::of_lot(conn, a.id))
}

pub(super) fn evidence_pick<R: Runtime>(
    app: &App<R>,
    _a: EvidencePickArgs,
) -> Result<Vec<EvidenceOutcome>> {
    let _ = app;
    Ok(Vec::new())
}

pub(super) fn evidence_assign<R: Runtime>(app: &App<R>, a: EvidenceAssignArgs) -> Result<Done> {
    done(
        app,
        &app.write(a.op_id, "evidence.assign", |tx| {
            exhibit::ops::assign(tx, a.drive_id, a.medium_id)
        })?,
    )
}

pub(super) fn evidence_propose<R: Runtime>(app: &App<R>, a: EvidenceProposeArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "evidence.propose", |tx| exhibit::ops::propose(tx, &a.draft))?)
}

pub(super) fn received_get<R: Runtime>(app: &App<R>, a: LotArgs) -> Result<LotReconciliation> {
    app.read(|conn| received::read::of_lot(conn, a.id))
}

pub(super) fn received_save<R: Runtime>(app: &App<R>, a: ReceivedSaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "received.save", |tx| received::ops::save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn received_delete<R: Runtime>(app: &App<R>, a: ReceivedDeleteArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "received.delete", |tx| received::ops::delete(tx, a.id))?)
}

pub(super) fn received_word<R: Runtime>(app: &App<R>, a: ReceivedWordArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "received.word", |tx| received::ops::word(tx, &a.word))?)
}

pub(super) fn received_apply<R: Runtime>(app: &App<R>, a: ReceivedApplyArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "received.apply", |tx| received::ops::apply(tx, &a.apply))?)
}
